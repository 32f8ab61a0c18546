#pragma once
#include <algorithm>
#include <cstdint>
#include <initializer_list>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace cunwu {

/// A column value in the journal: NULL, an integer or a text. Journalled tables have no other types.
using OpValue = std::variant<std::monostate, std::int64_t, std::string>;

/// Values by column name, in name order. One block of memory: a package holds a hundred thousand of these, and most
/// of the time of a tree goes to its nodes. Iterators and references hold until the next insertion.
class Columns {
public:
    using Item = std::pair<std::string, OpValue>;
    using Items = std::vector<Item>;

    Columns() = default;
    Columns(std::initializer_list<Item> items) {
        for (const Item& item : items)
            (*this)[item.first] = item.second;
    }
    Items::const_iterator begin() const { return m_items.begin(); }
    Items::const_iterator end() const { return m_items.end(); }
    std::size_t size() const { return m_items.size(); }
    bool empty() const { return m_items.empty(); }
    void clear() { m_items.clear(); }
    void reserve(std::size_t count) { m_items.reserve(count); }

    Items::const_iterator find(std::string_view name) const {
        const auto at = lowerBound(name);
        return at != m_items.end() && at->first == name ? at : m_items.end();
    }
    bool contains(std::string_view name) const { return find(name) != end(); }
    /// Throws std::out_of_range.
    const OpValue& at(std::string_view name) const {
        const auto found = find(name);
        return found == end() ? throw std::out_of_range(std::string(name)) : found->second;
    }
    OpValue& operator[](std::string_view name) {
        if (m_items.empty() || m_items.back().first < name) // names mostly come in order
            return m_items.emplace_back(name, OpValue()).second;
        auto at = m_items.begin() + (lowerBound(name) - m_items.cbegin());
        if (at->first != name)
            at = m_items.emplace(at, name, OpValue());
        return at->second;
    }
    template <class Unwanted> void eraseIf(Unwanted unwanted) { std::erase_if(m_items, unwanted); }
    bool operator==(const Columns&) const = default;

private:
    Items::const_iterator lowerBound(std::string_view name) const {
        return std::lower_bound(m_items.begin(), m_items.end(), name, [](const Item& item, std::string_view n) { return item.first < n; });
    }
    Items m_items;
};

} // namespace cunwu
