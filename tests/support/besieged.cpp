// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/besieged.h"

#include "database/history/auditchain.h"
#include "database/introspection.h"
#include "database/migration/ourtables.h"

namespace bm::test
{
namespace
{
// Statements with {2.5} for a quantity, [sqlite|postgresql] for what the engines say differently.
const char *const seedText = R"(
INSERT INTO users (id, login, display_name, role, badge) VALUES (1, 'ana', 'Ana', 'QA', '77'), (2, 'ben', 'Ben', 'ADMIN', '78');
INSERT INTO suppliers (id, name) VALUES (1, 'Mill'), (2, 'Nobody buys here');
INSERT INTO customers (id, name) VALUES (1, 'Shop'), (2, 'Kiosk');
INSERT INTO ingredients (id, name, type, unit_of_measure, legacy_key, allergens) VALUES
    (1, 'Flour', 'FLOUR', 'kg', 'cflour', '[["wheat"]|{wheat}]'), (2, 'Filling', 'WIP', 'kg', 'cfilling', '[[]|{}]');
INSERT INTO recipes (id, name, output_ingredient_id, legacy_key) VALUES (1, 'Bread', NULL, 'cbread'), (2, 'Filling', 2, 'cfill'), (3, 'Draft', NULL, 'cdraft'), (4, 'Loaf', NULL, 'cloaf'), (5, 'Sketch', NULL, 'csketch');
INSERT INTO recipe_ingredients (id, recipe_id, ingredient_id, quantity, unit_of_measure, position) VALUES
    (1, 1, 1, {10}, 'kg', 1), (2, 3, 1, {10}, 'kg', 1), (3, 1, 2, {5}, 'kg', 5), (4, 5, 1, {10}, 'kg', 1);
INSERT INTO recipe_substitutes (id, recipe_id, ingredient_id, substitute_id, ratio, created_at, created_by) VALUES
    (1, 1, 1, 2, {5}, '2026-05-04T06:00:00.000Z', 'ana'), (2, 5, 1, 2, {10}, '2026-05-04T06:00:00.000Z', 'ana');
UPDATE recipes SET loss_percent = {10}, rework_percent = {10} WHERE id = 4;
INSERT INTO mixers (id, name, capacity, unit_of_measure, created_at, created_by) VALUES (1, 'Spiral', {50}, 'kg', '2026-05-04T06:00:00.000Z', 'ana'), (2, 'Fork', {20}, 'kg', '2026-05-04T06:00:00.000Z', 'ana');
INSERT INTO recipe_steps (id, recipe_id, position, kind, instruction, created_at, created_by) VALUES
    (1, 4, 1, 'MIX', 'all of it', '2026-05-04T06:00:00.000Z', 'ana'), (2, 4, 2, 'BAKE', 'golden', '2026-05-04T06:00:00.000Z', 'ana'), (3, 5, 1, 'MIX', 'slowly', '2026-05-04T06:00:00.000Z', 'ana');
INSERT INTO recipe_step_readings (id, recipe_step_id, position, kind, name, measured_unit, lower_limit, upper_limit, is_required, created_at, created_by) VALUES
    (1, 1, 1, 'TEMPERATURE', 'dough', 'C', {8}, {20}, TRUE, '2026-05-04T06:00:00.000Z', 'ana'), (2, 3, 1, 'TIME', NULL, 'min', NULL, {10}, FALSE, '2026-05-04T06:00:00.000Z', 'ana');
INSERT INTO production_runs (id, batch_number, recipe_id, unit_of_measure, line) VALUES
    (5, 'B-5', 4, 'units', 'Line 1'), (1, 'B-1', 1, 'units', 'Line 1'), (2, 'B-2', 2, 'kg', 'Line 1'),
    (3, 'B-3', 1, 'units', 'Line 1'), (4, 'B-4', 1, 'units', 'Line 1'), (60, 'B-60', 1, 'units', NULL);
UPDATE production_runs SET status = 'IN_PROGRESS', actual_start_time = '2026-05-04T08:00:00.000Z' WHERE id IN (1, 2, 4, 5);
<lot 1 L-1><lot 2 L-2>
INSERT INTO batch_ingredients (id, production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, added_at) VALUES
    (1, 2, 1, {20}, 'kg', '2026-05-04T09:00:00.000Z');
INSERT INTO batch_ingredients (id, production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, corrects_id, added_at) VALUES
    (2, 2, 1, -{5}, 'kg', 1, '2026-05-04T09:05:00.000Z');
UPDATE production_runs SET status = 'COMPLETED', quality_status = 'PASSED', actual_quantity = {50} WHERE id IN (2, 4);
INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, supplier_id, quantity_received, quantity_remaining, unit_of_measure, source_production_run_id)
    VALUES (3, 2, 'W-1', 1, 0, 0, 'kg', 2);
INSERT INTO lot_movements (ingredient_lot_id, type, quantity) VALUES (3, 'RECEIVE', {50});
UPDATE ingredient_lots SET status = 'QUALITY_APPROVED', quality_status = 'PASSED' WHERE id = 3;
INSERT INTO signatures (id, act, meaning, table_name, record_id, reason, signed_by, signed_at)
    VALUES (2, 'check_run_quality', 'approved it', 'production_runs', '1', 'no flour', 'ana', '2026-05-04T10:00:00.000Z');
INSERT INTO batch_ingredients (id, production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, source_run_id, stands_for_id, stands_for_quantity, signature_id, added_at) VALUES
    (3, 1, 3, {10}, 'kg', 2, 1, {5}, 2, '2026-05-04T10:00:00.000Z');
INSERT INTO run_events (id, production_run_id, kind, reason, marked_at, marked_by) VALUES
    (1, 1, 'PAUSE', 'no dough', '2026-05-04T09:00:00.000Z', 'ana');
INSERT INTO run_events (id, production_run_id, kind, resumes_id, marked_at, marked_by) VALUES
    (2, 1, 'RESUME', 1, '2026-05-04T09:10:00.000Z', 'ana');
INSERT INTO run_events (id, production_run_id, kind, reason, marked_at, marked_by) VALUES
    (3, 60, 'CANCEL', 'no order', '2026-05-04T09:20:00.000Z', 'ana');
INSERT INTO lot_transfers (id, from_lot_id, to_lot_id, quantity, transferred_at) VALUES (1, 1, 2, {5}, '2026-05-04T10:10:00.000Z');
INSERT INTO vessels (id, code, name, kind, drawing, ingredient_id, unit_of_measure, capacity, created_at, created_by) VALUES
    (1, 'SILO-1', 'Silo in the yard', 'SILO', 'MIXED', 1, 'kg', {50}, '2026-05-04T06:00:00.000Z', 'ana'), (2, 'BIN-2', 'Bin', 'BIN', 'FIFO', 1, 'kg', NULL, '2026-05-04T06:00:00.000Z', 'ana');
INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, quantity_received, quantity_remaining, unit_of_measure, storage_location, vessel_id)
    VALUES (30, 1, 'SILO-1-1', 0, 0, 'kg', 'SILO-1', 1);
