// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/lotrefusal.h"
#include "services/details/packing.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/lots.h"
#include "services/production.h"
#include "services/production/losses.h"
#include "services/production/runrows.h"

namespace bm
{
namespace
{
bool isFinished(const Run &run)
{
    return run.status == u"COMPLETED" || (run.status == u"QUALITY_CHECK" && run.endedAt.isValid());
}

struct Amendment
{
    Run run;
    std::optional<Lot> lot; // that the run put into stock
    Quantity difference;    // of the lot
};

Result<std::optional<Lot>> lotMadeBy(Session &session, const Run &run)
{
    static const QString sql = QStringLiteral(
        "SELECT internal_lot_code FROM ingredient_lots WHERE source_production_run_id = ? AND NOT is_rework "
        "ORDER BY id");
    BM_TRY_ASSIGN(const Rows rows, session.database.run(sql, {run.id}));
    if (rows.empty())
        return std::optional<Lot>();
    QStringList codes;
    for (const Row &row : rows)
        codes << row.text(QStringLiteral("internal_lot_code"));
    // Which of them is wrong nobody can tell from the yield.
    if (codes.size() > 1)
        return Error{Reason::Ambiguous, QStringLiteral("lotsMade"), codes.join(QStringLiteral(", "))};
    BM_TRY_ASSIGN(Lot lot, Lots(session).find(codes.first()));
    return std::optional(std::move(lot));
}

Done checkLot(const Amendment &amendment)
{
    if (!amendment.lot)
        return {};
    if (!amendment.lot->remaining || !amendment.run.actual)
        return refusedLot(*amendment.lot, Reason::LotQuantityUnknown);
    if ((*amendment.lot->remaining + amendment.difference).isNegative())
        return Error{Reason::NotEnoughLeft, QStringLiteral("lotMade"),
                     refusedLot(*amendment.lot, Reason::NotEnoughLeft).detail};
    return {};
}

Result<Amendment> judgeAmendment(Session &session, RunId id, Quantity actual)
{
    BM_TRY(authorized(session, Act::AmendRun));
    BM_TRY_ASSIGN(const Run run, runOf(session.database, id));
    if (!isFinished(run))
        return Error{Reason::StatusMoveNotAllowed, QStringLiteral("run"), run.batchNumber};
    if (run.actual == actual)
        return Error{Reason::Duplicate, QStringLiteral("actualQuantity"),
                     QStringLiteral("%1 %2").arg(actual.toText(), run.unit)};
    BM_TRY_ASSIGN(const Quantity packed, packedOf(session.database, run.id));
    BM_TRY_ASSIGN(const Quantity wasted, wastedOfYield(session.database, run.id));
    if (actual < packed + wasted)
        return Error{Reason::MoreThanMade, QStringLiteral("actualQuantity"),
                     QStringLiteral("%1, %2 %3").arg(run.batchNumber, (packed + wasted).toText(), run.unit)};
    BM_TRY_ASSIGN(const std::optional<Lot> lot, lotMadeBy(session, run));
    const Amendment amendment{run, lot, actual - run.actual.value_or(actual)};
    BM_TRY(checkLot(amendment));
    return amendment;
}

Done setYield(Session &session, RunId id, Quantity actual)
{
    static const QString sql =
        QStringLiteral("UPDATE production_runs SET actual_quantity = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {actual, session.now(), session.person, id}));
    return {};
}

// What was made and what is accounted for stay equal.
Done adjustStock(Session &session, const Amendment &amendment, const QString &reason)
{
    static const QString sql = QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, reason, "
                                              "moved_at, moved_by) VALUES (?, 'ADJUST', ?, ?, ?, ?)");
    if (!amendment.lot)
        return {};
    BM_TRY(session.database.run(
        sql, {amendment.lot->id, amendment.difference, reason.trimmed(), session.now(), session.person}));
    return {};
}

QString meaningOf(const Run &run, Quantity actual)
{
    const QString before = run.actual ? run.actual->toText() : QStringLiteral("?");
    return QStringLiteral("amended the yield of run %1 from %2 to %3 %4")
        .arg(run.batchNumber, before, actual.toText(), run.unit);
}
} // namespace

Result<FinishedRun> Production::amend(RunId id, Quantity actualQuantity, const QString &reason,
                                      const std::optional<Signature> &signature)
{
    BM_TRY(requiredReason(reason));
    if (!actualQuantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("actualQuantity"), actualQuantity.toText()};
    // Nobody is asked to sign what is refused anyway.
    BM_TRY(inSnapshot(m_session.database, [&] { return judgeAmendment(m_session, id, actualQuantity); }));
    BM_TRY_ASSIGN(const QString signer, signerOf(m_session, Act::AmendRun, signature, reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<FinishedRun> {
        BM_TRY_ASSIGN(const Amendment amendment, judgeAmendment(m_session, id, actualQuantity));
        BM_TRY(setYield(m_session, id, actualQuantity));
        BM_TRY(adjustStock(m_session, amendment, reason));
        BM_TRY(keepSignature(m_session, signer,
                             {Act::AmendRun, meaningOf(amendment.run, actualQuantity),
                              QStringLiteral("production_runs"), QString::number(id.value()), reason}));
        FinishedRun amended;
        amended.wipLotCode = amendment.lot ? amendment.lot->code : QString();
        BM_TRY_ASSIGN(amended.run, runOf(m_session.database, id));
        return amended;
    });
}

} // namespace bm
