#pragma once
#include "models/exchange/enrolservice.h"
#include "models/exchange/exportservice.h"
#include "models/exchange/importservice.h"
#include "models/household/householdrepository.h"
#include "models/household/householdservice.h"
#include "models/office/officesession.h"
#include <QTemporaryDir>
#include <gtest/gtest.h>

namespace cunwu::test {

/// One office on a computer of its own: its installation's folder is set before every call that may ask for it.
class Place {
public:
    Place(const QString& folder, const QString& code, const QString& name);
    OfficeSession& on(); ///< makes this computer the present one
    Database& db() { return m_session->db(); }
    QByteArray digest() { return Journal::digest(db()); }
    QString path() const { return m_path; }
    QString home() const { return m_home; }
    FixedClock& clock() { return m_clock; }
    void close() { m_session.reset(); }
    /// Opens again, perhaps as another computer.
    void reopen(const QString& home = {});
    HouseholdId addHousehold(const QString& number, const QString& head);
    void setPhone(HouseholdId id, const QString& phone);
    QString phone(HouseholdId id);
    int households();

private:
    QString m_home, m_path;
    FixedClock m_clock{QDateTime(QDate(2026, 10, 31), QTime(9, 0))};
    std::unique_ptr<OfficeSession> m_session;
};

/// A county with its root key, and as many offices below it as are asked for; folders are the sticks.
class County {
public:
    County();
    std::unique_ptr<Place> office(const QString& code, const QString& name); ///< not joined yet
    void join(Place& place);                                                 ///< opens the invite
    void confirm(Place& place);                                              ///< request, spoken code, confirmation
    std::unique_ptr<Place> village(const QString& code = QStringLiteral("469030101202"), const QString& name = QStringLiteral("水央村"));
    Place& county() { return *m_county; }
    RootKey& root() { return *m_root; }
    QString stick() const { return m_folder.path(); }
    QString file(const QString& name) const { return m_folder.filePath(name); }

    QByteArray up(Place& from); ///< exports; the bytes of the package
    QByteArray down(Place& from, const QString& code);
    PackageReport take(Place& into, const QByteArray& package);
    /// Up, down and up again: everything acknowledged.
    void meet(Place& place, const QString& code = QStringLiteral("469030101202"));

private:
    QTemporaryDir m_folder;
    int m_places = 0;
    std::unique_ptr<Place> m_county;
    std::optional<RootKey> m_root;
};

} // namespace cunwu::test
