-- SPDX-License-Identifier: GPL-3.0-or-later
-- What stands in a vessel is a lot of our own: it is filled by loads, leaves by draws, and nothing of it is used beside them.
CREATE TRIGGER guard_vessels_insert BEFORE INSERT ON vessels
BEGIN
    SELECT RAISE(ABORT, 'bm:Duplicate')
    WHERE EXISTS (SELECT 1 FROM vessels WHERE lower(code) = lower(NEW.code))
       OR EXISTS (SELECT 1 FROM ingredient_lots WHERE lower(internal_lot_code) = lower(NEW.code))
       OR EXISTS (SELECT 1 FROM production_runs WHERE lower(batch_number) = lower(NEW.code))
       OR EXISTS (SELECT 1 FROM pallets WHERE lower(pallet_number) = lower(NEW.code) OR sscc = NEW.code);
END;
--;
CREATE TRIGGER guard_vessels_update BEFORE UPDATE ON vessels
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:of a vessel only the name and the capacity change')
    WHERE (NEW.id, NEW.code, NEW.kind, NEW.drawing, NEW.ingredient_id, NEW.unit_of_measure, NEW.tolerance, NEW.created_at, NEW.created_by)
       IS NOT (OLD.id, OLD.code, OLD.kind, OLD.drawing, OLD.ingredient_id, OLD.unit_of_measure, OLD.tolerance, OLD.created_at, OLD.created_by);
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:vesselNotEmpty')
    WHERE NEW.is_retired = 1 AND OLD.is_retired = 0
      AND EXISTS (SELECT 1 FROM ingredient_lots WHERE vessel_id = OLD.id AND quantity_remaining > 0);
END;
--;
CREATE TRIGGER guard_vessels_delete BEFORE DELETE ON vessels
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table vessels');
END;
--;
CREATE TRIGGER guard_vessel_acts_update BEFORE UPDATE ON vessel_acts
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table vessel_acts');
END;
--;
CREATE TRIGGER guard_vessel_acts_delete BEFORE DELETE ON vessel_acts
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:append-only table vessel_acts');
END;
--;
CREATE TRIGGER guard_vessel_acts_insert BEFORE INSERT ON vessel_acts
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:vesselRetired') WHERE (SELECT is_retired FROM vessels WHERE id = NEW.vessel_id) = 1;
END;
--;
CREATE TRIGGER guard_vessel_acts_load BEFORE INSERT ON vessel_acts WHEN NEW.kind = 'LOAD'
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a load is a quantity of a lot that became what stands in the vessel')
    WHERE NOT EXISTS (SELECT 1 FROM lot_transfers t JOIN ingredient_lots l ON l.id = t.from_lot_id JOIN ingredient_lots f ON f.id = t.to_lot_id
                      WHERE t.from_lot_id = NEW.ingredient_lot_id AND t.to_lot_id = NEW.filling_lot_id AND t.quantity = NEW.quantity
                        AND f.vessel_id = NEW.vessel_id AND l.vessel_id IS NULL)
       OR EXISTS (SELECT 1 FROM vessel_acts WHERE filling_lot_id = NEW.filling_lot_id);
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:vesselFull') FROM vessels v WHERE v.id = NEW.vessel_id
       AND v.capacity < (SELECT COALESCE(sum(quantity_remaining), 0) FROM ingredient_lots WHERE vessel_id = v.id);
