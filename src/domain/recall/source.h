// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/genealogy.h"

namespace bm
{

// Something behind what a recall or a drill names: a lot that went into it, a batch that made such a lot. The way back
// of BRCGS 3.9.2 and SQF 2.6.2, one step to the supplier and his papers.
struct RecallSource
{
    NodeKey key; // a lot or a batch
    QString code;
    QString title;                // ingredient, recipe
    QStringList roots;            // of what was named it is behind these
    std::optional<Quantity> used; // of it in them, in its unit; nothing: unknown
    QString unit;
    QString madeBy; // the batch that made the lot; empty: bought
    QString supplier;
    QString supplierLot;
    QStringList papers; // deliveries, purchase order, invoice: what there is
    QDateTime receivedAt;
    bool isBought = false;   // received from a supplier: it has papers, and he has a lot code for it
    bool isPossible = false; // only through a vessel or a carry-over; then used is nothing

    friend bool operator==(const RecallSource &, const RecallSource &) = default;
};

// As they are kept, one line of JSON, and back; what nobody can read is no source.
QString sourcesToText(const std::vector<RecallSource> &sources);
std::vector<RecallSource> sourcesFromText(const QString &text);

// Lots and batches behind the roots of these backward traces, each once, nearest first. Without what only the database
// knows (papers).
std::vector<RecallSource> sourcesOf(const std::vector<Genealogy> &backward);

} // namespace bm
