#pragma once
#include "models/notice/notice.h"
#include "models/notice/poster.h"
#include "models/office/office.h"
#include "models/points/monthsnapshot.h"
#include <QSet>

namespace cunwu {

class Database;

/// Which notices.
struct NoticeSelection {
    QString group;                ///< empty: all groups
    QSet<HouseholdId> households; ///< empty: all
};

/// Data of a village month → what is printed. Of a published month only the frozen snapshot is
/// read: a reprint years later is the same to the letter. Before publication the same is computed
/// from the present entries and says 草稿. Reads; only the file's secret for the QR codes is made
/// on first use. Any thread with its own connection. Throws StorageError; Error when the snapshot
/// is damaged.
class NoticeBuilder {
public:
    NoticeBuilder(Database& db, const Office& office) : m_db(db), m_office(office) {}

    /// By group, then number.
    std::vector<Notice> notices(const QString& village, Month month,
                                const NoticeSelection& selection = {}) const;
    /// 整改提醒函 to each household of the black list.
    std::vector<Notice> letters(const QString& village, Month month) const;
    Poster redPoster(const QString& village, Month month) const;
    /// With names only when the office's settings hold the village meeting's resolution, which the
    /// poster then cites; otherwise by group.
    Poster blackPoster(const QString& village, Month month) const;

private:
    struct Data {
        MonthSnapshot snapshot;
        bool published = false;
    };
    Data load(const QString& village, Month month) const;
    Notice build(const Data& data, const MonthSnapshot::Household& household) const;
    Poster posterHead(const Data& data) const;
    QString villageName(const MonthSnapshot& snapshot) const;
    QString townshipName(const MonthSnapshot& snapshot) const;
    QString phone(const MonthSnapshot& snapshot) const;
    Database& m_db;
    const Office& m_office;
};

} // namespace cunwu
