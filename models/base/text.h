#pragma once
#include <QString>

/// Plain text helpers that every reader of foreign tables needs.
namespace cunwu::text {

/// Full-width digits, letters, signs and spaces to their ASCII forms; "−", "–" and "—" to "-".
QString halfWidth(const QString& text);
/// halfWidth, without any white space, zero-width characters, BOM, leading apostrophe: for ids and numbers.
QString compact(const QString& text);
/// Chinese names: outer and doubled white space goes, "王 五" of two spaced characters becomes "王五".
QString cleanName(const QString& text);
/// Lower-case initials of each character's pinyin ("王德文" → "wdw"); letters and digits stay.
QString pinyinInitials(const QString& text);
/// Lower-case pinyin without tones or spaces ("wangdewen"). The readings are ICU's; cached, main thread and workers.
QString pinyin(const QString& text);
/// 12 → 3 groups sort before 12 groups: compares runs of digits by value.
bool naturalLess(const QString& a, const QString& b);

} // namespace cunwu::text
