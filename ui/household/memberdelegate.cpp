#include "ui/household/memberdelegate.h"

#include "models/household/fields.h"
#include "ui/common/errorguard.h"

namespace cunwu {

QWidget* MemberDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QStringList codes = fields::codeTexts(fields::ofPerson()[std::size_t(index.column())].codes);
    if (codes.isEmpty())
        return QStyledItemDelegate::createEditor(parent, option, index);
    auto* box = new QComboBox(parent);
    box->setEditable(true);
    box->addItem(QString());
    box->addItems(codes);
    return box;
}

void MemberDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    if (auto* box = qobject_cast<QComboBox*>(editor))
        box->setCurrentText(index.data(Qt::EditRole).toString());
    else
        QStyledItemDelegate::setEditorData(editor, index);
}

void MemberDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    guarded(editor->window(), [&] {
        if (auto* box = qobject_cast<QComboBox*>(editor))
            model->setData(index, box->currentText());
        else
            QStyledItemDelegate::setModelData(editor, model, index);
    });
}

} // namespace cunwu
