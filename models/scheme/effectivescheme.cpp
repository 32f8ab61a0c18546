#include "models/scheme/effectivescheme.h"

#include "models/base/text.h"

namespace cunwu {

EffectiveScheme::EffectiveScheme(const std::vector<const Scheme*>& documents) {
    std::vector<Weight> weights;
    for (const Scheme* document : documents) {
        add(*document);
        if (document->owner == SchemeOwner::Village)
            weights = document->weights;
    }
    finish(weights);
}

void EffectiveScheme::add(const Scheme& scheme) {
    m_sources.push_back({scheme.code, scheme.name, scheme.version, scheme.owner});
    if (scheme.owner == SchemeOwner::County) {
        m_base = scheme.base;
        m_cycle = scheme.cycle;
    }
    const auto fresh = [this](const Indicator& i) {
        if (m_index.contains(i.code))
            return false;
        m_index.insert(i.code, 0); // the real index comes in finish()
        return true;
    };
    for (const IndicatorClass& c : scheme.classes) {
        auto at = std::find_if(m_classes.begin(), m_classes.end(),
                               [&](const IndicatorClass& k) { return k.code == c.code; });
        if (at == m_classes.end())
            at = m_classes.insert(m_classes.end(), IndicatorClass{c.code, c.name, {}});
        std::copy_if(c.indicators.begin(), c.indicators.end(), std::back_inserter(at->indicators),
                     fresh);
    }
    std::copy_if(scheme.vetoes.begin(), scheme.vetoes.end(), std::back_inserter(m_vetoes), fresh);
}

void EffectiveScheme::finish(const std::vector<Weight>& weights) {
    QHash<QString, Points> factors;
    for (const Weight& w : weights)
        factors.insert(w.code, w.factor);
    std::erase_if(m_classes, [](const IndicatorClass& c) { return c.indicators.empty(); });
    const auto append = [&](const Indicator& i, int classIndex, Points otherwise) {
        m_index[i.code] = static_cast<int>(m_indicators.size());
        m_indicators.push_back(i);
        m_classOf.push_back(classIndex);
        m_weights.push_back(factors.value(i.code, otherwise));
    };
    for (std::size_t c = 0; c < m_classes.size(); ++c)
        for (const Indicator& i : m_classes[c].indicators)
            append(i, static_cast<int>(c), factors.value(m_classes[c].code, Points::of(1)));
    for (const Indicator& i : m_vetoes)
        append(i, -1, Points::of(1));
}

const Indicator* EffectiveScheme::find(const QString& code) const {
    const int index = indexOf(code);
    return index < 0 ? nullptr : &m_indicators[static_cast<std::size_t>(index)];
}

const Indicator* EffectiveScheme::findByAnyName(const QString& text) const {
    const QString wanted = text::compact(text);
    if (const Indicator* exact = find(wanted))
        return exact;
    const Indicator* found = nullptr;
    for (const Indicator& i : m_indicators) {
        if (text::compact(i.shortName) != wanted && text::compact(i.name) != wanted)
            continue;
        if (found)
            return nullptr; // two of one name: only the code tells them apart
        found = &i;
    }
    return found;
}

static auto rank(const StoredScheme& s) {
    return std::tuple(s.village.size(), s.scheme.effectiveFrom, s.scheme.version, s.id.value);
}

const StoredScheme* SchemeBook::before(const StoredScheme& document, const QString& village) const {
    const StoredScheme* best = nullptr;
    for (const StoredScheme& s : m_stored)
        if (s.scheme.owner == document.scheme.owner && village.startsWith(s.village) &&
            !(s.retiredFrom && *s.retiredFrom < document.scheme.effectiveFrom) &&
            s.scheme.effectiveFrom <= document.scheme.effectiveFrom && rank(s) < rank(document) &&
            (!best || rank(s) > rank(*best)))
            best = &s;
    return best;
}

const StoredScheme* SchemeBook::pick(SchemeOwner owner, const QString& village, Month month) const {
    const StoredScheme* best = nullptr;
    for (const StoredScheme& s : m_stored) {
        if (s.scheme.owner != owner || !village.startsWith(s.village) ||
            s.scheme.effectiveFrom > month || (s.retiredFrom && *s.retiredFrom <= month))
            continue;
        if (!best || rank(s) > rank(*best))
            best = &s;
    }
    return best;
}

std::shared_ptr<const EffectiveScheme> SchemeBook::effective(const QString& village,
                                                             Month month) const {
    const std::pair<QString, int> place(village, month.number());
    if (const auto it = m_byMonth.constFind(place); it != m_byMonth.constEnd())
        return *it;
    std::vector<const Scheme*> documents;
    std::vector<std::int64_t> ids;
    for (const SchemeOwner owner :
         {SchemeOwner::County, SchemeOwner::Township, SchemeOwner::Village}) {
        if (const StoredScheme* s = pick(owner, village, month)) {
            documents.push_back(&s->scheme);
            ids.push_back(s->id.value);
        }
    }
    auto& made = m_cache[ids]; // villages and months mostly share one
    if (!made)
        made = std::make_shared<const EffectiveScheme>(documents);
    m_byMonth.insert(place, made);
    return made;
}

} // namespace cunwu
