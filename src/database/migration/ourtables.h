// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bm
{

// The tables of the enhanced schema at this program's version, from migrations/tables. Everything else in a
// database belongs to somebody else and is left alone.
const QStringList &ourTables();

} // namespace bm
