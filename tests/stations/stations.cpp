// SPDX-License-Identifier: GPL-3.0-or-later
#include "stations/stations.h"

namespace bm::test
{

Stations::~Stations()
{
    for (const auto &process : m_processes) {
        if (process->state() == QProcess::NotRunning)
            continue;
        process->kill();
        process->waitForFinished(10'000);
    }
}

void Stations::add(const QString &verb, const ConnectionSettings &plant, const QStringList &words)
{
    auto process = std::make_unique<QProcess>();
    process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const QString number = QString::number(m_processes.size() + 1);
    process->start(QStringLiteral(BM_BINARY_DIR "/bin/tests/stationchild"),
                   QStringList{verb, plant.toUrlWithoutPassword(), number} + words);
    m_processes.push_back(std::move(process));
}

void Stations::begin()
{
    for (const auto &process : m_processes) {
        while (!process->canReadLine()) {
            if (!process->waitForReadyRead(120'000))
                qFatal("a workstation did not start: %s", qPrintable(process->errorString()));
        }
        process->readLine();
    }
    for (const auto &process : m_processes) {
        process->write("go\n");
        process->waitForBytesWritten(10'000);
    }
}

QStringList Stations::said()
{
    for (const auto &process : m_processes) {
        process->waitForReadyRead(0);
        while (process->canReadLine())
            m_said << QString::fromUtf8(process->readLine()).trimmed();
    }
    return m_said;
}

bool Stations::areDone()
{
    said();
    return std::all_of(m_processes.begin(), m_processes.end(),
                       [](const auto &process) { return process->state() == QProcess::NotRunning; });
}

QStringList Stations::allSaid()
{
    for (const auto &process : m_processes) {
        if (process->state() != QProcess::NotRunning && !process->waitForFinished(240'000))
            qFatal("a workstation did not end");
        if (process->exitCode() != 0)
            qFatal("a workstation failed: %d", process->exitCode());
    }
    return said();
}

} // namespace bm::test
