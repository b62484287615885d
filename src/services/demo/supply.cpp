// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/life.h"
#include "services/demo/tables.h"
#include "services/tracing/queries.h"

#include <algorithm>

namespace bm::demo
{
namespace
{
const QString receiver = QStringLiteral("r.ortiz");
const QString inspector = QStringLiteral("q.lindholm");
constexpr qint64 minute = 60'000;

Quantity wholeUnits(Quantity quantity, qint64 pack)
{
    const qint64 step = pack * 1000;
    return Quantity::ofThousandths((quantity.thousandths() + step - 1) / step * step);
}

bool sooner(const StockLot &a, const StockLot &b)
{
    const auto day = [](const StockLot &lot) { return lot.expiry.isValid() ? lot.expiry : QDate(9999, 12, 31); };
    return std::pair(day(a), a.id) < std::pair(day(b), b.id);
}
} // namespace

QString numbered(const QString &prefix, qint64 number, int digits)
{
    return prefix + QString::number(number).rightJustified(digits, u'0');
}

void Life::putAway(int ware, const StockLot &lot)
{
    auto &shelf = m_state.stock[static_cast<size_t>(ware)];
    shelf.insert(std::upper_bound(shelf.begin(), shelf.end(), lot, sooner), lot);
}

Quantity Life::onHand(int ware, const QDate &day) const
{
    Quantity sum;
    for (const StockLot &lot : m_state.stock[static_cast<size_t>(ware)])
        if (!lot.expiry.isValid() || lot.expiry >= day)
            sum += lot.left;
    return sum;
}

// In a statement of its own: the movements of one lot follow each other.
void Life::move(qint64 lot, const QString &type, Quantity quantity, const QString &reason, const QDateTime &at)
{
    static const QString sql = QStringLiteral("INSERT INTO %1 (%2) VALUES (?, ?, ?, ?, ?, ?)")
                                   .arg(movementsTable.name, movementsTable.columns);
    m_writer.run(sql, {lot, type, quantity, reason, at, receiver});
}

// What spoiled is marked; half of it is thrown away at once, the rest still stands there.
void Life::clearSpoiled(const QDateTime &at)
{
    static const QString expire =
        QStringLiteral("UPDATE ingredient_lots SET status = 'EXPIRED', updated_at = ?, updated_by = ? WHERE id = ?");
    static const QString discard =
        QStringLiteral("UPDATE ingredient_lots SET status = 'DEPLETED', updated_at = ?, updated_by = ? WHERE id = ?");
    const QDate lastDay = at.addMSecs(m_schedule.lengthMs).date();
    for (auto &shelf : m_state.stock) {
        std::erase_if(shelf, [](const StockLot &lot) { return lot.left.isZero(); });
        for (const StockLot &lot : shelf) {
            if (!lot.expiry.isValid() || lot.expiry >= lastDay)
                continue;
            m_writer.run(expire, {at, inspector, lot.id});
            if (!m_random.permille(500))
                continue;
            move(lot.id, QStringLiteral("WASTE"), -lot.left, QStringLiteral("Past its date"), at);
            m_writer.run(discard, {at, inspector, lot.id});
        }
        std::erase_if(shelf, [&](const StockLot &lot) { return lot.expiry.isValid() && lot.expiry < lastDay; });
    }
}

void Life::releaseHeld(const QDateTime &at)
{
    static const QString close =
        QStringLiteral("UPDATE holds SET released_at = ?, released_by = ?, release_reason = ? WHERE id = ?");
    for (const HeldLot &held : m_state.held) {
        const bool spoiled = held.lot.expiry.isValid() && held.lot.expiry < at.addMSecs(m_schedule.lengthMs).date();
        if (held.releaseIn != m_campaign || spoiled)
            continue;
        m_writer.run(close, {at, inspector, QStringLiteral("Second sample within limits"), held.hold});
        check(held.lot.id, 0, QStringLiteral("Second sample"), QStringLiteral("PASSED"), at);
        approve({held.lot.id}, at);
        putAway(held.ware, held.lot);
    }
    std::erase_if(m_state.held, [this](const HeldLot &held) { return held.releaseIn == m_campaign; });
}

void Life::check(qint64 lot, qint64 run, const QString &type, const QString &result, const QDateTime &at)
{
    const auto orNothing = [](qint64 id) { return id == 0 ? Arg(std::nullopt) : Arg(id); };
    m_writer.insert(checksTable, {++m_ids.check, orNothing(lot), orNothing(run), type, result, at, inspector});
}

void Life::approve(const std::vector<qint64> &lots, const QDateTime &at)
{
    const QString sql = QStringLiteral("UPDATE ingredient_lots SET status = 'QUALITY_APPROVED', quality_status = ?, "
                                       "updated_at = ?, updated_by = ? WHERE ") +
                        tracequeries::among(QStringLiteral("id"), m_writer.engine());
    std::vector<qint64> passed;
    std::vector<qint64> conditional;
    for (const qint64 lot : lots)
        (m_random.permille(20) ? conditional : passed).push_back(lot);
    if (!passed.empty())
        m_writer.run(sql, {QStringLiteral("PASSED"), at, inspector, passed});
    if (!conditional.empty())
        m_writer.run(sql, {QStringLiteral("CONDITIONAL_PASS"), at, inspector, conditional});
}

// Enough for this campaign and, where it keeps, for some more.
Quantity Life::deliverySize(int ware, Quantity need)
{
    const Ware &goods = catalogue().wares[static_cast<size_t>(ware)];
    const int days = goods.shelfLifeDays > 0 ? std::min(goods.lotDays, goods.shelfLifeDays * 3 / 4) : goods.lotDays;
    const qint64 rounds = std::clamp<qint64>(qint64{days} * 86'400'000 / m_schedule.spacingMs, 1, 400);
    const qint64 percent = m_random.between(105, 130) + m_random.between(0, rounds - 1) * 100;
    const Quantity size = scaled(need, Quantity::ofThousandths(percent), Quantity::ofThousandths(100));
    return wholeUnits(size, size > Quantity::ofUnits(100) ? 25 : size > Quantity::ofUnits(10) ? 5 : 1);
}

StockLot Life::receive(int ware, Quantity quantity, const QDateTime &at)
{
    const Ware &goods = catalogue().wares[static_cast<size_t>(ware)];
    const qint64 id = ++m_ids.lot;
    const QDate made = at.date().addDays(-m_random.between(1, std::max(1, goods.shelfLifeDays / 20)));
    const QDate expiry = goods.shelfLifeDays > 0 ? made.addDays(goods.shelfLifeDays) : QDate();
    // A supplier's lot is delivered more than once now and then: its code is not unique.
    const QString supplierLot = QStringLiteral("%1-%2-%3")
                                    .arg(goods.name.first(2).toUpper(), made.toString(QStringLiteral("yyMMdd")))
                                    .arg(m_random.between(1, 3));
    m_writer.insert(lotsTable,
                    {id, ware + 1, numbered(QStringLiteral("L-"), id), goods.supplier + 1,
                     catalogue().suppliers[static_cast<size_t>(goods.supplier)].name, supplierLot, Quantity(),
                     Quantity(), goods.unit, at, expiry, made, goods.storage,
                     numbered(QStringLiteral("INV-"), m_random.between(10'000, 99'999)), std::nullopt, at, receiver});
    m_writer.insert(movementsTable,
                    {id, QStringLiteral("RECEIVE"), quantity, QStringLiteral("Delivery"), at, receiver});
    return {id, 0, quantity, expiry};
}

qint64 Life::deliver(int ware, Quantity need, const QDateTime &at)
{
    StockLot lot = receive(ware, deliverySize(ware, need), at);
    if (m_random.permille(15)) {
        holdLot(lot, ware, at.addMSecs(30 * minute));
        lot = receive(ware, deliverySize(ware, need), at.addMSecs(40 * minute));
    }
    if (m_random.permille(40)) {
        const Quantity sample = Quantity::ofThousandths(m_random.between(100, 400));
        if (sample < lot.left - need) {
            move(lot.id, QStringLiteral("SAMPLE"), -sample, QStringLiteral("Laboratory"), at.addMSecs(45 * minute));
            lot.left -= sample;
        }
    }
    check(lot.id, 0, QStringLiteral("Incoming goods"), QStringLiteral("PASSED"), at.addMSecs(50 * minute));
    putAway(ware, lot);
    return lot.id;
}

void Life::hold(const Args &target, const QString &reason, const QDateTime &at)
{
    Args row{++m_ids.hold};
    row.insert(row.end(), target.begin(), target.end());
    row.insert(row.end(), {reason, at, inspector});
    m_writer.insert(holdsTable, row);
}

void Life::holdLot(const StockLot &lot, int ware, const QDateTime &at)
{
    static const QString sql = QStringLiteral("UPDATE ingredient_lots SET status = 'QUARANTINED', quality_status = ?, "
                                              "updated_at = ?, updated_by = ? WHERE id = ?");
    const bool fails = m_random.permille(500);
    const QString result = fails ? QStringLiteral("FAILED") : QStringLiteral("PENDING");
    check(lot.id, 0, QStringLiteral("Incoming goods"), result, at);
    hold({lot.id, std::nullopt, std::nullopt},
         fails ? QStringLiteral("Foreign matter found") : QStringLiteral("Certificate of analysis is missing"), at);
    m_writer.run(sql, {result, at, inspector, lot.id});
    if (!fails)
        m_state.held.push_back({lot, m_ids.hold, ware, m_campaign + m_random.between(1, 3)});
}

// A supplier calls a lot back that was never opened.
void Life::recallFromSupplier(const QDateTime &at)
{
    static const QString sql =
        QStringLiteral("UPDATE ingredient_lots SET status = 'RECALLED', updated_at = ?, updated_by = ? WHERE id = ?");
    const int ware = catalogue().ware(QStringLiteral("Walnuts"));
    const StockLot lot = receive(ware, Quantity::ofUnits(m_random.between(2, 12) * 25), at);
    const qint64 id = ++m_ids.recall;
    m_writer.insert(recallsTable, {id, numbered(QStringLiteral("R-"), id, 4),
                                   QStringLiteral("Supplier reports Salmonella in a retained sample"),
                                   at.addMSecs(90 * minute), inspector, at.addMSecs(90 * minute)});
    m_writer.insert(recallItemsTable, {id, lot.id, QStringLiteral("RECEIVED"), at.addMSecs(90 * minute), inspector});
    m_writer.run(sql, {at.addMSecs(90 * minute), inspector, lot.id});
}

// Several deliveries of flour are blown into one silo and are one lot from then on.
void Life::fillSilo(const QDateTime &at)
{
    const int ware = catalogue().ware(QStringLiteral("Cake flour"));
    auto &shelf = m_state.stock[static_cast<size_t>(ware)];
    std::vector<StockLot> bags;
    for (const StockLot &lot : shelf)
        if (lot.bought() && lot.left.isPositive())
            bags.push_back(lot);
    if (bags.size() < 2)
        return;
    const Ware &goods = catalogue().wares[static_cast<size_t>(ware)];
    // Marked as made here, so that it is not blown into the next silo: a flour is not passed on for ever.
    StockLot silo{++m_ids.lot, -1, Quantity(), bags.front().expiry};
    m_writer.insert(lotsTable, {silo.id, ware + 1, numbered(QStringLiteral("L-"), silo.id), std::nullopt, std::nullopt,
                                std::nullopt, Quantity(), Quantity(), goods.unit, at, silo.expiry, std::nullopt,
                                QStringLiteral("Silo 1"), std::nullopt, std::nullopt, at, receiver});
    for (const StockLot &bag : bags) {
        m_writer.insert(transfersTable, {++m_ids.transfer, bag.id, silo.id, bag.left,
                                         QStringLiteral("Blown into silo 1"), at, receiver});
        silo.left += bag.left;
    }
    approve({silo.id}, at);
    std::erase_if(shelf, [](const StockLot &lot) { return lot.bought(); });
    putAway(ware, silo);
}

void Life::supply(const Needs &needs, const QDateTime &at)
{
    const QDate lastDay = at.addMSecs(m_schedule.lengthMs).date();
    std::vector<qint64> delivered;
    for (size_t i = 0; i < needs.size(); ++i) {
        const int ware = static_cast<int>(i);
        if (catalogue().wares[i].supplier < 0 || needs[i].isZero())
            continue;
        const Quantity there = onHand(ware, lastDay);
        if (there < needs[i])
            delivered.push_back(deliver(ware, needs[i], at.addMSecs(m_random.between(0, 30) * minute)));
    }
    approve(delivered, at.addMSecs(90 * minute));
    if (m_campaign % 6 == 2)
        fillSilo(at.addMSecs(100 * minute));
    if (m_campaign % 200 == m_schedule.campaigns / 2 % 200)
        recallFromSupplier(at);
}

} // namespace bm::demo
