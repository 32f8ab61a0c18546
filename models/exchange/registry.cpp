#include "models/exchange/registry.h"

#include "models/base/error.h"
#include "models/database/installation.h"
#include "models/database/officefile.h"
#include "models/exchange/devicehistory.h"
#include "models/exchange/envelope.h"
#include "models/exchange/package.h"
#include "models/exchange/revocation.h"
#include "models/exchange/revocationlist.h"
#include "models/office/officesession.h"
#include <QCryptographicHash>
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

/// As ranges: thousands may have been accepted at once. [41,57,60,60]
static QJsonObject rangesToJson(const std::map<QByteArray, std::set<std::int64_t>>& accepted) {
    QJsonObject object;
    for (const auto& [feed, seqs] : accepted) {
        QJsonArray array;
        std::int64_t last = -1;
        for (const std::int64_t seq : seqs) {
            if (seq == last + 1 && !array.isEmpty())
                array.removeLast();
            else
                array.append(qint64(seq));
            array.append(qint64(last = seq));
        }
        object.insert(QString::fromLatin1(feed.toHex()), array);
    }
    return object;
}

static bool rangesFromJson(const QJsonObject& object, std::map<QByteArray, std::set<std::int64_t>>& accepted) {
    std::int64_t most = 1'000'000; // of all feeds
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonArray array = it.value().toArray();
        std::set<std::int64_t>& seqs = accepted[QByteArray::fromHex(it.key().toLatin1())];
        for (qsizetype i = 0; i + 1 < array.size(); i += 2) {
            const std::int64_t first = array[i].toInteger(), last = array[i + 1].toInteger();
            if (first < 1 || last < first || last - first >= most)
                return false;
            most -= last - first + 1;
            for (std::int64_t seq = first; seq <= last; ++seq)
                seqs.insert(seqs.end(), seq);
        }
        if (array.size() % 2 != 0 || seqs.empty())
            return false;
    }
    return true;
}

static QJsonObject historyToJson(const DeviceHistory& history) {
    QJsonObject object{{u"confirmed"_qs, qint64(history.confirmed)}}, revocations;
    for (const auto& [id, cutoffs] : history.revocations)
        revocations.insert(QString::fromLatin1(id.toHex()), cutoffsToJson(cutoffs));
    QJsonArray lifted;
    for (const QByteArray& id : history.lifted)
        lifted.append(QString::fromLatin1(id.toHex()));
    if (!revocations.isEmpty())
        object.insert(u"revocations"_qs, revocations);
    if (!lifted.isEmpty())
        object.insert(u"lifted"_qs, lifted);
    if (!history.accepted.empty())
        object.insert(u"accepted"_qs, rangesToJson(history.accepted));
    return object;
}

static std::optional<DeviceHistory> historyFromJson(const QJsonObject& object) {
    DeviceHistory history{object.value(u"confirmed").toInteger(), {}, {}, {}};
    const QJsonObject revocations = object.value(u"revocations").toObject();
    for (auto it = revocations.begin(); it != revocations.end(); ++it)
        history.revocations.emplace(QByteArray::fromHex(it.key().toLatin1()), cutoffsFromJson(it.value().toObject()));
    for (const QJsonValue id : object.value(u"lifted").toArray())
        history.lifted.insert(QByteArray::fromHex(id.toString().toLatin1()));
    return rangesFromJson(object.value(u"accepted").toObject(), history.accepted) ? std::optional(history) : std::nullopt;
}

