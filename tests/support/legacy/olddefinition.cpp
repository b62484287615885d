// SPDX-License-Identifier: GPL-3.0-or-later
// What the old programs' own tools made: names, types, keys and indexes as they stand in real databases.
#include "support/legacy/oldplant.h"

#include <QtGlobal>

namespace bm::test
{
namespace
{
// "# old table | our table", then its columns "name | kind | PostgreSQL | SQLite | target".
const char *const basic = R"(
# Recipe|recipes
id|Id|SERIAL NOT NULL|INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT|
name|Text|TEXT NOT NULL|TEXT NOT NULL|recipes.name
# ProductionRun|production_runs
id|Id|SERIAL NOT NULL|INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT|
createdAt|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|production_runs.created_at
dailyLot|Text|TEXT NOT NULL|TEXT NOT NULL|production_runs.daily_lot
cakeLot|Text|TEXT NOT NULL|TEXT NOT NULL|production_runs.cake_lot
icingLot|Text|TEXT NOT NULL|TEXT NOT NULL|production_runs.icing_lot
recipeId|Link|INTEGER NOT NULL|INTEGER NOT NULL|Recipe>production_runs.recipe_id
# Pallet|pallets
id|Id|SERIAL NOT NULL|INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT|
createdAt|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|pallets.created_at
productionRunId|Link|INTEGER NOT NULL|INTEGER NOT NULL|ProductionRun>pallets.production_run_id
)";

const char *const basicSnake = R"(
# recipes|recipes
id|Id|serial|INTEGER PRIMARY KEY AUTOINCREMENT|
name|Text|text NOT NULL|TEXT NOT NULL|recipes.name
created_by|Person|text|TEXT|recipes.created_by
created_at|Time|timestamptz NOT NULL DEFAULT now()|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|recipes.created_at
# production_runs|production_runs
id|Id|serial|INTEGER PRIMARY KEY AUTOINCREMENT|
created_at|Time|timestamptz NOT NULL DEFAULT now()|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|production_runs.created_at
daily_lot|Text|text NOT NULL|TEXT NOT NULL|production_runs.daily_lot
cake_lot|Text|text NOT NULL|TEXT NOT NULL|production_runs.cake_lot
icing_lot|Text|text NOT NULL|TEXT NOT NULL|production_runs.icing_lot
recipe_id|Link|integer NOT NULL|INTEGER NOT NULL|recipes>production_runs.recipe_id
# pallets|pallets
id|Id|serial|INTEGER PRIMARY KEY AUTOINCREMENT|
created_at|Time|timestamptz NOT NULL DEFAULT now()|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|pallets.created_at
production_run_id|Link|integer NOT NULL|INTEGER NOT NULL|production_runs>pallets.production_run_id
# old_ingredient_table|
id|Id|serial|INTEGER PRIMARY KEY AUTOINCREMENT|
name|Text|text|TEXT|any SELECT name AS value FROM ingredients
kind|Kept|text|TEXT|
stock|Kept|text|TEXT|
unit|Kept|text|TEXT|
supplier|Kept|text|TEXT|
)";

