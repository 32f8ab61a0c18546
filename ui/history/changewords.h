#pragma once
#include "models/database/op.h"
#include <QString>

/// The words of the archive for what the journal holds; form content, not translated.
namespace cunwu::changewords {

QString table(const QString& table);
/// What a column is called; columns that no form shows keep a word of the table.
QString column(const QString& table, const QString& column);
/// Numbers by which rows know each other and checks of contents: they tell a clerk nothing.
bool isInner(const QString& column);
/// Personal numbers stay masked here as everywhere.
QString value(const QString& table, const QString& column, const OpValue& value);

} // namespace cunwu::changewords
