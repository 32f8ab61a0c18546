#pragma once
#include <QString>
#include <vector>

namespace cunwu {

/// One page of the window: its name (--page NAME), its word in the navigation, its icon.
struct PageEntry {
    QString name, label, iconName;
};

/// All pages in the order of the navigation. A new room adds a line in pageregistry.cpp and one in ui/rooms/rooms.cpp.
std::vector<PageEntry> allPages();

} // namespace cunwu
