// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/recalling/recallrows.h"
#include "services/trace.h"
#include "services/tracing/queries.h"

#include <QHash>

namespace bm
{
namespace
{
// Papers of a lot: the deliveries that brought it, else what was typed when it was received.
Done addPapers(Database &database, std::vector<RecallSource> &sources)
{
    static const QString ofLots = QStringLiteral(
        "SELECT l.id, l.received_at, l.purchase_order, l.invoice_number, COALESCE(l.supplier_name, s.name) AS "
        "supplier, "
        "l.supplier_lot_code, r.batch_number, CASE WHEN l.source_production_run_id IS NULL AND (EXISTS (SELECT 1 FROM "
        "lot_movements m WHERE m.ingredient_lot_id = l.id AND m.type = 'RECEIVE') OR NOT EXISTS (SELECT 1 FROM "
        "lot_transfers t WHERE t.to_lot_id = l.id)) THEN 1 ELSE 0 END AS bought FROM ingredient_lots l LEFT JOIN "
        "suppliers s ON s.id = l.supplier_id LEFT "
        "JOIN production_runs r ON r.id = l.source_production_run_id WHERE %1");
    static const QString deliveries = QStringLiteral(
        "SELECT DISTINCT m.ingredient_lot_id AS id, d.delivery_number, d.purchase_order, d.invoice_number FROM "
        "lot_movements m JOIN delivery_lines x ON x.lot_movement_id = m.id JOIN deliveries d ON d.id = x.delivery_id "
        "WHERE %1 ORDER BY 1, 2");
    QHash<qint64, RecallSource *> lots;
    std::vector<qint64> ids;
    for (RecallSource &source : sources) {
        if (source.key.kind != NodeKind::Lot)
            continue;
        lots.insert(source.key.id, &source);
        ids.push_back(source.key.id);
    }
    if (ids.empty())
        return {};
    const auto add = [&lots](const Row &row, std::initializer_list<const char *> columns) {
        RecallSource &source = *lots.value(row.integer(QStringLiteral("id")));
        for (const char *column : columns) {
            const QString paper = row.text(QString::fromLatin1(column)).trimmed();
            if (!paper.isEmpty() && !source.papers.contains(paper))
                source.papers << paper;
        }
    };
    const auto among = [&database](const char *column) {
        return tracequeries::among(QString::fromLatin1(column), database.engine());
    };
    BM_TRY(database.forEach(deliveries.arg(among("m.ingredient_lot_id")), {ids}, [&add](const Row &row) -> Done {
        add(row, {"delivery_number", "purchase_order", "invoice_number"});
        return {};
    }));
    return database.forEach(ofLots.arg(among("l.id")), {ids}, [&](const Row &row) -> Done {
        add(row, {"purchase_order", "invoice_number"});
        RecallSource &source = *lots.value(row.integer(QStringLiteral("id")));
        source.receivedAt = row.time(QStringLiteral("received_at"));
        source.supplier = row.text(QStringLiteral("supplier"));
        source.supplierLot = row.text(QStringLiteral("supplier_lot_code"));
        source.isBought = row.integer(QStringLiteral("bought")) != 0; // else split off or blended of others
        source.madeBy = row.text(QStringLiteral("batch_number"));
        return {};
    });
}
} // namespace

Result<std::vector<RecallSource>> sourcesBehind(Session &session, const std::vector<NodeKey> &roots)
{
    std::vector<Genealogy> backward;
    for (const NodeKey &root : roots) {
        BM_TRY_ASSIGN(Genealogy genealogy, Trace(session).trace(root, TraceDirection::Backward));
        backward.push_back(std::move(genealogy));
    }
    std::vector<RecallSource> sources = sourcesOf(backward);
    BM_TRY(addPapers(session.database, sources));
    return sources;
}

} // namespace bm
