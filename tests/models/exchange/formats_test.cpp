// The formats by themselves: op lines, manifest, CMS, keys.
#include "models/base/error.h"
#include "models/exchange/envelope.h"
#include "models/exchange/oplines.h"
#include "models/exchange/package.h"
#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

using namespace cunwu;

namespace {

QByteArray bytes(int size, int seed) {
    QByteArray out;
    for (int i = 0; i < size; ++i)
        out += char(seed * 31 + i * 7);
    return out;
}

OpValue anyValue() {
    switch (*rc::gen::inRange(0, 4)) {
    case 0: return std::monostate();
    case 1: return *rc::gen::arbitrary<std::int64_t>();
    case 2: return std::int64_t(*rc::gen::inRange(-5, 500));
    default: return *rc::gen::element<std::string>("", "王德文", "a\"b\\c\n", "\x01", "💯");
    }
}

OpRange anyRange(bool blanks = true) {
    OpRange range{bytes(16, 1), QStringLiteral("469030101202"), QString(32, u'a'), 0, QByteArray(32, '\0'), {}};
    const int first = *rc::gen::inRange(1, 3) == 1 ? 1 : *rc::gen::inRange(2, 900);
    if (first > 1) {
        range.lamport = *rc::gen::inRange(first - 1, 5000);
        range.previous = bytes(32, 9);
    }
    QByteArray previous = range.previous;
    std::int64_t lamport = range.lamport;
    const int count = *rc::gen::inRange(1, 30);
    std::int64_t seq = first;
    for (int i = 0; i < count; ++i, ++seq) {
        Op op;
        const bool afterBlank = !range.ops.empty() && isBlank(range.ops.back()); // the writer joins them
        if (blanks && !afterBlank && *rc::gen::inRange(0, 8) == 0) {
            op.action = seq;
            seq += *rc::gen::inRange(0, 4);
            op.ref = {range.feed, seq};
            op.lamport = lamport += seq - op.action + 1;
            op.hash = previous = bytes(32, int(seq));
            range.ops.push_back(op);
            continue;
        }
        op.ref = {range.feed, seq};
        const bool based = *rc::gen::inRange(0, 5) == 0;
        if (based)
            op.base = {bytes(16, 3), *rc::gen::inRange(1, 99)};
        op.lamport = lamport += based ? *rc::gen::inRange(1, 50) : 1;
        op.table = *rc::gen::element(QStringLiteral("household"), QStringLiteral("point_entry"));
        op.row = *rc::gen::inRange<std::int64_t>(1, std::numeric_limits<std::int64_t>::max());
        op.kind = *rc::gen::inRange(0, 4) == 0 ? OpKind::Del : OpKind::Put;
        if (op.kind == OpKind::Put)
            for (const char* name : {"a", "b", "number"})
                if (*rc::gen::arbitrary<bool>())
                    op.columns[name] = anyValue();
        if (op.kind == OpKind::Put && *rc::gen::inRange(0, 6) == 0) {
            op.erased = hashBody(encodeBody(op.columns));
            op.columns.clear();
        }
        if (*rc::gen::inRange(0, 3) == 0)
            op.parents = {{bytes(16, 1), 1}, {bytes(16, 3), *rc::gen::inRange(1, 9)}};
        std::sort(op.parents.begin(), op.parents.end());
        op.action = *rc::gen::inRange<std::int64_t>(1, op.ref.seq + 1);
        op.undoes = *rc::gen::inRange(0, 2);
        op.label = *rc::gen::element(QStringLiteral("录入"), QString(QLatin1String("")));
        op.user = QStringLiteral("文书");
        op.at = *rc::gen::inRange<std::int64_t>(-1000, 4'000'000'000'000);
        op.hash = previous = hashOp(previous, op, op.kind == OpKind::Put ? encodeBody(op.columns) : std::string());
        range.ops.push_back(op);
    }
    if (*rc::gen::inRange(0, 4) == 0)
        range.writer = bytes(40, 7);
    return range;
}

} // namespace

RC_GTEST_PROP(OpLines, ComeBackAsTheyWere, ()) {
    const OpRange range = anyRange();
    RC_ASSERT(decodeOpLines(encodeOpLines(range)) == range);
    for (const Op& op : range.ops)
        RC_ASSERT(decodeOpLine(encodeOpLine(op)) == op);
}

RC_GTEST_PROP(OpLines, AChangedByteIsRefusedOrChangesNothing, ()) {
    const OpRange range = anyRange(false); // what stands before a blank only the signature holds
    QByteArray lines = encodeOpLines(range);
    const auto at = *rc::gen::inRange<qsizetype>(0, lines.size());
    lines[at] = char(lines[at] ^ (1 << *rc::gen::inRange(0, 8)));
    try {
        const OpRange read = decodeOpLines(lines);
        // Only the header's names are outside the chain; they are compared with the signer.
        RC_ASSERT(read.ops == range.ops);
    } catch (const Error&) {
        RC_SUCCEED("refused");
    }
}

