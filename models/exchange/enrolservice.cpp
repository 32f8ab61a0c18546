#include "models/exchange/enrolservice.h"

#include "models/base/error.h"
#include "models/base/random.h"
#include "models/database/journal.h"
#include "models/exchange/bundletaker.h"
#include "models/exchange/devicehistory.h"
#include "models/exchange/envelope.h"
#include "models/exchange/feedrepository.h"
#include "models/exchange/package.h"
#include "models/exchange/revocationlist.h"
#include "models/office/officesession.h"
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace cunwu {

static const QByteArray pemHead = "-----BEGIN CERTIFICATE-----";

static std::optional<QJsonObject> documentOf(const QByteArray& json, QStringView kind) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const bool ours = object.value(u"cunwu").toString() == kind && object.value(u"format").toInt() == 1;
    return ours ? std::optional(object) : std::nullopt;
}

static QByteArray bytesOf(const QJsonObject& object, QStringView key) {
    return QByteArray::fromBase64(object.value(key).toString().toLatin1());
}

static QString base64(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

// --- The root

EnrolService::Outcome<RootKey> EnrolService::createRoot(const QString& keyFile, const QString& passphrase) {
    if (m_session.office().level() != DivisionCode::Level::County)
        return {{}, tr("Only a county's file makes the root key. Townships and villages open the county's invite.")};
    if (Registry(m_session).root())
        return {{}, tr("This county has its root key already. Use the key file that was made then.")};
    if (passphrase.size() < 8)
        return {{}, tr("The passphrase is too short. Take at least eight characters, and write it on the emergency sheet.")};
    if (QFileInfo::exists(keyFile))
        return {{}, tr("There is a file of this name already. Choose another name; nothing was overwritten.")};
    const Office& office = m_session.office();
    const PrivateKey key = PrivateKey::generate();
    const RootKey root{key, selfSigned(key, {office.code.toString(), office.name, {}}, true)};
    storePackage(keyFile, root.certificate.pem() + key.toPem(passphrase));
    QFile::setPermissions(keyFile, QFile::ReadOwner | QFile::WriteOwner);
    const Subject self = Registry(m_session).self();
    const Certificate own = issue(certificateRequest(deviceKey(self.office), self), key, root.certificate);
    Transaction transaction(m_session.db(), tr("Make the county's root key"));
    ExchangeRepository(m_session.db()).setMeta("exchange_root", root.certificate.der());
    publish({devicehistory::confirmed(std::nullopt, own, nextNumber())}, root, {});
    transaction.commit();
    return {root, {}};
}

EnrolService::Outcome<RootKey> EnrolService::openRoot(const QString& keyFile, const QString& passphrase) const {
    const QByteArray pem = loadPackage(keyFile);
    const qsizetype at = pem.indexOf("-----BEGIN ENCRYPTED PRIVATE KEY-----");
    const QByteArray der = QByteArray::fromBase64(pem.mid(pemHead.size(), pem.indexOf("-----END CERTIFICATE-----") - pemHead.size()));
    const auto certificate = Certificate::fromDer(der);
    const auto known = Registry(m_session).root();
    if (!pem.startsWith(pemHead) || at < 0 || !certificate)
        return {{}, tr("This is no key file. Choose the file that was made with the county's root key.")};
    if (!known || known->fingerprint() != certificate->fingerprint())
        return {{}, tr("This is the key file of another county.")};
    const auto key = PrivateKey::fromPem(pem.mid(at), passphrase);
    if (!key || !certificate->belongsTo(*key))
        return {{}, tr("The passphrase is wrong. It stands on the emergency sheet.")};
    return {RootKey{*key, *certificate}, {}};
}

std::vector<Device> EnrolService::devices() const {
    const Registry registry(m_session);
    const auto list = registry.list();
    std::vector<Device> devices = list ? list->devices : std::vector<Device>();
    devicehistory::keep(devices);
    for (const RegistryDocument& apart : registry.listsApart())
        devices = devicehistory::merged(devices, apart.devices);
    return devices;
}

std::int64_t EnrolService::nextNumber() const {
    const Registry registry(m_session);
    std::int64_t number = registry.number();
    for (const RegistryDocument& apart : registry.listsApart())
        number = std::max(number, apart.number);
    return number + 1;
}

EnrolService::Outcome<std::int64_t> EnrolService::mergeLists(const RootKey& root) {
    if (!hasListsApart())
        return {{}, tr("No list of offices has come back; there is nothing to merge.")};
    publish(devices(), root, tr("Merge the lists of offices"));
    return {Registry(m_session).number(), {}};
}

/// Takes over what waited for this list, and commits.
static void settle(OfficeSession& session, const Registry& registry, Transaction& transaction) {
    BundleTaker taker(session, registry);
    taker.settle();
    taker.commit(transaction);
}

/// Signs the next number of the registry and keeps it; inside a transaction of the caller when `label` is empty.
void EnrolService::publish(std::vector<Device> devices, const RootKey& root, const QString& label) {
    Transaction transaction(m_session.db(), label);
    Registry registry(m_session);
    RevocationList revoked{nextNumber(), {}};
    for (const Device& device : devices)
        if (device.cutoffs)
            revoked.serials.insert(device.certificate.serial());
    const RegistryDocument next{revoked.number, std::move(devices), Manifest::foldVersion, signRevocationList(revoked, root.key, root.certificate)};
    if (registry.adopt(signData(encodeRegistry(next), root.key, root.certificate)) != Registry::Adoption::Adopted)
        throw Error(tr("The registry could not be signed. Restart the program and try again."));
    settle(m_session, registry, transaction);
}

// --- Invites

QByteArray EnrolService::invite(const Subject& office, const RootKey& root) const {
    const QJsonObject object{{u"cunwu"_qs, u"invite"_qs},
                             {u"format"_qs, 1},
                             {u"office"_qs, office.office},
                             {u"name"_qs, office.name},
                             {u"root"_qs, base64(root.certificate.der())},
                             {u"registry"_qs, base64(Registry(m_session).document())}};
    return signData(QJsonDocument(object).toJson(QJsonDocument::Compact), root.key, root.certificate);
}

EnrolService::Outcome<Subject> EnrolService::acceptInvite(const QByteArray& invite) {
    const auto verified = verifySigned(invite);
    const auto object = verified ? documentOf(verified->data, u"invite") : std::nullopt;
    const auto root = object ? Certificate::fromDer(bytesOf(*object, u"root")) : std::nullopt;
    if (!root || root->fingerprint() != verified->signer.fingerprint() || !root->isSelfSigned())
        return {{}, tr("This is no invite of this program, or it was changed on its way. Ask the county for a new one.")};
    const Subject office{object->value(u"office").toString(), object->value(u"name").toString(), {}};
    if (office.office != m_session.office().code.toString())
        return {{}, tr("This invite is for %1 (%2), not for this office. Ask the county for the right one.").arg(office.name, office.office)};
    const auto known = Registry(m_session).root();
    if (known && known->fingerprint() != root->fingerprint())
        return {{}, tr("This office belongs to another county key already. Nothing was changed; ask the county which key holds.")};
    Transaction transaction(m_session.db(), tr("Open the county's invite"));
    ExchangeRepository(m_session.db()).setMeta("exchange_root", root->der());
    ExchangeRepository(m_session.db()).setMeta("exchange_joined", QByteArray::number(qlonglong(m_session.clock().milliseconds())));
    Registry registry(m_session);
    const auto adoption = registry.adopt(bytesOf(*object, u"registry"));
    if (adoption == Registry::Adoption::NewerProgram)
        return {{}, tr("The offices have switched to a newer program. Install it here, then open the invite again.")};
    if (adoption == Registry::Adoption::Forged || adoption == Registry::Adoption::OtherCrl)
        return {{}, tr("This is no invite of this program, or it was changed on its way. Ask the county for a new one.")};
    settle(m_session, registry, transaction);
    return {office, {}};
}

// --- Requests

static std::vector<Device>::iterator findDevice(std::vector<Device>& devices, const QString& installation) {
    return std::find_if(devices.begin(), devices.end(), [&](const Device& d) { return d.subject.installation == installation; });
}

EnrolService::Outcome<EnrolService::Request> EnrolService::request() const {
    if (!Registry(m_session).root())
        return {{}, tr("Open the county's invite first.")};
    const Subject self = Registry(m_session).self();
    const QByteArray der = certificateRequest(deviceKey(self.office), self);
    const QJsonObject object{{u"cunwu"_qs, u"request"_qs}, {u"format"_qs, 1}, {u"request"_qs, base64(der)}};
    return {Request{QJsonDocument(object).toJson(QJsonDocument::Compact), readRequest(der)->checkCode}, {}};
}

EnrolService::Outcome<Subject> EnrolService::requester(const QByteArray& request) const {
    const auto object = documentOf(request, u"request");
    const auto content = object ? readRequest(bytesOf(*object, u"request")) : std::nullopt;
    if (!content)
        return {{}, tr("This is no request of this program, or it was changed on its way. Let the office save it again.")};
    return {content->subject, {}};
}

EnrolService::Outcome<Subject> EnrolService::confirm(const QByteArray& request, const QString& checkCode, const RootKey& root) {
    const auto object = documentOf(request, u"request");
    const QByteArray der = object ? bytesOf(*object, u"request") : QByteArray();
    const auto content = readRequest(der);
    if (!content)
        return {{}, tr("This is no request of this program, or it was changed on its way. Let the office save it again.")};
    const Subject& subject = content->subject;
    const auto code = DivisionCode::parse(subject.office);
    if (!code || !m_session.office().code.contains(*code) || subject.installation.size() != 32)
        return {{}, tr("%1 (%2) does not lie in this county.").arg(subject.name, subject.office)};
    if (checkCode.trimmed().toUpper() != content->checkCode)
        return {{}, tr("The eight characters do not match. Ask the office to read them again; if they still differ, the request is not theirs.")};
    std::vector<Device> devices = this->devices();
    std::optional<Device> before;
    if (const auto known = findDevice(devices, subject.installation); known != devices.end()) {
        before = *known;
        devices.erase(known);
    }
    devices.push_back(devicehistory::confirmed(before, issue(der, root.key, root.certificate), nextNumber()));
    publish(std::move(devices), root, tr("Confirm a computer of %1").arg(subject.name));
    return {subject, {}};
}

EnrolService::Outcome<Subject> EnrolService::revoke(const QString& installation, const RootKey& root) {
    std::vector<Device> devices = this->devices();
    const auto lost = findDevice(devices, installation);
    if (lost == devices.end())
        return {{}, tr("No such computer is registered.")};
    if (lost->cutoffs)
        return {{}, tr("This computer was revoked before.")};
    std::map<QByteArray, std::int64_t> cutoffs;
    for (const Journal::FeedInfo& feed : m_session.db().journal()->feeds())
        if (feed.installation == installation)
            cutoffs.emplace(feed.uid, feed.seq);
    const quint64 id = randomNumber();
    devicehistory::revoke(*lost, QByteArray(reinterpret_cast<const char*>(&id), sizeof id), cutoffs);
    const Subject subject = lost->subject;
    publish(std::move(devices), root, tr("Revoke a computer of %1").arg(subject.name));
    return {subject, {}};
}

EnrolService::Outcome<int> EnrolService::accept(const QByteArray& feed, const std::set<std::int64_t>& seqs, const RootKey& root) {
    const auto known = m_session.db().journal()->feed(feed);
    std::vector<Device> devices = this->devices();
    const auto device = findDevice(devices, known ? known->installation : QString());
    if (device == devices.end() || !device->cutoffs)
        return {{}, tr("Only entries of a revoked computer are accepted one by one.")};
    std::set<std::int64_t> held;
    for (const HeldOp& op : FeedRepository(m_session.db()).held(feed, QStringLiteral("revoked")))
        held.insert(op.op.ref.seq);
    const std::set<std::int64_t>& chosen = seqs.empty() ? held : seqs;
    for (const std::int64_t seq : chosen)
        if (!held.contains(seq))
            return {{}, tr("Entry %1 is not held back. Choose from those that are listed.").arg(seq)};
    if (chosen.empty())
        return {{}, tr("Nothing of this computer is held back.")};
    devicehistory::accept(*device, feed, chosen);
    const QString name = device->subject.name;
    publish(std::move(devices), root, tr("Accept entries of a revoked computer of %1").arg(name));
    return {int(chosen.size()), {}};
}

} // namespace cunwu
