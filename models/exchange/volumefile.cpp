#include "models/exchange/volumefile.h"

#include "models/base/error.h"
#include "models/base/filesync.h"
#include "models/exchange/envelope.h"
#include "models/exchange/limits.h"
#include "models/exchange/packagepath.h"
#include "models/exchange/openssl.h"
#include <QCryptographicHash>
#include <QFileInfo>
#include <QRegularExpression>
#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace cunwu {

static const char* const readme =
    "These are attachments (papers, photos) of the village office program Cunwu (cun wu bu).\n"
    "Import it in the program: 数据交换, 导入. Do not unpack or rename anything inside.\n"
    "volume.json     which contents, by SHA-256, from whom to whom, in clear; signed in volume.cms\n"
    "p0001.cms ...   pieces of contents: CMS AuthEnvelopedData; in the order of their offsets they make the file\n";

static QString translated(const char* text) {
    return QCoreApplication::translate("Exchange", text);
}

[[noreturn]] static void notExported(const QString& path) {
    throw FileError(translated(QT_TRANSLATE_NOOP("Exchange", "The attachments were not exported: the stick or folder did not keep the file. Free some space or take another stick, then export again.")), path);
}

// --- Writing

namespace {

/// A piece that is sealed when libzip asks for it and let go when it is written; what was sealed is remembered by its hash.
class SealedPiece {
public:
    SealedPiece(const ContentPiece& piece, const std::vector<Certificate>& recipients, const PieceSource& source)
        : m_piece(piece), m_recipients(recipients), m_source(source) {}
    zip_source_t* source(zip_t* archive) { return zip_source_function(archive, &SealedPiece::call, this); }
    const QByteArray& sha256() const { return m_sha256; }
    const std::exception_ptr& failure() const { return m_failure; }

private:
    static zip_int64_t call(void* self, void* data, zip_uint64_t length, zip_source_cmd_t command) {
        auto& piece = *static_cast<SealedPiece*>(self);
        try {
            return piece.answer(data, length, command);
        } catch (...) { // must not pass through C
            piece.m_failure = std::current_exception();
            return -1;
        }
    }
    zip_int64_t answer(void* data, zip_uint64_t length, zip_source_cmd_t command) {
        switch (command) {
        case ZIP_SOURCE_OPEN:
            make();
            m_at = 0;
            return 0;
        case ZIP_SOURCE_READ: {
            const auto take = std::min<zip_uint64_t>(length, zip_uint64_t(m_sealed.size() - m_at));
            std::memcpy(data, m_sealed.constData() + m_at, take);
            m_at += qsizetype(take);
            return zip_int64_t(take);
        }
        case ZIP_SOURCE_CLOSE:
            m_sealed = {};
            return 0;
        case ZIP_SOURCE_STAT: {
            auto* stat = static_cast<zip_stat_t*>(data);
            zip_stat_init(stat);
            return sizeof(zip_stat_t);
        }
        case ZIP_SOURCE_ERROR: {
            zip_error_t error;
            zip_error_init_with_code(&error, ZIP_ER_READ);
            return zip_error_to_data(&error, data, length);
        }
        case ZIP_SOURCE_FREE: return 0;
        case ZIP_SOURCE_SUPPORTS: return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, -1);
        default: return -1;
        }
    }
    void make() {
        m_sealed = seal(m_source(m_piece), m_recipients);
        m_sha256 = QCryptographicHash::hash(m_sealed, QCryptographicHash::Sha256);
    }
    const ContentPiece& m_piece;
    const std::vector<Certificate>& m_recipients;
    const PieceSource& m_source;
    QByteArray m_sealed, m_sha256;
    qsizetype m_at = 0;
    std::exception_ptr m_failure;
};

/// Gone unless it is kept.
struct PartFile {
    QString path;
    bool kept = false;
    ~PartFile() {
        if (!kept)
            QFile::remove(path);
    }
};

} // namespace

