// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recipes/productdescription.h"
#include "domain/shipping/leaving.h"
#include "domain/shipping/storage.h"
#include "services/palletizing.h"
#include "services/people.h"
#include "services/shipping/customers.h"

namespace bm
{

// What the papers and the truck say. Unknown stays empty.
struct ShipmentPapers
{
    QString customerName; // created when new; does not change once the shipment is open
    QString customerOrder;
    QString carrier;
    QString driver;
    QString seal;
    std::optional<Quantity> truckTemperature; // degrees Celsius
};

enum class ShipmentStatus { Open, Shipped, Cancelled };

struct ShipmentSummary
{
    qint64 id = 0;
    QString number;
    ShipmentPapers papers;
    ShipmentStatus status = ShipmentStatus::Open;
    qint64 palletCount = 0;
    QDateTime openedAt;
    QString openedBy;
    QDateTime closedAt; // left, or cancelled
    QString closedBy;
    QString closeReason; // of one that left incomplete or was cancelled
    // Of one that left on a truck on which something is kept otherwise: why, and who accepted that.
    QString temperatureReason = {};
    QString temperatureAcceptedBy = {};

    bool isOpen() const { return status == ShipmentStatus::Open; }
};

// What of one batch stands on a pallet of the shipment. The batch number is the traceability lot code.
struct ShipmentItem : PalletItem
{
    QDate lastDay; // invalid: nobody knows
    ProductDescription product = {};
};

struct ShipmentPallet
{
    QString number;
    QString sscc;
    QString status;
    std::optional<Quantity> weight; // kilograms, gross
    QDateTime loadedAt;
    QString loadedBy;
    std::vector<ShipmentItem> items;

    QDate lastDay() const; // the earliest of its items
};

// What became of it after it left.
struct ShipmentEvent
{
    enum class Kind {
        Shipped,
        Unshipped,
        Returned,
        ReturnTakenBack, // it did not come back: that was booked by mistake
    };
    Kind kind = Kind::Shipped;
    QString shipment; // empty: it left without papers
    QString customerName;
    QString pallet;
    QString ontoPallet; // where the cases stand that came back without their pallet
    QString batchNumber;
    std::optional<Quantity> quantity; // as a positive amount
    QString unit;
    QString reason;
    QDateTime at;
    QString by;
    qint64 line = 0;          // of the ledger
    qint64 takesBack = 0;     // with ReturnTakenBack, the line
    bool isTakenBack = false; // it says of a return that it was none
};

// What is made to a recipe on the shipment travels at other temperatures than the truck has.
struct KeptOtherwise
{
    QString recipe;
    StorageLimits limits;
};

struct Shipment
{
    ShipmentSummary summary;
    Customer customer;
    QString plantPlace;                  // where it is shipped from; empty: nobody said
    std::vector<ShipmentPallet> pallets; // in the order they were loaded; as they left once it has
    std::vector<ShipmentEvent> events;   // taken back and returned
    std::vector<ShippingKde> missing;
    std::vector<KeptOtherwise> keptOtherwise = {}; // on a truck of that temperature; as it left once it has
    bool isRegulated = false;                      // something on it is in the scope of 21 CFR 1 subpart S
};

// Why it leaves although something on it is kept at other temperatures, and the signature of who may judge batches.
struct TruckApproval
{
    QString reason = {};
    std::optional<Signature> signature = {};
};

// A pallet of a shipment that may not leave.
struct PalletRefusal
{
    QString pallet;
    Error error;
};

// What leaves on one truck. Errors of all that changes something: NotSignedIn, NotAllowed (services/authority.h), and
// of what names a shipment: NotFound (shipment), ShipmentClosed.
class Shipments
{
public:
    explicit Shipments(Session &session) : m_session(session) {}

    // Its number, e.g. S-000012. Errors: Required (customer), TooLong, UnreadableText.
    Result<QString> open(const ShipmentPapers &papers);
    // The papers as they are now; the customer stays.
    Done amend(const QString &number, const ShipmentPapers &papers);
    // Refused before it is put on the truck. Errors: NotFound (palletCode), PalletNotActive, PalletEmpty, LotOnHold,
    // LotRecalled, RunNotInProgress, LotFailedQuality, TooOldForCustomer, ExpiryUnknown, PalletLoaded with the
    // shipment.
    Result<Pallet> load(const QString &number, const QString &palletCode);
    // It stands here again. Errors: NotFound (palletCode: also when it is not on this shipment).
    Result<Pallet> unload(const QString &number, const QString &palletCode);
    // All of it leaves, or nothing. Errors: ShipmentEmpty, PalletsRefused with their numbers (see refusals()),
    // ShipmentIncomplete (reason) with the missing elements, when what is regulated lacks one and there is no reason to
    // let it go like that; OutOfLimits (storage) with what is kept otherwise than the truck is, when there is no
    // approval, and those of approverOf().
    Done ship(const QString &number, const QString &reason, const TruckApproval &truck = {});
    // Its pallets stay here. Errors: Required (reason).
    Done cancel(const QString &number, const QString &reason);
    // It did not leave: everything is as it was before it was shipped. Errors: Required (reason), StatusMoveNotAllowed
    // when it is not shipped, (returned) when some of it came back: then it did leave, and (leftLongAgo) a day after it
    // left; PalletsRefused when something of it is recalled.
    Done unship(const QString &number, const QString &reason);
    // Of one pallet, with or without a shipment: it is here and belongs to none. Errors: NotFound, Required (reason),
    // StatusMoveNotAllowed (palletCode) when it is not shipped, (returned) when some of it came back, (leftLongAgo).
    Result<Pallet> unshipPallet(const QString &palletCode, const QString &reason);
    // The customer sends it back: it is here, and held until QA decides. Errors: as unshipPallet().
    Result<Pallet> returnPallet(const QString &palletCode, const QString &reason);
    // It did not come back: another pallet was scanned. Who had it has it, it stands on its shipment, and the hold
    // ends. Errors: NotFound, Required (reason), StatusMoveNotAllowed: (noReturn) nothing is booked back since it left
    // last, (returnLetGo) QA let it go since, (returnHeld) somebody held it once more, (returnMoved) somebody moved it,
    // (returnRecalled) it was recalled since, (returnSettled) its recall says what became of it.
    Result<Pallet> takeReturnBack(const QString &palletCode, const QString &reason);
    // Some of its cases come back, onto a pallet of their own that is held; the answer is that one. Errors also:
    // NotPositive, NotFound, NotEnoughLeft, LotQuantityUnknown (onPallet), Duplicate (palletNumber).
    Result<Pallet> returnCases(const QString &palletCode, const NewPallet &part, const QString &reason);

    static constexpr qint64 pageSize = 200;
    // Open ones first, then the newest: the page after that one, or the first; fewer than pageSize: no more follow.
    Result<std::vector<ShipmentSummary>> list(const std::optional<ShipmentSummary> &after = {});
    Result<Shipment> read(const QString &number);
    // The pallets of an open shipment that may not leave, and why.
    Result<std::vector<PalletRefusal>> refusals(const QString &number);
    // What left with a pallet and what came back, in the order of time. Errors: NotFound (palletCode).
    Result<std::vector<ShipmentEvent>> eventsOf(const QString &palletCode);
    // The same of many, as it was known until then; an invalid time: of all there is.
    Result<std::vector<ShipmentEvent>> eventsOfAll(const std::vector<qint64> &pallets, const QDateTime &until);

private:
    Session &m_session;
};

} // namespace bm
