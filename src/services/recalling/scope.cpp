// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/connection/fastrow.h"
#include "domain/recall/doubts.h"
#include "services/recalling/recallrows.h"
#include "services/trace.h"
#include "services/tracing/queries.h"
#include "services/vessels/recalled.h"

#include <QHash>
#include <QSet>
#include <algorithm>
#include <iterator>

namespace bm
{
namespace
{
// "lot:123" as ambiguous codes are told apart.
Result<Genealogy> genealogyOf(Session &session, const QString &code)
{
    Trace trace(session);
    if (const auto key = keyFromText(code))
        return trace.trace(*key, TraceDirection::Forward);
    return trace.trace(code, TraceDirection::Forward);
}

QStringList cleaned(const QStringList &codes)
{
    QStringList wanted;
    for (const QString &code : codes) {
        const QString trimmed = code.trimmed();
        if (!trimmed.isEmpty() && !wanted.contains(trimmed))
            wanted << trimmed;
    }
    return wanted;
}

// What a lot has left is no part of a trace.
Done addStock(Database &database, std::vector<RecallItem> &items)
{
    std::vector<qint64> ids;
    for (const RecallItem &item : items) {
        if (item.key.kind == NodeKind::Lot)
            ids.push_back(item.key.id);
    }
    if (ids.empty())
        return {};
    BM_TRY_ASSIGN(const Rows rows, database.run(QStringLiteral("SELECT id, quantity_remaining, storage_location FROM "
                                                               "ingredient_lots WHERE ") +
                                                    tracequeries::among(QStringLiteral("id"), database.engine()),
                                                {ids}));
    QHash<qint64, const Row *> stock;
    for (const Row &row : rows)
        stock.insert(row.integer(QStringLiteral("id")), &row);
    for (RecallItem &item : items) {
        if (item.key.kind != NodeKind::Lot)
            continue;
        if (const Row *row = stock.value(item.key.id)) {
            item.quantity = row->optionalQuantity(QStringLiteral("quantity_remaining"));
            item.location = row->text(QStringLiteral("storage_location"));
        }
    }
    return {};
}

// All that stands on a pallet: unknown when it is of one item, or when it is in several units.
struct Whole
{
    QString unit;
    std::optional<Quantity> quantity;
};

// Summed here: grouping costs SQLite as much as reading the rows.
Result<QHash<qint64, Whole>> wholePallets(Database &database, const std::vector<qint64> &pallets)
{
    static const QString sql =
        QStringLiteral("SELECT i.pallet_id, i.quantity, r.unit_of_measure FROM pallet_items i JOIN production_runs r "
                       "ON r.id = i.production_run_id WHERE ");
    QHash<qint64, Whole> wholes;
    const QString asked = sql + tracequeries::among(QStringLiteral("i.pallet_id"), database.engine());
    BM_TRY(database.forEachFast(asked, {pallets}, [&wholes](const FastRow &row) -> Done {
        const std::optional<Quantity> quantity = row.optionalQuantity(1);
        const auto known = wholes.find(row.integer(0));
        if (known == wholes.end())
            wholes.insert(row.integer(0), {row.word(2), quantity});
        else if (!quantity || row.word(2) != known->unit)
            known->quantity = std::nullopt;
        else if (known->quantity)
            *known->quantity += *quantity;
        return {};
    }));
    return wholes;
}

// A mixed pallet is more than what of it is in a trace. In one unit all of it is known.
Done addShares(Database &database, std::vector<RecallItem> &items)
{
    std::vector<RecallItem *> pallets;
    std::vector<qint64> ids;
    for (RecallItem &item : items) {
        const bool lacks = std::any_of(item.doses.begin(), item.doses.end(), [](const RootDose &dose) {
            return !dose.share && dose.quantity && !dose.unit.isEmpty();
        });
        if (item.key.kind != NodeKind::Pallet || !lacks)
            continue;
        pallets.push_back(&item);
        ids.push_back(item.key.id);
    }
    if (ids.empty())
        return {};
    BM_TRY_ASSIGN(const auto wholes, wholePallets(database, ids));
    for (RecallItem *pallet : pallets) {
        const Whole whole = wholes.value(pallet->key.id);
        for (RootDose &dose : pallet->doses) {
            if (!dose.share && whole.quantity && dose.unit == whole.unit)
                dose.share = shareIn(dose, *whole.quantity);
        }
    }
    return {};
}

// What the batches went into that something may have been carried over to, however many lines later.
Result<std::vector<RecallItem>> possibleOf(Session &session, const std::vector<Genealogy> &genealogies,
                                           const std::vector<RecallItem> &certain)
{
    std::vector<Genealogy> reached;
    QSet<RunId> asked;
    for (const Genealogy &genealogy : genealogies) {
        for (const CarryOver &carryOver : genealogy.carryOvers) {
            if (asked.contains(carryOver.to))
                continue;
            asked.insert(carryOver.to);
            const NodeKey run{NodeKind::Run, carryOver.to.value()};
            BM_TRY_ASSIGN(Genealogy further, Trace(session).trace(run, TraceDirection::Forward));
            reached.push_back(std::move(further));
        }
    }
    std::vector<RecallItem> items = scopeOf(reached);
    std::erase_if(items, [&](const RecallItem &item) {
        return std::any_of(certain.begin(), certain.end(),
                           [&](const RecallItem &each) { return each.key == item.key; });
    });
    for (RecallItem &item : items) {
        item.isRoot = false;
        item.isPossible = true;
        item.isCarriedOver = true;
        // Of the batch that it may have been carried into, which nobody named.
        item.doses.clear();
    }
    return items;
}

// What vessels make uncertain.
Done addDoubts(Database &database, const std::vector<Genealogy> &genealogies, std::vector<RecallItem> &items)
{
    std::vector<qint64> lots;
    bool isDrawn = false;
    for (const Genealogy &genealogy : genealogies)
        isDrawn = isDrawn || !genealogy.draws.empty();
    if (!isDrawn)
        return {};
    for (const RecallItem &item : items) {
        if (item.key.kind == NodeKind::Lot)
            lots.push_back(item.key.id);
    }
    QSet<qint64> fillings;
    BM_TRY(database.forEach(QStringLiteral("SELECT id FROM ingredient_lots WHERE vessel_id IS NOT NULL AND ") +
                                tracequeries::among(QStringLiteral("id"), database.engine()),
                            {lots}, [&fillings](const Row &row) -> Done {
                                fillings << row.integer(QStringLiteral("id"));
                                return {};
                            }));
    tellDoubts(items, genealogies, fillings);
    return {};
}
} // namespace

Result<RecallScope> loadReached(Session &session, const QStringList &codes, bool isWidened)
{
    const QStringList wanted = cleaned(codes);
    if (wanted.isEmpty())
        return Error{Reason::Required, QStringLiteral("codes")};
    std::vector<Genealogy> genealogies;
    RecallScope scope;
    for (const QString &code : wanted) {
        BM_TRY_ASSIGN(Genealogy genealogy, genealogyOf(session, code));
        if (!scope.roots.contains(genealogy.root.code))
            scope.roots << genealogy.root.code;
        for (const QString &warning : genealogy.warnings) {
            if (!scope.warnings.contains(warning))
                scope.warnings << warning;
        }
        scope.draws.insert(scope.draws.end(), genealogy.draws.begin(), genealogy.draws.end());
        genealogies.push_back(std::move(genealogy));
    }
    scope.items = scopeOf(genealogies);
    BM_TRY(addDoubts(session.database, genealogies, scope.items));
    BM_TRY_ASSIGN(scope.possible, possibleOf(session, genealogies, scope.items));
    if (isWidened) {
        std::move(scope.possible.begin(), scope.possible.end(), std::back_inserter(scope.items));
        scope.possible.clear();
    }
    BM_TRY(addStandingIn(session.database, scope.items));
    return scope;
}

Result<RecallScope> loadScope(Session &session, const QStringList &codes, bool isWidened)
{
    BM_TRY_ASSIGN(RecallScope scope, loadReached(session, codes, isWidened));
    BM_TRY(addStock(session.database, scope.items));
    BM_TRY(addShares(session.database, scope.items));
    BM_TRY(addFacts(session.database, scope.items));
    BM_TRY_ASSIGN(scope.customers, customersOf(session.database, scope.items));
    BM_TRY(addReturned(session.database, scope.items, {}, scope.customers));
    tellRootsApart(scope);
    scope.asOf = session.now();
    return scope;
}

void tellRootsApart(RecallScope &scope)
{
    if (scope.roots.size() < 2)
        return;
    const auto mark = [](auto &things) {
        for (auto &thing : things) {
            for (RootDose &dose : thing.doses)
                dose.isOfSeveral = true;
        }
    };
    mark(scope.items);
    mark(scope.customers);
}

// A recall keeps that something is only possible, and not how: that is read from the books. What was undone since then
// is not said any more.
Done addWays(Session &session, std::vector<RecallItem> &items)
{
    if (std::none_of(items.begin(), items.end(), [](const RecallItem &item) { return item.isPossible; }))
        return {};
    std::vector<Genealogy> genealogies;
    QSet<NodeKey> carried;
    for (const RecallItem &item : items) {
        if (!item.isRoot)
            continue;
        BM_TRY_ASSIGN(Genealogy genealogy, Trace(session).trace(item.key, TraceDirection::Forward));
        for (const TraceRoot &thing : genealogy.possible)
            carried.insert(thing.key);
        genealogies.push_back(std::move(genealogy));
    }
    QHash<NodeKey, QString> vessels;
    for (const RecallItem &item : scopeOf(genealogies)) {
        if (item.isPossible)
            vessels.insert(item.key, item.vessel);
    }
    for (RecallItem &item : items) {
        if (!item.isPossible)
            continue;
        item.vessel = vessels.value(item.key);
        item.isCarriedOver = item.vessel.isEmpty() && carried.contains(item.key);
    }
    return {};
}

} // namespace bm
