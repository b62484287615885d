// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QtEndian>
#include <arpa/inet.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// What stands between a workstation and a PostgreSQL server speaks the server's protocol over plain sockets.
namespace bm::test
{

inline bool sendAll(int to, const QByteArray &bytes)
{
    for (qsizetype sent = 0; sent < bytes.size();) {
        const ssize_t some =
            ::send(to, bytes.constData() + sent, static_cast<size_t>(bytes.size() - sent), MSG_NOSIGNAL);
        if (some <= 0)
            return false;
        sent += some;
    }
    return true;
}

// Empty when the other side is gone.
inline QByteArray receive(int from, qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype got = 0; got < size;) {
        const ssize_t some = ::recv(from, bytes.data() + got, static_cast<size_t>(size - got), 0);
        if (some <= 0)
            return {};
        got += some;
    }
    return bytes;
}

inline qsizetype lengthIn(const QByteArray &bytes, qsizetype at)
{
    return qFromBigEndian<qint32>(bytes.constData() + at);
}

// A message of the protocol: its letter, its length, its content.
inline QByteArray message(int from)
{
    QByteArray head = receive(from, 5);
    if (head.isEmpty())
        return {};
    const qsizetype rest = lengthIn(head, 1) - 4;
    return rest == 0 ? head : head + receive(from, rest);
}

// All that a client says before it waits for an answer: the parts of a prepared statement are only answered together,
// after the last of them. Empty when it is gone.
inline QByteArray question(int from)
{
    QByteArray whole;
    for (;;) {
        const QByteArray part = message(from);
        if (part.isEmpty())
            return {};
        whole += part;
        if (!QByteArrayLiteral("PBDEC").contains(part.at(0))) // Parse, Bind, Describe, Execute, Close: Sync follows
            return whole;
    }
}

// Through a socket folder; -1 when the server is not there.
inline int connectToSocketOf(const QString &folder, const QString &port)
{
    const int server = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(folder + QStringLiteral("/.s.PGSQL.") + port);
    qstrncpy(address.sun_path, path.constData(), sizeof address.sun_path);
    if (::connect(server, reinterpret_cast<sockaddr *>(&address), sizeof address) == 0)
        return server;
    ::close(server);
    return -1;
}

struct Listener
{
    int socket = -1;
    int port = 0;
};

// On any free port of 127.0.0.1; the test program ends when there is none.
inline Listener listenOnLoopback()
{
    Listener made;
    made.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    if (::bind(made.socket, reinterpret_cast<sockaddr *>(&address), length) != 0 || ::listen(made.socket, 20) != 0 ||
        ::getsockname(made.socket, reinterpret_cast<sockaddr *>(&address), &length) != 0)
        qFatal("no port to listen on");
    made.port = ntohs(address.sin_port);
    return made;
}

} // namespace bm::test
