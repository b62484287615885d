-- SPDX-License-Identifier: GPL-3.0-or-later
-- The allowed arrows between statuses; domain/status.cpp holds the same arrows and a test compares the two.
--;
CREATE TRIGGER guard_ingredient_lots_first_status BEFORE INSERT ON ingredient_lots WHEN NEW.status <> 'RECEIVED'
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:a new row of ingredient_lots starts as RECEIVED');
END;
--;
CREATE TRIGGER guard_ingredient_lots_status BEFORE UPDATE OF status ON ingredient_lots
WHEN NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (VALUES
        ('RECEIVED', 'QUALITY_APPROVED'), ('RECEIVED', 'DEPLETED'), ('RECEIVED', 'EXPIRED'), ('RECEIVED', 'QUARANTINED'), ('RECEIVED', 'RECALLED'),
        ('QUALITY_APPROVED', 'IN_USE'), ('QUALITY_APPROVED', 'DEPLETED'), ('QUALITY_APPROVED', 'EXPIRED'), ('QUALITY_APPROVED', 'QUARANTINED'), ('QUALITY_APPROVED', 'RECALLED'),
        ('IN_USE', 'DEPLETED'), ('IN_USE', 'EXPIRED'), ('IN_USE', 'QUARANTINED'), ('IN_USE', 'RECALLED'),
        ('DEPLETED', 'IN_USE'), ('DEPLETED', 'RECALLED'),
        ('EXPIRED', 'DEPLETED'), ('EXPIRED', 'QUARANTINED'), ('EXPIRED', 'RECALLED'),
        ('QUARANTINED', 'QUALITY_APPROVED'), ('QUARANTINED', 'DEPLETED'), ('QUARANTINED', 'EXPIRED'), ('QUARANTINED', 'RECALLED'),
        ('RECALLED', 'DEPLETED'), ('RECALLED', 'QUARANTINED'))
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:ingredient_lots');
END;
--;
CREATE TRIGGER guard_production_runs_first_status BEFORE INSERT ON production_runs WHEN NEW.status <> 'PLANNED'
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:a new row of production_runs starts as PLANNED');
END;
--;
CREATE TRIGGER guard_production_runs_status BEFORE UPDATE OF status ON production_runs
WHEN NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (VALUES
        ('PLANNED', 'IN_PROGRESS'), ('PLANNED', 'FAILED'),
        ('IN_PROGRESS', 'QUALITY_CHECK'), ('IN_PROGRESS', 'COMPLETED'), ('IN_PROGRESS', 'FAILED'), ('IN_PROGRESS', 'RECALLED'),
        ('QUALITY_CHECK', 'COMPLETED'), ('QUALITY_CHECK', 'FAILED'), ('QUALITY_CHECK', 'RECALLED'),
        ('COMPLETED', 'QUALITY_CHECK'), ('COMPLETED', 'RECALLED'),
        ('FAILED', 'RECALLED'),
        ('RECALLED', 'COMPLETED'), ('RECALLED', 'FAILED'))
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:production_runs');
END;
--;
CREATE TRIGGER guard_pallets_first_status BEFORE INSERT ON pallets WHEN NEW.status <> 'ACTIVE'
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:a new row of pallets starts as ACTIVE');
END;
--;
CREATE TRIGGER guard_pallets_status BEFORE UPDATE OF status ON pallets
WHEN NEW.status <> OLD.status AND (OLD.status, NEW.status) NOT IN (VALUES
        ('ACTIVE', 'ON_HOLD'), ('ACTIVE', 'SHIPPED'), ('ACTIVE', 'RECALLED'), ('ACTIVE', 'VOID'),
        ('ON_HOLD', 'ACTIVE'), ('ON_HOLD', 'RECALLED'), ('ON_HOLD', 'VOID'),
        ('SHIPPED', 'ACTIVE'), ('SHIPPED', 'ON_HOLD'), ('SHIPPED', 'RECALLED'),
        ('RECALLED', 'ACTIVE'), ('RECALLED', 'SHIPPED'))
  -- What was booked back never came: 6_returns_taken_back judges it, where the ledger can say so.
  AND NOT ((OLD.status, NEW.status) = ('ON_HOLD', 'SHIPPED') AND EXISTS (SELECT 1 FROM schema_migrations WHERE version >= 30))
BEGIN
    SELECT RAISE(ABORT, 'bm:StatusMoveNotAllowed:pallets');
END;
