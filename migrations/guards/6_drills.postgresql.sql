-- SPDX-License-Identifier: GPL-3.0-or-later
-- What customers were told and what came of it, and the drills of every night, are only added to; a closed recall gets
-- no more of it, and nobody is told of what that customer never had.
CREATE OR REPLACE FUNCTION bm_guard_recall_notice() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT status FROM recalls WHERE id = NEW.recall_id) = 'CLOSED' THEN
        RAISE EXCEPTION 'bm:RecallClosed' USING ERRCODE = 'BM001';
    ELSIF NOT isfinite(NEW.noted_at) OR NEW.noted_at < (SELECT as_of FROM recalls WHERE id = NEW.recall_id) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:nobody is told before the recall begins' USING ERRCODE = 'BM001';
    ELSIF NOT EXISTS (
        SELECT 1 FROM recall_items x JOIN pallets p ON p.id = x.pallet_id
        WHERE x.recall_id = NEW.recall_id AND p.customer_id = NEW.customer_id)
      AND NOT EXISTS (
        SELECT 1 FROM recall_items x JOIN shipment_lines s ON s.pallet_id = x.pallet_id
        WHERE x.recall_id = NEW.recall_id AND s.customer_id = NEW.customer_id) THEN
        RAISE EXCEPTION 'bm:NotFound:a customer with nothing of the recall' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_notice BEFORE INSERT ON recall_notices FOR EACH ROW EXECUTE FUNCTION bm_guard_recall_notice();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON recall_notices FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON recall_notices FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON drill_results FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON drill_results FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE OR REPLACE FUNCTION bm_guard_recall_doses() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bm:RefusedByDatabase:the scope of a recall never changes' USING ERRCODE = 'BM001';
END $$;
--;
CREATE TRIGGER guard_doses BEFORE UPDATE ON recall_items FOR EACH ROW WHEN (NEW.doses IS DISTINCT FROM OLD.doses)
EXECUTE FUNCTION bm_guard_recall_doses();
--;
CREATE OR REPLACE FUNCTION bm_guard_recall_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bm:RefusedByDatabase:number and beginning of a recall never change' USING ERRCODE = 'BM001';
END $$;
--;
CREATE TRIGGER guard_sources BEFORE UPDATE ON recalls FOR EACH ROW
WHEN (NEW.sources IS DISTINCT FROM OLD.sources OR NEW.figures IS DISTINCT FROM OLD.figures) EXECUTE FUNCTION bm_guard_recall_sources();
