// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/legacy/olddatabase.h"

#include <QSet>

namespace bm
{

// How one old column is read in SQL. The old table is t.
struct ColumnSql
{
    QString value;      // in the new schema's form; NULL where it cannot be read
    QString suspicious; // true for a value that needs a closer look in C++; empty: there can be none
};

// What an old table's values are in the new schema's terms, as SQL of its engine. Values that had to be mended stand
// in the temporary table bm_fix, text keys and their numbers in bm_key.
class OldSql
{
public:
    explicit OldSql(const OldDatabase &old) : m_old(old) {}

    // "entity.column" of every column of which bm_fix holds a value; only these are looked up.
    void setFixed(QSet<QString> columns) { m_fixed = std::move(columns); }

    // Text keys have their numbers in bm_key from now on; before, while somebody only looks, they stand for themselves.
    void setKeysNumbered() { m_keysNumbered = true; }

    ColumnSql column(const OldTable &table, const OldTableColumn &column) const;
    // The value with its mends.
    QString mended(const OldTable &table, const OldTableColumn &column) const;
    // The value as it stands there, for a finding.
    QString original(const OldTableColumn &column) const;
    // Which row it is, as text; and its number in the new schema.
    QString recordId(const OldTable &table) const;
    QString newId(const OldTable &table) const;
    QString from(const OldTable &table) const;

    // CREATE TEMP VIEW bm_old_<entity>: the canonical form, one column each; empty when the old database has none.
    QString view(const OldEntity &entity) const;
    // What stands in for a code or a name that is missing.
    QString given(const OldTable &table) const;

private:
    QString typedNull(OldValue value) const;
    QString keyOf(const OldEntity &parent, const QString &reference) const;
    QString person(const OldTableColumn &column) const;
    QString lookedUp(const OldTable &table, const OldTableColumn &column) const;

    const OldDatabase &m_old;
    QSet<QString> m_fixed;
    bool m_keysNumbered = false;
};

// The two engines' own part. A reference or a person is not among them.
ColumnSql sqliteColumn(const OldEntity &entity, const OldTableColumn &column);
ColumnSql postgresColumn(const OldEntity &entity, const OldTableColumn &column);

// Codes may be this long, names and labels that: longer ones fit no index entry of PostgreSQL for sure.
constexpr int longestCode = 200;
constexpr int longestName = 500;

// 'text' as a literal; only for names and words of this program.
QString literal(const QString &text);
// CASE x WHEN 'word' THEN 'OURS' ... END
QString wordCase(const OldEntity &entity, const OldTableColumn &column, const QString &word);

} // namespace bm
