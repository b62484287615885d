// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

// One lot as it stands on the dock. Unknown stays empty.
struct NewLot
{
    QString ingredientName; // required; must exist, unless createIngredient
    bool createIngredient = false;
    QString gtin;            // of the label, for an ingredient that is made
    QString supplierName;    // created when new
    QString supplierLotCode; // as on the supplier's label; not unique
    Quantity quantity;       // > 0
    QString unit;            // empty: the ingredient's unit; else must be it
    QDate expirationDate;
    QDate bestByDate;
    QDate manufactureDate;
    QString storageLocation;
    QString invoiceNumber;
    QString purchaseOrder;
    QString internalLotCode; // empty: the next of the plant's own numbers
    QString tlcSource;       // who assigned the supplier's lot code: a location, or a reference to one
    QString kept;            // what the person was asked about these values and kept; the history has it as the reason
    QString ingredientType;  // of an ingredient that is made; empty: OTHER
    bool learnsGtin = false; // the ingredient is there and has no GTIN: it has this label's from now on
};

struct ReceivedLot
{
    LotId id;
    QString internalLotCode;
    QString unit;
    qint64 receipt = 0; // lot_movements.id: what takeBack() takes back
    // The same supplier lot of this ingredient is in house already, with this other expiry: the person should look.
    std::optional<QDate> differentExpiryInHouse;
    // This supplier lot was received before: codes of our lots, oldest first.
    QStringList alreadyInHouse;
};

template <typename Fields>
void eachField(Fields &field, ReceivedLot &lot)
{
    field("id", lot.id);
    field("internalLotCode", lot.internalLotCode);
    field("unit", lot.unit);
    field("receipt", lot.receipt);
    field("differentExpiryInHouse", lot.differentExpiryInHouse);
    field("alreadyInHouse", lot.alreadyInHouse);
}

// A receipt that was taken back: what is left of its lot.
struct TakenBack
{
    QString lotCode;
    QString ingredientName;
    Quantity quantity;
    QString unit;
    Quantity remaining;
};

template <typename Fields>
void eachField(Fields &field, TakenBack &taken)
{
    field("lotCode", taken.lotCode);
    field("ingredientName", taken.ingredientName);
    field("quantity", taken.quantity);
    field("unit", taken.unit);
    field("remaining", taken.remaining);
}

// What Receiving::receive() does, inside the caller's transaction.
Result<ReceivedLot> receiveInto(Session &session, const NewLot &lot);

// The receiving clerk's task. Errors of all that changes something: NotSignedIn,
// NotAllowed (services/authority.h).
class Receiving
{
public:
    explicit Receiving(Session &session) : m_session(session) {}

    // Writes lot, receipt and, when new, supplier and ingredient in one transaction. The lot is RECEIVED / PENDING.
    // Errors: Required (ingredient, quantity), NotFound (ingredient), NotPositive (quantity), UnitMismatch (unit),
    // Duplicate (internalLotCode), BadDate (expirationDate before manufactureDate), UnknownAction (type), those of
    // Ingredients::learnGtin().
    Result<ReceivedLot> receive(const NewLot &lot);
    // What was received by mistake is booked back whole, by a movement that names it; the lot stays, empty, with its
    // code and history. Errors: Required (reason), NotFound (receipt, also of what a run made), Duplicate (receipt,
    // taken back before), NotEnoughLeft (some of it was used), LotOnHold, LotQuarantined, LotRecalled,
    // ExpiredOnlyLeaves, DeliveryClosed (its delivery).
    Result<TakenBack> takeBack(qint64 receipt, const QString &reason);
    // The last receipt of a lot of ours that was not taken back. Errors: NotFound, Ambiguous (lotCode), NotFound
    // (receipt).
    Result<qint64> lastReceipt(const QString &lotCode);

private:
    Session &m_session;
};

} // namespace bm
