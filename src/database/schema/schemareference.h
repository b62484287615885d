// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// The schema as people read it: what a database has, with the words of the scripts that made it.
struct ColumnReference
{
    QString name;
    QString type;
    bool notNull = false;
    bool primaryKey = false;
    QString defaultValue;
    QString references; // "suppliers.id", or nothing
    QString checks;     // on SQLite and PostgreSQL as the engine keeps them
};

struct IndexReference
{
    QString definition; // as the engine says it
    QString words;      // what it is for
};

struct TableReference
{
    QString name;
    int version = 0; // the step that made it
    QString comment;
    std::vector<ColumnReference> columns;
    QStringList uniqueKeys; // "recipe_id, position"
    QStringList checks;     // of several columns
    std::vector<IndexReference> indexes;
};

struct ViewReference
{
    QString name;
    QString comment;
    QStringList columns;
};

// A promise that the database keeps by its own means, and the triggers that do it here.
struct Guarantee
{
    QString words;
    QStringList triggers; // "guard_use on batch_ingredients"
};

struct StepReference
{
    int version = 0;
    QString name;
    QString words;
};

struct SchemaReference
{
    Engine engine = Engine::SQLite;
    QString serverVersion;
    int version = 0;
    std::vector<StepReference> steps;
    std::vector<TableReference> tables; // in the order in which the steps make them
    std::vector<ViewReference> views;
    std::vector<Guarantee> guarantees;
};

// Of a plant's database at any version that this program knows. Errors: NeedsMigration (an old or empty database),
// ForeignDatabase, NewerSchema.
Result<SchemaReference> readSchemaReference(Database &database);

// An SQLite database in memory with the newest schema, to read it from when no plant is at hand.
Result<std::unique_ptr<Database>> newestSchemaInMemory();

// The statements that make the database's schema anew, without its rows.
Result<QStringList> schemaStatements(Database &database);

} // namespace bm
