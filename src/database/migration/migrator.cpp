// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/migrator.h"

#include "database/introspection.h"
#include "database/legacy/legacyvariant.h"
#include "database/migration/definitions.h"
#include "database/migration/migrationlock.h"
#include "database/migration/migrationscript.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bm
{
namespace
{
// One migration under way: what every step needs.
struct Work
{
    Database &database;
    MigrationReport &report;
    const ProgressReport &progress;
    qint64 done = 0;
    qint64 total = 0;

    Done step(const QString &what)
    {
        if (!progress({MigrationStep::Migrate, done++, total, what}))
            return Error{Reason::Cancelled};
        return {};
    }
};

Error migrationFailed(const Error &cause, const QString &where)
{
    // What a person can act on keeps its reason; anything else failed in that place.
    if (cause.reason == Reason::Cancelled || cause.reason == Reason::Busy || cause.reason == Reason::DiskFull ||
        cause.reason == Reason::PermissionDenied || cause.reason == Reason::ConnectionLost)
        return cause;
    return Error{Reason::MigrationFailed, {}, where + QLatin1String(": ") + cause.detail};
}

Done recordStep(Database &database, const MigrationScript &script, const ProgramIdentity &who, qint64 durationMs)
{
    BM_TRY(database.run(QStringLiteral("INSERT INTO schema_migrations (version, name, checksum, applied_at, "
                                       "applied_by, duration_ms, app_version, host) "
                                       "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"),
                        {script.version, script.name, script.checksum, QDateTime::currentDateTimeUtc(), who.person,
                         durationMs, who.appVersion, who.host}));
    return {};
}

Done applyScripts(Work &work, int fromVersion)
{
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(work.database.engine()));
    for (const MigrationScript &script : scripts) {
        if (script.version <= fromVersion)
            continue;
        BM_TRY(work.step(script.name));
        QElapsedTimer timer;
        timer.start();
        for (const QString &statement : splitStatements(script.up)) {
            if (const Done done = work.database.execute(statement); !done)
                return migrationFailed(done.error(), script.name);
        }
        BM_TRY(recordStep(work.database, script, work.report.who, timer.elapsed()));
        work.report.applied.push_back(script.version);
    }
    return {};
}

// A released step whose text changed, or a ledger with a hole, is not a base to build on.
Done checkLedger(Database &database)
{
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(database.engine()));
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral("SELECT version, checksum FROM schema_migrations ORDER BY version")));
    for (size_t i = 0; i < rows.size() && i < scripts.size(); ++i) {
        if (rows[i].integer(QStringLiteral("version")) != scripts[i].version ||
            rows[i].text(QStringLiteral("checksum")) != scripts[i].checksum)
            return Error{Reason::Drift, {}, QStringLiteral("%1_%2").arg(scripts[i].version).arg(scripts[i].name)};
    }
    return {};
}

Done checkLegacyResult(Work &work, const LegacyStatement &statement)
{
    BM_TRY_ASSIGN(const Rows rows, work.database.run(statement.sql));
    if (statement.purpose == QLatin1String("rows")) {
        const RowConservation conservation{statement.words, rows.front().integer(QStringLiteral("rows_before")),
                                           rows.front().integer(QStringLiteral("rows_after"))};
        work.report.rows.push_back(conservation);
        if (conservation.before != conservation.after)
            return Error{
                Reason::ValidationFailed,
                {},
                QStringLiteral("%1: %2 / %3").arg(conservation.table).arg(conservation.before).arg(conservation.after)};
        return {};
    }
    const qint64 wrong = rows.front().integer(QStringLiteral("wrong"));
    work.report.validation.push_back({statement.words, wrong == 0, wrong == 0 ? QString() : QString::number(wrong)});
    if (wrong != 0)
        return Error{Reason::ValidationFailed, {}, QStringLiteral("%1: %2").arg(statement.words).arg(wrong)};
    return {};
}

