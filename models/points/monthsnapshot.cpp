#include "models/points/monthsnapshot.h"

#include "models/base/masking.h"
#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace cunwu {

const MonthSnapshot::Name* MonthSnapshot::indicator(const QString& code) const {
    const auto it = std::find_if(indicators.begin(), indicators.end(),
                                 [&](const Name& n) { return n.code == code; });
    return it == indicators.end() ? nullptr : &*it;
}

const MonthSnapshot::Household* MonthSnapshot::household(HouseholdId id) const {
    const auto it = std::find_if(households.begin(), households.end(),
                                 [&](const Household& h) { return h.id == id; });
    return it == households.end() ? nullptr : &*it;
}

// --- Building

static std::vector<MonthSnapshot::Line> buildLines(const MonthSheet& sheet, const SheetRow& row) {
    std::vector<MonthSnapshot::Line> lines;
    for (const PointLine& line :
         inColumnOrder(sheet.scheme(), row.allEntries(), row.result.lines)) {
        if (line.outcome != LineOutcome::Counted && line.outcome != LineOutcome::Capped &&
            line.outcome != LineOutcome::NotHighest && line.outcome != LineOutcome::Veto)
            continue;
        const PointEntry& e =
            row.entries[static_cast<std::size_t>(line.entry) - row.earlier.size()];
        lines.push_back({e.indicator, e.quantity, e.points, line.counted, e.day, e.source, e.note,
                         explainLine(sheet.scheme(), e, line)});
    }
    return lines;
}

/// Ranks within each group; rows of a group stand together.
static void rankGroups(std::vector<MonthSnapshot::Household>& households) {
    for (std::size_t i = 0; i < households.size();) {
        std::size_t end = i;
        std::vector<Points> totals;
        while (end < households.size() && households[end].group == households[i].group)
            totals.push_back(households[end++].total);
        const std::vector<Rank> ranks = competitionRanks(totals);
        for (std::size_t k = i; k < end; ++k) {
            households[k].groupRank = ranks[k - i].rank;
            households[k].groupTied = ranks[k - i].tied;
        }
        i = end;
    }
}

/// The children of a village; a name that a grown person bears, too, is that person's in another household's note.
static MemberNames neighbours(const QHash<HouseholdId, MemberNames>& names) {
    QSet<QString> minors, others;
    for (const MemberNames& n : names) {
        minors.unite({n.minors.begin(), n.minors.end()});
        others.unite({n.others.begin(), n.others.end()});
    }
    minors.subtract(others);
    return {minors.values(), others.values()};
}

/// Who hears of a child on a notice board hears no more than the family name (PIPL 28, 31).
static void maskMinors(MonthSnapshot::Household& h, const MemberNames& own, const MemberNames& village) {
    h.head = masking::minorsIn(h.head, own.minors, own.others);
    const auto mask = [&](QString& text) {
        QStringList strangers;
        for (const QString& name : village.minors)
            if (name.size() > 1 && text.contains(name))
                strangers << name;
        if (!strangers.isEmpty())
            text = masking::minorsIn(text, own.minors + strangers, own.others + village.others);
        else if (!own.minors.isEmpty())
            text = masking::minorsIn(text, own.minors, own.others);
    };
    for (MonthSnapshot::Line& line : h.lines) {
        mask(line.note);
        mask(line.remark);
    }
}

MonthSnapshot buildSnapshot(const MonthSheet& sheet, const QHash<HouseholdId, Points>& wallets,
                            const QHash<HouseholdId, Points>& previous,
                            const QHash<HouseholdId, MemberNames>& names, QDate publishedOn,
                            QDate objectionUntil) {
    MonthSnapshot s;
    s.village = sheet.info().village;
    s.month = sheet.info().month;
    s.publishedOn = publishedOn;
    s.objectionUntil = objectionUntil;
    s.base = sheet.scheme().base();
    s.schemes = sheet.scheme().sources();
    for (int i = 0; i < static_cast<int>(sheet.scheme().indicators().size()); ++i) {
        const Indicator& in = sheet.scheme().indicators()[static_cast<std::size_t>(i)];
        const int c = sheet.scheme().classOf(i);
        s.indicators.push_back({in.code, in.shortName, in.name,
                                c < 0
                                    ? kindName(IndicatorKind::Veto)
                                    : sheet.scheme().classes()[static_cast<std::size_t>(c)].name});
    }
    const MemberNames village = neighbours(names);
    for (const SheetRow& row : sheet.rows()) {
        const HouseholdMonth& r = row.result;
        MonthSnapshot::Household h{row.household,
                                   row.number,
                                   row.group,
                                   row.head,
                                   r.base,
                                   r.total,
                                   r.added,
                                   r.deducted,
                                   r.redeemable,
                                   wallets.value(row.household) + r.redeemable,
                                   {},
                                   row.rank.rank,
                                   0,
                                   row.rank.tied,
                                   false,
                                   r.veto,
                                   buildLines(sheet, row)};
        if (const auto it = previous.constFind(row.household); it != previous.constEnd())
            h.previous = *it;
        maskMinors(h, names.value(row.household), village);
        s.households.push_back(std::move(h));
    }
    rankGroups(s.households);
    return s;
}

// --- JSON: numbers are hundredths; rows are arrays, for a village month is kept for good

static QString dayText(QDate day) {
    return day.isValid() ? day.toString(Qt::ISODate) : QString();
}

static qint64 number(Points p) {
    return p.hundredths();
}

static Points points(const QJsonValue& v) {
    return Points::fromHundredths(v.toInteger());
}

static QDate day(const QJsonValue& v) {
    return QDate::fromString(v.toString(), Qt::ISODate);
}

