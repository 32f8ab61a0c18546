// A keystroke in the search over every person of the file: the 99th percentile, not the mean.
#include "tests/bench/benchfiles.h"
#include "tests/bench/comparison.h"

#include "models/database/officefile.h"
#include "models/household/personsearch.h"
#include <algorithm>
#include <optional>

namespace cunwu::bench {
namespace {

/// What is typed, one character after the other: names, pinyin, initials, numbers, the end of an
/// ID.
const char16_t* const typed[] = {u"王德文", u"陈玉英", u"符", u"wangdewen", u"chenxiu",
                                 u"wdw", u"lgh", u"fu", u"a", u"12",
                                 u"287", u"0613", u"345X", u"不存在的人", u"zzzz"};

double percentile99() {
    static std::optional<PersonSearch> search;
    if (!search) {
        const auto opened = OfficeFile::open(setup().countyPath(), QStringLiteral("bench"),
                                             Database::Mode::ReadOnly);
        if (!opened.file)
            return -1;
        search = PersonSearch::build(opened.file->db());
    }
    std::vector<double> times;
    for (const char16_t* text : typed) {
        const QString whole = QString::fromUtf16(text);
        for (int length = 1; length <= whole.size(); ++length)
            times.push_back(
                timed([&] { benchmark::DoNotOptimize(search->find(whole.left(length)).size()); }));
    }
    std::sort(times.begin(), times.end());
    return times[times.size() * 99 / 100] * 1e3;
}

} // namespace

void registerSearch() {
    measure({"search keystroke, 99th percentile", 16, true, "ms"}, 5, percentile99);
}

} // namespace cunwu::bench
