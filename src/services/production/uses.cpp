// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "services/authority.h"
#include "services/catalog.h"
#include "services/details/lotrefusal.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/production.h"
#include "services/production/linerows.h"
#include "services/production/runrows.h"
#include "services/production/standins.h"
#include "services/rework/reworkrows.h"
#include "services/vessels/vesselrows.h"

#include <algorithm>

namespace bm
{
namespace
{
// The recipe's amounts for what is planned; for one yield while either figure is unknown.
std::vector<BatchNeed> wantedBy(const Recipe &recipe, const Run &run)
{
    std::vector<BatchNeed> needs;
    for (const RecipeLine &line : recipe.lines) {
        const Quantity wanted =
            recipe.yield && run.planned ? scaled(line.quantity, *run.planned, *recipe.yield) : line.quantity;
        const auto known = std::find_if(needs.begin(), needs.end(),
                                        [&](const BatchNeed &need) { return need.ingredient == line.ingredient; });
        if (known != needs.end())
            known->wanted += wanted;
        else
            needs.push_back({line.ingredient, line.ingredientName, wanted, Quantity(), line.unit, {}, {}});
    }
    return needs;
}

// Rework that stands for itself is none of what the recipe wants.
Done addUsed(Database &database, RunId run, std::vector<BatchNeed> &needs)
{
    static const QString sql = QStringLiteral(
        "SELECT i.id AS ingredient_id, i.name, CASE WHEN b.stands_for_id IS NULL THEN b.unit_of_measure ELSE "
        "i.unit_of_measure END AS unit, sum(CASE WHEN b.stands_for_id IS NULL THEN b.quantity_used ELSE "
        "b.stands_for_quantity END) AS used FROM batch_ingredients b JOIN ingredient_lots l ON l.id = "
        "b.ingredient_lot_id JOIN ingredients i ON i.id = COALESCE(b.stands_for_id, l.ingredient_id) "
        "WHERE b.production_run_id = ? AND (NOT l.is_rework OR b.stands_for_id IS NOT NULL) GROUP BY 1, 2, 3 ORDER BY "
        "2");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {run}));
    for (const Row &row : rows) {
        const auto ingredient = row.id<IngredientId>(QStringLiteral("ingredient_id"));
        const Quantity used = row.quantity(QStringLiteral("used"));
        const QString unit = row.text(QStringLiteral("unit"));
        const auto known = std::find_if(needs.begin(), needs.end(), [&](const BatchNeed &need) {
            return need.ingredient == ingredient && need.unit == unit;
        });
        if (known != needs.end())
            known->used += used;
        else
            needs.push_back({ingredient, row.text(QStringLiteral("name")), Quantity(), used, unit, {}, {}});
    }
    return {};
}

Done addProposals(Session &session, RecipeId recipe, std::vector<BatchNeed> &needs)
{
    BM_TRY_ASSIGN(const std::vector<Substitute> substitutes, Substitutes(session).of(recipe));
    for (BatchNeed &need : needs) {
        BM_TRY_ASSIGN(const std::vector<Lot> usable, Lots(session).usable(need.ingredient));
        BM_TRY_ASSIGN(const std::optional<TakenFrom> first, firstToTake(session, usable));
        if (first) {
            need.proposedLot = first->code;
            need.proposedLocation = first->lot.storageLocation;
            continue;
        }
        BM_TRY_ASSIGN(const auto instead, proposedStandIn(session, substitutes, need.ingredient));
        if (!instead)
            continue;
        need.proposedLot = instead->lotCode;
        need.proposedLocation = instead->location;
        need.proposedInstead = instead->ingredientName;
    }
    return {};
}

struct Judged
{
    Lot lot;
    AddedLot answer;
    std::optional<StandIn> standIn;
    std::optional<JudgedRework> rework;
    std::vector<LineRun> reached; // that run beside it and must not meet what is in the lot
};

struct RunFacts
{
    QString batchNumber;
    QString status;
    bool hasRecipe = false; // a run of a taken over recipe has no lines to hold a lot against
    bool inRecipe = false;
};

