// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/recalling/recalls.h"

#include <QTime>

namespace bm
{

// A silent drill of one lot: both directions were traced, and nothing else changed.
struct DrillResult
{
    QDate night; // the plant's day of which it is the drill; invalid: somebody asked for it
    QString lot;
    QString ingredient;
    qint64 lots = 0; // reached forward, with the lot itself
    qint64 runs = 0;
    qint64 pallets = 0;
    qint64 customers = 0;
    qint64 sources = 0; // lots and batches backward, with the lot itself
    qint64 milliseconds = 0;
    std::optional<Quantity> accounted; // percent; nothing: unknown
    std::vector<RecallGap> gaps;
    QDateTime doneAt;
    QString doneBy;

    bool isGood() const { return gaps.empty(); }
};

enum class ReadinessVerdict { Good, Gaps, Overdue, Never };

// How ready the plant is, as its latest drills say.
struct ReadinessState
{
    ReadinessVerdict verdict = ReadinessVerdict::Never;
    std::optional<QTime> dailyAt;     // by the plant's clock; nothing: switched off
    QDate dueNight;                   // the last night that should have its drill; invalid: switched off
    std::vector<DrillResult> results; // the newest first
};

// Whether the newest of the drills is good, or the night's is missing. Pure.
ReadinessVerdict verdictOf(const ReadinessState &state);
// The last night whose drill was due by then. hour: by the plant's clock.
QDate dueNight(const QDateTime &now, QTime hour);

// Every night one lot that went on is drawn and traced to its suppliers and to the customers, the sums are made and the
// gaps counted, as an auditor would: so everybody knows before the worst day how long it takes and what is missing.
class Readiness
{
public:
    explicit Readiness(Session &session) : m_session(session) {}

    // The newest results, at most that many.
    Result<ReadinessState> state(int most = 60);
    // Whether the drill of the night is still to be done: its hour has come, no workstation did it yet, and some lot
    // went on. A few rows are read.
    Result<bool> isDue();
    // The drill of the night, when its hour has come and no workstation did it yet; else nothing. draw: any number.
    // The program's own act: nobody needs a right to it. Nothing is written when no lot went on yet.
    Result<std::optional<DrillResult>> drillTonight(quint64 draw);
    // One now, which counts for the night when that has none yet. Errors: NotSignedIn, NotAllowed (Act::OpenRecall),
    // NotFound (nothingWentOn: no lot went on yet).
    Result<DrillResult> drillNow(quint64 draw);
    // When it is done, by the plant's clock; nothing: no more. The administrator's. Errors: NotSignedIn, NotAllowed.
    Done setDailyAt(const std::optional<QTime> &hour);

private:
    Session &m_session;
};

} // namespace bm
