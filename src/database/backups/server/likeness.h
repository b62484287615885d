// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"

namespace bm
{

// What belongs to a PostgreSQL database itself and is in no dump of its tables: how it encodes and sorts texts, whose
// it is, who may connect, its settings. Read from the one that a restored database replaces.
class DatabaseLikeness
{
public:
    // Of nothing when there is no such database: the server's own habits then. Errors: those of the statements.
    static Result<DatabaseLikeness> of(Database &server, const QString &name);

    // The clauses of CREATE DATABASE, which cannot be had afterwards.
    QString creation() const { return m_creation; }
    // Where unqualified names are looked for, which whoever compares the tables needs; then, when nothing is left to do
    // there that a setting could hinder, all the rest. As far as this account may; what it could not, with the server's
    // own words.
    QStringList giveSearchPath(Database &server, const QString &name) const;
    QStringList giveRest(Database &server, const QString &name) const;

private:
    struct Setting
    {
        QString name;
        QString value;
        QString role; // empty: of everybody
    };
    static Done give(Database &server, const QString &name, const Setting &setting);
    QStringList giveSettings(Database &server, const QString &name, bool searchPath) const;
    QString m_creation;
    struct Statement // the database's name stands in between
    {
        QString before;
        QString after;
    };
    static Done addGrants(Database &server, const QString &id, std::vector<Statement> &statements);
    std::vector<Statement> m_statements;
    std::vector<Setting> m_settings;
};

} // namespace bm