Result<RunFacts> runFacts(Database &database, RunId run, IngredientId ingredient)
{
    static const QString sql =
        QStringLiteral("SELECT r.batch_number, r.status, "
                       "EXISTS (SELECT 1 FROM recipe_ingredients x WHERE x.recipe_id = r.recipe_id) AS has_recipe, "
                       "EXISTS (SELECT 1 FROM recipe_ingredients x WHERE x.recipe_id = r.recipe_id AND x.ingredient_id "
                       "= ?) AS in_recipe "
                       "FROM production_runs r WHERE r.id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {ingredient, run}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("run"), QString::number(run.value())};
    return RunFacts{row->text(QStringLiteral("batch_number")), row->text(QStringLiteral("status")),
                    row->flag(QStringLiteral("has_recipe")), row->flag(QStringLiteral("in_recipe"))};
}

// What somebody has to sign because of those that run beside it.
void tellReached(Judged &judged)
{
    for (const LineRun &run : judged.reached) {
        judged.answer.isToApprove = true;
        judged.answer.reaches << run.batchNumber;
    }
    for (const QString &name : broughtTo(judged.reached)) {
        if (!judged.answer.newAllergens.contains(name, Qt::CaseInsensitive))
            judged.answer.newAllergens << name;
    }
}

void tellStandIn(AddedLot &answer, const StandIn &standIn)
{
    answer.insteadOf = standIn.ingredientName;
    answer.standsFor = standIn.replaces;
    answer.standsForUnit = standIn.ingredientUnit;
    answer.ratio = standIn.ratio;
    answer.isToApprove = standIn.isToApprove();
    answer.newAllergens = standIn.newAllergens;
}

void tellRework(AddedLot &answer, const JudgedRework &rework)
{
    const auto kilos = [](Mass mass) { return mass.in(QStringLiteral("kg")).value_or(Quantity()); };
    answer.isRework = true;
    answer.allergens = rework.allergens;
    answer.isTooMuchRework = !rework.share.isWithin();
    answer.reworkUsed = kilos(rework.share.used);
    answer.reworkMost = kilos(rework.share.most());
    answer.reworkPercent = rework.share.usedPercent().value_or(Quantity());
    answer.reworkLimit = rework.share.percent.value_or(Quantity());
    answer.isToApprove = answer.isToApprove || rework.isToApprove();
    for (const QString &name : rework.newAllergens) {
        if (!answer.newAllergens.contains(name, Qt::CaseInsensitive))
            answer.newAllergens << name;
    }
}

// Rework that nobody put in the place of an ingredient stands for itself, in the recipe or not.
Done judgePlace(Session &session, Judged &judged, const Run &run, bool isInRecipe, const AddLot &use)
{
    if (judged.lot.isRework) {
        BM_TRY_ASSIGN(judged.rework, judgeRework(session, run, judged.lot, use.quantity));
        if (use.insteadOf.trimmed().isEmpty())
            return {};
    }
    BM_TRY_ASSIGN(judged.standIn, standInOf(session, run, judged.lot, isInRecipe, use));
    return {};
}

// Whether the lot may go in: what is wrong with the lot itself is told before that it is the wrong one. Nothing
// wanted yet (a look before weighing): any amount left is enough.
Result<Judged> judge(Session &session, const AddLot &use, std::optional<Quantity> wanted)
{
    Lots lots(session);
    const Result<Lot> found = lots.find(use.lotCode);
    BM_TRY_ASSIGN(const RunFacts run, runFacts(session.database, use.run, found ? found->ingredient : IngredientId()));
    if (run.status != u"IN_PROGRESS")
        return Error{Reason::RunNotInProgress, QStringLiteral("run"), run.batchNumber};
    BM_TRY_ASSIGN(const Run whole, runOf(session.database, use.run));
    BM_TRY(refuseIfPaused(whole));
    BM_TRY_ASSIGN(const Lot lot, found);
    BM_TRY_ASSIGN(const QString vessel, vesselOf(session.database, lot.id));
    if (!vessel.isEmpty())
        return aboutVessel("lotInVessel", lot.code + QStringLiteral(", ") + vessel);
    if (const auto reason = lots.refusal(lot, std::nullopt))
        return refusedLot(lot, *reason);
    BM_TRY(refuseOwnAncestor(session.database, use.run, lot));
    Judged judged;
    judged.lot = lot;
    if (run.hasRecipe || lot.isRework)
        BM_TRY(judgePlace(session, judged, whole, run.inRecipe, use));
    if (const auto reason = lots.refusal(lot, wanted))
        return refusedLot(lot, *reason);
    const Quantity quantity = wanted.value_or(Quantity());
    judged.answer = {0, lot.code, lot.ingredientName, quantity, lot.unit, *lot.remaining - quantity, run.inRecipe};
    if (judged.standIn)
        tellStandIn(judged.answer, *judged.standIn);
    if (judged.rework)
        tellRework(judged.answer, *judged.rework);
    BM_TRY_ASSIGN(judged.reached, reachedByLots(session, whole, {lot.id.value()}));
    tellReached(judged);
    return judged;
}

// A draw brings to those that run beside it all that may come out of the vessel.
Result<Judged> judgeDraw(Session &session, const Vessel &vessel, const AddLot &use)
{
    Judged judged;
    judged.lot.code = vessel.code;
    judged.lot.ingredientName = vessel.ingredientName;
    BM_TRY_ASSIGN(CheckedDraw checked, checkDraw(session, vessel, use));
    judged.answer = std::move(checked.answer);
    judged.standIn = std::move(checked.standIn);
    if (judged.standIn)
        tellStandIn(judged.answer, *judged.standIn);
    BM_TRY_ASSIGN(judged.reached, reachedByDraw(session, vessel, use));
    tellReached(judged);
    return judged;
}

Result<Judged> judgeLotOrDraw(Session &session, const AddLot &use, std::optional<Quantity> wanted)
{
    BM_TRY_ASSIGN(const std::optional<Vessel> vessel, vesselNamed(session.database, use.lotCode));
    return vessel ? judgeDraw(session, *vessel, use) : judge(session, use, wanted);
}

// The movement of the lot is booked by the database.
Result<qint64> insertUse(Session &session, const AddLot &use, const Judged &judged, std::optional<qint64> signature)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
        "source_run_id, added_at, added_by, notes, stands_for_id, stands_for_quantity, signature_id) VALUES (?, ?, ?, "
        "?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    const Lot &lot = judged.lot;
    const Arg standsFor = judged.standIn ? Arg(judged.standIn->ingredient) : Arg(std::nullopt);
    const Arg replaced = judged.standIn ? Arg(judged.standIn->replaces) : Arg(std::nullopt);
    const Arg signedAs = signature ? Arg(*signature) : Arg(std::nullopt);
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(sql, {use.run, lot.id, use.quantity, lot.unit, lot.sourceRun, session.now(),
                                               session.person, orNull(use.notes), standsFor, replaced, signedAs}));
    return row->integer(QStringLiteral("id"));
}

