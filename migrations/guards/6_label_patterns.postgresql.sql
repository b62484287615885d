-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was taught stays as it was taught; it is retired once, with a reason.
CREATE OR REPLACE FUNCTION bm_guard_label_pattern() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.retired_at IS NOT NULL THEN
            RAISE EXCEPTION 'bm:RefusedByDatabase:a pattern is used at first' USING ERRCODE = 'BM001';
        END IF;
        RETURN NEW;
    END IF;
    IF OLD.retired_at IS NOT NULL OR (NEW.supplier_id, NEW.ingredient_id, NEW.sample, NEW.marks)
       IS DISTINCT FROM (OLD.supplier_id, OLD.ingredient_id, OLD.sample, OLD.marks) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a pattern never changes' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_pattern BEFORE INSERT OR UPDATE ON label_patterns FOR EACH ROW EXECUTE FUNCTION bm_guard_label_pattern();
--;
CREATE TRIGGER guard_identity BEFORE UPDATE ON label_patterns FOR EACH ROW EXECUTE FUNCTION bm_guard_identity();
--;
CREATE TRIGGER guard_delete BEFORE DELETE ON label_patterns FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON label_patterns FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
