#pragma once
#include <QStyledItemDelegate>

namespace cunwu {

/// Colours the list column: mark and word in crimson for the red list, in slate for the black one; totals stand strong.
class RankingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace cunwu
