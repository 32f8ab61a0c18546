#include "models/points/pointsservice.h"

#include "models/database/database.h"
#include "models/points/pointsrepository.h"
#include "models/scheme/schemerepository.h"
#include <QCoreApplication>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("PointsService", text);
}

/// A household in a label: by number and not by name, for labels outlast the erasure of a person.
static QString named(const QString& number) {
    return translated(QT_TRANSLATE_NOOP("PointsService", "household %1")).arg(number);
}

static EditOutcome refusedEdit(const QString& reason) {
    EditOutcome out;
    out.reason = reason;
    return out;
}

static EditOutcome doneEdit(HouseholdId household, EntryId entry = {}) {
    EditOutcome out;
    out.done = true;
    out.households = {household};
    out.entry = entry;
    return out;
}

static QString stateRefusal(const MonthInfo& info) {
    switch (info.state) {
    case MonthState::Draft:
        return {};
    case MonthState::Reviewed:
        return translated(
                   QT_TRANSLATE_NOOP("PointsService",
                                     "%1 is reviewed. Return it to draft before changing points."))
            .arg(info.month.toChinese());
    case MonthState::Published:
    case MonthState::Closed:
        return translated(
                   QT_TRANSLATE_NOOP("PointsService", "%1 is published and stays as it was. "
                                                      "Correct the entry with a reason instead."))
            .arg(info.month.toChinese());
    }
    return {};
}

QString PointsService::monthRefusal(HouseholdId household, Month month) const {
    PointsRepository repository(m_db);
    const QString village = repository.villageOf(household);
    if (village.isNull())
        return translated(QT_TRANSLATE_NOOP("PointsService",
                                            "This household is no longer there. Reload the page."));
    return stateRefusal(repository.month(village, month));
}

// --- Cells

static bool isOwnEntry(const PointEntry& e) {
    return e.source == EntrySource::Sheet && e.state == EntryState::Approved && !e.person &&
           !e.reverses;
}

/// Brings the sheet's own entries of the cell to plan.own: one entry, or none when it is zero.
void PointsService::writeOwn(const MonthSheet& sheet, int row, int indicator,
                             const CellPlan& plan) {
    PointsRepository repository(m_db);
    bool written = plan.own.isZero();
    for (const PointEntry& e : sheet.entriesOf(row, indicator)) {
        if (!isOwnEntry(e))
            continue;
        if (written) {
            repository.remove(e.id);
            continue;
        }
        PointEntry after = e;
        after.points = plan.own;
        after.quantity = plan.quantity;
        repository.update(e, after);
        written = true;
    }
    if (written)
        return;
    PointEntry fresh;
    fresh.household = sheet.rows()[static_cast<std::size_t>(row)].household;
    fresh.indicator = sheet.scheme().indicators()[static_cast<std::size_t>(indicator)].code;
    fresh.month = sheet.info().month;
    fresh.points = plan.own;
    fresh.quantity = plan.quantity;
    repository.insert(fresh);
}

EditOutcome PointsService::setCell(const MonthSheet& sheet, HouseholdId household,
                                   const QString& indicator, const QString& text) {
    const int row = sheet.rowOf(household), column = sheet.scheme().indexOf(indicator);
    if (row < 0 || column < 0)
        return refusedEdit(translated(QT_TRANSLATE_NOOP(
            "PointsService", "This cell is no longer in the sheet. Reload the page.")));
    if (const QString reason =
            stateRefusal(PointsRepository(m_db).month(sheet.info().village, sheet.info().month));
        !reason.isEmpty())
        return refusedEdit(reason);
    const CellPlan plan = sheet.plan(row, column, text);
    if (!plan.reason.isEmpty()) {
        EditOutcome out = refusedEdit(plan.reason);
        out.refused = {{household, indicator, text, plan.reason}};
        return out;
    }
    if (plan.own == sheet.context(row, column).sheet && sheet.cell(row, column).own < 2) {
        EditOutcome same = doneEdit(household);
        same.households.clear();
        return same;
    }
    const SheetRow& r = sheet.rows()[static_cast<std::size_t>(row)];
    // Without the value: labels are kept as terms, and the change itself is in the history anyway.
    Transaction transaction(
        m_db, translated(QT_TRANSLATE_NOOP("PointsService", "Points of %1: %2"))
                  .arg(named(r.number),
                       sheet.scheme().indicators()[static_cast<std::size_t>(column)].shortName));
    writeOwn(sheet, row, column, plan);
    transaction.commit();
    return doneEdit(household);
}

