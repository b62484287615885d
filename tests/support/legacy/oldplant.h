// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/engine.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace bm::test
{

// What a value of an old column is, as far as comparing it before and after needs to know.
enum class OldKind { Id, Text, Number, Time, Day, Flag, Word, List, Json, Person, Link, Kept };

struct OldField
{
    QString name;
    OldKind kind = OldKind::Text;
    QString postgres; // as declared
    QString sqlite;
    // Where its values are afterwards: "table.column" of ours; for a Link the parent's old table in front,
    // "Recipe>production_runs.recipe_id". "SELECT key, value ..." where that is not enough, "any SELECT value ..." for
    // what only has to be among them. Empty: in findings only.
    QString target;
};

struct OldShape
{
    QString name;
    QString newTable; // empty: rows get new numbers (old_ingredient_table, AuditLog)
    std::vector<OldField> fields;
    bool textKey = false;
};

struct OldKey
{
    QString table;
    QString name;
    QString column;
    QString parent;
    QString rules; // ON DELETE ...
};

// An old plant's database in the exact shape of the programs that made it, with random rows.
struct MadePlant
{
    QString sql;
    QString schema; // PostgreSQL, when it is not public
    std::vector<OldShape> shapes;
};

struct OldPlantWish
{
    Engine engine = Engine::SQLite;
    QString variant; // basic, basic-snake, web-v2, recipe-book
    unsigned seed = 1;
    int size = 20;     // rows of the larger tables
    double dirt = 0.0; // 0: as the old program would leave it; 1: everything that people and scripts do to it
};

MadePlant oldPlant(const OldPlantWish &wish);

// The tables of a variant with their keys and indexes, before anybody changed them.
struct OldDefinition
{
    std::vector<OldShape> shapes; // parents before children
    std::vector<OldKey> keys;
    QStringList indexes;
    QStringList postgresTypes;
};
OldDefinition oldDefinition(const QString &variant, bool richRecipeBook);

} // namespace bm::test
