#include "ui/points/sheetheaderview.h"

#include "models/points/monthsheetroles.h"
#include "ui/common/theme.h"
#include "ui/points/sheetcelldelegate.h"

namespace cunwu {

SheetHeaderView::SheetHeaderView(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {
    setSectionResizeMode(QHeaderView::Fixed);
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(1);
    connect(this, &QHeaderView::geometriesChanged, viewport(), qOverload<>(&QWidget::update));
}

void SheetHeaderView::setNameLines(int lines) {
    m_nameLines = qMax(1, lines);
    Q_EMIT geometriesChanged();
}

void SheetHeaderView::setCurrentSection(int section) {
    if (section == m_current)
        return;
    m_current = section;
    viewport()->update();
}

int SheetHeaderView::classHeight() const {
    return fontMetrics().height() + Theme::space(8);
}

QSize SheetHeaderView::sizeHint() const {
    const int names = m_nameLines * fontMetrics().lineSpacing() + Theme::space(8);
    return {QHeaderView::sizeHint().width(), classHeight() + names};
}

int SheetHeaderView::widthFor(const QStringList& names, const QFontMetrics& metrics, int* lines) {
    int longest = 0;
    for (const QString& name : names)
        longest = qMax(longest, metrics.horizontalAdvance(name));
    const int han = metrics.horizontalAdvance(QChar(0x6c49));
    const int text = qMax(3 * han, (longest / 3 + han) / han * han);
    *lines = qBound(1, (longest + text - 1) / text, 3);
    return text + Theme::space(12);
}

QString SheetHeaderView::balanced(const QString& name, int width, const QFontMetrics& metrics) {
    const int full = metrics.horizontalAdvance(name);
    if (full <= width || width <= 0)
        return name;
    const qsizetype lines = (full + width - 1) / width, length = (name.size() + lines - 1) / lines;
    QStringList parts;
    for (qsizetype at = 0; at < name.size(); at += length)
        parts.append(name.mid(at, length));
    return parts.join(u'\n');
}

int SheetHeaderView::classOf(int section) const {
    const QVariant value = model()->headerData(section, Qt::Horizontal, MonthSheetRole::ClassIndex);
    return value.isValid() ? value.toInt() : -1;
}

void SheetHeaderView::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const bool grouped = classOf(section) >= 0;
    const QRect area = grouped ? rect.adjusted(0, classHeight(), 0, 0) : rect;
    const bool current = section == m_current;
    painter->fillRect(area, current ? Theme::accentSoft() : palette().color(QPalette::Button));
    painter->setPen(Theme::line());
    painter->drawLine(area.topRight(), area.bottomRight());
    painter->drawLine(area.bottomLeft(), area.bottomRight());
    if (current)
        painter->fillRect(
            QRect(area.left(), area.bottom() - Theme::space(2) + 1, area.width(), Theme::space(2)),
            Theme::accent());
    painter->setPen(palette().color(QPalette::ButtonText));
    painter->setFont(font());
    const int margin = grouped ? Theme::space(4) : Theme::space(6);
    const QRect text = area.adjusted(margin, 0, -margin, 0);
    const QString name = model()->headerData(section, Qt::Horizontal).toString();
    painter->drawText(text, Qt::AlignCenter | Qt::TextWrapAnywhere,
                      balanced(name, text.width(), fontMetrics()));
    if (section == count() - 2) { // the summary stands apart from the cells that scroll under it
        painter->fillRect(QRect(rect.left(), rect.top(), 1, rect.height()), sheetDivider());
    }
}

void SheetHeaderView::paintClass(QPainter& painter, int first, int last) const {
    const int left = sectionViewportPosition(first);
    const int right = sectionViewportPosition(last) + sectionSize(last);
    const QRect band(left, 0, right - left, classHeight());
    painter.fillRect(band, classOf(first) % 2 == 0 ? Theme::accentSoft()
                                                   : palette().color(QPalette::Button));
    painter.setPen(Theme::line());
    painter.drawLine(band.bottomLeft(), band.bottomRight());
    painter.setPen(sheetDivider());
    painter.drawLine(band.right(), 0, band.right(), height());
    const QRect text =
        band.intersected(viewport()->rect()).adjusted(Theme::space(4), 0, -Theme::space(4), 0);
    const QString name =
        model()->headerData(first, Qt::Horizontal, MonthSheetRole::ClassName).toString();
    painter.setFont(Theme::strong());
    painter.setPen(Theme::accent());
    const QFontMetrics metrics(painter.font());
    if (text.width() > 2 * metrics.horizontalAdvance(name.left(1))) // less says nothing
        painter.drawText(text, Qt::AlignCenter,
                         metrics.elidedText(name, Qt::ElideRight, text.width()));
}

void SheetHeaderView::paintEvent(QPaintEvent* event) {
    QHeaderView::paintEvent(event);
    if (!model())
        return;
    QPainter painter(viewport());
    int first = -1, last = -1;
    const auto flush = [&] {
        if (first >= 0 && sectionViewportPosition(last) + sectionSize(last) > 0 &&
            sectionViewportPosition(first) < viewport()->width())
            paintClass(painter, first, last);
        first = -1;
    };
    for (int section = 0; section < count(); ++section) {
        if (isSectionHidden(section) || classOf(section) < 0)
            continue;
        if (first >= 0 && classOf(section) != classOf(first))
            flush();
        if (first < 0)
            first = section;
        last = section;
    }
    flush();
}

} // namespace cunwu
