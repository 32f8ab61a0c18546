#pragma once
#include "models/notice/noticecheck.h"
#include "models/notice/noticepainter.h"

namespace cunwu::test {

/// An invented notice with `lines` entries.
inline Notice sampleNotice(int number, int lines) {
    static const QStringList heads{QStringLiteral("王德文"), QStringLiteral("符亚妹"),
                                   QStringLiteral("李运芳"), QStringLiteral("黄海燕"),
                                   QStringLiteral("欧阳玉兰")};
    static const QStringList items{
        QStringLiteral("落实门前三包，庭院保持整洁"), QStringLiteral("生活垃圾分类投放"),
        QStringLiteral("参加村集体组织的公益性义务劳动（清沟、修路、环境整治）"),
        QStringLiteral("房前屋后乱堆乱放"), QStringLiteral("孝老爱亲、邻里互助")};
    Notice n;
    n.household = {1000 + number};
    n.villageCode = QStringLiteral("469030101202");
    n.village = QStringLiteral("水央村");
    n.township = QStringLiteral("湾岭镇");
    n.month = Month(2026, 10);
    n.number = QString::number(number);
    n.group = QStringLiteral("%1组").arg(1 + number % 5);
    n.head = heads[number % heads.size()];
    n.base = Points::of(100);
    for (int i = 0; i < lines; ++i) {
        const Points points =
            i % 5 == 3 ? Points::of(-5) : Points::fromHundredths(i % 2 ? 200 : 350);
        (points < Points() ? n.deducted : n.added) += points;
        n.lines.push_back(
            {QDate(2026, 10, 1 + i % 30), items[i % items.size()], Points::of(1 + i % 2), points,
             i % 3 ? QStringLiteral("入户走访")
                   : QStringLiteral(
                         "小组评议：10月全组环境卫生评比第二名；当月上限 10 分，多出的不计")});
    }
    n.total = n.base + n.added + n.deducted;
    n.wallet = Points::of(37);
    n.previous = n.total - Points::fromHundredths(250);
    n.rank = 12;
    n.tied = true;
    n.households = 294;
    n.groupRank = 3;
    n.groupHouseholds = 58;
    n.publishedOn = QDate(2026, 11, 1);
    n.objectionUntil = QDate(2026, 11, 6);
    n.phone = QStringLiteral("0898-86221234");
    n.qrText =
        writeNoticeCode({n.villageCode, n.month, n.number, n.total, n.rank}, QByteArray(32, 's'));
    return n;
}

inline std::vector<Notice> sampleNotices(int count) {
    std::vector<Notice> notices;
    for (int i = 1; i <= count; ++i)
        notices.push_back(sampleNotice(i, 3 + i * 7 % 8));
    return notices;
}

} // namespace cunwu::test
