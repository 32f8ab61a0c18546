#pragma once
#include "tests/e2e/village.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <functional>
#include <memory>

namespace cunwu::test {

/// One office at its own computer: a folder, an installation and a file of its own; other folders are the sticks.
struct Desk {
    CliRunner cli;
    QString code, name;
    QString file = cli.file(QStringLiteral("office.cunwu"));

    Desk(QString officeCode, QString officeName) : code(std::move(officeCode)), name(std::move(officeName)) {
        cli.setEnvironment(QStringLiteral("CUNWU_PASSPHRASE"), QStringLiteral("椰子树下的老密码"));
        cli.setEnvironment(QStringLiteral("CUNWU_USER"), name + QStringLiteral("文书"));
    }
    QStringList creation() const {
        const QString level = code.size() == 6 ? QStringLiteral("--county") : code.size() == 9 ? QStringLiteral("--township")
                                                                                               : QStringLiteral("--village");
        return {QStringLiteral("new"), file, level, code};
    }
    /// `verb` may be two words; FILE follows it.
    QStringList arguments(const QString& verb, const QStringList& rest = {}) const {
        return verb.split(u' ') + QStringList{file} + rest;
    }
    CliRunner::Result run(const QString& verb, const QStringList& rest = {}, const QByteArray& input = {}) const {
        return cli.run(arguments(verb, rest), input);
    }
    /// As run(), and a failure of the test when it is refused.
    CliRunner::Result ok(const QString& verb, const QStringList& rest = {}, const QByteArray& input = {}) const {
        const auto result = run(verb, rest, input);
        EXPECT_EQ(result.exit, 0) << name.toStdString() << " " << verb.toStdString() << " " << result.err.toStdString() << result.out.toStdString();
        EXPECT_TRUE(result.oneObject) << result.out.toStdString();
        return result;
    }
    QString digest(const QString& scope) const {
        return ok(QStringLiteral("info"), {QStringLiteral("--scope"), scope}).json[u"scope"][u"digest"].toString();
    }
    QString exportTo(const QString& stick, const QString& office = {}) const {
        QDir().mkpath(stick);
        return ok(QStringLiteral("package export"), QStringList{QStringLiteral("-o"), stick} +
                                                        (office.isEmpty() ? QStringList() : QStringList{QStringLiteral("--to"), office}))
            .json[u"file"]
            .toString();
    }
    QJsonArray take(const QStringList& packages) const {
        return run(QStringLiteral("package import"), packages).json[u"packages"].toArray();
    }
    void expectWhole() const {
        const auto check = ok(QStringLiteral("check"), {QStringLiteral("--rebuild")});
        EXPECT_TRUE(check.json[u"ok"].toBool()) << name.toStdString() << check.out.toStdString();
        EXPECT_TRUE(check.json[u"rebuild"][u"equal"].toBool()) << check.out.toStdString();
    }
};

/// A county with its root key, and offices below it that join as people make them.
struct DeskCounty {
    Desk office{QStringLiteral("469030"), QStringLiteral("琼中县")};
    QString key = office.cli.file(QStringLiteral("root.pem"));

    void make() const {
        EXPECT_EQ(office.cli.run(office.creation()).exit, 0);
        office.ok(QStringLiteral("package root"), {QStringLiteral("--key"), key});
    }
    QString invite(const QString& code) const {
        return office.ok(QStringLiteral("package invite"), {QStringLiteral("--key"), key, QStringLiteral("-o"), office.cli.file(QStringLiteral("invites")), QStringLiteral("--for"), code})
            .json[u"invites"][0]
            .toString();
    }
    CliRunner::Result confirm(const Desk& desk) const {
        const QString request = desk.cli.file(QStringLiteral("computer.cwrequest"));
        const QString code = desk.ok(QStringLiteral("package request"), {QStringLiteral("-o"), request}).json[u"code"].toString();
        return office.ok(QStringLiteral("package confirm"), {request, QStringLiteral("--code"), code, QStringLiteral("--key"), key});
    }
    void enrol(const Desk& desk) const {
        desk.ok(QStringLiteral("package join"), {invite(desk.code)});
        confirm(desk);
    }
    QString deviceOf(const QString& code) const {
        for (const QJsonValue& device : office.ok(QStringLiteral("package status")).json[u"devices"].toArray())
            if (device[u"office"].toString() == code && !device[u"revoked"].toBool())
                return device[u"installation"].toString();
        return {};
    }
};

/// Prints how long a step took, so that a slow one is seen in the log of CI.
class Step {
public:
    explicit Step(const char* what) : m_what(what) { m_timer.start(); }
    ~Step() { std::printf("%6.1f s  %s\n", double(m_timer.elapsed()) / 1000, m_what), std::fflush(stdout); }

private:
    const char* m_what;
    QElapsedTimer m_timer;
};

} // namespace cunwu::test
