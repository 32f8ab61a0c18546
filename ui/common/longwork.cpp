#include "ui/common/longwork.h"

#include "ui/common/errorguard.h"
#include <QEventLoop>
#include <QProgressDialog>
#include <QPushButton>
#include <QThread>
#include <atomic>

namespace cunwu {

bool runLongWork(QWidget* parent, const QString& title, const std::function<void(const Progress&)>& work) {
    QProgressDialog dialog(title, QCoreApplication::translate("Messages", "Cancel"), 0, 0, parent);
    dialog.setWindowTitle(title);
    dialog.setWindowModality(Qt::WindowModal);
    dialog.setMinimumDuration(300);
    dialog.setAutoClose(false);
    dialog.setAutoReset(false);
    std::atomic<bool> cancelled = false;
    std::exception_ptr failure;
    QObject::connect(&dialog, &QProgressDialog::canceled, &dialog, [&] { cancelled = true; });
    Progress progress{[&](qint64 done, qint64 total) {
        QMetaObject::invokeMethod(
            &dialog, [&dialog, done, total] {
                dialog.setRange(0, 1000);
                dialog.setValue(total > 0 ? int(done * 1000 / total) : 0);
            },
            Qt::QueuedConnection);
        return !cancelled;
    }};
    QEventLoop loop;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        try {
            work(progress);
        } catch (...) {
            failure = std::current_exception();
        }
    }));
    QObject::connect(thread.get(), &QThread::finished, &loop, &QEventLoop::quit);
    thread->start();
    loop.exec();
    thread->wait();
    dialog.reset();
    return guarded(parent, [&] {
        if (failure)
            std::rethrow_exception(failure);
    });
}

bool runLongWork(QWidget* parent, const QString& title, OfficeSession& session, const std::function<void(Database&, const Progress&)>& work) {
    std::set<QString> touched;
    const bool done = runLongWork(parent, title, [&](const Progress& progress) {
        const auto db = session.file().workerConnection();
        session.prepareConnection(*db);
        db->addCommitListener([&](const std::set<QString>& tables) { touched.insert(tables.begin(), tables.end()); });
        work(*db, progress);
    });
    if (!touched.empty())
        session.notifyForeignCommit(QStringList(touched.begin(), touched.end()));
    return done;
}

} // namespace cunwu
