#pragma once
#include "models/base/divisioncode.h"
#include <QJsonObject>
#include <QString>

namespace cunwu {

/// The office whose file this is, as table `office` holds it.
struct Office {
    DivisionCode code;
    QString name; ///< "水央村", as notices print it
    QString townshipName, countyName;
    QString phone, address, secretary, clerk;
    QJsonObject settings;
    DivisionCode::Level level() const { return code.level(); }
    QString levelName() const; ///< "village", "township", "county"

    int publishDays() const { return settings.value(u"publish_days").toInt(5); }     ///< 公示
    int objectionDays() const { return settings.value(u"objection_days").toInt(7); } ///< 异议处理, working days
    int redCount() const { return settings.value(u"red").toInt(5); }
    int blackCount() const { return settings.value(u"black").toInt(5); }
    /// The village meeting's resolution that allows a household black list with names on paper; empty: not allowed.
    QString blackListResolution() const { return settings.value(u"black_list_resolution").toString(); }
    bool operator==(const Office&) const = default;
};

/// As paper prints them: the office's own settings for its own village, the shipped table for any other.
QString villageName(const Office& office, const QString& code);
QString townshipName(const Office& office, const QString& code);

} // namespace cunwu
