#pragma once
#include "models/points/monthsheet.h"

namespace cunwu {

class Database;

/// A cell that was refused, or a finding about one.
struct CellRefusal {
    HouseholdId household;
    QString indicator;
    QString text;   ///< what was typed
    QString reason; ///< translated
};

/// What an edit did. Nothing was written unless `done`.
struct EditOutcome {
    bool done = false;
    QString reason;                      ///< translated; empty when done
    std::vector<CellRefusal> refused;    ///< cells of a block, when some stand in the way
    std::vector<HouseholdId> households; ///< whose entries changed
    EntryId entry;                       ///< the entry that was added or changed, where there is one
};

/// One cell of a planned block: paste, fill down, copy of last month.
struct BlockCell {
    HouseholdId household;
    QString indicator;
    QString text;
    Points before; ///< what the cell shows now
    CellPlan plan; ///< plan.reason says why it would be refused
    bool changes() const { return plan.reason.isEmpty() && plan.sum != before; }
};
/// A block, planned first so that it can be shown, then applied all or nothing.
struct BlockPlan {
    std::vector<BlockCell> cells;
    std::vector<CellRefusal> refused; ///< also text that falls outside the sheet (household 0)
    std::vector<CellRefusal> skipped; ///< left out of a copy of last month, with the reason; does not stop the rest
    bool ok() const { return refused.empty(); }
    int changes() const;
};

/// Edits of points; each one Transaction, one action of the history. Refused after publication (see correct…) and
/// while the month is reviewed (MonthService::returnToDraft first). Throws StorageError.
class PointsService {
public:
    explicit PointsService(Database& db) : m_db(db) {}

    /// Types into one cell. `sheet` must be the present state of the village month; it is not changed.
    [[nodiscard]] EditOutcome setCell(const MonthSheet& sheet, HouseholdId household, const QString& indicator, const QString& text);

    /// `rows` and `indicators` are the visible ones from the current cell on; `tsv` is what a spreadsheet copies.
    /// A single value fills nothing but its cell. Blank cells clear what the sheet itself holds.
    static BlockPlan planPaste(const MonthSheet& sheet, const std::vector<HouseholdId>& rows, const std::vector<QString>& indicators, const QString& tsv);
    /// The first row's values into the rows below.
    static BlockPlan planFillDown(const MonthSheet& sheet, const std::vector<HouseholdId>& rows, const std::vector<QString>& indicators);
    /// Last month's values of base and regular items into cells that are empty now; `rows` empty: all.
    static BlockPlan planCopyRegular(const MonthSheet& sheet, const MonthSheet& lastMonth, const std::vector<HouseholdId>& rows = {});
    /// All or nothing, one action under `label` (translated by the caller).
    [[nodiscard]] EditOutcome apply(const MonthSheet& sheet, const BlockPlan& plan, const QString& label);

    /// The cell dialog: single entries with day, source, evidence, person. The sheet's own entry is edited like any other.
    [[nodiscard]] EditOutcome addEntry(const PointEntry& entry);
    [[nodiscard]] EditOutcome editEntry(const PointEntry& entry); ///< by id; household, month and state stay
    [[nodiscard]] EditOutcome removeEntry(EntryId id);
    /// A veto; refused without number, date and agency.
    [[nodiscard]] EditOutcome addVeto(HouseholdId household, const QString& indicator, Month month, const VetoDocument& document, const QString& note);

    /// Declaration → group check → village approval, or rejection with a reason.
    [[nodiscard]] EditOutcome declare(PointEntry entry); ///< stored as declared, source Declaration
    [[nodiscard]] EditOutcome check(EntryId id);
    [[nodiscard]] EditOutcome approve(EntryId id);
    [[nodiscard]] EditOutcome reject(EntryId id, const QString& reason);

    /// After publication: takes the entry back with a reversing one, `replacement` counts instead. Same household and month.
    [[nodiscard]] EditOutcome correct(EntryId id, const QString& reason, const std::optional<PointEntry>& replacement = {});
    /// After publication: an entry that had been forgotten.
    [[nodiscard]] EditOutcome addCorrection(PointEntry entry, const QString& reason);

private:
    QString monthRefusal(HouseholdId household, Month month) const;
    EditOutcome advance(EntryId id, EntryState from, EntryState to, const QString& label);
    void writeOwn(const MonthSheet& sheet, int row, int indicator, const CellPlan& plan);
    Database& m_db;
};

} // namespace cunwu
