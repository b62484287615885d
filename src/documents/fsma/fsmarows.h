// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tables/workbookwriter.h"
#include "services/exporting/events.h"

namespace bm
{

// One row of the workbook and the names of the key data elements that it lacks.
struct FsmaRow
{
    std::vector<StreamedCell> cells;
    QStringList gaps;
    QString code; // ours, of what it is about
};

FsmaRow fsmaReceipt(const ReceiptEvent &event, const PlantIdentity &plant);
// One for each thing that went in with each thing that came out; one for a run of which nobody knows what went in, none
// for one that failed and made nothing.
std::vector<FsmaRow> fsmaTransformation(const TransformationEvent &event, const PlantIdentity &plant);
// One for each batch on each pallet that left.
FsmaRow fsmaShipping(const ShippingEvent &event, const PalletContent &content, const PlantIdentity &plant);
FsmaRow fsmaSentBack(const SentBackEvent &event, const PlantIdentity &plant);

} // namespace bm
