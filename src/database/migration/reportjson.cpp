// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/reportjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bm
{
namespace
{
template <typename Item, typename ToJson>
QJsonArray arrayOf(const std::vector<Item> &items, ToJson toJson)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toJson(item));
    return array;
}

template <typename Item, typename FromJson>
std::vector<Item> itemsOf(const QJsonObject &json, const QString &name, FromJson fromJson)
{
    std::vector<Item> items;
    for (const QJsonValue &value : json.value(name).toArray())
        items.push_back(fromJson(value));
    return items;
}

QStringList textsOf(const QJsonValue &array)
{
    QStringList texts;
    for (const QJsonValue &value : array.toArray())
        texts << value.toString();
    return texts;
}

QJsonObject ofFinding(const Finding &finding)
{
    return {{QStringLiteral("kind"), finding.kind},
            {QStringLiteral("table"), finding.table},
            {QStringLiteral("column"), finding.column},
            {QStringLiteral("count"), finding.count},
            {QStringLiteral("sample"), QJsonArray::fromStringList(finding.sample)},
            {QStringLiteral("action"), finding.action},
            {QStringLiteral("actions"), QJsonArray::fromStringList(finding.actions)}};
}

Finding findingOf(const QJsonValue &json)
{
    return {json[u"kind"].toString(),   json[u"table"].toString(), json[u"column"].toString(),
            json[u"count"].toInteger(), textsOf(json[u"sample"]),  json[u"action"].toString(),
            textsOf(json[u"actions"])};
}

QJsonObject ofRehearsal(const Rehearsal &rehearsal)
{
    return {{QStringLiteral("where"), rehearsal.where},
            {QStringLiteral("duration_ms"), rehearsal.durationMs},
            {QStringLiteral("ok"), rehearsal.ok}};
}

QJsonObject ofFix(const Fix &fix)
{
    return {{QStringLiteral("kind"), fix.kind},
            {QStringLiteral("count"), fix.count},
            {QStringLiteral("action"), fix.action}};
}

QJsonObject ofCheck(const CheckResult &check)
{
    QJsonObject json{{QStringLiteral("check"), check.check},
                     {QStringLiteral("ok"), check.ok},
                     {QStringLiteral("detail"), check.detail}};
    if (!check.asked)
        json.insert(QStringLiteral("asked"), false);
    return json;
}

QJsonObject ofRows(const RowConservation &rows)
{
    return {{QStringLiteral("table"), rows.table},
            {QStringLiteral("before"), rows.before},
            {QStringLiteral("after"), rows.after}};
}

// A question that could not be asked has no time: null, as everywhere in the program's documents.
QJsonValue ofMs(double ms)
{
    return ms < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(ms);
}

QJsonObject ofTiming(const KeyQueryTiming &timing)
{
    return {{QStringLiteral("name"), timing.name},
            {QStringLiteral("before_ms"), ofMs(timing.beforeMs)},
            {QStringLiteral("after_ms"), ofMs(timing.afterMs)}};
}

// The lists of a report that its log row has no columns for.
void readLists(const QJsonObject &json, MigrationReport &report)
{
    report.before.tables = itemsOf<TableCount>(json, QStringLiteral("tables"), [](const QJsonValue &table) {
        return TableCount{table[u"name"].toString(), table[u"rows"].toInteger()};
    });
    report.before.findings = itemsOf<Finding>(json, QStringLiteral("findings"), findingOf);
    report.applied = itemsOf<int>(json, QStringLiteral("applied"), [](const QJsonValue &v) { return v.toInt(); });
    report.fixes = itemsOf<Fix>(json, QStringLiteral("fixes"), [](const QJsonValue &fix) {
        return Fix{fix[u"kind"].toString(), fix[u"count"].toInteger(), fix[u"action"].toString()};
    });
    report.validation = itemsOf<CheckResult>(json, QStringLiteral("validation"), [](const QJsonValue &check) {
        return CheckResult{check[u"check"].toString(), check[u"ok"].toBool(), check[u"detail"].toString(),
                           check[u"asked"].toBool(true)};
    });
    report.rows = itemsOf<RowConservation>(json, QStringLiteral("rows"), [](const QJsonValue &rows) {
        return RowConservation{rows[u"table"].toString(), rows[u"before"].toInteger(), rows[u"after"].toInteger()};
    });
    report.timings = itemsOf<KeyQueryTiming>(json, QStringLiteral("timings"), [](const QJsonValue &timing) {
        return KeyQueryTiming{timing[u"name"].toString(), timing[u"before_ms"].toDouble(-1),
                              timing[u"after_ms"].toDouble(-1)};
    });
}
} // namespace

QJsonObject reportJson(const MigrationReport &report)
{
    QJsonObject json{
        {QStringLiteral("server_version"), report.before.serverVersion},
        {QStringLiteral("tables"),
         arrayOf(report.before.tables,
                 [](const TableCount &table) {
                     return QJsonObject{{QStringLiteral("name"), table.name}, {QStringLiteral("rows"), table.rows}};
                 })},
        {QStringLiteral("findings"), arrayOf(report.before.findings, ofFinding)},
        {QStringLiteral("rows"), arrayOf(report.rows, ofRows)},
        {QStringLiteral("validation"), arrayOf(report.validation, ofCheck)},
        {QStringLiteral("fixes"), arrayOf(report.fixes, ofFix)},
        {QStringLiteral("applied"), arrayOf(report.applied, [](int version) { return QJsonValue(version); })},
        {QStringLiteral("timings"), arrayOf(report.timings, ofTiming)},
        {QStringLiteral("duration_ms"), report.migrationMs}};
    if (report.rehearsal)
        json.insert(QStringLiteral("rehearsal"), ofRehearsal(*report.rehearsal));
    return json;
}

MigrationReport reportFromLog(const MigrationLogEntry &entry, Engine engine)
{
    const QJsonObject json = QJsonDocument::fromJson(entry.reportJson.toUtf8()).object();
    MigrationReport report;
    report.before.engine = engine;
    report.before.serverVersion = json.value(QStringLiteral("server_version")).toString();
    report.before.variant = entry.variant;
    report.before.schemaVersion = entry.versionBefore;
    report.before.programVersion = entry.versionAfter;
    report.versionAfter = entry.versionAfter;
    report.who = {entry.appVersion, entry.host, entry.person};
    report.startedAt = entry.startedAt;
    report.finishedAt = entry.finishedAt;
    report.migrationMs = json.value(QStringLiteral("duration_ms")).toInteger();
    // Only a backup that was verified is ever written into the log.
    if (!entry.backupPath.isEmpty())
        report.backup = BackupInfo{entry.backupPath, {}, entry.backupSha256, true, {}};
    if (const QJsonObject tried = json.value(QStringLiteral("rehearsal")).toObject(); !tried.isEmpty())
        report.rehearsal = Rehearsal{tried.value(QStringLiteral("where")).toString(),
                                     tried.value(QStringLiteral("duration_ms")).toInteger(),
                                     tried.value(QStringLiteral("ok")).toBool()};
    readLists(json, report);
    return report;
}

} // namespace bm
