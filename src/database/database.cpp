// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/database.h"

#include "database/connection/options.h"
#include "database/sqlerror.h"
#include "database/sqlitefile.h"

#include <QSqlDriver>
#include <QSqlField>
#include <QSqlRecord>
#include <QUuid>
#include <algorithm>

namespace bm
{

Database::Database(ConnectionSettings settings, QString connectionName)
    : m_settings(std::move(settings)), m_connectionName(std::move(connectionName))
{
}

Database::~Database()
{
    if (m_inTransaction)
        rollBack();
    m_prepared.clear();
    m_forgotten.clear();
    m_connection.close();
    m_connection = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_connectionName);
    if (m_removesLog)
        removeEmptyWriteAheadLog(m_settings.path);
}

Result<std::unique_ptr<Database>> Database::open(const ConnectionSettings &settings, Mode mode)
{
    std::unique_ptr<Database> database(
        new Database(settings, QStringLiteral("bakermaiden-") + QUuid::createUuid().toString(QUuid::Id128)));
    BM_TRY(database->openAs(mode));
    return database;
}

Result<std::unique_ptr<Database>> Database::openInMemory()
{
    const ConnectionSettings nowhere{.engine = Engine::SQLite, .path = QStringLiteral(":memory:")};
    std::unique_ptr<Database> database(
        new Database(nowhere, QStringLiteral("bakermaiden-") + QUuid::createUuid().toString(QUuid::Id128)));
    BM_TRY(database->connectSqlite(Mode::ReadWrite));
    return database;
}

Done Database::openSqlite(Mode mode)
{
    BM_TRY(checkSqliteFile(m_settings.path, mode));
    if (mode == Mode::ReadOnly)
        rollBackAbandonedWork(m_settings.path);
    m_removesLog = mode == Mode::ReadOnly && !hasWriteAheadLog(m_settings.path);
    if (mode == Mode::Create)
        BM_TRY(createPrivateFile(m_settings.path));
    return connectSqlite(mode);
}

Done Database::connectSqlite(Mode mode)
{
    m_connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connectionName);
    m_connection.setDatabaseName(m_settings.path);
    m_connection.setNumericalPrecisionPolicy(QSql::HighPrecision);
    m_connection.setConnectOptions(mode == Mode::ReadOnly
                                       ? QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=5000")
                                       : QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    if (!m_connection.open())
        return errorOfOpening(m_connection.lastError(), m_settings);
    if (const Done done = prepareSqliteConnection(*this, mode); !done) {
        // Garbage is told by the first statement, whose words do not say which file.
        const bool isGarbage = done.error().reason == Reason::NotADatabase;
        return isGarbage ? Error{Reason::NotADatabase, QStringLiteral("database"), m_settings.path} : done.error();
    }
    BM_TRY_ASSIGN(const Rows version, run(QStringLiteral("SELECT sqlite_version() AS version")));
    m_serverVersion = version.front().text(QStringLiteral("version"));
    return {};
}

Done Database::openPostgres()
{
    m_connection = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_connectionName);
    m_connection.setNumericalPrecisionPolicy(QSql::HighPrecision);
    m_connection.setDatabaseName(m_settings.database);
    m_connection.setUserName(m_settings.user);
    m_connection.setPassword(m_settings.password);
    m_connection.setConnectOptions(connectOptions(m_settings));
    if (!m_connection.open())
        return errorOfOpening(m_connection.lastError(), m_settings);
    return preparePostgres();
}

Done Database::preparePostgres()
{
    static const QString sql = QStringLiteral(
        "SELECT current_setting('server_version') AS version, COALESCE(bool_or(g.rolname = 'bm_station'), false) AS "
        "station, max(s.rolname::text) FILTER (WHERE g.rolname = 'bm_people') AS person "
        "FROM pg_roles s LEFT JOIN pg_auth_members m ON m.member = s.oid LEFT JOIN pg_roles g ON g.oid = m.roleid "
        "WHERE s.rolname = session_user");
    BM_TRY(execute(QStringLiteral("SET TIME ZONE 'UTC'")));
    // Plans of recursive and array queries are small; compiling them costs more than it brings.
    BM_TRY(execute(QStringLiteral("SET jit = off")));
    // Whoever looks for a lot must not be shown half of the runs: rows that a policy hides are an error.
    BM_TRY(execute(QStringLiteral("SET row_security = off")));
    if (!m_settings.schema.isEmpty())
        BM_TRY(run(QStringLiteral("SELECT set_config('search_path', quote_ident(?), false)"), {m_settings.schema}));
    BM_TRY_ASSIGN(const Rows rows, run(sql));
    m_serverVersion = rows.front().text(QStringLiteral("version")).section(u' ', 0, 0);
    m_isWorkstation = rows.front().flag(QStringLiteral("station"));
    m_personOfConnection = rows.front().text(QStringLiteral("person"));
    return {};
}

