#include "tests/offices/offices.h"

#include "models/exchange/package.h"
#include <QDir>
#include <QFile>

namespace cunwu::test {

Place::Place(const QString& folder, const QString& code, const QString& name) : m_home(folder + QStringLiteral("/home")) {
    QDir().mkpath(m_home);
    qputenv("CUNWU_HOME", m_home.toUtf8());
    m_path = folder + QStringLiteral("/office.cunwu");
    Office office;
    office.code = DivisionCode::parse(code).value();
    office.name = name;
    m_session = OfficeSession::create(m_path, office, QStringLiteral("文书"), m_clock);
}

OfficeSession& Place::on() {
    qputenv("CUNWU_HOME", m_home.toUtf8());
    return *m_session;
}

void Place::reopen(const QString& home) {
    qputenv("CUNWU_HOME", m_home.toUtf8());
    m_session.reset();
    if (!home.isEmpty())
        m_home = home;
    qputenv("CUNWU_HOME", m_home.toUtf8());
    OfficeFile::Opened opened = OfficeFile::open(m_path, QStringLiteral("文书"));
    if (opened.file)
        m_session = std::make_unique<OfficeSession>(std::move(opened.file), m_clock);
}

HouseholdId Place::addHousehold(const QString& number, const QString& head) {
    Household household;
    household.village = on().office().code.toString();
    household.number = number;
    household.group = QStringLiteral("1组");
    Transaction transaction(db(), QStringLiteral("新增农户"));
    Person person;
    person.household = HouseholdRepository(db()).insert(household);
    person.name = head;
    person.relation = QStringLiteral("户主");
    HouseholdRepository(db()).insert(person);
    transaction.commit();
    return person.household;
}

void Place::setPhone(HouseholdId id, const QString& phone) {
    on();
    Household household = HouseholdRepository(db()).household(id).value();
    household.phone = phone;
    Transaction transaction(db(), QStringLiteral("改电话"));
    HouseholdRepository(db()).update(household);
    transaction.commit();
}

QString Place::phone(HouseholdId id) {
    const auto household = HouseholdRepository(db()).household(id);
    return household ? household->phone : QStringLiteral("(none)");
}

int Place::households() {
    return int(HouseholdRepository(db()).households().size());
}

County::County() : m_county(office(QStringLiteral("469030"), QStringLiteral("琼中县"))) {
    m_root = EnrolService(m_county->on()).createRoot(file(QStringLiteral("root.pem")), QStringLiteral("椰子树下的老密码")).value;
}

std::unique_ptr<Place> County::office(const QString& code, const QString& name) {
    const QString folder = file(QStringLiteral("place%1").arg(++m_places));
    QDir().mkpath(folder);
    return std::make_unique<Place>(folder, code, name);
}

void County::join(Place& place) {
    const Office office = place.on().office();
    const QByteArray invite = EnrolService(m_county->on()).invite({office.code.toString(), office.name, {}}, *m_root);
    EXPECT_TRUE(EnrolService(place.on()).acceptInvite(invite).value);
}

void County::confirm(Place& place) {
    const auto request = EnrolService(place.on()).request().value;
    ASSERT_TRUE(request);
    const auto outcome = EnrolService(m_county->on()).confirm(request->bytes, request->checkCode, *m_root);
    EXPECT_TRUE(outcome.value) << outcome.reason.toStdString();
}

std::unique_ptr<Place> County::village(const QString& code, const QString& name) {
    auto place = office(code, name);
    join(*place);
    confirm(*place);
    return place;
}

QByteArray County::up(Place& from) {
    const ExportOutcome made = ExportService(from.on()).exportUp(stick());
    EXPECT_TRUE(made.done()) << made.reason.toStdString();
    return made.done() ? loadPackage(made.path) : QByteArray();
}

QByteArray County::down(Place& from, const QString& code) {
    const ExportOutcome made = ExportService(from.on()).exportDown(stick(), *DivisionCode::parse(code));
    EXPECT_TRUE(made.done()) << made.reason.toStdString();
    return made.done() ? loadPackage(made.path) : QByteArray();
}

PackageReport County::take(Place& into, const QByteArray& package) {
    return ImportService(into.on()).importBytes(QStringLiteral("包.cwpkg"), package);
}

void County::meet(Place& place, const QString& code) {
    EXPECT_NE(take(*m_county, up(place)).verdict, Verdict::Rejected);
    EXPECT_NE(take(place, down(*m_county, code)).verdict, Verdict::Rejected);
    EXPECT_NE(take(*m_county, up(place)).verdict, Verdict::Rejected);
}

} // namespace cunwu::test
