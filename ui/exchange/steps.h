#pragma once
#include <QString>
#include <functional>

class QWidget;

namespace cunwu {

/// Work of several pieces that need the window's own session (its key, its one connection): one piece after the other behind one
/// modal progress bar; the window paints and Cancel counts between two pieces. True when none was left out; failures throw.
bool runSteps(QWidget* parent, const QString& title, int count, const std::function<void(int)>& step);

} // namespace cunwu