QString meaningOf(const Judged &judged)
{
    QString what =
        QStringLiteral("approved %1 %2 of lot %3 (%4)")
            .arg(judged.answer.quantity.toText(), judged.answer.unit, judged.lot.code, judged.lot.ingredientName);
    if (judged.standIn)
        what += QStringLiteral(" instead of ") + judged.standIn->ingredientName;
    if (judged.rework)
        what += QStringLiteral(" as rework: %1 kg of at most %2 kg")
                    .arg(judged.answer.reworkUsed.toText(), judged.answer.reworkMost.toText());
    const QStringList &allergens = judged.answer.newAllergens;
    if (!allergens.isEmpty())
        what += QStringLiteral(", with ") + allergens.join(QStringLiteral(", "));
    if (!judged.reached.empty())
        what += QStringLiteral("; it may reach ") + batchNumbers(judged.reached);
    return what;
}

struct Approval
{
    std::optional<QString> signer; // nothing: nobody has to sign
};

// Before the transaction of the act, and nobody is asked to sign what is refused anyway.
Result<Approval> approvalOf(Session &session, const AddLot &use, const std::optional<Signature> &signature)
{
    BM_TRY_ASSIGN(const Judged judged, inSnapshot(session.database, [&]() -> Result<Judged> {
                      BM_TRY(authorized(session, Act::RunBatch));
                      return judgeLotOrDraw(session, use, use.quantity);
                  }));
    if (!judged.answer.isToApprove)
        return Approval();
    const bool isRework = judged.rework && judged.rework->isToApprove();
    if (isRework && use.notes.trimmed().isEmpty())
        return judged.rework->asking(Reason::Required);
    BM_TRY(requiredReason(use.notes));
    const Result<QString> signer = approverOf(session, Act::CheckRunQuality, signature, use.notes);
    if (!signer)
        return isRework && signer.error().reason == Reason::SignatureNeeded
                   ? judged.rework->asking(Reason::SignatureNeeded)
                   : signer.error();
    return Approval{*signer};
}

