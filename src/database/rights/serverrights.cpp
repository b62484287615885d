// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/rights/serverrights.h"

#include "database/introspection.h"
#include "database/migration/ourtables.h"
#include "domain/tablerights.h"

#include <QFile>
#include <algorithm>

namespace bm
{
namespace
{
QStringList groupNames()
{
    QStringList names;
    for (const Group group : allGroups())
        names << groupName(group);
    return names;
}

QString groupsOf(const TableRight &right)
{
    QStringList names;
    for (const Group group : allGroups()) {
        if (right.groups & (1u << unsigned(group)))
            names << groupName(group);
    }
    return names.join(QLatin1String(", "));
}

QString privilegeName(TableVerb verb)
{
    switch (verb) {
    case TableVerb::Read:
        return QStringLiteral("SELECT");
    case TableVerb::Add:
        return QStringLiteral("INSERT");
    case TableVerb::Change:
        return QStringLiteral("UPDATE");
    case TableVerb::Remove:
        return QStringLiteral("DELETE");
    }
    return {};
}

// A schema that was taken back to an older version lacks tables and columns; only what is there is granted.
Result<std::vector<TableShape>> presentTables(Database &database)
{
    BM_TRY_ASSIGN(std::vector<TableShape> tables, readTables(database));
    std::erase_if(tables, [](const TableShape &table) { return !ourTables().contains(table.name); });
    return tables;
}

Result<QStringList> presentViews(Database &database)
{
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral(
                      "SELECT relname AS name FROM pg_class WHERE relnamespace = "
                      "quote_ident(current_schema())::regnamespace AND relkind = 'v' AND relname LIKE 'v\\_%'")));
    QStringList views;
    for (const Row &row : rows)
        views << row.text(QStringLiteral("name"));
    return views;
}

Result<QString> schemaName(Database &database)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral("SELECT quote_ident(current_schema()) AS name")));
    return rows.front().text(QStringLiteral("name"));
}

QString quotedList(const QStringList &names)
{
    QStringList quoted;
    for (const QString &name : names)
        quoted << quotedIdentifier(name);
    return quoted.join(QLatin1String(", "));
}

// Nothing when the table or every column of the line is missing.
QString grantOf(const TableRight &right, const std::vector<TableShape> &tables)
{
    const auto table = std::find_if(tables.begin(), tables.end(), [&right](const TableShape &shape) {
        return shape.name == QLatin1String(right.table);
    });
    if (table == tables.end())
        return {};
    QStringList columns = right.columnNames();
    const bool isWhole = columns.isEmpty();
    const QStringList present = table->columnNames();
    columns.removeIf([&present](const QString &column) { return !present.contains(column); });
    if (!isWhole && columns.isEmpty())
        return {};
    return QStringLiteral("GRANT ") + privilegeName(right.verb) +
           (isWhole ? QString() : QString(QLatin1String(" (") + quotedList(columns) + u')')) + QLatin1String(" ON ") +
           quotedIdentifier(table->name) + QLatin1String(" TO ") + groupsOf(right);
}

QStringList namesOf(const std::vector<TableShape> &tables)
{
    QStringList names;
    for (const TableShape &table : tables)
        names << table.name;
    return names;
}

// The few functions of ours that are called by name, as far as they are there.
Result<QStringList> functionStatements(Database &database)
{
    BM_TRY_ASSIGN(
        const Rows rows,
        database.run(QStringLiteral("SELECT proname AS name FROM pg_proc WHERE pronamespace = "
                                    "quote_ident(current_schema())::regnamespace AND proname IN "
                                    "('bm_expire_lots', 'bm_forget_requests', 'bm_server_login') ORDER BY proname")));
    QStringList statements;
    for (const Row &row : rows) {
        const QString name = row.text(QStringLiteral("name"));
        const bool forAdministrators = name == u"bm_server_login";
        const QString arguments = forAdministrators           ? QStringLiteral("text, text")
                                  : name == u"bm_expire_lots" ? QStringLiteral("date")
                                                              : QString();
        statements << QStringLiteral("GRANT EXECUTE ON FUNCTION ") + name + u'(' + arguments + QLatin1String(") TO ") +
                          (forAdministrators ? groupName(Group::Admin) : groupNames().join(QLatin1String(", ")));
    }
    return statements;
}
} // namespace

