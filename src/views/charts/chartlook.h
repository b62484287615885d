// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/charts/chartwords.h"

#include <QBrush>
#include <QPen>
#include <QtCharts/QChart>

namespace bm::chartlook
{

// The house's colours and type for any chart; again when the theme changes.
void dress(QChart &chart);
void dress(QAbstractAxis &axis);

// What a look is filled with. No two of them are alike in grey: a solid one, lines, a lattice and dots.
QBrush brushOf(MarkLook look);
// The outline of a bar or a point.
QPen outline();
// Around what is chosen, which stays what it is.
QPen chosenFrame();

} // namespace bm::chartlook
