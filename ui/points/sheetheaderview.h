#pragma once
#include <QHeaderView>

namespace cunwu {

/// The two header rows of the month sheet: a class above its indicators. Reads
/// MonthSheetRole::Class… from the model. The class name stays readable while its columns scroll
/// by. Columns without a class take both rows.
class SheetHeaderView : public QHeaderView {
    Q_OBJECT
public:
    explicit SheetHeaderView(QWidget* parent = nullptr);
    /// How many lines the indicators' names may take; the same for all parts of a sheet, so that
    /// they line up.
    void setNameLines(int lines);
    int nameLines() const { return m_nameLines; }
    void setCurrentSection(int section); ///< drawn as the current column; −1: none

    QSize sizeHint() const override;
    /// The name on lines of about equal length that fit into `width`: two and two, not three and
    /// one.
    static QString balanced(const QString& name, int width, const QFontMetrics& metrics);
    /// Width of an indicator column and lines that `names` then need: at most three lines.
    static int widthFor(const QStringList& names, const QFontMetrics& metrics, int* lines);

protected:
    void paintEvent(QPaintEvent* event) override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    int classHeight() const;
    int classOf(int section) const;
    void paintClass(QPainter& painter, int first, int last) const;
    int m_nameLines = 1;
    int m_current = -1;
};

} // namespace cunwu
