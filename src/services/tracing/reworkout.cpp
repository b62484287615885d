// SPDX-License-Identifier: GPL-3.0-or-later
// What runs left beside their yields, as rework and as waste, in the units of the runs.
#include "database/connection/fastrow.h"
#include "domain/production/rework.h"
#include "domain/units/conversion.h"
#include "services/tracing/family.h"

#include <algorithm>
#include <map>

namespace bm
{
namespace
{
// Two in a hundred, as when a run is finished: what is more is no matter of scales.
constexpr Quantity usualDifference = Quantity::ofUnits(2);

struct Left
{
    qint64 lot = 0; // 0: it was thrown away
    Quantity quantity;
    QString unit;

    bool isWaste() const { return lot == 0; }
};

struct WentIn
{
    Mass mass;
    bool isWhole = true; // everything was weighed
};

using LeftBy = std::map<qint64, std::vector<Left>>;

Done readLeft(Database &database, const Family &family, const QString &sql, LeftBy &left)
{
    const auto read = [&left](const FastRow &row) -> Done {
        using Columns = tracequeries::ReworkColumns;
        const Left each{row.integer(Columns::Lot), row.quantity(Columns::Quantity), row.word(Columns::Unit)};
        // What was taken back whole is none.
        if (!each.isWaste() || each.quantity.isPositive())
            left[row.integer(Columns::Run)].push_back(each);
        return {};
    };
    return database.forEachFast(sql, tracequeries::askedFor({family.runIds}, family.moment), read);
}

Result<LeftBy> leftBy(Database &database, const Family &family)
{
    LeftBy left;
    if (family.habits.losses)
        BM_TRY(readLeft(database, family, tracequeries::wasteBesideYield(database.engine(), family.when()), left));
    // Forward all that the runs made is among the lots.
    const bool isAny = family.direction == TraceDirection::Backward ||
                       std::any_of(family.lots.begin(), family.lots.end(),
                                   [](const LotFacts &lot) { return lot.isRework && lot.sourceRun; });
    if (isAny)
        BM_TRY(readLeft(database, family, tracequeries::reworkOf(database.engine(), family.when()), left));
    return left;
}

Result<std::map<qint64, WentIn>> weighedIn(Database &database, const Family &family, const LeftBy &left)
{
    std::map<qint64, WentIn> all;
    std::vector<qint64> runs;
    for (const auto &[run, each] : left)
        runs.push_back(run);
    BM_TRY(database.forEach(tracequeries::weighedIn(database.engine(), family.when()),
                            tracequeries::askedFor({runs}, family.moment), [&all](const Row &row) -> Done {
                                WentIn &in = all[row.integer(QStringLiteral("run"))];
                                const auto mass = Mass::of(row.quantity(QStringLiteral("quantity")),
                                                           row.text(QStringLiteral("unit")));
                                in.isWhole = in.isWhole && mass && row.integer(QStringLiteral("unknown")) == 0;
                                in.mass += mass.value_or(Mass());
                                return {};
                            }));
    return all;
}

// Runs that failed before anything was made of them but what they left.
Result<std::vector<qint64>> nothingsOf(Database &database, const Family &family, const LeftBy &left)
{
    std::vector<qint64> runs;
    for (const RunNode &run : family.runs)
        if (run.status == u"FAILED" && !run.actualQuantity && left.find(run.id.value()) != left.end())
            runs.push_back(run.id.value());
    if (runs.empty())
        return runs;
    std::vector<qint64> nothings;
    BM_TRY(
        database.forEach(tracequeries::cameToNothing(database.engine()), {runs}, [&nothings](const Row &row) -> Done {
            nothings.push_back(row.integer(QStringLiteral("id")));
            return {};
        }));
    return nothings;
}

Quantity part(Quantity of, Mass numerator, Mass denominator)
{
    const QString grams = QStringLiteral("g");
    const auto above = numerator.in(grams);
    const auto below = denominator.in(grams);
    return above && below && below->isPositive() ? scaled(of, *above, *below) : Quantity();
}

// In the unit of the run, where the two can be compared.
std::optional<Quantity> inUnit(const Left &left, const QString &unit)
{
    const Result<Conversion> amount = converted(left.quantity, left.unit, unit);
    return amount ? std::optional(amount->quantity) : std::nullopt;
}

// Of one run.
class Leavings
{
public:
    Leavings(Family &family, const QHash<qint64, LotFacts *> &lots, RunNode &run, const WentIn &in)
        : m_family(family), m_lots(lots), m_run(run), m_in(in)
    {
    }

