#include "ui/common/theme.h"

#include "ui/common/icons.h"
#include <QFontMetrics>
#include <QPalette>
#include <QPainter>
#include <QProxyStyle>
#include <QStyleOption>
#include <QWidget>

namespace cunwu::Theme {

namespace {

bool g_dark = false;
TextSize g_size = TextSize::Standard;

QColor pick(const char* light, const char* dark) {
    return QColor(QLatin1String(g_dark ? dark : light));
}

QPalette palette() {
    QPalette p;
    p.setColor(QPalette::Window, pick("#f5f6f4", "#202423"));
    p.setColor(QPalette::WindowText, pick("#1c2321", "#e6e9e7"));
    p.setColor(QPalette::Base, pick("#ffffff", "#181b1a"));
    p.setColor(QPalette::AlternateBase, pick("#f6f8f6", "#1f2322"));
    p.setColor(QPalette::Text, pick("#1c2321", "#e6e9e7"));
    p.setColor(QPalette::PlaceholderText, pick("#6b7672", "#94a09b"));
    p.setColor(QPalette::Button, pick("#eef0ed", "#2b302e"));
    p.setColor(QPalette::ButtonText, pick("#1c2321", "#e6e9e7"));
    p.setColor(QPalette::ToolTipBase, pick("#26332d", "#39433f"));
    p.setColor(QPalette::ToolTipText, QColor(Qt::white));
    p.setColor(QPalette::Highlight, pick("#1f6b4a", "#2f8a62"));
    p.setColor(QPalette::HighlightedText, QColor(Qt::white));
    p.setColor(QPalette::Link, accent());
    p.setColor(QPalette::BrightText, refused());
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, pick("#98a19d", "#6d7773"));
    p.setColor(QPalette::Disabled, QPalette::Highlight, pick("#b9c2bd", "#4a524f"));
    return p;
}

/// The usual Chinese fonts, best first. Which of them is there is found out when text is drawn: asking for all installed
/// families takes longer than the rest of the start.
QStringList families() {
    return {QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"), QStringLiteral("Microsoft YaHei UI"),
            QStringLiteral("Microsoft YaHei"), QStringLiteral("WenQuanYi Micro Hei")};
}

/// Fusion, with air around texts, icons as large as the text, and in the dark an edge around what can be filled in.
class Style : public QProxyStyle {
public:
    Style() : QProxyStyle(QStringLiteral("Fusion")) {}
    /// What Fusion has as pictures brings in every plugin that reads them, before the first paint; ours also follow the colours.
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override {
        if (which == SP_LineEditClearButton)
            return icon(QStringLiteral("edit-clear"), subdued());
        if (which == SP_ToolBarHorizontalExtensionButton)
            return icon(QStringLiteral("arrow-right-double"));
        return QProxyStyle::standardIcon(which, option, widget);
    }
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override {
        const int base = QProxyStyle::pixelMetric(metric, option, widget);
        switch (metric) {
        case PM_SmallIconSize:
        case PM_ButtonIconSize:
        case PM_TabBarIconSize:
        case PM_ListViewIconSize: return Theme::space(16);
        case PM_IndicatorWidth:
        case PM_IndicatorHeight:
        case PM_ExclusiveIndicatorWidth:
        case PM_ExclusiveIndicatorHeight: return qMax(base, Theme::space(14));
        case PM_HeaderMargin: return Theme::space(6);
        case PM_FocusFrameHMargin: return Theme::space(5); // of a table's cell
        default: return base;
        }
    }
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override {
        const QSize fitting = QProxyStyle::sizeFromContents(type, option, size, widget);
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        return type == CT_PushButton && button && button->icon.isNull() ? fitting + QSize(Theme::space(8), 0) : fitting;
    }
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override {
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_FrameLineEdit || element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton)
            drawEdge(option, painter, element == PE_IndicatorRadioButton ? option->rect.width() / 2.0 : 2);
    }
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override {
        QProxyStyle::drawComplexControl(control, option, painter, widget);
        if (control == CC_SpinBox)
            drawEdge(option, painter, 2);
    }

private:
    /// Fusion's own edge is darker than the ground; on dark ground nobody sees it.
    static void drawEdge(const QStyleOption* option, QPainter* painter, qreal radius) {
        if (!g_dark || option->state & QStyle::State_HasFocus)
            return; // the focus has its own
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(option->state & QStyle::State_Enabled ? QColor(0x7d, 0x88, 0x83) : Theme::line());
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        painter->restore();
    }
};

} // namespace

void apply(QApplication& application, TextSize size, bool dark) {
    g_dark = dark;
    g_size = size;
    // Every icon is compiled in (icons.h). Looking for the style's few in the system's icon themes costs more than all of ours.
    QIcon::setThemeSearchPaths({QStringLiteral(":/icons")});
    QIcon::setFallbackSearchPaths({QStringLiteral(":/icons")});
    QFont font = application.font();
    font.setFamilies(families());
    font.setPointSizeF(size == TextSize::Standard ? 10.5 : size == TextSize::Large ? 13
                                                                                   : 16);
    application.setFont(font); // first: the style's lengths follow it
    application.setStyle(new Style);
    application.setPalette(palette());
}

bool isDark() { return g_dark; }
TextSize textSize() { return g_size; }
QColor accent() { return pick("#1f6b4a", "#5cc394"); }
QColor accentSoft() { return pick("#e3f0e9", "#24382f"); }
QColor redList() { return pick("#b3193a", "#f0718a"); }
QColor blackList() { return pick("#46525e", "#a9b6c3"); }
QColor waiting() { return pick("#8f5a00", "#e5b158"); }
QColor refused() { return pick("#b02a1b", "#ff8a7a"); }
QColor good() { return accent(); }
QColor subdued() { return pick("#5c6763", "#a3aea9"); }
QColor line() { return pick("#d8ddda", "#3a413e"); }
QColor card() { return pick("#ffffff", "#262b29"); }

int space(int eighths) {
    // At standard size a line of text is about 20 pixels high and the rhythm 8.
    const int unit = QFontMetrics(QApplication::font()).height();
    return qMax(1, qRound(unit * eighths / 20.0));
}

QFont figures() {
    QFont font = QApplication::font(); // the CJK families' figures are tabular
    font.setStyleHint(QFont::SansSerif);
    font.setKerning(false);
    return font;
}

QFont heading() {
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() * 1.45);
    font.setWeight(QFont::DemiBold);
    return font;
}

QFont strong() {
    QFont font = QApplication::font();
    font.setWeight(QFont::DemiBold);
    return font;
}

void subdue(QWidget* widget) {
    QPalette p = widget->palette();
    p.setColor(QPalette::WindowText, subdued());
    widget->setPalette(p);
}

} // namespace cunwu::Theme
