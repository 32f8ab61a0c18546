#pragma once
#include <QByteArray>
#include <QDialog>
#include <QString>

class QPainter;

namespace cunwu {

/// What stands on the sheet that goes into the safe; never the passphrase itself.
struct EmergencySheet {
    QString county, code, keyFile, madeOn;
    QByteArray fingerprint;
};

/// Comes after the key was made and offers printer and PDF.
class EmergencyDialog : public QDialog {
    Q_OBJECT
public:
    explicit EmergencyDialog(const EmergencySheet& sheet, QWidget* parent = nullptr);
    /// One A4 page; `width` is the page's in the painter's pixels.
    static void paint(QPainter& painter, const EmergencySheet& sheet, double width);
    static void write(const QString& path, const EmergencySheet& sheet); ///< PDF; throws FileError

private:
    void print();
    void writePdf();
    EmergencySheet m_sheet;
};

} // namespace cunwu
