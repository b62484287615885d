// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recipes/contents.h"
#include "domain/recipes/productdescription.h"
#include "domain/shipping/storage.h"
#include "services/catalog.h"
#include "services/stations/record.h"

namespace bm
{

// A new version waits until it is activated; a retired one was active before.
enum class RecipeState { BeingWritten, Active, Retired };

// A version of a recipe, as it stands in a list.
struct RecipeVersion
{
    RecipeId id;
    QString name;
    int version = 1;
    bool isActive = true; // runs are planned to the newest active one
    bool isUsed = false;  // a run used it: its lines never change any more
    std::optional<Quantity> yield;
    QString yieldUnit;
    QString output;          // the ingredient that a run puts into stock; empty: finished goods
    bool wasDecided = false; // it was activated or retired at least once
    int lineCount = 0;
    std::optional<Quantity> lossPercent = {}; // of what is weighed, as somebody said it
    // Of the weight of a batch at most so much may be rework (domain/production/rework.h); nothing: it takes none.
    std::optional<Quantity> reworkPercent = {};
    StorageLimits storage = {}; // at which what is made to it travels
    ProductDescription product = {};
    QDateTime lastPlanned; // when the newest batch to it was planned; invalid: never, or nobody knows

    QString code() const { return name + u'#' + QString::number(version); }
    RecipeState state() const
    {
        return isActive ? RecipeState::Active : wasDecided ? RecipeState::Retired : RecipeState::BeingWritten;
    }
};

struct RecipeBook : RecipeVersion
{
    std::vector<FormulaLine> lines;
    // As it was when this was read, and each of its lines.
    SeenRecord seen = {};
    std::vector<SeenRecord> seenLines = {};
};

// What is said of one line; what is not said stays.
struct LineChange
{
    QString ingredient;
    std::optional<Quantity> quantity = {};
    std::optional<Quantity> percent = {}; // of the flour, instead of a quantity
    QString unit = {};
    std::optional<bool> isAfterKillStep = {};
    std::optional<int> place = {}; // which line, from 1; without: the only one of its ingredient, else a new one
    bool isNew = false;            // it is meant to be added: another line of the ingredient is in the way
};

// What a version is expected to make. What is not said stays.
struct ExpectedChange
{
    std::optional<Quantity> yield = {};
    QString unit = {};
    std::optional<Quantity> lossPercent = {};
    bool withoutLoss = false;
    std::optional<Quantity> reworkPercent = {};
    bool withoutRework = false;
};

// What is said of a version on one form.
struct RecipeSaid
{
    std::optional<ExpectedChange> expected; // nothing: it stays, as of a version that was used
    StorageLimits storage;
    ProductDescription product;
    QString reason; // of ProductDescription
};

// Recipes by version, "name" (the newest active version, else the newest) or "name#version". Nobody takes a line
// away: what a version lacks is the next version. Errors of all that changes something: NotSignedIn, NotAllowed,
// NotFound (recipe).
class Recipes
{
public:
    explicit Recipes(Session &session) : m_session(session) {}

    Result<std::vector<RecipeVersion>> list(); // by name, newest version first, retired ones too
    // Errors: NotFound (recipe), Ambiguous (recipe: an old name that ends like a version of another one).
    Result<RecipeBook> read(const QString &recipe);
    Result<RecipeBook> read(RecipeId id);
    // Whose line it is, by the key of its row. Errors: NotFound (line).
    Result<RecipeId> recipeOfLine(qint64 line);
    // What is in it, with what the plant makes itself split out by the newest active recipe that makes it: by its
    // yield where that has a mass, else by what its lines weigh; costs are
    // those of the newest lot on hand that has one, else the ingredient's last or standard cost. Errors: NotFound.
    Result<RecipeContents> contents(const QString &recipe);
    // What became of each line from the first to the second. Errors: NotFound (recipe).
    Result<std::vector<FormulaDifference>> compare(const QString &before, const QString &after);

    // A recipe of a name that no other has, in any case: the next version of one that exists would be active at once,
    // and is made by copy(). Without lines it is not active until it is activated. Errors: Duplicate (name), Ambiguous
    // (name: it ends like a version), and as Catalog::addRecipe().
    Result<RecipeId> create(const NewRecipe &recipe);
    // The next version with the same lines, not active until it is activated.
    Result<RecipeId> copy(const QString &recipe);
    // As copy(), without one line. Errors: NotFound (ingredient, line), Ambiguous (ingredient: say the place).
    Result<RecipeId> without(const QString &recipe, const QString &ingredient, std::optional<int> place = {});
    // A line is changed, or added at the end. Errors: RecipeFrozen (recipe: a run used it; copy it), NotFound
    // (ingredient, line, flour), Ambiguous (ingredient), Required (quantity), NotPositive (quantity, percent),
    // UnitMismatch (unit, percent), NotANumber (percent), Duplicate (ingredient: it is in the recipe already).
    Done setLine(const QString &recipe, const LineChange &change);
    // Its line stands in that place, from 1, from now on; those behind follow. Errors: RecipeFrozen (recipe), NotFound
    // (ingredient, line), Ambiguous (ingredient), NotPositive (place).
    Done moveLine(const QString &recipe, const QString &ingredient, std::optional<int> place, int to);
    // Errors: RecipeFrozen (recipe), NotPositive (yield), NotANumber (loss: below 0, or 100 and more; rework: not
    // above 0, or more than 100), UnitMismatch
    // (yieldUnit: the recipe makes an ingredient of another unit), Required (yieldUnit).
    Done setExpected(const QString &recipe, const ExpectedChange &change);
    // At which temperatures it is kept and travels; also of a version that a run used, it is no part of the formula.
    // Errors: OutOfLimits (temperature: no truck has that; high: below the low one).
    Done setStorage(const QString &recipe, const StorageLimits &limits);
    // How it is described to whoever gets it; also of a version that a run used. What was said of goods that have left
    // is corrected with a reason: another packaging is the next version. Errors: TooLong or UnreadableText (brand,
    // packagingSize, packagingStyle), Required (reason).
    Done setProduct(const QString &recipe, const ProductDescription &product, const QString &reason = {});
    // All of that at once, or nothing of it. Errors: theirs.
    Done setSaid(const QString &recipe, const RecipeSaid &said);
    // What is the same already is no change. Errors: Required (recipeLines: there are none to make a batch of).
    Done activate(const QString &recipe);
    Done retire(const QString &recipe);

private:
    // In the caller's transaction.
    Done writeExpected(const QString &recipe, const ExpectedChange &change);
    Done writeStorage(const QString &recipe, const StorageLimits &limits);
    Done writeProduct(const QString &recipe, const ProductDescription &product, const QString &reason);
    Done setActive(const QString &recipe, bool isActive);
    Session &m_session;
};

} // namespace bm
