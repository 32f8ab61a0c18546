#include "models/exchange/zipentries.h"

#include "models/exchange/limits.h"
#include "models/exchange/openssl.h"

namespace cunwu {

void addZipEntry(zip_t* archive, const QString& name, zip_source_t* source) {
    const zip_int64_t index = zip_file_add(archive, name.toLatin1().constData(), ssl::require(source), ZIP_FL_ENC_UTF_8);
    if (index < 0)
        zip_source_free(source);
    ssl::require(index >= 0);
    ssl::require(zip_set_file_compression(archive, zip_uint64_t(index), ZIP_CM_STORE, 0) == 0);
    zip_file_set_mtime(archive, zip_uint64_t(index), 946684800, 0); // 2000-01-01: a date would decide nothing
}

void addZipEntry(zip_t* archive, const QString& name, const QByteArray& bytes) {
    addZipEntry(archive, name, zip_source_buffer(archive, bytes.constData(), zip_uint64_t(bytes.size()), 0));
}

ZipEntries::ZipEntries(zip_source_t* source) {
    open(source);
}

ZipEntries::ZipEntries(const QByteArray& bytes) {
    open(zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, nullptr));
}

std::unique_ptr<ZipEntries> ZipEntries::ofFile(const QByteArray& path) {
    return std::unique_ptr<ZipEntries>(new ZipEntries(zip_source_file_create(path.constData(), 0, -1, nullptr)));
}

void ZipEntries::open(zip_source_t* source) {
    zip_error_t error;
    zip_error_init(&error);
    m_archive = source ? zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error) : nullptr;
    if (!m_archive && source)
        zip_source_free(source);
    zip_error_fini(&error);
}

ZipEntries::~ZipEntries() {
    if (m_archive)
        zip_discard(m_archive);
}

PackageFault ZipEntries::check(const std::function<std::int64_t(const QByteArray&)>& limitOf) {
    return check(limitOf, limits::entries);
}

PackageFault ZipEntries::check(const std::function<std::int64_t(const QByteArray&)>& limitOf, int most) {
    const zip_int64_t count = zip_get_num_entries(m_archive, 0);
    if (count > most)
        return PackageFault::TooLarge;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(m_archive, zip_uint64_t(i), ZIP_FL_ENC_RAW, &stat) != 0)
            return PackageFault::Damaged;
        const QByteArray name(stat.name);
        const std::int64_t limit = limitOf(name);
        if (limit == 0 || !m_sizes.emplace(name, stat.size).second || stat.comp_method != ZIP_CM_STORE ||
            stat.comp_size != stat.size || stat.encryption_method != ZIP_EM_NONE)
            return PackageFault::Damaged;
        if (stat.size > zip_uint64_t(limit))
            return PackageFault::TooLarge;
    }
    return PackageFault::None;
}

QByteArray ZipEntries::read(const QByteArray& name) {
    const auto it = m_sizes.find(name);
    zip_file_t* file = it == m_sizes.end() ? nullptr : zip_fopen(m_archive, name.constData(), ZIP_FL_ENC_RAW);
    if (!file) {
        m_diskFailed |= it != m_sizes.end() && zip_error_code_zip(zip_get_error(m_archive)) == ZIP_ER_READ;
        return {};
    }
    QByteArray bytes(qsizetype(it->second) + 1, Qt::Uninitialized);
    const zip_int64_t got = zip_fread(file, bytes.data(), zip_uint64_t(bytes.size()));
    m_diskFailed |= got < 0 && zip_error_code_zip(zip_file_get_error(file)) == ZIP_ER_READ;
    const bool whole = zip_fclose(file) == 0 && got == zip_int64_t(it->second);
    bytes.truncate(whole ? qsizetype(got) : 0);
    return bytes;
}

} // namespace cunwu
