// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connection/fastrow.h"

#include "database/database.h"

#include <QSqlError>
#include <QSqlResult>
#include <charconv>
#include <libpq-fe.h>
#include <sqlite3.h>

namespace bm
{
namespace
{
// What is open in QtSql's result: sqlite3_stmt * or PGresult *.
template <typename Handle>
Handle handleOf(const QSqlQuery &query)
{
    const QVariant handle = query.result()->handle();
    return *static_cast<const Handle *>(handle.constData());
}

std::optional<qint64> numberIn(QByteArrayView text)
{
    qint64 number = 0;
    const auto [end, trouble] = std::from_chars(text.begin(), text.end(), number);
    return trouble == std::errc() && end == text.end() ? std::optional(number) : std::nullopt;
}

// PostgreSQL writes a numeric(14,3), and a sum of such, with three places.
std::optional<Quantity> quantityIn(QByteArrayView text)
{
    const qsizetype point = text.size() - 4;
    std::array<char, 24> digits{};
    if (point < 1 || text[point] != '.' || size_t(text.size()) > digits.size())
        return std::nullopt;
    auto *end = std::copy(text.begin(), text.begin() + point, digits.begin());
    end = std::copy(text.begin() + point + 1, text.end(), end);
    const auto thousandths = numberIn(QByteArrayView(digits.begin(), end));
    return thousandths ? std::optional(Quantity::ofThousandths(*thousandths)) : std::nullopt;
}

// 2026-05-04T09:30:00.250Z as SQLite keeps it, 2026-05-04 09:30:00.25+00 as PostgreSQL writes it in a session of UTC.
QDateTime momentIn(QByteArrayView text)
{
    constexpr qsizetype withSeconds = 19;
    const auto part = [text](qsizetype from, qsizetype size) { return numberIn(text.sliced(from, size)).value_or(-1); };
    if (text.size() <= withSeconds)
        return {};
    const QDate day(int(part(0, 4)), int(part(5, 2)), int(part(8, 2)));
    qint64 milliseconds = 0;
    qsizetype at = withSeconds;
    if (text[at] == '.') {
        ++at;
        for (int place = 100; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at, place /= 10)
            milliseconds += (text[at] - '0') * place;
    }
    const QByteArrayView zone = text.sliced(at);
    const qint64 seconds = part(11, 2) * 3600 + part(14, 2) * 60 + part(17, 2);
    if (!day.isValid() || text[4] != '-' || (zone != "Z" && zone != "+00"))
        return {};
    constexpr qint64 julianDayOfEpoch = 2'440'588;
    return QDateTime::fromMSecsSinceEpoch(
        ((day.toJulianDay() - julianDayOfEpoch) * 86'400 + seconds) * 1000 + milliseconds, Qt::UTC);
}
} // namespace

const QString &KnownWords::of(QByteArrayView utf8)
{
    // Looked up without a copy of its own.
    const auto known = m_words.constFind(QByteArray::fromRawData(utf8.data(), utf8.size()));
    if (known != m_words.constEnd())
        return *known;
    return *m_words.insert(utf8.toByteArray(), QString::fromUtf8(utf8));
}

QByteArrayView FastRow::bytes(int column) const
{
    if (m_statement) {
        const auto *text = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return {text, sqlite3_column_bytes(m_statement, column)};
    }
    return {PQgetvalue(m_answer, m_row, column), PQgetlength(m_answer, m_row, column)};
}

bool FastRow::isNull(int column) const
{
    return m_statement ? sqlite3_column_type(m_statement, column) == SQLITE_NULL
                       : PQgetisnull(m_answer, m_row, column) == 1;
}

qint64 FastRow::integer(int column) const
{
    return m_statement ? sqlite3_column_int64(m_statement, column) : numberIn(bytes(column)).value_or(0);
}

std::optional<qint64> FastRow::optionalInteger(int column) const
{
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

QString FastRow::text(int column) const
{
    return isNull(column) ? QString() : QString::fromUtf8(bytes(column));
}

QString FastRow::word(int column) const
{
    return isNull(column) ? QString() : m_words.of(bytes(column));
}

std::optional<Quantity> FastRow::optionalQuantity(int column) const
{
    if (isNull(column))
        return std::nullopt;
    if (m_statement)
        return Quantity::ofThousandths(integer(column));
    if (const auto quantity = quantityIn(bytes(column)))
        return quantity;
    const auto quantity = Quantity::tryFromText(text(column));
    Q_ASSERT_X(quantity.ok(), "FastRow::quantity", qPrintable(text(column)));
    return quantity.valueOr({});
}

QDateTime FastRow::time(int column) const
{
    return isNull(column) ? QDateTime() : momentIn(bytes(column));
}

Done Database::forEachFast(const QString &sql, const Args &args, const std::function<Done(const FastRow &)> &visit)
{
    BM_TRY_ASSIGN(QSqlQuery * query, executed(sql, args));
    KnownWords words;
    Done done;
    if (!isSqlite()) {
        const auto *answer = handleOf<const PGresult *>(*query);
        const int rows = PQntuples(answer);
        for (int row = 0; done && row < rows; ++row)
            done = visit({answer, row, words});
        query->finish();
        return done;
    }
    // QtSql has made the first step already, and makes no other until it is asked for the next row.
    auto *statement = handleOf<sqlite3_stmt *>(*query);
    int step = sqlite3_data_count(statement) > 0 ? SQLITE_ROW : SQLITE_DONE;
    for (; done && step == SQLITE_ROW; step = sqlite3_step(statement))
        done = visit({statement, words});
    if (done && step != SQLITE_DONE) {
        auto *connection = static_cast<sqlite3 *>(nativeHandle());
        const QSqlError trouble({}, QString::fromUtf8(sqlite3_errmsg(connection)), QSqlError::StatementError,
                                QString::number(sqlite3_extended_errcode(connection)));
        done = failed(trouble);
        forget(sql);
        return done;
    }
    query->finish();
    return done;
}

} // namespace bm
