#include "app/cli/packagecommands.h"

#include "models/database/journal.h"
#include "models/exchange/envelope.h"
#include "models/exchange/exportservice.h"
#include "models/exchange/importjob.h"
#include "models/exchange/limits.h"
#include "models/exchange/oplines.h"
#include "models/exchange/peerattachmentrepository.h"
#include "models/exchange/reportmap.h"
#include "models/remark/remarkservice.h"
#include "models/scheme/schemedifference.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace cunwu {

PackageCommands::PackageCommands(CommandLine& line) : m_line(line) {
    CLI::App* package = line.addVerb(line.root(), "package", tr("Packages between village, township and county"), {});
    addOfficeVerbs(package);
    addTransportVerbs(package);
}

void PackageCommands::addOfficeVerbs(CLI::App* package) {
    const auto withKey = [this](CLI::App* verb) {
        verb->add_option("--key", m_key, tr("The county's key file; its passphrase is taken from CUNWU_PASSPHRASE").toStdString())->required();
        return verb;
    };
    const auto withOutput = [this](CLI::App* verb, const QString& help) {
        verb->add_option("-o,--output", m_output, help.toStdString())->required();
        return verb;
    };
    withKey(m_line.addFileVerb(package, "root", tr("Make the county's root key"), [this] { return root(); }));
    CLI::App* invite = withOutput(withKey(m_line.addFileVerb(package, "invite", tr("Write invites for offices below"), [this] { return this->invite(); })),
                                  tr("Folder for the invites"));
    invite->add_option("--for", m_offices, tr("Division codes; all of the shipped table with --all").toStdString());
    invite->add_flag("--all", m_all, tr("All townships and villages of the county").toStdString());
    m_line.addFileVerb(package, "join", tr("Open the county's invite"), [this] { return join(); })
        ->add_option("INVITE", m_input, tr("The invite (*.cwinvite)").toStdString())
        ->required();
    withOutput(m_line.addFileVerb(package, "request", tr("Save a request and print its eight characters"), [this] { return request(); }),
               tr("Where to save the request (*.cwrequest)"));
    CLI::App* confirm = withKey(m_line.addFileVerb(package, "confirm", tr("Confirm the request of an office"), [this] { return this->confirm(); }));
    confirm->add_option("REQUEST", m_input, tr("The request (*.cwrequest)").toStdString())->required();
    confirm->add_option("--code", m_code, tr("The eight characters that the office read").toStdString())->required();
    withKey(m_line.addFileVerb(package, "revoke", tr("Revoke a lost computer"), [this] { return revoke(); }))
        ->add_option("--device", m_device, tr("Its number, as status prints it").toStdString())
        ->required();
    CLI::App* accept = withKey(m_line.addFileVerb(package, "accept", tr("Accept entries of a revoked computer that are held back"), [this] { return this->accept(); }));
    accept->add_option("FEED", m_feed, tr("Feed, as status prints it").toStdString())->required();
    accept->add_option("SEQ", m_seqs, tr("Numbers of the entries").toStdString());
    accept->add_flag("--all", m_all, tr("All of the feed").toStdString());
}

