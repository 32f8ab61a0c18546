#include "ui/common/searchkeys.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>

namespace cunwu {

namespace {

class SearchKeys : public QObject {
public:
    SearchKeys(QLineEdit* search, QAbstractItemView* list) : QObject(search), m_list(list) {
        search->installEventFilter(this);
    }
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() != QEvent::KeyPress)
            return QObject::eventFilter(watched, event);
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_PageUp:
        case Qt::Key_PageDown: return QCoreApplication::sendEvent(m_list, event);
        default: return false;
        }
    }

private:
    QAbstractItemView* m_list;
};

} // namespace

void moveFromSearch(QLineEdit* search, QAbstractItemView* list) {
    new SearchKeys(search, list);
}

} // namespace cunwu
