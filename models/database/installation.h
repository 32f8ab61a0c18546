#pragma once
#include <QByteArray>
#include <QString>
#include <optional>

namespace cunwu {

/// What this installation remembers outside of any office file, in installationFolder(): its own random id, and for
/// each feed that it wrote where the file lay and how far the feed had come. With it a restored backup or a copied
/// file is recognised: a feed has one writer (DESIGN §3).
class Installation {
public:
    static QString id(); ///< 32 hex digits, made on first use; throws FileError when it cannot be read
    struct FeedMark {
        QString path;
        std::int64_t seq = 0;
    };
    /// Throws FileError when the marks cannot be read.
    static std::optional<FeedMark> mark(const QByteArray& feed);
    /// Best effort, throws nothing: a mark that cannot be written costs at most one more feed.
    static void setMark(const QByteArray& feed, const FeedMark& mark);
};

} // namespace cunwu
