#pragma once
#include "models/household/fields.h"
#include "models/household/household.h"
#include "models/office/officesession.h"
#include <QAbstractTableModel>

namespace cunwu {

/// The members of one household, one row each, every field of a person a column; editable in place. Main thread.
class MembersModel : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit MembersModel(OfficeSession& session, QObject* parent = nullptr);
    void setHousehold(HouseholdId id, bool revealed);
    PersonId personAt(int row) const;
    const std::vector<Person>& persons() const { return m_persons; }
    int columnOf(const QString& key) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role = Qt::EditRole) override;

Q_SIGNALS:
    void refused(const QString& reason);

private:
    QString text(const Person& person, const Field& field) const;
    bool hidden(const Field& field) const; ///< masked and so not editable
    OfficeSession& m_session;
    std::vector<Person> m_persons;
    HouseholdId m_id;
    bool m_revealed = false;
};

} // namespace cunwu
