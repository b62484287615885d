// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sscc.h"
#include "services/demo/life.h"
#include "services/demo/tables.h"
#include "services/tracing/queries.h"

#include <algorithm>

namespace bm::demo
{
namespace
{
const QString packer = QStringLiteral("p.santos");
const QString shipper = QStringLiteral("s.meyer");
const QString inspector = QStringLiteral("q.lindholm");
constexpr qint64 cakesOnAPallet = 96;
constexpr qint64 gramsACake = 310;
constexpr qint64 day = 86'400'000;
} // namespace

// A pallet on paper, before its rows are written.
struct Life::Stack
{
    struct Layer
    {
        qint64 run = 0;
        qint64 cakes = 0;
    };
    qint64 id = 0;
    QDateTime packed;
    bool held = false;
    std::vector<Layer> layers;

    qint64 cakes() const
    {
        qint64 sum = 0;
        for (const Layer &layer : layers)
            sum += layer.cakes;
        return sum;
    }
};

// Full pallets; what is left of a run stands on a pallet of its own or below the first cakes of the next run.
std::vector<Life::Stack> Life::stacked(const std::vector<Batch> &cakes)
{
    std::vector<Stack> stacks;
    Stack open;
    for (const Batch &batch : cakes) {
        if (batch.failed)
            continue;
        for (qint64 left = batch.made.thousandths() / 1000; left > 0;) {
            const qint64 part = std::min(left, cakesOnAPallet - open.cakes());
            open.layers.push_back({batch.id, part});
            open.packed = batch.end;
            open.held = open.held || batch.held;
            left -= part;
            if (open.cakes() == cakesOnAPallet || (left == 0 && m_random.permille(600)))
                stacks.push_back(std::exchange(open, {}));
        }
    }
    if (!open.layers.empty())
        stacks.push_back(std::move(open));
    return stacks;
}

void Life::writeStacks(std::vector<Stack> &stacks)
{
    for (Stack &stack : stacks) {
        stack.id = ++m_ids.pallet;
        const auto sscc = Sscc::tryFromParts(0, m_ssccPrefix, stack.id);
        m_writer.insert(palletsTable,
                        {stack.id, numbered(QStringLiteral("P-"), stack.id), sscc ? sscc->digits() : QString(),
                         stack.layers.front().run, QStringLiteral("Warehouse %1").arg(m_random.between(1, 12)),
                         Quantity::ofThousandths(stack.cakes() * gramsACake), stack.cakes(), stack.packed, stack.packed,
                         packer});
    }
    for (const Stack &stack : stacks)
        for (const Stack::Layer &layer : stack.layers)
            m_writer.insert(palletItemsTable,
                            {++m_ids.item, stack.id, layer.run, Quantity::ofUnits(layer.cakes), stack.packed, packer});
}

void Life::pack(const std::vector<Batch> &cakes)
{
    std::vector<Stack> stacks = stacked(cakes);
    writeStacks(stacks);
    const QDateTime evening = at(0.97);
    std::vector<Stack> again;
    const qint64 rounds = std::max<qint64>(1, 3 * day / m_schedule.spacingMs);
    for (const Stack &stack : stacks) {
        if (m_random.permille(5)) {
            setPallet(stack.id, QStringLiteral("VOID"), evening);
            again.push_back(stack);
            again.back().packed = evening;
            continue;
        }
        if (stack.held || m_random.permille(6)) {
            if (!stack.held)
                hold({std::nullopt, std::nullopt, stack.id}, QStringLiteral("Cartons are crushed"), evening);
            setPallet(stack.id, QStringLiteral("ON_HOLD"), evening);
            continue;
        }
        m_state.waiting.push_back({stack.id, m_campaign + m_random.between(1, rounds)});
    }
    // What stood on a voided pallet is stacked anew.
    writeStacks(again);
    // Found in the evening: what is held is not packed any more.
    for (const Batch &batch : cakes) {
        if (batch.held)
            hold({std::nullopt, batch.id, std::nullopt}, QStringLiteral("Metal detector was out of calibration"),
                 evening);
    }
}

void Life::setPallet(qint64 id, const QString &status, const QDateTime &at)
{
    static const QString sql =
        QStringLiteral("UPDATE pallets SET status = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    m_writer.run(sql, {status, at, inspector, id});
}

// Orders leave in the days since the last campaign ended.
void Life::ship(qint64 campaign)
{
    const QString sql = QStringLiteral("UPDATE pallets SET status = 'SHIPPED', customer_id = ?, customer_order = ?, "
                                       "location = 'Shipped', shipped_at = ?, updated_at = ?, updated_by = ? WHERE ") +
                        tracequeries::among(QStringLiteral("id"), m_writer.engine());
    std::vector<qint64> due;
    for (const WaitingPallet &pallet : m_state.waiting)
        if (pallet.shipIn <= campaign)
            due.push_back(pallet.id);
    std::erase_if(m_state.waiting, [campaign](const WaitingPallet &pallet) { return pallet.shipIn <= campaign; });
    const qint64 span = std::min(m_schedule.spacingMs - m_schedule.lengthMs, 4 * day);
    const QDateTime ended = m_schedule.startOf(campaign - 1).addMSecs(m_schedule.lengthMs);
    for (size_t first = 0; first < due.size();) {
        const size_t last = std::min(due.size(), first + static_cast<size_t>(m_random.between(4, 16)));
        const QDateTime leaves = ended.addMSecs(span * static_cast<qint64>(last) / static_cast<qint64>(due.size()));
        const std::vector<qint64> order(due.begin() + static_cast<std::ptrdiff_t>(first),
                                        due.begin() + static_cast<std::ptrdiff_t>(last));
        const qint64 customer = m_random.between(1, static_cast<qint64>(catalogue().customers.size()));
        m_writer.run(sql, {customer, numbered(QStringLiteral("SO-"), ++m_ids.order), leaves, leaves, shipper, order});
        first = last;
    }
}

} // namespace bm::demo
