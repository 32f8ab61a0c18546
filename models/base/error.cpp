#include "models/base/error.h"

#include <QCoreApplication>

namespace cunwu {

Error::Error(QString message, QString detail)
    : m_message(std::move(message)), m_detail(std::move(detail)),
      m_what((m_detail.isEmpty() ? m_message : m_message + u" ["_qs + m_detail + u"]"_qs)
                 .toStdString()) {}

Cancelled::Cancelled()
    : Error(QCoreApplication::translate("Error", "Cancelled. Nothing was changed.")) {}

} // namespace cunwu
