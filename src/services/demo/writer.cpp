// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/writer.h"

namespace bm::demo
{
namespace
{
// Not any number of rows, so that there are few different statements and each is prepared once.
size_t rowsAtOnce(size_t rows)
{
    constexpr size_t most = 64;
    constexpr size_t any = 16;
    return rows >= most ? most : rows > any ? rows / any * any : rows;
}

QString insertText(const Table &table, size_t columns, size_t rows)
{
    const QString one = u'(' + QStringList(static_cast<qsizetype>(columns), QStringLiteral("?")).join(u", ") + u')';
    return QStringLiteral("INSERT INTO %1 (%2) VALUES ").arg(table.name, table.columns) +
           QStringList(static_cast<qsizetype>(rows), one).join(u", ");
}
} // namespace

void Writer::insert(const Table &table, Args row)
{
    Waiting &waiting = m_waiting[table.rank];
    waiting.table = &table;
    waiting.columns = row.size();
    waiting.values.insert(waiting.values.end(), std::make_move_iterator(row.begin()),
                          std::make_move_iterator(row.end()));
}

void Writer::run(const QString &sql, const Args &args)
{
    flush();
    if (!m_outcome)
        return;
    if (const auto rows = m_database.run(sql, args); !rows)
        m_outcome = rows.error();
}

Done Writer::done()
{
    flush();
    return m_outcome;
}

void Writer::flush()
{
    for (const auto &[rank, waiting] : m_waiting) {
        const size_t rows = waiting.values.size() / waiting.columns;
        for (size_t next = 0; next < rows;) {
            const size_t some = rowsAtOnce(rows - next);
            send(waiting, next, some);
            next += some;
        }
    }
    m_waiting.clear();
}

void Writer::send(const Waiting &waiting, size_t first, size_t rows)
{
    if (!m_outcome)
        return;
    const auto begin = waiting.values.begin() + static_cast<std::ptrdiff_t>(first * waiting.columns);
    const Args args(begin, begin + static_cast<std::ptrdiff_t>(rows * waiting.columns));
    if (const auto sent = m_database.run(insertText(*waiting.table, waiting.columns, rows), args); !sent)
        m_outcome = sent.error();
}

} // namespace bm::demo
