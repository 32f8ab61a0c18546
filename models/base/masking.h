#pragma once
#include <QStringList>

/// How personal data is shown unless somebody gave a reason (PIPL 25, 28; prosecutors accept hidden middle digits).
namespace cunwu::masking {

QString citizenId(const QString& id);   ///< 469030********1234; anything shorter than 11 characters is all stars
QString phone(const QString& phone);    ///< 138****5678
QString minorName(const QString& name); ///< 王*
/// In free text: the names of `minors` masked, unless they are the beginning of a longer name among `others`.
QString minorsIn(const QString& text, const QStringList& minors, const QStringList& others);
QString account(const QString& number); ///< ****1234

} // namespace cunwu::masking
