#pragma once
// The entry points that libFuzzer and the seed-corpus test share: foreign bytes in, never an exception or a crash out.
#include "models/points/csvrules.h"
#include "models/roster/headerrules.h"
#include "models/roster/rosterplanbuilder.h"
#include "models/scheme/schemeparser.h"
#include <QByteArray>

namespace cunwu::fuzz {

inline void table(const QByteArray& bytes) {
    const TableContent content = readTable(bytes);
    if (content.refusal.isEmpty() == content.sheets.empty())
        qFatal("a table is either read or refused");
    (void)RosterPlanBuilder(QStringLiteral("469030101202"), {}).build(content);
}

/// One cell a line, tabs between cells: what headers, dates, groups and relations may look like.
inline void header(const QByteArray& bytes) {
    Sheet sheet;
    for (const QString& line : QString::fromUtf8(bytes.left(1 << 16)).split(u'\n'))
        sheet.rows.push_back(line.split(u'\t'));
    (void)headerrules::recognise(sheet);
    for (const QStringList& row : sheet.rows)
        for (const QString& cell : row) {
            (void)headerrules::keyOf(cell);
            (void)headerrules::groupName(cell);
            (void)headerrules::relation(cell);
            (void)headerrules::date(cell);
            (void)CitizenId::parse(cell);
        }
}

inline void pointsCsv(const QByteArray& bytes) {
    if (const auto text = decodeTable(bytes))
        (void)splitDelimited(*text, guessDelimiter(*text));
}

/// What is accepted must come back the same from its own text.
inline void scheme(const QByteArray& bytes) {
    const SchemeParse first = parseScheme(bytes);
    if (first.scheme && parseScheme(writeScheme(*first.scheme)).scheme != first.scheme)
        qFatal("a scheme changed on its way through text");
}

} // namespace cunwu::fuzz
