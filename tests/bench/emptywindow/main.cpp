// The least that a Qt program can do to show a window: the limit for the start of cunwu.
#include <QApplication>
#include <QElapsedTimer>
#include <QMainWindow>
#include <QTimer>
#include <cstdio>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    QMainWindow window;
    window.resize(1366, 768);
    window.show();
    QTimer::singleShot(0, &application, &QApplication::quit); // after the first pass: shown and painted
    return QApplication::exec();
}
