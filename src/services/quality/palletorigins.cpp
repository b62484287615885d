// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/quality/palletorigins.h"

#include "services/planning/plansettings.h"
#include "services/tracing/family.h"
#include "services/vessels/vesselrows.h"

#include <QSet>
#include <algorithm>
#include <map>

namespace bm
{
namespace
{
// Each factor has one place, whoever names it.
class FactorBook
{
public:
    int place(FactorKind kind, const QString &code, const QString &title = {})
    {
        const auto [known, isNew] = m_places.insert({{kind, code}, static_cast<int>(m_factors.size())});
        if (isNew)
            m_factors.push_back({kind, code, title});
        return known->second;
    }
    std::vector<Factor> take() { return std::move(m_factors); }

private:
    std::map<std::pair<FactorKind, QString>, int> m_places;
    std::vector<Factor> m_factors;
};

// Who leads to whom, against the flow, and what each brings by itself.
struct Origins
{
    QHash<NodeKey, std::vector<NodeKey>> from;
    QHash<NodeKey, std::vector<int>> own;
};

NodeKey lotKey(qint64 id)
{
    return {NodeKind::Lot, id};
}
NodeKey runKey(qint64 id)
{
    return {NodeKind::Run, id};
}

Done loadLotFactors(Database &database, const std::vector<qint64> &ids, FactorBook &book, Origins &origins)
{
    static const QString rows = QStringLiteral(
        "SELECT l.id, l.internal_lot_code, i.name AS ingredient, COALESCE(l.supplier_name, s.name) AS supplier, "
        "l.source_production_run_id AS source, v.code AS vessel FROM ingredient_lots l "
        "JOIN ingredients i ON i.id = l.ingredient_id LEFT JOIN suppliers s ON s.id = l.supplier_id "
        "LEFT JOIN vessels v ON v.id = l.vessel_id WHERE ");
    const QString sql = rows + tracequeries::among(QStringLiteral("l.id"), database.engine()) +
                        QStringLiteral(" ORDER BY l.internal_lot_code");
    return database.forEach(sql, {ids}, [&book, &origins](const Row &row) -> Done {
        const NodeKey lot = lotKey(row.integer(QStringLiteral("id")));
        std::vector<int> &own = origins.own[lot];
        own.push_back(book.place(FactorKind::Lot, row.text(QStringLiteral("internal_lot_code")),
                                 row.text(QStringLiteral("ingredient"))));
        if (const QString supplier = row.text(QStringLiteral("supplier")).trimmed(); !supplier.isEmpty())
            own.push_back(book.place(FactorKind::Supplier, supplier));
        if (const QString vessel = row.text(QStringLiteral("vessel")); !vessel.isEmpty())
            own.push_back(book.place(FactorKind::Vessel, vessel));
        if (const auto source = row.optionalInteger(QStringLiteral("source")))
            origins.from[lot].push_back(runKey(*source));
        return {};
    });
}

Done loadRunFactors(Database &database, const std::vector<qint64> &ids, FactorBook &book, Origins &origins)
{
    static const QString rows =
        QStringLiteral("SELECT r.id, c.name AS recipe, r.line, r.shift, r.actual_start_time FROM production_runs r "
                       "JOIN recipes c ON c.id = r.recipe_id WHERE ");
    BM_TRY_ASSIGN(const Shifts shifts, shiftsOf(database));
    const QString sql = rows + tracequeries::among(QStringLiteral("r.id"), database.engine()) +
                        QStringLiteral(" ORDER BY r.batch_number");
    return database.forEach(sql, {ids}, [&](const Row &row) -> Done {
        std::vector<int> &own = origins.own[runKey(row.integer(QStringLiteral("id")))];
        own.push_back(book.place(FactorKind::Recipe, row.text(QStringLiteral("recipe"))));
        if (const QString line = row.text(QStringLiteral("line")).trimmed(); !line.isEmpty())
            own.push_back(book.place(FactorKind::Line, line));
        // What was planned for one shift and written down so; else the hour at which it began.
        const QDateTime start = row.time(QStringLiteral("actual_start_time"));
        QString shift = row.text(QStringLiteral("shift")).trimmed();
        if (const auto named = shiftNamed(shifts, shift))
            shift = shifts[*named].name;
        else if (shift.isEmpty() && start.isValid())
            shift = shifts[shiftAt(shifts, start.toLocalTime().time())].name;
        if (!shift.isEmpty())
            own.push_back(book.place(FactorKind::Shift, shift));
        return {};
    });
}

// What was reached, each once.
struct Reached
{
    std::vector<qint64> lots;
    std::vector<qint64> runs;
    QSet<NodeKey> known;

