// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production.h"

namespace bm
{

// A silo, a use bin, a hopper, a starter: it holds several lots of one ingredient one after another.
struct Vessel
{
    qint64 id = 0;
    QString code;
    QString name;
    QString kind;    // SILO BIN HOPPER STARTER
    QString drawing; // MIXED FIFO
    IngredientId ingredient;
    QString ingredientName;
    QString unit;
    std::optional<Quantity> capacity;
    Quantity tolerance; // FIFO: by how much the end of a load may lie elsewhere than the books say
    bool isRetired = false;
    Quantity content; // by the books

    bool isMixed() const { return drawing == u"MIXED"; }
};

template <typename Fields>
void eachField(Fields &field, Vessel &vessel)
{
    field("id", vessel.id);
    field("code", vessel.code);
    field("name", vessel.name);
    field("kind", vessel.kind);
    field("drawing", vessel.drawing);
    field("ingredient", vessel.ingredient);
    field("ingredientName", vessel.ingredientName);
    field("unit", vessel.unit);
    field("capacity", vessel.capacity);
    field("tolerance", vessel.tolerance);
    field("isRetired", vessel.isRetired);
    field("content", vessel.content);
}

struct NewVessel
{
    QString code;
    QString name;
    QString kind = {};    // empty: SILO
    QString drawing = {}; // empty: MIXED
    QString ingredientName = {};
    std::optional<Quantity> capacity = {};
    Quantity tolerance = {};
};

// What is not said stays as it is.
struct VesselChange
{
    std::optional<QString> name = {};
    std::optional<Quantity> capacity = {};
    bool withoutCapacity = false;
};

// A lot in a vessel: of a mixed one its share, of a FIFO one a layer, the oldest first.
struct LotInVessel
{
    QString lotCode;
    Quantity quantity; // by the books; zero: nothing by the books, but the vessel was not proven empty since
    Quantity loaded;
    QDateTime loadedAt;
};

// A lot in a draw.
struct LotInDraw
{
    LotId lot;
    QString lotCode;
    bool isCertain = false; // false: it is possible
    Quantity share;         // by the books
    Quantity low;
    Quantity high;
    Quantity loaded;
};

struct VesselAct
{
    qint64 id = 0;
    QString kind; // LOAD DRAW EMPTY UNDO
    QString lotCode;
    QString batchNumber;
    Quantity quantity; // of a draw without what was taken back; of EMPTY what the books still had
    QString reason;
    QDateTime doneAt;
    QString doneBy;
    bool isTakenBack = false;
    qint64 takesBack = 0;
    std::vector<LotInDraw> lots = {}; // of a draw
};

struct VesselState
{
    Vessel vessel;
    std::vector<LotInVessel> contents;
    std::vector<VesselAct> acts; // the newest first
};

struct VesselActs
{
    Vessel vessel;
    std::vector<VesselAct> acts; // the newest first
    qint64 next = 0;             // older ones are before this one; 0: there are none
};

struct VesselLoad
{
    Vessel vessel; // afterwards
    QString lotCode;
    Quantity quantity;
    Quantity left; // in the lot
};

template <typename Fields>
void eachField(Fields &field, VesselLoad &load)
{
    field("vessel", load.vessel);
    field("lotCode", load.lotCode);
    field("quantity", load.quantity);
    field("left", load.left);
}

// Draws are made by Production::add() with the vessel's code in place of a lot's. Errors of all that changes something:
// NotSignedIn, NotAllowed; NotFound (vessel); StatusMoveNotAllowed (vesselRetired).
class Vessels
{
public:
    explicit Vessels(Session &session) : m_session(session) {}

    Result<std::vector<Vessel>> all(); // by code; retired ones last
    // By code, in any case. Errors: NotFound (vessel).
    Result<Vessel> find(const QString &code);
    // most: acts, of which the newest are told.
    Result<VesselState> state(const QString &code, size_t most = 200);
    // A page of what happened to it: acts older than before (0: from the newest on).
    Result<VesselActs> acts(const QString &code, qint64 before, size_t most = 100);

    // Errors: Required (code, name, ingredient), UnknownAction (kind, drawing), NotFound (ingredient), NotPositive
    // (capacity, tolerance), Duplicate (code: of a vessel, a lot, a batch or a pallet).
    Result<Vessel> add(const NewVessel &vessel);
    // Errors: Required (name), NotPositive (capacity), StatusMoveNotAllowed (vesselFull: more is in it by the books).
    Result<Vessel> amend(const QString &code, const VesselChange &change);
    // It is not used any more. Errors: StatusMoveNotAllowed (vesselNotEmpty).
    Result<Vessel> retire(const QString &code);

    // Looks without writing; quantity zero: not weighed yet. Errors as load().
    Result<VesselLoad> checkLoad(const QString &code, const QString &lotCode, Quantity quantity);
    // Errors: those of Production::add() about the lot, also about one that a mixed vessel holds already; NotPositive
    // (quantity); StatusMoveNotAllowed (vesselIngredient: the lot is of another one; lotInVessel: it stands in a vessel
    // itself; vesselFull: more than its capacity).
    Result<VesselLoad> load(const QString &code, const QString &lotCode, Quantity quantity);
    // Nothing that was loaded before can be in a later draw. What the books still have is written off. Errors: Required
    // (difference: the books have something and there is no reason).
    Result<Vessel> proveEmpty(const QString &code, const QString &reason);
    // Takes back the last load, draw or proof of emptiness that stands. Errors: Required (reason), StatusMoveNotAllowed
    // (notLastAct: nothing to take back; contentChanged: it was counted or taken from since).
    Result<Vessel> undo(const QString &code, const QString &reason);

private:
    Session &m_session;
};

QStringList vesselKinds();
QStringList vesselDrawings();

} // namespace bm
