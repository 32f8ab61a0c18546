#pragma once
#include <QSizeF>
#include <QWidget>
#include <functional>

namespace cunwu {

/// Shows the pages of something printable below one another, through the very function that prints them.
class PreviewWidget : public QWidget {
    Q_OBJECT
public:
    /// Paints a page so that its width fills the given number of pixels, from the origin.
    using Paint = std::function<void(QPainter&, int page, double width)>;
    explicit PreviewWidget(QWidget* parent = nullptr);
    /// `pageSize` in millimetres.
    void setPages(int count, QSizeF pageSize, Paint paint);
    void setPage(int page);
    int page() const { return m_page; }
    int pageCount() const { return m_count; }

Q_SIGNALS:
    void pageChanged(int page);

protected:
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int m_count = 0, m_page = 0;
    QSizeF m_size;
    Paint m_paint;
};

} // namespace cunwu
