// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/filledplant.h"

#include "database/migration/definitions.h"

namespace bm::test
{
namespace
{
// n(i) counts; <time i> is a moment i minutes into the year, <day i> a date, {i} a quantity.
const char *const fillText[] = {
    "INSERT INTO suppliers (id, name) SELECT i, 'Supplier ' || i FROM n(30)",
    "INSERT INTO customers (id, name) SELECT i, 'Customer ' || i FROM n(50)",
    "INSERT INTO ingredients (id, name, unit_of_measure) SELECT i, 'Ingredient ' || i, 'kg' FROM n(40)",
    "INSERT INTO recipes (id, name) SELECT i, 'Recipe ' || i FROM n(400)",
    "INSERT INTO recipe_ingredients (recipe_id, ingredient_id, quantity, unit_of_measure, position) "
    "SELECT i % 400 + 1, i % 37 + 1, {1}, 'kg', i / 400 + 1 FROM n(3999)",
    "INSERT INTO production_runs (id, batch_number, recipe_id, daily_lot, cake_lot, icing_lot, actual_quantity, "
    "unit_of_measure, actual_start_time, actual_end_time, status, quality_status) SELECT i, 'B-' || (100000 + i), "
    "i % 20 + 1, 'D' || (i / 9), 'C' || (i / 7), 'I' || (i / 5), {100}, 'units', <time i * 60>, <time i * 60 + 50>, "
    "CASE WHEN i > 5990 THEN 'IN_PROGRESS' ELSE 'COMPLETED' END<as batch_status>, "
    "CASE WHEN i > 5990 THEN 'PENDING' ELSE 'PASSED' END<as quality_status> FROM n(6000)",
    "INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, supplier_id, supplier_name, supplier_lot_code, "
    "quantity_received, quantity_remaining, unit_of_measure, received_at, expiration_date, status, quality_status, "
    "source_production_run_id) SELECT i, i % 40 + 1, 'L-' || (100000 + i), i % 30 + 1, 'Supplier ' || (i % 30 + 1), "
    "'S' || (i / 2), {500}, {400}, 'kg', <time i * 70>, <day i / 10>, "
    "CASE WHEN i % 20 = 0 THEN 'IN_USE' ELSE 'DEPLETED' END<as lot_status>, 'PASSED', "
    "CASE WHEN i > 5000 THEN (i - 5000) * 9 END FROM n(5600)",
    "UPDATE ingredient_lots SET storage_location = 'A-' || (id % 100)",
    "INSERT INTO batch_ingredients (id, production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
    "source_run_id, added_at) SELECT i, r, l, {1}, 'kg', CASE WHEN l > 5000 THEN (l - 5000) * 9 END, <time r * 60> "
    "FROM (SELECT i, i / 10 % 6000 + 1 AS r, i * 7919 % 5600 + 1 AS l FROM n(60000)) x",
    "INSERT INTO lot_transfers (id, from_lot_id, to_lot_id, quantity, transferred_at) "
    "SELECT i, i * 3 % 5599 + 1, i * 3 % 5599 + 2, {1}, <time i> FROM n(9000)",
    "INSERT INTO lot_movements (ingredient_lot_id, type, quantity, balance_after, moved_at) "
    "SELECT i, 'RECEIVE', {500}, {500}, <time i> FROM n(5600)",
    "INSERT INTO lot_movements (ingredient_lot_id, type, quantity, balance_after, batch_ingredient_id, moved_at) "
    "SELECT ingredient_lot_id, 'CONSUME', -quantity_used, {400}, id, added_at FROM batch_ingredients",
    "INSERT INTO lot_movements (ingredient_lot_id, type, quantity, balance_after, lot_transfer_id, moved_at) "
    "SELECT from_lot_id, 'TRANSFER', -quantity, {400}, id, transferred_at FROM lot_transfers",
    "INSERT INTO pallets (id, pallet_number, sscc, production_run_id, location, status, customer_id, packed_at, "
    "shipped_at) SELECT i, 'P-' || (100000 + i), '0000000000000' || (10000 + i), i / 4 + 1, 'A-' || (i % 100), "
    "CASE WHEN i > 19500 THEN 'ACTIVE' ELSE 'SHIPPED' END<as pallet_status>, i % 50 + 1, <time i * 15>, "
    "<time i * 15 + 600> FROM n(20000)",
    "INSERT INTO pallet_items (pallet_id, production_run_id, quantity) SELECT i, i / 4 + 1, {20} FROM n(20000)",
    "INSERT INTO pallet_items (pallet_id, production_run_id, quantity) SELECT i * 10, 5900 - i / 3, {1} FROM n(1900)",
    "INSERT INTO quality_checks (ingredient_lot_id, check_type, result, checked_by) SELECT i, 'smell', 'PASSED', 'ana' "
    "FROM n(5600)",
    "INSERT INTO holds (ingredient_lot_id, reason, held_by, released_at, released_by, release_reason) "
    "SELECT i * 5, 'damp', 'ana', <time i>, 'ana', 'dry' FROM n(1000)",
    "INSERT INTO holds (production_run_id, reason, held_by, released_at, released_by, release_reason) "
    "SELECT i * 5, 'damp', 'ana', <time i>, 'ana', 'dry' FROM n(1000)",
    "INSERT INTO holds (pallet_id, reason, held_by, released_at, released_by, release_reason) "
    "SELECT i * 5, 'damp', 'ana', <time i>, 'ana', 'dry' FROM n(1000)",
    "INSERT INTO holds (ingredient_lot_id, reason, held_by) SELECT i * 100, 'glass', 'ana' FROM n(20)",
    "INSERT INTO holds (production_run_id, reason, held_by) SELECT i * 100, 'glass', 'ana' FROM n(20)",
    "INSERT INTO holds (pallet_id, reason, held_by) SELECT i * 100, 'glass', 'ana' FROM n(20)",
    "INSERT INTO recalls (recall_number, reason, is_mock, opened_by, as_of) SELECT 'R-' || i, 'drill', TRUE, 'ana', "
    "<time i> FROM n(100)",
    "INSERT INTO recall_items (recall_id, ingredient_lot_id, previous_status) SELECT 1 + i % 100, i, 'IN_USE' FROM "
    "n(2000)",
    "INSERT INTO recall_items (recall_id, production_run_id, previous_status) SELECT 1 + i % 100, i, 'COMPLETED' FROM "
    "n(2000)",
    "INSERT INTO recall_items (recall_id, pallet_id, previous_status) SELECT 1 + i % 100, i, 'SHIPPED' FROM n(4000)",
    "INSERT INTO recall_notices (recall_id, customer_id, kind) SELECT x.recall_id, p.customer_id, 'TOLD' FROM "
    "recall_items x JOIN pallets p ON p.id = x.pallet_id WHERE p.customer_id IS NOT NULL",
    "INSERT INTO label_prints (ingredient_lot_id, copies, is_reprint, printer, requested_by, status, finished_at) "
    "SELECT i, 1, FALSE, 'dock', 'ana', 'PRINTED', <time i> FROM n(5600)",
    "INSERT INTO label_prints (pallet_id, copies, is_reprint, printer, requested_by, status, finished_at) "
    "SELECT i, 2, FALSE, 'dock', 'ana', 'PRINTED', <time i> FROM n(20000)",
    "INSERT INTO label_prints (ingredient_lot_id, copies, is_reprint, printer, requested_by) "
    "SELECT i * 100, 1, TRUE, 'dock', 'ana' FROM n(20)",
    "INSERT INTO deliveries (id, delivery_number, supplier_id, status, arrived_at, closed_at, closed_by) "
    "SELECT i, 'D-' || (100000 + i), i % 30 + 1, CASE WHEN i > 4990 THEN 'OPEN' ELSE 'CLOSED' END<as delivery_status>, "
    "<time i>, CASE WHEN i <= 4990 THEN <time i + 50> END, 'ana' FROM n(5000)",
    "INSERT INTO delivery_lines (delivery_id, kind, ingredient_id, delivered_quantity, delivered_unit, quantity, "
    "unit_of_measure) SELECT i % 5000 + 1, 'EXPECTED', i % 40 + 1, {500}, 'kg', {500}, 'kg' FROM n(20000)",
    "INSERT INTO attachments (delivery_id, file_name, media_type, content, sha256) SELECT i, 'bol.pdf', "
    "'application/pdf', <byte>, '0123456789012345678901234567890123456789012345678901234567890123' FROM n(5000)",
    "INSERT INTO run_losses (production_run_id, quantity, unit_of_measure, reason) SELECT id, {500}, 'kg', 'burnt' "
    "FROM "
    "production_runs WHERE status <> 'PLANNED'",
    "INSERT INTO run_losses (production_run_id, quantity, unit_of_measure, reason, takes_back_id) SELECT "
    "production_run_id, -quantity, 'kg', 'not burnt', id FROM run_losses WHERE id % 5 = 0",
    "INSERT INTO shipments (id, shipment_number, customer_id, status, closed_at) SELECT i, 'S-' || (100000 + i), "
    "i % 50 + 1, CASE WHEN i > 4990 THEN 'OPEN' ELSE 'SHIPPED' END<as shipment_status>, CASE WHEN i <= 4990 THEN "
    "<time i> END FROM n(5000)",
    "INSERT INTO shipment_pallets (shipment_id, pallet_id, left_at) SELECT i % 4990 + 1, i, CASE WHEN i % 3 = 0 THEN "
    "<time i> END FROM n(20000)",
    "INSERT INTO shipment_lines (shipment_id, customer_id, pallet_id, production_run_id, kind, quantity) SELECT "
    "i % 4990 + 1, i % 50 + 1, i, i / 4 + 1, 'SHIPPED', {20} FROM n(19000)",
    "INSERT INTO recipe_steps (id, recipe_id, position, kind, instruction) SELECT i, i, 1, 'MIX', 'mix' FROM n(400)",
    "INSERT INTO recipe_step_readings (id, recipe_step_id, position, kind, measured_unit) SELECT i, i, 1, "
    "'TEMPERATURE', 'C' FROM n(400)",
    "INSERT INTO run_readings (production_run_id, step_reading_id, measured_value) SELECT id, recipe_id, {24} FROM "
    "production_runs",
    "INSERT INTO run_readings (production_run_id, step_reading_id, reason, takes_back_id) SELECT production_run_id, "
    "step_reading_id, 'read again', id FROM run_readings WHERE id % 5 = 0",
    "INSERT INTO run_step_marks (production_run_id, recipe_step_id) SELECT id, recipe_id FROM production_runs",
    "INSERT INTO run_step_marks (production_run_id, recipe_step_id, reason, takes_back_id) SELECT production_run_id, "
    "recipe_step_id, 'not yet', id FROM run_step_marks WHERE id % 5 = 0",
    "UPDATE production_runs SET line = 'Line ' || (id % 40)",
    "INSERT INTO line_cleanings (line, kind, cleaned_at) SELECT 'Line ' || (i % 40), 'WET', <time i> FROM n(4000)",
    "INSERT INTO carry_overs (from_run_id, to_run_id, reason) SELECT id, id + 40, 'no water' FROM production_runs "
    "WHERE id < 5000",
    "INSERT INTO vessels (id, code, name, kind, drawing, ingredient_id, unit_of_measure) SELECT i, 'SILO-' || i, "
    "'Silo', "
    "'SILO', 'MIXED', i % 40 + 1, 'kg' FROM n(100)",
    "INSERT INTO vessel_acts (id, vessel_id, kind, ingredient_lot_id, filling_lot_id, quantity) SELECT i, i % 100 + 1, "
    "'LOAD', i, i + 1, {5} FROM n(4000)",
    "INSERT INTO vessel_acts (id, vessel_id, kind, production_run_id, first_load_id, last_load_id, quantity) SELECT "
    "4000 "
    "+ i, i % 100 + 1, 'DRAW', i, i, i, {1} FROM n(4000)",
    "INSERT INTO vessel_acts (id, vessel_id, kind, takes_back_id, quantity, reason) SELECT 8000 + i, i % 100 + 1, "
    "'UNDO', i, {1}, "
    "'twice' FROM n(500)",
    "INSERT INTO run_events (production_run_id, kind, reason) SELECT id, 'PAUSE', 'no dough' FROM production_runs",
    "INSERT INTO run_events (production_run_id, kind, resumes_id) SELECT production_run_id, 'RESUME', id FROM "
    "run_events WHERE id % 5 > 0",
    "INSERT INTO audit_log (table_name, record_id, action, changed_by) SELECT 'pallets', CAST(i AS text), 'INSERT', "
    "'ana' FROM n(20000)",
    "INSERT INTO migration_findings (migration_run_id, kind, table_name, action) SELECT (SELECT max(id) FROM "
    "migration_runs), 'kind ' || (i % 50), 'pallets', 'kept' FROM n(2000)",
    "ANALYZE",
};

void replaceAll(QString &sql, const QString &open, const QString &close,
                const std::function<QString(const QString &)> &by)
{
    for (qsizetype from = sql.indexOf(open); from >= 0; from = sql.indexOf(open)) {
        const qsizetype to = sql.indexOf(close, from);
        const QString inner = sql.mid(from + open.size(), to - from - open.size());
        sql.replace(from, to + close.size() - from, by(inner));
    }
}

QString sqlFor(const char *text, bool sqlite)
{
    QString sql = QString::fromLatin1(text);
    sql.replace(QStringLiteral("<byte>"), sqlite ? QStringLiteral("x'25'") : QStringLiteral("'\\x25'"));
    replaceAll(sql, QStringLiteral("<time "), QStringLiteral(">"), [sqlite](const QString &minutes) {
        return sqlite ? QStringLiteral("strftime('%Y-%m-%dT%H:%M:%fZ', '2024-01-01', (%1) || ' minutes')").arg(minutes)
                      : QStringLiteral("timestamptz '2024-01-01 00:00Z' + (%1) * interval '1 minute'").arg(minutes);
    });
    replaceAll(sql, QStringLiteral("<day "), QStringLiteral(">"), [sqlite](const QString &days) {
        return sqlite ? QStringLiteral("date('2026-01-01', (%1) || ' days')").arg(days)
                      : QStringLiteral("date '2026-01-01' + (%1)").arg(days);
    });
    replaceAll(sql, QStringLiteral("<as "), QStringLiteral(">"),
               [sqlite](const QString &type) { return sqlite ? QString() : QString(QStringLiteral("::") + type); });
    replaceAll(sql, QStringLiteral("{"), QStringLiteral("}"),
               [sqlite](const QString &units) { return sqlite ? QString(units + QStringLiteral("000")) : units; });
    replaceAll(sql, QStringLiteral("n("), QStringLiteral(")"), [](const QString &count) {
        return QStringLiteral("(WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %1) "
                              "SELECT i FROM c) counted")
            .arg(count);
    });
    return sql;
}
} // namespace

void fill(const TestPlant &plant)
{
    const auto database = plant.open();
    const auto must = [](const Done &done, const char *what) {
        if (!done)
            qFatal("%s: %s", what, qPrintable(done.error().detail));
    };
    must(database->beginMigration(), "begin");
    must(dropDefinitions(*database), "drop");
    for (const char *text : fillText)
        must(database->execute(sqlFor(text, database->isSqlite())), text);
    must(createDefinitions(*database), "create");
    must(database->commit(), "commit");
}

} // namespace bm::test