void PackageCommands::addTransportVerbs(CLI::App* package) {
    CLI::App* write = m_line.addFileVerb(package, "export", tr("Write a package, upwards, for one office below, or for the other computers here"), [this] { return exportPackage(); });
    write->add_option("-o,--output", m_output, tr("Folder: the stick").toStdString())->required();
    write->add_option("--to", m_office, tr("Division code of the receiving office; upwards when left out").toStdString());
    write->add_option("--attachments", m_attachments, tr("Attachments beside it: none, 20M (volumes for chat and mail), 2G (for sticks)").toStdString())->check(CLI::IsMember({"none", "20M", "2G"}, CLI::ignore_case));
    m_line.addFileVerb(package, "import", tr("Take packages into the file"), [this] { return importPackages(); })
        ->add_option("PACKAGE", m_files, tr("Packages, or folders of them").toStdString())
        ->required();
    CLI::App* show = m_line.addVerb(package, "show", tr("Print the manifest and, with --office, the entries as JSON lines"), [this] { return this->show(); });
    show->add_option("PACKAGE", m_input, tr("The package (*.cwpkg)").toStdString())->required();
    show->add_option("--office", m_office, tr("Office file of a computer for which the package is sealed").toStdString());
    m_line.addFileVerb(package, "verify", tr("Check a package without taking it"), [this] { return verify(); })
        ->add_option("PACKAGE", m_input, tr("The package (*.cwpkg)").toStdString())
        ->required();
    m_line.addFileVerb(package, "status", tr("Devices, what was exported and received, what is held back"), [this] { return status(); });
    CLI::App* resend = m_line.addFileVerb(package, "resend", tr("Let the next export begin from the start, or ask the other office to send again"), [this] { return this->resend(); });
    resend->add_option("--to", m_office, tr("Division code of the other office").toStdString())->required();
    resend->add_option("--request", m_output, tr("Write a package without entries into this folder that asks the other office for what is missing here").toStdString());
    CLI::App* map = m_line.addFileVerb(package, "map", tr("Villages and months: who has reported what, what is missing"), [this] { return this->map(); });
    map->add_option("--until", m_until, tr("Newest month, 2026-10; the running one when left out").toStdString());
    map->add_option("--months", m_months, tr("How many months").toStdString())->check(CLI::Range(1, 120));
    map->add_flag("--missing", m_onlyMissing, tr("Only villages of which something is missing").toStdString());
}

// --- Offices

QString PackageCommands::passphrase() const {
    const QString passphrase = qEnvironmentVariable("CUNWU_PASSPHRASE");
    if (passphrase.isEmpty())
        throw Refusal(tr("The passphrase of the key file is missing. Put it into the environment variable CUNWU_PASSPHRASE."));
    return passphrase;
}

/// The value, or exit 1 with the reason.
template <class T> static T orRefuse(const EnrolService::Outcome<T>& outcome) {
    if (!outcome.value)
        throw Refusal(outcome.reason);
    return *outcome.value;
}

/// An invite, a request, a key file: by its own name when it is not there.
static QByteArray readFile(const std::string& path) {
    try {
        return PackagePath{QByteArray::fromStdString(path)}.load();
    } catch (const FileError&) {
        throw Refusal(QCoreApplication::translate("Cli", "%1 cannot be read. Check the name, or plug the stick in again.").arg(QString::fromStdString(path)));
    }
}

RootKey PackageCommands::unlock(OfficeSession& session) const {
    (void)readFile(m_key);
    return orRefuse(EnrolService(session).openRoot(QString::fromStdString(m_key), passphrase()));
}

static QJsonObject subjectJson(const Subject& subject) {
    return {{u"office"_qs, subject.office}, {u"name"_qs, subject.name}, {u"installation"_qs, subject.installation}};
}

Outcome PackageCommands::root() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const RootKey key = orRefuse(EnrolService(*session).createRoot(QFileInfo(QString::fromStdString(m_key)).absoluteFilePath(), passphrase()));
    const QString print = QString::fromLatin1(key.certificate.fingerprint().toHex());
    return {Exit::Done, {{u"fingerprint"_qs, print}}, tr("The county's key file is made. Keep it on its own stick, and the passphrase on the emergency sheet.\nFingerprint: %1").arg(print), {}};
}

static std::vector<Subject> officesBelow(const DivisionCode& own, const QStringList& codes, bool all) {
    std::vector<Subject> result;
    for (const Division& division : DivisionTable::shipped().all()) {
        const bool below = own.contains(division.code) && division.code != own;
        if (below && (all || codes.contains(division.code.toString())))
            result.push_back({division.code.toString(), shortVillageName(division.name), {}});
    }
    for (const QString& code : codes)
        if (!DivisionTable::shipped().find(DivisionCode::parse(code).value_or(DivisionCode())))
            result.push_back({code, code, {}});
    return result;
}

