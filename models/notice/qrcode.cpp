#include "models/notice/qrcode.h"

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
    for (int y = 0; y < raw->width; ++y)
        for (int x = 0; x < raw->width; ++x) {
            const int begin = x;
            while (x < raw->width && dark(x, y))
                ++x;
            if (x > begin)
                code.dark.emplace_back(begin + quiet, y + quiet, x - begin, 1.02); // overlaps: no white seams between rows
        }
    return code;
}

} // namespace cunwu
