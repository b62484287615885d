// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migrationjson.h"

#include <QJsonArray>

namespace bm
{
namespace
{
template <typename Item, typename ToObject>
QJsonArray arrayOf(const std::vector<Item> &items, ToObject toObject)
{
    QJsonArray array;
    for (const Item &item : items)
        array.append(toObject(item));
    return array;
}

QJsonObject ofTable(const TableCount &table)
{
    return {{QStringLiteral("name"), table.name}, {QStringLiteral("rows"), table.rows}};
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

QJsonObject ofFix(const Fix &fix)
{
    return {{QStringLiteral("kind"), fix.kind},
            {QStringLiteral("count"), fix.count},
            {QStringLiteral("action"), fix.action}};
}

QJsonValue ofMs(double milliseconds)
{
    return milliseconds < 0 ? QJsonValue(QJsonValue::Null) : QJsonValue(milliseconds);
}

QJsonObject ofTiming(const KeyQueryTiming &timing)
{
    return {{QStringLiteral("name"), timing.name},
            {QStringLiteral("before_ms"), ofMs(timing.beforeMs)},
            {QStringLiteral("after_ms"), ofMs(timing.afterMs)}};
}

QJsonValue ofBackup(const std::optional<BackupInfo> &backup)
{
    if (!backup)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("path"), backup->path},
                       {QStringLiteral("sha256"), backup->sha256},
                       {QStringLiteral("verified"), backup->verified}};
}

QJsonValue ofRehearsal(const std::optional<Rehearsal> &rehearsal)
{
    if (!rehearsal)
        return QJsonValue::Null;
    return QJsonObject{{QStringLiteral("where"), rehearsal->where},
                       {QStringLiteral("duration_ms"), rehearsal->durationMs},
                       {QStringLiteral("ok"), rehearsal->ok}};
}
// Named only after an attempt that was killed.
void addLeftovers(QJsonObject &object, const QStringList &leftovers)
{
    if (!leftovers.isEmpty())
        object.insert(QStringLiteral("leftovers"), QJsonArray::fromStringList(leftovers));
}
} // namespace

QJsonObject toJson(const Inspection &inspection)
{
    QJsonObject object{{QStringLiteral("engine"), engineName(inspection.engine)},
                       {QStringLiteral("server_version"), inspection.serverVersion},
                       {QStringLiteral("variant"), inspection.variant},
                       {QStringLiteral("schema_version"), inspection.schemaVersion},
                       {QStringLiteral("program_version"), inspection.programVersion},
                       {QStringLiteral("tables"), arrayOf(inspection.tables, ofTable)},
                       {QStringLiteral("findings"), arrayOf(inspection.findings, ofFinding)}};
    addLeftovers(object, inspection.leftovers);
    return object;
}

QJsonObject toJson(const MigrationReport &report)
{
    QJsonObject object = toJson(report.before);
    addLeftovers(object, report.leftovers);
    object.insert(QStringLiteral("backup"), ofBackup(report.backup));
    object.insert(QStringLiteral("rehearsal"), ofRehearsal(report.rehearsal));
    object.insert(QStringLiteral("applied"), arrayOf(report.applied, [](int version) { return QJsonValue(version); }));
    object.insert(QStringLiteral("fixes"), arrayOf(report.fixes, ofFix));
    object.insert(QStringLiteral("validation"), arrayOf(report.validation, ofCheck));
    object.insert(QStringLiteral("rows"), arrayOf(report.rows, ofRows));
    object.insert(QStringLiteral("timings"), arrayOf(report.timings, ofTiming));
    return object;
}

} // namespace bm
