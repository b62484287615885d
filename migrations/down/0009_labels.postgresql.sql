-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE label_prints;
--;
DROP TYPE label_status;
