#pragma once
#include <QStringList>
#include <functional>

namespace cunwu {

class Database;

/// Says in words what a package changed that people should know of. The exchange knows no feature by name: each one that has
/// something to say hands over such a function. It is called inside the transaction, before the package is taken, and looks at
/// what is there; what it returns is called in the same transaction when the package is in, and gives translated sentences.
using ChangeTeller = std::function<std::function<QStringList()>(Database&)>;

} // namespace cunwu
