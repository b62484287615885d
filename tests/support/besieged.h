// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testdatabases.h"

#include <QMap>

namespace bm::test
{

// A plant with a row of every kind in it, and a stranger at its door with the database's own command line. Everything
// in it was written by that stranger, so the guards let through what is allowed:
//   lots     1 "L-1" and 2 "L-2" flour, released; 3 "W-1" filling that run 2 made, released
//   recipes  1 "Bread" and 2 "Filling" are in use, 3 "Draft" is not
//   runs     1 "B-1" in progress; 2 "B-2" completed, made lot 3; 3 "B-3" planned; 4 "B-4" completed with 50 units
//   pallets  1 "P-1" active with 10 units; 2 "P-2" shipped with 5; 3 "P-3" active and empty
class Besieged : public TestPlant
{
public:
    explicit Besieged(Engine engine);

    // A quantity as the engine's SQL says it: 2.5 is 2500 or 2.500.
    QString amount(double quantity) const;
    QString pick(const QString &sqlite, const QString &postgresql) const;

    // Statements for more rows. A released lot of flour with that much in it.
    QString releasedLot(int id, const QString &code, double quantity, const QString &expiry = {}) const;
    QString use(int run, int lot, double quantity, const QString &more = {}) const;

    // Fails the test program when the stranger is refused.
    void must(const QString &sql) const;
    // The stranger's statement is refused with one of these words and every row of every table is as before:
    // an empty answer. Else what went wrong.
    QString withstands(const QString &sql, const QStringList &words) const;
    QString withstands(const QString &sql, const QString &word) const { return withstands(sql, QStringList{word}); }
    // The stranger may do this; it is taken back at once. Empty, or the words it was refused with.
    QString allows(const QString &sql) const;

    // Every row of every table of ours.
    QString everything() const;
    // Column names of a table, without those left out.
    QStringList columns(const QString &table, const QStringList &without = {}) const;
    // "INSERT INTO table ..." of a copy of its first row that fits, without the id, with some columns said otherwise.
    QString copyOf(const QString &table, const QMap<QString, QString> &otherwise, const QString &where = {}) const;
    // Leaves only the triggers with such names (SQLite), and none but those of foreign keys (PostgreSQL): what is
    // refused then is refused by the guard in question and by no other.
    void keepOnly(const QString &triggersLike) const;
    // Tables, by name: those that this engine has.
    QStringList tables() const;

private:
    QString seed() const;
    QString seal() const;
    std::unique_ptr<Database> m_look;
    mutable QString m_before; // the rows as they must stay, until must() changes them
};

// QVERIFY with what went wrong.
#define WITHSTANDS(besieged, sql, words)                                                                               \
    do {                                                                                                               \
        const QString whatWentWrong = (besieged).withstands(sql, words);                                               \
        QVERIFY2(whatWentWrong.isEmpty(), qPrintable(whatWentWrong));                                                  \
    } while (false)
#define ALLOWS(besieged, sql)                                                                                          \
    do {                                                                                                               \
        const QString whatWentWrong = (besieged).allows(sql);                                                          \
        QVERIFY2(whatWentWrong.isEmpty(), qPrintable(whatWentWrong));                                                  \
    } while (false)

} // namespace bm::test
