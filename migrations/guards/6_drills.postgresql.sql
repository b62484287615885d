-- SPDX-License-Identifier: GPL-3.0-or-later
-- What customers were told and what came of it, and the drills of every night, are only added to; a closed recall gets
-- no more of it, and nobody is told of what that customer never had. Nobody is named but who acts, no moment is to come,
-- and nobody found more than was delivered to him less what he sent back, as far as that is known in one unit.
CREATE OR REPLACE FUNCTION bm_guard_acting(named text, moment timestamptz) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    IF NOT isfinite(moment) OR moment > clock_timestamp() + interval '15 minutes' THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:nothing is done in a time to come' USING ERRCODE = 'BM001';
    ELSIF named <> COALESCE(bm_person_of_session(), NULLIF(current_setting('bm.person', true), ''), '') THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:only who acts is named' USING ERRCODE = 'BM001';
    END IF;
END $$;
--;
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
    PERFORM bm_guard_acting(NEW.noted_by, NEW.noted_at);
    IF NEW.found_quantity > 0 AND NEW.found_quantity > (SELECT CASE WHEN count(*) = count(d.quantity) AND count(DISTINCT d.unit) = 1 THEN sum(d.quantity) END
        FROM (SELECT s.quantity AS quantity, r.unit_of_measure AS unit
              FROM recall_items x JOIN recalls a ON a.id = x.recall_id JOIN shipment_lines s ON s.pallet_id = x.pallet_id
              JOIN production_runs r ON r.id = s.production_run_id
              WHERE x.recall_id = NEW.recall_id AND s.customer_id = NEW.customer_id AND s.booked_at <= a.opened_at
                AND (x.is_root OR s.production_run_id IN (SELECT b.production_run_id FROM recall_items b WHERE b.recall_id = NEW.recall_id))
              UNION ALL
              SELECT i.quantity, r.unit_of_measure
              FROM recall_items x JOIN recalls a ON a.id = x.recall_id JOIN pallets p ON p.id = x.pallet_id
              JOIN pallet_items i ON i.pallet_id = p.id JOIN production_runs r ON r.id = i.production_run_id
              WHERE x.recall_id = NEW.recall_id AND p.customer_id = NEW.customer_id AND (NOT a.is_mock OR p.shipped_at <= a.opened_at)
                AND (x.is_root OR i.production_run_id IN (SELECT b.production_run_id FROM recall_items b WHERE b.recall_id = NEW.recall_id))
                AND NOT EXISTS (SELECT 1 FROM shipment_lines s WHERE s.pallet_id = p.id)) d) THEN
        RAISE EXCEPTION 'bm:NotEnoughLeft:more than was delivered less what came back' USING ERRCODE = 'BM001';
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
CREATE OR REPLACE FUNCTION bm_guard_recall_withdrawal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM recall_notices n JOIN recalls r ON r.id = n.recall_id WHERE n.id = NEW.recall_notice_id AND r.status = 'CLOSED') THEN
        RAISE EXCEPTION 'bm:RecallClosed' USING ERRCODE = 'BM001';
    ELSIF NEW.withdrawn_at < (SELECT noted_at FROM recall_notices WHERE id = NEW.recall_notice_id) THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:nothing is withdrawn before it was noted' USING ERRCODE = 'BM001';
    END IF;
    PERFORM bm_guard_acting(NEW.withdrawn_by, NEW.withdrawn_at);
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_withdrawal BEFORE INSERT ON recall_withdrawals FOR EACH ROW EXECUTE FUNCTION bm_guard_recall_withdrawal();
--;
CREATE TRIGGER guard_append_only BEFORE UPDATE OR DELETE ON recall_withdrawals FOR EACH ROW EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE TRIGGER guard_truncate BEFORE TRUNCATE ON recall_withdrawals FOR EACH STATEMENT EXECUTE FUNCTION bm_refuse_append_only();
--;
CREATE OR REPLACE FUNCTION bm_guard_drill_result() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM bm_guard_acting(NULLIF(NEW.done_by, '(the program)'), NEW.done_at);
    IF NEW.night < (NEW.done_at AT TIME ZONE 'UTC')::date - 2 THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:a drill is of no other night than the last' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_drill BEFORE INSERT ON drill_results FOR EACH ROW EXECUTE FUNCTION bm_guard_drill_result();
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
CREATE OR REPLACE FUNCTION bm_guard_notified() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.notified_at < (SELECT as_of FROM recalls WHERE id = NEW.recall_id) OR NOT isfinite(NEW.notified_at)
       OR NEW.notified_at > clock_timestamp() + interval '15 minutes' THEN
        RAISE EXCEPTION 'bm:RefusedByDatabase:nobody is told before the recall begins or in a time to come' USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_notified BEFORE UPDATE ON recall_items FOR EACH ROW WHEN (NEW.notified_at IS DISTINCT FROM OLD.notified_at)
EXECUTE FUNCTION bm_guard_notified();
--;
CREATE OR REPLACE FUNCTION bm_guard_recall_sources() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bm:RefusedByDatabase:number and beginning of a recall never change' USING ERRCODE = 'BM001';
END $$;
--;
CREATE TRIGGER guard_sources BEFORE UPDATE ON recalls FOR EACH ROW
WHEN (NEW.sources IS DISTINCT FROM OLD.sources OR NEW.figures IS DISTINCT FROM OLD.figures) EXECUTE FUNCTION bm_guard_recall_sources();
--;
-- What a recall shows after its end is written with its end.
CREATE OR REPLACE FUNCTION bm_guard_closed_figures() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bm:RefusedByDatabase:the figures of a recall are kept when it is closed' USING ERRCODE = 'BM001';
END $$;
--;
CREATE TRIGGER guard_closed_figures BEFORE UPDATE ON recalls FOR EACH ROW
WHEN (NEW.closed_figures IS DISTINCT FROM OLD.closed_figures AND NOT (OLD.status = 'OPEN' AND NEW.status = 'CLOSED'))
EXECUTE FUNCTION bm_guard_closed_figures();
