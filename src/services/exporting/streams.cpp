// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/streams.h"

#include "services/tracing/queries.h"

namespace bm
{

bool EventSource::isDuring(const QDateTime &at, const QDateTime &undoneAt) const
{
    const auto isIn = [this](const QDateTime &moment) {
        return (!ids.from.isValid() || moment >= ids.from) && (!ids.until.isValid() || moment < ids.until);
    };
    return !at.isValid() || isIn(at) || (undoneAt.isValid() && isIn(undoneAt));
}

namespace
{
Done readUndone(EventSource &source)
{
    static const QString sql =
        QStringLiteral("SELECT a.filling_lot_id, u.done_at FROM vessel_acts u JOIN vessel_acts a ON a.id = "
                       "u.takes_back_id WHERE a.kind = 'LOAD'");
    return source.database.forEach(sql, {}, [&source](const Row &row) -> Done {
        source.undone.insert(row.integer(QStringLiteral("filling_lot_id")), row.time(QStringLiteral("done_at")));
        return {};
    });
}

Done readAmbiguous(EventSource &source)
{
    static const QString sql = QStringLiteral(
        "SELECT i.gtin, l.supplier_lot_code FROM ingredient_lots l JOIN ingredients i ON i.id = l.ingredient_id WHERE "
        "i.gtin IS NOT NULL AND l.supplier_lot_code IS NOT NULL GROUP BY i.gtin, l.supplier_lot_code HAVING "
        "count(DISTINCT COALESCE(CAST(l.supplier_id AS text), l.supplier_name, '')) > 1");
    return source.database.forEach(sql, {}, [&source](const Row &row) -> Done {
        source.ambiguous.insert(row.text(QStringLiteral("gtin")) + u' ' +
                                row.text(QStringLiteral("supplier_lot_code")));
        return {};
    });
}
} // namespace

Done readParts(EventSource &source)
{
    static const QString into = QStringLiteral("SELECT DISTINCT to_lot_id FROM lot_transfers");
    static const QString parts = QStringLiteral(
        "SELECT t.to_lot_id, min(f.id) AS whole, min(f.internal_lot_code) AS code, min(r.batch_number) AS batch FROM "
        "lot_transfers t "
        "JOIN ingredient_lots l ON l.id = t.to_lot_id JOIN ingredient_lots f ON f.id = t.from_lot_id "
        "LEFT JOIN production_runs r ON r.id = f.source_production_run_id WHERE l.vessel_id IS NULL AND "
        "l.source_production_run_id IS NULL AND f.ingredient_id = l.ingredient_id AND "
        "f.supplier_id IS NOT DISTINCT FROM l.supplier_id AND f.supplier_lot_code IS NOT DISTINCT FROM "
        "l.supplier_lot_code GROUP BY t.to_lot_id HAVING count(DISTINCT t.from_lot_id) = 1 AND count(*) = (SELECT "
        "count(*) FROM lot_transfers a WHERE a.to_lot_id = t.to_lot_id)");
    BM_TRY(readUndone(source));
    BM_TRY(readAmbiguous(source));
    BM_TRY(source.database.forEach(parts, {}, [&source](const Row &row) -> Done {
        source.parts.insert(row.integer(QStringLiteral("to_lot_id")),
                            {row.integer(QStringLiteral("whole")), row.text(QStringLiteral("code")),
                             row.text(QStringLiteral("batch"))});
        return {};
    }));
    return source.database.forEach(into, {}, [&source](const Row &row) -> Done {
        const qint64 lot = row.integer(QStringLiteral("to_lot_id"));
        if (!source.parts.contains(lot))
            source.blends.insert(lot);
        return {};
    });
}

Done readRework(EventSource &source)
{
    // Corrected as the mass balance corrects it.
    static const QString sql = QStringLiteral(
        "SELECT " BM_LOT_GOODS ", l.source_production_run_id, l.unit_of_measure, (SELECT COALESCE(sum(m.quantity), 0) "
        "FROM lot_movements m WHERE m.ingredient_lot_id = l.id AND m.type IN ('RECEIVE', 'ADJUST')) AS quantity FROM "
        "ingredient_lots l " BM_LOT_JOINS "WHERE l.is_rework AND l.source_production_run_id IS NOT NULL ORDER BY l.id");
    return source.database.forEach(sql, {}, [&source](const Row &row) -> Done {
        source.rework[row.integer(QStringLiteral("source_production_run_id"))].push_back(
            {row.integer(QStringLiteral("lot_id")),
             {goodsOfLot(source, row),
              {row.optionalQuantity(QStringLiteral("quantity")), row.text(QStringLiteral("unit_of_measure"))}}});
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

Limits &Limits::during(const QString &moment, const QString &undone, const QString &column,
                       const std::vector<qint64> &also)
{
    QStringList parts{moment + QStringLiteral(" IS NULL")};
    for (const QString &each : {moment, undone}) {
        if (each.isEmpty())
            continue;
        QStringList limits;
        if (m_source.ids.from.isValid()) {
            limits << each + QStringLiteral(" >= ?");
            m_args.emplace_back(m_source.ids.from);
        }
        if (m_source.ids.until.isValid()) {
            limits << each + QStringLiteral(" < ?");
            m_args.emplace_back(m_source.ids.until);
        }
        if (limits.isEmpty())
            return *this;
        parts << u'(' + limits.join(QStringLiteral(" AND ")) + u')';
    }
    if (!also.empty())
        parts << inList(column, also);
    m_sql += QStringLiteral(" AND (") + parts.join(QStringLiteral(" OR ")) + u')';
    return *this;
}

namespace
{
// Of what it was split off, at any depth.
struct Origin
{
    qint64 lot = 0;
    QString code;
    QString batch;
};

ProductDescription descriptionIn(const Row &row, const QString &prefix)
{
    return {row.text(prefix + u"brand"), row.text(prefix + u"packaging_size"), row.text(prefix + u"packaging_style")};
}

Origin originOf(const EventSource &source, qint64 lot, const QString &batch)
{
    Origin origin{lot, {}, batch};
    QSet<qint64> seen;
    for (auto part = source.parts.constFind(lot); part != source.parts.constEnd() && !seen.contains(origin.lot);
         part = source.parts.constFind(origin.lot)) {
        seen.insert(origin.lot);
        origin = {part->whole, part->code, origin.batch.isEmpty() ? part->batch : origin.batch};
    }
    return origin;
}
} // namespace

TrackedGoods goodsOfLot(const EventSource &source, const Row &row, const QString &prefix)
{
    TrackedGoods goods;
    const Origin origin = originOf(source, row.integer(prefix + u"id"), row.text(prefix + u"made_by"));
    goods.code = row.text(prefix + u"code");
    goods.whole = origin.code;
    goods.product = row.text(prefix + u"ingredient");
    const QString ofSupplier = row.text(prefix + u"supplier_code");
    const QString gtin = row.text(prefix + u"gtin");
    const QString own = origin.code.isEmpty() ? goods.code : origin.code;
    if (row.flag(prefix + u"rework")) {
        goods.tlc = own;
        return goods;
    }
    goods.description = descriptionIn(row, prefix);
    goods.madeBy = origin.batch;
    goods.isBlend = ofSupplier.isEmpty() && goods.madeBy.isEmpty() && source.blends.contains(origin.lot);
    goods.tlc = !goods.madeBy.isEmpty() ? goods.madeBy : goods.isBlend ? own : ofSupplier;
    if (!goods.isBlend && (!goods.madeBy.isEmpty() || !source.ambiguous.contains(gtin + u' ' + ofSupplier)))
        goods.gtin = gtin;
    return goods;
}

TrackedGoods goodsOfRun(const Row &row)
{
    TrackedGoods goods;
    goods.code = row.text(QStringLiteral("batch_number"));
    goods.tlc = goods.code;
    goods.product = row.text(QStringLiteral("recipe"));
    goods.gtin = row.text(QStringLiteral("run_gtin"));
    goods.description = descriptionIn(row, QStringLiteral("run_"));
    goods.madeBy = goods.code;
    return goods;
}

} // namespace bm
