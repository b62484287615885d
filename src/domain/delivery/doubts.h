// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <QDate>
#include <QStringList>
#include <optional>
#include <vector>

namespace bm
{

// What may be wrong with the values of a receipt. None refuses it: a person looks and says that it is so.
enum class DoubtKind {
    ExpiryPast,      // before today
    ExpiryFar,       // more than doubtfulYears ahead
    ExpiryIsMade,    // made and expired on one day
    BestByPast,      //
    MadeAhead,       // made after today
    LotOtherExpiry,  // the same lot of the same supplier is here with another expiry
    LotHoldsDate,    // lot and date in one: the label's expiry at its end
    LotHoldsLabel,   // lot and more in one: GS1 elements in it
    LotIsItem,       // the product's number, not the lot's
    LotLooksLike,    // another lot of the ingredient differs in O and 0 or I and 1 only
    QuantityTenfold, // of what usually comes
    QuantityTenth
};

constexpr int doubtfulYears = 5;
// Fewer receipts say nothing about what is usual.
constexpr size_t leastReceipts = 3;

struct ReceiptDoubt
{
    DoubtKind kind = DoubtKind::ExpiryPast;
    QString field; // of the value that is doubted, as in Error::field
    QString value; // as it would be received; dates as 2026-01-31, amounts with three places
    QString other; // what speaks against it

    friend bool operator==(const ReceiptDoubt &, const ReceiptDoubt &) = default;
};

template <typename Fields>
void eachField(Fields &field, ReceiptDoubt &doubt)
{
    field("kind", doubt.kind);
    field("field", doubt.field);
    field("value", doubt.value);
    field("other", doubt.other);
}

// What is about to be received.
struct ReceiptValues
{
    QString lot;
    QDate expiry;
    QDate bestBy;
    QDate made;
    Quantity quantity; // in the ingredient's unit
};

// What the plant knows beside it.
struct ReceiptKnowledge
{
    QDate today;
    QString gtin;                     // of the ingredient
    QString ingredientName;           // some call it by its number
    std::optional<QDate> otherExpiry; // of the same lot of the same supplier, where it differs
    QString alike;                    // a lot of the ingredient that is spelled almost so
    std::vector<Quantity> received;   // the last receipts of the ingredient from the supplier
};

// In the order of the form; at most one for each kind.
std::vector<ReceiptDoubt> doubtsAbout(const ReceiptValues &values, const ReceiptKnowledge &known);

// "expiry_past" and so on, for programs.
QString doubtName(DoubtKind kind);

} // namespace bm
