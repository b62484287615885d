// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/serialscanner.h"

#include <QSerialPort>
#include <QSerialPortInfo>
#include <QTimer>

namespace bm
{
namespace
{
constexpr int againMs = 1000;
constexpr int endMs = 120;          // a whole code takes less between two of its characters
constexpr qsizetype largest = 8192; // no code is longer; what comes without end is no scanner
} // namespace

class SerialScanner::Reader : public QObject
{
public:
    explicit Reader(SerialScanner &owner) : m_owner(owner), m_port(this), m_again(this), m_end(this)
    {
        m_again.setSingleShot(true);
        m_again.setInterval(againMs);
        m_end.setSingleShot(true);
        m_end.setInterval(endMs);
        connect(&m_again, &QTimer::timeout, this, &Reader::open);
        connect(&m_end, &QTimer::timeout, this, &Reader::finish);
        connect(&m_port, &QSerialPort::readyRead, this, &Reader::read);
        connect(&m_port, &QSerialPort::errorOccurred, this, [this](QSerialPort::SerialPortError error) {
            if (m_port.isOpen() && error != QSerialPort::NoError && error != QSerialPort::TimeoutError)
                lose();
        });
    }

    void use(const QString &port, int baudRate)
    {
        m_again.stop();
        m_port.close();
        m_buffer.clear();
        m_name = port;
        m_port.setPortName(port);
        m_port.setBaudRate(baudRate);
        if (port.isEmpty())
            Q_EMIT m_owner.stateChanged(State::None, {});
        else
            open();
    }

private:
    void open()
    {
        if (m_port.open(QIODevice::ReadOnly)) {
            Q_EMIT m_owner.stateChanged(State::Open, {});
            return;
        }
        const bool isAway = m_port.error() == QSerialPort::DeviceNotFoundError;
        Q_EMIT m_owner.stateChanged(isAway ? State::Away : State::Failed, m_port.errorString());
        m_again.start();
    }

    // Closed later: Qt is still in the middle of the port.
    void lose()
    {
        m_end.stop();
        m_buffer.clear();
        Q_EMIT m_owner.stateChanged(State::Away, {});
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_port.close();
                m_again.start();
            },
            Qt::QueuedConnection);
    }

    void read()
    {
        m_buffer += m_port.readAll();
        for (qsizetype end = endOfLine(); end >= 0; end = endOfLine()) {
            tell(m_buffer.left(end));
            m_buffer.remove(0, end + 1);
        }
        if (m_buffer.size() > largest)
            m_buffer.clear();
        if (m_buffer.isEmpty())
            m_end.stop();
        else
            m_end.start();
    }

    qsizetype endOfLine() const
    {
        for (qsizetype i = 0; i < m_buffer.size(); ++i) {
            if (m_buffer[i] == '\r' || m_buffer[i] == '\n' || m_buffer[i] == '\t')
                return i;
        }
        return -1;
    }

    void finish() { tell(std::exchange(m_buffer, {})); }

    void tell(const QByteArray &line)
    {
        const QString scan = QString::fromUtf8(line).trimmed();
        if (!scan.isEmpty())
            Q_EMIT m_owner.scanned(scan);
    }

    SerialScanner &m_owner;
    QSerialPort m_port;
    QTimer m_again;
    QTimer m_end;
    QString m_name;
    QByteArray m_buffer;
};

SerialScanner::SerialScanner(QObject *parent) : QObject(parent), m_reader(new Reader(*this))
{
    qRegisterMetaType<State>();
    m_reader->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
    m_thread.setObjectName(QStringLiteral("scanner"));
    m_thread.start();
}

SerialScanner::~SerialScanner()
{
    m_thread.quit();
    m_thread.wait();
}

void SerialScanner::use(const QString &port, int baudRate)
{
    if (port == m_port && (baudRate == m_baudRate || port.isEmpty()))
        return;
    m_port = port;
    m_baudRate = baudRate;
    QMetaObject::invokeMethod(
        m_reader, [this, port, baudRate] { m_reader->use(port, baudRate); }, Qt::QueuedConnection);
}

QStringList SerialScanner::ports()
{
    QStringList names;
    const QList<QSerialPortInfo> all = QSerialPortInfo::availablePorts();
    for (const QSerialPortInfo &info : all)
        names += info.systemLocation();
    return names;
}

} // namespace bm
