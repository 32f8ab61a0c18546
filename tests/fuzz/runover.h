#pragma once
#include <QByteArray>
#include <QDir>
#include <QFile>
#include <gtest/gtest.h>
#include <random>
#include <vector>

namespace cunwu::fuzz {

/// tests/data/fuzz/TARGET: seeds, and whatever once crashed the target.
inline std::vector<QByteArray> seedsOf(const char* target, std::vector<QByteArray> more = {}) {
    for (const QFileInfo& info : QDir(QStringLiteral(CUNWU_SOURCE_DIR "/tests/data/fuzz/") + QLatin1String(target)).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            more.push_back(file.readAll());
    }
    return more;
}

/// The same changes in every run.
template <class Target> void runOver(const std::vector<QByteArray>& seeds, Target target, int rounds) {
    ASSERT_FALSE(seeds.empty());
    std::mt19937 random(20261031);
    const auto below = [&](qsizetype n) { return qsizetype(random() % std::uint32_t(std::max<qsizetype>(n, 1))); };
    for (const QByteArray& seed : seeds)
        target(seed);
    for (int i = 0; i < rounds; ++i) {
        QByteArray bytes = seeds[std::size_t(below(qsizetype(seeds.size())))];
        if (i % 3 == 0)
            bytes.truncate(below(bytes.size()));
        for (qsizetype n = below(12); n > 0 && !bytes.isEmpty(); --n)
            bytes[below(bytes.size())] = char(random());
        if (i % 5 == 0)
            bytes.insert(below(bytes.size()), bytes.mid(below(bytes.size()), below(200)));
        target(bytes);
    }
}

} // namespace cunwu::fuzz
