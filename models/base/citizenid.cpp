#include "models/base/citizenid.h"

#include "models/base/masking.h"
#include "models/base/text.h"
#include <QCoreApplication>
#include <QRegularExpression>

namespace cunwu {

QChar CitizenId::checkCharacter(const QString& first17) {
    static constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17 && i < first17.size(); ++i)
        sum += first17[i].digitValue() * weights[i];
    return QLatin1Char("10X98765432"[sum % 11]);
}

CitizenId::Parsed CitizenId::parse(const QString& text) {
    static const QRegularExpression scientific(QStringLiteral("^\\d(\\.\\d+)?[Ee]\\+?\\d+$"));
    static const QRegularExpression form(QStringLiteral("^[0-9]{17}[0-9X]$"));
    Parsed result;
    result.cleaned = text::compact(text).toUpper();
    auto fault = [&](Fault f) {
        result.fault = f;
        return result;
    };
    if (result.cleaned.isEmpty())
        return fault(Fault::Empty);
    if (scientific.match(result.cleaned).hasMatch())
        return fault(Fault::Scientific);
    if (result.cleaned.size() != 18)
        return fault(Fault::Length);
    if (!form.match(result.cleaned).hasMatch())
        return fault(Fault::Characters);
    CitizenId id;
    id.m_text = result.cleaned;
    if (!id.birthDate().isValid())
        return fault(Fault::BirthDate);
    if (result.cleaned[17] != checkCharacter(result.cleaned))
        return fault(Fault::CheckDigit);
    result.id = id;
    return result;
}

QDate CitizenId::birthDate() const {
    return QDate::fromString(m_text.mid(6, 8), QStringLiteral("yyyyMMdd"));
}

Sex CitizenId::sex() const {
    return m_text.size() < 17 ? Sex::Unknown : m_text[16].digitValue() % 2 ? Sex::Male
                                                                           : Sex::Female;
}

QString CitizenId::masked() const {
    return masking::citizenId(m_text);
}

QString CitizenId::Parsed::reason() const {
    const auto translated = [](const char* s) { return QCoreApplication::translate("CitizenId", s); };
    switch (fault) {
    case Fault::None: return {};
    case Fault::Empty: return translated(QT_TRANSLATE_NOOP("CitizenId", "the ID number is missing"));
    case Fault::Length: return translated(QT_TRANSLATE_NOOP("CitizenId", "the ID number does not have 18 characters"));
    case Fault::Characters: return translated(QT_TRANSLATE_NOOP("CitizenId", "the ID number holds characters that are no digits"));
    case Fault::BirthDate: return translated(QT_TRANSLATE_NOOP("CitizenId", "the birth date in the ID number does not exist"));
    case Fault::CheckDigit: return translated(QT_TRANSLATE_NOOP("CitizenId", "the check digit of the ID number is wrong; compare it with the ID card"));
    case Fault::Scientific: return translated(QT_TRANSLATE_NOOP("CitizenId", "the table turned the ID number into scientific notation and lost digits; type it from the ID card"));
    }
    return {};
}

int ageOn(QDate birth, QDate day) {
    if (!birth.isValid() || !day.isValid() || birth > day)
        return -1;
    const bool before = day.month() < birth.month() || (day.month() == birth.month() && day.day() < birth.day());
    return day.year() - birth.year() - (before ? 1 : 0);
}

} // namespace cunwu
