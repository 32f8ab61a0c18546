#include "models/exchange/devicehistory.h"

#include "models/exchange/registry.h"
#include <algorithm>

namespace cunwu::devicehistory {

using Cutoffs = std::map<QByteArray, std::int64_t>;

bool isKept(const std::vector<Device>& devices) {
    return !devices.empty() && std::all_of(devices.begin(), devices.end(), [](const Device& d) { return d.history.has_value(); });
}

void keep(std::vector<Device>& devices) {
    for (Device& device : devices) {
        if (device.history)
            continue;
        device.history.emplace();
        device.history->accepted = device.accepted;
        if (device.cutoffs)
            device.history->revocations.emplace(device.certificate.fingerprint().left(8), *device.cutoffs);
        derive(device);
    }
}

/// A feed that is not named counts up to 0, so a feed stays only if both name it.
static Cutoffs lower(const Cutoffs& a, const Cutoffs& b) {
    Cutoffs result;
    for (const auto& [feed, seq] : a)
        if (const auto other = b.find(feed); other != b.end())
            result.emplace(feed, std::min(seq, other->second));
    return result;
}

void derive(Device& device) {
    const DeviceHistory& history = *device.history;
    device.cutoffs.reset();
    device.accepted.clear();
    for (const auto& [id, cutoffs] : history.revocations)
        if (!history.lifted.contains(id))
            device.cutoffs = device.cutoffs ? lower(*device.cutoffs, cutoffs) : cutoffs;
    if (!device.cutoffs)
        return;
    for (const auto& [feed, seqs] : history.accepted) {
        const auto named = device.cutoffs->find(feed);
        std::int64_t cutoff = named == device.cutoffs->end() ? 0 : named->second;
        auto next = seqs.upper_bound(cutoff);
        for (; next != seqs.end() && *next == cutoff + 1; ++next)
            ++cutoff;
        if (cutoff > 0)
            (*device.cutoffs)[feed] = cutoff;
        if (next != seqs.end())
            device.accepted.emplace(feed, std::set<std::int64_t>(next, seqs.end()));
    }
}

Device confirmed(const std::optional<Device>& before, const Certificate& certificate, std::int64_t number) {
    Device device{certificate.subject(), certificate, std::nullopt};
    device.history = before ? before->history.value() : DeviceHistory();
    device.history->confirmed = number;
    for (const auto& [id, cutoffs] : device.history->revocations)
        device.history->lifted.insert(id);
    return device;
}

void revoke(Device& device, const QByteArray& id, const Cutoffs& cutoffs) {
    device.history->revocations.emplace(id, cutoffs);
    derive(device);
}

void accept(Device& device, const QByteArray& feed, const std::set<std::int64_t>& seqs) {
    device.history->accepted[feed].insert(seqs.begin(), seqs.end());
    derive(device);
}

// --- Two lists

static Device merged(const Device& a, const Device& b) {
    const auto rank = [](const Device& d) { return std::pair(d.history->confirmed, d.certificate.fingerprint()); };
    Device device = rank(a) < rank(b) ? b : a;
    DeviceHistory& history = *device.history;
    for (const Device* from : {&a, &b}) {
        for (const auto& [id, cutoffs] : from->history->revocations) {
            const auto [known, isNew] = history.revocations.emplace(id, cutoffs);
            if (!isNew) // differs only when it was made up for a list of an older program
                known->second = lower(known->second, cutoffs);
        }
        history.lifted.insert(from->history->lifted.begin(), from->history->lifted.end());
        for (const auto& [feed, seqs] : from->history->accepted)
            history.accepted[feed].insert(seqs.begin(), seqs.end());
    }
    derive(device);
    return device;
}

static std::map<QString, Device> byInstallation(std::vector<Device> devices) {
    keep(devices);
    std::map<QString, Device> result;
    for (Device& device : devices)
        result.emplace(device.subject.installation, std::move(device));
    return result;
}

static std::map<QString, Device> united(const std::vector<Device>& a, const std::vector<Device>& b) {
    std::map<QString, Device> devices = byInstallation(a);
    for (const auto& [installation, device] : byInstallation(b))
        if (const auto [known, isNew] = devices.emplace(installation, device); !isNew)
            known->second = merged(known->second, device);
    return devices;
}

std::vector<Device> merged(const std::vector<Device>& a, const std::vector<Device>& b) {
    std::vector<Device> result;
    for (auto& [installation, device] : united(a, b))
        result.push_back(std::move(device));
    std::stable_sort(result.begin(), result.end(), [](const Device& x, const Device& y) { return x.subject.office < y.subject.office; });
    return result;
}

static bool equal(const std::map<QString, Device>& a, const std::map<QString, Device>& b) {
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.first == y.first && x.second.history == y.second.history && x.second.certificate.fingerprint() == y.second.certificate.fingerprint();
    });
}

bool holds(const std::vector<Device>& whole, const std::vector<Device>& part) {
    return equal(united(whole, part), byInstallation(whole));
}

bool same(const std::vector<Device>& a, const std::vector<Device>& b) {
    return equal(byInstallation(a), byInstallation(b));
}

} // namespace cunwu::devicehistory
