#include "models/remark/remarkservice.h"

#include "models/database/database.h"
#include "models/database/journal.h"
#include "models/remark/remarkrepository.h"

namespace cunwu {

bool RemarkService::writesRemarks() const {
    return m_office.level() < DivisionCode::Level::Village;
}

/// A village's file holds rows of one township and one county at most, an office above only rows of what lies in it: the level
/// names the office.
bool RemarkService::isOwn(const Remark& row) const {
    return row.owner == m_office.levelName();
}

QString RemarkService::placeName(const Remark& remark) const {
    return villageName(m_office, remark.village) + u' ' + remark.month.toChinese();
}

/// As it is kept: no spaces around it, one kind of line ends, nothing that cannot be printed.
static QString cleaned(QString text) {
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    text.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return text.trimmed();
}

QString RemarkService::textFault(const QString& text) const {
    if (text.isEmpty())
        return tr("Write the text first.");
    const auto length = text.toUcs4().size();
    return length > remarkLength ? tr("The text has %1 characters, at most %2 are possible. Shorten it, or write a second one.").arg(length).arg(remarkLength) : QString();
}

QString RemarkService::ownerFault(const std::optional<Remark>& row) const {
    if (!row)
        return tr("This remark is no longer there: it was withdrawn or undone. Look at the list again.");
    return isOwn(*row) ? QString() : tr("%1 wrote this. Only the office that wrote it can change it.").arg(row->office.isEmpty() ? remarkOwnerName(row->owner) : row->office);
}

Remark RemarkService::stamped(const QString& text) const {
    Remark r;
    r.owner = m_office.levelName();
    r.office = m_office.name;
    r.author = m_db.journal()->user();
    r.day = m_clock.today();
    r.body = text;
    return r;
}

RemarkService::Outcome RemarkService::write(const QString& village, Month month, HouseholdId household, const QString& typed) {
    if (!writesRemarks())
        return refused(tr("Remarks are written by the township and the county. A village answers them."));
    const auto code = DivisionCode::parse(village);
    if (!code || code->level() != DivisionCode::Level::Village || !m_office.code.contains(*code))
        return refused(tr("%1 is no village of this office. Choose one of its villages.").arg(village));
    if (!month.isValid())
        return refused(tr("Choose the month that the remark is about."));
    RemarkRepository repository(m_db);
    if (household && !repository.isIn(household, village))
        return refused(tr("The household does not belong to %1. Choose one of this village.").arg(villageName(m_office, village)));
    const QString text = cleaned(typed);
    if (const QString fault = textFault(text); !fault.isEmpty())
        return refused(fault);
    Remark r = stamped(text);
    r.village = village;
    r.month = month;
    r.household = household;
    Transaction transaction(m_db, tr("Write a remark: %1").arg(placeName(r)));
    r.id = repository.insert(r);
    transaction.commit();
    return {true, {}, r.id};
}

RemarkService::Outcome RemarkService::answer(RemarkId id, const QString& typed) {
    RemarkRepository repository(m_db);
    const auto remark = repository.find(id);
    if (!remark || remark->answers)
        return refused(ownerFault(std::nullopt));
    if (writesRemarks() || remark->village != m_office.code.toString())
        return refused(tr("Only %1 itself answers this remark.").arg(villageName(m_office, remark->village)));
    if (remark->settled)
        return refused(tr("%1 has settled this remark; it needs no answer any more.").arg(remark->office.isEmpty() ? remarkOwnerName(remark->owner) : remark->office));
    const QString text = cleaned(typed);
    if (const QString fault = textFault(text); !fault.isEmpty())
        return refused(fault);
    Remark r = stamped(text);
    r.village = remark->village;
    r.month = remark->month;
    r.household = remark->household;
    r.answers = id;
    Transaction transaction(m_db, tr("Answer a remark: %1").arg(remark->month.toChinese()));
    r.id = repository.insert(r);
    transaction.commit();
    return {true, {}, r.id};
}

RemarkService::Outcome RemarkService::setSettled(RemarkId id, bool settled) {
    RemarkRepository repository(m_db);
    const auto remark = repository.find(id);
    if (const QString fault = ownerFault(remark); !fault.isEmpty())
        return refused(fault);
    if (remark->answers)
        return refused(tr("An answer cannot be settled; the office that wrote the remark settles that."));
    if (remark->settled == settled)
        return refused(settled ? tr("This remark is settled already.") : tr("This remark is not settled."));
    Transaction transaction(m_db, (settled ? tr("Settle a remark: %1") : tr("Open a remark again: %1")).arg(placeName(*remark)));
    repository.setSettled(id, settled);
    transaction.commit();
    return {true, {}, id};
}

RemarkService::Outcome RemarkService::settle(RemarkId remark) {
    return setSettled(remark, true);
}

RemarkService::Outcome RemarkService::reopen(RemarkId remark) {
    return setSettled(remark, false);
}

RemarkService::Outcome RemarkService::withdraw(RemarkId id) {
    RemarkRepository repository(m_db);
    const auto row = repository.find(id);
    if (const QString fault = ownerFault(row); !fault.isEmpty())
        return refused(fault);
    if (!row->answers && repository.hasAnswers(id))
        return refused(tr("The village has answered this remark. Settle it; what was answered stays on record."));
    if (row->answers)
        if (const auto remark = repository.find(row->answers); remark && remark->settled)
            return refused(tr("The remark is settled with this answer, which stays on record."));
    Transaction transaction(m_db, (row->answers ? tr("Withdraw an answer: %1") : tr("Withdraw a remark: %1")).arg(placeName(*row)));
    repository.remove(id);
    transaction.commit();
    return {true, {}, id};
}

std::vector<RemarkThread> RemarkService::list(const QString& village, std::optional<Month> month) const {
    return RemarkRepository(m_db).threads(village.isEmpty() ? m_office.code.toString() : village, month);
}

RemarkCounts RemarkService::counts(const QString& village, Month month) const {
    RemarkCounts sum;
    for (const auto& [place, counts] : countRemarks(list(village, month))) {
        sum.open += counts.open;
        sum.answered += counts.answered;
        sum.settled += counts.settled;
    }
    return sum;
}

// --- What a package brought

namespace {

/// Sentences in the order of their first row, each with how many rows it stands for.
struct Sentences {
    std::vector<std::pair<QString, int>> lines; ///< frame with %1 for the count
    void add(const QString& frame) {
        const auto it = std::find_if(lines.begin(), lines.end(), [&](const auto& line) { return line.first == frame; });
        it == lines.end() ? void(lines.emplace_back(frame, 1)) : void(++it->second);
    }
    QStringList texts() const {
        QStringList out;
        for (const auto& [frame, count] : lines)
            out << frame.arg(count);
        return out;
    }
};

} // namespace

ChangeTeller RemarkService::teller(const Office& office) {
    return [office](Database& db) -> std::function<QStringList()> {
        return [office, &db, before = RemarkRepository(db).marks()]() -> QStringList {
            const RemarkRepository repository(db);
            if (repository.marks() == before)
                return {};
            Sentences sentences;
            for (const RemarkThread& thread : repository.threads()) {
                const auto& r = thread.remark;
                const QString owner = remarkOwnerName(r.owner), place = villageName(office, r.village) + u' ' + r.month.toChinese();
                const auto known = before.find(r.id);
                if (known == before.end())
                    sentences.add(tr("%1, %2: new remarks %3.").arg(owner, place, QStringLiteral("%1")));
                else if (r.settled && !known->second)
                    sentences.add(tr("%1, %2: remarks settled %3.").arg(owner, place, QStringLiteral("%1")));
                else if (!r.settled && known->second)
                    sentences.add(tr("%1, %2: remarks opened again %3.").arg(owner, place, QStringLiteral("%1")));
                for (const Remark& answer : thread.answers)
                    if (!before.contains(answer.id))
                        sentences.add(tr("%1: new answers to remarks %2.").arg(place, QStringLiteral("%1")));
            }
            return sentences.texts();
        };
    };
}

} // namespace cunwu
