#pragma once
#include "ui/common/page.h"

class QGridLayout;
class QLabel;
class QPushButton;
class QVBoxLayout;

namespace cunwu {

/// 首页, page "home": what stands where, and what to do next.
class HomePage : public Page {
    Q_OBJECT
public:
    explicit HomePage(OfficeSession& session, QWidget* parent = nullptr);
    void takeFocus() override;
    void reload(const QStringList& tables) override;
    QString helpTopic() const override { return QStringLiteral("start"); }

private:
    struct Figures {
        QLabel *figure, *text;
    };
    Figures addCard(QGridLayout* grid, int column, const QString& caption, const QString& iconName, const QString& page);
    void showOffice();
    void showBackups();
    void showVillages(int households);
    void setNext(const QString& text, const QString& button, const QString& page);
    Month workingMonth() const; ///< the first month that is not closed, at most the present one
    void showRemarks();
    void showArrivals();
    /// A line with a button below what is to be done next; none while there is no text.
    struct Notice {
        QWidget* card = nullptr;
        QLabel* text = nullptr;
        QPushButton* button = nullptr;
    };
    void say(Notice& notice, const QString& iconName, const QString& text, const QString& button, const std::function<void()>& open);
    QLabel *m_title, *m_subtitle, *m_next;
    QPushButton* m_nextButton;
    QVBoxLayout* m_notices;
    Notice m_remarks, m_arrivals;
    Month m_remarksMonth; ///< of the newest open remark
    QString m_nextPage;
    Figures m_households, m_month, m_entries, m_backup;
};

} // namespace cunwu
