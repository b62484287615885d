-- SPDX-License-Identifier: GPL-3.0-or-later
-- A label that was asked for is never forgotten: it is finished once, and what was asked for stays.
CREATE TRIGGER guard_label_prints_insert BEFORE INSERT ON label_prints
WHEN NEW.status <> 'QUEUED' OR NEW.attempts <> 0
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:a new row of label_prints starts as QUEUED');
END;
--;
CREATE TRIGGER guard_label_prints_update BEFORE UPDATE ON label_prints
WHEN OLD.finished_at IS NOT NULL OR NEW.attempts < OLD.attempts OR (NEW.status = 'QUEUED' AND OLD.status <> 'QUEUED')
  OR (NEW.id, NEW.ingredient_lot_id, NEW.pallet_id, NEW.copies, NEW.is_reprint, NEW.reason, NEW.workstation, NEW.requested_at, NEW.requested_by)
     IS NOT (OLD.id, OLD.ingredient_lot_id, OLD.pallet_id, OLD.copies, OLD.is_reprint, OLD.reason, OLD.workstation, OLD.requested_at, OLD.requested_by)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a label is finished once and never rewritten');
END;
--;
CREATE TRIGGER guard_label_prints_delete BEFORE DELETE ON label_prints
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table label_prints');
END;
