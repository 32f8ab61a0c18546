#include "models/exchange/movefile.h"

#include "models/exchange/envelope.h"
#include "models/exchange/limits.h"
#include <QCryptographicHash>

namespace cunwu {

namespace {

struct Lines {
    QByteArray signedHead;
    QByteArrayList contents;
};

QByteArray pack(const Lines& lines) {
    return compress(lines.signedHead.toBase64() + '\n' + lines.contents.join('\n'));
}

std::optional<Lines> unpack(const QByteArray& bytes) {
    if (!isApart(bytes))
        return Lines{bytes, {}};
    const auto text = inflate(bytes, 2 * limits::moveBytes);
    if (!text || text->count('\n') > limits::moveRows + 1)
        return std::nullopt;
    QByteArrayList lines = text->split('\n');
    const auto head = QByteArray::fromBase64Encoding(lines.takeFirst(), QByteArray::AbortOnBase64DecodingErrors);
    if (!head || lines.isEmpty() || lines.size() > limits::moveRows + 1)
        return std::nullopt;
    return Lines{*head, std::move(lines)};
}

} // namespace

bool isApart(const QByteArray& bytes) {
    return bytes.startsWith("\x28\xb5\x2f\xfd"); // a zstd frame; DER begins otherwise
}

StoredMove signMove(const MoveDocument& document, const PrivateKey& key, const Certificate& certificate) {
    const MoveParts parts = encodeMove(document);
    const Lines lines{signData(parts.head, key, certificate), parts.contents};
    return {QCryptographicHash::hash(lines.signedHead, QCryptographicHash::Sha256), pack(lines), document};
}

std::optional<ReadMove> readMove(const QByteArray& bytes) {
    const auto lines = unpack(bytes);
    const auto verified = lines ? verifySigned(lines->signedHead) : std::nullopt;
    auto document = verified ? decodeMove({verified->data, lines->contents}) : std::nullopt;
    if (!document)
        return std::nullopt;
    return ReadMove{{QCryptographicHash::hash(lines->signedHead, QCryptographicHash::Sha256), bytes, std::move(*document)}, verified->signer};
}

QByteArray withoutRows(const QByteArray& bytes, const std::function<bool(const MoveRow& row)>& isErased) {
    const auto read = readMove(bytes);
    if (!read || read->move.document.kind != MoveDocument::Kind::Transfer)
        return bytes;
    Lines lines = unpack(bytes).value();
    bool some = false, named = false;
    const std::vector<MoveRow>& rows = read->move.document.rows;
    for (std::size_t i = 0; i < rows.size(); ++i)
        if (rows[i].erased.isEmpty() && isErased(rows[i])) {
            some = true;
            named |= !rows[i].heads.empty(); // a paper's copy has none, and the title does not speak of it
            if (isApart(bytes))
                lines.contents[qsizetype(i) + 1].clear();
        }
    if (!some || !isApart(bytes))
        return some ? QByteArray() : bytes;
    if (named)
        lines.contents.front().clear();
    return pack(lines);
}

QByteArray withoutTitle(const QByteArray& bytes) {
    auto lines = isApart(bytes) ? unpack(bytes) : std::nullopt;
    if (!lines)
        return bytes;
    lines->contents.front().clear();
    return pack(*lines);
}

} // namespace cunwu
