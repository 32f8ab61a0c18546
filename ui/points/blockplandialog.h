#pragma once
#include "models/points/pointsservice.h"
#include <QDialog>

namespace cunwu {

/// Shows a planned block before it is written: how many cells it would change, and each cell that
/// would be refused, with its reason. All or nothing: with a refusal there is only a way back.
class BlockPlanDialog : public QDialog {
    Q_OBJECT
public:
    BlockPlanDialog(const QString& title, const BlockPlan& plan, const MonthSheet& sheet,
                    QWidget* parent = nullptr);
    static void showRefused(QWidget* parent, const QString& title, const BlockPlan& plan,
                            const MonthSheet& sheet);
    static bool confirm(QWidget* parent, const QString& title, const BlockPlan& plan,
                        const MonthSheet& sheet);

private:
    QWidget* refusedTable(const BlockPlan& plan, const MonthSheet& sheet);
};

} // namespace cunwu
