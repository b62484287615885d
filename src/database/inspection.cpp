// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/inspection.h"

#include "database/introspection.h"
#include "database/legacy/legacytakeover.h"
#include "database/migration/migrationscript.h"
#include "database/migration/verification.h"

#include <algorithm>

namespace bm
{
namespace
{
const QString ourVariant = QStringLiteral("bakermaiden");
const QString foreignVariant = QStringLiteral("foreign");
const QString driftKind = QStringLiteral("drift");

bool isOurs(const std::vector<TableShape> &tables)
{
    const QStringList needed{QStringLiteral("version"), QStringLiteral("checksum"), QStringLiteral("app_version")};
    return std::any_of(tables.begin(), tables.end(), [&needed](const TableShape &table) {
        const QStringList columns = table.columnNames();
        return table.name == QLatin1String("schema_migrations") &&
               std::all_of(needed.begin(), needed.end(), [&columns](const QString &c) { return columns.contains(c); });
    });
}

QString variantOf(Engine engine, const std::vector<TableShape> &tables)
{
    if (tables.empty())
        return QStringLiteral("empty");
    if (isOurs(tables))
        return ourVariant;
    const auto old = recogniseOldDatabase(engine, tables);
    return old ? old->variant : foreignVariant;
}

// A schema that somebody altered by hand is no base to build on: every object of it is a finding.
Result<std::vector<Finding>> driftFindings(Database &database, const Inspection &inspection)
{
    if (inspection.schemaVersion < 1 || inspection.schemaVersion > inspection.programVersion)
        return std::vector<Finding>();
    const bool isReady = inspection.schemaVersion == inspection.programVersion;
    BM_TRY_ASSIGN(const QStringList altered, alterations(database, inspection.schemaVersion,
                                                         isReady ? Alterations::OfOurs : Alterations::InTheWay));
    std::vector<Finding> findings;
    for (const QString &each : altered)
        findings.push_back({driftKind, each, {}, 1, {}, resolveFirst, {resolveFirst}});
    return findings;
}

std::optional<Error> refusalOfDrift(const Inspection &inspection)
{
    QStringList altered;
    for (const Finding &finding : inspection.findings) {
        if (finding.kind == driftKind)
            altered << finding.table;
    }
    return altered.isEmpty() ? std::nullopt
                             : std::optional(Error{Reason::Drift, {}, altered.mid(0, 5).join(QLatin1String("; "))});
}
} // namespace

Result<Inspection> recognise(Database &database)
{
    Inspection inspection;
    inspection.engine = database.engine();
    inspection.serverVersion = database.serverVersion();
    inspection.programVersion = programSchemaVersion();
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    inspection.variant = variantOf(database.engine(), tables);
    for (const TableShape &table : tables)
        inspection.tables.push_back({table.name, 0});
    if (inspection.variant == ourVariant) {
        BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral(
                                           "SELECT COALESCE(max(version), 0) AS version FROM schema_migrations")));
        inspection.schemaVersion = static_cast<int>(rows.front().integer(QStringLiteral("version")));
    }
    return inspection;
}

Result<Inspection> inspect(Database &database, const FindingChoices &fixes)
{
    BM_TRY_ASSIGN(Inspection inspection, recognise(database));
    for (TableCount &table : inspection.tables) {
        BM_TRY_ASSIGN(table.rows, countRows(database, table.name));
    }
    if (inspection.variant == ourVariant) {
        BM_TRY_ASSIGN(inspection.findings, driftFindings(database, inspection));
        return inspection;
    }
    BM_TRY_ASSIGN(const auto tables, readTables(database));
    const auto old = recogniseOldDatabase(database.engine(), tables);
    if (old) {
        BM_TRY_ASSIGN(LegacyLook look, legacyLook(database, *old, fixes));
        inspection.findings = std::move(look.findings);
        inspection.doubtful = std::move(look.doubtful);
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
    if (inspection.variant == foreignVariant)
        return Startup::Foreign;
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
        return std::nullopt;
    case Startup::Upgrade:
        return refusalOfDrift(inspection);
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
        for (const Finding &finding : inspection.findings) {
            if (finding.action != resolveFirst)
                continue;
            kinds << finding.kind + QLatin1String(" (") + QString::number(finding.count) + u')';
        }
        return Error{Reason::FindingsUnresolved, {}, kinds.join(QLatin1String(", "))};
    }
    }
    return Error{Reason::Internal, {}, inspection.variant};
}

} // namespace bm
