#include "models/base/xlsxexport.h"
#include "models/household/householdrepository.h"
#include "models/roster/headerrules.h"
#include "models/roster/rosterplanbuilder.h"
#include "models/roster/rosterservice.h"
#include "models/database/journal.h"
#include "models/database/journalcheck.h"
#include "tests/support/testoffice.h"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace cunwu;
using test::TestOffice;

namespace {

const QString village = QStringLiteral("469030101202");

QByteArray bytesOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString sample() {
    return test::dataFile(QStringLiteral("rosters/户籍花名册.xlsx"));
}

Sheet sheetOf(std::initializer_list<QStringList> rows) {
    Sheet sheet;
    sheet.name = QStringLiteral("表");
    sheet.rows = rows;
    return sheet;
}

RosterPlan planOf(const Sheet& sheet) {
    return RosterPlanBuilder(village, {}).build({{sheet}, {}});
}

QString idFor(int n) {
    const QString first = QStringLiteral("46909819800101%1").arg(n, 3, 10, QChar(u'0'));
    return first + CitizenId::checkCharacter(first);
}

} // namespace

TEST(HeaderRules, FindsTwoRowAndMergedHeaders) {
    const TableContent content = readTable(sample());
    ASSERT_TRUE(content.refusal.isEmpty()) << content.refusal.toStdString();
    const auto header = headerrules::recognise(content.sheets.at(0));
    ASSERT_TRUE(header);
    EXPECT_EQ(header->firstRow, 2);
    EXPECT_EQ(header->dataRow, 4);
    EXPECT_EQ(header->column(QStringLiteral("sequence")), 0);
    EXPECT_EQ(header->column(QStringLiteral("head_name")), 2);
    EXPECT_EQ(header->column(QStringLiteral("name")), 3);
    EXPECT_EQ(header->column(QStringLiteral("citizen_id")), 7);
    EXPECT_TRUE(header->unknown.isEmpty()) << header->unknown.join(u',').toStdString();
}

TEST(HeaderRules, UnderstandsWordsOfTheField) {
    const auto q = [](const char* s) { return QString::fromUtf8(s); };
    EXPECT_EQ(headerrules::keyOf(q("身份证\n号码*")), q("citizen_id"));
    EXPECT_EQ(headerrules::keyOf(q("耕地面积（亩）")), q("h:farmland"));
    EXPECT_EQ(headerrules::keyOf(q("心情")), QString());
    EXPECT_EQ(headerrules::groupName(q("水央村第6村民小组")), q("6组"));
    EXPECT_EQ(headerrules::groupName(q("十二组")), q("12组"));
    EXPECT_EQ(headerrules::groupName(q("坡尾")), q("坡尾"));
    EXPECT_EQ(headerrules::relation(q("之儿媳")), q("儿媳"));
    EXPECT_EQ(headerrules::relation(q("之母")), q("母亲"));
    EXPECT_EQ(headerrules::ethnicity(q("黎")), q("黎族"));
    for (const char* form : {"1970/7/2", "1970.7.2", "19700702", "1970年7月2日", "1970-07-02", "25751"})
        EXPECT_EQ(headerrules::date(q(form)), QDate(1970, 7, 2)) << form;
    EXPECT_EQ(headerrules::date(q("1985年3月")), QDate(1985, 3, 1));
    EXPECT_FALSE(headerrules::date(q("1985-13-40")));
    EXPECT_FALSE(headerrules::date(q("不详")));
}

