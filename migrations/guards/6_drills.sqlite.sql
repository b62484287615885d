-- SPDX-License-Identifier: GPL-3.0-or-later
-- What customers were told and what came of it, and the drills of every night, are only added to; a closed recall gets
-- no more of it, and nobody is told of what that customer never had. Nobody is named but who acts, no moment is to come,
-- and nobody found more than was delivered to him less what he sent back, as far as that is known in one unit.
CREATE TRIGGER guard_recall_notices_insert BEFORE INSERT ON recall_notices
BEGIN
    SELECT RAISE(ABORT, 'bm:RecallClosed') WHERE (SELECT status FROM recalls WHERE id = NEW.recall_id) = 'CLOSED';
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:nobody is told before the recall begins')
    WHERE NEW.noted_at < (SELECT as_of FROM recalls WHERE id = NEW.recall_id);
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:nobody is told in a time to come')
    WHERE julianday(NEW.noted_at) > julianday('now', '+15 minutes');
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:only who acts is named')
    WHERE NEW.noted_by IS NOT NULL AND NEW.noted_by IS NOT (SELECT NULLIF(person, '') FROM audit_context);
    SELECT RAISE(ABORT, 'bm:NotFound:a customer with nothing of the recall')
    WHERE NOT EXISTS (
        SELECT 1 FROM recall_items x JOIN pallets p ON p.id = x.pallet_id
        WHERE x.recall_id = NEW.recall_id AND p.customer_id = NEW.customer_id)
      AND NOT EXISTS (
        SELECT 1 FROM recall_items x JOIN shipment_lines s ON s.pallet_id = x.pallet_id
        WHERE x.recall_id = NEW.recall_id AND s.customer_id = NEW.customer_id);
END;
--;
CREATE TRIGGER guard_recall_notices_found BEFORE INSERT ON recall_notices WHEN NEW.found_quantity > 0
BEGIN
    SELECT RAISE(ABORT, 'bm:NotEnoughLeft:more than was delivered less what came back')
    WHERE NEW.found_quantity > (SELECT CASE WHEN count(*) = count(d.quantity) AND count(DISTINCT d.unit) = 1 THEN sum(d.quantity) END
        FROM (SELECT s.quantity AS quantity, r.unit_of_measure AS unit
              FROM recall_items x JOIN recalls a ON a.id = x.recall_id JOIN shipment_lines s ON s.pallet_id = x.pallet_id
              JOIN production_runs r ON r.id = s.production_run_id
              WHERE x.recall_id = NEW.recall_id AND s.customer_id = NEW.customer_id AND s.booked_at <= a.opened_at
                AND (x.is_root OR +s.production_run_id IN (SELECT b.production_run_id FROM recall_items b WHERE b.recall_id = NEW.recall_id))
              UNION ALL
              SELECT i.quantity, r.unit_of_measure
              FROM recall_items x JOIN recalls a ON a.id = x.recall_id JOIN pallets p ON p.id = x.pallet_id
              JOIN pallet_items i ON i.pallet_id = p.id JOIN production_runs r ON r.id = i.production_run_id
              WHERE x.recall_id = NEW.recall_id AND p.customer_id = NEW.customer_id AND (NOT a.is_mock OR p.shipped_at <= a.opened_at)
                AND (x.is_root OR +i.production_run_id IN (SELECT b.production_run_id FROM recall_items b WHERE b.recall_id = NEW.recall_id))
                AND NOT EXISTS (SELECT 1 FROM shipment_lines s WHERE s.pallet_id = p.id)) d);
END;
--;
CREATE TRIGGER guard_recall_withdrawals_insert BEFORE INSERT ON recall_withdrawals
BEGIN
    SELECT RAISE(ABORT, 'bm:RecallClosed')
    FROM recall_notices n JOIN recalls r ON r.id = n.recall_id WHERE n.id = NEW.recall_notice_id AND r.status = 'CLOSED';
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:nothing is withdrawn before it was noted or in a time to come')
    WHERE NEW.withdrawn_at < (SELECT noted_at FROM recall_notices WHERE id = NEW.recall_notice_id)
       OR julianday(NEW.withdrawn_at) > julianday('now', '+15 minutes');
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:only who acts is named')
    WHERE NEW.withdrawn_by IS NOT NULL AND NEW.withdrawn_by IS NOT (SELECT NULLIF(person, '') FROM audit_context);
END;
--;
CREATE TRIGGER guard_recall_withdrawals_update BEFORE UPDATE ON recall_withdrawals
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table recall_withdrawals');
END;
--;
CREATE TRIGGER guard_recall_withdrawals_delete BEFORE DELETE ON recall_withdrawals
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table recall_withdrawals');
END;
--;
CREATE TRIGGER guard_drill_results_insert BEFORE INSERT ON drill_results
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:no drill is done in a time to come, and of no other night than the last')
    WHERE julianday(NEW.done_at) > julianday('now', '+15 minutes') OR NEW.night < date(NEW.done_at, '-2 days');
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:only who acts is named')
    WHERE NEW.done_by IS NOT NULL AND NEW.done_by <> '(the program)'
      AND NEW.done_by IS NOT (SELECT NULLIF(person, '') FROM audit_context);
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
CREATE TRIGGER guard_recall_items_notified BEFORE UPDATE OF notified_at ON recall_items
WHEN NEW.notified_at IS NOT OLD.notified_at AND (NEW.notified_at < (SELECT as_of FROM recalls WHERE id = NEW.recall_id)
  OR julianday(NEW.notified_at) > julianday('now', '+15 minutes'))
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:nobody is told before the recall begins or in a time to come');
END;
--;
CREATE TRIGGER guard_recalls_sources BEFORE UPDATE OF sources, figures ON recalls
WHEN NEW.sources IS NOT OLD.sources OR NEW.figures IS NOT OLD.figures
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:number and beginning of a recall never change');
END;
--;
-- What a recall shows after its end is written with its end.
CREATE TRIGGER guard_recalls_closed_figures BEFORE UPDATE OF closed_figures ON recalls
WHEN NEW.closed_figures IS NOT OLD.closed_figures AND NOT (OLD.status = 'OPEN' AND NEW.status = 'CLOSED')
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:the figures of a recall are kept when it is closed');
END;
