// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/inspection.h"

#include "database/introspection.h"
#include "database/legacy/legacyvariant.h"
#include "database/migration/migrationscript.h"

#include <algorithm>

namespace bm
{
namespace
{
const QString ourVariant = QStringLiteral("bakermaiden");

QString variantOf(const std::vector<TableShape> &tables)
{
    if (tables.empty())
        return QStringLiteral("empty");
    if (hasTable(tables, QStringLiteral("schema_migrations"),
                 {QStringLiteral("version"), QStringLiteral("checksum"), QStringLiteral("app_version")}))
        return ourVariant;
    for (const LegacyVariant &variant : legacyVariants()) {
        if (variant.recognises(tables))
            return variant.name;
    }
    return QStringLiteral("foreign");
}

bool isTakenOver(const QString &name)
{
    return std::any_of(legacyVariants().begin(), legacyVariants().end(),
                       [&name](const LegacyVariant &variant) { return variant.name == name && variant.takenOver; });
}

bool isKnownLegacy(const QString &name)
{
    return std::any_of(legacyVariants().begin(), legacyVariants().end(),
                       [&name](const LegacyVariant &variant) { return variant.name == name; });
}

Result<std::optional<Finding>> lookFor(Database &database, const LegacyStatement &statement)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(statement.sql));
    const qint64 found = rows.front().integer(QStringLiteral("found"));
    if (found == 0)
        return std::optional<Finding>();
    return std::optional(Finding{statement.words.section(u' ', 0, 0),
                                 statement.words.section(u' ', 1),
                                 {},
                                 found,
                                 {rows.front().text(QStringLiteral("sample"))},
                                 resolveFirst,
                                 {resolveFirst}});
}

Result<std::vector<Finding>> findingsOf(Database &database, const QString &variant)
{
    std::vector<Finding> findings;
    BM_TRY_ASSIGN(const auto script, legacyScript(variant, database.engine()));
    for (const LegacyStatement &statement : script) {
        if (statement.purpose == QLatin1String("times"))
            BM_TRY(database.execute(statement.sql));
        if (statement.purpose != QLatin1String("finding"))
            continue;
        BM_TRY_ASSIGN(auto finding, lookFor(database, statement));
        if (finding)
            findings.push_back(*std::move(finding));
    }
    // The helper view is temporary and belongs to this look only.
    for (const LegacyStatement &statement : script) {
        if (statement.purpose == QLatin1String("drop") && statement.words == QLatin1String("times"))
            BM_TRY(database.execute(statement.sql));
    }
    return findings;
}
} // namespace

Result<Inspection> recognise(Database &database)
{
    Inspection inspection;
    inspection.engine = database.engine();
    inspection.serverVersion = database.serverVersion();
    inspection.programVersion = programSchemaVersion();
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    inspection.variant = variantOf(tables);
    for (const TableShape &table : tables)
        inspection.tables.push_back({table.name, 0});
    if (inspection.variant == ourVariant) {
        BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral(
                                           "SELECT COALESCE(max(version), 0) AS version FROM schema_migrations")));
        inspection.schemaVersion = static_cast<int>(rows.front().integer(QStringLiteral("version")));
    }
    return inspection;
}

Result<Inspection> inspect(Database &database, const FindingChoices &)
{
    BM_TRY_ASSIGN(Inspection inspection, recognise(database));
    for (TableCount &table : inspection.tables) {
        BM_TRY_ASSIGN(table.rows, countRows(database, table.name));
    }
    if (isTakenOver(inspection.variant)) {
        BM_TRY_ASSIGN(inspection.findings, findingsOf(database, inspection.variant));
    }
    return inspection;
}

Startup decideStartup(const Inspection &inspection)
{
    if (inspection.variant == QLatin1String("empty"))
        return Startup::Create;
    if (inspection.variant == ourVariant) {
        if (inspection.schemaVersion > inspection.programVersion)
            return Startup::NewerSchema;
        return inspection.schemaVersion == inspection.programVersion ? Startup::Ready : Startup::Upgrade;
    }
    if (!isKnownLegacy(inspection.variant))
        return Startup::Foreign;
    if (!isTakenOver(inspection.variant))
        return Startup::NotYet;
    const bool open = std::any_of(inspection.findings.begin(), inspection.findings.end(),
                                  [](const Finding &finding) { return finding.action == resolveFirst; });
    return open ? Startup::FixFindings : Startup::TakeOver;
}

std::optional<Error> refusal(Startup decision, const Inspection &inspection)
{
    switch (decision) {
    case Startup::Ready:
    case Startup::Create:
    case Startup::TakeOver:
    case Startup::Upgrade:
        return std::nullopt;
    case Startup::NewerSchema:
        return Error{Reason::NewerSchema, {}, QString::number(inspection.schemaVersion)};
    case Startup::NotYet:
        return Error{Reason::UnsupportedVariant, {}, inspection.variant};
    case Startup::Foreign: {
        QStringList names;
        for (const TableCount &table : inspection.tables)
            names << table.name;
        return Error{Reason::ForeignDatabase, {}, names.mid(0, 5).join(QLatin1String(", "))};
    }
    case Startup::FixFindings: {
        QStringList kinds;
        for (const Finding &finding : inspection.findings)
            kinds << finding.kind + QLatin1String(" (") + QString::number(finding.count) + u')';
        return Error{Reason::FindingsUnresolved, {}, kinds.join(QLatin1String(", "))};
    }
    }
    return Error{Reason::Internal, {}, inspection.variant};
}

} // namespace bm
