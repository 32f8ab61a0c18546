#pragma once
#include "models/base/divisioncode.h"
#include "models/scheme/scheme.h"
#include <QHash>
#include <map>
#include <memory>

namespace cunwu {

/// What holds in one village in one month: county template + township items + village items, and the village's weights.
/// Immutable once built; share it freely between threads.
class EffectiveScheme {
public:
    struct Source {
        QString code, name;
        int version = 1;
        SchemeOwner owner = SchemeOwner::County;
        bool operator==(const Source&) const = default;
    };
    /// `documents` in the order county, township, village; each at most once. Items whose code is taken are left out.
    EffectiveScheme() = default; ///< base 100, nothing counts
    explicit EffectiveScheme(const std::vector<const Scheme*>& documents);

    bool isEmpty() const { return m_indicators.empty(); }
    Points base() const { return m_base; }
    CapPeriod cycle() const { return m_cycle; }
    const std::vector<Source>& sources() const { return m_sources; }
    /// Name of the county document; empty when there is none.
    QString name() const { return m_sources.empty() ? QString() : m_sources.front().name; }

    /// Classes in order, without indicators() of vetoes; each class's own indicators inside.
    const std::vector<IndicatorClass>& classes() const { return m_classes; }
    const std::vector<Indicator>& vetoes() const { return m_vetoes; }
    /// All in column order: classes first, then vetoes.
    const std::vector<Indicator>& indicators() const { return m_indicators; }
    /// Index in indicators(), −1 for an unknown code.
    int indexOf(const QString& code) const { return m_index.value(code, -1); }
    const Indicator* find(const QString& code) const;
    /// By code, short name or full name, as people write it in tables.
    const Indicator* findByAnyName(const QString& text) const;
    /// Index in classes() of the indicator at `index`; −1 for a veto.
    int classOf(int index) const { return m_classOf[static_cast<std::size_t>(index)]; }
    /// Factor of the indicator at `index`; 1 without a weight.
    Points weight(int index) const { return m_weights[static_cast<std::size_t>(index)]; }

private:
    void add(const Scheme& scheme);
    void finish(const std::vector<Weight>& weights);
    Points m_base = Points::of(100);
    CapPeriod m_cycle = CapPeriod::Year;
    std::vector<Source> m_sources;
    std::vector<IndicatorClass> m_classes;
    std::vector<Indicator> m_vetoes, m_indicators;
    std::vector<int> m_classOf;
    std::vector<Points> m_weights;
    QHash<QString, int> m_index;
};

/// All documents of a file, parsed once; picks what holds for a village and a month. One thread.
/// Of each owner one document holds: the one for the narrowest division, then the latest effective_from ≤ month,
/// then the highest version. A document that does not parse (a foreign edit) is left out.
class SchemeBook {
public:
    SchemeBook() = default;
    explicit SchemeBook(std::vector<StoredScheme> stored) : m_stored(std::move(stored)) {}
    const std::vector<StoredScheme>& stored() const { return m_stored; }
    std::shared_ptr<const EffectiveScheme> effective(const QString& village, Month month) const;
    /// The owner's document that holds there; null when it has none. `village`: a code of any level.
    const StoredScheme* pick(SchemeOwner owner, const QString& village, Month month) const;
    /// The one of the same owner that holds there up to the first month of `document`, or would without it; null: none.
    const StoredScheme* before(const StoredScheme& document, const QString& village) const;

private:
    std::vector<StoredScheme> m_stored;
    mutable std::map<std::vector<std::int64_t>, std::shared_ptr<const EffectiveScheme>> m_cache;
    mutable QHash<std::pair<QString, int>, std::shared_ptr<const EffectiveScheme>> m_byMonth;
};

} // namespace cunwu
