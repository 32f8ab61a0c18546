#pragma once
#include "models/exchange/importservice.h"
#include <QStringList>

class QWidget;

namespace cunwu {

/// Files as they are; of folders the packages in them, by content: a chat program may have renamed them.
QStringList packagesIn(const QStringList& paths);

struct ImportRun {
    std::vector<PackageReport> reports;
    int left = 0; ///< packages that Cancel left out
};
/// A backup, then package by package behind a progress bar, then what was held back whole. Throws Error.
ImportRun importPackages(QWidget* parent, OfficeSession& session, const QStringList& files);

} // namespace cunwu
