// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover/rollback.h"

namespace bm
{

inline const QString restoreLogKind = QStringLiteral("restore");
// What is told of a backup that was put back: when and who, from which version to which, the rows that were there and
// those that came back, what is kept aside, what the server would not give back.
QString restoreMarkdown(const MigrationReport &log, const QString &keptAside, const QStringList &notKept);

// Writes it beside the backup as restore-<UTC time>.md; its path. Errors: FolderReadOnly, DiskFull.
Result<QString> writeRestoreLog(const BackupRollback &done);

// The log of the newest migration, rollback or restore, when the program that did it on this computer was killed before
// it had written the log; its path. Nothing: it is there, it is another computer's, or its backup is gone. Errors:
// those of the statement, FolderReadOnly, DiskFull.
Result<std::optional<QString>> writeMissingLog(Database &database);

} // namespace bm
