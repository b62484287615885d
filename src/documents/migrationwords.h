// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// The words for what an inspection and a migration say in names for programs: the wizard, the log and the CLI use the
// same ones. A name that has no words yet is shown as it is, with blanks, so that nothing is hidden.
QString variantWords(const QString &variant);
QString findingWords(const QString &kind);
QString actionWords(const QString &action);
QString checkWords(const QString &check);
QString stepWords(MigrationStep step);
// What becomes of a database of this kind, in one or two sentences.
QString outlookWords(Startup decision, const Inspection &inspection);
// "SQLite 3.40.1"
QString engineWords(const Inspection &inspection);
// "850 ms", "4.2 s", "3 min 20 s"
QString durationWords(qint64 milliseconds);

// A line of the checklist at the end of a takeover, ticked by what was measured.
struct ChecklistLine
{
    enum class State { Passed, Failed, NotNeeded };
    State state = State::Passed;
    QString text;
    QString measured; // how it is known
};
std::vector<ChecklistLine> checklistOf(const MigrationReport &report);

} // namespace bm