// A failed statement may keep a read open or belong to a connection that is gone, so it is prepared anew next time.
// PostgreSQL would refuse to free it inside the failed transaction.
void Database::forget(const QString &sql)
{
    const auto known = m_prepared.find(sql);
    if (known == m_prepared.end())
        return;
    known->second->finish();
    if (m_inTransaction)
        m_forgotten.push_back(std::move(known->second));
    m_prepared.erase(known);
}

// What was asked for wrongly or against a rule stands before everything that is about the connection.
Error Database::failed(const QSqlError &trouble)
{
    Error error = errorOfStatement(trouble, engine());
    // The session that knew the statement went to somebody else.
    if (error.reason == Reason::TransactionPooler)
        error = Error{error.reason, QStringLiteral("host"), m_settings.displayName()};
    if (error.reason < Reason::FileMissing)
        ++m_refusals;
    return error;
}

Result<QSqlQuery *> Database::executed(const QString &sql, const Args &args)
{
    auto &slot = m_prepared[sql];
    if (!slot) {
        slot = std::make_unique<QSqlQuery>(m_connection);
        // On PostgreSQL a forward-only answer dies with the next statement on the connection.
        slot->setForwardOnly(isSqlite());
        if (!slot->prepare(sql)) {
            const Error error = failed(slot->lastError());
            forget(sql);
            return error;
        }
    }
    QSqlQuery *query = slot.get();
    // PostgreSQL keeps no text with a zero in it. SQLite does: an old plant's are kept in its findings as they were.
    if (!isSqlite() && std::any_of(args.begin(), args.end(), [](const Arg &arg) { return arg.hasZero(); }))
        return Error{Reason::UnreadableText};
    for (size_t i = 0; i < args.size(); ++i)
        query->bindValue(static_cast<int>(i), args[i].forEngine(engine()));
    if (!query->exec()) {
        const Error error = failed(query->lastError());
        forget(sql);
        return error;
    }
    return query;
}

std::shared_ptr<const Row::Columns> Database::columnsOf(const QSqlQuery &query) const
{
    auto columns = std::make_shared<Row::Columns>();
    columns->engine = engine();
    const QSqlRecord record = query.record();
    for (int i = 0; i < record.count(); ++i)
        columns->positions.insert(record.fieldName(i), i);
    return columns;
}

Row Database::currentRow(const QSqlQuery &query, const std::shared_ptr<const Row::Columns> &columns)
{
    std::vector<QVariant> values;
    values.reserve(static_cast<size_t>(columns->positions.size()));
    for (int i = 0; i < columns->positions.size(); ++i)
        values.push_back(query.value(i));
    return {columns, std::move(values)};
}

Result<Rows> Database::run(const QString &sql, const Args &args)
{
    BM_TRY_ASSIGN(QSqlQuery * query, executed(sql, args));
    Rows rows;
    std::shared_ptr<const Row::Columns> columns;
    while (query->next()) {
        if (!columns)
            columns = columnsOf(*query);
        rows.push_back(currentRow(*query, columns));
    }
    // next() says false for the end and for a failure alike; SQLite finds some failures only while stepping.
    const QSqlError trouble = query->lastError();
    query->finish();
    if (trouble.type() != QSqlError::NoError) {
        forget(sql);
        return failed(trouble);
    }
    return rows;
}

Result<Rows> Database::runInline(const QString &sql, const Args &args)
{
    QString text = sql;
    qsizetype from = 0;
    for (const Arg &arg : args) {
        const QVariant value = arg.forEngine(engine());
        QSqlField field({}, value.metaType());
        field.setValue(value);
        const QString written = m_connection.driver()->formatValue(field);
        from = text.indexOf(u'?', from);
        Q_ASSERT_X(from >= 0, "Database::runInline", "more values than question marks");
        text.replace(from, 1, written);
        from += written.size();
    }
    QSqlQuery query(m_connection);
    if (!query.exec(text))
        return failed(query.lastError());
    const auto columns = columnsOf(query);
    Rows rows;
    while (query.next())
        rows.push_back(currentRow(query, columns));
    if (query.lastError().type() != QSqlError::NoError)
        return failed(query.lastError());
    return rows;
}

