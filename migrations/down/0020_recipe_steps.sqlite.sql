-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE run_step_marks;
--;
DROP TABLE run_readings;
--;
DROP TABLE recipe_step_readings;
--;
DROP TABLE recipe_steps;
--;
DROP TABLE mixers;
--;
ALTER TABLE recipes DROP COLUMN loss_percent;
