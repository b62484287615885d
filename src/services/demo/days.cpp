// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/demo/life.h"
#include "services/demo/tables.h"

namespace bm::demo
{
namespace
{
const QString office = QStringLiteral("office");
const QString country = QStringLiteral("US");
constexpr qint64 minute = 60'000;
} // namespace

void Life::found(const QDateTime &at)
{
    const Catalogue &goods = catalogue();
    const auto position = [](size_t i) { return static_cast<qint64>(i) + 1; };
    for (size_t i = 0; i < goods.suppliers.size(); ++i) {
        const Partner &p = goods.suppliers[i];
        // The newest one has not delivered anything yet.
        const bool isNew = i + 1 == goods.suppliers.size();
        m_writer.insert(suppliersTable, {position(i), p.name, p.phone, p.street, p.city, p.region, p.postalCode,
                                         country, isNew ? QStringLiteral("PENDING") : QStringLiteral("APPROVED"),
                                         isNew ? Arg(std::nullopt) : Arg(at.date()), at, office});
    }
    for (size_t i = 0; i < goods.customers.size(); ++i) {
        const Partner &p = goods.customers[i];
        m_writer.insert(customersTable,
                        {position(i), p.name, p.phone, p.street, p.city, p.region, p.postalCode, country, at, office});
    }
    for (size_t i = 0; i < goods.wares.size(); ++i) {
        const Ware &ware = goods.wares[i];
        const Arg keeps = ware.shelfLifeDays > 0 ? Arg(ware.shelfLifeDays) : Arg(std::nullopt);
        m_writer.insert(ingredientsTable, {position(i), ware.name, ware.type, ware.unit, ware.allergens, ware.storage,
                                           keeps, at, office});
    }
    foundRecipes(at);
}

void Life::foundRecipes(const QDateTime &at)
{
    const Catalogue &goods = catalogue();
    for (size_t i = 0; i < goods.formulas.size(); ++i) {
        const Formula &formula = goods.formulas[i];
        const bool made = formula.output >= 0;
        const QString unit = made ? goods.wares[static_cast<size_t>(formula.output)].unit : QStringLiteral("units");
        m_writer.insert(recipesTable,
                        {static_cast<qint64>(i) + 1, formula.name, formula.description, Quantity::ofUnits(100), unit,
                         made ? Arg(formula.output + 1) : Arg(std::nullopt), at, office});
    }
    for (size_t i = 0; i < goods.formulas.size(); ++i) {
        int place = 0;
        for (const Line &line : goods.formulas[i].lines)
            m_writer.insert(recipeLinesTable, {static_cast<qint64>(i) + 1, line.ware + 1, line.per100,
                                               goods.wares[static_cast<size_t>(line.ware)].unit, ++place, at, office});
    }
}

qint64 Life::campaign(qint64 number)
{
    m_campaign = number;
    m_start = m_schedule.startOf(number);
    const qint64 before = m_ids.run;
    ship(number);
    clearSpoiled(m_start);
    releaseHeld(m_start);
    std::vector<Batch> cakes = planCakes();
    std::vector<Batch> wanted = cakes;
    if (number == m_schedule.campaigns - 1) {
        // What the runs of the present day need is bought and made beforehand.
        m_today = planCakes();
        m_today.resize(std::min<size_t>(m_today.size(), 3));
        wanted.insert(wanted.end(), m_today.begin(), m_today.end());
    }
    std::vector<Batch> made = planMade(wanted);
    wanted.insert(wanted.end(), made.begin(), made.end());
    supply(needsOf(wanted), m_start);
    for (Batch &batch : made) {
        std::vector<Batch> one{batch};
        make(one);
    }
    make(cakes);
    pack(cakes);
    return m_ids.run - before;
}

void Life::today(const QDateTime &now)
{
    // Everything that can be bought is there, whatever recipe a person likes to try.
    Needs some(catalogue().wares.size(), Quantity::ofUnits(20));
    // The silo is filled with it.
    some[static_cast<size_t>(catalogue().ware(QStringLiteral("Wheat flour")))] = Quantity::ofUnits(120);
    m_start = m_schedule.end;
    supply(some, m_start);
    const int looked[]{catalogue().ware(QStringLiteral("Cake flour")), catalogue().ware(QStringLiteral("Whole milk")),
                       catalogue().ware(QStringLiteral("Walnuts"))};
    std::vector<qint64> waiting;
    for (qint64 i = 0; i < 5; ++i) {
        const int any = static_cast<int>(m_random.below(38));
        const Quantity size = Quantity::ofUnits(m_random.between(1, 20) * 25);
        waiting.push_back(receive(i < 3 ? looked[i] : any, size, now.addMSecs((i - 6) * 10 * minute)).id);
    }
    inspect(now, waiting);
    for (size_t i = 0; i < m_today.size(); ++i) {
        m_today[i].start = now.addMSecs((static_cast<qint64>(i) * 120 - 40) * minute);
        m_today[i].end = m_today[i].start.addMSecs(120 * minute);
        plan(m_today[i]);
    }
    const Batch &first = m_today.front();
    begin({first}, first.start);
    const auto &lines = catalogue().formulas[static_cast<size_t>(first.formula)].lines;
    useLines(first, {lines.begin(), lines.begin() + 3}, now.addMSecs(-10 * minute));
}

} // namespace bm::demo