TEST(OpLines, RefuseWhatIsNoRange) {
    for (const char* bad : {"", "\n", "{}\n", "{\"cunwu\":\"ops\",\"version\":2}\n", "[]\n", "null\n", "{\"cunwu\":\"ops\""})
        EXPECT_THROW(decodeOpLines(bad), Error) << bad;
    EXPECT_THROW(decodeOpLines(QByteArray(100'000, '[') + '\n'), Error);
}

TEST(Envelope, SignsAndSealsForItsRecipientsOnly) {
    const PrivateKey a = PrivateKey::generate(), b = PrivateKey::generate();
    const Certificate ca = selfSigned(a, {QStringLiteral("469030"), QStringLiteral("县"), QString(32, u'1')}, false);
    const Certificate cb = selfSigned(b, {QStringLiteral("469030101"), QStringLiteral("镇"), QString(32, u'2')}, false);
    const QByteArray data = bytes(100'000, 5);
    const QByteArray sealed = seal(signData(data, a, ca), {ca});
    EXPECT_EQ(unseal(sealed, b, cb).result, OpenResult::NotForUs);
    const Unsealed open = unseal(sealed, a, ca);
    ASSERT_EQ(open.result, OpenResult::Done);
    const auto verified = verifySigned(open.data);
    ASSERT_TRUE(verified);
    EXPECT_EQ(verified->data, data);
    EXPECT_EQ(verified->signer.subject(), ca.subject());
}

TEST(Envelope, AFlippedBitIsNeverOpened) {
    const PrivateKey key = PrivateKey::generate();
    const Certificate certificate = selfSigned(key, {QStringLiteral("469030"), QStringLiteral("县"), QString(32, u'1')}, false);
    const QByteArray sealed = seal(QByteArray("once upon a time"), {certificate});
    for (qsizetype i = 0; i < sealed.size(); ++i) {
        QByteArray bad = sealed;
        bad[i] = char(bad[i] ^ 0x10);
        const Unsealed open = unseal(bad, key, certificate);
        EXPECT_TRUE(open.result != OpenResult::Done || open.data == "once upon a time") << i;
    }
}

TEST(Envelope, InflatesNoBombAndNothingCutShort) {
    const QByteArray big = compress(QByteArray(20 << 20, '\0'));
    EXPECT_LT(big.size(), 10'000);
    EXPECT_FALSE(inflate(big, 1 << 20));
    const QByteArray small = compress(bytes(5000, 2));
    EXPECT_EQ(inflate(small, 5000), bytes(5000, 2));
    for (qsizetype size = 0; size < small.size(); ++size)
        EXPECT_FALSE(inflate(small.left(size), 5000)) << size;
    EXPECT_FALSE(inflate(small + 'x', 5000));
}

TEST(Keys, OpenOnlyWithTheirPassphrase) {
    const PrivateKey key = PrivateKey::generate();
    const QByteArray pem = key.toPem(QStringLiteral("椰子树下的老密码"));
    EXPECT_TRUE(pem.contains("ENCRYPTED"));
    EXPECT_FALSE(PrivateKey::fromPem(pem, QStringLiteral("椰子树上的老密码")));
    EXPECT_FALSE(PrivateKey::fromPem(pem));
    EXPECT_TRUE(PrivateKey::fromPem(pem, QStringLiteral("椰子树下的老密码")));
}

TEST(Keys, ARequestProvesItsKeyAndKeepsItsCode) {
    const PrivateKey key = PrivateKey::generate();
    const Subject subject{QStringLiteral("469030101202"), QStringLiteral("水央村"), QString(32, u'7')};
    QByteArray request = certificateRequest(key, subject);
    const auto read = readRequest(request);
    ASSERT_TRUE(read);
    EXPECT_EQ(read->subject, subject);
    EXPECT_EQ(read->checkCode.size(), 8);
    EXPECT_EQ(readRequest(certificateRequest(key, subject))->checkCode, read->checkCode);
    EXPECT_NE(readRequest(certificateRequest(PrivateKey::generate(), subject))->checkCode, read->checkCode);
    request[request.size() - 3] = char(request[request.size() - 3] ^ 1);
    EXPECT_FALSE(readRequest(request));
}

TEST(Manifest, IsTakenOnlyAsItIsWritten) {
    Manifest manifest;
    manifest.id = QString(32, u'0');
    manifest.from = {QStringLiteral("469030101202"), QStringLiteral("水央村"), QString(32, u'7')};
    manifest.bundles = {{QStringLiteral("b0001.cms"), bytes(16, 1), 1, 9, 100, bytes(32, 2)}};
    manifest.acks = {{bytes(16, 1), 9}};
    const QByteArray json = encodeManifest(manifest);
    EXPECT_EQ(decodeManifest(json), manifest);
    for (const QByteArray& bad : {json + ' ', QByteArray(json).replace("\"format\":1", "\"format\":1,\"format\":1"), QByteArray(json).replace(":9,", ":NaN,"),
                                  QByteArray(json).replace(":9,", ":1e400,"), QByteArray(100'000, '['), QByteArray()})
        EXPECT_FALSE(decodeManifest(bad));
}
