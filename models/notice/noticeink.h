#pragma once
#include <QColor>
#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QPainter>
#include <QStringList>
#include <array>

namespace cunwu {

namespace inkcolor {
constexpr QRgb green = 0xFF1F6B45, palegreen = 0xFFE9F3EC, hairline = 0xFFC3D3C9,
               crimson = 0xFFB3242B, palecrimson = 0xFFFBECEC, slate = 0xFF46525E,
               paleslate = 0xFFEDF0F2, amber = 0xFFA86400, black = 0xFF1C1F1E, grey = 0xFF5E6A64,
               white = 0xFFFFFFFF;
} // namespace inkcolor

/// Type and strokes in millimetres. Fonts are made once; widths come from single characters (no
/// kerning), so that nothing is shaped but what is drawn.
class NoticeInk {
public:
    static constexpr double unit = 10; ///< painter units a millimetre: fonts have whole pixel sizes
    enum Face {
        Title,
        PosterTitle,
        PosterName,
        PosterCell,
        Subtitle,
        Name,
        Big,
        Figure,
        Text,
        Strong,
        Cell,
        CellStrong,
        Small,
        SmallStrong,
        Note,
        FaceCount
    };

    NoticeInk();
    double width(Face face, const QString& text) const;
    double height(Face face) const { return m_faces[face].size; } ///< of the character square, mm
    /// Breaks into at most `maxLines` lines of `width` mm; the last one is cut with "…" when there
    /// is more.
    QStringList wrap(Face face, const QString& text, double width, int maxLines) const;
    QString elide(Face face, const QString& text, double width) const;

    /// `x`, `baseline` in mm; aligned at x.
    void text(QPainter& painter, Face face, QRgb color, double x, double baseline,
              const QString& text, Qt::Alignment align = Qt::AlignLeft) const;
    static void fill(QPainter& painter, QRgb color, double x, double y, double width,
                     double height);
    static void frame(QPainter& painter, QRgb color, double x, double y, double width,
                      double height, double line = 0.25);
    static void rule(QPainter& painter, QRgb color, double x1, double x2, double y,
                     double width = 0.2);                            ///< horizontal
    static void cutLine(QPainter& painter, double x, double length); ///< vertical, dashed

private:
    struct FaceData {
        double size = 0;
        QFont font;
        mutable QHash<char16_t, double> widths; ///< mm
    };
    double charWidth(const FaceData& face, QChar c) const;
    std::array<FaceData, FaceCount> m_faces;
};

} // namespace cunwu
