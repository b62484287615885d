// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/vessels/vessels.h"
#include "support/floor.h"

#include <QSet>

namespace bm::test
{

inline const QString silo = QStringLiteral("SILO-1");
inline const QString why = QStringLiteral("a crust at the wall");

struct Mill : Floor
{
    explicit Mill(Engine engine) : Floor(engine)
    {
        for (int i = 0; i < 3; ++i)
            flour << released(u"Flour"_qs, kilos(500));
        recipe(u"Bread"_qs, {u"Flour"_qs});
        run = startedRun(u"Bread"_qs);
    }
    void vessel(const QString &code, const QString &drawing, Quantity tolerance = {})
    {
        must(vessels.add({code, u"Vessel"_qs, {}, drawing, u"Flour"_qs, kilos(1000), tolerance}));
    }
    Result<VesselLoad> load(const QString &code, const QString &lot, Quantity quantity)
    {
        now = now.addSecs(60);
        return vessels.load(code, lot, quantity);
    }
    Result<AddedLot> draw(const QString &code, Quantity quantity, const QString &reason = {}, RunId into = {})
    {
        now = now.addSecs(60);
        return production.add({into.value() > 0 ? into : run, code, quantity, reason});
    }
    Result<Vessel> empty(const QString &code, const QString &reason = {})
    {
        now = now.addSecs(60);
        return vessels.proveEmpty(code, reason);
    }
    Result<Vessel> undo(const QString &code)
    {
        now = now.addSecs(60);
        return vessels.undo(code, u"wrong vessel"_qs);
    }
    // "L-1 40.000, L-2 60.000"
    QString in(const QString &code)
    {
        QStringList names;
        for (const LotInVessel &lot : must(vessels.state(code)).contents)
            names << lot.lotCode % u' ' % lot.quantity.toText();
        return names.join(u", ");
    }
    // Of the newest draw: "L-1 possible 20.000 [0.000 50.000]".
    QString lastDraw(const QString &code)
    {
        for (const VesselAct &act : must(vessels.state(code)).acts) {
            if (act.kind != u"DRAW" || act.isTakenBack)
                continue;
            QStringList names;
            for (const LotInDraw &lot : act.lots)
                names << lot.lotCode % (lot.isCertain ? u" certain "_qs : u" possible "_qs) % lot.share.toText() %
                             u" ["_qs % lot.low.toText() % u' ' % lot.high.toText() % u']';
            return names.join(u", ");
        }
        return {};
    }
    Quantity left(const QString &lot) { return *must(lots.find(lot)).remaining; }
    QString forced(const QString &sql, const Args &args = {})
    {
        const auto done = database->run(sql, args);
        return done ? u"ok"_qs : told(done.error());
    }
    // Runs forward, lots backward: what is certain by the rows and what is only possible.
    QSet<QString> reached(const QString &code, TraceDirection direction)
    {
        const Genealogy family = must(services.trace.trace(code, direction));
        QSet<QString> codes;
        for (const RunNode &each : family.runs)
            codes << each.batchNumber;
        for (const LotNode &each : family.lots)
            codes << each.code;
        for (const TraceRoot &each : family.possible)
            codes << each.code;
        return codes;
    }

    Vessels vessels{session};
    QStringList flour;
    RunId run;
};

} // namespace bm::test