INSERT INTO lot_transfers (id, from_lot_id, to_lot_id, quantity, transferred_at) VALUES (2, 2, 30, {10}, '2026-05-04T10:11:00.000Z');
UPDATE ingredient_lots SET status = 'QUALITY_APPROVED', quality_status = 'PASSED' WHERE id = 30;
INSERT INTO vessel_acts (id, vessel_id, kind, ingredient_lot_id, filling_lot_id, quantity, done_at, done_by) VALUES (1, 1, 'LOAD', 2, 30, {10}, '2026-05-04T10:11:00.000Z', 'ana');
INSERT INTO vessel_acts (id, vessel_id, kind, production_run_id, first_load_id, last_load_id, quantity, done_at, done_by) VALUES (2, 1, 'DRAW', 1, 1, 1, {5}, '2026-05-04T10:12:00.000Z', 'ana');
INSERT INTO batch_ingredients (id, production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, vessel_act_id, added_at) VALUES
    (4, 1, 30, {5}, 'kg', 2, '2026-05-04T10:12:00.000Z');
INSERT INTO lot_movements (ingredient_lot_id, type, quantity, reason, moved_at, moved_by) VALUES (30, 'WASTE', -{5}, 'crust', '2026-05-04T10:13:00.000Z', 'ana');
INSERT INTO vessel_acts (id, vessel_id, kind, quantity, reason, done_at, done_by) VALUES (3, 1, 'EMPTY', {5}, 'crust', '2026-05-04T10:13:00.000Z', 'ana');
INSERT INTO vessel_acts (id, vessel_id, kind, takes_back_id, quantity, reason, done_at, done_by) VALUES (4, 1, 'UNDO', 3, {5}, 'not all of it', '2026-05-04T10:14:00.000Z', 'ana');
INSERT INTO lot_movements (ingredient_lot_id, type, quantity, sent_back, reason, moved_at, moved_by) VALUES (2, 'WASTE', -{5}, TRUE, 'torn bags', '2026-05-04T10:20:00.000Z', 'ana');
INSERT INTO lot_movements (ingredient_lot_id, type, quantity, moved_at) VALUES (2, 'RECEIVE', {5}, '2026-05-04T10:25:00.000Z');
INSERT INTO lot_movements (ingredient_lot_id, type, quantity, reverses_id, reason, moved_at, moved_by)
    VALUES (2, 'ADJUST', -{5}, (SELECT max(id) FROM lot_movements), 'scanned twice', '2026-05-04T10:26:00.000Z', 'ana');
