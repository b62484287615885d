// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

#include <map>

namespace bm::demo
{

// A table and the columns that the demo fills, always in this order.
struct Table
{
    int rank = 0; // rows of a lower rank are sent first: what others point at
    QString name;
    QString columns; // comma separated
};

// Collects rows and sends them in as few statements as it can: whatever came since the last run() goes table by table,
// in the order of their ranks and within a table in the order the rows came. The first failure is kept and everything
// after it is dropped: whoever writes looks at done() before relying on anything.
class Writer
{
public:
    explicit Writer(Database &database) : m_database(database) {}
    Engine engine() const { return m_database.engine(); }

    void insert(const Table &table, Args row);
    // Sends everything that was inserted before, then this.
    void run(const QString &sql, const Args &args);
    // Sends what is waiting: what comes after it finds it booked.
    void flush();
    // As flush(), and whether everything went well so far.
    Done done();

private:
    struct Waiting
    {
        const Table *table = nullptr;
        size_t columns = 0;
        Args values;
    };
    void send(const Waiting &waiting, size_t first, size_t rows);

    Database &m_database;
    std::map<int, Waiting> m_waiting; // by rank
    Done m_outcome;
};

} // namespace bm::demo
