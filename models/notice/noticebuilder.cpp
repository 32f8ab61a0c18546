#include "models/notice/noticebuilder.h"

#include "models/notice/noticecheck.h"
#include "models/notice/noticerepository.h"
#include "models/notice/posterbuilder.h"
#include "models/points/pointsrepository.h"
#include "models/points/snapshotrepository.h"
#include "models/ranking/rankingrules.h"
#include <algorithm>

namespace cunwu {

/// Paper is Chinese whatever the window speaks.
static QString sourceOnPaper(EntrySource source) {
    switch (source) {
    case EntrySource::Sheet:
        return QStringLiteral("月度登记");
    case EntrySource::Group:
        return QStringLiteral("小组评议");
    case EntrySource::Declaration:
        return QStringLiteral("农户申报");
    case EntrySource::Visit:
        return QStringLiteral("入户走访");
    case EntrySource::Supervision:
        return QStringLiteral("监督检查");
    case EntrySource::Check:
        return QStringLiteral("集中检查");
    }
    return {};
}

static NoticeLine lineOf(const MonthSnapshot& snapshot, const MonthSnapshot::Line& line) {
    const MonthSnapshot::Name* name = snapshot.indicator(line.indicator);
    QString basis = sourceOnPaper(line.source);
    if (!line.note.isEmpty())
        basis += QStringLiteral("：") + line.note.simplified();
    if (!line.remark.isEmpty())
        basis += QStringLiteral("；") + line.remark;
    return {line.day, name ? name->name : line.indicator, line.quantity, line.counted, basis};
}

NoticeBuilder::Data NoticeBuilder::load(const QString& village, Month month) const {
    if (auto snapshot = SnapshotRepository(m_db).load(village, month))
        return {std::move(*snapshot), true};
    PointsRepository points(m_db);
    return {buildSnapshot(points.loadSheet(village, month), points.wallets(village),
                          points.totals(village, month.previous()),
                          points.memberNames(village, month.lastDay()), {}, {}),
            false};
}

/// What the snapshot froze; of a draft, and of months published before it was frozen, the settings.
static QString frozen(const QString& text, const MonthSnapshot& snapshot, const QString& now) {
    return snapshot.printedOffice ? text : now;
}

QString NoticeBuilder::villageName(const MonthSnapshot& s) const {
    return frozen(s.villageName, s, cunwu::villageName(m_office, s.village));
}

QString NoticeBuilder::townshipName(const MonthSnapshot& s) const {
    return frozen(s.townshipName, s, cunwu::townshipName(m_office, s.village));
}

QString NoticeBuilder::phone(const MonthSnapshot& s) const {
    return frozen(s.phone, s, m_office.phone);
}

Notice NoticeBuilder::build(const Data& data, const MonthSnapshot::Household& h) const {
    Notice n;
    n.household = h.id;
    n.villageCode = data.snapshot.village;
    n.month = data.snapshot.month;
    n.number = h.number;
    n.group = h.group;
    n.head = h.head;
    n.base = h.base;
    n.added = h.added;
    n.deducted = h.deducted;
    n.total = h.total;
    n.wallet = h.wallet;
    n.previous = h.previous;
    n.rank = h.rank;
    n.groupRank = h.groupRank;
    n.tied = h.tied;
    n.groupTied = h.groupTied;
    n.veto = h.veto;
    n.publishedOn = data.snapshot.publishedOn;
    n.objectionUntil = data.snapshot.objectionUntil;
    n.village = villageName(data.snapshot);
    n.township = townshipName(data.snapshot);
    n.phone = phone(data.snapshot);
    for (const MonthSnapshot::Line& line : h.lines)
        n.lines.push_back(lineOf(data.snapshot, line));
    std::stable_sort(n.lines.begin(), n.lines.end(), [](const NoticeLine& a, const NoticeLine& b) {
        return a.day.isValid() && (!b.day.isValid() || a.day < b.day); // without a day: at the end
    });
    return n;
}

std::vector<Notice> NoticeBuilder::notices(const QString& village, Month month,
                                           const NoticeSelection& selection) const {
    const Data data = load(village, month);
    const QByteArray secret = data.published ? NoticeRepository(m_db).ensureSecret() : QByteArray();
    QHash<QString, int> groupSizes;
    for (const MonthSnapshot::Household& h : data.snapshot.households)
        ++groupSizes[h.group];
    std::vector<Notice> out;
    for (const MonthSnapshot::Household& h : data.snapshot.households) {
        if ((!selection.group.isEmpty() && h.group != selection.group) ||
            (!selection.households.isEmpty() && !selection.households.contains(h.id)))
            continue;
        Notice n = build(data, h);
        n.households = static_cast<int>(data.snapshot.households.size());
        n.groupHouseholds = groupSizes.value(h.group);
        if (!secret.isEmpty())
            n.qrText = writeNoticeCode({village, month, h.number, h.total, h.rank}, secret);
        out.push_back(std::move(n));
    }
    return out;
}

static ListSizes listSizes(const MonthSnapshot& snapshot, const Office& office) {
    return snapshot.printedLists ? ListSizes{snapshot.redCount, snapshot.blackCount} : ListSizes{office.redCount(), office.blackCount()};
}

static std::vector<Placing> placingsOf(const MonthSnapshot& snapshot, const ListSizes& sizes) {
    std::vector<Standing> standings;
    for (const MonthSnapshot::Household& h : snapshot.households)
        standings.push_back({h.total, h.veto});
    return place(standings, sizes);
}

std::vector<Notice> NoticeBuilder::letters(const QString& village, Month month) const {
    const MonthSnapshot snapshot = load(village, month).snapshot;
    const std::vector<Placing> placings = placingsOf(snapshot, listSizes(snapshot, m_office));
    NoticeSelection selection;
    for (std::size_t i = 0; i < placings.size(); ++i)
        if (placings[i].list == RankList::Black)
            selection.households.insert(snapshot.households[i].id);
    if (selection.households.isEmpty())
        return {};
    std::vector<Notice> letters = notices(village, month, selection);
    for (Notice& letter : letters) {
        letter.kind = Notice::Kind::Letter;
        std::erase_if(letter.lines, [&](const NoticeLine& l) {
            return l.points >= Points() && !(letter.veto && l.points.isZero());
        });
    }
    return letters;
}

Poster NoticeBuilder::posterHead(const Data& data) const {
    Poster poster;
    poster.village = villageName(data.snapshot);
    poster.township = townshipName(data.snapshot);
    poster.month = data.snapshot.month;
    poster.publishedOn = data.snapshot.publishedOn;
    poster.objectionUntil = data.snapshot.objectionUntil;
    poster.phone = phone(data.snapshot);
    return poster;
}

Poster NoticeBuilder::redPoster(const QString& village, Month month) const {
    const Data data = load(village, month);
    Poster poster = posterHead(data);
    const ListSizes sizes = listSizes(data.snapshot, m_office);
    posterbuilder::fillNames(poster, data.snapshot, placingsOf(data.snapshot, sizes), RankList::Red, sizes.red);
    return poster;
}

Poster NoticeBuilder::blackPoster(const QString& village, Month month) const {
    const Data data = load(village, month);
    Poster poster = posterHead(data);
    const ListSizes sizes = listSizes(data.snapshot, m_office);
    const auto placings = placingsOf(data.snapshot, sizes);
    const QString resolution = data.snapshot.printedLists ? data.snapshot.blackListResolution : m_office.blackListResolution().trimmed();
    if (resolution.isEmpty()) {
        posterbuilder::fillGroups(poster, data.snapshot, placings);
    } else {
        posterbuilder::fillNames(poster, data.snapshot, placings, RankList::Black, sizes.black);
        poster.note = QStringLiteral("依据：%1。%2").arg(resolution, poster.note);
    }
    return poster;
}

} // namespace cunwu
