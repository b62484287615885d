// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/legacy/findingsink.h"

namespace bm
{

// Looks at every value of an old database that could fail to fit, and tells the sink. Writes nothing itself.
class Cleaning
{
public:
    Cleaning(Database &database, const OldDatabase &old, const OldSql &sql, const FindingChoices &choices)
        : m_database(database), m_old(old), m_sql(sql), m_choices(choices)
    {
    }

    // Value by value: numbers, times, words, texts. Streams; memory does not grow with the rows.
    // `only`: the old tables to look at; all of them without it.
    Done values(FindingSink &sink, const std::optional<QStringList> &only = std::nullopt);
    // What shows only among all rows: twins, blanks, values without a place, ids twice.
    Done tables(FindingSink &sink);
    // Missing parents, without making them.
    Done orphans(FindingSink &sink);
    // Codes and names that stand there more than once, as they are.
    Done duplicates(FindingSink &sink);

    // "record_id, original_value, new_value" of the rows whose reference has no parent.
    QString orphanSelect(const OldTable &table, const OldTableColumn &column) const;
    // Every row of the table with record_id, id, code and whether the code was given by us.
    QString codesSelect(const OldTable &table, const OldTableColumn &column) const;
    QString action(const char *kind) const { return actionFor(QString::fromLatin1(kind), m_choices); }

private:
    Done valuesOf(const OldTable &table, FindingSink &sink);
    Done keptOf(const OldTable &table, FindingSink &sink);
    Done wordsOf(const OldTable &table, FindingSink &sink);
    Done blanksOf(const OldTable &table, FindingSink &sink);
    Done daysOf(const OldTable &table, FindingSink &sink);
    Done stockOf(FindingSink &sink);
    Done runTimes(FindingSink &sink);
    Done idsOf(const OldTable &table, FindingSink &sink);
    Reading read(const OldTable &table, const OldTableColumn &column, const QString &record,
                 const QString &original) const;
    Reading readText(const OldTableColumn &column, const QString &record, const QString &original) const;
    Reading readTemperature(const QString &original) const;
    QString selectRows(const OldTable &table, const QString &original, const QString &newValue,
                       const QString &condition) const;

    Database &m_database;
    const OldDatabase &m_old;
    const OldSql &m_sql;
    const FindingChoices &m_choices;
};

// Column kinds that must be unique among their rows.
bool isUniqueKind(OldValue value);

} // namespace bm
