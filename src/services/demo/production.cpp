// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/life.h"
#include "services/demo/tables.h"
#include "services/tracing/queries.h"

#include <algorithm>

namespace bm::demo
{
namespace
{
const QString baker = QStringLiteral("p.okafor");
const QString inspector = QStringLiteral("q.lindholm");
const QString units = QStringLiteral("units");
const QString crumbs = QStringLiteral("Cake crumbs (rework)");
constexpr qint64 cakesOnAPallet = 96;
constexpr Quantity hundred = Quantity::ofUnits(100);

const Formula &formulaOf(const Batch &batch)
{
    return catalogue().formulas[static_cast<size_t>(batch.formula)];
}

QString unitOf(const Formula &formula)
{
    return formula.output < 0 ? units : catalogue().wares[static_cast<size_t>(formula.output)].unit;
}

// What has no allergen is made on a line that never meets any: the others are not cleaned between two batches.
QString lineFor(int formula)
{
    const Catalogue &goods = catalogue();
    const auto &lines = goods.formulas[static_cast<size_t>(formula)].lines;
    const bool free = std::all_of(lines.begin(), lines.end(), [&goods](const Line &line) {
        const Ware &ware = goods.wares[static_cast<size_t>(line.ware)];
        return ware.allergens.isEmpty() && ware.supplier >= 0;
    });
    return free ? QStringLiteral("Line 4") : QStringLiteral("Line %1").arg(formula % 3 + 1);
}

Quantity roundedUp(Quantity quantity)
{
    return Quantity::ofThousandths((quantity.thousandths() + 999) / 1000 * 1000);
}

Quantity wanted(const Line &line, Quantity planned)
{
    const Quantity exact = scaled(line.per100, planned, hundred);
    return catalogue().wares[static_cast<size_t>(line.ware)].unit == units ? roundedUp(exact) : exact;
}
} // namespace

QDateTime Life::at(double part) const
{
    return m_start.addMSecs(static_cast<qint64>(part * static_cast<double>(m_schedule.lengthMs)));
}

// As many pallets as make about five for every run, those without pallets included.
std::vector<Batch> Life::planCakes()
{
    const std::vector<int> finished = catalogue().finishedGoods();
    const qint64 pallets = 52 * (m_schedule.cakesEach + 7) / (10 * m_schedule.cakesEach);
    const bool rework = onHand(catalogue().ware(crumbs), m_start.date().addDays(2)) > Quantity::ofUnits(6);
    std::vector<Batch> cakes;
    for (qint64 i = 0; i < m_schedule.cakesEach; ++i) {
        Batch batch;
        batch.formula = finished[static_cast<size_t>(m_random.below(static_cast<qint64>(finished.size()) - 1))];
        batch.planned = Quantity::ofUnits(m_random.between(pallets * 6 / 10, pallets * 14 / 10) * cakesOnAPallet);
        if (i == 0 && rework) {
            batch.formula = finished.back();
            batch.planned = Quantity::ofUnits(2 * cakesOnAPallet);
        }
        const double width = 0.4 / static_cast<double>(m_schedule.cakesEach);
        batch.start = at(0.55 + width * static_cast<double>(i));
        batch.end = at(0.55 + width * (static_cast<double>(i) + 0.95));
        cakes.push_back(batch);
    }
    return cakes;
}

Life::Needs Life::needsOf(const std::vector<Batch> &batches) const
{
    Needs needs(catalogue().wares.size());
    for (const Batch &batch : batches)
        for (const Line &line : formulaOf(batch).lines)
            needs[static_cast<size_t>(line.ware)] += wanted(line, batch.planned);
    return needs;
}

// What has to be made before the cakes can be: from the last step back to the first, then in the order of work.
std::vector<Batch> Life::planMade(const std::vector<Batch> &cakes)
{
    Needs needs = needsOf(cakes);
    std::vector<Batch> made;
    const auto &formulas = catalogue().formulas;
    for (int i = static_cast<int>(formulas.size()) - 1; i >= 0; --i) {
        const Formula &formula = formulas[static_cast<size_t>(i)];
        if (formula.output < 0)
            continue;
        const Quantity missing =
            needs[static_cast<size_t>(formula.output)] - onHand(formula.output, m_start.date().addDays(2));
        if (!missing.isPositive())
            continue;
        Batch batch;
        batch.formula = i;
        // Some is lost on the way, and some is left over.
        batch.planned = roundedUp(scaled(missing, Quantity::ofUnits(108), hundred));
        batch.start = at(0.16 + 0.045 * i);
        batch.end = at(0.16 + 0.045 * i + 0.04);
        made.push_back(batch);
        for (const Line &line : formula.lines)
            needs[static_cast<size_t>(line.ware)] += wanted(line, batch.planned);
    }
    std::reverse(made.begin(), made.end());
    return made;
}

void Life::plan(Batch &batch)
{
    batch.id = ++m_ids.run;
    const QDateTime planned = at(0.1);
    m_writer.insert(runsTable, {batch.id, numbered(QStringLiteral("B-"), batch.id), batch.formula + 1,
                                batch.start.toString(QStringLiteral("'D'yyMMdd")), batch.planned,
                                unitOf(formulaOf(batch)), batch.start, lineFor(batch.formula),
                                batch.start.time().hour() < 14 ? QStringLiteral("early") : QStringLiteral("late"),
                                planned, baker});
}

void Life::begin(const std::vector<Batch> &batches, const QDateTime &at)
{
    const QString sql =
        QStringLiteral("UPDATE production_runs SET status = 'IN_PROGRESS', "
                       "actual_start_time = planned_start_time, updated_at = ?, updated_by = ? WHERE ") +
        tracequeries::among(QStringLiteral("id"), m_writer.engine());
    std::vector<qint64> ids;
    for (const Batch &batch : batches)
        ids.push_back(batch.id);
    m_writer.run(sql, {at, baker, ids});
}

void Life::make(std::vector<Batch> &batches)
{
    for (Batch &batch : batches)
        plan(batch);
    begin(batches, batches.front().start);
    for (const Batch &batch : batches)
        useLines(batch, formulaOf(batch).lines, batch.end);
    for (Batch &batch : batches)
        finish(batch);
}

// First expired first; when a lot runs out in the middle, the next one is opened.
void Life::useLines(const Batch &batch, const std::vector<Line> &lines, const QDateTime &until)
{
    const qint64 step = batch.start.msecsTo(until) / (static_cast<qint64>(lines.size()) + 1);
    QDateTime moment = batch.start;
    for (const Line &line : lines) {
        Quantity rest = wanted(line, batch.planned);
        moment = moment.addMSecs(step);
        for (StockLot &lot : m_state.stock[static_cast<size_t>(line.ware)]) {
            const Quantity taken = std::min(rest, lot.left);
            if (!taken.isPositive())
                continue;
            useLot(batch, line.ware, lot, taken, moment);
            rest -= taken;
        }
    }
}

// Now and then too much was typed in: part of it is taken back, or all of it and weighed again.
void Life::useLot(const Batch &batch, int ware, StockLot &lot, Quantity quantity, const QDateTime &at)
{
    const QString &unit = catalogue().wares[static_cast<size_t>(ware)].unit;
    const auto write = [&](Quantity amount, const Arg &corrects, const QString &notes) {
        const Arg source = lot.sourceRun > 0 ? Arg(lot.sourceRun) : Arg(std::nullopt);
        m_writer.insert(usesTable, {++m_ids.use, batch.id, lot.id, amount, unit, source, corrects, at, baker, notes});
        lot.left -= amount;
    };
    write(quantity, std::nullopt, {});
    if (!m_random.permille(4))
        return;
    const qint64 first = m_ids.use;
    const bool all = m_random.permille(300);
    const Quantity back = all ? quantity : Quantity::ofThousandths(quantity.thousandths() / 10);
    if (back.isZero())
        return;
    // PostgreSQL books the uses of one statement when it ends; what is taken back must be there to be used again.
    m_writer.flush();
    write(-back, first, QStringLiteral("Typed too much"));
    m_writer.flush();
    if (all)
        write(quantity, std::nullopt, QStringLiteral("Weighed again"));
}

void Life::finish(Batch &batch)
{
    static const QString sql =
        QStringLiteral("UPDATE production_runs SET status = ?, quality_status = ?, actual_quantity = ?, "
                       "actual_end_time = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    const bool cake = formulaOf(batch).output < 0;
    batch.failed = cake && m_random.permille(10);
    batch.held = cake && !batch.failed && m_random.permille(6);
    const qint64 permille = m_random.between(970, 1000);
    batch.made = scaled(batch.planned, Quantity::ofThousandths(permille), Quantity::ofUnits(1));
    if (cake)
        batch.made = Quantity::ofUnits(batch.made.thousandths() / 1000);
    const QString quality = batch.failed ? QStringLiteral("FAILED") : QStringLiteral("PASSED");
    const QString status = batch.failed ? QStringLiteral("FAILED") : QStringLiteral("COMPLETED");
    const Arg yield = batch.failed ? Arg(std::nullopt) : Arg(batch.made);
    static const QString failing = QStringLiteral("INSERT INTO run_events (production_run_id, kind, reason, marked_at, "
                                                  "marked_by) VALUES (?, 'FAIL', ?, ?, ?)");
    if (batch.failed)
        m_writer.run(failing, {batch.id, QStringLiteral("Sunk in the middle"), batch.end, baker});
    m_writer.run(sql, {status, quality, yield, batch.end, batch.end, baker, batch.id});
    check(0, batch.id, QStringLiteral("Release"), quality, batch.end);
    if (!cake)
        stockMade(batch);
}

StockLot Life::stockUp(int ware, const Batch &batch, Quantity quantity)
{
    const Ware &goods = catalogue().wares[static_cast<size_t>(ware)];
    const StockLot lot{++m_ids.lot, batch.id, quantity, batch.end.date().addDays(goods.shelfLifeDays)};
    m_writer.insert(lotsTable, {lot.id, ware + 1, numbered(QStringLiteral("L-"), lot.id), std::nullopt, std::nullopt,
                                std::nullopt, Quantity(), Quantity(), goods.unit, batch.end, lot.expiry,
                                batch.end.date(), goods.storage, std::nullopt, batch.id, batch.end, baker});
    m_writer.insert(movementsTable,
                    {lot.id, QStringLiteral("RECEIVE"), quantity, QStringLiteral("Made"), batch.end, baker});
    putAway(ware, lot);
    return lot;
}

// What a run made goes into stock; the trimmings of some cake bases are kept for truffles.
void Life::stockMade(const Batch &batch)
{
    const int ware = formulaOf(batch).output;
    std::vector<qint64> lots;
    Quantity whole = batch.made;
    if (m_campaign % 3 == 1 && ware == catalogue().ware(QStringLiteral("Cake base"))) {
        const Quantity trimmed = scaled(batch.made, Quantity::ofUnits(3), hundred);
        lots.push_back(stockUp(catalogue().ware(crumbs), batch, trimmed).id);
        whole -= trimmed;
    }
    lots.push_back(stockUp(ware, batch, whole).id);
    approve(lots, batch.end);
}

} // namespace bm::demo
