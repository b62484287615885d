// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/sheets.h"

#include "services/details/snapshot.h"
#include "services/production/runrows.h"
#include "services/rework/reworkrows.h"

namespace bm
{
namespace
{
Done readRun(Database &database, BatchSheetFacts &facts)
{
    static const QString sql = QStringLiteral(
        "SELECT r.shift, r.daily_lot, r.cake_lot, r.icing_lot, r.planned_start_time, r.temperature, r.humidity, "
        "c.description FROM production_runs r JOIN recipes c ON c.id = r.recipe_id WHERE r.id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {facts.run.id}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("batchNumber"), facts.run.batchNumber};
    facts.shift = row->text(QStringLiteral("shift"));
    facts.dailyLot = row->text(QStringLiteral("daily_lot"));
    facts.cakeLot = row->text(QStringLiteral("cake_lot"));
    facts.icingLot = row->text(QStringLiteral("icing_lot"));
    facts.plannedStart = row->time(QStringLiteral("planned_start_time"));
    facts.instructions = row->text(QStringLiteral("description"));
    facts.temperature = row->optionalQuantity(QStringLiteral("temperature"));
    facts.humidity = row->optionalQuantity(QStringLiteral("humidity"));
    return {};
}

Done readChecks(Database &database, BatchSheetFacts &facts)
{
    static const QString sql =
        QStringLiteral("SELECT check_type, result, measured_value, measured_unit, notes, checked_at, checked_by "
                       "FROM quality_checks WHERE production_run_id = ? ORDER BY id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {facts.run.id}));
    for (const Row &row : rows)
        facts.checks.push_back({row.text(QStringLiteral("check_type")), row.text(QStringLiteral("result")),
                                row.optionalQuantity(QStringLiteral("measured_value")),
                                row.text(QStringLiteral("measured_unit")), row.text(QStringLiteral("notes")),
                                row.time(QStringLiteral("checked_at")), row.text(QStringLiteral("checked_by"))});
    return {};
}

Done readPallets(Database &database, BatchSheetFacts &facts)
{
    static const QString sql =
        QStringLiteral("SELECT p.pallet_number, i.quantity, p.status, p.location FROM pallet_items i "
                       "JOIN pallets p ON p.id = i.pallet_id WHERE i.production_run_id = ? ORDER BY p.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {facts.run.id}));
    for (const Row &row : rows)
        facts.pallets.push_back({row.text(QStringLiteral("pallet_number")),
                                 row.optionalQuantity(QStringLiteral("quantity")), row.text(QStringLiteral("status")),
                                 row.text(QStringLiteral("location"))});
    return {};
}

Done readSignatures(Database &database, BatchSheetFacts &facts)
{
    static const QString sql =
        QStringLiteral("SELECT meaning, reason, signed_at, signed_by FROM signatures WHERE table_name = "
                       "'production_runs' AND record_id = ? ORDER BY id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {QString::number(facts.run.id.value())}));
    for (const Row &row : rows)
        facts.signatures.push_back({row.text(QStringLiteral("meaning")), row.text(QStringLiteral("reason")),
                                    row.time(QStringLiteral("signed_at")), row.text(QStringLiteral("signed_by"))});
    return {};
}
} // namespace

Result<BatchSheetFacts> BatchSheets::facts(const QString &batchNumber)
{
    return inSnapshot(m_session.database, [&]() -> Result<BatchSheetFacts> {
        BatchSheetFacts facts;
        BM_TRY_ASSIGN(facts.run, runNumbered(m_session.database, batchNumber));
        Production production(m_session);
        BM_TRY(readRun(m_session.database, facts));
        BM_TRY_ASSIGN(const StepsOfRun steps, readRunSteps(m_session.database, facts.run.id));
        facts.steps = steps.steps;
        BM_TRY_ASSIGN(facts.needs, production.needs(facts.run.id));
        BM_TRY_ASSIGN(facts.uses, production.uses(facts.run.id));
        BM_TRY_ASSIGN(facts.balance, RunBalances(m_session).of(facts.run.id));
        BM_TRY_ASSIGN(facts.rework, reworkShareOf(m_session.database, facts.run.id));
        BM_TRY(readChecks(m_session.database, facts));
        BM_TRY(readPallets(m_session.database, facts));
        BM_TRY(readSignatures(m_session.database, facts));
        BM_TRY_ASSIGN(facts.events, eventsOf(m_session.database, facts.run.id));
        facts.readAt = m_session.now();
        facts.readBy = m_session.person;
        return facts;
    });
}

} // namespace bm
