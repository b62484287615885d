// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/database.h"

#include <QSqlDriver>
#include <QSqlError>

namespace bm
{
namespace
{
// Beside the one of migrations (takeover/runnerlock.cpp); the second key is the schema.
constexpr int lineClass = 1111575366;
} // namespace

Done Database::openAs(Mode mode)
{
    m_mode = mode;
    if (isSqlite())
        return openSqlite(mode);
    BM_TRY(openPostgres());
    if (mode == Mode::ReadOnly)
        return execute(QStringLiteral("SET default_transaction_read_only = on"));
    return {};
}

Done Database::reopen()
{
    m_inTransaction = false;
    m_linedUp = false;
    m_prepared.clear();
    m_forgotten.clear();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
    // What was to be created is there now.
    return openAs(m_mode == Mode::Create ? Mode::ReadWrite : m_mode);
}

Done Database::listen(const QString &channel, std::function<void(const QString &told)> heard)
{
    QSqlDriver *driver = m_connection.driver();
    if (!driver->subscribeToNotification(channel))
        return failed(driver->lastError());
    QObject::connect(driver, &QSqlDriver::notification, driver,
                     [heard = std::move(heard)](const QString &, QSqlDriver::NotificationSource, const QVariant &told) {
                         heard(told.toString());
                     });
    return {};
}

// Before the transaction begins: a lock inside of it would be waited for with a look at the rows that is old by then.
void Database::lineUp()
{
    if (isSqlite() || m_linedUp)
        return;
    const bool bounded = execute(QStringLiteral("SET lock_timeout = '5s'")).ok();
    m_linedUp = bounded && run(QStringLiteral("SELECT pg_advisory_lock(?, hashtext(current_schema()))"), {lineClass});
    if (bounded)
        (void)execute(QStringLiteral("RESET lock_timeout"));
}

void Database::leaveLine()
{
    if (!m_linedUp)
        return;
    m_linedUp = false;
    // A connection that is gone has left it.
    (void)run(QStringLiteral("SELECT pg_advisory_unlock(?, hashtext(current_schema()))"), {lineClass});
}

} // namespace bm
