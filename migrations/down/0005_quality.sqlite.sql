-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE recall_items;
--;
DROP TABLE recalls;
--;
DROP TABLE attachments;
--;
DROP TABLE holds;
--;
DROP TABLE quality_checks;
