// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/printqueue.h"

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>
#include <csignal>
#include <sys/prctl.h>
#include <sys/stat.h>

namespace bm::test
{
namespace
{
constexpr int tick = 20; // milliseconds between two looks at whether it ends

void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0)
        qFatal("%s: %s", qPrintable(path), qPrintable(file.errorString()));
}
} // namespace

PrintQueue::PrintQueue()
{
    start();
    m_printer = std::thread([this] { print(); });
    if (!QTest::qWaitFor([this] { return m_port != 0; }))
        qFatal("the printer behind the spooler listens nowhere");
}

PrintQueue::~PrintQueue()
{
    m_ends = true;
    m_printer.join();
    m_spooler.terminate();
    if (!m_spooler.waitForFinished(10'000))
        m_spooler.kill();
    m_spooler.waitForFinished();
    qunsetenv("CUPS_SERVER");
}

void PrintQueue::start()
{
    const QString folder = m_folder.path();
    // As root it works as another user, who must get through to its own folders.
    ::chmod(qPrintable(folder), 0755);
    QString files;
    for (const QString &name : {QStringLiteral("ServerRoot"), QStringLiteral("CacheDir"), QStringLiteral("StateDir"),
                                QStringLiteral("RequestRoot"), QStringLiteral("TempDir")}) {
        QDir(folder).mkdir(name);
        files += name + u' ' + folder + u'/' + name + u'\n';
    }
    for (const QString &name : {QStringLiteral("AccessLog"), QStringLiteral("ErrorLog"), QStringLiteral("PageLog")})
        files += name + u' ' + folder + u'/' + name + u'\n';
    write(folder + u"/files.conf", files);
    const QString socket = folder + u"/socket";
    write(folder + u"/cupsd.conf",
          u"Listen " + socket + u"\nBrowsing No\nDefaultAuthType None\n" +
              u"<Location />\nOrder allow,deny\nAllow all\n</Location>\n" +
              u"<Policy default>\n<Limit All>\nOrder deny,allow\nAllow all\n</Limit>\n</Policy>\n");
    qputenv("CUPS_SERVER", socket.toUtf8());
    m_spooler.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_spooler.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    m_spooler.start(QStringLiteral("/usr/sbin/cupsd"),
                    {QStringLiteral("-f"), QStringLiteral("-c"), folder + u"/cupsd.conf", QStringLiteral("-s"),
                     folder + u"/files.conf"});
    if (!QTest::qWaitFor([&] { return QFile::exists(socket) || m_spooler.state() == QProcess::NotRunning; }, 30'000) ||
        m_spooler.state() == QProcess::NotRunning)
        qFatal("the private print spooler does not start: %s", qPrintable(m_spooler.errorString()));
}

void PrintQueue::add(const QString &name)
{
    QProcess administrator;
    administrator.start(QStringLiteral("/usr/sbin/lpadmin"),
                        {QStringLiteral("-p"), name, QStringLiteral("-E"), QStringLiteral("-v"),
                         QStringLiteral("socket://127.0.0.1:%1").arg(m_port.load()), QStringLiteral("-m"),
                         QStringLiteral("raw")});
    if (!administrator.waitForFinished() || administrator.exitCode() != 0)
        qFatal("no print queue: %s", administrator.readAllStandardError().constData());
}

QList<QByteArray> PrintQueue::printed() const
{
    const std::lock_guard lock(m_guard);
    return m_printed;
}

void PrintQueue::print()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        return;
    m_port = server.serverPort();
    while (!m_ends) {
        if (!server.waitForNewConnection(tick))
            continue;
        const std::unique_ptr<QTcpSocket> line(server.nextPendingConnection());
        QByteArray document;
        while (!m_ends && line->state() == QAbstractSocket::ConnectedState) {
            line->waitForReadyRead(tick);
            document += line->readAll();
        }
        document += line->readAll();
        const std::lock_guard lock(m_guard);
        m_printed << document;
    }
}

} // namespace bm::test
