#include "models/points/recordservice.h"

#include "models/base/text.h"
#include "models/database/database.h"
#include "models/points/csvrules.h"
#include "models/points/pointsrepository.h"
#include "models/points/pointsrules.h"
#include "models/scheme/schemerepository.h"
#include <QCoreApplication>

namespace cunwu {
namespace {

QString translated(const char* text) {
    return QCoreApplication::translate("RecordService", text);
}

enum Column {
    Household,
    Indicator_,
    Quantity,
    Day,
    Note,
    Points_,
    Person,
    Source,
    Month_,
    ColumnCount
};

/// Headers as people write them; half width, no spaces, lower case.
int columnOf(const QString& header) {
    static const QHash<QString, int> names{{u"household"_qs, Household},
                                           {u"户号"_qs, Household},
                                           {u"农户"_qs, Household},
                                           {u"农户编号"_qs, Household},
                                           {u"户编号"_qs, Household},
                                           {u"indicator"_qs, Indicator_},
                                           {u"指标"_qs, Indicator_},
                                           {u"项目"_qs, Indicator_},
                                           {u"指标编号"_qs, Indicator_},
                                           {u"积分项"_qs, Indicator_},
                                           {u"quantity"_qs, Quantity},
                                           {u"数量"_qs, Quantity},
                                           {u"次数"_qs, Quantity},
                                           {u"day"_qs, Day},
                                           {u"日期"_qs, Day},
                                           {u"date"_qs, Day},
                                           {u"note"_qs, Note},
                                           {u"备注"_qs, Note},
                                           {u"事由"_qs, Note},
                                           {u"说明"_qs, Note},
                                           {u"points"_qs, Points_},
                                           {u"分数"_qs, Points_},
                                           {u"分值"_qs, Points_},
                                           {u"积分"_qs, Points_},
                                           {u"person"_qs, Person},
                                           {u"成员"_qs, Person},
                                           {u"姓名"_qs, Person},
                                           {u"source"_qs, Source},
                                           {u"来源"_qs, Source},
                                           {u"month"_qs, Month_},
                                           {u"月份"_qs, Month_}};
    return names.value(text::compact(header).toLower(), -1);
}

std::optional<QDate> parseDay(const QString& typed, Month month) {
    const QString text = text::compact(typed);
    for (const char* form :
         {"yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy年M月d日"})
        if (const QDate day = QDate::fromString(text, QString::fromUtf8(form)); day.isValid())
            return day;
    for (const char* form : {"M月d日", "M-d", "M/d", "M.d"}) // without the year: the month's
        if (const QDate day = QDate::fromString(QString::number(month.year()) + u'|' + text,
                                                QStringLiteral("yyyy|") + QString::fromUtf8(form));
            day.isValid())
            return day;
    bool number = false;
    const int d = text.toInt(&number);
    if (number && d >= 1 && d <= month.lastDay().day())
        return month.firstDay().addDays(d - 1);
    return std::nullopt;
}

class Reader {
public:
    Reader(Database& db, const QString& village, Month month)
        : m_repository(db), m_month(month),
          m_scheme(*SchemeRepository(db).book().effective(village, month)),
          m_households(m_repository.householdsByNumber(village)) {}

    bool hasScheme() const { return !m_scheme.isEmpty(); }

    /// Empty when the header will do.
    QString readHeader(const QStringList& cells) {
        m_at.fill(-1);
        for (int i = 0; i < cells.size(); ++i)
            if (const int c = columnOf(cells[i]); c >= 0 && m_at[static_cast<std::size_t>(c)] < 0)
                m_at[static_cast<std::size_t>(c)] = i;
        if (m_at[Household] < 0 || m_at[Indicator_] < 0 ||
            (m_at[Quantity] < 0 && m_at[Points_] < 0))
            return translated(QT_TRANSLATE_NOOP("RecordService",
                                                "The first line must name the columns household, "
                                                "indicator and quantity (or 户号, 指标, 数量)."));
        return {};
    }

