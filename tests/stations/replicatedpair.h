// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/connectionsettings.h"

#include <QProcess>
#include <QTemporaryDir>

namespace bm::test
{

// A primary and its standby, each a PostgreSQL cluster of its own on 127.0.0.1. The primary acknowledges a commit when
// the standby has it on disk. Both end with this object, and with the program.
class ReplicatedPair
{
public:
    ReplicatedPair();
    ~ReplicatedPair();

    // Of the database "plant" on both hosts: whichever may be written to.
    ConnectionSettings settings() const;
    // The first server is killed; no word to anybody.
    void killPrimary();
    // The second becomes the one that may be written to.
    void promoteStandby();

private:
    struct Server
    {
        QString folder;
        int port = 0;
        QProcess process;
    };
    QStringList asServerUser(const QStringList &command) const;
    QString run(const QStringList &command) const;
    bool succeeds(const QStringList &command) const;
    void start(Server &server);
    void stop(Server &server);
    QString program(const QString &name) const { return m_binaries + u'/' + name; }

    QTemporaryDir m_folder;
    QString m_binaries;
    Server m_primary;
    Server m_standby;
};

} // namespace bm::test
