// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/takeover.h"

#include <QElapsedTimer>

namespace bm
{

// How far a step is, for an estimate of what is left of it.
struct StepPace
{
    qint64 elapsedMs = 0;
    qint64 rehearsedMs = 0; // what the same took on the copy; 0: it was not tried
    qint64 done = 0;
    qint64 total = 0; // 0: not known
};

// The rehearsal tells best while it lasts; afterwards, and without one, what was done so far. Nothing when neither
// says anything yet.
std::optional<qint64> timeLeftMs(const StepPace &pace);
// "about 40 s left"; in steps that a person can use.
QString timeLeftWords(qint64 milliseconds);
// "1,200 of 48,000 rows"; before rows move "3 of 12", and nothing when neither is known.
QString amountWords(const MigrationProgress &progress);

// Goes along with a migration's reports: the step under way, since when, and what is left of it.
class StepClock
{
public:
    // True when this report begins another step.
    bool begins(MigrationStep step) const { return m_last.step != step || !m_known; }
    void follow(const MigrationProgress &progress);

    // No report came yet.
    bool isIdle() const { return !m_known; }
    MigrationStep step() const { return m_last.step; }
    // Of the step under way.
    qint64 elapsedMs() const { return m_since.isValid() ? m_since.elapsed() : 0; }
    // What the rehearsal took; 0 when there was none or it is not over.
    qint64 rehearsedMs() const { return m_rehearsedMs; }
    // Of the steps that take long; while another workstation is at work nobody knows.
    QString leftWords() const;

private:
    MigrationProgress m_last;
    bool m_known = false;
    qint64 m_rehearsedMs = 0;
    QElapsedTimer m_since;
};

} // namespace bm