TEST(Roster, ImportsTheHandMadeRegisterAndTheSecondTimeChangesNothing) {
    TestOffice office;
    RosterService service(office.db());
    const RosterPlan plan = service.plan(sample(), village);
    ASSERT_TRUE(plan.refusal.isEmpty()) << plan.refusal.toStdString();
    EXPECT_EQ(plan.households.size(), 298u);
    EXPECT_EQ(plan.rows.size(), 1085u);
    EXPECT_EQ(plan.count(RowOutcome::Added), plan.persons());
    service.apply(plan, QStringLiteral("户籍花名册.xlsx"), office.clock().now());
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM household"), 298);
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM person"), plan.persons());
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM household h WHERE (SELECT count(*) FROM person WHERE household = h.id AND relation = '户主') <> 1"), 0);
    HouseholdRepository repository(office.db());
    const auto twelve = repository.findNumber(village, QStringLiteral("12"));
    ASSERT_TRUE(twelve);
    EXPECT_EQ(repository.line(*twelve)->head, QStringLiteral("杨进")); // written 杨　进
    EXPECT_EQ(repository.line(*twelve)->group, QStringLiteral("2组"));
    EXPECT_EQ(repository.line(*twelve)->phone, QStringLiteral("15334658118"));
    const auto ops = office.db().journal()->opCount();
    const RosterPlan again = service.plan(sample(), village);
    EXPECT_EQ(again.count(RowOutcome::Same), plan.persons());
    EXPECT_EQ(again.count(RowOutcome::Added) + again.count(RowOutcome::Updated), 0);
    service.apply(again, QStringLiteral("户籍花名册.xlsx"), office.clock().now());
    EXPECT_EQ(office.db().journal()->opCount(), ops);
    EXPECT_TRUE(checkRebuild(office.db()).equal);
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM person"), 0);
}

TEST(Roster, ReadsTheExportOfTheMonitoringSystem) {
    TestOffice office;
    RosterService service(office.db());
    const RosterPlan plan = service.plan(test::dataFile(QStringLiteral("rosters/（自定义）监测对象信息 (22).xlsx")), village);
    ASSERT_TRUE(plan.refusal.isEmpty()) << plan.refusal.toStdString();
    EXPECT_EQ(plan.households.size(), 60u);
    EXPECT_EQ(plan.rows.size(), 236u);
    EXPECT_EQ(plan.rows.front().row, 4);
    EXPECT_EQ(plan.households.front().household.group, QStringLiteral("6组"));
    EXPECT_EQ(plan.households.front().household.details.value(QStringLiteral("income_wage")).toLongLong(), 1003700);
    EXPECT_EQ(plan.rows[2].person.relation, QStringLiteral("母亲"));
}

TEST(Roster, ReadsGb18030TextWithOneLineAHousehold) {
    TestOffice office;
    const RosterPlan plan = RosterService(office.db()).plan(test::dataFile(QStringLiteral("rosters/农户基本情况.csv")), village);
    ASSERT_TRUE(plan.refusal.isEmpty()) << plan.refusal.toStdString();
    EXPECT_EQ(plan.households.size(), plan.rows.size());
    EXPECT_EQ(plan.rows.size(), 120u);
    EXPECT_TRUE(plan.rows.front().person.isHead());
    EXPECT_EQ(plan.rows.front().person.citizenId, QStringLiteral("469098195805097471"));
}

TEST(Roster, SaysRowByRowWhatIsWrong) {
    const RosterPlan plan = planOf(sheetOf({{"花名册"}, {"户号", "姓名", "与户主关系", "身份证号", "性别"}, {"1", "王一", "户主", idFor(11), "男"}, {"1", "", "之子", idFor(13), "男"}, {"1", "王三", "之子", idFor(11), "男"}, {"1", "王四", "之子", "4.60E+17", "男"}, {"", "", "", "", ""}, {"户号", "姓名", "与户主关系", "身份证号", "性别"}, {"2", "李一", "户主", idFor(15).toLower() + "\t", "女"}, {"合计", "2户", "", "", ""}}));
    ASSERT_EQ(plan.rows.size(), 5u);
    EXPECT_EQ(plan.households.size(), 2u);
    EXPECT_EQ(plan.rows[1].outcome, RowOutcome::Rejected);
    EXPECT_EQ(plan.rows[2].outcome, RowOutcome::Rejected);
    EXPECT_FALSE(plan.rows[2].reason.isEmpty());
    EXPECT_EQ(plan.rows[2].row, 5);
    EXPECT_EQ(plan.rows[3].outcome, RowOutcome::Added); // kept with its fault
    EXPECT_EQ(plan.rows[3].person.idFault, CitizenId::Fault::Scientific);
    EXPECT_FALSE(plan.rows[3].warnings.isEmpty());
    EXPECT_EQ(plan.rows[4].warnings.size(), 1); // the sex differs from the ID
    const QJsonObject json = plan.toJson();
    for (const char* key : {"rows", "households", "persons", "added", "updated", "same", "rejected", "warnings"})
        EXPECT_TRUE(json.contains(QLatin1String(key))) << key;
    EXPECT_EQ(json.value(u"rejected").toArray().size(), 2);
}