UPDATE ingredient_lots SET counted_at = '2026-05-04T10:30:00.000Z' WHERE id = 2;
INSERT INTO pallets (id, pallet_number, sscc, production_run_id, location) VALUES
    (1, 'P-1', '000000000000000001', 4, 'A-1'), (2, 'P-2', '000000000000000002', 4, 'A-2'), (3, 'P-3', NULL, 4, 'A-3');
INSERT INTO pallet_items (id, pallet_id, production_run_id, quantity) VALUES (1, 1, 4, {10}), (2, 2, 4, {5});
UPDATE pallets SET status = 'SHIPPED', customer_id = 1, shipped_at = '2026-05-05T08:00:00.000Z' WHERE id = 2;
INSERT INTO quality_checks (id, ingredient_lot_id, production_run_id, check_type, result, checked_by) VALUES
    (1, 1, NULL, 'smell', 'PASSED', 'ana'), (2, NULL, 4, 'weight', 'PASSED', 'ana');
INSERT INTO inspection_points (id, ingredient_id, position, kind, name, measured_unit, lower_limit, upper_limit, is_required, created_at, created_by) VALUES
    (1, 1, 1, 'MEASUREMENT', 'moisture', '%', {10}, {20}, FALSE, '2026-05-04T06:00:00.000Z', 'ana'), (2, 1, 2, 'VISUAL', 'bags', NULL, NULL, NULL, FALSE, '2026-05-04T06:00:00.000Z', 'ana');
INSERT INTO label_patterns (id, supplier_id, ingredient_id, sample, marks, created_at, created_by) VALUES
    (1, 1, 1, 'L8831 0127', 'lot@1+4 expiry@6+4:MMYY', '2026-05-04T06:00:00.000Z', 'ana'), (2, 1, 1, 'M8831', 'lot@1+4', '2026-05-04T06:00:00.000Z', 'ana');
INSERT INTO quality_checks (id, ingredient_lot_id, inspection_point_id, check_type, result, measured_value, measured_unit, lower_limit, upper_limit, checked_by) VALUES
    (3, 1, 1, 'inspection', 'PASSED', {10}, '%', {10}, {20}, 'ana'), (4, 1, 2, 'inspection', 'PASSED', NULL, NULL, NULL, NULL, 'ana');
INSERT INTO holds (id, ingredient_lot_id, production_run_id, pallet_id, reason, held_by) VALUES
    (1, 1, NULL, NULL, 'damp', 'ana'), (2, NULL, 4, NULL, 'damp', 'ana'), (3, NULL, NULL, 1, 'damp', 'ana');
