// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <QHash>
#include <QProcessEnvironment>
#include <optional>

namespace bm
{

// What the plant's administrator says from outside, as the old web program was told: DATABASE_URL, TEST_DATABASE_URL,
// DATABASE_CONNECTION_LIMIT and DATABASE_POOL_TIMEOUT. Passwords may be inside: never log it.
struct Environment
{
    QString databaseUrl;     // empty: not said
    QString testDatabaseUrl; // empty: not said
    std::optional<int> connectionLimit;
    std::optional<int> poolTimeoutMs;
    QString databaseUrlFrom; // where databaseUrl was found: "DATABASE_URL" or the path of the .env file
};

// Where both programs keep what is theirs, whatever the program is called on disk.
struct ProgramFolders
{
    QString settings; // the settings file and the .env
    QString data;     // the embedded database, its backups, the log
};
ProgramFolders programFolders();
QString settingsFile();        // in the settings folder
QString dotEnvFile();          // beside it
QString defaultDatabaseFile(); // the embedded database

// NAME=value lines: # comments, an `export ` prefix, 'literal' and "escaped \n" values, blanks around them. Lines that
// are no assignment are skipped, as every reader of such files does; of two assignments the later one counts.
QHash<QString, QString> parseDotEnv(const QString &text);

// The process's environment first, then the .env file, name by name; a file that does not exist says nothing.
// Errors: NotANumber or NotPositive (field: the variable), CannotOpen (field ".env") for a file that cannot be read.
Result<Environment> readEnvironment(const QProcessEnvironment &process, const QString &dotEnvPath);

// The database that the environment names, with the pool's timeout as the connect timeout; nothing when it names none.
// Errors: BadUrl with what is wrong, field "DATABASE_URL".
Result<std::optional<ConnectionSettings>> databaseOf(const Environment &environment);

} // namespace bm
