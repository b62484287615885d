// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// The words for what an inspection and a migration say in names for programs: the wizard, the log and the CLI use the
// same ones; those for findings are in
// documents/migration/findingwords.h. A name that has no words yet is shown as it is, with blanks, so that nothing is
// hidden.
QString variantWords(const QString &variant);
QString checkWords(const QString &check);
QString stepWords(MigrationStep step);
// What becomes of a database of this kind, in one or two sentences.
QString outlookWords(Startup decision, const Inspection &inspection);
// Which database stands after a program was killed in the middle, and what it left.
QString interruptedWords(const Inspection &inspection);
// "SQLite 3.40.1"
QString engineWords(const Inspection &inspection);
// "850 ms", "4.2 s", "3 min 20 s"
QString durationWords(qint64 milliseconds);

// The plant's key questions, and what they took: "0.84 ms", "1250 ms", "–" when it could not be asked.
QString keyQueryWords(const QString &name);
QString millisecondsWords(double milliseconds);
// What is being done right now: a table or a migration by its name; while somebody else is in the way, a sentence.
QString progressWords(const MigrationProgress &progress);

} // namespace bm
