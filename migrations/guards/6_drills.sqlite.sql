-- SPDX-License-Identifier: GPL-3.0-or-later
-- What customers were told and what came of it, and the drills of every night, are only added to; a closed recall gets
-- no more of it, and nobody is told of what that customer never had.
CREATE TRIGGER guard_recall_notices_insert BEFORE INSERT ON recall_notices
BEGIN
    SELECT RAISE(ABORT, 'bm:RecallClosed') WHERE (SELECT status FROM recalls WHERE id = NEW.recall_id) = 'CLOSED';
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:nobody is told before the recall begins')
    WHERE NEW.noted_at < (SELECT as_of FROM recalls WHERE id = NEW.recall_id);
    SELECT RAISE(ABORT, 'bm:NotFound:a customer with nothing of the recall')
    WHERE NOT EXISTS (
        SELECT 1 FROM recall_items x JOIN pallets p ON p.id = x.pallet_id
        WHERE x.recall_id = NEW.recall_id AND p.customer_id = NEW.customer_id)
      AND NOT EXISTS (
        SELECT 1 FROM recall_items x JOIN shipment_lines s ON s.pallet_id = x.pallet_id
        WHERE x.recall_id = NEW.recall_id AND s.customer_id = NEW.customer_id);
END;
--;
CREATE TRIGGER guard_recall_notices_update BEFORE UPDATE ON recall_notices
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table recall_notices');
END;
--;
CREATE TRIGGER guard_recall_notices_delete BEFORE DELETE ON recall_notices
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table recall_notices');
END;
--;
CREATE TRIGGER guard_drill_results_update BEFORE UPDATE ON drill_results
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table drill_results');
END;
--;
CREATE TRIGGER guard_drill_results_delete BEFORE DELETE ON drill_results
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table drill_results');
END;
--;
CREATE TRIGGER guard_recall_items_doses BEFORE UPDATE OF doses ON recall_items WHEN NEW.doses IS NOT OLD.doses
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:the scope of a recall never changes');
END;
--;
CREATE TRIGGER guard_recalls_sources BEFORE UPDATE OF sources, figures ON recalls
WHEN NEW.sources IS NOT OLD.sources OR NEW.figures IS NOT OLD.figures
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:number and beginning of a recall never change');
END;
