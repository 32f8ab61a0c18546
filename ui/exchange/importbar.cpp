#include "ui/exchange/importbar.h"

#include "models/exchange/importjob.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>

namespace cunwu {

ImportBar::ImportBar(ImportJob& job, QWidget* parent) : Card(parent), m_job(job), m_text(new QLabel), m_bar(new QProgressBar) {
    m_cancel = new QPushButton(icon(QStringLiteral("dialog-cancel")), tr("Stop"));
    m_cancel->setToolTip(tr("The package at hand is finished; those that are left can be imported later."));
    m_bar->setAccessibleName(tr("Importing packages"));
    m_bar->setTextVisible(false);
    m_text->setWordWrap(true);
    setBar(Theme::waiting());
    auto* words = new QVBoxLayout;
    words->setSpacing(Theme::space(4));
    words->addWidget(m_text);
    words->addWidget(m_bar);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::space(16), Theme::space(8), Theme::space(12), Theme::space(8));
    layout->setSpacing(Theme::space(14));
    layout->addLayout(words, 1);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_job.cancel();
        fill();
    });
    for (const auto signal : {&ImportJob::started, &ImportJob::progressed, &ImportJob::finished})
        connect(&job, signal, this, &ImportBar::fill);
    fill();
}

void ImportBar::fill() {
    const ImportProgress& progress = m_job.progress();
    setVisible(m_job.isRunning());
    m_cancel->setEnabled(!m_job.isCancelled());
    m_bar->setRange(0, progress.total); // none counted: it only moves
    m_bar->setValue(progress.done);
    m_text->setText(m_job.isCancelled() ? tr("Stopping after this package…") : progress.text());
}

} // namespace cunwu
