#include "ui/notice/previewwidget.h"

#include "ui/common/theme.h"
#include <QKeyEvent>
#include <QPainter>
#include <QWheelEvent>

namespace cunwu {

PreviewWidget::PreviewWidget(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Preview"));
    setMinimumSize(Theme::space(200), Theme::space(140));
}

void PreviewWidget::setPages(int count, QSizeF pageSize, Paint paint) {
    m_count = count;
    m_size = pageSize;
    m_paint = std::move(paint);
    m_page = std::clamp(m_page, 0, std::max(0, count - 1));
    Q_EMIT pageChanged(m_page);
    update();
}

void PreviewWidget::setPage(int page) {
    page = std::clamp(page, 0, std::max(0, m_count - 1));
    if (page == m_page)
        return;
    m_page = page;
    Q_EMIT pageChanged(page);
    update();
}

void PreviewWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), Theme::isDark() ? QColor(0x2B, 0x30, 0x2E) : QColor(0xDD, 0xE2, 0xDF));
    if (m_count == 0 || !m_paint)
        return;
    const qreal margin = Theme::space(16);
    const qreal scale = std::min((width() - 2 * margin) / m_size.width(), (height() - 2 * margin) / m_size.height());
    const QSizeF paper = m_size * scale;
    const QRectF area((width() - paper.width()) / 2, (height() - paper.height()) / 2, paper.width(), paper.height());
    painter.fillRect(area.translated(Theme::space(3), Theme::space(3)), QColor(0, 0, 0, 40));
    painter.fillRect(area, Qt::white);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area);
    painter.translate(area.topLeft());
    m_paint(painter, m_page, paper.width());
}

void PreviewWidget::wheelEvent(QWheelEvent* event) {
    setPage(m_page + (event->angleDelta().y() < 0 ? 1 : -1));
}

void PreviewWidget::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
    case Qt::Key_PageDown:
    case Qt::Key_Right: setPage(m_page + 1); break;
    case Qt::Key_PageUp:
    case Qt::Key_Left: setPage(m_page - 1); break;
    case Qt::Key_Home: setPage(0); break;
    case Qt::Key_End: setPage(m_count - 1); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace cunwu
