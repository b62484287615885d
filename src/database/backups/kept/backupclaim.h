// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"
#include "database/takeover/filelock.h"

namespace bm
{

// Who makes the plant's backup: one workstation at a time. It ends with the program or with its connection, so that a
// workstation that died keeps nobody waiting. SQLite: a locked file beside the database; PostgreSQL: an advisory lock
// of a session of its own.
class BackupClaim
{
public:
    struct Attempt
    {
        std::unique_ptr<BackupClaim> claim; // none: somebody else has it
        QString holder;                     // who that is
    };
    // Errors: FolderReadOnly, those of opening.
    static Result<Attempt> tryTake(const ConnectionSettings &settings, const ProgramIdentity &who);

private:
    BackupClaim(std::unique_ptr<FileLock> file, std::unique_ptr<Database> session)
        : m_file(std::move(file)), m_session(std::move(session))
    {
    }
    std::unique_ptr<FileLock> m_file;
    std::unique_ptr<Database> m_session;
};

} // namespace bm
