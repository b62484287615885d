// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recall/recall.h"
#include "domain/recall/source.h"

namespace bm
{

// What somebody has to find out before a recall of the same things could be done in time.
enum class GapKind {
    NoPhone,         // customers
    NoContact,       // customers with neither phone nor e-mail
    NoCustomer,      // shipped pallets
    UnknownQuantity, // things in the scope
    UnknownDose,     // batches and pallets: how much of what was named is in them
    NoPallet,        // finished batches that are on no pallet and in no lot
    OldText,         // batches whose lots an old program knew as texts only
    NoSupplier,      // bought lots
    NoSupplierLot,   // bought lots without the supplier's lot code
    NoPapers,        // bought lots without delivery, purchase order and invoice
    UnknownUse,      // lots behind what was named, of which nobody knows how much went in
    NotAccounted,    // what was named and is not all where the books say
};

struct RecallGap
{
    GapKind kind = GapKind::NoPhone;
    QStringList names; // of what it is about; of many only the first ones are kept, see count
    qint64 count = 0;

    friend bool operator==(const RecallGap &, const RecallGap &) = default;
};

// Whom a gap may be about.
struct GapCustomer
{
    QString name;
    bool hasPhone = false;
    bool hasEmail = false;
};

// Each kind once, in the order above.
std::vector<RecallGap> gapsOf(const std::vector<RecallItem> &items, const std::vector<GapCustomer> &customers,
                              const std::vector<RecallSource> &sources, const QStringList &notAccounted);

// As they are kept, one line of JSON, and back. At most fifty names of each.
QString gapsToText(const std::vector<RecallGap> &gaps);
std::vector<RecallGap> gapsFromText(const QString &text);
// "no_phone", for other programs.
QString gapName(GapKind kind);

} // namespace bm
