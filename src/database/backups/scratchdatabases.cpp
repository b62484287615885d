// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backups/scratchdatabases.h"

#include "database/introspection.h"

namespace bm
{
namespace
{
constexpr int lockClass = 1111575365;

Result<bool> holdName(Database &server, const QString &name)
{
    BM_TRY_ASSIGN(const Rows rows, server.run(QStringLiteral("SELECT pg_try_advisory_lock(?, hashtext(?)) AS taken"),
                                              {lockClass, name}));
    return rows.front().flag(QStringLiteral("taken"));
}

void letNameGo(Database &server, const QString &name)
{
    (void)server.run(QStringLiteral("SELECT pg_advisory_unlock(?, hashtext(?))"), {lockClass, name});
}

// A lock is one of one database, and programs come by from several.
Result<bool> isHeldElsewhere(Database &server, const QString &name)
{
    BM_TRY_ASSIGN(const auto holder,
                  server.first(QStringLiteral("SELECT 1 AS held FROM pg_locks WHERE locktype = 'advisory' AND granted "
                                              "AND objsubid = 2 AND classid = ? AND objid = hashtext(?)::oid AND pid "
                                              "<> pg_backend_pid()"),
                               {lockClass, name}));
    return holder.has_value();
}

Result<QStringList> abandoned(Database &server, const std::function<Done(const QString &)> &each)
{
    QStringList names;
    BM_TRY_ASSIGN(const Rows rows,
                  server.run(QStringLiteral("SELECT datname FROM pg_database WHERE (datname LIKE 'bm\\_scratch\\_%' OR "
                                            "datname LIKE 'bm\\_restore\\_%') AND pg_has_role(datdba, 'USAGE') "
                                            "ORDER BY datname")));
    for (const Row &row : rows) {
        const QString name = row.text(QStringLiteral("datname"));
        BM_TRY_ASSIGN(const bool free, holdName(server, name));
        if (!free)
            continue;
        const auto held = isHeldElsewhere(server, name);
        const Done done = !held ? Done(held.error()) : *held ? Done(Error{Reason::Busy, {}, name}) : each(name);
        letNameGo(server, name);
        if (done)
            names << name;
    }
    return names;
}
} // namespace

Result<std::unique_ptr<Database>> openBesidePlant(const ConnectionSettings &plant)
{
    ConnectionSettings settings = plant;
    settings.schema.clear();
    std::optional<Error> first;
    for (const QString &name : {QStringLiteral("postgres"), QStringLiteral("template1")}) {
        if (name == plant.database)
            continue;
        settings.database = name;
        auto server = Database::open(settings, Database::Mode::ReadWrite);
        if (server)
            return server;
        if (!first)
            first = server.error();
        // What is wrong with the server or the password is wrong for the other one, too.
        const Reason reason = server.error().reason;
        if (reason != Reason::NoSuchDatabase && reason != Reason::PermissionDenied && reason != Reason::CannotOpen)
            break;
    }
    return *first;
}

Result<std::unique_ptr<Database>> openServer(const ConnectionSettings &plant)
{
    auto server = openBesidePlant(plant);
    if (server)
        return server;
    // Some servers let nobody into the maintenance database; any other one will do.
    return Database::open(plant, Database::Mode::ReadWrite);
}

Result<bool> mayCreateDatabases(Database &database)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral("SELECT rolcreatedb OR rolsuper AS may FROM pg_roles "
                                                               "WHERE rolname = current_user")));
    return !rows.empty() && rows.front().flag(QStringLiteral("may"));
}

Done createScratchDatabase(Database &server, const QString &name, const QString &creation)
{
    BM_TRY(holdName(server, name));
    return server.execute(QStringLiteral("CREATE DATABASE ") + quotedIdentifier(name) +
                          QStringLiteral(" TEMPLATE template0") + creation);
}

Done dropScratchDatabase(Database &server, const QString &name)
{
    // That there is none would stand on somebody's terminal.
    BM_TRY(server.execute(QStringLiteral("SET client_min_messages = error")));
    return server.execute(QStringLiteral("DROP DATABASE IF EXISTS ") + quotedIdentifier(name) +
                          QStringLiteral(" WITH (FORCE)"));
}

Result<QStringList> abandonedDatabases(Database &server)
{
    return abandoned(server, [](const QString &) { return Done(); });
}

Result<QStringList> dropAbandonedDatabases(Database &server)
{
    return abandoned(server, [&server](const QString &name) { return dropScratchDatabase(server, name); });
}

Result<bool> isMarkedAsScratch(Database &database)
{
    BM_TRY_ASSIGN(const auto mark,
                  database.first(QStringLiteral("SELECT 1 AS present FROM pg_namespace WHERE nspname = 'bm_scratch'")));
    return mark.has_value();
}

Result<bool> holdsNothing(Database &database)
{
    BM_TRY_ASSIGN(const auto something,
                  database.first(QStringLiteral("SELECT 1 AS present FROM pg_class c JOIN pg_namespace n ON n.oid = "
                                                "c.relnamespace WHERE n.nspname !~ '^pg_' AND n.nspname <> "
                                                "'information_schema' LIMIT 1")));
    return !something.has_value();
}

Done markAsScratch(Database &database)
{
    return database.execute(QStringLiteral("CREATE SCHEMA IF NOT EXISTS bm_scratch"));
}

Done emptyScratch(Database &database)
{
    // It would name everything that goes on somebody's terminal.
    BM_TRY(database.execute(QStringLiteral("SET client_min_messages = error")));
    BM_TRY_ASSIGN(const bool empty, holdsNothing(database));
    if (!empty) {
        BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral(
                                           "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname "
                                           "NOT IN ('information_schema', 'bm_scratch') ORDER BY nspname")));
        for (const Row &row : rows)
            BM_TRY(database.execute(QStringLiteral("DROP SCHEMA ") +
                                    quotedIdentifier(row.text(QStringLiteral("nspname"))) +
                                    QStringLiteral(" CASCADE")));
    }
    BM_TRY(database.execute(QStringLiteral("CREATE SCHEMA IF NOT EXISTS public")));
    return database.execute(QStringLiteral("DROP SCHEMA IF EXISTS bm_scratch CASCADE"));
}

} // namespace bm
