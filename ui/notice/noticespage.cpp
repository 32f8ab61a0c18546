#include "ui/notice/noticespage.h"

#include "models/household/householdrepository.h"
#include "models/notice/noticebuilder.h"
#include "models/notice/noticecheck.h"
#include "models/office/officerepository.h"
#include "models/points/pointsrepository.h"
#include "models/ranking/rankingservice.h"
#include "ui/common/emptystate.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/longwork.h"
#include "ui/common/messages.h"
#include "ui/common/printing.h"
#include "ui/common/theme.h"
#include "ui/common/villagebox.h"
#include "ui/notice/previewwidget.h"
#include <QStackedWidget>

namespace cunwu {

NoticesPage::NoticesPage(OfficeSession& session, QWidget* parent)
    : Page(session, parent), m_kind(new QComboBox), m_group(new QComboBox), m_village(new VillageBox), m_monthLabel(new QLabel), m_state(new QLabel), m_pageLabel(new QLabel),
      m_print(new QPushButton(icon(QStringLiteral("document-print")), tr("Print…"))),
      m_pdf(new QPushButton(icon(QStringLiteral("application-pdf")), tr("Save as PDF…"))), m_preview(new PreviewWidget), m_stack(new QStackedWidget),
      m_empty(new EmptyState(QStringLiteral("document-print-preview"), tr("Nothing to print yet"), tr("Notices are printed for a month that has households."), tr("Record points"))) {
    m_stack->addWidget(m_preview);
    m_stack->addWidget(m_empty);
    m_state->setWordWrap(true);
    auto* check = new QPushButton(icon(QStringLiteral("edit-find")), tr("Check a code…"));
    connect(check, &QPushButton::clicked, this, &NoticesPage::verify);
    auto* second = new QHBoxLayout; // the first row is full at 150 %
    second->addWidget(m_state, 1);
    second->addWidget(check);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(8));
    layout->addWidget(buildTop());
    layout->addLayout(second);
    layout->addWidget(m_stack, 1);
    layout->addWidget(buildBottom());
    connect(m_preview, &PreviewWidget::pageChanged, this, &NoticesPage::updatePageLabel);
    connect(m_empty, &EmptyState::clicked, this, [this] { Q_EMIT openPage(QStringLiteral("points")); });
}

NoticesPage::~NoticesPage() = default;

static QToolButton* arrow(const QString& iconName, const QString& name) {
    auto* button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    return button;
}

QWidget* NoticesPage::buildTop() {
    auto* top = new QWidget;
    auto* title = new QLabel(tr("Notices"));
    title->setFont(Theme::heading());
    auto* before = arrow(QStringLiteral("go-previous"), tr("Month before"));
    auto* after = arrow(QStringLiteral("go-next"), tr("Next month"));
    m_monthLabel->setFont(Theme::strong());
    m_monthLabel->setAlignment(Qt::AlignCenter);
    m_monthLabel->setMinimumWidth(QFontMetrics(Theme::strong()).horizontalAdvance(QStringLiteral("2026年10月")) + Theme::space(8));
    m_kind->addItems({tr("Household notices (A5)"), tr("Red list poster (A3)"), tr("Black list (A3)"), tr("Private letters to the black list")});
    m_kind->setAccessibleName(tr("What to print"));
    // Half a screen at 150 % must do.
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(8);
    m_kind->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_kind->setMaximumWidth(QFontMetrics(font()).horizontalAdvance(m_kind->itemText(m_kind->count() - 1)) + Theme::space(48));
    m_group->setAccessibleName(tr("Group"));
    m_print->setShortcut(QKeySequence::Print);
    m_print->setToolTip(tr("Print (Ctrl+P)"));
    auto* layout = new QHBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(title);
    layout->addSpacing(Theme::space(16));
    layout->addWidget(before);
    layout->addWidget(m_monthLabel);
    layout->addWidget(after);
    layout->addWidget(m_village);
    layout->addWidget(m_kind, 100);
    layout->addWidget(m_group);
    layout->addStretch(1);
    layout->addWidget(m_pdf);
    layout->addWidget(m_print);
    connect(before, &QToolButton::clicked, this, [this] { step(-1); });
    connect(after, &QToolButton::clicked, this, [this] { step(1); });
    connect(m_kind, &QComboBox::activated, this, &NoticesPage::load);
    connect(m_group, &QComboBox::activated, this, &NoticesPage::load);
    connect(m_village, &QComboBox::activated, this, [this] {
        guarded(this, [this] { fillGroups(); });
        load();
    });
    connect(m_pdf, &QPushButton::clicked, this, &NoticesPage::writePdf);
    connect(m_print, &QPushButton::clicked, this, &NoticesPage::print);
    return top;
}

