#pragma once
#include "models/exchange/importjob.h"
#include "tests/offices/offices.h"
#include "ui/common/filedialogs.h"
#include "ui/common/messages.h"
#include "ui/exchange/conflictpanel.h"
#include "ui/exchange/exchangepage.h"
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

// What the tests of the page share: answers to its boxes, and what it shows.

namespace cunwu::test {

/// Boxes and file dialogs are answered while it lives.
struct Answers {
    Answers() { Messages::setScript(&script); }
    ~Answers() {
        Messages::setScript(nullptr);
        FileDialogs::setAnswer({});
    }
    void path(const QString& path) {
        FileDialogs::setAnswer([path](const QString&) { return path; });
    }
    bool said(const QString& part) const {
        return std::any_of(script.shown.begin(), script.shown.end(), [&](const Messages::Shown& s) { return s.text.contains(part); });
    }
    Messages::Script script;
};

/// Conflicts are looked for in the background.
inline void settle(ExchangePage& page) {
    QSignalSpy loaded(page.findChild<ConflictPanel*>(), &ConflictPanel::loaded);
    page.reload({});
    EXPECT_TRUE(loaded.wait(60'000));
}

inline std::unique_ptr<ExchangePage> openPage(Place& place) {
    auto page = std::make_unique<ExchangePage>(place.on());
    page->resize(1000, 640);
    page->show();
    page->activate();
    settle(*page);
    return page;
}

inline QPushButton* button(QWidget& in, const QString& text) {
    for (QPushButton* b : in.findChildren<QPushButton*>())
        if (b->text().startsWith(text))
            return b;
    ADD_FAILURE() << "no button " << text.toStdString();
    return nullptr;
}

inline bool shows(const QWidget& in, const QString& text) {
    const auto labels = in.findChildren<QLabel*>();
    return std::any_of(labels.begin(), labels.end(), [&](QLabel* l) { return l->isVisible() && l->text().contains(text); });
}

inline QString figure(const QWidget& in, const QString& name) {
    for (QLabel* label : in.findChildren<QLabel*>())
        if (label->accessibleName() == name)
            return label->text();
    return QStringLiteral("(none)");
}

inline QTableView* table(const QWidget& in, const QString& name) {
    for (QTableView* view : in.findChildren<QTableView*>())
        if (view->accessibleName() == name)
            return view;
    return nullptr;
}

/// The import runs beside the window; what the page says then is looked at when it is over.
inline void awaitImport(Place& place) {
    ImportJob& job = ImportJob::of(place.on());
    EXPECT_TRUE(QTest::qWaitFor([&] { return !job.isRunning(); }, 60'000));
}

inline QString cell(const QTableView* view, int row, int column) {
    return view->model()->index(row, column).data().toString();
}

} // namespace cunwu::test
