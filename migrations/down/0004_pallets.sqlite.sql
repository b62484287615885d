-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE pallet_items;
--;
DROP TABLE pallets;
