-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a recall says of a return, and at which temperatures goods travel.
--;
-- A return that was settled by mistake in a recall is taken back by a line of its own, which names what it takes back: it is
-- with its customer as before.
--;
ALTER TABLE shipment_lines ADD COLUMN takes_back_id INTEGER REFERENCES shipment_lines (id) CHECK (takes_back_id IS NULL OR kind = 'SHIPPED');
--;
ALTER TABLE shipment_lines ADD COLUMN takes_back_reason TEXT CHECK (takes_back_reason <> '') CHECK ((takes_back_reason IS NULL) = (takes_back_id IS NULL));
--;
-- Once, and found from what was taken back.
CREATE UNIQUE INDEX idx_shipment_lines_takes_back ON shipment_lines (takes_back_id) WHERE takes_back_id IS NOT NULL;
--;
-- Degrees Celsius, at which what is made to a version is kept and travels; NULL: no limit on that side.
ALTER TABLE recipes ADD COLUMN storage_from INTEGER CHECK (storage_from BETWEEN -60000 AND 60000);
--;
ALTER TABLE recipes ADD COLUMN storage_to INTEGER CHECK (storage_to BETWEEN -60000 AND 60000) CHECK (storage_from <= storage_to);
--;
-- Why it left on a truck that was warmer or colder than its goods are kept, and who accepted that.
ALTER TABLE shipments ADD COLUMN temperature_reason TEXT CHECK (temperature_reason <> '');
--;
ALTER TABLE shipments ADD COLUMN temperature_signature_id INTEGER REFERENCES signatures (id) CHECK (temperature_signature_id IS NULL OR temperature_reason IS NOT NULL);
