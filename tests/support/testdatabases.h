// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "database/takeover.h"

#include <QTemporaryDir>
#include <memory>

namespace bm::test
{

// Adds a column "engine" with a row for each: every data-driven test runs on both.
//     void works_data() { forBothEngines(); }
//     void works() { QFETCH(bm::Engine, engine); TestPlant plant(engine); ... }
void forBothEngines();

// A database of its own for one test, gone afterwards: an SQLite file in a temporary folder or a database in this
// program's private PostgreSQL cluster.
class TestPlant
{
public:
    enum class Content {
        Plant, // the newest schema, empty
        Empty, // nothing; on SQLite the file does not exist
    };
    explicit TestPlant(Engine engine, Content content = Content::Plant);

    Engine engine() const { return m_settings.engine; }
    const ConnectionSettings &settings() const { return m_settings; }
    QString folder() const { return m_folder.path(); }

    // A connection of the caller's thread; the test program ends when it cannot be opened.
    std::unique_ptr<Database> open(Database::Mode mode = Database::Mode::ReadWrite) const;
    // For the test's own look at the rows, on a connection of its own: the first column of the first row as text
    // (NULL is a null string), and all rows with their columns joined by '|'.
    QString value(const QString &sql, const Args &args = {}) const;
    QStringList lines(const QString &sql, const Args &args = {}) const;
    // Plain SQL as a stranger's session would send it (sqlite3 without foreign keys, psql). Nothing when it was
    // accepted, else the database's own words.
    QString attack(const QString &sql) const;
    // A whole SQL file into an empty plant, as sqlite3 and psql load it.
    void load(const QString &sqlFile);

private:
    QTemporaryDir m_folder;
    ConnectionSettings m_settings;
};

// The identity under which tests migrate.
ProgramIdentity testIdentity();
// A progress report that never cancels.
ProgressReport carryOn();

} // namespace bm::test

Q_DECLARE_METATYPE(bm::Engine)
