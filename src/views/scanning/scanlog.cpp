// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/scanlog.h"

namespace bm
{

ScanLog::ScanLog(Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock)) {}

void ScanLog::add(const QString &code, const QString &understood)
{
    LoggedScan scan;
    scan.at = m_clock();
    scan.code = code;
    scan.understood = understood;
    m_scans.push_front(scan);
    if (m_scans.size() > most)
        m_scans.pop_back();
    Q_EMIT changed();
}

void ScanLog::answer(ScanFeedback::State state, const QString &headline, const QString &detail)
{
    if (m_scans.empty() || m_scans.front().state != ScanFeedback::State::Working)
        return;
    m_scans.front().state = state;
    m_scans.front().done = detail.isEmpty() ? headline : QString(headline % u": " % detail);
    Q_EMIT changed();
}

void ScanLog::listenTo(const ScanFeedback *feedback)
{
    connect(feedback, &ScanFeedback::answered, this,
            [this, feedback] { answer(feedback->state(), feedback->headline(), feedback->detail()); });
}

} // namespace bm
