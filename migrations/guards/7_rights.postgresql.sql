-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a group of the server may do depends on the values of a row: privileges cannot say that, these guards can. They
-- run as whoever sent the statement (8_names makes every other function run as the owner of the tables), so that what
-- the database itself writes on somebody's behalf is not judged again, nor what the owner does, nor anybody in a plant
-- that has no groups. src/domain/rights.cpp holds the same rules act by act and a test compares the two.
CREATE OR REPLACE FUNCTION bm_rights_of(VARIADIC roles text[]) RETURNS boolean LANGUAGE sql STABLE AS $$
    SELECT pg_has_role(current_user, (SELECT relowner FROM pg_class WHERE oid = 'users'::regclass), 'USAGE')
        OR COALESCE((SELECT bool_or(substr(g.rolname, 4) = ANY (roles)) FROM pg_roles g
                     WHERE g.rolname IN ('bm_receiving', 'bm_production', 'bm_qa', 'bm_admin')
                       AND pg_has_role(current_user, g.oid, 'USAGE')), true)
$$;
--;
CREATE OR REPLACE FUNCTION bm_rights_refuse(what text) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'bm:NotAllowed:%', what USING ERRCODE = 'BM001';
END $$;
--;
-- Everybody may stop a lot. Only QA lets it go; the lot that a run made gets the run's own verdict.
CREATE OR REPLACE FUNCTION bm_rights_lots() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE run production_runs;
BEGIN
    IF bm_rights_of('admin') THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'INSERT' THEN
        -- What stands in a vessel: everybody who may move a lot loads, and only a load fills it. Older plants have no vessels.
        IF to_jsonb(NEW) ->> 'vessel_id' IS NOT NULL AND NEW.source_production_run_id IS NULL THEN
            IF NEW.quality_status <> 'PENDING' AND NOT bm_rights_of('qa') THEN
                PERFORM bm_rights_refuse('release_lot');
            END IF;
        ELSIF NEW.source_production_run_id IS NULL AND NOT bm_rights_of('receiving', 'qa') THEN
            PERFORM bm_rights_refuse('receive_lot');
        ELSIF NEW.source_production_run_id IS NOT NULL AND (NOT bm_rights_of('production')
              -- Once, but for what is left of it: rework of any ingredient. Older plants have none.
              OR (to_jsonb(NEW) ->> 'is_rework' IS DISTINCT FROM 'true'
                  AND (EXISTS (SELECT 1 FROM ingredient_lots l WHERE l.source_production_run_id = NEW.source_production_run_id
                               AND to_jsonb(l) ->> 'is_rework' IS DISTINCT FROM 'true')
                       OR NOT EXISTS (SELECT 1 FROM production_runs r JOIN recipes c ON c.id = r.recipe_id
                                      WHERE r.id = NEW.source_production_run_id AND c.output_ingredient_id = NEW.ingredient_id)))) THEN
            PERFORM bm_rights_refuse('run_batch');
        ELSIF NEW.quality_status <> 'PENDING' AND NOT bm_rights_of('qa') THEN
            PERFORM bm_rights_refuse('release_lot');
        END IF;
        RETURN NEW;
    END IF;
    IF (NEW.status, NEW.quality_status, NEW.release_ends_at) IS NOT DISTINCT FROM (OLD.status, OLD.quality_status, OLD.release_ends_at)
       OR bm_rights_of('qa')
       OR (NEW.status = 'QUARANTINED' AND (NEW.quality_status, NEW.release_ends_at) IS NOT DISTINCT FROM (OLD.quality_status, OLD.release_ends_at)) THEN
        RETURN NEW;
    END IF;
    -- It has the verdict of what goes in; the guard of transfers sees that it is no better.
    IF to_jsonb(OLD) ->> 'vessel_id' IS NOT NULL AND (OLD.status, OLD.quality_status, NEW.status) = ('RECEIVED', 'PENDING', 'QUALITY_APPROVED')
       AND NEW.quality_status IN ('PASSED', 'CONDITIONAL_PASS') AND NOT EXISTS (SELECT 1 FROM lot_movements WHERE ingredient_lot_id = OLD.id) THEN
        RETURN NEW;
    END IF;
    -- A part that was split off has the verdict of what it came from.
    IF bm_rights_of('receiving') AND (OLD.status, OLD.quality_status, NEW.status) = ('RECEIVED', 'PENDING', 'QUALITY_APPROVED') AND OLD.quantity_received = 0
       AND (SELECT bool_and(f.ingredient_id = OLD.ingredient_id AND f.quality_status = NEW.quality_status
                         AND f.release_ends_at IS NOT DISTINCT FROM NEW.release_ends_at)
            FROM lot_transfers t JOIN ingredient_lots f ON f.id = t.from_lot_id WHERE t.to_lot_id = OLD.id) THEN
        RETURN NEW;
    END IF;
    SELECT * INTO run FROM production_runs WHERE id = OLD.source_production_run_id;
    IF NOT bm_rights_of('production') OR run.id IS NULL OR OLD.status <> 'RECEIVED' OR OLD.quality_status <> 'PENDING'
       OR run.status <> 'COMPLETED' OR NEW.quality_status <> run.quality_status
       OR NEW.status <> (CASE WHEN run.quality_status = 'FAILED' THEN 'QUARANTINED' ELSE 'QUALITY_APPROVED' END)::lot_status THEN
        PERFORM bm_rights_refuse(CASE WHEN NEW.quality_status = 'FAILED' THEN 'reject_lot' ELSE 'release_lot' END);
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_rights BEFORE INSERT OR UPDATE ON ingredient_lots FOR EACH ROW EXECUTE FUNCTION bm_rights_lots();
--;
-- Of a lot of rework, in its own unit: what was weighed into its run less what was left of it already; NULL where something that
-- went in has no weight.
CREATE OR REPLACE FUNCTION bm_rights_kilos(unit text) RETURNS numeric LANGUAGE sql IMMUTABLE AS $$
    SELECT CASE
        WHEN lower(trim(unit)) IN ('kg', 'kgs', 'kilo', 'kilos', 'kilogram', 'kilograms', 'kgm') THEN 1
        WHEN lower(trim(unit)) IN ('g', 'gr', 'gram', 'grams', 'grm') THEN 0.001
        WHEN lower(trim(unit)) IN ('lb', 'lbs', 'pound', 'pounds', 'lbr', '#') THEN 0.45359237
        WHEN lower(trim(unit)) IN ('oz', 'ounce', 'ounces', 'onz') THEN 0.028349523125 END
