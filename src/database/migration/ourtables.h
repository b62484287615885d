// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QStringList>

namespace bm
{

// The tables of the enhanced schema at this program's version, from migrations/tables. Everything else in a
// database belongs to somebody else and is left alone.
const QStringList &ourTables();

// The tables that a view of ours reads (migrations/views), by its text.
QSet<QString> tablesOfView(const QString &view);

} // namespace bm