const char *const webV2 = R"(
# User|users
id|Id|SERIAL NOT NULL|INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT|
email|Text|TEXT NOT NULL|TEXT NOT NULL|users.login
name|Text|TEXT NOT NULL|TEXT NOT NULL|users.display_name
role|Word|TEXT NOT NULL DEFAULT 'operator'|TEXT NOT NULL DEFAULT 'operator'|users.role
isActive|Flag|BOOLEAN NOT NULL DEFAULT true|BOOLEAN NOT NULL DEFAULT true|users.is_active
createdAt|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|users.created_at
# Ingredient|ingredients
id|Id|SERIAL NOT NULL|INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT|
name|Text|TEXT NOT NULL|TEXT NOT NULL|ingredients.name
supplierName|Text|TEXT NOT NULL|TEXT NOT NULL|any SELECT name AS value FROM suppliers
supplierCode|Kept|TEXT|TEXT|
storageType|Word|"StorageType" NOT NULL DEFAULT 'dry'|TEXT NOT NULL DEFAULT 'dry'|ingredients.storage_requirements
shelfLifeDays|Number|INTEGER|INTEGER|ingredients.shelf_life_days
allergens|List|"AllergenType"[]|TEXT NOT NULL DEFAULT '[]'|ingredients.allergens
certifications|List|TEXT[]|TEXT NOT NULL DEFAULT '[]'|ingredients.certifications
isActive|Flag|BOOLEAN NOT NULL DEFAULT true|BOOLEAN NOT NULL DEFAULT true|SELECT id AS key, CASE status WHEN 'ACTIVE' THEN 'true' ELSE 'false' END AS value FROM ingredients
createdAt|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|ingredients.created_at
updatedAt|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|ingredients.updated_at
# Recipe|recipes
id|Id|SERIAL NOT NULL|INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT|
name|Text|TEXT NOT NULL|TEXT NOT NULL|recipes.name
description|Text|TEXT|TEXT|recipes.description
version|Kept|TEXT DEFAULT '1.0'|TEXT DEFAULT '1.0'|
isActive|Flag|BOOLEAN DEFAULT true|BOOLEAN DEFAULT true|recipes.is_active
yieldQuantity|Number|DECIMAL(10,3)|DECIMAL|recipes.yield_quantity
yieldUnit|Text|TEXT DEFAULT 'units'|TEXT DEFAULT 'units'|recipes.yield_unit
createdAt|Time|TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP|DATETIME DEFAULT CURRENT_TIMESTAMP|recipes.created_at
updatedAt|Time|TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP|DATETIME DEFAULT CURRENT_TIMESTAMP|recipes.updated_at
createdBy|Person|INTEGER|INTEGER|recipes.created_by
updatedBy|Person|INTEGER|INTEGER|recipes.updated_by
# ProductionRun|production_runs
id|Id|SERIAL NOT NULL|INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT|
createdAt|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|production_runs.created_at
dailyLot|Text|TEXT NOT NULL|TEXT NOT NULL|production_runs.daily_lot
cakeLot|Text|TEXT NOT NULL|TEXT NOT NULL|production_runs.cake_lot
icingLot|Text|TEXT NOT NULL|TEXT NOT NULL|production_runs.icing_lot
recipeId|Link|INTEGER NOT NULL|INTEGER NOT NULL|Recipe>production_runs.recipe_id
plannedQuantity|Number|DECIMAL(10,3)|DECIMAL|production_runs.planned_quantity
actualQuantity|Number|DECIMAL(10,3)|DECIMAL|production_runs.actual_quantity
startTime|Time|TIMESTAMP(3)|DATETIME|production_runs.actual_start_time
endTime|Time|TIMESTAMP(3)|DATETIME|production_runs.actual_end_time
primaryOperatorId|Person|INTEGER|INTEGER|production_runs.operators
assistantOperatorId|Person|INTEGER|INTEGER|production_runs.operators
inspectorId|Person|INTEGER|INTEGER|SELECT production_run_id AS key, checked_by AS value FROM quality_checks WHERE check_type = 'Inspection'
equipmentStation|Text|TEXT|TEXT|production_runs.line
qualityStatus|Word|TEXT DEFAULT 'pending'|TEXT DEFAULT 'pending'|production_runs.quality_status
temperature|Kept|DECIMAL(5,2)|DECIMAL|
humidity|Number|DECIMAL(5,2)|DECIMAL|production_runs.humidity
notes|Text|TEXT|TEXT|production_runs.notes
updatedAt|Time|TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP|DATETIME DEFAULT CURRENT_TIMESTAMP|production_runs.updated_at
# IngredientLot|ingredient_lots
id|Id|SERIAL NOT NULL|INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT|
ingredientId|Link|INTEGER NOT NULL|INTEGER NOT NULL|Ingredient>ingredient_lots.ingredient_id
supplierLotCode|Text|TEXT NOT NULL|TEXT NOT NULL|ingredient_lots.supplier_lot_code
internalLotCode|Text|TEXT NOT NULL|TEXT NOT NULL|ingredient_lots.internal_lot_code
receivedDate|Time|TIMESTAMP(3) NOT NULL|DATETIME NOT NULL|ingredient_lots.received_at
expirationDate|Day|TIMESTAMP(3)|DATETIME|ingredient_lots.expiration_date
manufactureDate|Day|TIMESTAMP(3)|DATETIME|ingredient_lots.manufacture_date
quantityReceived|Number|DECIMAL(10,3) NOT NULL|DECIMAL NOT NULL|ingredient_lots.quantity_received
quantityRemaining|Number|DECIMAL(10,3) NOT NULL|DECIMAL NOT NULL|ingredient_lots.quantity_remaining
qualityStatus|Word|"QualityStatus" NOT NULL DEFAULT 'pending'|TEXT NOT NULL DEFAULT 'pending'|ingredient_lots.quality_status
testResults|Json|JSONB|TEXT|SELECT ingredient_lot_id AS key, notes AS value FROM quality_checks WHERE check_type = 'Test results'
storageLocation|Text|TEXT|TEXT|ingredient_lots.storage_location
storageConditions|Kept|TEXT|TEXT|
createdAt|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|ingredient_lots.created_at
updatedAt|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|ingredient_lots.updated_at
# BatchIngredient|batch_ingredients
id|Id|SERIAL NOT NULL|INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT|
productionRunId|Link|INTEGER NOT NULL|INTEGER NOT NULL|ProductionRun>batch_ingredients.production_run_id
ingredientLotId|Link|INTEGER NOT NULL|INTEGER NOT NULL|IngredientLot>batch_ingredients.ingredient_lot_id
quantityUsed|Number|DECIMAL(10,3) NOT NULL|DECIMAL NOT NULL|batch_ingredients.quantity_used
addedAt|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|batch_ingredients.added_at
addedBy|Person|INTEGER|INTEGER|batch_ingredients.added_by
notes|Text|TEXT|TEXT|batch_ingredients.notes
createdAt|Kept|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|
# Pallet|pallets
id|Id|SERIAL NOT NULL|INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT|
createdAt|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|pallets.created_at
productionRunId|Link|INTEGER NOT NULL|INTEGER NOT NULL|ProductionRun>pallets.production_run_id
palletCode|Text|TEXT|TEXT|pallets.pallet_number
quantityPacked|Number|DECIMAL(10,3)|DECIMAL|SELECT pallet_id AS key, quantity AS value FROM pallet_items
packingDate|Time|TIMESTAMP(3)|DATETIME|pallets.packed_at
expirationDate|Kept|TIMESTAMP(3)|DATETIME|
shippingStatus|Word|TEXT DEFAULT 'pending'|TEXT DEFAULT 'pending'|pallets.status
location|Text|TEXT DEFAULT 'warehouse'|TEXT DEFAULT 'warehouse'|pallets.location
notes|Kept|TEXT|TEXT|
updatedAt|Time|TIMESTAMP(3) DEFAULT CURRENT_TIMESTAMP|DATETIME DEFAULT CURRENT_TIMESTAMP|pallets.updated_at
packedBy|Person|INTEGER|INTEGER|pallets.created_by
# AuditLog|
id|Id|SERIAL NOT NULL|INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT|
entityType|Word|"AuditEntity" NOT NULL|TEXT NOT NULL|
entityId|Number|INTEGER NOT NULL|INTEGER NOT NULL|
action|Word|"AuditAction" NOT NULL|TEXT NOT NULL|
changes|Json|JSONB|TEXT|
reason|Text|TEXT|TEXT|
performedBy|Person|INTEGER|INTEGER|
performedAt|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|
ipAddress|Text|TEXT|TEXT|
userAgent|Kept|TEXT|TEXT|
)";

