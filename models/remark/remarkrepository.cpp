#include "models/remark/remarkrepository.h"

#include "models/database/database.h"
#include "models/database/journal.h"

namespace cunwu {

static const QLatin1String columns("r.id, r.village, r.month, r.household, r.owner, r.office, r.author, r.day, r.body, r.answers, r.settled");

static Remark read(const Statement& s) {
    Remark r;
    r.id = {s.integer(0)};
    r.village = s.text(1);
    r.month = Month::fromNumber(int(s.integer(2)));
    r.household = {s.integer(3)};
    r.owner = s.text(4);
    r.office = s.text(5);
    r.author = s.text(6);
    r.day = QDate::fromString(s.text(7), Qt::ISODate);
    r.body = s.text(8);
    r.answers = {s.integer(9)};
    r.settled = s.integer(10) != 0;
    return r;
}

std::optional<Remark> RemarkRepository::find(RemarkId id) const {
    Statement s = m_db.prepare(QStringLiteral("SELECT %1 FROM remark AS r WHERE r.id = ?").arg(columns));
    s.bind(1, id.value);
    return s.step() ? std::optional(read(s)) : std::nullopt;
}

std::vector<RemarkThread> RemarkRepository::threads(const QString& prefix, std::optional<Month> month) const {
    Statement s = m_db.prepare(QStringLiteral("SELECT %1, h.number, (SELECT name FROM person WHERE household = h.id ORDER BY position LIMIT 1) "
                                              "FROM remark AS r LEFT JOIN household AS h ON h.id = r.household "
                                              "WHERE r.village >= ?1 AND r.village < ?1 || ':' AND (?2 IS NULL OR r.month = ?2) "
                                              "ORDER BY r.month DESC, r.village, r.day, r.id")
                                   .arg(columns));
    s.bind(1, prefix.isNull() ? QStringLiteral("") : prefix);
    s.bind(2, month ? std::optional(month->number()) : std::nullopt);
    std::vector<RemarkThread> threads;
    std::vector<Remark> answers;
    while (s.step()) {
        Remark remark = read(s);
        const bool ofVillage = remark.owner == u"village";
        if (!remark.month.isValid() || ofVillage != bool(remark.answers))
            continue; // as no service writes it
        if (ofVillage)
            answers.push_back(std::move(remark));
        else
            threads.push_back({std::move(remark), {}, QStringLiteral("%1 %2").arg(s.text(11), s.text(12)).trimmed()});
    }
    std::map<RemarkId, RemarkThread*> byId;
    for (RemarkThread& thread : threads)
        byId.emplace(thread.remark.id, &thread);
    for (Remark& answer : answers)
        if (const auto it = byId.find(answer.answers); it != byId.end() && it->second->remark.village == answer.village)
            it->second->answers.push_back(std::move(answer));
    return threads;
}

bool RemarkRepository::hasAnswers(RemarkId id) const {
    Statement s = m_db.prepare("SELECT 1 FROM remark WHERE answers = ? LIMIT 1");
    s.bind(1, id.value);
    return s.step();
}

bool RemarkRepository::isIn(HouseholdId household, const QString& village) const {
    Statement s = m_db.prepare("SELECT 1 FROM household WHERE id = ? AND village = ?");
    s.bindAll(household.value, village);
    return s.step();
}

RemarkId RemarkRepository::insert(const Remark& r) {
    const RemarkId id{m_db.journal()->newRowId()};
    const auto orNull = [](std::int64_t value) { return value ? std::optional(value) : std::nullopt; };
    m_db.prepare("INSERT INTO remark(id, village, month, household, owner, office, author, day, body, answers, settled) VALUES (?,?,?,?,?,?,?,?,?,?,?)")
        .run(id.value, r.village, r.month.number(), orNull(r.household.value), r.owner, r.office, r.author, r.day.toString(Qt::ISODate), r.body,
             orNull(r.answers.value), r.settled ? std::optional(1) : std::nullopt);
    return id;
}

void RemarkRepository::setSettled(RemarkId id, bool settled) {
    m_db.prepare("UPDATE remark SET settled = ? WHERE id = ?").run(settled ? std::optional(1) : std::nullopt, id.value);
}

void RemarkRepository::remove(RemarkId id) {
    m_db.prepare("DELETE FROM remark WHERE id = ?").run(id.value);
}

std::map<RemarkId, bool> RemarkRepository::marks() const {
    std::map<RemarkId, bool> marks;
    for (Statement s = m_db.prepare("SELECT id, settled FROM remark ORDER BY id"); s.step();)
        marks.emplace_hint(marks.end(), RemarkId{s.integer(0)}, s.integer(1) != 0);
    return marks;
}

} // namespace cunwu
