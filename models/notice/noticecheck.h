#pragma once
#include "models/notice/notice.h"
#include <QByteArray>

namespace cunwu {

class Database;

/// What a QR code says: "CW1/469030101202/202610/12/103/41/<check>". Only characters of QR's
/// alphanumeric mode; the household number percent-encoded. The check value is HMAC-SHA-256 over
/// the rest with the file's secret, 80 bits in base 32: nobody outside the file can make one for
/// other figures.
struct NoticeCode {
    QString village;
    Month month;
    QString number;
    Points total;
    int rank = 0;
    bool operator==(const NoticeCode&) const = default;
};
QString writeNoticeCode(const NoticeCode& code, const QByteArray& secret);
struct ReadNoticeCode {
    NoticeCode code;
    QByteArray signedPart, check;
};
std::optional<ReadNoticeCode>
readNoticeCode(const QString& text); ///< nothing when it has not the form
QString noticeCheckValue(const QByteArray& signedPart, const QByteArray& secret);

struct NoticeVerification {
    enum class State {
        Current,   ///< genuine, and the file says the same today
        Changed,   ///< genuine, but the figures were corrected or changed since
        NotOurs,   ///< not printed from this file, or altered
        Unreadable ///< no text of a notice
    };
    State state = State::Unreadable;
    NoticeCode printed;          ///< as the text says; not for Unreadable
    std::optional<Points> total; ///< what the file says now
    int rank = 0;
    QString head;    ///< not for NotOurs
    QString message; ///< translated, a sentence for people
    bool genuine() const { return state == State::Current || state == State::Changed; }
};
QString
verificationWord(NoticeVerification::State state); ///< current | changed | foreign | unreadable
/// Reads only. Throws StorageError.
NoticeVerification verifyNotice(Database& db, const QString& text);

} // namespace cunwu
