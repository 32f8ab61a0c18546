#pragma once
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <iterator>

namespace cunwu {

/// SplitMix64: the same numbers from the same seed with every compiler, which the distributions of
/// <random> do not promise. Not for secrets.
class DemoRandom {
public:
    explicit DemoRandom(std::uint64_t seed) : m_state(seed) {}
    /// An independent stream: the same for the same seed and key, whatever was drawn before.
    static DemoRandom keyed(std::uint64_t seed, std::uint64_t key) {
        DemoRandom mixed(seed ^ (key * 0x9E3779B97F4A7C15ULL));
        mixed.next();
        return DemoRandom(mixed.next());
    }

    std::uint64_t next() {
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// 0 ≤ result < n; 0 for n < 1.
    int below(int n) {
        return n < 1 ? 0 : static_cast<int>((next() >> 33) % static_cast<std::uint64_t>(n));
    }
    int between(int low, int high) { return low + below(high - low + 1); }  ///< both ends included
    double unit() { return static_cast<double>(next() >> 11) * 0x1.0p-53; } ///< 0 ≤ result < 1
    bool chance(double probability) { return unit() < probability; }
    template <class Container> const auto& pick(const Container& items) {
        return *(std::begin(items) + below(static_cast<int>(std::size(items))));
    }
    /// The index drawn with the given weights; the last one when they sum to nothing.
    template <class Container> int weighted(const Container& weights) {
        double sum = 0;
        for (const auto w : weights)
            sum += static_cast<double>(w);
        double left = unit() * sum;
        int index = 0;
        for (const auto w : weights) {
            left -= static_cast<double>(w);
            if (left < 0)
                return index;
            ++index;
        }
        return index - 1;
    }

private:
    std::uint64_t m_state;
};

} // namespace cunwu
