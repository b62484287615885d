// SPDX-License-Identifier: GPL-3.0-or-later
// What an error is about, where its reason alone would be told with the wrong words; each names who makes such an
// error.
#pragma once

#include "domain/error.h"

namespace bm
{

// database/backups/server/wholeness.h
inline bool isAboutBackup(const Error &error)
{
    return error.reason == Reason::PermissionDenied && error.field == u"backup";
}

// services/delivering/approvals.h
inline bool isAboutSupplier(const Error &error)
{
    return error.reason == Reason::StatusMoveNotAllowed && (error.field == u"supplier" || error.detail == u"supplier");
}

// services/lots/inspections.h
inline bool isAboutInspection(const Error &error)
{
    return error.reason == Reason::StatusMoveNotAllowed &&
           (error.field == u"inspection" || error.detail == u"inspection");
}

// services/shipping/shipments.h
inline bool isAboutReturn(const Error &error)
{
    return error.reason == Reason::StatusMoveNotAllowed && error.field == u"returned";
}

// services/shipping/shipments.h
inline bool isAboutLateUnship(const Error &error)
{
    return error.reason == Reason::StatusMoveNotAllowed && error.field == u"leftLongAgo";
}

// services/details/temperature.h
inline bool isAboutTruck(const Error &error)
{
    return error.reason == Reason::OutOfLimits && error.field == u"temperature";
}

// services/shipping/shipments.h
inline bool isAboutStorage(const Error &error)
{
    return (error.reason == Reason::OutOfLimits || error.reason == Reason::SignatureNeeded) &&
           error.field == u"storage";
}

// services/shipping/leaving.h, also in the database's own words.
inline bool isAboutStorageAlone(const Error &error)
{
    return error.reason == Reason::OutOfLimits && (error.field == u"storageAlone" || error.detail == u"storageAlone");
}

// services/palletizing/closing.h: on the way out, also in the database's own words.
inline bool isAboutLabelScan(const Error &error)
{
    return error.reason == Reason::StatusMoveNotAllowed &&
           (error.field == u"labelScan" || error.detail == u"labelScan");
}

// services/palletizing/closing.h: the pallet whose label it is, then the one that is being closed.
inline bool isAboutOtherLabel(const Error &error)
{
    return error.reason == Reason::StatusMoveNotAllowed && error.field == u"scanned";
}

// services/tutor/labelpatterns.h
inline bool isAboutLabel(const Error &error, Reason reason)
{
    return error.reason == reason && error.field == u"sample";
}

// services/recipes/recipes.h
inline bool isAboutRecipeName(const Error &error)
{
    return error.reason == Reason::Ambiguous && error.field == u"name";
}

// services/recipes/recipes.h, services/production.h
inline bool isAboutRecipe(const Error &error, const char *field)
{
    return error.reason == Reason::Required && error.field == QLatin1String(field);
}

// services/catalog/ingredients.h
inline bool isAboutLevels(const Error &error)
{
    return error.reason == Reason::UnitInUse && error.field == u"levels";
}

// services/catalog/ingredients.h, services/shipping/customers.h
inline bool isAboutShelfLife(const Error &error)
{
    if (error.reason == Reason::TooLong)
        return error.field == u"minimumShelfLife" || error.field == u"days";
    return (error.reason == Reason::BadDate || error.reason == Reason::NotPositive) && error.field == u"shelfLifeDays";
}

// services/shipping/customers.h
inline bool isAboutGln(const Error &error)
{
    return error.reason == Reason::NotAGtin && error.field == u"gln";
}

// services/production/balances.h, services/recipes/recipes.h
inline bool isAboutPercent(const Error &error)
{
    return error.reason == Reason::NotANumber &&
           (error.field == u"percent" || error.field == u"loss" || error.field == u"rework");
}

// services/recipes/steps.h
inline bool isAboutLimits(const Error &error)
{
    return error.reason == Reason::OutOfLimits && error.field == u"high";
}

// services/holding/heldabove.h: what was asked about, and behind a comma what is held in it.
inline bool isHeldThrough(const Error &error)
{
    return error.reason == Reason::LotOnHold && error.detail.contains(u", ");
}

// services/production.h
inline bool isAboutTakingBack(const Error &error)
{
    return error.reason == Reason::LotOnHold && error.field == u"takenBack";
}

// The lot itself, or what it is held through.
inline QString heldIn(const Error &error)
{
    return isHeldThrough(error) ? error.detail.section(QStringLiteral(", "), 1) : error.detail;
}

// services/palletizing.h
inline bool isAboutPallet(const Error &error, Reason reason)
{
    return error.reason == reason && error.field == u"onPallet";
}

// services/shipping/ledger.h, services/palletizing.h, services/recalling/recalls.h: what a recall keeps
inline bool isAboutRecalledPallet(const Error &error, Reason reason, const char *field)
{
    return error.reason == reason && error.field == QLatin1String(field);
}

// services/shipping/shipments.h: all of its cases come back
inline bool isAboutWholePallet(const Error &error)
{
    return error.reason == Reason::PalletEmpty && error.field == u"quantity";
}

// services/trace.h: several together
inline bool isAboutThings(const Error &error)
{
    return error.reason == Reason::TooLong && error.field == u"things";
}

// services/quality/comparing.h
inline bool isAboutSameThing(const Error &error)
{
    return error.reason == Reason::Duplicate && error.field == u"second";
}
inline bool isAboutMomentOfThing(const Error &error)
{
    return error.reason == Reason::NotFound && error.field == u"moment";
}

// documents/recall/recallletters.h
inline bool isAboutNoCustomers(const Error &error)
{
    return error.reason == Reason::NotFound && error.field == u"customers";
}

// services/recalling/recalls.h
inline bool isAboutNotice(const Error &error, Reason reason, const char *field)
{
    return error.reason == reason && error.field == QLatin1String(field);
}

// services/planning/runevents.h; without a field in the database's own words.
inline bool isAboutPause(const Error &error)
{
    return error.reason == Reason::RunNotInProgress && (error.field == u"paused" || error.detail == u"paused");
}

// services/planning/runevents.h
inline bool isAboutRunEnd(const Error &error, const char *field)
{
    return error.reason == Reason::StatusMoveNotAllowed && error.field == QLatin1String(field);
}

// services/planning/batchnumbers.h: the pattern has it in it, and it is not said.
inline bool isAboutBatchNumber(const Error &error)
{
    return (error.reason == Reason::Required && (error.field == u"line" || error.field == u"shift") &&
            !error.detail.isEmpty()) ||
           (error.reason == Reason::TooLong && error.field == u"batchNumber" && error.detail.size() > 20);
}

// services/production/lines.h: the line, and behind a colon what is left on it.
inline bool isAboutLine(const Error &error, Reason reason)
{
    return error.reason == reason && error.field == u"lineClean";
}

} // namespace bm
