#include "models/base/random.h"

#include <QRandomGenerator>

namespace cunwu {

static std::function<quint64()>& source() {
    static std::function<quint64()> chosen;
    return chosen;
}

quint64 randomNumber() {
    return source() ? source()() : QRandomGenerator::system()->generate64();
}

void setRandomSource(std::function<quint64()> chosen) {
    source() = std::move(chosen);
}

} // namespace cunwu