EditOutcome PointsService::apply(const MonthSheet& sheet, const BlockPlan& plan,
                                 const QString& label) {
    EditOutcome out;
    out.refused = plan.refused;
    if (!plan.ok()) {
        out.reason =
            translated(QT_TRANSLATE_NOOP("PointsService",
                                         "Nothing was changed: %1 cells would be refused."))
                .arg(plan.refused.size());
        return out;
    }
    if (const QString reason =
            stateRefusal(PointsRepository(m_db).month(sheet.info().village, sheet.info().month));
        !reason.isEmpty())
        return refusedEdit(reason);
    Transaction transaction(m_db, label);
    for (const BlockCell& cell : plan.cells) {
        const int row = sheet.rowOf(cell.household),
                  column = sheet.scheme().indexOf(cell.indicator);
        if (!cell.changes() || row < 0 || column < 0)
            continue;
        writeOwn(sheet, row, column, cell.plan);
        if (out.households.empty() || out.households.back() != cell.household)
            out.households.push_back(cell.household);
    }
    transaction.commit();
    out.done = true;
    return out;
}

// --- Single entries

static EffectiveScheme schemeOfHousehold(Database& db, HouseholdId household, Month month) {
    return *SchemeRepository(db).book().effective(PointsRepository(db).villageOf(household), month);
}

static QString entryLabel(Database& db, const char* label, const PointEntry& e) {
    const EffectiveScheme scheme = schemeOfHousehold(db, e.household, e.month);
    const Indicator* in = scheme.find(e.indicator);
    return translated(label).arg(named(PointsRepository(db).numberOf(e.household)),
                                 in ? in->shortName : e.indicator);
}

EditOutcome PointsService::addEntry(const PointEntry& entry) {
    if (const QString reason = monthRefusal(entry.household, entry.month); !reason.isEmpty())
        return refusedEdit(reason);
    if (const QString reason =
            checkEntry(schemeOfHousehold(m_db, entry.household, entry.month), entry);
        !reason.isEmpty())
        return refusedEdit(reason);
    Transaction transaction(
        m_db, entryLabel(m_db, QT_TRANSLATE_NOOP("PointsService", "Add points of %1: %2"), entry));
    const EntryId id = PointsRepository(m_db).insert(entry);
    transaction.commit();
    return doneEdit(entry.household, id);
}

EditOutcome PointsService::addVeto(HouseholdId household, const QString& indicator, Month month,
                                   const VetoDocument& document, const QString& note) {
    PointEntry e;
    e.household = household;
    e.indicator = indicator;
    e.month = month;
    e.source = EntrySource::Check;
    e.document = document;
    e.note = note;
    const EffectiveScheme scheme = schemeOfHousehold(m_db, household, month);
    if (const Indicator* in = scheme.find(indicator); in && in->kind != IndicatorKind::Veto)
        return refusedEdit(
            translated(QT_TRANSLATE_NOOP("PointsService", "“%1” is no veto.")).arg(in->shortName));
    return addEntry(e);
}

