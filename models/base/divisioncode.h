#pragma once
#include <QString>
#include <compare>
#include <optional>
#include <vector>

namespace cunwu {

/// A statistical division code (NBS): 2 province, 4 city, 6 county, 9 township, 12 village digits.
class DivisionCode {
public:
    enum class Level {
        Province = 2,
        City = 4,
        County = 6,
        Township = 9,
        Village = 12
    };
    DivisionCode() = default; ///< invalid
    static std::optional<DivisionCode> parse(const QString& text);

    bool isValid() const { return !m_text.isEmpty(); }
    Level level() const { return static_cast<Level>(m_text.size()); }
    /// The next code upwards that the digits give; a province has none.
    DivisionCode parent() const;
    bool contains(const DivisionCode& other) const { return other.m_text.startsWith(m_text); }
    const QString& toString() const { return m_text; }
    std::strong_ordering operator<=>(const DivisionCode& o) const { return m_text.compare(o.m_text) <=> 0; }
    bool operator==(const DivisionCode&) const = default;

private:
    QString m_text;
};

struct Division {
    DivisionCode code;
    QString name; ///< as published: "水央村委会"
    bool operator==(const Division&) const = default;
};

/// The shipped table of Hainan (NBS, state of 2023-06-30). Read once, then immutable; any thread.
class DivisionTable {
public:
    static const DivisionTable& shipped();
    const Division* find(const DivisionCode& code) const;
    std::vector<Division> children(const DivisionCode& code) const;
    /// Villages, townships and counties whose name, pinyin, initials or code match; best first.
    std::vector<Division> search(const QString& text, int limit = 50) const;
    /// "琼中黎族苗族自治县 湾岭镇 水央村": for showing where a code lies; empty for unknown codes.
    QString path(const DivisionCode& code) const;
    const std::vector<Division>& all() const { return m_all; }

private:
    DivisionTable();
    std::vector<Division> m_all; ///< sorted by code
    std::vector<QString> m_keys; ///< name, pinyin and initials, one for each of m_all
};

/// "水央村委会" → "水央村"; communities keep "社区". The name that notices print.
QString shortVillageName(const QString& name);

} // namespace cunwu
