// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/losses.h"

#include "database/transaction.h"
#include "domain/units/conversion.h"
#include "services/authority.h"
#include "services/details/words.h"
#include "services/production/runrows.h"

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

Result<RunLoss> insertLoss(Session &session, RunId run, const RunLoss &loss)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO run_losses (production_run_id, quantity, unit_of_measure, reason, takes_back_id, lost_at, "
        "lost_by) "
        "VALUES (?, ?, ?, ?, ?, ?, ?) RETURNING id, production_run_id, quantity, unit_of_measure, reason, lost_at, "
        "lost_by, takes_back_id");
    const Arg reverses = loss.reverses ? Arg(loss.reverses) : Arg(std::nullopt);
    BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {run, loss.quantity, loss.unit, loss.reason,
                                                                             reverses, session.now(), session.person}));
    return lossFrom(*row);
}

Result<QString> unitOf(const Run &run, const QString &typed)
{
    const QString wanted = typed.trimmed().isEmpty() ? run.unit : typed.trimmed();
    const std::optional<Unit> unit = unitNamed(wanted);
    if (unit && unit->kind != Unit::Kind::Volume)
        return unit->name;
    if (typed.trimmed().isEmpty())
        return QStringLiteral("kg");
    return Error{Reason::UnitMismatch, QStringLiteral("unit"), wanted};
}
} // namespace

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
        return insertLoss(m_session, run, loss);
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
        return insertLoss(m_session, row->id<RunId>(QStringLiteral("production_run_id")), back);
    });
}

} // namespace bm
