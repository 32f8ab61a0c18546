#include "models/scheme/schemedifference.h"

#include "models/scheme/schemerepository.h"
#include <QCoreApplication>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("SchemeDifference", text);
}

QString ownerName(SchemeOwner owner) {
    switch (owner) {
    case SchemeOwner::County: return translated(QT_TRANSLATE_NOOP("SchemeDifference", "county scheme"));
    case SchemeOwner::Township: return translated(QT_TRANSLATE_NOOP("SchemeDifference", "township items"));
    case SchemeOwner::Village: return translated(QT_TRANSLATE_NOOP("SchemeDifference", "village items"));
    }
    return {};
}

// --- One indicator

namespace {

/// An indicator and where it stands.
struct Placed {
    const Indicator* indicator;
    QString className;
};

/// In the order of the document; vetoes last.
std::vector<Placed> placed(const Scheme& scheme) {
    std::vector<Placed> out;
    for (const IndicatorClass& c : scheme.classes)
        for (const Indicator& i : c.indicators)
            out.push_back({&i, c.name});
    for (const Indicator& i : scheme.vetoes)
        out.push_back({&i, kindName(IndicatorKind::Veto)});
    return out;
}

QString title(const Indicator& i) {
    return QStringLiteral("%1 %2").arg(i.code, i.shortName);
}

QString worth(const Indicator& i) {
    if (i.kind == IndicatorKind::Veto)
        return kindName(i.kind);
    if (i.tiers.empty())
        return i.points.toSignedString();
    QStringList tiers;
    for (const Tier& tier : i.tiers)
        tiers << QStringLiteral("%1 %2").arg(tier.name, tier.points.toSignedString());
    return tiers.join(QStringLiteral("、"));
}

QString caps(const Indicator& i) {
    QStringList texts;
    for (const Cap& cap : i.caps)
        texts << capText(cap, i.unit);
    return texts.isEmpty() ? translated(QT_TRANSLATE_NOOP("SchemeDifference", "none")) : texts.join(QStringLiteral("、"));
}

QString highest(const Indicator& i) {
    return i.highestGroup.isEmpty() ? translated(QT_TRANSLATE_NOOP("SchemeDifference", "each counts"))
                                    : translated(QT_TRANSLATE_NOOP("SchemeDifference", "only the highest of “%1” counts, %2")).arg(i.highestGroup, periodName(i.highestPer));
}

QString orNone(const QString& text) {
    return text.isEmpty() ? translated(QT_TRANSLATE_NOOP("SchemeDifference", "none")) : text;
}

QString yesNo(bool yes) {
    return yes ? translated(QT_TRANSLATE_NOOP("SchemeDifference", "yes")) : translated(QT_TRANSLATE_NOOP("SchemeDifference", "no"));
}

/// Names of what an indicator says of itself, and how to read it.
struct Aspect {
    const char* name;
    QString (*read)(const Indicator&);
};
constexpr Aspect aspects[] = {
    {QT_TRANSLATE_NOOP("SchemeDifference", "points"), worth},
    {QT_TRANSLATE_NOOP("SchemeDifference", "kind"), [](const Indicator& i) { return kindName(i.kind); }},
    {QT_TRANSLATE_NOOP("SchemeDifference", "short name"), [](const Indicator& i) { return i.shortName; }},
    {QT_TRANSLATE_NOOP("SchemeDifference", "name"), [](const Indicator& i) { return i.name; }},
    {QT_TRANSLATE_NOOP("SchemeDifference", "unit"), [](const Indicator& i) { return orNone(i.unit); }},
    {QT_TRANSLATE_NOOP("SchemeDifference", "cap"), caps},
    {QT_TRANSLATE_NOOP("SchemeDifference", "several for one act"), highest},
    {QT_TRANSLATE_NOOP("SchemeDifference", "evidence"), [](const Indicator& i) { return orNone(i.evidence); }},
    {QT_TRANSLATE_NOOP("SchemeDifference", "declared by households"), [](const Indicator& i) { return yesNo(i.declarable); }},
    {QT_TRANSLATE_NOOP("SchemeDifference", "counted for each person"), [](const Indicator& i) { return yesNo(i.perPerson); }},
    {QT_TRANSLATE_NOOP("SchemeDifference", "expected every month"), [](const Indicator& i) { return yesNo(i.regular); }},
    {QT_TRANSLATE_NOOP("SchemeDifference", "redeemable"), [](const Indicator& i) { return yesNo(i.redeemable); }},
};

QString changed(const QString& what, const QString& before, const QString& after) {
    return translated(QT_TRANSLATE_NOOP("SchemeDifference", "%1: %2, before: %3.")).arg(what, after, before);
}

void compare(const Placed& before, const Placed& after, QStringList& lines) {
    const auto what = [&](const char* aspect) {
        return translated(QT_TRANSLATE_NOOP("SchemeDifference", "Indicator %1, %2")).arg(title(*after.indicator), translated(aspect));
    };
    for (const Aspect& aspect : aspects)
        if (const QString was = aspect.read(*before.indicator), is = aspect.read(*after.indicator); was != is)
            lines << changed(what(aspect.name), was, is);
    if (before.className != after.className)
        lines << changed(what(QT_TRANSLATE_NOOP("SchemeDifference", "class")), before.className, after.className);
}

void compareWeights(const Scheme& before, const Scheme& after, QStringList& lines) {
    std::map<QString, std::pair<Points, Points>> factors; // a code without a weight counts once
    for (const Weight& w : before.weights)
        factors.try_emplace(w.code, Points::of(1), Points::of(1)).first->second.first = w.factor;
    for (const Weight& w : after.weights)
        factors.try_emplace(w.code, Points::of(1), Points::of(1)).first->second.second = w.factor;
    for (const auto& [code, factor] : factors)
        if (factor.first != factor.second)
            lines << changed(translated(QT_TRANSLATE_NOOP("SchemeDifference", "Weight of %1")).arg(code), factor.first.toString(), factor.second.toString());
}

QString spanName(CapPeriod span) {
    switch (span) {
    case CapPeriod::Month: return translated(QT_TRANSLATE_NOOP("SchemeDifference", "month"));
    case CapPeriod::Quarter: return translated(QT_TRANSLATE_NOOP("SchemeDifference", "quarter"));
    case CapPeriod::Year: return translated(QT_TRANSLATE_NOOP("SchemeDifference", "year"));
    }
    return {};
}

void compareFrame(const Scheme& before, const Scheme& after, QStringList& lines) {
    if (before.name != after.name)
        lines << changed(translated(QT_TRANSLATE_NOOP("SchemeDifference", "Name of the scheme")), before.name, after.name);
    if (after.owner == SchemeOwner::County && before.base != after.base)
        lines << changed(translated(QT_TRANSLATE_NOOP("SchemeDifference", "Base points")), before.base.toString(), after.base.toString());
    if (after.owner == SchemeOwner::County && before.cycle != after.cycle)
        lines << changed(translated(QT_TRANSLATE_NOOP("SchemeDifference", "Span after which the score starts again")), spanName(before.cycle), spanName(after.cycle));
}

} // namespace