QByteArray encodeRegistry(const RegistryDocument& registry) {
    QJsonArray devices;
    for (const Device& d : registry.devices) {
        QJsonObject one{{u"certificate"_qs, base64(d.certificate.der())}};
        if (d.cutoffs)
            one.insert(u"revoked_after"_qs, cutoffsToJson(*d.cutoffs));
        if (!d.accepted.empty())
            one.insert(u"accepted"_qs, acceptedToJson(d.accepted));
        if (d.history)
            one.insert(u"history"_qs, historyToJson(*d.history));
        devices.append(one);
    }
    QJsonObject object{{u"cunwu"_qs, u"registry"_qs}, {u"format"_qs, 1}, {u"number"_qs, qint64(registry.number)}, {u"fold_version"_qs, registry.foldVersion}, {u"devices"_qs, devices}};
    if (!registry.crl.isEmpty())
        object.insert(u"crl"_qs, base64(registry.crl));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

static std::optional<Device> deviceFromJson(const QJsonValue& value) {
    const auto certificate = Certificate::fromDer(QByteArray::fromBase64(value[u"certificate"].toString().toLatin1()));
    if (!certificate)
        return std::nullopt;
    Device device{certificate->subject(), *certificate, std::nullopt};
    if (value.toObject().contains(u"revoked_after"))
        device.cutoffs = cutoffsFromJson(value[u"revoked_after"].toObject());
    device.accepted = acceptedFromJson(value[u"accepted"].toObject());
    if (!value.toObject().contains(u"history"))
        return device;
    device.history = historyFromJson(value[u"history"].toObject());
    if (!device.history)
        return std::nullopt;
    const auto cutoffs = device.cutoffs;
    const auto accepted = device.accepted;
    devicehistory::derive(device); // the same twice: what counts, for every program, and how it came about
    return device.cutoffs == cutoffs && device.accepted == accepted ? std::optional(device) : std::nullopt;
}

std::optional<RegistryDocument> decodeRegistry(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.value(u"cunwu").toString() != u"registry" || object.value(u"format").toInt() != 1)
        return std::nullopt;
    RegistryDocument registry{object.value(u"number").toInteger(), {}, object.value(u"fold_version").toInt(1), QByteArray::fromBase64(object.value(u"crl").toString().toLatin1())};
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
    if (result.result != OpenResult::NotForUs)
        return result;
    for (const RegistryDocument& list : listsApart()) // the county may have confirmed this computer there
        for (const Device& device : list.devices)
            if (device.subject.installation == self().installation && device.certificate.belongsTo(key()) && result.result == OpenResult::NotForUs)
                result = cunwu::unseal(sealed, key(), device.certificate);
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

// --- Lists

QByteArray listName(const QByteArray& signedDocument) {
    return QCryptographicHash::hash(signedDocument, QCryptographicHash::Sha256).toHex().left(16);
}

static std::optional<RegistryDocument> readList(const QByteArray& signedDocument) {
    const auto verified = verifySigned(signedDocument);
    return verified ? decodeRegistry(verified->data) : std::nullopt;
}

std::optional<RegistryDocument> Registry::list() const {
    return readList(document());
}

/// Does the X.509 list say the same as the county's own? Older programs made none.
static bool agrees(const RegistryDocument& list, const Certificate& root) {
    std::set<QByteArray> all, revoked;
    for (const Device& device : list.devices) {
        if (!all.insert(device.certificate.serial()).second)
            return false;
        if (device.cutoffs)
            revoked.insert(device.certificate.serial());
    }
    const auto crl = readRevocationList(list.crl, root);
    return crl && crl->number == list.number && crl->serials == revoked;
}

Registry::Adoption Registry::check(const std::optional<Signed>& document, std::optional<RegistryDocument>& list) const {
    const auto authority = root();
    if (!authority || !document || document->signer.fingerprint() != authority->fingerprint())
        return Adoption::Forged;
    list = decodeRegistry(document->data);
    if (!list)
        return Adoption::Forged;
    for (const Device& device : list->devices)
        if (!device.certificate.isIssuedBy(*authority))
            return Adoption::Forged;
    return list->crl.isEmpty() || agrees(*list, *authority) ? Adoption::Adopted : Adoption::OtherCrl;
}

/// How a list stands to the one here. Of two the higher number counts; but one that lacks what this office knows was issued
/// after the county's file went back to a backup, and must not make a revocation or a computer forgotten.
static Registry::Adoption compare(const RegistryDocument& list, const RegistryDocument& own) {
    using Adoption = Registry::Adoption;
    const bool newer = list.number > own.number;
    if (!devicehistory::isKept(list.devices) || !devicehistory::isKept(own.devices))
        return newer ? Adoption::Adopted : list.number == own.number ? Adoption::Known
                                                                     : Adoption::Older;
    const bool all = devicehistory::holds(list.devices, own.devices), nothing = devicehistory::holds(own.devices, list.devices);
    if (newer && all)
        return Adoption::Adopted;
    if (nothing && (all || list.number < own.number))
        return list.number < own.number ? Adoption::Older : Adoption::Known;
    return Adoption::Apart;
}

Registry::Adoption Registry::adopt(const QByteArray& signedDocument) {
    if (signedDocument == document() && root()) // as with nearly every package
        return Adoption::Known;
    std::optional<RegistryDocument> list;
    if (const Adoption fault = check(verifySigned(signedDocument), list); fault != Adoption::Adopted)
        return fault;
    const auto own = this->list();
    const Adoption adoption = own ? compare(*list, *own) : Adoption::Adopted;
    if (adoption == Adoption::Apart)
        keepApart(signedDocument);
    if (adoption != Adoption::Adopted)
        return adoption;
    if (list->foldVersion > Manifest::foldVersion) // its rows would not be those of the other offices
        return Adoption::NewerProgram;
    ExchangeRepository repository(m_session.db());
    repository.replaceDevices(list->devices);
    repository.setMeta("registry", signedDocument);
    repository.setMeta("registry_number", QByteArray::number(qlonglong(list->number)));
    m_known.number = -1;
    forgetApart();
    Revocation(m_session).apply();
    return Adoption::Adopted;
}

// --- Lists of another branch: in `meta`, base64 with spaces between

static const char* const apartKey = "registry_apart";

QList<QByteArray> Registry::documentsApart() const {
    QList<QByteArray> documents;
    for (const QByteArray& one : ExchangeRepository(m_session.db()).meta(apartKey).split(' '))
        if (!one.isEmpty())
            documents << QByteArray::fromBase64(one);
    return documents;
}

std::vector<RegistryDocument> Registry::listsApart() const {
    std::vector<RegistryDocument> lists;
    for (const QByteArray& document : documentsApart())
        if (auto list = readList(document))
            lists.push_back(std::move(*list));
    return lists;
}

static bool isWithin(const RegistryDocument& part, const RegistryDocument& whole) {
    return part.number <= whole.number && devicehistory::holds(whole.devices, part.devices);
}

static void saveApart(Database& db, const QList<QByteArray>& documents) {
    QByteArrayList encoded;
    for (const QByteArray& document : documents)
        encoded << document.toBase64();
    ExchangeRepository(db).setMeta(apartKey, encoded.join(' '));
}

void Registry::keepApart(const QByteArray& signedDocument) {
    constexpr qsizetype most = 20; // a county that restored more often than that merges in between
    const RegistryDocument list = readList(signedDocument).value();
    QList<QByteArray> documents = documentsApart();
    if (std::any_of(documents.begin(), documents.end(), [&](const QByteArray& known) { return isWithin(list, readList(known).value()); }))
        return;
    documents.removeIf([&](const QByteArray& known) { return isWithin(readList(known).value(), list); });
    if (documents.size() < most)
        saveApart(m_session.db(), documents << signedDocument);
}

/// What the list here holds now.
void Registry::forgetApart() {
    QList<QByteArray> documents = documentsApart();
    const auto own = list();
    if (own && documents.removeIf([&](const QByteArray& known) { return isWithin(readList(known).value(), *own); }) > 0)
        saveApart(m_session.db(), documents);
}

} // namespace cunwu
