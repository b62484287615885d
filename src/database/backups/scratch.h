// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// A copy of a backup that may be looked at and migrated, and is gone afterwards. SQLite: a temporary file beside the
// backup. PostgreSQL: a database of its own on the same server, or the one the person names, which must be empty.
class ScratchCopy
{
public:
    // `where`: a URL or path the person named, or empty; `fallback`: TEST_DATABASE_URL, when no database may be made.
    // Errors: those of opening and restoring; PermissionDenied when no scratch database can be made and none is named;
    // BadUrl when the scratch place is the production database itself; NotEmpty.
    static Result<std::unique_ptr<ScratchCopy>> restoredFrom(const QString &backupPath,
                                                             const ConnectionSettings &production, const QString &where,
                                                             const QString &fallback, const ProgressReport &progress);
    ~ScratchCopy();
    ScratchCopy(const ScratchCopy &) = delete;
    ScratchCopy &operator=(const ScratchCopy &) = delete;

    const ConnectionSettings &settings() const { return m_settings; }

private:
    enum class Cleanup { RemoveFile, DropDatabase, EmptyDatabase };
    ScratchCopy(ConnectionSettings settings, ConnectionSettings maintenance, Cleanup cleanup);
    static Result<std::unique_ptr<ScratchCopy>> sqlite(const QString &backupPath, const ConnectionSettings &production,
                                                       const QString &where);
    static Result<std::unique_ptr<ScratchCopy>> postgres(const ConnectionSettings &production, const QString &where,
                                                         const QString &fallback);

    ConnectionSettings m_settings;
    ConnectionSettings m_maintenance; // PostgreSQL: the connection that may drop it
    Cleanup m_cleanup;
};

} // namespace bm
