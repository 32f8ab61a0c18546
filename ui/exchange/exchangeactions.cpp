// What the buttons of the page and dropped files do.
#include "models/exchange/exportservice.h"
#include "models/exchange/package.h"
#include "ui/common/emptystate.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/longwork.h"
#include "ui/common/messages.h"
#include "ui/exchange/cellmodel.h"
#include "ui/exchange/emergencysheet.h"
#include "ui/exchange/exchangepage.h"
#include "ui/exchange/keydialog.h"
#include "ui/exchange/officesdialog.h"
#include "ui/exchange/reportpanel.h"
#include "ui/exchange/steps.h"
#include <QActionGroup>
#include <QRegularExpression>
#include <QScopedValueRollback>
#include <QSettings>
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

/// How attachments go along; remembered, for the next export goes the same way.
void ExchangePage::buildVolumesMenu() {
    m_volumes->setIcon(icon(QStringLiteral("mail-attachment")));
    m_volumes->setToolTip(tr("Papers and photos go in volumes of their own beside the package; the data never wait for them."));
    auto* menu = new QMenu(m_volumes);
    auto* group = new QActionGroup(menu);
    const auto add = [&](VolumeSize size, const QString& text) {
        QAction* action = menu->addAction(text, this, [this, size] { chooseVolumes(size); });
        action->setCheckable(true);
        action->setChecked(volumeSize() == size);
        group->addAction(action);
    };
    add(VolumeSize::None, tr("Without attachments"));
    add(VolumeSize::Mail, tr("For WeChat and mail (20 MB a volume)"));
    add(VolumeSize::Stick, tr("For a stick (2 GB a volume)"));
    m_volumes->setMenu(menu);
    chooseVolumes(volumeSize());
}

static const QString volumesKey = QStringLiteral("exchange/attachments");

VolumeSize ExchangePage::volumeSize() const {
    return volumeSizeFromWord(QSettings().value(volumesKey).toString()).value_or(VolumeSize::None);
}

void ExchangePage::chooseVolumes(VolumeSize size) {
    QSettings().setValue(volumesKey, volumeSizeWord(size));
    m_volumes->setText(size == VolumeSize::None   ? tr("Attachments: none")
                       : size == VolumeSize::Mail ? tr("Attachments: 20 MB")
                                                  : tr("Attachments: 2 GB"));
    m_volumes->setAccessibleName(m_volumes->text());
}

/// What became of the attachments, for the message after an export; empty when they were not asked for.
static QString volumesText(const VolumesOutcome& volumes, VolumeSize asked) {
    QStringList lines;
    if (!volumes.paths.isEmpty())
        lines << ExchangePage::tr("Attachments: %1, in %n volume(s) beside it. Give them along; the order does not matter.", nullptr, int(volumes.paths.size())).arg(volumes.contents);
    else if (asked != VolumeSize::None && volumes.reason.isEmpty())
        lines << ExchangePage::tr("No attachments to send: the receiver has all that are here.");
    if (volumes.unavailable > 0)
        lines << ExchangePage::tr("%1 attachments are not on this computer and were left out.").arg(volumes.unavailable);
    if (!volumes.reason.isEmpty())
        lines << volumes.reason;
    return lines.join(u'\n');
}

/// Gigabytes take a while: with attachments the work runs in a thread with a file of its own.
ExportOutcome ExchangePage::exportWith(const std::function<ExportOutcome(ExportService&, const Progress&)>& work) {
    ExportOutcome made;
    if (volumeSize() == VolumeSize::None) {
        guarded(this, [&] {
            ExportService service(session());
            made = work(service, {});
        });
        return made;
    }
    auto file = session().file().worker();
    session().prepareConnection(file->db());
    session().beginForeignWork();
    runLongWork(this, tr("Writing packages"), [&](const Progress& progress) {
        OfficeSession own(std::move(file), session().clock());
        ExportService service(own);
        made = work(service, progress);
    });
    session().endForeignWork({});
    return made;
}

void ExchangePage::exportUp() {
    const QString folder = FileDialogs::folder(this, QStringLiteral("stick"), tr("Where to put the package"));
    if (folder.isEmpty())
        return;
    const VolumeSize size = volumeSize();
    const ExportOutcome made = exportWith([&](ExportService& service, const Progress& progress) { return service.exportUp(folder, size, progress); });
    if (!made.reason.isEmpty())
        Messages::warning(this, tr("Report upwards"), made.reason);
    else if (!made.path.isEmpty()) // else a failure was shown
        Messages::information(this, tr("Report upwards"), QStringList({tr("Exported: %1 entries. Give the township or the county this file:\n%2").arg(made.manifest.ops()).arg(made.path), volumesText(made.volumes, size), made.notice}).filter(QRegularExpression(QStringLiteral("."))).join(QStringLiteral("\n\n")));
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
    int written = 0, volumes = 0;
    QStringList refused;
    guarded(this, [&] {
        const QScopedValueRollback busy(m_busy, true);
        runSteps(this, tr("Writing packages"), int(codes.size()), [&](int i) {
            const ExportOutcome made = ExportService(session()).exportDown(folder, *DivisionCode::parse(codes[i]), volumeSize());
            written += made.done();
            volumes += int(made.volumes.paths.size());
            for (const QString& reason : {made.reason, made.volumes.reason})
                if (!reason.isEmpty())
                    refused << reason;
        });
    });
    if (!refused.isEmpty())
        Messages::warning(this, tr("Send down"), refused.join(u'\n'));
    if (written > 0)
        Messages::information(this, tr("Send down"), tr("%n package(s) written. They lie in:\n%1", nullptr, written).arg(folder) + (volumes ? u'\n' + tr("Beside them %n volume(s) with attachments.", nullptr, volumes) : QString()));
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
                                     : FileDialogs::openMany(this, QStringLiteral("packages"), tr("Choose packages"), tr("Packages (*.cwpkg *.cwvol);;All files (*)"));
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
