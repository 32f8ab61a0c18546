#pragma once
#include "models/scheme/scheme.h"
#include <QByteArray>

namespace cunwu {

/// The strict reader and the writer of scheme documents. Pure; any thread.
struct SchemeParse {
    std::optional<Scheme> scheme; ///< set when `problems` is empty
    QStringList problems;         ///< translated, each with its place: "classes[0].indicators[2]: …"
};
/// Refuses what is not JSON, unknown keys, missing or empty names, codes twice, numbers out of range or with more than
/// two decimals, wrong signs, tiers beside points, caps without a bound, weights of unknown shape. 1 MiB at most.
[[nodiscard]] SchemeParse parseScheme(const QByteArray& json);
/// The canonical text: parseScheme(writeScheme(s)) == s.
QByteArray writeScheme(const Scheme& scheme);

} // namespace cunwu
