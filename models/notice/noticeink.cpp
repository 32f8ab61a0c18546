#include "models/notice/noticeink.h"

namespace cunwu {

static QFont makeFont(double mm, bool serif, bool bold) {
    static const QStringList sans{QStringLiteral("Noto Sans CJK SC"),
                                  QStringLiteral("Source Han Sans SC"),
                                  QStringLiteral("Microsoft YaHei"),
                                  QStringLiteral("WenQuanYi Micro Hei"), QStringLiteral("SimHei")};
    static const QStringList serifs{QStringLiteral("Noto Serif CJK SC"),
                                    QStringLiteral("Source Han Serif SC"), QStringLiteral("SimSun"),
                                    QStringLiteral("Noto Sans CJK SC")};
    QFont font(serif ? serifs : sans);
    font.setPixelSize(qRound(mm * NoticeInk::unit));
    font.setBold(bold);
    font.setKerning(false);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

NoticeInk::NoticeInk() {
    const auto face = [this](Face f, double mm, bool serif, bool bold) {
        m_faces[f] = {mm, makeFont(mm, serif, bold), {}};
    };
    face(Title, 7.6, true, true);
    face(PosterTitle, 38, true, true);
    face(PosterName, 10.5, true, true);
    face(PosterCell, 7.5, false, false);
    face(Subtitle, 3.9, false, false);
    face(Name, 5.2, true, true);
    face(Big, 13, false, true);
    face(Figure, 5.4, false, true);
    face(Text, 3.4, false, false);
    face(Strong, 3.4, false, true);
    face(Cell, 3.2, false, false);
    face(CellStrong, 3.2, false, true);
    face(Small, 2.7, false, false);
    face(SmallStrong, 2.7, false, true);
    face(Note, 2.9, false, false);
}

double NoticeInk::charWidth(const FaceData& face, QChar c) const {
    const auto it = face.widths.constFind(c.unicode());
    if (it != face.widths.constEnd())
        return *it;
    const double width = c.isLowSurrogate() ? 0
                         : c.isHighSurrogate()
                             ? face.size // a rare name character: a full square
                             : QFontMetricsF(face.font).horizontalAdvance(c) / unit;
    face.widths.insert(c.unicode(), width);
    return width;
}

double NoticeInk::width(Face face, const QString& text) const {
    double sum = 0;
    for (const QChar c : text)
        sum += charWidth(m_faces[face], c);
    return sum;
}

/// May a line end before `next`? Not inside figures and Latin words, and no line begins with
/// closing punctuation.
static bool mayBreak(QChar before, QChar next) {
    static const QString noStart = QStringLiteral("，。；：、！？）》」』”’…％%,.;:!?)+−×");
    static const QString noEnd = QStringLiteral("（《「『“‘(");
    const auto tight = [](QChar c) {
        return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'+');
    };
    return !noStart.contains(next) && !noEnd.contains(before) && !(tight(before) && tight(next)) &&
           !next.isLowSurrogate();
}

QString NoticeInk::elide(Face face, const QString& text, double room) const {
    if (width(face, text) <= room)
        return text;
    const QString dots = QStringLiteral("…");
    double used = width(face, dots);
    int end = 0;
    while (end < text.size() && used + charWidth(m_faces[face], text[end]) <= room)
        used += charWidth(m_faces[face], text[end++]);
    if (end > 0 && text[end - 1].isHighSurrogate())
        --end;
    return text.left(end) + dots;
}

QStringList NoticeInk::wrap(Face face, const QString& text, double room, int maxLines) const {
    QStringList lines;
    int begin = 0;
    const int size = static_cast<int>(text.size());
    while (begin < size) {
        double used = 0;
        int end = begin, good = begin;
        while (end < size) {
            const double next = charWidth(m_faces[face], text[end]);
            if (end > begin && mayBreak(text[end - 1], text[end]))
                good = end;
            if (used + next > room + 0.01 && end > begin)
                break;
            used += next;
            ++end;
        }
        if (end == size) {
            lines << text.mid(begin);
            break;
        }
        if (lines.size() == maxLines - 1) {
            lines << elide(face, text.mid(begin), room);
            break;
        }
        const int cut = good > begin ? good : end; // an endless Latin word is cut where it must be
        lines << text.mid(begin, cut - begin);
        begin = cut;
    }
    return lines.isEmpty() ? QStringList{QString()} : lines;
}

void NoticeInk::text(QPainter& painter, Face face, QRgb color, double x, double baseline,
                     const QString& text, Qt::Alignment align) const {
    if (text.isEmpty())
        return;
    if (align & Qt::AlignRight)
        x -= width(face, text);
    else if (align & Qt::AlignHCenter)
        x -= width(face, text) / 2;
    painter.setFont(m_faces[face].font);
    painter.setPen(QColor(color));
    painter.drawText(QPointF(qRound(x * unit), qRound(baseline * unit)), text);
}

void NoticeInk::fill(QPainter& painter, QRgb color, double x, double y, double width,
                     double height) {
    const QRectF rect(x * unit, y * unit, width * unit, height * unit);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(color));
    painter.drawRects(&rect, 1);
}

// Rectangles are several times cheaper in a PDF than stroked lines, and print sharper.
void NoticeInk::frame(QPainter& painter, QRgb color, double x, double y, double width,
                      double height, double line) {
    const double half = line / 2 * unit, l = x * unit - half, t = y * unit - half,
                 w = width * unit + 2 * half, h = height * unit + 2 * half;
    const QRectF sides[] = {{l, t, w, 2 * half},
                            {l, t + h - 2 * half, w, 2 * half},
                            {l, t, 2 * half, h},
                            {l + w - 2 * half, t, 2 * half, h}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(color));
    painter.drawRects(sides, 4);
}

void NoticeInk::rule(QPainter& painter, QRgb color, double x1, double x2, double y, double width) {
    fill(painter, color, x1, y - width / 2, x2 - x1, width);
}

void NoticeInk::cutLine(QPainter& painter, double x, double length) {
    painter.setPen(QPen(QColor(inkcolor::grey), 0.2 * unit, Qt::DashLine, Qt::FlatCap));
    painter.drawLine(QPointF(x * unit, 0), QPointF(x * unit, length * unit));
}

} // namespace cunwu