TEST(Roster, UpdatesWhatDiffersAndErasesNothing) {
    TestOffice office;
    RosterService service(office.db());
    const auto apply = [&](const QString& phone, const QString& education) {
        Sheet sheet = sheetOf({{"户号", "姓名", "与户主关系", "身份证号", "联系电话", "文化程度"}, {"7", "王一", "户主", idFor(11), phone, education}});
        const RosterPlan plan = service.plan({{sheet}, {}}, village);
        service.apply(plan, QStringLiteral("表"), office.clock().now());
        return plan;
    };
    EXPECT_EQ(apply("13800000000", "初中").count(RowOutcome::Added), 1);
    const RosterPlan second = apply("13900000000", "");
    EXPECT_EQ(second.count(RowOutcome::Updated), 1);
    EXPECT_EQ(second.rows[0].changes, QStringList{QStringLiteral("电话")});
    const auto persons = HouseholdRepository(office.db()).persons();
    ASSERT_EQ(persons.size(), 1u);
    EXPECT_EQ(persons[0].phone, QStringLiteral("13900000000"));
    EXPECT_EQ(persons[0].details.value(QStringLiteral("education")).toString(), QStringLiteral("初中"));
}

TEST(Roster, SequenceNumbersOfTwoTablesAreDifferentFamilies) {
    TestOffice office;
    RosterService service(office.db());
    const Sheet first = sheetOf({{"序号", "姓名", "与户主关系", "身份证号"}, {"1", "王一", "户主", idFor(11)}, {"2", "李一", "户主", idFor(12)}});
    const Sheet second = sheetOf({{"序号", "姓名", "与户主关系", "身份证号"}, {"1", "符一", "户主", ""}, {"", "符二", "之子", ""}, {"2", "陈一", "户主", idFor(13)}});
    for (const Sheet& sheet : {first, second}) {
        const RosterPlan plan = service.plan({{sheet}, {}}, village);
        EXPECT_EQ(plan.count(RowOutcome::Added), plan.persons());
        service.apply(plan, QStringLiteral("表"), office.clock().now());
    }
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM household"), 4);
    EXPECT_EQ(office.db().scalar("SELECT count(DISTINCT number) FROM household"), 4);
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM person WHERE relation = '户主'"), 4);
    for (const Sheet& sheet : {first, second}) {
        const RosterPlan plan = service.plan({{sheet}, {}}, village);
        EXPECT_EQ(plan.count(RowOutcome::Same), plan.persons());
        EXPECT_TRUE(std::none_of(plan.households.begin(), plan.households.end(), [](const auto& h) { return h.isNew || h.changed; }));
    }
}

TEST(Roster, AHouseholdNumberNeverPutsAFamilyUnderAnotherHead) {
    TestOffice office;
    RosterService service(office.db());
    const auto apply = [&](const Sheet& sheet) {
        const RosterPlan plan = service.plan({{sheet}, {}}, village);
        service.apply(plan, QStringLiteral("表"), office.clock().now());
        return plan;
    };
    apply(sheetOf({{"户号", "姓名", "与户主关系", "身份证号"}, {"5", "王一", "户主", idFor(11)}}));
    const RosterPlan child = apply(sheetOf({{"户号", "姓名", "与户主关系", "身份证号"}, {"5", "王小", "之女", idFor(12)}}));
    EXPECT_FALSE(child.households[0].isNew); // a new member of the same household
    const RosterPlan strangers = apply(sheetOf({{"户号", "姓名", "与户主关系", "身份证号"}, {"5", "李一", "户主", idFor(13)}}));
    EXPECT_TRUE(strangers.households[0].isNew);
    EXPECT_EQ(strangers.households[0].household.number, QStringLiteral("5-2"));
    EXPECT_EQ(strangers.rows[0].warnings.size(), 1);
    const auto persons = HouseholdRepository(office.db()).persons();
    ASSERT_EQ(persons.size(), 3u);
    EXPECT_EQ(persons[1].position, 1);
    EXPECT_EQ(apply(sheetOf({{"户号", "姓名", "与户主关系", "身份证号"}, {"5", "李一", "户主", idFor(13)}})).count(RowOutcome::Same), 1);
}