// "+" in front: only the younger of the two.
const char *const recipeBook = R"(
# recipes|recipes
id|Id|TEXT NOT NULL|TEXT NOT NULL PRIMARY KEY|
name|Text|VARCHAR(100) NOT NULL|TEXT NOT NULL|recipes.name
description|Text|TEXT|TEXT|recipes.description
+servings|Kept|INTEGER|INTEGER|
+prep_time|Kept|VARCHAR(50)|TEXT|
created_at|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|recipes.created_at
updated_at|Time|TIMESTAMP(3) NOT NULL|DATETIME NOT NULL|recipes.updated_at
# ingredients|ingredients
id|Id|TEXT NOT NULL|TEXT NOT NULL PRIMARY KEY|
name|Text|VARCHAR(100) NOT NULL|TEXT NOT NULL|ingredients.name
unit|Text|VARCHAR(20) NOT NULL|TEXT NOT NULL|ingredients.unit_of_measure
current_stock|Number|DECIMAL(10,3) NOT NULL DEFAULT 0|DECIMAL NOT NULL DEFAULT 0|SELECT i.legacy_key AS key, l.quantity_received AS value FROM ingredient_lots l JOIN ingredients i ON i.id = l.ingredient_id
+min_stock|Number|DECIMAL(10,3)|DECIMAL|ingredients.minimum_stock
+max_stock|Kept|DECIMAL(10,3)|DECIMAL|
+unit_cost|Number|DECIMAL(10,2)|DECIMAL|ingredients.last_cost
created_at|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|ingredients.created_at
updated_at|Time|TIMESTAMP(3) NOT NULL|DATETIME NOT NULL|ingredients.updated_at
# recipe_ingredients|recipe_ingredients
id|Id|TEXT NOT NULL|TEXT NOT NULL PRIMARY KEY|
recipe_id|Link|TEXT NOT NULL|TEXT NOT NULL|recipes>recipe_ingredients.recipe_id
ingredient_id|Link|TEXT NOT NULL|TEXT NOT NULL|ingredients>recipe_ingredients.ingredient_id
quantity|Number|DECIMAL(10,3) NOT NULL|DECIMAL NOT NULL|recipe_ingredients.quantity
created_at|Time|TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP|DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP|recipe_ingredients.created_at
)";

