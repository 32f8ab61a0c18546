#include "models/scheme/schemeparser.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <cmath>

namespace cunwu {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("SchemeParser", text);
}

constexpr qsizetype sizeLimit = 1 << 20;
constexpr int problemLimit = 50; // a file of another kind would else bury the person

/// One object of the document: reads typed members, remembers which keys were known.
class Reader {
public:
    Reader(QJsonObject object, QString place, QStringList& problems)
        : m_object(std::move(object)), m_place(std::move(place)), m_problems(problems) {}

    void problem(const QString& text) const {
        if (m_problems.size() < problemLimit)
            m_problems << (m_place.isEmpty() ? text : m_place + QStringLiteral(": ") + text);
    }
    bool has(const char* key) const { return m_object.contains(QLatin1String(key)); }
    QJsonValue take(const char* key) {
        m_known << QString::fromLatin1(key);
        return m_object.value(QLatin1String(key));
    }
    QString inside(const char* key) const {
        return m_place.isEmpty() ? QString::fromLatin1(key) : m_place + u'.' + QLatin1String(key);
    }
    QStringList& problems() const { return m_problems; }

    QString text(const char* key, int longest, bool needed) {
        const QJsonValue v = take(key);
        if (v.isUndefined() && !needed)
            return {};
        const QString s = v.toString();
        if (!v.isString() || (needed && s.trimmed().isEmpty()))
            problem(translated(QT_TRANSLATE_NOOP("SchemeParser", "“%1” is missing or no text"))
                        .arg(QLatin1String(key)));
        else if (s.size() > longest)
            problem(
                translated(QT_TRANSLATE_NOOP("SchemeParser", "“%1” is longer than %2 characters"))
                    .arg(QLatin1String(key))
                    .arg(longest));
        return s;
    }
    QString code() {
        static const QRegularExpression form(QStringLiteral("^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$"));
        const QString s = text("code", 40, true);
        if (!s.isEmpty() && !form.match(s).hasMatch())
            problem(translated(QT_TRANSLATE_NOOP(
                                   "SchemeParser",
                                   "code “%1” may only hold letters, digits, “.”, “-” and “_”"))
                        .arg(s));
        return s;
    }
    std::optional<Points> number(const char* key, double least, double most) {
        const QJsonValue v = take(key);
        if (v.isUndefined())
            return std::nullopt;
        const double d = v.toDouble();
        const double hundredths = std::round(d * 100);
        if (!v.isDouble() || !(d >= least && d <= most) || std::abs(d * 100 - hundredths) > 1e-6) {
            problem(translated(QT_TRANSLATE_NOOP(
                                   "SchemeParser",
                                   "“%1” must be a number from %2 to %3 with at most two decimals"))
                        .arg(QLatin1String(key))
                        .arg(least)
                        .arg(most));
            return std::nullopt;
        }
        return Points::fromHundredths(static_cast<std::int64_t>(hundredths));
    }
    std::optional<int> integer(const char* key, int least, int most) {
        const auto n = number(key, least, most);
        if (n && n->hundredths() % 100 != 0) {
            problem(translated(QT_TRANSLATE_NOOP("SchemeParser", "“%1” must be a whole number"))
                        .arg(QLatin1String(key)));
            return std::nullopt;
        }
        return n ? std::optional<int>(static_cast<int>(n->hundredths() / 100)) : std::nullopt;
    }
    std::optional<bool> boolean(const char* key) {
        const QJsonValue v = take(key);
        if (v.isUndefined())
            return std::nullopt;
        if (!v.isBool())
            problem(translated(QT_TRANSLATE_NOOP("SchemeParser", "“%1” must be true or false"))
                        .arg(QLatin1String(key)));
        return v.toBool();
    }
    CapPeriod per(const char* key, CapPeriod otherwise, bool needed) {
        const QJsonValue v = take(key);
        if (v.isUndefined() && !needed)
            return otherwise;
        const QString s = v.toString();
        if (s == u"month")
            return CapPeriod::Month;
        if (s == u"quarter")
            return CapPeriod::Quarter;
        if (s == u"year")
            return CapPeriod::Year;
        problem(translated(QT_TRANSLATE_NOOP("SchemeParser", "“%1” must be month, quarter or year"))
                    .arg(QLatin1String(key)));
        return otherwise;
    }
    /// Calls `each` for every object in the array.
    template <class F> void array(const char* key, int most, F each) {
        const QJsonValue v = take(key);
        if (v.isUndefined())
            return;
        if (!v.isArray() || v.toArray().size() > most) {
            problem(
                translated(QT_TRANSLATE_NOOP("SchemeParser", "“%1” must be a list of at most %2"))
                    .arg(QLatin1String(key))
                    .arg(most));
            return;
        }
        const QJsonArray list = v.toArray();
        for (int i = 0; i < list.size(); ++i) {
            Reader item(list[i].toObject(), inside(key) + u'[' + QString::number(i) + u']',
                        m_problems);
            if (!list[i].isObject())
                item.problem(
                    translated(QT_TRANSLATE_NOOP("SchemeParser", "must be an object in braces")));
            else
                each(item);
        }
    }
    void finish() const {
        for (auto it = m_object.begin(); it != m_object.end(); ++it)
            if (!m_known.contains(it.key()))
                problem(translated(QT_TRANSLATE_NOOP("SchemeParser", "unknown key “%1”"))
                            .arg(it.key()));
    }

private:
    QJsonObject m_object;
    QString m_place;
    QStringList& m_problems;
    QSet<QString> m_known;
};

