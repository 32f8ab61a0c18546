#pragma once
#include "ui/common/page.h"
#include <QList>

namespace cunwu {

/// What a person sees and has typed on a page, so that the page can be built anew (another text size, dark colours) and look the same:
/// month, household, filters, open tabs, text not yet saved, the focus.
class ViewState {
public:
    static ViewState of(const Page& page);
    /// On a page of the same kind that has been loaded.
    void restore(Page& page) const;

private:
    Month m_month;
    HouseholdId m_household;
    QList<QVariant> m_inputs; ///< in the order of construction
    int m_focused = -1;
};

} // namespace cunwu
