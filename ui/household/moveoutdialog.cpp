#include "ui/household/moveoutdialog.h"

#include "models/exchange/moveservice.h"
#include "models/household/householdrepository.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/messages.h"
#include "ui/common/searchkeys.h"
#include "ui/common/theme.h"
#include <QDialogButtonBox>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace cunwu {

MoveOutDialog::MoveOutDialog(OfficeSession& session, HouseholdId household, QWidget* parent)
    : QDialog(parent), m_session(session), m_id(household), m_search(new QLineEdit), m_places(new QListWidget),
      m_write(new QPushButton(icon(QStringLiteral("document-export")), tr("Write the file…"))) {
    setWindowTitle(tr("Move out"));
    const auto line = HouseholdRepository(session.db()).line(household).value_or(HouseholdLine());
    m_title = QStringLiteral("%1 %2").arg(line.number, line.head).trimmed();
    auto* what = new QLabel(tr("Household %1 (members: %2) moves to:").arg(m_title).arg(line.members));
    what->setFont(Theme::heading());
    what->setWordWrap(true);
    auto* hint = new QLabel(tr("The file holds the archive of the household and its members, not its points. Only the chosen village and the offices above can open it. Until that village has accepted, the household stays here and is shown as moving out."));
    hint->setWordWrap(true);
    Theme::subdue(hint);
    m_search->setPlaceholderText(tr("Find a village"));
    m_search->setAccessibleName(m_search->placeholderText());
    m_search->setClearButtonEnabled(true);
    m_places->setAccessibleName(tr("Villages with a confirmed computer"));
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(m_write, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(8));
    for (QWidget* widget : {static_cast<QWidget*>(what), static_cast<QWidget*>(hint), static_cast<QWidget*>(m_search), static_cast<QWidget*>(m_places), static_cast<QWidget*>(buttons)})
        layout->addWidget(widget);
    resize(Theme::space(460), Theme::space(420));
    moveFromSearch(m_search, m_places);
    connect(m_search, &QLineEdit::textChanged, this, &MoveOutDialog::fill);
    connect(m_places, &QListWidget::currentRowChanged, this, [this](int row) { m_write->setEnabled(row >= 0 && m_places->item(row)->data(Qt::UserRole).isValid()); });
    connect(buttons, &QDialogButtonBox::accepted, this, &MoveOutDialog::write);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    fill({});
    m_search->setFocus();
}

void MoveOutDialog::fill(const QString& part) {
    m_places->clear();
    m_write->setEnabled(false);
    guarded(this, [&] {
        const auto places = MoveService(m_session).places();
        for (const MoveService::Place& place : places) {
            const Division* township = DivisionTable::shipped().find(place.code.parent());
            const QString text = QStringLiteral("%1　%2　%3").arg(place.name, township ? township->name : QString(), place.code.toString());
            if (!part.isEmpty() && !text.contains(part))
                continue;
            auto* item = new QListWidgetItem(text, m_places);
            item->setData(Qt::UserRole, place.code.toString());
        }
        if (places.empty()) {
            auto* none = new QListWidgetItem(tr("No other village is registered as far as this office knows. Import the county's newest package first."), m_places);
            none->setFlags(Qt::NoItemFlags);
        }
    });
    if (m_places->count() > 0 && m_places->item(0)->flags() != Qt::NoItemFlags)
        m_places->setCurrentRow(0);
}

void MoveOutDialog::write() {
    const QListWidgetItem* item = m_places->currentItem();
    const auto code = item ? DivisionCode::parse(item->data(Qt::UserRole).toString()) : std::nullopt;
    if (!code)
        return;
    const QString folder = FileDialogs::folder(this, QStringLiteral("package"), tr("Where should the file lie?"));
    if (folder.isEmpty())
        return;
    guarded(this, [&] {
        const MoveOutcome outcome = MoveService(m_session).offer(QStringLiteral("household"), m_id.value, *code, m_title, folder);
        if (!outcome.done())
            return Messages::warning(this, windowTitle(), outcome.reason);
        Messages::information(this, windowTitle(), tr("The file was written and read back:\n%1\nHand it to the other village. It also travels with the packages over the offices above.").arg(QDir::toNativeSeparators(outcome.path)));
        accept();
    });
}

} // namespace cunwu
