#include "ui/points/blockplandialog.h"

#include "ui/common/icons.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include <QStandardItemModel>

namespace cunwu {

BlockPlanDialog::BlockPlanDialog(const QString& title, const BlockPlan& plan,
                                 const MonthSheet& sheet, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(title);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(10));
    auto* top = new QHBoxLayout;
    auto* sign = new QLabel;
    const int size = Theme::space(28);
    const QString name =
        plan.ok() ? QStringLiteral("dialog-information") : QStringLiteral("dialog-warning");
    sign->setPixmap(icon(name, plan.ok() ? Theme::accent() : Theme::refused()).pixmap(size, size));
    auto* text = new QLabel(plan.ok() ? tr("%n cell(s) will be filled. Filled cells stay as they "
                                           "are. One Ctrl+Z takes all of it back.",
                                           nullptr, plan.changes())
                                      : tr("%n cell(s) would be refused, so nothing was written. "
                                           "Correct them where you copied from, then paste again.",
                                           nullptr, static_cast<int>(plan.refused.size())));
    text->setWordWrap(true);
    top->addWidget(sign, 0, Qt::AlignTop);
    top->addWidget(text, 1);
    layout->addLayout(top);
    auto* buttons = new QDialogButtonBox;
    if (plan.ok()) {
        buttons->addButton(tr("Fill"), QDialogButtonBox::AcceptRole);
        buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    } else {
        layout->addWidget(refusedTable(plan, sheet), 1);
        buttons->addButton(tr("Close"), QDialogButtonBox::RejectRole);
        resize(Theme::space(760), Theme::space(400));
    }
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

QWidget* BlockPlanDialog::refusedTable(const BlockPlan& plan, const MonthSheet& sheet) {
    auto* model = new QStandardItemModel(0, 4, this);
    model->setHorizontalHeaderLabels({tr("Number and head"), tr("Indicator"), tr("Text"), tr("Reason")});
    for (const CellRefusal& refusal : plan.refused) {
        const int row = sheet.rowOf(refusal.household);
        const Indicator* indicator = sheet.scheme().find(refusal.indicator);
        QString household;
        if (row >= 0) {
            const SheetRow& place = sheet.rows()[static_cast<std::size_t>(row)];
            household = place.number + u' ' + place.head;
        }
        const QString name = indicator ? indicator->shortName : refusal.indicator;
        model->appendRow({new QStandardItem(household), new QStandardItem(name),
                          new QStandardItem(refusal.text), new QStandardItem(refusal.reason)});
        for (int column = 0; column < 4; ++column) {
            QStandardItem* item = model->item(model->rowCount() - 1, column);
            item->setEditable(false);
            item->setToolTip(item->text());
        }
    }
    auto* table = new TableView(this);
    table->setTitle(windowTitle());
    table->setModel(model);
    table->setAccessibleName(tr("Refused cells"));
    table->horizontalHeader()->setStretchLastSection(true);
    const int unit = Theme::space(8);
    table->setColumnWidth(0, unit * 16);
    table->setColumnWidth(1, unit * 14);
    table->setColumnWidth(2, unit * 9);
    return table;
}

void BlockPlanDialog::showRefused(QWidget* parent, const QString& title, const BlockPlan& plan,
                                  const MonthSheet& sheet) {
    BlockPlanDialog(title, plan, sheet, parent).exec();
}

bool BlockPlanDialog::confirm(QWidget* parent, const QString& title, const BlockPlan& plan,
                              const MonthSheet& sheet) {
    return BlockPlanDialog(title, plan, sheet, parent).exec() == QDialog::Accepted;
}

} // namespace cunwu
