// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/labels/labellayout.h"

#include <QFont>

namespace bm
{

// The type of labels; DejaVu Sans, which is wider than a label printer's own, so that what fits here fits there.
QFont labelFont(bool bold);
// Of a text whose height, ascent to descent, is one; as a factor of it.
qreal textWidth(const QString &text, bool bold);
// Where the baseline is, as a part of the height.
qreal textAscent(bool bold);

// How text may be made to fit.
struct TextFit
{
    qreal largest;
    qreal smallest;
    int lines = 1;
    bool isBold = false;
    bool isCentred = false;
};

// The text within the rectangle, from its top: as large as it fits, broken into lines at blanks, cut off with an
// ellipsis only when the smallest type does not help. Answers the height that it took.
qreal putText(LabelLayout &label, const QRectF &rect, const QString &text, const TextFit &fit);

} // namespace bm
