-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was written once stays: ledgers and histories are only ever added to.
--;
CREATE TRIGGER guard_batch_ingredients_update BEFORE UPDATE ON batch_ingredients
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table batch_ingredients');
END;
--;
CREATE TRIGGER guard_batch_ingredients_delete BEFORE DELETE ON batch_ingredients
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table batch_ingredients');
END;
--;
CREATE TRIGGER guard_lot_transfers_update BEFORE UPDATE ON lot_transfers
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table lot_transfers');
END;
--;
CREATE TRIGGER guard_lot_transfers_delete BEFORE DELETE ON lot_transfers
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table lot_transfers');
END;
--;
CREATE TRIGGER guard_quality_checks_update BEFORE UPDATE ON quality_checks
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table quality_checks');
END;
--;
CREATE TRIGGER guard_quality_checks_delete BEFORE DELETE ON quality_checks
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table quality_checks');
END;
--;
CREATE TRIGGER guard_audit_log_update BEFORE UPDATE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table audit_log');
END;
--;
CREATE TRIGGER guard_audit_log_delete BEFORE DELETE ON audit_log
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table audit_log');
END;
--;
CREATE TRIGGER guard_audit_seals_update BEFORE UPDATE ON audit_seals
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table audit_seals');
END;
--;
CREATE TRIGGER guard_audit_seals_delete BEFORE DELETE ON audit_seals
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table audit_seals');
END;
--;
CREATE TRIGGER guard_migration_findings_update BEFORE UPDATE ON migration_findings
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table migration_findings');
END;
--;
CREATE TRIGGER guard_migration_findings_delete BEFORE DELETE ON migration_findings
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table migration_findings');
END;
--;
CREATE TRIGGER guard_sign_in_attempts_update BEFORE UPDATE ON sign_in_attempts
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table sign_in_attempts');
END;
--;
CREATE TRIGGER guard_sign_in_attempts_delete BEFORE DELETE ON sign_in_attempts
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table sign_in_attempts');
END;
--;
CREATE TRIGGER guard_signatures_update BEFORE UPDATE ON signatures
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table signatures');
END;
--;
CREATE TRIGGER guard_signatures_delete BEFORE DELETE ON signatures
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table signatures');
END;
--;
CREATE TRIGGER guard_saved_requests_update BEFORE UPDATE ON saved_requests
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table saved_requests');
END;
--;
-- A save is asked for again within minutes, by a script perhaps after days; after ninety its answer may go.
CREATE TRIGGER guard_saved_requests_delete BEFORE DELETE ON saved_requests
WHEN OLD.saved_at >= strftime('%Y-%m-%dT%H:%M:%fZ', 'now', '-90 days')
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table saved_requests');
END;
--;
-- The one change a movement sees is the database filling in its balance.
CREATE TRIGGER guard_lot_movements_update BEFORE UPDATE ON lot_movements
WHEN OLD.balance_after IS NOT NULL
  OR (NEW.id, NEW.ingredient_lot_id, NEW.type, NEW.quantity, NEW.batch_ingredient_id, NEW.lot_transfer_id, NEW.reason, NEW.moved_at, NEW.moved_by)
     IS NOT (OLD.id, OLD.ingredient_lot_id, OLD.type, OLD.quantity, OLD.batch_ingredient_id, OLD.lot_transfer_id, OLD.reason, OLD.moved_at, OLD.moved_by)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table lot_movements');
END;
--;
CREATE TRIGGER guard_lot_movements_delete BEFORE DELETE ON lot_movements
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table lot_movements');
END;
--;
-- What the genealogy stands on is never deleted: it gets another status.
--;
CREATE TRIGGER guard_ingredient_lots_delete BEFORE DELETE ON ingredient_lots
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table ingredient_lots');
END;
--;
CREATE TRIGGER guard_production_runs_delete BEFORE DELETE ON production_runs
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table production_runs');
END;
--;
CREATE TRIGGER guard_pallets_delete BEFORE DELETE ON pallets
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table pallets');
END;
--;
CREATE TRIGGER guard_holds_delete BEFORE DELETE ON holds
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table holds');
END;
--;
CREATE TRIGGER guard_recall_items_delete BEFORE DELETE ON recall_items
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table recall_items');
END;
--;
-- The history is written by the triggers of the moment: its rows carry the present time, the number that is next and
-- whoever is acting now. src/database/migration/sqliteguards.cpp writes those triggers.
CREATE TRIGGER guard_audit_log_new BEFORE INSERT ON audit_log
WHEN NEW.id <> -1 OR NEW.changed_at <> strftime('%Y-%m-%dT%H:%M:%fZ', 'now')
  OR NEW.changed_by <> COALESCE((SELECT NULLIF(person, '') FROM audit_context), '(outside the program)')
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:only the database writes its history');
END;
--;
-- A paper is evidence: another version is another row.
CREATE TRIGGER guard_attachments_update BEFORE UPDATE ON attachments
WHEN (NEW.ingredient_lot_id, NEW.production_run_id, NEW.pallet_id, NEW.file_name, NEW.media_type, NEW.content, NEW.sha256)
     IS NOT (OLD.ingredient_lot_id, OLD.production_run_id, OLD.pallet_id, OLD.file_name, OLD.media_type, OLD.content, OLD.sha256)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:an attachment is never rewritten');
END;
--;
-- The scope of a recall is frozen; only what became of each thing is filled in.
CREATE TRIGGER guard_recall_items_update BEFORE UPDATE ON recall_items
WHEN (NEW.recall_id, NEW.ingredient_lot_id, NEW.production_run_id, NEW.pallet_id, NEW.previous_status, NEW.is_root, NEW.quantity, NEW.unit_of_measure)
     IS NOT (OLD.recall_id, OLD.ingredient_lot_id, OLD.production_run_id, OLD.pallet_id, OLD.previous_status, OLD.is_root, OLD.quantity, OLD.unit_of_measure)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:the scope of a recall never changes');
END;
--;
CREATE TRIGGER guard_recall_items_closed BEFORE UPDATE ON recall_items
WHEN (SELECT status FROM recalls WHERE id = OLD.recall_id) = 'CLOSED'
BEGIN
    SELECT RAISE(ABORT, 'bm:RecallClosed');
END;
--;
CREATE TRIGGER guard_recall_items_insert BEFORE INSERT ON recall_items
WHEN (SELECT status FROM recalls WHERE id = NEW.recall_id) = 'CLOSED'
BEGIN
    SELECT RAISE(ABORT, 'bm:RecallClosed');
END;
--;
CREATE TRIGGER guard_recalls_closed BEFORE UPDATE ON recalls WHEN OLD.status = 'CLOSED'
BEGIN
    SELECT RAISE(ABORT, 'bm:RecallClosed');
END;
--;
CREATE TRIGGER guard_recalls_update BEFORE UPDATE ON recalls
WHEN (NEW.recall_number, NEW.opened_at, NEW.opened_by, NEW.as_of) IS NOT (OLD.recall_number, OLD.opened_at, OLD.opened_by, OLD.as_of)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:number and beginning of a recall never change');
END;
--;
-- No number is given twice: a sequence only goes on.
CREATE TRIGGER guard_number_sequences_update BEFORE UPDATE ON number_sequences
WHEN NEW.next_value < OLD.next_value OR NEW.name <> OLD.name
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:number_sequences never go back');
END;
--;
CREATE TRIGGER guard_number_sequences_delete BEFORE DELETE ON number_sequences
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:number_sequences never go back');
END;
