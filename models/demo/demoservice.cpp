#include "models/demo/demoservice.h"

#include "models/points/monthservice.h"
#include "models/points/pointsrepository.h"
#include "models/scheme/schemerepository.h"

namespace cunwu {

DemoService::DemoService(OfficeSession& session)
    : m_session(session), m_clock(session.clock().now()) {
    session.db().journal()->setClock([this] { return m_clock.now().toMSecsSinceEpoch(); });
}

DemoService::~DemoService() {
    const Clock& clock = m_session.clock();
    m_session.db().journal()->setClock([&clock] { return clock.now().toMSecsSinceEpoch(); });
}

DemoOutcome DemoService::fill(const DemoPlan& plan, const DemoPointsPlan& points,
                              const Progress& progress) {
    const std::vector<DemoVillagePlan> villages = planVillages(plan);
    if (villages.empty())
        throw Error(
            tr("The table of divisions has no villages under %1.").arg(plan.code.toString()));
    m_clock.set(points.first.firstDay().startOfDay().addSecs(9 * 3600));
    DemoIdMint ids(plan.seed);
    DemoOutcome outcome;
    int done = 0;
    const int total = static_cast<int>(villages.size()) * (points.months > 0 ? 2 : 1);
    for (const DemoVillagePlan& village : villages) {
        const std::vector<DemoFamily> families = buildVillage(village, plan, ids);
        Transaction transaction(m_session.db(),
                                tr("Invent the households of %1").arg(village.name));
        DemoRepository(m_session.db()).insert(village.code, families);
        transaction.commit();
        outcome.households += static_cast<int>(families.size());
        for (const DemoFamily& family : families)
            outcome.persons += static_cast<int>(family.members.size());
        progress(++done, total);
    }
    outcome.villages = static_cast<int>(villages.size());
    if (points.months > 0) {
        const Progress second{[&](qint64 step, qint64) {
            return !progress.step || progress.step(done + step, total);
        }};
        const DemoOutcome invented = invent(points, second);
        outcome.entries = invented.entries;
        outcome.months = invented.months;
    }
    return outcome;
}

DemoOutcome DemoService::invent(const DemoPointsPlan& plan, const Progress& progress) {
    const DemoRepository repository(m_session.db());
    const std::vector<DivisionCode> villages = repository.villages();
    const Month last = plan.first.plus(plan.months - 1);
    for (const DivisionCode& village : villages)
        if (repository.hasEntries(village, plan.first, last))
            throw Error(tr("The months from %1 to %2 already hold points; nothing was invented.")
                            .arg(plan.first.toChinese(), last.toChinese()));
    DemoOutcome outcome;
    outcome.villages = static_cast<int>(villages.size());
    outcome.months = plan.months;
    int done = 0;
    for (const DivisionCode& village : villages) {
        outcome.households += static_cast<int>(repository.targets(village).size());
        outcome.entries += inventVillage(village, plan);
        closeMonths(village, plan);
        progress(++done, outcome.villages);
    }
    return outcome;
}

/// A village's file gets an action for each month, a county's one for each village: fewer commits.
std::int64_t DemoService::inventVillage(const DivisionCode& village, const DemoPointsPlan& plan) {
    DemoRepository repository(m_session.db());
    const std::vector<DemoTarget> targets = repository.targets(village);
    DemoPoints points(plan.seed, village.toString(), targets);
    const SchemeBook book = SchemeRepository(m_session.db()).book();
    const bool apart = m_session.office().level() == DivisionCode::Level::Village;
    std::optional<Transaction> whole;
    if (!apart)
        whole.emplace(m_session.db(), tr("Record points of %1").arg(village.toString()));
    std::int64_t count = 0;
    for (int i = 0; i < plan.months; ++i) {
        const Month month = plan.first.plus(i);
        const auto scheme = book.effective(village.toString(), month);
        const std::vector<DemoEntry> entries = points.month(*scheme, month);
        m_clock.set(month.lastDay().startOfDay().addSecs(15 * 3600));
        Transaction transaction(m_session.db(), tr("Record points of %1").arg(month.toChinese()));
        repository.insert(*scheme, month, targets, entries);
        transaction.commit();
        count += static_cast<std::int64_t>(entries.size());
    }
    if (whole)
        whole->commit();
    return count;
}

void DemoService::closeMonths(const DivisionCode& village, const DemoPointsPlan& plan) {
    const bool apart = m_session.office().level() == DivisionCode::Level::Village;
    const int published = plan.published >= 0 ? plan.published : apart ? plan.months
                                                                       : 1;
    const int marked = std::max(0, plan.months - published);
    if (marked > 0) {
        Transaction transaction(m_session.db(),
                                tr("Close the months of %1").arg(village.toString()));
        PointsRepository repository(m_session.db());
        for (int i = 0; i < marked; ++i) {
            const Month month = plan.first.plus(i);
            MonthInfo info;
            info.village = village.toString();
            info.month = month;
            info.state = MonthState::Closed;
            info.reviewedOn = month.lastDay().addDays(1);
            info.reviewedBy = m_session.db().journal()->user();
            info.publishedOn = month.lastDay().addDays(2);
            info.objectionUntil = info.publishedOn.addDays(m_session.office().publishDays());
            info.closedOn = info.objectionUntil.addDays(1);
            repository.saveMonth(info);
        }
        transaction.commit();
    }
    for (int i = marked; i < plan.months; ++i)
        closeAsAClerk(village, plan.first.plus(i));
}

void DemoService::closeAsAClerk(const DivisionCode& village, Month month) {
    const auto at = [&](QDate day) { m_clock.set(day.startOfDay().addSecs(10 * 3600)); };
    const auto need = [](const MonthService::Outcome& outcome) {
        if (!outcome.done)
            throw Error(outcome.reason);
    };
    MonthService service(m_session.db(), m_session.office(), m_clock);
    at(month.lastDay().addDays(1));
    bool open = false;
    for (const ClosingFinding& finding : service.findings(village.toString(), month))
        open |= finding.open();
    if (open)
        need(service.approveAll(village.toString(), month, QStringLiteral("已逐户核对，情况属实")));
    need(service.review(village.toString(), month));
    at(month.lastDay().addDays(2));
    need(service.publish(village.toString(), month));
    at(PointsRepository(m_session.db()).month(village.toString(), month).objectionUntil.addDays(1));
    need(service.close(village.toString(), month));
}

} // namespace cunwu
