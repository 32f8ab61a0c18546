// What the buttons of the page and dropped files do.
#include "models/exchange/exportservice.h"
#include "models/exchange/package.h"
#include "ui/common/emptystate.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/messages.h"
#include "ui/exchange/cellmodel.h"
#include "ui/exchange/emergencysheet.h"
#include "ui/exchange/exchangepage.h"
#include "ui/exchange/keydialog.h"
#include "ui/exchange/officesdialog.h"
#include "ui/exchange/reportpanel.h"
#include "ui/exchange/steps.h"
#include <QScopedValueRollback>
#include <QStackedWidget>
#include <QTabWidget>

namespace cunwu {

// --- Joining

void ExchangePage::start() {
    if (isCounty())
        return makeRoot();
    const QString path = FileDialogs::open(this, QStringLiteral("invite"), tr("Open the county's invite"), tr("Invites (*.cwinvite)"));
    if (!path.isEmpty())
        acceptInvite(path);
}

void ExchangePage::makeRoot() {
    KeyDialog dialog(session(), KeyDialog::For::Making, this);
    if (dialog.exec() == QDialog::Accepted) {
        const Office& office = session().office();
        EmergencyDialog({office.name, office.code.toString(), dialog.keyFile(), session().clock().today().toString(Qt::ISODate), dialog.root()->certificate.fingerprint()}, this).exec();
    }
    refresh();
}

void ExchangePage::acceptInvite(const QString& path) {
    guarded(this, [&] {
        const auto outcome = EnrolService(session()).acceptInvite(loadPackage(path));
        if (outcome.value)
            Messages::information(this, tr("Open the county's invite"), tr("The invite is for %1 (%2). Save the request next.").arg(outcome.value->name, outcome.value->office));
        else
            Messages::warning(this, tr("Open the county's invite"), outcome.reason);
    });
    refresh();
}

void ExchangePage::saveRequest() {
    const QString path = FileDialogs::save(this, QStringLiteral("request"), tr("Save the request"), session().office().name + u".cwrequest"_qs, tr("Requests (*.cwrequest)"));
    if (path.isEmpty())
        return;
    guarded(this, [&] {
        const auto request = EnrolService(session()).request();
        if (!request.value)
            return Messages::warning(this, tr("Save the request"), request.reason);
        storePackage(path, request.value->bytes);
        Q_EMIT statusMessage(tr("Written: %1").arg(path));
    });
}

void ExchangePage::showOffices(const QString& request) {
    KeyDialog key(session(), KeyDialog::For::Opening, this);
    if (key.exec() != QDialog::Accepted)
        return;
    OfficesDialog dialog(session(), *key.root(), this);
    if (!request.isEmpty())
        dialog.confirmRequest(request);
    dialog.exec();
    refresh();
    if (dialog.hasConfirmed() && m_heldModel->rowCount() > 0)
        retry(); // packages that waited for it, beside the window
}

// --- Packages

void ExchangePage::exportUp() {
    const QString folder = FileDialogs::folder(this, QStringLiteral("stick"), tr("Where to put the package"));
    if (folder.isEmpty())
        return;
    guarded(this, [&] {
        const ExportOutcome made = ExportService(session()).exportUp(folder);
        if (made.done())
            Messages::information(this, tr("Report upwards"), (tr("Exported: %1 entries. Give the township or the county this file:\n%2").arg(made.manifest.ops()).arg(made.path) + QStringLiteral("\n\n") + made.notice).trimmed());
        else
            Messages::warning(this, tr("Report upwards"), made.reason);
    });
    refresh();
}

void ExchangePage::exportDown() {
    QStringList codes;
    if (const QString one = m_office->currentData().toString(); !one.isEmpty())
        codes << one;
    else
        for (int i = 1; i < m_office->count(); ++i)
            codes << m_office->itemData(i).toString();
    const QString folder = codes.isEmpty() ? QString() : FileDialogs::folder(this, QStringLiteral("stick"), tr("Where to put the packages"));
    if (folder.isEmpty())
        return;
    int written = 0;
    QStringList refused;
    guarded(this, [&] {
        const QScopedValueRollback busy(m_busy, true);
        runSteps(this, tr("Writing packages"), int(codes.size()), [&](int i) {
            const ExportOutcome made = ExportService(session()).exportDown(folder, *DivisionCode::parse(codes[i]));
            if (made.done())
                ++written;
            else
                refused << made.reason;
        });
    });
    if (!refused.isEmpty())
        Messages::warning(this, tr("Send down"), refused.join(u'\n'));
    if (written > 0)
        Messages::information(this, tr("Send down"), tr("%n package(s) written. They lie in:\n%1", nullptr, written).arg(folder));
    refresh();
}

void ExchangePage::askAgain(const QString& office) {
    const QString folder = FileDialogs::folder(this, QStringLiteral("stick"), tr("Where to put the package"));
    if (folder.isEmpty())
        return;
    guarded(this, [&] {
        const ExportOutcome made = ExportService(session()).requestResend(folder, *DivisionCode::parse(office));
        if (made.done())
            Messages::information(this, tr("Ask to send again"), tr("Give this file to the village. When it is imported there, the village's next report brings what is missing here:\n%1").arg(made.path));
        else
            Messages::warning(this, tr("Ask to send again"), made.reason);
    });
    refresh();
}

void ExchangePage::askImport(bool folder) {
    const QStringList paths = folder ? QStringList(FileDialogs::folder(this, QStringLiteral("stick"), tr("The stick or folder with the packages")))
                                     : FileDialogs::openMany(this, QStringLiteral("packages"), tr("Choose packages"), tr("Packages (*.cwpkg);;All files (*)"));
    if (!paths.join(QString()).isEmpty())
        takeFiles(paths);
}

void ExchangePage::takeFocus() {
    if (m_stack->currentWidget() == m_empty)
        m_empty->button()->setFocus();
    else
        (m_up->isVisibleTo(this) && m_up->isEnabled() ? m_up : m_import)->setFocus();
}

bool ExchangePage::takeFiles(const QStringList& paths) {
    if (m_job.isRunning()) {
        Messages::information(this, tr("Import"), tr("An import is running. Wait until it is over, then import these."));
        return true;
    }
    if (session().readOnly()) {
        Messages::warning(this, tr("Import"), tr("The file is open for reading only, so nothing can be taken over."));
        return true;
    }
    QStringList packages;
    for (const QString& path : paths) {
        if (path.endsWith(u".cwinvite", Qt::CaseInsensitive))
            acceptInvite(path);
        else if (path.endsWith(u".cwrequest", Qt::CaseInsensitive) && isCounty())
            showOffices(path);
        else if (path.endsWith(u".cwrequest", Qt::CaseInsensitive))
            Messages::warning(this, tr("Import"), tr("A request is for the county: only it confirms computers."));
        else
            packages << path;
    }
    if (packages.isEmpty())
        return true;
    const PackagePaths files = packagesIn(packages);
    if (files.empty())
        Messages::information(this, tr("Import"), tr("There are no packages in this folder."));
    else
        guarded(this, [&] { m_job.start(files); });
    return true;
}

void ExchangePage::imported() {
    const auto& reports = m_job.reports();
    refresh();
    m_report->choosePointed();
    if (!guarded(this, [&] { m_job.rethrow(); }))
        return;
    const bool again = m_job.progress().total == 0;
    if (again && m_job.moved() == 0)
        return Q_EMIT statusMessage(tr("Nothing could be taken over yet."));
    if (again)
        return Q_EMIT statusMessage(tr("Taken over now: %n", nullptr, m_job.moved()));
    if (!reports.empty())
        m_tabs->setCurrentWidget(m_report);
    const bool rejected = std::any_of(reports.begin(), reports.end(), [](const PackageReport& r) { return r.verdict == Verdict::Rejected; });
    if (m_status.joining == ExchangeStatus::Joining::None && !reports.empty())
        Messages::warning(this, tr("Import"), reports.front().reason); // the table is not in sight yet
    else if (rejected)
        Messages::warning(this, tr("Import"), tr("Not everything could be taken over; the reasons stand in the report."));
    else if (m_job.leftOut() > 0)
        Messages::information(this, tr("Import"), tr("Stopped: %1 package(s) left out. Import them again later.").arg(m_job.leftOut()));
    else
        Q_EMIT statusMessage(tr("Packages imported: %1").arg(reports.size()));
}

void ExchangePage::retry() {
    guarded(this, [&] { m_job.start({}); });
}

} // namespace cunwu
