#pragma once
#include "models/database/journalcheck.h"
#include "models/exchange/envelope.h"
#include "models/exchange/exchangerepository.h"
#include "models/exchange/oplines.h"
#include "tests/offices/offices.h"
#include <QCryptographicHash>

namespace cunwu::test {

inline const QString shuiyang = QStringLiteral("469030101202");

/// I2 and I4 of one file: what the ops make is what the tables hold.
inline void expectWhole(Place& place) {
    place.on();
    EXPECT_EQ(place.db().integrity(false), QStringLiteral("ok"));
    EXPECT_TRUE(checkRebuild(place.db()).equal);
}

inline std::map<QString, int> held(Place& place) {
    std::map<QString, int> result;
    ExchangeRepository repository(place.db());
    for (const HeldOp& op : repository.heldOps())
        ++result[op.reason];
    for (const StoredBundle& bundle : repository.waitingBundles())
        ++result[bundle.waits];
    for (std::size_t gaps = repository.gaps().size(); gaps > 0; --gaps)
        ++result[QStringLiteral("gap")];
    return result;
}

/// Makes a package by hand, as a forger or a faulty program with `device`'s key would.
struct Forge {
    Subject from;
    PrivateKey key = PrivateKey::generate();
    std::optional<Certificate> certificate;
    Package package;

    explicit Forge(Place& device) : from(Registry(device.on()).self()), key(deviceKey(from.office)) {
        certificate = Registry(device.on()).ownCertificate();
        package.manifest.id = QString(32, u'5');
        package.manifest.from = from;
        package.manifest.to = QStringList{QStringLiteral("469030")};
    }
    void add(const QByteArray& content, const OpRef& first, std::int64_t last, County& county) {
        BundleInfo info;
        info.file = QStringLiteral("b%1.cms").arg(package.bundles.size() + 1, 4, 10, QLatin1Char('0'));
        info.feed = first.feed;
        info.first = first.seq;
        info.last = last;
        const QByteArray sealed = seal(content, {Registry(county.county().on()).ownCertificate()});
        info.bytes = sealed.size();
        info.sha256 = QCryptographicHash::hash(sealed, QCryptographicHash::Sha256);
        package.bundles[info.file] = sealed;
        package.manifest.bundles.push_back(info);
    }
    void add(const OpRange& range, County& county) {
        add(signData(compress(encodeOpLines(range), 3), key, *certificate), {range.feed, range.first()}, range.last(), county);
    }
    QByteArray finish() {
        package.signedManifest = signData(encodeManifest(package.manifest), key, *certificate);
        return writePackage(package);
    }
};

/// The whole feed of a place as it would be exported.
inline OpRange rangeOf(Place& place, std::int64_t first = 1, std::int64_t last = 1 << 20) {
    const Journal& journal = *place.on().db().journal();
    const Subject self = Registry(place.on()).self();
    OpRange range{journal.feedUid(), self.office, self.installation, 0, QByteArray(32, '\0'), journal.opsOfFeed(journal.feedUid(), first, last)};
    if (const auto before = journal.op({journal.feedUid(), first - 1})) {
        range.lamport = before->lamport;
        range.previous = before->hash;
    }
    return range;
}

/// A part of a range, both ends included.
inline OpRange cut(const OpRange& range, std::int64_t first, std::int64_t last) {
    OpRange part = range;
    std::erase_if(part.ops, [&](const Op& op) { return op.ref.seq < first || op.ref.seq > last; });
    for (const Op& op : range.ops)
        if (op.ref.seq < first) {
            part.lamport = op.lamport;
            part.previous = op.hash;
        }
    return part;
}

/// Hashes anew after ops were changed: a valid chain with false content.
inline void rechain(OpRange& range) {
    QByteArray previous = range.previous;
    for (Op& op : range.ops)
        op.hash = previous = hashOp(previous, op, op.kind == OpKind::Put ? encodeBody(op.columns) : std::string());
}

} // namespace cunwu::test
