-- SPDX-License-Identifier: GPL-3.0-or-later
-- The six indexes of the plants' migration guide, under the names it gives them, and what the genealogy and the
-- lists need; migrations/README.md shows the query plan that justifies each.
CREATE INDEX idx_ingredient_lots_supplier ON ingredient_lots (supplier_name);
--;
CREATE INDEX idx_production_runs_date_range ON production_runs (actual_start_time, actual_end_time);
--;
CREATE INDEX idx_batch_ingredients_traceability ON batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, source_run_id);
--;
CREATE INDEX idx_pallets_status_location ON pallets (status, location);
--;
CREATE INDEX idx_ingredient_lots_status_quality ON ingredient_lots (status, quality_status);
--;
CREATE INDEX idx_production_runs_status_quality ON production_runs (status, quality_status, created_at);
--;
-- Genealogy, forward and backward, answered from the index alone.
CREATE INDEX idx_batch_ingredients_forward ON batch_ingredients (ingredient_lot_id, production_run_id, quantity_used);
--;
CREATE INDEX idx_batch_ingredients_source_run ON batch_ingredients (source_run_id, production_run_id, quantity_used, ingredient_lot_id) WHERE source_run_id IS NOT NULL;
--;
CREATE INDEX idx_batch_ingredients_corrects ON batch_ingredients (corrects_id) WHERE corrects_id IS NOT NULL;
--;
CREATE INDEX idx_ingredient_lots_source_run ON ingredient_lots (source_production_run_id) WHERE source_production_run_id IS NOT NULL;
--;
CREATE INDEX idx_pallet_items_run ON pallet_items (production_run_id, pallet_id, quantity);
--;
CREATE INDEX idx_pallets_run ON pallets (production_run_id);
--;
CREATE INDEX idx_lot_transfers_from ON lot_transfers (from_lot_id, to_lot_id, quantity);
--;
CREATE INDEX idx_lot_transfers_to ON lot_transfers (to_lot_id, from_lot_id, quantity);
--;
-- The balance of a lot is its newest movement.
CREATE INDEX idx_lot_movements_lot ON lot_movements (ingredient_lot_id, id);
--;
-- Is this use, this blend, booked already? Asked at every booking, also of a lot with a hundred thousand movements.
CREATE INDEX idx_lot_movements_use ON lot_movements (batch_ingredient_id) WHERE batch_ingredient_id IS NOT NULL;
--;
CREATE INDEX idx_lot_movements_transfer ON lot_movements (lot_transfer_id) WHERE lot_transfer_id IS NOT NULL;
--;
-- Open holds are few and asked for at every scan.
CREATE INDEX idx_holds_open_lot ON holds (ingredient_lot_id) WHERE released_at IS NULL;
--;
CREATE INDEX idx_holds_open_run ON holds (production_run_id) WHERE released_at IS NULL;
--;
CREATE INDEX idx_holds_open_pallet ON holds (pallet_id) WHERE released_at IS NULL;
--;
-- Search by what is printed on a label. A B-tree refuses entries of a few kilobytes on PostgreSQL and old texts
-- may be that long, so the first 200 characters are indexed and the whole is compared after.
CREATE INDEX idx_ingredient_lots_supplier_lot ON ingredient_lots (substr(supplier_lot_code, 1, 200));
--;
CREATE INDEX idx_production_runs_daily_lot ON production_runs (substr(daily_lot, 1, 200));
--;
CREATE INDEX idx_production_runs_cake_lot ON production_runs (substr(cake_lot, 1, 200));
--;
CREATE INDEX idx_production_runs_icing_lot ON production_runs (substr(icing_lot, 1, 200));
--;
-- First-expired-first-out within an ingredient.
CREATE INDEX idx_ingredient_lots_fefo ON ingredient_lots (ingredient_id, expiration_date, id);
--;
CREATE INDEX idx_production_runs_recipe ON production_runs (recipe_id);
--;
-- Open runs are few among all that ever were; without this SQLite reads them all, newest first.
CREATE INDEX idx_production_runs_open ON production_runs (status) WHERE status IN ('PLANNED', 'IN_PROGRESS');
--;
CREATE INDEX idx_recipe_ingredients_ingredient ON recipe_ingredients (ingredient_id);
--;
CREATE INDEX idx_audit_log_record ON audit_log (table_name, record_id, id);
--;
CREATE INDEX idx_migration_findings_run ON migration_findings (migration_run_id, kind);
