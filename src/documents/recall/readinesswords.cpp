// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recall/readinesswords.h"

#include <QCoreApplication>
#include <QLocale>

namespace bm
{
namespace
{
struct ReadinessWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::ReadinessWords)
};
} // namespace

QString verdictWords(ReadinessVerdict verdict)
{
    switch (verdict) {
    case ReadinessVerdict::Good:
        return ReadinessWords::tr("Good");
    case ReadinessVerdict::Gaps:
        return ReadinessWords::tr("Gaps");
    case ReadinessVerdict::Overdue:
        return ReadinessWords::tr("Overdue");
    case ReadinessVerdict::Never:
        break;
    }
    return ReadinessWords::tr("No drill yet");
}

QString verdictName(ReadinessVerdict verdict)
{
    switch (verdict) {
    case ReadinessVerdict::Good:
        return QStringLiteral("good");
    case ReadinessVerdict::Gaps:
        return QStringLiteral("gaps");
    case ReadinessVerdict::Overdue:
        return QStringLiteral("overdue");
    case ReadinessVerdict::Never:
        break;
    }
    return QStringLiteral("never");
}

QString secondsText(qint64 milliseconds)
{
    // What took less than a tenth of a second took some time, too.
    const qint64 tenths = milliseconds <= 0 ? 0 : std::max<qint64>(1, (milliseconds + 50) / 100);
    return QLocale().toString(double(tenths) / 10, 'f', 1);
}

QString resultWords(const DrillResult &result)
{
    const QString gaps = result.isGood() ? ReadinessWords::tr("no gaps")
                                         : ReadinessWords::tr("%n gap(s)", nullptr, int(result.gaps.size()));
    const QString seconds = secondsText(result.milliseconds);
    if (!result.accounted)
        return ReadinessWords::tr("share unknown, in %1 s, %2").arg(seconds, gaps);
    // Never rounded up to all.
    const QString percent = QLocale().toString(double(result.accounted->thousandths() / 100) / 10, 'f', 1);
    return ReadinessWords::tr("%1 % in %2 s, %3").arg(percent, seconds, gaps);
}

QString reachedWords(const DrillResult &result)
{
    const QStringList forward{ReadinessWords::tr("%n lot(s)", nullptr, int(result.lots)),
                              ReadinessWords::tr("%n batch(es)", nullptr, int(result.runs)),
                              ReadinessWords::tr("%n pallet(s)", nullptr, int(result.pallets)),
                              ReadinessWords::tr("%n customer(s)", nullptr, int(result.customers))};
    return ReadinessWords::tr("Forward: %1. Backward: %2.")
        .arg(forward.join(ReadinessWords::tr(", ")),
             ReadinessWords::tr("%n lot(s) and batch(es)", nullptr, int(result.sources)));
}

QString readinessWords(const ReadinessState &state)
{
    if (state.results.empty())
        return state.dailyAt ? ReadinessWords::tr("No lot went into a batch yet, or the first night is still to come.")
                             : ReadinessWords::tr("The nightly drill is switched off.");
    const DrillResult &newest = state.results.front();
    const QString when = QLocale().toString(newest.doneAt.toLocalTime(), QLocale::ShortFormat);
    const QString last = ReadinessWords::tr("Last drill %1: %2").arg(when, resultWords(newest));
    if (state.verdict == ReadinessVerdict::Overdue)
        return ReadinessWords::tr("%1. The drill of %2 is missing.")
            .arg(last, QLocale().toString(state.dueNight, QLocale::ShortFormat));
    return last;
}

} // namespace bm
