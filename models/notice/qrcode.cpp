#include "models/notice/qrcode.h"

#include <algorithm>
#include <memory>
#include <qrencode.h>

namespace cunwu {

QrCode makeQrCode(const QString& text) {
    constexpr int quiet = 4;
    const QByteArray bytes = text.toUtf8();
    if (bytes.isEmpty())
        return {};
    const std::unique_ptr<QRcode, void (*)(QRcode*)> raw(
        QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (!raw)
        return {};
    QrCode code;
    code.size = raw->width + 2 * quiet;
    const int width = raw->width;
    unsigned char* data =
        raw->data; // the lowest bit is "dark"; cleared where a rectangle covers it
    const auto open = [=](int x, int y) { return (data[y * width + x] & 1) != 0; };
    code.dark.reserve(static_cast<std::size_t>(width) * 8);
    for (int y = 0; y < width; ++y)
        for (int x = 0; x < width; ++x) {
            if (!open(x, y))
                continue;
            int right = x + 1, bottom = y + 1;
            while (right < width && open(right, y))
                ++right;
            while (right == x + 1 && bottom < width &&
                   open(x, bottom)) // single modules join downwards
                ++bottom;
            for (int row = y; row < bottom; ++row)
                std::fill_n(data + row * width + x, right - x, static_cast<unsigned char>(0));
            code.dark.emplace_back(x + quiet, y + quiet, right - x, bottom - y);
        }
    return code;
}

} // namespace cunwu
