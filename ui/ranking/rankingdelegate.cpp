#include "ui/ranking/rankingdelegate.h"

#include "models/ranking/rankingmodel.h"
#include "ui/common/theme.h"

namespace cunwu {

void RankingDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    const auto list = static_cast<RankList>(index.data(RankingModel::ListRole).toInt());
    if (index.column() == RankingModel::Total)
        option->font = Theme::strong();
    if (index.column() != RankingModel::List || list == RankList::None)
        return;
    const QColor colour = list == RankList::Red ? Theme::redList() : Theme::blackList();
    const bool selected = option->state & QStyle::State_Selected;
    if (!selected)
        option->palette.setColor(QPalette::Text, colour);
}

} // namespace cunwu
