// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bm
{

// What people call what the database calls otherwise; empty for a name that is not in the table.
QString tableVocabulary(const QString &table);
QString actionVocabulary(const QString &action); // INSERT UPDATE DELETE
QString fieldVocabulary(const QString &column);
QString stateVocabulary(const QString &word); // a state or kind, whatever column it stands in

} // namespace bm
