// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recipes/reciperows.h"

#include "services/recipes/newrecipe.h"

namespace bm
{
namespace
{
const QString &versionSql()
{
    static const QString sql =
        QStringLiteral("SELECT r.id, r.name, r.version, r.is_active, r.yield_quantity, r.yield_unit, r.loss_percent, "
                       "r.rework_percent, r.storage_from, r.storage_to, "
                       "r.brand, r.packaging_size, r.packaging_style, "
                       "o.name AS output, "
                       "(r.provenance = 'MIGRATED' OR EXISTS (SELECT 1 FROM audit_log a WHERE a.table_name = 'recipes' "
                       "AND a.record_id = CAST(r.id AS text) AND a.action = 'UPDATE' AND CAST(a.new_values AS text) "
                       "LIKE '%\"is_active\"%')) AS was_decided, "
                       "EXISTS (SELECT 1 FROM production_runs p WHERE p.recipe_id = r.id) AS is_used, "
                       "(SELECT count(*) FROM recipe_ingredients x WHERE x.recipe_id = r.id) AS line_count, "
                       "(SELECT p.created_at FROM production_runs p WHERE p.recipe_id = r.id ORDER BY p.id DESC LIMIT "
                       "1) AS last_planned "
                       "FROM recipes r LEFT JOIN ingredients o ON o.id = r.output_ingredient_id ");
    return sql;
}

RecipeVersion versionFrom(const Row &row)
{
    RecipeVersion version;
    version.id = row.id<RecipeId>(QStringLiteral("id"));
    version.name = row.text(QStringLiteral("name"));
    version.version = int(row.integer(QStringLiteral("version")));
    version.isActive = row.flag(QStringLiteral("is_active"));
    version.isUsed = row.flag(QStringLiteral("is_used"));
    version.yield = row.optionalQuantity(QStringLiteral("yield_quantity"));
    version.yieldUnit = row.text(QStringLiteral("yield_unit"));
    version.lossPercent = row.optionalQuantity(QStringLiteral("loss_percent"));
    version.reworkPercent = row.optionalQuantity(QStringLiteral("rework_percent"));
    version.storage = {row.optionalQuantity(QStringLiteral("storage_from")),
                       row.optionalQuantity(QStringLiteral("storage_to"))};
    version.product = {row.text(QStringLiteral("brand")), row.text(QStringLiteral("packaging_size")),
                       row.text(QStringLiteral("packaging_style"))};
    version.output = row.text(QStringLiteral("output"));
    version.wasDecided = row.flag(QStringLiteral("was_decided"));
    version.lineCount = int(row.integer(QStringLiteral("line_count")));
    version.lastPlanned = row.time(QStringLiteral("last_planned"));
    return version;
}

// The newest active version, else the newest; in the exact spelling when there is one.
Result<std::optional<Row>> newestOf(Database &database, const QString &name)
{
    static const QString sql = versionSql() + QStringLiteral("WHERE lower(r.name) = lower(?) ORDER BY CASE WHEN r.name "
                                                             "= ? THEN 0 ELSE 1 END, r.is_active DESC, r.version DESC "
                                                             "LIMIT 1");
    return database.first(sql, {name, name});
}

Result<std::optional<Row>> oneOf(Database &database, const QString &name, qint64 version)
{
    static const QString sql = versionSql() + QStringLiteral("WHERE lower(r.name) = lower(?) AND r.version = ? ORDER "
                                                             "BY CASE WHEN r.name = ? THEN 0 ELSE 1 END LIMIT 1");
    return database.first(sql, {name, version, name});
}

// A blank before the sign keeps a version apart from an old name that ends like one.
Error twoMeant(const RecipeVersion &whole, const RecipeVersion &version)
{
    return {Reason::Ambiguous, QStringLiteral("recipe"),
            QStringLiteral("%1, %2 #%3").arg(whole.code(), version.name, QString::number(version.version))};
}

// An old name may hold the sign of a version itself, so the whole text is tried as a name, too.
Result<RecipeVersion> versionNamed(Database &database, const QString &recipe)
{
    const QString text = recipe.trimmed();
    BM_TRY_ASSIGN(const std::optional<Row> whole, newestOf(database, text));
    std::optional<Row> version;
    if (const std::optional<VersionName> said = versionNameIn(text)) {
        BM_TRY_ASSIGN(version, oneOf(database, said->name, said->version));
    }
    if (whole && version)
        return twoMeant(versionFrom(*whole), versionFrom(*version));
    if (!whole && !version)
        return Error{Reason::NotFound, QStringLiteral("recipe"), text};
    return versionFrom(whole ? *whole : *version);
}

Result<RecipeVersion> versionOf(Database &database, RecipeId id)
{
    static const QString sql = versionSql() + QStringLiteral("WHERE r.id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {id}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("recipe"), QString::number(id.value())};
    return versionFrom(*row);
}

Result<std::vector<FormulaLine>> linesOf(Database &database, RecipeId recipe)
{
    static const QString sql = QStringLiteral(
        "SELECT i.name, i.type, x.quantity, x.unit_of_measure, x.after_kill_step FROM recipe_ingredients x "
        "JOIN ingredients i ON i.id = x.ingredient_id WHERE x.recipe_id = ? ORDER BY x.position");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {recipe}));
    std::vector<FormulaLine> lines;
    for (const Row &row : rows)
        lines.push_back({row.text(QStringLiteral("name")), row.optionalQuantity(QStringLiteral("quantity")),
                         row.text(QStringLiteral("unit_of_measure")), row.text(QStringLiteral("type")) == u"FLOUR",
                         row.flag(QStringLiteral("after_kill_step"))});
    return lines;
}

// By its exact name, as it stands in a line.
Result<Ware> wareNamed(Database &database, const QString &name)
{
    static const QString sql = QStringLiteral(
        "SELECT i.unit_of_measure, i.allergens, COALESCE((SELECT l.unit_cost FROM ingredient_lots l WHERE "
        "l.ingredient_id = i.id AND l.quantity_remaining > 0 AND l.unit_cost IS NOT NULL ORDER BY l.id DESC LIMIT 1), "
        "i.last_cost, i.standard_cost) AS cost, (SELECT r.id FROM recipes r WHERE r.output_ingredient_id = i.id AND "
        "r.is_active ORDER BY r.version DESC, r.id DESC LIMIT 1) AS made_by FROM ingredients i WHERE i.name = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {name}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("ingredient"), name};
    Ware ware;
    ware.unit = row->text(QStringLiteral("unit_of_measure"));
    ware.allergens = row->texts(QStringLiteral("allergens"));
    ware.cost = row->optionalQuantity(QStringLiteral("cost"));
    if (const auto recipe = row->optionalId<RecipeId>(QStringLiteral("made_by"))) {
        BM_TRY_ASSIGN(const RecipeBook book, recipeBook(database, *recipe));
        ware.madeOf = book.lines;
        ware.yield = book.yield;
        ware.yieldUnit = book.yieldUnit;
    }
    return ware;
}
} // namespace

Result<std::vector<RecipeVersion>> recipeVersions(Database &database)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(versionSql() + QStringLiteral("ORDER BY r.name, r.version DESC")));
    std::vector<RecipeVersion> list;
    for (const Row &row : rows)
        list.push_back(versionFrom(row));
    return list;
}

