// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivering/receiptdoubts.h"
#include "services/stations/saved.h"

#include "domain/units/conversion.h"
#include "services/details/ingredientrows.h"
#include "services/details/partners.h"

namespace bm
{
namespace
{
constexpr int receiptsLookedAt = 9;

struct Asked
{
    Database &database;
    const NewLot &lot;
    Ingredient ingredient;
    std::optional<Named> supplier;
    ReceiptKnowledge known;
};

Done readGtin(Asked &asked)
{
    static const QString sql = QStringLiteral("SELECT gtin FROM ingredients WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, asked.database.first(sql, {asked.ingredient.id}));
    if (row)
        asked.known.gtin = row->text(QStringLiteral("gtin"));
    return {};
}

// Whether the very same lot was here before; with another expiry, which. The plus as in receiving.cpp.
Result<bool> readSameLot(Asked &asked)
{
    static const QString sql = QStringLiteral("SELECT expiration_date FROM ingredient_lots "
                                              "WHERE substr(supplier_lot_code, 1, 200) = substr(?, 1, 200) AND "
                                              "supplier_lot_code || '' = ? AND +ingredient_id = ? "
                                              "AND supplier_id IS NOT DISTINCT FROM ? ORDER BY id DESC");
    const QString code = asked.lot.supplierLotCode.trimmed();
    const Arg supplier = asked.supplier ? Arg(asked.supplier->id) : Arg(std::nullopt);
    BM_TRY_ASSIGN(const Rows rows, asked.database.run(sql, {code, code, asked.ingredient.id, supplier}));
    for (const Row &row : rows) {
        const QDate expiry = row.date(QStringLiteral("expiration_date"));
        if (!asked.known.otherExpiry && expiry.isValid() && expiry != asked.lot.expirationDate)
            asked.known.otherExpiry = expiry;
    }
    return !rows.empty();
}

Done readAlike(Asked &asked)
{
    static const QString sql = QStringLiteral(
        "SELECT supplier_lot_code FROM ingredient_lots WHERE ingredient_id = ? AND supplier_lot_code IS NOT NULL AND "
        "replace(replace(upper(substr(supplier_lot_code, 1, 200)), 'O', '0'), 'I', '1') = "
        "replace(replace(upper(substr(?, 1, 200)), 'O', '0'), 'I', '1') AND supplier_lot_code <> ? "
        "ORDER BY id DESC LIMIT 1");
    const QString code = asked.lot.supplierLotCode.trimmed();
    BM_TRY_ASSIGN(const std::optional<Row> row, asked.database.first(sql, {asked.ingredient.id, code, code}));
    if (row)
        asked.known.alike = row->text(QStringLiteral("supplier_lot_code"));
    return {};
}

// Receipt by receipt: a lot that came in forty boxes was received forty times.
Done readReceipts(Asked &asked)
{
    static const QString sql =
        QStringLiteral("SELECT m.quantity, l.unit_of_measure FROM (SELECT id, unit_of_measure FROM ingredient_lots "
                       "WHERE ingredient_id = ? AND supplier_id = ? ORDER BY id DESC LIMIT %1) l JOIN lot_movements m "
                       "ON m.ingredient_lot_id = l.id AND m.type = 'RECEIVE' ORDER BY m.id DESC LIMIT %1")
            .arg(receiptsLookedAt);
    if (!asked.supplier)
        return {};
    BM_TRY_ASSIGN(const Rows rows, asked.database.run(sql, {asked.ingredient.id, asked.supplier->id}));
    for (const Row &row : rows) {
        const auto amount = converted(row.quantity(QStringLiteral("quantity")),
                                      row.text(QStringLiteral("unit_of_measure")), asked.ingredient.unit);
        if (amount && amount->quantity.isPositive())
            asked.known.received.push_back(amount->quantity);
    }
    return {};
}

Done readKnowledge(Asked &asked)
{
    BM_TRY(readGtin(asked));
    BM_TRY(readReceipts(asked));
    if (asked.lot.supplierLotCode.trimmed().isEmpty())
        return {};
    BM_TRY_ASSIGN(const bool isHere, readSameLot(asked));
    return isHere ? Done() : readAlike(asked);
}
} // namespace

Result<std::vector<ReceiptDoubt>> receiptDoubts(Session &session, const NewLot &lot)
{
    BM_TRY_ASSIGN(const bool isSaved, wasSaved(session));
    if (isSaved)
        return std::vector<ReceiptDoubt>();
    BM_TRY_ASSIGN(const auto ingredient, ingredientNamed(session.database, lot.ingredientName));
    Asked asked{session.database, lot, ingredient.value_or(Ingredient()), {}, {}};
    asked.known.today = session.today();
    asked.known.ingredientName = lot.ingredientName;
    ReceiptValues values{lot.supplierLotCode, lot.expirationDate, lot.bestByDate, lot.manufactureDate, {}};
    if (ingredient) {
        if (!lot.supplierName.trimmed().isEmpty()) {
            BM_TRY_ASSIGN(asked.supplier, supplierNamed(session.database, lot.supplierName));
        }
        BM_TRY(readKnowledge(asked));
        // A unit that does not fit is refused later, in its own words.
        const QString unit = lot.unit.trimmed().isEmpty() ? ingredient->unit : lot.unit.trimmed();
        if (const auto amount = converted(lot.quantity, unit, ingredient->unit))
            values.quantity = amount->quantity;
    }
    return doubtsAbout(values, asked.known);
}

} // namespace bm
