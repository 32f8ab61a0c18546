#include "models/office/countsrepository.h"

#include "models/database/database.h"

namespace cunwu {

CountsRepository::Inhabitants CountsRepository::inhabitants() const {
    Inhabitants counts;
    counts.households = m_db.scalar("SELECT count(*) FROM household h WHERE coalesce(state, 'active') = 'active' "
                                    "AND NOT EXISTS (SELECT 1 FROM moved_out o WHERE o.row = h.id AND o.village = h.village)");
    counts.persons = m_db.scalar("SELECT count(*) FROM person p WHERE coalesce(state, 'present') = 'present' AND NOT EXISTS "
                                 "(SELECT 1 FROM moved_out o JOIN household h ON h.id = o.row AND h.village = o.village WHERE o.row = p.household)");
    return counts;
}

CountsRepository::Counts CountsRepository::counts() const {
    Counts counts{inhabitants()};
    counts.entries = m_db.scalar("SELECT count(*) FROM point_entry");
    counts.schemes = m_db.scalar("SELECT count(*) FROM scheme");
    counts.schema = int(m_db.scalar("PRAGMA user_version"));
    counts.months = m_db.scalar("SELECT count(*) FROM village_month");
    counts.ops = m_db.scalar("SELECT count(*) FROM op");
    return counts;
}

int CountsRepository::arrivals(const QString& village) const {
    Statement s = m_db.prepare("SELECT count(*) FROM move_document t WHERE kind = 'transfer' AND length(signed) > 0 AND receiver = ? "
                               "AND NOT EXISTS (SELECT 1 FROM move_document r WHERE r.row = t.row AND r.answers = t.sha256) "
                               "AND NOT EXISTS (SELECT 1 FROM move_document n WHERE n.row = t.row AND n.kind = 'transfer' AND n.offer_feed = t.offer_feed AND n.offer_seq = t.offer_seq "
                               "AND length(n.signed) > 0 AND (n.at, n.sha256) > (t.at, t.sha256))"); // written anew for the same offer
    s.bind(1, village);
    return s.step() ? int(s.integer(0)) : 0;
}

std::vector<CountsRepository::Feed> CountsRepository::feeds() const {
    std::vector<Feed> feeds;
    Statement s = m_db.prepare(
        "SELECT f.uid, f.office, f.installation <> '', coalesce(o.id & ((1 << 40) - 1), 0), o.hash FROM feed f "
        "LEFT JOIN op o ON o.id = (SELECT max(id) FROM op WHERE id >= f.id << 40 AND id < (f.id + 1) << 40) "
        "ORDER BY f.id");
    while (s.step())
        feeds.push_back({s.blob(0), s.text(1), s.integer(2) != 0, s.integer(3), s.blob(4)});
    return feeds;
}

} // namespace cunwu
