#include "tests/support/testoffice.h"

#include "models/database/schema.h"

namespace cunwu::test {

TestOffice::TestOffice(const QString& code)
    : m_clock(QDateTime(QDate(2026, 10, 31), QTime(9, 0))), m_path(m_folder.filePath(QStringLiteral("office.cunwu"))) {
    qputenv("CUNWU_HOME", m_folder.filePath(QStringLiteral("home")).toUtf8());
    Office office;
    office.code = DivisionCode::parse(code).value();
    office.name = QStringLiteral("水央村");
    office.townshipName = QStringLiteral("湾岭镇");
    office.countyName = QStringLiteral("琼中黎族苗族自治县");
    office.phone = QStringLiteral("0898-86220000");
    m_session = OfficeSession::create(m_path, office, QStringLiteral("文书"), m_clock);
}

TestOffice::~TestOffice() = default;

OfficeFile::Opened TestOffice::reopen() {
    m_session.reset();
    OfficeFile::Opened opened = OfficeFile::open(m_path, QStringLiteral("文书"));
    if (opened.file)
        m_session = std::make_unique<OfficeSession>(std::move(opened.file), m_clock);
    return opened;
}

void prepareMemoryOffice(Database& db) {
    schema::migrate(db);
    db.setJournal(std::make_unique<Journal>(db));
    db.journal()->startFeed(std::nullopt, QStringLiteral("469030101202"), QStringLiteral("test"));
}

QString dataFile(const QString& name) {
    return QStringLiteral(CUNWU_SOURCE_DIR "/tests/data/") + name;
}

} // namespace cunwu::test
