#include "models/roster/tablereader.h"

#include "models/roster/workbookcollector.h"
#include <QCoreApplication>
#include <QFile>
#include <orcus/csv_parser.hpp>
#include <unicode/ucnv.h>
#include <zip.h>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("TableReader", text);
}

static TableContent refuse(const char* text) {
    return {{}, translated(text)};
}

int Sheet::columns() const {
    qsizetype widest = 0;
    for (const QStringList& row : rows)
        widest = std::max(widest, row.size());
    return int(widest);
}

// --- ZIP-based workbooks

namespace {

enum class ZipKind {
    Xlsx,
    Ods,
    Encrypted,
    Other,
    TooLarge,
    Broken
};

/// Looks at the directory only: names and sizes, before anything is inflated.
ZipKind sniffZip(const QByteArray& bytes) {
    zip_error_t error;
    zip_source_t* source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, &error);
    zip_t* archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    if (!archive) {
        zip_source_free(source);
        return ZipKind::Broken;
    }
    const std::unique_ptr<zip_t, decltype(&zip_discard)> guard(archive, &zip_discard);
    const zip_int64_t count = zip_get_num_entries(archive, 0);
    if (count > tablelimits::entries)
        return ZipKind::TooLarge;
    ZipKind kind = ZipKind::Other;
    qint64 total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive, zip_uint64_t(i), 0, &stat) != 0 || !(stat.valid & ZIP_STAT_SIZE) || !(stat.valid & ZIP_STAT_NAME))
            return ZipKind::Broken;
        if (stat.size > quint64(tablelimits::inflatedBytes) || (total += qint64(stat.size)) > tablelimits::inflatedBytes)
            return ZipKind::TooLarge;
        if (stat.valid & ZIP_STAT_ENCRYPTION_METHOD && stat.encryption_method != ZIP_EM_NONE)
            return ZipKind::Encrypted;
        const QByteArray name(stat.name);
        if (name == "xl/workbook.xml")
            kind = ZipKind::Xlsx;
        else if (name == "content.xml")
            kind = ZipKind::Ods;
    }
    return kind;
}

const char* const broken = QT_TRANSLATE_NOOP("TableReader", "The table is damaged or cut off. Copy it again from where it came, or open and save it in a spreadsheet first.");
const char* const tooLarge = QT_TRANSLATE_NOOP("TableReader", "The table is too large for a roster. Keep the sheet with the people, delete the others, and save it again.");
const char* const encrypted = QT_TRANSLATE_NOOP("TableReader", "The table is protected by a password. Open it in a spreadsheet, save it without a password, and choose it again.");

TableContent readWorkbook(const QByteArray& bytes) {
    const ZipKind kind = sniffZip(bytes);
    switch (kind) {
    case ZipKind::Broken: return refuse(broken);
    case ZipKind::TooLarge: return refuse(tooLarge);
    case ZipKind::Encrypted: return refuse(encrypted);
    case ZipKind::Other: return refuse(QT_TRANSLATE_NOOP("TableReader", "This is an archive or a document, not a table. Choose an .xlsx, .ods or .csv table."));
    default: break;
    }
    try {
        return {kind == ZipKind::Xlsx ? readXlsx(bytes) : readOds(bytes), {}};
    } catch (const TableTooLarge& e) {
        return e.rows ? TableContent{{}, translated(QT_TRANSLATE_NOOP("TableReader", "The table has more than %1 rows. Delete what does not belong to the roster and save it again.")).arg(tablelimits::rows)}
                      : TableContent{{}, translated(QT_TRANSLATE_NOOP("TableReader", "The table has more than %1 columns. Delete what does not belong to the roster and save it again.")).arg(tablelimits::columns)};
    } catch (...) { // whatever liborcus makes of foreign bytes
        return refuse(broken);
    }
}

// --- Text tables

