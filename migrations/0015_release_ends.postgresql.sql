-- SPDX-License-Identifier: GPL-3.0-or-later
-- A conditional release may end; then the lot waits for QA again.
--;
ALTER TABLE ingredient_lots ADD COLUMN release_ends_at timestamptz CHECK (release_ends_at IS NULL OR quality_status = 'CONDITIONAL_PASS');
--;
-- What QA has to look at: what nobody judged, and what was let go for a while.
CREATE INDEX idx_ingredient_lots_undecided ON ingredient_lots (received_at, id) WHERE quality_status = 'PENDING' OR release_ends_at IS NOT NULL;
