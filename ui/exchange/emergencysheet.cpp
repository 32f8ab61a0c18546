#include "ui/exchange/emergencysheet.h"

#include "models/base/error.h"
#include "ui/common/errorguard.h"
#include "ui/common/filedialogs.h"
#include "ui/common/icons.h"
#include "ui/common/printing.h"
#include "ui/common/theme.h"
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace cunwu {

static QPageLayout a4() {
    return {QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(), QPageLayout::Millimeter};
}

static QString groups(const QByteArray& fingerprint) {
    return QString::fromLatin1(fingerprint.toHex(' ').toUpper());
}

namespace {

/// Writes paragraph after paragraph, in millimetres.
class Column {
public:
    Column(QPainter& painter, double width) : m_painter(painter), m_mm(width / 210.0) {}
    void text(const QString& text, double size, bool bold = false, double after = 4) {
        QFont font = QApplication::font();
        font.setPixelSize(qMax(1, qRound(size * m_mm)));
        font.setBold(bold);
        m_painter.setFont(font);
        const QRectF area(20 * m_mm, m_y, 170 * m_mm, 250 * m_mm);
        QRectF used;
        m_painter.drawText(area, Qt::TextWordWrap | Qt::AlignLeft, text, &used);
        m_y += used.height() + after * m_mm;
    }
    void gap(double mm) { m_y += mm * m_mm; }
    void blankLine(const QString& label) {
        text(label, 4.2, true, 14);
        m_painter.setPen(QPen(Qt::black, 0.3 * m_mm));
        m_painter.drawLine(QPointF(20 * m_mm, m_y), QPointF(190 * m_mm, m_y));
        gap(8);
    }

private:
    QPainter& m_painter;
    double m_mm;
    double m_y = 22 * m_mm;
};

} // namespace

void EmergencyDialog::paint(QPainter& painter, const EmergencySheet& sheet, double width) {
    painter.setPen(Qt::black);
    Column column(painter, width);
    column.text(tr("Emergency sheet: the county's key"), 8, true, 8);
    column.text(tr("County: %1 (%2)").arg(sheet.county, sheet.code), 4.6);
    column.text(tr("Made on: %1").arg(sheet.madeOn), 4.6);
    column.text(tr("Key file: %1").arg(sheet.keyFile), 4.6, false, 8);
    column.text(tr("Fingerprint of the key:"), 4.2, true, 2);
    column.text(groups(sheet.fingerprint), 4.2, false, 10);
    column.blankLine(tr("Passphrase (write it by hand, it is stored nowhere):"));
    column.blankLine(tr("Where the stick with the key file is kept, and who has it:"));
    column.text(tr("What to do"), 5.2, true);
    column.text(tr("1. Put this sheet into the safe, apart from the stick with the key file."), 4.4);
    column.text(tr("2. Copy the key file to a second stick and keep it in another building."), 4.4);
    column.text(tr("3. If the county's computer breaks: restore the office file from a backup on another computer, insert the stick, and confirm that computer under “Register offices”."), 4.4);
    column.text(tr("4. If a village's computer is lost: revoke it under “Register offices”; the village opens its invite on the new computer."), 4.4);
    column.text(tr("5. If the key file or the passphrase is lost: entries can still be exchanged, but no computer can be confirmed or revoked any more. Tell the software's supporter."), 4.4);
    column.text(tr("6. If a stranger may have the key file and the passphrase: stop confirming computers and tell the software's supporter at once."), 4.4);
}

void EmergencyDialog::write(const QString& path, const EmergencySheet& sheet) {
    QSaveFile file(path);
    const QString failed = tr("The sheet could not be written. Choose another place.");
    if (!file.open(QIODevice::WriteOnly))
        throw FileError(failed, path);
    {
        QPdfWriter writer(&file);
        writer.setPageLayout(a4());
        writer.setResolution(300);
        QPainter painter(&writer);
        paint(painter, sheet, writer.width());
    }
    if (!file.commit())
        throw FileError(failed, path);
}

EmergencyDialog::EmergencyDialog(const EmergencySheet& sheet, QWidget* parent) : QDialog(parent), m_sheet(sheet) {
    setWindowTitle(tr("Emergency sheet"));
    auto* text = new QLabel(tr("The county's key is made: %1\n\nPrint the emergency sheet now, write the passphrase on it by hand, and put it into the safe. A lost passphrase cannot be restored by anybody.")
                                .arg(sheet.keyFile));
    text->setWordWrap(true);
    text->setMinimumWidth(Theme::space(440));
    auto* print = new QPushButton(icon(QStringLiteral("document-print")), tr("Print…"));
    auto* pdf = new QPushButton(icon(QStringLiteral("application-pdf")), tr("Save as PDF…"));
    auto* close = new QPushButton(tr("Close"));
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(print);
    buttons->addWidget(pdf);
    buttons->addStretch();
    buttons->addWidget(close);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(Theme::space(16));
    layout->addWidget(text);
    layout->addLayout(buttons);
    connect(print, &QPushButton::clicked, this, &EmergencyDialog::print);
    connect(pdf, &QPushButton::clicked, this, &EmergencyDialog::writePdf);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
}

void EmergencyDialog::print() {
    printPages(this, windowTitle(), a4(), 1, [this](QPainter& painter, int, double width) { paint(painter, m_sheet, width); });
}

void EmergencyDialog::writePdf() {
    const QString path = FileDialogs::save(this, QStringLiteral("pdf"), tr("Save as PDF"), m_sheet.county + windowTitle() + u".pdf"_qs, tr("PDF (*.pdf)"));
    if (!path.isEmpty())
        guarded(this, [&] { write(path, m_sheet); });
}

} // namespace cunwu