TEST(Roster, AListOfPeopleWithoutRelationsMakesNobodyHead) {
    TestOffice office;
    RosterService service(office.db());
    service.apply(planOf(sheetOf({{"户号", "姓名", "与户主关系", "身份证号"}, {"5", "王一", "户主", idFor(11)}, {"5", "王二", "之子", idFor(12)}})),
                  QStringLiteral("表"), office.clock().now());
    const RosterPlan plan = service.plan({{sheetOf({{"姓名", "身份证号", "联系电话"}, {"王二", idFor(12), "13800000000"}, {"王一", idFor(11), ""}})}, {}}, village);
    service.apply(plan, QStringLiteral("医保名单"), office.clock().now());
    EXPECT_EQ(plan.households.size(), 1u);
    EXPECT_EQ(plan.count(RowOutcome::Updated), 1);
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM household"), 1);
    EXPECT_EQ(office.db().scalar("SELECT count(*) FROM person WHERE relation = '户主'"), 1);
}

TEST(Roster, SheetsOfOneWorkbookSpeakOfTheSameHouseholds) {
    Sheet households = sheetOf({{"户号", "户主姓名", "户主身份证号", "家庭住址"}, {"5", "王一", idFor(11), "坡尾"}});
    Sheet people = sheetOf({{"户号", "姓名", "与户主关系", "身份证号", "联系电话"}, {"5", "王一", "户主", idFor(11), ""}, {"5", "王二", "之子", idFor(12), ""}});
    people.name = QStringLiteral("人员");
    const RosterPlan plan = RosterPlanBuilder(village, {}).build({{households, people}, {}});
    EXPECT_EQ(plan.households.size(), 1u);
    EXPECT_EQ(plan.households[0].household.address, QStringLiteral("坡尾"));
    EXPECT_EQ(plan.persons(), 2);
}

TEST(TableReader, AMillionRowsAreRefusedInAWorkbookToo) {
    TestOffice office;
    XlsxTable table{QStringLiteral("长表"), {}, {QStringLiteral("姓名"), QStringLiteral("户号")}, {}, false};
    table.rows.assign(std::size_t(tablelimits::rows) + 5, {QStringLiteral("王一"), std::int64_t(1)});
    writeXlsx(office.file(QStringLiteral("long.xlsx")), table);
    const TableContent content = readTable(office.file(QStringLiteral("long.xlsx")));
    EXPECT_TRUE(content.refusal.contains(QString::number(tablelimits::rows))) << content.refusal.toStdString();
    EXPECT_TRUE(content.sheets.empty());
}

TEST(TableReader, RefusesWhatIsNoTableAndSaysWhatToDo) {
    const auto refusal = [](const QByteArray& bytes) { return readTable(bytes).refusal; };
    EXPECT_FALSE(refusal({}).isEmpty());
    EXPECT_FALSE(refusal(QByteArray(5000, '\0')).isEmpty());
    EXPECT_FALSE(refusal("%PDF-1.7 …").isEmpty());
    EXPECT_FALSE(refusal("PK\x03\x04 not really").isEmpty());
    EXPECT_FALSE(refusal("<html><table><tr><td>1</td></tr></table></html>").isEmpty());
    EXPECT_FALSE(refusal("\n\n\n").isEmpty());
    const QString stream = QStringLiteral("EncryptedPackage");
    const QByteArray ole = QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1") + QByteArray(512, 'x');
    const QByteArray locked = ole + QByteArray(reinterpret_cast<const char*>(stream.utf16()), stream.size() * 2);
    EXPECT_NE(refusal(ole), refusal(locked));
    EXPECT_FALSE(readTable(QStringLiteral("/nowhere/花名册.xlsx")).refusal.isEmpty());
}

TEST(TableReader, ATruncatedWorkbookIsRefusedAtEveryLength) {
    const QByteArray whole = bytesOf(sample());
    for (qsizetype size = 0; size < whole.size(); size += 997)
        EXPECT_FALSE(readTable(whole.left(size)).refusal.isEmpty()) << size;
}

