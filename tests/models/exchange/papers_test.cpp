// Papers that were copied along with a household, and erasing them.
#include "models/attachment/attachmentrepository.h"
#include "models/attachment/attachmentstore.h"
#include "tests/models/exchange/threevillages.h"

using namespace cunwu;
using namespace cunwu::test;

namespace {

/// A paper of the household, or of a person in it, that lies in all offices that may have its row.
struct Papers : ThreeVillages {
    const QString paperName = QStringLiteral("残疾证照片.txt"), attachment = QStringLiteral("attachment"), household = QStringLiteral("household");
    AttachmentContent content;

    void attach(const AttachedTo& owner) {
        QFile paper(a->on().file().path() + QStringLiteral("-paper"));
        EXPECT_TRUE(paper.open(QIODevice::ReadWrite) && paper.write("only this household's") > 0 && paper.seek(0));
        for (Place* place : {a.get(), b.get(), c.get(), &top()}) { // as after their volumes
            EXPECT_TRUE(paper.seek(0));
            content = AttachmentStore(place->path()).add(paper);
        }
        a->on();
        Transaction transaction(a->db(), QStringLiteral("附件"));
        AttachmentRepository(a->db()).insert({{}, shuiyang, owner, paperName, content.sha256, content.size, QDate(2026, 10, 31), {}});
        transaction.commit();
    }
    void move(Place& from, Place& to, const QString& village) {
        county.take(to, offer(from, village));
        county.take(from, accept(to));
        meet();
    }
    std::int64_t paperOf(Place& place) {
        const auto all = AttachmentRepository(place.on().db()).all();
        for (const Attachment& paper : all)
            if (paper.village == place.on().office().code.toString())
                return paper.id.value;
        return 0;
    }
    QString erasePaper(Place& place) {
        const std::int64_t id = paperOf(place);
        return ErasureService(place.on()).erase(attachment, id, QStringLiteral("本人申请")).reason;
    }
    bool keepsPaper(Place& place) {
        place.on();
        for (const StoredMove& move : MoveRepository(place.db()).all()) {
            EXPECT_TRUE(readMove(move.bytes));
            for (const MoveRow& row : move.document.rows)
                if (row.table == attachment && row.erased.isEmpty())
                    return true;
        }
        return place.db().scalar("SELECT count(*) FROM attachment") > 0 || AttachmentStore(place.path()).has(content);
    }
};

} // namespace

TEST_F(Papers, Fault_44_APaperThatMovedIsErasedInTheVillagesBefore) {
    attach({household, id.value});
    move(*a, *b, duidui);
    move(*b, *c, farAway);
    for (Place* place : {a.get(), b.get(), c.get(), &top()})
        EXPECT_TRUE(keepsPaper(*place));
    EXPECT_NE(paperOf(*a), paperOf(*c));
    EXPECT_EQ(erasePaper(*c), QString());
    EXPECT_FALSE(keepsPaper(*c)); // its own document names the former village's row
    meet();
    for (Place* place : {a.get(), b.get(), c.get(), &top()}) {
        EXPECT_FALSE(keepsPaper(*place)) << place->path().toStdString();
        expectWhole(*place);
    }
    EXPECT_EQ(told.count(QStringLiteral("Erased on request in another village that has the household now or had it before, and here, too: 1 attachments.")), 2);
    EXPECT_FALSE(Relay(top().on(), Registry(top().on())).run());
}

TEST_F(Papers, Fault_44_APaperErasedOnTheWayDoesNotStayWithTheReceiver) {
    attach({household, id.value});
    county.take(*b, offer(*a, duidui));
    meet(); // the county has the paper, too
    EXPECT_EQ(erasePaper(*a), QString());
    accept(*b); // does not know
    EXPECT_TRUE(keepsPaper(*b));
    meet();
    for (Place* place : {a.get(), b.get(), &top()})
        EXPECT_FALSE(keepsPaper(*place)) << place->path().toStdString();
    EXPECT_TRUE(has(*b));
}

TEST_F(Papers, APaperErasedBeforeTheAnswerDoesNotStandInItsWay) {
    attach({household, id.value});
    county.take(*b, offer(*a, duidui));
    EXPECT_EQ(erasePaper(*a), QString());
    meet();
    county.take(*a, accept(*b)); // a line of the document is missing, and a record says why
    EXPECT_TRUE(has(*b));
    meet();
    EXPECT_EQ(paperOf(*a), 0);
    EXPECT_EQ(paperOf(*b), 0);
}

TEST_F(Papers, Fault_25_WhoHasTheHouseholdNoLongerErasesOnlyItsOwn) {
    attach({household, id.value});
    move(*a, *b, duidui);
    EXPECT_EQ(erasePaper(*a), QString()); // a former owner
    meet();
    EXPECT_NE(paperOf(*b), 0);
    move(*b, *a, shuiyang); // it comes home, with a copy
    EXPECT_NE(paperOf(*a), 0);
    EXPECT_EQ(erasePaper(*b), QString());
    meet();
    top().on().db().exec(QStringLiteral("DELETE FROM erasure_judged")); // a county that hears of all of it late
    meet();
    EXPECT_NE(paperOf(*a), 0);
    EXPECT_EQ(paperOf(*b), 0);
    EXPECT_EQ(erasePaper(*a), QString());
    meet();
    for (Place* place : {a.get(), b.get(), &top()})
        EXPECT_FALSE(keepsPaper(*place)) << place->path().toStdString();
}

TEST_F(Papers, WhatTheCountyKnowsToBeAnothersStaysThere) {
    attach({household, id.value});
    county.take(*b, offer(*a, duidui));
    accept(*b);
    EXPECT_EQ(erasePaper(*a), QString()); // does not know yet
    county.take(top(), county.up(*b));    // the county does
    meet();
    EXPECT_EQ(paperOf(*a), 0);
    EXPECT_NE(paperOf(*b), 0);
}

TEST_F(Papers, Fault_25_AVillageInTheMiddleErasesOnlyItsOwn) {
    attach({household, id.value});
    move(*a, *b, duidui);
    move(*b, *c, farAway);
    EXPECT_EQ(erasePaper(*b), QString());
    meet();
    EXPECT_EQ(paperOf(*b), 0);
    EXPECT_TRUE(paperOf(*a) != 0 && paperOf(*c) != 0);
}

TEST_F(Papers, Fault_25_TheFormerVillageErasesNoPaperElsewhere) {
    attach({household, id.value});
    move(*a, *b, duidui);
    EXPECT_EQ(erasePaper(*a), QString()); // its own, and no more than that
    meet();
    EXPECT_EQ(paperOf(*a), 0);
    EXPECT_NE(paperOf(*b), 0);
}

TEST_F(Papers, Fault_44_WhatIsAttachedToSomebodyIsErasedWithThem) {
    attach({person, who.value});
    move(*a, *b, duidui);
    EXPECT_NE(paperOf(*a), 0);
    erase(*b);
    meet();
    for (Place* place : {a.get(), &top()})
        EXPECT_FALSE(keepsPaper(*place)) << place->path().toStdString();
}
