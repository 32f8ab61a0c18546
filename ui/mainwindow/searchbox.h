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
/// The index is built in a worker after start and again after large changes; an edit only replaces the households that
/// it touched. Typing before the index is there waits for it.
class SearchBox : public QLineEdit {
    Q_OBJECT
public:
    explicit SearchBox(QWidget* parent = nullptr);
    ~SearchBox() override;
    void setSession(OfficeSession* session); ///< null: nothing to find
    void prepare();                          ///< builds the index soon: called when the window is painted, which it would hold up before
    bool isReady() const { return m_index != nullptr; }
    int builds() const { return m_generation; } ///< how often the index was built from scratch, or dropped

Q_SIGNALS:
    void chosen(cunwu::HouseholdId household);
    void ready();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void build();
    void sessionChanged(const QStringList& tables);
    void find();
    void choose(int row);
    OfficeSession* m_session = nullptr;
    std::shared_ptr<PersonSearch> m_index;
    QListWidget* m_popup;
    QTimer m_rebuild;
    QThreadPool m_pool;
    int m_generation = 0;
    bool m_building = false;
};

} // namespace cunwu
