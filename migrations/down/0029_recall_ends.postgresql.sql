-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE recall_withdrawals;
--;
ALTER TABLE recalls DROP COLUMN closed_figures;
