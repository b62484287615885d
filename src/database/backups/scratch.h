// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// Where scratch copies of a PostgreSQL plant may go.
struct ScratchPlace
{
    QString where;    // a URL or path that a person named; empty: a temporary place
    QString fallback; // TEST_DATABASE_URL, when no database may be made
};

// A copy of a backup that may be looked at and migrated, and is gone afterwards. SQLite: a temporary file beside the
// backup. PostgreSQL: a database of its own on the same server, or the one the person names, which must be empty.
class ScratchCopy
{
public:
    // Errors: those of opening and restoring; NoScratchDatabase when none can be made and none is named; BadUrl when
    // the scratch place is the production database itself, whatever it is called there; NotEmpty.
    static Result<std::unique_ptr<ScratchCopy>> restoredFrom(const QString &backupPath,
                                                             const ConnectionSettings &production,
                                                             const ScratchPlace &place, const ProgressReport &progress);
    // PostgreSQL: the same place with nothing in it yet. Errors as restoredFrom().
    static Result<std::unique_ptr<ScratchCopy>> emptyAt(const ConnectionSettings &production,
                                                        const ScratchPlace &place);
    // Whether restoredFrom() would find a place; nothing is made. Errors: NoScratchDatabase, BadUrl, NotEmpty,
    // PermissionDenied (with what is not this account's there), those of opening; of a file FileExists (whatever is
    // there already, also under another name), FolderMissing FolderReadOnly NetworkShare.
    static Done checkPlace(Database &production, const ScratchPlace &place);

    ~ScratchCopy();
    ScratchCopy(const ScratchCopy &) = delete;
    ScratchCopy &operator=(const ScratchCopy &) = delete;

    const ConnectionSettings &settings() const { return m_settings; }

private:
    enum class Cleanup { RemoveFile, DropDatabase, EmptyDatabase };
    ScratchCopy(ConnectionSettings settings, std::unique_ptr<Database> keeper, Cleanup cleanup);
    static Result<std::unique_ptr<ScratchCopy>> sqlite(const QString &backupPath, const ConnectionSettings &production,
                                                       const QString &where);
    static Result<std::unique_ptr<ScratchCopy>> newDatabase(const ConnectionSettings &production);
    static Result<std::unique_ptr<ScratchCopy>> namedDatabase(const ConnectionSettings &production, const QString &url);

    ConnectionSettings m_settings;
    std::unique_ptr<Database> m_keeper; // PostgreSQL: what drops or empties it, and says until then that it is in use
    Cleanup m_cleanup;
};

} // namespace bm
