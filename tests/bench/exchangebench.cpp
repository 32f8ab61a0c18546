// Packages: how small, how quick, beside the bare rows.
#include "tests/bench/benchfiles.h"
#include "tests/bench/comparison.h"

#include "models/base/clock.h"
#include "models/database/bulkinsert.h"
#include "models/database/officefile.h"
#include "models/exchange/enrolservice.h"
#include "models/exchange/envelope.h"
#include "models/exchange/exportservice.h"
#include "models/exchange/importservice.h"
#include "models/exchange/oplines.h"
#include "models/exchange/package.h"
#include "models/exchange/registry.h"
#include "models/office/officesession.h"
#include <QCryptographicHash>
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

const QStringList entryColumns{QStringLiteral("household"), QStringLiteral("indicator"), QStringLiteral("month"),
                               QStringLiteral("day"), QStringLiteral("quantity"), QStringLiteral("points"),
                               QStringLiteral("source"), QStringLiteral("state")};

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

using Row = std::vector<OpValue>; ///< id last

/// A month of the sheet: every household, `each` of 63 indicators; most have the usual points. Returns the rows.
std::vector<Row> addEntries(OfficeSession& session, const std::vector<std::int64_t>& households, int month, int each) {
    Database& db = session.db();
    std::mt19937 random(unsigned(month) + unsigned(each));
    Transaction transaction(db, QStringLiteral("录入积分"));
    BulkInsert insert(db, QStringLiteral("point_entry"), entryColumns);
    std::vector<Row> rows;
    for (const std::int64_t household : households)
        for (int i = 0; i < each; ++i) {
            const int indicator = each == 63 ? i : int(random() % 63);
            const std::int64_t quantity = random() % 4 ? 100 : 200;
            Row row{household, "A" + std::to_string(indicator + 1), std::int64_t(month),
                    std::int64_t(month) * 100 + 1 + std::int64_t(random() % 28), quantity,
                    quantity * (1 + indicator % 5), std::string("sheet"), std::string("approved")};
            row.push_back(insert.add(row));
            rows.push_back(std::move(row));
        }
    insert.finish();
    transaction.commit();
    return rows;
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

/// Packages of villages that report a month each, made once, and the rows that they bring.
struct Year {
    Offices offices;
    std::vector<QByteArray> packages;
    std::vector<std::vector<Row>> rows;
    QStringList tables; ///< how the village's file declares them
    QString before;     ///< the county's file when it knows the villages and has none of the packages
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
            slot->rows.push_back(addEntries(place.on(), households[std::size_t(v)], 202600 + month, 6));
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
    for (Statement s = places.front()->session->db().prepare(
             "SELECT sql FROM sqlite_schema WHERE tbl_name = 'point_entry' AND type IN ('table', 'index') ORDER BY type DESC");
         s.step();)
        slot->tables << s.text(0);
    return *slot;
}

/// Into a county that has none of them yet, with the same key and list of offices: a copy from before.
QString countyBefore(Year& year, const char* folder) {
    const QString file = year.offices.sub(folder) + QStringLiteral("/office.cunwu");
    removeWithSidecars(file);
    qputenv("CUNWU_HOME", year.offices.county.home.toUtf8());
    return QFile::copy(year.before, file) ? file : QString();
}

double importYear(Year& year) {
    OfficeFile::Opened county = OfficeFile::open(countyBefore(year, "import"), QStringLiteral("文书"));
    if (!county.file)
        return -1;
    OfficeSession session(std::move(county.file), clockOfBench());
    bool taken = true;
    const double seconds = timed([&] {
        ImportService service(session);
        for (const QByteArray& package : year.packages)
            taken &= service.importBytes(QStringLiteral("bench"), package).verdict == cunwu::Verdict::Applied;
    });
    return taken ? seconds : -1;
}

/// The limit: the same rows into the same table through one prepared statement, a transaction a package.
double rawInserts(const Year& year) {
    const QString path = setup().scratch(QStringLiteral("raw-exchange.db"));
    removeWithSidecars(path);
    Database db(path, Database::Mode::Create);
    db.exec(year.tables.join(u';'));
    const QString sql = QStringLiteral("INSERT INTO point_entry(%1, id) VALUES (?,?,?,?,?,?,?,?,?)").arg(entryColumns.join(u", "));
    return timed([&] {
        for (const auto& rows : year.rows) {
            db.exec(QStringLiteral("BEGIN IMMEDIATE"));
            Statement s = db.prepare(sql);
            for (const Row& row : rows) {
                for (int i = 0; i < int(row.size()); ++i)
                    if (const auto* number = std::get_if<std::int64_t>(&row[std::size_t(i)]))
                        s.bind(i + 1, *number);
                    else
                        s.bind(i + 1, std::get<std::string>(row[std::size_t(i)]).c_str());
                s.step();
                s.reset();
            }
            db.exec(QStringLiteral("COMMIT"));
        }
    });
}

// --- A province: many villages that no program could open one by one in a bench; their packages are made by hand.

struct Province {
    Offices offices;
    std::vector<QByteArray> packages;
};

/// Ops of a village's first month, as its program would write them.
OpRange firstMonth(const Subject& writer, std::mt19937_64& random) {
    OpRange range{QByteArray(16, '\0'), writer.office, writer.installation, 0, QByteArray(32, '\0'), {}};
    for (char& c : range.feed)
        c = char(random());
    const std::int64_t nonce = std::int64_t(random() >> 24) << 23;
    const int households = 40, each = 6;
    QByteArray previous = range.previous;
    const auto add = [&](const QString& table, Columns columns) {
        Op op;
        op.ref = {range.feed, std::int64_t(range.ops.size()) + 1};
        op.lamport = op.ref.seq;
        op.table = table;
        op.row = nonce + op.ref.seq;
        op.columns = std::move(columns);
        op.action = op.ref.seq > households ? households + 1 : 1;
        op.label = QStringLiteral("录入积分");
        op.user = QStringLiteral("文书");
        op.hash = previous = hashOp(previous, op, encodeBody(op.columns));
        range.ops.push_back(std::move(op));
        return range.ops.back().row;
    };
    for (int h = 0; h < households; ++h)
        add(QStringLiteral("household"), {{"village", writer.office.toStdString()}, {"number", std::to_string(h + 1)}, {"group_name", std::string("1组")}, {"state", std::string("active")}});
    for (int e = 0; e < households * each; ++e)
        add(QStringLiteral("point_entry"),
            {{"household", nonce + 1 + e / each}, {"indicator", "A" + std::to_string(e % 63)}, {"month", std::int64_t(202610)}, {"day", std::int64_t(20261001 + e % 28)}, {"quantity", std::int64_t(100)}, {"points", std::int64_t(500)}, {"source", std::string("sheet")}, {"state", std::string("approved")}});
    return range;
}

QByteArray packageOf(const Province& province, const OpRange& range, const Subject& from, const PrivateKey& key, const Certificate& certificate, const Certificate& to) {
    Package package;
    package.manifest.id = QString::fromLatin1(range.feed.toHex());
    package.manifest.from = from;
    package.manifest.to = QStringList{province.offices.county.session->office().code.toString()};
    const QByteArray sealed = seal(signData(compress(encodeOpLines(range), 3), key, certificate), {to});
    package.manifest.bundles.push_back({QStringLiteral("b0001.cms"), range.feed, range.first(), range.last(), sealed.size(),
                                        QCryptographicHash::hash(sealed, QCryptographicHash::Sha256)});
    package.bundles.emplace(QStringLiteral("b0001.cms"), sealed);
    package.signedManifest = signData(encodeManifest(package.manifest), key, certificate);
    return writePackage(package);
}

std::unique_ptr<Province> province(int villages) {
    auto made = std::make_unique<Province>();
    OfficeSession& county = made->offices.county.on();
    Registry registry(county);
    const Certificate to = registry.ownCertificate();
    std::mt19937_64 random(2500);
    RegistryDocument document{registry.number() + 1, ExchangeRepository(county.db()).devices()};
    for (int v = 0; v < villages; ++v) {
        const QString code = QStringLiteral("469030%1").arg(100'000 + v);
        const Subject subject{code, code, QString::number(random(), 16).rightJustified(32, u'a')};
        const PrivateKey key = PrivateKey::generate();
        const Certificate certificate = issue(certificateRequest(key, subject), made->offices.root.key, made->offices.root.certificate);
        document.devices.push_back({subject, certificate, std::nullopt});
        made->packages.push_back(packageOf(*made, firstMonth(subject, random), subject, key, certificate, to));
    }
    Transaction transaction(county.db(), {});
    const auto adoption = registry.adopt(signData(encodeRegistry(document), made->offices.root.key, made->offices.root.certificate));
    transaction.commit();
    return adoption == Registry::Adoption::Adopted ? std::move(made) : nullptr;
}

/// Seconds a package over the last hundred of `villages`; negative when one was not taken.
double secondsPerPackage(int villages) {
    const auto made = province(villages);
    if (!made)
        return -1;
    const int counted = std::min(100, villages);
    double seconds = 0;
    bool taken = true;
    ImportService service(made->offices.county.on());
    for (int i = 0; i < villages; ++i) {
        const double one = timed([&] {
            taken &= service.importBytes(QStringLiteral("bench"), made->packages[std::size_t(i)]).verdict == cunwu::Verdict::Applied;
        });
        if (i >= villages - counted)
            seconds += one;
    }
    return taken ? seconds / counted : -1;
}

/// One row that was edited a thousand times, folded anew.
double refoldMilliseconds() {
    const QString folder = setup().scratch(QStringLiteral("refold"));
    QDir(folder).removeRecursively();
    QDir().mkpath(folder);
    Place place(folder, QStringLiteral("469030101202"));
    Database& db = place.on().db();
    const auto household = addHouseholds(*place.session, 1).front();
    for (int i = 0; i < 999; ++i) {
        Transaction transaction(db, QStringLiteral("改电话"));
        db.prepare("UPDATE household SET phone = ? WHERE id = ?").run(QString::number(13800000000LL + i), household);
        transaction.commit();
    }
    std::vector<double> times;
    for (int i = 0; i < 9; ++i)
        times.push_back(timed([&] { (void)fold(db.journal()->opsOfRow(QStringLiteral("household"), household)); }));
    std::sort(times.begin(), times.end());
    return times[times.size() / 2] * 1e3;
}

/// The window over a county file while packages come in: milliseconds of the longest frame; −1 when it failed.
double longestFrame(int villages, int months) {
    Year& packages = year(villages, months);
    Offices& offices = packages.offices;
    const QString folder = offices.sub("window");
    for (std::size_t p = 0; p < packages.packages.size(); ++p)
        storePackage(folder + QStringLiteral("/p%1.cwpkg").arg(p, 4, 10, QLatin1Char('0')), packages.packages[p]);
    const QString file = countyBefore(packages, "window-county");
    if (file.isEmpty())
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
    measure({"refold of a row with 1,000 ops", 5, true, "ms"}, 1, refoldMilliseconds);
    // A county year has 100 villages; ten of them show the same cost in a tenth of the time.
    const int villages = setup().tiny ? 1 : 10, months = setup().tiny ? 1 : 12;
    compare(
        {"import of packages, verified", 5.0}, setup().tiny ? 1 : 5, [=] { return importYear(year(villages, months)); },
        [=] { return rawInserts(year(villages, months)); });
    const int many = setup().tiny ? 60 : 2500, few = setup().tiny ? 30 : 100;
    compare(
        {"cost per package, province against county", 1.3}, 1, [=] { return secondsPerPackage(many); },
        [=] { return secondsPerPackage(few); });
    measure({"window during an import, longest frame", 100, true, "ms"}, 1, [=] { return longestFrame(villages, months); });
}

} // namespace cunwu::bench
