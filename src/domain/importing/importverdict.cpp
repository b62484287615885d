// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/importing/importverdict.h"

#include <algorithm>

namespace bm
{

bool isWarning(ImportProblem problem)
{
    return problem >= ImportProblem::SpelledOtherwise;
}

ImportCounts ImportPreview::counts() const
{
    ImportCounts counts;
    for (const ImportRow &row : rows) {
        switch (row.state) {
        case ImportRow::State::New:
            ++counts.created;
            break;
        case ImportRow::State::Changes:
            ++counts.changed;
            break;
        case ImportRow::State::Differs:
            ++counts.differing;
            break;
        case ImportRow::State::Same:
            ++counts.same;
            break;
        case ImportRow::State::Wrong:
            ++counts.wrong;
            break;
        }
        if (std::any_of(row.notes.begin(), row.notes.end(),
                        [](const ImportNote &note) { return isWarning(note.problem); }))
            ++counts.warned;
    }
    return counts;
}

} // namespace bm
