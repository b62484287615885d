// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/zplprinter.h"

#include <QElapsedTimer>
#include <QTcpSocket>
#include <QUrl>

namespace bm
{
namespace
{
// One conversation with a printer.
class Conversation
{
public:
    Conversation(const ZplPrinter &printer, const std::function<bool(PrinterProblem)> &meanwhile)
        : m_printer(printer), m_meanwhile(meanwhile)
    {
    }

    ZplAnswer print(const QByteArray &zpl)
    {
        m_socket.connectToHost(m_printer.host, m_printer.port);
        if (!m_socket.waitForConnected(m_printer.connectMs))
            return {ZplOutcome::NotSent, PrinterProblem::Unreachable};
        const std::optional<PrinterStatus> before = status();
        if (!before)
            return {ZplOutcome::NotSent, PrinterProblem::NoAnswer};
        if (before->problem != PrinterProblem::None)
            return {ZplOutcome::NotSent, before->problem};
        if (!isSent(zpl))
            return {ZplOutcome::Unknown, PrinterProblem::ConnectionLost};
        return untilPrinted();
    }

private:
    bool isSent(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        while (m_socket.bytesToWrite() > 0) {
            if (!m_socket.waitForBytesWritten(m_printer.answerMs))
                return false;
        }
        return m_socket.state() == QAbstractSocket::ConnectedState;
    }

    // Nothing when it does not say.
    std::optional<PrinterStatus> status()
    {
        m_socket.readAll();
        if (!isSent("~HS"))
            return std::nullopt;
        QByteArray answer;
        QElapsedTimer waited;
        waited.start();
        while (waited.elapsed() < m_printer.answerMs) {
            if (!m_socket.waitForReadyRead(m_printer.answerMs))
                return std::nullopt;
            answer += m_socket.readAll();
            if (const auto said = printerStatus(answer))
                return said;
        }
        return std::nullopt;
    }

    bool isHeard(PrinterProblem problem) const { return !m_meanwhile || m_meanwhile(problem); }

    // A printer without paper keeps what it got, so it is waited for; one that was reset has it no more.
    ZplAnswer untilPrinted()
    {
        QElapsedTimer waited;
        waited.start();
        PrinterProblem last = PrinterProblem::None;
        while (waited.elapsed() < m_printer.printMs) {
            const std::optional<PrinterStatus> now = status();
            if (!now)
                return {ZplOutcome::Unknown, PrinterProblem::ConnectionLost};
            if (now->problem == PrinterProblem::MemoryLost)
                return {ZplOutcome::Unknown, now->problem};
            if (now->problem == PrinterProblem::None && now->isIdle())
                return {ZplOutcome::Printed, PrinterProblem::None};
            last = now->problem;
            if (!isHeard(last))
                break;
            // A printer says nothing by itself: this is the time between two questions.
            m_socket.waitForReadyRead(m_printer.pollMs);
        }
        return {ZplOutcome::Unknown, last == PrinterProblem::None ? PrinterProblem::NoAnswer : last};
    }

    const ZplPrinter &m_printer;
    const std::function<bool(PrinterProblem)> &m_meanwhile;
    QTcpSocket m_socket;
};
} // namespace

ZplAnswer printZpl(const ZplPrinter &printer, const QByteArray &zpl,
                   const std::function<bool(PrinterProblem)> &meanwhile)
{
    return Conversation(printer, meanwhile).print(zpl);
}

Result<ZplPrinter> zplPrinterFromText(const QString &text)
{
    const QString wanted = text.trimmed();
    if (wanted.isEmpty())
        return Error{Reason::Required, QStringLiteral("host")};
    const QUrl url(QStringLiteral("zpl://") + wanted, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty() || !url.path().isEmpty() || url.port(9100) <= 0 ||
        !url.userInfo().isEmpty())
        return Error{Reason::BadUrl, QStringLiteral("host"), wanted};
    ZplPrinter printer;
    printer.host = url.host();
    printer.port = quint16(url.port(9100));
    return printer;
}

} // namespace bm
