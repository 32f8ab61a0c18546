#pragma once
#include <QHash>
#include <compare>
#include <cstdint>

namespace cunwu {

/// A 63-bit row id that cannot be mixed up with the id of another table. 0 means "not stored yet".
template <class Tag> struct StrongId {
    std::int64_t value = 0;
    explicit operator bool() const { return value != 0; }
    auto operator<=>(const StrongId&) const = default;
};
template <class Tag> size_t qHash(StrongId<Tag> id, size_t seed = 0) {
    return ::qHash(id.value, seed);
}

using HouseholdId = StrongId<struct HouseholdTag>;
using PersonId = StrongId<struct PersonTag>;
using EntryId = StrongId<struct EntryTag>;
using RemarkId = StrongId<struct RemarkTag>;
using SchemeId = StrongId<struct SchemeTag>;

} // namespace cunwu
