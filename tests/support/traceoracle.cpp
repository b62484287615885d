// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/traceoracle.h"

#include <QtTest>
#include <algorithm>
#include <set>

namespace bm::test
{
namespace
{
NodeKey lotKey(qint64 id)
{
    return {NodeKind::Lot, id};
}
NodeKey runKey(qint64 id)
{
    return {NodeKind::Run, id};
}
NodeKey palletKey(qint64 id)
{
    return {NodeKind::Pallet, id};
}

void must(const Result<Rows> &result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
}

class Maker
{
public:
    Maker(QRandomGenerator &random, qint64 base, bool gaps) : m_random(random), m_base(base), m_gaps(gaps) {}

    PlantRows make()
    {
        for (int i = 0, bought = between(2, 5); i < bought; ++i)
            addLot({});
        for (int i = 0, runs = between(2, 9); i < runs; ++i)
            addRun();
        for (int i = 0, pallets = between(0, 6); i < pallets; ++i)
            addPallet();
        return m_rows;
    }

private:
    int between(int first, int last) { return m_random.bounded(first, last + 1); }
    bool percent(int chances) { return m_random.bounded(100) < chances; }
    Quantity some() { return Quantity::ofThousandths(between(50'000, 400'000)); }
    qint64 next() { return m_base + ++m_last; }

    qint64 addLot(std::optional<qint64> source)
    {
        const bool unknown = m_gaps && percent(15);
        const QString unit = m_gaps && percent(10) ? QStringLiteral("l") : QStringLiteral("kg");
        const Quantity received = Quantity::ofThousandths(between(300'000, 900'000));
        m_rows.lots.push_back({next(), unit, unknown ? std::nullopt : std::optional(received), source});
        return m_rows.lots.back().id;
    }

    void addRun()
    {
        const bool open = percent(8);
        const qint64 run = next();
        m_rows.runs.push_back({run, QStringLiteral("kg"), open ? std::nullopt : std::optional(some() + some())});
        for (int i = 0, uses = between(1, 3); i < uses; ++i)
            addUse(m_rows.lots[static_cast<size_t>(m_random.bounded(static_cast<int>(m_rows.lots.size())))], run);
        for (int made = between(0, 2); made > 0; --made)
            addLot(run);
        // Only into a lot that is younger: no circle.
        if (percent(30)) {
            const qint64 blend = addLot({});
            const auto older = m_random.bounded(static_cast<int>(m_rows.lots.size()) - 1);
            const auto &from = m_rows.lots[static_cast<size_t>(older)];
            if (from.unit == m_rows.lots.back().unit)
                m_rows.transfers.push_back({from.id, blend, some()});
        }
    }

    void addUse(const PlantRows::LotRow &lot, qint64 run)
    {
        const bool unknown = m_gaps && percent(10);
        const QString unit = m_gaps && percent(5) ? QStringLiteral("oz") : lot.unit;
        const auto known = std::any_of(m_rows.uses.begin(), m_rows.uses.end(), [&](const PlantRows::UseRow &use) {
            return use.lot == lot.id && use.run == run;
        });
        if (known)
            return;
        const Quantity quantity = some();
        m_rows.uses.push_back({lot.id, run, unknown ? std::nullopt : std::optional(quantity), unit});
        if (!unknown && percent(20))
            m_rows.uses.push_back({lot.id, run, percent(50) ? -quantity : -Quantity::ofUnits(10), unit});
        if (!unknown && percent(20))
            m_rows.uses.push_back({lot.id, run, some(), unit});
    }

    void addPallet()
    {
        const qint64 pallet = next();
        m_rows.pallets.push_back(pallet);
        if (percent(15))
            m_rows.voided.push_back(pallet);
        std::set<qint64> on;
        for (int i = 0, layers = between(1, 2); i < layers; ++i)
            on.insert(m_rows.runs[static_cast<size_t>(m_random.bounded(static_cast<int>(m_rows.runs.size())))].id);
        for (const qint64 run : on)
            m_rows.items.push_back({pallet, run, m_gaps && percent(10) ? std::nullopt : std::optional(some())});
    }

