// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/catalog.h"
#include "services/stations/record.h"

namespace bm
{

// A hundred years in days. A lot is given its last good day by it, which has to be one of the calendar; the guard in
// 6_frozen knows it, too.
constexpr int longestShelfLife = 36'500;

// What a person who buys or labels an ingredient says of it.
struct IngredientCard
{
    IngredientId id;
    QString name;
    QString type; // domain/status.h ingredientTypes()
    QString unit;
    QString gtin; // 14 digits; empty: nobody said
    QStringList allergens;
    bool isOnTraceabilityList = false; // FDA's Food Traceability List
    QString storage;                   // how it is kept, in words
    std::optional<int> shelfLifeDays;
    std::optional<Quantity> standardCost; // of one unit, for the cost of recipes; nothing: nobody said
    SeenRecord seen;                      // as it was when this was read
};

// What is changed; what is not said stays.
struct IngredientChange
{
    std::optional<QString> name = {};
    std::optional<QString> type = {};
    std::optional<QString> unit = {};
    std::optional<QString> gtin = {}; // as it is printed: 8, 12, 13 or 14 digits; empty: none
    std::optional<QStringList> allergens = {};
    std::optional<bool> isOnTraceabilityList = {};
    std::optional<QString> storage = {};
    std::optional<std::optional<int>> shelfLifeDays = {};
    std::optional<std::optional<Quantity>> standardCost = {};
};

// An ingredient is found by its name, in any case. Errors of all that changes something: NotSignedIn, NotAllowed.
class Ingredients
{
public:
    explicit Ingredients(Session &session) : m_session(session) {}

    Result<std::vector<IngredientCard>> list(); // those in use, by name
    // Errors: NotFound (ingredient).
    Result<IngredientCard> read(const QString &name);
    // Everything or nothing; what becomes the same is no change. Errors: NotFound (ingredient), Required (name, unit),
    // Duplicate (name), UnknownAction (type), NotAGtin (gtin), GtinTaken (gtin) with the other's name, NotPositive
    // (shelfLifeDays, standardCost: below zero), BadDate (shelfLifeDays, too long), UnitInUse (unit) with what is
    // counted in it, TooLong and UnreadableText (of each).
    Done amend(const QString &name, const IngredientChange &change);

private:
    Session &m_session;
};

// A GTIN of any length as it is kept. Errors: NotAGtin (gtin), also when its check digit is wrong.
Result<QString> keptGtin(const QString &written);

// Inside the caller's transaction: an ingredient that has no GTIN has this one from now on; nothing happens when it has
// it already. Errors: NotAGtin, GtinTaken (gtin), also with its own name when it has another one.
Done learnGtin(Session &session, const Ingredient &ingredient, const QString &gtin);

} // namespace bm
