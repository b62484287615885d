// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migration/timeleft.h"

#include <QCoreApplication>
#include <QLocale>

namespace bm
{

namespace
{
struct TimeLeft
{
    Q_DECLARE_TR_FUNCTIONS(bm::TimeLeft)
};

constexpr qint64 soonestGuessMs = 2'000; // before that the pace says nothing
} // namespace

std::optional<qint64> timeLeftMs(const StepPace &pace)
{
    if (pace.rehearsedMs > pace.elapsedMs)
        return pace.rehearsedMs - pace.elapsedMs;
    const bool hasPace = pace.total > 0 && pace.done > 0 && pace.done <= pace.total;
    if (!hasPace || pace.elapsedMs < soonestGuessMs)
        return std::nullopt;
    return qint64(double(pace.elapsedMs) / double(pace.done) * double(pace.total - pace.done));
}

QString timeLeftWords(qint64 milliseconds)
{
    const qint64 seconds = (milliseconds + 999) / 1000;
    if (seconds <= 5)
        return TimeLeft::tr("a few seconds left");
    if (seconds <= 60)
        return TimeLeft::tr("about %1 s left").arg((seconds + 4) / 5 * 5);
    return TimeLeft::tr("about %1 min left").arg((seconds + 59) / 60);
}

QString amountWords(const MigrationProgress &progress)
{
    const QLocale locale;
    if (progress.rowsTotal > 0)
        return TimeLeft::tr("%1 of %2 rows").arg(locale.toString(progress.rows), locale.toString(progress.rowsTotal));
    if (progress.total > 0)
        return TimeLeft::tr("%1 of %2").arg(locale.toString(progress.done), locale.toString(progress.total));
    return {};
}

void StepClock::follow(const MigrationProgress &progress)
{
    if (begins(progress.step)) {
        if (m_known && m_last.step == MigrationStep::Rehearse)
            m_rehearsedMs = m_since.elapsed();
        m_since.start();
    }
    m_last = progress;
    m_known = true;
}

QString StepClock::leftWords() const
{
    const bool isLong = m_last.step == MigrationStep::Migrate || m_last.step == MigrationStep::Rehearse;
    if (!m_known || !isLong || !m_last.waitingFor.isEmpty())
        return {};
    const qint64 rehearsed = m_last.step == MigrationStep::Migrate ? m_rehearsedMs : 0;
    const auto left = timeLeftMs({m_since.elapsed(), rehearsed, m_last.done, m_last.total});
    return left ? timeLeftWords(*left) : QString();
}

} // namespace bm
