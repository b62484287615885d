// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vessels/contents.h"
#include "services/production/lines.h"
#include "services/production/standins.h"
#include "services/vessels/vessels.h"

#include <QSet>

namespace bm
{

// All inside the caller's transaction or on one connection.

// By code, in any case; nothing: no vessel has it.
Result<std::optional<Vessel>> vesselNamed(Database &database, const QString &code);
// Errors: NotFound (vessel), StatusMoveNotAllowed (vesselRetired).
Result<Vessel> vesselInUse(Database &database, const QString &code);
// The code of the vessel in which a lot of our own stands; empty: in none.
Result<QString> vesselOf(Database &database, LotId lot);

// What was loaded last: what stands in a mixed vessel, or the newest layer. Empty: nothing ever.
Result<QString> newestFilling(Database &database, qint64 vessel);

// A load that stands, since the vessel was proven empty.
struct StandingLoad
{
    qint64 act = 0;
    LotId lot;
    QString lotCode;
    LotId filling;
    Quantity loaded;
    Quantity remaining; // of what it became in the vessel
    QDate expires;      // of that
    QDateTime releaseEnds;
    Quantity cameBack; // of earlier draws
};
Result<std::vector<StandingLoad>> standingLoads(Database &database, qint64 vessel); // the oldest first

// All that happened to a vessel, and what is in it and in its draws.
struct BookAct
{
    VesselAct act;
    qint64 lot = 0;
    qint64 filling = 0;
    qint64 run = 0;
    qint64 firstLoad = 0;
    qint64 lastLoad = 0;
    bool stands = true;
};
class VesselBook
{
public:
    // As it was at the moment, whatever was undone or put back later; no moment: now.
    static Result<VesselBook> read(Database &database, const Vessel &vessel, const QDateTime &moment = {});

    const Vessel &vessel() const { return m_vessel; }
    const std::vector<BookAct> &acts() const { return m_acts; }
    std::vector<LotInVessel> contents() const;
    // What may be in a draw that stands; empty when all of it was taken back.
    std::vector<LotInDraw> lotsIn(const BookAct &draw) const;
    Quantity drawnBy(qint64 draw) const;

private:
    void noteReturn(const Row &row);

    Vessel m_vessel;
    std::vector<BookAct> m_acts; // the oldest first
    std::vector<size_t> m_loads; // among them, those that stand
    Fillings m_fillings;
    QHash<qint64, QHash<qint64, LotShares>> m_draws; // by draw and filling
    QSet<qint64> m_refilled;
    QHash<qint64, QSet<qint64>> m_refilledBefore; // by draw: into which fillings something had come back
};

Result<std::vector<Vessel>> vesselsWith(Database &database, const QString &column, const std::vector<qint64> &ids);

// Whether nothing that may come out of it now is stopped.
Result<bool> mayBeDrawn(Session &session, const Vessel &vessel);
// The draw behind Production::check() and add(); what it stands in for, as of a lot.
struct CheckedDraw
{
    AddedLot answer;
    std::optional<StandIn> standIn;
};
Result<CheckedDraw> checkDraw(Session &session, const Vessel &vessel, const AddLot &use);
// signature: what let it in, when somebody had to sign.
Result<AddedLot> draw(Session &session, const Vessel &vessel, const AddLot &use, std::optional<qint64> signature);
// Who runs on the line of the batch and must not meet what may come out.
Result<std::vector<LineRun>> reachedByDraw(Session &session, const Vessel &vessel, const AddLot &use);

// After something of a use came back: what its draw found beyond the books was never there.
Done unfind(Session &session, qint64 use, Quantity cameBack, const QString &reason);

Error aboutVessel(const char *field, const QString &detail);

} // namespace bm