QWidget* NoticesPage::buildBottom() {
    auto* bottom = new QWidget;
    auto* before = arrow(QStringLiteral("go-previous"), tr("Page before"));
    auto* after = arrow(QStringLiteral("go-next"), tr("Next page"));
    auto* layout = new QHBoxLayout(bottom);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addStretch();
    layout->addWidget(before);
    layout->addWidget(m_pageLabel);
    layout->addWidget(after);
    layout->addStretch();
    connect(before, &QToolButton::clicked, this, [this] { m_preview->setPage(m_preview->page() - 1); });
    connect(after, &QToolButton::clicked, this, [this] { m_preview->setPage(m_preview->page() + 1); });
    return bottom;
}

NoticesPage::Kind NoticesPage::kind() const {
    return static_cast<Kind>(m_kind->currentIndex());
}

QString NoticesPage::village() const {
    const QString chosen = m_village->village();
    return chosen.isEmpty() ? session().office().code.toString() : chosen;
}

QString NoticesPage::officeName() const {
    return m_village->hasChoice() ? m_village->currentText() : session().office().name;
}

void NoticesPage::fillVillages() {
    std::vector<std::pair<QString, QString>> villages;
    for (const QString& code : PointsRepository(session().db()).villages())
        villages.emplace_back(code, villageName(session().office(), code));
    m_village->setVillages(villages);
}

void NoticesPage::fillGroups() {
    const QString chosen = m_group->currentData().toString();
    m_group->clear();
    m_group->addItem(tr("All groups"), QString());
    for (const QString& group : HouseholdRepository(session().db()).groups(village()))
        m_group->addItem(group, group);
    m_group->setCurrentIndex(std::max(0, m_group->findData(chosen)));
}

void NoticesPage::takeFocus() {
    m_kind->setFocus();
}

void NoticesPage::reload(const QStringList& tables) {
    const QStringList mine{u"point_entry"_qs, u"household"_qs, u"person"_qs, u"scheme"_qs, u"village_month"_qs, u"office"_qs, u"month_snapshot"_qs};
    if (!tables.isEmpty() && std::none_of(mine.begin(), mine.end(), [&](const QString& t) { return tables.contains(t); }))
        return;
    guarded(this, [this] {
        if (!m_month.isValid())
            m_month = RankingService(session().db()).latestMonth().value_or(Month::of(session().clock().today()));
        fillVillages();
        fillGroups();
    });
    load();
}