Result<RecipeBook> recipeBook(Database &database, const QString &recipe)
{
    BM_TRY_ASSIGN(const RecipeVersion version, versionNamed(database, recipe));
    BM_TRY_ASSIGN(const std::vector<FormulaLine> lines, linesOf(database, version.id));
    return RecipeBook{version, lines};
}

Result<RecipeBook> recipeBook(Database &database, RecipeId id)
{
    BM_TRY_ASSIGN(const RecipeVersion version, versionOf(database, id));
    BM_TRY_ASSIGN(const std::vector<FormulaLine> lines, linesOf(database, version.id));
    return RecipeBook{version, lines};
}

Done lookAt(Database &database, RecipeBook &book)
{
    static const QString sql = QStringLiteral(
        "SELECT CAST(x.id AS text) AS key, COALESCE((SELECT max(a.id) FROM audit_log a WHERE a.table_name = "
        "'recipe_ingredients' AND a.record_id = CAST(x.id AS text)), 0) AS version FROM recipe_ingredients x WHERE "
        "x.recipe_id = ? ORDER BY x.position");
    BM_TRY_ASSIGN(book.seen, seenNow(database, QStringLiteral("recipes"), QString::number(book.id.value())));
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {book.id}));
    for (const Row &row : rows)
        book.seenLines.push_back({QStringLiteral("recipe_ingredients"), row.text(QStringLiteral("key")),
                                  row.integer(QStringLiteral("version"))});
    return {};
}

Result<Wares> waresIn(Database &database, const std::vector<FormulaLine> &lines)
{
    Wares wares;
    std::vector<FormulaLine> open = lines;
    while (!open.empty()) {
        const QString name = open.back().ingredient;
        open.pop_back();
        if (wares.contains(name))
            continue;
        BM_TRY_ASSIGN(const Ware ware, wareNamed(database, name));
        open.insert(open.end(), ware.madeOf.begin(), ware.madeOf.end());
        wares.insert(name, ware);
    }
    return wares;
}

Result<std::optional<size_t>> lineMeant(const RecipeBook &book, const QString &ingredient, std::optional<int> place)
{
    const QString name = ingredient.trimmed();
    if (place) {
        const bool isThere = *place >= 1 && size_t(*place) <= book.lines.size() &&
                             book.lines[size_t(*place) - 1].ingredient.compare(name, Qt::CaseInsensitive) == 0;
        if (!isThere)
            return Error{Reason::NotFound, QStringLiteral("line"), QString::number(*place)};
        return std::optional(size_t(*place) - 1);
    }
    std::optional<size_t> meant;
    for (size_t i = 0; i < book.lines.size(); ++i) {
        if (book.lines[i].ingredient.compare(name, Qt::CaseInsensitive) != 0)
            continue;
        if (meant)
            return Error{Reason::Ambiguous, QStringLiteral("ingredient"), name};
        meant = i;
    }
    return meant;
}

} // namespace bm
