// Ten real offices at once: a county, two townships, seven villages, three months. Every office is a process with an
// installation of its own, folders are the sticks; packages get lost, doubled and mixed up, one computer is stolen, one
// file comes from an old backup. In the end all hold the same of each office.
#include "tests/e2e/desk.h"
#include "tests/support/testoffice.h"

#include <QFile>
#include <QRandomGenerator>

using namespace cunwu::test;

namespace {

using Desks = std::vector<std::unique_ptr<Desk>>;
constexpr int months = 3;

struct TenOffices : testing::Test {
    DeskCounty county;
    Desks townships, villages;
    QTemporaryDir sticks;
    QRandomGenerator random;
    QMap<QString, QStringList> sent; ///< by receiving office: all packages that ever lay on its stick

    void SetUp() override {
        const quint32 seed = qEnvironmentVariableIsSet("CUNWU_SEED") ? qEnvironmentVariable("CUNWU_SEED").toUInt()
                                                                     : QRandomGenerator::global()->generate();
        std::printf("CUNWU_SEED=%u\n", seed);
        random.seed(seed);
        const std::pair<const char*, const char*> places[] = {{"469030101", "湾岭镇"}, {"469030100", "营根镇"}};
        for (const auto& [code, name] : places)
            townships.push_back(std::make_unique<Desk>(QString::fromLatin1(code), QString::fromUtf8(name)));
        const std::pair<const char*, const char*> below[] = {{"469030101202", "水央村"}, {"469030101200", "乌石村"}, {"469030101201", "大平村"}, {"469030101203", "来浩村"}, {"469030100200", "升坡村"}, {"469030100201", "百花村"}, {"469030100202", "南丰村"}};
        for (const auto& [code, name] : below)
            villages.push_back(std::make_unique<Desk>(QString::fromLatin1(code), QString::fromUtf8(name)));
    }

    /// From this month on: the schemes of a new file hold from January of this year.
    static QString month(int m) { return QDate::currentDate().addMonths(m).toString(u"yyyy-MM"_qs); }
    const Desk& townshipOf(const Desk& village) const {
        return **std::find_if(townships.begin(), townships.end(), [&](const auto& t) { return village.code.startsWith(t->code); });
    }
    QString stickOf(const Desk& desk) const { return sticks.filePath(desk.code); }

    /// The same command in many offices at once, as it is on the last day of a month.
    template <class Arguments> void everywhere(const std::vector<const Desk*>& desks, Arguments arguments) {
        std::vector<std::unique_ptr<QProcess>> running;
        for (const Desk* desk : desks)
            running.push_back(desk->cli.start(arguments(*desk) + QStringList{u"--json"_qs}));
        for (std::size_t i = 0; i < desks.size(); ++i) {
            const auto result = desks[i]->cli.finish(*running[i]);
            EXPECT_EQ(result.exit, 0) << desks[i]->name.toStdString() << " " << result.err.toStdString() << result.out.toStdString();
        }
    }
    std::vector<const Desk*> allVillages() const {
        std::vector<const Desk*> result;
        for (const auto& village : villages)
            result.push_back(village.get());
        return result;
    }
    std::vector<const Desk*> everybodyBelow() const {
        auto result = allVillages();
        for (const auto& township : townships)
            result.push_back(township.get());
        return result;
    }

    void send(const Desk& from, const Desk& to, bool arrives = true) {
        const bool up = from.code.startsWith(to.code);
        const QString package = from.exportTo(stickOf(to), up ? QString() : to.code);
        ASSERT_TRUE(QFile::exists(package));
        if (arrives)
            sent[to.code] << package;
        else
            QFile::remove(package); // the stick fell into the river
    }
    /// What is new, twice, and some of what came before, in any order.
    QJsonArray receive(const Desk& at, int fresh) {
        const QStringList all = sent[at.code];
        QStringList mail = all.mid(std::max(0, int(all.size()) - fresh));
        mail += mail;
        for (int i = 0; i < 3 && !all.isEmpty(); ++i)
            mail << all[random.bounded(int(all.size()))];
        std::shuffle(mail.begin(), mail.end(), random);
        const auto result = at.run(u"package import"_qs, mail);
        EXPECT_EQ(result.exit, 0) << at.name.toStdString() << " " << result.err.toStdString() << result.out.toStdString();
        expectShape(result);
        return result.json[u"packages"].toArray();
    }
    static void expectShape(const CliRunner::Result& imported) {
        const auto keys = [](const QJsonValue& value) { return value.toObject().keys(); };
        ASSERT_TRUE(imported.oneObject);
        EXPECT_EQ(imported.json.keys(), QStringList{u"packages"_qs});
        for (const QJsonValue& package : imported.json[u"packages"].toArray()) {
            QStringList named = keys(package);
            named.removeAll(u"attachments"_qs); // when there are any
            named.removeAll(u"changes"_qs);
            EXPECT_EQ(named, (QStringList{u"file"_qs, u"from"_qs, u"ops"_qs, u"reason"_qs, u"verdict"_qs}));
            EXPECT_EQ(keys(package[u"ops"]), (QStringList{u"conflict"_qs, u"held"_qs, u"known"_qs, u"new"_qs, u"rejected"_qs}));
            EXPECT_TRUE(QStringList({u"applied"_qs, u"known"_qs, u"held"_qs, u"rejected"_qs}).contains(package[u"verdict"].toString()));
            for (const QString& count : keys(package[u"ops"]))
                EXPECT_TRUE(package[u"ops"][count].isDouble());
        }
    }

