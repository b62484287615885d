-- SPDX-License-Identifier: GPL-3.0-or-later
DROP TABLE recipe_ingredients;
--;
DROP TABLE recipes;
--;
DROP TABLE ingredients;
--;
DROP TABLE customers;
--;
DROP TABLE suppliers;
--;
DROP TABLE users;
