// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/losses.h"

#include "database/transaction.h"
#include "domain/units/conversion.h"
#include "services/authority.h"
#include "services/details/packing.h"
#include "services/details/words.h"
#include "services/production/runrows.h"
#include "services/rework/reworkrows.h"
#include "services/tracing/queries.h"

namespace bm
{
namespace
{
// Joined by the compiler, so that every statement stays one constant text.
#define BM_SELECT_LOSSES                                                                                               \
    "SELECT id, production_run_id, quantity, unit_of_measure, reason, lost_at, lost_by, takes_back_id FROM "           \
    "run_losses "

RunLoss lossFrom(const Row &row)
{
    return {row.integer(QStringLiteral("id")),
            row.quantity(QStringLiteral("quantity")),
            row.text(QStringLiteral("unit_of_measure")),
            row.text(QStringLiteral("reason")),
            row.time(QStringLiteral("lost_at")),
            row.text(QStringLiteral("lost_by")),
            row.optionalInteger(QStringLiteral("takes_back_id")).value_or(0)};
}

// Whose clock is behind does not throw away before the end what was thrown away after it.
QDateTime momentOf(const Session &session, const Run &run)
{
    const QDateTime now = session.now();
    return run.actual && run.endedAt.isValid() ? std::max(now, run.endedAt.addMSecs(1)) : now;
}

Result<RunLoss> insertLoss(Session &session, const Run &run, const RunLoss &loss)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO run_losses (production_run_id, quantity, unit_of_measure, reason, takes_back_id, lost_at, "
        "lost_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id, production_run_id, quantity, unit_of_measure, reason, lost_at, "
        "lost_by, takes_back_id");
    const Arg reverses = loss.reverses ? Arg(loss.reverses) : Arg(std::nullopt);
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(sql, {run.id, loss.quantity, loss.unit, loss.reason, reverses,
                                               momentOf(session, run), session.person}));
    return lossFrom(*row);
}

Result<QString> unitOf(const Run &run, const QString &typed)
{
    const QString wanted = typed.trimmed().isEmpty() ? run.unit : typed.trimmed();
    const std::optional<Unit> unit = unitNamed(wanted);
    if (unit && unit->kind != Unit::Kind::Volume)
        return unit->name;
    // What was made is counted in nothing else.
    if (run.actual && wanted.compare(run.unit, Qt::CaseInsensitive) == 0)
        return run.unit;
    if (typed.trimmed().isEmpty())
        return QStringLiteral("kg");
    return Error{Reason::UnitMismatch, QStringLiteral("unit"), wanted};
}

// Nobody throws away what has gone on already.
Done refuseWasteOfYield(Database &database, const Run &run, const RunLoss &loss)
{
    // Only in the unit that it was made in it can be taken off what was made.
    const Result<Conversion> lost = converted(loss.quantity, loss.unit, run.unit);
    if (!lost)
        return Error{Reason::UnitMismatch, QStringLiteral("wasteOfYield"), run.unit};
    BM_TRY_ASSIGN(const std::optional<Quantity> left, leftOfYield(database, run));
    if (left && lost->quantity > *left)
        return Error{Reason::MoreThanMade, QStringLiteral("wasteOfYield"),
                     QStringLiteral("%1 %3 > %2 %3").arg(lost->quantity.toText(), left->toText(), run.unit)};
    return {};
}
} // namespace

