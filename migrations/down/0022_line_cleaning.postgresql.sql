-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_production_runs_line;
--;
DROP TABLE carry_overs;
--;
DROP TABLE line_cleanings;
--;
DROP TYPE cleaning_kind;
