#pragma once
#include "models/base/month.h"
#include <QDate>
#include <QString>
#include <QStringList>
#include <vector>

namespace cunwu {

/// An A3 sheet for the village board. Values only.
struct Poster {
    enum class Kind {
        Red,
        Black,
        BlackByGroup
    };
    Kind kind = Kind::Red;
    QString village, township;
    Month month;
    QStringList headers;        ///< first column is the rank or the group
    std::vector<double> widths; ///< shares of the width, one a column
    std::vector<QStringList> rows;
    QString note;                      ///< ties, resolution, or why the list is empty
    QDate publishedOn, objectionUntil; ///< invalid: 草稿
    QString phone;
    bool operator==(const Poster&) const = default;
};

} // namespace cunwu
