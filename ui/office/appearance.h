#pragma once

namespace cunwu {

/// How the window looks on this computer: QSettings, not the office file.
struct Appearance {
    int textSize = 0; ///< TextSize
    bool dark = false;
    static Appearance load();
    void save() const;
};

} // namespace cunwu