// The key of the signature; nothing when nobody has to sign, or can.
Result<std::optional<qint64>> keepApproval(Session &session, const Judged &judged, const AddLot &use,
                                           const Approval &approval)
{
    if (!judged.answer.isToApprove)
        return std::optional<qint64>();
    // Between the look and this moment it became something to approve.
    if (!approval.signer)
        return Error{Reason::SignatureNeeded, QStringLiteral("signature")};
    const QDateTime before = session.now();
    BM_TRY(keepSignature(session, *approval.signer,
                         {Act::CheckRunQuality, meaningOf(judged), QStringLiteral("production_runs"),
                          QString::number(use.run.value()), use.notes}));
    BM_TRY_ASSIGN(const std::optional<qint64> signature, signedOn(session, use.run, before));
    for (const LineRun &run : judged.reached)
        BM_TRY(keepCarryOver(session, use.run, run.id, {run.allergens, use.notes, signature}));
    return signature;
}

struct EarlierUse
{
    RunId run;
    LotId lot;
    QString lotCode;
    QString unit;
    std::optional<RunId> sourceRun;
    std::optional<Quantity> used; // after earlier corrections; nothing: unknown
    bool lotKnown = false;        // the lot's remaining quantity is known
    std::optional<IngredientId> standsFor;
    Quantity replaced; // after earlier corrections
};

Result<EarlierUse> earlierUse(Database &database, qint64 id)
{
    static const QString sql = QStringLiteral(
        "SELECT b.production_run_id, b.ingredient_lot_id, l.internal_lot_code, l.unit_of_measure, "
        "l.source_production_run_id, l.quantity_remaining, b.quantity_used + COALESCE((SELECT sum(c.quantity_used) "
        "FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) AS used, b.stands_for_id, b.stands_for_quantity + "
        "COALESCE((SELECT sum(c.stands_for_quantity) FROM batch_ingredients c WHERE c.corrects_id = b.id), 0) AS "
        "replaced FROM batch_ingredients b JOIN ingredient_lots l ON l.id = b.ingredient_lot_id "
        "WHERE b.id = ? AND b.corrects_id IS NULL");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {id}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("batchIngredient"), QString::number(id)};
    return EarlierUse{row->id<RunId>(QStringLiteral("production_run_id")),
                      row->id<LotId>(QStringLiteral("ingredient_lot_id")),
                      row->text(QStringLiteral("internal_lot_code")),
                      row->text(QStringLiteral("unit_of_measure")),
                      row->optionalId<RunId>(QStringLiteral("source_production_run_id")),
                      row->optionalQuantity(QStringLiteral("used")),
                      !row->isNull(QStringLiteral("quantity_remaining")),
                      row->optionalId<IngredientId>(QStringLiteral("stands_for_id")),
                      row->quantity(QStringLiteral("replaced"))};
}

// What was made of something held is stopped by this use: taken back, it would go on without QA. The guard in
// 4_consumption asks the same.
Done mayComeBack(Session &session, const EarlierUse &use)
{
    BM_TRY_ASSIGN(const Lot lot, Lots(session).find(use.lotCode));
    if (lot.status == u"RECALLED")
        return refusedLot(lot, Reason::LotRecalled);
    if (!lot.held)
        return {};
    Error refusal = refusedLot(lot, Reason::LotOnHold);
    refusal.field = QStringLiteral("takenBack");
    return refusal;
}

Done insertCorrection(Session &session, const EarlierUse &use, qint64 corrected, Quantity quantity,
                      const QString &reason)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, quantity_used, unit_of_measure, "
        "source_run_id, corrects_id, added_at, added_by, notes, stands_for_id, stands_for_quantity) VALUES (?, ?, ?, "
        "?, "
        "?, ?, ?, ?, ?, ?, ?)");
    // In proportion, so that the last part takes back the last of it.
    const Arg replaced = use.standsFor ? Arg(-scaled(use.replaced, quantity, *use.used)) : Arg(std::nullopt);
    BM_TRY(session.database.run(sql, {use.run, use.lot, -quantity, use.unit, use.sourceRun, corrected, session.now(),
                                      session.person, reason.trimmed(), use.standsFor, replaced}));
    return {};
}
} // namespace

Result<std::vector<BatchNeed>> Production::needs(RunId id)
{
    return inSnapshot(m_session.database, [&]() -> Result<std::vector<BatchNeed>> {
        BM_TRY_ASSIGN(const Run run, runOf(m_session.database, id));
        BM_TRY_ASSIGN(const Recipe recipe, Catalog(m_session).recipe(run.recipe));
        std::vector<BatchNeed> needs = wantedBy(recipe, run);
        BM_TRY(addUsed(m_session.database, id, needs));
        if (run.status == u"PLANNED" || run.status == u"IN_PROGRESS")
            BM_TRY(addProposals(m_session, run.recipe, needs));
        return needs;
    });
}