$$;
--;
CREATE OR REPLACE FUNCTION bm_rights_rework_left(lot bigint) RETURNS numeric LANGUAGE sql STABLE AS $$
    SELECT ((SELECT CASE WHEN bool_and(b.quantity_used IS NOT NULL AND bm_rights_kilos(b.unit_of_measure) IS NOT NULL) IS NOT FALSE
                         THEN COALESCE(sum(b.quantity_used * bm_rights_kilos(b.unit_of_measure)), 0) END
             FROM batch_ingredients b JOIN ingredient_lots u ON u.id = b.ingredient_lot_id JOIN ingredients i ON i.id = u.ingredient_id
             WHERE b.production_run_id = l.source_production_run_id AND i.type <> 'PACKAGING')
            - COALESCE((SELECT sum(m.quantity * bm_rights_kilos(o.unit_of_measure)) FROM ingredient_lots o JOIN lot_movements m ON m.ingredient_lot_id = o.id
                        WHERE o.source_production_run_id = l.source_production_run_id AND to_jsonb(o) ->> 'is_rework' = 'true'
                          AND m.type IN ('RECEIVE', 'ADJUST')), 0)) / bm_rights_kilos(l.unit_of_measure)
    FROM ingredient_lots l WHERE l.id = lot
$$;
--;
-- A line books what its run made, once; counting and receiving are not its work.
CREATE OR REPLACE FUNCTION bm_rights_movements() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    made_here boolean;
    made numeric;
    vessel bigint;
    rework boolean;
