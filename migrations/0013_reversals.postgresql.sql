-- SPDX-License-Identifier: GPL-3.0-or-later
-- What was received by mistake is taken back by a booking of its own, which names what it takes back.
--;
ALTER TABLE lot_movements ADD COLUMN reverses_id bigint REFERENCES lot_movements (id) CHECK (reverses_id IS NULL OR type = 'ADJUST');
--;
-- Once, and found from what was taken back.
CREATE UNIQUE INDEX idx_lot_movements_reverses ON lot_movements (reverses_id) WHERE reverses_id IS NOT NULL;