Done moveLegacyRows(Work &work)
{
    BM_TRY_ASSIGN(const auto script, legacyScript(work.report.before.variant, work.database.engine()));
    for (const LegacyStatement &statement : script) {
        if (statement.purpose == QLatin1String("finding") || statement.purpose == QLatin1String("lock"))
            continue;
        BM_TRY(work.step(statement.words));
        const bool asks = statement.purpose == QLatin1String("rows") || statement.purpose == QLatin1String("check");
        const Done done = asks ? checkLegacyResult(work, statement) : work.database.execute(statement.sql);
        if (!done)
            return done.error().reason == Reason::ValidationFailed ? done
                                                                   : migrationFailed(done.error(), statement.words);
    }
    BM_TRY_ASSIGN(const Rows rows,
                  work.database.run(QStringLiteral(
                      "SELECT (SELECT count(*) FROM production_runs WHERE provenance = 'MIGRATED') AS runs, "
                      "(SELECT count(*) FROM pallets WHERE provenance = 'MIGRATED') AS pallets, "
                      "(SELECT count(*) FROM ingredient_lots WHERE provenance = 'MIGRATED') AS lots")));
    work.report.fixes = {{QStringLiteral("batch_number_given"), rows.front().integer(QStringLiteral("runs"))},
                         {QStringLiteral("pallet_number_given"), rows.front().integer(QStringLiteral("pallets"))},
                         {QStringLiteral("lot_text_became_lot"), rows.front().integer(QStringLiteral("lots"))}};
    return {};
}

Done validate(Work &work)
{
    if (!work.progress({MigrationStep::Validate, 0, 0, {}}))
        return Error{Reason::Cancelled};
    BM_TRY_ASSIGN(const auto results, verifyPlant(work.database));
    for (const CheckResult &result : results) {
        work.report.validation.push_back(result);
        if (!result.ok)
            return Error{Reason::ValidationFailed, {}, result.check + QLatin1String(": ") + result.detail};
    }
    return {};
}

QJsonObject reportJson(const MigrationReport &report)
{
    QJsonArray rows;
    for (const RowConservation &row : report.rows)
        rows << QJsonObject{{QStringLiteral("table"), row.table},
                            {QStringLiteral("before"), row.before},
                            {QStringLiteral("after"), row.after}};
    QJsonArray validation;
    for (const CheckResult &check : report.validation)
        validation << QJsonObject{{QStringLiteral("check"), check.check},
                                  {QStringLiteral("ok"), check.ok},
                                  {QStringLiteral("detail"), check.detail}};
    QJsonArray fixes;
    for (const Fix &fix : report.fixes)
        fixes << QJsonObject{{QStringLiteral("kind"), fix.kind}, {QStringLiteral("count"), fix.count}};
    QJsonArray applied;
    for (const int version : report.applied)
        applied << version;
    QJsonArray tables;
    for (const TableCount &table : report.before.tables)
        tables << QJsonObject{{QStringLiteral("name"), table.name}, {QStringLiteral("rows"), table.rows}};
    QJsonObject json{{QStringLiteral("server_version"), report.before.serverVersion},
                     {QStringLiteral("tables"), tables},
                     {QStringLiteral("rows"), rows},
                     {QStringLiteral("validation"), validation},
                     {QStringLiteral("fixes"), fixes},
                     {QStringLiteral("applied"), applied},
                     {QStringLiteral("duration_ms"), report.migrationMs}};
    if (report.rehearsal)
        json.insert(QStringLiteral("rehearsal"),
                    QJsonObject{{QStringLiteral("where"), report.rehearsal->where},
                                {QStringLiteral("duration_ms"), report.rehearsal->durationMs},
                                {QStringLiteral("ok"), report.rehearsal->ok}});
    return json;
}

