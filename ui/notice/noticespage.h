#pragma once
#include "models/notice/noticepainter.h"
#include "ui/common/page.h"
#include <memory>

class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;

namespace cunwu {

class EmptyState;
class PreviewWidget;
class VillageBox;

/// 通知单, page "notices": what hangs on the wall and what goes to the households; preview, printer, PDF, and checking a code.
class NoticesPage : public Page {
    Q_OBJECT
public:
    explicit NoticesPage(OfficeSession& session, QWidget* parent = nullptr);
    ~NoticesPage() override;
    void takeFocus() override;
    void reload(const QStringList& tables) override;
    void showMonth(Month month) override;
    Month shownMonth() const override { return m_month; }
    QString helpTopic() const override { return QStringLiteral("notices"); }
    PreviewWidget* preview() const { return m_preview; }

private:
    enum class Kind {
        Notices,
        RedPoster,
        BlackPoster,
        Letters
    };
    QWidget* buildTop();
    QWidget* buildBottom();
    void load();
    void fillVillages();
    void fillGroups();
    QString village() const; ///< its code
    QString officeName() const;
    void step(int by);
    Kind kind() const;
    QString documentName() const;
    void updatePageLabel();
    void print();
    void writePdf();
    void verify();
    Month m_month;
    std::unique_ptr<NoticePainter> m_notices;
    std::unique_ptr<PosterPainter> m_poster;
    QComboBox *m_kind, *m_group;
    VillageBox* m_village;
    Office m_office; ///< of the village that is shown
    QLabel *m_monthLabel, *m_state, *m_pageLabel;
    QPushButton *m_print, *m_pdf;
    PreviewWidget* m_preview;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
};

} // namespace cunwu
