#pragma once
#include <QString>
#include <QStringList>

namespace cunwu::bench {

/// Where the files of this run lie and how large they are.
struct Setup {
    QString folder;    ///< --folder: county and village file are generated there once and kept
    bool tiny = false; ///< --tiny: a township of 60 households instead of the county
    QString countyPath() const {
        return folder + (tiny ? QStringLiteral("/tiny.cunwu") : QStringLiteral("/county.cunwu"));
    }
    QString villagePath() const {
        return folder +
               (tiny ? QStringLiteral("/tinyvillage.cunwu") : QStringLiteral("/village.cunwu"));
    }
    QString scratch(const QString& name) const {
        return folder + QStringLiteral("/scratch-") + name;
    }
};
Setup& setup();

/// Generates what is missing with cunwu-cli; says so on stderr. False when that failed.
bool prepareFiles();
/// Runs a program to its end; nothing on success, else what it said.
QString runProgram(const QString& name, const QStringList& arguments);
QString program(const QString& name);
/// A fresh copy of a file, any earlier one removed with its sidecars.
QString freshCopy(const QString& path, const QString& name);
void removeWithSidecars(const QString& path);

} // namespace cunwu::bench
