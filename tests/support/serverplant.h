// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/rights.h"
#include "support/floor.h"

namespace bm::test
{

// A plant on a PostgreSQL server that knows its groups: its owner has filled it (floor), and a person of each role has
// a login of the own, for which the server asks a password by scram-sha-256 over TCP.
//     WAITING (received), READY (released), HELD (released, then held); batch DONE (finished), batch OPEN (in
//     progress); pallet PALLET (active, of DONE); recipes Dough (makes the ingredient Dough) and Loaf
class ServerPlant
{
public:
    ServerPlant();

    // receiver, line, quality, chief
    static QString loginOf(Role role);
    static QString password();
    ConnectionSettings settingsOf(const QString &login) const;
    std::unique_ptr<Database> connect(const QString &login) const;
    // psql as that login: the server's words, or nothing when it accepted.
    QString attackAs(const QString &login, const QString &sql) const;
    // One answer of psql.
    QString askAs(const QString &login, const QString &sql) const;
    // A workstation's login, made as packaging/postgresql/workstation.sql does.
    QString addStation();
    // A fingerprint of every row of every table of ours.
    QString rows();

    Floor floor;

private:
    void fill();
    void addPerson(Role role);
};

} // namespace bm::test
