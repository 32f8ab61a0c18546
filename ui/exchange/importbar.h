#pragma once
#include "ui/common/card.h"

class QLabel;
class QProgressBar;
class QPushButton;

namespace cunwu {

class ImportJob;

/// How far the import is, with Cancel; there only while one runs. The rest of the page stays usable.
class ImportBar : public Card {
    Q_OBJECT
public:
    explicit ImportBar(ImportJob& job, QWidget* parent = nullptr);

private:
    void fill();
    ImportJob& m_job;
    QLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_cancel;
};

} // namespace cunwu