BEGIN
    IF bm_rights_of('admin') THEN
        RETURN NEW;
    END IF;
    SELECT l.source_production_run_id IS NOT NULL, r.actual_quantity, to_jsonb(l) ->> 'vessel_id', to_jsonb(l) ->> 'is_rework' = 'true'
      INTO made_here, made, vessel, rework
    FROM ingredient_lots l LEFT JOIN production_runs r ON r.id = l.source_production_run_id WHERE l.id = NEW.ingredient_lot_id;
    -- A line finds what a draw takes beyond the books, once, before the draw is booked.
    IF vessel IS NOT NULL AND NEW.type = 'ADJUST' AND bm_rights_of('production') THEN
        IF EXISTS (SELECT 1 FROM vessel_acts d WHERE d.id = (SELECT max(a.id) FROM vessel_acts a WHERE a.vessel_id = vessel)
                      AND d.kind = 'DRAW' AND d.reason = NEW.reason AND d.done_at = NEW.moved_at AND NEW.quantity BETWEEN 0 AND d.quantity
                      AND (SELECT sum(quantity_remaining) FROM ingredient_lots WHERE vessel_id = vessel) + NEW.quantity = d.quantity
                      AND NOT EXISTS (SELECT 1 FROM batch_ingredients WHERE vessel_act_id = d.id))
           -- And turns as much of it round as came back of what the draw took.
           OR EXISTS (SELECT 1 FROM vessel_acts d JOIN lot_movements m ON m.ingredient_lot_id = NEW.ingredient_lot_id AND m.type = 'ADJUST'
                         AND m.quantity > 0 AND m.moved_at = d.done_at
                      CROSS JOIN LATERAL (SELECT COALESCE(sum(n.quantity), 0) + NEW.quantity AS turned FROM lot_movements n
                         WHERE n.ingredient_lot_id = NEW.ingredient_lot_id AND n.type = 'ADJUST' AND n.quantity < 0 AND n.id > m.id) t
                      WHERE d.vessel_id = vessel AND d.kind = 'DRAW' AND d.reason IS NOT NULL AND NEW.quantity < 0 AND -t.turned <= m.quantity
                        AND -t.turned <= (SELECT -sum(c.quantity_used) FROM batch_ingredients b JOIN batch_ingredients c ON c.corrects_id = b.id
                                          WHERE b.vessel_act_id = d.id AND b.ingredient_lot_id = NEW.ingredient_lot_id)) THEN
            RETURN NEW;
        END IF;
    END IF;
    -- Who keeps rework of a batch may say that there was none; 6_reversals sees that it is the whole of it.
    IF NEW.type = 'ADJUST' AND NEW.reverses_id IS NOT NULL AND rework AND bm_rights_of('production') THEN
        RETURN NEW;
    END IF;
    IF NEW.type = 'WASTE' AND NOT bm_rights_of('qa') THEN
        PERFORM bm_rights_refuse('waste_lot');
    ELSIF NEW.type <> 'RECEIVE' AND NOT bm_rights_of('receiving', 'qa') THEN
        PERFORM bm_rights_refuse('adjust_lot');
    ELSIF NEW.type = 'RECEIVE' AND NOT made_here AND NOT bm_rights_of('receiving', 'qa') THEN
        PERFORM bm_rights_refuse('receive_lot');
    ELSIF NEW.type = 'RECEIVE' AND made_here AND (NOT bm_rights_of('production') OR (NEW.quantity > made AND rework IS NOT TRUE)
          OR (rework AND NEW.quantity > bm_rights_rework_left(NEW.ingredient_lot_id))
          OR EXISTS (SELECT 1 FROM lot_movements WHERE ingredient_lot_id = NEW.ingredient_lot_id)) THEN
        PERFORM bm_rights_refuse('run_batch');
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_rights BEFORE INSERT ON lot_movements FOR EACH ROW EXECUTE FUNCTION bm_rights_movements();
--;
-- Numbers are taken one by one or a few at once; whoever skipped a million would leave none for the others.
CREATE OR REPLACE FUNCTION bm_rights_numbers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.next_value > OLD.next_value + 1000 AND NOT bm_rights_of('admin') THEN
        PERFORM bm_rights_refuse('manage_database');
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_rights BEFORE UPDATE ON number_sequences FOR EACH ROW EXECUTE FUNCTION bm_rights_numbers();
--;
-- Production runs a batch to its end; what is said of it then is QA's.
CREATE OR REPLACE FUNCTION bm_rights_runs() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF bm_rights_of('admin') THEN
        RETURN NEW;
    END IF;
    IF NOT bm_rights_of('qa') AND NEW.quality_status <> OLD.quality_status AND NOT (
           OLD.quality_status = 'PENDING' AND NEW.quality_status = 'PASSED' AND NEW.status = 'COMPLETED' AND OLD.status <> 'COMPLETED') THEN
        PERFORM bm_rights_refuse('check_run_quality');
    ELSIF NOT bm_rights_of('qa') AND (OLD.actual_end_time IS NOT NULL OR OLD.status IN ('COMPLETED', 'FAILED', 'RECALLED'))
       AND (NEW.status, NEW.actual_quantity, NEW.actual_start_time, NEW.actual_end_time)
           IS DISTINCT FROM (OLD.status, OLD.actual_quantity, OLD.actual_start_time, OLD.actual_end_time) THEN
        PERFORM bm_rights_refuse('amend_run');
    ELSIF NOT bm_rights_of('production') AND OLD.status IN ('PLANNED', 'IN_PROGRESS')
       AND ((NEW.status <> OLD.status AND NEW.status <> 'RECALLED') OR NEW.actual_quantity IS DISTINCT FROM OLD.actual_quantity) THEN
        PERFORM bm_rights_refuse('run_batch');
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_rights BEFORE UPDATE ON production_runs FOR EACH ROW EXECUTE FUNCTION bm_rights_runs();
--;
-- Receiving lets an active pallet go, production builds it, everybody may stop it, QA lets it go on.
CREATE OR REPLACE FUNCTION bm_rights_pallets() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    -- Or takes back what was shipped, or says that it did not come back.
    ships boolean := (OLD.status = 'ACTIVE' AND NEW.status = 'SHIPPED')
                     OR (OLD.status = 'SHIPPED' AND NEW.status IN ('ACTIVE', 'ON_HOLD'))
                     OR (OLD.status = 'ON_HOLD' AND NEW.status = 'SHIPPED');
    -- Who recalled it takes in what comes back, as whoever stands at the door; 6_shipping asks for its line.
    comes_back boolean := OLD.status = 'RECALLED' AND NEW.status = 'RECALLED' AND NEW.customer_id IS NULL AND NEW.customer_order IS NULL
                          AND NEW.shipped_at IS NULL AND (OLD.customer_id IS NOT NULL OR OLD.shipped_at IS NOT NULL);
    -- Or says that it did not come.
    goes_back boolean := OLD.status = 'RECALLED' AND NEW.status = 'RECALLED' AND OLD.customer_id IS NULL AND OLD.customer_order IS NULL
                         AND OLD.shipped_at IS NULL AND (NEW.customer_id IS NOT NULL OR NEW.shipped_at IS NOT NULL);