void NoticesPage::load() {
    if (!m_month.isValid())
        return;
    m_monthLabel->setText(m_month.toChinese());
    m_group->setVisible(kind() == Kind::Notices);
    bool draft = true;
    int households = 0;
    guarded(this, [&] {
        // Name, telephone and the meeting's resolution are the village's own, as it sent them.
        m_office = OfficeRepository(session().db()).find(village()).value_or(session().office());
        const NoticeBuilder builder(session().db(), m_office);
        const QString village = this->village();
        m_notices.reset();
        m_poster.reset();
        if (kind() == Kind::Notices || kind() == Kind::Letters) {
            auto notices = kind() == Kind::Notices ? builder.notices(village, m_month, {m_group->currentData().toString(), {}}) : builder.letters(village, m_month);
            households = int(notices.size());
            draft = notices.empty() || notices.front().isDraft();
            m_notices = std::make_unique<NoticePainter>(std::move(notices));
        } else {
            Poster poster = kind() == Kind::RedPoster ? builder.redPoster(village, m_month) : builder.blackPoster(village, m_month);
            draft = !poster.publishedOn.isValid();
            households = 1;
            m_poster = std::make_unique<PosterPainter>(std::move(poster));
        }
    });
    if (m_notices)
        m_preview->setPages(m_notices->pageCount(), m_notices->pageSize(), [this](QPainter& p, int page, double width) { m_notices->paint(p, page, width); });
    else if (m_poster)
        m_preview->setPages(m_poster->pageCount(), m_poster->pageSize(), [this](QPainter& p, int page, double width) { m_poster->paint(p, page, width); });
    m_stack->setCurrentIndex(households == 0 && kind() == Kind::Notices ? 1 : 0);
    m_state->setText(draft ? tr("⚠ Draft: %1 is not published yet, figures may still change. Publish the month before hanging anything up.").arg(m_month.toChinese())
                           : tr("As published. A reprint is the same to the letter."));
    QPalette palette = m_state->palette();
    palette.setColor(QPalette::WindowText, draft ? Theme::waiting() : Theme::subdued());
    m_state->setPalette(palette);
    m_print->setEnabled(m_preview->pageCount() > 0);
    m_pdf->setEnabled(m_preview->pageCount() > 0);
    updatePageLabel();
}

void NoticesPage::updatePageLabel() {
    m_pageLabel->setText(m_preview->pageCount() > 0 ? tr("Page %1 of %2").arg(m_preview->page() + 1).arg(m_preview->pageCount()) : tr("No pages"));
}

void NoticesPage::step(int by) {
    m_month = m_month.plus(by);
    load();
    Q_EMIT monthChanged(m_month);
}

void NoticesPage::showMonth(Month month) {
    m_month = month;
    load();
}

QString NoticesPage::documentName() const {
    static const QStringList words{u"积分通知单"_qs, u"红榜"_qs, u"黑榜"_qs, u"提醒函"_qs};
    return officeName() + m_month.toChinese() + words.value(m_kind->currentIndex());
}

void NoticesPage::print() {
    printPages(this, documentName(), m_notices ? m_notices->pageLayout() : m_poster->pageLayout(), m_preview->pageCount(), [this](QPainter& painter, int page, double width) {
        m_notices ? m_notices->paint(painter, page, width) : m_poster->paint(painter, page, width);
    });
}

void NoticesPage::writePdf() {
    const QString path = FileDialogs::save(this, QStringLiteral("pdf"), tr("Save as PDF"), documentName() + u".pdf"_qs, tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    bool done = false;
    if (m_notices) {
        const std::vector<Notice> notices = m_notices->notices();
        done = runLongWork(this, tr("Writing %1").arg(documentName()), [&](const Progress& progress) { writeNoticesPdf(path, notices, progress); });
    } else {
        done = guarded(this, [&] {
            const NoticeBuilder builder(session().db(), m_office);
            const QString village = this->village();
            writePosterPdf(path, kind() == Kind::RedPoster ? builder.redPoster(village, m_month) : builder.blackPoster(village, m_month));
        });
    }
    if (done)
        Q_EMIT statusMessage(tr("Written: %1").arg(path));
}

void NoticesPage::verify() {
    const auto text = Messages::askText(this, tr("Check a code"), tr("Scan the QR code of a notice, or type its text:"));
    if (text)
        guarded(this, [&] { Messages::information(this, tr("Check a code"), verifyNotice(session().db(), *text).message); });
}

} // namespace cunwu
