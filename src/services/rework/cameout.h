// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// How much came out of a run into a lot of rework, l: what was booked, as it was counted differently and taken back
// since, for nobody weighed it twice; never below nothing. The one definition for balances, traces and doses. Joined by
// the compiler, so that every statement stays one constant text. BM_CAME_OUT_OF is the same over movements m that were
// joined to l.
#define BM_CAME_OUT "(SELECT " BM_CAME_OUT_SUM " FROM lot_movements m WHERE " BM_CAME_OUT_OF ")"
#define BM_CAME_OUT_SUM "CASE WHEN sum(m.quantity) > 0 THEN sum(m.quantity) ELSE 0 END"
#define BM_CAME_OUT_OF "m.ingredient_lot_id = l.id AND m.type IN ('RECEIVE', 'ADJUST')"
