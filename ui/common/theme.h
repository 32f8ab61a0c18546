#pragma once
#include <QApplication>
#include <QColor>
#include <QFont>
#include <QString>

namespace cunwu {

enum class TextSize {
    Standard,
    Large,
    ExtraLarge
}; ///< 标准 / 大 / 特大

/// Fusion with one palette, light or dark, and the lengths and colours that every page takes from here.
namespace Theme {

void apply(QApplication& application, TextSize size, bool dark);
bool isDark();
TextSize textSize();

QColor accent();     ///< the village green
QColor accentSoft(); ///< its tint for selections and cards
QColor redList();    ///< crimson
QColor blackList();  ///< slate
QColor waiting();    ///< amber: declared, not backed up, draft
QColor refused();    ///< for what was refused
QColor good();       ///< done, published
QColor subdued();    ///< secondary text, still 4.5:1 on the base
QColor line();       ///< hairlines
QColor card();       ///< background of cards and tool strips

/// `eighths` × an eighth of the 8-pixel rhythm at standard size: space(8) is one unit, scaled with the font.
int space(int eighths);
QFont figures(); ///< tabular numerals
QFont heading(); ///< page titles
QFont strong();
/// Puts weight and colour of a secondary line on a label's palette.
void subdue(QWidget* widget);

} // namespace Theme
} // namespace cunwu
