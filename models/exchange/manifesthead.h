#pragma once
#include "models/exchange/limits.h"
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <optional>

namespace cunwu {

/// How the manifests of a package and of a volume begin: kind, who may read it, who sends it to whom. `Head` is either of them.
/// Nothing unless the bytes are of that kind and written as this program writes them.
template <class Head>
std::optional<QJsonObject> readManifestHead(const QByteArray& json, QStringView kind, Head& head) {
    if (json.size() > limits::manifestBytes)
        return std::nullopt;
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    const QJsonObject object = document.object();
    if (error.error != QJsonParseError::NoError || object.value(u"cunwu").toString() != kind || document.toJson(QJsonDocument::Compact) != json)
        return std::nullopt;
    head.minReader = object.value(u"min_reader").toInt(-1);
    head.suite = object.value(u"suite").toString();
    head.id = object.value(u"id").toString();
    const QJsonObject from = object.value(u"from").toObject();
    head.from = {from.value(u"office").toString(), from.value(u"name").toString(), from.value(u"installation").toString()};
    for (const QJsonValue to : object.value(u"to").toArray())
        head.to << to.toString();
    return object;
}

} // namespace cunwu
