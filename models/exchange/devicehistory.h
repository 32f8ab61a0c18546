#pragma once
#include "models/exchange/exchangerepository.h"
#include <map>

namespace cunwu {

/// What the county did with its computers, as sets that only grow: two lists that were issued without knowing of each
/// other (the county's file was restored from a backup in between) come together in one way, whichever is taken first.
/// A revocation is lifted only by a confirmation that knew of it. Pure functions. Any thread.
namespace devicehistory {

/// A list of a program that did not keep this yet: of such two the higher number decides, as it did then.
bool isKept(const std::vector<Device>& devices);
/// Makes it up for devices of such a list.
void keep(std::vector<Device>& devices);

/// Confirmed by the list `number`, perhaps anew: what was revoked of `before` counts again.
Device confirmed(const std::optional<Device>& before, const Certificate& certificate, std::int64_t number);
void revoke(Device& device, const QByteArray& id, const std::map<QByteArray, std::int64_t>& cutoffs);
void accept(Device& device, const QByteArray& feed, const std::set<std::int64_t>& seqs);
/// Cut-offs and accepted ops as they follow from the history: of several revocations the lower cut-off; what follows it
/// without a gap moves it, so that the list stays short when all is accepted.
void derive(Device& device);

/// The union, by office and installation: of two certificates the one of the higher number.
std::vector<Device> merged(const std::vector<Device>& a, const std::vector<Device>& b);
/// Is nothing in `part` that is not in `whole`?
bool holds(const std::vector<Device>& whole, const std::vector<Device>& part);
bool same(const std::vector<Device>& a, const std::vector<Device>& b);

} // namespace devicehistory
} // namespace cunwu
