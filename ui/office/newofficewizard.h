#pragma once
#include "models/base/month.h"
#include "models/office/officesession.h"
#include "models/roster/rosterplan.h"
#include <QWizard>
#include <memory>

class QLabel;
class QLineEdit;
class QListWidget;
class QRadioButton;

namespace cunwu {

inline constexpr int DivisionStepId = 0; ///< the first page: later ones ask it which village

/// First start: division, place of the file, scheme, roster. Five minutes from nothing to a loaded village.
/// Nothing is written before Finish; a failure leaves no half-made file.
class NewOfficeWizard : public QWizard {
    Q_OBJECT
public:
    NewOfficeWizard(const Clock& clock, QWidget* parent = nullptr);
    /// The made office after accept(); the caller takes it over.
    std::unique_ptr<OfficeSession> takeSession() { return std::move(m_session); }
    void accept() override;

private:
    const Clock& m_clock;
    std::unique_ptr<OfficeSession> m_session;
};

/// Which village: a search in the shipped table, or any code with typed names.
class DivisionWizardPage : public QWizardPage {
    Q_OBJECT
public:
    explicit DivisionWizardPage(QWidget* parent = nullptr);
    bool isComplete() const override;
    Office office() const;
    QString user() const;

private:
    void search(const QString& text);
    void pick();
    QLineEdit *m_search, *m_code, *m_name, *m_township, *m_county, *m_phone, *m_user;
    QListWidget* m_hits;
    QLabel* m_hint;
};

/// Where the file lies.
class PlaceWizardPage : public QWizardPage {
    Q_OBJECT
public:
    explicit PlaceWizardPage(QWidget* parent = nullptr);
    void initializePage() override;
    bool validatePage() override;
    QString path() const;

private:
    QLineEdit *m_folder, *m_name;
    QLabel* m_hint;
};

/// Which scheme counts the points, and from when.
class SchemeWizardPage : public QWizardPage {
    Q_OBJECT
public:
    SchemeWizardPage(const Clock& clock, QWidget* parent = nullptr);
    QString code() const;
    Month from() const;

private:
    std::vector<std::pair<QRadioButton*, QString>> m_choices;
    class QComboBox* m_from;
};

/// A roster, if there is one; shows what would be imported.
class RosterWizardPage : public QWizardPage {
    Q_OBJECT
public:
    explicit RosterWizardPage(QWidget* parent = nullptr);
    bool validatePage() override;
    QString path() const { return m_path; }
    const RosterPlan& plan() const { return m_plan; }
    void setFile(const QString& path);

private:
    void choose();
    QString m_path;
    RosterPlan m_plan;
    QLabel *m_file, *m_result;
    QListWidget* m_rejected;
};

} // namespace cunwu
