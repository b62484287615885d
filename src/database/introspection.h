// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

#include <QMap>

namespace bm
{

struct ColumnInfo
{
    QString name;
    QString type;
    bool notNull = false;
};

struct ForeignKeyInfo
{
    QString column;
    QString parentTable;
    QString parentColumn;
};

struct TableShape
{
    QString name;
    std::vector<ColumnInfo> columns;
    QStringList columnNames() const;
};

// Every ordinary table of the database (PostgreSQL: of the current schema), by name.
Result<std::vector<TableShape>> readTables(Database &database);

// SQLite only: single-column foreign keys and the columns of each unique index of a table.
Result<std::vector<ForeignKeyInfo>> sqliteForeignKeys(Database &database, const QString &table);
Result<std::vector<QStringList>> sqliteUniqueKeys(Database &database, const QString &table);

// Whether no value of the column can stand there twice or be NULL: a primary key or a unique index on it alone.
Result<bool> hasUniqueColumn(Database &database, const QString &table, const QString &column);

// The rows of a table. Counting needs the name inside the statement, so it is quoted as an identifier.
Result<qint64> countRows(Database &database, const QString &table);
QString quotedIdentifier(const QString &name);

// A canonical description of the tables in the list and everything that hangs on them: "kind name" -> definition.
// Two databases with the same description have the same schema.
using SchemaDescription = QMap<QString, QString>;
Result<SchemaDescription> describeSchema(Database &database, const QStringList &tables);

} // namespace bm
