// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/production/lines.h"

namespace bm
{

// DRY WET PURGE, as people say it.
QString cleaningWord(const QString &kind);
// What is on the line, from which batches, and what the next one must not meet.
QString lineSentence(const LineCheck &check);
// The same to be read from afar.
QString lineHeadline(const LineCheck &check);
// An allergen of the lists, in the reader's language; any other word as it is written.
QString allergenWord(const QString &name);
QString allergenList(const QStringList &names);

} // namespace bm