END;
--;
-- All of the loads that may be in it are looked at, also those of which the books have nothing left.
CREATE TRIGGER guard_vessel_acts_draw BEFORE INSERT ON vessel_acts WHEN NEW.kind = 'DRAW'
BEGIN
    SELECT RAISE(ABORT, 'bm:RunNotInProgress') WHERE (SELECT status FROM production_runs WHERE id = NEW.production_run_id) IS NOT 'IN_PROGRESS';
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a draw holds loads of its vessel since it was proven empty')
    WHERE NEW.first_load_id > NEW.last_load_id OR (
        SELECT count(*) FROM vessel_acts a WHERE a.id IN (NEW.first_load_id, NEW.last_load_id) AND a.vessel_id = NEW.vessel_id AND a.kind = 'LOAD'
           AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
           AND NOT EXISTS (SELECT 1 FROM vessel_acts e WHERE e.vessel_id = NEW.vessel_id AND e.kind = 'EMPTY' AND e.id > a.id
                           AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = e.id)))
        <> CASE WHEN NEW.first_load_id = NEW.last_load_id THEN 1 ELSE 2 END;
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a draw from a mixed vessel holds all of its loads')
    WHERE (SELECT drawing FROM vessels WHERE id = NEW.vessel_id) = 'MIXED' AND EXISTS (
        SELECT 1 FROM vessel_acts a WHERE a.vessel_id = NEW.vessel_id AND a.kind = 'LOAD' AND (a.id < NEW.first_load_id OR a.id > NEW.last_load_id)
           AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
           AND NOT EXISTS (SELECT 1 FROM vessel_acts e WHERE e.vessel_id = NEW.vessel_id AND e.kind = 'EMPTY' AND e.id > a.id
                           AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = e.id)));
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:drawTooLarge') FROM vessels v WHERE v.id = NEW.vessel_id AND v.capacity < NEW.quantity;
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:overdraw')
    WHERE NEW.reason IS NULL AND NEW.quantity > (SELECT COALESCE(sum(quantity_remaining), 0) FROM ingredient_lots WHERE vessel_id = NEW.vessel_id);
    SELECT CASE
        WHEN l.status = 'RECALLED' THEN RAISE(ABORT, 'bm:LotRecalled')
        WHEN l.status = 'QUARANTINED' THEN RAISE(ABORT, 'bm:LotQuarantined')
        WHEN l.quality_status = 'FAILED' THEN RAISE(ABORT, 'bm:LotFailedQuality')
        WHEN EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = l.id AND h.released_at IS NULL) THEN RAISE(ABORT, 'bm:LotOnHold')
        WHEN EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = l.source_production_run_id AND h.released_at IS NULL) THEN RAISE(ABORT, 'bm:LotOnHold')
        -- Of a starter what stands in it has its own day.
        WHEN (l.status = 'EXPIRED' OR l.expiration_date < date(substr(NEW.done_at, 1, 19), '-12 hours'))
         AND (SELECT kind FROM vessels WHERE id = NEW.vessel_id) <> 'STARTER' THEN RAISE(ABORT, 'bm:LotExpired')
    END
    FROM vessel_acts a JOIN ingredient_lots l ON l.id = a.ingredient_lot_id
    WHERE a.vessel_id = NEW.vessel_id AND a.kind = 'LOAD' AND a.id BETWEEN NEW.first_load_id AND NEW.last_load_id
      AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id);
END;
--;
CREATE TRIGGER guard_vessel_acts_empty BEFORE INSERT ON vessel_acts WHEN NEW.kind = 'EMPTY'
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:vesselNotEmpty')
    WHERE EXISTS (SELECT 1 FROM ingredient_lots WHERE vessel_id = NEW.vessel_id AND quantity_remaining > 0);
END;
--;
CREATE TRIGGER guard_vessel_acts_undo BEFORE INSERT ON vessel_acts WHEN NEW.kind = 'UNDO'
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:notLastAct')
    WHERE NEW.takes_back_id IS NOT (
        SELECT max(a.id) FROM vessel_acts a WHERE a.vessel_id = NEW.vessel_id AND a.kind <> 'UNDO'
           AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id));
    -- Whole: an act taken back while its uses or its stock stand would be gone from every trace.
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what an act of a vessel booked comes back before it is taken back')
    FROM vessel_acts a WHERE a.id = NEW.takes_back_id AND (
        a.quantity <> NEW.quantity
        OR (a.kind = 'DRAW' AND EXISTS (SELECT 1 FROM batch_ingredients b WHERE b.vessel_act_id = a.id AND b.quantity_used
            + COALESCE((SELECT sum(c.quantity_used) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) > 0))
        OR (a.kind = 'LOAD' AND EXISTS (SELECT 1 FROM ingredient_lots l WHERE l.id = a.filling_lot_id AND l.quantity_remaining <> 0)));
END;
--;
-- What no load that stands has would be counted with the vessel and be in no draw.
CREATE TRIGGER guard_lot_movements_vessel BEFORE INSERT ON lot_movements WHEN NEW.quantity > 0 AND NEW.type IN ('RECEIVE', 'ADJUST')
BEGIN
    SELECT CASE
        WHEN NEW.type = 'RECEIVE' THEN RAISE(ABORT, 'bm:RefusedByDatabase:a vessel is filled by loads')
        WHEN NOT EXISTS (
            SELECT 1 FROM vessel_acts a WHERE a.filling_lot_id = l.id AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id)
               AND NOT EXISTS (SELECT 1 FROM vessel_acts e WHERE e.vessel_id = a.vessel_id AND e.kind = 'EMPTY' AND e.id > a.id
                               AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = e.id)))
            THEN RAISE(ABORT, 'bm:StatusMoveNotAllowed:vesselEmptied')
    END
    FROM ingredient_lots l WHERE l.id = NEW.ingredient_lot_id AND l.vessel_id IS NOT NULL;
