// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/vessels/vesselwords.h"

#include "documents/wording/amounts.h"
#include "domain/recall/recall.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <algorithm>

namespace bm
{
namespace
{
struct VesselWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::VesselWords)
};

// The field when the program refused, else the database's own word.
bool isAbout(const Error &error, const char *what)
{
    const QLatin1String word(what);
    return error.reason == Reason::StatusMoveNotAllowed && (error.field == word || error.detail == word);
}

QString named(const Error &error, const char *what)
{
    return error.detail == QLatin1String(what) ? QString() : error.detail;
}

// "SILO-1, 12.500 kg"
bool isAboutOverdraw(const Error &error)
{
    return isAbout(error, "overdraw") || (error.reason == Reason::Required && error.field == u"overdraw");
}

// "L-000012, R-0003, SILO-1"
bool isAboutRecalledRest(const Error &error)
{
    return error.reason == Reason::LotRecalled && error.field == u"leftInVessel";
}

bool isAboutDifference(const Error &error)
{
    return error.reason == Reason::Required && error.field == u"difference" && error.detail.contains(u',');
}
} // namespace

QString vesselKindWord(const QString &kind)
{
    if (kind == u"SILO")
        return VesselWords::tr("Silo");
    if (kind == u"BIN")
        return VesselWords::tr("Use bin");
    if (kind == u"HOPPER")
        return VesselWords::tr("Hopper");
    return kind == u"STARTER" ? VesselWords::tr("Starter") : kind;
}

QString vesselDrawingWord(const QString &drawing)
{
    if (drawing == u"MIXED")
        return VesselWords::tr("mixed");
    return drawing == u"FIFO" ? VesselWords::tr("first in, first out") : drawing;
}

QString vesselActWord(const QString &kind)
{
    if (kind == u"LOAD")
        return VesselWords::tr("Loaded");
    if (kind == u"DRAW")
        return VesselWords::tr("Drawn");
    if (kind == u"EMPTY")
        return VesselWords::tr("Proven empty");
    return kind == u"UNDO" ? VesselWords::tr("Taken back") : kind;
}

QString lotInDrawText(const LotInDraw &lot, const QString &unit)
{
    if (lot.isCertain)
        return VesselWords::tr("%1 certain").arg(lot.lotCode);
    return VesselWords::tr("%1 possible, %2 to %3 %4").arg(lot.lotCode, asRead(lot.low), asRead(lot.high), unit);
}

QString vesselActText(const VesselAct &act, const QString &unit)
{
    QStringList parts;
    if (!act.lotCode.isEmpty())
        parts << act.lotCode;
    if (!act.batchNumber.isEmpty())
        parts << act.batchNumber;
    if (act.kind != u"EMPTY" || !act.quantity.isZero())
        parts << asRead(act.quantity, unit);
    for (const LotInDraw &lot : act.lots)
        parts << lotInDrawText(lot, unit);
    if (!act.reason.isEmpty())
        parts << act.reason;
    if (act.isTakenBack)
        parts << VesselWords::tr("taken back");
    return parts.join(QStringLiteral("; "));
}

QString vesselDrawText(const VesselDraw &draw)
{
    if (draw.isCertain)
        return VesselWords::tr("%1 through vessel %2 into %3: CERTAIN, %4 %5 of %6 by the books")
            .arg(draw.lotCode, draw.vessel, draw.batch, asRead(draw.share), draw.unit, asRead(draw.drawn));
    return VesselWords::tr("%1 through vessel %2 into %3: POSSIBLE, at least %4, at most %5 %6; by the books %7")
        .arg(draw.lotCode, draw.vessel, draw.batch, asRead(draw.low), asRead(draw.high), draw.unit, asRead(draw.share));
}

QString vesselDrawsSummary(const std::vector<VesselDraw> &draws)
{
    QStringList vessels;
    int certain = 0;
    for (const VesselDraw &draw : draws) {
        if (!vessels.contains(draw.vessel))
            vessels << draw.vessel;
        certain += draw.isCertain;
    }
    if (vessels.isEmpty())
        return {};
    return VesselWords::tr("Through vessel %1: %2 certain, %3 possible")
        .arg(vessels.join(QStringLiteral(", ")), QString::number(certain),
             QString::number(int(draws.size()) - certain));
}

