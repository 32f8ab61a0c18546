#pragma once
#include "models/base/month.h"
#include "models/base/points.h"
#include "models/demo/demorandom.h"
#include "models/scheme/effectivescheme.h"
#include <QDate>
#include <unordered_map>
#include <vector>

namespace cunwu {

/// A household that points are invented for.
struct DemoTarget {
    std::int64_t household = 0; ///< row id
    QString number;             ///< decides its habits, so that a village is the same whatever its row ids are
    std::int64_t adult = 0;     ///< person for the indicators that count for a person; 0: none
};

struct DemoEntry {
    std::size_t target = 0;    ///< index of the household
    std::size_t indicator = 0; ///< index in EffectiveScheme::indicators()
    QDate day;
    Points quantity = Points::of(1), points; ///< points of the entry, before weights
    QString source, evidence, note;          ///< source as stored: sheet, group, declaration …
    QString documentNo, documentAgency;      ///< of a veto
    QDate documentDate;
    bool operator==(const DemoEntry&) const = default;
};

/// Invents the points of one village, month after month: about six entries a household and month,
/// most households diligent, a few slack, a few away; regular duties nearly every month, honours
/// rarely, deductions from few, a veto once in a long while and then with its document. Never
/// beyond a cap. The same seed gives the same entries.
class DemoPoints {
public:
    static constexpr double entriesAMonth = 6.0;
    DemoPoints(std::uint64_t seed, const QString& village, std::vector<DemoTarget> targets);
    /// Months in ascending order: caps of the quarter and the year count on what was invented
    /// before.
    std::vector<DemoEntry> month(const EffectiveScheme& scheme, Month month);

private:
    struct Habit {
        double diligence = 1; ///< about 0.3 – 1.6
        double offence = 1;
    };
    void invent(const EffectiveScheme& scheme, Month month, std::size_t target, std::size_t index,
                double expected, std::vector<DemoEntry>& out);
    int allowed(const Indicator& indicator, Points each, std::size_t target, Month month) const;
    void use(const Indicator& indicator, Points each, std::size_t target, Month month);
    void document(DemoEntry& entry, Month month);

    std::uint64_t m_seed, m_key;
    QString m_village;
    std::vector<DemoTarget> m_targets;
    std::vector<Habit> m_habits;
    DemoRandom m_random;
    struct Used {
        Month month;
        int times = 0;
        Points points;
    };
    std::unordered_map<std::string, std::vector<Used>>
        m_used; ///< by indicator code and target, this year's
};

/// How often each indicator of the scheme is met by an average household in a month; sums to about
/// entriesAMonth.
std::vector<double> expectedEntries(const EffectiveScheme& scheme);

} // namespace cunwu