UPDATE holds SET released_at = '2026-05-04T12:00:00.000Z', released_by = 'ana', release_reason = 'dry';
INSERT INTO attachments (id, ingredient_lot_id, production_run_id, pallet_id, file_name, media_type, content, sha256) VALUES
    (1, 1, NULL, NULL, 'a.pdf', 'application/pdf', [x'25'|'\x25'], <sha>), (2, NULL, 4, NULL, 'b.pdf', 'application/pdf', [x'25'|'\x25'], <sha>),
    (3, NULL, NULL, 1, 'c.pdf', 'application/pdf', [x'25'|'\x25'], <sha>);
INSERT INTO recalls (id, recall_number, reason, opened_by, as_of, sources, figures) VALUES (1, 'R-1', 'glass', 'ana', '2026-05-06T08:00:00.000Z', '[]', '{}');
INSERT INTO recall_items (id, recall_id, ingredient_lot_id, production_run_id, pallet_id, previous_status, is_root, quantity, unit_of_measure) VALUES
    (1, 1, 1, NULL, NULL, 'IN_USE', TRUE, {7}, 'kg'), (2, 1, NULL, 4, NULL, 'COMPLETED', FALSE, {8}, 'kg'), (3, 1, NULL, NULL, 1, 'ACTIVE', FALSE, {9}, 'units');
INSERT INTO recall_items (id, recall_id, pallet_id, previous_status, quantity, unit_of_measure, doses) VALUES (4, 1, 2, 'SHIPPED', {9}, 'units', '[]');
INSERT INTO recall_notices (id, recall_id, customer_id, kind, how, noted_at, noted_by) VALUES (1, 1, 1, 'TOLD', 'by phone', '2026-05-06T09:00:00.000Z', NULL);
INSERT INTO recall_notices (id, recall_id, customer_id, kind, was_reached, has_answered, found_quantity, destroyed_quantity, noted_at, noted_by)
    VALUES (2, 1, 1, 'CHECKED', TRUE, TRUE, {5}, {4}, '2026-05-07T09:00:00.000Z', NULL);
INSERT INTO recall_withdrawals (id, recall_notice_id, reason, withdrawn_at) VALUES (1, 1, 'another shop', '2026-05-07T10:00:00.000Z');
INSERT INTO drill_results (id, night, ingredient_lot_id, lot_count, run_count, pallet_count, customer_count, source_count, milliseconds, accounted_percent, gaps, verdict, done_at, done_by) VALUES
    (1, '2026-05-06', 1, 1, 1, 2, 1, 1, 40, {50}, '[]', 'GOOD', '2026-05-06T02:00:00.000Z', '(the program)'),
    (2, '2026-05-07', 2, 1, 1, 2, 1, 1, 40, NULL, '[{"kind":"no_phone","count":1,"names":["Shop"]}]', 'GAPS', '2026-05-07T02:00:00.000Z', '(the program)');
INSERT INTO migration_runs (id, started_at, status, variant, version_before, version_after, person, host, app_version)
    VALUES (101, '2026-01-01T08:00:00.000Z', 'DONE', 'empty', 0, 6, 'ana', 'pc', '1');
INSERT INTO migration_findings (id, migration_run_id, kind, table_name, action) VALUES (1, 101, 'orphan', 'pallets', 'kept');
INSERT INTO label_prints (id, ingredient_lot_id, pallet_id, copies, is_reprint, printer, requested_by, requested_at)
    VALUES (1, 1, NULL, 1, FALSE, 'dock', 'ana', '2026-05-04T12:00:00.000Z'),
           (2, NULL, 1, 1, FALSE, 'dock', 'ana', '2026-05-04T12:00:00.000Z');
INSERT INTO deliveries (id, delivery_number, supplier_id, purchase_order, invoice_number, carrier, driver, seal, truck_temperature, arrived_at, created_by)
    VALUES (1, 'D-1', 1, 'PO-1', 'INV-1', 'Carrier', 'Dan', 'S-1', {5}, '2026-05-04T07:00:00.000Z', 'ana'),
           (2, 'D-2', 1, 'PO-2', 'INV-2', 'Carrier', 'Dan', 'S-2', {5}, '2026-05-04T07:00:00.000Z', 'ana');
INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, supplier_id, quantity_received, quantity_remaining, unit_of_measure)
    VALUES (4, 1, 'L-4', 1, 0, 0, 'kg');
INSERT INTO lot_movements (id, ingredient_lot_id, type, quantity) VALUES (500, 4, 'RECEIVE', {20});
INSERT INTO delivery_lines (id, delivery_id, kind, ingredient_id, lot_movement_id, delivered_quantity, delivered_unit, quantity, unit_of_measure, supplier_lot_code, reason, created_at, created_by)
    VALUES (1, 2, 'RECEIVED', 1, 500, {20}, 'kg', {20}, 'kg', 'M-1', NULL, '2026-05-04T07:05:00.000Z', 'ana'),
           (2, 2, 'REJECTED', 1, NULL, {5}, 'kg', {5}, 'kg', 'M-2', 'wet', '2026-05-04T07:06:00.000Z', 'ana');
INSERT INTO attachments (id, delivery_id, delivery_line_id, file_name, media_type, content, sha256) VALUES
    (4, 2, NULL, 'd.pdf', 'application/pdf', [x'25'|'\x25'], <sha>), (5, NULL, 2, 'e.jpg', 'image/jpeg', [x'25'|'\x25'], <sha>);
UPDATE deliveries SET status = 'CLOSED', closed_at = '2026-05-04T08:00:00.000Z', closed_by = 'ana', close_reason = 'the rest is late' WHERE id = 1;
UPDATE ingredient_lots SET quality_status = 'CONDITIONAL_PASS', release_ends_at = '2099-05-04T08:00:00.000Z' WHERE id = 4;
INSERT INTO run_losses (id, production_run_id, quantity, unit_of_measure, reason, lost_at, lost_by) VALUES
    (1, 4, {5}, 'kg', 'burnt', '2026-05-04T11:00:00.000Z', 'ana'), (2, 4, {5}, 'kg', 'on the floor', '2026-05-04T11:05:00.000Z', 'ana');
INSERT INTO run_losses (id, production_run_id, quantity, unit_of_measure, reason, takes_back_id, lost_at, lost_by) VALUES
    (3, 4, -{5}, 'kg', 'not burnt', 1, '2026-05-04T11:10:00.000Z', 'ana');
UPDATE customers SET minimum_shelf_life_days = 5 WHERE id = 1;
UPDATE pallets SET closed_at = '2026-05-05T07:00:00.000Z', closed_by = 'ana', closed_after_print = 0 WHERE id = 3;
UPDATE recipes SET shelf_life_days = 30 WHERE id = 1;
INSERT INTO shipments (id, shipment_number, customer_id, customer_order, carrier, seal, truck_temperature, created_at, created_by) VALUES
    (1, 'S-1', 1, 'PO-1', 'Carrier', 'S-9', {5}, '2026-05-05T07:00:00.000Z', 'ana'), (2, 'S-2', 1, 'PO-2', 'Carrier', 'S-8', {5}, '2026-05-05T07:00:00.000Z', 'ana');
INSERT INTO shipment_pallets (id, shipment_id, pallet_id, loaded_at, loaded_by) VALUES
    (1, 1, 3, '2026-05-05T07:10:00.000Z', 'ana');
UPDATE shipment_pallets SET left_at = '2026-05-05T07:20:00.000Z', left_by = 'ana', left_reason = 'leaning' WHERE id = 1;
INSERT INTO shipment_lines (id, shipment_id, customer_id, pallet_id, production_run_id, kind, quantity, onto_pallet_id, reason, booked_at, booked_by) VALUES
    (1, 1, 1, 2, 4, 'SHIPPED', {5}, NULL, NULL, '2026-05-05T08:00:00.000Z', 'ana'), (2, 1, 1, 2, 4, 'RETURNED', NULL, 3, 'moldy', '2026-05-06T08:00:00.000Z', 'ana');
