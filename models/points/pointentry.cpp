#include "models/points/pointentry.h"

#include "models/points/monthinfo.h"
#include <QCoreApplication>
#include <array>

namespace cunwu {

static QString translated(const char* text) {
    return QCoreApplication::translate("Points", text);
}

using Word = std::string_view;
static constexpr std::array<Word, 6> sourceWords{"sheet", "group", "declaration",
                                                 "visit", "supervision", "check"};
static constexpr std::array<Word, 4> stateWords{"declared", "checked", "approved", "rejected"};
static constexpr std::array<Word, 4> monthWords{"draft", "reviewed", "published", "closed"};

static QString word(Word word) {
    return QString::fromLatin1(word.data(), static_cast<qsizetype>(word.size()));
}

template <class Enum, class Words>
static std::optional<Enum> fromWord(const Words& words, std::string_view word) {
    for (std::size_t i = 0; i < words.size(); ++i)
        if (word == words[i])
            return static_cast<Enum>(i);
    return std::nullopt;
}

template <class Enum, class Words>
static std::optional<Enum> fromWord(const Words& words, const QString& word) {
    return fromWord<Enum>(words, std::string_view(word.toStdString()));
}

QString sourceWord(EntrySource source) {
    return word(sourceWords[static_cast<std::size_t>(source)]);
}

std::optional<EntrySource> sourceFromWord(const QString& word) {
    return fromWord<EntrySource>(sourceWords, word);
}

QString sourceName(EntrySource source) {
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Points", "Month sheet"), QT_TRANSLATE_NOOP("Points", "Group sheet"),
        QT_TRANSLATE_NOOP("Points", "Declaration"), QT_TRANSLATE_NOOP("Points", "Visit"),
        QT_TRANSLATE_NOOP("Points", "Supervision"), QT_TRANSLATE_NOOP("Points", "Inspection")};
    return translated(names[static_cast<std::size_t>(source)]);
}

QString stateWord(EntryState state) {
    return word(stateWords[static_cast<std::size_t>(state)]);
}

std::optional<EntryState> stateFromWord(const QString& word) {
    return fromWord<EntryState>(stateWords, word);
}

std::optional<EntryState> stateFromWord(std::string_view utf8) {
    return fromWord<EntryState>(stateWords, utf8);
}

QString stateName(EntryState state) {
    static constexpr std::array names{QT_TRANSLATE_NOOP("Points", "Declared"),
                                      QT_TRANSLATE_NOOP("Points", "Checked by the group"),
                                      QT_TRANSLATE_NOOP("Points", "Approved"),
                                      QT_TRANSLATE_NOOP("Points", "Rejected")};
    return translated(names[static_cast<std::size_t>(state)]);
}

QString monthStateWord(MonthState state) {
    return word(monthWords[static_cast<std::size_t>(state)]);
}

MonthState monthStateFromWord(const QString& word) {
    return fromWord<MonthState>(monthWords, word).value_or(MonthState::Draft);
}

QString monthStateName(MonthState state) {
    static constexpr std::array names{
        QT_TRANSLATE_NOOP("Points", "Draft"), QT_TRANSLATE_NOOP("Points", "Reviewed"),
        QT_TRANSLATE_NOOP("Points", "Published"), QT_TRANSLATE_NOOP("Points", "Closed")};
    return translated(names[static_cast<std::size_t>(state)]);
}

} // namespace cunwu
