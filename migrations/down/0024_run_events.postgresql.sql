-- SPDX-License-Identifier: GPL-3.0-or-later
DROP INDEX idx_production_runs_day;
--;
DROP TABLE run_events;
--;
DROP TYPE run_event_kind;