std::optional<IndicatorKind> kindFrom(const QString& word) {
    if (word == u"base")
        return IndicatorKind::Base;
    if (word == u"add")
        return IndicatorKind::Add;
    if (word == u"deduct")
        return IndicatorKind::Deduct;
    if (word == u"veto")
        return IndicatorKind::Veto;
    return std::nullopt;
}

QString kindWord(IndicatorKind kind) {
    static const char* const words[] = {"base", "add", "deduct", "veto"};
    return QString::fromLatin1(words[static_cast<int>(kind)]);
}

QString perWord(CapPeriod per) {
    static const char* const words[] = {"month", "quarter", "year"};
    return QString::fromLatin1(words[static_cast<int>(per)]);
}

void checkSign(const Reader& r, IndicatorKind kind, Points points) {
    if (kind == IndicatorKind::Deduct && points >= Points())
        r.problem(
            translated(QT_TRANSLATE_NOOP("SchemeParser", "points of a deduct must be negative")));
    if ((kind == IndicatorKind::Base || kind == IndicatorKind::Add) && points <= Points())
        r.problem(translated(QT_TRANSLATE_NOOP(
            "SchemeParser",
            "points must be greater than 0; write “deduct” as kind to take points away")));
}

void readValue(Reader& r, Indicator& in) {
    const auto points = r.number("points", -10000, 10000);
    r.array("tiers", 50, [&](Reader& t) {
        Tier tier{t.text("name", 200, true), t.number("points", -10000, 10000).value_or(Points())};
        checkSign(t, in.kind, tier.points);
        t.finish();
        in.tiers.push_back(std::move(tier));
    });
    std::stable_sort(in.tiers.begin(), in.tiers.end(), [](const Tier& a, const Tier& b) {
        return std::abs(a.points.hundredths()) > std::abs(b.points.hundredths());
    });
    in.points = points.value_or(Points());
    if (in.kind == IndicatorKind::Veto) {
        if (points || !in.tiers.empty())
            r.problem(translated(QT_TRANSLATE_NOOP("SchemeParser", "a veto has no points")));
    } else if (r.has("points") == r.has("tiers")) {
        r.problem(translated(QT_TRANSLATE_NOOP("SchemeParser", "give either “points” or “tiers”")));
    } else if (points) {
        checkSign(r, in.kind, *points);
    }
}

void readCaps(Reader& r, Indicator& in) {
    r.array("caps", 6, [&](Reader& c) {
        Cap cap;
        cap.per = c.per("per", CapPeriod::Month, true);
        cap.points = c.number("points", 0.01, 100000);
        cap.times = c.integer("times", 1, 1000);
        if (!c.has("points") && !c.has("times"))
            c.problem(
                translated(QT_TRANSLATE_NOOP("SchemeParser", "a cap needs “points” or “times”")));
        c.finish();
        in.caps.push_back(cap);
    });
}

void readHighest(Reader& r, Indicator& in) {
    const QJsonValue v = r.take("highest");
    if (v.isUndefined())
        return;
    Reader h(v.toObject(), r.inside("highest"), r.problems());
    in.highestGroup = h.text("group", 200, true);
    in.highestPer = h.per("per", CapPeriod::Month, false);
    h.finish();
}

