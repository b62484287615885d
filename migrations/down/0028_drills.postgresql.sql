-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE drill_results;
--;
ALTER TABLE recalls DROP COLUMN figures;
--;
ALTER TABLE recalls DROP COLUMN sources;
--;
ALTER TABLE recall_items DROP COLUMN doses;
--;
DROP TABLE recall_notices;
