#pragma once
#include <QDate>
#include <QString>
#include <optional>

namespace cunwu {

enum class Sex {
    Unknown = 0,
    Male = 1,
    Female = 2
}; // GB/T 2261.1

/// A citizen identity number (GB 11643-1999): 17 digits and a check character, upper-case X.
class CitizenId {
public:
    enum class Fault {
        None,
        Empty,
        Length,
        Characters,
        BirthDate,
        CheckDigit,
        Scientific
    };
    struct Parsed;
    /// Cleans the forms that tables bring (spaces, apostrophe, full width, lower-case x, trailing tab) and checks.
    /// `4.60E+17` is Scientific: the digits are lost and nobody can restore them.
    static Parsed parse(const QString& text);
    static QChar checkCharacter(const QString& first17);

    const QString& toString() const { return m_text; }
    QDate birthDate() const;
    Sex sex() const;
    QString masked() const; ///< 469030********1234
    bool operator==(const CitizenId&) const = default;

private:
    QString m_text;
};

struct CitizenId::Parsed {
    std::optional<CitizenId> id; ///< set when fault is None
    Fault fault = Fault::None;
    QString cleaned;        ///< what was read, cleaned, for showing and keeping
    QString reason() const; ///< translated; empty without a fault
};

/// Whole years on `day`, −1 when unknown or in the future.
int ageOn(QDate birth, QDate day);

} // namespace cunwu