Indicator readIndicator(Reader& r, bool veto) {
    Indicator in;
    in.code = r.code();
    in.shortName = r.text("short", 12, true);
    in.name = r.text("name", 200, true);
    const auto kind = kindFrom(r.text("kind", 20, true));
    if (!kind)
        r.problem(translated(
            QT_TRANSLATE_NOOP("SchemeParser", "kind must be base, add, deduct or veto")));
    else if ((*kind == IndicatorKind::Veto) != veto)
        r.problem(translated(QT_TRANSLATE_NOOP(
            "SchemeParser", "vetoes stand under “vetoes”, all others in a class")));
    in.kind = kind.value_or(IndicatorKind::Add);
    readValue(r, in);
    in.unit = r.text("unit", 12, true);
    readCaps(r, in);
    readHighest(r, in);
    in.evidence = r.text("evidence", 200, false);
    in.declarable = r.boolean("declarable").value_or(true);
    in.perPerson = r.boolean("per_person").value_or(false);
    in.regular = r.boolean("regular").value_or(in.kind == IndicatorKind::Base);
    const bool wanted = r.boolean("redeemable").value_or(in.kind == IndicatorKind::Add);
    in.redeemable = wanted && !in.isNegative() && !veto;
    if (wanted && !in.redeemable)
        r.problem(translated(
            QT_TRANSLATE_NOOP("SchemeParser", "deducts and vetoes cannot be redeemable")));
    r.finish();
    return in;
}

void readHead(Reader& r, Scheme& s) {
    r.take("$schema");
    if (r.text("format", 40, true) != u"cunwu-scheme-1")
        r.problem(translated(
            QT_TRANSLATE_NOOP("SchemeParser", "“format” must be cunwu-scheme-1: this is no scheme "
                                              "of this program, or one of a newer program")));
    s.code = r.code();
    s.name = r.text("name", 200, true);
    const auto version = r.integer("version", 1, 9999);
    if (!version && !r.has("version"))
        r.problem(translated(QT_TRANSLATE_NOOP("SchemeParser", "“%1” is missing or no text"))
                      .arg(QStringLiteral("version")));
    s.version = version.value_or(1);
    const QString owner = r.text("owner", 20, true);
    if (owner != u"county" && owner != u"township" && owner != u"village")
        r.problem(translated(
            QT_TRANSLATE_NOOP("SchemeParser", "owner must be county, township or village")));
    s.owner = owner == u"township"  ? SchemeOwner::Township
              : owner == u"village" ? SchemeOwner::Village
                                    : SchemeOwner::County;
    const auto month = Month::parse(r.text("effective_from", 10, true));
    if (!month)
        r.problem(translated(
            QT_TRANSLATE_NOOP("SchemeParser", "effective_from must be a month like 2026-01")));
    s.effectiveFrom = month.value_or(Month());
    s.cycle = r.per("cycle", CapPeriod::Year, false);
    s.base = r.number("base", 0, 10000).value_or(Points::of(100));
    s.note = r.text("note", 2000, false);
}

void readBody(Reader& r, Scheme& s) {
    r.array("classes", 100, [&](Reader& c) {
        IndicatorClass group;
        group.code = c.code();
        group.name = c.text("name", 200, true);
        c.array("indicators", 500,
                [&](Reader& i) { group.indicators.push_back(readIndicator(i, false)); });
        if (group.indicators.empty())
            c.problem(translated(
                QT_TRANSLATE_NOOP("SchemeParser", "a class needs at least one indicator")));
        c.finish();
        s.classes.push_back(std::move(group));
    });
    r.array("vetoes", 100, [&](Reader& i) { s.vetoes.push_back(readIndicator(i, true)); });
    r.array("weights", 1000, [&](Reader& w) {
        Weight weight{w.code(), Points()};
        const auto factor = w.number("factor", 0, 100);
        if (!factor && !w.has("factor"))
            w.problem(translated(QT_TRANSLATE_NOOP("SchemeParser", "a weight needs “factor”")));
        weight.factor = factor.value_or(Points::of(1));
        w.finish();
        s.weights.push_back(weight);
    });
}

