// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/production/balancewords.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct BalanceWords
{
    Q_DECLARE_TR_FUNCTIONS(bm::BalanceWords)
};

QString massWords(Mass mass, const QString &unit, const AmountWords &amount)
{
    const std::optional<Quantity> quantity = mass.in(unit);
    return quantity ? amount(*quantity, unit) : BalanceWords::tr("more than can be written");
}

QString percentWords(Quantity percent, const AmountWords &amount)
{
    return amount(percent, QStringLiteral("%"));
}

BalanceLine line(const QString &what, Mass mass, const MassBalance &balance, const AmountWords &amount)
{
    const std::optional<Quantity> share = balance.closes() ? percentOf(mass, balance.in) : std::nullopt;
    return {what, massWords(mass, balance.unit, amount), share ? percentWords(*share, amount) : QString()};
}

QString thingWords(const BalanceAmount &thing, const AmountWords &amount)
{
    const QString name = thing.code.isEmpty() ? thing.name : QString(thing.name + u" (" + thing.code + u')');
    return thing.quantity ? QString(name + u' ' + amount(*thing.quantity, thing.unit)) : name;
}

QString thingsWords(const std::vector<BalanceAmount> &things, const AmountWords &amount)
{
    QStringList words;
    for (const BalanceAmount &thing : things)
        words << thingWords(thing, amount);
    return words.join(QStringLiteral(", "));
}

QStringList whyOpen(const RunBalance &balance, const AmountWords &amount)
{
    QStringList words;
    std::vector<BalanceAmount> unknown = balance.balance.unknown;
    if (!balance.made) {
        // What was made stands behind what went in.
        std::erase_if(unknown, [&balance](const BalanceAmount &one) {
            return one.code.isEmpty() && one.name == balance.run.recipeName;
        });
        words << BalanceWords::tr("Cannot be closed: nobody has said yet how much was made.");
    }
    if (!unknown.empty())
        words << BalanceWords::tr("Cannot be closed: nobody knows how much it was of %1.")
                     .arg(thingsWords(unknown, amount));
    if (!balance.balance.notWeighed.empty())
        words << BalanceWords::tr("Cannot be closed, because it was not weighed: %1.")
                     .arg(thingsWords(balance.balance.notWeighed, amount));
    if (words.isEmpty())
        words << BalanceWords::tr("Cannot be closed: nothing is in the batch.");
    return words;
}

QString sideWords(const Deviation &side, bool withBatch)
{
    const QString lots = side.lots.join(QStringLiteral(", "));
    const QString name = side.lots.isEmpty() ? side.ingredient
                         : side.lots.size() == 1
                             ? BalanceWords::tr("lot %1 (%2)", "a lot and its ingredient").arg(lots, side.ingredient)
                             : BalanceWords::tr("lots %1 (%2)", "lots and their ingredient").arg(lots, side.ingredient);
    return withBatch ? BalanceWords::tr("%1 in %2", "a lot in a batch").arg(name, side.batchNumber) : name;
}
} // namespace

QString swapWords(const ProbableSwap &swap)
{
    const bool twoBatches = swap.tooMuch.batchNumber != swap.tooLittle.batchNumber;
    return BalanceWords::tr("Probably swapped: %1 for %2.", "one lot for another")
        .arg(sideWords(swap.tooMuch, twoBatches), sideWords(swap.tooLittle, twoBatches));
}

std::vector<BalanceLine> balanceLines(const RunBalance &run, const AmountWords &amount)
{
    const MassBalance &balance = run.balance;
    std::vector<BalanceLine> lines{line(BalanceWords::tr("Went in"), balance.in, balance, amount)};
    if (!balance.wip.isZero())
        lines.push_back(line(BalanceWords::tr("Put into stock (WIP)"), balance.wip, balance, amount));
    else
        lines.push_back(
            line(run.wasted.isPositive() ? BalanceWords::tr("Made and not thrown away") : BalanceWords::tr("Made"),
                 balance.out, balance, amount));
    if (balance.wip.isZero() && balance.out.isZero())
        lines.back().amount = run.made ? amount(*run.made, run.run.unit) : BalanceWords::tr("unknown");
    if (run.packed.isPositive())
        lines.push_back({BalanceWords::tr("of it on pallets"), amount(run.packed, run.run.unit), {}});
    if (!balance.waste.isZero())
        lines.push_back(line(BalanceWords::tr("Waste"), balance.waste, balance, amount));
    if (!balance.rework.isZero())
        lines.push_back(line(BalanceWords::tr("Left as rework"), balance.rework, balance, amount));
    if (const std::optional<Mass> rest = balance.unexplained())
        lines.push_back(line(BalanceWords::tr("Unexplained"), *rest, balance, amount));
    else
        lines.push_back({BalanceWords::tr("Unexplained"), BalanceWords::tr("cannot be said"), {}});
    return lines;
}

QStringList balanceRemarks(const RunBalance &run, const AmountWords &amount)
{
    QStringList words;
    if (!run.balance.closes())
        words << whyOpen(run, amount);
    else if (!run.isWithin())
        words << (run.balance.unexplained()->isNegative()
                      ? BalanceWords::tr("More came out than went in; the plant allows a difference of %1.")
                      : BalanceWords::tr("More is missing than the plant allows, which is %1."))
                     .arg(percentWords(run.tolerance, amount));
    for (const ProbableSwap &swap : run.swaps)
        words << swapWords(swap);
    return words;
}

QString balanceText(const RunBalance &balance, const AmountWords &amount)
{
    QStringList lines;
    for (const BalanceLine &one : balanceLines(balance, amount))
        lines << (one.share.isEmpty()
                      ? BalanceWords::tr("%1: %2", "went in: 5 kg").arg(one.what, one.amount)
                      : BalanceWords::tr("%1: %2 (%3)", "waste: 5 kg (2 %)").arg(one.what, one.amount, one.share));
    return (lines + balanceRemarks(balance, amount)).join(u'\n');
}

} // namespace bm
