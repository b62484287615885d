// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/rework/reworkrows.h"

#include "services/holding/heldabove.h"
#include "services/production/linerows.h"
#include "services/production/losses.h"
#include "services/production/runrows.h"
#include "services/rework/cameout.h"

namespace bm
{
namespace
{
// What has no mass is not in the basis.
void addWeighed(Mass &sum, const Row &row)
{
    if (const auto mass = Mass::of(row.quantity(QStringLiteral("quantity")), row.text(QStringLiteral("unit"))))
        sum += *mass;
}

// Nothing: some of it has no weight, or nobody knows how much it was. What only wraps the product never weighs in it.
Result<std::optional<Mass>> weighedInto(Database &database, RunId run)
{
    static const QString sql = QStringLiteral(
        "SELECT b.quantity_used, b.unit_of_measure FROM batch_ingredients b JOIN ingredient_lots l ON l.id = "
        "b.ingredient_lot_id JOIN ingredients i ON i.id = l.ingredient_id WHERE b.production_run_id = ? AND i.type <> "
        "'PACKAGING'");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {run}));
    Mass sum;
    for (const Row &row : rows) {
        const auto quantity = row.optionalQuantity(QStringLiteral("quantity_used"));
        const auto mass = quantity ? Mass::of(*quantity, row.text(QStringLiteral("unit_of_measure"))) : std::nullopt;
        if (!mass)
            return std::optional<Mass>();
        sum += *mass;
    }
    return std::optional(sum);
}

// A part has no run of its own, and may be of several. What stands in a vessel may have something of every load since
// it was proven empty, be it that the books have nothing left of it.
Done addSources(Database &database, const Lot &lot, LotBehind &behind)
{
    static const QString sql = QStringLiteral(
        "WITH RECURSIVE above (id) AS (SELECT id FROM ingredient_lots WHERE id = ? UNION SELECT a.ingredient_lot_id "
        "FROM vessel_acts own JOIN vessel_acts a ON a.vessel_id = own.vessel_id AND a.kind = 'LOAD' AND a.id < own.id "
        "JOIN vessels v ON v.id = own.vessel_id AND v.drawing = 'MIXED' WHERE own.filling_lot_id = ? AND NOT EXISTS "
        "(SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id) AND NOT EXISTS (SELECT 1 FROM vessel_acts e WHERE "
        "e.vessel_id = own.vessel_id AND e.kind = 'EMPTY' AND e.id > a.id AND e.id < own.id AND NOT EXISTS (SELECT 1 "
        "FROM vessel_acts u WHERE u.takes_back_id = e.id)) UNION SELECT x.from_lot_id FROM above JOIN lot_transfers x "
        "ON x.to_lot_id = above.id) SELECT l.id, l.internal_lot_code, l.vessel_id, r.batch_number, CASE WHEN "
        "r.quality_status = 'FAILED' OR r.status = 'FAILED' THEN 1 ELSE 0 END AS batch_failed, CASE WHEN "
        "l.quality_status = 'FAILED' OR EXISTS (SELECT 1 FROM holds h WHERE h.released_at IS NULL AND "
        "h.ingredient_lot_id = l.id) OR EXISTS (SELECT 1 FROM holds h WHERE h.released_at IS NULL AND "
        "h.production_run_id = l.source_production_run_id) THEN 1 ELSE 0 END AS is_stopped FROM above JOIN "
        "ingredient_lots l ON l.id = above.id LEFT JOIN production_runs r ON r.id = l.source_production_run_id ORDER "
        "BY r.batch_number, l.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {lot.id, lot.id}));
    const auto putOnce = [](QStringList &all, const QString &code) {
        if (!code.isEmpty() && !all.contains(code))
            all << code;
    };
    for (const Row &row : rows) {
        const QString batch = row.text(QStringLiteral("batch_number"));
        putOnce(behind.batches, batch);
        if (row.integer(QStringLiteral("batch_failed")) != 0)
            putOnce(behind.failed, batch);
        // What stood in the vessel before is told by what was loaded.
        const bool isOther = row.id<LotId>(QStringLiteral("id")) != lot.id && row.isNull(QStringLiteral("vessel_id"));
        if (isOther && row.integer(QStringLiteral("is_stopped")) != 0)
            putOnce(behind.stopped, row.text(QStringLiteral("internal_lot_code")));
    }
    return {};
}

// Without zeros at the end: it is read from afar.
QString shortText(const std::optional<Quantity> &quantity)
{
    QString text = quantity ? quantity->toText() : QStringLiteral("?");
    while (text.contains(u'.') && (text.endsWith(u'0') || text.endsWith(u'.')))
        text.chop(1);
    return text;
}

Result<Mass> reworkWeight(Database &database, RunId run)
{
    Mass sum;
    BM_TRY_ASSIGN(const std::vector<ReworkLot> lots, reworkLotsOf(database, run));
    for (const ReworkLot &lot : lots)
        sum += Mass::of(lot.quantity, lot.unit).value_or(Mass());
    return sum;
}

// What came out of the yield is in the yield.
Result<Mass> wasteBesideYield(Database &database, RunId run)
{
    static const QString sql = QStringLiteral("SELECT w.quantity, w.unit_of_measure " BM_FROM_LOSSES
                                              "WHERE w.production_run_id = ? AND " BM_BESIDE_YIELD);
    Mass sum;
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {run}));
    for (const Row &row : rows)
        sum += Mass::of(row.quantity(QStringLiteral("quantity")), row.text(QStringLiteral("unit_of_measure")))
                   .value_or(Mass());
    return sum;
}

