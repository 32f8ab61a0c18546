#include "models/scheme/schemerepository.h"

#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/scheme/schemeparser.h"

namespace cunwu {

std::vector<StoredScheme> SchemeRepository::loadAll() const {
    std::vector<StoredScheme> out;
    Statement s = m_db.prepare(
        "SELECT id, village, retired_from, body FROM scheme ORDER BY effective_from, version, id");
    while (s.step()) {
        SchemeParse parse = parseScheme(s.text(3).toUtf8());
        if (!parse.scheme)
            continue; // a newer program's or a damaged document: the others still hold
        StoredScheme stored;
        stored.id = {s.integer(0)};
        stored.village = s.text(1);
        if (const Month retired = Month::fromNumber(static_cast<int>(s.integer(2)));
            retired.isValid())
            stored.retiredFrom = retired;
        stored.scheme = std::move(*parse.scheme);
        out.push_back(std::move(stored));
    }
    return out;
}

std::map<SchemeId, SchemeRepository::Mark> SchemeRepository::marks() const {
    std::map<SchemeId, Mark> out;
    for (Statement s = m_db.prepare("SELECT id, name, version, retired_from FROM scheme ORDER BY id"); s.step();)
        out.emplace_hint(out.end(), SchemeId{s.integer(0)}, Mark{s.text(1), static_cast<int>(s.integer(2)), static_cast<int>(s.integer(3))});
    return out;
}

SchemeId SchemeRepository::insert(const Scheme& scheme, const QString& village) {
    const SchemeId id{m_db.journal()->newRowId()};
    m_db.prepare("INSERT INTO scheme(id, code, name, version, owner, village, effective_from, "
                 "body) VALUES (?,?,?,?,?,?,?,?)")
        .run(id.value, scheme.code, scheme.name, scheme.version, ownerWord(scheme.owner),
             village.isNull() ? QStringLiteral("") : village, scheme.effectiveFrom.number(),
             QString::fromUtf8(writeScheme(scheme)));
    return id;
}

void SchemeRepository::retire(SchemeId id, Month from) {
    m_db.prepare("UPDATE scheme SET retired_from = ? WHERE id = ?").run(from.number(), id.value);
}

std::optional<Month> SchemeRepository::lastSettledMonth(const QString& village) const {
    Statement s = m_db.prepare("SELECT max(month) FROM village_month WHERE state <> 'draft' AND "
                               "substr(village, 1, length(?1)) = ?1");
    s.bind(1, village.isNull() ? QStringLiteral("") : village);
    if (!s.step() || s.isNull(0))
        return std::nullopt;
    return Month::fromNumber(static_cast<int>(s.integer(0)));
}

EffectiveScheme schemeFor(Database& db, const DivisionCode& village, Month month) {
    return *SchemeRepository(db).book().effective(village.toString(), month);
}

} // namespace cunwu
