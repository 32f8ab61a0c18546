#include "models/points/monthservice.h"

#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/points/approvalrepository.h"
#include "models/points/pointsrepository.h"
#include "models/points/snapshotrepository.h"
#include "models/remark/remarkrepository.h"
#include <QCoreApplication>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("MonthService", text);
}

static MonthService::Outcome refuse(const MonthInfo& info, const QString& reason,
                                    std::vector<ClosingFinding> open = {}) {
    return {false, reason, std::move(open), info};
}

static std::vector<ClosingFinding> openOnes(std::vector<ClosingFinding> findings) {
    std::erase_if(findings, [](const ClosingFinding& f) { return !f.open(); });
    return findings;
}

/// Every household's total of the month before; who had no entry then had the base. Empty when
/// nothing was recorded.
static QHash<HouseholdId, Points> lastTotals(Database& db, const MonthSheet& sheet) {
    const Month last = sheet.info().month.previous();
    QHash<HouseholdId, Points> totals = PointsRepository(db).totals(sheet.info().village, last);
    if (totals.isEmpty())
        return totals;
    for (const SheetRow& row : sheet.rows())
        if (!totals.contains(row.household))
            totals.insert(row.household, sheet.schemeOf(last).base());
    return totals;
}

static std::vector<ClosingFinding> findingsOf(Database& db, const MonthSheet& sheet) {
    const QString village = sheet.info().village;
    const Month month = sheet.info().month;
    auto found = MonthService::findings(sheet, lastTotals(db, sheet));
    for (ClosingFinding& f : MonthService::findings(RemarkRepository(db).threads(village, month)))
        found.push_back(std::move(f));
    ApprovalRepository(db).apply(village, month, found);
    return found;
}

std::vector<ClosingFinding> MonthService::findings(const QString& village, Month month) const {
    return findingsOf(m_db, PointsRepository(m_db).loadSheet(village, month));
}

// --- Approvals

MonthService::Outcome MonthService::approveFinding(const QString& village, Month month,
                                                   const QString& key, const QString& note) {
    const MonthInfo info = PointsRepository(m_db).month(village, month);
    if (info.isPublished())
        return refuse(info,
                      translated(QT_TRANSLATE_NOOP("MonthService", "%1 is already published."))
                          .arg(month.toChinese()));
    if (note.trimmed().isEmpty())
        return refuse(info, translated(QT_TRANSLATE_NOOP(
                                "MonthService", "Write a note: why is it right as it stands?")));
    const auto all = findings(village, month);
    const auto it =
        std::find_if(all.begin(), all.end(), [&](const ClosingFinding& f) { return f.key == key; });
    if (it == all.end())
        return refuse(info, translated(QT_TRANSLATE_NOOP("MonthService",
                                                         "This finding is already settled.")));
    if (it->mustFix)
        return refuse(info, translated(QT_TRANSLATE_NOOP(
                                "MonthService", "This must be put right; a note is not enough.")));
    Transaction transaction(
        m_db, translated(QT_TRANSLATE_NOOP("MonthService", "Approve a finding: %1")).arg(it->text));
    ApprovalRepository(m_db).save(village, month, key, note.trimmed());
    transaction.commit();
    return {true, {}, {}, info};
}

MonthService::Outcome MonthService::approveAll(const QString& village, Month month,
                                               const QString& note) {
    const MonthInfo info = PointsRepository(m_db).month(village, month);
    if (info.isPublished())
        return refuse(info,
                      translated(QT_TRANSLATE_NOOP("MonthService", "%1 is already published."))
                          .arg(month.toChinese()));
    if (note.trimmed().isEmpty())
        return refuse(info, translated(QT_TRANSLATE_NOOP(
                                "MonthService", "Write a note: why is it right as it stands?")));
    std::vector<ClosingFinding> open = openOnes(findings(village, month));
    Transaction transaction(
        m_db, translated(QT_TRANSLATE_NOOP("MonthService", "Approve the findings of %1"))
                  .arg(month.toChinese()));
    for (const ClosingFinding& f : open)
        if (!f.mustFix)
            ApprovalRepository(m_db).save(village, month, f.key, note.trimmed());
    transaction.commit();
    std::erase_if(open, [](const ClosingFinding& f) { return !f.mustFix; });
    return {true, {}, std::move(open), info};
}

MonthService::Outcome MonthService::withdrawApproval(const QString& village, Month month,
                                                     const QString& key) {
    const MonthInfo info = PointsRepository(m_db).month(village, month);
    if (info.state != MonthState::Draft)
        return refuse(
            info, translated(QT_TRANSLATE_NOOP("MonthService",
                                               "%1 is already reviewed. Return it to draft first."))
                      .arg(month.toChinese()));
    Transaction transaction(m_db,
                            translated(QT_TRANSLATE_NOOP("MonthService", "Withdraw an approval")));
    ApprovalRepository(m_db).remove(village, month, key);
    transaction.commit();
    return {true, {}, {}, info};
}

// --- Steps

static QString openReason(std::size_t count) {
    return translated(QT_TRANSLATE_NOOP(
                          "MonthService",
                          "%1 findings are open. Put them right, or approve them with a note."))
        .arg(count);
}

