#include "models/exchange/attachmentexport.h"

#include "models/attachment/attachmentrepository.h"
#include "models/base/error.h"
#include "models/exchange/envelope.h"
#include "models/exchange/limits.h"
#include "models/exchange/peerattachmentrepository.h"
#include "models/exchange/registry.h"
#include "models/exchange/volumefile.h"
#include "models/office/officesession.h"
#include <QCryptographicHash>

namespace cunwu {

std::int64_t volumeBytes(VolumeSize size) {
    switch (size) {
    case VolumeSize::None: return 0;
    case VolumeSize::Mail: return 20'000'000;
    case VolumeSize::Stick: return limits::volumeBytes;
    }
    return 0;
}

static const std::pair<VolumeSize, const char*> sizeWords[] = {{VolumeSize::None, "none"}, {VolumeSize::Mail, "20M"}, {VolumeSize::Stick, "2G"}};

std::optional<VolumeSize> volumeSizeFromWord(const QString& word) {
    for (const auto& [size, text] : sizeWords)
        if (word.compare(QLatin1String(text), Qt::CaseInsensitive) == 0)
            return size;
    return std::nullopt;
}

QString volumeSizeWord(VolumeSize size) {
    for (const auto& [one, text] : sizeWords)
        if (one == size)
            return QLatin1String(text);
    return {};
}

AttachmentExport::AttachmentExport(OfficeSession& session) : m_session(session), m_store(session.file().path()) {}

std::optional<QString> AttachmentExport::scope(const DivisionCode& other) const {
    const DivisionCode& own = m_session.office().code;
    if (other.contains(own)) // above, or the own computers
        return own.toString();
    if (own.contains(other) && other.level() == DivisionCode::Level::Village)
        return other.toString();
    return std::nullopt;
}

/// What the rows name and one of the receivers is not known to have, each content once.
std::vector<AttachmentContent> AttachmentExport::due(const QStringList& offices) const {
    const AttachmentRepository rows(m_session.db());
    const PeerAttachmentRepository peers(m_session.db());
    std::set<AttachmentContent> result;
    for (const QString& office : offices) {
        const auto code = DivisionCode::parse(office);
        const auto prefix = code ? scope(*code) : std::nullopt;
        if (!prefix)
            continue;
        const std::set<QString> had = peers.of(office);
        for (const AttachmentContent& content : rows.contents(*prefix))
            if (!had.contains(content.sha256))
                result.insert(content);
    }
    return {result.begin(), result.end()};
}

QStringList AttachmentExport::missing(const DivisionCode& other) const {
    constexpr int most = 1000; // stands in clear and signed in each package; the next one asks for more
    const DivisionCode& own = m_session.office().code;
    const bool upwards = other != own && other.contains(own);
    QStringList result;
    if (upwards && own.level() != DivisionCode::Level::Village)
        return result; // nobody sends contents down to it
    for (const AttachmentContent& content : AttachmentRepository(m_session.db()).contents(upwards ? own.toString() : other.toString()))
        if (result.size() < most && !m_store.has(content))
            result << content.sha256;
    return result;
}

// --- Writing

/// A content that was read whole, with the hashes of its pieces.
struct AttachmentExport::Hashed {
    AttachmentContent content;
    std::vector<QByteArray> pieces;
};

/// One that is not here goes with a later export; one that is damaged is set aside and asked for.
std::vector<AttachmentExport::Hashed> AttachmentExport::readAll(const std::vector<AttachmentContent>& contents, VolumesOutcome& outcome, const Progress& progress) const {
    std::vector<Hashed> result;
    qint64 done = 0, total = 0;
    for (const AttachmentContent& content : contents)
        total += content.size;
    for (const AttachmentContent& content : contents) {
        QFile file(m_store.pathOf(content.sha256));
        QCryptographicHash whole(QCryptographicHash::Sha256);
        Hashed one{content, {}};
        if (m_store.has(content) && file.open(QIODevice::ReadOnly)) {
            for (QByteArray piece = file.read(limits::pieceBytes); !piece.isEmpty() || one.pieces.empty(); piece = file.read(limits::pieceBytes)) {
                whole.addData(piece);
                one.pieces.push_back(QCryptographicHash::hash(piece, QCryptographicHash::Sha256));
                progress(done += piece.size(), total * 2);
                if (piece.isEmpty())
                    break;
            }
        }
        if (QString::fromLatin1(whole.result().toHex()) == content.sha256 && !one.pieces.empty()) {
            result.push_back(std::move(one));
        } else {
            (void)m_store.verify(content);
            ++outcome.unavailable;
        }
    }
    return result;
}

VolumeManifest AttachmentExport::manifestOf(const std::vector<ContentPiece>& pieces, const std::vector<Hashed>& hashed) const {
    VolumeManifest manifest;
    for (const ContentPiece& piece : pieces) {
        const auto it = std::lower_bound(hashed.begin(), hashed.end(), piece.content, [](const Hashed& h, const AttachmentContent& c) { return h.content < c; });
        manifest.pieces.push_back({QStringLiteral("p%1.cms").arg(manifest.pieces.size() + 1, 4, 10, QLatin1Char('0')), piece,
                                   it->pieces[std::size_t(piece.offset / limits::pieceBytes)]});
    }
    return manifest;
}

/// All volumes, or none of them under their names.
struct WrittenVolumes {
    QStringList paths;
    bool kept = false;
    ~WrittenVolumes() {
        if (!kept)
            for (const QString& path : paths)
                QFile::remove(path);
    }
};

VolumesOutcome AttachmentExport::write(const QString& stem, const Manifest& package, const QStringList& offices, const std::vector<Certificate>& recipients, VolumeSize size, const Progress& progress) {
    VolumesOutcome outcome;
    const std::vector<Hashed> hashed = readAll(due(offices), outcome, progress);
    std::vector<AttachmentContent> contents;
    qint64 total = 0, done = 0;
    for (const Hashed& h : hashed) {
        contents.push_back(h.content);
        total += h.content.size;
    }
    if (contents.empty())
        return outcome;
    const QByteArray full(limits::pieceBytes, '\0');
    const std::int64_t envelope = seal(full, recipients).size() - full.size();
    constexpr std::int64_t named = 800, frame = 64 << 10; // of a piece: twice in the manifest and twice in the directory; readme, signature
    const auto volumes = cutIntoVolumes(contents, volumeBytes(size), envelope + named, frame + 40 * package.to.size());
    if (int(volumes.size()) > limits::volumes) {
        outcome.reason = tr("There are too many attachments for volumes of this size. Choose larger volumes, for a stick.");
        return outcome;
    }
    const auto source = [&](const ContentPiece& piece) {
        QFile file(m_store.pathOf(piece.content.sha256));
        const bool found = file.open(QIODevice::ReadOnly) && file.seek(piece.offset);
        QByteArray bytes = found ? file.read(piece.bytes) : QByteArray();
        if (!found || bytes.size() != piece.bytes)
            throw FileError(tr("An attachment changed while it was exported. Export again."), file.fileName());
        progress(total + (done += bytes.size()), total * 2);
        return bytes;
    };
    const Registry registry(m_session);
    WrittenVolumes written;
    for (std::size_t v = 0; v < volumes.size(); ++v) {
        VolumeManifest manifest = manifestOf(volumes[v], hashed);
        manifest.id = package.id;
        manifest.from = package.from;
        manifest.to = package.to;
        manifest.number = int(v) + 1;
        manifest.count = int(volumes.size());
        const QString path = stem + u'_' + tr("attachments%1").arg(manifest.number) + u".cwvol"_qs;
        storeVolume(path, manifest, signData(encodeVolume(manifest), deviceKey(package.from.office), registry.ownCertificate()), recipients, source);
        written.paths << path;
        outcome.bytes += QFileInfo(path).size();
    }
    QStringList hashes;
    for (const AttachmentContent& content : contents)
        hashes << content.sha256;
    Transaction transaction(m_session.db(), tr("Export a package"));
    for (const QString& office : offices)
        PeerAttachmentRepository(m_session.db()).add(office, hashes);
    transaction.commit();
    written.kept = true;
    outcome.paths = written.paths;
    outcome.contents = int(contents.size());
    return outcome;
}

} // namespace cunwu
