#include "ui/common/printing.h"

#include "models/base/error.h"
#include "ui/common/errorguard.h"
#include <QCoreApplication>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>

namespace cunwu {

void printPages(QWidget* parent, const QString& name, const QPageLayout& layout, int pages, const std::function<void(QPainter&, int page, double width)>& paint) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(name);
    printer.setFullPage(true);
    printer.setPageLayout(layout);
    QPrintDialog dialog(&printer, parent);
    dialog.setMinMax(1, pages);
    if (dialog.exec() != QDialog::Accepted)
        return;
    guarded(parent, [&] {
        QPainter painter;
        if (!painter.begin(&printer))
            throw FileError(QCoreApplication::translate("Printing", "The printer does not answer. Check that it is switched on and has paper."));
        const int first = printer.fromPage() > 0 ? printer.fromPage() - 1 : 0;
        const int last = printer.toPage() > 0 ? printer.toPage() - 1 : pages - 1;
        for (int page = first; page <= last; ++page) {
            if (page > first)
                printer.newPage();
            painter.save();
            paint(painter, page, printer.width());
            painter.restore();
        }
    });
}

} // namespace cunwu
