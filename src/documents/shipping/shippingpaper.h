// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/batchsheet/sheetcontent.h"
#include "documents/labels/barcode.h"
#include "services/shipping/shipments.h"

#include <QDateTime>
#include <functional>

class QPainter;

namespace bm
{

enum class PaperKind {
    BillOfLading, // for the carrier: who gets how many pallets with what on them
    PackingList,  // for the customer: each pallet with its SSCC, its batches and how long they keep
};

// A paper of a shipment, with a QR code of its number, laid out like the sheet of a batch.
class ShippingPaper
{
public:
    // Errors: those of Barcode::tryFromText().
    static Result<ShippingPaper> make(const Shipment &shipment, PaperKind kind);

    // As BatchSheet::paint().
    int paint(QPainter &painter, const QSizeF &page, int dotsPerInch, const std::function<void()> &newPage) const;
    const SheetContent &content() const { return m_content; }
    QString title() const { return m_content.title + u' ' + m_content.batchNumber; }

private:
    ShippingPaper(SheetContent content, Barcode symbol) : m_content(std::move(content)), m_symbol(std::move(symbol)) {}

    SheetContent m_content;
    Barcode m_symbol;
};

// Both of them in one file, A4.
Result<QByteArray> shippingPapersPdf(const Shipment &shipment);

// The key data elements of 21 CFR 1.1340(a)(1) to (7) and the reference document, one row for each batch on a pallet:
// for a spreadsheet of the customer, with the columns in English as the rule names them.
QByteArray shippingKdeFile(const Shipment &shipment);

} // namespace bm
