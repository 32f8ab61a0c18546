#include "app/cli/attachmentcommands.h"

#include "models/household/householdrepository.h"
#include "models/points/pointsrepository.h"
#include <QFileInfo>
#include <QJsonArray>

namespace cunwu {

static const QString householdTable = QStringLiteral("household"), entryTable = QStringLiteral("point_entry");

AttachmentCommands::AttachmentCommands(CommandLine& line) : m_line(line) {
    const Verb verb = line.addVerb(line.root(), "attachment", tr("Papers and photos of a household or an entry"), {});
    const auto withOwner = [this](Verb sub, bool needed) {
        sub.option("--household", m_household, tr("Household number")).required(needed);
        sub.option("--month", m_month, tr("Month of the entry, 2026-10; the household itself when left out"));
        sub.option("--entry", m_entry, tr("Which entry of that month, when there are several"));
        return sub;
    };
    withOwner(line.addFileVerb(verb, "add", tr("Attach files"), [this] { return add(); }), true)
        .option("PATH", m_files, tr("Photos, documents: at most 100 MB each"))
        .required();
    withOwner(line.addFileVerb(verb, "list", tr("List what is attached and whether it is here"), [this] { return list(); }), false);
    const Verb save = line.addFileVerb(verb, "save", tr("Write a checked copy"), [this] { return this->save(); });
    save.option("ID", m_id, tr("Number, as list prints it")).required();
    save.option("DEST", m_destination, tr("File, or a folder, where it gets its own name")).required();
    line.addFileVerb(verb, "remove", tr("Take an attachment off its row; undo brings it back"), [this] { return remove(); })
        .option("ID", m_id, tr("Number, as list prints it"))
        .required();
    const Verb check = line.addFileVerb(verb, "check", tr("Read all bytes: what is missing, damaged, or belongs to no row"), [this] { return this->check(); });
    check.flag("--delete", m_delete, tr("Delete bytes that belong to no row"));
    check.flag("--removed", m_removed, tr("With --delete: also those that only undoing a removal would need"));
}

std::int64_t AttachmentCommands::household(OfficeSession& session) const {
    const QString number = CommandLine::text(m_household);
    const auto id = HouseholdRepository(session.db()).findNumber(CommandLine::village(session, {}), number);
    if (!id)
        throw Refusal(tr("There is no household %1.").arg(number));
    return id->value;
}

/// The household, or its entry of the month: the one that is named, else the only one.
AttachedTo AttachmentCommands::owner(OfficeSession& session) const {
    const std::int64_t id = household(session);
    if (m_month.empty() && m_entry == 0)
        return {householdTable, id};
    if (m_month.empty())
        throw UsageError(tr("Of which month is the entry? Give --month."));
    std::vector<PointEntry> entries = PointsRepository(session.db()).entries({id}, CommandLine::monthOf(m_month));
    QStringList known;
    for (const PointEntry& entry : entries)
        known << QStringLiteral("%1 (%2 %3)").arg(entry.id.value).arg(entry.indicator, entry.points.toSignedString());
    if (m_entry != 0)
        std::erase_if(entries, [this](const PointEntry& entry) { return entry.id.value != m_entry; });
    if (entries.empty())
        throw Refusal(tr("The household has no such entry in this month. Its entries: %1").arg(known.isEmpty() ? tr("none") : known.join(QStringLiteral("; "))));
    if (entries.size() > 1)
        throw Refusal(tr("The household has several entries in this month. Name one with --entry: %1").arg(known.join(QStringLiteral("; "))));
    return {entryTable, entries.front().id.value};
}

static QString absolute(const std::string& path) {
    return QFileInfo(QString::fromStdString(path)).absoluteFilePath();
}

Outcome AttachmentCommands::add() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const AttachedTo to = owner(*session);
    AttachmentService service(*session);
    Outcome outcome;
    QJsonArray added, refused;
    int known = 0;
    for (const std::string& file : m_files) {
        const AttachOutcome made = service.add(to, absolute(file));
        if (!made.done()) {
            refused.append(QJsonObject{{QStringLiteral("file"), CommandLine::text(file)}, {QStringLiteral("reason"), made.reason}});
            outcome.message += made.reason + u'\n';
            outcome.exit = Exit::Refused;
        } else if (made.known) {
            ++known;
        } else {
            added.append(QString::number(made.id.value));
        }
    }
    outcome.message = outcome.message.trimmed();
    outcome.json = {{QStringLiteral("added"), added}, {QStringLiteral("known"), known}, {QStringLiteral("refused"), refused}};
    outcome.text = tr("Attached: %1, there already: %2, refused: %3").arg(added.size()).arg(known).arg(refused.size());
    return outcome;
}

