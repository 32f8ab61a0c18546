// Packages: how small, how quick, beside the bare rows.
#include "tests/bench/benchfiles.h"
#include "tests/bench/comparison.h"

#include "models/base/clock.h"
#include "models/database/bulkinsert.h"
#include "models/exchange/enrolservice.h"
#include "models/exchange/exportservice.h"
#include "models/exchange/importservice.h"
#include "models/office/officesession.h"
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <random>
#include <sqlite3.h>

namespace cunwu::bench {
namespace {

const FixedClock& clockOfBench() {
    static const FixedClock clock(QDateTime(QDate(2026, 10, 31), QTime(9, 0)));
    return clock;
}

/// An office with an installation of its own.
struct Place {
    QString home;
    std::unique_ptr<OfficeSession> session;
    Place(const QString& folder, const QString& code) : home(folder + QStringLiteral("/home")) {
        QDir().mkpath(home);
        qputenv("CUNWU_HOME", home.toUtf8());
        Office office;
        office.code = *DivisionCode::parse(code);
        office.name = code;
        session = OfficeSession::create(folder + QStringLiteral("/office.cunwu"), office,
                                        QStringLiteral("文书"), clockOfBench());
    }
    OfficeSession& on() {
        qputenv("CUNWU_HOME", home.toUtf8());
        return *session;
    }
};

std::vector<std::int64_t> addHouseholds(OfficeSession& session, int count) {
    Database& db = session.db();
    Transaction transaction(db, QStringLiteral("导入花名册"));
    BulkInsert insert(db, QStringLiteral("household"),
                      {QStringLiteral("village"), QStringLiteral("number"),
                       QStringLiteral("group_name"), QStringLiteral("state")});
    std::vector<std::int64_t> ids;
    for (int i = 0; i < count; ++i)
        ids.push_back(insert.add({session.office().code.toString().toStdString(),
                                  std::to_string(i + 1), std::to_string(i / 30 + 1) + "组",
                                  std::string("active")}));
    insert.finish();
    transaction.commit();
    return ids;
}

/// A month of the sheet: every household, `each` of 63 indicators; most have the usual points.
void addEntries(OfficeSession& session, const std::vector<std::int64_t>& households, int month,
                int each) {
    Database& db = session.db();
    std::mt19937 random(unsigned(month) + unsigned(each));
    Transaction transaction(db, QStringLiteral("录入积分"));
    BulkInsert insert(db, QStringLiteral("point_entry"),
                      {QStringLiteral("household"), QStringLiteral("indicator"),
                       QStringLiteral("month"), QStringLiteral("day"), QStringLiteral("quantity"),
                       QStringLiteral("points"), QStringLiteral("source"), QStringLiteral("state")});
    for (const std::int64_t household : households)
        for (int i = 0; i < each; ++i) {
            const int indicator = each == 63 ? i : int(random() % 63);
            const std::int64_t quantity = random() % 4 ? 100 : 200;
            insert.add({household, "A" + std::to_string(indicator + 1), std::int64_t(month),
                        std::int64_t(month) * 100 + 1 + std::int64_t(random() % 28), quantity,
                        quantity * (1 + indicator % 5), std::string("sheet"),
                        std::string("approved")});
        }
    insert.finish();
    transaction.commit();
}

QByteArray csvOf(OfficeSession& session, int month) {
    QByteArray csv = "household,indicator,day,quantity,points,source,state\n";
    Statement s = session.db().prepare(
        "SELECT h.number, indicator, day, quantity, points, source, e.state FROM point_entry e "
        "JOIN household h ON h.id = e.household WHERE month = ? ORDER BY e.id");
    s.bind(1, month);
    while (s.step()) {
        for (int i = 0; i < 7; ++i)
            csv += (i ? "," : "") + s.text(i).toUtf8();
        csv += '\n';
    }
    return csv;
}

/// County, village and their keys in a folder that lives as long as the program.
struct Offices {
    QTemporaryDir folder;
    Place county{sub("county"), QStringLiteral("469030")};
    RootKey root = *EnrolService(county.on())
                        .createRoot(folder.filePath(QStringLiteral("root.pem")),
                                    QStringLiteral("bench passphrase"))
                        .value;
    QString sub(const QString& name) const {
        QDir().mkpath(folder.filePath(name));
        return folder.filePath(name);
    }
    QString sub(const char* name) const { return sub(QString::fromLatin1(name)); }
    std::unique_ptr<Place> village(const QString& code) {
        auto place = std::make_unique<Place>(sub(code), code);
        const QByteArray invite =
            EnrolService(county.on()).invite({code, code, {}}, root);
        if (!EnrolService(place->on()).acceptInvite(invite).value)
            return nullptr;
        const auto request = EnrolService(place->on()).request().value;
        if (!EnrolService(county.on()).confirm(request->bytes, request->checkCode, root).value)
            return nullptr;
        return place;
    }
    /// Up, down, up: what is exported next is the new month alone.
    void meet(Place& place) {
        const QString stick = sub("stick");
        const auto up = ExportService(place.on()).exportUp(stick);
        (void)ImportService(county.on()).importFile(up.path);
        const auto down = ExportService(county.on()).exportDown(stick, place.session->office().code);
        (void)ImportService(place.on()).importFile(down.path);
    }
};

double dense = -1, sparse = -1, exportSeconds = -1;

void measurePackages() {
    if (dense >= 0)
        return;
    Offices offices;
    auto village = offices.village(QStringLiteral("469030101202"));
    const auto households = addHouseholds(village->on(), 300);
    offices.meet(*village);
    addEntries(village->on(), households, 202610, 6);
    sparse = double(ExportService(village->on()).exportUp(offices.sub("stick")).bytes) / 1024;
    offices.meet(*village);
    addEntries(village->on(), households, 202611, 63);
    ExportOutcome made;
    exportSeconds =
        timed([&] { made = ExportService(village->on()).exportUp(offices.sub("stick")); });
    dense = double(made.bytes) / double(compress(csvOf(village->on(), 202611)).size());
    std::fprintf(stderr, "dense month: %lld bytes, %lld ops\n", static_cast<long long>(made.bytes),
                 static_cast<long long>(made.manifest.ops()));
}

/// Packages of villages that report a month each, made once.
struct Year {
    Offices offices;
    std::vector<QByteArray> packages;
    QString before; ///< the county's file when it knows the villages and has none of the packages
    int entries = 0;
};

Year& year(int villages, int months) {
    static std::map<std::pair<int, int>, std::unique_ptr<Year>> known;
    auto& slot = known[{villages, months}];
    if (slot)
        return *slot;
    slot = std::make_unique<Year>();
    std::vector<std::unique_ptr<Place>> places;
    std::vector<std::vector<std::int64_t>> households;
    for (int v = 0; v < villages; ++v) {
        places.push_back(slot->offices.village(
            QStringLiteral("469030101%1").arg(200 + v, 3, 10, QLatin1Char('0'))));
        households.push_back(addHouseholds(places.back()->on(), 294));
        slot->offices.meet(*places.back());
    }
    slot->before = slot->offices.folder.filePath(QStringLiteral("before.cunwu"));
    slot->offices.county.session->db().checkpoint();
    QFile::copy(slot->offices.county.session->file().path(), slot->before);
    for (int month = 1; month <= months; ++month)
        for (int v = 0; v < villages; ++v) {
            Place& place = *places[std::size_t(v)];
            addEntries(place.on(), households[std::size_t(v)], 202600 + month, 6);
            slot->entries += 294 * 6;
            const auto made = ExportService(place.on()).exportUp(slot->offices.sub("stick"));
            slot->packages.push_back(loadPackage(made.path));
            // As if the county had answered: the next package brings the next month only.
            ExchangeRepository repository(place.session->db());
            Transaction transaction(place.session->db(), {});
            for (PeerFeed peer : repository.peers()) {
                peer.acked = std::max(peer.acked, peer.exported);
                repository.savePeer(peer);
            }
            transaction.commit();
        }
    return *slot;
}

double importYear(Year& year) {
    OfficeSession& county = year.offices.county.on();
    return timed([&] {
        for (const QByteArray& package : year.packages)
            (void)ImportService(county).importBytes(QStringLiteral("bench"), package);
    });
}

/// The limit: the same rows through one prepared statement, a transaction a package.
double rawInserts(const Year& year) {
    const QString path = setup().scratch(QStringLiteral("raw-exchange.db"));
    removeWithSidecars(path);
    Database db(path, Database::Mode::Create);
    db.exec(QStringLiteral(
        "CREATE TABLE point_entry(id INTEGER PRIMARY KEY, household INTEGER, indicator TEXT, month "
        "INTEGER, day INTEGER, quantity INTEGER, points INTEGER, source TEXT, state TEXT) STRICT;"
        "CREATE INDEX place ON point_entry(household, month)"));
    const int each = year.entries / int(year.packages.size());
    std::int64_t id = 0;
    return timed([&] {
        for (std::size_t p = 0; p < year.packages.size(); ++p) {
            db.exec(QStringLiteral("BEGIN IMMEDIATE"));
            Statement s = db.prepare("INSERT INTO point_entry VALUES (?,?,?,?,?,?,?,?,?)");
            for (int i = 0; i < each; ++i) {
                ++id;
                s.run(id, std::int64_t(1) << 40 | (id / 6), QStringLiteral("A12"), 202610, 20261012,
                      100, 500, QStringLiteral("sheet"), QStringLiteral("approved"));
            }
            db.exec(QStringLiteral("COMMIT"));
        }
    });
}

/// The window over a county file while packages come in: milliseconds of the longest frame; −1 when it failed.
double longestFrame(int villages, int months) {
    Year& packages = year(villages, months);
    Offices& offices = packages.offices;
    // A county that has none of them yet, with the same key and list of offices: a copy from before the import.
    const QString folder = offices.sub("window");
    for (std::size_t p = 0; p < packages.packages.size(); ++p)
        storePackage(folder + QStringLiteral("/p%1.cwpkg").arg(p, 4, 10, QLatin1Char('0')), packages.packages[p]);
    const QString file = offices.sub("window-county") + QStringLiteral("/office.cunwu");
    removeWithSidecars(file);
    if (!QFile::copy(packages.before, file))
        return -1;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("CUNWU_HOME"), offices.county.home);
    environment.insert(QStringLiteral("XDG_CONFIG_HOME"), setup().scratch(QStringLiteral("config")));
    process.setProcessEnvironment(environment);
    process.start(program(QStringLiteral("cunwu")), {QStringLiteral("--open"), file, QStringLiteral("--size"), QStringLiteral("1366x768"),
                                                     QStringLiteral("--measure-import"), folder});
    if (!process.waitForFinished(1'800'000) || process.exitCode() != 0)
        return -1;
    double longest = -1;
    for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
        if (line.startsWith("longest-frame-ms "))
            longest = line.mid(17).toDouble();
        std::fprintf(stderr, "%s\n", line.constData());
    }
    return longest;
}

} // namespace

void registerExchange() {
    measure({"dense month, of its CSV with zstd", 1.0, true, "×"}, 1, [] {
        measurePackages();
        return dense;
    });
    measure({"month of 6 entries a household", 15, true, "KB"}, 1, [] {
        measurePackages();
        return sparse;
    });
    measure({"export of a village month", 0.5, true, "s"}, 1, [] {
        measurePackages();
        return exportSeconds;
    });
    const int villages = setup().tiny ? 1 : 10, months = setup().tiny ? 1 : 12;
    compare(
        {"import of packages, verified", 5.0}, 1, [=] { return importYear(year(villages, months)); },
        [=] { return rawInserts(year(villages, months)); });
    measure({"window during an import, longest frame", 100, true, "ms"}, 1, [=] { return longestFrame(villages, months); });
}

} // namespace cunwu::bench
