// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/standins.h"

#include "domain/units/conversion.h"
#include "services/details/ingredientrows.h"
#include "services/vessels/vesselrows.h"

namespace bm
{
namespace
{
constexpr Quantity oneToOne = Quantity::ofUnits(1);

// Another lot instead of what the recipe wants: the recipe allows it there, and still lacks some.
Result<std::optional<Substitute>> meant(Session &session, const Run &run, const Lot &lot,
                                        const std::vector<Substitute> &all)
{
    std::vector<Substitute> fitting;
    for (const Substitute &one : all) {
        if (one.substitute == lot.ingredient)
            fitting.push_back(one);
    }
    if (fitting.size() < 2)
        return fitting.empty() ? std::nullopt : std::optional(fitting.front());
    BM_TRY_ASSIGN(const std::vector<BatchNeed> needs, Production(session).needs(run.id));
    for (const Substitute &one : fitting) {
        const bool lacks = std::any_of(needs.begin(), needs.end(), [&](const BatchNeed &need) {
            return need.ingredient == one.ingredient && need.used < need.wanted;
        });
        if (lacks)
            return std::optional(one);
    }
    return std::optional(fitting.front());
}

Result<Ingredient> asked(Database &database, const Run &run, const QString &insteadOf)
{
    static const QString sql =
        QStringLiteral("SELECT 1 AS found FROM recipe_ingredients WHERE recipe_id = ? AND ingredient_id = ?");
    const Error unknown{Reason::NotInRecipe, QStringLiteral("insteadOf"), insteadOf.trimmed()};
    BM_TRY_ASSIGN(const std::optional<Ingredient> ingredient, ingredientNamed(database, insteadOf));
    if (!ingredient)
        return unknown;
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {run.recipe, ingredient->id}));
    if (!row)
        return unknown;
    return *ingredient;
}

// What the amount replaces: as it was said, by the ratio of the recipe, or one to one.
Result<Quantity> replacedBy(const AddLot &use, const Lot &lot, const QString &wantedUnit, const QString &substituteUnit,
                            std::optional<Quantity> ratio)
{
    if (use.standsFor)
        return *use.standsFor;
    if (ratio) {
        if (lot.unit != substituteUnit)
            return Error{Reason::UnitMismatch, QStringLiteral("unit"), substituteUnit};
        return scaled(use.quantity, oneToOne, *ratio);
    }
    const auto sameKind = converted(use.quantity, lot.unit, wantedUnit);
    if (!sameKind)
        return Error{Reason::Required, QStringLiteral("standsFor"), wantedUnit};
    return sameKind->quantity;
}
} // namespace

Result<std::optional<StandIn>> standInOf(Session &session, const Run &run, const Lot &lot, bool isInRecipe,
                                         const AddLot &use)
{
    const bool isAsked = !use.insteadOf.trimmed().isEmpty();
    if (isInRecipe && !isAsked)
        return std::optional<StandIn>();
    BM_TRY_ASSIGN(const std::vector<Substitute> all, Substitutes(session).of(run.recipe));
    StandIn standIn;
    std::optional<Substitute> allowed;
    if (isAsked) {
        BM_TRY_ASSIGN(const Ingredient wanted, asked(session.database, run, use.insteadOf));
        if (wanted.id == lot.ingredient)
            return std::optional<StandIn>();
        standIn.ingredient = wanted.id;
        standIn.ingredientName = wanted.name;
        standIn.ingredientUnit = wanted.unit;
        const auto found = std::find_if(all.begin(), all.end(), [&](const Substitute &one) {
            return one.ingredient == wanted.id && one.substitute == lot.ingredient;
        });
        if (found != all.end())
            allowed = *found;
    } else {
        BM_TRY_ASSIGN(allowed, meant(session, run, lot, all));
        if (!allowed)
            return Error{Reason::NotInRecipe, QStringLiteral("lotCode"),
                         QStringLiteral("%1 (%2)").arg(lot.ingredientName, lot.code)};
        standIn.ingredient = allowed->ingredient;
        standIn.ingredientName = allowed->ingredientName;
        standIn.ingredientUnit = allowed->ingredientUnit;
    }
    standIn.isAllowed = allowed.has_value();
    standIn.ratio = allowed ? allowed->ratio : Quantity();
    BM_TRY_ASSIGN(standIn.newAllergens, newAllergens(session.database, run.recipe, lot.ingredientName));
    BM_TRY_ASSIGN(standIn.replaces,
                  replacedBy(use, lot, standIn.ingredientUnit, allowed ? allowed->substituteUnit : QString(),
                             allowed ? std::optional(allowed->ratio) : std::nullopt));
    return std::optional(standIn);
}

Result<std::optional<TakenFrom>> firstToTake(Session &session, const std::vector<Lot> &usable)
{
    for (const Lot &lot : usable) {
        // Whether rework goes in, a person says.
        if (lot.isRework)
            continue;
        BM_TRY_ASSIGN(const QString code, vesselOf(session.database, lot.id));
        if (code.isEmpty())
            return std::optional(TakenFrom{lot.code, lot});
        BM_TRY_ASSIGN(const std::optional<Vessel> vessel, vesselNamed(session.database, code));
        BM_TRY_ASSIGN(const bool may, mayBeDrawn(session, *vessel));
        if (may)
            return std::optional(TakenFrom{code, lot});
    }
    return std::optional<TakenFrom>();
}

Result<std::optional<ProposedStandIn>> proposedStandIn(Session &session, const std::vector<Substitute> &all,
                                                       IngredientId ingredient)
{
    std::optional<TakenFrom> first;
    for (const Substitute &one : all) {
        if (one.ingredient != ingredient || !one.newAllergens.isEmpty())
            continue;
        BM_TRY_ASSIGN(const std::vector<Lot> usable, Lots(session).usable(one.substitute));
        const auto isBefore = [](const Lot &a, const Lot &b) {
            return a.expirationDate.isValid() && (!b.expirationDate.isValid() || a.expirationDate < b.expirationDate);
        };
        BM_TRY_ASSIGN(const std::optional<TakenFrom> next, firstToTake(session, usable));
        if (next && (!first || isBefore(next->lot, first->lot)))
            first = next;
    }
    if (!first)
        return std::optional<ProposedStandIn>();
    return std::optional(ProposedStandIn{first->code, first->lot.storageLocation, first->lot.ingredientName});
}

} // namespace bm
