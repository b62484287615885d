// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"
#include "domain/recipes/productdescription.h"

#include <QDate>
#include <QTimeZone>
#include <functional>

namespace bm
{

// What happened to the goods, as it is told to others. Unknown is empty or nothing; times are UTC.

// A location description, 21 CFR 1.1310.
struct TrackedPlace
{
    qint64 id = 0; // of the supplier or customer; 0: this plant, or a name without a row
    QString name;
    QString phone;
    QString street;
    QString city;
    QString region;
    QString postalCode;
    QString country;
    QString gln;

    // Name, phone and address; the country is not asked for.
    bool isDescribed() const;
};

// Something that one counts under a code: a lot that came, or what a run made.
struct TrackedGoods
{
    QString code; // ours: of the lot, or the batch number
    QString tlc;  // the traceability lot code; empty: nobody knows it
    QString product;
    QString gtin;                        // only where it names one thing together with the lot code
    QString madeBy;                      // the batch number of the run that made it; empty: none here
    bool isBlend = false;                // of other lots, in a silo or a vessel
    ProductDescription description = {}; // of what was made here
    QString whole = {};                  // our code of the lot that it was split off, at any depth; empty: it is whole
};

struct TrackedQuantity
{
    std::optional<Quantity> amount;
    QString unit;
};

// What was corrected later is told once as it was said first and once after each correction; each of them is an event
// of its own.
struct Telling
{
    QString version;       // the row of the books that made it so, e.g. "yield:12"; empty: as it was said first
    QDateTime correctedAt; // when it turned out that this was not so; invalid: it stands
    QString correctedBy;   // the version that came instead; empty can only be the first one
};

// One receipt of a lot.
struct ReceiptEvent
{
    qint64 lot = 0;
    qint64 movement = 0; // 0: taken over from an old database
    TrackedGoods goods;
    TrackedQuantity quantity;
    QDateTime at;
    TrackedPlace from;
    QString lotCodeSource; // who assigned the traceability lot code, or a reference to it
    QString invoice;
    QString order;
    QString packedIn;   // the unit as the driver's papers had it, e.g. "case of 12"; empty: nobody wrote it down
    QDateTime undoneAt; // when somebody said that it never was; invalid: it stands
    Telling telling = {};
};

// What of a lot went back to its supplier.
struct SentBackEvent
{
    qint64 movement = 0;
    TrackedGoods goods;
    TrackedQuantity quantity;
    QDateTime at;
    TrackedPlace to;
    QDateTime undoneAt;
};

struct TrackedPart
{
    TrackedGoods goods;
    TrackedQuantity quantity;
    bool isAsked = true; // false: of the same event, but not on the Food Traceability List when only that is asked for
};

// A run that is done, or a quantity of one lot that became part of another one.
struct TransformationEvent
{
    qint64 run = 0;      // 0: a blend
    qint64 transfer = 0; // of a blend
    TrackedGoods made;
    TrackedQuantity quantity;
    QDateTime at; // when it was completed
    QDate lastDay;
    bool isMadeAsked = true;         // as TrackedPart::isAsked, of what it made
    bool isNothingMade = false;      // of a run that failed: what went in is gone
    std::vector<TrackedPart> inputs; // corrections taken off
    std::vector<TrackedPart> rework; // what it left besides what it made
    QDateTime undoneAt;
    Telling telling = {};
};

struct PalletContent
{
    qint64 run = 0;
    TrackedGoods goods;
    TrackedQuantity quantity;
    bool isAsked = true; // false: of the same pallet, but not in the scope
};

struct TrackedPallet
{
    qint64 id = 0;
    QString number;
    QString sscc;
};

// A pallet as it was packed: as it left for the first time, and as it stands when it never did. Or what was taken off,
// or what was moved off it or onto it before it left once more.
struct PackingEvent
{
    enum class Kind { Packed, CasesBack, TakenOff, PutOn, Dissolved };
    Kind kind = Kind::Packed;
    qint64 line = 0; // of the shipping ledger, with CasesBack, TakenOff and PutOn
    TrackedPallet pallet;
    QDateTime at;
    std::vector<PalletContent> contents; // empty when nobody knows what stood on a pallet that was dissolved
};

// A pallet that left for a customer, with or without papers, or came back; or cases of one, which came back without it.
struct ShippingEvent
{
    qint64 line = 0; // the first of the shipping ledger; 0: of the pallet itself
    TrackedPallet pallet;
    bool isCases = false;
    QString shipment; // its number; empty: without papers
    QString order;    // the customer's
    TrackedPlace to;
    QDateTime at;
    std::vector<PalletContent> contents;
    QDateTime undoneAt;
};

// A thing that was stopped, let go, thrown away or recalled.
struct StoppedThing
{
    NodeKey key;
    QString pallet;
    QString sscc;
    TrackedGoods goods; // of a lot or a run
    TrackedQuantity quantity;
    bool isAway = false; // a pallet that was with a customer then
};

struct StopEvent
{
    enum class Kind { Held, Released, Destroyed, Recalled };
    Kind kind = Kind::Held;
    QString reference; // what it is in the books, e.g. "hold:12"
    QDateTime at;
    std::vector<StoppedThing> things;
    QDateTime undoneAt = {};
};

// Who hears of them, each kind in the order of the books; what nobody listens to is not read. The first error ends it.
struct EventListener
{
    std::function<Done(const ReceiptEvent &)> received = {};
    std::function<Done(const TransformationEvent &)> transformed = {};
    std::function<Done(const PackingEvent &)> packed = {};
    std::function<Done(const ShippingEvent &)> shipped = {};
    std::function<Done(const ShippingEvent &)> returned = {};
    std::function<Done(const SentBackEvent &)> sentBack = {};
    std::function<Done(const StopEvent &)> stopped = {};
    bool hearsUndone = false; // also what somebody said later that it never was, or that it was not so
};

// Where this plant is and how its identifiers begin.
struct PlantIdentity
{
    TrackedPlace place;
    bool isInParts = true; // false: the name is all of it in one text
    QString prefix;        // of what has no GS1 key, a URI without a slash at its end; empty: nobody chose one
    QString companyPrefix; // GS1's, with which pallets get their SSCC; empty: they get none
    QString timeZone;      // by its IANA name; empty: nobody said and nobody opened the plant in a window yet
    QString birth;         // what tells this plant's rows from those of any other; nobody sees or sets it

    // UTC where no zone is known: the same on every computer.
    QTimeZone zone() const;
    QDate dayOf(const QDateTime &utc) const { return utc.toTimeZone(zone()).date(); }
};

} // namespace bm
