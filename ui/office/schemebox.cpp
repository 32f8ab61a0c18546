#include "ui/office/schemebox.h"

#include "models/office/officesession.h"
#include "models/scheme/schemelistmodel.h"
#include "models/scheme/schemerepository.h"
#include "ui/common/tableview.h"
#include "ui/common/theme.h"
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace cunwu {

SchemeBox::SchemeBox(OfficeSession& session, QWidget* parent)
    : QGroupBox(tr("Point schemes"), parent), m_session(session), m_model(new SchemeListModel(this)), m_table(new TableView), m_changes(new QPlainTextEdit) {
    m_table->setModel(m_model);
    m_table->setTitle(title());
    m_table->setAccessibleName(title());
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    const QFontMetrics metrics(font());
    const int character = metrics.horizontalAdvance(QStringLiteral("户"));
    for (const auto& [column, width] : {std::pair(SchemeListModel::Name, 18), {SchemeListModel::Owner, 7}, {SchemeListModel::Version, 4}, {SchemeListModel::From, 6}})
        m_table->setColumnWidth(column, character * width);
    m_table->horizontalHeader()->setStretchLastSection(true);
    constexpr int rows = 5, lines = 5;
    m_table->setFixedHeight(rows * m_table->verticalHeader()->defaultSectionSize() + 2 * metrics.height());
    m_changes->setReadOnly(true);
    m_changes->setTabChangesFocus(true);
    m_changes->setAccessibleName(tr("What the chosen scheme changes"));
    m_changes->setFixedHeight(lines * metrics.lineSpacing() + Theme::space(12));
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(6));
    layout->addWidget(m_table);
    layout->addWidget(m_changes);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &SchemeBox::showCurrent);
}

void SchemeBox::load() {
    m_model->setBook(SchemeRepository(m_session.db()).book(), m_session.office().code);
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showCurrent();
}

void SchemeBox::showCurrent() {
    const QString text = m_model->sentences(m_table->currentIndex().row());
    m_changes->setPlainText(text.isEmpty() ? tr("The file has no scheme yet.") : text);
}

} // namespace cunwu
