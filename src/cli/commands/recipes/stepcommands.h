// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandtable.h"
#include "services/recipes/steps.h"

#include <QJsonArray>

namespace bm::cli
{

// How a version is made and what it is expected to make, and the mixers that it is scaled to.
std::vector<CommandSpec> recipeStepCommands();

QJsonObject plannedJson(const PlannedReading &reading);
QString plannedText(const PlannedReading &reading);
QJsonArray stepDifferencesJson(const std::vector<StepDifference> &differences);
QString stepDifferencesText(const std::vector<StepDifference> &differences);

// A place, from 1. Errors: NotANumber.
Result<int> placeIn(const QString &typed, const QString &field);

} // namespace bm::cli