Outcome PackageCommands::invite() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const RootKey key = unlock(*session);
    QStringList codes;
    for (const std::string& code : m_offices)
        codes << QString::fromStdString(code);
    for (const QString& code : codes)
        if (const auto parsed = DivisionCode::parse(code); !parsed || !session->office().code.contains(*parsed) || *parsed == session->office().code)
            throw Refusal(tr("%1 does not lie below this office.").arg(code));
    Outcome outcome;
    QJsonArray files;
    const QDir folder(QString::fromStdString(m_output));
    QDir().mkpath(folder.absolutePath());
    for (const Subject& office : officesBelow(session->office().code, codes, m_all)) {
        const QString path = folder.absoluteFilePath(QStringLiteral("%1_%2.cwinvite").arg(office.office, office.name));
        storePackage(path, EnrolService(*session).invite(office, key));
        files.append(path);
    }
    if (files.isEmpty())
        throw UsageError(tr("For whom? Give --for CODE or --all."));
    outcome.json = {{u"invites"_qs, files}};
    outcome.text = tr("Invites written: %1").arg(files.size());
    return outcome;
}

Outcome PackageCommands::join() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const Subject office = orRefuse(EnrolService(*session).acceptInvite(readFile(m_input)));
    return {Exit::Done, subjectJson(office), tr("The invite is for %1 (%2). Save a request next.").arg(office.name, office.office), {}};
}

Outcome PackageCommands::request() {
    const auto session = m_line.open(CommandLine::For::Reading);
    const auto request = orRefuse(EnrolService(*session).request());
    storePackage(QFileInfo(QString::fromStdString(m_output)).absoluteFilePath(), request.bytes);
    return {Exit::Done, {{u"code"_qs, request.checkCode}}, tr("Read these eight characters to the county: %1").arg(request.checkCode), {}};
}

/// What came besides ops stands there only when something did.
static QJsonArray reportsJson(const std::vector<PackageReport>& reports) {
    QJsonArray array;
    for (const PackageReport& r : reports) {
        QJsonObject json{{u"file"_qs, r.file},
                         {u"from"_qs, r.from},
                         {u"verdict"_qs, verdictWord(r.verdict)},
                         {u"reason"_qs, r.reason},
                         {u"ops"_qs, QJsonObject{{u"new"_qs, r.ops.fresh}, {u"known"_qs, r.ops.known}, {u"conflict"_qs, r.ops.conflict}, {u"held"_qs, r.ops.held}, {u"rejected"_qs, r.ops.rejected}}}};
        if (const auto& a = r.attachments; a.fresh || a.known || a.partial || a.refused)
            json.insert(u"attachments"_qs, QJsonObject{{u"new"_qs, a.fresh}, {u"known"_qs, a.known}, {u"partial"_qs, a.partial}, {u"refused"_qs, a.refused}});
        if (!r.changes.isEmpty())
            json.insert(u"changes"_qs, QJsonArray::fromStringList(r.changes));
        array.append(json);
    }
    return array;
}

Outcome PackageCommands::confirm() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const Subject office = orRefuse(EnrolService(*session).confirm(readFile(m_input), QString::fromStdString(m_code), unlock(*session)));
    QJsonObject json = subjectJson(office);
    json.insert(u"packages"_qs, reportsJson(ImportService(*session).retryHeld()));
    return {Exit::Done, json, tr("Confirmed: %1 (%2)").arg(office.name, office.office), {}};
}

Outcome PackageCommands::revoke() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const Subject office = orRefuse(EnrolService(*session).revoke(QString::fromStdString(m_device), unlock(*session)));
    return {Exit::Done, subjectJson(office), tr("Revoked: a computer of %1 (%2)").arg(office.name, office.office), {}};
}

