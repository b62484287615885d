// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recipes/steps.h"
#include "services/recipes/recipes.h"

namespace bm
{

struct StepsOfRecipe
{
    RecipeVersion version;
    std::vector<RecipeStep> steps;
};

// What is said of one step or reading; what is not said stays.
struct StepChange
{
    QString kind = {}; // stepKinds(), in any case
    QString instruction = {};
    std::optional<int> to = {}; // its place from now on, from 1; those behind follow
};

struct ReadingChange
{
    QString kind = {}; // readingKinds(), in any case
    std::optional<QString> name = {};
    QString unit = {};
    std::optional<Quantity> low = {};
    std::optional<Quantity> high = {};
    bool withoutLow = false;
    bool withoutHigh = false;
    std::optional<bool> isRequired = {};
};

// How a version is made. Steps and readings are named by their place, from 1. They change as long as no run was planned
// to the version. Errors of all that changes something: NotSignedIn, NotAllowed, NotFound (recipe, step, reading),
// RecipeFrozen (recipe: a run used it; copy it).
class RecipeSteps
{
public:
    explicit RecipeSteps(Session &session) : m_session(session) {}

    // Errors: NotFound, Ambiguous (recipe).
    Result<StepsOfRecipe> of(const QString &recipe);
    Result<StepsOfRecipe> of(RecipeId recipe);
    Result<std::vector<StepDifference>> compare(const QString &before, const QString &after);

    // Behind the last one, or in the place that is said. Errors: UnknownAction (stepKind), Required (stepKind,
    // instruction), NotPositive (place).
    Done add(const QString &recipe, const StepChange &step);
    Done change(const QString &recipe, int step, const StepChange &change);
    // With what is read in it.
    Done remove(const QString &recipe, int step);

    // Errors: UnknownAction (readingKind), Required (readingKind, unit), OutOfLimits (high: below the low one).
    Done addReading(const QString &recipe, int step, const ReadingChange &reading);
    Done changeReading(const QString &recipe, int step, int reading, const ReadingChange &change);
    Done removeReading(const QString &recipe, int step, int reading);

private:
    Session &m_session;
};

} // namespace bm
