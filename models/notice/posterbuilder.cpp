#include "models/notice/posterbuilder.h"

#include "models/household/household.h"
#include <algorithm>
#include <map>

namespace cunwu::posterbuilder {

/// "垃圾分类 +5、义务劳动 +10": what speaks for (or against) a household most.
static QString mainItems(const MonthSnapshot& snapshot, const MonthSnapshot::Household& h,
                         bool good) {
    std::map<QString, Points> sums;
    for (const MonthSnapshot::Line& line : h.lines)
        if (good ? line.counted > Points() : line.counted < Points())
            sums[line.indicator] += line.counted;
    std::vector<std::pair<QString, Points>> items(sums.begin(), sums.end());
    std::stable_sort(items.begin(), items.end(), [&](const auto& a, const auto& b) {
        return good ? a.second > b.second : a.second < b.second;
    });
    QStringList texts;
    for (std::size_t i = 0; i < items.size() && i < 3; ++i) {
        const MonthSnapshot::Name* name = snapshot.indicator(items[i].first);
        texts << (name ? name->shortName : items[i].first) + items[i].second.toSignedString();
    }
    return texts.join(QStringLiteral("、"));
}

static QString noteOn(const Poster& poster, const std::vector<Placing>& placings, RankList list,
                      int wanted) {
    if (poster.rows.empty())
        return list == RankList::Red ? QStringLiteral("本月多数农户得分相同，不列红榜。")
                                     : QStringLiteral("本月多数农户得分相同，不列黑榜。");
    if (std::any_of(placings.begin(), placings.end(),
                    [&](const Placing& p) { return p.list == list && p.edge; }))
        return QStringLiteral("取%1 %2 名，末位同分的农户全部列出，共 %3 户。")
            .arg(list == RankList::Red ? QStringLiteral("前") : QStringLiteral("后"))
            .arg(wanted)
            .arg(poster.rows.size());
    return {};
}

void fillNames(Poster& poster, const MonthSnapshot& snapshot, const std::vector<Placing>& placings,
               RankList list, int wanted) {
    const bool good = list == RankList::Red;
    poster.kind = good ? Poster::Kind::Red : Poster::Kind::Black;
    poster.headers = {QStringLiteral("名次"), QStringLiteral("户主"), QStringLiteral("小组"),
                      QStringLiteral("总分"),
                      good ? QStringLiteral("主要加分事项") : QStringLiteral("主要扣分事项")};
    poster.widths = {0.11, 0.19, 0.13, 0.14, 0.43};
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < placings.size(); ++i)
        if (placings[i].list == list)
            order.push_back(i);
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return placings[a].rank < placings[b].rank;
    });
    for (const std::size_t i : order) {
        const MonthSnapshot::Household& h = snapshot.households[i];
        QString items = mainItems(snapshot, h, good);
        if (!good && h.veto)
            items = QStringLiteral("一票否决");
        poster.rows.push_back(
            {QString::number(placings[i].rank), h.head, h.group, h.total.toString(), items});
    }
    poster.note = noteOn(poster, placings, list, wanted);
}

void fillGroups(Poster& poster, const MonthSnapshot& snapshot,
                const std::vector<Placing>& placings) {
    struct Group {
        QString name;
        int households = 0, black = 0;
        std::int64_t sum = 0;
        std::map<QString, int> deductions;
    };
    std::map<QString, Group> groups;
    for (std::size_t i = 0; i < snapshot.households.size(); ++i) {
        const MonthSnapshot::Household& h = snapshot.households[i];
        Group& g = groups[householdOrder(h.group, {})];
        g.name = h.group;
        ++g.households;
        g.black += placings[i].list == RankList::Black;
        g.sum += h.total.hundredths();
        for (const MonthSnapshot::Line& line : h.lines)
            if (line.counted < Points())
                ++g.deductions[line.indicator];
    }
    poster.kind = Poster::Kind::BlackByGroup;
    poster.headers = {QStringLiteral("小组"), QStringLiteral("户数"), QStringLiteral("待整改"),
                      QStringLiteral("平均分"), QStringLiteral("扣分较多的事项")};
    poster.widths = {0.15, 0.12, 0.14, 0.14, 0.45};
    std::vector<const Group*> order;
    for (const auto& [key, group] : groups)
        order.push_back(&group);
    std::stable_sort(order.begin(), order.end(),
                     [](const Group* a, const Group* b) { return a->black > b->black; });
    for (const Group* g : order) {
        std::vector<std::pair<QString, int>> items(g->deductions.begin(), g->deductions.end());
        std::stable_sort(items.begin(), items.end(),
                         [](const auto& a, const auto& b) { return a.second > b.second; });
        QStringList texts;
        for (std::size_t i = 0; i < items.size() && i < 3; ++i) {
            const MonthSnapshot::Name* name = snapshot.indicator(items[i].first);
            texts << QStringLiteral("%1 %2 次")
                         .arg(name ? name->shortName : items[i].first)
                         .arg(items[i].second);
        }
        const Points mean =
            Points::fromHundredths((g->sum / g->households + 5) / 10 * 10); // one decimal
        poster.rows.push_back({g->name, QString::number(g->households),
                               QStringLiteral("%1 户").arg(g->black), mean.toString(),
                               texts.join(QStringLiteral("、"))});
    }
    poster.note = QStringLiteral("本榜按小组公布，不列姓名；待整改的农户由村委会另行送达提醒函。");
}

} // namespace cunwu::posterbuilder