Result<std::optional<Row>> Database::first(const QString &sql, const Args &args)
{
    BM_TRY_ASSIGN(Rows rows, run(sql, args));
    return rows.empty() ? std::nullopt : std::optional(std::move(rows.front()));
}

Done Database::forEach(const QString &sql, const Args &args, const std::function<Done(const Row &)> &visit)
{
    BM_TRY_ASSIGN(QSqlQuery * query, executed(sql, args));
    std::shared_ptr<const Row::Columns> columns;
    Done done;
    while (done && query->next()) {
        if (!columns)
            columns = columnsOf(*query);
        done = visit(currentRow(*query, columns));
    }
    const QSqlError trouble = query->lastError();
    query->finish();
    if (done && trouble.type() != QSqlError::NoError)
        return failed(trouble);
    return done;
}

Done Database::execute(const QString &sql)
{
    QSqlQuery query(m_connection);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        return failed(query.lastError());
    // A prepared text may mean another table now, with other columns than the driver has made room for.
    if (sql.startsWith(QLatin1String("ALTER")) || sql.startsWith(QLatin1String("DROP")))
        forgetAll();
    return {};
}

void Database::forgetAll()
{
    for (auto &[text, query] : m_prepared)
        m_forgotten.push_back(std::move(query));
    m_prepared.clear();
}

Done Database::begin(bool readOnly)
{
    Q_ASSERT_X(!m_inTransaction, "Database::begin", "transactions do not nest");
    static const QString sqliteRead = QStringLiteral("BEGIN");
    static const QString sqliteWrite = QStringLiteral("BEGIN IMMEDIATE");
    static const QString postgresRead = QStringLiteral("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    static const QString postgresWrite = QStringLiteral("BEGIN ISOLATION LEVEL SERIALIZABLE");
    BM_TRY(execute(readOnly ? pick(sqliteRead, postgresRead) : pick(sqliteWrite, postgresWrite)));
    m_inTransaction = true;
    return {};
}

Done Database::beginMigration()
{
    if (isSqlite())
        return begin(false);
    BM_TRY(execute(QStringLiteral("BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE")));
    m_inTransaction = true;
    return {};
}

Done Database::commit()
{
    // A commit that fails leaves SQLite inside the transaction; the caller rolls back. PostgreSQL may have done it and
    // lost the connection before it could say so.
    if (const Done done = execute(QStringLiteral("COMMIT")); !done) {
        const bool unanswered = !isSqlite() && done.error().reason == Reason::ConnectionLost;
        return unanswered ? Error{Reason::OutcomeUnknown, {}, done.error().detail} : done.error();
    }
    m_inTransaction = false;
    m_forgotten.clear();
    return {};
}

void Database::rollBack()
{
    m_inTransaction = false;
    // Nothing to tell when it fails: either the engine has rolled back already or the connection is gone, and both
    // have undone the work.
    (void)execute(QStringLiteral("ROLLBACK"));
    m_forgotten.clear();
}

Done Database::setAudit(const AuditContext &who)
{
    if (isSqlite()) {
        BM_TRY(run(QStringLiteral("INSERT INTO audit_context (id, person, workstation, reason) VALUES (1, ?, ?, ?) "
                                  "ON CONFLICT (id) DO UPDATE SET person = excluded.person, "
                                  "workstation = excluded.workstation, reason = excluded.reason"),
                   {who.person, who.workstation, who.reason}));
        return {};
    }
    if (m_isWorkstation)
        return actAs(who);
    BM_TRY(run(QStringLiteral("SELECT set_config('bm.person', ?, true), set_config('bm.workstation', ?, true), "
                              "set_config('bm.reason', ?, true)"),
               {who.person, who.workstation, who.reason}));
    return {};
}

// The server says which group, in the one round trip that is made anyway: what this program remembers decides nothing.
Done Database::actAs(const AuditContext &who)
{
    static const QString sql = QStringLiteral(
        "SELECT set_config('bm.person', ?, true), set_config('bm.workstation', ?, true), set_config('bm.reason', ?, "
        "true), set_config('role', COALESCE((SELECT 'bm_' || lower(role::text) FROM users WHERE login = ? AND "
        "is_active), 'none'), true)");
    BM_TRY(run(sql, {who.person, who.workstation, who.reason, who.isSigningIn ? QString() : who.person}));
    return {};
}

Done Database::ping()
{
    BM_TRY(run(QStringLiteral("SELECT 1 AS alive")));
    return {};
}

void *Database::nativeHandle() const
{
    const QVariant handle = m_connection.driver()->handle();
    return handle.isValid() ? *static_cast<void *const *>(handle.constData()) : nullptr;
}

} // namespace bm
