// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/session.h"

namespace bm
{

struct PalletItem
{
    QString batchNumber;
    QString recipeName;
    std::optional<Quantity> quantity; // nothing: unknown
    QString unit;
};

template <typename Fields>
void eachField(Fields &field, PalletItem &item)
{
    field("batchNumber", item.batchNumber);
    field("recipeName", item.recipeName);
    field("quantity", item.quantity);
    field("unit", item.unit);
}

struct Pallet
{
    PalletId id;
    QString number;
    QString sscc; // empty when the plant has no GS1 company prefix
    QString status;
    QString location;
    QString customerName;
    QString customerOrder;
    std::optional<qint64> itemCount;
    std::optional<Quantity> weight; // kilograms, gross; nothing: not weighed
    QDateTime shippedAt;
    bool held = false;   // an open hold on the pallet itself
    QString heldThrough; // code of a held run on it, or of what is held in a run on it; empty: none
    bool migrated = false;
    std::vector<PalletItem> items;
};

template <typename Fields>
void eachField(Fields &field, Pallet &pallet)
{
    field("id", pallet.id);
    field("number", pallet.number);
    field("sscc", pallet.sscc);
    field("status", pallet.status);
    field("location", pallet.location);
    field("customerName", pallet.customerName);
    field("customerOrder", pallet.customerOrder);
    field("itemCount", pallet.itemCount);
    field("weight", pallet.weight);
    field("shippedAt", pallet.shippedAt);
    field("held", pallet.held);
    field("heldThrough", pallet.heldThrough);
    field("migrated", pallet.migrated);
    field("items", pallet.items);
}

struct NewPallet
{
    QString batchNumber;
    Quantity quantity; // > 0, in the run's unit
    QString location;
    QString palletNumber; // empty: the next of the plant's own numbers
};

// Building pallets from runs and sending them away. Errors of all that changes something: NotSignedIn,
// NotAllowed (services/authority.h).
class Palletizing
{
public:
    explicit Palletizing(Session &session) : m_session(session) {}

    // By pallet number or SSCC. Errors: NotFound.
    Result<Pallet> find(const QString &code);
    // How much of a run is neither on a pallet nor thrown away; nothing while its yield is unknown.
    Result<std::optional<Quantity>> unpacked(const QString &batchNumber);

    // Errors: NotFound (batchNumber), NotPositive (quantity), RunNotInProgress, LotOnHold or LotFailedQuality
    // (batchNumber), MoreThanMade, Duplicate (palletNumber).
    Result<Pallet> build(const NewPallet &pallet);
    // A mixed pallet. Errors also: PalletNotActive, LotOnHold.
    Result<Pallet> add(const QString &palletCode, const QString &batchNumber, Quantity quantity);
    // Cases of a batch leave the pallet and count as not packed again. Errors: NotPositive or NotEnoughLeft or
    // LotQuantityUnknown (onPallet), Required (reason), NotFound (palletCode, batchNumber, onPallet: the batch is not
    // on it), PalletNotActive, LotOnHold,
    // PalletEmpty (onPallet: the last of the batch that the pallet was opened for).
    Result<Pallet> takeOff(const QString &palletCode, const QString &batchNumber, Quantity quantity,
                           const QString &reason);
    // Cases of a batch stand on a pallet of their own, with number and SSCC of its own and, when none is named, in the
    // place of the first; answers the new one. Errors: as takeOff(), Duplicate (palletNumber).
    Result<Pallet> split(const QString &palletCode, const NewPallet &part, const QString &reason);
    // All cases of a pallet stand on the other one, which is answered; the first is void. Errors: NotFound,
    // PalletNotActive or LotOnHold (palletCode, onto), Duplicate (onto the same), LotQuantityUnknown (onPallet),
    // Required (reason).
    Result<Pallet> merge(const QString &palletCode, const QString &ontoCode, const QString &reason);
    // In kilograms, with the pallet itself; until its cases change. Errors: NotFound, NotPositive (weight),
    // PalletNotActive.
    Result<Pallet> weigh(const QString &palletCode, Quantity weight);
    Result<Pallet> move(const QString &palletCode, const QString &location);
    // Errors: NotFound, PalletNotActive, PalletEmpty, LotOnHold, RunNotInProgress (a run on it is not completed),
    // LotFailedQuality (batchNumber), Required (customer), TooOldForCustomer, ExpiryUnknown, PalletLoaded (palletCode:
    // an open shipment has it), ShipmentIncomplete (reason) as Shipments::ship() when there is no reason. Without
    // papers of its own: at the door, or by somebody who has a list of them. See shipping/shipments.h.
    Result<Pallet> ship(const QString &palletCode, const QString &customerName, const QString &customerOrder,
                        const QString &reason = {});
    // Errors: Required (reason), StatusMoveNotAllowed; NotAllowed also for who may not let go what was stopped, when
    // the pallet is held or recalled.
    Result<Pallet> voidPallet(const QString &palletCode, const QString &reason);

private:
    Session &m_session;
};

} // namespace bm