INSERT INTO pallets (id, pallet_number, sscc, production_run_id, location) VALUES (4, 'P-4', NULL, 4, 'A-4');
INSERT INTO pallet_items (id, pallet_id, production_run_id, quantity) VALUES (3, 4, 4, {4});
UPDATE pallets SET status = 'SHIPPED', customer_id = 1, shipped_at = '2026-05-05T09:00:00.000Z' WHERE id = 4;
INSERT INTO shipment_lines (id, customer_id, pallet_id, production_run_id, kind, quantity, booked_at, booked_by) VALUES (3, 1, 4, 4, 'SHIPPED', {4}, '2026-05-05T09:00:00.000Z', 'ana');
INSERT INTO recalls (id, recall_number, reason, opened_by, opened_at, as_of) VALUES (2, 'R-2', 'metal', 'ana', '2026-05-06T09:00:00.000Z', '2026-05-06T09:00:00.000Z');
INSERT INTO recall_items (id, recall_id, pallet_id, previous_status, quantity) VALUES (5, 2, 4, 'SHIPPED', {4});
UPDATE pallets SET status = 'RECALLED' WHERE id = 4;
INSERT INTO shipment_lines (id, customer_id, pallet_id, production_run_id, kind, quantity, reason, booked_at, booked_by) VALUES (4, 1, 4, 4, 'RETURNED', -{4}, 'recall R-2', '2026-05-06T10:00:00.000Z', 'ana');
INSERT INTO shipment_lines (id, customer_id, pallet_id, production_run_id, kind, quantity, takes_back_id, takes_back_reason, booked_at, booked_by) VALUES
    (5, 1, 4, 4, 'SHIPPED', {4}, 4, 'another pallet', '2026-05-06T11:00:00.000Z', 'ana');
INSERT INTO settings (name, value) VALUES ('language', 'en'), ('zone', 'UTC');
INSERT INTO sign_in_attempts (id, login, method, succeeded) VALUES (1, 'ana', 'SECRET', TRUE);
INSERT INTO signatures (id, act, meaning, table_name, record_id, reason, signed_by, signed_at)
    VALUES (1, 'release_held_lot', 'released the hold', 'holds', '1', 'dry', 'ana', '2026-05-04T12:00:00.000Z');
UPDATE shipments SET temperature_reason = 'short way', temperature_signature_id = 1 WHERE id = 1;
UPDATE recipes SET storage_from = {4}, storage_to = {5}, brand = 'Oak', packaging_size = '500 g', packaging_style = 'bag' WHERE id = 4;
INSERT INTO run_readings (id, production_run_id, step_reading_id, measured_value, reason, signature_id, takes_back_id, read_at, read_by) VALUES
    (1, 5, 1, {9}, NULL, NULL, NULL, '2026-05-04T09:00:00.000Z', 'ana'), (2, 5, 1, {10}, 'read again', 1, NULL, '2026-05-04T09:01:00.000Z', 'ana');
INSERT INTO run_readings (id, production_run_id, step_reading_id, reason, takes_back_id, read_at, read_by) VALUES
    (3, 5, 1, 'read again', 1, '2026-05-04T09:01:00.000Z', 'ana');
INSERT INTO run_step_marks (id, production_run_id, recipe_step_id, reason, takes_back_id, marked_at, marked_by) VALUES
    (1, 5, 1, NULL, NULL, '2026-05-04T09:10:00.000Z', 'ana'), (2, 5, 2, NULL, NULL, '2026-05-04T09:20:00.000Z', 'ana');
INSERT INTO run_step_marks (id, production_run_id, recipe_step_id, reason, takes_back_id, marked_at, marked_by) VALUES
    (3, 5, 1, 'not yet', 1, '2026-05-04T09:30:00.000Z', 'ana');
INSERT INTO line_cleanings (id, line, kind, notes, cleaned_at, cleaned_by) VALUES
    (1, 'Line 1', 'WET', 'by the book', '2026-05-04T07:00:00.000Z', 'ana'), (2, 'Line 1', 'DRY', NULL, '2026-05-04T07:30:00.000Z', 'ana');
