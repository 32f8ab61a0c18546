#pragma once
#include "models/base/month.h"
#include "models/base/points.h"
#include "models/base/strongid.h"
#include <QString>
#include <optional>
#include <vector>

namespace cunwu {

enum class IndicatorKind {
    Base,   ///< a duty that everybody is expected to keep: counts, not redeemable unless the scheme says so
    Add,    ///< a merit
    Deduct, ///< its points are negative
    Veto,   ///< zero for the period; needs an authority's document
};

enum class CapPeriod {
    Month,
    Quarter,
    Year
};

/// An upper bound for one indicator and one household (for one person when the indicator is per person).
struct Cap {
    CapPeriod per = CapPeriod::Month;
    std::optional<Points> points; ///< size of the sum, before weights; positive for deducts too
    std::optional<int> times;     ///< sum of quantities
    bool operator==(const Cap&) const = default;
};

/// One of several possible values: 国家级 100, 省级 60 …
struct Tier {
    QString name;
    Points points; ///< signed as the indicator: negative for a deduct
    bool operator==(const Tier&) const = default;
};

struct Indicator {
    QString code;      ///< "1.2"; unique in the scheme and in everything that is laid on top of it
    QString shortName; ///< head of a column: "三包"
    QString name;      ///< as a notice prints it
    IndicatorKind kind = IndicatorKind::Add;
    Points points;           ///< of one unit; negative for a deduct; 0 with tiers and for a veto
    std::vector<Tier> tiers; ///< largest first; empty for a plain indicator
    QString unit;            ///< 次, 件, 人, 月 …
    std::vector<Cap> caps;
    QString highestGroup;                    ///< of one act only the highest entry in the group counts (同事取高); empty: none
    CapPeriod highestPer = CapPeriod::Month; ///< within what span entries of the group are one act
    QString evidence;                        ///< what proof is needed, empty: none
    bool declarable = true;                  ///< a household may declare it itself
    bool perPerson = false;                  ///< for each person, not for the household as a whole
    bool regular = false;                    ///< expected every month: "copy last month" takes it along
    bool redeemable = false;                 ///< grows the wallet; default: add yes, base no, never deduct or veto
    bool isNegative() const { return kind == IndicatorKind::Deduct; }
    bool operator==(const Indicator&) const = default;
};

struct IndicatorClass {
    QString code; ///< "1"
    QString name; ///< "人居环境"
    std::vector<Indicator> indicators;
    bool operator==(const IndicatorClass&) const = default;
};

/// The village's factor on a class or an indicator; an indicator's own goes before its class's.
struct Weight {
    QString code;  ///< of a class or an indicator
    Points factor; ///< hundredths: 1.5 is 150; 0 switches off
    bool operator==(const Weight&) const = default;
};

enum class SchemeOwner {
    County,
    Township,
    Village
};

/// A scheme document: resources/schemes/scheme.schema.json, parsed and checked. A county document is a whole scheme;
/// a township's or village's adds classes or items to it (an added class with the code of an existing one joins it),
/// and a village's may carry weights.
struct Scheme {
    QString code; ///< "qiongzhong-10x29"
    QString name;
    int version = 1;
    SchemeOwner owner = SchemeOwner::County;
    Month effectiveFrom;
    CapPeriod cycle = CapPeriod::Year; ///< after which the score starts again
    Points base = Points::of(100);     ///< only a county document's counts
    QString note;                      ///< "示例方案，请按本县文件修改"
    std::vector<IndicatorClass> classes;
    std::vector<Indicator> vetoes; ///< beside the counted items
    std::vector<Weight> weights;
    int itemCount() const; ///< without vetoes
    bool operator==(const Scheme&) const = default;
};

/// A document with its row of table `scheme`.
struct StoredScheme {
    SchemeId id;
    QString village; ///< '' for all, else the division code under which it holds
    std::optional<Month> retiredFrom;
    Scheme scheme;
    bool operator==(const StoredScheme&) const = default;
};

/// "1人居环境" texts for people; translated.
QString kindName(IndicatorKind kind);
QString ownerWord(SchemeOwner owner);                 ///< county | township | village, as stored
QString capText(const Cap& cap, const QString& unit); ///< translated: "at most 2 times a month"
/// The first month of the cap's period that `month` lies in.
Month periodStart(CapPeriod per, Month month);
QString periodName(CapPeriod per); ///< translated: "this month", "this quarter", "this year"

} // namespace cunwu
