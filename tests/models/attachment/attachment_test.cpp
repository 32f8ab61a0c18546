// Papers and photos of rows: what is kept, once, checked, and taken away again.
#include "models/attachment/attachmentservice.h"
#include "models/base/error.h"
#include "models/database/journalcheck.h"
#include "tests/support/fullplace.h"
#include "tests/support/testoffice.h"
#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFileInfo>

using namespace cunwu;
using test::TestOffice;

namespace {

class Attachments : public testing::Test {
protected:
    AttachedTo household(std::int64_t number) {
        Transaction transaction(office.db(), QStringLiteral("新增农户"));
        const std::int64_t id = office.db().journal()->newRowId();
        office.db().prepare("INSERT INTO household(id, village, number) VALUES (?, '469030101202', ?)").run(id, QString::number(number));
        transaction.commit();
        return {QStringLiteral("household"), id};
    }
    QString write(const QString& name, const QByteArray& bytes) {
        QFile file(office.file(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size()) << name.toStdString();
        return file.fileName();
    }
    AttachmentService service() { return AttachmentService(office.session()); }
    AttachmentStore store() { return AttachmentStore(office.path()); }
    /// Every file of the folder, with those that should not be.
    QStringList files() {
        QStringList result;
        QDirIterator it(store().folder(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (it.hasNext())
            result << QFileInfo(it.next()).fileName();
        return result;
    }
    QByteArray read(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(unreadable)");
    }
    static QString hash(const QByteArray& bytes) { return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()); }
    TestOffice office;
};

const QByteArray photo = QByteArray("\xFF\xD8\xFF\xE0", 4) + QByteArray(3'000'000, 'j');

} // namespace

TEST_F(Attachments, AreListedAndComeBackAsTheyWere) {
    const AttachedTo owner = household(1);
    ASSERT_TRUE(service().add(owner, write(QStringLiteral("照片.jpg"), photo)).done());
    const auto list = service().of(owner);
    ASSERT_EQ(list.size(), 1u);
    EXPECT_EQ(list[0].attachment.name, QStringLiteral("照片.jpg"));
    EXPECT_EQ(list[0].attachment.village, QStringLiteral("469030101202"));
    EXPECT_EQ(list[0].attachment.size, photo.size());
    EXPECT_EQ(list[0].attachment.sha256, hash(photo));
    EXPECT_EQ(list[0].attachment.day, QDate(2026, 10, 31));
    EXPECT_EQ(list[0].state, AttachmentState::Here);
    const QString copy = office.file(QStringLiteral("副本.jpg"));
    EXPECT_EQ(service().save(list[0].attachment.id, copy), QString());
    EXPECT_EQ(read(copy), photo);
    EXPECT_FALSE(read(office.path()).contains("jjjjjjjjjjjjjjjjjjjjjjjjjjjjjjjj")); // backups stay small
    EXPECT_TRUE(checkRebuild(office.db()).equal);
}

TEST_F(Attachments, fault_34_AFileAboveTheLimitIsRefusedWithAdvice) {
    const AttachedTo owner = household(1);
    const QString path = office.file(QStringLiteral("录像.mp4"));
    QFile big(path);
    ASSERT_TRUE(big.open(QIODevice::WriteOnly) && big.resize(2LL << 30)); // 2 GiB of holes
    const AttachOutcome outcome = service().add(owner, path);
    EXPECT_FALSE(outcome.done());
    EXPECT_TRUE(outcome.reason.contains(QStringLiteral("录像.mp4"))) << outcome.reason.toStdString();
    EXPECT_TRUE(outcome.reason.contains(QStringLiteral("split")));
    EXPECT_TRUE(outcome.reason.contains(QStringLiteral("100 MB at most"))) << outcome.reason.toStdString();
    EXPECT_TRUE(service().of(owner).empty());
    EXPECT_TRUE(files().isEmpty());
    ASSERT_TRUE(big.resize(attachments::mostBytes + 1));
    EXPECT_FALSE(service().add(owner, path).done());
    ASSERT_TRUE(big.resize(attachments::mostBytes));
    EXPECT_TRUE(service().add(owner, path).done());
}

TEST_F(Attachments, fault_34_ZeroBytesAreFine) {
    const AttachedTo owner = household(1);
    const AttachOutcome outcome = service().add(owner, write(QStringLiteral("空.txt"), {}));
    ASSERT_TRUE(outcome.done()) << outcome.reason.toStdString();
    EXPECT_EQ(service().of(owner).at(0).state, AttachmentState::Here);
    const QString copy = office.file(QStringLiteral("out"));
    EXPECT_EQ(service().save(outcome.id, copy), QString());
    EXPECT_TRUE(QFileInfo::exists(copy));
    EXPECT_EQ(QFileInfo(copy).size(), 0);
}

TEST_F(Attachments, fault_34_TheSamePhotoFiveHundredTimesIsStoredOnce) {
    const QByteArray small = photo.left(50'000);
    for (int i = 1; i <= 500; ++i)
        ASSERT_TRUE(service().add(household(i), write(QStringLiteral("%1.jpg").arg(i), small)).done());
    EXPECT_EQ(files(), QStringList{hash(small)});
    EXPECT_EQ(AttachmentRepository(office.db()).all().size(), 500u);
    EXPECT_EQ(AttachmentRepository(office.db()).contents().size(), 1u);
    const AttachedTo owner = household(501);
    EXPECT_FALSE(service().add(owner, office.file(QStringLiteral("1.jpg"))).known);
    EXPECT_TRUE(service().add(owner, office.file(QStringLiteral("2.jpg"))).known); // the row has it
    EXPECT_EQ(service().of(owner).size(), 1u);
}

TEST_F(Attachments, fault_34_ANameOfAnyKindIsKeptAndCleanedForADisk) {
    const AttachedTo owner = household(1);
    const AttachOutcome outcome = service().add(owner, write(QStringLiteral("积分表💯.jpg"), photo));
    ASSERT_TRUE(outcome.done());
    EXPECT_EQ(service().of(owner).at(0).attachment.name, QStringLiteral("积分表💯.jpg"));
    QString path;
    QDir().mkpath(office.file(QStringLiteral("out")));
    EXPECT_EQ(service().saveInto(outcome.id, office.file(QStringLiteral("out")), &path), QString());
    EXPECT_EQ(QFileInfo(path).fileName(), QStringLiteral("积分表💯.jpg"));
    EXPECT_EQ(service().saveInto(outcome.id, office.file(QStringLiteral("out")), &path), QString());
    EXPECT_EQ(QFileInfo(path).fileName(), QStringLiteral("积分表💯 (2).jpg")); // never over another file
    EXPECT_EQ(read(path), photo);

    using attachments::diskName;
    EXPECT_EQ(diskName(QStringLiteral("a/b\\c:d*e?f\"g<h>i|j.jpg")), QStringLiteral("a_b_c_d_e_f_g_h_i_j.jpg"));
    EXPECT_EQ(diskName(QStringLiteral("../../etc/passwd")), QStringLiteral("_.._etc_passwd"));
    EXPECT_EQ(diskName(QStringLiteral("CON.jpg")), QStringLiteral("_CON.jpg"));
    EXPECT_EQ(diskName(QStringLiteral("x\n\t.jpg ...")), QStringLiteral("x__.jpg"));
    for (const QString& nothing : {QString(), QStringLiteral("..."), QStringLiteral("  ")})
        EXPECT_FALSE(diskName(nothing).isEmpty());
    const QString longest = diskName(QString(300, u'积') + QStringLiteral(".jpeg"));
    EXPECT_LE(longest.toUtf8().size(), 200);
    EXPECT_TRUE(longest.endsWith(QStringLiteral("积.jpeg")));
    QString emoji;
    for (int i = 0; i < 100; ++i)
        emoji += QStringLiteral("💯");
    EXPECT_TRUE(diskName(emoji).isValidUtf16()); // never half a character
}

TEST_F(Attachments, fault_03_ADiskThatIsFullLeavesNothingHalfNamed) {
    const AttachedTo owner = household(1);
    const QString path = write(QStringLiteral("照片.jpg"), photo);
    const auto ops = office.db().journal()->opCount();
    {
        const test::FullPlace full(2'000'000);
        try {
            (void)service().add(owner, path);
            ADD_FAILURE() << "a full disk kept three megabytes";
        } catch (const FileError& error) {
            EXPECT_TRUE(error.message().contains(QStringLiteral("disk is full"))) << error.what();
        }
    }
    EXPECT_TRUE(files().isEmpty()) << files().join(u' ').toStdString();
    EXPECT_TRUE(service().of(owner).empty());
    EXPECT_EQ(office.db().journal()->opCount(), ops);
    EXPECT_TRUE(service().add(owner, path).done()); // again works
    const AttachmentId id = service().of(owner).at(0).attachment.id;
    {
        const test::FullPlace full(2'000'000);
        EXPECT_THROW((void)service().save(id, office.file(QStringLiteral("out.jpg"))), FileError);
    }
    EXPECT_FALSE(QFileInfo::exists(office.file(QStringLiteral("out.jpg"))));
    EXPECT_FALSE(QFileInfo::exists(office.file(QStringLiteral("out.jpg.part"))));
    EXPECT_EQ(files().size(), 1);
}

TEST_F(Attachments, AFolderWhereNothingCanBeMadeIsTold) {
    const AttachedTo owner = household(1);
    write(QFileInfo(attachmentFolder(office.path())).fileName(), "a file where the folder belongs");
    EXPECT_THROW((void)service().add(owner, write(QStringLiteral("照片.jpg"), photo)), FileError);
    EXPECT_TRUE(service().of(owner).empty());
}

TEST_F(Attachments, WhatIsNoFileIsRefused) {
    const AttachedTo owner = household(1);
    EXPECT_FALSE(service().add(owner, office.file(QStringLiteral("没有.jpg"))).done());
    EXPECT_FALSE(service().add(owner, QFileInfo(office.path()).path()).done());
    EXPECT_FALSE(service().add(owner, QStringLiteral("/dev/null")).done());
    const QString path = write(QStringLiteral("照片.jpg"), photo);
    EXPECT_FALSE(service().add({QStringLiteral("household"), 77}, path).done());
    EXPECT_FALSE(service().add({QStringLiteral("office"), 1}, path).done());
    EXPECT_TRUE(AttachmentRepository(office.db()).all().empty());
}

TEST_F(Attachments, RemovingIsUndoneWithItsBytes) {
    const AttachedTo owner = household(1);
    const AttachOutcome outcome = service().add(owner, write(QStringLiteral("照片.jpg"), photo));
    EXPECT_EQ(service().remove(outcome.id), QString());
    EXPECT_TRUE(service().of(owner).empty());
    EXPECT_FALSE(service().remove(outcome.id).isEmpty());
    auto check = service().check();
    EXPECT_TRUE(check.stray.empty());
    ASSERT_EQ(check.removed.size(), 1u);
    EXPECT_EQ(service().tidy(false), 0); // undo may still need them
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(service().of(owner).at(0).state, AttachmentState::Here);
    EXPECT_EQ(service().remove(outcome.id), QString());
    EXPECT_EQ(service().tidy(true), photo.size()); // when a person says so
    EXPECT_TRUE(files().isEmpty());
    ASSERT_TRUE(office.session().undo().done);
    EXPECT_EQ(service().of(owner).at(0).state, AttachmentState::Missing);
}

TEST_F(Attachments, BytesThatChangedAreNoticedWhenTheyAreOpened) {
    const AttachedTo owner = household(1);
    const QString path = write(QStringLiteral("照片.jpg"), photo);
    const AttachOutcome outcome = service().add(owner, path);
    QFile kept(store().pathOf(hash(photo)));
    ASSERT_TRUE(kept.open(QIODevice::ReadWrite) && kept.seek(1000) && kept.write("X") == 1);
    kept.close();
    EXPECT_EQ(service().of(owner).at(0).state, AttachmentState::Here); // by name and size
    EXPECT_TRUE(service().save(outcome.id, office.file(QStringLiteral("out.jpg"))).contains(QStringLiteral("damaged")));
    EXPECT_FALSE(QFileInfo::exists(office.file(QStringLiteral("out.jpg"))));
    EXPECT_EQ(service().of(owner).at(0).state, AttachmentState::Damaged);
    EXPECT_EQ(service().check().damaged.size(), 1u);
    EXPECT_TRUE(service().add(owner, path).known); // the original again: whole again
    EXPECT_EQ(service().of(owner).at(0).state, AttachmentState::Here);
    EXPECT_EQ(files(), QStringList{hash(photo)});
    QFile::remove(store().pathOf(hash(photo)));
    EXPECT_EQ(service().of(owner).at(0).state, AttachmentState::Missing);
    EXPECT_TRUE(service().save(outcome.id, office.file(QStringLiteral("out.jpg"))).contains(QStringLiteral("not come")));
    EXPECT_EQ(service().check().missing.size(), 1u);
}

TEST_F(Attachments, BytesOfNoRowAreNamedAndTidiedAway) {
    const AttachmentContent stray{hash("stray"), 5}, half{hash("half"), 4};
    QFile source(write(QStringLiteral("x"), "stray"));
    ASSERT_TRUE(source.open(QIODevice::ReadOnly));
    EXPECT_EQ(store().add(source), stray);
    store().keepPiece(half, 0, "ha");
    const AttachedTo owner = household(1);
    ASSERT_TRUE(service().add(owner, write(QStringLiteral("照片.jpg"), photo)).done());
    Transaction transaction(office.db(), QStringLiteral("删农户"));
    office.db().prepare("DELETE FROM household WHERE id = ?").run(owner.row);
    transaction.commit();
    const auto check = service().check();
    EXPECT_EQ(check.whole, 1);
    EXPECT_EQ(check.orphans.size(), 1u);
    EXPECT_EQ(check.stray.size(), 2u);
    EXPECT_EQ(service().tidy(false), 7);
    EXPECT_EQ(files(), QStringList{hash(photo)});
}

TEST_F(Attachments, PiecesMakeTheWholeInAnyOrderAndNothingElse) {
    const QByteArray whole("0123456789abcdef");
    const AttachmentContent content{hash(whole), whole.size()};
    store().keepPiece(content, 8, whole.mid(8));
    EXPECT_FALSE(store().assemble(content));
    EXPECT_EQ(store().pendingBytes(content), 8);
    EXPECT_EQ(store().state(content), AttachmentState::Missing);
    store().keepPiece(content, 0, "01234567");
    EXPECT_TRUE(store().assemble(content));
    EXPECT_EQ(read(store().pathOf(content.sha256)), whole);
    EXPECT_EQ(files().size(), 1);
    const AttachmentContent other{hash("something else"), 16};
    store().keepPiece(other, 0, whole);
    EXPECT_FALSE(store().assemble(other)); // thrown away: it can come again
    EXPECT_EQ(store().pendingBytes(other), 0);
    EXPECT_EQ(store().state(other), AttachmentState::Missing);
}

TEST_F(Attachments, ATownshipLooksButDoesNotAttach) {
    TestOffice township(QStringLiteral("469030101"));
    Transaction transaction(township.db(), QStringLiteral("x"));
    const std::int64_t id = township.db().journal()->newRowId();
    township.db().prepare("INSERT INTO household(id, village, number) VALUES (?, '469030102202', '1')").run(id);
    township.db().prepare("INSERT INTO meta(key, value) VALUES ('exchange_root', x'00')").run();
    transaction.commit();
    EXPECT_FALSE(AttachmentService(township.session()).add({QStringLiteral("household"), id}, write(QStringLiteral("照片.jpg"), photo)).done());
}
