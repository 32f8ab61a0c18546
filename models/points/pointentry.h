#pragma once
#include "models/base/month.h"
#include "models/base/points.h"
#include "models/base/strongid.h"
#include <QDate>
#include <QString>
#include <optional>
#include <string_view>

namespace cunwu {

enum class EntrySource {
    Sheet,
    Group,
    Declaration,
    Visit,
    Supervision,
    Check
};
enum class EntryState {
    Declared,
    Checked,
    Approved,
    Rejected
};

/// The authority's paper behind a veto; all three are needed.
struct VetoDocument {
    QString number, agency;
    QDate date;
    bool isComplete() const { return !number.trimmed().isEmpty() && !agency.trimmed().isEmpty() && date.isValid(); }
    bool operator==(const VetoDocument&) const = default;
};

/// One row of table `point_entry`.
struct PointEntry {
    EntryId id;
    HouseholdId household;
    PersonId person;   ///< 0: the household as a whole
    QString indicator; ///< code within the scheme
    Month month;
    QDate day; ///< invalid: some day of the month
    Points quantity = Points::of(1);
    Points points; ///< before caps and weights; negative for deducts; 0 for a veto
    EntrySource source = EntrySource::Sheet;
    EntryState state = EntryState::Approved;
    QString evidence, note;
    QString reason; ///< of a rejection, or of a correction after publication
    VetoDocument document;
    EntryId reverses; ///< the entry that this one takes back after publication
    bool isCorrection() const { return bool(reverses) || (state == EntryState::Approved && !reason.isEmpty()); }
    bool operator==(const PointEntry&) const = default;
};

QString sourceWord(EntrySource source); ///< as stored: sheet | group | …
std::optional<EntrySource> sourceFromWord(const QString& word);
QString sourceName(EntrySource source); ///< translated
QString stateWord(EntryState state);
std::optional<EntryState> stateFromWord(const QString& word);
std::optional<EntryState> stateFromWord(std::string_view utf8);
QString stateName(EntryState state); ///< translated

} // namespace cunwu
