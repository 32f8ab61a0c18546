#include "models/exchange/reportmap.h"

#include "models/base/error.h"
#include "models/database/journal.h"
#include "models/exchange/envelope.h"
#include "models/exchange/feedrepository.h"
#include "models/exchange/limits.h"
#include "models/exchange/oplines.h"
#include "models/exchange/package.h"
#include "models/exchange/reportmaprepository.h"
#include "models/exchange/statusservice.h"
#include "models/office/officesession.h"

namespace cunwu {

QString reportStateWord(ReportState state) {
    switch (state) {
    case ReportState::None: return QStringLiteral("none");
    case ReportState::Received: return QStringLiteral("received");
    case ReportState::Published: return QStringLiteral("published");
    case ReportState::Closed: return QStringLiteral("closed");
    case ReportState::Held: return QStringLiteral("held");
    case ReportState::Gap: return QStringLiteral("gap");
    }
    return {};
}

QString reportStateName(ReportState state) {
    switch (state) {
    case ReportState::None: return ReportMapService::tr("not reported");
    case ReportState::Received: return ReportMapService::tr("received");
    case ReportState::Published: return ReportMapService::tr("published");
    case ReportState::Closed: return ReportMapService::tr("closed");
    case ReportState::Held: return ReportMapService::tr("waiting");
    case ReportState::Gap: return ReportMapService::tr("part missing");
    }
    return {};
}

QString ownStepWord(OwnStep step) {
    return step == OwnStep::Recorded ? QStringLiteral("recorded") : step == OwnStep::Exported ? QStringLiteral("exported")
                                                                                              : QStringLiteral("received");
}

QString ownStepName(OwnStep step) {
    switch (step) {
    case OwnStep::Recorded: return ReportMapService::tr("Recorded");
    case OwnStep::Exported: return ReportMapService::tr("Exported");
    case OwnStep::Received: return ReportMapService::tr("Received above");
    }
    return {};
}

int ReportMap::reported(std::size_t month) const {
    return int(std::count_if(rows.begin(), rows.end(), [month](const ReportRow& r) { return r.cells[month].entries > 0; }));
}

bool ReportMap::isDue(std::size_t month) const {
    if (months[month] >= present)
        return false;
    for (std::size_t earlier = month; earlier < months.size(); ++earlier)
        if (reported(earlier) > 0)
            return true;
    return false;
}

bool ReportMap::isMissing(const ReportRow& row) const {
    if (!row.missing.empty() || !row.reasons.empty())
        return true;
    for (std::size_t m = 0; m < months.size(); ++m) {
        const ReportState state = row.cells[m].state;
        if (state == ReportState::Gap || state == ReportState::Held || (state == ReportState::None && isDue(m)))
            return true;
    }
    return false;
}

struct ReportMapService::Building {
    ReportMap map;
    std::map<QString, std::size_t> rows; ///< by village code
    DivisionCode own;
    ReportRow* row(const QString& village) {
        const auto it = rows.find(village);
        if (it != rows.end())
            return &map.rows[it->second];
        const auto code = DivisionCode::parse(village);
        if (!code || code->level() != DivisionCode::Level::Village || !own.contains(*code))
            return nullptr;
        const Division* known = DivisionTable::shipped().find(*code);
        const Division* above = DivisionTable::shipped().find(code->parent());
        ReportRow row;
        row.village = village;
        row.name = known ? shortVillageName(known->name) : village;
        row.township = above ? above->name : code->parent().toString();
        row.cells.resize(map.months.size());
        rows.emplace(village, map.rows.size());
        map.rows.push_back(std::move(row));
        return &map.rows.back();
    }
    ReportCell* cell(const QString& village, int month) {
        ReportRow* found = row(village);
        const int back = found ? (map.months.front().year() - month / 100) * 12 + map.months.front().month() - month % 100 : -1;
        return back >= 0 && std::size_t(back) < map.months.size() ? &found->cells[std::size_t(back)] : nullptr;
    }
    /// One op that waits.
    void waits(const QString& village, int month, const QString& reason) {
        if (ReportCell* c = month ? cell(village, month) : nullptr) {
            ++c->waiting;
            c->reasons.insert(reason);
        } else if (ReportRow* r = row(village)) {
            r->reasons.insert(reason);
        }
    }
};

void ReportMapService::addOffices(Building& b) const {
    for (const OfficeBelow& office : StatusService(m_session).officesBelow())
        if (ReportRow* row = b.row(office.office.office)) {
            row->joined = office.isConfirmed();
            if (!office.office.name.isEmpty())
                row->name = office.office.name;
        }
}

void ReportMapService::addCounts(Building& b) const {
    const ReportMapRepository repository(m_session.db());
    for (const auto& [table, policy] : Policy::shipped().tables()) {
        if (policy.monthColumn.isEmpty())
            continue;
        for (const auto& count : repository.counts(table, policy, b.map.months.back().number(), b.map.months.front().number())) {
            ReportCell* cell = b.cell(count.village, count.month);
            if (!cell)
                continue;
            if (policy.stageColumn.isEmpty())
                cell->entries += count.rows;
            else if (count.stage == u"published" || count.stage == u"closed")
                cell->state = std::max(cell->state, count.stage == u"closed" ? ReportState::Closed : ReportState::Published);
        }
    }
}

void ReportMapService::addReceipts(Building& b) const {
    for (const auto& [village, months] : MonthReceipts(m_session.db()).all())
        for (const auto& [month, receipt] : months) {
            ReportRow* row = b.row(village);
            if (ReportCell* cell = month ? b.cell(village, month) : nullptr) {
                cell->receivedAt = receipt.at;
                cell->package = receipt.file;
            } else if (row && month == 0) {
                row->lastAt = receipt.at;
                row->lastPackage = receipt.file;
            }
        }
}

/// Of a signed bundle that was checked when it came.
static std::optional<OpRange> rangeOf(const QByteArray& signedData) {
    const auto verified = verifySigned(signedData);
    const auto lines = verified ? inflate(verified->data, limits::inflatedBytes) : std::nullopt;
    if (!lines)
        return std::nullopt;
    try {
        return decodeOpLines(*lines);
    } catch (const Error&) { // told when it was imported
        return std::nullopt;
    }
}

void ReportMapService::addWaiting(Building& b) const {
    const ExchangeRepository repository(m_session.db());
    for (const StoredBundle& bundle : repository.waitingBundles()) {
        const auto range = rangeOf(bundle.bytes);
        if (!range)
            continue;
        for (const Op& op : range->ops)
            b.waits(range->office, Policy::shipped().monthOf(op), bundle.waits);
    }
    addGaps(b);
    for (const HeldOp& held : repository.heldOps())
        if (held.reason != u"above") // a copy of what the office above has itself: nothing is missing
            b.waits(held.writer, Policy::shipped().monthOf(held.op), held.reason);
}

/// Of which months the missing entries are nobody knows; they lie before those that follow.
void ReportMapService::addGaps(Building& b) const {
    const Journal& journal = *m_session.db().journal();
    const FeedRepository feeds(m_session.db());
    for (const ExchangeRepository::Gap& gap : ExchangeRepository(m_session.db()).gaps()) {
        const auto feed = journal.feed(gap.feed);
        ReportRow* row = feed ? b.row(feed->office) : nullptr;
        if (!row)
            continue;
        row->missing.push_back({gap.feed, gap.first, gap.last});
        int month = 0;
        for (const Op& op : feeds.ops(gap.feed, gap.last + 1, gap.last + 100))
            if (!month)
                month = Policy::shipped().monthOf(op);
        if (ReportCell* cell = month ? b.cell(feed->office, month) : nullptr)
            cell->reasons.insert(QStringLiteral("gap"));
    }
}

/// Of senders that nobody has confirmed yet: sealed for this office all the same.
void ReportMapService::addHeldPackages(Building& b) const {
    const Registry registry(m_session);
    for (const LoggedPackage& held : ExchangeRepository(m_session.db()).heldPackages()) {
        const PackageRead read = readPackage(held.body);
        if (ReportRow* row = b.row(held.sender); row && held.at > row->lastAt) {
            row->lastAt = held.at;
            row->lastPackage = held.file;
        }
        b.waits(held.sender, 0, QStringLiteral("signer"));
        for (const BundleInfo& info : read.package.manifest.bundles) {
            const Unsealed unsealed = registry.unseal(read.package.bundles.at(info.file));
            const auto range = unsealed.result == OpenResult::Done ? rangeOf(unsealed.data) : std::nullopt;
            for (const Op& op : range ? range->ops : std::vector<Op>())
                if (const int month = Policy::shipped().monthOf(op))
                    b.waits(range->office, month, QStringLiteral("signer"));
        }
    }
}

ReportMap ReportMapService::map(Month newest, int count) const {
    Building b;
    b.own = m_session.office().code;
    b.map.present = Month::of(m_session.clock().today());
    for (int i = 0; i < count; ++i)
        b.map.months.push_back(newest.plus(-i));
    addOffices(b);
    addCounts(b);
    addReceipts(b);
    addWaiting(b);
    addHeldPackages(b);
    for (ReportRow& row : b.map.rows)
        for (ReportCell& cell : row.cells) {
            if (cell.reasons.contains(QStringLiteral("gap")))
                cell.state = ReportState::Gap;
            else if (cell.waiting > 0)
                cell.state = ReportState::Held;
            else if (cell.state == ReportState::None && cell.entries > 0)
                cell.state = ReportState::Received;
        }
    std::sort(b.map.rows.begin(), b.map.rows.end(), [](const ReportRow& l, const ReportRow& r) { return l.village < r.village; });
    return std::move(b.map);
}

// --- The own months

std::vector<OwnMonth> ReportMapService::own(Month newest, int count) const {
    const QString village = m_session.office().code.toString();
    const ReportMapRepository repository(m_session.db());
    std::map<int, OwnMonth> months;
    for (const auto& [table, policy] : Policy::shipped().tables())
        if (!policy.monthColumn.isEmpty())
            for (const auto& line : repository.counts(table, policy, newest.plus(1 - count).number(), newest.number()))
                if (line.village == village)
                    months[line.month].entries += policy.stageColumn.isEmpty() ? line.rows : 0;
    const ExchangeRepository rows(m_session.db());
    const Journal& journal = *m_session.db().journal();
    for (const OwnFeed& feed : StatusService(m_session).ownFeeds())
        for (std::int64_t first = feed.received + 1; first <= feed.recorded; first += 10'000)
            for (const Op& op : journal.opsOfFeed(feed.uid, first, std::min(first + 9'999, feed.recorded))) {
                const TablePolicy* policy = Policy::shipped().find(op.table);
                if (!policy || policy->monthColumn.isEmpty())
                    continue;
                int month = Policy::shipped().monthOf(op);
                if (!month) // an edit of a row that stays in its month
                    month = rows.rowValue(op.table, policy->monthColumn, op.row).value_or(QString()).toInt();
                if (const auto it = months.find(month); it != months.end())
                    ++(op.ref.seq > feed.exported ? it->second.unexported : it->second.unreceived);
            }
    std::vector<OwnMonth> result;
    for (auto it = months.rbegin(); it != months.rend(); ++it) {
        it->second.month = Month::fromNumber(it->first);
        result.push_back(it->second);
    }
    return result;
}

} // namespace cunwu
