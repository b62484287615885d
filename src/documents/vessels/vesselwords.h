// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/recalls.h"
#include "services/vessels/vessels.h"

#include <QJsonObject>

namespace bm
{

// SILO BIN HOPPER STARTER, MIXED FIFO and LOAD DRAW EMPTY UNDO, as people say it.
QString vesselKindWord(const QString &kind);
QString vesselDrawingWord(const QString &drawing);
QString vesselActWord(const QString &kind);
// What was loaded, drawn by whom, proven empty: one line. With what may be in a draw.
QString vesselActText(const VesselAct &act, const QString &unit);
// "L-1 certain", "L-2 possible, 0.000 to 12.500 kg".
QString lotInDrawText(const LotInDraw &lot, const QString &unit);

// "L-1 through vessel SILO-1 into B-7: POSSIBLE, at least 0.000, at most 12.500 kg".
QString vesselDrawText(const VesselDraw &draw);
// How many of them are certain and how many possible, through which vessels; empty: none.
QString vesselDrawsSummary(const std::vector<VesselDraw> &draws);

QJsonObject vesselDrawJson(const VesselDraw &draw);
// As vessel_draws; nothing when there is none.
void insertVesselDraws(QJsonObject &json, const std::vector<VesselDraw> &draws);
QJsonObject vesselJson(const Vessel &vessel);
QJsonObject vesselStateJson(const VesselState &state);

// Sentences of errors that name a field of services/vessels/vessels.h; empty: about something else.
QString vesselSentence(const Error &error);
QString vesselWayOut(const Error &error);

} // namespace bm