    void place(std::vector<Left> all)
    {
        fit(all);
        std::vector<Left> weighed;
        Quantity made = m_run.actualQuantity.value_or(Quantity());
        for (const Left &each : all) {
            const auto amount = inUnit(each, m_run.unit);
            if (!amount)
                weighed.push_back(each);
            else if (add(each, amount) && each.isWaste())
                made += *amount;
        }
        for (const Left &each : weighed)
            add(each, byWeight(each, weighed, made));
    }

    // Of a run that made nothing: all that it left is all there is of it.
    void placeWhole(const std::vector<Left> &all)
    {
        const QString kilos = QStringLiteral("kg");
        Quantity whole;
        for (const Left &each : all) {
            const auto amount = inUnit(each, kilos);
            if (!amount)
                return;
            whole += *amount;
        }
        for (const Left &each : all)
            if (LotFacts *lot = m_lots.value(each.lot))
                lot->ofRun = inUnit(each, kilos);
        m_family.nothings.insert(m_run.id.value(), whole);
    }

private:
    static Mass massOf(const std::vector<Left> &all, bool isWaste)
    {
        Mass sum;
        for (const Left &each : all)
            if (each.isWaste() == isWaste)
                sum += Mass::of(each.quantity, each.unit).value_or(Mass());
        return sum;
    }

    // More than went in cannot be beside what was made: a slip of the pen must not make the doses of the rest small.
    // Where nobody weighs the water, more is made than goes in; then only what is more than all of it is cut.
    void fit(std::vector<Left> &all)
    {
        const Mass made = m_run.actualQuantity ? Mass::of(*m_run.actualQuantity, m_run.unit).value_or(Mass()) : Mass();
        const Mass rework = massOf(all, false);
        const Mass waste = massOf(all, true);
        const Mass over = made + rework + waste - m_in.mass;
        if (!m_in.isWhole || m_in.mass.isZero() || over <= Mass() || isWithin(over, m_in.mass, usualDifference))
            return;
        m_family.moreOut = true;
        const Mass room = made <= m_in.mass ? m_in.mass - made : m_in.mass;
        const Mass kept = std::min(rework, room);
        const Mass thrown = std::min(waste, room - kept);
        for (Left &each : all)
            if (Mass::of(each.quantity, each.unit))
                each.quantity = each.isWaste() ? part(each.quantity, thrown, waste) : part(each.quantity, kept, rework);
    }

    std::optional<Quantity> byWeight(const Left &each, const std::vector<Left> &all, Quantity made)
    {
        const auto mass = Mass::of(each.quantity, each.unit);
        const bool isWeighed = std::all_of(
            all.begin(), all.end(), [](const Left &one) { return Mass::of(one.quantity, one.unit).has_value(); });
        if (!m_in.isWhole || !mass || !isWeighed || !m_run.actualQuantity)
            return std::nullopt;
        const auto amount = asMade(*mass, massOf(all, true) + massOf(all, false), m_in.mass, made);
        m_family.reworkByWeight |= amount.has_value();
        return amount;
    }

    bool add(const Left &each, const std::optional<Quantity> &amount)
    {
        // Of a lot its own unit stays, and the trace says that units are mixed.
        m_family.wasteLeftOut |= !amount && each.isWaste() && m_run.actualQuantity;
        if (!amount)
            return false;
        m_run.reworkOut += *amount;
        if (LotFacts *lot = m_lots.value(each.lot))
            lot->ofRun = amount;
        return true;
    }

    Family &m_family;
    const QHash<qint64, LotFacts *> &m_lots;
    RunNode &m_run;
    const WentIn &m_in;
};
} // namespace

Done loadRework(Database &database, Family &family)
{
    BM_TRY_ASSIGN(const LeftBy left, leftBy(database, family));
    if (left.empty())
        return {};
    BM_TRY_ASSIGN(const auto in, weighedIn(database, family, left));
    BM_TRY_ASSIGN(const std::vector<qint64> nothings, nothingsOf(database, family, left));
    QHash<qint64, LotFacts *> lots;
    for (LotFacts &lot : family.lots)
        lots.insert(lot.node.id.value(), &lot);
    for (RunNode &run : family.runs) {
        const auto all = left.find(run.id.value());
        if (all == left.end())
            continue;
        const auto weighed = in.find(run.id.value());
        const WentIn went = weighed == in.end() ? WentIn{{}, false} : weighed->second;
        Leavings leavings(family, lots, run, went);
        if (std::find(nothings.begin(), nothings.end(), run.id.value()) != nothings.end())
            leavings.placeWhole(all->second);
        else
            leavings.place(all->second);
    }
    return {};
}

} // namespace bm
