// SPDX-License-Identifier: GPL-3.0-or-later
// What a batch wants, which lot to take, and what a recall would reach if it is opened.
#include "cli/commands/line/nextcommand.h"

#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "documents/wording/openingwords.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
QJsonObject reachJson(const RecallReach &reach)
{
    return {{u"batches"_qs, reach.batches},
            {u"pallets"_qs, reach.isMore ? QJsonValue() : QJsonValue(reach.pallets)},
            {u"is_more"_qs, reach.isMore}};
}

QJsonObject openingJson(const Opening &opening)
{
    QJsonObject json{{u"lot"_qs, opening.lotCode},
                     {u"is_open"_qs, opening.isOpen},
                     {u"now"_qs, reachJson(opening.now)},
                     {u"after"_qs, reachJson(opening.after)},
                     {u"together"_qs, reachJson(opening.together)},
                     {u"open_lot"_qs, textOrNull(opening.openLot)}};
    if (!opening.openLot.isEmpty())
        json.insert(u"open_lot_first"_qs, reachJson(opening.ifThatFirst));
    return json;
}

const BatchNeed *firstMissing(const std::vector<BatchNeed> &needs)
{
    const auto found =
        std::find_if(needs.begin(), needs.end(), [](const BatchNeed &need) { return need.used < need.wanted; });
    return found == needs.end() ? nullptr : &*found;
}

QString nextText(const BatchNeed &need)
{
    const QString wanted = amountText(need.wanted - need.used, need.unit) + u' ' + need.ingredientName;
    if (need.proposedLot.isEmpty())
        return Cli::tr("Next: %1. No lot of it may be used now.").arg(wanted);
    if (need.proposedLocation.isEmpty())
        return Cli::tr("Next: %1, lot %2").arg(wanted, need.proposedLot);
    return Cli::tr("Next: %1, lot %2 at %3").arg(wanted, need.proposedLot, need.proposedLocation);
}

Result<Exit> runNextCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Services &services = plant->services();
    BM_TRY_ASSIGN(const Run batch, services.production.find(run.line.arguments[0]));
    if (!batch.endReason.isEmpty())
        return Error{Reason::RunNotInProgress, QStringLiteral("cameToNothing"), batch.batchNumber};
    if (batch.status != u"PLANNED" && batch.status != u"IN_PROGRESS")
        return Error{Reason::RunFinished, QStringLiteral("run"), batch.batchNumber};
    BM_TRY_ASSIGN(const std::vector<BatchNeed> needs, services.production.needs(batch.id));
    const BatchNeed *need = firstMissing(needs);
    QJsonObject json{{u"batch_number"_qs, batch.batchNumber}, {u"next"_qs, QJsonValue()}};
    QString text = Cli::tr("Everything is in.");
    QString lot = run.line.arguments.value(1);
    if (need != nullptr) {
        text = nextText(*need);
        json.insert(u"next"_qs, QJsonObject{{u"ingredient"_qs, need->ingredientName},
                                            {u"missing"_qs, (need->wanted - need->used).toText()},
                                            {u"unit"_qs, need->unit},
                                            {u"lot"_qs, textOrNull(need->proposedLot)},
                                            {u"location"_qs, textOrNull(need->proposedLocation)},
                                            {u"instead_ingredient"_qs, textOrNull(need->proposedInstead)}});
        if (lot.isEmpty())
            lot = need->proposedLot;
    }
    text += u'\n';
    if (!lot.isEmpty()) {
        BM_TRY_ASSIGN(const Opening opening, Openings(services.session).of(batch.id, lot));
        json.insert(u"opening"_qs, openingJson(opening));
        text += openingWords(opening) + u'\n';
    }
    run.out.result(json, text);
    return Exit::Done;
}
} // namespace

std::vector<CommandSpec> nextCommands()
{
    return {{"run next", "BATCH [LOT]",
             QT_TRANSLATE_NOOP("bm::Cli",
                               "what goes in next, and how many batches and pallets a recall of its lot would reach"),
             1, 2, runNextCommand}};
}

} // namespace bm::cli
