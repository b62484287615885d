// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/privatecluster.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTest>
#include <arpa/inet.h>
#include <csignal>
#include <pwd.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

namespace bm::test
{
namespace
{
int freePort()
{
    const int probe = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(probe, reinterpret_cast<sockaddr *>(&address), length) != 0 ||
        ::getsockname(probe, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        qFatal("no free port");
    ::close(probe);
    return ntohs(address.sin_port);
}

QString serverBinaries()
{
    QDir versions(QStringLiteral("/usr/lib/postgresql"));
    const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    if (!found.isEmpty())
        return versions.filePath(found.last() + QStringLiteral("/bin"));
    const QString onPath = QStandardPaths::findExecutable(QStringLiteral("initdb"));
    if (onPath.isEmpty())
        qFatal("PostgreSQL's server programs are not installed (package postgresql-15)");
    return QFileInfo(onPath).absolutePath();
}

bool isRoot()
{
    return ::geteuid() == 0;
}
} // namespace

PrivateCluster &PrivateCluster::ofThisProgram()
{
    static PrivateCluster cluster;
    return cluster;
}

PrivateCluster::PrivateCluster()
    : m_folder(QDir::tempPath() + QStringLiteral("/bmpg-XXXXXX")), m_binaries(serverBinaries()), m_port(freePort())
{
    QFile::setPermissions(m_folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::ReadGroup |
                                               QFile::ExeGroup | QFile::ReadOther | QFile::ExeOther);
    if (isRoot()) {
        const passwd *postgres = ::getpwnam("postgres");
        if (!postgres ||
            ::chown(QFile::encodeName(m_folder.path()).constData(), postgres->pw_uid, postgres->pw_gid) != 0)
            qFatal("the user postgres is missing (package postgresql-15)");
    }
    runTool(QStringLiteral("initdb"),
            {QStringLiteral("--pgdata=") + m_folder.filePath(QStringLiteral("data")),
             QStringLiteral("--username=postgres"), QStringLiteral("--auth-local=trust"),
             QStringLiteral("--auth-host=scram-sha-256"), QStringLiteral("--encoding=UTF8"),
             QStringLiteral("--locale=C.UTF-8"), QStringLiteral("--no-sync"), QStringLiteral("--wal-segsize=1")});
    startServer();
    run(QStringLiteral("CREATE ROLE clerk LOGIN CREATEDB PASSWORD 'p@ss word:1'"));
}

PrivateCluster::~PrivateCluster()
{
    m_server.terminate();
    if (!m_server.waitForFinished(5000)) {
        m_server.kill();
        m_server.waitForFinished(5000);
    }
}

QStringList PrivateCluster::asServerUser(const QString &program, const QStringList &arguments) const
{
    const bool isPath = program.startsWith(u'/');
    const QStringList command = QStringList{isPath ? program : QString(m_binaries + u'/' + program)} + arguments;
    if (!isRoot())
        return command;
    // The death signal survives the change of user only when setpriv itself asks for it.
    return QStringList{QStringLiteral("setpriv"),          QStringLiteral("--reuid=postgres"),
                       QStringLiteral("--regid=postgres"), QStringLiteral("--init-groups"),
                       QStringLiteral("--pdeathsig"),      QStringLiteral("SIGQUIT")} +
           command;
}

void PrivateCluster::crash()
{
    ::kill(static_cast<pid_t>(m_server.processId()),
           SIGQUIT); // as pg_ctl stop -m immediate: recovery at the next start
    if (!m_server.waitForFinished(60'000))
        qFatal("the private PostgreSQL did not stop");
}

void PrivateCluster::killServer()
{
    m_server.kill();
    if (!m_server.waitForFinished(60'000))
        qFatal("the private PostgreSQL did not die");
}

void PrivateCluster::killSessions(const QString &database)
{
    const QString pids = answer(
        QStringLiteral("SELECT string_agg(pid::text, ' ') FROM pg_stat_activity WHERE datname = '%1'").arg(database));
    const qsizetype before = timesReady();
    for (const QString &pid : pids.split(u' ', Qt::SkipEmptyParts))
        ::kill(pid.toInt(), SIGKILL);
    // One is enough for the server to throw out everybody and to recover.
    if (!pids.isEmpty() && !QTest::qWaitFor([&] { return timesReady() > before; }, 60'000))
        qFatal("the private PostgreSQL did not recover");
}

void PrivateCluster::limitFiles(const QString &database, qint64 bytes) const
{
    const QString pids = answer(
        QStringLiteral("SELECT string_agg(pid::text, ' ') FROM pg_stat_activity WHERE datname = '%1'").arg(database));
    int limited = 0;
    for (const QString &pid : pids.split(u' ', Qt::SkipEmptyParts)) {
        // By the server's own user, whom the kernel lets do it; a session may be gone by now.
        QStringList command = asServerUser(QStringLiteral("/usr/bin/prlimit"),
                                           {QStringLiteral("--pid=") + pid, QStringLiteral("--fsize=%1").arg(bytes)});
        const QString first = command.takeFirst();
        limited += QProcess::execute(first, command) == 0 ? 1 : 0;
    }
    if (limited == 0)
        qFatal("no session can be limited");
}

void PrivateCluster::watchDisk()
{
    // Where the server's user may read and write them, whoever that is.
    const QString library = m_folder.filePath(QStringLiteral("smalldisk.so"));
    const QString room = m_folder.filePath(QStringLiteral("smalldisk.room"));
    if (!QFile::copy(QStringLiteral(BM_BINARY_DIR "/bin/tests/smalldisk.so"), library))
        qFatal("smalldisk.so is not built");
    QFile file(room);
    if (!file.open(QIODevice::WriteOnly) || !file.resize(sizeof(qint64)) ||
        ::chmod(QFile::encodeName(room).constData(), 0666) != 0 ||
        ::chmod(QFile::encodeName(library).constData(), 0755) != 0)
        qFatal("no small disk");
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"), library);
    environment.insert(QStringLiteral("BM_SMALL_DISK"), room);
    m_server.setProcessEnvironment(environment);
}

void PrivateCluster::limitDisk(qint64 bytes)
{
    QFile file(m_folder.filePath(QStringLiteral("smalldisk.room")));
    const bool isNew = !file.exists();
    if (isNew)
        watchDisk();
    if (!file.open(QIODevice::ReadWrite) ||
        file.write(reinterpret_cast<const char *>(&bytes), sizeof bytes) != sizeof bytes)
        qFatal("no small disk");
    file.close();
    if (isNew) {
        crash();
        startServer();
    }
}

qsizetype PrivateCluster::timesReady() const
{
    QFile log(m_folder.filePath(QStringLiteral("server.log")));
    return log.open(QIODevice::ReadOnly) ? log.readAll().count("ready to accept connections") : 0;
}

void PrivateCluster::startServer()
{
    // After a kill its other processes still hold on for a moment, and the new one refuses to start beside them.
    for (const QDeadlineTimer patience(60'000); !startsUp();) {
        if (patience.hasExpired())
            qFatal("the private PostgreSQL did not start");
    }
}

bool PrivateCluster::startsUp()
{
    QStringList command =
        asServerUser(QStringLiteral("postgres"),
                     {QStringLiteral("-D"), m_folder.filePath(QStringLiteral("data")),
                      QStringLiteral("-k"), m_folder.path(),
                      QStringLiteral("-p"), QString::number(m_port),
                      QStringLiteral("-c"), QStringLiteral("listen_addresses=127.0.0.1"),
                      QStringLiteral("-c"), QStringLiteral("fsync=off"),
                      QStringLiteral("-c"), QStringLiteral("full_page_writes=off"),
                      QStringLiteral("-c"), QStringLiteral("max_connections=80"),
                      QStringLiteral("-c"), QStringLiteral("shared_buffers=64MB"),
                      QStringLiteral("-c"), QStringLiteral("autovacuum=off"),
                      QStringLiteral("-c"), QStringLiteral("shared_preload_libraries=pg_stat_statements")});
    m_server.setWorkingDirectory(m_folder.path());
    m_server.setStandardOutputFile(QProcess::nullDevice());
    m_server.setStandardErrorFile(m_folder.filePath(QStringLiteral("server.log")));
    if (!isRoot())
        m_server.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGQUIT); });
    const QString program = command.takeFirst();
    m_server.start(program, command);
    const auto decided = [this] { return m_server.state() == QProcess::NotRunning || isReady(); };
    if (!QTest::qWaitFor(decided, 60'000))
        qFatal("the private PostgreSQL is not ready");
    return m_server.state() != QProcess::NotRunning;
}

bool PrivateCluster::isReady() const
{
    return QProcess::execute(m_binaries + QStringLiteral("/pg_isready"),
                             {QStringLiteral("-q"), QStringLiteral("-h"), m_folder.path(), QStringLiteral("-p"),
                              QString::number(m_port)}) == 0;
}

QString PrivateCluster::runTool(const QString &program, const QStringList &arguments) const
{
    QStringList command = asServerUser(program, arguments);
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    const QString first = command.takeFirst();
    process.start(first, command);
    if (!process.waitForFinished(180'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

ConnectionSettings PrivateCluster::database(const QString &name) const
{
    return {.engine = Engine::PostgreSQL,
            .host = m_folder.path(),
            .port = QString::number(m_port),
            .database = name,
            .user = QStringLiteral("postgres")};
}

ConnectionSettings PrivateCluster::overTcp(const QString &name) const
{
    return {.engine = Engine::PostgreSQL,
            .host = QStringLiteral("127.0.0.1"),
            .port = QString::number(m_port),
            .database = name,
            .user = QStringLiteral("clerk"),
            .password = QStringLiteral("p@ss word:1")};
}

QString PrivateCluster::createDatabase(const QString &templateName)
{
    const QString name = QStringLiteral("plant%1").arg(++m_databases);
    run(QStringLiteral("CREATE DATABASE %1 TEMPLATE %2").arg(name, templateName));
    return name;
}

void PrivateCluster::run(const QString &sql, const QString &database)
{
    runTool(QStringLiteral("psql"),
            {QStringLiteral("-qX"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"),
             m_folder.path(), QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
             QStringLiteral("postgres"), QStringLiteral("-d"), database, QStringLiteral("-c"), sql});
}

QString PrivateCluster::answer(const QString &sql, const QString &database) const
{
    return runTool(QStringLiteral("psql"),
                   {QStringLiteral("-qXAt"), QStringLiteral("-h"), m_folder.path(), QStringLiteral("-p"),
                    QString::number(m_port), QStringLiteral("-U"), QStringLiteral("postgres"), QStringLiteral("-d"),
                    database, QStringLiteral("-c"), sql})
        .trimmed();
}

void PrivateCluster::runFile(const QString &file, const QString &database)
{
    QProcess process;
    process.setStandardInputFile(file);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(m_binaries + QStringLiteral("/psql"),
                  {QStringLiteral("-qX"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-h"),
                   m_folder.path(), QStringLiteral("-p"), QString::number(m_port), QStringLiteral("-U"),
                   QStringLiteral("postgres"), QStringLiteral("-d"), database});
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("psql: %s", process.readAllStandardError().constData());
}

} // namespace bm::test
