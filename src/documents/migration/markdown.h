// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QDateTime>
#include <QStringList>

namespace bm
{

// The pieces that logs for people are made of. A cell may come from an old database's texts: a bar or a line break in
// it ends no cell.
QString markdownRow(const QStringList &cells);
QString markdownTableHead(const QStringList &titles);
QString markdownHeading(const QString &text);
QString markdownTime(const QDateTime &time);

// Writes a log as <kind>-<UTC time>.md into the folder (made when missing), never over another file; its path. Only its
// owner may read it, because it quotes the database. Errors: FolderReadOnly, DiskFull (field "folder", the path in the
// detail).
Result<QString> writeMarkdown(const QString &text, const QString &folder, const QString &kind, const QDateTime &time);

} // namespace bm
