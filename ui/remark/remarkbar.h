#pragma once
#include "models/base/month.h"
#include "models/office/officesession.h"
#include <QFrame>

class QLabel;
class QPushButton;

namespace cunwu {

/// A slim line on a page that shows a village's month: how many remarks on it wait, and a button that opens them. Hidden when none
/// does. Throws StorageError where it reads.
class RemarkBar : public QFrame {
    Q_OBJECT
public:
    explicit RemarkBar(OfficeSession& session, QWidget* parent = nullptr);
    void showPlace(const QString& village, Month month); ///< reads anew

Q_SIGNALS:
    void opened(); ///< the button: the page shows its dialog

private:
    OfficeSession& m_session;
    QLabel* m_text;
    QPushButton* m_open;
};

} // namespace cunwu
