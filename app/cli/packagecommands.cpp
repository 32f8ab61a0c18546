#include "app/cli/packagecommands.h"

#include "models/database/journal.h"
#include "models/exchange/envelope.h"
#include "models/exchange/exportservice.h"
#include "models/exchange/importjob.h"
#include "models/exchange/limits.h"
#include "models/exchange/oplines.h"
#include "models/exchange/peerattachmentrepository.h"
#include "models/exchange/revocationlist.h"
#include "models/remark/remarkservice.h"
#include "models/scheme/schemedifference.h"
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace cunwu {

PackageCommands::PackageCommands(CommandLine& line) : m_line(line) {
    const Verb package = line.addVerb(line.root(), "package", tr("Packages between village, township and county"), {});
    addOfficeVerbs(package);
    addTransportVerbs(package);
}

void PackageCommands::addOfficeVerbs(Verb package) {
    const auto withKey = [this](Verb verb) {
        verb.option("--key", m_key, tr("The county's key file; its passphrase is taken from CUNWU_PASSPHRASE")).required();
        return verb;
    };
    const auto withOutput = [this](Verb verb, const QString& help) {
        verb.option("-o,--output", m_output, help).required();
        return verb;
    };
    withKey(m_line.addFileVerb(package, "root", tr("Make the county's root key"), [this] { return root(); }));
    const Verb invite = withOutput(withKey(m_line.addFileVerb(package, "invite", tr("Write invites for offices below"), [this] { return this->invite(); })),
                                   tr("Folder for the invites"));
    invite.option("--for", m_offices, tr("Division codes; all of the shipped table with --all"));
    invite.flag("--all", m_all, tr("All townships and villages of the county"));
    m_line.addFileVerb(package, "join", tr("Open the county's invite"), [this] { return join(); })
        .option("INVITE", m_input, tr("The invite (*.cwinvite)"))
        .required();
    withOutput(m_line.addFileVerb(package, "request", tr("Save a request and print its eight characters"), [this] { return request(); }),
               tr("Where to save the request (*.cwrequest)"));
    const Verb confirm = withKey(m_line.addFileVerb(package, "confirm", tr("Confirm the request of an office"), [this] { return this->confirm(); }));
    confirm.option("REQUEST", m_input, tr("The request (*.cwrequest)")).required();
    confirm.option("--code", m_code, tr("The eight characters that the office read")).required();
    withKey(m_line.addFileVerb(package, "revoke", tr("Revoke a lost computer"), [this] { return revoke(); }))
        .option("--device", m_device, tr("Its number, as status prints it"))
        .required();
    const Verb accept = withKey(m_line.addFileVerb(package, "accept", tr("Accept entries of a revoked computer that are held back"), [this] { return this->accept(); }));
    accept.option("FEED", m_feed, tr("Feed, as status prints it")).required();
    accept.option("SEQ", m_seqs, tr("Numbers of the entries"));
    accept.flag("--all", m_all, tr("All of the feed"));
    withKey(m_line.addFileVerb(package, "merge", tr("Issue a list of offices that takes in those that came back after a backup was restored"), [this] { return merge(); }));
}

void PackageCommands::addTransportVerbs(Verb package) {
    const Verb write = m_line.addFileVerb(package, "export", tr("Write a package, upwards, for one office below, or for the other computers here"), [this] { return exportPackage(); });
    write.option("-o,--output", m_output, tr("Folder: the stick")).required();
    write.option("--to", m_office, tr("Division code of the receiving office; upwards when left out"));
    write.option("--attachments", m_attachments, tr("Attachments beside it: none, 20M (volumes for chat and mail), 2G (for sticks)")).oneOf({"none", "20M", "2G"});
    m_line.addFileVerb(package, "import", tr("Take packages into the file"), [this] { return importPackages(); })
        .option("PACKAGE", m_files, tr("Packages, or folders of them"))
        .required();
    const Verb show = m_line.addVerb(package, "show", tr("Print the manifest and, with --office, the entries as JSON lines"), [this] { return this->show(); });
    show.option("PACKAGE", m_input, tr("The package (*.cwpkg)")).required();
    show.option("--office", m_office, tr("Office file of a computer for which the package is sealed"));
    m_line.addFileVerb(package, "verify", tr("Check a package without taking it"), [this] { return verify(); })
        .option("PACKAGE", m_input, tr("The package (*.cwpkg)"))
        .required();
    m_line.addFileVerb(package, "status", tr("Devices, what was exported and received, what is held back"), [this] { return status(); });
    const Verb resend = m_line.addFileVerb(package, "resend", tr("Let the next export begin from the start, or ask the other office to send again"), [this] { return this->resend(); });
    resend.option("--to", m_office, tr("Division code of the other office")).required();
    resend.option("--request", m_output, tr("Write a package without entries into this folder that asks the other office for what is missing here"));
    const Verb map = m_line.addFileVerb(package, "map", tr("Villages and months: who has reported what, what is missing"), [this] { return this->map(); });
    map.option("--until", m_until, tr("Newest month, 2026-10; the running one when left out"));
    map.option("--months", m_months, tr("How many months")).within(1, 120);
    map.flag("--missing", m_onlyMissing, tr("Only villages of which something is missing"));
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

QJsonObject PackageCommands::subjectJson(const Subject& subject) {
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

Outcome PackageCommands::merge() {
    const auto session = m_line.open(CommandLine::For::Writing);
    const std::int64_t number = orRefuse(EnrolService(*session).mergeLists(unlock(*session)));
    return {Exit::Done,
            {{u"registry"_qs, qint64(number)}, {u"packages"_qs, reportsJson(ImportService(*session).retryHeld())}},
            tr("Merged: list of offices no. %1. The other offices get it with the next packages.").arg(number),
            {}};
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

/// The county's list in the package: its number, how many computers, and the CRL beside it.
static QJsonObject registryJson(const QByteArray& document) {
    const auto verified = verifySigned(document);
    const auto list = verified ? decodeRegistry(verified->data) : std::nullopt;
    if (!list)
        throw Refusal(packageFaultText(PackageFault::BadSignature));
    QJsonObject json{{u"number"_qs, qint64(list->number)}, {u"devices"_qs, int(list->devices.size())}};
    const auto crl = readRevocationList(list->crl, verified->signer);
    if (!crl)
        return json;
    QJsonArray revoked;
    for (const QByteArray& serial : crl->serials)
        revoked.append(QString::fromLatin1(serial.toHex().toUpper()));
    json.insert(u"crl"_qs, QJsonObject{{u"number"_qs, qint64(crl->number)}, {u"revoked"_qs, revoked}});
    return json;
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
    if (!read.package.registry.isEmpty()) {
        const QJsonObject list = registryJson(read.package.registry);
        outcome.json.insert(u"registry"_qs, list);
        outcome.text += QString::fromUtf8(QJsonDocument(list).toJson());
    }
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

} // namespace cunwu
