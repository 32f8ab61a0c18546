#pragma once
#include "models/household/personsearch.h"
#include "models/office/officesession.h"
#include <QLineEdit>
#include <QPointer>
#include <QThreadPool>
#include <QTimer>
#include <memory>

class QListWidget;

namespace cunwu {

/// The search field of the window (Ctrl+K): people by name, pinyin, initials, household number, last four of the ID.
/// The index is built in a worker after start and again after changes; typing before that waits for it.
class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBox(QWidget* parent = nullptr);
    ~SearchBox() override;
    void setSession(OfficeSession* session); ///< null: nothing to find
    void prepare(); ///< builds the index soon: called when the window is painted, which it would hold up before
    bool isReady() const { return m_index != nullptr; }

Q_SIGNALS:
    void chosen(cunwu::HouseholdId household);
    void ready();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void build();
    void find();
    void choose(int row);
    OfficeSession* m_session = nullptr;
    std::shared_ptr<const PersonSearch> m_index;
    QListWidget* m_popup;
    QTimer m_rebuild;
    QThreadPool m_pool;
    int m_generation = 0;
};

} // namespace cunwu
