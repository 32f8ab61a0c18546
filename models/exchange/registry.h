#pragma once
#include "models/exchange/envelope.h"
#include "models/exchange/exchangerepository.h"
#include <QJsonObject>
#include <map>

namespace cunwu {

class OfficeSession;

/// The county's list of devices, signed by its root key; the highest number counts, whatever a clock says.
struct RegistryDocument {
    std::int64_t number = 0;
    std::vector<Device> devices;
    int foldVersion = 1; ///< how ops become rows: all offices switch with the registry that names a new one
    QByteArray crl = {}; ///< the revoked ones as an X.509 CRL (revocationlist.h); empty in lists of older programs
};
QJsonObject cutoffsToJson(const std::map<QByteArray, std::int64_t>& cutoffs);
std::map<QByteArray, std::int64_t> cutoffsFromJson(const QJsonObject& object);
QJsonObject acceptedToJson(const std::map<QByteArray, std::set<std::int64_t>>& accepted);
std::map<QByteArray, std::set<std::int64_t>> acceptedFromJson(const QJsonObject& object);
QByteArray encodeRegistry(const RegistryDocument& registry);
QByteArray listName(const QByteArray& signedDocument); ///< tells signed lists apart in few characters
std::optional<RegistryDocument> decodeRegistry(const QByteArray& json);

/// Any thread. This installation's key for one office, in installationFolder()/keys, readable by its owner alone: never in the
/// office file, so that a copied file copies no identity.
PrivateKey deviceKey(const QString& office);

/// What this office file knows of keys and devices. Reads them once: a folder of packages asks for them a thousand times.
/// For one task; who keeps it longer calls refresh() at the start of each.
class Registry {
public:
    explicit Registry(OfficeSession& session) : m_session(session) {}
    void refresh();                          ///< reads again if another one has adopted a newer registry
    std::optional<Certificate> root() const; ///< nothing before the invite was accepted
    std::int64_t number() const;
    QByteArray document() const; ///< registry.cms, or empty
    Subject self() const;
    /// The confirmed certificate, else one that the device signs itself.
    Certificate ownCertificate() const;
    bool isConfirmed() const;
    bool isRevoked() const; ///< is this computer? It may go on, but what it writes is held back by the others
    /// Opens what was sealed for this computer, before or after it was confirmed.
    Unsealed unseal(const QByteArray& sealed) const;
    std::vector<Device> devicesOf(const QString& office) const; ///< valid ones

    /// Whose device speaks: by installation, office and key, not by certificate bytes, so that what was signed before
    /// the confirmation counts after it.
    std::optional<Device> trusted(const Certificate& signer) const;
    enum class Adoption {
        Adopted,
        Known,
        Older,
        Apart, ///< issued without knowing of the one here: that one stays, this one is kept for the county to merge
        Forged,
        OtherCrl, ///< its CRL is damaged, forged, or names other certificates than the list itself
        NewerProgram
    };
    /// Inside the caller's Transaction. A list gives way only to one of a higher number that holds all of it.
    Adoption adopt(const QByteArray& signedDocument);

    std::optional<RegistryDocument> list() const;     ///< document(), read
    std::vector<RegistryDocument> listsApart() const; ///< what `adopt` kept, until a list holds it too
    QList<QByteArray> documentsApart() const;         ///< the same, signed

private:
    Adoption check(const std::optional<Signed>& document, std::optional<RegistryDocument>& list) const;
    void keepApart(const QByteArray& signedDocument);
    void forgetApart();
    struct Known {
        std::int64_t number = -1;
        std::optional<Certificate> root;
        std::map<QString, Device> devices; ///< by installation
    };
    const Known& known() const;
    const PrivateKey& key() const;

    OfficeSession& m_session;
    mutable Known m_known;
    mutable std::optional<Subject> m_self;
    mutable std::optional<PrivateKey> m_key;
};

} // namespace cunwu
