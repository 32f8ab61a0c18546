#pragma once
#include "models/household/household.h"
#include <QDate>
#include <QString>
#include <vector>

namespace cunwu {

/// Something in the archive that a person should look at. Pure data; nothing is changed by it.
/// Rules: the monitoring system's check lists that apply to a household archive (IDs, heads, relations, phones, school, labour, insurance).
struct Finding {
    enum class Kind {
        NoHead,
        TwoHeads,
        FaultyId,
        DuplicateId,
        BirthDiffers,
        SexDiffers,
        RelationSex,
        RelationMissing,
        PhoneForm,
        NoMembers,
        DuplicateNumber,
        Orphan,
        SpouseSex,
        SharedPhone,
        SchoolMissing,
        Dropout,
        LabourMissing,
        WorkMissing,
        MedicalMissing,
        PensionMissing, ///< see supportrules.h
        NotRecorded,    ///< of the whole file: nobody has it
    };
    Kind kind;
    HouseholdId household; ///< 0 for the file as a whole
    PersonId person;       ///< 0 for the household as a whole
    QString text;          ///< translated, names what is wrong and what to do
    bool operator==(const Finding&) const = default;
};

/// Of one household and its members; `today` only for ages.
std::vector<Finding> findingsOf(const Household& household, const std::vector<Person>& members, QDate today);
/// Of the whole file: the above and what only shows between households (one ID, number or phone twice, members without household).
std::vector<Finding> findingsOf(const std::vector<Household>& households, const std::vector<Person>& persons, QDate today);

} // namespace cunwu
