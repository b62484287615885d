// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/demo/life.h"
#include "services/demo/showcase.h"

#include <QElapsedTimer>
#include <algorithm>
#include <cmath>

namespace bm
{
namespace
{
using namespace demo;

constexpr qint64 hour = 3'600'000;
constexpr qint64 day = 24 * hour;
constexpr double runsAYear = 18'000;
constexpr qint64 runsATransaction = 2'000;
// A prefix that GS1 keeps for examples; a plant's own takes its place in the settings.
const QString examplePrefix = QStringLiteral("9521234");

Schedule scheduleFor(double scale, const QDateTime &now)
{
    const double runs = scale * runsAYear;
    const double days = std::max(2.0, scale) * 365;
    Schedule schedule;
    schedule.end = now.addMSecs(-3 * hour);
    // Seven runs or so make what the others need.
    const double each = std::clamp(runs / days, 12.0, 25.0);
    schedule.cakesEach = static_cast<qint64>(std::lround(each)) - 7;
    schedule.campaigns = std::max<qint64>(1, std::llround(runs / each));
    schedule.spacingMs = static_cast<qint64>(days * static_cast<double>(day)) / schedule.campaigns;
    schedule.lengthMs = std::min(schedule.spacingMs, day);
    return schedule;
}

Done refuseUnlessEmpty(Database &database)
{
    static const QStringList tables{QStringLiteral("suppliers"),       QStringLiteral("customers"),
                                    QStringLiteral("ingredients"),     QStringLiteral("recipes"),
                                    QStringLiteral("ingredient_lots"), QStringLiteral("production_runs"),
                                    QStringLiteral("pallets"),         QStringLiteral("holds"),
                                    QStringLiteral("recalls"),         QStringLiteral("quality_checks")};
    for (const QString &table : tables) {
        BM_TRY_ASSIGN(const auto row, database.first(QStringLiteral("SELECT 1 AS found FROM %1 LIMIT 1").arg(table)));
        if (row)
            return Error{Reason::NotEmpty, {}, table};
    }
    return {};
}

Result<QString> companyPrefix(Session &session)
{
    static const QString ask = QStringLiteral("SELECT value FROM settings WHERE name = 'gs1_company_prefix'");
    static const QString set = QStringLiteral("INSERT INTO settings (name, value, updated_at, updated_by) "
                                              "VALUES ('gs1_company_prefix', ?, ?, ?)");
    BM_TRY_ASSIGN(const auto row, session.database.first(ask));
    if (row)
        return row->text(QStringLiteral("value"));
    BM_TRY(session.database.run(set, {examplePrefix, session.now(), session.person}));
    return examplePrefix;
}

// The plant's own numbers go on after the demo's, and so do the keys.
Done continueNumbers(Database &database, const Ids &ids)
{
    static const QString next = QStringLiteral("UPDATE number_sequences SET next_value = ? WHERE name = ?");
    const std::pair<QString, qint64> sequences[] = {{QStringLiteral("internal_lot"), ids.lot},
                                                    {QStringLiteral("batch"), ids.run},
                                                    {QStringLiteral("pallet"), ids.pallet},
                                                    {QStringLiteral("recall"), ids.recall},
                                                    {QStringLiteral("sscc"), ids.pallet}};
    for (const auto &[name, last] : sequences)
        BM_TRY(database.run(next, {last + 1, name}));
    if (database.isSqlite())
        return {};
    const Catalogue &goods = catalogue();
    const std::pair<QString, qint64> keys[] = {
        {QStringLiteral("suppliers"), static_cast<qint64>(goods.suppliers.size())},
        {QStringLiteral("customers"), static_cast<qint64>(goods.customers.size())},
        {QStringLiteral("ingredients"), static_cast<qint64>(goods.wares.size())},
        {QStringLiteral("recipes"), static_cast<qint64>(goods.formulas.size())},
        {QStringLiteral("ingredient_lots"), ids.lot},
        {QStringLiteral("production_runs"), ids.run},
        {QStringLiteral("batch_ingredients"), ids.use},
        {QStringLiteral("lot_transfers"), ids.transfer},
        {QStringLiteral("pallets"), ids.pallet},
        {QStringLiteral("pallet_items"), ids.item},
        {QStringLiteral("quality_checks"), ids.check},
        {QStringLiteral("holds"), ids.hold},
        {QStringLiteral("recalls"), ids.recall},
        {QStringLiteral("inspection_points"), ids.point}};
    for (const auto &[table, last] : keys)
        BM_TRY(database.run(QStringLiteral("SELECT setval(pg_get_serial_sequence(?, 'id'), ?, ?)"),
                            {table, std::max<qint64>(last, 1), last > 0}));
    return {};
}

class Filling
{
public:
    Filling(Session &session, double scale, quint64 seed, const DemoProgress &progress)
        : m_session(session), m_schedule(scheduleFor(scale, session.now())), m_seed(seed), m_state(seed),
          m_progress(progress)
    {
    }

