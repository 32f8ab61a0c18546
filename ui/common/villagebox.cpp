#include "ui/common/villagebox.h"

#include <QSignalBlocker>

namespace cunwu {

VillageBox::VillageBox(QWidget* parent) : QComboBox(parent) {
    setAccessibleName(tr("Village"));
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(4);
    setMaxVisibleItems(20);
    hide();
}

void VillageBox::setVillages(const std::vector<std::pair<QString, QString>>& villages, const QString& all) {
    const QSignalBlocker quiet(this);
    const QString chosen = m_several ? village() : QString(); // a village alone was not chosen
    clear();
    m_several = villages.size() > 1;
    if (m_several && !all.isEmpty())
        addItem(all, QString());
    for (const auto& [code, name] : villages)
        addItem(name, code);
    setCurrentIndex(count() > 0 ? std::max(0, findData(chosen)) : -1);
    setVisible(m_several);
}

bool VillageBox::choose(const QString& code) {
    const int index = findData(code);
    if (index >= 0)
        setCurrentIndex(index);
    return index >= 0;
}

} // namespace cunwu
