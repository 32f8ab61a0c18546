#include "ui/ranking/rankingdelegate.h"

#include "models/ranking/rankingmodel.h"
#include "ui/common/icons.h"
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
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->icon = icon(list == RankList::Red ? QStringLiteral("rating") : QStringLiteral("flag-black"), selected ? option->palette.color(QPalette::HighlightedText) : colour);
    option->decorationSize = QSize(Theme::space(16), Theme::space(16));
    if (!selected)
        option->palette.setColor(QPalette::Text, colour);
}

} // namespace cunwu
