#include "ui/exchange/steps.h"

#include <QCoreApplication>
#include <QProgressDialog>

namespace cunwu {

bool runSteps(QWidget* parent, const QString& title, int count, const std::function<void(int)>& step) {
    QProgressDialog dialog(title, QCoreApplication::translate("Messages", "Cancel"), 0, count, parent);
    dialog.setWindowTitle(title);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(300);
    dialog.setAutoClose(false);
    for (int i = 0; i < count; ++i) {
        dialog.setValue(i);
        QCoreApplication::processEvents();
        if (dialog.wasCanceled())
            return false;
        step(i);
    }
    return true;
}

} // namespace cunwu
