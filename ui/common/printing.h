#pragma once
#include <QPageLayout>
#include <QString>
#include <functional>

class QPainter;
class QWidget;

namespace cunwu {

/// Asks for the printer, then paints the chosen pages to the whole sheet; a failure is shown. `paint` gets the page, counted from 0,
/// and the sheet's width in the painter's units.
void printPages(QWidget* parent, const QString& name, const QPageLayout& layout, int pages, const std::function<void(QPainter&, int page, double width)>& paint);

} // namespace cunwu
