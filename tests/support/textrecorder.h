#pragma once
#include <QFont>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QTransform>
#include <vector>

namespace cunwu::test {

/// One text as it was drawn.
struct Piece {
    QPointF at;
    QString text;
    QFont font;
    bool page = false; ///< begins a new page
};

/// Takes down what is drawn as text, nothing else.
class RecordingEngine : public QPaintEngine {
public:
    RecordingEngine() : QPaintEngine(AllFeatures) {}
    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& state) override {
        if (state.state() & DirtyTransform)
            m_transform = state.transform();
    }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPath(const QPainterPath&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawTextItem(const QPointF& p, const QTextItem& item) override {
        pieces.push_back({m_transform.map(p), item.text(), item.font()});
    }
    Type type() const override { return User; }
    std::vector<Piece> pieces;

private:
    QTransform m_transform;
};

class RecordingDevice : public QPaintDevice {
public:
    QPaintEngine* paintEngine() const override { return &engine; }
    int metric(PaintDeviceMetric m) const override {
        switch (m) {
        case PdmWidth:
            return 5940;
        case PdmHeight:
            return 4200;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return 508;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        default:
            return QPaintDevice::metric(m);
        }
    }
    mutable RecordingEngine engine;
};

} // namespace cunwu::test
