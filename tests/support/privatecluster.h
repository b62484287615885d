// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <QProcess>
#include <QTemporaryDir>

namespace bm::test
{

// A PostgreSQL cluster of this test program alone: in a temporary folder, on its own socket and a free port of
// 127.0.0.1, without fsync. It ends with the program, also when that is killed. Run as root it becomes the user
// postgres, because the server refuses root.
class PrivateCluster
{
public:
    // Started at the first call; ends the program with a message when it cannot start.
    static PrivateCluster &ofThisProgram();
    ~PrivateCluster();

    // Trusted, through the socket.
    ConnectionSettings database(const QString &name) const;
    // Through TCP, where a password is asked for (user "clerk", password "p@ss word:1").
    ConnectionSettings overTcp(const QString &name) const;
    int port() const { return m_port; }
    QString folder() const { return m_folder.path(); }
    QString binaries() const { return m_binaries; }

    QString createDatabase(const QString &templateName = QStringLiteral("template0"));
    void run(const QString &sql, const QString &database = QStringLiteral("postgres"));
    // What psql prints for it.
    QString answer(const QString &sql, const QString &database = QStringLiteral("postgres")) const;
    // psql -f, for whole files; the output's last line, or the test program ends with psql's words.
    void runFile(const QString &file, const QString &database);

    // The server goes down without a word to anybody, and comes back.
    void crash();
    // kill -9 of its first process, which nothing survives; of every process that works for a database.
    void killServer();
    void killSessions(const QString &database);
    // The files that the sessions of a database write grow no larger, as on a disk that is full: no root, no mount and
    // no other process is needed for it, and the server says what it says then (53100) when the size ends within a
    // page.
    void limitFiles(const QString &database, qint64 bytes) const;
    // From now on the files of all databases may grow by so many bytes together, and then the disk is full
    // (faults/smalldisk.cpp); below zero there is no end. The first call starts the server anew.
    void limitDisk(qint64 bytes);
    void startServer();

private:
    PrivateCluster();
    bool startsUp();
    void watchDisk();
    bool isReady() const;
    qsizetype timesReady() const;
    QStringList asServerUser(const QString &program, const QStringList &arguments) const;
    QString runTool(const QString &program, const QStringList &arguments) const;

    QTemporaryDir m_folder;
    QString m_binaries;
    int m_port = 0;
    int m_databases = 0;
    QProcess m_server;
};

} // namespace bm::test