Result<QHash<qint64, Quantity>> wastedOfYields(Database &database, const std::vector<qint64> &runs)
{
    static const QString sql =
        QStringLiteral("SELECT r.id AS run, r.unit_of_measure AS made_in, w.unit_of_measure AS unit, sum(w.quantity) "
                       "AS quantity " BM_FROM_LOSSES "WHERE %1 AND NOT " BM_BESIDE_YIELD
                       " GROUP BY r.id, r.unit_of_measure, w.unit_of_measure");
    QHash<qint64, Quantity> wasted;
    if (runs.empty())
        return wasted;
    const QString asked = sql.arg(tracequeries::among(QStringLiteral("w.production_run_id"), database.engine()));
    BM_TRY(database.forEach(asked, {runs}, [&wasted](const Row &row) -> Done {
        const auto amount = converted(row.quantity(QStringLiteral("quantity")), row.text(QStringLiteral("unit")),
                                      row.text(QStringLiteral("made_in")));
        if (amount && !amount->quantity.isZero())
            wasted[row.integer(QStringLiteral("run"))] += amount->quantity;
        return {};
    }));
    return wasted;
}

Result<Quantity> wastedOfYield(Database &database, RunId run)
{
    BM_TRY_ASSIGN(const auto wasted, wastedOfYields(database, {run.value()}));
    return wasted.value(run.value());
}

Result<std::optional<Quantity>> leftOfYield(Database &database, const Run &run)
{
    static const QString stocked = QStringLiteral(
        "SELECT sum(m.quantity) AS quantity FROM ingredient_lots l JOIN lot_movements m ON m.ingredient_lot_id = l.id "
        "WHERE l.source_production_run_id = ? AND NOT l.is_rework AND m.type IN ('RECEIVE', 'ADJUST')");
    if (!run.actual)
        return std::optional<Quantity>();
    BM_TRY_ASSIGN(const Quantity packed, packedOf(database, run.id));
    BM_TRY_ASSIGN(const Quantity wasted, wastedOfYield(database, run.id));
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(stocked, {run.id}));
    BM_TRY_ASSIGN(const Quantity gone, goneInRecalls(database, run.id));
    const Quantity left = *run.actual - packed - wasted - gone - row->quantity(QStringLiteral("quantity"));
    return std::optional(std::max(left, Quantity()));
}

Result<std::vector<RunLoss>> lossesOf(Database &database, RunId run)
{
    static const QString sql = QStringLiteral(BM_SELECT_LOSSES "WHERE production_run_id = ? ORDER BY id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {run}));
    std::vector<RunLoss> losses;
    for (const Row &row : rows)
        losses.push_back(lossFrom(row));
    return losses;
}

Result<RunLoss> RunBalances::waste(RunId run, Quantity quantity, const QString &unit, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    if (!quantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), quantity.toText()};
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<RunLoss> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const Run of, runOf(m_session.database, run));
        if (of.status == u"PLANNED")
            return Error{Reason::RunNotInProgress, QStringLiteral("run"), of.batchNumber};
        BM_TRY_ASSIGN(const QString known, unitOf(of, unit));
        RunLoss loss;
        loss.quantity = quantity;
        loss.unit = known;
        loss.reason = reason.trimmed();
        if (of.actual)
            BM_TRY(refuseWasteOfYield(m_session.database, of, loss));
        else if (const auto mass = Mass::of(loss.quantity, loss.unit))
            BM_TRY(refuseTooMuchWaste(m_session.database, of, *mass));
        return insertLoss(m_session, of, loss);
    });
}

Result<RunLoss> RunBalances::takeBackWaste(qint64 loss, const QString &reason)
{
    static const QString sql = QStringLiteral(
        BM_SELECT_LOSSES "WHERE id = ? AND takes_back_id IS NULL AND NOT EXISTS (SELECT 1 FROM run_losses r WHERE "
                         "r.takes_back_id = run_losses.id)");
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<RunLoss> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const std::optional<Row> row, m_session.database.first(sql, {loss}));
        if (!row)
            return Error{Reason::NotFound, QStringLiteral("loss"), QString::number(loss)};
        RunLoss back = lossFrom(*row);
        back.reverses = back.id;
        back.quantity = -back.quantity;
        back.reason = reason.trimmed();
        BM_TRY_ASSIGN(const Run of, runOf(m_session.database, row->id<RunId>(QStringLiteral("production_run_id"))));
        return insertLoss(m_session, of, back);
    });
}

} // namespace bm
