// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/interrupt.h"
#include "cli/output.h"
#include "database/takeover.h"
#include "documents/migration/timeleft.h"
#include "documents/migrationwords.h"

#include <memory>
#include <utility>

namespace bm::cli
{

// A line for every step that begins, for whom it waits, and whenever a table has moved: its rows and the time left.
class StepTeller
{
public:
    explicit StepTeller(Output &out) : m_out(out) {}

    void tell(const MigrationProgress &progress)
    {
        // A negative count is only the question whether to go on.
        if (progress.done < 0)
            return;
        if (m_clock.begins(progress.step)) {
            m_out.remark(stepWords(progress.step) + QStringLiteral(" ..."));
            m_rows = 0;
        }
        m_clock.follow(progress);
        if (m_waited != progress.waitingFor && !progress.waitingFor.isEmpty())
            m_out.remark(progressWords(progress));
        m_waited = progress.waitingFor;
        if (progress.rows > std::exchange(m_rows, progress.rows))
            tellRows(progress);
    }

private:
    void tellRows(const MigrationProgress &progress)
    {
        const QString left = m_clock.leftWords();
        const QString amount = QStringLiteral("  ") + amountWords(progress);
        m_out.remark(left.isEmpty() ? amount : QString(amount % u", " % left));
    }

    Output &m_out;
    StepClock m_clock;
    QString m_waited;
    qint64 m_rows = 0;
};

// Tells the steps; cancels after an interrupt. Goes with an InterruptGuard.
inline ProgressReport tellSteps(Output &out)
{
    return [teller = std::make_shared<StepTeller>(out)](const MigrationProgress &progress) {
        teller->tell(progress);
        return !InterruptGuard::wasInterrupted();
    };
}

} // namespace bm::cli