    /// Fills the entry; the translated reason when the line must be refused.
    QString readLine(const QStringList& cells, PointEntry& e) {
        e.month = m_month;
        e.source = EntrySource::Group;
        QString reason = readPlace(cells, e);
        if (reason.isEmpty())
            reason = readValue(cells, e);
        if (reason.isEmpty())
            reason = readRest(cells, e);
        return reason.isEmpty() ? checkEntry(m_scheme, e) : reason;
    }

private:
    QString cell(const QStringList& cells, Column column) const {
        const int at = m_at[column];
        return at >= 0 && at < cells.size() ? cells[at].trimmed() : QString();
    }

    QString readPlace(const QStringList& cells, PointEntry& e) {
        const QString number = text::compact(cell(cells, Household));
        const auto found = m_households.constFind(number);
        if (found == m_households.constEnd())
            return translated(QT_TRANSLATE_NOOP("RecordService",
                                                "There is no household “%1” in the village."))
                .arg(number.left(40));
        if (found->size() > 1)
            return translated(QT_TRANSLATE_NOOP("RecordService",
                                                "Several households have the number “%1”. Give "
                                                "them different numbers first."))
                .arg(number);
        e.household = found->front();
        const QString typed = cell(cells, Month_);
        if (!typed.isEmpty() && Month::parse(typed) != std::optional(m_month))
            return translated(QT_TRANSLATE_NOOP("RecordService", "The month “%1” is not %2."))
                .arg(typed.left(40), m_month.toString());
        // "10.1:县级" names a tier.
        const QString whole = text::halfWidth(cell(cells, Indicator_)).trimmed();
        const qsizetype colon = whole.indexOf(u':');
        m_tier = colon < 0 ? QString() : whole.mid(colon + 1).trimmed();
        m_indicator = m_scheme.findByAnyName(colon < 0 ? whole : whole.left(colon));
        if (!m_indicator)
            return translated(QT_TRANSLATE_NOOP("RecordService",
                                                "The scheme of %1 has no indicator “%2”."))
                .arg(m_month.toChinese(), whole.left(40));
        e.indicator = m_indicator->code;
        return {};
    }

    QString readValue(const QStringList& cells, PointEntry& e) {
        const QString quantity = cell(cells, Quantity), typed = cell(cells, Points_);
        if (!quantity.isEmpty() || typed.isEmpty()) {
            const auto q = Points::parse(quantity);
            if (!q)
                return translated(
                           QT_TRANSLATE_NOOP("RecordService",
                                             "“%1” is no quantity. Write a number like 1 or 2.5."))
                    .arg(quantity.left(40));
            e.quantity = *q;
        }
        if (m_indicator->kind == IndicatorKind::Veto) {
            e.points = {};
            return {};
        }
        if (!typed.isEmpty())
            return readPoints(typed, quantity.isEmpty(), e);
        if (m_indicator->tiers.empty()) {
            e.points = pointsFor(*m_indicator, e.quantity);
            return {};
        }
        for (const Tier& t : m_indicator->tiers)
            if (t.name == m_tier) {
                e.points = t.points * e.quantity;
                return {};
            }
        QStringList tiers;
        for (const Tier& t : m_indicator->tiers)
            tiers << t.name;
        return translated(
                   QT_TRANSLATE_NOOP("RecordService", "“%1” has steps: write “%2:%3” (one of %4), "
                                                      "or give the points in a column “points”."))
            .arg(m_indicator->shortName, m_indicator->code, tiers.front(),
                 tiers.join(QStringLiteral("、")));
    }

    QString readPoints(const QString& typed, bool withoutQuantity, PointEntry& e) {
        const auto p = Points::parse(typed);
        if (!p)
            return translated(QT_TRANSLATE_NOOP("RecordService", "“%1” is no number of points."))
                .arg(typed.left(40));
        e.points = m_indicator->isNegative() && *p > Points() ? -*p : *p;
        if (withoutQuantity)
            e.quantity = quantityFor(*m_indicator, e.points).value_or(Points::of(1));
        return {};
    }