Error tooMuch(Reason why, const char *field, Mass out, Mass in)
{
    const QString kilos = QStringLiteral("kg");
    return {why, QString::fromLatin1(field),
            QStringLiteral("%1 kg > %2 kg").arg(shortText(out.in(kilos)), shortText(in.in(kilos)))};
}
} // namespace

Result<ReworkShare> reworkShareOf(Database &database, RunId run)
{
    static const QString head =
        QStringLiteral("SELECT c.id, c.rework_percent, c.yield_quantity, r.planned_quantity FROM production_runs r "
                       "JOIN recipes c ON c.id = r.recipe_id WHERE r.id = ?");
    static const QString lines =
        QStringLiteral("SELECT ingredient_id, quantity, unit_of_measure AS unit FROM recipe_ingredients WHERE "
                       "recipe_id = ?");
    static const QString uses = QStringLiteral(
        "SELECT b.quantity_used AS quantity, b.unit_of_measure AS unit FROM batch_ingredients b JOIN ingredient_lots l "
        "ON l.id = b.ingredient_lot_id WHERE b.production_run_id = ? AND l.is_rework");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(head, {run}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("run"), QString::number(run.value())};
    ReworkShare share;
    share.percent = row->optionalQuantity(QStringLiteral("rework_percent"));
    Mass wanted;
    BM_TRY_ASSIGN(const Rows weighed, database.run(lines, {row->id<RecipeId>(QStringLiteral("id"))}));
    std::vector<qint64> ingredients;
    for (const Row &line : weighed)
        ingredients.push_back(line.integer(QStringLiteral("ingredient_id")));
    BM_TRY_ASSIGN(const QDateTime closed, closedAt(database, run));
    BM_TRY_ASSIGN(const QSet<qint64> packaging, packagingAt(database, ingredients, closed));
    for (const Row &line : weighed) {
        if (!packaging.contains(line.integer(QStringLiteral("ingredient_id"))))
            addWeighed(wanted, line);
    }
    share.whole = scaledWeight(wanted, row->optionalQuantity(QStringLiteral("planned_quantity")),
                               row->optionalQuantity(QStringLiteral("yield_quantity")));
    BM_TRY_ASSIGN(const Rows used, database.run(uses, {run}));
    for (const Row &use : used)
        addWeighed(share.used, use);
    return share;
}

