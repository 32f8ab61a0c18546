// Review remarks and new schemes over the command line, from office to office.
#include "tests/e2e/desk.h"
#include "tests/support/testoffice.h"

#include <QFile>
#include <QJsonDocument>

using namespace cunwu::test;

namespace {

struct Remarks : testing::Test {
    DeskCounty county;
    Desk village{QStringLiteral("469030101202"), QStringLiteral("水央村")}, neighbour{QStringLiteral("469030101203"), QStringLiteral("邻村")};
    QString stick = county.office.cli.file(QStringLiteral("stick"));

    void SetUp() override {
        county.make();
        for (const Desk* desk : {&village, &neighbour}) {
            ASSERT_EQ(desk->cli.run(desk->creation() + QStringList{QStringLiteral("--demo"), QStringLiteral("--households"), QStringLiteral("8"), QStringLiteral("--months"), QStringLiteral("1")}).exit, 0);
            county.enrol(*desk);
        }
        up(village);
    }
    void up(const Desk& desk) { county.office.take({desk.exportTo(stick)}); }
    /// What the import says has changed.
    QJsonArray down(const Desk& desk) {
        const QJsonArray packages = desk.ok(QStringLiteral("package import"), {county.office.exportTo(stick, desk.code)}).json[u"packages"].toArray();
        EXPECT_EQ(packages.size(), 1);
        return packages[0][u"changes"].toArray();
    }
    QJsonArray list(const Desk& desk, const QStringList& more = {}) { return desk.ok(QStringLiteral("remark list"), more).json[u"remarks"].toArray(); }
};

} // namespace

TEST_F(Remarks, TravelDownUpAndDownAgain) {
    const QString month = QStringLiteral("2026-09"), text = QStringLiteral("三包分值请核对");
    const QString id = county.office.ok(QStringLiteral("remark add"), {QStringLiteral("--village"), village.code, QStringLiteral("--month"), month, QStringLiteral("--household"), QStringLiteral("2"), text}).json[u"id"].toString();
    ASSERT_FALSE(id.isEmpty());
    EXPECT_EQ(down(village).size(), 1);
    down(neighbour);
    EXPECT_TRUE(list(neighbour).isEmpty());
    ASSERT_EQ(list(village).size(), 1);
    const QJsonObject remark = list(village, {QStringLiteral("--month"), month, QStringLiteral("--open")})[0].toObject();
    EXPECT_EQ(remark[u"id"].toString(), id);
    EXPECT_EQ(remark[u"text"].toString(), text);
    EXPECT_EQ(remark[u"by"].toString(), QStringLiteral("county"));
    EXPECT_EQ(remark[u"village"].toString(), village.code);
    EXPECT_EQ(remark[u"household"].toString(), QStringLiteral("2"));
    EXPECT_EQ(remark[u"state"].toString(), QStringLiteral("open"));
    EXPECT_TRUE(list(village, {QStringLiteral("--month"), QStringLiteral("2026-08")}).isEmpty());

    for (const QStringList& refused : {QStringList{QStringLiteral("remark settle"), id}, {QStringLiteral("remark withdraw"), id}, {QStringLiteral("remark answer"), id, QStringLiteral(" ")}, {QStringLiteral("remark answer"), QStringLiteral("77"), QStringLiteral("好")}}) {
        const auto result = village.run(refused[0], refused.mid(1));
        EXPECT_EQ(result.exit, 1) << result.out.toStdString();
        EXPECT_FALSE(result.json[u"error"].toString().isEmpty());
    }
    EXPECT_EQ(village.run(QStringLiteral("remark answer"), {QStringLiteral("abc"), QStringLiteral("好")}).exit, 2);
    EXPECT_EQ(village.run(QStringLiteral("remark add"), {QStringLiteral("--village"), village.code, QStringLiteral("--month"), month, text}).exit, 1);
    EXPECT_EQ(county.office.run(QStringLiteral("remark add"), {QStringLiteral("--village"), QStringLiteral("110101001001"), QStringLiteral("--month"), month, text}).exit, 1);
    EXPECT_EQ(county.office.run(QStringLiteral("remark add"), {QStringLiteral("--village"), village.code, QStringLiteral("--month"), QStringLiteral("2026-13"), text}).exit, 2);

    village.ok(QStringLiteral("remark answer"), {id, QStringLiteral("已核对")});
    EXPECT_TRUE(list(village, {QStringLiteral("--open")}).isEmpty());
    up(village);
    ASSERT_EQ(list(county.office).size(), 1);
    EXPECT_EQ(list(county.office)[0][u"state"].toString(), QStringLiteral("answered"));
    EXPECT_EQ(list(county.office)[0][u"answers"][0][u"text"].toString(), QStringLiteral("已核对"));
    county.office.ok(QStringLiteral("remark settle"), {id});
    down(village);
    EXPECT_EQ(list(village)[0][u"state"].toString(), QStringLiteral("settled"));
    down(neighbour);
    EXPECT_TRUE(list(neighbour).isEmpty());
    for (const Desk* desk : {&village, &neighbour, &county.office})
        desk->expectWhole();
}

TEST_F(Remarks, TheVillageReadsWhatANewSchemeChanges) {
    // The county's scheme, then a second version with one indicator less and another value.
    const QString path = county.office.cli.file(QStringLiteral("scheme.json"));
    county.office.ok(QStringLiteral("scheme import"), {QStringLiteral("county-6x60"), QStringLiteral("--month"), QStringLiteral("2027-01")});
    EXPECT_EQ(down(village).size(), 1) << "a whole scheme is one sentence";
    county.office.ok(QStringLiteral("scheme export"), {path, QStringLiteral("--code"), QStringLiteral("county-6x60")});
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    QJsonObject scheme = QJsonDocument::fromJson(file.readAll()).object();
    QJsonArray classes = scheme[u"classes"].toArray();
    QJsonObject first = classes[0].toObject();
    QJsonArray items = first[u"indicators"].toArray();
    const QString dropped = items[1][u"code"].toString();
    items.removeAt(1);
    QJsonObject item = items[0].toObject();
    item.insert(QStringLiteral("short"), QStringLiteral("新简称"));
    items[0] = item;
    first.insert(QStringLiteral("indicators"), items);
    classes[0] = first;
    scheme.insert(QStringLiteral("classes"), classes);
    scheme.insert(QStringLiteral("version"), scheme[u"version"].toInt() + 1);
    scheme.insert(QStringLiteral("effective_from"), QStringLiteral("2027-03"));
    file.resize(0);
    file.seek(0);
    file.write(QJsonDocument(scheme).toJson());
    file.close();
    county.office.ok(QStringLiteral("scheme import"), {path});
    const QJsonArray changes = down(village);
    ASSERT_EQ(changes.size(), 3) << QJsonDocument(changes).toJson().toStdString();
    EXPECT_TRUE(changes[0].toString().contains(QStringLiteral("2027年3月"))) << changes[0].toString().toStdString();
    EXPECT_TRUE(changes[1].toString().contains(QStringLiteral("新简称"))) << changes[1].toString().toStdString();
    EXPECT_TRUE(changes[2].toString().contains(dropped)) << changes[2].toString().toStdString();
    const QJsonArray schemes = village.ok(QStringLiteral("scheme list")).json[u"schemes"].toArray();
    EXPECT_EQ(schemes.last()[u"changes"].toArray().size(), 2);
}