    void makeFiles();
    void enrolAll();
    void schemesGoDown();
    void recordAndClose(const std::vector<const Desk*>& desks, int m);
    void up(int m);
    void down();
    void aComputerIsStolen();
    void anOldBackupIsRestored(const Desk& village, const QString& backup);
    void expectOneTruth();
};

void TenOffices::makeFiles() {
    Step step("ten files; a roster, invented households");
    county.make();
    for (const auto& township : townships)
        EXPECT_EQ(township->cli.run(township->creation()).exit, 0);
    int seed = 0;
    everywhere(allVillages(), [&](const Desk& desk) {
        ++seed;
        return seed == 1 ? desk.creation() // its households come from a table
                         : desk.creation() + QStringList{u"--demo"_qs, u"--households"_qs, u"6"_qs, u"--months"_qs, u"0"_qs, u"--seed"_qs, QString::number(seed)};
    });
    villages[0]->run(u"roster import"_qs, {dataFile(u"rosters/农户基本情况.csv"_qs)}); // some of its rows are refused
    EXPECT_GT(villages[0]->ok(u"info"_qs).json[u"households"].toInt(), 50);
}

void TenOffices::enrolAll() {
    Step step("root key, all invites, nine requests and confirmations");
    const QString folder = county.office.cli.file(u"invites"_qs);
    const auto invites = county.office.ok(u"package invite"_qs, {u"--key"_qs, county.key, u"--all"_qs, u"-o"_qs, folder});
    EXPECT_GT(invites.json[u"invites"].toArray().size(), 100);
    everywhere(everybodyBelow(), [&](const Desk& desk) {
        const QStringList mine = QDir(folder).entryList({desk.code + u"_*.cwinvite"_qs});
        EXPECT_EQ(mine.size(), 1);
        return desk.arguments(u"package join"_qs, {folder + u'/' + mine.value(0)});
    });
    // The last village cannot wait: what it sends before it is confirmed is kept.
    const Desk& eager = *villages.back();
    const QString early = eager.exportTo(stickOf(county.office));
    EXPECT_EQ(county.office.take({early}).at(0)[u"verdict"].toString(), u"held"_qs);
    EXPECT_NE(county.office.digest(eager.code), eager.digest(eager.code));
    for (const Desk* desk : everybodyBelow()) {
        const auto confirmed = county.confirm(*desk);
        const QJsonArray moved = confirmed.json[u"packages"].toArray();
        ASSERT_EQ(moved.size(), desk == &eager ? 1 : 0);
        if (desk == &eager)
            EXPECT_EQ(moved[0][u"verdict"].toString(), u"applied"_qs);
    }
    EXPECT_EQ(county.office.digest(eager.code), eager.digest(eager.code));
}

/// The county's template and a township's own item hold from the second month on.
void TenOffices::schemesGoDown() {
    Step step("schemes and registry go down");
    const QString path = county.office.cli.file(u"scheme.json"_qs);
    county.office.ok(u"scheme export"_qs, {path, u"--month"_qs, month(1)});
    QJsonObject scheme = QJsonDocument::fromJson(county.office.cli.read(u"scheme.json"_qs)).object();
    scheme[u"version"] = scheme[u"version"].toInt() + 1;
    scheme[u"effective_from"] = month(1);
    QJsonArray classes = scheme[u"classes"].toArray();
    QJsonObject first = classes[0].toObject();
    QJsonArray indicators = first[u"indicators"].toArray();
    indicators.append(QJsonObject{{u"code"_qs, u"1.9"_qs}, {u"short"_qs, u"夜校"_qs}, {u"name"_qs, u"参加乡村夜校"_qs}, {u"kind"_qs, u"add"_qs}, {u"points"_qs, 2}, {u"unit"_qs, u"次"_qs}});
    first[u"indicators"] = indicators;
    classes[0] = first;
    scheme[u"classes"] = classes;
    county.office.ok(u"scheme import"_qs, {county.office.cli.write(u"scheme2.json"_qs, QJsonDocument(scheme).toJson())});
    const QJsonObject item{{u"code"_qs, u"T1"_qs}, {u"short"_qs, u"河长巡河"_qs}, {u"name"_qs, u"参加巡河"_qs}, {u"kind"_qs, u"add"_qs}, {u"points"_qs, 3}, {u"unit"_qs, u"次"_qs}};
    const QJsonObject own{{u"format"_qs, u"cunwu-scheme-1"_qs}, {u"code"_qs, u"wanling"_qs}, {u"name"_qs, u"湾岭镇加分项"_qs}, {u"version"_qs, 1}, {u"owner"_qs, u"township"_qs}, {u"effective_from"_qs, month(1)}, {u"classes"_qs, QJsonArray{QJsonObject{{u"code"_qs, u"T"_qs}, {u"name"_qs, u"镇加分项"_qs}, {u"indicators"_qs, QJsonArray{item}}}}}};
    const Desk& wanling = *townships[0];
    wanling.ok(u"scheme import"_qs, {wanling.cli.write(u"own.json"_qs, QJsonDocument(own).toJson()), u"--for"_qs, wanling.code});
    const auto early = villages[0]->run(u"points record"_qs, {u"--month"_qs, month(1), u"--csv"_qs, u"-"_qs}, "household,indicator,quantity,day,note\n00001,夜校,1,,\n");
    EXPECT_EQ(early.exit, 1) << "not known here yet";
    for (const Desk* desk : everybodyBelow()) {
        send(county.office, *desk);
        receive(*desk, 1);
    }
    down();
    for (const auto& village : villages)
        EXPECT_TRUE(village->ok(u"package status"_qs).json[u"confirmed"].toBool());
}

void TenOffices::recordAndClose(const std::vector<const Desk*>& desks, int m) {
    Step step("seven months recorded, reviewed, published, closed");
    everywhere(desks, [&](const Desk& desk) {
        QByteArray csv = "household,indicator,quantity,day,note\n";
        const QByteArray zeros = &desk == villages[0].get() ? "0000" : "";
        for (int i = 0; i < 4; ++i)
            csv += zeros + QByteArray::number(1 + random.bounded(5)) + ",志愿服务," + QByteArray::number(1 + i % 2) + ",," + QByteArray::number(m) + "\n";
        csv += zeros + "1,乱堆,1,,门前杂物\n";
        if (m >= 1)
            csv += zeros + "2,夜校,1,,\n";
        if (m >= 1 && desk.code.startsWith(townships[0]->code))
            csv += zeros + "3,河长巡河,1,,\n";
        return desk.arguments(u"points record"_qs, {u"--month"_qs, month(m), u"--csv"_qs, desk.cli.write(u"month.csv"_qs, csv)});
    });
    everywhere(desks, [&](const Desk& desk) { return desk.arguments(u"points review"_qs, {u"--month"_qs, month(m), u"--approve"_qs, u"已核对"_qs}); });
    everywhere(desks, [&](const Desk& desk) { return desk.arguments(u"points publish"_qs, {u"--month"_qs, month(m)}); });
    everywhere(desks, [&](const Desk& desk) { return desk.arguments(u"points close"_qs, {u"--month"_qs, month(m), u"--reason"_qs, u"无异议，提前定稿"_qs}); });
}

void TenOffices::up(int m) {
    Step step("packages up, two of them lost on the way");
    for (const auto& village : villages)
        send(*village, townshipOf(*village), !(m == 0 && village == villages[1]));
    for (const auto& township : townships) {
        receive(*township, 4);
        send(*township, county.office, !(m == 1 && township == townships[1]));
    }
    receive(county.office, 2);
}

void TenOffices::down() {
    Step step("packages down");
    for (const auto& township : townships) {
        send(county.office, *township);
        receive(*township, 1);
    }
    for (const auto& village : villages) {
        send(townshipOf(*village), *village);
        receive(*village, 1);
    }
}

/// The thief writes on with the village's name; the new computer gets everything but that.
void TenOffices::aComputerIsStolen() {
    Step step("one computer is stolen, a new one takes its place");
    const Desk& township = townshipOf(*villages[2]);
    std::unique_ptr<Desk> thief = std::move(villages[2]);
    const QString known = township.digest(thief->code);
    EXPECT_EQ(known, thief->digest(thief->code));
    thief->ok(u"points record"_qs, {u"--month"_qs, month(2), u"--csv"_qs, u"-"_qs}, "household,indicator,quantity,day,note\n1,志愿服务,4,,赃物\n");
    const QString stolen = thief->exportTo(sticks.filePath(u"thief"_qs));

    county.office.ok(u"package revoke"_qs, {u"--device"_qs, county.deviceOf(thief->code), u"--key"_qs, county.key});
    send(county.office, township);
    receive(township, 1);
    for (const Desk* office : {&township, const_cast<const Desk*>(&county.office)}) {
        const QJsonArray reports = office->take({stolen});
        EXPECT_EQ(reports[0][u"verdict"].toString(), u"held"_qs) << QJsonDocument(reports).toJson().toStdString();
        EXPECT_GT(reports[0][u"ops"][u"held"].toInt(), 0);
        EXPECT_EQ(reports[0][u"ops"][u"new"].toInt(), 0);
        EXPECT_EQ(office->digest(thief->code), known);
    }
    const QJsonArray held = county.office.ok(u"package status"_qs).json[u"held"].toArray();
    const auto late = std::find_if(held.begin(), held.end(), [](const QJsonValue& item) { return item[u"why"].toString() == u"revoked"; });
    ASSERT_NE(late, held.end());
    const QString shown = QString::fromUtf8(county.office.cli.runPlain(county.office.arguments(u"package status"_qs)).out);
    EXPECT_TRUE(shown.contains((*late)[u"what"].toString().section(u' ', 0, 1).replace(u' ', u"  "_qs))) << "feed and number, to accept it: " << shown.toStdString();
    auto fresh = std::make_unique<Desk>(thief->code, thief->name);
    EXPECT_EQ(fresh->cli.run(fresh->creation()).exit, 0);
    county.enrol(*fresh);
    fresh->take({county.office.exportTo(sticks.filePath(u"fresh"_qs), fresh->code)});
    EXPECT_EQ(fresh->ok(u"info"_qs).json[u"households"].toInt(), 6);
    EXPECT_EQ(fresh->digest(fresh->code), known);
    send(county.office, township); // who does not know the new computer yet keeps its packages aside
    receive(township, 1);
    fresh->take({township.exportTo(sticks.filePath(u"fresh"_qs), fresh->code)}); // its own items come from the township alone
    sent.remove(thief->code);                                                    // what was sealed for the old computer opens nowhere else
    villages[2] = std::move(fresh);
}

void TenOffices::anOldBackupIsRestored(const Desk& village, const QString& backup) {
    Step step("a backup that is two months old comes back to the present");
    const QString before = village.digest(village.code);
    village.ok(u"restore"_qs, {backup});
    const QString old = village.digest(village.code);
    EXPECT_NE(old, before);
    send(village, townshipOf(village)); // says how far it has come
    receive(townshipOf(village), 1);
    EXPECT_EQ(townshipOf(village).digest(village.code), before) << "nothing is overwritten";
    send(townshipOf(village), village);
    receive(village, 1);
    EXPECT_EQ(village.digest(village.code), before);
}

void TenOffices::expectOneTruth() {
    Step step("equal digests, every file rebuilt from its journal");
    std::set<QString> digests;
    for (const auto& village : villages) {
        const QString own = village->digest(village->code);
        EXPECT_EQ(own.size(), 64);
        EXPECT_TRUE(digests.insert(own).second) << "two villages cannot be the same";
        EXPECT_EQ(townshipOf(*village).digest(village->code), own) << village->name.toStdString();
        EXPECT_EQ(county.office.digest(village->code), own) << village->name.toStdString();
        EXPECT_EQ(county.office.ok(u"ranking"_qs, {u"--period"_qs, month(2), u"--village"_qs, village->code}).json[u"households"],
                  village->ok(u"ranking"_qs, {u"--period"_qs, month(2)}).json[u"households"]);
    }
    for (const auto& township : townships)
        EXPECT_EQ(county.office.digest(township->code), township->digest(township->code));
    county.office.expectWhole();
    for (const Desk* desk : everybodyBelow())
        desk->expectWhole();
}

TEST_F(TenOffices, ThreeMonthsFromTheRootKeyToOneTruth) {
    makeFiles();
    enrolAll();
    schemesGoDown();
    QString backup;
    for (int m = 0; m < months; ++m) {
        if (m == 2)
            aComputerIsStolen();
        recordAndClose(allVillages(), m);
        up(m);
        down();
        if (m == 0)
            backup = villages[4]->ok(u"backup"_qs).json[u"backup"].toString();
    }
    anOldBackupIsRestored(*villages[4], backup);
    expectOneTruth();
    for (const auto& village : villages) {
        const QJsonObject status = village->ok(u"package status"_qs).json;
        EXPECT_GT(status[u"recorded"].toInt(), 0);
        EXPECT_EQ(status[u"received"].toInt(), status[u"recorded"].toInt()) << village->name.toStdString();
    }
}

} // namespace
