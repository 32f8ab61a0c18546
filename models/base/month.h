#pragma once
#include <QDate>
#include <QString>
#include <compare>
#include <optional>

namespace cunwu {

/// A calendar month. The stored form is the number yyyymm, the text form "2026-10".
class Month {
public:
    Month() = default; ///< invalid
    /// `month` 1–12, `year` 1900–2999; anything else gives an invalid month.
    Month(int year, int month);
    static Month fromNumber(int yyyymm);
    static Month of(QDate day);
    /// Accepts "2026-10", "202610", "2026年10月", full-width digits too.
    static std::optional<Month> parse(const QString& text);

    bool isValid() const { return m_index >= 0; }
    int year() const { return m_index / 12; }
    int month() const { return m_index % 12 + 1; }
    int quarter() const { return (month() - 1) / 3 + 1; }
    int number() const { return isValid() ? year() * 100 + month() : 0; }
    Month plus(int months) const;
    Month next() const { return plus(1); }
    Month previous() const { return plus(-1); }
    QDate firstDay() const;
    QDate lastDay() const;
    bool contains(QDate day) const { return Month::of(day) == *this; }
    QString toString() const;  ///< "2026-10"
    QString toChinese() const; ///< "2026年10月"
    auto operator<=>(const Month&) const = default;

private:
    int m_index = -1; ///< year × 12 + month − 1
};

/// What a ranking covers: one month, a quarter or a year.
struct Period {
    enum class Kind {
        Month,
        Quarter,
        Year
    };
    Kind kind = Kind::Month;
    Month first; ///< the first month of the period

    /// "2026-10", "2026Q4" or "2026".
    static std::optional<Period> parse(const QString& text);
    static Period month(Month m) { return {Kind::Month, m}; }
    static Period quarterOf(Month m);
    static Period yearOf(Month m);
    Month last() const;
    int months() const;
    bool contains(Month m) const { return m >= first && m <= last(); }
    Period previous() const;
    Period next() const;
    QString toString() const;  ///< the form that parse() takes
    QString toChinese() const; ///< "2026年10月", "2026年第4季度", "2026年度"
    bool operator==(const Period&) const = default;
};

} // namespace cunwu
