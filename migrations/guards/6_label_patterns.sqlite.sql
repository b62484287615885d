-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was taught stays as it was taught; it is retired once, with a reason.
CREATE TRIGGER guard_label_patterns_insert BEFORE INSERT ON label_patterns
WHEN NEW.retired_at IS NOT NULL
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a pattern is used at first');
END;
--;
CREATE TRIGGER guard_label_patterns_update BEFORE UPDATE ON label_patterns
WHEN OLD.retired_at IS NOT NULL OR (NEW.supplier_id, NEW.ingredient_id, NEW.sample, NEW.marks, NEW.created_at, NEW.created_by)
     IS NOT (OLD.supplier_id, OLD.ingredient_id, OLD.sample, OLD.marks, OLD.created_at, OLD.created_by)
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a pattern never changes');
END;
--;
CREATE TRIGGER guard_label_patterns_delete BEFORE DELETE ON label_patterns
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table label_patterns');
END;
