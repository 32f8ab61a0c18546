#pragma once
#include <QStyledItemDelegate>

namespace cunwu {

/// Paints the list column: a crimson star for the red list, a slate flag for the black one, each with its word.
class RankingDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace cunwu
