// SPDX-License-Identifier: GPL-3.0-or-later
// What runs left beside their yields, as rework and as waste, in the units of the runs.
#include "database/connection/fastrow.h"
#include "domain/production/rework.h"
#include "services/tracing/family.h"

#include <algorithm>
#include <map>

namespace bm
{
namespace
{
struct Left
{
    qint64 lot = 0;
    Quantity quantity;
    QString unit;
};

struct WentIn
{
    Mass mass;
    bool isWhole = true; // everything was weighed
};

using LeftBy = std::map<qint64, std::vector<Left>>;

Result<LeftBy> leftBy(Database &database, const Family &family)
{
    LeftBy left;
    // Forward all that the runs made is among the lots.
    const bool isAny = family.direction == TraceDirection::Backward ||
                       std::any_of(family.lots.begin(), family.lots.end(),
                                   [](const LotFacts &lot) { return lot.isRework && lot.sourceRun; });
    if (!isAny)
        return left;
    const auto read = [&left](const FastRow &row) -> Done {
        using Columns = tracequeries::ReworkColumns;
        left[row.integer(Columns::Run)].push_back(
            {row.integer(Columns::Lot), row.quantity(Columns::Quantity), row.word(Columns::Unit)});
        return {};
    };
    BM_TRY(database.forEachFast(tracequeries::reworkOf(database.engine(), family.when()),
                                tracequeries::askedFor({family.runIds}, family.moment), read));
    return left;
}

Result<std::map<qint64, WentIn>> weighedIn(Database &database, const Family &family, const std::vector<qint64> &runs)
{
    std::map<qint64, WentIn> all;
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

// Nothing: one of them has no mass.
std::optional<Mass> massOf(const std::vector<Left> &left)
{
    Mass sum;
    for (const Left &each : left) {
        const auto mass = Mass::of(each.quantity, each.unit);
        if (!mass)
            return std::nullopt;
        sum += *mass;
    }
    return sum;
}

bool isSameUnit(const QString &one, const QString &other)
{
    return one.trimmed().compare(other.trimmed(), Qt::CaseInsensitive) == 0;
}

// In the unit of the run, where both are weighed.
std::optional<Quantity> converted(const Left &left, const QString &unit)
{
    if (isSameUnit(left.unit, unit))
        return left.quantity;
    const auto mass = Mass::of(left.quantity, left.unit);
    return mass ? mass->in(unit) : std::nullopt;
}

class Leavings
{
public:
    Leavings(Family &family, const LeftBy &left) : m_family(family), m_left(left)
    {
        for (LotFacts &lot : family.lots)
            m_lots.insert(lot.node.id.value(), &lot);
    }

    std::vector<qint64> runsToWeigh() const
    {
        std::vector<qint64> runs;
        for (const RunNode &run : m_family.runs) {
            const auto left = m_left.find(run.id.value());
            if (left != m_left.end() && !Mass::of(Quantity(), run.unit))
                runs.push_back(run.id.value());
        }
        return runs;
    }

    void place(const std::map<qint64, WentIn> &in)
    {
        for (RunNode &run : m_family.runs) {
            const auto left = m_left.find(run.id.value());
            if (left == m_left.end())
                continue;
            const auto weighed = in.find(run.id.value());
            for (const Left &each : left->second)
                add(run, each,
                    weighed == in.end() ? converted(each, run.unit)
                                        : byWeight(run, each, left->second, weighed->second));
        }
    }

private:
    std::optional<Quantity> byWeight(const RunNode &run, const Left &each, const std::vector<Left> &all,
                                     const WentIn &in)
    {
        const auto sum = massOf(all);
        const auto mass = Mass::of(each.quantity, each.unit);
        if (!in.isWhole || !sum || !mass || !run.actualQuantity)
            return std::nullopt;
        const auto made = asMade(*mass, *sum, in.mass, *run.actualQuantity);
        m_family.reworkByWeight |= made.has_value();
        return made;
    }

    void add(RunNode &run, const Left &each, const std::optional<Quantity> &amount)
    {
        if (!amount)
            return; // its own unit stays, and the trace says that units are mixed
        run.reworkOut += *amount;
        if (LotFacts *lot = m_lots.value(each.lot))
            lot->ofRun = amount;
    }

    Family &m_family;
    const LeftBy &m_left;
    QHash<qint64, LotFacts *> m_lots;
};

// What was booked as waste came out beside the yield, too: the yield has only its part of what went in.
Done addLosses(Database &database, Family &family)
{
    static const QString sql = QStringLiteral("SELECT production_run_id AS run, unit_of_measure AS unit, sum(quantity) "
                                              "AS quantity FROM run_losses WHERE %1%2 "
                                              "GROUP BY production_run_id, unit_of_measure");
    const QString until = !family.moment.isValid() ? QString()
                          : database.isSqlite()    ? QStringLiteral(" AND lost_at <= ?")
                                                   : QStringLiteral(" AND lost_at <= CAST(? AS timestamptz)");
    QHash<qint64, RunNode *> runs;
    for (RunNode &run : family.runs)
        runs.insert(run.id.value(), &run);
    const QString asked = sql.arg(tracequeries::among(QStringLiteral("production_run_id"), database.engine()), until);
    return database.forEach(
        asked, tracequeries::askedFor({family.runIds}, family.moment), [&runs](const Row &row) -> Done {
            RunNode *run = runs.value(row.integer(QStringLiteral("run")));
            if (!run)
                return {};
            const Left lost{0, row.quantity(QStringLiteral("quantity")), row.text(QStringLiteral("unit"))};
            if (const auto amount = converted(lost, run->unit); amount && amount->isPositive())
                run->reworkOut += *amount;
            return {};
        });
}
} // namespace

Done loadRework(Database &database, Family &family)
{
    if (family.habits.losses)
        BM_TRY(addLosses(database, family));
    BM_TRY_ASSIGN(const LeftBy left, leftBy(database, family));
    if (left.empty())
        return {};
    Leavings leavings(family, left);
    const std::vector<qint64> runs = leavings.runsToWeigh();
    if (runs.empty()) {
        leavings.place({});
        return {};
    }
    BM_TRY_ASSIGN(const auto in, weighedIn(database, family, runs));
    leavings.place(in);
    return {};
}

} // namespace bm
