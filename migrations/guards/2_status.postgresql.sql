-- SPDX-License-Identifier: GPL-3.0-or-later
-- The allowed arrows between statuses; domain/status.cpp holds the same arrows and a test compares the two.
-- Lists of pairs, not VALUES: that would be a query for each row, and a recall changes ten thousands.
--;
CREATE OR REPLACE FUNCTION bm_guard_ingredient_lots_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'RECEIVED' THEN
            RAISE EXCEPTION 'bm:StatusMoveNotAllowed:a new row of ingredient_lots starts as RECEIVED' USING ERRCODE = 'BM001';
        END IF;
    ELSIF NEW.status <> OLD.status AND (OLD.status::text, NEW.status::text) NOT IN (
        ('RECEIVED', 'QUALITY_APPROVED'), ('RECEIVED', 'DEPLETED'), ('RECEIVED', 'EXPIRED'), ('RECEIVED', 'QUARANTINED'), ('RECEIVED', 'RECALLED'),
        ('QUALITY_APPROVED', 'IN_USE'), ('QUALITY_APPROVED', 'DEPLETED'), ('QUALITY_APPROVED', 'EXPIRED'), ('QUALITY_APPROVED', 'QUARANTINED'), ('QUALITY_APPROVED', 'RECALLED'),
        ('IN_USE', 'DEPLETED'), ('IN_USE', 'EXPIRED'), ('IN_USE', 'QUARANTINED'), ('IN_USE', 'RECALLED'),
        ('DEPLETED', 'IN_USE'), ('DEPLETED', 'RECALLED'),
        ('EXPIRED', 'DEPLETED'), ('EXPIRED', 'QUARANTINED'), ('EXPIRED', 'RECALLED'),
        ('QUARANTINED', 'QUALITY_APPROVED'), ('QUARANTINED', 'DEPLETED'), ('QUARANTINED', 'EXPIRED'), ('QUARANTINED', 'RECALLED'),
        ('RECALLED', 'DEPLETED'), ('RECALLED', 'QUARANTINED')) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:% to %', OLD.status, NEW.status USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_status BEFORE INSERT OR UPDATE OF status ON ingredient_lots FOR EACH ROW EXECUTE FUNCTION bm_guard_ingredient_lots_status();
--;
CREATE OR REPLACE FUNCTION bm_guard_production_runs_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'PLANNED' THEN
            RAISE EXCEPTION 'bm:StatusMoveNotAllowed:a new row of production_runs starts as PLANNED' USING ERRCODE = 'BM001';
        END IF;
    ELSIF NEW.status <> OLD.status AND (OLD.status::text, NEW.status::text) NOT IN (
        ('PLANNED', 'IN_PROGRESS'), ('PLANNED', 'FAILED'),
        ('IN_PROGRESS', 'QUALITY_CHECK'), ('IN_PROGRESS', 'COMPLETED'), ('IN_PROGRESS', 'FAILED'), ('IN_PROGRESS', 'RECALLED'),
        ('QUALITY_CHECK', 'COMPLETED'), ('QUALITY_CHECK', 'FAILED'), ('QUALITY_CHECK', 'RECALLED'),
        ('COMPLETED', 'QUALITY_CHECK'), ('COMPLETED', 'RECALLED'),
        ('FAILED', 'RECALLED'),
        ('RECALLED', 'COMPLETED'), ('RECALLED', 'FAILED')) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:% to %', OLD.status, NEW.status USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_status BEFORE INSERT OR UPDATE OF status ON production_runs FOR EACH ROW EXECUTE FUNCTION bm_guard_production_runs_status();
--;
CREATE OR REPLACE FUNCTION bm_guard_pallets_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.status <> 'ACTIVE' THEN
            RAISE EXCEPTION 'bm:StatusMoveNotAllowed:a new row of pallets starts as ACTIVE' USING ERRCODE = 'BM001';
        END IF;
    ELSIF NEW.status <> OLD.status AND (OLD.status::text, NEW.status::text) NOT IN (
        ('ACTIVE', 'ON_HOLD'), ('ACTIVE', 'SHIPPED'), ('ACTIVE', 'RECALLED'), ('ACTIVE', 'VOID'),
        ('ON_HOLD', 'ACTIVE'), ('ON_HOLD', 'RECALLED'), ('ON_HOLD', 'VOID'),
        ('SHIPPED', 'ACTIVE'), ('SHIPPED', 'ON_HOLD'), ('SHIPPED', 'RECALLED'),
        ('RECALLED', 'ACTIVE'), ('RECALLED', 'SHIPPED'))
        -- What was booked back never came: 6_returns_taken_back judges it, where the ledger can say so.
        AND NOT ((OLD.status, NEW.status) = ('ON_HOLD', 'SHIPPED') AND EXISTS (SELECT 1 FROM schema_migrations WHERE version >= 30)) THEN
        RAISE EXCEPTION 'bm:StatusMoveNotAllowed:% to %', OLD.status, NEW.status USING ERRCODE = 'BM001';
    END IF;
    RETURN NEW;
END $$;
--;
CREATE TRIGGER guard_status BEFORE INSERT OR UPDATE OF status ON pallets FOR EACH ROW EXECUTE FUNCTION bm_guard_pallets_status();
