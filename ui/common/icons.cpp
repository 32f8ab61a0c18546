#include "ui/common/icons.h"

#include "ui/common/theme.h"
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>
#include <memory>

namespace cunwu {

namespace {

/// Breeze draws with currentColor of a style sheet inside the SVG; here it is the palette's.
class BreezeEngine : public QIconEngine {
public:
    BreezeEngine(const QByteArray& svg, const QColor& colour) : m_svg(svg), m_colour(colour) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const QPalette palette = QApplication::palette();
        QColor colour = m_colour.isValid() ? m_colour : palette.color(QPalette::Text);
        if (mode == QIcon::Disabled)
            colour = palette.color(QPalette::Disabled, QPalette::Text);
        else if (mode == QIcon::Selected)
            colour = palette.color(QPalette::HighlightedText);
        QByteArray svg = m_svg;
        svg.replace("currentColor", colour.name().toLatin1()).replace("#232629", colour.name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }
    QIconEngine* clone() const override { return new BreezeEngine(*this); }

private:
    QByteArray m_svg;
    QColor m_colour;
};

} // namespace

QIcon icon(const QString& breezeName, const QColor& colour) {
    static QHash<QString, QIcon> cache;
    const QString key = breezeName + colour.name();
    if (const auto it = cache.constFind(key); it != cache.cend())
        return *it;
    QFile file(u":/cunwu/icons/"_qs + breezeName + u".svg"_qs);
    const QIcon icon = file.open(QIODevice::ReadOnly) ? QIcon(new BreezeEngine(file.readAll(), colour)) : QIcon();
    cache.insert(key, icon);
    return icon;
}

} // namespace cunwu