Outcome PackageCommands::accept() {
    if (m_seqs.empty() != m_all)
        throw UsageError(tr("Which entries? Give their numbers or --all."));
    const auto session = m_line.open(CommandLine::For::Writing);
    const RootKey key = unlock(*session);
    const QByteArray wanted = QByteArray::fromStdString(m_feed).toLower();
    QByteArrayList found;
    for (const Journal::FeedInfo& feed : session->db().journal()->feeds())
        if (wanted.size() >= 8 && feed.uid.toHex().startsWith(wanted))
            found << feed.uid;
    if (found.size() != 1)
        throw Refusal(tr("No feed of this number is known. Take it as status prints it."));
    const int count = orRefuse(EnrolService(*session).accept(found[0], {m_seqs.begin(), m_seqs.end()}, key));
    return {Exit::Done, {{u"accepted"_qs, count}}, tr("Accepted: %1 entries. The other offices take them over with the next packages.").arg(count), {}};
}

// --- Transport

Outcome PackageCommands::exportPackage() {
    const auto session = m_line.open(CommandLine::For::Writing);
    ExportService service(*session);
    const QString folder = QFileInfo(QString::fromStdString(m_output)).absoluteFilePath();
    const auto code = DivisionCode::parse(QString::fromStdString(m_office));
    if (!m_office.empty() && !code)
        throw UsageError(tr("“%1” is no division code.").arg(QString::fromStdString(m_office)));
    const VolumeSize size = *volumeSizeFromWord(QString::fromStdString(m_attachments));
    const ExportOutcome made = code ? service.exportDown(folder, *code, size) : service.exportUp(folder, size);
    if (!made.done())
        throw Refusal(made.reason);
    const VolumesOutcome& v = made.volumes;
    const QString volumesText = v.paths.isEmpty() ? QString() : u'\n' + tr("Attachments: %1, in volumes: %2").arg(v.contents).arg(v.paths.size()) + u'\n' + v.paths.join(u'\n');
    const QJsonObject volumesJson{{u"files"_qs, QJsonArray::fromStringList(v.paths)}, {u"attachments"_qs, v.contents}, {u"bytes"_qs, v.bytes}, {u"unavailable"_qs, v.unavailable}, {u"reason"_qs, v.reason}};
    return {Exit::Done,
            {{u"volumes"_qs, volumesJson}, {u"file"_qs, made.path}, {u"to"_qs, QJsonArray::fromStringList(made.manifest.to)}, {u"bundles"_qs, int(made.manifest.bundles.size())}, {u"ops"_qs, qint64(made.manifest.ops())}, {u"bytes"_qs, made.bytes}, {u"notice"_qs, made.notice}},
            tr("Exported: %1 entries, %2 KB\n%3").arg(made.manifest.ops()).arg((made.bytes + 1023) / 1024).arg(made.path) + volumesText,
            (made.notice + u'\n' + v.reason).trimmed()};
}

Outcome PackageCommands::importPackages() {
    std::vector<PackagePath> paths;
    for (const std::string& file : m_files)
        for (PackagePath& path : packagesAt(QByteArray::fromStdString(file)))
            paths.push_back(std::move(path));
    if (paths.empty())
        throw Refusal(tr("There is no package in %1.").arg(QString::fromStdString(m_files.front())), {{u"packages"_qs, QJsonArray()}});
    const auto session = m_line.open(CommandLine::For::Writing);
    makeBackup(session->db(), QStringLiteral("import"), m_line.clock().now());
    pruneBackups(session->file().path(), m_line.clock().now());
    ImportService service(*session);
    service.setTellers({schemeTeller(session->office().code), RemarkService::teller(session->office())});
    std::vector<PackageReport> reports;
    const Progress progress = m_line.progress(tr("Importing"));
    for (const PackagePath& path : paths) {
        reports.push_back(service.importFile(path));
        progress(qint64(reports.size()), qint64(paths.size()));
    }
    for (const PackageReport& moved : service.retryHeld())
        reports.push_back(moved);
    Outcome outcome;
    QStringList changes;
    for (const PackageReport& r : reports)
        changes += r.changes;
    outcome.json = {{u"packages"_qs, reportsJson(reports)}};
    for (const PackageReport& r : reports) {
        outcome.text += tr("%1: %2 – new %3, known %4, conflicting %5, held back %6, rejected %7")
                            .arg(r.file, r.from)
                            .arg(r.ops.fresh)
                            .arg(r.ops.known)
                            .arg(r.ops.conflict)
                            .arg(r.ops.held)
                            .arg(r.ops.rejected) +
                        u'\n';
        if (!r.reason.isEmpty())
            outcome.text += u"    "_qs + r.reason + u'\n';
        for (const QString& change : r.changes)
            outcome.text += u"    "_qs + change + u'\n';
        if (r.verdict == Verdict::Rejected)
            outcome.exit = Exit::Refused;
    }
    if (outcome.exit != Exit::Done)
        outcome.message = tr("Not everything could be taken over; the reasons stand above.");
    return outcome;
}