Result<bool> hasServerGroups(Database &database)
{
    if (database.isSqlite())
        return false;
    const QStringList wanted = groupNames() << peopleGroupName();
    BM_TRY_ASSIGN(
        const Rows rows,
        database.run(QStringLiteral("SELECT count(*) AS n FROM pg_roles WHERE rolname = ANY (?::text[])"), {wanted}));
    return rows.front().integer(QStringLiteral("n")) == wanted.size();
}

Done createServerGroups(Database &database)
{
    BM_TRY_ASSIGN(const bool present, hasServerGroups(database));
    if (present)
        return {};
    QFile script(QStringLiteral(":/postgresql/roles.sql"));
    if (!script.open(QIODevice::ReadOnly))
        return Error{Reason::Internal, {}, script.fileName()};
    return database.execute(QString::fromUtf8(script.readAll()));
}

Result<QStringList> serverRightsStatements(Database &database)
{
    BM_TRY_ASSIGN(const auto tables, presentTables(database));
    // Tables of the same names in an old program's database are not ours to give away.
    if (!namesOf(tables).contains(QLatin1String("schema_migrations")))
        return QStringList();
    BM_TRY_ASSIGN(const QStringList views, presentViews(database));
    BM_TRY_ASSIGN(const QString schema, schemaName(database));
    const QString everybody = groupNames().join(QLatin1String(", "));
    QStringList readByAll = namesOf(tables) + views;
    QStringList statements{
        QStringLiteral("REVOKE ALL ON ") + quotedList(readByAll) + QLatin1String(" FROM PUBLIC, ") + everybody,
        // Who may create in the schema could put functions of his own before the guards' words.
        QStringLiteral("REVOKE CREATE ON SCHEMA ") + schema + QLatin1String(" FROM PUBLIC, ") + everybody,
        QStringLiteral("GRANT USAGE ON SCHEMA ") + schema + QLatin1String(" TO ") + everybody};
    readByAll.removeIf(isReadInPart);
    statements << QStringLiteral("GRANT SELECT ON ") + quotedList(readByAll) + QLatin1String(" TO ") + everybody;
    for (const TableRight &right : tableRights()) {
        if (const QString grant = grantOf(right, tables); !grant.isEmpty())
            statements << grant;
    }
    BM_TRY_ASSIGN(const QStringList functions, functionStatements(database));
    return statements << functions;
}

Done grantServerRights(Database &database)
{
    BM_TRY_ASSIGN(const bool present, hasServerGroups(database));
    if (!present)
        return {};
    BM_TRY_ASSIGN(const QStringList statements, serverRightsStatements(database));
    for (const QString &statement : statements)
        BM_TRY(database.execute(statement));
    return {};
}

Done installServerRights(Database &database)
{
    BM_TRY(createServerGroups(database));
    BM_TRY(database.beginMigration());
    const Done done = [&]() -> Done {
        BM_TRY(grantServerRights(database));
        return database.commit();
    }();
    if (!done && database.inTransaction())
        database.rollBack();
    return done;
}

Done restoreServerRights(Database &database)
{
    BM_TRY(database.execute(QStringLiteral(
        "DO $$ DECLARE ours regprocedure; BEGIN FOR ours IN SELECT oid FROM pg_proc WHERE pronamespace = "
        "quote_ident(current_schema())::regnamespace AND left(proname, 3) = 'bm_' AND prosecdef LOOP "
        "EXECUTE format('REVOKE EXECUTE ON FUNCTION %s FROM PUBLIC', ours); END LOOP; END $$")));
    return grantServerRights(database);
}

} // namespace bm
