// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details/snapshot.h"
#include "services/holding/heldabove.h"
#include "services/stock/stock.h"
#include "services/stock/stocksums.h"

namespace bm
{
namespace
{
StockLot lotFrom(const Row &row)
{
    StockLot lot;
    lot.id = row.id<LotId>(QStringLiteral("id"));
    lot.code = row.text(QStringLiteral("code"));
    lot.ingredient = row.id<IngredientId>(QStringLiteral("ingredient_id"));
    lot.ingredientName = row.text(QStringLiteral("ingredient"));
    lot.supplierName = row.text(QStringLiteral("supplier"));
    lot.supplierLotCode = row.text(QStringLiteral("supplier_lot_code"));
    lot.received = row.optionalQuantity(QStringLiteral("quantity_received"));
    lot.remaining = row.optionalQuantity(QStringLiteral("quantity_remaining"));
    lot.unit = row.text(QStringLiteral("unit"));
    lot.expirationDate = row.date(QStringLiteral("expiration_date"));
    lot.status = row.text(QStringLiteral("status"));
    lot.qualityStatus = row.text(QStringLiteral("quality_status"));
    lot.releaseEndsAt = row.time(QStringLiteral("release_ends_at"));
    lot.storageLocation = row.text(QStringLiteral("storage_location"));
    lot.held = row.flag(QStringLiteral("held"));
    lot.migrated = row.text(QStringLiteral("provenance")) == u"MIGRATED";
    lot.receivedAt = row.time(QStringLiteral("received_at"));
    lot.movedAt = row.time(QStringLiteral("moved_at"));
    lot.countedAt = row.time(QStringLiteral("counted_at"));
    return lot;
}

Result<std::vector<StockLot>> stockLots(Database &database, const QString &sql, const Args &args)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, args));
    std::vector<StockLot> lots;
    std::vector<qint64> ids;
    for (const Row &row : rows) {
        lots.push_back(lotFrom(row));
        ids.push_back(lots.back().id.value());
    }
    // The view knows the holds on the lot itself and on the run that made it.
    BM_TRY_ASSIGN(const HeldAbove above, lotsHeldThrough(database, ids));
    for (StockLot &lot : lots)
        lot.held = lot.held || above.contains(lot.id.value());
    return lots;
}

// Our own code in full; a scanner with caps lock on changes the case of a whole code.
Result<std::vector<StockLot>> byOwnCode(Database &database, const QString &code)
{
    static const QString sql = QStringLiteral("SELECT * FROM v_stock_list WHERE code IN (?, ?, ?) ORDER BY id");
    BM_TRY_ASSIGN(std::vector<StockLot> found, stockLots(database, sql, {code, code.toUpper(), code.toLower()}));
    for (const StockLot &lot : found) {
        if (lot.code == code)
            return std::vector<StockLot>{lot};
    }
    return found;
}

Result<std::vector<StockLot>> bySupplierCode(Database &database, const QString &code)
{
    // Beside a plain "column = ?" SQLite would put the parameter into substr() as well and read the whole table.
    static const QString sql =
        QStringLiteral("SELECT * FROM v_stock_list WHERE supplier_code = substr(?, 1, 200) AND supplier_lot_code || '' "
                       "= ? ORDER BY id DESC");
    return stockLots(database, sql, {code, code});
}
} // namespace

Result<std::vector<IngredientStock>> Stock::onHand()
{
    return inSnapshot(m_session.database, [this] { return readStockSums(m_session.database, m_session.now()); });
}

Result<std::vector<StockLot>> Stock::lots(const StockFilter &filter, const std::optional<StockKey> &after, qint64 limit)
{
    const Statement page = stockPage(filter, m_session.now(), after ? &*after : nullptr, limit);
    return stockLots(m_session.database, page.sql, page.args);
}

Result<std::vector<StockLot>> Stock::search(const QString &code)
{
    static const QString anyCase = QStringLiteral(
        "SELECT * FROM v_stock_list WHERE lower(code) = lower(?) OR lower(supplier_lot_code) = lower(?) ORDER BY id");
    const QString wanted = code.trimmed();
    if (wanted.isEmpty())
        return std::vector<StockLot>();
    return inSnapshot(m_session.database, [&]() -> Result<std::vector<StockLot>> {
        BM_TRY_ASSIGN(std::vector<StockLot> found, byOwnCode(m_session.database, wanted));
        BM_TRY_ASSIGN(std::vector<StockLot> theirs, bySupplierCode(m_session.database, wanted));
        for (StockLot &lot : theirs) {
            if (std::none_of(found.begin(), found.end(), [&](const StockLot &own) { return own.id == lot.id; }))
                found.push_back(std::move(lot));
        }
        // Reads every lot, so only when nothing is spelled like this.
        return found.empty() ? stockLots(m_session.database, anyCase, {wanted, wanted}) : found;
    });
}

Result<QStringList> Stock::places()
{
    // From each place straight to the next one in the index, however many lots stand in it.
    static const QString sql = QStringLiteral(
        "WITH RECURSIVE seen (place) AS (SELECT (SELECT min(substr(storage_location, 1, 200)) FROM ingredient_lots "
        "WHERE (quantity_remaining > 0 OR (quantity_remaining IS NULL AND status <> 'DEPLETED'))) "
        "UNION ALL SELECT (SELECT min(substr(storage_location, 1, 200)) FROM ingredient_lots WHERE "
        "(quantity_remaining > 0 OR (quantity_remaining IS NULL AND status <> 'DEPLETED')) "
        "AND substr(storage_location, 1, 200) > seen.place) FROM seen WHERE seen.place IS NOT NULL) "
        "SELECT place FROM seen WHERE place <> ''");
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql));
    QStringList places;
    for (const Row &row : rows)
        places << row.text(QStringLiteral("place"));
    return places;
}

Result<qint64> Stock::releasesEnded(const QDateTime &after, const QDateTime &until)
{
    // With the condition of the index, so that only what waits for QA is read.
    static const QString sql = QStringLiteral(
        "SELECT count(*) AS n FROM ingredient_lots WHERE (quality_status = 'PENDING' OR release_ends_at IS NOT NULL) "
        "AND release_ends_at > ? AND release_ends_at <= ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, m_session.database.first(sql, {after, until}));
    return row ? row->integer(QStringLiteral("n")) : 0;
}

} // namespace bm
