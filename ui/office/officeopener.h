#pragma once
#include "models/office/officesession.h"
#include <memory>

class QWidget;

namespace cunwu {

/// Opening a file with everything that may stand in the way: upgrade, newer, damaged, locked, read-only, copied.
/// Shows what it finds through Messages; null when nothing was opened. `notice` gets the sentence for a banner
/// (read-only, held by somebody, a separate copy), empty when all is well.
std::unique_ptr<OfficeSession> openOffice(QWidget* parent, const QString& path, const QString& user, const Clock& clock, QString* notice);

/// Damaged or lost: offers the newest backups of the path; true when one was restored.
bool offerBackups(QWidget* parent, const QString& path, const QString& why, const Clock& clock);

/// Who sits here: the remembered name, else that of the login.
QString rememberedUser();
void rememberUser(const QString& user);
QStringList recentFiles(); ///< those that still exist, newest first
void rememberFile(const QString& path);

} // namespace cunwu
