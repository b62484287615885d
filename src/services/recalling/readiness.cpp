// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recalling/readiness.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/recalling/recallrows.h"

#include <QElapsedTimer>

namespace bm
{
namespace
{
const QString hourName = QStringLiteral("drill.daily_at");
const QString off = QStringLiteral("off");
const QString hourFormat = QStringLiteral("HH:mm");

Result<std::optional<QTime>> dailyAt(Database &database)
{
    static const QString sql = QStringLiteral("SELECT value FROM settings WHERE name = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {hourName}));
    const QString text = row ? row->text(QStringLiteral("value")).trimmed() : QString();
    if (text == off)
        return std::optional<QTime>();
    // What somebody wrote past the program is no reason to do none.
    const QTime hour = QTime::fromString(text, hourFormat);
    return std::optional(hour.isValid() ? hour : QTime(2, 0));
}

Result<bool> hasNight(Database &database, QDate night)
{
    static const QString sql = QStringLiteral("SELECT id FROM drill_results WHERE night = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {night}));
    return row.has_value();
}

DrillResult resultFrom(const Row &row)
{
    DrillResult result;
    result.night = row.date(QStringLiteral("night"));
    result.lot = row.text(QStringLiteral("internal_lot_code"));
    result.ingredient = row.text(QStringLiteral("name"));
    result.lots = row.integer(QStringLiteral("lot_count"));
    result.runs = row.integer(QStringLiteral("run_count"));
    result.pallets = row.integer(QStringLiteral("pallet_count"));
    result.customers = row.integer(QStringLiteral("customer_count"));
    result.sources = row.integer(QStringLiteral("source_count"));
    result.milliseconds = row.integer(QStringLiteral("milliseconds"));
    result.accounted = row.optionalQuantity(QStringLiteral("accounted_percent"));
    result.gaps = gapsFromText(row.text(QStringLiteral("gaps")));
    result.doneAt = row.time(QStringLiteral("done_at"));
    result.doneBy = row.text(QStringLiteral("done_by"));
    return result;
}

struct Drill
{
    qint64 lot = 0;
    DrillResult result;
};

// Reads only. Nothing: no lot went on yet.
Result<std::optional<Drill>> traceBothWays(Session &session, quint64 draw)
{
    QElapsedTimer clock;
    clock.start();
    BM_TRY_ASSIGN(const std::optional<TraceRoot> lot, anyLotThatWentOn(session.database, draw));
    if (!lot)
        return std::optional<Drill>();
    BM_TRY_ASSIGN(const RecallScope scope, loadScope(session, {toText(lot->key)}, false));
    BM_TRY_ASSIGN(const std::vector<RecallSource> sources, sourcesBehind(session, {lot->key}));
    BM_TRY_ASSIGN(const RecallBalances balances, balancesOf(session.database, {lot->key}));
    Drill drill;
    drill.lot = lot->key.id;
    drill.result.lot = lot->code;
    drill.result.ingredient = lot->title;
    for (const RecallItem &item : scope.items) {
        drill.result.lots += item.key.kind == NodeKind::Lot;
        drill.result.runs += item.key.kind == NodeKind::Run;
        drill.result.pallets += item.key.kind == NodeKind::Pallet;
    }
    drill.result.customers = qint64(scope.customers.size());
    drill.result.sources = qint64(sources.size());
    drill.result.accounted = accountedPercent(balances);
    drill.result.gaps = gapsIn(scope, sources, balances);
    drill.result.milliseconds = clock.elapsed();
    return std::optional(drill);
}

Done keep(Session &session, const Drill &drill)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO drill_results (night, ingredient_lot_id, lot_count, run_count, pallet_count, customer_count, "
        "source_count, milliseconds, "
        "accounted_percent, gaps, verdict, done_at, done_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const DrillResult &of = drill.result;
    const Arg night = of.night.isValid() ? Arg(of.night) : Arg(std::nullopt);
    const QString verdict = of.isGood() ? QStringLiteral("GOOD") : QStringLiteral("GAPS");
    BM_TRY(session.database.run(sql, {night, drill.lot, of.lots, of.runs, of.pallets, of.customers, of.sources,
                                      of.milliseconds, of.accounted, gapsToText(of.gaps), verdict, of.doneAt,
                                      session.person}));
    return {};
}

// Whose night it is, is asked again inside: of two workstations one is too late, and has traced for nothing.
Result<std::optional<DrillResult>> keepOnce(Session &session, Drill drill, QDate night, bool isAsked)
{
    drill.result.doneAt = session.now();
    drill.result.doneBy = session.person;
    enum Kept : qint64 { Nothing, ForTheNight, ByHand };
    BM_TRY_ASSIGN(const qint64 kept, inTransaction(session.database, session.because(), [&]() -> Result<qint64> {
                      if (isAsked)
                          BM_TRY(authorized(session, Act::OpenRecall));
                      BM_TRY_ASSIGN(const bool isDone, hasNight(session.database, night));
                      if (isDone && !isAsked)
                          return qint64(Nothing);
                      Drill of = drill;
                      of.result.night = isDone ? QDate() : night;
                      BM_TRY(keep(session, of));
                      return qint64(isDone ? ByHand : ForTheNight);
                  }));
    if (kept == Nothing)
        return std::optional<DrillResult>();
    if (kept == ForTheNight)
        drill.result.night = night;
    return std::optional(drill.result);
}
} // namespace

QDate dueNight(const QDateTime &now, QTime hour)
{
    const QDateTime there = now.toLocalTime();
    return there.time() >= hour ? there.date() : there.date().addDays(-1);
}

ReadinessVerdict verdictOf(const ReadinessState &state)
{
    if (state.results.empty())
        return ReadinessVerdict::Never;
    const DrillResult &newest = state.results.front();
    const bool isLate =
        state.dueNight.isValid() &&
        std::none_of(state.results.begin(), state.results.end(), [&state](const DrillResult &result) {
            // One of a time to come is nobody's drill: the night is at most a day ago.
            const QDate last = state.dueNight.addDays(1);
            const QDate day = plantDay(result.doneAt);
            return (result.night >= state.dueNight && result.night <= last) || (day > state.dueNight && day <= last);
        });
    if (isLate)
        return ReadinessVerdict::Overdue;
    return newest.isGood() ? ReadinessVerdict::Good : ReadinessVerdict::Gaps;
}

Result<ReadinessState> Readiness::state(int most)
{
    static const QString sql = QStringLiteral(
        "SELECT d.night, l.internal_lot_code, i.name, d.lot_count, d.run_count, d.pallet_count, d.customer_count, "
        "d.source_count, "
        "d.milliseconds, d.accounted_percent, d.gaps, d.done_at, d.done_by FROM drill_results d JOIN ingredient_lots l "
        "ON l.id = d.ingredient_lot_id JOIN ingredients i ON i.id = l.ingredient_id ORDER BY d.id DESC LIMIT ?");
    return inSnapshot(m_session.database, [&]() -> Result<ReadinessState> {
        ReadinessState state;
        BM_TRY_ASSIGN(state.dailyAt, dailyAt(m_session.database));
        if (state.dailyAt)
            state.dueNight = dueNight(m_session.now(), *state.dailyAt);
        BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql, {most}));
        for (const Row &row : rows)
            state.results.push_back(resultFrom(row));
        state.verdict = verdictOf(state);
        return state;
    });
}

Result<bool> Readiness::isDue()
{
    return inSnapshot(m_session.database, [&]() -> Result<bool> {
        BM_TRY_ASSIGN(const std::optional<QTime> hour, dailyAt(m_session.database));
        if (!hour)
            return false;
        BM_TRY_ASSIGN(const bool isDone, hasNight(m_session.database, dueNight(m_session.now(), *hour)));
        return isDone ? Result<bool>(false) : anyWentOn(m_session.database);
    });
}

Result<std::optional<DrillResult>> Readiness::drillTonight(quint64 draw)
{
    // Nobody's act: whoever happens to be signed in did not do it.
    Session program{m_session.database, QStringLiteral("(the program)"), m_session.workstation, m_session.clock};
    program.waiting = m_session.waiting;
    QDate night;
    BM_TRY_ASSIGN(const std::optional<Drill> drill, inSnapshot(program.database, [&]() -> Result<std::optional<Drill>> {
                      BM_TRY_ASSIGN(const std::optional<QTime> hour, dailyAt(program.database));
                      if (!hour)
                          return std::optional<Drill>();
                      night = dueNight(program.now(), *hour);
                      BM_TRY_ASSIGN(const bool isDone, hasNight(program.database, night));
                      return isDone ? std::optional<Drill>() : traceBothWays(program, draw);
                  }));
    if (!drill)
        return std::optional<DrillResult>();
    return keepOnce(program, *drill, night, false);
}

Result<DrillResult> Readiness::drillNow(quint64 draw)
{
    QDate night;
    BM_TRY_ASSIGN(const std::optional<Drill> drill,
                  inSnapshot(m_session.database, [&]() -> Result<std::optional<Drill>> {
                      BM_TRY(authorized(m_session, Act::OpenRecall));
                      BM_TRY_ASSIGN(const std::optional<QTime> hour, dailyAt(m_session.database));
                      night = hour ? dueNight(m_session.now(), *hour) : m_session.today();
                      return traceBothWays(m_session, draw);
                  }));
    if (!drill)
        return Error{Reason::NotFound, QStringLiteral("nothingWentOn")};
    BM_TRY_ASSIGN(const std::optional<DrillResult> kept, keepOnce(m_session, *drill, night, true));
    return *kept;
}

Done Readiness::setDailyAt(const std::optional<QTime> &hour)
{
    static const QString change =
        QStringLiteral("UPDATE settings SET value = ?, updated_at = ?, updated_by = ? WHERE name = ? RETURNING name");
    static const QString insert =
        QStringLiteral("INSERT INTO settings (value, updated_at, updated_by, name) VALUES (?, ?, ?, ?)");
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::ManageDatabase));
        const Args args{hour ? hour->toString(hourFormat) : off, m_session.now(), m_session.person, hourName};
        BM_TRY_ASSIGN(const std::optional<Row> changed, m_session.database.first(change, args));
        if (!changed)
            BM_TRY(m_session.database.run(insert, args));
        return {};
    });
}

} // namespace bm