OldKind kindOf(const QString &word)
{
    static const QStringList words{QStringLiteral("Id"),     QStringLiteral("Text"), QStringLiteral("Number"),
                                   QStringLiteral("Time"),   QStringLiteral("Day"),  QStringLiteral("Flag"),
                                   QStringLiteral("Word"),   QStringLiteral("List"), QStringLiteral("Json"),
                                   QStringLiteral("Person"), QStringLiteral("Link"), QStringLiteral("Kept")};
    return static_cast<OldKind>(words.indexOf(word));
}

std::vector<OldShape> shapesOf(const char *text, bool rich)
{
    std::vector<OldShape> shapes;
    for (QString line : QString::fromLatin1(text).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(u'|');
        if (line.startsWith(QLatin1String("# "))) {
            shapes.push_back({parts[0].mid(2), parts[1], {}, false});
            continue;
        }
        const bool young = line.startsWith(u'+');
        if (young && !rich)
            continue;
        const QString name = young ? parts[0].mid(1) : parts[0];
        shapes.back().fields.push_back({name, kindOf(parts[1]), parts[2], parts[3], parts[4]});
        if (name == QLatin1String("id"))
            shapes.back().textKey = parts[2].startsWith(QLatin1String("TEXT"));
    }
    return shapes;
}

QString keyRules(const QString &parent, const QString &table, const QString &variant)
{
    if (variant == QLatin1String("recipe-book"))
        return QStringLiteral("ON DELETE CASCADE ON UPDATE CASCADE");
    if (parent == QLatin1String("User"))
        return QStringLiteral("ON DELETE SET NULL ON UPDATE NO ACTION");
    const bool pallets =
        table.compare(QLatin1String("Pallet"), Qt::CaseInsensitive) == 0 || table == QLatin1String("pallets");
    if (pallets || table == QLatin1String("ProductionRun") || table == QLatin1String("production_runs"))
        return pallets ? QStringLiteral("ON DELETE CASCADE ON UPDATE CASCADE")
                       : QStringLiteral("ON DELETE RESTRICT ON UPDATE CASCADE");
    return parent == QLatin1String("ProductionRun") ? QStringLiteral("ON DELETE CASCADE ON UPDATE NO ACTION")
                                                    : QStringLiteral("ON DELETE RESTRICT ON UPDATE NO ACTION");
}

