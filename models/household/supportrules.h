#pragma once
#include "models/household/findingrules.h"

namespace cunwu {

/// What a village keeps about its people: a gap is a finding only where others are filled in, else every household of a plain
/// register would be full of them.
struct RecordedClasses {
    bool student = false, labour = false, medical = false, pension = false;
    static RecordedClasses of(const std::vector<Person>& persons);
};

/// School, labour and insurance of one present person on `today`: who may need help, and what is left to fill in.
void supportFindings(const Person& person, const RecordedClasses& recorded, QDate today, std::vector<Finding>& out);
/// One finding for each class that is empty for the whole file.
void unrecordedFindings(const RecordedClasses& recorded, std::vector<Finding>& out);

/// By birth date, else by the ID; −1 when neither is known.
int ageOn(const Person& person, QDate day);

} // namespace cunwu
