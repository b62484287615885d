// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/labels/labeltext.h"

#include <QCoreApplication>

namespace bm
{

struct LabelWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::LabelWords)
};

// A line of a label: a small word, and what is large beside it.
struct LabelRow
{
    QString caption;
    QString value;
    qreal largest = 4;
    int lines = 1;
    bool isBold = false;
};

// The rows one below the other in the rectangle, all smaller when they are too many; without those that say nothing.
void putRows(LabelLayout &label, const QRectF &rect, const std::vector<LabelRow> &rows);

// The area within the margins.
QRectF printable(const LabelLayout &label);
// A length or place in whole dots of the label's printer.
qreal onDots(const LabelLayout &label, qreal millimetres);

// A matrix in the top left of the rectangle, as large as fits and scanners like; answers what it takes.
Result<QRectF> putMatrix(LabelLayout &label, const QRectF &rect, Symbology symbology, const QString &text);

// Days as nobody misreads them, in any country: "31 Dec 2027" in the person's language.
QString labelDay(QDate day);
QString labelAmount(const std::optional<Quantity> &quantity, const QString &unit);

} // namespace bm
