#pragma once
#include <QCoreApplication>
#include "models/exchange/registry.h"

namespace cunwu {

/// The county's root key, unlocked: lives as long as the work that needs it.
struct RootKey {
    PrivateKey key;
    Certificate certificate;
};

/// How an office joins: the county makes its root key, invites; the office saves a request and reads eight characters;
/// the county confirms. Main thread. Refusals are values with a translated reason; failures throw.
class EnrolService {
    Q_DECLARE_TR_FUNCTIONS(Exchange)

public:
    explicit EnrolService(OfficeSession& session) : m_session(session) {}
    template <class T> struct Outcome {
        std::optional<T> value;
        QString reason;
    };

    /// First start of a county: writes the key file (PEM: certificate, then the key under the passphrase) and
    /// registers this computer. Refused when a root is there or the passphrase is shorter than eight characters.
    Outcome<RootKey> createRoot(const QString& keyFile, const QString& passphrase);
    /// Refused when the passphrase is wrong or the file is another county's.
    Outcome<RootKey> openRoot(const QString& keyFile, const QString& passphrase) const;

    /// *.cwinvite: the county's certificate and registry for one office.
    QByteArray invite(const Subject& office, const RootKey& root) const;
    /// The name that the invite is for, to be checked by a person. Refused when it is for another office.
    Outcome<Subject> acceptInvite(const QByteArray& invite);

    struct Request {
        QByteArray bytes;  ///< *.cwrequest
        QString checkCode; ///< to be read over the phone
    };
    Outcome<Request> request() const;
    /// Whose request it is, to be shown before the characters are typed.
    Outcome<Subject> requester(const QByteArray& request) const;
    /// The county's answer: the device joins the registry, which travels with the next package.
    Outcome<Subject> confirm(const QByteArray& request, const QString& checkCode, const RootKey& root);
    /// From the last accepted op on: what the device writes later is held back. Feeds as they stand here.
    Outcome<Subject> revoke(const QString& installation, const RootKey& root);
    /// Entries of a revoked computer that are held back, one by one or (`seqs` empty) all of the feed: they count from now on,
    /// here and, with the next packages, everywhere. Returns how many.
    Outcome<int> accept(const QByteArray& feed, const std::set<std::int64_t>& seqs, const RootKey& root);

    /// After the county's file was restored from a backup: lists that it issued since and lost, and that came back from
    /// below. Each new list takes them in; this issues one for nothing else. Returns its number.
    bool hasListsApart() const { return !Registry(m_session).documentsApart().isEmpty(); }
    Outcome<std::int64_t> mergeLists(const RootKey& root);

private:
    /// What the next list goes on from: the one here together with those that came back.
    std::vector<Device> devices() const;
    std::int64_t nextNumber() const;
    void publish(std::vector<Device> devices, const RootKey& root, const QString& label);
    OfficeSession& m_session;
};

} // namespace cunwu
