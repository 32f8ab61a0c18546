#pragma once
#include <QLineEdit>

namespace cunwu {

/// The editor in a cell of the month sheet. What was refused keeps its text and shows a red frame.
class CellEditor : public QLineEdit {
    Q_OBJECT
public:
    explicit CellEditor(QWidget* parent = nullptr);
    /// True: opened with F2, so Left and Right move inside the text instead of to the next cell.
    void setInPlace(bool inPlace) { m_inPlace = inPlace; }
    bool isInPlace() const { return m_inPlace; }
    /// The text that the editor opened with; a commit of the same text changes nothing.
    void setInitial(const QString& text);
    bool isChanged() const { return text() != m_initial; }
    void setRefusal(const QString& reason); ///< empty: none
    const QString& refusal() const { return m_refusal; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    bool m_inPlace = false;
    QString m_initial, m_refusal;
};

} // namespace cunwu
