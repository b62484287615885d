// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

#include <QMap>

namespace bm
{

struct TableCount
{
    QString name;
    qint64 rows = 0;
    QString checksum = {}; // of what stands in the rows, in any order; empty: not asked
};

// Something in an old database that does not fit the new schema as it stands.
struct Finding
{
    QString kind; // e.g. "orphan"
    QString table;
    QString column; // empty: the whole row, or several
    qint64 count = 0;
    QStringList sample;  // at most five, shortened
    QString action;      // what is done about it; resolveFirst: the migration does not start
    QStringList actions; // what a person may choose instead, the proposed one first
};
inline const QString resolveFirst = QStringLiteral("resolve_first");

// Kind of finding -> action that was chosen for it. A kind or action that is not offered is refused (UnknownAction).
using FindingChoices = QMap<QString, QString>;

// What a database is, found by looking at its tables and never by its name; nothing is written.
struct Inspection
{
    Engine engine = Engine::SQLite;
    QString serverVersion;
    // "empty", "bakermaiden", "foreign" or the name of an old variant: "basic", "basic-snake", "web-v2", "recipe-book"
    QString variant;
    int schemaVersion = 0; // 0 unless variant is "bakermaiden"
    int programVersion = 0;
    std::vector<TableCount> tables; // every table, ours or not, by name
    std::vector<Finding> findings;
    QStringList doubtful = {};  // old tables with a value that is not taken as it stands, with or without a finding
    QStringList leftovers = {}; // of a program that was killed in the middle; filled by those who show it
};

Result<Inspection> inspect(Database &database, const FindingChoices &fixes = {});
// As inspect(), but counts no rows and looks for no findings: cheap enough to be asked whenever a plant is opened.
Result<Inspection> recognise(Database &database);

// What has to happen before the plant can work with a database: a pure function of what was found.
enum class Startup {
    Ready,       // ours, at this program's version
    Create,      // empty: make the schema
    TakeOver,    // an old variant this program migrates
    Upgrade,     // ours, older
    NewerSchema, // ours, written by a newer program: refused
    NotYet,      // a known old variant that this version does not take over
    Foreign,     // something else: refused, nothing touched
    FixFindings, // an old variant with findings that must be resolved first
};
Startup decideStartup(const Inspection &inspection);
// The decision as an error, for those that stop: NewerSchema, UnsupportedVariant, ForeignDatabase, FindingsUnresolved;
// and Drift, of an older plant whose schema was altered by hand.
std::optional<Error> refusal(Startup decision, const Inspection &inspection);

} // namespace bm