Result<std::vector<BatchUse>> Production::uses(RunId id)
{
    static const QString sql = QStringLiteral(
        "SELECT b.id, l.internal_lot_code, i.name, b.quantity_used, b.unit_of_measure, b.added_at, b.added_by, "
        "b.corrects_id, b.notes, l.is_rework, w.name AS instead_of, b.stands_for_quantity, w.unit_of_measure AS "
        "stands_for_unit "
        "FROM batch_ingredients b JOIN ingredient_lots l ON l.id = b.ingredient_lot_id "
        "JOIN ingredients i ON i.id = l.ingredient_id LEFT JOIN ingredients w ON w.id = b.stands_for_id WHERE "
        "b.production_run_id = ? ORDER BY b.id");
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql, {id}));
    std::vector<BatchUse> uses;
    for (const Row &row : rows)
        uses.push_back({row.integer(QStringLiteral("id")), row.text(QStringLiteral("internal_lot_code")),
                        row.text(QStringLiteral("name")), row.optionalQuantity(QStringLiteral("quantity_used")),
                        row.text(QStringLiteral("unit_of_measure")), row.time(QStringLiteral("added_at")),
                        row.text(QStringLiteral("added_by")),
                        row.optionalInteger(QStringLiteral("corrects_id")).value_or(0),
                        row.text(QStringLiteral("notes")), row.text(QStringLiteral("instead_of")),
                        row.optionalQuantity(QStringLiteral("stands_for_quantity")),
                        row.text(QStringLiteral("stands_for_unit")), row.flag(QStringLiteral("is_rework"))});
    return uses;
}

Result<AddedLot> Production::check(const AddLot &use)
{
    if (use.quantity.isNegative())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), use.quantity.toText()};
    return inSnapshot(m_session.database, [&]() -> Result<AddedLot> {
        const auto wanted = use.quantity.isZero() ? std::nullopt : std::optional(use.quantity);
        BM_TRY_ASSIGN(const Judged judged, judgeLotOrDraw(m_session, use, wanted));
        return judged.answer;
    });
}

Result<AddedLot> Production::add(const AddLot &use, const std::optional<Signature> &signature)
{
    if (!use.quantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), use.quantity.toText()};
    if (use.standsFor && !use.standsFor->isPositive())
        return Error{Reason::NotPositive, QStringLiteral("standsFor"), use.standsFor->toText()};
    BM_TRY(readableNote(use.notes));
    const auto added = [&](const Approval &approval) {
        return inTransaction(m_session.database, m_session.because(use.notes), [&]() -> Result<AddedLot> {
            BM_TRY(authorized(m_session, Act::RunBatch));
            BM_TRY_ASSIGN(const std::optional<Vessel> vessel, vesselNamed(m_session.database, use.lotCode));
            BM_TRY_ASSIGN(Judged judged,
                          vessel ? judgeDraw(m_session, *vessel, use) : judge(m_session, use, use.quantity));
            BM_TRY_ASSIGN(const auto approved, keepApproval(m_session, judged, use, approval));
            if (vessel) {
                BM_TRY_ASSIGN(const AddedLot drawn, draw(m_session, *vessel, use, approved));
                judged.answer.batchIngredientId = drawn.batchIngredientId;
            } else {
                BM_TRY_ASSIGN(judged.answer.batchIngredientId, insertUse(m_session, use, judged, approved));
            }
            return judged.answer;
        });
    };
    // Mostly nobody has to approve anything, and the lot is judged once.
    const Result<AddedLot> answer = added({});
    if (answer || answer.error().reason != Reason::SignatureNeeded)
        return answer;
    BM_TRY_ASSIGN(const Approval approval, approvalOf(m_session, use, signature));
    return added(approval);
}

Done Production::takeBack(qint64 batchIngredientId, Quantity quantity, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    if (!quantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), quantity.toText()};
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::RunBatch));
        BM_TRY_ASSIGN(const EarlierUse use, earlierUse(m_session.database, batchIngredientId));
        BM_TRY(mayComeBack(m_session, use));
        if (!use.used || !use.lotKnown)
            return Error{Reason::LotQuantityUnknown, QStringLiteral("lotCode"), use.lotCode};
        if (*use.used < quantity)
            return Error{Reason::NotEnoughLeft, QStringLiteral("quantity"),
                         QStringLiteral("%1, %2 %3").arg(use.lotCode, use.used->toText(), use.unit)};
        BM_TRY(insertCorrection(m_session, use, batchIngredientId, quantity, reason));
        return unfind(m_session, batchIngredientId, quantity, reason.trimmed());
    });
}

} // namespace bm