Outcome AttachmentCommands::list() {
    const auto session = m_line.open(CommandLine::For::Reading);
    const AttachmentStore store(session->file().path());
    const AttachmentRepository repository(session->db());
    const bool all = m_household.empty();
    Outcome outcome;
    QJsonArray array;
    int missing = 0;
    for (const Attachment& a : all ? repository.all() : repository.of(owner(*session))) {
        const AttachmentState state = store.state({a.sha256, a.size});
        missing += state != AttachmentState::Here;
        array.append(QJsonObject{{QStringLiteral("id"), QString::number(a.id.value)}, {QStringLiteral("village"), a.village}, {QStringLiteral("table"), a.owner.table}, {QStringLiteral("row"), QString::number(a.owner.row)}, {QStringLiteral("name"), a.name}, {QStringLiteral("size"), a.size}, {QStringLiteral("sha256"), a.sha256}, {QStringLiteral("day"), a.day.toString(Qt::ISODate)}, {QStringLiteral("state"), attachmentStateWord(state)}});
        outcome.text += QStringLiteral("%1\t%2\t%3\t%4\t%5\n").arg(a.id.value).arg(attachmentStateName(state), a.day.toString(Qt::ISODate), attachments::sizeText(a.size), a.name);
    }
    outcome.json = {{QStringLiteral("attachments"), array}, {QStringLiteral("missing"), missing}};
    return outcome;
}

AttachmentId AttachmentCommands::id() const {
    return {m_id};
}

Outcome AttachmentCommands::save() {
    const auto session = m_line.open(CommandLine::For::WritingIfPossible);
    const AttachmentService service(*session);
    QString path = absolute(m_destination);
    const QString reason = QFileInfo(path).isDir() ? service.saveInto(id(), path, &path) : service.save(id(), path);
    if (!reason.isEmpty())
        throw Refusal(reason);
    return {Exit::Done, {{QStringLiteral("file"), path}}, path + u'\n', {}};
}

Outcome AttachmentCommands::remove() {
    const auto session = m_line.open(CommandLine::For::Writing);
    if (const QString reason = AttachmentService(*session).remove(id()); !reason.isEmpty())
        throw Refusal(reason);
    return {Exit::Done, {{QStringLiteral("removed"), QString::number(m_id)}}, {}, {}};
}

static QJsonArray namesJson(const std::vector<Attachment>& rows) {
    QJsonArray array;
    for (const Attachment& a : rows)
        array.append(QJsonObject{{QStringLiteral("id"), QString::number(a.id.value)}, {QStringLiteral("name"), a.name}, {QStringLiteral("sha256"), a.sha256}});
    return array;
}

static QJsonArray hashesJson(const std::vector<AttachmentContent>& contents) {
    QJsonArray array;
    for (const AttachmentContent& c : contents)
        array.append(c.sha256);
    return array;
}

Outcome AttachmentCommands::check() {
    const auto session = m_line.open(m_delete ? CommandLine::For::Writing : CommandLine::For::Reading);
    const AttachmentService service(*session);
    const AttachmentService::Check found = service.check();
    const qint64 freed = m_delete ? service.tidy(m_removed) : 0;
    Outcome outcome;
    outcome.json = {{QStringLiteral("here"), found.whole}, {QStringLiteral("missing"), namesJson(found.missing)}, {QStringLiteral("damaged"), namesJson(found.damaged)}, {QStringLiteral("orphans"), namesJson(found.orphans)}, {QStringLiteral("stray"), hashesJson(found.stray)}, {QStringLiteral("removed"), hashesJson(found.removed)}, {QStringLiteral("freed"), freed}};
    outcome.text = tr("Attachments here: %1, not come yet: %2, damaged: %3; bytes of no row: %4, of removed ones: %5").arg(found.whole).arg(found.missing.size()).arg(found.damaged.size()).arg(found.stray.size()).arg(found.removed.size()) + u'\n';
    for (const auto* rows : {&found.missing, &found.damaged})
        for (const Attachment& a : *rows)
            outcome.text += QStringLiteral("    %1\t%2\n").arg(a.id.value).arg(a.name);
    if (!found.orphans.empty())
        outcome.text += tr("Of rows that are gone or have not come: %1").arg(found.orphans.size()) + u'\n';
    if (m_delete)
        outcome.text += tr("Freed: %1").arg(attachments::sizeText(freed)) + u'\n';
    return outcome;
}

} // namespace cunwu
