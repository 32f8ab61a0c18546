// What a clerk may hand to "roster import" by mistake. Always a reason in Chinese, never a change.
#include "tests/e2e/village.h"
#include "tests/support/testoffice.h"

#include <QElapsedTimer>
#include <QFile>

using namespace cunwu::test;

namespace {

struct BadRoster : Village {
    QString before;
    void SetUp() override {
        make(5, 0);
        before = digest();
    }
    CliRunner::Result import(const QString& table) const {
        return cli.run({u"roster"_qs, u"import"_qs, file, table});
    }
    void expectNothingChanged() const {
        EXPECT_EQ(digest(), before);
        EXPECT_EQ(cli.run({u"check"_qs, file}).exit, 0);
    }
    static QByteArray sample() {
        QFile in(dataFile(u"rosters/户籍花名册.xlsx"_qs));
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray();
    }
    static QByteArray header() { return "户号,姓名,与户主关系,身份证号,性别\n"; }
};

TEST_F(BadRoster, Missing) {
    expectRefused(import(u"没有这个文件.xlsx"_qs), 1);
    expectNothingChanged();
}

TEST_F(BadRoster, NoSpreadsheet) {
    for (const QByteArray& bytes :
         {QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16), QByteArray("%PDF-1.7\n1 0 obj\n"),
          QByteArray(5000, '\0'), QByteArray("<html><body>花名册</body></html>")}) {
        expectRefused(import(cli.write(u"roster.xlsx"_qs, bytes)), 1);
        expectNothingChanged();
    }
}

TEST_F(BadRoster, Empty) {
    for (const char* name : {"roster.xlsx", "roster.csv", "roster.ods"}) {
        expectRefused(import(cli.write(QString::fromLatin1(name), {})), 1);
        expectNothingChanged();
    }
    expectRefused(import(cli.write(u"blank.csv"_qs, "\n\n\n")), 1);
    expectRefused(import(cli.write(u"header.csv"_qs, "甲,乙,丙\n1,2,3\n")), 1);
    expectNothingChanged();
}

TEST_F(BadRoster, Encrypted) {
    // An OLE container with the streams that Excel's password protection makes.
    QByteArray ole(4096, '\0');
    ole.replace(0, 8, QByteArray::fromHex("d0cf11e0a1b11ae1"));
    for (const char16_t* name : {u"EncryptionInfo", u"EncryptedPackage"}) {
        const QString text = QString::fromUtf16(name);
        ole.append(reinterpret_cast<const char*>(text.utf16()), text.size() * 2);
        ole.append(128, '\0');
    }
    expectRefused(import(cli.write(u"加密.xlsx"_qs, ole)), 1);
    expectNothingChanged();
}

TEST_F(BadRoster, TruncatedAnywhere) {
    const QByteArray whole = sample();
    ASSERT_GT(whole.size(), 1000);
    for (const double part : {0.001, 0.1, 0.5, 0.9, 0.99}) {
        expectRefused(import(cli.write(u"half.xlsx"_qs,
                                       whole.left(static_cast<qsizetype>(whole.size() * part)))),
                      1);
        expectNothingChanged();
    }
}

TEST_F(BadRoster, TwoHundredColumnsWide) {
    QByteArray csv = header();
    csv.chop(1);
    for (int i = 0; i < 195; ++i)
        csv += ",列" + QByteArray::number(i);
    csv += "\n901,王德文,户主,,男" + QByteArray(195, ',') + "\n";
    const auto imported = import(cli.write(u"wide.csv"_qs, csv));
    ASSERT_EQ(imported.exit, 0) << imported.err.toStdString(); // the columns that are known count
    EXPECT_EQ(imported.json[u"added"].toInt(), 1);
    expectWhole();
}

TEST_F(BadRoster, AMillionRows) {
    QByteArray csv = header();
    csv.reserve(32 << 20);
    for (int i = 0; i < 1'000'000; ++i)
        csv += QByteArray::number(i) + ",王德文,户主,,男\n";
    const QString path = cli.write(u"million.csv"_qs, csv);
    QElapsedTimer timer;
    timer.start();
    const auto refused = import(path);
    expectRefused(refused, 1);
    EXPECT_LT(timer.elapsed(), 30'000);
    expectNothingChanged();
}

TEST_F(BadRoster, NewWithABadRosterMakesNoFile) {
    const QString other = cli.file(u"other.cunwu"_qs);
    expectRefused(cli.run({u"new"_qs, other, u"--village"_qs, u"469030101202"_qs, u"--roster"_qs,
                           cli.write(u"x.xlsx"_qs, "x")}),
                  1);
    EXPECT_FALSE(QFile::exists(other));
}

} // namespace