static void writeZip(const QString& part, const QByteArray& json, const QByteArray& signedManifest, const std::vector<VolumePiece>& pieces, std::vector<SealedPiece>& sealed) {
    int code = 0;
    zip_t* archive = zip_open(QFile::encodeName(part).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    if (!archive)
        notExported(part);
    try {
        addZipEntry(archive, QStringLiteral("volume.json"), json);
        addZipEntry(archive, QStringLiteral("volume.cms"), signedManifest);
        addZipEntry(archive, QStringLiteral("README.txt"), QByteArray::fromRawData(readme, qsizetype(strlen(readme))));
        for (std::size_t i = 0; i < pieces.size(); ++i)
            addZipEntry(archive, pieces[i].file, sealed[i].source(archive));
    } catch (...) {
        zip_discard(archive);
        throw;
    }
    if (zip_close(archive) == 0)
        return;
    zip_discard(archive);
    for (const SealedPiece& piece : sealed)
        if (piece.failure())
            std::rethrow_exception(piece.failure());
    notExported(part);
}

static bool synced(const QString& path) {
    QFile file(path);
    const bool done = file.open(QIODevice::ReadWrite) && ::fsync(file.handle()) == 0;
    ::posix_fadvise(file.handle(), 0, 0, POSIX_FADV_DONTNEED); // what is read back should come from the stick
    return done;
}

static bool isAsSealed(const QString& part, const QByteArray& json, const std::vector<VolumePiece>& pieces, const std::vector<SealedPiece>& sealed) {
    VolumeRead read = openVolume(QFile::encodeName(part));
    if (read.fault != PackageFault::None || encodeVolume(read.manifest) != json)
        return false;
    for (std::size_t i = 0; i < pieces.size(); ++i)
        if (QCryptographicHash::hash(read.entries->read(pieces[i].file.toLatin1()), QCryptographicHash::Sha256) != sealed[i].sha256())
            return false;
    return true;
}

void storeVolume(const QString& path, const VolumeManifest& manifest, const QByteArray& signedManifest, const std::vector<Certificate>& recipients, const PieceSource& source) {
    const QByteArray json = encodeVolume(manifest);
    std::vector<SealedPiece> sealed;
    sealed.reserve(manifest.pieces.size());
    for (const VolumePiece& piece : manifest.pieces)
        sealed.emplace_back(piece.piece, recipients, source);
    PartFile part{path + QStringLiteral(".part")};
    writeZip(part.path, json, signedManifest, manifest.pieces, sealed);
    if (!synced(part.path) || !isAsSealed(part.path, json, manifest.pieces, sealed) ||
        ::rename(QFile::encodeName(part.path).constData(), QFile::encodeName(path).constData()) != 0)
        notExported(path);
    part.kept = true;
    syncFolder(QFileInfo(path).absolutePath());
}

// --- Reading

static std::int64_t limitOf(const QByteArray& name) {
    static const QRegularExpression piece(QStringLiteral("^p[0-9]{4}\\.cms$"));
    if (name == "volume.json" || name == "volume.cms")
        return limits::manifestBytes;
    if (name == "README.txt")
        return limits::readmeBytes;
    return piece.match(QString::fromLatin1(name)).hasMatch() ? limits::sealedPieceBytes : 0;
}

static PackageFault readManifest(VolumeRead& read) {
    const QByteArray json = read.entries->read("volume.json");
    const auto verified = verifySigned(read.entries->read("volume.cms"));
    const auto manifest = decodeVolume(json);
    if (!manifest)
        return PackageFault::Damaged;
    read.manifest = *manifest;
    if (!verified || verified->data != json || verified->signer.subject() != manifest->from)
        return PackageFault::BadSignature;
    if (manifest->minReader > VolumeManifest::format)
        return PackageFault::NewerProgram;
    if (manifest->suite != Manifest::suiteName())
        return PackageFault::OtherSuite;
    read.signer = verified->signer;
    for (const VolumePiece& piece : manifest->pieces)
        if (!read.entries->has(piece.file.toLatin1()))
            return PackageFault::Damaged;
    return read.entries->count() == manifest->pieces.size() + 3 ? PackageFault::None : PackageFault::Damaged;
}

static VolumeRead readEntries(std::unique_ptr<ZipEntries> entries) {
    VolumeRead read;
    read.entries = std::move(entries);
    read.fault = read.entries->isOpen() ? read.entries->check(limitOf, limits::volumePieces + 3) : PackageFault::Damaged;
    if (read.fault == PackageFault::None && !(read.entries->has("volume.json") && read.entries->has("volume.cms") && read.entries->has("README.txt")))
        read.fault = PackageFault::NotAPackage;
    if (read.fault == PackageFault::None)
        read.fault = readManifest(read);
    return read;
}

VolumeRead openVolume(const QByteArray& path) {
    if (PackagePath{path}.size() > limits::volumeBytes)
        return {{PackageFault::TooLarge, {}, {}}, {}};
    return readEntries(ZipEntries::ofFile(path));
}

VolumeInfo inspectVolume(const QByteArray& path) {
    VolumeRead read = openVolume(path);
    if (read.fault == PackageFault::None)
        for (const VolumePiece& piece : read.manifest.pieces)
            if (read.entries->read(piece.file.toLatin1()).isEmpty()) // cut, or its checksum does not hold
                read.fault = PackageFault::Damaged;
    return read;
}

VolumeRead readVolume(const QByteArray& bytes) {
    return readEntries(std::make_unique<ZipEntries>(bytes));
}

} // namespace cunwu
