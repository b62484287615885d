// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recipes/allergens.h"

namespace bm
{

// Every name that has to be said, each once: of the United States, of the European Union, and the plant's own.
QStringList allergenNames(const DeclaredAllergens &allergens);

// What stays on a line and is not in what is made next: the next batch must not meet it. What only one of the two laws
// names counts, too.
QStringList mustNotMeet(const QStringList &onLine, const QStringList &next);

// What makes a name of a line the same line: neither case nor spaces, and no more than an index holds.
QString lineKey(const QString &name);

} // namespace bm
