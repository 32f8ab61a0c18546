#pragma once
#include <QGroupBox>

class QPlainTextEdit;

namespace cunwu {

class OfficeSession;
class SchemeListModel;
class TableView;

/// The scheme documents of the file, and what each changes against the one before it.
class SchemeBox : public QGroupBox {
    Q_OBJECT
public:
    explicit SchemeBox(OfficeSession& session, QWidget* parent = nullptr);
    void load(); ///< throws StorageError
    SchemeListModel* model() const { return m_model; }

private:
    void showCurrent();
    OfficeSession& m_session;
    SchemeListModel* m_model;
    TableView* m_table;
    QPlainTextEdit* m_changes;
};

} // namespace cunwu
