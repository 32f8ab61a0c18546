#pragma once
#include <QString>
#include <compare>
#include <cstdint>
#include <optional>

namespace cunwu {

/// A number of points (or a quantity), exact to a hundredth. Never a double: totals must agree everywhere.
class Points {
public:
    constexpr Points() = default;
    static constexpr Points fromHundredths(std::int64_t hundredths) {
        Points p;
        p.m_hundredths = hundredths;
        return p;
    }
    static constexpr Points of(std::int64_t whole) { return fromHundredths(whole * 100); }
    /// "5", "-3", "+2.5", full-width digits and signs, "−". At most two decimals and ±1,000,000; no exponent.
    static std::optional<Points> parse(const QString& text);
    static constexpr std::int64_t limit = 100'000'000; ///< hundredths

    constexpr std::int64_t hundredths() const { return m_hundredths; }
    constexpr bool isZero() const { return m_hundredths == 0; }
    double toDouble() const { return static_cast<double>(m_hundredths) / 100.0; }
    QString toString() const;       ///< "103", "2.5", "-3"; no trailing zeros
    QString toSignedString() const; ///< "+5", "−3" with a real minus sign, "0"

    constexpr Points operator-() const { return fromHundredths(-m_hundredths); }
    constexpr Points& operator+=(Points o) {
        m_hundredths += o.m_hundredths;
        return *this;
    }
    constexpr Points& operator-=(Points o) {
        m_hundredths -= o.m_hundredths;
        return *this;
    }
    friend constexpr Points operator+(Points a, Points b) { return a += b; }
    friend constexpr Points operator-(Points a, Points b) { return a -= b; }
    /// Product of two fixed-point numbers, rounded half away from zero.
    friend constexpr Points operator*(Points a, Points b) {
        const std::int64_t product = a.m_hundredths * b.m_hundredths;
        return fromHundredths((product >= 0 ? product + 50 : product - 50) / 100);
    }
    constexpr auto operator<=>(const Points&) const = default;

private:
    std::int64_t m_hundredths = 0;
};

} // namespace cunwu