    // The runs that are new.
    std::vector<qint64> take(const Family &family, Origins &origins)
    {
        for (const Use &use : family.uses)
            origins.from[runKey(use.run)].push_back(lotKey(use.lot));
        for (const Blend &blend : family.flows)
            origins.from[lotKey(blend.to)].push_back(lotKey(blend.from));
        std::vector<qint64> added;
        for (const qint64 run : family.runIds) {
            if (!known.contains(runKey(run)))
                added.push_back(run);
            known.insert(runKey(run));
        }
        runs.insert(runs.end(), added.begin(), added.end());
        for (const qint64 lot : family.lotIds) {
            if (!known.contains(lotKey(lot)))
                lots.push_back(lot);
            known.insert(lotKey(lot));
        }
        return added;
    }
};

// What may have been in a vessel when they drew from it, also what its books had nothing of any more. Answers the runs
// that are new.
Result<std::vector<qint64>> followDraws(Database &database, const std::vector<qint64> &drawers, Reached &reached,
                                        Origins &origins)
{
    const QSet<qint64> wanted(drawers.begin(), drawers.end());
    BM_TRY_ASSIGN(const std::vector<Vessel> vessels,
                  vesselsWith(database, QStringLiteral("production_run_id"), drawers));
    std::vector<qint64> added;
    for (const Vessel &vessel : vessels) {
        BM_TRY_ASSIGN(const VesselBook vesselBook, VesselBook::read(database, vessel));
        for (const BookAct &act : vesselBook.acts()) {
            if (act.act.kind != u"DRAW" || !wanted.contains(act.run))
                continue;
            for (const LotInDraw &lot : vesselBook.lotsIn(act)) {
                const NodeKey key = lotKey(lot.lot.value());
                origins.from[runKey(act.run)].push_back(key);
                if (reached.known.contains(key))
                    continue;
                BM_TRY_ASSIGN(const Family behindLot, loadFamily(database, {key}, TraceDirection::Backward, {}));
                const std::vector<qint64> runs = reached.take(behindLot, origins);
                added.insert(added.end(), runs.begin(), runs.end());
            }
        }
    }
    return added;
}

// Everything behind one run; ends whatever the rows say.
std::vector<int> behind(const NodeKey &run, const Origins &origins)
{
    std::vector<int> factors;
    QSet<NodeKey> seen{run};
    std::vector<NodeKey> open{run};
    while (!open.empty()) {
        const NodeKey node = open.back();
        open.pop_back();
        if (const auto own = origins.own.constFind(node); own != origins.own.constEnd())
            factors.insert(factors.end(), own->begin(), own->end());
        const auto from = origins.from.constFind(node);
        if (from == origins.from.constEnd())
            continue;
        for (const NodeKey &next : *from) {
            if (!seen.contains(next)) {
                seen.insert(next);
                open.push_back(next);
            }
        }
    }
    std::sort(factors.begin(), factors.end());
    factors.erase(std::unique(factors.begin(), factors.end()), factors.end());
    return factors;
}
} // namespace

Result<RunFactors> factorsOfRuns(Database &database, const std::vector<qint64> &runs)
{
    BM_TRY_ASSIGN(const Family family, loadOrigins(database, runs));
    FactorBook book;
    Origins origins;
    Reached reached;
    std::vector<qint64> drawers = reached.take(family, origins);
    while (!drawers.empty()) {
        BM_TRY_ASSIGN(drawers, followDraws(database, drawers, reached, origins));
    }
    BM_TRY(loadLotFactors(database, reached.lots, book, origins));
    BM_TRY(loadRunFactors(database, reached.runs, book, origins));
    RunFactors result;
    for (const qint64 run : runs)
        result.ofRun.insert(run, behind(runKey(run), origins));
    result.factors = book.take();
    return result;
}

} // namespace bm
