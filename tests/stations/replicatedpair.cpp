// SPDX-License-Identifier: GPL-3.0-or-later
#include "stations/replicatedpair.h"

#include "support/wire.h"

#include <QDir>
#include <QTest>
#include <pwd.h>

namespace bm::test
{
namespace
{
int freePort()
{
    const Listener probe = listenOnLoopback();
    ::close(probe.socket);
    return probe.port;
}

QString newestBinaries()
{
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (found.isEmpty())
        qFatal("PostgreSQL's server programs are not installed (package postgresql-15)");
    return versions.filePath(found.last() + QStringLiteral("/bin"));
}
} // namespace

ReplicatedPair::ReplicatedPair()
    : m_folder(QDir::tempPath() + QStringLiteral("/bmpair-XXXXXX")), m_binaries(newestBinaries())
{
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadOther |
                                               QFile::ExeOther | QFile::ReadGroup | QFile::ExeGroup);
    const passwd *postgres = ::getpwnam("postgres");
    if (::geteuid() == 0 &&
        (!postgres || ::chown(QFile::encodeName(m_folder.path()).constData(), postgres->pw_uid, postgres->pw_gid) != 0))
        qFatal("the user postgres is missing (package postgresql-15)");
    m_primary.folder = m_folder.filePath(QStringLiteral("first"));
    m_primary.port = freePort();
    m_standby.folder = m_folder.filePath(QStringLiteral("second"));
    m_standby.port = freePort();
    run({program(QStringLiteral("initdb")), QStringLiteral("-D"), m_primary.folder, QStringLiteral("-U"),
         QStringLiteral("postgres"), QStringLiteral("--auth=trust"), QStringLiteral("--encoding=UTF8"),
         QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync")});
    start(m_primary);
    run({program(QStringLiteral("pg_basebackup")), QStringLiteral("-D"), m_standby.folder, QStringLiteral("-h"),
         QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(m_primary.port), QStringLiteral("-U"),
         QStringLiteral("postgres"), QStringLiteral("-R"), QStringLiteral("-X"), QStringLiteral("stream"),
         QStringLiteral("-c"), QStringLiteral("fast"), QStringLiteral("--no-sync")});
    start(m_standby);
    const QStringList psql{program(QStringLiteral("psql")),
                           QStringLiteral("-qX"),
                           QStringLiteral("-h"),
                           QStringLiteral("127.0.0.1"),
                           QStringLiteral("-p"),
                           QString::number(m_primary.port),
                           QStringLiteral("-U"),
                           QStringLiteral("postgres"),
                           QStringLiteral("-c")};
    run(psql + QStringList{QStringLiteral("ALTER SYSTEM SET synchronous_standby_names = '*'")});
    run(psql + QStringList{QStringLiteral("SELECT pg_reload_conf()")});
    run(psql + QStringList{QStringLiteral("CREATE DATABASE plant")});
}

ReplicatedPair::~ReplicatedPair()
{
    stop(m_primary);
    stop(m_standby);
}

ConnectionSettings ReplicatedPair::settings() const
{
    const QString text = QStringLiteral("postgresql://postgres@127.0.0.1:%1,127.0.0.1:%2/"
                                        "plant?target_session_attrs=read-write&connect_timeout=5");
    return *ConnectionSettings::tryFromText(text.arg(m_primary.port).arg(m_standby.port));
}

QStringList ReplicatedPair::asServerUser(const QStringList &command) const
{
    if (::geteuid() != 0)
        return command;
    // The death signal survives the change of user only when setpriv itself asks for it.
    return QStringList{QStringLiteral("setpriv"),          QStringLiteral("--reuid=postgres"),
                       QStringLiteral("--regid=postgres"), QStringLiteral("--init-groups"),
                       QStringLiteral("--pdeathsig"),      QStringLiteral("SIGQUIT")} +
           command;
}

QString ReplicatedPair::run(const QStringList &command) const
{
    QStringList words = asServerUser(command);
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    const QString first = words.takeFirst();
    process.start(first, words);
    if (!process.waitForFinished(240'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(command.join(u' ')), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

bool ReplicatedPair::succeeds(const QStringList &command) const
{
    QStringList words = command;
    const QString first = words.takeFirst();
    return QProcess::execute(first, words) == 0;
}

void ReplicatedPair::start(Server &server)
{
    QStringList words =
        asServerUser({program(QStringLiteral("postgres")), QStringLiteral("-D"), server.folder, QStringLiteral("-p"),
                      QString::number(server.port), QStringLiteral("-k"), m_folder.path(), QStringLiteral("-c"),
                      QStringLiteral("listen_addresses=127.0.0.1"), QStringLiteral("-c"),
                      QStringLiteral("shared_buffers=32MB"), QStringLiteral("-c"), QStringLiteral("hot_standby=on")});
    server.process.setWorkingDirectory(m_folder.path());
    server.process.setStandardOutputFile(QProcess::nullDevice());
    server.process.setStandardErrorFile(server.folder + QStringLiteral(".log"));
    const QString first = words.takeFirst();
    server.process.start(first, words);
    const bool ready = QTest::qWaitFor(
        [&] {
            return succeeds({program(QStringLiteral("pg_isready")), QStringLiteral("-q"), QStringLiteral("-h"),
                             QStringLiteral("127.0.0.1"), QStringLiteral("-p"), QString::number(server.port)});
        },
        120'000);
    if (!ready)
        qFatal("a server of the pair did not start");
}

void ReplicatedPair::stop(Server &server)
{
    if (server.process.state() == QProcess::NotRunning)
        return;
    server.process.terminate();
    if (server.process.waitForFinished(10'000))
        return;
    server.process.kill();
    server.process.waitForFinished(10'000);
}

void ReplicatedPair::killPrimary()
{
    m_primary.process.kill();
    if (!m_primary.process.waitForFinished(60'000))
        qFatal("the primary was not killed");
}

void ReplicatedPair::promoteStandby()
{
    run({program(QStringLiteral("pg_ctl")), QStringLiteral("promote"), QStringLiteral("-D"), m_standby.folder,
         QStringLiteral("-w"), QStringLiteral("-t"), QStringLiteral("120")});
}

} // namespace bm::test
