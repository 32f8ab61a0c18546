#include "ui/common/page.h"

namespace cunwu {

Page::Page(OfficeSession& session, QWidget* parent) : QWidget(parent), m_session(session) {
    connect(&session, &OfficeSession::changed, this, [this](const QStringList& tables) {
        if (isVisible())
            reload(tables);
        else
            m_stale += tables;
    });
}

void Page::activate() {
    if (m_loaded && m_stale.isEmpty())
        return;
    QStringList tables = std::exchange(m_stale, {});
    tables.removeDuplicates();
    reload(std::exchange(m_loaded, true) ? tables : QStringList());
}

} // namespace cunwu