Result<std::vector<ReworkLot>> reworkLotsOf(Database &database, RunId run)
{
    static const QString sql = QStringLiteral(
        "SELECT l.internal_lot_code, i.name, l.quantity_remaining, l.unit_of_measure, l.expiration_date, "
        "l.status, " BM_CAME_OUT
        " AS quantity FROM ingredient_lots l JOIN ingredients i ON i.id = l.ingredient_id WHERE "
        "l.source_production_run_id = ? AND l.is_rework ORDER BY l.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {run}));
    std::vector<ReworkLot> lots;
    for (const Row &row : rows)
        lots.push_back({row.text(QStringLiteral("internal_lot_code")), row.text(QStringLiteral("name")),
                        row.quantity(QStringLiteral("quantity")),
                        row.optionalQuantity(QStringLiteral("quantity_remaining")),
                        row.text(QStringLiteral("unit_of_measure")), row.date(QStringLiteral("expiration_date")),
                        row.text(QStringLiteral("status"))});
    return lots;
}

Done refuseTooMuch(Database &database, const Run &run, const QString &reason, Mass more)
{
    BM_TRY_ASSIGN(const std::optional<Mass> in, weighedInto(database, run.id));
    if (!in)
        return {};
    BM_TRY_ASSIGN(Mass out, reworkWeight(database, run.id));
    out += more;
    if (out > *in)
        return tooMuch(Reason::MoreThanMade, "reworkOfRun", out, *in);
    if (run.actual)
        out += Mass::of(*run.actual, run.unit).value_or(Mass());
    BM_TRY_ASSIGN(const Mass wasted, wasteBesideYield(database, run.id));
    out += wasted;
    if (out > *in && reason.trimmed().isEmpty())
        return tooMuch(Reason::Required, "reworkOfRun", out, *in);
    return {};
}

Done refuseTooMuchWaste(Database &database, const Run &run, Mass more)
{
    BM_TRY_ASSIGN(const std::optional<Mass> in, weighedInto(database, run.id));
    // What was written down so far is nothing that could be weighed against it.
    if (!in || in->isZero())
        return {};
    BM_TRY_ASSIGN(Mass out, wasteBesideYield(database, run.id));
    BM_TRY_ASSIGN(const Mass rework, reworkWeight(database, run.id));
    out += rework + more;
    if (out > *in)
        return tooMuch(Reason::MoreThanMade, "wasteOfRun", out, *in);
    return {};
}

Done judgeReworkOf(Session &session, RunId run, const QString &quality)
{
    static const QString sql = QStringLiteral(
        "UPDATE ingredient_lots SET status = ?, quality_status = ?, updated_at = ?, updated_by = ? WHERE "
        "source_production_run_id = ? AND is_rework AND status = 'RECEIVED' AND quality_status = 'PENDING'");
    const QString status = quality == u"FAILED" ? QStringLiteral("QUARANTINED") : QStringLiteral("QUALITY_APPROVED");
    BM_TRY(session.database.run(sql, {status, quality, session.now(), session.person, run}));
    return {};
}

Error JudgedRework::asking(Reason reason) const
{
    if (!newAllergens.isEmpty())
        return {reason, QStringLiteral("reworkAllergens"), newAllergens.join(QStringLiteral(", "))};
    const QString kilos = QStringLiteral("kg");
    return {reason, QStringLiteral("reworkLimit"),
            QStringLiteral("%1 kg > %2 kg (%3 % > %4 %)")
                .arg(shortText(share.used.in(kilos)), shortText(share.most().in(kilos)), shortText(share.usedPercent()),
                     shortText(share.percent))};
}

Result<JudgedRework> judgeRework(Session &session, const Run &run, const Lot &lot, Quantity quantity)
{
    JudgedRework judged;
    BM_TRY_ASSIGN(judged.share, reworkShareOf(session.database, run.id));
    if (!judged.share.percent)
        return Error{Reason::NotInRecipe, QStringLiteral("rework"), run.recipeName};
    const std::optional<Mass> mass = Mass::of(quantity, lot.unit);
    if (!mass)
        return Error{Reason::UnitMismatch, QStringLiteral("reworkWeight"),
                     QStringLiteral("%1 (%2)").arg(lot.code, lot.unit)};
    judged.share.used += *mass;
    BM_TRY_ASSIGN(judged.allergens, allergensIn(session.database, {lot.id.value()}));
    BM_TRY_ASSIGN(judged.newAllergens, newAllergensOf(session.database, run.recipe, judged.allergens));
    return judged;
}

Error LotBehind::doubt(Reason reason) const
{
    return failed.isEmpty() ? Error{reason, QStringLiteral("stoppedBehind"), stopped.join(QStringLiteral(", "))}
                            : Error{reason, QStringLiteral("failedBehind"), failed.join(QStringLiteral(", "))};
}

Result<LotBehind> behindOf(Database &database, const Lot &lot)
{
    static const QString standing = QStringLiteral("SELECT vessel_id FROM ingredient_lots WHERE id = ?");
    LotBehind behind;
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(standing, {lot.id}));
    if (!lot.isRework && (!row || row->isNull(QStringLiteral("vessel_id"))))
        return behind;
    BM_TRY(addSources(database, lot, behind));
    if (!lot.isRework) {
        behind.batches.clear();
        return behind;
    }
    BM_TRY_ASSIGN(behind.allergens, allergensIn(database, {lot.id.value()}));
    return behind;
}

Done refuseOwnAncestor(Database &database, RunId run, const Lot &lot)
{
    static const QString made =
        QStringLiteral("SELECT 1 AS found FROM ingredient_lots WHERE source_production_run_id = ? LIMIT 1");
    static const QString seed =
        QStringLiteral("SELECT id, id, source_production_run_id FROM ingredient_lots WHERE id = ?");
    // Mostly a batch that runs has put nothing into stock.
    BM_TRY_ASSIGN(const std::optional<Row> any, database.first(made, {run}));
    if (!any)
        return {};
    const QString sql = QStringLiteral("WITH RECURSIVE above (start, lot, run) AS (") + seed +
                        QStringLiteral(" UNION ") +
                        heldquestions::stepUp(database.engine(), heldquestions::Uses::AlsoTakenBack) +
                        QStringLiteral(") SELECT 1 AS found FROM above WHERE run = ? LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> above, database.first(sql, {lot.id, run}));
    if (above)
        return Error{Reason::LotInOwnAncestry, QStringLiteral("lotCode"), lot.code};
    return {};
}

} // namespace bm
