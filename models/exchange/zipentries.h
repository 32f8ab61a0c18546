#pragma once
// The ZIP around packages and volumes. Private to models/exchange.
#include "models/exchange/package.h"
#include <functional>
#include <map>
#include <zip.h>

namespace cunwu {

/// Adds a stored entry without a date. `bytes` must live until the archive is closed. Throws Error.
void addZipEntry(zip_t* archive, const QString& name, const QByteArray& bytes);
void addZipEntry(zip_t* archive, const QString& name, zip_source_t* source); ///< takes the source over

/// A ZIP's directory, checked: every name known, once, stored, within its limit. Nothing is read before check().
class ZipEntries {
public:
    explicit ZipEntries(const QByteArray& bytes);                      ///< must outlive this
    static std::unique_ptr<ZipEntries> ofFile(const QByteArray& path); ///< a path as the system names it
    ~ZipEntries();
    ZipEntries(const ZipEntries&) = delete;
    bool isOpen() const { return m_archive != nullptr; }

    /// `limitOf` says how large an entry of this name may be; 0: no such name.
    PackageFault check(const std::function<std::int64_t(const QByteArray&)>& limitOf, int most);
    PackageFault check(const std::function<std::int64_t(const QByteArray&)>& limitOf);
    bool has(const QByteArray& name) const { return m_sizes.contains(name); }
    std::size_t count() const { return m_sizes.size(); }
    /// Empty when it cannot be read whole or its CRC is wrong.
    QByteArray read(const QByteArray& name);
    bool diskFailed() const { return m_diskFailed; } ///< not damaged: a stick that does not answer

private:
    explicit ZipEntries(zip_source_t* source);
    void open(zip_source_t* source);
    zip_t* m_archive = nullptr;
    std::map<QByteArray, zip_uint64_t> m_sizes;
    bool m_diskFailed = false;
};

} // namespace cunwu
