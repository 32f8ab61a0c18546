// The county's list of offices: the CRL beside it, and two branches of it after a backup was restored.
#include "models/exchange/devicehistory.h"
#include "models/exchange/revocationlist.h"
#include "models/exchange/statusservice.h"
#include "tests/models/exchange/forge.h"
#include <QFile>
#include <QProcess>
#include <rapidcheck/gtest.h>

using namespace cunwu;
using namespace cunwu::test;

namespace {

const QString qiandui = QStringLiteral("469030101203"), rongmu = QStringLiteral("469030102201");

RegistryDocument listOf(Place& place) {
    return Registry(place.on()).list().value();
}

QString deviceOf(Place& place) {
    return Registry(place.on()).self().installation;
}

bool knows(Place& at, Place& whom) {
    const auto device = ExchangeRepository(at.on().db()).device(deviceOf(whom));
    at.on();
    return device && !device->cutoffs;
}

/// A county with a village and a computer of it that was revoked.
struct WithRevoked {
    County county;
    std::unique_ptr<Place> village = county.village(), lost = county.village();
    WithRevoked() {
        EXPECT_TRUE(EnrolService(county.county().on()).revoke(deviceOf(*lost), county.root()).value);
    }
    Certificate certificate(Place& of) { return ExchangeRepository(county.county().on().db()).device(deviceOf(of))->certificate; }
    QByteArray packageWith(RegistryDocument list) {
        Package package = readPackage(county.down(county.county(), shuiyang)).package;
        package.registry = signData(encodeRegistry(list), county.root().key, county.root().certificate);
        return writePackage(package);
    }
};

} // namespace

TEST(Crl, NamesWhatTheRegistryRevoked) {
    WithRevoked w;
    const RegistryDocument list = listOf(w.county.county());
    const auto crl = readRevocationList(list.crl, w.county.root().certificate);
    ASSERT_TRUE(crl);
    EXPECT_EQ(crl->number, list.number);
    EXPECT_EQ(crl->serials, std::set<QByteArray>{w.certificate(*w.lost).serial()});
    std::set<QByteArray> serials;
    for (const Device& device : list.devices)
        serials.insert(device.certificate.serial());
    EXPECT_EQ(serials.size(), list.devices.size()); // each its own
    w.county.take(*w.village, w.county.down(w.county.county(), shuiyang));
    EXPECT_EQ(listOf(*w.village).crl, list.crl);
    w.county.confirm(*w.lost); // with a new certificate: the old one is on no list any more
    EXPECT_TRUE(readRevocationList(listOf(w.county.county()).crl, w.county.root().certificate)->serials.empty());
}

TEST(Crl, fault_13_OneThatDoesNotAgreeIsRefused) {
    WithRevoked w;
    w.county.take(*w.village, w.county.down(w.county.county(), shuiyang));
    const std::int64_t number = Registry(w.village->on()).number();
    RegistryDocument next = listOf(w.county.county());
    ++next.number;
    const RootKey& root = w.county.root();
    const RevocationList right{next.number, {w.certificate(*w.lost).serial()}};
    const PrivateKey otherKey = PrivateKey::generate();
    const Certificate other = selfSigned(otherKey, root.certificate.subject(), true);
    const QByteArray good = signRevocationList(right, root.key, root.certificate);
    QByteArray flipped = good;
    flipped[flipped.size() - 5] = char(flipped[flipped.size() - 5] ^ 1);
    const std::map<const char*, QByteArray> wrong{
        {"another root", signRevocationList(right, otherKey, other)},
        {"fewer", signRevocationList({right.number, {}}, root.key, root.certificate)},
        {"more", signRevocationList({right.number, {w.certificate(*w.lost).serial(), w.certificate(*w.village).serial()}}, root.key, root.certificate)},
        {"another computer", signRevocationList({right.number, {w.certificate(*w.village).serial()}}, root.key, root.certificate)},
        {"older", signRevocationList({right.number - 1, right.serials}, root.key, root.certificate)},
        {"newer", signRevocationList({right.number + 1, right.serials}, root.key, root.certificate)},
        {"cut short", good.chopped(1)},
        {"with a tail", good + 'x'},
        {"changed", flipped},
    };
    for (const auto& [what, crl] : wrong) {
        next.crl = crl;
        const PackageReport report = w.county.take(*w.village, w.packageWith(next));
        EXPECT_EQ(report.verdict, Verdict::Rejected) << what;
        EXPECT_TRUE(report.reason.contains(QStringLiteral("CRL"))) << what << report.reason.toStdString();
        EXPECT_EQ(Registry(w.village->on()).number(), number) << what;
    }
    next.crl = good;
    EXPECT_NE(w.county.take(*w.village, w.packageWith(next)).verdict, Verdict::Rejected);
    EXPECT_EQ(Registry(w.village->on()).number(), number + 1);
}