INSERT INTO carry_overs (id, from_run_id, to_run_id, reason, skipped_at, skipped_by, signature_id) VALUES
    (1, 2, 3, 'no water', '2026-05-04T10:00:00.000Z', 'ana', 1), (2, 4, 3, 'no water', '2026-05-04T10:00:00.000Z', 'ana', 1);
INSERT INTO saved_requests (request_key, answer, saved_by) VALUES ('k-1', '{}', 'ana');
)";

QString joined(const Rows &rows)
{
    QStringList lines;
    for (const Row &row : rows)
        lines << row.joined(u'|');
    return lines.join(u'\n');
}
} // namespace

Besieged::Besieged(Engine engine) : TestPlant(engine)
{
    must(seed());
    m_look = open(Database::Mode::ReadOnly);
    must(seal());
    if (engine == Engine::SQLite)
        return;
    // A given id does not move the counter.
    QStringList counters;
    for (const QString &table : tables()) {
        if (columns(table).contains(QStringLiteral("id")))
            counters << QStringLiteral("setval(pg_get_serial_sequence('%1', 'id'), 1000)").arg(table);
    }
    must(QStringLiteral("SELECT ") + counters.join(QStringLiteral(", ")));
}

QString Besieged::pick(const QString &sqlite, const QString &postgresql) const
{
    return engine() == Engine::SQLite ? sqlite : postgresql;
}

QString Besieged::amount(double quantity) const
{
    return pick(QString::number(qRound64(quantity * 1000)), QString::number(quantity, 'f', 3));
}

QString Besieged::releasedLot(int id, const QString &code, double quantity, const QString &expiry) const
{
    return QStringLiteral(
               "INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, quantity_received, "
               "quantity_remaining, unit_of_measure, expiration_date) VALUES (%1, 1, '%2', 0, 0, 'kg', %4);\n"
               "INSERT INTO lot_movements (ingredient_lot_id, type, quantity) VALUES (%1, 'RECEIVE', %3);\n"
               "UPDATE ingredient_lots SET status = 'QUALITY_APPROVED', quality_status = 'PASSED' WHERE id = %1;\n")
        .arg(QString::number(id), code, amount(quantity),
             expiry.isEmpty() ? QStringLiteral("NULL") : QString(u'\'' + expiry + u'\''));
}

QString Besieged::use(int run, int lot, double quantity, const QString &more) const
{
    return QStringLiteral("INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, "
                          "unit_of_measure, source_run_id, added_at) VALUES (%1, %2, %3, 'kg', "
                          "(SELECT source_production_run_id FROM ingredient_lots WHERE id = %2), "
                          "'2026-05-04T10:00:00.000Z')%4;\n")
        .arg(QString::number(run), QString::number(lot), amount(quantity), more);
}

QString Besieged::seed() const
{
    QString sql = QString::fromLatin1(seedText);
    sql.replace(QStringLiteral("<lot 1 L-1>"), releasedLot(1, QStringLiteral("L-1"), 100));
    sql.replace(QStringLiteral("<lot 2 L-2>"), releasedLot(2, QStringLiteral("L-2"), 100));
    sql.replace(QStringLiteral("<sha>"), u'\'' + QString(64, u'a') + u'\'');
    sql.replace(QStringLiteral("[[\"wheat\"]|{wheat}]"),
                pick(QStringLiteral("[\"wheat\"]"), QStringLiteral("{wheat}")));
    sql.replace(QStringLiteral("[[]|{}]"), pick(QStringLiteral("[]"), QStringLiteral("{}")));
    sql.replace(QStringLiteral("[x'25'|'\\x25']"), pick(QStringLiteral("x'25'"), QStringLiteral("'\\x25'")));
    for (const double quantity : {2.0, 3.0, 4.0, 5.0, 7.0, 8.0, 9.0, 10.0, 20.0, 50.0, 99.0})
        sql.replace(u'{' + QString::number(quantity) + u'}', amount(quantity));
    return sql;
}

