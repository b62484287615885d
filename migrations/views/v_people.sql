-- SPDX-License-Identifier: GPL-3.0-or-later
-- Who is who, without what proves it: also for those who may not read the hashes.
CREATE VIEW v_people AS
SELECT id, login, display_name, role, is_active,
       CASE WHEN secret LIKE '$argon2id$%' THEN 1 ELSE 0 END AS has_secret,
       CASE WHEN badge LIKE 'blake2b:%' THEN 1 ELSE 0 END AS has_badge
FROM users;
