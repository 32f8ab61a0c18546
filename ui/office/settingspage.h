#pragma once
#include "ui/common/page.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace cunwu {

class SchemeBox;

/// 设置, page "settings": the office as notices print it, days and list sizes, the black list's resolution, how it looks.
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(OfficeSession& session, QWidget* parent = nullptr);
    void takeFocus() override;
    void reload(const QStringList& tables) override;
    QString helpTopic() const override { return QStringLiteral("settings"); }

private:
    QWidget* buildOffice();
    QWidget* buildRules();
    QWidget* buildAppearance();
    void save();
    QLineEdit *m_name, *m_township, *m_county, *m_phone, *m_address, *m_secretary, *m_clerk, *m_user, *m_resolution;
    QSpinBox *m_publish, *m_objection, *m_red, *m_black;
    QComboBox *m_text, *m_dark;
    QPushButton* m_save;
    QLabel* m_code;
    SchemeBox* m_schemes;
};

} // namespace cunwu
