// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "services/holding/holds.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
constexpr OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept with the change")};

QString kindName(NodeKind kind)
{
    if (kind == NodeKind::Lot)
        return QStringLiteral("lot");
    return kind == NodeKind::Run ? QStringLiteral("run") : QStringLiteral("pallet");
}

QJsonObject holdJson(const Hold &hold, const HeldBelow &below)
{
    return {{u"id"_qs, hold.id},
            {u"kind"_qs, kindName(hold.on.kind)},
            {u"code"_qs, hold.code},
            {u"what"_qs, hold.whatIs},
            {u"status"_qs, hold.status},
            {u"reason"_qs, hold.reason},
            {u"held_at"_qs, timeJson(hold.heldAt)},
            {u"held_by"_qs, hold.heldBy},
            {u"released_at"_qs, timeJson(hold.releasedAt)},
            {u"released_by"_qs, textOrNull(hold.releasedBy)},
            {u"release_reason"_qs, textOrNull(hold.releaseReason)},
            {u"reaches"_qs, hold.isOpen() ? QJsonValue(QJsonObject{{u"lots"_qs, below.lots},
                                                                   {u"runs"_qs, below.runs},
                                                                   {u"pallets"_qs, below.pallets},
                                                                   {u"shipped"_qs, below.shipped}})
                                          : QJsonValue()}};
}

// What else is stopped by it.
QString reachText(const Hold &hold, const HeldBelow &below)
{
    if (!hold.isOpen())
        return Cli::tr("ended by %1: %2").arg(hold.releasedBy, hold.releaseReason);
    if (below.isNothing())
        return QStringLiteral("-");
    return Cli::tr("%1 lots, %2 runs, %3 pallets, %4 shipped")
        .arg(QString::number(below.lots), QString::number(below.runs), QString::number(below.pallets),
             QString::number(below.shipped));
}

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Holds holds(plant->services().session);
    BM_TRY_ASSIGN(const std::vector<Hold> all, holds.list(run.line.has("ended")));
    BM_TRY_ASSIGN(const qint64 count, holds.count(run.line.has("ended")));
    QJsonArray json;
    TextTable table({Cli::tr("What"), Cli::tr("Code"), Cli::tr("Of"), Cli::tr("Since"), Cli::tr("By"),
                     Cli::tr("Reason"), Cli::tr("Reaches")});
    for (const Hold &hold : all) {
        HeldBelow below;
        if (hold.isOpen()) {
            BM_TRY_ASSIGN(below, holds.below(hold.on));
        }
        json.append(holdJson(hold, below));
        table.add({kindName(hold.on.kind), hold.code, hold.whatIs, hold.heldAt.toLocalTime().toString(Qt::ISODate),
                   hold.heldBy, hold.reason, reachText(hold, below)});
    }
    QString text = table.isEmpty() ? Cli::tr("Nothing is on hold.") + u'\n' : table.toText();
    if (count > qint64(all.size()))
        text += Cli::tr("%1 of %2 holds, the newest.").arg(all.size()).arg(count) + u'\n';
    run.out.result({{u"holds"_qs, json}, {u"count"_qs, count}}, text);
    return Exit::Done;
}

// How the run or pallet stands afterwards.
Result<Exit> tell(Invocation &run, Services &plant, NodeKind kind)
{
    QString code, status, through;
    bool held = false;
    if (kind == NodeKind::Run) {
        BM_TRY_ASSIGN(const Run made, plant.production.find(run.line.arguments[0]));
        code = made.batchNumber;
        status = made.status;
        held = made.held;
        through = made.heldThrough;
    } else {
        BM_TRY_ASSIGN(const Pallet pallet, plant.palletizing.find(run.line.arguments[0]));
        code = pallet.number;
        status = pallet.status;
        held = pallet.held;
        through = pallet.heldThrough;
    }
    QString text =
        kind == NodeKind::Run ? Cli::tr("Run %1: %2").arg(code, status) : Cli::tr("Pallet %1: %2").arg(code, status);
    if (held)
        text += u", " + Cli::tr("on hold");
    if (!through.isEmpty())
        text += u", " + Cli::tr("held through %1").arg(through);
    run.out.result({{u"kind"_qs, kindName(kind)},
                    {u"code"_qs, code},
                    {u"status"_qs, status},
                    {u"held"_qs, held},
                    {u"held_through"_qs, textOrNull(through)}},
                   text + u'\n');
    return Exit::Done;
}

Result<Exit> hold(Invocation &run, NodeKind kind)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY(Holds(plant->services().session).hold(kind, run.line.arguments[0], run.line.option("reason")));
    return tell(run, plant->services(), kind);
}

Result<Exit> release(Invocation &run, NodeKind kind)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    BM_TRY_ASSIGN(const auto signature, signatureOf(plant->services().people, run.line));
    BM_TRY(Holds(plant->services().session).release(kind, run.line.arguments[0], run.line.option("reason"), signature));
    return tell(run, plant->services(), kind);
}

Result<Exit> runHoldCommand(Invocation &run)
{
    return hold(run, NodeKind::Run);
}

Result<Exit> runReleaseCommand(Invocation &run)
{
    return release(run, NodeKind::Run);
}

Result<Exit> palletHoldCommand(Invocation &run)
{
    return hold(run, NodeKind::Pallet);
}

Result<Exit> palletReleaseCommand(Invocation &run)
{
    return release(run, NodeKind::Pallet);
}
} // namespace

std::vector<CommandSpec> holdCommands()
{
    constexpr OptionSpec signer{"signer", "LOGIN",
                                QT_TRANSLATE_NOOP("bm::Cli", "who signs it; that PIN is asked for after the own one")};
    return {
        {"run hold",
         "BATCH",
         QT_TRANSLATE_NOOP("bm::Cli", "holds a run and all that is made of it"),
         1,
         1,
         runHoldCommand,
         {reason}},
        {"run release",
         "BATCH",
         QT_TRANSLATE_NOOP("bm::Cli", "ends the holds of a run; QA signs it"),
         1,
         1,
         runReleaseCommand,
         {reason, signer}},
        {"pallet hold", "PALLET", QT_TRANSLATE_NOOP("bm::Cli", "holds a pallet"), 1, 1, palletHoldCommand, {reason}},
        {"pallet release",
         "PALLET",
         QT_TRANSLATE_NOOP("bm::Cli", "ends the holds of a pallet; QA signs it"),
         1,
         1,
         palletReleaseCommand,
         {reason, signer}},
        {"holds list",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "what is on hold, why, since when, by whom, and what it reaches"),
         0,
         0,
         listCommand,
         {{"ended", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "also holds that have ended")}}},
    };
}

} // namespace bm::cli
