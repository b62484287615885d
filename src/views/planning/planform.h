// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/production/shifts.h"
#include "models/lookups.h"
#include "views/floor/actionpanel.h"

namespace bm
{

// What the form to plan a batch begins with.
struct PlanStart
{
    Choices choices;
    Shifts shifts;
    QStringList lines;
    QString numberPattern; // empty: the plant's own numbers
    QString line = {};
    QString shift = {};
    QDateTime start = {};
};

Result<PlanStart> planStartOf(Services &plant);

std::vector<AskedField> planFields(const PlanStart &start);
// Errors, of the field that is wrong: those of readQuantity(), BadDate (plannedStart).
Result<NewRun> readPlan(const Answers &answers, const Shifts &shifts);

// A day, or a day and a time, as people type them: 2026-05-04 14:00. Empty: no time and no error.
// Errors: BadDate with the text.
Result<QDateTime> readStart(const QString &text, const Shifts &shifts, const QString &shift);
QString typedStart(const QDateTime &start);

} // namespace bm
