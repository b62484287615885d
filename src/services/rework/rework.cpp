// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rework/rework.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/catalog/ingredients.h"
#include "services/details/ingredientrows.h"
#include "services/details/receipt.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/production/runrows.h"
#include "services/rework/reworkrows.h"
#include "services/shipping/leaving.h"

namespace bm
{
namespace
{
struct Kept
{
    IngredientId ingredient;
    QString unit;
    std::optional<qint64> shelfLifeDays;
};

Result<Kept> keptAs(Database &database, const Run &run, const QString &typed)
{
    static const QString output = QStringLiteral(
        "SELECT i.name FROM recipes c JOIN ingredients i ON i.id = c.output_ingredient_id WHERE c.id = ?");
    static const QString kept = QStringLiteral(
        "SELECT i.shelf_life_days, (i.type = 'WIP' OR EXISTS (SELECT 1 FROM recipes c WHERE c.output_ingredient_id = "
        "i.id)) AS is_made FROM ingredients i WHERE i.id = ?");
    QString name = typed.trimmed();
    if (name.isEmpty()) {
        BM_TRY_ASSIGN(const std::optional<Row> row, database.first(output, {run.recipe}));
        if (!row)
            return Error{Reason::Required, QStringLiteral("ingredient")};
        name = row->text(QStringLiteral("name"));
    }
    BM_TRY_ASSIGN(const std::optional<Ingredient> found, ingredientNamed(database, name));
    if (!found)
        return Error{Reason::NotFound, QStringLiteral("ingredient"), name};
    // Its part of a later batch is told in percent of the weight.
    if (!Mass::of({}, found->unit))
        return Error{Reason::UnitMismatch, QStringLiteral("reworkWeight"),
                     QStringLiteral("%1 (%2)").arg(found->name, found->unit)};
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(kept, {found->id}));
    // Broken bread is no stock of eggs.
    if (!row->flag(QStringLiteral("is_made")))
        return Error{Reason::NotInRecipe, QStringLiteral("reworkKeptAs"), found->name};
    return Kept{found->id, found->unit, row->optionalInteger(QStringLiteral("shelf_life_days"))};
}

Done mayLeaveSome(const Run &run)
{
    if (run.status != u"IN_PROGRESS" && run.status != u"QUALITY_CHECK" && run.status != u"COMPLETED")
        return Error{Reason::RunNotInProgress, QStringLiteral("run"), run.batchNumber};
    return refuseIfPaused(run);
}

// What the run makes is good until then; as if it ended today when it has not yet.
Result<QDate> lastDayOfSource(Session &session, const Run &run)
{
    static const QString sql = QStringLiteral("SELECT shelf_life_days FROM recipes WHERE id = ?");
    BM_TRY_ASSIGN(const QDate known, lastDayOfRun(session.database, run.batchNumber));
    if (known.isValid())
        return known;
    BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {run.recipe}));
    const auto days = row ? row->optionalInteger(QStringLiteral("shelf_life_days")) : std::nullopt;
    return days && !run.endedAt.isValid() ? session.today().addDays(std::min<qint64>(*days, longestShelfLife))
                                          : QDate();
}

// Good as long as its ingredient is, and no longer than what the run makes.
Result<LotId> insertLot(Session &session, const Run &run, const Kept &kept, const QString &code,
                        const QString &location)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, quantity_remaining, "
        "unit_of_measure, received_at, expiration_date, manufacture_date, storage_location, source_production_run_id, "
        "is_rework, created_at, created_by) VALUES (?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    const QDateTime now = session.now();
    const QDate today = session.today();
    BM_TRY_ASSIGN(const QDate ofRun, lastDayOfSource(session, run));
    QDate expiry = ofRun;
    if (kept.shelfLifeDays) {
        const QDate own = today.addDays(std::min<qint64>(*kept.shelfLifeDays, longestShelfLife));
        expiry = ofRun.isValid() ? std::min(own, ofRun) : own;
    }
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(sql, {kept.ingredient, code, kept.unit, now, expiry, today, orNull(location),
                                               run.id, true, now, session.person}));
    return row->id<LotId>(QStringLiteral("id"));
}
} // namespace

Result<ReworkLot> Rework::book(RunId id, const NewRework &rework)
{
    if (!rework.quantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), rework.quantity.toText()};
    BM_TRY(readable(rework.location, QStringLiteral("location")));
    BM_TRY(readableNote(rework.reason, QStringLiteral("reason")));
    return inTransaction(m_session.database, m_session.because(rework.reason), [&]() -> Result<ReworkLot> {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const Run run, runOf(m_session.database, id));
        BM_TRY(mayLeaveSome(run));
        BM_TRY_ASSIGN(const Kept kept, keptAs(m_session.database, run, rework.ingredient));
        BM_TRY_ASSIGN(const bool used, hasUses(m_session.database, id));
        if (!used)
            return Error{Reason::RunEmpty, QStringLiteral("run"), run.batchNumber};
        BM_TRY_ASSIGN(const QString code, newLotCode(m_session.database));
        BM_TRY_ASSIGN(const LotId lot, insertLot(m_session, run, kept, code, rework.location));
        BM_TRY(bookReceipt(m_session, lot, rework.quantity));
        BM_TRY(refuseTooMuch(m_session.database, run, rework.reason));
        if (run.status == u"COMPLETED")
            BM_TRY(judgeReworkOf(m_session, id, run.qualityStatus));
        BM_TRY_ASSIGN(const std::vector<ReworkLot> lots, reworkLotsOf(m_session.database, id));
        return lots.back();
    });
}

Result<std::vector<ReworkLot>> Rework::of(RunId run)
{
    return reworkLotsOf(m_session.database, run);
}

Result<LotBehind> Rework::behind(const QString &lotCode)
{
    return inSnapshot(m_session.database, [&]() -> Result<LotBehind> {
        BM_TRY_ASSIGN(const Lot lot, Lots(m_session).find(lotCode));
        return behindOf(m_session.database, lot);
    });
}

Result<ReworkShare> Rework::share(RunId run)
{
    return inSnapshot(m_session.database, [&] { return reworkShareOf(m_session.database, run); });
}

} // namespace bm
