// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vessels/recalled.h"

#include "services/details/lotrefusal.h"
#include "services/tracing/queries.h"

#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
// In order a lot is in its own layer, and in its neighbours when nobody knows where a load ends.
std::vector<StandingLoad> besideRecalled(const Vessel &vessel, const std::vector<StandingLoad> &loads,
                                         const QSet<qint64> &recalled)
{
    const auto isRecalled = [&](const StandingLoad &load) {
        return recalled.contains(load.lot.value()) || recalled.contains(load.filling.value());
    };
    if (std::none_of(loads.begin(), loads.end(), isRecalled))
        return {};
    const bool isDisturbed =
        std::any_of(loads.begin(), loads.end(), [](const StandingLoad &load) { return load.cameBack.isPositive(); });
    if (vessel.isMixed() || isDisturbed)
        return loads;
    std::vector<StandingLoad> beside;
    for (size_t i = 0; i < loads.size(); ++i) {
        const bool isNext = (i > 0 && isRecalled(loads[i - 1])) || (i + 1 < loads.size() && isRecalled(loads[i + 1]));
        if (isRecalled(loads[i]) || (isNext && vessel.tolerance.isPositive()))
            beside.push_back(loads[i]);
    }
    return beside;
}

Result<RecallItem> itemOf(Database &database, const Vessel &vessel, LotId filling)
{
    static const QString sql =
        QStringLiteral("SELECT l.internal_lot_code, i.name, l.status, l.unit_of_measure FROM ingredient_lots l JOIN "
                       "ingredients i ON i.id = l.ingredient_id WHERE l.id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {filling}));
    RecallItem item;
    item.key = {NodeKind::Lot, filling.value()};
    item.code = row->text(QStringLiteral("internal_lot_code"));
    item.title = row->text(QStringLiteral("name"));
    item.status = row->text(QStringLiteral("status"));
    item.previousStatus = item.status;
    item.unit = row->text(QStringLiteral("unit_of_measure"));
    item.isPossible = true;
    item.vessel = vessel.code;
    return item;
}
} // namespace

Done addStandingIn(Database &database, std::vector<RecallItem> &items)
{
    std::vector<qint64> lots;
    QSet<qint64> known;
    for (const RecallItem &item : items) {
        if (item.key.kind != NodeKind::Lot)
            continue;
        lots.push_back(item.key.id);
        known << item.key.id;
    }
    if (lots.empty())
        return {};
    const QSet<qint64> recalled = known;
    BM_TRY_ASSIGN(const std::vector<Vessel> vessels, vesselsWith(database, QStringLiteral("ingredient_lot_id"), lots));
    for (const Vessel &vessel : vessels) {
        BM_TRY_ASSIGN(const std::vector<StandingLoad> loads, standingLoads(database, vessel.id));
        for (const StandingLoad &load : besideRecalled(vessel, loads, recalled)) {
            if (!load.remaining.isPositive() || known.contains(load.filling.value()))
                continue;
            known << load.filling.value();
            BM_TRY_ASSIGN(RecallItem item, itemOf(database, vessel, load.filling));
            items.push_back(std::move(item));
        }
    }
    return {};
}

Done refuseLoaded(Session &session, const Vessel &vessel, const Lot &lot, Reason reason)
{
    Error refusal = refusedLot(lot, reason);
    refusal.field = QStringLiteral("inVessel");
    if (reason != Reason::LotExpired)
        return refusal;
    BM_TRY_ASSIGN(const VesselBook book, VesselBook::read(session.database, vessel));
    for (const LotInVessel &there : book.contents()) {
        if (there.lotCode == lot.code && there.quantity.isPositive())
            return refusal;
    }
    if (vessel.kind == u"STARTER")
        return {};
    refusal.field = QStringLiteral("leftInVessel");
    return refusal;
}

Done refuseAfterRecall(Database &database, const QString &vessel, const std::vector<StandingLoad> &loads, Reach reach)
{
    static const QString sql = QStringLiteral(
        "SELECT l.internal_lot_code, r.recall_number, r.id, x.disposition FROM recall_items x JOIN recalls r ON r.id = "
        "x.recall_id JOIN ingredient_lots l ON l.id = x.ingredient_lot_id JOIN vessel_acts a ON a.id = ? WHERE "
        "x.ingredient_lot_id = a.ingredient_lot_id AND r.status = 'CLOSED' AND NOT %1 AND r.closed_at > a.done_at AND "
        "x.disposition <> 'RELEASED' ORDER BY r.id");
    static const QString released = QStringLiteral(
        "SELECT 1 AS released FROM recall_items WHERE recall_id = ? AND ingredient_lot_id = ? AND disposition IN "
        "('RELEASED', 'REWORKED')");
    const QString asked = sql.arg(database.pick(QStringLiteral("r.is_mock = 1"), QStringLiteral("r.is_mock")));
    for (size_t i = reach.first; i <= reach.last; ++i) {
        BM_TRY_ASSIGN(const Rows rows, database.run(asked, {loads[i].act}));
        for (const Row &row : rows) {
            bool isLetGo = false;
            for (size_t n = i; n < loads.size() && !isLetGo; ++n) {
                BM_TRY_ASSIGN(const std::optional<Row> let,
                              database.first(released, {row.integer(QStringLiteral("id")), loads[n].filling}));
                isLetGo = let.has_value();
            }
            if (!isLetGo)
                return Error{Reason::LotRecalled, QStringLiteral("leftInVessel"),
                             QStringLiteral("%1, %2, %3")
                                 .arg(row.text(QStringLiteral("internal_lot_code")),
                                      row.text(QStringLiteral("recall_number")), vessel)};
        }
    }
    return {};
}

} // namespace bm