TEST(Crl, AListOfAnOlderProgramHasNone) {
    WithRevoked w;
    RegistryDocument old = listOf(w.county.county());
    ++old.number;
    old.crl.clear();
    for (Device& device : old.devices)
        device.history.reset();
    EXPECT_NE(w.county.take(*w.village, w.packageWith(old)).verdict, Verdict::Rejected);
    EXPECT_EQ(Registry(w.village->on()).number(), old.number);
    EXPECT_FALSE(knows(*w.village, *w.lost));
}

/// What the manual tells an auditor to type, word for word.
TEST(Crl, TheManualsCommandsWork) {
    QFile page(QStringLiteral(CUNWU_SOURCE_DIR "/resources/manual/audit.md"));
    ASSERT_TRUE(page.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(page.readAll());
    const QString section = text.section(QStringLiteral("## 核验吊销名单"), 1).section(QStringLiteral("\n## "), 0, 0);
    QString commands;
    for (qsizetype i = 1; i < section.split(QStringLiteral("```")).size(); i += 2)
        commands += section.split(QStringLiteral("```"))[i];
    ASSERT_TRUE(commands.contains(QStringLiteral("openssl crl"))) << "the page has no such section";
    ASSERT_TRUE(commands.contains(QStringLiteral("openssl verify -crl_check")));
    WithRevoked w;
    const auto run = [&](const Certificate& signer) {
        QTemporaryDir folder;
        const auto write = [&](const char* name, const QByteArray& bytes) {
            QFile file(folder.filePath(QLatin1String(name)));
            EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
        };
        write("registry.cms", Registry(w.county.county().on()).document());
        write("root.pem", w.county.root().certificate.pem());
        write("signer.pem", signer.pem());
        QProcess shell;
        shell.setWorkingDirectory(folder.path());
        shell.setProcessChannelMode(QProcess::MergedChannels);
        shell.start(QStringLiteral("bash"), {QStringLiteral("-c"), QStringLiteral("set -o pipefail; ") + commands});
        EXPECT_TRUE(shell.waitForFinished(60'000));
        return QString::fromUtf8(shell.readAll());
    };
    const QString valid = run(w.certificate(*w.village));
    EXPECT_TRUE(valid.contains(QStringLiteral("verify OK"))) << valid.toStdString();
    EXPECT_TRUE(valid.contains(QStringLiteral("signer.pem: OK"))) << valid.toStdString();
    const QString serial = QString::fromLatin1(w.certificate(*w.lost).serial().toHex().toUpper());
    EXPECT_TRUE(valid.contains(QStringLiteral("Serial Number: ") + serial)) << valid.toStdString();
    const QString revoked = run(w.certificate(*w.lost));
    EXPECT_TRUE(revoked.contains(QStringLiteral("certificate revoked"))) << revoked.toStdString();
    EXPECT_FALSE(revoked.contains(QStringLiteral("signer.pem: OK")));
}

// --- Two branches

namespace {

constexpr int devices = 4;

Certificate anyCertificate(int device) {
    static const PrivateKey key = PrivateKey::generate();
    static const Certificate root = selfSigned(key, {QStringLiteral("469030"), QStringLiteral("县"), {}}, true);
    static const QByteArray request = certificateRequest(key, {QStringLiteral("469030101202"), QStringLiteral("村"), QString(32, u'0')});
    static std::vector<QByteArray> requests = [] {
        std::vector<QByteArray> result;
        for (int i = 0; i < devices; ++i)
            result.push_back(certificateRequest(PrivateKey::generate(), {QStringLiteral("46903010120%1").arg(i), QStringLiteral("村"), QString(32, QChar(u'a' + i))}));
        return result;
    }();
    return issue(requests[std::size_t(device)], key, root);
}

struct Branch {
    std::int64_t number = 0;
    std::vector<Device> list;
    std::set<QString> revokedHere; ///< since the branches parted, and not confirmed anew

    void act() {
        ++number;
        const int device = *rc::gen::inRange(0, devices);
        const QString installation(32, QChar(u'a' + device));
        const auto known = std::find_if(list.begin(), list.end(), [&](const Device& d) { return d.subject.installation == installation; });
        const int kind = *rc::gen::inRange(0, 3);
        const auto anyFeed = [&] { return QByteArray(16, char('0' + *rc::gen::inRange(0, 2))); };
        if (known == list.end() || kind == 0) {
            const std::optional<Device> before = known == list.end() ? std::nullopt : std::optional(*known);
            if (before)
                list.erase(known);
            list.push_back(devicehistory::confirmed(before, anyCertificate(device), number));
            revokedHere.erase(installation);
        } else if (!known->cutoffs) {
            std::map<QByteArray, std::int64_t> cutoffs;
            for (int feeds = *rc::gen::inRange(0, 3); feeds > 0; --feeds)
                cutoffs[anyFeed()] = *rc::gen::inRange(1, 9);
            static int ids = 0;
            devicehistory::revoke(*known, QByteArray::number(++ids).rightJustified(8, '0'), cutoffs);
            revokedHere.insert(installation);
        } else {
            devicehistory::accept(*known, anyFeed(), {*rc::gen::inRange<std::int64_t>(1, 12), *rc::gen::inRange<std::int64_t>(1, 12)});
        }
    }
    void act(int times) {
        for (; times > 0; --times)
            act();
    }
};

const Device* find(const std::vector<Device>& list, const QString& installation) {
    for (const Device& device : list)
        if (device.subject.installation == installation)
            return &device;
    return nullptr;
}

} // namespace

RC_GTEST_PROP(RegistryMerge, BranchesComeTogetherInOneWay, ()) {
    using namespace devicehistory;
    Branch base;
    base.act(*rc::gen::inRange(1, 8));
    base.revokedHere.clear();
    Branch a = base, b = base, c = base;
    for (Branch* branch : {&a, &b, &c})
        branch->act(*rc::gen::inRange(0, 8));
    RC_ASSERT(holds(a.list, base.list)); // what follows knows all before it
    const auto both = merged(a.list, b.list);
    RC_ASSERT(same(both, merged(b.list, a.list)));
    RC_ASSERT(same(both, merged(both, a.list)));
    RC_ASSERT(same(merged(both, c.list), merged(a.list, merged(b.list, c.list))));
    RC_ASSERT(holds(both, a.list) && holds(both, b.list));
    for (const Branch* branch : {&a, &b})
        for (const Device& device : branch->list) {
            const Device* now = find(both, device.subject.installation);
            RC_ASSERT(now);
            if (branch->revokedHere.contains(device.subject.installation))
                RC_ASSERT(now->cutoffs.has_value()); // revoked wins
            if (device.cutoffs && now->cutoffs)
                for (const auto& [feed, seqs] : device.accepted) // what was accepted one by one stays so
                    for (const std::int64_t seq : seqs)
                        RC_ASSERT(seq <= (now->cutoffs->contains(feed) ? now->cutoffs->at(feed) : 0) || (now->accepted.contains(feed) && now->accepted.at(feed).contains(seq)));
        }
    const auto read = decodeRegistry(encodeRegistry({base.number, both, 1}));
    RC_ASSERT(read && same(read->devices, both));
    RC_ASSERT(encodeRegistry(*read) == encodeRegistry({base.number, both, 1}));
}

TEST(RegistryMerge, OfTwoRevocationsTheLowerCutOffCounts) {
    const QByteArray x(16, 'x'), y(16, 'y');
    const Device base = devicehistory::confirmed(std::nullopt, anyCertificate(0), 1);
    Device a = base, b = base;
    devicehistory::revoke(a, "aaaaaaaa", {{x, 40}, {y, 5}});
    devicehistory::accept(a, x, {41, 42, 50});
    EXPECT_EQ(a.cutoffs->at(x), 42);
    devicehistory::revoke(b, "bbbbbbbb", {{x, 30}});
    devicehistory::accept(b, y, {1});
    const Device both = devicehistory::merged({a}, {b}).at(0);
    EXPECT_EQ(*both.cutoffs, (std::map<QByteArray, std::int64_t>{{x, 30}, {y, 1}}));
    EXPECT_EQ(both.accepted.at(x), (std::set<std::int64_t>{41, 42, 50}));
}

// --- Offices

namespace {

/// The county keeps a copy of its file, goes on, and goes back to it.
struct Restored {
    County county;
    std::unique_ptr<Place> village = county.village(), other = county.village(qiandui, QStringLiteral("堑对村"));
    Place& office = county.county();

    Restored() {
        village->addHousehold(QStringLiteral("1"), QStringLiteral("王"));
        county.meet(*village);
        county.meet(*other, qiandui);
    }
    void copy() {
        office.on();
        office.close();
        ASSERT_TRUE(QFile::copy(office.path(), county.file(QStringLiteral("old.cunwu"))));
        office.reopen();
    }
    void goBack() {
        office.on();
        office.close();
        QFile::remove(office.path());
        ASSERT_TRUE(QFile::copy(county.file(QStringLiteral("old.cunwu")), office.path()));
        office.reopen();
    }
    void expectOneList(std::initializer_list<Place*> places) {
        const RegistryDocument list = listOf(office);
        for (Place* place : places) {
            const RegistryDocument theirs = listOf(*place);
            EXPECT_EQ(theirs.number, list.number);
            EXPECT_TRUE(devicehistory::same(theirs.devices, list.devices));
            EXPECT_EQ(theirs.crl, list.crl);
        }
    }
};

} // namespace

TEST(RegistryMerge, fault_16_ARestoredCountyIssuesAnotherListOfTheSameNumber) {
    Restored r;
    auto second = r.county.village(shuiyang, QStringLiteral("水央村"));
    r.county.meet(*second);
    r.copy();
    auto late = r.county.village(rongmu, QStringLiteral("榕木村")); // both forgotten by the backup
    ASSERT_TRUE(EnrolService(r.office.on()).revoke(deviceOf(*second), r.county.root()).value);
    r.county.take(*r.village, r.county.down(r.office, shuiyang));
    const std::int64_t number = Registry(r.office.on()).number();
    r.goBack();
    ASSERT_EQ(Registry(r.office.on()).number(), number - 2);
    auto fresh = r.county.village(QStringLiteral("469030102202"), QStringLiteral("大木村"));
    auto more = r.county.village(QStringLiteral("469030102203"), QStringLiteral("干埇村"));
    ASSERT_EQ(Registry(r.office.on()).number(), number); // the same number, and another list
    r.county.take(*r.other, r.county.down(r.office, qiandui));
    const PackageReport met = r.county.take(*r.village, r.county.down(r.office, shuiyang));
    EXPECT_NE(met.verdict, Verdict::Rejected);
    EXPECT_TRUE(met.reason.contains(QStringLiteral("without knowing of each other"))) << met.reason.toStdString();
    EXPECT_TRUE(knows(*r.village, *late)); // keeps its own
    EXPECT_FALSE(knows(*r.village, *fresh));
    EXPECT_FALSE(knows(*r.village, *second)); // revoked it was, revoked it stays
    EXPECT_TRUE(StatusService(r.office.on()).status().warning.isEmpty());
    const PackageReport back = r.county.take(r.office, r.county.up(*r.village));
    EXPECT_TRUE(back.reason.contains(QStringLiteral("had issued and lost"))) << back.reason.toStdString();
    EXPECT_FALSE(StatusService(r.office.on()).status().warning.isEmpty());
    EXPECT_EQ(Registry(r.office.on()).number(), number);
    EXPECT_EQ(EnrolService(r.office.on()).mergeLists(r.county.root()).value, number + 1);
    EXPECT_TRUE(StatusService(r.office.on()).status().warning.isEmpty());
    EXPECT_FALSE(EnrolService(r.office.on()).mergeLists(r.county.root()).value); // nothing is left
    r.county.take(*r.village, r.county.down(r.office, shuiyang));
    r.county.take(*r.other, r.county.down(r.office, qiandui));
    r.expectOneList({r.village.get(), r.other.get()});
    for (Place* place : {r.village.get(), r.other.get(), &r.office}) {
        for (Place* known : {r.village.get(), r.other.get(), late.get(), fresh.get(), more.get()})
            EXPECT_TRUE(knows(*place, *known));
        EXPECT_FALSE(knows(*place, *second));
        expectWhole(*place);
    }
    EXPECT_TRUE(readPackage(r.county.up(*r.village)).package.registry.isEmpty()); // asked for no more
    late->addHousehold(QStringLiteral("1"), QStringLiteral("李"));
    EXPECT_EQ(r.county.take(r.office, r.county.up(*late)).verdict, Verdict::Applied);
}

TEST(RegistryMerge, fault_16_TheNextConfirmationMergesWhateverTheNumbers) {
    Restored r;
    r.copy();
    auto late = r.county.village(rongmu, QStringLiteral("榕木村"));
    r.county.take(*r.village, r.county.down(r.office, shuiyang));
    r.goBack();
    std::vector<std::unique_ptr<Place>> more;
    for (int i = 2; i < 5; ++i) // the new branch is longer
        more.push_back(r.county.village(QStringLiteral("46903010220%1").arg(i), QStringLiteral("村%1").arg(i)));
    const std::int64_t number = Registry(r.office.on()).number();
    EXPECT_NE(r.county.take(*r.village, r.county.down(r.office, shuiyang)).verdict, Verdict::Rejected);
    EXPECT_LT(Registry(r.village->on()).number(), number); // higher, but it forgets a village
    EXPECT_TRUE(knows(*r.village, *late));
    r.county.take(r.office, r.county.up(*r.village));
    EXPECT_FALSE(knows(r.office, *late));
    more.push_back(r.county.village(QStringLiteral("469030102209"), QStringLiteral("村9")));
    EXPECT_TRUE(knows(r.office, *late));
    EXPECT_EQ(Registry(r.office.on()).number(), number + 1);
    r.county.take(*r.village, r.county.down(r.office, shuiyang));
    r.county.take(*r.other, r.county.down(r.office, qiandui));
    r.expectOneList({r.village.get(), r.other.get()});
}

TEST(RegistryMerge, fault_16_ATownshipPassesUpWhatItsVillageKept) {
    Restored r;
    auto township = r.county.village(QStringLiteral("469030101"), QStringLiteral("湾岭镇"));
    r.county.meet(*township, QStringLiteral("469030101"));
    r.county.take(*r.village, r.county.down(r.office, shuiyang));
    r.copy();
    auto late = r.county.village(rongmu, QStringLiteral("榕木村"));
    r.county.take(*r.village, r.county.down(r.office, shuiyang)); // the village alone
    r.goBack();
    auto fresh = r.county.village(QStringLiteral("469030102202"), QStringLiteral("大木村"));
    r.county.take(*township, r.county.down(r.office, QStringLiteral("469030101")));
    r.county.take(*r.village, r.county.down(*township, shuiyang));
    r.county.take(*township, r.county.up(*r.village)); // the stick goes to the township, no further
    EXPECT_TRUE(knows(*township, *fresh));
    r.county.take(r.office, r.county.up(*township));
    ASSERT_TRUE(EnrolService(r.office.on()).mergeLists(r.county.root()).value);
    r.county.take(*township, r.county.down(r.office, QStringLiteral("469030101")));
    r.county.take(*r.village, r.county.down(*township, shuiyang));
    r.county.take(*r.other, r.county.down(*township, qiandui));
    r.expectOneList({township.get(), r.village.get(), r.other.get()});
    EXPECT_TRUE(knows(r.office, *late));
    EXPECT_TRUE(readPackage(r.county.up(*township)).package.registry.isEmpty());
}

TEST(RegistryMerge, fault_16_AnOfficeThatOnlyTheOtherListConfirmed) {
    Restored r;
    auto late = r.county.office(rongmu, QStringLiteral("榕木村"));
    r.copy();
    auto forgotten = r.county.village(QStringLiteral("469030102202"), QStringLiteral("大木村"));
    r.county.join(*late); // with the list that the county loses
    late->addHousehold(QStringLiteral("1"), QStringLiteral("李"));
    r.goBack();
    r.county.confirm(*late);
    const QByteArray down = r.county.down(r.office, rongmu);
    const PackageReport report = r.county.take(*late, down); // sealed for a certificate that its own list does not know
    EXPECT_NE(report.verdict, Verdict::Rejected) << report.reason.toStdString();
    EXPECT_FALSE(Registry(late->on()).isConfirmed());
    EXPECT_EQ(r.county.take(r.office, r.county.up(*late)).verdict, Verdict::Applied);
    ASSERT_TRUE(EnrolService(r.office.on()).mergeLists(r.county.root()).value);
    EXPECT_TRUE(knows(r.office, *forgotten));
    r.county.take(*late, r.county.down(r.office, rongmu));
    EXPECT_TRUE(Registry(late->on()).isConfirmed());
    r.expectOneList({late.get()});
}
