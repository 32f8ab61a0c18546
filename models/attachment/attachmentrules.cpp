#include "models/attachment/attachment.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace cunwu {

QString attachmentStateWord(AttachmentState state) {
    switch (state) {
    case AttachmentState::Here: return QStringLiteral("here");
    case AttachmentState::Missing: return QStringLiteral("missing");
    case AttachmentState::Damaged: return QStringLiteral("damaged");
    }
    return {};
}

QString attachmentStateName(AttachmentState state) {
    switch (state) {
    case AttachmentState::Here: return QCoreApplication::translate("Attachments", "here");
    case AttachmentState::Missing: return QCoreApplication::translate("Attachments", "not come yet");
    case AttachmentState::Damaged: return QCoreApplication::translate("Attachments", "damaged");
    }
    return {};
}

namespace attachments {

bool isHash(const QString& sha256) {
    return sha256.size() == 64 && std::all_of(sha256.begin(), sha256.end(), [](QChar c) { return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f'); });
}

/// At most `bytes` of UTF-8, never half a character.
static QString shortened(QString text, qsizetype bytes) {
    while (text.toUtf8().size() > bytes)
        text.chop(text.size() > 1 && text.back().isLowSurrogate() ? 2 : 1);
    return text;
}

QString diskName(const QString& name) {
    static const QRegularExpression device(QStringLiteral("^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?$"), QRegularExpression::CaseInsensitiveOption);
    QString clean;
    for (const QChar c : name)
        clean += c.unicode() < 0x20 || c.unicode() == 0x7F || QStringLiteral("/\\:*?\"<>|").contains(c) ? QChar(u'_') : c;
    clean = QString::fromUtf8(clean.toUtf8()).trimmed(); // a lone surrogate is no name
    while (clean.endsWith(u'.') || clean.endsWith(u' '))
        clean.chop(1);
    while (clean.startsWith(u'.')) // neither a folder above nor a hidden file
        clean.remove(0, 1);
    if (device.match(clean).hasMatch())
        clean.prepend(u'_');
    if (clean.isEmpty())
        return QCoreApplication::translate("Attachments", "attachment");
    constexpr qsizetype most = 200; // room for " (2)" below the 255 bytes of a file system
    const qsizetype dot = clean.lastIndexOf(u'.');
    const QString ending = dot > 0 && clean.size() - dot <= 12 ? clean.mid(dot) : QString();
    return shortened(clean.chopped(ending.size()), most - ending.toUtf8().size()) + ending;
}

QString sizeText(qint64 bytes) {
    constexpr qint64 kilo = 1024, mega = kilo * kilo; // as file managers count
    if (bytes < kilo)
        return QStringLiteral("%1 B").arg(bytes);
    if (bytes < mega)
        return QStringLiteral("%1 KB").arg((bytes + kilo - 1) / kilo);
    return QStringLiteral("%1 MB").arg(double(bytes) / mega, 0, 'f', bytes % mega ? 1 : 0);
}

} // namespace attachments
} // namespace cunwu
