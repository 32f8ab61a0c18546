#include "models/exchange/registry.h"

#include "models/base/error.h"
#include "models/database/installation.h"
#include "models/database/officefile.h"
#include "models/exchange/envelope.h"
#include "models/exchange/revocation.h"
#include "models/office/officesession.h"
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <mutex>

namespace cunwu {

static QString base64(const QByteArray& bytes) {
    return QString::fromLatin1(bytes.toBase64());
}

QJsonObject cutoffsToJson(const std::map<QByteArray, std::int64_t>& cutoffs) {
    QJsonObject object;
    for (const auto& [feed, seq] : cutoffs)
        object.insert(QString::fromLatin1(feed.toHex()), qint64(seq));
    return object;
}

std::map<QByteArray, std::int64_t> cutoffsFromJson(const QJsonObject& object) {
    std::map<QByteArray, std::int64_t> cutoffs;
    for (auto it = object.begin(); it != object.end(); ++it)
        cutoffs.emplace(QByteArray::fromHex(it.key().toLatin1()), it.value().toInteger());
    return cutoffs;
}

QJsonObject acceptedToJson(const std::map<QByteArray, std::set<std::int64_t>>& accepted) {
    QJsonObject object;
    for (const auto& [feed, seqs] : accepted) {
        QJsonArray array;
        for (const std::int64_t seq : seqs)
            array.append(qint64(seq));
        object.insert(QString::fromLatin1(feed.toHex()), array);
    }
    return object;
}

std::map<QByteArray, std::set<std::int64_t>> acceptedFromJson(const QJsonObject& object) {
    std::map<QByteArray, std::set<std::int64_t>> accepted;
    for (auto it = object.begin(); it != object.end(); ++it)
        for (const QJsonValue seq : it.value().toArray())
            accepted[QByteArray::fromHex(it.key().toLatin1())].insert(seq.toInteger());
    return accepted;
}

QByteArray encodeRegistry(const RegistryDocument& registry) {
    QJsonArray devices;
    for (const Device& d : registry.devices) {
        QJsonObject one{{u"certificate"_qs, base64(d.certificate.der())}};
        if (d.cutoffs)
            one.insert(u"revoked_after"_qs, cutoffsToJson(*d.cutoffs));
        if (!d.accepted.empty())
            one.insert(u"accepted"_qs, acceptedToJson(d.accepted));
        devices.append(one);
    }
    return QJsonDocument(QJsonObject{{u"cunwu"_qs, u"registry"_qs}, {u"format"_qs, 1}, {u"number"_qs, qint64(registry.number)}, {u"devices"_qs, devices}})
        .toJson(QJsonDocument::Compact);
}

static std::optional<Device> deviceFromJson(const QJsonValue& value) {
    const auto certificate = Certificate::fromDer(QByteArray::fromBase64(value[u"certificate"].toString().toLatin1()));
    if (!certificate)
        return std::nullopt;
    Device device{certificate->subject(), *certificate, std::nullopt};
    if (value.toObject().contains(u"revoked_after"))
        device.cutoffs = cutoffsFromJson(value[u"revoked_after"].toObject());
    device.accepted = acceptedFromJson(value[u"accepted"].toObject());
    return device;
}

std::optional<RegistryDocument> decodeRegistry(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(u"cunwu").toString() != u"registry" || object.value(u"format").toInt() != 1)
        return std::nullopt;
    RegistryDocument registry{object.value(u"number").toInteger(), {}};
    for (const QJsonValue value : object.value(u"devices").toArray()) {
        auto device = deviceFromJson(value);
        if (!device)
            return std::nullopt;
        registry.devices.push_back(std::move(*device));
    }
    return registry;
}

/// Each package asks for the key several times, and OpenSSL takes longer to parse one than to sign with it.
static std::optional<PrivateKey> parsedKey(const QByteArray& pem) {
    thread_local std::map<QByteArray, PrivateKey> known;
    auto it = known.find(pem);
    if (it == known.end()) {
        const auto key = PrivateKey::fromPem(pem);
        if (!key)
            return std::nullopt;
        it = known.emplace(pem, *key).first;
    }
    return it->second;
}

