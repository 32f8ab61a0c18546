#include "models/scheme/schemeservice.h"

#include "models/database/database.h"
#include "models/scheme/schemerepository.h"
#include <QCoreApplication>
#include <QDir>
#include <QFile>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("SchemeService", text);
}

QString SchemeService::defaultCode() {
    return QStringLiteral("county-10x29");
}

std::vector<ShippedScheme> SchemeService::shipped() {
    std::vector<ShippedScheme> out;
    const QDir folder(QStringLiteral(":/cunwu/schemes"));
    for (const QString& name :
         folder.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (name.endsWith(u".schema.json") || !file.open(QIODevice::ReadOnly))
            continue;
        const SchemeParse parse = parseScheme(file.readAll());
        if (!parse.scheme)
            continue;
        const Scheme& s = *parse.scheme;
        out.push_back({s.code, s.name, s.note, static_cast<int>(s.classes.size()), s.itemCount(),
                       static_cast<int>(s.vetoes.size()), s.code == defaultCode()});
    }
    std::stable_sort(out.begin(), out.end(),
                     [](const auto& a, const auto& b) { return a.isDefault > b.isDefault; });
    return out;
}

QByteArray SchemeService::shippedDocument(const QString& code) {
    const QDir folder(QStringLiteral(":/cunwu/schemes"));
    for (const QString& name : folder.entryList({QStringLiteral("*.json")}, QDir::Files)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray json = file.readAll();
        if (const SchemeParse parse = parseScheme(json); parse.scheme && parse.scheme->code == code)
            return json;
    }
    return {};
}

SchemeService::Outcome SchemeService::adopt(const QString& shippedCode, Month from) {
    SchemeParse parse = parseScheme(shippedDocument(shippedCode));
    if (!parse.scheme)
        return {false,
                false,
                {translated(QT_TRANSLATE_NOOP("SchemeService", "The program has no scheme “%1”."))
                     .arg(shippedCode)},
                {}};
    parse.scheme->effectiveFrom = from;
    // Coming back to a scheme after another one: a later version of it, so that both stand in the
    // file.
    for (const StoredScheme& s : SchemeRepository(m_db).loadAll())
        if (s.scheme.code == shippedCode && s.scheme.effectiveFrom != from)
            parse.scheme->version = std::max(parse.scheme->version, s.scheme.version + 1);
    return import(*parse.scheme);
}

SchemeService::Outcome SchemeService::import(const QByteArray& json, const QString& village) {
    const SchemeParse parse = parseScheme(json);
    if (!parse.scheme)
        return {false, false, parse.problems, {}};
    return import(*parse.scheme, village);
}

/// Codes of `scheme` that a document of another owner already uses in the same place from that
/// month on.
static QStringList takenCodes(const SchemeBook& book, const Scheme& scheme,
                              const QString& village) {
    QSet<QString> taken;
    for (const StoredScheme& s : book.stored()) {
        const bool meets = s.village.startsWith(village) || village.startsWith(s.village);
        if (s.scheme.owner == scheme.owner || !meets ||
            (s.retiredFrom && *s.retiredFrom <= scheme.effectiveFrom))
            continue;
        for (const IndicatorClass& c : s.scheme.classes)
            for (const Indicator& i : c.indicators)
                taken << i.code;
        for (const Indicator& i : s.scheme.vetoes)
            taken << i.code;
    }
    QStringList both;
    for (const IndicatorClass& c : scheme.classes)
        for (const Indicator& i : c.indicators)
            if (taken.contains(i.code))
                both << i.code;
    for (const Indicator& i : scheme.vetoes)
        if (taken.contains(i.code))
            both << i.code;
    return both;
}

SchemeService::Outcome SchemeService::import(const Scheme& scheme, const QString& village) {
    SchemeRepository repository(m_db);
    const SchemeBook book = repository.book();
    for (const StoredScheme& s : book.stored()) {
        if (s.scheme == scheme && s.village == village)
            return {true, true, {}, s.id};
        if (s.scheme.code == scheme.code && s.village == village &&
            s.scheme.version >= scheme.version)
            return {false,
                    false,
                    {translated(QT_TRANSLATE_NOOP("SchemeService",
                                                  "Scheme “%1” is already here in version %2. Give "
                                                  "the changed document a higher version number."))
                         .arg(scheme.name)
                         .arg(s.scheme.version)},
                    {}};
    }
    if (const auto last = repository.lastSettledMonth(village);
        last && scheme.effectiveFrom <= *last)
        return {
            false,
            false,
            {translated(QT_TRANSLATE_NOOP("SchemeService",
                                          "%1 is already reviewed or published and keeps its "
                                          "scheme. Let the new one take effect from %2 or later."))
                 .arg(last->toChinese(), last->next().toChinese())},
            {}};
    if (const QStringList both = takenCodes(book, scheme, village); !both.isEmpty())
        return {false,
                false,
                {translated(QT_TRANSLATE_NOOP("SchemeService",
                                              "These codes are already used by another level's "
                                              "items: %1. Give the new items codes of their own."))
                     .arg(both.join(QStringLiteral("、")))},
                {}};
    Transaction transaction(
        m_db,
        translated(QT_TRANSLATE_NOOP("SchemeService", "Import scheme “%1”")).arg(scheme.name));
    const SchemeId id = repository.insert(scheme, village);
    transaction.commit();
    return {true, false, {}, id};
}

QByteArray SchemeService::exportDocument(const QString& code, Month month) const {
    const SchemeBook book = SchemeRepository(m_db).book();
    const QString wanted = code.isEmpty() ? [&] {
        const StoredScheme* best = nullptr;
        for (const StoredScheme& s : book.stored())
            if (s.scheme.owner == SchemeOwner::County && s.scheme.effectiveFrom <= month && !(s.retiredFrom && *s.retiredFrom <= month))
                best = &s; // by effective month, version
        return best ? best->scheme.code : QString();
    }()
                                          : code;
    const Scheme* found = nullptr;
    for (const StoredScheme& s : book.stored())
        if (s.scheme.code == wanted && (!found || s.scheme.version >= found->version))
            found = &s.scheme;
    return found ? writeScheme(*found) : QByteArray();
}

} // namespace cunwu