QString decodeWith(const char* charset, const QByteArray& bytes, bool* clean) {
    UErrorCode status = U_ZERO_ERROR;
    UConverter* converter = ucnv_open(charset, &status);
    ucnv_setToUCallBack(converter, UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    std::u16string out(std::size_t(bytes.size()) + 1, u'\0');
    status = U_ZERO_ERROR;
    const int32_t size = ucnv_toUChars(converter, out.data(), int32_t(out.size()), bytes.constData(), int32_t(bytes.size()), &status);
    *clean = U_SUCCESS(status);
    ucnv_close(converter);
    return *clean ? QString::fromUtf16(out.data(), size) : QString();
}

/// By byte order mark, else the first of UTF-8 and GB18030 that every byte fits.
QString decode(const QByteArray& bytes, bool* clean) {
    if (bytes.startsWith("\xFF\xFE"))
        return decodeWith("UTF-16LE", bytes.mid(2), clean);
    if (bytes.startsWith("\xFE\xFF"))
        return decodeWith("UTF-16BE", bytes.mid(2), clean);
    if (bytes.startsWith("\xEF\xBB\xBF"))
        return decodeWith("UTF-8", bytes.mid(3), clean);
    const QString utf8 = decodeWith("UTF-8", bytes, clean);
    return *clean ? utf8 : decodeWith("gb18030", bytes, clean);
}

struct CsvCollector : orcus::csv_handler {
    Sheet sheet;
    void begin_row() {
        if (sheet.rows.size() >= std::size_t(tablelimits::rows))
            throw TableTooLarge{true};
        sheet.rows.emplace_back();
    }
    void cell(const char* p, size_t n, bool) {
        if (sheet.rows.back().size() >= tablelimits::columns)
            throw TableTooLarge{false};
        sheet.rows.back() << QString::fromUtf8(p, qsizetype(std::min<size_t>(n, 8000)));
    }
};

char delimiterOf(const QString& text) {
    const QString line = text.left(text.indexOf(u'\n'));
    const qsizetype commas = line.count(u','), tabs = line.count(u'\t'), semicolons = line.count(u';');
    return tabs > commas && tabs >= semicolons ? '\t' : semicolons > commas ? ';'
                                                                            : ',';
}

TableContent readCsv(const QByteArray& bytes) {
    bool clean = false;
    QString text = decode(bytes, &clean);
    if (!clean || text.contains(QChar(u'\0')))
        return refuse(QT_TRANSLATE_NOOP("TableReader", "This is no table that can be read. Choose an .xlsx, .ods or .csv table; save an old .xls as .xlsx first."));
    text.replace(u"\r\n"_qs, u"\n"_qs).replace(u'\r', u'\n');
    const QByteArray utf8 = text.toUtf8();
    orcus::csv::parser_config config;
    config.delimiters = std::string(1, delimiterOf(text));
    config.text_qualifier = '"';
    CsvCollector collector;
    try {
        orcus::csv_parser<CsvCollector>(utf8.constData(), size_t(utf8.size()), collector, config).parse();
    } catch (const TableTooLarge&) {
        return refuse(tooLarge);
    } catch (const std::exception&) {
        return refuse(QT_TRANSLATE_NOOP("TableReader", "The text table has a quotation mark that is not closed. Open and save it in a spreadsheet first."));
    }
    while (!collector.sheet.rows.empty() && collector.sheet.rows.back().join(QString()).trimmed().isEmpty())
        collector.sheet.rows.pop_back();
    return {{std::move(collector.sheet)}, {}};
}

TableContent readOle(const QByteArray& bytes) {
    // [MS-OFFCRYPTO]: an encrypted .xlsx is an OLE container with a stream of this name, in UTF-16.
    const QString stream = QStringLiteral("EncryptedPackage");
    const QByteArray name(reinterpret_cast<const char*>(stream.utf16()), stream.size() * 2);
    if (bytes.contains(name))
        return refuse(encrypted);
    return refuse(QT_TRANSLATE_NOOP("TableReader", "This is a table of the old .xls kind. Open it in a spreadsheet, save it as .xlsx, and choose that."));
}

TableContent readHtml(const QByteArray&) {
    return refuse(QT_TRANSLATE_NOOP("TableReader", "This is a web page, not a table, whatever its name says. Open it in a spreadsheet, save it as .xlsx, and choose that."));
}

struct Reader {
    bool (*knows)(const QByteArray&);
    TableContent (*read)(const QByteArray&);
};

/// The seam for more formats: the first that knows the bytes reads them.
const Reader readers[] = {
    {[](const QByteArray& b) { return b.startsWith("PK\x03\x04") || b.startsWith("PK\x05\x06"); }, readWorkbook},
    {[](const QByteArray& b) { return b.startsWith("\xD0\xCF\x11\xE0"); }, readOle},
    {[](const QByteArray& b) { const QByteArray head = b.left(512).trimmed().toLower(); return head.startsWith("<html") || head.startsWith("<!doctype html"); }, readHtml},
    {[](const QByteArray& b) { return b.startsWith("%PDF") || b.startsWith("\x89PNG") || b.startsWith("\xFF\xD8\xFF"); },
     [](const QByteArray&) { return refuse(QT_TRANSLATE_NOOP("TableReader", "This is a picture or a PDF. A roster must be a table: ask for the .xlsx it was made from.")); }},
    {[](const QByteArray&) { return true; }, readCsv},
};

} // namespace

TableContent readTable(const QByteArray& bytes) {
    if (bytes.isEmpty())
        return refuse(QT_TRANSLATE_NOOP("TableReader", "The table is empty. Choose the one with the people in it."));
    if (bytes.size() > tablelimits::fileBytes)
        return refuse(tooLarge);
    for (const Reader& reader : readers)
        if (reader.knows(bytes)) {
            TableContent content = reader.read(bytes);
            const bool nothing = std::all_of(content.sheets.begin(), content.sheets.end(), [](const Sheet& s) { return s.rows.empty(); });
            if (content.refusal.isEmpty() && nothing)
                return refuse(QT_TRANSLATE_NOOP("TableReader", "The table is empty. Choose the one with the people in it."));
            return content;
        }
    return {};
}

TableContent readTable(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return refuse(QT_TRANSLATE_NOOP("TableReader", "The table is not there any more. Choose it again."));
    if (!file.open(QIODevice::ReadOnly))
        return refuse(QT_TRANSLATE_NOOP("TableReader", "The table cannot be opened. If it is open in a spreadsheet, close it there and try again."));
    if (file.size() > tablelimits::fileBytes)
        return refuse(tooLarge);
    const QByteArray bytes = file.readAll();
    if (file.error() != QFileDevice::NoError) // half a table must not pass for a whole one
        return refuse(QT_TRANSLATE_NOOP("TableReader", "The table cannot be opened. If it is open in a spreadsheet, close it there and try again."));
    return readTable(bytes);
}

} // namespace cunwu
