// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace bm
{

// What is read in a step. The kinds are spelled as the database spells them.
struct PlannedReading
{
    qint64 id = 0;
    QString kind; // readingKinds()
    QString name; // empty: its kind says it
    QString unit;
    std::optional<Quantity> low; // what is exactly on a limit is good
    std::optional<Quantity> high;
    bool isRequired = true;

    bool isWithin(Quantity value) const { return (!low || value >= *low) && (!high || value <= *high); }
    // All but its key in the database.
    bool isSameAs(const PlannedReading &other) const;
};

struct RecipeStep
{
    qint64 id = 0;
    QString kind; // stepKinds()
    QString instruction;
    std::vector<PlannedReading> readings;

    bool isSameAs(const RecipeStep &other) const;
};

const QStringList &stepKinds();
const QStringList &readingKinds();

// What became of a step between two versions.
struct StepDifference
{
    enum class Kind { Added, Removed, Changed };
    Kind kind = Kind::Changed;
    int place = 0; // from 1; in the newer version, of a removed one in the older
    RecipeStep before;
    RecipeStep after;
};

// Steps belong together by their kind, several of one kind in their order. In the order of the older version, then
// what was added.
std::vector<StepDifference> comparedSteps(const std::vector<RecipeStep> &before, const std::vector<RecipeStep> &after);

} // namespace bm
