#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <gtest/gtest.h>

/// Every topic of the list has its page, and every page and picture that a page names is compiled in.
TEST(Manual, NamesNothingThatIsMissing) {
    QFile list(QStringLiteral(":/cunwu/manual/topics.txt"));
    ASSERT_TRUE(list.open(QIODevice::ReadOnly));
    for (const QString& line : QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts))
        EXPECT_TRUE(QFile::exists(QStringLiteral(":/cunwu/manual/%1.md").arg(line.section(u'\t', 0, 0)))) << line.toStdString();
    static const QRegularExpression link(QStringLiteral("\\]\\(([^)#]+)"));
    const QDir folder(QStringLiteral(":/cunwu/manual"));
    int links = 0;
    for (const QString& name : folder.entryList({QStringLiteral("*.md")})) {
        QFile page(folder.filePath(name));
        ASSERT_TRUE(page.open(QIODevice::ReadOnly));
        for (auto matches = link.globalMatch(QString::fromUtf8(page.readAll())); matches.hasNext(); ++links) {
            const QString target = matches.next().captured(1);
            EXPECT_TRUE(QFile::exists(folder.filePath(target))) << name.toStdString() << " → " << target.toStdString();
        }
    }
    EXPECT_GT(links, 5);
}
