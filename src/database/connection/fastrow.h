// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/value.h"

#include <vector>

struct sqlite3_stmt;
struct pg_result;

namespace bm
{

// Texts that come again and again, as states and names of ingredients: each is made once, as long as no other needs its
// place. So many, because the names and places of a plant are some hundreds.
class KnownWords
{
public:
    const QString &of(QByteArrayView utf8);

private:
    static constexpr size_t many = 4096;
    struct Word
    {
        QByteArray utf8;
        QString text;
    };
    static size_t placeOf(QByteArrayView utf8);
    std::vector<Word> m_words{many};
};

// The row at which an answer stands, read from the engine's own client library: values by their position in the
// SELECT, no copy of those that nobody asks for. It is gone with the next row. NULL reads as in Row. PostgreSQL's
// values are in the form in which it sends them when it is not asked for text.
class FastRow
{
public:
    FastRow(sqlite3_stmt *statement, KnownWords &words) : m_statement(statement), m_words(words) {}
    FastRow(const pg_result *answer, int row, KnownWords &words) : m_answer(answer), m_row(row), m_words(words) {}

    bool isNull(int column) const;
    qint64 integer(int column) const;
    std::optional<qint64> optionalInteger(int column) const;
    QString text(int column) const; // a null string when it is NULL
    QString word(int column) const; // the same, for what is the same in many rows
    Quantity quantity(int column) const { return optionalQuantity(column).value_or(Quantity()); }
    std::optional<Quantity> optionalQuantity(int column) const;
    QDateTime time(int column) const; // UTC; invalid when NULL

private:
    QByteArrayView bytes(int column) const;

    sqlite3_stmt *m_statement = nullptr;
    const pg_result *m_answer = nullptr;
    int m_row = 0;
    KnownWords &m_words;
};

} // namespace bm
