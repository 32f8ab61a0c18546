#include "models/office/officerepository.h"

#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/office/officesession.h"
#include <QJsonDocument>

namespace cunwu {

static std::optional<Office> read(Statement& s) {
    if (!s.step())
        return std::nullopt;
    Office office;
    office.code = DivisionCode::parse(s.text(0)).value_or(DivisionCode());
    office.name = s.text(1);
    office.townshipName = s.text(2);
    office.countyName = s.text(3);
    office.phone = s.text(4);
    office.address = s.text(5);
    office.secretary = s.text(6);
    office.clerk = s.text(7);
    office.settings = QJsonDocument::fromJson(s.text(8).toUtf8()).object();
    return office;
}

static const char* const columns = "SELECT code, name, township_name, county_name, phone, address, secretary, clerk, settings FROM office ";

std::optional<Office> OfficeRepository::load() const {
    Statement s = m_db.prepare((std::string(columns) + "WHERE id = (SELECT value FROM meta WHERE key = 'office')").c_str());
    return read(s);
}

std::optional<Office> OfficeRepository::find(const QString& code) const {
    Statement s = m_db.prepare((std::string(columns) + "WHERE code = ?").c_str());
    s.bind(1, code);
    return read(s);
}

bool OfficeRepository::entersData() const {
    Statement looks = m_db.prepare("SELECT 1 FROM office WHERE id = (SELECT value FROM meta WHERE key = 'office') AND level <> 'village' "
                                   "AND EXISTS (SELECT 1 FROM meta WHERE key = 'exchange_root')");
    return !looks.step();
}

bool mayEnterData(OfficeSession& session) {
    return !session.readOnly() && OfficeRepository(session.db()).entersData();
}

/// The first office that is saved is the file's own; those of others come with packages.
void OfficeRepository::save(const Office& office) {
    m_db.prepare("INSERT OR IGNORE INTO meta(key, value) VALUES ('office', ?)").run(Journal::derivedRowId(u"office/"_qs + office.code.toString()));
    m_db.prepare("INSERT INTO office(id, code, name, level, township_name, county_name, phone, address, secretary, clerk, settings) "
                 "VALUES (?1,?2,?3,?4,?5,?6,?7,?8,?9,?10,?11) ON CONFLICT(id) DO UPDATE SET name=?3, township_name=?5, county_name=?6, "
                 "phone=?7, address=?8, secretary=?9, clerk=?10, settings=?11")
        .run(Journal::derivedRowId(u"office/"_qs + office.code.toString()), office.code.toString(), office.name, office.levelName(),
             office.townshipName, office.countyName, office.phone, office.address, office.secretary, office.clerk,
             QString::fromUtf8(QJsonDocument(office.settings).toJson(QJsonDocument::Compact)));
}

void OfficeRepository::logDisclosure(const QString& at, const QString& user, const QString& what, int rows, const QString& reason) {
    m_db.prepare("INSERT INTO disclosure_log(id, at, user, what, rows, reason) VALUES (?,?,?,?,?,?)")
        .run(m_db.journal()->newRowId(), at, user, what, rows, reason);
}

} // namespace cunwu