PrivateKey deviceKey(const QString& office) {
    static std::mutex making; // the window and a worker may both ask for the first time
    const std::scoped_lock lock(making);
    const QString folder = installationFolder() + u"/keys"_qs;
    const QString path = folder + u'/' + office + u".pem"_qs;
    QFile file(path);
    if (file.exists()) { // a disk that does not answer is no reason to become another computer
        const bool opened = file.open(QIODevice::ReadOnly);
        const QByteArray pem = opened ? file.readAll() : QByteArray();
        if (!opened || file.error() != QFileDevice::NoError || pem.size() < file.size())
            throw FileError(QCoreApplication::translate("Exchange", "The key of this computer cannot be read. Check the disk and try again; nothing was changed."), path);
        if (const auto key = parsedKey(pem))
            return *key;
    }
    QDir().mkpath(folder);
    QFile::setPermissions(folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (file.exists()) // unreadable: kept, never overwritten
        QFile::rename(path, path + u".damaged"_qs);
    const PrivateKey key = PrivateKey::generate();
    QSaveFile out(path);
    const bool opened = out.open(QIODevice::WriteOnly) && out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    if (!opened || out.write(key.toPem()) <= 0 || !out.commit())
        throw FileError(QCoreApplication::translate("Exchange", "The key of this computer cannot be kept. Make room on the disk and try again."), path);
    return key;
}

void Registry::refresh() {
    if (m_known.number != number())
        m_known.number = -1;
}

const Registry::Known& Registry::known() const {
    if (m_known.number >= 0 && m_known.root)
        return m_known;
    const std::int64_t now = number();
    const ExchangeRepository repository(m_session.db());
    const QByteArray der = repository.meta("exchange_root");
    m_known = {now, der.isEmpty() ? std::nullopt : Certificate::fromDer(der), {}};
    for (Device& device : repository.devices())
        m_known.devices.emplace(device.subject.installation, std::move(device));
    return m_known;
}

const PrivateKey& Registry::key() const {
    if (!m_key)
        m_key = deviceKey(self().office);
    return *m_key;
}

std::optional<Certificate> Registry::root() const {
    return known().root;
}

std::int64_t Registry::number() const {
    return ExchangeRepository(m_session.db()).meta("registry_number").toLongLong();
}

QByteArray Registry::document() const {
    return ExchangeRepository(m_session.db()).meta("registry");
}

Subject Registry::self() const {
    if (!m_self) {
        const Office& office = m_session.office();
        m_self = {office.code.toString(), office.name, Installation::id()};
    }
    return *m_self;
}

bool Registry::isConfirmed() const {
    const auto own = known().devices.find(self().installation);
    return own != known().devices.end() && own->second.subject.office == self().office && own->second.certificate.belongsTo(key());
}

bool Registry::isRevoked() const {
    const auto own = ExchangeRepository(m_session.db()).device(Installation::id());
    return own && own->cutoffs && own->subject.office == m_session.office().code.toString();
}

Certificate Registry::ownCertificate() const {
    if (isConfirmed())
        return known().devices.at(self().installation).certificate;
    return selfSigned(key(), self(), false);
}

Unsealed Registry::unseal(const QByteArray& sealed) const {
    Unsealed result = cunwu::unseal(sealed, key(), ownCertificate());
    if (result.result == OpenResult::NotForUs)
        result = cunwu::unseal(sealed, key(), selfSigned(key(), self(), false));
    return result;
}

std::vector<Device> Registry::devicesOf(const QString& office) const {
    std::vector<Device> result;
    for (const auto& [installation, device] : known().devices)
        if (device.subject.office == office && !device.cutoffs)
            result.push_back(device);
    return result;
}

std::optional<Device> Registry::trusted(const Certificate& signer) const {
    const Subject subject = signer.subject();
    const auto found = known().devices.find(subject.installation);
    if (found == known().devices.end())
        return std::nullopt;
    const Device& device = found->second;
    const bool same = device.subject.office == subject.office &&
                      (device.certificate.fingerprint() == signer.fingerprint() || device.certificate.hasKeyOf(signer));
    return same ? std::optional(device) : std::nullopt;
}

Registry::Adoption Registry::adopt(const QByteArray& signedDocument) {
    if (signedDocument == document() && root()) // as with nearly every package
        return Adoption::Known;
    const auto authority = root();
    const auto verified = verifySigned(signedDocument);
    if (!authority || !verified || verified->signer.fingerprint() != authority->fingerprint())
        return Adoption::Forged;
    const auto document = decodeRegistry(verified->data);
    if (!document)
        return Adoption::Forged;
    for (const Device& device : document->devices)
        if (!device.certificate.isIssuedBy(*authority))
            return Adoption::Forged;
    if (document->number <= number())
        return document->number == number() ? Adoption::Known : Adoption::Older;
    ExchangeRepository repository(m_session.db());
    repository.replaceDevices(document->devices);
    repository.setMeta("registry", signedDocument);
    repository.setMeta("registry_number", QByteArray::number(qlonglong(document->number)));
    m_known.number = -1;
    Revocation(m_session).apply();
    return Adoption::Adopted;
}

} // namespace cunwu
