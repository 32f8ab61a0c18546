#pragma once
#include <QRectF>
#include <QString>
#include <vector>

namespace cunwu {

/// The dark modules of a QR code, level M, as rectangles of joined modules in units of one module,
/// quiet zone of four included. `size` is the whole width in modules. Empty for text that does not
/// fit.
struct QrCode {
    int size = 0;
    std::vector<QRectF> dark;
    bool isEmpty() const { return size == 0; }
};
QrCode makeQrCode(const QString& text);

} // namespace cunwu
