// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

namespace bm
{

// The migration log as a Markdown document for people: when, versions before and after, who, what was changed with
// counts, how long it took, issues and how they were resolved, the checklist. In the language of the program.
QString migrationMarkdown(const MigrationReport &report);

inline const QString migrationLogKind = QStringLiteral("migration");
// Writes the document as migration-<UTC time>.md into the folder (made when missing), never over another file; answers
// its path. Errors: FolderReadOnly, DiskFull (field "folder", the path in the detail).
Result<QString> writeMigrationLog(const MigrationReport &report, const QString &folder);

} // namespace bm
