#include "tests/fuzz/exchangetargets.h"
#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    cunwu::fuzz::registry(QByteArray(reinterpret_cast<const char*>(data), qsizetype(size)));
    return 0;
}