BEGIN
    IF bm_rights_of('admin') OR ((comes_back OR goes_back) AND bm_rights_of('receiving', 'production', 'qa')) THEN
        RETURN NEW;
    END IF;
    IF (NEW.customer_id, NEW.customer_order, NEW.shipped_at) IS DISTINCT FROM (OLD.customer_id, OLD.customer_order, OLD.shipped_at)
       AND NOT ships THEN
        PERFORM bm_rights_refuse('ship_pallet');
    ELSIF ships AND NOT bm_rights_of('receiving', 'production') THEN
        PERFORM bm_rights_refuse('ship_pallet');
    ELSIF NEW.status = 'VOID' AND OLD.status <> 'VOID' AND NOT bm_rights_of('production', 'qa') THEN
        PERFORM bm_rights_refuse('void_pallet');
    ELSIF NEW.status <> OLD.status AND NEW.status <> 'VOID' AND NOT ships AND NOT (OLD.status = 'ACTIVE' AND NEW.status = 'ON_HOLD')
       AND NOT bm_rights_of('qa') THEN
        PERFORM bm_rights_refuse('release_held_lot');
    ELSIF NEW.status = OLD.status AND NOT bm_rights_of('production') THEN
        PERFORM bm_rights_refuse('build_pallet');
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_rights BEFORE UPDATE ON pallets FOR EACH ROW EXECUTE FUNCTION bm_rights_pallets();
--;
-- QA only of what is recalled, and only QA says that something did not come back which its recall booked.
CREATE OR REPLACE FUNCTION bm_rights_shipping() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT bm_rights_of('receiving', 'production', 'admin')
       AND (SELECT status FROM pallets WHERE id = NEW.pallet_id) IS DISTINCT FROM 'RECALLED' THEN
        PERFORM bm_rights_refuse('ship_pallet');
    ELSIF NOT bm_rights_of('qa', 'admin') AND EXISTS (
           SELECT 1 FROM shipment_lines r JOIN recall_items x ON x.pallet_id = r.pallet_id JOIN recalls v ON v.id = x.recall_id
           WHERE r.id = (to_jsonb(NEW) ->> 'takes_back_id')::bigint AND r.reason = 'recall ' || v.recall_number) THEN
        PERFORM bm_rights_refuse('open_recall');
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_rights BEFORE INSERT ON shipment_lines FOR EACH ROW EXECUTE FUNCTION bm_rights_shipping();
--;
CREATE TRIGGER guard_rights BEFORE INSERT OR UPDATE ON shipment_pallets FOR EACH ROW EXECUTE FUNCTION bm_rights_shipping();
--;
-- Everybody the own PIN; all else an administrator. On a login of one's own nobody else's name helps.
CREATE OR REPLACE FUNCTION bm_rights_users() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NOT bm_rights_of('admin') AND OLD.login IS DISTINCT FROM (CASE
           WHEN EXISTS (SELECT 1 FROM pg_roles s JOIN pg_auth_members m ON m.member = s.oid JOIN pg_roles g ON g.oid = m.roleid
                        WHERE s.rolname = session_user AND g.rolname = 'bm_people') THEN session_user::text
           ELSE current_setting('bm.person', true) END) THEN
        PERFORM bm_rights_refuse('manage_people');
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_rights BEFORE UPDATE ON users FOR EACH ROW EXECUTE FUNCTION bm_rights_users();
--;
-- How much of a run may stay unexplained is QA's; everything else that is set an administrator's.
CREATE OR REPLACE FUNCTION bm_rights_settings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.name <> 'runs.unexplained_percent' AND NOT bm_rights_of('admin') THEN
        PERFORM bm_rights_refuse('manage_database');
    ELSIF NOT bm_rights_of('qa', 'admin') THEN
        PERFORM bm_rights_refuse('check_run_quality');
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_rights BEFORE INSERT OR UPDATE ON settings FOR EACH ROW EXECUTE FUNCTION bm_rights_settings();
