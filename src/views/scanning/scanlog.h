// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/clock.h"
#include "views/widgets/scanfeedback.h"

#include <QObject>
#include <deque>

namespace bm
{

class ScanEdit;

// One of the last scans at this workstation.
struct LoggedScan
{
    QDateTime at; // UTC
    QString code; // as it was read; empty for a badge, whose code is shown nowhere
    QString understood;
    ScanFeedback::State state = ScanFeedback::State::Working; // until it was answered
    QString done;
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
    // What this banner answers.
    void listenTo(const ScanFeedback *feedback);

    const std::deque<LoggedScan> &scans() const { return m_scans; }

Q_SIGNALS:
    void changed();

private:
    Clock m_clock;
    std::deque<LoggedScan> m_scans;
};

} // namespace bm
