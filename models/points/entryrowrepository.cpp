#include "models/points/entryrowrepository.h"

#include "models/database/database.h"

namespace cunwu::entryrow {

static constexpr const char* names[] = {
    "id", "household", "person", "indicator", "month", "day",
    "quantity", "points", "source", "state", "evidence", "note",
    "reason", "document_no", "document_date", "document_agency", "reverses"};

QString columns(const char* prefix) {
    QStringList out;
    for (const char* name : names)
        out << QLatin1String(prefix) + QLatin1String(name);
    return out.join(u',');
}

std::int64_t dayNumber(QDate day) {
    return day.year() * 10000 + day.month() * 100 + day.day();
}

static QDate dayFromNumber(std::int64_t n) {
    return n > 0 ? QDate(static_cast<int>(n / 10000), static_cast<int>(n / 100 % 100),
                         static_cast<int>(n % 100))
                 : QDate();
}

PointEntry read(const Statement& s, int f) {
    PointEntry e;
    e.id = {s.integer(f)};
    e.household = {s.integer(f + 1)};
    e.person = {s.integer(f + 2)};
    e.indicator = s.text(f + 3);
    e.month = Month::fromNumber(static_cast<int>(s.integer(f + 4)));
    e.day = dayFromNumber(s.integer(f + 5));
    e.quantity = Points::fromHundredths(s.integer(f + 6));
    e.points = Points::fromHundredths(s.integer(f + 7));
    e.source = sourceFromWord(s.text(f + 8)).value_or(EntrySource::Sheet);
    e.state =
        stateFromWord(s.text(f + 9))
            .value_or(EntryState::Declared); // an unknown state of a newer program does not count
    e.evidence = s.text(f + 10);
    e.note = s.text(f + 11);
    e.reason = s.text(f + 12);
    e.document = {s.text(f + 13), s.text(f + 15), QDate::fromString(s.text(f + 14), Qt::ISODate)};
    e.reverses = {s.integer(f + 16)};
    return e;
}

const char* ruleColumns() {
    return "id, household, person, indicator, month, day, quantity, points, state, evidence, "
           "document_no, document_date, "
           "document_agency, reverses";
}

QString TextPool::operator()(std::string_view utf8) {
    if (!utf8.data())
        return {};
    if (const auto it = m_texts.find(utf8); it != m_texts.end())
        return it->second;
    constexpr std::size_t most = 2000; // free texts differ without end
    if (m_texts.size() >= most)
        m_texts.clear();
    return m_texts
        .emplace(utf8, QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size())))
        .first->second;
}

void readForRules(const Statement& s, PointEntry& e, TextPool& texts) {
    e.id = {s.integer(0)};
    e.household = {s.integer(1)};
    e.person = {s.integer(2)};
    e.indicator = texts(s.utf8(3));
    e.month = Month::fromNumber(static_cast<int>(s.integer(4)));
    e.day = dayFromNumber(s.integer(5));
    e.quantity = Points::fromHundredths(s.integer(6));
    e.points = Points::fromHundredths(s.integer(7));
    e.state = stateFromWord(s.utf8(8)).value_or(EntryState::Declared);
    e.evidence = texts(s.utf8(9));
    if (!s.isNull(10))
        e.document = {s.text(10), s.text(12), QDate::fromString(s.text(11), Qt::ISODate)};
    e.reverses = {s.integer(13)};
}

} // namespace cunwu::entryrow
