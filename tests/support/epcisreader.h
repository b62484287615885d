// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/exporting/exports.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QProcess>
#include <QSet>

// What is in a document of EPCIS, read as somebody else would read it.
namespace bm::test
{

inline const QString standards = QStringLiteral(BM_SOURCE_DIR "/../shared/epcis");

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What the official schema says of each document: "ok", or what is wrong. Debian's ajv (node-ajv) reads it.
inline QStringList judged(const QStringList &paths)
{
    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NODE_PATH"), QStringLiteral("/usr/share/nodejs:/usr/lib/nodejs"));
    node.setProcessEnvironment(environment);
    node.start(QStringLiteral("node"), QStringList{QStringLiteral(BM_SOURCE_DIR "/tests/data/epcis/validate.js"),
                                                   standards + QStringLiteral("/schema/EPCIS-JSON-Schema.json")} +
                                           paths);
    if (!node.waitForFinished(120'000) || node.exitCode() != 0)
        qFatal("node: %s %s", qPrintable(node.errorString()), node.readAllStandardError().constData());
    return QString::fromUtf8(node.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

inline QJsonArray eventsOf(const QString &path)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(contentOf(path), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object()[u"epcisBody"][u"eventList"].toArray();
}

inline std::vector<QJsonObject> ofStep(const QJsonArray &events, const QString &step, const QString &disposition = {})
{
    std::vector<QJsonObject> found;
    for (const QJsonValue event : events)
        if (event[u"bizStep"] == step && (disposition.isEmpty() || event[u"disposition"] == disposition))
            found.push_back(event.toObject());
    return found;
}

inline qint64 thousandths(const QJsonValue &element)
{
    return qRound64(element[u"quantity"].toDouble() * 1000);
}

inline QSet<QString> classesOf(const QJsonValue &list)
{
    QSet<QString> names;
    for (const QJsonValue element : list.toArray())
        names.insert(element[u"epcClass"].toString());
    return names;
}

// "class thousandths" of a list, sorted; without a quantity "class ?".
inline QStringList amounts(const QJsonValue &list)
{
    QStringList lines;
    for (const QJsonValue element : list.toArray())
        lines << element[u"epcClass"].toString().section(u'/', -2) + u' ' +
                     (element.toObject().contains(u"quantity"_qs) ? QString::number(thousandths(element)) : u"?"_qs);
    lines.sort();
    return lines;
}

// By the last part of the pallet's name and the action.
inline QJsonObject aggregation(const QJsonArray &events, const QString &pallet, const QString &action)
{
    for (const QJsonValue event : events)
        if (event[u"type"] == u"AggregationEvent"_qs && event[u"action"] == action &&
            event[u"parentID"].toString().endsWith(u'/' + pallet))
            return event.toObject();
    return {};
}

inline QMap<QString, QJsonObject> byId(const QJsonArray &events)
{
    QMap<QString, QJsonObject> ids;
    for (const QJsonValue event : events)
        ids.insert(event[u"eventID"].toString(), event.toObject());
    return ids;
}

inline ExportScope everything()
{
    ExportScope scope;
    scope.from = QDate(1990, 1, 1);
    return scope;
}

} // namespace bm::test