MonthService::Outcome MonthService::review(const QString& village, Month month) {
    PointsRepository repository(m_db);
    const MonthSheet sheet = repository.loadSheet(village, month);
    MonthInfo info = sheet.info();
    if (info.state != MonthState::Draft)
        return refuse(info,
                      translated(QT_TRANSLATE_NOOP("MonthService",
                                                   "%1 is “%2”; only a draft can be reviewed."))
                          .arg(month.toChinese(), monthStateName(info.state)));
    if (sheet.rows().empty())
        return refuse(info, translated(QT_TRANSLATE_NOOP(
                                "MonthService",
                                "The village has no households yet. Import a roster first.")));
    if (sheet.scheme().isEmpty())
        return refuse(
            info, translated(QT_TRANSLATE_NOOP("MonthService",
                                               "No scheme holds in %1. Adopt or import one first."))
                      .arg(month.toChinese()));
    if (auto open = openOnes(findingsOf(m_db, sheet)); !open.empty())
        return refuse(info, openReason(open.size()), open);
    info.state = MonthState::Reviewed;
    info.reviewedOn = m_clock.today();
    info.reviewedBy = m_db.journal()->user();
    Transaction transaction(
        m_db, translated(QT_TRANSLATE_NOOP("MonthService", "Review %1")).arg(month.toChinese()));
    repository.saveMonth(info);
    transaction.commit();
    return {true, {}, {}, info};
}

MonthService::Outcome MonthService::returnToDraft(const QString& village, Month month) {
    PointsRepository repository(m_db);
    MonthInfo info = repository.month(village, month);
    if (info.state != MonthState::Reviewed)
        return refuse(info,
                      translated(QT_TRANSLATE_NOOP(
                                     "MonthService",
                                     "%1 is “%2”; only a reviewed month can be returned to draft."))
                          .arg(month.toChinese(), monthStateName(info.state)));
    info.state = MonthState::Draft;
    info.reviewedOn = {};
    info.reviewedBy.clear();
    Transaction transaction(
        m_db,
        translated(QT_TRANSLATE_NOOP("MonthService", "Return %1 to draft")).arg(month.toChinese()));
    repository.saveMonth(info);
    transaction.commit();
    return {true, {}, {}, info};
}

MonthService::Outcome MonthService::publish(const QString& village, Month month) {
    PointsRepository repository(m_db);
    const MonthSheet sheet = repository.loadSheet(village, month);
    MonthInfo info = sheet.info();
    if (info.state != MonthState::Reviewed)
        return refuse(info, translated(QT_TRANSLATE_NOOP(
                                           "MonthService",
                                           "%1 is “%2”; only a reviewed month can be published."))
                                .arg(month.toChinese(), monthStateName(info.state)));
    if (auto open = openOnes(findingsOf(m_db, sheet)); !open.empty())
        return refuse(info, openReason(open.size()), open);
    info.state = MonthState::Published;
    info.publishedOn = m_clock.today();
    info.objectionUntil = info.publishedOn.addDays(m_office.publishDays());
    MonthSnapshot snapshot =
        buildSnapshot(sheet, repository.wallets(village), lastTotals(m_db, sheet),
                      repository.memberNames(village, info.publishedOn), info.publishedOn,
                      info.objectionUntil);
    snapshot.printedOffice = true;
    snapshot.villageName = villageName(m_office, village);
    snapshot.townshipName = townshipName(m_office, village);
    snapshot.phone = m_office.phone;
    snapshot.printedLists = true;
    snapshot.redCount = m_office.redCount();
    snapshot.blackCount = m_office.blackCount();
    snapshot.blackListResolution = m_office.blackListResolution().trimmed();
    Transaction transaction(
        m_db, translated(QT_TRANSLATE_NOOP("MonthService", "Publish %1")).arg(month.toChinese()));
    SnapshotRepository(m_db).save(snapshot);
    repository.saveMonth(info);
    transaction.commit();
    return {true, {}, {}, info};
}

MonthService::Outcome MonthService::close(const QString& village, Month month,
                                          const QString& earlyReason) {
    PointsRepository repository(m_db);
    MonthInfo info = repository.month(village, month);
    if (info.state != MonthState::Published)
        return refuse(
            info, translated(QT_TRANSLATE_NOOP("MonthService",
                                               "%1 is “%2”; only a published month can be closed."))
                      .arg(month.toChinese(), monthStateName(info.state)));
    const bool early = info.objectionUntil.isValid() && m_clock.today() <= info.objectionUntil;
    if (early && earlyReason.trimmed().isEmpty())
        return refuse(
            info, translated(QT_TRANSLATE_NOOP("MonthService",
                                               "Households may object until %1. Close it after "
                                               "that day, or give a reason for closing earlier."))
                      .arg(info.objectionUntil.toString(Qt::ISODate)));
    info.state = MonthState::Closed;
    info.closedOn = m_clock.today();
    const QString label =
        early ? translated(QT_TRANSLATE_NOOP("MonthService", "Close %1 early: %2"))
                    .arg(month.toChinese(), earlyReason.trimmed())
              : translated(QT_TRANSLATE_NOOP("MonthService", "Close %1")).arg(month.toChinese());
    Transaction transaction(m_db, label);
    repository.saveMonth(info);
    transaction.commit();
    return {true, {}, {}, info};
}

} // namespace cunwu
