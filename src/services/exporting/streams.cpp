// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/streams.h"

#include "services/tracing/queries.h"

namespace bm
{

QString EventSource::madeBy(qint64 lot, const QString &batch) const
{
    QString found = batch;
    QSet<qint64> seen;
    for (auto part = parts.constFind(lot); found.isEmpty() && part != parts.constEnd() && !seen.contains(lot);
         part = parts.constFind(lot)) {
        seen.insert(lot);
        found = part->batch;
        lot = part->whole;
    }
    return found;
}

Done readParts(EventSource &source)
{
    static const QString into = QStringLiteral("SELECT DISTINCT to_lot_id FROM lot_transfers");
    static const QString parts = QStringLiteral(
        "SELECT t.to_lot_id, min(f.id) AS whole, min(r.batch_number) AS batch FROM lot_transfers t "
        "JOIN ingredient_lots l ON l.id = t.to_lot_id JOIN ingredient_lots f ON f.id = t.from_lot_id "
        "LEFT JOIN production_runs r ON r.id = f.source_production_run_id WHERE l.vessel_id IS NULL AND "
        "l.source_production_run_id IS NULL AND f.ingredient_id = l.ingredient_id AND "
        "f.supplier_id IS NOT DISTINCT FROM l.supplier_id AND f.supplier_lot_code IS NOT DISTINCT FROM "
        "l.supplier_lot_code GROUP BY t.to_lot_id HAVING count(DISTINCT t.from_lot_id) = 1 AND count(*) = (SELECT "
        "count(*) FROM lot_transfers a WHERE a.to_lot_id = t.to_lot_id)");
    static const QString undone =
        QStringLiteral("SELECT a.filling_lot_id FROM vessel_acts u JOIN vessel_acts a ON a.id = u.takes_back_id WHERE "
                       "a.kind = 'LOAD'");
    BM_TRY(source.database.forEach(undone, {}, [&source](const Row &row) -> Done {
        source.undone.insert(row.integer(QStringLiteral("filling_lot_id")));
        return {};
    }));
    BM_TRY(source.database.forEach(parts, {}, [&source](const Row &row) -> Done {
        source.parts.insert(row.integer(QStringLiteral("to_lot_id")),
                            {row.integer(QStringLiteral("whole")), row.text(QStringLiteral("batch"))});
        return {};
    }));
    return source.database.forEach(into, {}, [&source](const Row &row) -> Done {
        const qint64 lot = row.integer(QStringLiteral("to_lot_id"));
        if (!source.parts.contains(lot))
            source.blends.insert(lot);
        return {};
    });
}

namespace
{
Done readPlaces(Database &database, const QString &table, QHash<qint64, TrackedPlace> &places)
{
    const QString sql = QStringLiteral("SELECT id, name, phone, street, city, region, postal_code, country, gln FROM ");
    return database.forEach(sql + table, {}, [&places](const Row &row) -> Done {
        const qint64 id = row.integer(QStringLiteral("id"));
        places.insert(id, {id, row.text(QStringLiteral("name")), row.text(QStringLiteral("phone")),
                           row.text(QStringLiteral("street")), row.text(QStringLiteral("city")),
                           row.text(QStringLiteral("region")), row.text(QStringLiteral("postal_code")),
                           row.text(QStringLiteral("country")), row.text(QStringLiteral("gln"))});
        return {};
    });
}
} // namespace

Done readPlaces(EventSource &source)
{
    BM_TRY(readPlaces(source.database, QStringLiteral("suppliers"), source.suppliers));
    return readPlaces(source.database, QStringLiteral("customers"), source.customers);
}

QString Limits::inList(const QString &column, const std::vector<qint64> &ids)
{
    m_args.emplace_back(ids);
    return tracequeries::among(column, m_source.database.engine());
}

Limits &Limits::among(const QString &column, const std::vector<qint64> ScopeIds::*ids)
{
    return amongAny({{column, ids}});
}

Limits &Limits::amongAny(const std::vector<std::pair<QString, const std::vector<qint64> ScopeIds::*>> &any)
{
    if (m_source.ids.isEverything)
        return *this;
    QStringList parts;
    for (const auto &[column, ids] : any)
        parts << inList(column, m_source.ids.*ids);
    m_sql += QStringLiteral(" AND (") + parts.join(QStringLiteral(" OR ")) + u')';
    return *this;
}

Limits &Limits::amongListed(const QString &column, const std::vector<qint64> ListedIds::*ids)
{
    if (m_source.listed)
        m_sql += QStringLiteral(" AND ") + inList(column, (*m_source.listed).*ids);
    return *this;
}

Limits &Limits::during(const QString &moment)
{
    if (m_source.ids.from.isValid()) {
        m_sql += QStringLiteral(" AND ") + moment + QStringLiteral(" >= ?");
        m_args.emplace_back(m_source.ids.from);
    }
    if (m_source.ids.until.isValid()) {
        m_sql += QStringLiteral(" AND ") + moment + QStringLiteral(" < ?");
        m_args.emplace_back(m_source.ids.until);
    }
    return *this;
}

TrackedGoods goodsOfLot(const EventSource &source, const Row &row)
{
    TrackedGoods goods;
    const qint64 lot = row.integer(QStringLiteral("lot"));
    goods.code = row.text(QStringLiteral("internal_lot_code"));
    goods.product = row.text(QStringLiteral("ingredient"));
    goods.gtin = row.text(QStringLiteral("lot_gtin"));
    goods.madeBy = source.madeBy(lot, row.text(QStringLiteral("made_by")));
    goods.tlc = row.text(QStringLiteral("supplier_lot_code"));
    goods.isBlend = goods.tlc.isEmpty() && goods.madeBy.isEmpty() && source.blends.contains(lot);
    if (goods.tlc.isEmpty())
        goods.tlc = goods.isBlend ? goods.code : goods.madeBy;
    return goods;
}

TrackedGoods goodsOfRun(const Row &row)
{
    TrackedGoods goods;
    goods.code = row.text(QStringLiteral("batch_number"));
    goods.tlc = goods.code;
    goods.product = row.text(QStringLiteral("recipe"));
    goods.gtin = row.text(QStringLiteral("run_gtin"));
    goods.madeBy = goods.code;
    return goods;
}

} // namespace bm
