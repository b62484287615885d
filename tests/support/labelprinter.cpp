// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/labelprinter.h"

#include <QTcpServer>
#include <QTcpSocket>

namespace bm::test
{
namespace
{
constexpr int tick = 20; // milliseconds between two looks at whether it ends
}

LabelPrinter::LabelPrinter(Mood mood) : m_mood(mood)
{
    m_thread = std::thread([this] { work(); });
    std::unique_lock lock(m_guard);
    m_listens.wait(lock, [this] { return m_port != 0; });
}

LabelPrinter::~LabelPrinter()
{
    m_ends = true;
    m_thread.join();
}

void LabelPrinter::refill()
{
    const std::lock_guard lock(m_guard);
    m_mood = Mood::Ready;
    m_paper += m_memory;
    m_memory.clear();
}

QByteArray LabelPrinter::printed() const
{
    const std::lock_guard lock(m_guard);
    return m_paper;
}

void LabelPrinter::work()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        qFatal("no port for a label printer");
    {
        const std::lock_guard lock(m_guard);
        m_port = server.serverPort();
    }
    m_listens.notify_all();
    while (!m_ends) {
        if (!server.waitForNewConnection(tick))
            continue;
        const std::unique_ptr<QTcpSocket> line(server.nextPendingConnection());
        if (m_mood != Mood::Closes)
            serve(*line);
    }
}

void LabelPrinter::serve(QTcpSocket &line)
{
    QByteArray heard;
    while (!m_ends && line.state() == QAbstractSocket::ConnectedState) {
        if (!line.waitForReadyRead(tick))
            continue;
        heard += line.readAll();
        take(line, heard);
    }
}

void LabelPrinter::take(QTcpSocket &line, QByteArray &heard)
{
    for (qsizetype end = heard.indexOf("^XZ"); end >= 0; end = heard.indexOf("^XZ")) {
        if (m_mood == Mood::Resets) {
            line.abort();
            return;
        }
        const QByteArray label = heard.mid(heard.indexOf("^XA"), end + 3 - heard.indexOf("^XA"));
        heard.remove(0, end + 3);
        const std::lock_guard lock(m_guard);
        if (m_mood == Mood::RunsOut)
            m_mood = Mood::PaperOut;
        (m_mood == Mood::PaperOut ? m_memory : m_paper) += label;
    }
    if (!heard.contains("~HS"))
        return;
    heard.remove(heard.indexOf("~HS"), 3);
    if (m_mood == Mood::AnswersNothing)
        return;
    line.write(status());
    line.waitForBytesWritten(1000);
}

QByteArray LabelPrinter::status() const
{
    const std::lock_guard lock(m_guard);
    const bool isOut = m_mood == Mood::PaperOut;
    const QByteArray waiting = QByteArray::number(m_memory.count("^XA")).rightJustified(3, '0');
    return QByteArray("\x02"
                      "030,") +
           (isOut ? "1" : "0") + ",0,0812," + waiting + ",0,0,0,000,0,0,0\x03\r\n" +
           "\x02"
           "000,0,0,0,0,2,0,0," +
           (isOut && !m_memory.isEmpty() ? "00000001" : "00000000") + ",1,000\x03\r\n" +
           "\x02"
           "1234,0\x03\r\n";
}

} // namespace bm::test