QStringList indexesOf(const QString &variant)
{
    const auto index = [](const char *unique, const char *table, const QStringList &columns, const char *end) {
        return QStringLiteral("CREATE %1INDEX \"%2_%3_%4\" ON \"%2\"(\"%5\")")
            .arg(QLatin1String(unique), QLatin1String(table), columns.join(u'_'), QLatin1String(end),
                 columns.join(QLatin1String("\", \"")));
    };
    const QString name = QStringLiteral("name");
    if (variant == QLatin1String("basic"))
        return {index("UNIQUE ", "Recipe", {name}, "key")};
    if (variant == QLatin1String("basic-snake"))
        return {index("UNIQUE ", "recipes", {name}, "key")};
    if (variant == QLatin1String("recipe-book"))
        return {index("", "recipes", {name}, "idx"), index("", "ingredients", {name}, "idx"),
                index("", "recipe_ingredients", {QStringLiteral("recipe_id")}, "idx"),
                index("", "recipe_ingredients", {QStringLiteral("ingredient_id")}, "idx"),
                index("UNIQUE ", "recipe_ingredients", {QStringLiteral("recipe_id"), QStringLiteral("ingredient_id")},
                      "key")};
    return {index("", "AuditLog", {QStringLiteral("entityType"), QStringLiteral("entityId")}, "idx"),
            index("", "AuditLog", {QStringLiteral("performedAt")}, "idx"),
            index("UNIQUE ", "Ingredient", {name}, "key"),
            index("UNIQUE ", "IngredientLot", {QStringLiteral("internalLotCode")}, "key"),
            index("UNIQUE ", "Recipe", {name}, "key"),
            index("UNIQUE ", "User", {QStringLiteral("email")}, "key")};
}
} // namespace

OldDefinition oldDefinition(const QString &variant, bool richRecipeBook)
{
    const char *text = variant == QLatin1String("basic")         ? basic
                       : variant == QLatin1String("basic-snake") ? basicSnake
                       : variant == QLatin1String("web-v2")      ? webV2
                                                                 : recipeBook;
    OldDefinition old{shapesOf(text, richRecipeBook), {}, indexesOf(variant), {}};
    for (const OldShape &shape : old.shapes) {
        for (const OldField &field : shape.fields) {
            const bool person = field.kind == OldKind::Person && variant == QLatin1String("web-v2");
            if (field.kind != OldKind::Link && !person)
                continue;
            const QString parent = person ? QStringLiteral("User") : field.target.section(u'>', 0, 0);
            old.keys.push_back({shape.name, QStringLiteral("%1_%2_fkey").arg(shape.name, field.name), field.name,
                                parent, keyRules(parent, shape.name, variant)});
        }
    }
    if (variant == QLatin1String("web-v2"))
        old.postgresTypes = {
            QStringLiteral("CREATE TYPE \"AllergenType\" AS ENUM ('milk', 'eggs', 'wheat', 'soy', 'nuts', 'peanuts', "
                           "'sesame', 'fish', 'shellfish')"),
            QStringLiteral("CREATE TYPE \"AuditAction\" AS ENUM ('create', 'update', 'delete', 'archive')"),
            QStringLiteral("CREATE TYPE \"AuditEntity\" AS ENUM ('recipe', 'production_run', 'ingredient', "
                           "'ingredient_lot', 'pallet', 'user')"),
            QStringLiteral("CREATE TYPE \"QualityStatus\" AS ENUM ('pending', 'passed', 'failed', 'quarantined')"),
            QStringLiteral("CREATE TYPE \"StorageType\" AS ENUM ('dry', 'refrigerated', 'frozen')")};
    return old;
}

} // namespace bm::test
