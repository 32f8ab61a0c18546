#include "ui/common/errorguard.h"

#include "models/base/error.h"
#include "ui/common/messages.h"
#include <QCoreApplication>
#include <QLoggingCategory>

namespace cunwu {

bool guarded(QWidget* parent, const std::function<void()>& work) {
    try {
        work();
        return true;
    } catch (const Cancelled&) {
        return false;
    } catch (const Error& e) {
        qWarning("%s", e.what());
        Messages::warning(parent, QCoreApplication::translate("Messages", "This did not work"), e.message(), e.detail());
    } catch (const std::exception& e) {
        qWarning("%s", e.what());
        Messages::warning(parent, QCoreApplication::translate("Messages", "This did not work"),
                          QCoreApplication::translate("Messages", "Something unexpected happened. What was confirmed is in the file; restart the program."),
                          QString::fromUtf8(e.what()));
    }
    return false;
}

} // namespace cunwu