EditOutcome PointsService::editEntry(const PointEntry& entry) {
    const auto before = PointsRepository(m_db).entry(entry.id);
    if (!before)
        return refusedEdit(translated(
            QT_TRANSLATE_NOOP("PointsService", "This entry is no longer there. Reload the page.")));
    if (const QString reason = monthRefusal(before->household, before->month); !reason.isEmpty())
        return refusedEdit(reason);
    PointEntry after = entry;
    after.household = before->household;
    after.month = before->month;
    after.state = before->state;
    after.reverses = before->reverses;
    if (const QString reason =
            checkEntry(schemeOfHousehold(m_db, after.household, after.month), after);
        !reason.isEmpty())
        return refusedEdit(reason);
    Transaction transaction(
        m_db,
        entryLabel(m_db, QT_TRANSLATE_NOOP("PointsService", "Change points of %1: %2"), after));
    PointsRepository(m_db).update(*before, after);
    transaction.commit();
    return doneEdit(after.household, after.id);
}

EditOutcome PointsService::removeEntry(EntryId id) {
    const auto entry = PointsRepository(m_db).entry(id);
    if (!entry)
        return refusedEdit(translated(
            QT_TRANSLATE_NOOP("PointsService", "This entry is no longer there. Reload the page.")));
    if (const QString reason = monthRefusal(entry->household, entry->month); !reason.isEmpty())
        return refusedEdit(reason);
    Transaction transaction(
        m_db,
        entryLabel(m_db, QT_TRANSLATE_NOOP("PointsService", "Remove points of %1: %2"), *entry));
    PointsRepository(m_db).remove(id);
    transaction.commit();
    return doneEdit(entry->household);
}

// --- Declarations

EditOutcome PointsService::declare(PointEntry entry) {
    entry.state = EntryState::Declared;
    entry.source = EntrySource::Declaration;
    const EffectiveScheme scheme = schemeOfHousehold(m_db, entry.household, entry.month);
    if (const Indicator* in = scheme.find(entry.indicator); in && !in->declarable)
        return refusedEdit(
            translated(QT_TRANSLATE_NOOP("PointsService",
                                         "“%1” cannot be declared by the household itself."))
                .arg(in->shortName));
    return addEntry(entry);
}

EditOutcome PointsService::advance(EntryId id, EntryState from, EntryState to,
                                   const QString& label) {
    PointsRepository repository(m_db);
    const auto entry = repository.entry(id);
    if (!entry)
        return refusedEdit(translated(
            QT_TRANSLATE_NOOP("PointsService", "This entry is no longer there. Reload the page.")));
    if (const QString reason = monthRefusal(entry->household, entry->month); !reason.isEmpty())
        return refusedEdit(reason);
    if (entry->state != from)
        return refusedEdit(
            translated(QT_TRANSLATE_NOOP("PointsService",
                                         "The declaration is “%1”; it must be “%2” for this step."))
                .arg(stateName(entry->state), stateName(from)));
    PointEntry after = *entry;
    after.state = to;
    Transaction transaction(m_db, label.arg(named(repository.numberOf(entry->household))));
    repository.update(*entry, after);
    transaction.commit();
    return doneEdit(entry->household, id);
}

EditOutcome PointsService::check(EntryId id) {
    return advance(
        id, EntryState::Declared, EntryState::Checked,
        translated(QT_TRANSLATE_NOOP("PointsService", "Group check of a declaration: %1")));
}

EditOutcome PointsService::approve(EntryId id) {
    return advance(id, EntryState::Checked, EntryState::Approved,
                   translated(QT_TRANSLATE_NOOP("PointsService", "Approve a declaration: %1")));
}

EditOutcome PointsService::reject(EntryId id, const QString& reason) {
    PointsRepository repository(m_db);
    const auto entry = repository.entry(id);
    if (!entry)
        return refusedEdit(translated(
            QT_TRANSLATE_NOOP("PointsService", "This entry is no longer there. Reload the page.")));
    if (reason.trimmed().isEmpty())
        return refusedEdit(translated(QT_TRANSLATE_NOOP(
            "PointsService", "A rejection needs a reason: the household is told it.")));
    if (const QString refusal = monthRefusal(entry->household, entry->month); !refusal.isEmpty())
        return refusedEdit(refusal);
    if (entry->state != EntryState::Declared && entry->state != EntryState::Checked)
        return refusedEdit(translated(QT_TRANSLATE_NOOP("PointsService",
                                                        "The declaration is already decided: %1."))
                               .arg(stateName(entry->state)));
    PointEntry after = *entry;
    after.state = EntryState::Rejected;
    after.reason = reason.trimmed();
    Transaction transaction(
        m_db, translated(QT_TRANSLATE_NOOP("PointsService", "Reject a declaration: %1"))
                  .arg(named(repository.numberOf(entry->household))));
    repository.update(*entry, after);
    transaction.commit();
    return doneEdit(entry->household, id);
}

