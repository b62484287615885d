// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/delivering/deliveries.h"

namespace bm
{

enum class InspectionKind {
    Visual,      // good or not good
    Measurement, // a value within limits
    Certificate  // a paper of the lot; with limits a value of it, too
};

struct Limits
{
    std::optional<Quantity> lower;
    std::optional<Quantity> upper;

    bool isOpen() const { return !lower && !upper; }
    // What is exactly on a limit is within.
    bool holds(Quantity value) const { return (!lower || value >= *lower) && (!upper || value <= *upper); }
};

struct NewInspectionPoint
{
    QString ingredientName; // must exist
    InspectionKind kind = InspectionKind::Visual;
    QString name;
    QString unit; // of the value
    Limits limits;
    bool isRequired = true;
};

struct InspectionPoint
{
    qint64 id = 0;
    InspectionKind kind = InspectionKind::Visual;
    QString name;
    QString unit;
    Limits limits;
    bool isRequired = true;
    bool isRetired = false;
};

// A point as the lot has it.
struct InspectionState
{
    InspectionPoint point;
    QString result; // PASSED, FAILED; empty: nobody answered yet
    std::optional<Quantity> value;
    QString by;
    QDateTime at;

    bool isInTheWay() const { return point.isRequired && !point.isRetired && result != u"PASSED"; }
};

struct InspectionAnswer
{
    QString lotCode;
    qint64 point = 0;
    std::optional<bool> isGood;    // of what has no limits
    std::optional<Quantity> value; // of what has
    std::optional<Paper> paper;    // a certificate that is attached with it
    QString notes;
};

// A lot that waits for QA.
struct WaitingLot
{
    QString code;
    QString ingredient;
    QString supplier;
    std::optional<Quantity> remaining; // nothing: unknown
    QString unit;
    QString place;
    QString status;        // lot_status
    QString qualityStatus; // quality_status
    QDateTime receivedAt;
    QDateTime releaseEndedAt; // its conditional release has ended; invalid: nobody judged it yet
    QDate expirationDate;
    bool held = false;
    qint64 required = 0; // points that must have passed before it passes
    qint64 open = 0;     // of them, that have not
};

// What is looked at when an ingredient comes. Errors of all that changes something: NotSignedIn, NotAllowed.
class Inspections
{
public:
    explicit Inspections(Session &session) : m_session(session) {}

    Result<std::vector<InspectionPoint>> plan(const QString &ingredient); // in order, retired ones last
    // Behind the others. Errors: Required (ingredient, name, unit, limits), NotFound, UnknownAction (limits).
    Result<qint64> add(const NewInspectionPoint &point);
    // Whose point it is. Errors: NotFound (point).
    Result<QString> ingredientOf(qint64 point);
    // To that place among those that are asked, from 1; past the last one is the last one. Errors: NotFound (point,
    // also a retired one), NotPositive (place).
    Done moveTo(qint64 point, qint64 place);
    // Errors: NotFound (point), Required (reason).
    Done retire(qint64 point, const QString &reason);
    // Its verdict: PASSED or FAILED. Errors: NotFound, Ambiguous, Required (value, isGood, file), TooLong.
    Result<QString> answer(const InspectionAnswer &answer);
    Result<std::vector<InspectionState>> of(const QString &lotCode);
    // What is on hand and nobody judged, or was let go for a while that is over; oldest first. What a run made is
    // judged with its run, and what is past its day by nobody.
    Result<std::vector<WaitingLot>> waiting(qint64 limit = 500);

private:
    Session &m_session;
};

// Before a lot passes, in the same transaction. Errors: StatusMoveNotAllowed (inspection) with the names of the points.
Done inspectionsPassed(Session &session, LotId lot);

} // namespace bm
