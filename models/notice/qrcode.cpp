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
    const std::unique_ptr<QRcode, void (*)(QRcode*)> raw(QRcode_encodeString(bytes.constData(), 0, QR_ECLEVEL_M, QR_MODE_8, 1), QRcode_free);
    if (!raw)
        return {};
    QrCode code;
    code.size = raw->width + 2 * quiet;
    const auto dark = [&](int x, int y) { return (raw->data[y * raw->width + x] & 1) != 0; };
    std::vector<char> done(static_cast<std::size_t>(raw->width * raw->width), 0);
    const auto open = [&](int x, int y) { return dark(x, y) && !done[static_cast<std::size_t>(y * raw->width + x)]; };
    for (int y = 0; y < raw->width; ++y)
        for (int x = 0; x < raw->width; ++x) {
            if (!open(x, y))
                continue;
            int right = x + 1, bottom = y + 1;
            while (right < raw->width && open(right, y))
                ++right;
            while (right == x + 1 && bottom < raw->width && open(x, bottom)) // single modules join downwards
                ++bottom;
            for (int row = y; row < bottom; ++row)
                std::fill_n(done.begin() + row * raw->width + x, right - x, 1);
            code.dark.emplace_back(x + quiet, y + quiet, right - x, bottom - y);
        }
    return code;
}

} // namespace cunwu
