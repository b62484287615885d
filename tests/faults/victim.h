// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/testdatabases.h"

#include <QHash>
#include <QProcess>

namespace bm::test
{

// How a run of tests/faults/faultchild ended.
struct End
{
    bool killed = false;
    int exitCode = 0;
    QString words; // what it printed
    Reason reason() const { return Reason(words.section(u' ', 0, 0).toInt()); }
};
End runVictim(const QString &verb, const ConnectionSettings &settings, const QString &place,
              const QStringList &orders = {});

// One piece of work, done over and over, each time by a new process that is killed somewhere else.
class Victims
{
public:
    Victims(const QString &verb, const ConnectionSettings &settings, const QString &place);
    ~Victims();
    Victims(const Victims &) = delete;
    Victims &operator=(const Victims &) = delete;

    struct Deed
    {
        char kind = 'o'; // deathwatch::Deed
        QString text;
    };
    // What one of them does when it is left alone; it has done it then.
    std::vector<Deed> deeds(bool disk = false);
    // Killed before that deed (1 is the first), or done when it had fewer to do.
    End killedBefore(int deed, bool disk = false);

private:
    QStringList answerTo(const QString &orders);
    QProcess m_process;
};

// A plant that is not of the newest version, with a folder for its backups.
class OldPlant : public TestPlant
{
public:
    // Of the first web program.
    explicit OldPlant(Engine engine);
    // Of another old program (support/legacy/oldplant.h), as it left it.
    OldPlant(Engine engine, const QString &variant);
    // Of ours at an older version, with a few rows in it.
    OldPlant(Engine engine, int version);
    ~OldPlant();

    QString backups() const;
    MigrationOptions options() const;
    // "old" when exactly the rows of the old plant stand there, "new" when the finished new one does with every one of
    // them; else what is wrong.
    QString stands() const;
    // stands(), but the very same file without any journal beside it, which was looked at before, is not opened again.
    QString standsAsBefore();
    // Everything that a plain look at the old tables shows.
    QStringList oldRows() const;
    const ConnectionSettings &settings() const { return m_place; }
    // What lies about of a killed program and is not named to the person who starts the program again.
    QStringList untold() const;

    // startAgain() puts back what stood there at the call of keepStart(); nobody has the plant open then.
    void keepStart();
    void startAgain() const;

private:
    QString newRows() const;

    ConnectionSettings m_place;
    QStringList m_looks; // statements that show all of the old rows
    QString m_counts;    // the finished plant's rows, table by table
    int m_version = 0;   // of ours
    QStringList m_rows;
    QString m_start;
    QHash<QByteArray, QString> m_seen;
};

} // namespace bm::test
