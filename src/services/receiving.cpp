// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/receiving.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/catalog/ingredients.h"
#include "services/delivering/approvals.h"
#include "services/details/ingredientrows.h"
#include "services/details/lotrows.h"
#include "services/details/receipt.h"
#include "services/details/words.h"

namespace bm
{
namespace
{
// What can be told before the database is asked.
Done checkTyped(const NewLot &lot)
{
    BM_TRY(required(lot.ingredientName, QStringLiteral("ingredient")));
    BM_TRY(readable({{lot.supplierName, "supplier"},
                     {lot.supplierLotCode, "supplierLotCode"},
                     {lot.unit, "unit"},
                     {lot.storageLocation, "storageLocation"},
                     {lot.invoiceNumber, "invoiceNumber"},
                     {lot.purchaseOrder, "purchaseOrder"},
                     {lot.internalLotCode, "internalLotCode"},
                     {lot.tlcSource, "tlcSource"}}));
    BM_TRY(readableNote(lot.kept, QStringLiteral("kept")));
    if (lot.quantity.isZero())
        return Error{Reason::Required, QStringLiteral("quantity")};
    if (lot.quantity.isNegative())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), lot.quantity.toText()};
    if (lot.expirationDate.isValid() && lot.manufactureDate.isValid() && lot.expirationDate < lot.manufactureDate)
        return Error{Reason::BadDate, QStringLiteral("expirationDate"), lot.expirationDate.toString(Qt::ISODate)};
    return {};
}

Result<std::optional<Named>> supplierOf(Session &session, const NewLot &lot)
{
    if (lot.supplierName.trimmed().isEmpty())
        return std::optional<Named>();
    BM_TRY_ASSIGN(Named supplier, supplierFor(session, lot.supplierName));
    return std::optional(std::move(supplier));
}

Result<QString> codeFor(Database &database, const NewLot &lot)
{
    const QString written = lot.internalLotCode.trimmed();
    if (written.isEmpty())
        return newLotCode(database);
    BM_TRY_ASSIGN(const bool taken, isLotCodeTaken(database, written));
    if (taken)
        return Error{Reason::Duplicate, QStringLiteral("internalLotCode"), written};
    return written;
}

Arg idOf(const std::optional<Named> &supplier)
{
    return supplier ? Arg(supplier->id) : Arg(std::nullopt);
}

// Two suppliers may use the same lot number: only this supplier's lots of this ingredient are the same lot. The plus
// keeps SQLite from going through all that the supplier ever brought of it.
Done lookForSameLot(Database &database, const NewLot &lot, const Ingredient &ingredient,
                    const std::optional<Named> &supplier, ReceivedLot &answer)
{
    static const QString sql = QStringLiteral("SELECT internal_lot_code, expiration_date FROM ingredient_lots "
                                              "WHERE substr(supplier_lot_code, 1, 200) = substr(?, 1, 200) AND "
                                              "supplier_lot_code || '' = ? AND +ingredient_id = ? "
                                              "AND supplier_id IS NOT DISTINCT FROM ? ORDER BY id");
    const QString code = lot.supplierLotCode.trimmed();
    if (code.isEmpty())
        return {};
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {code, code, ingredient.id, idOf(supplier)}));
    for (const Row &row : rows) {
        answer.alreadyInHouse << row.text(QStringLiteral("internal_lot_code"));
        const QDate expiry = row.date(QStringLiteral("expiration_date"));
        if (!answer.differentExpiryInHouse && expiry.isValid() && expiry != lot.expirationDate)
            answer.differentExpiryInHouse = expiry;
    }
    return {};
}
} // namespace

Result<Ingredient> ingredientFor(Session &session, const NewLot &lot)
{
    BM_TRY_ASSIGN(const std::optional<Ingredient> known, ingredientNamed(session.database, lot.ingredientName));
    if (!known && !lot.createIngredient)
        return Error{Reason::NotFound, QStringLiteral("ingredient"), lot.ingredientName.trimmed()};
    if (!known) {
        const QString type = lot.ingredientType.isEmpty() ? QStringLiteral("OTHER") : lot.ingredientType;
        return insertIngredient(session, {lot.ingredientName, type, lot.unit, lot.gtin});
    }
    if (lot.learnsGtin)
        BM_TRY(learnGtin(session, *known, lot.gtin));
    return *known;
}

Result<LotId> insertLot(Session &session, const NewLot &lot, const LotPlace &place)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, supplier_id, supplier_name, supplier_lot_code, "
        "quantity_received, quantity_remaining, unit_of_measure, received_at, expiration_date, best_by_date, "
        "manufacture_date, storage_location, invoice_number, purchase_order, tlc_source, created_at, created_by) "
        "VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    const QString supplierName = place.supplier ? place.supplier->name : QString();
    BM_TRY_ASSIGN(const std::optional<Row> row,
                  session.database.first(
                      sql, {place.ingredient, place.code, idOf(place.supplier), supplierName,
                            orNull(lot.supplierLotCode), place.unit, place.receivedAt, lot.expirationDate,
                            lot.bestByDate, lot.manufactureDate, orNull(lot.storageLocation), orNull(lot.invoiceNumber),
                            orNull(lot.purchaseOrder), orNull(lot.tlcSource), session.now(), session.person}));
    return row->id<LotId>(QStringLiteral("id"));
}

Result<ReceivedLot> receiveInto(Session &session, const NewLot &lot)
{
    BM_TRY(checkTyped(lot));
    BM_TRY(authorized(session, Act::ReceiveLot));
    BM_TRY(mayReceiveFrom(session, lot.supplierName));
    ReceivedLot answer;
    BM_TRY_ASSIGN(const Ingredient ingredient, ingredientFor(session, lot));
    BM_TRY_ASSIGN(answer.unit, unitFor(ingredient, lot.unit, QStringLiteral("unit")));
    BM_TRY_ASSIGN(const std::optional<Named> supplier, supplierOf(session, lot));
    BM_TRY_ASSIGN(answer.internalLotCode, codeFor(session.database, lot));
    BM_TRY(lookForSameLot(session.database, lot, ingredient, supplier, answer));
    BM_TRY_ASSIGN(answer.id, insertLot(session, lot,
                                       {ingredient.id, supplier, answer.internalLotCode, answer.unit, session.now()}));
    BM_TRY_ASSIGN(answer.receipt, bookReceipt(session, answer.id, lot.quantity));
    return answer;
}

Result<ReceivedLot> Receiving::receive(const NewLot &lot)
{
    BM_TRY(checkTyped(lot)); // before anybody waits for the database
    return inTransaction(m_session.database, m_session.because(lot.kept), [&] { return receiveInto(m_session, lot); });
}

} // namespace bm
