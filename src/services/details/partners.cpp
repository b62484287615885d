// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details/partners.h"

namespace bm
{
namespace
{
Result<std::optional<Named>> named(Database &database, const QString &sql, const QString &name)
{
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {name.trimmed(), name.trimmed()}));
    if (!row)
        return std::optional<Named>();
    return std::optional(Named{row->integer(QStringLiteral("id")), row->text(QStringLiteral("name"))});
}

Result<Named> inserted(Session &session, const QString &sql, const QString &name)
{
    const QString clean = name.trimmed();
    BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {clean, session.now(), session.person}));
    return Named{row->integer(QStringLiteral("id")), clean};
}
} // namespace

Result<std::optional<Named>> supplierNamed(Database &database, const QString &name)
{
    static const QString sql = QStringLiteral("SELECT id, name FROM suppliers WHERE lower(name) = lower(?) "
                                              "ORDER BY CASE WHEN name = ? THEN 0 ELSE 1 END, id LIMIT 1");
    return named(database, sql, name);
}

Result<std::optional<Named>> customerNamed(Database &database, const QString &name)
{
    static const QString sql = QStringLiteral("SELECT id, name FROM customers WHERE lower(name) = lower(?) "
                                              "ORDER BY CASE WHEN name = ? THEN 0 ELSE 1 END, id LIMIT 1");
    return named(database, sql, name);
}

Result<Named> insertSupplier(Session &session, const QString &name)
{
    static const QString sql =
        QStringLiteral("INSERT INTO suppliers (name, created_at, created_by) VALUES (?, ?, ?) RETURNING id");
    return inserted(session, sql, name);
}

Result<Named> insertCustomer(Session &session, const QString &name)
{
    static const QString sql =
        QStringLiteral("INSERT INTO customers (name, created_at, created_by) VALUES (?, ?, ?) RETURNING id");
    return inserted(session, sql, name);
}

Result<Named> supplierFor(Session &session, const QString &name)
{
    BM_TRY_ASSIGN(const std::optional<Named> known, supplierNamed(session.database, name));
    return known ? Result<Named>(*known) : insertSupplier(session, name);
}

Result<Named> customerFor(Session &session, const QString &name)
{
    BM_TRY_ASSIGN(const std::optional<Named> known, customerNamed(session.database, name));
    return known ? Result<Named>(*known) : insertCustomer(session, name);
}

} // namespace bm
