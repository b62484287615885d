// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace bm
{

// The closed lists of the schema, spelled as the database spells them, and the arrows between statuses. The database
// enforces the same arrows (migrations/guards/2_status); a test compares the two.
const QStringList &lotStatuses();
const QStringList &qualityStatuses();
const QStringList &batchStatuses();
const QStringList &palletStatuses();
const QStringList &ingredientTypes();

bool lotMayMove(const QString &from, const QString &to);
bool batchMayMove(const QString &from, const QString &to);
bool palletMayMove(const QString &from, const QString &to);

} // namespace bm