QStringList schemeDifference(const Scheme* before, const Scheme& after) {
    QStringList lines;
    const Scheme nothing;
    const std::vector<Placed> was = before ? placed(*before) : std::vector<Placed>();
    const std::vector<Placed> is = placed(after);
    if (before)
        compareFrame(*before, after, lines);
    const auto find = [](const std::vector<Placed>& in, const QString& code) {
        return std::find_if(in.begin(), in.end(), [&](const Placed& p) { return p.indicator->code == code; });
    };
    for (const Placed& now : is) {
        if (const auto then = find(was, now.indicator->code); then != was.end())
            compare(*then, now, lines);
        else
            lines << translated(QT_TRANSLATE_NOOP("SchemeDifference", "New indicator %1 (%2): %3.")).arg(title(*now.indicator), now.className, worth(*now.indicator));
    }
    for (const Placed& then : was)
        if (find(is, then.indicator->code) == is.end())
            lines << translated(QT_TRANSLATE_NOOP("SchemeDifference", "Indicator %1 (%2) is dropped.")).arg(title(*then.indicator), then.className);
    compareWeights(before ? *before : nothing, after, lines);
    return lines;
}

// --- Documents

static QString named(const Scheme& s) {
    return translated(QT_TRANSLATE_NOOP("SchemeDifference", "%1 “%2”, version %3")).arg(ownerName(s.owner), s.name).arg(s.version);
}

