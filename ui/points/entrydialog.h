#pragma once
#include "models/household/household.h"
#include "models/points/pointsservice.h"
#include <QDialog>

class QComboBox;
class QDateEdit;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;

namespace cunwu {

class AttachmentPanel;
class OfficeSession;

/// One entry: day, quantity, points, source, evidence, note; a veto's document; the reason of a
/// correction; its papers and photos. Stays open with the reason in red while `save` refuses.
class EntryDialog : public QDialog {
    Q_OBJECT
public:
    struct Setup {
        QString title;
        PointEntry entry;             ///< household, month and (unless chosen) indicator are set
        std::vector<Person> members;  ///< for an indicator per person
        bool chooseHousehold = false; ///< of the sheet
        bool chooseIndicator = false; ///< only what may be declared
        bool chooseSource = true;
        bool askReason = false; ///< a correction
        std::function<std::vector<Person>(HouseholdId)>
            membersOf; ///< when the household is chosen here
        std::function<EditOutcome(const PointEntry&, const QString& reason)> save;
        OfficeSession* session = nullptr; ///< set: papers and photos of the entry are listed, too
    };
    EntryDialog(const MonthSheet& sheet, Setup setup, QWidget* parent = nullptr);

protected:
    void accept() override;

private:
    void buildChoices(QFormLayout* form);
    void buildAmount(QFormLayout* form);
    void buildTexts(QFormLayout* form);
    void buildVeto(QFormLayout* form);
    const Indicator* indicator() const;
    void indicatorChanged();
    void householdChanged();
    void showPoints();
    PointEntry entered() const;
    void refuse(const QString& reason);

    const MonthSheet& m_sheet;
    Setup m_setup;
    QFormLayout* m_form;
    AttachmentPanel* m_attachments = nullptr;
    QComboBox *m_household = nullptr, *m_indicator = nullptr, *m_person, *m_tier, *m_source;
    QDateEdit *m_day, *m_documentDate;
    QDoubleSpinBox* m_quantity;
    QLabel *m_points, *m_refusal;
    QLineEdit *m_evidence, *m_note, *m_reason, *m_number, *m_agency;
};

} // namespace cunwu
