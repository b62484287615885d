// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/value.h"

namespace bm
{

// What begins with a text, in one column of a list.
struct PrefixSearch
{
    QString column;
    QString prefix;
};

// The last row that is there already.
struct PageStart
{
    qint64 id = 0;
    QString key; // of the column that is searched
};

struct Statement
{
    QString sql;
    Args args;
};

// One page of a list by key, never by OFFSET: newest first, or what a prefix finds in the order of its column.
// search and from may be null.
Statement listPage(Engine engine, const QString &view, const PrefixSearch *search, const PageStart *from, qint64 limit);

// The order of listPage(), e.g. "id DESC".
QString listOrder(const PrefixSearch *search);

// The page with one column more, seen_version: the newest entry in the history of each row's record, read in the same
// statement, so that whoever edits a row is told what others did since exactly then. table: of the records. order: of
// the page.
Statement withSeenVersions(const Statement &page, const QString &table, const QString &order);

} // namespace bm
