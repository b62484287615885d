// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"
#include "database/value.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <functional>
#include <memory>
#include <unordered_map>

namespace bm
{

class FastRow; // database/connection/fastrow.h

// Who is acting, on which workstation and why; written into every audit row of a transaction.
struct AuditContext
{
    QString person;
    QString workstation;
    QString reason;
    // The workstation itself acts: it compares a PIN or a badge with what is kept, which no person's role may read.
    bool isSigningIn = false;
};

// One connection, used by the thread that opened it and by no other. It knows how to run a statement on either
// engine and what an error means; it knows no table of the plant.
class Database
{
public:
    enum class Mode {
        ReadOnly,  // never changes the file, not even its journal
        ReadWrite, // must exist
        Create,    // SQLite: the file must not exist yet and is made readable by its owner only
    };

    // Errors: FileMissing IsDirectory EmptyFile FileReadOnly FolderReadOnly FolderMissing FileExists NotADatabase
    // NetworkShare Corrupt (SQLite); UnknownHost ConnectionRefused NotPostgres WrongPassword NoSuchDatabase
    // PermissionDenied (PostgreSQL); CannotOpen, Busy. May block for the connect timeout: never on the GUI thread.
    static Result<std::unique_ptr<Database>> open(const ConnectionSettings &settings, Mode mode);

    // An empty SQLite database that is nowhere, to look at what the migrations make.
    static Result<std::unique_ptr<Database>> openInMemory();

    ~Database();
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    Engine engine() const { return m_settings.engine; }
    bool isSqlite() const { return engine() == Engine::SQLite; }
    const ConnectionSettings &settings() const { return m_settings; }
    QString serverVersion() const { return m_serverVersion; }
    // Whose login the connection is, when it is a person's own on a PostgreSQL server; else empty. The database writes
    // this name into the history whatever a transaction claims.
    QString personOfConnection() const { return m_personOfConnection; }

    // One statement with positional ? parameters, prepared once and kept. The whole answer is read.
    Result<Rows> run(const QString &sql, const Args &args = {});
    // The first row, or nothing.
    Result<std::optional<Row>> first(const QString &sql, const Args &args = {});
    // The values written into the statement, for what cannot be prepared: EXPLAIN on PostgreSQL.
    Result<Rows> runInline(const QString &sql, const Args &args);
    // Row by row without keeping the answer; stops at the first error of the visitor.
    Done forEach(const QString &sql, const Args &args, const std::function<Done(const Row &)> &visit);
    // The same without QtSql's cost for each value: for the few answers of many thousand rows.
    Done forEachFast(const QString &sql, const Args &args, const std::function<Done(const FastRow &)> &visit);
    // A statement that is not worth preparing: DDL, SET, PRAGMA.
    Done execute(const QString &sql);

    // The one text per engine, for the few statements that cannot be the same.
    const QString &pick(const QString &sqlite, const QString &postgresql) const
    {
        return isSqlite() ? sqlite : postgresql;
    }

    // Closes what is left of a lost connection and opens it anew in the way it was opened; of several hosts another may
    // answer now. Errors as open().
    Done reopen();
    // PostgreSQL: heard() is called with what is sent on the channel, in the event loop of this connection's thread. It
    // ends with the connection: listen again after reopen().
    Done listen(const QString &channel, std::function<void(const QString &told)> heard);
    // PostgreSQL: those whose work met somebody else's do it one after the other, so that none of them waits for ever.
    // A queue that does not move is left after five seconds.
    void lineUp();
    void leaveLine();

    // Used by inTransaction(); see transaction.h.
    Done begin(bool readOnly);
    // READ COMMITTED on PostgreSQL: a migration waits for locks and must then see what others committed meanwhile.
    Done beginMigration();
    // Errors also: OutcomeUnknown when PostgreSQL's answer did not come; what was written may be there or not.
    Done commit();
    void rollBack();
    bool inTransaction() const { return m_inTransaction; }
    // On a workstation's login of a PostgreSQL server the transaction then has the rights of the person's group there
    // and no others, until the next call; of nobody those of the workstation, which writes nothing of the plant.
    Done setAudit(const AuditContext &who);

    // Statements that a rule of the database refused since this connection was opened: keys, checks, guards.
    qint64 refusals() const { return m_refusals; }

    // Cheap question whether the connection still answers.
    Done ping();
    // The open connection for what QtSql does not offer (sqlite3 *, PGconn *).
    void *nativeHandle() const;

private:
    Database(ConnectionSettings settings, QString connectionName);
    Done openSqlite(Mode mode);
    Done connectSqlite(Mode mode);
    Done openPostgres();
    Done preparePostgres();
    Done actAs(const AuditContext &who);
    Done openAs(Mode mode);
    void forget(const QString &sql);
    void forgetAll();
    Error failed(const QSqlError &error);
    Result<QSqlQuery *> executed(const QString &sql, const Args &args);
    std::shared_ptr<const Row::Columns> columnsOf(const QSqlQuery &query) const;
    static Row currentRow(const QSqlQuery &query, const std::shared_ptr<const Row::Columns> &columns);

    ConnectionSettings m_settings;
    QString m_connectionName;
    QString m_serverVersion;
    QString m_personOfConnection;
    bool m_isWorkstation = false;
    QSqlDatabase m_connection;
    std::unordered_map<QString, std::unique_ptr<QSqlQuery>> m_prepared;
    std::vector<std::unique_ptr<QSqlQuery>> m_forgotten; // freed after the transaction
    bool m_inTransaction = false;
    qint64 m_refusals = 0;
    bool m_removesLog = false; // reading made SQLite's -wal and -shm files, which it leaves behind
    Mode m_mode = Mode::ReadWrite;
    bool m_linedUp = false;
};

} // namespace bm
