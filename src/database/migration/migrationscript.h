// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/engine.h"
#include "domain/result.h"

#include <QStringList>
#include <vector>

namespace bm
{

// One numbered step of the schema's history, from the files in migrations/ that are built into the program.
struct MigrationScript
{
    int version = 0;
    QString name; // "lots" of 0003_lots.sql
    QString up;
    QString down;
    QString checksum; // sha-256 over the checksum of the step before and this step's text: history is a chain
};

// All steps of an engine in order, without gaps. Errors: Internal when a file is missing (a broken build).
Result<std::vector<MigrationScript>> migrationScripts(Engine engine);

// The definitions that are put in place anew after every migration: views and guards, in order of their names.
Result<QStringList> definitionStatements(Engine engine);

// A text of migrations/, e.g. "legacy/basic.sqlite.sql". Errors: Internal when it is not there.
Result<QString> migrationText(const QString &name);

// The newest version this program knows.
int programSchemaVersion();

// Statements stand between lines that hold only "--;", so that bodies of triggers and functions stay whole and the
// same file still runs in psql and sqlite3. Parts without a statement are left out.
QStringList splitStatements(const QString &sql);

// Does the statement make an index that only quickens reading? Over rows that are there already it costs a fraction, so
// a takeover makes these last. A unique one is a rule for the rows and is not among
// them, nor is one of the findings, which the takeover itself reads.
bool isPlainIndex(const QString &statement);

// Puts such a statement at the end of those that are to be run last. An index that a later step takes away again is
// taken out of them. False: the statement is to be run now.
bool isPutOff(const QString &statement, QStringList &last);

} // namespace bm
