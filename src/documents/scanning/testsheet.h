// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/labels/barcode.h"

#include <QByteArray>

namespace bm
{

// The sheet with the test symbols from which a workstation learns how its scanner is set up
// (domain/scanning/scannerlearning.h): one for every scanner, one of bars for those that read nothing else.
class TestSheet
{
public:
    // Errors: those of Barcode, which the fixed content never has.
    static Result<TestSheet> make();

    const Barcode &matrix() const { return m_matrix; }
    const Barcode &bars() const { return m_bars; }

    // On a page of so many dots per inch; the painter's unit is the dot.
    void paint(QPainter &painter, const QSizeF &page, int dotsPerInch) const;
    // One page A4.
    QByteArray pdf() const;

private:
    TestSheet(Barcode matrix, Barcode bars) : m_matrix(std::move(matrix)), m_bars(std::move(bars)) {}

    Barcode m_matrix;
    Barcode m_bars;
};

} // namespace bm
