// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "database/database.h"
#include "domain/genealogy.h"

#include <QRandomGenerator>
#include <map>

namespace bm::test
{

// The rows of a small plant as a trace sees them, to be written to a database and to be asked in memory.
struct PlantRows
{
    struct LotRow
    {
        qint64 id = 0;
        QString unit;
        std::optional<Quantity> received;
        std::optional<qint64> sourceRun;
    };
    struct RunRow
    {
        qint64 id = 0;
        QString unit;
        std::optional<Quantity> actual;
    };
    struct UseRow
    {
        qint64 lot = 0;
        qint64 run = 0;
        std::optional<Quantity> quantity;
        QString unit;
    };
    struct TransferRow
    {
        qint64 from = 0;
        qint64 to = 0;
        Quantity quantity;
    };
    struct ItemRow
    {
        qint64 pallet = 0;
        qint64 run = 0;
        std::optional<Quantity> quantity;
    };
    std::vector<LotRow> lots;
    std::vector<RunRow> runs;
    std::vector<UseRow> uses; // a negative quantity takes back
    std::vector<TransferRow> transfers;
    std::vector<ItemRow> items;
    std::vector<qint64> pallets;
    std::vector<qint64> voided;
};

// Diamonds, blends, rework, corrections, mixed and voided pallets; ids start above `base`. With gaps also what only old
// databases have: unknown quantities and uses in another unit.
PlantRows randomPlant(QRandomGenerator &random, qint64 base, bool gaps);

// Takes all triggers away, so that rows can be written that no plant of today would accept.
void dropGuards(Database &database);
// Needs ingredient 1, recipe 1.
void write(Database &database, const PlantRows &rows);

// The slow and simple answer: recursion over all rows in memory, in floating point.
class TraceOracle
{
public:
    TraceOracle(const PlantRows &rows, const NodeKey &root, TraceDirection direction);

    // Reached, with edges from the root.
    const std::map<NodeKey, int> &depths() const { return m_depths; }
    // Of the root in it (forward) or of it in the root (backward), in thousandths.
    std::optional<double> amount(const NodeKey &node);
    // "lot:1 run:2 12.500 kg", sorted.
    QStringList edges() const;

private:
    struct Edge
    {
        NodeKey from;
        NodeKey to;
        std::optional<Quantity> quantity;
        QString unit;
        bool carries = true;
    };
    void collect(const PlantRows &rows);
    void walk();
    std::optional<double> along(const Edge &edge);
    std::optional<double> part(const NodeKey &node);
    std::optional<double> whole(const NodeKey &node) const;
    double leaving(const NodeKey &node, bool onlyUsable) const;

    NodeKey m_root;
    bool m_forward;
    std::vector<Edge> m_edges;
    std::map<NodeKey, std::optional<Quantity>> m_sizes;
    std::map<NodeKey, QString> m_units;
    std::map<NodeKey, int> m_depths;
    std::map<NodeKey, std::optional<double>> m_amounts;
};

} // namespace bm::test
