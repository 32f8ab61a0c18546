#pragma once
#include <QComboBox>
#include <utility>
#include <vector>

namespace cunwu {

/// Which village a page shows; not there when the file holds one village only.
class VillageBox : public QComboBox {
    Q_OBJECT
public:
    explicit VillageBox(QWidget* parent = nullptr);
    /// Codes and names; keeps the choice. `all`: what the first entry is called that stands for every village; empty for none.
    void setVillages(const std::vector<std::pair<QString, QString>>& villages, const QString& all = {});
    QString village() const { return currentData().toString(); } ///< code; empty for all
    bool choose(const QString& code);                            ///< false: not among them
    bool hasChoice() const { return m_several; }

private:
    bool m_several = false;
};

} // namespace cunwu
