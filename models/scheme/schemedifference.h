#pragma once
#include "models/base/divisioncode.h"
#include "models/office/changeteller.h"
#include "models/scheme/effectivescheme.h"
#include <QStringList>

namespace cunwu {

/// What differs between two documents of one owner, in translated sentences, in the order of the new one: indicators that are new,
/// dropped, or count otherwise; names, caps, conditions, weights, base points. Empty when only version, month and note differ.
/// Without `before` everything in `after` is new. Pure; any thread.
QStringList schemeDifference(const Scheme* before, const Scheme& after);

/// One document as a list of schemes shows it.
struct SchemeNews {
    enum class Standing {
        Holds,    ///< from its month on, until another one does
        Replaced, ///< another document of its owner holds in its own first month
        Twice,    ///< one that says the very same does
        Retired
    };
    Standing standing = Standing::Holds;
    QString title;     ///< translated: from which month which document holds, and instead of which
    QStringList lines; ///< schemeDifference() to the document that held before
    QStringList sentences() const { return QStringList{title} + lines; }
};
/// `own`: the office that looks; what holds under it decides when the document holds in a wider area.
SchemeNews schemeNews(const SchemeBook& book, const StoredScheme& document, const DivisionCode& own);

/// Tells of documents that a package brings or ends. A county's scheme that is no later
/// version of the one before is told in one sentence: line by line it would be a hundred.
ChangeTeller schemeTeller(const DivisionCode& own);

QString ownerName(SchemeOwner owner); ///< translated: 县方案, 镇加分项 …

} // namespace cunwu
