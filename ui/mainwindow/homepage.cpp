#include "ui/mainwindow/homepage.h"

#include "models/office/countsrepository.h"
#include "models/points/pointsrepository.h"
#include "models/remark/remarkservice.h"
#include "ui/common/card.h"
#include "ui/common/errorguard.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include <QGridLayout>
#include <QScrollArea>

namespace cunwu {

HomePage::HomePage(OfficeSession& session, QWidget* parent) : Page(session, parent) {
    m_title = new QLabel;
    m_title->setFont(Theme::heading());
    m_subtitle = new QLabel;
    showOffice(); // known without asking the file: the first paint has it
    Theme::subdue(m_subtitle);
    auto* next = new Card;
    auto* nextLayout = new QHBoxLayout(next);
    nextLayout->setContentsMargins(Theme::space(20), Theme::space(16), Theme::space(20), Theme::space(16));
    auto* picture = new QLabel;
    picture->setPixmap(icon(QStringLiteral("flag"), Theme::accent()).pixmap(Theme::space(28), Theme::space(28)));
    m_next = new QLabel;
    m_next->setWordWrap(true);
    m_next->setFont(Theme::strong());
    m_nextButton = new QPushButton;
    m_nextButton->setDefault(true);
    nextLayout->addWidget(picture);
    nextLayout->addWidget(m_next, 1);
    nextLayout->addWidget(m_nextButton);
    auto* grid = new QGridLayout;
    grid->setSpacing(Theme::space(16));
    m_households = addCard(grid, 0, tr("Households"), QStringLiteral("user-group-properties"), QStringLiteral("households"));
    m_month = addCard(grid, 1, tr("This month"), QStringLiteral("view-task"), QStringLiteral("points"));
    m_entries = addCard(grid, 2, tr("Points recorded"), QStringLiteral("document-edit"), QStringLiteral("points"));
    m_backup = addCard(grid, 3, tr("Last backup"), QStringLiteral("document-save"), QStringLiteral("settings"));
    auto* content = new QWidget;
    auto* scroll = new QScrollArea; // at 150 % on a low screen all of it is more than fits
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->setFocusPolicy(Qt::NoFocus);
    for (QWidget* widget : {content, scroll->viewport()})
        widget->setAutoFillBackground(false);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins({});
    outer->addWidget(scroll);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(Theme::space(24), Theme::space(20), Theme::space(24), Theme::space(20));
    layout->setSpacing(Theme::space(16));
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addWidget(next);
    m_notices = new QVBoxLayout;
    m_notices->setSpacing(Theme::space(16));
    layout->addLayout(m_notices);
    layout->addLayout(grid);
    layout->addStretch(1);
    connect(m_nextButton, &QPushButton::clicked, this, [this] {
        if (m_nextPage == u"roster")
            Q_EMIT importRoster();
        else
            Q_EMIT openPage(m_nextPage);
    });
}

/// Made when there is something to say: most days there is not.
void HomePage::say(Notice& notice, const QString& iconName, const QString& text, const QString& button, const std::function<void()>& open) {
    if (!notice.card && text.isEmpty())
        return;
    if (!notice.card) {
        auto* card = new Card;
        auto* layout = new QHBoxLayout(card);
        layout->setContentsMargins(Theme::space(20), Theme::space(10), Theme::space(20), Theme::space(10));
        auto* sign = new QLabel;
        sign->setPixmap(icon(iconName, Theme::waiting()).pixmap(Theme::space(20), Theme::space(20)));
        notice = {card, new QLabel, new QPushButton};
        notice.text->setWordWrap(true);
        layout->addWidget(sign);
        layout->addWidget(notice.text, 1);
        layout->addWidget(notice.button);
        card->setBar(Theme::waiting());
        m_notices->addWidget(card);
        connect(notice.button, &QPushButton::clicked, this, open);
    }
    notice.text->setText(text);
    notice.button->setText(button);
    notice.card->setVisible(!text.isEmpty());
}

HomePage::Figures HomePage::addCard(QGridLayout* grid, int column, const QString& caption, const QString& iconName, const QString& page) {
    auto* frame = new Card;
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(Theme::space(20), Theme::space(16), Theme::space(20), Theme::space(12));
    auto* head = new QHBoxLayout;
    auto* picture = new QLabel;
    picture->setPixmap(icon(iconName, Theme::accent()).pixmap(Theme::space(20), Theme::space(20)));
    auto* title = new QLabel(caption);
    Theme::subdue(title);
    head->addWidget(picture);
    head->addWidget(title, 1);
    Figures card{new QLabel, new QLabel};
    QFont big = Theme::heading();
    big.setPointSizeF(big.pointSizeF() * 1.25);
    card.figure->setFont(big);
    card.text->setWordWrap(true);
    Theme::subdue(card.text);
    auto* open = new QToolButton;
    open->setText(tr("Open"));
    open->setAccessibleName(tr("Open %1").arg(caption));
    open->setAutoRaise(true);
    layout->addLayout(head);
    layout->addWidget(card.figure);
    layout->addWidget(card.text);
    layout->addStretch();
    layout->addWidget(open, 0, Qt::AlignRight);
    grid->addWidget(frame, 0, column);
    grid->setColumnStretch(column, 1);
    connect(open, &QToolButton::clicked, this, [this, page] { Q_EMIT openPage(page); });
    return card;
}

Month HomePage::workingMonth() const {
    const Month now = Month::of(session().clock().today());
    Month latest;
    for (const MonthInfo& info : PointsRepository(session().db()).months(session().office().code.toString()))
        if (info.state == MonthState::Closed && (!latest.isValid() || info.month > latest))
            latest = info.month;
    return latest.isValid() ? std::min(now, latest.next()) : now;
}

void HomePage::showOffice() {
    const Office& office = session().office();
    m_title->setText(office.name);
    m_subtitle->setText(QStringList{office.countyName, office.townshipName, office.code.toString()}.join(u"　"));
}

/// A township or county: what its villages have reported.
void HomePage::showVillages(int households) {
    const PointsRepository points(session().db());
    const Month latest = points.latestMonth(), month = latest.isValid() ? latest : Month::of(session().clock().today());
    const QStringList villages = points.villages();
    const auto published = std::count_if(villages.begin(), villages.end(), [&](const QString& village) { return points.month(village, month).isPublished(); });
    m_month.figure->setText(tr("%1 of %2").arg(published).arg(villages.size()));
    m_month.text->setText(tr("villages have published %1").arg(month.toChinese()));
    m_entries.figure->setText(QString::number(points.scoredHouseholds(month)));
    m_entries.text->setText(tr("of %1 households have points").arg(households));
    setNext(households == 0 ? tr("No village has reported yet. Take over the packages that they send.") : tr("Take over the packages of the villages, and see who has reported which month."),
            tr("Open the exchange"), QStringLiteral("exchange"));
}

/// Remarks that this office has to do something about: a village answers them, an office above settles what was answered.
void HomePage::showRemarks() {
    const RemarkService service(session().db(), session().office(), session().clock());
    const auto threads = service.list();
    m_remarksMonth = {};
    int answered = 0;
    for (const RemarkThread& thread : threads) {
        answered += thread.state() == RemarkState::Answered && service.isOwn(thread.remark);
        if (thread.state() == RemarkState::Open)
            m_remarksMonth = std::max(m_remarksMonth, thread.remark.month);
    }
    const bool above = service.writesRemarks();
    const bool any = above ? answered > 0 : m_remarksMonth.isValid();
    say(m_remarks, QStringLiteral("dialog-messages"), !any ? QString() : above ? tr("Remarks that the villages have answered and you have not settled: %1").arg(answered)
                                                                               : openRemarksText(threads).join(u'\n'),
        above ? tr("Open the exchange") : tr("Read the remarks"), [this] {
            if (session().office().level() == DivisionCode::Level::Village)
                Q_EMIT openMonth(QStringLiteral("points"), m_remarksMonth);
            else
                Q_EMIT openPage(QStringLiteral("exchange"));
        });
}

/// Of other villages, offered to this one.
void HomePage::showArrivals() {
    const int waiting = session().readOnly() ? 0 : CountsRepository(session().db()).arrivals(session().office().code.toString());
    say(m_arrivals, QStringLiteral("document-import"), waiting > 0 ? tr("Households of other villages that want to move in: %1. Accept or decline them.").arg(waiting) : QString(), tr("Open the households"),
        [this] { Q_EMIT openPage(QStringLiteral("households")); });
}

void HomePage::setNext(const QString& text, const QString& button, const QString& page) {
    m_next->setText(text);
    m_nextButton->setText(button);
    m_nextPage = page;
}

void HomePage::takeFocus() {
    m_nextButton->setFocus();
}

void HomePage::showBackups() {
    const auto backups = listBackups(session().file().path());
    m_backup.figure->setText(backups.empty() ? tr("None yet") : backups.front().at.toString(QStringLiteral("MM-dd hh:mm")));
    m_backup.text->setText(backups.empty() ? tr("The first change of a day makes one.") : tr("%1 backups kept").arg(backups.size()));
}

void HomePage::reload(const QStringList&) {
    guarded(this, [this] {
        const Office& office = session().office();
        const auto counts = CountsRepository(session().db()).inhabitants();
        showOffice();
        m_households.figure->setText(QString::number(counts.households));
        m_households.text->setText(tr("%1 persons").arg(counts.persons));
        showBackups();
        showRemarks();
        showArrivals();
        if (office.level() != DivisionCode::Level::Village)
            return showVillages(int(counts.households));
        const Month month = workingMonth();
        const PointsRepository points(session().db());
        const MonthInfo info = points.month(office.code.toString(), month);
        const int scored = int(points.totals(office.code.toString(), month).size());
        m_month.figure->setText(monthStateName(info.state));
        m_month.text->setText(month.toChinese());
        m_entries.figure->setText(QString::number(scored));
        m_entries.text->setText(tr("of %1 households have points").arg(counts.households));
        if (counts.households == 0)
            setNext(tr("The village is still empty. Import the roster: any table with names will do."), tr("Import a roster…"), QStringLiteral("roster"));
        else if (info.state == MonthState::Draft && scored < counts.households)
            setNext(tr("%1: %2 households have no points yet.").arg(month.toChinese()).arg(counts.households - scored), tr("Record points"), QStringLiteral("points"));
        else if (info.state == MonthState::Draft || info.state == MonthState::Reviewed)
            setNext(tr("%1 is complete. Check it and publish.").arg(month.toChinese()), tr("Check the month"), QStringLiteral("points"));
        else if (info.state == MonthState::Published)
            setNext(tr("%1 is published until %2. Print the notices and hang them up.").arg(month.toChinese(), info.objectionUntil.toString(Qt::ISODate)), tr("Print notices"), QStringLiteral("notices"));
        else
            setNext(tr("%1 is closed. The next month can begin.").arg(month.toChinese()), tr("Record points"), QStringLiteral("points"));
    });
}

} // namespace cunwu
