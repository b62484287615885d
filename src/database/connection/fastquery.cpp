// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connection/fastrow.h"
#include "database/database.h"

#include <QSqlError>
#include <QSqlResult>
#include <algorithm>
#include <atomic>
#include <libpq-fe.h>
#include <memory>
#include <sqlite3.h>

namespace bm
{
namespace
{
using Visit = std::function<Done(const FastRow &)>;

// What became of one question: an answer that was visited, or the database's trouble.
struct Asked
{
    Done done;
    std::optional<QSqlError> trouble;
};

// Kept from answer to answer.
KnownWords &wordsOfThread()
{
    thread_local KnownWords words;
    return words;
}

// ---- SQLite: the statement that QtSql has prepared, bound and stepped without it.

sqlite3_stmt *statementOf(const QSqlQuery &query)
{
    const QVariant handle = query.result()->handle();
    return *static_cast<sqlite3_stmt *const *>(handle.constData());
}

// Texts are not copied: they must outlive the statement's run.
int bindTo(sqlite3_stmt *statement, int place, const QVariant &value, QByteArray &text)
{
    switch (value.typeId()) {
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, place, value.toLongLong());
    case QMetaType::QString:
        text = value.toString().toUtf8();
        return value.isNull() ? sqlite3_bind_null(statement, place)
                              : sqlite3_bind_text(statement, place, text.constData(), int(text.size()), SQLITE_STATIC);
    case QMetaType::QByteArray:
        text = value.toByteArray();
        return sqlite3_bind_blob(statement, place, text.constData(), int(text.size()), SQLITE_STATIC);
    default:
        return sqlite3_bind_null(statement, place);
    }
}

QSqlError troubleOf(sqlite3 *connection)
{
    return {{},
            QString::fromUtf8(sqlite3_errmsg(connection)),
            QSqlError::StatementError,
            QString::number(sqlite3_extended_errcode(connection))};
}

Asked askSqlite(sqlite3_stmt *statement, const Args &args, const Visit &visit)
{
    std::vector<QByteArray> texts(args.size());
    Asked asked;
    int step = sqlite3_reset(statement) == SQLITE_OK ? SQLITE_OK : SQLITE_ERROR;
    for (size_t i = 0; step == SQLITE_OK && i < args.size(); ++i)
        step = bindTo(statement, int(i) + 1, args[i].forEngine(Engine::SQLite), texts[i]);
    KnownWords &words = wordsOfThread();
    if (step == SQLITE_OK)
        while ((step = sqlite3_step(statement)) == SQLITE_ROW && asked.done)
            asked.done = visit({statement, words});
    if (step != SQLITE_DONE && step != SQLITE_ROW)
        asked.trouble = troubleOf(sqlite3_db_handle(statement));
    sqlite3_reset(statement);
    sqlite3_clear_bindings(statement);
    return asked;
}

// ---- PostgreSQL: values as it keeps them instead of text, and no text of an EXECUTE to read each time.

// "?" as PostgreSQL numbers them. There are none in a quoted text.
QString numbered(const QString &sql)
{
    QString text;
    text.reserve(sql.size() + 16);
    int number = 0;
    bool isQuoted = false;
    for (const QChar sign : sql) {
        isQuoted ^= sign == u'\'';
        if (sign == u'?' && !isQuoted)
            text += u'$' + QString::number(++number);
        else
            text += sign;
    }
    return text;
}

// Under a name that no other statement of this program has: what was forgotten stays with the server until the
// connection ends.
QString preparing(const QString &sql)
{
    static std::atomic<int> last = 0;
    return QStringLiteral("PREPARE bm_fast_%1 AS ").arg(++last) + numbered(sql);
}

QByteArray nameOf(const QSqlQuery &preparing)
{
    return preparing.lastQuery().section(u' ', 1, 1).toLatin1();
}

using Answer = std::unique_ptr<PGresult, decltype(&PQclear)>;

Answer answered(PGconn *connection, const QByteArray &statement, const Args &args)
{
    std::vector<QByteArray> texts;
    std::vector<const char *> values;
    texts.reserve(args.size());
    for (const Arg &arg : args) {
        const QVariant value = arg.forEngine(Engine::PostgreSQL);
        texts.push_back(value.toString().toUtf8());
        values.push_back(value.isNull() ? nullptr : texts.back().constData());
    }
    constexpr int asItIsKept = 1;
    return {PQexecPrepared(connection, statement.constData(), int(values.size()), values.data(), nullptr, nullptr,
                           asItIsKept),
            &PQclear};
}

Asked askPostgres(PGconn *connection, const QByteArray &statement, const Args &args, const Visit &visit)
{
    const Answer answer = answered(connection, statement, args);
    Asked asked;
    if (PQresultStatus(answer.get()) != PGRES_TUPLES_OK) {
        asked.trouble = QSqlError({}, QString::fromUtf8(PQerrorMessage(connection)), QSqlError::StatementError,
                                  QString::fromLatin1(PQresultErrorField(answer.get(), PG_DIAG_SQLSTATE)));
        return asked;
    }
    KnownWords &words = wordsOfThread();
    const int rows = PQntuples(answer.get());
    for (int row = 0; asked.done && row < rows; ++row)
        asked.done = visit({answer.get(), row, words});
    return asked;
}
} // namespace

Done Database::forEachFast(const QString &sql, const Args &args, const std::function<Done(const FastRow &)> &visit)
{
    // As executed().
    if (!isSqlite() && std::any_of(args.begin(), args.end(), [](const Arg &arg) { return arg.hasZero(); }))
        return Error{Reason::UnreadableText};
    // Another statement than the one that QtSql keeps for the same text.
    const QString key = isSqlite() ? sql : QStringLiteral("fast ") + sql;
    auto &slot = m_prepared[key];
    if (!slot) {
        slot = std::make_unique<QSqlQuery>(m_connection);
        slot->setForwardOnly(true);
        if (!(isSqlite() ? slot->prepare(sql) : slot->exec(preparing(sql)))) {
            const Error error = failed(slot->lastError());
            forget(key);
            return error;
        }
        slot->finish();
    }
    const Asked asked = isSqlite() ? askSqlite(statementOf(*slot), args, visit)
                                   : askPostgres(static_cast<PGconn *>(nativeHandle()), nameOf(*slot), args, visit);
    if (!asked.trouble)
        return asked.done;
    const Error error = failed(*asked.trouble);
    forget(key);
    return error;
}

} // namespace bm
