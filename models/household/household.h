#pragma once
#include "models/base/citizenid.h"
#include "models/base/strongid.h"
#include <QDate>
#include <QString>
#include <QVariantMap>
#include <vector>

namespace cunwu {

/// A household as table `household` holds it. Columns that only the archive form shows are in `details`, by column name
/// (see fields.h): texts, or whole numbers in the unit of the field. A missing key is NULL.
struct Household {
    HouseholdId id;
    QString village; ///< 12-digit code
    QString number;  ///< as the village writes it
    QString group;   ///< "3组"
    QString address, phone;
    QString state = QStringLiteral("active"); ///< active | moved | dissolved
    QString type;                             ///< 一般户, 脱贫户, 监测户 …
    QVariantMap details;
    bool operator==(const Household&) const = default;
};

/// A person as table `person` holds it.
struct Person {
    PersonId id;
    HouseholdId household;
    int position = 0; ///< order within the household; the head is 0
    QString name;
    QString relation;  ///< GB/T 4761: 户主, 配偶, 子 …
    QString citizenId; ///< as known, perhaps faulty
    CitizenId::Fault idFault = CitizenId::Fault::None;
    Sex sex = Sex::Unknown;
    QDate birth;
    QString ethnicity, phone;
    QString state = QStringLiteral("present"); ///< present | moved | dead
    QVariantMap details;
    bool isHead() const { return relation == QStringLiteral("户主"); }
    bool operator==(const Person&) const = default;
};

/// One line of the household list.
struct HouseholdLine {
    HouseholdId id;
    QString village, number, group;
    QString head; ///< name of the head, else of the first person
    int members = 0;
    QString phone, address;
    QString state; ///< of the household; "leaving" while another village is asked to take it, "given" once that has
    bool operator==(const HouseholdLine&) const = default;
};

/// Natural order: by group ("3组" before "12组"), then by number. A sort key, computed once a row.
QString householdOrder(const QString& group, const QString& number);

} // namespace cunwu
