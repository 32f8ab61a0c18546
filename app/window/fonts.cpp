#include "app/window/fonts.h"

#include <QFontDatabase>
#include <fontconfig/fontconfig.h>

namespace cunwu {

FontLoading::FontLoading()
    : m_thread([made = m_application.get_future()]() mutable {
          FcInit();
          made.wait();
          QFontDatabase::hasFamily(QStringLiteral("Noto Sans CJK SC")); // reads the list
      }) {}

void FontLoading::applicationMade() {
    if (!std::exchange(m_made, true))
        m_application.set_value();
}

FontLoading::~FontLoading() {
    applicationMade();
    m_thread.join();
}

} // namespace cunwu
