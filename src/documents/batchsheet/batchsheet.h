// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/batchsheet/sheetcontent.h"
#include "documents/labels/barcode.h"

#include <functional>

class QPainter;

namespace bm
{

// The paper of a batch, with a QR code of its number that the program's own scan opens it by. Sections break over
// pages, and a table's heading is on each page that it goes on to.
class BatchSheet
{
public:
    // Errors: those of Barcode::tryFromText(), of a batch number that no symbol holds.
    static Result<BatchSheet> make(const BatchSheetFacts &facts, SheetKind kind);

    // On pages of that size in dots; newPage begins the next one. Answers how many there are.
    int paint(QPainter &painter, const QSizeF &page, int dotsPerInch, const std::function<void()> &newPage) const;
    QByteArray pdf() const; // A4
    QString title() const { return m_content.title + u' ' + m_content.batchNumber; }
    const SheetContent &content() const { return m_content; }

private:
    BatchSheet(SheetContent content, Barcode symbol) : m_content(std::move(content)), m_symbol(std::move(symbol)) {}

    SheetContent m_content;
    Barcode m_symbol;
};

} // namespace bm
