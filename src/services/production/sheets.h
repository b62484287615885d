// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/planning/runevents.h"
#include "services/production/balances.h"
#include "services/production/steps.h"
#include "services/rework/rework.h"

namespace bm
{

struct SheetCheck
{
    QString what; // as quality_checks.check_type
    QString result;
    std::optional<Quantity> measured;
    QString unit;
    QString notes;
    QDateTime at;
    QString by;
};

struct SheetPallet
{
    QString number;
    std::optional<Quantity> quantity;
    QString status;
    QString location;
};

struct SheetSignature
{
    QString meaning;
    QString reason;
    QDateTime at;
    QString by;
};

// Everything that the sheet of a batch says, read at one instant.
struct BatchSheetFacts
{
    Run run;
    QString shift;
    QString dailyLot;
    QString cakeLot;
    QString icingLot;
    QDateTime plannedStart;
    QString instructions;                // of the recipe
    std::optional<Quantity> temperature; // degrees Celsius
    std::optional<Quantity> humidity;    // percent
    std::vector<RunStep> steps;
    std::vector<BatchNeed> needs;
    std::vector<BatchUse> uses;
    RunBalance balance;
    ReworkShare rework; // what of it is in the batch, and how much may be
    std::vector<SheetCheck> checks;
    std::vector<SheetPallet> pallets;
    std::vector<SheetSignature> signatures;
    std::vector<RunEvent> events; // pauses, and how it ended
    QDateTime readAt;
    QString readBy;
};

// Paper of a run. Reads only.
class BatchSheets
{
public:
    explicit BatchSheets(Session &session) : m_session(session) {}

    // Errors: NotFound (batchNumber).
    Result<BatchSheetFacts> facts(const QString &batchNumber);

private:
    Session &m_session;
};

} // namespace bm
