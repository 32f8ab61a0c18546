#include "ui/mainwindow/helpwindow.h"

#include "ui/common/theme.h"
#include <QFile>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>

namespace cunwu {

namespace {

/// Pictures no wider than the text.
class ManualBrowser : public QTextBrowser {
public:
    using QTextBrowser::QTextBrowser;
    QVariant loadResource(int type, const QUrl& name) override {
        const QVariant resource = QTextBrowser::loadResource(type, name);
        if (type != QTextDocument::ImageResource)
            return resource;
        QImage picture = resource.value<QImage>();
        if (picture.isNull())
            picture.loadFromData(resource.toByteArray());
        const int width = viewport()->width() - 2 * int(document()->documentMargin()) - Theme::space(4);
        return !picture.isNull() && picture.width() > width && width > 0 ? picture.scaledToWidth(width, Qt::SmoothTransformation) : picture;
    }
};

} // namespace

/// resources/manual/topics.txt: "name<tab>title" a line, in reading order.
HelpWindow::HelpWindow(QWidget* parent) : QWidget(parent, Qt::Window), m_topics(new QListWidget), m_text(new ManualBrowser) {
    setWindowTitle(tr("Manual"));
    m_topics->setAccessibleName(tr("Topics"));
    m_text->setAccessibleName(tr("Text of the manual"));
    m_text->setSearchPaths({QStringLiteral(":/cunwu/manual")});
    m_text->setOpenExternalLinks(false);
    m_text->document()->setDocumentMargin(Theme::space(16));
    QFile list(QStringLiteral(":/cunwu/manual/topics.txt"));
    if (list.open(QIODevice::ReadOnly))
        for (const QString& line : QString::fromUtf8(list.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
            auto* item = new QListWidgetItem(line.section(u'\t', 1), m_topics);
            item->setData(Qt::UserRole, line.section(u'\t', 0, 0));
        }
    auto* splitter = new QSplitter;
    splitter->addWidget(m_topics);
    splitter->addWidget(m_text);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({Theme::space(200), Theme::space(680)});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(splitter);
    resize(Theme::space(900), Theme::space(640));
    connect(m_topics, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item)
            m_text->setSource(QUrl(item->data(Qt::UserRole).toString() + u".md"_qs), QTextDocument::MarkdownResource);
    });
    m_topics->setCurrentRow(0);
}

void HelpWindow::showTopic(const QString& topic) {
    for (int row = 0; row < m_topics->count(); ++row)
        if (m_topics->item(row)->data(Qt::UserRole).toString() == topic)
            m_topics->setCurrentRow(row);
}

} // namespace cunwu
