#include "tests/offices/simulatorworld.h"

#include "models/base/random.h"
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <random>

namespace cunwu::test {

QString simulatorFolder() {
    static QTemporaryDir memory(QStringLiteral("/dev/shm/cunwu-simulator-XXXXXX"));
    static QTemporaryDir disk;
    return memory.isValid() ? memory.path() : disk.path();
}

static QByteArray readAll(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static void writeAll(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(bytes) != bytes.size())
        throw FileError(QStringLiteral("the simulator's folder takes no file"), path);
}

static std::map<QString, QByteArray> readFolder(const QString& folder) {
    std::map<QString, QByteArray> files;
    for (QDirIterator it(folder, QDir::Files, QDirIterator::Subdirectories); it.hasNext();) {
        const QString path = it.next();
        files[QDir(folder).relativeFilePath(path)] = readAll(path);
    }
    return files;
}

OfficeSession& Desk::on() {
    qputenv("CUNWU_HOME", home().toUtf8());
    return *session;
}

void Desk::open() {
    qputenv("CUNWU_HOME", home().toUtf8());
    OfficeFile::Opened opened = OfficeFile::open(path(), QStringLiteral("文书"));
    if (!opened.file)
        throw FileError(QStringLiteral("a file of the simulator does not open: ") + opened.message, path());
    session = std::make_unique<OfficeSession>(std::move(opened.file), clock);
    db().exec(QStringLiteral("PRAGMA synchronous=OFF")); // power does not fail here
}

Disk Desk::take() {
    on().file().settle();
    return {readAll(path()), readFolder(home())};
}

void Desk::put(const Disk& disk) {
    if (session) {
        on();
        session.reset();
    }
    for (const char* tail : {"", "-wal", "-shm", ".lock", ".user"})
        QFile::remove(path() + QLatin1String(tail));
    QDir(home()).removeRecursively();
    QDir().mkpath(home() + QStringLiteral("/keys"));
    writeAll(path(), disk.file);
    // The day's backup is made already: it would be most of the work.
    QDir().mkpath(folder + QStringLiteral("/office.backups"));
    writeAll(folder + QStringLiteral("/office.backups/office_20261031-090000_daily.cunwu"), {});
    for (const auto& [name, bytes] : disk.home)
        writeAll(home() + u'/' + name, bytes);
    open();
}

// --- Worlds

namespace {

struct Plan {
    QString code, name;
};
const Plan township{QStringLiteral("469030101"), QStringLiteral("湾岭镇")};
const Plan otherTownship{QStringLiteral("469030102"), QStringLiteral("黎母山镇")};
const Plan village{QStringLiteral("469030101202"), QStringLiteral("水央村")};
const Plan neighbour{QStringLiteral("469030101203"), QStringLiteral("堑对村")};
const Plan farVillage{QStringLiteral("469030102201"), QStringLiteral("榕木村")};

std::vector<Plan> plans(int shape) {
    switch (shape) {
    case 0: return {village};
    case 1: return {village, village};
    case 2: return {township, village};
    case 3: return {township, village, village};
    case 4: return {village, neighbour};
    case 5: return {township, village, neighbour, village};
    default: return {township, otherTownship, village, neighbour, farVillage, village};
    }
}

World make(int shape, bool late) {
    std::mt19937_64 random(quint64(shape) * 2 + late + 1);
    setRandomSource([&random] { return random(); });
    County county;
    std::vector<std::unique_ptr<Place>> places;
    const auto planned = plans(shape);
    for (const Plan& plan : planned) {
        places.push_back(county.office(plan.code, plan.name));
        county.join(*places.back());
        if (!late || places.size() < planned.size())
            county.confirm(*places.back());
    }
    std::set<QString> begun;
    const auto confirmed = places.size() - (late ? 1 : 0);
    for (std::size_t i = 0; i < confirmed; ++i) {
        Place& place = *places[i];
        if (place.on().office().code.level() == DivisionCode::Level::Village && begun.insert(planned[i].code).second)
            place.addHousehold(QStringLiteral("1"), QStringLiteral("王德文"));
    }
    for (int round = 0; round < 2; ++round) // everybody knows of everybody and has it confirmed
        for (std::size_t i = 0; i < confirmed; ++i) {
            const QByteArray down = county.down(county.county(), planned[i].code);
            for (std::size_t k = 0; k < confirmed; ++k)
                if (planned[k].code == planned[i].code)
                    county.take(*places[k], down);
            county.take(county.county(), county.up(*places[i]));
        }
    World world;
    world.root = county.root();
    const auto seat = [&](Place& place, bool isConfirmed) {
        const Office office = place.on().office();
        place.close();
        world.seats.push_back({office.code.toString(), office.name, isConfirmed, {readAll(place.path()), readFolder(place.home())}});
    };
    seat(county.county(), true);
    for (std::size_t i = 0; i < places.size(); ++i)
        seat(*places[i], i < confirmed);
    world.villages = int(begun.size());
    setRandomSource({});
    return world;
}

} // namespace

const World& world(int shape, bool late) {
    static std::map<std::pair<int, bool>, World> made;
    const std::pair key(shape, late);
    auto it = made.find(key);
    if (it == made.end())
        it = made.emplace(key, make(shape, late)).first;
    return it->second;
}

} // namespace cunwu::test