// A true one over the first two rows of the history.
QString Besieged::seal() const
{
    const auto rows = m_look->run(auditRowsSql(engine()), {qint64{0}, qint64{2}, rowsOfASeal});
    Seal seal{.id = 1, .first = 1, .last = 2, .previousHash = QStringLiteral("")};
    seal.sealedAt = QDateTime(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);
    SealHash hash(seal);
    for (const Row &row : rows.value()) {
        hash.add(sealText(row));
        seal.rowHashes += rowHash(sealText(row));
    }
    return QStringLiteral("INSERT INTO audit_seals (id, first_audit_id, last_audit_id, previous_hash, hash, sealed_at, "
                          "row_hashes) VALUES (1, 1, 2, '', '%1', '2026-05-04T12:00:00.000Z', '%2')")
        .arg(hash.result(), seal.rowHashes);
}

void Besieged::must(const QString &sql) const
{
    m_before.clear();
    if (const QString words = attack(sql); !words.isEmpty())
        qFatal("the stranger was refused: %s", qPrintable(words));
}

QString Besieged::withstands(const QString &sql, const QStringList &words) const
{
    if (m_before.isEmpty())
        m_before = everything();
    const QString told = attack(sql);
    if (told.isEmpty())
        return QStringLiteral("not refused: ") + sql;
    if (everything() != m_before)
        return QStringLiteral("refused, but something changed: ") + sql;
    for (const QString &word : words) {
        if (told.contains(word))
            return {};
    }
    return QStringLiteral("refused with other words: %1: %2").arg(sql, told);
}

QString Besieged::allows(const QString &sql) const
{
    const QString told = attack(QStringLiteral("BEGIN;\n%1;\nROLLBACK;").arg(sql));
    return told.isEmpty() ? QString() : QStringLiteral("refused: %1: %2").arg(sql, told);
}

QStringList Besieged::tables() const
{
    QStringList names = ourTables();
    names.removeAll(QStringLiteral("audit_context"));
    return names;
}

QString Besieged::everything() const
{
    QStringList all;
    for (const QString &table : tables()) {
        const auto rows = m_look->run(QStringLiteral("SELECT * FROM %1 ORDER BY 1").arg(table));
        all << table << (rows ? joined(*rows) : rows.error().detail);
    }
    return all.join(u'\n');
}

QStringList Besieged::columns(const QString &table, const QStringList &without) const
{
    const auto shapes = readTables(*m_look);
    for (const TableShape &shape : shapes.value()) {
        QStringList names = shape.columnNames();
        names.removeIf([&without](const QString &name) { return without.contains(name); });
        if (shape.name == table)
            return names;
    }
    qFatal("no table %s", qPrintable(table));
}

QString Besieged::copyOf(const QString &table, const QMap<QString, QString> &otherwise, const QString &where) const
{
    QStringList without{QStringLiteral("id")};
    if (otherwise.contains(QStringLiteral("id")))
        without.clear();
    const QStringList names = columns(table, without);
    QStringList values;
    for (const QString &name : names)
        values << otherwise.value(name, name);
    return QStringLiteral("INSERT INTO %1 (%2) SELECT %3 FROM %1%4 ORDER BY 1 LIMIT 1")
        .arg(table, names.join(QStringLiteral(", ")), values.join(QStringLiteral(", ")),
             where.isEmpty() ? QString() : QString(QStringLiteral(" WHERE ") + where));
}

void Besieged::keepOnly(const QString &triggersLike) const
{
    const auto database = open();
    if (engine() == Engine::PostgreSQL) {
        for (const QString &table : tables()) {
            if (!database->execute(QStringLiteral("ALTER TABLE %1 DISABLE TRIGGER USER").arg(table)))
                qFatal("cannot disable the triggers of %s", qPrintable(table));
        }
        return;
    }
    const auto names = database->run(
        QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger' AND name NOT LIKE ? ESCAPE '\\'"),
        {triggersLike});
    for (const Row &row : names.value()) {
        if (!database->execute(QStringLiteral("DROP TRIGGER ") + row.text(QStringLiteral("name"))))
            qFatal("cannot drop a trigger");
    }
}

} // namespace bm::test
