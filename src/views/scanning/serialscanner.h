// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

namespace bm
{

// A scanner at a serial port or one that USB shows as such. It is read on a thread of its own, because a port may
// block, and opened again by itself when it was unplugged and is there again.
class SerialScanner : public QObject
{
    Q_OBJECT

public:
    enum class State { None, Open, Away, Failed };
    Q_ENUM(State)

    explicit SerialScanner(QObject *parent = nullptr);
    ~SerialScanner() override;

    // A port's name or path, "" for none; bits per second. The same once more changes nothing.
    void use(const QString &port, int baudRate);

    // What can be chosen at this computer now.
    static QStringList ports();

Q_SIGNALS:
    // A line, or what came before a pause where the scanner ends nothing. Never empty.
    void scanned(const QString &scan);
    // Detail: what the system says, for Failed.
    void stateChanged(bm::SerialScanner::State state, const QString &detail);

private:
    class Reader;

    QThread m_thread;
    Reader *m_reader; // lives in the thread
    QString m_port;
    int m_baudRate = 0;
};

} // namespace bm