TEST(TableReader, TwoHundredColumnsAreReadAndTooManyRefused) {
    TestOffice office;
    XlsxTable table{QStringLiteral("宽表"), {}, {QStringLiteral("姓名"), QStringLiteral("身份证号"), QStringLiteral("与户主关系"), QStringLiteral("性别")}, {}, false};
    while (table.headers.size() < 200)
        table.headers << QStringLiteral("列%1").arg(table.headers.size());
    table.rows.push_back({QStringLiteral("王一"), idFor(11), QStringLiteral("户主"), QStringLiteral("男")});
    writeXlsx(office.file(QStringLiteral("wide.xlsx")), table);
    const RosterPlan plan = RosterService(office.db()).plan(office.file(QStringLiteral("wide.xlsx")), village);
    EXPECT_EQ(plan.persons(), 1) << plan.refusal.toStdString();
    EXPECT_FALSE(plan.warnings.isEmpty());
    QByteArray csv;
    for (int i = 0; i < 300; ++i)
        csv += "a,";
    EXPECT_FALSE(readTable(csv).refusal.isEmpty());
    EXPECT_FALSE(readTable(QByteArray("a,b\n").repeated(tablelimits::rows + 1)).refusal.isEmpty());
}

TEST(Roster, ATableWithoutPeopleIsRefused) {
    EXPECT_FALSE(planOf(sheetOf({{"品名", "单价", "数量"}, {"肥料", "3", "5"}})).refusal.isEmpty());
    EXPECT_FALSE(planOf(sheetOf({{"户号", "姓名", "身份证号"}})).refusal.isEmpty());
    EXPECT_FALSE(RosterPlanBuilder(village, {}).build({{sheetOf({{"户号", "姓名", "身份证号"}})}, {}}, QStringLiteral("别的表")).refusal.isEmpty());
}

/// Whatever bytes come: a value, never an exception or a crash.
RC_GTEST_PROP(TableReader, SurvivesFlippedBytes, ()) {
    static const QByteArray whole = bytesOf(test::dataFile(QStringLiteral("rosters/（自定义）监测对象信息 (22).xlsx")));
    QByteArray bytes = whole;
    for (int i = 0, n = *rc::gen::inRange(1, 20); i < n; ++i)
        bytes[*rc::gen::inRange<qsizetype>(0, bytes.size())] = char(*rc::gen::inRange(0, 256));
    const TableContent content = readTable(bytes);
    (void)RosterPlanBuilder(village, {}).build(content);
    RC_SUCCEED("read or refused");
}

/// Importing any made-up roster twice changes nothing the second time.
RC_GTEST_PROP(Roster, TheSecondImportIsAllSame, ()) {
    Sheet sheet = sheetOf({{"户号", "姓名", "与户主关系", "身份证号", "性别", "联系电话"}});
    const int rows = *rc::gen::inRange(1, 30);
    for (int i = 0; i < rows; ++i)
        sheet.rows.push_back({QString::number(*rc::gen::inRange(1, 6)), *rc::gen::element<QString>("王一", "李二", "符三", ""), *rc::gen::element<QString>("户主", "之子", "配偶", ""),
                              *rc::gen::inRange(0, 4) == 0 ? QStringLiteral("坏") : idFor(*rc::gen::inRange(0, 40)), *rc::gen::element<QString>("男", "女", ""), *rc::gen::element<QString>("138", "")});
    Database db(QStringLiteral(":memory:"), Database::Mode::Create);
    test::prepareMemoryOffice(db);
    RosterService service(db);
    const RosterPlan first = service.plan({{sheet}, {}}, village);
    service.apply(first, QStringLiteral("表"), QDateTime(QDate(2026, 10, 31), QTime(9, 0)));
    const RosterPlan second = service.plan({{sheet}, {}}, village);
    RC_ASSERT(second.count(RowOutcome::Added) == 0);
    RC_ASSERT(second.count(RowOutcome::Updated) == 0);
    RC_ASSERT(db.scalar("SELECT count(*) FROM person") == first.persons());
}
