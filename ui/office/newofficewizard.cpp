#include "ui/office/newofficewizard.h"

#include "models/roster/rosterservice.h"
#include "models/scheme/schemeservice.h"
#include "ui/common/errorguard.h"
#include "ui/common/longwork.h"
#include "ui/common/theme.h"
#include "ui/office/officeopener.h"
#include <QFileInfo>

namespace cunwu {

enum WizardPages {
    DivisionStep = DivisionStepId,
    PlaceStep,
    SchemeStep,
    RosterStep
};

NewOfficeWizard::NewOfficeWizard(const Clock& clock, QWidget* parent) : QWizard(parent), m_clock(clock) {
    setWindowTitle(tr("New village file"));
    setWizardStyle(QWizard::ModernStyle);
    setOption(QWizard::NoBackButtonOnStartPage);
    setButtonText(QWizard::NextButton, tr("Next"));
    setButtonText(QWizard::BackButton, tr("Back"));
    setButtonText(QWizard::FinishButton, tr("Finish"));
    setButtonText(QWizard::CancelButton, tr("Cancel"));
    setPage(DivisionStep, new DivisionWizardPage);
    setPage(PlaceStep, new PlaceWizardPage);
    setPage(SchemeStep, new SchemeWizardPage(clock));
    setPage(RosterStep, new RosterWizardPage);
    setMinimumSize(Theme::space(720), Theme::space(540));
}

void NewOfficeWizard::accept() {
    auto* division = qobject_cast<DivisionWizardPage*>(page(DivisionStep));
    auto* place = qobject_cast<PlaceWizardPage*>(page(PlaceStep));
    auto* scheme = qobject_cast<SchemeWizardPage*>(page(SchemeStep));
    auto* roster = qobject_cast<RosterWizardPage*>(page(RosterStep));
    const bool made = guarded(this, [&] {
        rememberUser(division->user());
        m_session = OfficeSession::create(place->path(), division->office(), division->user(), m_clock);
        const auto adopted = SchemeService(m_session->db()).adopt(scheme->code(), scheme->from());
        if (!adopted.done)
            throw Error(adopted.problems.join(u'\n'));
    });
    if (!made) { // nothing half-made stays
        if (m_session) {
            m_session.reset();
            QFile::remove(place->path());
        }
        return;
    }
    rememberFile(place->path());
    if (!roster->path().isEmpty()) {
        const QString name = QFileInfo(roster->path()).fileName();
        const RosterPlan plan = roster->plan();
        // A cancelled or failed import leaves the new file without people: it can be repeated from the households page.
        runLongWork(this, tr("Importing %1").arg(name), *m_session,
                    [&](Database& db, const Progress& progress) { RosterService(db).apply(plan, name, m_clock.now(), progress); });
    }
    QWizard::accept();
}

} // namespace cunwu
