#pragma once
#include <QByteArray>
#include <QString>
#include <cstdint>
#include <vector>

namespace cunwu {

class Database;

/// How much is in a file; for `info` and the home page. Throws StorageError.
class CountsRepository {
public:
    struct Inhabitants {
        std::int64_t households = 0, persons = 0; ///< those that are there: neither moved nor dissolved nor dead
    };
    struct Counts : Inhabitants {
        std::int64_t entries = 0, schemes = 0, months = 0, ops = 0;
        int schema = 0; ///< of the file, which may be newer than this program's
    };
    struct Feed {
        QByteArray uid; ///< 16 bytes
        QString office;
        bool own = false;     ///< written by some installation of this office's PC
        std::int64_t seq = 0; ///< its last op
        QByteArray head;      ///< hash of that op, empty for a feed without ops
    };

    explicit CountsRepository(Database& db) : m_db(db) {}
    Inhabitants inhabitants() const; ///< without reading through the entries and the journal, as counts() does
    Counts counts() const;
    std::vector<Feed> feeds() const;
    /// Households that were offered to this village and that it has not answered.
    int arrivals(const QString& village) const;

private:
    Database& m_db;
};

} // namespace cunwu
