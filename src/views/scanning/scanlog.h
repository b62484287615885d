// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clock.h"
#include "views/widgets/scanfeedback.h"

#include <QHash>
#include <QObject>
#include <deque>

namespace bm
{

class ScanEdit;

// One of the last scans at this workstation.
struct LoggedScan
{
    qint64 number = 0; // since the program started
    QDateTime at;      // UTC
    QString code;      // as it was read; empty for a badge, whose code is shown nowhere
    QString understood;
    ScanFeedback::State state = ScanFeedback::State::Working; // until it was answered
    QString done;
    std::optional<Reversal> reversal = {}; // what it led to can be taken back
    bool isTakenBack = false;
};

// The last ten scans, newest first, with what was said to each of them. Kept in memory only.
class ScanLog : public QObject
{
    Q_OBJECT

public:
    static constexpr size_t most = 10;

    explicit ScanLog(Clock clock, QObject *parent);

    // What the page answers next belongs to this scan.
    void add(const QString &code, const QString &understood);
    // The first answer after add() counts; what a person does with the page afterwards is no answer to a scan.
    void answer(ScanFeedback::State state, const QString &headline, const QString &detail);
    // What the newest scan led to; something that nobody scanned for is listed, too.
    void canTakeBack(const Reversal &reversal);
    void tookBack(qint64 number);
    // The scan with that number, unless ten others came after it.
    const LoggedScan *scan(qint64 number) const;
    // What this banner answers.
    void listenTo(ScanFeedback *feedback);

    const std::deque<LoggedScan> &scans() const { return m_scans; }

Q_SIGNALS:
    void changed();

private:
    LoggedScan *find(qint64 number);

    Clock m_clock;
    qint64 m_last = 0;
    std::deque<LoggedScan> m_scans;
    QHash<ScanFeedback *, qint64> m_shown; // which of them a banner still speaks of
};

} // namespace bm
