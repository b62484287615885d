-- SPDX-License-Identifier: GPL-3.0-or-later
-- Something may only have gone from a batch that ran into one that is about to be started on the same line.
CREATE TRIGGER guard_carry_overs_insert BEFORE INSERT ON carry_overs
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a carry-over goes from a run into the next one on its line')
    WHERE EXISTS (
        SELECT 1 FROM production_runs f JOIN production_runs t ON t.id = NEW.to_run_id
        WHERE f.id = NEW.from_run_id
          AND (f.line IS NULL OR f.line IS NOT t.line OR f.status = 'PLANNED' OR t.status <> 'PLANNED'));
END;
--;
CREATE TRIGGER guard_carry_overs_update BEFORE UPDATE ON carry_overs
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table carry_overs');
END;
--;
CREATE TRIGGER guard_carry_overs_delete BEFORE DELETE ON carry_overs
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table carry_overs');
END;
--;
CREATE TRIGGER guard_line_cleanings_update BEFORE UPDATE ON line_cleanings
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table line_cleanings');
END;
--;
CREATE TRIGGER guard_line_cleanings_delete BEFORE DELETE ON line_cleanings
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table line_cleanings');
END;
