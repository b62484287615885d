// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "architecture/sourcetree.h"

namespace bm::architecture
{

// Something that the house rules of src/README.md and .github/CONTRIBUTING.md forbid.
struct Finding
{
    QString path;
    int line = 0; // 0: the file or folder as a whole
    QString what;

    QString toText() const
    {
        const QString place = line > 0 ? QString(path + u':' + QString::number(line)) : path;
        return place + u": " + what;
    }
};

using Findings = QList<Finding>;

struct Rule
{
    const char *name;
    Findings (*check)(const SourceTree &tree);
};

// Which layer may know which.
Findings includesPointDown(const SourceTree &tree);
Findings cliNeedsNoView(const SourceTree &tree);
Findings widgetsOnlyInViews(const SourceTree &tree);
Findings noGuiInTheCore(const SourceTree &tree);
Findings noSqlClassesInDomainAndViews(const SourceTree &tree);
Findings sqlTextStaysBelow(const SourceTree &tree);
Findings transactionsOnlyInServices(const SourceTree &tree);

// Habits.
Findings noSingletons(const SourceTree &tree);
Findings noStringConnects(const SourceTree &tree);
Findings noAnswerToAContextThatIsGone(const SourceTree &tree);
Findings functionsAreShort(const SourceTree &tree);
Findings filesAreShort(const SourceTree &tree);
Findings foldersAreSmall(const SourceTree &tree);
Findings licenceLineComesFirst(const SourceTree &tree);
Findings viewsAndFormsArePairs(const SourceTree &tree);
Findings topLevelIsTidy(const SourceTree &tree);

QList<Rule> allRules();

} // namespace bm::architecture
