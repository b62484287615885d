// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/charts/chartdata.h"
#include "services/session.h"

namespace bm
{

struct ChartQuestion
{
    static constexpr int usualDays = 90;
    static constexpr int mostDays = 3660;
    // The newest runs of a recipe that are looked at.
    static constexpr int mostRuns = 200;

    ChartTopic topic = ChartTopic::Balance;
    // Balance: a lot. Use: a lot or an ingredient. Customers, Days: a lot, batch or pallet, or a recall. Dose: a lot or
    // a batch. Expiry: an ingredient or one of its lots, or nothing: the whole stock. Yield: a recipe, one version of
    // it, or a batch.
    QString subject = {};
    // Use of an ingredient: what was used since so many days ago.
    int days = usualDays;
};

// The figures behind the charts, with the rows they are sums of. Reads only, each in one snapshot, with a few questions
// however many rows. What nobody knows stays unknown and is counted as that.
class Charting
{
public:
    explicit Charting(Session &session) : m_session(session) {}

    // Errors: Required (field "subject"), NotFound with what was asked for, Ambiguous with the matches ("lot:1
    // L-000001, ..."), NotANumber (field "days": not from 1 to mostDays).
    Result<ChartData> read(const ChartQuestion &question);

private:
    Session &m_session;
};

} // namespace bm