// --- Corrections after publication

static QString correctionRefusal(Database& db, HouseholdId household, Month month,
                                 const QString& reason) {
    PointsRepository repository(db);
    if (!repository.month(repository.villageOf(household), month).isPublished())
        return translated(QT_TRANSLATE_NOOP("PointsService",
                                            "%1 is not published yet: change the entry itself."))
            .arg(month.toChinese());
    if (reason.trimmed().isEmpty())
        return translated(QT_TRANSLATE_NOOP("PointsService", "A correction needs a reason."));
    return {};
}

EditOutcome PointsService::correct(EntryId id, const QString& reason,
                                   const std::optional<PointEntry>& replacement) {
    PointsRepository repository(m_db);
    const auto entry = repository.entry(id);
    if (!entry)
        return refusedEdit(translated(
            QT_TRANSLATE_NOOP("PointsService", "This entry is no longer there. Reload the page.")));
    if (const QString refusal = correctionRefusal(m_db, entry->household, entry->month, reason);
        !refusal.isEmpty())
        return refusedEdit(refusal);
    if (entry->state != EntryState::Approved || entry->reverses)
        return refusedEdit(translated(
            QT_TRANSLATE_NOOP("PointsService", "Only an entry that counts can be corrected.")));
    for (const PointEntry& other : repository.entries(entry->household, entry->month))
        if (other.reverses == id && other.state == EntryState::Approved)
            return refusedEdit(translated(
                QT_TRANSLATE_NOOP("PointsService", "This entry was already taken back.")));
    PointEntry reversal = *entry;
    reversal.points = -entry->points;
    reversal.quantity = -entry->quantity;
    reversal.reverses = id;
    reversal.reason = reason.trimmed();
    PointEntry fresh = replacement.value_or(PointEntry());
    fresh.household = entry->household;
    fresh.month = entry->month;
    fresh.state = EntryState::Approved;
    fresh.reverses = {};
    fresh.reason = reason.trimmed();
    if (replacement)
        if (const QString refusal =
                checkEntry(schemeOfHousehold(m_db, fresh.household, fresh.month), fresh);
            !refusal.isEmpty())
            return refusedEdit(refusal);
    Transaction transaction(
        m_db,
        entryLabel(m_db, QT_TRANSLATE_NOOP("PointsService", "Correct published points of %1: %2"),
                   *entry));
    EntryId written = repository.insert(reversal);
    if (replacement)
        written = repository.insert(fresh);
    transaction.commit();
    return doneEdit(entry->household, written);
}

EditOutcome PointsService::addCorrection(PointEntry entry, const QString& reason) {
    if (const QString refusal = correctionRefusal(m_db, entry.household, entry.month, reason);
        !refusal.isEmpty())
        return refusedEdit(refusal);
    entry.state = EntryState::Approved;
    entry.reverses = {};
    entry.reason = reason.trimmed();
    if (const QString refusal =
            checkEntry(schemeOfHousehold(m_db, entry.household, entry.month), entry);
        !refusal.isEmpty())
        return refusedEdit(refusal);
    Transaction transaction(
        m_db,
        entryLabel(m_db, QT_TRANSLATE_NOOP("PointsService", "Correct published points of %1: %2"),
                   entry));
    const EntryId id = PointsRepository(m_db).insert(entry);
    transaction.commit();
    return doneEdit(entry.household, id);
}

} // namespace cunwu
