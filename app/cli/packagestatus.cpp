// package status|resend|map: what waits, what is missing, who has reported.
#include "app/cli/packagecommands.h"

#include "models/database/journal.h"
#include "models/exchange/exportservice.h"
#include "models/exchange/peerattachmentrepository.h"
#include "models/exchange/reportmap.h"
#include <QDir>
#include <QJsonArray>

namespace cunwu {

/// What a revoked computer wrote, as “package accept” takes it: "    1a2b3c4d  41-57 60".
static QString revokedEntries(const std::vector<HeldOp>& held) {
    std::map<QByteArray, std::set<std::int64_t>> feeds;
    for (const HeldOp& op : held)
        if (op.reason == u"revoked")
            feeds[op.op.ref.feed].insert(op.op.ref.seq);
    QString text;
    for (const auto& [feed, seqs] : feeds) {
        text += u"    "_qs + QString::fromLatin1(feed.toHex().left(8)) + u' ';
        for (auto first = seqs.begin(); first != seqs.end();) {
            auto last = first;
            for (auto next = std::next(last); next != seqs.end() && *next == *last + 1; ++next)
                last = next;
            text += u' ' + QString::number(*first) + (first == last ? QString() : u'-' + QString::number(*last));
            first = std::next(last);
        }
        text += u'\n';
    }
    return text;
}

/// Each entry that is held back, for scripts; people see them counted.
static QJsonArray heldJson(OfficeSession& session, ExchangeRepository& repository, const std::vector<HeldItem>& items) {
    QJsonArray held;
    const auto add = [&](const QString& what, const QString& from, const QString& reason, const QString& checkCode = {}) {
        QJsonObject one{{u"what"_qs, what}, {u"from"_qs, from}, {u"why"_qs, reason}, {u"reason"_qs, ImportService::holdText(reason)}};
        if (!checkCode.isEmpty())
            one.insert(u"code"_qs, checkCode);
        held.append(one);
    };
    const auto place = [](const QByteArray& feed, const QString& rest) { return QString::fromLatin1(feed.toHex().left(8)) + u' ' + rest; };
    for (const StoredBundle& bundle : repository.waitingBundles()) {
        const auto feed = session.db().journal()->feed(bundle.feed);
        add(place(bundle.feed, QStringLiteral("%1-%2").arg(bundle.first).arg(bundle.last)), feed ? feed->office : QString(), bundle.waits);
    }
    for (const ExchangeRepository::Gap& gap : repository.gaps()) {
        const auto feed = session.db().journal()->feed(gap.feed);
        add(place(gap.feed, QStringLiteral("%1-%2").arg(gap.first).arg(gap.last)), feed ? feed->office : QString(), QStringLiteral("gap"));
    }
    for (const HeldOp& op : repository.heldOps())
        add(place(op.op.ref.feed, QStringLiteral("%1 %2").arg(op.op.ref.seq).arg(op.op.table)), op.writer, op.reason);
    for (const HeldItem& item : items)
        if (item.reason == u"signer" && !item.checkCode.isEmpty())
            add(item.what, item.from, item.reason, item.checkCode);
    return held;
}

QString PackageCommands::joiningText(const ExchangeStatus& status) {
    switch (status.joining) {
    case ExchangeStatus::Joining::None: return tr("This office has not joined yet: package join FILE INVITE.");
    case ExchangeStatus::Joining::Waiting:
        return tr("Waiting for the county's confirmation. Read these eight characters to the county: %1").arg(status.checkCode);
    case ExchangeStatus::Joining::Confirmed: return tr("Joined and confirmed.");
    }
    return {};
}

Outcome PackageCommands::status() {
    const auto session = m_line.open(CommandLine::For::Reading);
    ExchangeRepository repository(session->db());
    const StatusService service(*session);
    const ExchangeStatus status = service.status();
    const std::vector<HeldItem> items = service.held();
    Outcome outcome;
    outcome.text = joiningText(status) + u'\n';
    if (session->office().level() != DivisionCode::Level::County)
        outcome.text += tr("Recorded %1, exported %2, received by the office above %3").arg(status.recorded).arg(status.exported).arg(status.received) + u'\n';
    QJsonArray devices, peers;
    for (const Device& device : repository.devices()) {
        QJsonObject one = subjectJson(device.subject);
        one.insert(u"revoked"_qs, device.cutoffs.has_value());
        devices.append(one);
        outcome.text += QStringLiteral("%1  %2  %3%4\n").arg(device.subject.office, device.subject.name, device.subject.installation, device.cutoffs ? tr("  revoked") : QString());
    }
    for (const PeerFeed& peer : repository.peers())
        peers.append(QJsonObject{{u"device"_qs, peer.device}, {u"feed"_qs, QString::fromLatin1(peer.feed.toHex())}, {u"exported"_qs, qint64(peer.exported)}, {u"acked"_qs, qint64(peer.acked)}});
    for (const HeldItem& item : items)
        outcome.text += tr("held back: %1, from %2 – %3").arg(item.what, item.from, ImportService::holdText(item.reason)) + u'\n';
    outcome.text += revokedEntries(repository.heldOps());
    if (!status.warning.isEmpty())
        outcome.message = status.warning;
    outcome.json = {{u"confirmed"_qs, status.joining == ExchangeStatus::Joining::Confirmed}, {u"registry"_qs, qint64(Registry(*session).number())}, {u"recorded"_qs, qint64(status.recorded)}, {u"exported"_qs, qint64(status.exported)}, {u"received"_qs, qint64(status.received)}, {u"registryAgeDays"_qs, status.registryAge ? QJsonValue(*status.registryAge) : QJsonValue()}, {u"warning"_qs, status.warning}, {u"devices"_qs, devices}, {u"peers"_qs, peers}, {u"held"_qs, heldJson(*session, repository, items)}};
    return outcome;
}

Outcome PackageCommands::resend() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const auto code = DivisionCode::parse(QString::fromStdString(m_office));
    if (!code)
        throw UsageError(tr("“%1” is no division code.").arg(QString::fromStdString(m_office)));
    if (Registry(*session).devicesOf(code->toString()).empty())
        throw Refusal(tr("No computer of %1 is registered; “package status FILE” lists those that are.").arg(QString::fromStdString(m_office)));
    if (!m_output.empty()) {
        const ExportOutcome made = ExportService(*session).requestResend(QFileInfo(QString::fromStdString(m_output)).absoluteFilePath(), *code);
        if (!made.done())
            throw Refusal(made.reason);
        return {Exit::Done, {{u"file"_qs, made.path}, {u"to"_qs, code->toString()}, {u"resend"_qs, int(made.manifest.resend.size())}}, tr("Written: %1. When it is imported there, the next export brings what is missing here.").arg(made.path), {}};
    }
    Transaction transaction(session->db(), tr("Send again"));
    ExchangeRepository repository(session->db());
    for (PeerFeed peer : repository.peers())
        if (const auto device = repository.device(peer.device); device && device->subject.office == code->toString()) {
            peer.acked = 0;
            repository.savePeer(peer);
        }
    PeerAttachmentRepository(session->db()).forgetAll(code->toString());
    transaction.commit();
    return {Exit::Done, {{u"to"_qs, code->toString()}}, tr("The next export brings everything again."), {}};
}

