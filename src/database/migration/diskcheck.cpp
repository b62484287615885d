// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/diskcheck.h"

#include "database/introspection.h"
#include "database/migration/ourtables.h"

namespace bm
{
namespace
{
const QString name = QStringLiteral("amcheck");

CheckResult notAsked(const QString &why)
{
    return {name, true, why, false};
}

bool isNobodysFault(const Error &error)
{
    return error.reason == Reason::ConnectionLost || error.reason == Reason::Busy || error.reason == Reason::Cancelled;
}

// What is done inside is undone, and an error in it leaves the transaction as it was.
template <typename Body>
auto undone(Database &database, Body body) -> decltype(body())
{
    BM_TRY(database.execute(QStringLiteral("SAVEPOINT bm_amcheck")));
    const auto answer = body();
    if (!answer && answer.error().reason == Reason::ConnectionLost)
        return answer;
    BM_TRY(database.execute(QStringLiteral("ROLLBACK TO SAVEPOINT bm_amcheck")));
    BM_TRY(database.execute(QStringLiteral("RELEASE SAVEPOINT bm_amcheck")));
    return answer;
}

struct Place
{
    QString schema; // quoted; empty: the extension cannot be used
    QString why;
};

Result<Place> findExtension(Database &database)
{
    BM_TRY_ASSIGN(const auto there,
                  database.first(QStringLiteral("SELECT quote_ident(n.nspname) AS place FROM pg_extension e JOIN "
                                                "pg_namespace n ON n.oid = e.extnamespace WHERE e.extname = 'amcheck' "
                                                "AND e.extversion >= '1.3'")));
    if (there)
        return Place{there->text(QStringLiteral("place")), {}};
    BM_TRY_ASSIGN(const auto available,
                  database.first(QStringLiteral("SELECT 1 AS present FROM pg_available_extensions WHERE name = "
                                                "'amcheck' AND installed_version IS NULL")));
    if (!available)
        return Place{{}, QStringLiteral("the server has no extension amcheck 1.3")};
    // In a schema of its own, so that it meets no name of the plant.
    Done made = database.execute(QStringLiteral("CREATE SCHEMA bm_amcheck"));
    if (made)
        made = database.execute(QStringLiteral("CREATE EXTENSION amcheck SCHEMA bm_amcheck"));
    if (made)
        return Place{QStringLiteral("bm_amcheck"), {}};
    if (isNobodysFault(made.error()))
        return made.error();
    return Place{{}, made.error().detail};
}

struct Part
{
    QString id; // the server's number of it
    QString label;
    bool isIndex = false;
};

Result<std::vector<Part>> partsOfOurs(Database &database)
{
    BM_TRY_ASSIGN(
        const Rows rows,
        database.run(
            QStringLiteral(
                "SELECT t.oid::text AS id, t.relname::text AS label, false AS is_index FROM pg_class t WHERE "
                "t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relkind = 'r' AND t.relname = ANY "
                "(?::text[]) UNION ALL SELECT i.oid::text, i.relname::text, true FROM pg_class t JOIN pg_index x ON "
                "x.indrelid = t.oid JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_am a ON a.oid = i.relam AND "
                "a.amname = 'btree' WHERE t.relnamespace = quote_ident(current_schema())::regnamespace AND t.relkind "
                "= 'r' AND t.relname = ANY (?::text[]) AND x.indisvalid ORDER BY 3, 2"),
            {ourTables(), ourTables()}));
    std::vector<Part> parts;
    for (const Row &row : rows)
        parts.push_back(
            {row.text(QStringLiteral("id")), row.text(QStringLiteral("label")), row.flag(QStringLiteral("is_index"))});
    return parts;
}

// A damaged index is an error, a damaged table has an answer; nothing of both is an empty text.
Result<QString> damageOf(Database &database, const QString &schema, const std::vector<Part> &parts, DiskCheck how)
{
    QStringList indexes;
    QStringList tables;
    for (const Part &part : parts)
        (part.isIndex ? indexes : tables) << part.id;
    const QString list = QStringLiteral("unnest('{%1}'::oid[]) id");
    const QString each = how == DiskCheck::EveryEntry ? QStringLiteral("true") : QStringLiteral("false");
    BM_TRY(database.runInline(
        QStringLiteral("SELECT count(%1.bt_index_check(id::regclass, %2)::text) AS n FROM ").arg(schema, each) +
            list.arg(indexes.join(u',')),
        {}));
    BM_TRY_ASSIGN(const Rows rows,
                  database.runInline(QStringLiteral("SELECT 'block ' || blkno || ': ' || msg AS damage FROM ") +
                                         list.arg(tables.join(u',')) +
                                         QStringLiteral(", %1.verify_heapam(id::regclass) LIMIT 1").arg(schema),
                                     {}));
    return rows.empty() ? QString() : rows.front().text(QStringLiteral("damage"));
}

// All of it in one go; only where something is wrong, one after the other.
Result<CheckResult> ask(Database &database, DiskCheck how)
{
    BM_TRY_ASSIGN(const Place place, findExtension(database));
    if (place.schema.isEmpty())
        return notAsked(place.why);
    BM_TRY_ASSIGN(const auto parts, partsOfOurs(database));
    const auto together = undone(database, [&] { return damageOf(database, place.schema, parts, how); });
    if (together && together->isEmpty())
        return CheckResult{name, true, {}};
    if (!together && together.error().reason == Reason::PermissionDenied)
        return notAsked(together.error().detail);
    QStringList damaged;
    for (const Part &part : parts) {
        const auto damage = undone(database, [&] { return damageOf(database, place.schema, {part}, how); });
        if (!damage && isNobodysFault(damage.error()))
            return damage.error();
        const QString words = damage ? *damage : damage.error().detail;
        if (!words.isEmpty())
            damaged << part.label + QLatin1String(": ") + words;
    }
    return CheckResult{name, damaged.isEmpty(), damaged.mid(0, 5).join(QLatin1String("; "))};
}
} // namespace

Result<std::optional<CheckResult>> checkOnDisk(Database &database, DiskCheck how)
{
    if (database.isSqlite())
        return std::optional<CheckResult>();
    const bool ownTransaction = !database.inTransaction();
    if (ownTransaction) {
        // A server that only reads, such as a standby, makes no extension.
        if (const Done begun = database.beginMigration(); !begun)
            return std::optional(notAsked(begun.error().detail));
    }
    const auto answer = undone(database, [&] { return ask(database, how); });
    if (ownTransaction)
        database.rollBack();
    if (!answer)
        return answer.error();
    return std::optional(*answer);
}

} // namespace bm