QJsonObject vesselDrawJson(const VesselDraw &draw)
{
    return {{u"vessel"_qs, draw.vessel},
            {u"lot"_qs, draw.lotCode},
            {u"batch"_qs, draw.batch},
            {u"mark"_qs, draw.isCertain ? u"certain"_qs : u"possible"_qs},
            {u"drawn"_qs, draw.drawn.toText()},
            {u"share"_qs, draw.share.toText()},
            {u"low"_qs, draw.low.toText()},
            {u"high"_qs, draw.high.toText()},
            {u"unit"_qs, draw.unit},
            {u"drawn_at"_qs, draw.drawnAt.toUTC().toString(Qt::ISODateWithMs)}};
}

void insertVesselDraws(QJsonObject &json, const std::vector<VesselDraw> &draws)
{
    QJsonArray all;
    for (const VesselDraw &draw : draws)
        all.append(vesselDrawJson(draw));
    if (!all.isEmpty())
        json.insert(u"vessel_draws"_qs, all);
}

QJsonObject vesselJson(const Vessel &vessel)
{
    return {{u"code"_qs, vessel.code},
            {u"name"_qs, vessel.name},
            {u"kind"_qs, vessel.kind},
            {u"drawing"_qs, vessel.drawing},
            {u"ingredient"_qs, vessel.ingredientName},
            {u"content"_qs, vessel.content.toText()},
            {u"capacity"_qs, vessel.capacity ? QJsonValue(vessel.capacity->toText()) : QJsonValue()},
            {u"tolerance"_qs, vessel.tolerance.toText()},
            {u"unit"_qs, vessel.unit},
            {u"retired"_qs, vessel.isRetired}};
}

QJsonObject vesselStateJson(const VesselState &state)
{
    QJsonArray contents;
    for (const LotInVessel &lot : state.contents)
        contents.append(QJsonObject{
            {u"lot"_qs, lot.lotCode}, {u"quantity"_qs, lot.quantity.toText()}, {u"loaded"_qs, lot.loaded.toText()}});
    QJsonArray acts;
    for (const VesselAct &act : state.acts) {
        QJsonArray lots;
        for (const LotInDraw &lot : act.lots)
            lots.append(QJsonObject{{u"lot"_qs, lot.lotCode},
                                    {u"mark"_qs, lot.isCertain ? u"certain"_qs : u"possible"_qs},
                                    {u"share"_qs, lot.share.toText()},
                                    {u"low"_qs, lot.low.toText()},
                                    {u"high"_qs, lot.high.toText()}});
        acts.append(QJsonObject{{u"act"_qs, act.kind.toLower()},
                                {u"lot"_qs, act.lotCode},
                                {u"batch"_qs, act.batchNumber},
                                {u"quantity"_qs, act.quantity.toText()},
                                {u"reason"_qs, act.reason},
                                {u"taken_back"_qs, act.isTakenBack},
                                {u"done_by"_qs, act.doneBy},
                                {u"done_at"_qs, act.doneAt.toUTC().toString(Qt::ISODateWithMs)},
                                {u"lots"_qs, lots}});
    }
    QJsonObject json = vesselJson(state.vessel);
    json.insert(u"contents"_qs, contents);
    json.insert(u"acts"_qs, acts);
    return json;
}