static QJsonArray lineJson(const MonthSnapshot::Line& l) {
    return {l.indicator, number(l.quantity), number(l.points), number(l.counted),
            dayText(l.day), sourceWord(l.source), l.note, l.remark};
}

static QJsonObject householdJson(const MonthSnapshot::Household& h) {
    QJsonArray lines;
    for (const MonthSnapshot::Line& l : h.lines)
        lines << lineJson(l);
    QJsonObject o{{"id", QString::number(h.id.value)},
                  {"number", h.number},
                  {"group", h.group},
                  {"head", h.head},
                  {"base", number(h.base)},
                  {"total", number(h.total)},
                  {"added", number(h.added)},
                  {"deducted", number(h.deducted)},
                  {"redeemable", number(h.redeemable)},
                  {"wallet", number(h.wallet)},
                  {"rank", h.rank},
                  {"group_rank", h.groupRank},
                  {"lines", lines}};
    if (h.previous)
        o["previous"] = number(*h.previous);
    for (const auto& [key, set] : {std::pair("tied", h.tied), std::pair("group_tied", h.groupTied),
                                   std::pair("veto", h.veto)})
        if (set)
            o[QLatin1String(key)] = true;
    return o;
}

QByteArray writeSnapshot(const MonthSnapshot& s) {
    QJsonArray schemes, indicators, households;
    for (const EffectiveScheme::Source& source : s.schemes)
        schemes << QJsonObject{{"code", source.code},
                               {"name", source.name},
                               {"version", source.version},
                               {"owner", ownerWord(source.owner)}};
    for (const MonthSnapshot::Name& n : s.indicators)
        indicators << QJsonArray{n.code, n.shortName, n.name, n.className};
    for (const MonthSnapshot::Household& h : s.households)
        households << householdJson(h);
    QJsonObject o{{"format", "cunwu-month-1"},
                  {"village", s.village},
                  {"month", s.month.toString()},
                  {"published_on", dayText(s.publishedOn)},
                  {"objection_until", dayText(s.objectionUntil)},
                  {"base", number(s.base)},
                  {"schemes", schemes},
                  {"indicators", indicators},
                  {"households", households}};
    if (s.printedOffice)
        o["office"] = QJsonObject{
            {"village", s.villageName}, {"township", s.townshipName}, {"phone", s.phone}};
    if (s.printedLists)
        o["lists"] = QJsonObject{{"red", s.redCount}, {"black", s.blackCount}, {"resolution", s.blackListResolution}};
    return QJsonDocument(o).toJson(QJsonDocument::Compact);
}

static MonthSnapshot::Household readHousehold(const QJsonObject& o) {
    MonthSnapshot::Household h;
    h.id = {o["id"].toString().toLongLong()};
    h.number = o["number"].toString();
    h.group = o["group"].toString();
    h.head = o["head"].toString();
    h.base = points(o["base"]);
    h.total = points(o["total"]);
    h.added = points(o["added"]);
    h.deducted = points(o["deducted"]);
    h.redeemable = points(o["redeemable"]);
    h.wallet = points(o["wallet"]);
    if (o.contains(QStringLiteral("previous")))
        h.previous = points(o["previous"]);
    h.rank = o["rank"].toInt();
    h.groupRank = o["group_rank"].toInt();
    h.tied = o["tied"].toBool();
    h.groupTied = o["group_tied"].toBool();
    h.veto = o["veto"].toBool();
    for (const QJsonValue& v : o["lines"].toArray()) {
        const QJsonArray a = v.toArray();
        h.lines.push_back({a.at(0).toString(), points(a.at(1)), points(a.at(2)), points(a.at(3)),
                           day(a.at(4)),
                           sourceFromWord(a.at(5).toString()).value_or(EntrySource::Sheet),
                           a.at(6).toString(), a.at(7).toString()});
    }
    return h;
}

std::optional<MonthSnapshot> parseSnapshot(const QByteArray& json) {
    const QJsonObject o = QJsonDocument::fromJson(json).object();
    const auto month = Month::parse(o["month"].toString());
    if (o["format"].toString() != u"cunwu-month-1" || !month)
        return std::nullopt;
    MonthSnapshot s;
    s.village = o["village"].toString();
    s.month = *month;
    s.publishedOn = day(o["published_on"]);
    s.objectionUntil = day(o["objection_until"]);
    s.printedOffice = o.contains(QStringLiteral("office"));
    const QJsonObject office = o["office"].toObject();
    s.villageName = office["village"].toString();
    s.townshipName = office["township"].toString();
    s.phone = office["phone"].toString();
    s.printedLists = o.contains(QStringLiteral("lists"));
    const QJsonObject lists = o["lists"].toObject();
    s.redCount = lists["red"].toInt();
    s.blackCount = lists["black"].toInt();
    s.blackListResolution = lists["resolution"].toString();
    s.base = points(o["base"]);
    for (const QJsonValue& v : o["schemes"].toArray()) {
        const QString owner = v["owner"].toString();
        s.schemes.push_back({v["code"].toString(), v["name"].toString(), v["version"].toInt(),
                             owner == u"township"  ? SchemeOwner::Township
                             : owner == u"village" ? SchemeOwner::Village
                                                   : SchemeOwner::County});
    }
    for (const QJsonValue& v : o["indicators"].toArray()) {
        const QJsonArray a = v.toArray();
        s.indicators.push_back(
            {a.at(0).toString(), a.at(1).toString(), a.at(2).toString(), a.at(3).toString()});
    }
    for (const QJsonValue& v : o["households"].toArray())
        s.households.push_back(readHousehold(v.toObject()));
    return s;
}

QString snapshotDigest(const QByteArray& json) {
    return QString::fromLatin1(QCryptographicHash::hash(json, QCryptographicHash::Sha256).toHex());
}

} // namespace cunwu
