// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/delivery/kdes.h"
#include "services/receiving.h"

namespace bm
{

// What the papers and the truck say. Unknown stays empty.
struct DeliveryPapers
{
    QString supplierName; // created when new; does not change once the delivery is open
    QString purchaseOrder;
    QString invoiceNumber;
    QString carrier;
    QString driver;
    QString seal;
    std::optional<Quantity> truckTemperature; // degrees Celsius
};

// The supplier's location description, 21 CFR 1.1310. What is empty here stays as it is.
struct SupplierPlace
{
    QString phone;
    QString street;
    QString city;
    QString region;
    QString postalCode;
    QString country;
};

struct ExpectedLine
{
    QString ingredientName; // must exist
    Quantity quantity;      // zero: not expected after all
    QString unit;           // empty: the ingredient's
};

// A photo or a paper, at most Deliveries::largestPaper bytes.
struct Paper
{
    QString fileName;
    QString mediaType;
    QByteArray content;
};

// Reads a file, in a worker: it may be on a slow share. Errors: FileMissing, TooLong (file).
Result<Paper> paperAt(const QString &path);

// Goods that go back with the driver: they never are in stock.
struct Rejection
{
    QString ingredientName; // must exist
    QString supplierLotCode;
    Quantity quantity;
    QString unit; // empty: the ingredient's
    QString reason;
    std::optional<Paper> paper;
};

struct DeliveredLot
{
    ReceivedLot lot;
    Quantity quantity;    // in the lot's unit
    bool isExact = true;  // false: it was rounded to the nearest thousandth of that unit
    bool isAdded = false; // to a lot that this delivery had already
};

template <typename Fields>
void eachField(Fields &field, DeliveredLot &delivered)
{
    eachField(field, delivered.lot);
    field("quantity", delivered.quantity);
    field("isExact", delivered.isExact);
    field("isAdded", delivered.isAdded);
}

// One ingredient of a delivery, in the ingredient's unit.
struct DeliveryLine
{
    QString ingredient;
    QString unit;
    std::optional<Quantity> expected; // nothing: nobody expected it
    Quantity received;
    Quantity rejected;
    QStringList lots; // our codes
    bool isOnList = false;
    std::vector<Kde> missing; // over its lots; required when it is on the Food Traceability List, else advice

    // As much came as was expected, or more.
    bool isComplete() const { return received >= expected.value_or(Quantity()) && !received.isZero(); }
    bool isShort() const { return received < expected.value_or(Quantity()); }
};

// As it was written down, in the order of time.
struct DeliveryEvent
{
    enum class Kind { Expected, Received, Rejected };
    Kind kind = Kind::Received;
    QString ingredient;
    Quantity delivered; // as on the papers
    QString deliveredUnit;
    Quantity quantity; // in the ingredient's unit
    QString unit;
    QString lot; // ours
    QString supplierLotCode;
    QString reason;
    QDateTime at;
    QString by;
    bool isTakenBack = false; // received by mistake: it counts no more
};

struct DeliverySummary
{
    QString number;
    DeliveryPapers papers;
    bool isOpen = true;
    QDateTime arrivedAt;
    QString openedBy;
    QDateTime closedAt;
    QString closedBy;
    QString closeReason; // of one that was closed incomplete
};

struct Delivery
{
    DeliverySummary summary;
    std::vector<DeliveryLine> lines; // by name
    std::vector<DeliveryEvent> events;
    QStringList papers; // names of the attached files

    qsizetype completeLines() const;
    // What must not be missing when the driver leaves: short lines, and the elements of lots on the list.
    bool isComplete() const;
    // Of the lots on the list; or, with advice, of all lots.
    std::vector<Kde> missing(bool withAdvice) const;
};

// What comes on one truck. Errors of all that changes something: NotSignedIn, NotAllowed (services/authority.h), and
// but for open(): NotFound (delivery), DeliveryClosed.
class Deliveries
{
public:
    static constexpr qsizetype largestPaper = 20 * 1024 * 1024;

    explicit Deliveries(Session &session) : m_session(session) {}

    // Its number, e.g. D-000012. Errors: Required (supplier), TooLong, UnreadableText.
    Result<QString> open(const DeliveryPapers &papers);
    // The papers as they are now; the supplier stays.
    Done amend(const QString &number, const DeliveryPapers &papers);
    Done describeSupplier(const QString &number, const SupplierPlace &place);
    // What is expected of an ingredient is what was said last; lines of one call with the same ingredient are added up.
    // Errors: Required, NotFound (ingredient), NotPositive, UnitMismatch.
    Done expect(const QString &number, const std::vector<ExpectedLine> &lines);
    // A lot, or more of the one of this delivery with the same ingredient, supplier's lot code and expiry, as long as
    // that one waits for its release. Supplier, invoice and order are the delivery's; the unit is converted into the
    // ingredient's. Errors: as Receiving::receive(); NotPositive when nothing is left after rounding.
    Result<DeliveredLot> receive(const QString &number, const NewLot &lot);
    // Errors: Required (ingredient, quantity, reason), NotFound, NotPositive, UnitMismatch, those of attach().
    Done reject(const QString &number, const Rejection &rejection);
    // A paper of the whole delivery. Errors: Required (file, empty), TooLong (file, too large).
    Done attach(const QString &number, const Paper &paper);
    // Errors: DeliveryIncomplete with what is missing, when there is no reason to close it like that.
    Done close(const QString &number, const QString &reason);

    // Where this plant is: name, phone, address. Errors: Required.
    Done setPlace(const QString &place);

    Result<std::vector<DeliverySummary>> list(); // open ones first, then the newest; at most 200
    Result<Delivery> read(const QString &number);
    // The open delivery of that number, purchase order or invoice. Errors: NotFound, Ambiguous with the numbers.
    Result<QString> openNamed(const QString &code);

private:
    Session &m_session;
};

} // namespace bm
