#include "models/notice/noticecheck.h"

#include "models/notice/noticerepository.h"
#include "models/points/pointsrepository.h"
#include "models/points/snapshotrepository.h"
#include <QCoreApplication>
#include <QMessageAuthenticationCode>
#include <QUrl>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("cunwu::NoticeCheck", text);
}

/// 80 bits as 16 characters of RFC 4648 base 32.
static QByteArray base32(const QByteArray& bytes) {
    static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    QByteArray out;
    quint64 bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = bits << 8 | static_cast<unsigned char>(byte);
        for (count += 8; count >= 5; count -= 5)
            out += alphabet[bits >> (count - 5) & 31];
    }
    return out;
}

QString noticeCheckValue(const QByteArray& signedPart, const QByteArray& secret) {
    const QByteArray mac =
        QMessageAuthenticationCode::hash(signedPart, secret, QCryptographicHash::Sha256);
    return QString::fromLatin1(base32(mac.left(10)));
}

QString writeNoticeCode(const NoticeCode& code, const QByteArray& secret) {
    const QString number = QString::fromLatin1(
        QUrl::toPercentEncoding(code.number, {}, "abcdefghijklmnopqrstuvwxyz_~"));
    const QString text = QStringLiteral("CW1/%1/%2/%3/%4/%5")
                             .arg(code.village, QString::number(code.month.number()), number,
                                  code.total.toString(), QString::number(code.rank));
    return text + u'/' + noticeCheckValue(text.toLatin1(), secret);
}

std::optional<ReadNoticeCode> readNoticeCode(const QString& text) {
    const QStringList parts = text.trimmed().split(u'/');
    if (parts.size() != 7 || parts[0] != u"CW1" || parts[6].size() != 16)
        return std::nullopt;
    bool monthOk = false, rankOk = false;
    ReadNoticeCode read;
    read.code.village = parts[1];
    read.code.month = Month::fromNumber(parts[2].toInt(&monthOk));
    read.code.number = QUrl::fromPercentEncoding(parts[3].toLatin1());
    const auto total = Points::parse(parts[4]);
    read.code.rank = parts[5].toInt(&rankOk);
    if (parts[1].size() != 12 || !monthOk || !read.code.month.isValid() || !total || !rankOk ||
        read.code.rank < 1)
        return std::nullopt;
    read.code.total = *total;
    read.signedPart = parts.mid(0, 6).join(u'/').toLatin1();
    read.check = parts[6].toLatin1();
    return read;
}

QString verificationWord(NoticeVerification::State state) {
    switch (state) {
    case NoticeVerification::State::Current:
        return QStringLiteral("current");
    case NoticeVerification::State::Changed:
        return QStringLiteral("changed");
    case NoticeVerification::State::NotOurs:
        return QStringLiteral("foreign");
    case NoticeVerification::State::Unreadable:
        break;
    }
    return QStringLiteral("unreadable");
}

/// Compares what is printed with what was published and with what the entries, corrected since,
/// make today.
static bool isCurrent(Database& db, NoticeVerification& v) {
    const MonthSheet sheet = PointsRepository(db).loadSheet(v.printed.village, v.printed.month);
    bool alive = false;
    for (const SheetRow& row : sheet.rows())
        if (row.number == v.printed.number && (!alive || row.result.total == v.printed.total)) {
            alive = true;
            v.total = row.result.total;
            v.rank = row.rank.rank;
            v.head = row.head;
        }
    const auto snapshot = SnapshotRepository(db).load(v.printed.village, v.printed.month);
    if (!snapshot)
        return alive && v.total == v.printed.total && v.rank == v.printed.rank;
    bool published = false;
    for (const MonthSnapshot::Household& h : snapshot->households)
        if (h.number == v.printed.number && h.total == v.printed.total &&
            h.rank == v.printed.rank) {
            published = true;
            v.head = h.head;
        }
    // a household that left since is still what was published; another's correction moves live
    // ranks, not this paper
    if (!published || (alive && v.total != v.printed.total))
        return false;
    v.total = v.printed.total;
    v.rank = v.printed.rank;
    return true;
}

NoticeVerification verifyNotice(Database& db, const QString& text) {
    NoticeVerification v;
    const auto read = readNoticeCode(text);
    if (!read) {
        v.message = translated(
            QT_TRANSLATE_NOOP("cunwu::NoticeCheck", "This is not the code of a points notice. Scan "
                                                    "the code at the foot of the notice again."));
        return v;
    }
    v.printed = read->code;
    const QByteArray secret = NoticeRepository(db).secret();
    if (secret.isEmpty() || noticeCheckValue(read->signedPart, secret).toLatin1() != read->check) {
        v.state = NoticeVerification::State::NotOurs;
        v.message = translated(QT_TRANSLATE_NOOP("cunwu::NoticeCheck",
                                                 "Not genuine here: the notice was not printed "
                                                 "from this file, or its figures were altered."));
        return v;
    }
    const QString what =
        translated(QT_TRANSLATE_NOOP("cunwu::NoticeCheck", "%1, household %2: %3 points, rank %4"))
            .arg(v.printed.month.toChinese(), v.printed.number, v.printed.total.toString())
            .arg(v.printed.rank);
    if (isCurrent(db, v)) {
        v.state = NoticeVerification::State::Current;
        v.message = translated(QT_TRANSLATE_NOOP("cunwu::NoticeCheck",
                                                 "Genuine, and the figures hold. %1."))
                        .arg(what);
        return v;
    }
    v.state = NoticeVerification::State::Changed;
    v.message =
        v.total
            ? translated(QT_TRANSLATE_NOOP("cunwu::NoticeCheck",
                                           "Genuine, but changed since it was printed. Printed: "
                                           "%1. Now: %2 points, rank %3."))
                  .arg(what, v.total->toString())
                  .arg(v.rank)
            : translated(QT_TRANSLATE_NOOP(
                             "cunwu::NoticeCheck",
                             "Genuine, but the household is no longer in the month. Printed: %1."))
                  .arg(what);
    return v;
}

} // namespace cunwu
