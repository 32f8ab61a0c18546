// The fuzz targets of tests/fuzz over a seed corpus, with every compiler: whole files, cut ones, and a thousand with
// changed bytes. A failure is a crash, an exception or a broken promise.
#include "tests/fuzz/runover.h"
#include "tests/fuzz/targets.h"
#include "tests/support/testoffice.h"
#include <QDir>
#include <gtest/gtest.h>

using namespace cunwu;
using fuzz::runOver, fuzz::seedsOf;

namespace {

std::vector<QByteArray> filesIn(const QString& folder) {
    std::vector<QByteArray> all;
    for (const QFileInfo& info : QDir(folder).entryInfoList(QDir::Files)) {
        QFile file(info.filePath());
        if (file.open(QIODevice::ReadOnly))
            all.push_back(file.readAll());
    }
    return all;
}

} // namespace

TEST(SeedCorpus, Tables) {
    auto seeds = filesIn(test::dataFile(QStringLiteral("rosters")));
    seeds.push_back("户号,姓名,身份证号\n1,王一,\"未完");
    seeds.push_back("\xFF\xFE\x1F\x67");
    runOver(seedsOf("table", seeds), fuzz::table, 60);
}

TEST(SeedCorpus, Headers) {
    runOver(seedsOf("header", {"序号\t姓名\t与户主关系\t身份证号码\t出生日期\n1\t王一\t之子\t4.60E+17\t1985年3月\n第十二村民小组\t45230\t198503\t2003.3.10",
                               "户主信息\t\t\n姓名\t电话（元）*\t组", ""}),
            fuzz::header, 400);
}

TEST(SeedCorpus, PointsCsv) {
    runOver(seedsOf("pointscsv", {"household,indicator,quantity,day,note\n12,1.1,1,2026-10-12,\"三\"\"包\"\n", "\xEF\xBB\xBFhousehold;indicator\n\"a\nb\";1e99\n", "\xBB\xA7\xBA\xC5,x\n"}), fuzz::pointsCsv, 400);
}

TEST(SeedCorpus, Schemes) {
    runOver(seedsOf("scheme", filesIn(QStringLiteral(CUNWU_SOURCE_DIR "/resources/schemes"))), fuzz::scheme, 150);
}
