// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/balances.h"

#include "database/history/recordvalues.h"
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/packing.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/production/deviations.h"
#include "services/production/losses.h"
#include "services/production/runrows.h"
#include "services/rework/reworkrows.h"

namespace bm
{
namespace
{
// Two in a hundred: what sticks to bowls, tins and hands.
constexpr Quantity usualTolerance = Quantity::ofUnits(2);
constexpr Quantity everything = Quantity::ofUnits(100);

// What wraps the product never weighs in it.
Result<std::vector<BalanceAmount>> inputsOf(Database &database, RunId run, const QDateTime &closed)
{
    static const QString sql = QStringLiteral(
        "SELECT i.id AS ingredient_id, i.name, l.internal_lot_code, b.quantity_used, b.unit_of_measure FROM "
        "batch_ingredients b JOIN ingredient_lots l ON l.id = b.ingredient_lot_id JOIN ingredients i ON i.id = "
        "l.ingredient_id WHERE b.production_run_id = ? ORDER BY b.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {run}));
    std::vector<qint64> ingredients;
    for (const Row &row : rows)
        ingredients.push_back(row.integer(QStringLiteral("ingredient_id")));
    BM_TRY_ASSIGN(const QSet<qint64> packaging, packagingAt(database, ingredients, closed));
    std::vector<BalanceAmount> inputs;
    for (const Row &row : rows) {
        if (packaging.contains(row.integer(QStringLiteral("ingredient_id"))))
            continue;
        inputs.push_back({row.text(QStringLiteral("name")), row.text(QStringLiteral("internal_lot_code")),
                          row.optionalQuantity(QStringLiteral("quantity_used")),
                          row.text(QStringLiteral("unit_of_measure"))});
    }
    return inputs;
}

struct RunWords
{
    bool isPutIntoStock = false;
    QString notes;
};

Result<RunWords> wordsOf(Database &database, RunId run)
{
    static const QString sql =
        QStringLiteral("SELECT r.notes, c.output_ingredient_id FROM production_runs r JOIN recipes c ON c.id = "
                       "r.recipe_id WHERE r.id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {run}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("run"), QString::number(run.value())};
    return RunWords{!row->isNull(QStringLiteral("output_ingredient_id")), row->text(QStringLiteral("notes"))};
}

// Somebody wrote something else past the program: the usual one holds.
Quantity toleranceFrom(const QString &value)
{
    const auto typed = Quantity::tryFromText(value);
    return typed && !typed->isNegative() && *typed <= everything ? *typed : usualTolerance;
}

Result<Quantity> presentTolerance(Database &database)
{
    static const QString sql = QStringLiteral("SELECT value FROM settings WHERE name = 'runs.unexplained_percent'");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql));
    return row ? toleranceFrom(row->text(QStringLiteral("value"))) : usualTolerance;
}

// What the plant allowed when the run was closed: a later change judges nobody's work of then.
Result<Quantity> toleranceAt(Database &database, const QDateTime &closed)
{
    if (!closed.isValid())
        return presentTolerance(database);
    const QString name = QStringLiteral("runs.unexplained_percent");
    BM_TRY_ASSIGN(const auto rows, valuesAt(database, QStringLiteral("settings"), {name}, closed));
    return rows.contains(name) ? toleranceFrom(rows.value(name).value(QStringLiteral("value")).toString())
                               : usualTolerance;
}

// The caller has a snapshot or a transaction.
Result<RunBalance> read(Session &session, RunId id, std::optional<Quantity> asIfMade)
{
    RunBalance answer;
    BM_TRY_ASSIGN(answer.run, runOf(session.database, id));
    BM_TRY_ASSIGN(const RunWords words, wordsOf(session.database, id));
    answer.notes = words.notes;
    answer.made = asIfMade ? asIfMade : answer.run.actual;
    RunAmounts amounts;
    amounts.isPutIntoStock = words.isPutIntoStock;
    BM_TRY_ASSIGN(answer.wasted, wastedOfYield(session.database, id));
    // What was thrown away of it is in the waste.
    const auto rest = answer.made ? std::optional(*answer.made - answer.wasted) : std::nullopt;
    amounts.made = {answer.run.recipeName, {}, rest, answer.run.unit};
    BM_TRY_ASSIGN(const QDateTime closed, closedAt(session.database, id));
    BM_TRY_ASSIGN(amounts.in, inputsOf(session.database, id, closed));
    BM_TRY_ASSIGN(answer.losses, lossesOf(session.database, id));
    for (const RunLoss &loss : answer.losses)
        amounts.waste.push_back({loss.reverses ? QString() : loss.reason, {}, loss.quantity, loss.unit});
    BM_TRY_ASSIGN(const std::vector<ReworkLot> rework, reworkLotsOf(session.database, id));
    for (const ReworkLot &lot : rework)
        amounts.rework.push_back({lot.ingredientName, lot.lotCode, lot.quantity, lot.unit});
    answer.balance = balanceOf(amounts);
    BM_TRY_ASSIGN(answer.packed, packedOf(session.database, id));
    BM_TRY_ASSIGN(answer.tolerance, toleranceAt(session.database, closed));
    BM_TRY_ASSIGN(const std::vector<Deviation> deviations, deviationsAround(session, answer.run));
    answer.swaps = probableSwaps(answer.run.batchNumber, deviations);
    return answer;
}

Error unexplained(const MassBalance &balance)
{
    const std::optional<Quantity> amount = balance.unexplained()->in(balance.unit);
    const std::optional<Quantity> percent = balance.unexplainedPercent();
    return {Reason::BalanceUnexplained, QStringLiteral("notes"),
            QStringLiteral("%1 %2, %3 %")
                .arg(amount ? amount->toText() : QStringLiteral("?"), balance.unit,
                     percent ? percent->toText() : QStringLiteral("?"))};
}
} // namespace

Result<RunBalance> RunBalances::of(RunId run)
{
    return inSnapshot(m_session.database, [&] { return read(m_session, run, std::nullopt); });
}

Result<RunBalance> RunBalances::preview(RunId run, Quantity actualQuantity)
{
    if (!actualQuantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("actualQuantity"), actualQuantity.toText()};
    return inSnapshot(m_session.database, [&] { return read(m_session, run, actualQuantity); });
}

Result<FinishedRun> RunBalances::finish(RunId run, Quantity actualQuantity, const QString &notes)
{
    BM_TRY(finishable(actualQuantity, notes));
    return inTransaction(m_session.database, m_session.because(notes), [&]() -> Result<FinishedRun> {
        // First, so that nobody explains the balance of a run that cannot be finished.
        BM_TRY_ASSIGN(const FinishedRun finished, finishInside(m_session, run, actualQuantity, notes));
        if (!notes.trimmed().isEmpty())
            return finished;
        BM_TRY_ASSIGN(const RunBalance balance, read(m_session, run, std::nullopt));
        if (!balance.isWithin())
            return unexplained(balance.balance);
        return finished;
    });
}

Result<Quantity> RunBalances::tolerance()
{
    return presentTolerance(m_session.database);
}

Done RunBalances::setTolerance(Quantity percent, const QString &reason)
{
    static const QString change = QStringLiteral("UPDATE settings SET value = ?, updated_at = ?, updated_by = ? WHERE "
                                                 "name = 'runs.unexplained_percent' RETURNING name");
    static const QString insert = QStringLiteral(
        "INSERT INTO settings (name, value, updated_at, updated_by) VALUES ('runs.unexplained_percent', ?, ?, ?)");
    BM_TRY(requiredReason(reason));
    if (percent.isNegative() || percent > everything)
        return Error{Reason::NotANumber, QStringLiteral("percent"), percent.toText()};
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        // Who judges a run says what is good enough.
        BM_TRY(authorized(m_session, Act::CheckRunQuality));
        const Args args{percent.toText(), m_session.now(), m_session.person};
        BM_TRY_ASSIGN(const std::optional<Row> changed, m_session.database.first(change, args));
        if (!changed)
            BM_TRY(m_session.database.run(insert, args));
        return {};
    });
}

} // namespace bm
