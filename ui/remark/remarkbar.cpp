#include "ui/remark/remarkbar.h"

#include "models/remark/remarkservice.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace cunwu {

RemarkBar::RemarkBar(OfficeSession& session, QWidget* parent) : QFrame(parent), m_session(session), m_text(new QLabel), m_open(new QPushButton) {
    setAutoFillBackground(true);
    QPalette ground = palette();
    ground.setColor(QPalette::Window, Theme::accentSoft());
    setPalette(ground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(Theme::space(10), Theme::space(3), Theme::space(6), Theme::space(3));
    auto* sign = new QLabel;
    const int size = fontMetrics().height();
    sign->setPixmap(icon(QStringLiteral("dialog-messages"), Theme::waiting()).pixmap(size, size));
    m_text->setWordWrap(true);
    m_open->setText(session.office().level() == DivisionCode::Level::Village ? tr("&Read and answer…") : tr("Read the &remarks…"));
    row->addWidget(sign);
    row->addWidget(m_text, 1);
    row->addWidget(m_open);
    hide();
    connect(m_open, &QPushButton::clicked, this, &RemarkBar::opened);
}

void RemarkBar::showPlace(const QString& village, Month month) {
    const RemarkService service(m_session.db(), m_session.office(), m_session.clock());
    const auto threads = service.list(village, month);
    QString text;
    if (service.writesRemarks()) {
        for (const auto& [place, counts] : countRemarks(threads))
            text += remarkCountsText(counts);
    } else {
        text = openRemarksText(threads).join(u' ');
    }
    m_text->setText(text);
    setVisible(!text.isEmpty());
}

} // namespace cunwu
