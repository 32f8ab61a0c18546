#pragma once
#include "models/scheme/schemeparser.h"

namespace cunwu {

class Database;

/// A scheme compiled into the program.
struct ShippedScheme {
    QString code, name, note;
    int classes = 0, items = 0, vetoes = 0;
    bool isDefault = false;
};

/// Import, export and adoption of scheme documents; each one action of the history.
class SchemeService {
public:
    explicit SchemeService(Database& db) : m_db(db) {}

    struct Outcome {
        bool done = false;
        bool known = false;   ///< the very same document was there already: nothing changed
        QStringList problems; ///< translated; empty when done
        SchemeId id;
    };
    static std::vector<ShippedScheme> shipped();            ///< the default first
    static QByteArray shippedDocument(const QString& code); ///< empty for an unknown code
    static QString defaultCode();

    /// Takes a shipped scheme as the county template from the month on.
    [[nodiscard]] Outcome adopt(const QString& shippedCode, Month from);
    /// `village`: '' for all, else the division code under which it holds. Refused: what parseScheme refuses; a version
    /// that is there with other content; a month that is already reviewed or published; codes that an overlaid
    /// document already uses.
    [[nodiscard]] Outcome import(const QByteArray& json, const QString& village = {});
    [[nodiscard]] Outcome import(const Scheme& scheme, const QString& village = {});
    /// The document with this code (highest version), canonical text; the county template that holds in `month` when
    /// the code is empty. Empty when there is none.
    QByteArray exportDocument(const QString& code, Month month) const;

private:
    Database& m_db;
};

} // namespace cunwu
