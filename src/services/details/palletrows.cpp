// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details/palletrows.h"

#include "domain/sscc.h"
#include "services/holding/heldabove.h"

namespace bm
{
namespace
{
// Joined by the compiler, so that every statement stays one constant text.
#define BM_SELECT_PALLETS                                                                                              \
    "SELECT p.id, p.pallet_number, p.sscc, p.status, p.location, c.name AS customer_name, p.customer_order, "          \
    "p.item_count, p.weight, p.shipped_at, p.provenance, "                                                             \
    "EXISTS (SELECT 1 FROM holds h WHERE h.pallet_id = p.id AND h.released_at IS NULL) AS held "                       \
    "FROM pallets p LEFT JOIN customers c ON c.id = p.customer_id "

Pallet palletFrom(const Row &row)
{
    Pallet pallet;
    pallet.id = row.id<PalletId>(QStringLiteral("id"));
    pallet.number = row.text(QStringLiteral("pallet_number"));
    pallet.sscc = row.text(QStringLiteral("sscc"));
    pallet.status = row.text(QStringLiteral("status"));
    pallet.location = row.text(QStringLiteral("location"));
    pallet.customerName = row.text(QStringLiteral("customer_name"));
    pallet.customerOrder = row.text(QStringLiteral("customer_order"));
    pallet.itemCount = row.optionalInteger(QStringLiteral("item_count"));
    pallet.weight = row.optionalQuantity(QStringLiteral("weight"));
    pallet.shippedAt = row.time(QStringLiteral("shipped_at"));
    pallet.held = row.flag(QStringLiteral("held"));
    pallet.migrated = row.text(QStringLiteral("provenance")) == u"MIGRATED";
    return pallet;
}

Result<Pallet> pallet(Database &database, const QString &sql, const Args &args, const QString &code)
{
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, args));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("palletCode"), code};
    Pallet found = palletFrom(*row);
    BM_TRY_ASSIGN(found.items, palletItems(database, found.id));
    BM_TRY_ASSIGN(found.heldThrough, palletHeldThrough(database, found.id));
    return found;
}

// The eighteen digits, or nothing when it is no SSCC.
QString ssccDigits(const QString &code)
{
    const bool scanned = code.size() == 20 && code.startsWith(u"00");
    const auto sscc = Sscc::tryFromText(scanned ? code.mid(2) : code);
    return sscc ? sscc->digits() : QString();
}
} // namespace

Result<std::vector<PalletItem>> palletItems(Database &database, PalletId id)
{
    static const QString sql = QStringLiteral(
        "SELECT r.batch_number, c.name AS recipe_name, i.quantity, r.unit_of_measure FROM pallet_items i "
        "JOIN production_runs r ON r.id = i.production_run_id JOIN recipes c ON c.id = r.recipe_id "
        "WHERE i.pallet_id = ? ORDER BY i.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {id}));
    std::vector<PalletItem> items;
    for (const Row &row : rows)
        items.push_back({row.text(QStringLiteral("batch_number")), row.text(QStringLiteral("recipe_name")),
                         row.optionalQuantity(QStringLiteral("quantity")),
                         row.text(QStringLiteral("unit_of_measure"))});
    return items;
}

Result<Pallet> palletOf(Database &database, PalletId id)
{
    static const QString sql = QStringLiteral(BM_SELECT_PALLETS "WHERE p.id = ?");
    return pallet(database, sql, {id}, QString::number(id.value()));
}

Result<Pallet> palletNamed(Database &database, const QString &code)
{
    static const QString byNumber =
        QStringLiteral(BM_SELECT_PALLETS "WHERE p.pallet_number IN (?, ?, ?) "
                                         "ORDER BY CASE WHEN p.pallet_number = ? THEN 0 ELSE 1 END, p.id LIMIT 1");
    static const QString bySscc = QStringLiteral(BM_SELECT_PALLETS "WHERE p.sscc = ?");
    const QString wanted = code.trimmed();
    auto numbered = pallet(database, byNumber, {wanted, wanted.toUpper(), wanted.toLower(), wanted}, wanted);
    const QString digits = ssccDigits(wanted);
    if (numbered || numbered.error().reason != Reason::NotFound || digits.isEmpty())
        return numbered;
    return pallet(database, bySscc, {digits}, wanted);
}

} // namespace bm
