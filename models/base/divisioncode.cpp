#include "models/base/divisioncode.h"

#include "models/base/error.h"
#include "models/base/text.h"
#include <QCoreApplication>
#include <QFile>
#include <algorithm>

namespace cunwu {

std::optional<DivisionCode> DivisionCode::parse(const QString& text) {
    const QString plain = text::compact(text);
    const bool digits = std::all_of(plain.begin(), plain.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool length = plain.size() == 2 || plain.size() == 4 || plain.size() == 6 || plain.size() == 9 || plain.size() == 12;
    if (!digits || !length || plain.startsWith(u'0'))
        return std::nullopt;
    DivisionCode code;
    code.m_text = plain;
    return code;
}

DivisionCode DivisionCode::parent() const {
    DivisionCode up;
    switch (m_text.size()) {
    case 12: up.m_text = m_text.left(9); break;
    case 9: up.m_text = m_text.left(6); break;
    case 6: up.m_text = m_text.left(4); break;
    case 4: up.m_text = m_text.left(2); break;
    default: break;
    }
    return up;
}

DivisionTable::DivisionTable() {
    QFile file(QStringLiteral(":/cunwu/divisions/hainan.csv"));
    if (!file.open(QIODevice::ReadOnly))
        throw FileError(QCoreApplication::translate("DivisionTable", "The table of divisions is missing from the program. Install it again."));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const QStringList cells = lines[i].trimmed().split(u',');
        if (const auto code = DivisionCode::parse(cells.value(0)); code && cells.size() >= 2)
            m_all.push_back({*code, cells[1]});
    }
    std::sort(m_all.begin(), m_all.end(), [](const auto& a, const auto& b) { return a.code < b.code; });
    m_keys.reserve(m_all.size());
    for (const Division& d : m_all)
        m_keys.push_back(text::pinyin(d.name) + u'\n' + text::pinyinInitials(d.name));
}

const DivisionTable& DivisionTable::shipped() {
    static const DivisionTable table;
    return table;
}

const Division* DivisionTable::find(const DivisionCode& code) const {
    const auto it = std::lower_bound(m_all.begin(), m_all.end(), code, [](const Division& d, const DivisionCode& c) { return d.code < c; });
    return it != m_all.end() && it->code == code ? &*it : nullptr;
}

std::vector<Division> DivisionTable::children(const DivisionCode& code) const {
    std::vector<Division> result;
    for (const Division& d : m_all)
        if (d.code.parent() == code)
            result.push_back(d);
    return result;
}

std::vector<Division> DivisionTable::search(const QString& text, int limit) const {
    const QString needle = text::compact(text).toLower();
    if (needle.isEmpty())
        return {};
    std::vector<std::pair<int, size_t>> hits;
    for (size_t i = 0; i < m_all.size(); ++i) {
        const Division& d = m_all[i];
        const qsizetype initials = m_keys[i].indexOf(u'\n') + 1;
        const bool starts = d.name.startsWith(needle) || d.code.toString().startsWith(needle) ||
                            m_keys[i].startsWith(needle) || QStringView(m_keys[i]).mid(initials).startsWith(needle);
        // "水央" means 水央村 before 水央堀村, and so does "shuiyang".
        const QString plain = shortVillageName(d.name);
        if (plain == needle || plain == needle + u'村' || m_keys[i].startsWith(needle + QStringLiteral("cun")))
            hits.emplace_back(-1, i);
        else if (starts)
            hits.emplace_back(0, i);
        else if (d.name.contains(needle) || m_keys[i].contains(needle))
            hits.emplace_back(1, i);
    }
    std::stable_sort(hits.begin(), hits.end(), [](auto a, auto b) { return a.first < b.first; });
    std::vector<Division> result;
    for (const auto& [rank, i] : hits)
        if (static_cast<int>(result.size()) < limit)
            result.push_back(m_all[i]);
    return result;
}

QString DivisionTable::path(const DivisionCode& code) const {
    QStringList names;
    for (DivisionCode c = code; c.isValid() && c.level() >= DivisionCode::Level::County; c = c.parent())
        if (const Division* d = find(c))
            names.prepend(c == code ? shortVillageName(d->name) : d->name);
    return names.join(u' ');
}

QString shortVillageName(const QString& name) {
    QString result = name;
    for (const QString& tail : {QStringLiteral("村民委员会"), QStringLiteral("村委会")})
        if (result.endsWith(tail) && result.size() > tail.size())
            return result.chopped(tail.size()).endsWith(u'村') ? result.chopped(tail.size()) : result.chopped(tail.size()) + u'村';
    for (const QString& tail : {QStringLiteral("居民委员会"), QStringLiteral("居委会")})
        if (result.endsWith(tail) && result.size() > tail.size())
            return result.chopped(tail.size());
    return result;
}

} // namespace cunwu
