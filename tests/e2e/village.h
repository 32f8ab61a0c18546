#pragma once
#include "tests/support/clirunner.h"

#include <gtest/gtest.h>

namespace cunwu::test {

/// A village file on disk and the questions that the tests ask it again and again.
struct Village : testing::Test {
    CliRunner cli;
    QString file = cli.file(QStringLiteral("village.cunwu"));

    void make(int households, int months) {
        const auto made = cli.run({QStringLiteral("new"), file, QStringLiteral("--village"),
                                   QStringLiteral("469030101202"), QStringLiteral("--demo"),
                                   QStringLiteral("--households"), QString::number(households),
                                   QStringLiteral("--months"), QString::number(months)});
        ASSERT_EQ(made.exit, 0) << made.err.toStdString();
    }
    QJsonObject info() const { return cli.run({QStringLiteral("info"), file}).json; }
    int entries() const { return info()[u"entries"].toInt(-1); }
    QString digest() const { return info()[u"digest"].toString(); }
    /// This month, which the demo leaves open.
    static QString openMonth() { return QDate::currentDate().toString(QStringLiteral("yyyy-MM")); }
    CliRunner::Result record(const QByteArray& csv, const QStringList& more = {}) const {
        return cli.run(QStringList{QStringLiteral("points"), QStringLiteral("record"), file,
                                   QStringLiteral("--month"), openMonth(), QStringLiteral("--csv"),
                                   QStringLiteral("-")} +
                           more,
                       csv);
    }
    void expectWhole() const {
        const auto check = cli.run({QStringLiteral("check"), file, QStringLiteral("--rebuild")});
        EXPECT_EQ(check.exit, 0) << check.err.toStdString();
        EXPECT_TRUE(check.json[u"ok"].toBool()) << check.out.toStdString();
        EXPECT_TRUE(check.json[u"rebuild"][u"equal"].toBool());
    }
    static bool isChinese(const QString& text) {
        return std::any_of(text.begin(), text.end(),
                           [](QChar c) { return c.unicode() >= 0x4E00 && c.unicode() < 0xA000; });
    }
    /// Refused with a reason in Chinese, and exactly one JSON object.
    static void expectRefused(const CliRunner::Result& result, int exit) {
        EXPECT_EQ(result.exit, exit) << result.err.toStdString() << result.out.toStdString();
        EXPECT_TRUE(result.oneObject) << result.out.toStdString();
        EXPECT_TRUE(isChinese(result.message())) << result.err.toStdString();
    }
};

} // namespace cunwu::test
