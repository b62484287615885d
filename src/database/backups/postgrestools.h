// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// pg_dump and pg_restore, run with the password in a private PGPASSFILE, so that it is on no command line, in no
// environment and in no log. They are looked for where Debian puts them and on the PATH; BAKERMAIDEN_PG_TOOLS names the
// one folder to look in instead. They end with the program.
class PostgresTools
{
public:
    // Looks for programs of at least the server's major version. Errors: BackupToolMissing with the version needed.
    static Result<PostgresTools> forServer(const QString &serverVersion);

    // Errors: DiskFull (this computer's or the server's) and BackupFailed with the tool's own words, Cancelled.
    Done dump(const ConnectionSettings &from, const QString &snapshot, const QString &file,
              const ProgressReport &progress) const;
    Done restore(const QString &file, const ConnectionSettings &into, const ProgressReport &progress) const;
    // What the database consists of, without its rows; and what of it the server refuses this account in another one,
    // in the server's own words.
    Done dumpDefinitions(const ConnectionSettings &from, const QString &file, const ProgressReport &progress) const;
    Result<QStringList> refusedDefinitions(const QString &file, const ConnectionSettings &into,
                                           const ProgressReport &progress) const;
    // From a file that is open and needs no name. With owners and rights as they were; the statements about these that
    // the server refused, with its own words, are in the answer and undo nothing else.
    Result<QStringList> restoreWithRights(int descriptor, const ConnectionSettings &into,
                                          const ProgressReport &progress) const;
    // Everything becomes this account's.
    Done restoreOpen(int descriptor, const ConnectionSettings &into, const ProgressReport &progress) const;

private:
    explicit PostgresTools(QString folder) : m_folder(std::move(folder)) {}
    struct Ended
    {
        bool well = false;
        QString words; // what it complained about
    };
    Result<Ended> run(const QString &program, const QStringList &arguments, const ConnectionSettings &settings,
                      MigrationStep step, const ProgressReport &progress, const QString &input = {}) const;
    // Errors: DiskFull (this computer's or the server's) and BackupFailed with the tool's own words, Cancelled.
    Done mustRun(const QString &program, const QStringList &arguments, const ConnectionSettings &settings,
                 MigrationStep step, const ProgressReport &progress, const QString &input = {}) const;
    QString m_folder;
};

} // namespace bm
