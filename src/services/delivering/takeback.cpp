// SPDX-License-Identifier: GPL-3.0-or-later
// A receipt that was a mistake.
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/lotrefusal.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/receiving.h"
#include "services/stock/booking.h"

namespace bm
{
namespace
{
struct Receipt
{
    Lot lot;
    Quantity quantity;
    bool isTakenBack = false;
    QString closedDelivery; // empty: none, or it is open
};

Error unknownReceipt(const QString &which)
{
    return {Reason::NotFound, QStringLiteral("receipt"), which};
}

// By its lot, when there is one: nobody reads the number of a movement.
Result<QString> nameOf(Database &database, qint64 id)
{
    static const QString sql = QStringLiteral("SELECT l.internal_lot_code AS code FROM lot_movements m JOIN "
                                              "ingredient_lots l ON l.id = m.ingredient_lot_id WHERE m.id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {id}));
    return row ? row->text(QStringLiteral("code")) : QString::number(id);
}

Result<Receipt> receiptNumbered(Session &session, qint64 id)
{
    static const QString sql = QStringLiteral(
        "SELECT l.internal_lot_code, m.quantity, EXISTS (SELECT 1 FROM lot_movements v WHERE v.reverses_id = m.id) AS "
        "taken_back, d.delivery_number, d.status AS delivery_status FROM lot_movements m "
        "JOIN ingredient_lots l ON l.id = m.ingredient_lot_id LEFT JOIN delivery_lines x ON x.lot_movement_id = m.id "
        "LEFT JOIN deliveries d ON d.id = x.delivery_id "
        "WHERE m.id = ? AND m.type = 'RECEIVE' AND m.quantity > 0 AND (l.source_production_run_id IS NULL OR "
        "l.is_rework)");
    BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {id}));
    if (!row) {
        BM_TRY_ASSIGN(const QString name, nameOf(session.database, id));
        return unknownReceipt(name);
    }
    Receipt receipt;
    BM_TRY_ASSIGN(receipt.lot, Lots(session).find(row->text(QStringLiteral("internal_lot_code"))));
    receipt.quantity = row->quantity(QStringLiteral("quantity"));
    receipt.isTakenBack = row->flag(QStringLiteral("taken_back"));
    if (row->text(QStringLiteral("delivery_status")) == u"CLOSED")
        receipt.closedDelivery = row->text(QStringLiteral("delivery_number"));
    return receipt;
}

// What somebody stopped stays where it is seen.
std::optional<Reason> stopOf(const Lot &lot)
{
    if (lot.status == u"RECALLED")
        return Reason::LotRecalled;
    if (lot.held)
        return Reason::LotOnHold;
    return lot.status == u"QUARANTINED" ? std::optional(Reason::LotQuarantined) : std::nullopt;
}

Done checkReversal(const Receipt &receipt)
{
    if (receipt.isTakenBack)
        return Error{Reason::Duplicate, QStringLiteral("receipt"), receipt.lot.code};
    if (!receipt.closedDelivery.isEmpty())
        return Error{Reason::DeliveryClosed, QStringLiteral("closedReceipt"), receipt.closedDelivery};
    if (const auto reason = stopOf(receipt.lot))
        return refusedLot(receipt.lot, *reason);
    return {};
}
} // namespace

Result<TakenBack> Receiving::takeBack(qint64 receipt, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Result<TakenBack> {
        BM_TRY_ASSIGN(const Receipt taken, receiptNumbered(m_session, receipt));
        // Who may keep rework of a batch may say that there was none.
        BM_TRY(authorized(m_session, taken.lot.isRework ? Act::RunBatch : Act::ReceiveLot));
        BM_TRY(checkReversal(taken));
        BM_TRY(bookBack(m_session, taken.lot, receipt, taken.quantity, reason));
        return TakenBack{taken.lot.code, taken.lot.ingredientName, taken.quantity, taken.lot.unit,
                         *taken.lot.remaining - taken.quantity};
    });
}

Result<qint64> Receiving::lastReceipt(const QString &lotCode)
{
    static const QString sql = QStringLiteral(
        "SELECT m.id FROM lot_movements m WHERE m.ingredient_lot_id = ? AND m.type = 'RECEIVE' AND m.quantity > 0 AND "
        "NOT EXISTS (SELECT 1 FROM lot_movements v WHERE v.reverses_id = m.id) ORDER BY m.id DESC LIMIT 1");
    return inSnapshot(m_session.database, [&]() -> Result<qint64> {
        BM_TRY_ASSIGN(const Lot lot, Lots(m_session).find(lotCode));
        BM_TRY_ASSIGN(const std::optional<Row> row, m_session.database.first(sql, {lot.id}));
        if (!row)
            return unknownReceipt(lot.code);
        return row->integer(QStringLiteral("id"));
    });
}

} // namespace bm
