// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/simulatedscale.h"

#include <QFile>
#include <arpa/inet.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <sys/socket.h>
#include <termios.h>
#include <unistd.h>

namespace bm::test
{
namespace
{
constexpr int tick = 20;     // milliseconds between two looks and two weights
constexpr int splitUs = 500; // between two bytes

QByteArray weightOf(const QByteArray &line)
{
    return line.mid(3).simplified();
}

QByteArray padded(const QByteArray &weight)
{
    const qsizetype blank = weight.indexOf(' ');
    return weight.left(blank).rightJustified(10) + weight.mid(blank);
}
} // namespace

SimulatedScale::SimulatedScale(Plug plug) : m_plug(plug)
{
    plugIn();
    m_thread = std::thread([this] { work(); });
}

SimulatedScale::~SimulatedScale()
{
    m_ends = true;
    m_thread.join();
    closeAll();
}

ScaleSetup SimulatedScale::setup() const
{
    ScaleSetup setup;
    setup.line = m_plug == Plug::Serial ? ScaleSetup::Line::Serial : ScaleSetup::Line::Network;
    setup.place = m_plug == Plug::Serial ? m_folder.filePath(QStringLiteral("scale")) : QStringLiteral("127.0.0.1");
    if (m_plug == Plug::Network)
        setup.port = m_number;
    return setup;
}

void SimulatedScale::plugIn()
{
    const std::lock_guard lock(m_guard);
    if (m_plug == Plug::Serial)
        openPort();
    else
        openSocket();
}

void SimulatedScale::openPort()
{
    char name[128] = {};
    termios raw = {};
    cfmakeraw(&raw);
    if (openpty(&m_hand, &m_port, name, &raw, nullptr) != 0)
        qFatal("no pseudo terminal for a scale");
    QFile::remove(setup().place);
    QFile::link(QString::fromLocal8Bit(name), setup().place);
}

void SimulatedScale::openSocket()
{
    m_listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(m_number);
    socklen_t size = sizeof address;
    auto *plain = reinterpret_cast<sockaddr *>(&address);
    if (bind(m_listener, plain, size) != 0 || ::listen(m_listener, 4) != 0 ||
        getsockname(m_listener, plain, &size) != 0)
        qFatal("no port for a scale");
    m_number = ntohs(address.sin_port);
}

void SimulatedScale::closeAll()
{
    if (m_plug == Plug::Serial)
        QFile::remove(setup().place);
    for (int *file : {&m_hand, &m_port, &m_listener}) {
        if (*file >= 0)
            close(*file);
        *file = -1;
    }
    m_goesOn = false;
    m_rest.clear();
}

void SimulatedScale::unplug()
{
    const std::lock_guard lock(m_guard);
    closeAll();
}

void SimulatedScale::put(const QByteArray &weight)
{
    show("S S " + padded(weight));
}

void SimulatedScale::move(const QByteArray &weight)
{
    show("S D " + padded(weight));
}

void SimulatedScale::show(const QByteArray &line)
{
    const std::lock_guard lock(m_guard);
    m_line = line;
}

void SimulatedScale::say(const QByteArray &bytes)
{
    const std::lock_guard lock(m_guard);
    write(bytes);
}

void SimulatedScale::forget(const QByteArrayList &commands)
{
    const std::lock_guard lock(m_guard);
    m_unknown = commands;
}

QByteArrayList SimulatedScale::heard() const
{
    const std::lock_guard lock(m_guard);
    return m_heard;
}

void SimulatedScale::work()
{
    while (!m_ends) {
        pollfd waits = {-1, POLLIN, 0};
        {
            const std::lock_guard lock(m_guard);
            waits.fd = m_hand >= 0 ? m_hand : m_listener;
        }
        poll(&waits, 1, tick);
        const std::lock_guard lock(m_guard);
        listen();
        if (m_goesOn && !m_silent)
            tellWeight();
    }
}

// What has come so far; nothing is waited for.
void SimulatedScale::listen()
{
    if (m_hand < 0 && m_listener >= 0) {
        pollfd waits = {m_listener, POLLIN, 0};
        if (poll(&waits, 1, 0) == 1)
            m_hand = accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC);
    }
    if (m_hand < 0)
        return;
    pollfd waits = {m_hand, POLLIN, 0};
    if (poll(&waits, 1, 0) != 1 || (waits.revents & POLLIN) == 0)
        return;
    char bytes[256];
    const ssize_t count = read(m_hand, bytes, sizeof bytes);
    if (count <= 0) {
        if (m_plug == Plug::Network) {
            close(m_hand);
            m_hand = -1;
            m_goesOn = false;
        }
        return;
    }
    m_rest.append(bytes, count);
    for (qsizetype end = m_rest.indexOf("\r\n"); end >= 0; end = m_rest.indexOf("\r\n")) {
        const QByteArray command = m_rest.left(end);
        m_rest.remove(0, end + 2);
        m_heard << command;
        if (!m_silent)
            take(command);
    }
}

void SimulatedScale::take(const QByteArray &command)
{
    const bool isAtRest = m_line.startsWith("S S");
    if (m_unknown.contains(command))
        return write("ES\r\n");
    if (command == "SIR" || command == "SI") {
        m_goesOn = command == "SIR";
        return tellWeight();
    }
    if (command == "S")
        return write(isAtRest ? m_line + "\r\n" : QByteArray("S I\r\n"));
    if (command == "TA")
        return write("TA A " + padded(m_tare) + "\r\n");
    if (command == "TAC") {
        m_tare = "0.000 kg";
        return write("TAC A\r\n");
    }
    if (command != "Z" && command != "T")
        return write("ES\r\n");
    if (!isAtRest)
        return write(command + " I\r\n");
    if (command == "T")
        m_tare = weightOf(m_line);
    m_line = "S S " + padded("0.000 kg");
    write(command == "Z" ? QByteArray("Z A\r\n") : "T S " + padded(m_tare) + "\r\n");
}

void SimulatedScale::tellWeight()
{
    write(m_line + "\r\n");
}

void SimulatedScale::write(const QByteArray &bytes)
{
    if (m_hand < 0)
        return;
    const qsizetype step = m_split ? 1 : bytes.size();
    for (qsizetype at = 0; at < bytes.size(); at += step) {
        if (m_plug == Plug::Network)
            send(m_hand, bytes.constData() + at, size_t(qMin(step, bytes.size() - at)), MSG_NOSIGNAL | MSG_DONTWAIT);
        else if (::write(m_hand, bytes.constData() + at, size_t(qMin(step, bytes.size() - at))) < 0)
            return;
        if (m_split)
            usleep(splitUs);
    }
}

} // namespace bm::test
