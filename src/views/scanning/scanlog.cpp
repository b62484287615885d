// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/scanning/scanlog.h"

#include <algorithm>

namespace bm
{

ScanLog::ScanLog(Clock clock, QObject *parent) : QObject(parent), m_clock(std::move(clock)) {}

void ScanLog::add(const QString &code, const QString &understood)
{
    LoggedScan scan;
    scan.number = ++m_last;
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

void ScanLog::canTakeBack(const Reversal &reversal)
{
    if (m_scans.empty() || m_scans.front().reversal)
        add({}, tr("Without a scan"));
    LoggedScan &scan = m_scans.front();
    scan.state = ScanFeedback::State::Accepted;
    scan.done = reversal.done;
    scan.reversal = reversal;
    Q_EMIT changed();
}

void ScanLog::tookBack(qint64 number)
{
    LoggedScan *scan = find(number);
    if (scan == nullptr)
        return;
    scan->isTakenBack = true;
    // Nobody is to read from afar that it is done.
    for (auto [feedback, shown] : m_shown.asKeyValueRange()) {
        if (shown == number)
            feedback->showReady(tr("Taken back"), scan->done);
    }
    Q_EMIT changed();
}

const LoggedScan *ScanLog::scan(qint64 number) const
{
    return const_cast<ScanLog *>(this)->find(number);
}

LoggedScan *ScanLog::find(qint64 number)
{
    const auto found = std::find_if(m_scans.begin(), m_scans.end(),
                                    [number](const LoggedScan &scan) { return scan.number == number; });
    return found == m_scans.end() ? nullptr : &*found;
}

void ScanLog::listenTo(ScanFeedback *feedback)
{
    connect(feedback, &ScanFeedback::reversalOffered, this, [this, feedback](const Reversal &reversal) {
        canTakeBack(reversal);
        m_shown[feedback] = m_last;
    });
    connect(feedback, &QObject::destroyed, this, [this, feedback] { m_shown.remove(feedback); });
    connect(feedback, &ScanFeedback::answered, this, [this, feedback] {
        answer(feedback->state(), feedback->headline(), feedback->detail());
        if (m_shown.value(feedback) != m_last)
            m_shown.remove(feedback);
    });
}

} // namespace bm