END;
--;
-- A vessel's code is scanned like that of a lot, a batch or a pallet: it means one thing.
CREATE TRIGGER guard_production_runs_vessel BEFORE INSERT ON production_runs
BEGIN
    SELECT RAISE(ABORT, 'bm:Duplicate') WHERE EXISTS (SELECT 1 FROM vessels WHERE lower(code) = lower(NEW.batch_number));
END;
--;
CREATE TRIGGER guard_pallets_vessel BEFORE INSERT ON pallets
BEGIN
    SELECT RAISE(ABORT, 'bm:Duplicate') WHERE EXISTS (SELECT 1 FROM vessels WHERE lower(code) = lower(NEW.pallet_number) OR code = NEW.sscc);
END;
--;
CREATE TRIGGER guard_ingredient_lots_in_vessel BEFORE INSERT ON ingredient_lots
BEGIN
    SELECT RAISE(ABORT, 'bm:Duplicate') WHERE EXISTS (SELECT 1 FROM vessels WHERE lower(code) = lower(NEW.internal_lot_code));
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a vessel holds its own ingredient')
    WHERE NEW.vessel_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM vessels v WHERE v.id = NEW.vessel_id AND v.ingredient_id = NEW.ingredient_id AND v.unit_of_measure = NEW.unit_of_measure AND v.is_retired = 0);
END;
--;
CREATE TRIGGER guard_ingredient_lots_vessel BEFORE UPDATE OF vessel_id ON ingredient_lots WHEN NEW.vessel_id IS NOT OLD.vessel_id
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:what stands in a vessel stays what it is');
END;
--;
CREATE TRIGGER guard_lot_transfers_vessel BEFORE INSERT ON lot_transfers
BEGIN
    SELECT CASE
        WHEN f.vessel_id IS NOT NULL AND t.vessel_id IS NOT f.vessel_id THEN RAISE(ABORT, 'bm:StatusMoveNotAllowed:lotInVessel')
        WHEN t.vessel_id IS NOT NULL AND t.ingredient_id <> f.ingredient_id THEN RAISE(ABORT, 'bm:RefusedByDatabase:a vessel holds its own ingredient')
        WHEN t.vessel_id IS NOT NULL AND f.vessel_id IS NULL AND (
            (f.expiration_date IS NOT NULL AND (t.expiration_date IS NULL OR t.expiration_date > f.expiration_date))
            OR (f.release_ends_at IS NOT NULL AND (t.release_ends_at IS NULL OR t.release_ends_at > f.release_ends_at)))
            THEN RAISE(ABORT, 'bm:RefusedByDatabase:what stands in a vessel is no better than what went in')
    END
    FROM ingredient_lots f, ingredient_lots t WHERE f.id = NEW.from_lot_id AND t.id = NEW.to_lot_id;
END;
--;
CREATE TRIGGER guard_batch_ingredients_vessel BEFORE INSERT ON batch_ingredients WHEN NEW.quantity_used > 0
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:lotInVessel') FROM ingredient_lots l
    WHERE l.id = NEW.ingredient_lot_id AND l.vessel_id IS NOT NULL AND NEW.vessel_act_id IS NULL;
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a draw takes what it says from its vessel into its batch')
    WHERE NEW.vessel_act_id IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM vessel_acts a JOIN vessel_acts d ON d.vessel_id = a.vessel_id
        WHERE d.id = NEW.vessel_act_id AND d.kind = 'DRAW' AND d.production_run_id = NEW.production_run_id
          AND a.kind = 'LOAD' AND a.filling_lot_id = NEW.ingredient_lot_id AND a.id BETWEEN d.first_load_id AND d.last_load_id
          AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = d.id)
          AND NEW.quantity_used + COALESCE((SELECT sum(b.quantity_used) FROM batch_ingredients b WHERE b.vessel_act_id = d.id), 0) <= d.quantity);
END;
--;
-- What comes back into a vessel that was proven empty meanwhile would stand in it unseen.
CREATE TRIGGER guard_batch_ingredients_vessel_back BEFORE INSERT ON batch_ingredients WHEN NEW.quantity_used < 0
BEGIN
    SELECT RAISE(ABORT, 'bm:RefusedByDatabase:a draw is no correction') WHERE NEW.vessel_act_id IS NOT NULL;
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:vesselEmptied')
    FROM batch_ingredients o JOIN vessel_acts d ON d.id = o.vessel_act_id
    JOIN vessel_acts e ON e.vessel_id = d.vessel_id AND e.kind = 'EMPTY' AND e.id > d.id
    WHERE o.id = NEW.corrects_id AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = e.id);
END;