QString vesselSentence(const Error &error)
{
    if (error.reason == Reason::NotFound && error.field == u"vessel")
        return VesselWords::tr("There is no vessel %1.").arg(error.detail);
    if (isAbout(error, "vesselRetired"))
        return VesselWords::tr("The vessel is retired. %1").arg(named(error, "vesselRetired")).trimmed();
    if (isAbout(error, "vesselEmpty"))
        return VesselWords::tr("Nothing was loaded into the vessel since it was proven empty. %1")
            .arg(named(error, "vesselEmpty"))
            .trimmed();
    if (isAbout(error, "vesselNotEmpty"))
        return VesselWords::tr("The vessel is not empty. %1").arg(named(error, "vesselNotEmpty")).trimmed();
    if (isAbout(error, "vesselFull"))
        return VesselWords::tr("That is more than the vessel holds. %1").arg(named(error, "vesselFull")).trimmed();
    if (isAboutRecalledRest(error))
        return VesselWords::tr("The lot was recalled and may still be in the vessel: %1").arg(error.detail);
    if (isAbout(error, "codeIsNoReason"))
        return VesselWords::tr("A code is no reason: %1").arg(error.detail);
    if (isAbout(error, "drawTooLarge"))
        return VesselWords::tr("So much cannot be in the vessel. %1").arg(named(error, "drawTooLarge")).trimmed();
    if (isAbout(error, "vesselIngredient"))
        return VesselWords::tr("The vessel holds another ingredient: %1").arg(error.detail);
    if (isAbout(error, "vesselEmptied"))
        return VesselWords::tr("The vessel was proven empty since; nothing goes back into it.");
    if (isAbout(error, "lotInVessel"))
        return VesselWords::tr("This lot is what stands in a vessel. %1").arg(named(error, "lotInVessel")).trimmed();
    if (isAbout(error, "reworkInVessel"))
        return VesselWords::tr("Rework is not loaded into a vessel. %1").arg(named(error, "reworkInVessel")).trimmed();
    if (isAbout(error, "notLastAct"))
        return VesselWords::tr("There is nothing to take back. %1").arg(named(error, "notLastAct")).trimmed();
    if (isAbout(error, "contentChanged"))
        return VesselWords::tr("The content of the vessel was counted or taken from since. %1").arg(error.detail);
    if (isAboutOverdraw(error))
        return VesselWords::tr("That is more than the books have in the vessel. %1")
            .arg(named(error, "overdraw"))
            .trimmed();
    if (isAboutDifference(error))
        return VesselWords::tr("By the books there is something in the vessel: %1").arg(error.detail);
    return {};
}

QString vesselWayOut(const Error &error)
{
    if (error.reason == Reason::NotFound && error.field == u"vessel")
        return VesselWords::tr("Check the code, or add the vessel first.");
    if (isAbout(error, "vesselRetired"))
        return VesselWords::tr("Take another one.");
    if (isAbout(error, "vesselEmpty"))
        return VesselWords::tr("Load a lot into it first.");
    if (isAbout(error, "vesselNotEmpty"))
        return VesselWords::tr("Empty it and record that it is proven empty, then retire it.");
    if (isAbout(error, "vesselFull"))
        return VesselWords::tr("Load less, or count what is in it.");
    if (error.field == u"leftInVessel")
        return VesselWords::tr(
            "Empty the vessel, look that nothing is left in it, and record that it is proven empty.");
    if (isAbout(error, "codeIsNoReason"))
        return VesselWords::tr("Say in words why there was more in it, then scan again.");
    if (isAbout(error, "drawTooLarge"))
        return VesselWords::tr("Check the quantity that was typed.");
    if (isAbout(error, "vesselIngredient"))
        return VesselWords::tr("Load a lot of that ingredient, or choose another vessel.");
    if (isAbout(error, "vesselEmptied"))
        return VesselWords::tr("Take back that it was proven empty first, or book the rest as waste.");
    if (isAbout(error, "lotInVessel"))
        return VesselWords::tr("Scan the code of the vessel.");
    if (isAbout(error, "reworkInVessel"))
        return VesselWords::tr("Put it into the batch from its own lot, so that its part of the batch is known.");
    if (isAbout(error, "notLastAct"))
        return VesselWords::tr("Only the last load, draw or proof of emptiness is taken back.");
    if (isAbout(error, "contentChanged"))
        return VesselWords::tr("Correct the difference with a count in the inventory instead.");
    if (isAboutOverdraw(error))
        return VesselWords::tr("Weigh again, or say why there was more in it.");
    if (isAboutDifference(error))
        return VesselWords::tr("Say why that is not there; it is written off.");
    return {};
}

} // namespace bm