SchemeNews schemeNews(const SchemeBook& book, const StoredScheme& document, const DivisionCode& own) {
    const Scheme& s = document.scheme;
    const QString place = document.village.size() > own.toString().size() ? document.village : own.toString();
    const StoredScheme* before = book.before(document, place);
    SchemeNews news;
    news.lines = schemeDifference(before ? &before->scheme : nullptr, s);
    const StoredScheme* holding = book.pick(s.owner, place, s.effectiveFrom);
    if (document.retiredFrom) {
        news.standing = SchemeNews::Standing::Retired;
        news.title = translated(QT_TRANSLATE_NOOP("SchemeDifference", "%1 held from %2 and no longer holds from %3 on.")).arg(named(s), s.effectiveFrom.toChinese(), document.retiredFrom->toChinese());
    } else if (holding && holding->id != document.id && holding->scheme == s) {
        news.standing = SchemeNews::Standing::Twice;
        news.title = translated(QT_TRANSLATE_NOOP("SchemeDifference", "%1 is here twice; both say the same.")).arg(named(s));
    } else if (!holding || holding->id != document.id) {
        news.standing = SchemeNews::Standing::Replaced;
        news.title = translated(QT_TRANSLATE_NOOP("SchemeDifference", "%1 does not hold: from %2 on another one does.")).arg(named(s), s.effectiveFrom.toChinese());
    } else {
        news.title = before && before->scheme != s ? translated(QT_TRANSLATE_NOOP("SchemeDifference", "From %1 on: %2, instead of “%3”, version %4.")).arg(s.effectiveFrom.toChinese(), named(s), before->scheme.name).arg(before->scheme.version)
                                                   : translated(QT_TRANSLATE_NOOP("SchemeDifference", "From %1 on: %2, with %3 indicators.")).arg(s.effectiveFrom.toChinese(), named(s)).arg(s.itemCount() + int(s.vetoes.size()));
    }
    if (place != own.toString() && !place.isEmpty()) {
        const auto code = DivisionCode::parse(place);
        const Division* division = code ? DivisionTable::shipped().find(*code) : nullptr;
        news.title = translated(QT_TRANSLATE_NOOP("SchemeDifference", "%1: %2")).arg(division ? shortVillageName(division->name) : place, news.title);
    }
    return news;
}

/// Does a document that was there before say the same of the same place?
static bool isKnown(const SchemeBook& book, const StoredScheme& document, const std::map<SchemeId, SchemeRepository::Mark>& before) {
    return std::any_of(book.stored().begin(), book.stored().end(), [&](const StoredScheme& s) {
        return s.id != document.id && before.contains(s.id) && s.village == document.village && s.scheme == document.scheme;
    });
}

ChangeTeller schemeTeller(const DivisionCode& own) {
    return [own](Database& db) -> std::function<QStringList()> {
        return [own, &db, before = SchemeRepository(db).marks()]() -> QStringList {
            const SchemeRepository repository(db);
            const auto now = repository.marks();
            if (now == before)
                return {};
            const SchemeBook book = repository.book();
            QStringList sentences;
            for (const StoredScheme& document : book.stored()) {
                const auto known = before.find(document.id);
                if (known != before.end() && known->second == now.at(document.id))
                    continue;
                if (known == before.end() && isKnown(book, document, before)) // a village's own copy of the county's scheme
                    continue;
                const SchemeNews news = schemeNews(book, document, own);
                const StoredScheme* replaced = book.before(document, own.toString());
                const bool whole = document.scheme.owner == SchemeOwner::County && (!replaced || replaced->scheme.code != document.scheme.code);
                sentences << (known != before.end() || whole ? QStringList{news.title} : news.sentences());
            }
            for (const auto& [id, mark] : now) // what does not parse is not in the book
                if (!before.contains(id) && std::none_of(book.stored().begin(), book.stored().end(), [&id = id](const StoredScheme& s) { return s.id == id; }))
                    sentences << translated(QT_TRANSLATE_NOOP("SchemeDifference", "“%1”, version %2, came in, but this program cannot read it. Install a newer one; until then the scheme so far holds.")).arg(mark.name).arg(mark.version);
            for (const auto& [id, mark] : before)
                if (!now.contains(id))
                    sentences << translated(QT_TRANSLATE_NOOP("SchemeDifference", "“%1”, version %2, was withdrawn by the office that wrote it.")).arg(mark.name).arg(mark.version);
            return sentences;
        };
    };
}

} // namespace cunwu
