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

    // Errors: BackupFailed with the tool's own words, Cancelled.
    Done dump(const ConnectionSettings &from, const QString &snapshot, const QString &file,
              const ProgressReport &progress) const;
    Done restore(const QString &file, const ConnectionSettings &into, const ProgressReport &progress) const;
    // From a file that is open and needs no name.
    Done restoreOpen(int descriptor, const ConnectionSettings &into, const ProgressReport &progress) const;

private:
    explicit PostgresTools(QString folder) : m_folder(std::move(folder)) {}
    Done run(const QString &program, const QStringList &arguments, const ConnectionSettings &settings,
             MigrationStep step, const ProgressReport &progress, const QString &input = {}) const;
    QString m_folder;
};

} // namespace bm
