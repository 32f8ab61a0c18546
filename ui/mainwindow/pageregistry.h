#pragma once
#include "ui/common/page.h"
#include <functional>
#include <vector>

namespace cunwu {

/// One page of the window: its name (--page NAME), its word in the navigation, its icon, how it is made.
struct PageEntry {
    QString name, label, iconName;
    std::function<Page*(OfficeSession&, QWidget*)> make;
};

/// All pages in the order of the navigation. A new room adds a line in pageregistry.cpp.
std::vector<PageEntry> allPages();

} // namespace cunwu
