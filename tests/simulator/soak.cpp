// cunwu_soak [--villages N] [--months N] [--households N] [--seed N]: a county and its villages work month after month while
// packages are lost, doubled, damaged, late and out of order, files come back from backups and clocks are wrong. At the end
// everything is delivered, and the county must hold of every village what the village holds.
#include "models/database/journalcheck.h"
#include "models/exchange/scopedigest.h"
#include "models/points/pointsrepository.h"
#include "tests/offices/offices.h"
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <cstdio>
#include <fstream>
#include <map>
#include <random>

using namespace cunwu;
using namespace cunwu::test;

namespace {

constexpr int memoryBound = 512; ///< MB, as the list of faults says

struct Wanted {
    int villages = 100, months = 12, households = 12;
    quint64 seed = 1;
};

struct Parcel {
    int due = 0; ///< month in which it arrives
    int to = -1; ///< number of a village; −1: the county
    QByteArray bytes;
    int from = -1;                            ///< number of a village; −1: the county
    std::map<QByteArray, std::int64_t> holds; ///< how far its writer was, by feed
};

class Soak {
public:
    explicit Soak(const Wanted& wanted) : m_wanted(wanted), m_random(wanted.seed) {}

    bool run() {
        begin();
        for (int month = 0; month < m_wanted.months; ++month) {
            for (const int village : shuffled())
                work(village, month);
            for (const int village : shuffled())
                if (chance(70))
                    sendDown(village, month);
            deliver(month);
            std::printf("month %2d of %d: %lld packages, memory at most %lld MB\n", month + 1, m_wanted.months, static_cast<long long>(m_tally["exported"]), peakMemory());
            std::fflush(stdout);
        }
        deliver(m_wanted.months + 3);
        settle();
        for (int village = 0; village < m_wanted.villages; ++village)
            check(village);
        checkFile(m_county.county(), QStringLiteral("the county"));
        if (peakMemory() > memoryBound)
            fail(QStringLiteral("I7: %1 MB of memory, the bound is %2").arg(peakMemory()).arg(memoryBound));
        for (const auto& [what, count] : m_tally)
            std::printf("%-24s %lld\n", what.c_str(), static_cast<long long>(count));
        return m_sound;
    }

private:
    struct Village {
        std::unique_ptr<Place> place;
        QString code;
        QByteArray copy;                            ///< an older state of its file
        std::map<QByteArray, std::int64_t> arrived; ///< by feed: what came to the county whole, once
    };

    int below(int n) { return int(m_random() % quint64(n)); }
    bool chance(int percent) { return below(100) < percent; }
    std::vector<int> shuffled() {
        std::vector<int> order(std::size_t(m_wanted.villages));
        for (int i = 0; i < m_wanted.villages; ++i)
            order[std::size_t(i)] = i;
        std::shuffle(order.begin(), order.end(), m_random);
        return order;
    }
    void fail(const QString& what) {
        m_sound = false;
        std::fprintf(stderr, "%s\n", qPrintable(what));
    }
    static long long peakMemory() {
        std::ifstream status("/proc/self/status");
        for (std::string line; std::getline(status, line);)
            if (line.starts_with("VmHWM:"))
                return std::atoll(line.c_str() + 6) / 1024;
        return 0;
    }

    void begin() {
        std::vector<const Division*> divisions;
        for (const Division& division : DivisionTable::shipped().all())
            if (division.code.level() == DivisionCode::Level::Village && division.code.toString().startsWith(u"469030"))
                divisions.push_back(&division);
        m_wanted.villages = std::min(m_wanted.villages, int(divisions.size()));
        for (int i = 0; i < m_wanted.villages; ++i) {
            const Division& division = *divisions[std::size_t(i)];
            Village village{m_county.village(division.code.toString(), shortVillageName(division.name)), division.code.toString(), {}, {}};
            for (int n = 1; n <= m_wanted.households; ++n)
                village.place->addHousehold(QString::number(n), QStringLiteral("王德文"));
            village.place->close(); // only one is open at a time, as in a hundred villages
            m_villages.push_back(std::move(village));
        }
    }

    Place& open(int number) {
        Place& place = *m_villages[std::size_t(number)].place;
        place.reopen();
        place.on();
        return place;
    }

    void work(int number, int month) {
        Village& village = m_villages[std::size_t(number)];
        accident(village);
        Place& place = open(number);
        place.clock().set(QDateTime(chance(3) ? QDate(chance(50) ? 1980 : 2099, 1, 1) : QDate(2026, 1, 28).addMonths(month), QTime(9, 0)));
        edit(place, Month(2026, 1).plus(month));
        if (chance(25)) {
            place.on().file().settle();
            QFile file(place.path());
            if (file.open(QIODevice::ReadOnly))
                village.copy = file.readAll();
        }
        if (chance(85)) {
            const QByteArray package = m_county.up(place);
            send({month, -1, package, number, heads(place)});
        }
        place.close();
    }

    std::map<QByteArray, std::int64_t> heads(Place& place) {
        std::map<QByteArray, std::int64_t> found;
        for (const Journal::FeedInfo& feed : place.db().journal()->feeds())
            if (feed.office == place.on().office().code.toString())
                found[feed.uid] = feed.seq;
        return found;
    }

    void accident(Village& village) {
        if (village.copy.isEmpty() || !chance(6))
            return;
        ++m_tally["restored backups"];
        for (const char* tail : {"-wal", "-shm"})
            QFile::remove(village.place->path() + QLatin1String(tail));
        QFile file(village.place->path());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(village.copy) != village.copy.size())
            fail(QStringLiteral("a copy could not be written back"));
    }

