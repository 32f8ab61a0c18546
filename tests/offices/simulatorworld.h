#pragma once
#include "tests/offices/offices.h"
#include <map>

namespace cunwu::test {

/// A computer's disk: the office file and the installation's folder.
struct Disk {
    QByteArray file;
    std::map<QString, QByteArray> home; ///< by path within the folder
};

/// A computer at work: its own folder, home and clock. The session is closed while nothing is open.
struct Desk {
    QString code, name, folder;
    FixedClock clock{QDateTime(QDate(2026, 10, 31), QTime(9, 0))};
    std::unique_ptr<OfficeSession> session;

    QString path() const { return folder + QStringLiteral("/office.cunwu"); }
    QString home() const { return folder + QStringLiteral("/home"); }
    OfficeSession& on(); ///< makes this computer the present one
    Database& db() { return session->db(); }
    DivisionCode division() const { return DivisionCode::parse(code).value(); }
    Disk take();                ///< everything as it lies there now
    void put(const Disk& disk); ///< closes, writes, opens
    void open();
};

/// A county with its offices, made once a process and copied for each run: keys, certificates and first households are
/// the costly part.
struct World {
    struct Seat {
        QString code, name;
        bool confirmed = true;
        Disk disk;
    };
    std::vector<Seat> seats; ///< the county first
    std::optional<RootKey> root;
    int villages = 0; ///< between them households move
};
constexpr int worlds = 7;
/// `late`: the last computer has opened its invite but is not confirmed yet.
const World& world(int shape, bool late);

/// A folder in memory where there is one; removed when the process ends.
QString simulatorFolder();
/// The one stick that goes from computer to computer.
inline QString stickFolder() { return simulatorFolder() + QStringLiteral("/stick"); }

} // namespace cunwu::test