static PackageRead readOrRefuse(const std::string& path) {
    PackageRead read = readPackage(readFile(path));
    if (read.fault != PackageFault::None)
        throw Refusal(packageFaultText(read.fault));
    return read;
}

static VolumeInfo volumeOrRefuse(const std::string& path) {
    VolumeInfo read = inspectVolume(QByteArray::fromStdString(path));
    if (read.fault != PackageFault::None)
        throw Refusal(packageFaultText(read.fault));
    return read;
}

Outcome PackageCommands::show() {
    if (PackagePath{QByteArray::fromStdString(m_input)}.isVolume()) {
        const QJsonDocument volume = QJsonDocument::fromJson(encodeVolume(volumeOrRefuse(m_input).manifest));
        return {Exit::Done, {{u"volume"_qs, volume.object()}}, QString::fromUtf8(volume.toJson()), {}};
    }
    const PackageRead read = readOrRefuse(m_input);
    const QByteArray manifest = encodeManifest(read.package.manifest);
    Outcome outcome;
    outcome.json = {{u"manifest"_qs, QJsonDocument::fromJson(manifest).object()}};
    outcome.text = QString::fromUtf8(QJsonDocument::fromJson(manifest).toJson());
    if (m_office.empty())
        return outcome;
    OfficeFile::Opened opened = OfficeFile::open(QFileInfo(QString::fromStdString(m_office)).absoluteFilePath(), m_line.user(), Database::Mode::ReadOnly);
    if (!opened.file)
        throw Refusal(opened.message);
    OfficeSession session(std::move(opened.file), m_line.clock());
    Registry registry(session);
    QJsonArray ops;
    for (const BundleInfo& info : read.package.manifest.bundles) {
        const Unsealed unsealed = registry.unseal(read.package.bundles.at(info.file));
        const auto verified = unsealed.result == OpenResult::Done ? verifySigned(unsealed.data) : std::nullopt;
        const auto lines = verified ? inflate(verified->data, limits::inflatedBytes) : std::nullopt;
        if (!lines)
            throw Refusal(tr("The package is not sealed for this computer. Let the sender export it again after this office was confirmed."));
        for (const Op& op : decodeOpLines(*lines).ops) {
            const QByteArray line = encodeOpLine(op);
            ops.append(QJsonDocument::fromJson(line).object());
            outcome.text += QString::fromUtf8(line);
        }
    }
    outcome.json.insert(u"ops"_qs, ops);
    return outcome;
}

Outcome PackageCommands::verify() {
    const auto session = m_line.open(CommandLine::For::Reading);
    const bool volume = PackagePath{QByteArray::fromStdString(m_input)}.isVolume();
    const PackageRead read = volume ? PackageRead() : readOrRefuse(m_input);
    const auto sender = Registry(*session).trusted(volume ? *volumeOrRefuse(m_input).signer : *read.signer);
    if (!sender)
        throw Refusal(tr("The signature holds, but the county has not confirmed this sender."));
    return {Exit::Done,
            {{u"from"_qs, subjectJson(sender->subject)}, {u"revoked"_qs, sender->cutoffs.has_value()}, {u"ops"_qs, qint64(read.package.manifest.ops())}},
            tr("The package is whole and signed by %1 (%2).").arg(sender->subject.name, sender->subject.office),
            {}};
}

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
