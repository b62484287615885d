// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <QTemporaryDir>

namespace bm::test
{

struct PlantSize
{
    qint64 runs = 0;
    qint64 pallets = 0;
};

// Old plants of one size, each the same as the others: made once, then copied.
class BenchPlants
{
public:
    BenchPlants(Engine engine, PlantSize size);

    // A fresh old plant; the one before it is gone then.
    ConnectionSettings fresh();
    // The whole move as an SQL script in one transaction, run by sqlite3 or psql.
    void moveByHand(const ConnectionSettings &plant) const;
    // Bytes on disk.
    qint64 sizeOf(const ConnectionSettings &plant) const;
    QString folder() const { return m_folder.path(); }

private:
    void runScript(const QString &sql, const ConnectionSettings &plant) const;
    QString benchScript(const char *name) const;

    Engine m_engine;
    PlantSize m_size;
    QTemporaryDir m_folder;
    ConnectionSettings m_original;
    ConnectionSettings m_fresh;
};

// Seconds since some moment; CPU of this process, of the programs it ran and of the private PostgreSQL.
struct Effort
{
    double wall = 0;
    double cpu = 0;
};
Effort effortUntilNow(Engine engine);

// The most memory this process ever held, in bytes.
qint64 peakMemory();

} // namespace bm::test