static QJsonObject rowJson(const ReportMap& map, const ReportRow& row) {
    QJsonObject months;
    for (std::size_t m = 0; m < map.months.size(); ++m) {
        const ReportCell& cell = row.cells[m];
        QJsonObject one{{u"state"_qs, reportStateWord(cell.state)}, {u"entries"_qs, cell.entries}};
        if (cell.waiting)
            one.insert(u"waiting"_qs, cell.waiting);
        if (cell.receivedAt)
            one.insert(u"received"_qs, QDateTime::fromMSecsSinceEpoch(cell.receivedAt).toString(Qt::ISODate));
        months.insert(map.months[m].toString(), one);
    }
    QJsonArray missing;
    for (const MissingRange& range : row.missing)
        missing.append(QJsonObject{{u"feed"_qs, QString::fromLatin1(range.feed.toHex())}, {u"first"_qs, qint64(range.first)}, {u"last"_qs, qint64(range.last)}});
    return {{u"village"_qs, row.village}, {u"name"_qs, row.name}, {u"township"_qs, row.township}, {u"joined"_qs, row.joined}, {u"complete"_qs, !map.isMissing(row)}, {u"months"_qs, months}, {u"missing"_qs, missing}};
}

Outcome PackageCommands::map() {
    const auto session = m_line.open(CommandLine::For::Reading);
    const Month newest = m_until.empty() ? Month::of(m_line.clock().today()) : Month::parse(QString::fromStdString(m_until)).value_or(Month());
    if (!newest.isValid())
        throw UsageError(tr("“%1” is no month. Write it as 2026-10.").arg(QString::fromStdString(m_until)));
    const ReportMapService service(*session);
    const ReportMap map = service.map(newest, m_months);
    Outcome outcome;
    QJsonArray villages, own;
    for (const ReportRow& row : map.rows) {
        if (m_onlyMissing && !map.isMissing(row))
            continue;
        villages.append(rowJson(map, row));
        QStringList cells;
        for (std::size_t m = 0; m < map.months.size(); ++m)
            if (row.cells[m].state != ReportState::None)
                cells << QStringLiteral("%1 %2 %3").arg(map.months[m].toString(), reportStateName(row.cells[m].state)).arg(row.cells[m].entries);
        outcome.text += QStringLiteral("%1 %2: %3\n").arg(row.village, row.name, cells.isEmpty() ? reportStateName(ReportState::None) : cells.join(u", "_qs));
    }
    for (const OwnMonth& month : service.own(newest, m_months)) {
        own.append(QJsonObject{{u"month"_qs, month.month.toString()}, {u"entries"_qs, month.entries}, {u"step"_qs, ownStepWord(month.step())}, {u"unexported"_qs, month.unexported}, {u"unreceived"_qs, month.unreceived}});
        outcome.text += QStringLiteral("%1: %2, %3\n").arg(month.month.toString()).arg(month.entries).arg(ownStepName(month.step()));
    }
    outcome.json = {{u"villages"_qs, villages}, {u"own"_qs, own}};
    return outcome;
}

} // namespace cunwu
