// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/wording/openingwords.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct OpeningWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::OpeningWords)
};
} // namespace

QString reachWords(const RecallReach &reach)
{
    if (reach.isMore)
        return OpeningWords::tr("more than %n batch(es)", nullptr, reach.batches);
    return OpeningWords::tr("%1 and %2")
        .arg(OpeningWords::tr("%n batch(es)", nullptr, reach.batches),
             OpeningWords::tr("%n pallet(s)", nullptr, reach.pallets));
}

QString openingWords(const Opening &opening)
{
    if (opening.isOpen && (opening.openLot.isEmpty() || opening.together == opening.after))
        return OpeningWords::tr("%1 is open: with this batch it reaches %2.")
            .arg(opening.lotCode, reachWords(opening.after));
    if (opening.openLot.isEmpty())
        return OpeningWords::tr("%1 is not open yet: a recall of it reaches %2.")
            .arg(opening.lotCode, reachWords(opening.after));
    const QString ties = opening.isOpen ? OpeningWords::tr("%1 is open beside others: together they tie %2")
                                        : OpeningWords::tr("Opening %1 ties %2 together");
    return OpeningWords::tr("%1, %2 by itself; finishing %3 first: %4.")
        .arg(ties.arg(opening.lotCode, reachWords(opening.together)), reachWords(opening.after), opening.openLot,
             reachWords(opening.ifThatFirst));
}

} // namespace bm
