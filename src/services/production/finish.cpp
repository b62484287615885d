// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "services/authority.h"
#include "services/catalog/ingredients.h"
#include "services/details/packing.h"
#include "services/details/receipt.h"
#include "services/details/words.h"
#include "services/production.h"
#include "services/production/losses.h"
#include "services/production/runrows.h"
#include "services/production/steps.h"
#include "services/rework/reworkrows.h"

namespace bm
{
namespace
{
Done checkFinish(Database &database, const Run &run, Quantity actual)
{
    // A run that was completed once has put its lot into stock, although it may be checked again.
    const bool unfinished = run.status == u"QUALITY_CHECK" && !run.endedAt.isValid();
    if (run.status != u"IN_PROGRESS" && !unfinished)
        return Error{Reason::RunNotInProgress,
                     run.status == u"PLANNED" ? QStringLiteral("run") : QStringLiteral("finishRun"), run.batchNumber};
    BM_TRY(refuseIfPaused(run));
    BM_TRY_ASSIGN(const bool used, hasUses(database, run.id));
    if (!used)
        return Error{Reason::RunEmpty, QStringLiteral("run"), run.batchNumber};
    BM_TRY_ASSIGN(const StepsOfRun steps, readRunSteps(database, run.id));
    if (const QStringList undone = stepsUndone(steps); !undone.isEmpty())
        return Error{Reason::StepsUndone, QStringLiteral("run"), undone.join(QStringLiteral(", "))};
    BM_TRY_ASSIGN(const Quantity packed, packedOf(database, run.id));
    if (actual < packed)
        return Error{Reason::MoreThanMade, QStringLiteral("actualQuantity"),
                     QStringLiteral("%1, %2 %3").arg(run.batchNumber, packed.toText(), run.unit)};
    return {};
}

QString qualityAfter(const Run &run)
{
    return run.qualityStatus == u"PENDING" ? QStringLiteral("PASSED") : run.qualityStatus;
}

Done complete(Session &session, const Run &run, Quantity actual, const QString &notes)
{
    static const QString sql = QStringLiteral("UPDATE production_runs SET status = 'COMPLETED', quality_status = ?, "
                                              "actual_quantity = ?, actual_end_time = ?, "
                                              "notes = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(QStringLiteral("SELECT notes FROM production_runs WHERE id = ?"), {run.id}));
    QStringList allNotes{row->text(QStringLiteral("notes")), notes.trimmed()};
    allNotes.removeAll(QString());
    // Another workstation's clock may be ahead: a run does not end before it began, nor before what was lost in it.
    const QDateTime now = session.now();
    QDateTime end = run.startedAt.isValid() ? std::max(now, run.startedAt) : now;
    BM_TRY_ASSIGN(const std::vector<RunLoss> losses, lossesOf(session.database, run.id));
    for (const RunLoss &loss : losses)
        end = loss.reverses ? end : std::max(end, loss.lostAt);
    BM_TRY(session.database.run(
        sql, {qualityAfter(run), actual, end, orNull(allNotes.join(u'\n')), now, session.person, run.id}));
    return {};
}

struct Output
{
    IngredientId ingredient;
    std::optional<qint64> shelfLifeDays;
};

Result<std::optional<Output>> outputOf(Database &database, RecipeId recipe)
{
    static const QString sql = QStringLiteral("SELECT i.id, i.shelf_life_days FROM recipes c "
                                              "JOIN ingredients i ON i.id = c.output_ingredient_id WHERE c.id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {recipe}));
    if (!row)
        return std::optional<Output>();
    return std::optional(
        Output{row->id<IngredientId>(QStringLiteral("id")), row->optionalInteger(QStringLiteral("shelf_life_days"))});
}

Result<LotId> insertWipLot(Session &session, const Run &run, const Output &output, const QString &code)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, quantity_remaining, "
        "unit_of_measure, received_at, expiration_date, manufacture_date, source_production_run_id, created_at, "
        "created_by) VALUES (?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    const QDateTime now = session.now();
    const QDate today = session.today();
    // What was taken over may say more than the calendar has days.
    const QDate expiry =
        output.shelfLifeDays ? today.addDays(std::min<qint64>(*output.shelfLifeDays, longestShelfLife)) : QDate();
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(
                      sql, {output.ingredient, code, run.unit, now, expiry, today, run.id, now, session.person}));
    return row->id<LotId>(QStringLiteral("id"));
}

// The run's quality is the quality of what it made: nothing else was looked at.
Done judgeWipLot(Session &session, LotId lot, const QString &quality)
{
    static const QString sql = QStringLiteral("UPDATE ingredient_lots SET status = ?, quality_status = ?, "
                                              "release_ends_at = NULL, updated_at = ?, updated_by = ? WHERE id = ?");
    const QString status = quality == u"FAILED" ? QStringLiteral("QUARANTINED") : QStringLiteral("QUALITY_APPROVED");
    BM_TRY(session.database.run(sql, {status, quality, session.now(), session.person, lot}));
    return {};
}

// Code of the lot that the run put into stock; empty for finished goods.
Result<QString> putIntoStock(Session &session, const Run &run, Quantity quantity)
{
    BM_TRY_ASSIGN(const std::optional<Output> output, outputOf(session.database, run.recipe));
    if (!output)
        return QString();
    BM_TRY_ASSIGN(const QString code, newLotCode(session.database));
    BM_TRY_ASSIGN(const LotId lot, insertWipLot(session, run, *output, code));
    BM_TRY(bookReceipt(session, lot, quantity));
    BM_TRY(judgeWipLot(session, lot, qualityAfter(run)));
    return code;
}
} // namespace

Done finishable(Quantity actualQuantity, const QString &notes)
{
    if (!actualQuantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("actualQuantity"), actualQuantity.toText()};
    return readableNote(notes);
}

Result<FinishedRun> finishInside(Session &session, RunId id, Quantity actualQuantity, const QString &notes)
{
    BM_TRY(authorized(session, Act::RunBatch));
    BM_TRY_ASSIGN(const Run run, runOf(session.database, id));
    BM_TRY(checkFinish(session.database, run, actualQuantity));
    BM_TRY(complete(session, run, actualQuantity, notes));
    BM_TRY(judgeReworkOf(session, id, qualityAfter(run)));
    FinishedRun finished;
    BM_TRY_ASSIGN(finished.wipLotCode, putIntoStock(session, run, actualQuantity));
    BM_TRY_ASSIGN(finished.run, runOf(session.database, id));
    return finished;
}

Result<FinishedRun> Production::finish(RunId id, Quantity actualQuantity, const QString &notes)
{
    BM_TRY(finishable(actualQuantity, notes));
    return inTransaction(m_session.database, m_session.because(notes),
                         [&] { return finishInside(m_session, id, actualQuantity, notes); });
}

} // namespace bm