// The log row is part of the migration: there is no migrated database without it.
Done writeLog(Work &work)
{
    const MigrationReport &report = work.report;
    const QString json = QString::fromUtf8(QJsonDocument(reportJson(report)).toJson(QJsonDocument::Compact));
    BM_TRY(work.database.run(
        QStringLiteral(
            "INSERT INTO migration_runs (started_at, finished_at, status, variant, version_before, version_after, "
            "person, host, app_version, backup_path, backup_sha256, report) VALUES (?, ?, 'DONE', ?, ?, ?, ?, ?, ?, ?, "
            "?, ?)"),
        {report.startedAt, QDateTime::currentDateTimeUtc(), report.before.variant, report.before.schemaVersion,
         report.versionAfter, report.who.person, report.who.host, report.who.appVersion,
         report.backup ? report.backup->path : QString(), report.backup ? report.backup->sha256 : QString(), json}));
    return {};
}

Done transform(Work &work, Startup decision)
{
    QElapsedTimer timer;
    timer.start();
    if (decision == Startup::Upgrade) {
        BM_TRY(checkLedger(work.database));
        BM_TRY(dropDefinitions(work.database));
    }
    BM_TRY(applyScripts(work, work.report.before.schemaVersion));
    if (decision == Startup::TakeOver)
        BM_TRY(moveLegacyRows(work));
    BM_TRY(work.step(QStringLiteral("definitions")));
    if (const Done done = createDefinitions(work.database); !done)
        return migrationFailed(done.error(), QStringLiteral("definitions"));
    BM_TRY(validate(work));
    work.report.versionAfter = programSchemaVersion();
    work.report.migrationMs = timer.elapsed();
    return writeLog(work);
}

// Inside the transaction: what was seen before the lock may have changed since.
Done migrateLocked(Work &work)
{
    BM_TRY_ASSIGN(work.report.before, inspect(work.database));
    const Startup decision = decideStartup(work.report.before);
    work.report.versionAfter = work.report.before.schemaVersion;
    if (decision == Startup::Ready)
        return {};
    if (auto refused = refusal(decision, work.report.before))
        return *refused;
    work.total = work.report.before.programVersion + (decision == Startup::TakeOver ? 24 : 2);
    return transform(work, decision);
}
} // namespace

Done migrateInPlace(Database &database, MigrationReport &report, const ProgressReport &progress)
{
    BM_TRY_ASSIGN(const auto lock, MigrationLock::take(database, progress));
    const MigrationReport untouched = report;
    const Done done = lock->wholly([&]() -> Done {
        report = untouched;
        Work work{database, report, progress};
        return migrateLocked(work);
    });
    if (done) {
        // The migration stands; fresh statistics can be had later, so their failure is told and is no failure of it.
        if (const Done after = lock->afterwards(); !after)
            report.validation.push_back({QStringLiteral("statistics"), false, after.error().detail});
        return {};
    }
    report = untouched;
    return done;
}

Done migrateDown(Database &database, int toVersion)
{
    BM_TRY_ASSIGN(const auto scripts, migrationScripts(database.engine()));
    BM_TRY(database.begin(false));
    const Done done = [&]() -> Done {
        BM_TRY_ASSIGN(const Rows rows,
                      database.run(QStringLiteral("SELECT max(version) AS version FROM schema_migrations")));
        const qint64 from = rows.front().integer(QStringLiteral("version"));
        BM_TRY(dropDefinitions(database));
        for (auto script = scripts.rbegin(); script != scripts.rend(); ++script) {
            if (script->version > from || script->version <= toVersion)
                continue;
            for (const QString &statement : splitStatements(script->down))
                BM_TRY(database.execute(statement));
            if (script->version > 1)
                BM_TRY(
                    database.run(QStringLiteral("DELETE FROM schema_migrations WHERE version = ?"), {script->version}));
        }
        return database.commit();
    }();
    if (!done && database.inTransaction())
        database.rollBack();
    return done;
}

} // namespace bm
