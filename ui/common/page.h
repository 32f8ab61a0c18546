#pragma once
#include "models/base/month.h"
#include "models/base/strongid.h"
#include "models/office/officesession.h"
#include <QStringList>
#include <QWidget>

namespace cunwu {

/// A page of the main window. Built on first show; the constructor runs no SQL. Main thread.
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(OfficeSession& session, QWidget* parent = nullptr);

    /// The page comes to the front: load what is stale. The base class calls reload({}) when something changed while hidden.
    virtual void activate();
    /// A commit changed these tables (empty: anything). Called at once when visible, on the next activate() else.
    virtual void reload(const QStringList& tables) = 0;
    virtual void takeFocus() {}                               ///< to where the work on this page begins
    virtual void findText() {}                                ///< Ctrl+F
    virtual void showHousehold(HouseholdId) {}                ///< select this household if the page shows households
    virtual void showMonth(Month) {}                          ///< go to this month if the page has one
    virtual HouseholdId shownHousehold() const { return {}; } ///< what showHousehold() would bring back
    virtual Month shownMonth() const { return {}; }
    virtual bool takeFiles(const QStringList&) { return false; } ///< dropped on the window; true when the page took care of them
    virtual QString helpTopic() const { return {}; }             ///< file name in resources/manual without suffix

    OfficeSession& session() const { return m_session; }

Q_SIGNALS:
    void statusMessage(const QString& text);
    void openHousehold(cunwu::HouseholdId id);
    void openPage(const QString& name);
    void openMonth(const QString& name, cunwu::Month month); ///< that page at this month
    void monthChanged(cunwu::Month month);
    void importRoster();      ///< the village is empty: ask for a table
    void appearanceChanged(); ///< text size or dark mode: the window applies the theme

private:
    OfficeSession& m_session;
    QStringList m_stale;
    bool m_loaded = false;
};

} // namespace cunwu
