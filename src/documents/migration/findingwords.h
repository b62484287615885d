// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/inspection.h"

namespace bm
{

// The words for findings and for what is done about them: the wizard, the log and the CLI use the same ones. A name
// that has no words yet is shown as it is, with blanks, so that nothing is hidden.
QString findingWords(const QString &kind);
// What was done: "Left unknown; the original is kept in the findings".
QString actionWords(const QString &action);
// What a person may choose: "Leave it unknown and keep the original in the findings".
QString choiceWords(const QString &action);
// "12 kg · “ 7” · approx 30 · …": old texts as they are, in quotes where nothing or a blank is to be seen; as many as
// fit into so many signs, but at least one.
QString exampleWords(const QStringList &sample, qsizetype room);
// "Pallet.productionRunId", or the table alone.
QString placeWords(const Finding &finding);

} // namespace bm
