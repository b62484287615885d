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
};

struct ReceivedLot
{
    LotId id;
    QString internalLotCode;
    QString unit;
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
    field("differentExpiryInHouse", lot.differentExpiryInHouse);
    field("alreadyInHouse", lot.alreadyInHouse);
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
    // Duplicate (internalLotCode), BadDate (expirationDate before manufactureDate).
    Result<ReceivedLot> receive(const NewLot &lot);

private:
    Session &m_session;
};

} // namespace bm