    QString readRest(const QStringList& cells, PointEntry& e) {
        const QString day = cell(cells, Day), person = text::cleanName(cell(cells, Person)),
                      source = cell(cells, Source);
        if (!day.isEmpty()) {
            const auto parsed = parseDay(day, m_month);
            if (!parsed)
                return translated(
                           QT_TRANSLATE_NOOP("RecordService", "“%1” is no day. Write it like %2."))
                    .arg(day.left(40), m_month.firstDay().toString(Qt::ISODate));
            e.day = *parsed;
        }
        if (!person.isEmpty() && !(e.person = m_repository.personNamed(e.household, person)))
            return translated(
                       QT_TRANSLATE_NOOP("RecordService", "The household has no member “%1”."))
                .arg(person.left(40));
        if (!source.isEmpty()) {
            std::optional<EntrySource> found = sourceFromWord(source.toLower());
            for (int i = 0; !found && i <= static_cast<int>(EntrySource::Check); ++i)
                if (sourceName(static_cast<EntrySource>(i)) == source)
                    found = static_cast<EntrySource>(i);
            if (!found)
                return translated(
                           QT_TRANSLATE_NOOP("RecordService", "“%1” is no source of points."))
                    .arg(source.left(40));
            e.source = *found;
        }
        e.note = cell(cells, Note).left(500);
        return {};
    }

    PointsRepository m_repository;
    Month m_month;
    EffectiveScheme m_scheme;
    QHash<QString, std::vector<HouseholdId>> m_households;
    std::array<int, ColumnCount> m_at{};
    const Indicator* m_indicator = nullptr;
    QString m_tier;
};

bool isBlank(const QStringList& cells) {
    return std::all_of(cells.begin(), cells.end(),
                       [](const QString& c) { return c.trimmed().isEmpty(); });
}

RecordOutcome refuseAll(int line, const QString& reason) {
    RecordOutcome out;
    out.refused.push_back({line, reason});
    return out;
}

} // namespace

RecordOutcome RecordService::record(const QString& village, Month month, const QByteArray& csv,
                                    bool partial) {
    constexpr qsizetype sizeLimit = 64 << 20;
    if (csv.size() > sizeLimit)
        return refuseAll(0, translated(QT_TRANSLATE_NOOP(
                                "RecordService", "The table is larger than 64 MiB. Split it.")));
    const auto text = decodeTable(csv);
    if (!text || text->trimmed().isEmpty())
        return refuseAll(0,
                         translated(QT_TRANSLATE_NOOP(
                             "RecordService",
                             "The file is empty or no text table. Save it as CSV and try again.")));
    PointsRepository repository(m_db);
    if (const MonthInfo info = repository.month(village, month); info.state != MonthState::Draft)
        return refuseAll(
            0, translated(QT_TRANSLATE_NOOP("RecordService",
                                            "%1 is “%2”: no more points can be recorded."))
                   .arg(month.toChinese(), monthStateName(info.state)));
    Reader reader(m_db, village, month);
    if (!reader.hasScheme())
        return refuseAll(
            0, translated(QT_TRANSLATE_NOOP("RecordService",
                                            "No scheme holds in %1. Adopt or import one first."))
                   .arg(month.toChinese()));
    const std::vector<DelimitedLine> lines = splitDelimited(*text, guessDelimiter(*text));
    if (const QString reason = reader.readHeader(lines.front().cells); !reason.isEmpty())
        return refuseAll(1, reason);
    RecordOutcome out;
    std::vector<PointEntry> entries;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (isBlank(lines[i].cells))
            continue;
        PointEntry e;
        if (const QString reason = reader.readLine(lines[i].cells, e); !reason.isEmpty())
            out.refused.push_back({lines[i].line, reason});
        else
            entries.push_back(std::move(e));
    }
    if (entries.empty() || (!out.ok() && !partial))
        return out;
    Transaction transaction(
        m_db, translated(QT_TRANSLATE_NOOP("RecordService", "Record %1 entries of %2"))
                  .arg(entries.size())
                  .arg(month.toChinese()));
    for (const PointEntry& e : entries)
        repository.insert(e);
    transaction.commit();
    out.recorded = static_cast<int>(entries.size());
    return out;
}

} // namespace cunwu