void checkWhole(const Reader& r, const Scheme& s) {
    QSet<QString> classes, codes, weighted;
    const auto once = [&](QSet<QString>& seen, const QString& code) {
        if (!code.isEmpty() && seen.contains(code))
            r.problem(
                translated(QT_TRANSLATE_NOOP("SchemeParser", "code “%1” occurs twice")).arg(code));
        seen << code;
    };
    for (const IndicatorClass& c : s.classes) {
        once(classes, c.code);
        for (const Indicator& i : c.indicators)
            once(codes, i.code);
    }
    for (const Indicator& i : s.vetoes)
        once(codes, i.code);
    for (const Weight& w : s.weights)
        once(weighted, w.code);
    if (!s.weights.empty() && s.owner != SchemeOwner::Village)
        r.problem(translated(
            QT_TRANSLATE_NOOP("SchemeParser", "weights stand only in a village's document")));
    if (s.owner == SchemeOwner::County && s.classes.empty())
        r.problem(translated(QT_TRANSLATE_NOOP("SchemeParser", "a county scheme needs classes")));
    if (s.itemCount() > 1000)
        r.problem(translated(QT_TRANSLATE_NOOP("SchemeParser", "more than 1,000 indicators")));
}

QJsonValue numeric(Points p) {
    if (p.hundredths() % 100 == 0)
        return static_cast<qint64>(p.hundredths() / 100);
    return p.toDouble();
}

QJsonObject toJson(const Indicator& in) {
    QJsonObject o{{"code", in.code},
                  {"short", in.shortName},
                  {"name", in.name},
                  {"kind", kindWord(in.kind)},
                  {"unit", in.unit},
                  {"declarable", in.declarable},
                  {"per_person", in.perPerson},
                  {"regular", in.regular},
                  {"redeemable", in.redeemable}};
    if (!in.tiers.empty()) {
        QJsonArray tiers;
        for (const Tier& t : in.tiers)
            tiers << QJsonObject{{"name", t.name}, {"points", numeric(t.points)}};
        o["tiers"] = tiers;
    } else if (in.kind != IndicatorKind::Veto) {
        o["points"] = numeric(in.points);
    }
    QJsonArray caps;
    for (const Cap& c : in.caps) {
        QJsonObject cap{{"per", perWord(c.per)}};
        if (c.points)
            cap["points"] = numeric(*c.points);
        if (c.times)
            cap["times"] = *c.times;
        caps << cap;
    }
    if (!caps.isEmpty())
        o["caps"] = caps;
    if (!in.highestGroup.isEmpty())
        o["highest"] = QJsonObject{{"group", in.highestGroup}, {"per", perWord(in.highestPer)}};
    if (!in.evidence.isEmpty())
        o["evidence"] = in.evidence;
    return o;
}

} // namespace

SchemeParse parseScheme(const QByteArray& json) {
    SchemeParse out;
    if (json.size() > sizeLimit) {
        out.problems << translated(
            QT_TRANSLATE_NOOP("SchemeParser", "The file is larger than 1 MiB: this is no scheme."));
        return out;
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject()) {
        out.problems
            << (error.error == QJsonParseError::NoError
                    ? translated(QT_TRANSLATE_NOOP(
                          "SchemeParser", "The file is no scheme: it does not begin with a brace."))
                    : translated(QT_TRANSLATE_NOOP("SchemeParser",
                                                   "The file is no valid JSON (at byte %1: %2)."))
                          .arg(error.offset)
                          .arg(error.errorString()));
        return out;
    }
    Scheme scheme;
    Reader root(document.object(), {}, out.problems);
    readHead(root, scheme);
    readBody(root, scheme);
    root.finish();
    checkWhole(root, scheme);
    if (out.problems.isEmpty())
        out.scheme = std::move(scheme);
    return out;
}

QByteArray writeScheme(const Scheme& s) {
    QJsonObject o{{"format", "cunwu-scheme-1"},
                  {"code", s.code},
                  {"name", s.name},
                  {"version", s.version},
                  {"owner", ownerWord(s.owner)},
                  {"effective_from", s.effectiveFrom.toString()},
                  {"cycle", perWord(s.cycle)},
                  {"base", numeric(s.base)}};
    if (!s.note.isEmpty())
        o["note"] = s.note;
    QJsonArray classes, vetoes, weights;
    for (const IndicatorClass& c : s.classes) {
        QJsonArray items;
        for (const Indicator& i : c.indicators)
            items << toJson(i);
        classes << QJsonObject{{"code", c.code}, {"name", c.name}, {"indicators", items}};
    }
    for (const Indicator& i : s.vetoes)
        vetoes << toJson(i);
    for (const Weight& w : s.weights)
        weights << QJsonObject{{"code", w.code}, {"factor", numeric(w.factor)}};
    o["classes"] = classes;
    o["vetoes"] = vetoes;
    if (!weights.isEmpty())
        o["weights"] = weights;
    return QJsonDocument(o).toJson(QJsonDocument::Indented);
}

} // namespace cunwu
