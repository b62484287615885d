// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/genealogy/genealogygraph.h"

#include <QHash>
#include <QString>

namespace bm
{

// What has this text in its code, its name, its supplier's code, its place, its customer or order; upper and lower case
// are alike. In the order of the trace; nothing for a text without letters.
std::vector<NodeKey> thingsWith(const Genealogy &genealogy, const QString &text);

// Which node of the picture shows a thing: its own, or that of the group that it is in.
QHash<NodeKey, int> placesIn(const PictureGraph &graph);

} // namespace bm