    void edit(Place& place, Month month) {
        const auto households = HouseholdRepository(place.db()).households();
        Transaction transaction(place.db(), QStringLiteral("录入"));
        for (const Household& household : households)
            for (int n = below(3); n > 0; --n) {
                PointEntry entry;
                entry.household = household.id;
                entry.indicator = QStringLiteral("A%1").arg(below(20));
                entry.month = month;
                entry.points = Points::of(1 + below(5));
                PointsRepository(place.db()).insert(entry);
                ++m_tally["entries"];
            }
        if (!households.empty() && chance(40)) {
            Household changed = households[std::size_t(below(int(households.size())))];
            changed.phone = QString::number(13800000000 + below(1000));
            HouseholdRepository(place.db()).update(changed);
        }
        transaction.commit();
    }

    void sendDown(int number, int month) {
        send({month, number, m_county.down(m_county.county(), m_villages[std::size_t(number)].code), -1, {}});
    }

    void send(const Parcel& whole) {
        ++m_tally["exported"];
        if (chance(6)) {
            ++m_tally["lost"];
            return;
        }
        const int copies = chance(6) ? 2 : 1;
        m_tally["doubled"] += copies - 1;
        for (int i = 0; i < copies; ++i) {
            const int late = chance(20) ? 1 + below(3) : 0;
            m_tally["late"] += late > 0;
            m_parcels.push_back(whole);
            m_parcels.back().due += late;
        }
        if (chance(4)) {
            ++m_tally["damaged"];
            Parcel bad{whole.due, whole.to, whole.bytes, -1, {}};
            chance(50) ? bad.bytes.truncate(below(int(bad.bytes.size()))) : void(bad.bytes[below(int(bad.bytes.size()))] ^= 1);
            m_parcels.push_back(bad);
        }
    }

    void deliver(int month) {
        std::vector<Parcel> due;
        std::erase_if(m_parcels, [&](Parcel& parcel) {
            return parcel.due <= month && (due.push_back(std::move(parcel)), true);
        });
        std::shuffle(due.begin(), due.end(), m_random);
        for (const Parcel& parcel : due)
            take(parcel);
    }

    void take(const Parcel& parcel) {
        Place& place = parcel.to < 0 ? m_county.county() : open(parcel.to);
        const PackageReport report = m_county.take(place, parcel.bytes);
        ++m_tally["taken: " + verdictWord(report.verdict).toStdString()];
        if (parcel.to >= 0)
            place.close();
        for (const auto& [feed, seq] : parcel.holds) {
            std::int64_t& known = m_villages[std::size_t(parcel.from)].arrived[feed];
            known = std::max(known, seq);
        }
    }

    /// Nothing is lost any more: up and down until nobody has anything new.
    void settle() {
        for (int round = 0; round < 3; ++round)
            for (int number = 0; number < m_wanted.villages; ++number) {
                Village& village = m_villages[std::size_t(number)];
                Place& place = open(number);
                const Parcel up{0, -1, m_county.up(place), number, heads(place)};
                place.close();
                take(up);
                take({0, number, m_county.down(m_county.county(), village.code), -1, {}});
            }
    }

    void check(int number) {
        Village& village = m_villages[std::size_t(number)];
        Place& place = open(number);
        const QString& code = village.code;
        checkFile(place, code);
        Database& county = m_county.county().db();
        for (const auto& [feed, seq] : village.arrived) {
            const auto there = county.journal()->feed(feed);
            if (!there || there->seq < seq)
                fail(QStringLiteral("I1: the county has %1 of %2 entries that arrived of a feed of %3").arg(there ? there->seq : 0).arg(seq).arg(code));
        }
        const DivisionCode division = *DivisionCode::parse(code);
        if (scopeDigest(place.db(), division) != scopeDigest(county, division))
            fail(QStringLiteral("I2: %1 and the county hold different rows").arg(code));
        place.close();
    }

    void checkFile(Place& place, const QString& name) {
        place.on();
        if (const QString found = place.db().integrity(false); found != u"ok")
            fail(QStringLiteral("I4: %1: %2").arg(name, found));
        if (const QString chain = place.db().journal()->verifyChain(); !chain.isEmpty())
            fail(QStringLiteral("I2: %1: %2").arg(name, chain));
        const RebuildOutcome rebuilt = checkRebuild(place.db());
        if (!rebuilt.equal)
            fail(QStringLiteral("I2: %1 rebuilt: %2").arg(name, rebuilt.firstDifference));
    }

    Wanted m_wanted;
    std::mt19937_64 m_random;
    County m_county;
    std::vector<Village> m_villages;
    std::vector<Parcel> m_parcels;
    std::map<std::string, std::int64_t> m_tally;
    bool m_sound = true;
};

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    ::testing::InitGoogleTest(&argc, argv);
    QCommandLineParser parser;
    Wanted wanted;
    const auto option = [&](const QString& name, auto present) {
        parser.addOption({name, QString(), QStringLiteral("N"), QString::number(present)});
    };
    option(QStringLiteral("villages"), wanted.villages);
    option(QStringLiteral("months"), wanted.months);
    option(QStringLiteral("households"), wanted.households);
    option(QStringLiteral("seed"), wanted.seed);
    parser.process(application);
    wanted = {parser.value(QStringLiteral("villages")).toInt(), parser.value(QStringLiteral("months")).toInt(), parser.value(QStringLiteral("households")).toInt(),
              parser.value(QStringLiteral("seed")).toULongLong()};
    std::printf("seed %llu\n", static_cast<unsigned long long>(wanted.seed));
    QElapsedTimer timer;
    timer.start();
    const bool sound = Soak(wanted).run();
    std::printf("%.1f s: %s\n", double(timer.elapsed()) / 1000, sound ? "all invariants hold" : "BROKEN");
    return sound ? 0 : 1;
}
