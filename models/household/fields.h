#pragma once
#include <QString>
#include <QStringList>
#include <QVariant>
#include <optional>
#include <vector>

namespace cunwu {

/// What a field holds and how people read and write it.
enum class FieldKind {
    Text,
    Choice,     ///< text, proposals from a code list; other text is allowed
    Whole,      ///< a whole number of `unit`
    Hundredths, ///< stored ×100: mu, square metres with decimals
    Money,      ///< stored in fen, shown in yuan
    Date,       ///< yyyy-mm-dd
    CitizenId,
    Phone,
};

/// One column of `household` or `person`, for forms, imports, history and findings: data, so that none of these names a column.
struct Field {
    QString key;   ///< column name
    QString label; ///< Chinese, as the archive form prints it (form content, not translated)
    FieldKind kind = FieldKind::Text;
    int classNo = 0; ///< 1–13, the classes of the household archive
    QString unit;
    QString codes; ///< name of a code list; empty: none
};

namespace fields {
const std::vector<Field>& ofHousehold();
const std::vector<Field>& ofPerson();
/// By table ("household", "person") and column; null when it is not for people.
const Field* find(const QString& table, const QString& key);
QString className(int classNo); ///< 户籍, 成员, 教育 …
/// Proposals of a code list, in the standard's order.
QStringList codeTexts(const QString& list);

/// For reading: "3.5", "2026-10-01", "1200".
QString display(const Field& field, const QVariant& stored);
struct Parsed {
    QVariant stored; ///< invalid QVariant: NULL
    QString reason;  ///< translated, when refused
};
/// What a person typed → what is stored. Full-width digits, blanks and units are understood.
Parsed parse(const Field& field, const QString& typed);
} // namespace fields

} // namespace cunwu