    QRandomGenerator &m_random;
    qint64 m_base;
    bool m_gaps;
    qint64 m_last = 0;
    PlantRows m_rows;
};
} // namespace

PlantRows randomPlant(QRandomGenerator &random, qint64 base, bool gaps)
{
    return Maker(random, base, gaps).make();
}

void dropGuards(Database &database)
{
    if (!database.isSqlite()) {
        if (const Done set = database.execute(QStringLiteral("SET session_replication_role = replica")); !set)
            qFatal("%s", qPrintable(set.error().detail));
        return;
    }
    const auto triggers = database.run(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'"));
    must(triggers);
    for (const Row &row : *triggers)
        must(database.run(QStringLiteral("DROP TRIGGER ") + row.text(QStringLiteral("name"))));
}

void write(Database &database, const PlantRows &rows)
{
    const QString migrated = QStringLiteral("MIGRATED");
    for (const auto &run : rows.runs)
        must(database.run(QStringLiteral("INSERT INTO production_runs (id, batch_number, recipe_id, actual_quantity, "
                                         "unit_of_measure, provenance) VALUES (?, ?, 1, ?, ?, ?)"),
                          {run.id, QStringLiteral("R%1").arg(run.id), run.actual, run.unit, migrated}));
    std::map<qint64, qint64> sources;
    for (const auto &lot : rows.lots) {
        if (lot.sourceRun)
            sources[lot.id] = *lot.sourceRun;
        must(database.run(QStringLiteral("INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, "
                                         "quantity_received, quantity_remaining, unit_of_measure, "
                                         "source_production_run_id, provenance) VALUES (?, 1, ?, ?, ?, ?, ?, ?)"),
                          {lot.id, QStringLiteral("L%1").arg(lot.id), lot.received, lot.received, lot.unit,
                           lot.sourceRun, migrated}));
    }
    for (const auto &use : rows.uses) {
        const auto source = sources.find(use.lot);
        must(database.run(QStringLiteral("INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, "
                                         "quantity_used, unit_of_measure, source_run_id, provenance) "
                                         "VALUES (?, ?, ?, ?, ?, ?)"),
                          {use.run, use.lot, use.quantity, use.unit,
                           source == sources.end() ? Arg(std::nullopt) : Arg(source->second), migrated}));
    }
    for (const auto &transfer : rows.transfers)
        must(database.run(
            QStringLiteral("INSERT INTO lot_transfers (from_lot_id, to_lot_id, quantity) VALUES (?, ?, ?)"),
            {transfer.from, transfer.to, transfer.quantity}));
    for (const qint64 pallet : rows.pallets) {
        const bool voided = std::find(rows.voided.begin(), rows.voided.end(), pallet) != rows.voided.end();
        must(database.run(QStringLiteral("INSERT INTO pallets (id, pallet_number, production_run_id, status) "
                                         "VALUES (?, ?, ?, ?)"),
                          {pallet, QStringLiteral("P%1").arg(pallet), rows.runs.front().id,
                           voided ? QStringLiteral("VOID") : QStringLiteral("ACTIVE")}));
    }
    for (const auto &item : rows.items)
        must(
            database.run(QStringLiteral("INSERT INTO pallet_items (pallet_id, production_run_id, quantity, provenance) "
                                        "VALUES (?, ?, ?, ?)"),
                         {item.pallet, item.run, item.quantity, migrated}));
}

TraceOracle::TraceOracle(const PlantRows &rows, const NodeKey &root, TraceDirection direction)
    : m_root(root), m_forward(direction == TraceDirection::Forward)
{
    collect(rows);
    walk();
}

void TraceOracle::collect(const PlantRows &rows)
{
    for (const auto &run : rows.runs) {
        m_sizes[runKey(run.id)] = run.actual;
        m_units[runKey(run.id)] = run.unit;
    }
    for (const auto &lot : rows.lots) {
        m_sizes[lotKey(lot.id)] = lot.received;
        m_units[lotKey(lot.id)] = lot.unit;
        if (lot.sourceRun)
            m_edges.push_back({runKey(*lot.sourceRun), lotKey(lot.id), lot.received, lot.unit});
    }
    std::map<std::pair<qint64, qint64>, Edge> uses;
    for (const auto &use : rows.uses) {
        const auto [edge, isNew] =
            uses.insert({{use.lot, use.run}, {lotKey(use.lot), runKey(use.run), use.quantity, use.unit}});
        if (!isNew)
            edge->second.quantity = edge->second.quantity && use.quantity
                                        ? std::optional(*edge->second.quantity + *use.quantity)
                                        : std::nullopt;
    }
    for (const auto &[key, edge] : uses)
        if (!edge.quantity || edge.quantity->isPositive())
            m_edges.push_back(edge);
    for (const auto &transfer : rows.transfers)
        m_edges.push_back(
            {lotKey(transfer.from), lotKey(transfer.to), transfer.quantity, m_units[lotKey(transfer.from)]});
    for (const auto &item : rows.items) {
        const bool voided = std::find(rows.voided.begin(), rows.voided.end(), item.pallet) != rows.voided.end();
        m_edges.push_back({runKey(item.run), palletKey(item.pallet), item.quantity, m_units[runKey(item.run)],
                           !(voided && m_forward)});
    }
}

void TraceOracle::walk()
{
    m_depths[m_root] = 0;
    for (bool grown = true; grown;) {
        grown = false;
        for (const Edge &edge : m_edges) {
            const NodeKey &near = m_forward ? edge.from : edge.to;
            const NodeKey &far = m_forward ? edge.to : edge.from;
            const auto known = m_depths.find(near);
            if (known == m_depths.end())
                continue;
            const auto [place, isNew] = m_depths.insert({far, known->second + 1});
            if (!isNew && place->second <= known->second + 1)
                continue;
            place->second = known->second + 1;
            grown = true;
        }
    }
}

double TraceOracle::leaving(const NodeKey &node, bool onlyUsable) const
{
    double sum = 0;
    for (const Edge &edge : m_edges)
        if (edge.from == node && edge.quantity && (!onlyUsable || (edge.carries && edge.unit == m_units.at(node))))
            sum += static_cast<double>(edge.quantity->thousandths());
    return sum;
}

std::optional<double> TraceOracle::whole(const NodeKey &node) const
{
    const auto size = m_sizes.find(node);
    if (size == m_sizes.end() || !size->second)
        return std::nullopt;
    auto sum = static_cast<double>(size->second->thousandths());
    if (node.kind != NodeKind::Lot)
        return sum;
    for (const Edge &edge : m_edges)
        if (edge.to == node && edge.from.kind == NodeKind::Lot)
            sum += static_cast<double>(edge.quantity->thousandths());
    return std::max(sum, leaving(node, false));
}

std::optional<double> TraceOracle::amount(const NodeKey &node)
{
    if (const auto known = m_amounts.find(node); known != m_amounts.end())
        return known->second;
    std::optional<double> sum = 0;
    if (node == m_root) {
        sum = whole(node);
        if (m_forward && sum)
            sum = std::max(*sum, leaving(node, true));
    } else
        for (const Edge &edge : m_edges) {
            if ((m_forward ? edge.to : edge.from) != node || !m_depths.contains(m_forward ? edge.from : edge.to))
                continue;
            const auto more = along(edge);
            sum = sum && more ? std::optional(*sum + *more) : std::nullopt;
        }
    return m_amounts[node] = sum;
}

std::optional<double> TraceOracle::along(const Edge &edge)
{
    if (!edge.carries)
        return 0;
    const bool usable = edge.quantity && edge.unit == m_units[edge.from];
    const auto quantity = usable ? std::optional(static_cast<double>(edge.quantity->thousandths())) : std::nullopt;
    if (!m_forward) {
        const auto share = part(edge.to);
        if (share == 0.0)
            return 0;
        return share && quantity ? std::optional(*quantity * *share) : std::nullopt;
    }
    if (edge.from == m_root)
        return quantity;
    const auto held = amount(edge.from);
    if (held == 0.0)
        return 0;
    const auto size = whole(edge.from);
    if (!held || !quantity || !size)
        return std::nullopt;
    return *held * *quantity / std::max(*size, leaving(edge.from, true));
}

std::optional<double> TraceOracle::part(const NodeKey &node)
{
    if (node == m_root)
        return 1;
    const auto used = amount(node);
    if (used == 0.0)
        return 0;
    const auto size = whole(node);
    return used && size ? std::optional(std::min(1.0, *used / *size)) : std::nullopt;
}

QStringList TraceOracle::edges() const
{
    QStringList lines;
    for (const Edge &edge : m_edges)
        if (m_depths.contains(edge.from) && m_depths.contains(edge.to))
            lines << QStringLiteral("%1 %2 %3 %4")
                         .arg(toText(edge.from), toText(edge.to),
                              edge.quantity ? edge.quantity->toText() : QStringLiteral("?"), edge.unit);
    lines.sort();
    return lines;
}

} // namespace bm::test
