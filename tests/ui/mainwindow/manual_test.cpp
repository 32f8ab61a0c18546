#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>
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

/// The manual quotes “…” what stands in the window, and only that: each of it is a text of the program, word for word. Other
/// words stand in `…`, pages of the manual are links.
TEST(Manual, QuotesTheWindowWordForWord) {
    QFile file(QStringLiteral(CUNWU_SOURCE_DIR "/translations/cunwu_zh_CN.ts"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    static const QRegularExpression translation(QStringLiteral("<(?:translation|numerusform)>([^<]+)<"));
    static const QRegularExpression mnemonic(QStringLiteral("\\(&\\w\\)|&"));
    QSet<QString> shown;
    for (auto it = translation.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();)
        shown.insert(it.next().captured(1).replace(QStringLiteral("&amp;"), QStringLiteral("&")).remove(mnemonic));
    ASSERT_GT(shown.size(), 500);
    static const QRegularExpression quoted(QStringLiteral("“([^“”]*)”"));
    const QDir folder(QStringLiteral(":/cunwu/manual"));
    int quotes = 0;
    for (const QString& name : folder.entryList({QStringLiteral("*.md")})) {
        QFile page(folder.filePath(name));
        ASSERT_TRUE(page.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(page.readAll());
        EXPECT_EQ(text.count(u'“'), text.count(u'”')) << name.toStdString();
        EXPECT_FALSE(text.contains(u'「')) << name.toStdString();
        for (auto it = quoted.globalMatch(text); it.hasNext(); ++quotes)
            for (const QString& part : it.next().captured(1).split(u'→')) // a menu and its entry
                EXPECT_TRUE(shown.contains(part.trimmed())) << name.toStdString() << ": " << part.toStdString();
    }
    EXPECT_GT(quotes, 30);
}