    Result<DemoReport> run()
    {
        QElapsedTimer timer;
        timer.start();
        while (m_next < m_schedule.campaigns) {
            // A transaction that has to be tried again starts from what was there before it.
            const AuditContext who = m_session.because(QStringLiteral("Demo plant"));
            BM_TRY_ASSIGN(Step step,
                          inTransaction(m_session.database, who, [this]() -> Result<Step> { return transaction(); }));
            m_next = step.next;
            m_state = std::move(step.state);
        }
        BM_TRY(showBread(m_session));
        BM_TRY_ASSIGN(DemoReport report, counted());
        report.elapsedMs = timer.elapsed();
        return report;
    }

private:
    struct Step
    {
        qint64 next = 0;
        State state;
    };

    Result<Step> transaction()
    {
        Database &database = m_session.database;
        BM_TRY(authorized(m_session, Act::ManageDatabase));
        if (m_next == 0)
            BM_TRY(refuseUnlessEmpty(database));
        BM_TRY_ASSIGN(const QString prefix, companyPrefix(m_session));
        Step step{m_next, m_state};
        Writer writer(database);
        Life life(writer, step.state, m_schedule, prefix);
        if (m_next == 0)
            life.found(m_schedule.startOf(0));
        for (qint64 runs = 0; step.next < m_schedule.campaigns && runs < runsATransaction; ++step.next) {
            runs += life.campaign(step.next);
            BM_TRY(writer.done());
            if (m_progress &&
                !m_progress(step.state.ids.run, step.state.ids.run * m_schedule.campaigns / (step.next + 1)))
                return Error{Reason::Cancelled};
        }
        if (step.next == m_schedule.campaigns)
            life.today(m_session.now());
        BM_TRY(writer.done());
        BM_TRY(continueNumbers(database, step.state.ids));
        return step;
    }

    // Every row was given the next number.
    Result<qint64> rowsOf(const char *table)
    {
        BM_TRY_ASSIGN(
            const auto row,
            m_session.database.first(QStringLiteral("SELECT COALESCE(max(id), 0) AS n FROM ") + QLatin1String(table)));
        return row->integer(QStringLiteral("n"));
    }

    Result<DemoReport> counted()
    {
        const Catalogue &goods = catalogue();
        DemoReport report;
        report.seed = m_seed;
        report.suppliers = static_cast<qint64>(goods.suppliers.size());
        report.customers = static_cast<qint64>(goods.customers.size());
        BM_TRY_ASSIGN(report.ingredients, rowsOf("ingredients"));
        BM_TRY_ASSIGN(report.recipes, rowsOf("recipes"));
        BM_TRY_ASSIGN(report.lots, rowsOf("ingredient_lots"));
        BM_TRY_ASSIGN(report.runs, rowsOf("production_runs"));
        BM_TRY_ASSIGN(report.uses, rowsOf("batch_ingredients"));
        BM_TRY_ASSIGN(report.transfers, rowsOf("lot_transfers"));
        BM_TRY_ASSIGN(report.pallets, rowsOf("pallets"));
        return report;
    }

    Session &m_session;
    Schedule m_schedule;
    quint64 m_seed;
    State m_state;
    const DemoProgress &m_progress;
    qint64 m_next = 0; // campaign
};
} // namespace

Result<DemoReport> fillDemo(Session &session, double scale, quint64 seed, const DemoProgress &progress)
{
    if (!(scale > 0) || !std::isfinite(scale))
        return Error{Reason::NotPositive, QStringLiteral("scale"), QString::number(scale)};
    return Filling(session, scale, seed, progress).run();
}

} // namespace bm
