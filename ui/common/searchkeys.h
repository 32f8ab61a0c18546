#pragma once

class QAbstractItemView;
class QLineEdit;

namespace cunwu {

/// While the person types into `search`, Up, Down and the page keys move in `list` that shows what was found.
void moveFromSearch(QLineEdit* search, QAbstractItemView* list);

} // namespace cunwu
