// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "domain/units/conversion.h"
#include "services/delivering/approvals.h"
#include "services/delivering/deliveryrows.h"
#include "services/details/ingredientrows.h"
#include "services/details/receipt.h"
#include "services/details/words.h"

#include <algorithm>

namespace bm
{
namespace
{
using Kind = DeliveryEvent::Kind;

// What was written of one ingredient, in its own unit.
struct Measured
{
    Ingredient ingredient;
    Conversion conversion;
    QString writtenUnit;
};

Result<Ingredient> known(Database &database, const QString &name)
{
    BM_TRY(required(name, QStringLiteral("ingredient")));
    BM_TRY_ASSIGN(const std::optional<Ingredient> ingredient, ingredientNamed(database, name));
    if (!ingredient)
        return Error{Reason::NotFound, QStringLiteral("ingredient"), name.trimmed()};
    return *ingredient;
}

Result<Measured> measured(const Ingredient &ingredient, Quantity quantity, const QString &unit)
{
    Measured answer{ingredient, {}, unit.trimmed().isEmpty() ? ingredient.unit : unit.trimmed()};
    BM_TRY_ASSIGN(answer.conversion, converted(quantity, answer.writtenUnit, ingredient.unit));
    return answer;
}

// What comes or goes back must be something, after rounding too.
Result<Measured> measuredAmount(const Ingredient &ingredient, Quantity quantity, const QString &unit)
{
    if (quantity.isZero())
        return Error{Reason::Required, QStringLiteral("quantity")};
    BM_TRY_ASSIGN(Measured answer, measured(ingredient, quantity, unit));
    if (!answer.conversion.quantity.isPositive())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), quantity.toText()};
    return answer;
}

LineRow rowOf(Kind kind, const Measured &amount, Quantity written)
{
    LineRow row;
    row.kind = kind;
    row.ingredient = amount.ingredient.id;
    row.delivered = written;
    row.deliveredUnit = amount.writtenUnit;
    row.quantity = amount.conversion.quantity;
    row.unit = amount.ingredient.unit;
    return row;
}

// The lot of this delivery that more of the same belongs to: two suppliers with one lot number have two deliveries, and
// what has no number is never the same. What QA has judged already, or somebody stopped, gets nothing unseen put to it.
Result<std::optional<ReceivedLot>> lotInHand(Database &database, qint64 delivery, const NewLot &lot,
                                             const Ingredient &ingredient)
{
    static const QString sql = QStringLiteral(
        "SELECT l.id, l.internal_lot_code FROM delivery_lines x JOIN lot_movements m ON m.id = x.lot_movement_id "
        "JOIN ingredient_lots l ON l.id = m.ingredient_lot_id WHERE x.delivery_id = ? AND x.ingredient_id = ? "
        "AND l.supplier_lot_code = ? AND l.expiration_date IS NOT DISTINCT FROM ? AND l.status = 'RECEIVED' "
        "AND l.quality_status = 'PENDING' ORDER BY x.id DESC LIMIT 1");
    if (lot.supplierLotCode.trimmed().isEmpty() || !lot.internalLotCode.trimmed().isEmpty())
        return std::optional<ReceivedLot>();
    BM_TRY_ASSIGN(
        const std::optional<Row> row,
        database.first(sql, {delivery, ingredient.id, lot.supplierLotCode.trimmed(), Arg(lot.expirationDate)}));
    if (!row)
        return std::optional<ReceivedLot>();
    ReceivedLot same;
    same.id = row->id<LotId>(QStringLiteral("id"));
    same.internalLotCode = row->text(QStringLiteral("internal_lot_code"));
    same.unit = ingredient.unit;
    return std::optional(same);
}

// As the delivery says it, in the ingredient's unit.
NewLot ofDelivery(const NewLot &written, const DeliveryRow &delivery, const Measured &amount)
{
    NewLot lot = written;
    lot.supplierName = delivery.summary.papers.supplierName;
    lot.purchaseOrder = delivery.summary.papers.purchaseOrder;
    lot.invoiceNumber = delivery.summary.papers.invoiceNumber;
    lot.quantity = amount.conversion.quantity;
    lot.unit = amount.ingredient.unit;
    return lot;
}

Result<DeliveredLot> bring(Session &session, const DeliveryRow &delivery, const NewLot &written)
{
    BM_TRY_ASSIGN(const Ingredient ingredient, ingredientFor(session, written));
    BM_TRY_ASSIGN(const Measured amount, measuredAmount(ingredient, written.quantity, written.unit));
    DeliveredLot answer{{}, amount.conversion.quantity, amount.conversion.isExact, false};
    BM_TRY_ASSIGN(const auto same, lotInHand(session.database, delivery.id, written, ingredient));
    answer.isAdded = same.has_value();
    if (same) {
        BM_TRY(mayReceiveFrom(session, delivery.summary.papers.supplierName));
        answer.lot = *same;
        BM_TRY_ASSIGN(answer.lot.receipt, bookReceipt(session, same->id, answer.quantity));
    } else {
        BM_TRY_ASSIGN(answer.lot, receiveInto(session, ofDelivery(written, delivery, amount)));
    }
    LineRow row = rowOf(Kind::Received, amount, written.quantity);
    row.movement = answer.lot.receipt;
    row.supplierLotCode = written.supplierLotCode;
    BM_TRY(insertLine(session, delivery.id, row));
    return answer;
}

// Lines of one ingredient are one: added up in its own unit, or as written when there is only one.
Done addExpected(Database &database, std::vector<LineRow> &rows, const ExpectedLine &line)
{
    if (line.quantity.isNegative())
        return Error{Reason::NotPositive, QStringLiteral("quantity"), line.quantity.toText()};
    BM_TRY(readable(line.unit, QStringLiteral("unit")));
    BM_TRY_ASSIGN(const Ingredient ingredient, known(database, line.ingredientName));
    BM_TRY_ASSIGN(const Measured amount, measured(ingredient, line.quantity, line.unit));
    const auto found =
        std::find_if(rows.begin(), rows.end(), [&](const LineRow &row) { return row.ingredient == ingredient.id; });
    if (found == rows.end()) {
        rows.push_back(rowOf(Kind::Expected, amount, line.quantity));
        return {};
    }
    found->quantity += amount.conversion.quantity;
    found->delivered = found->quantity;
    found->deliveredUnit = ingredient.unit;
    return {};
}
} // namespace

Done Deliveries::expect(const QString &number, const std::vector<ExpectedLine> &lines)
{
    if (lines.empty())
        return Error{Reason::Required, QStringLiteral("ingredient")};
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY_ASSIGN(const DeliveryRow delivery, openDelivery(m_session, number));
        std::vector<LineRow> rows;
        for (const ExpectedLine &line : lines)
            BM_TRY(addExpected(m_session.database, rows, line));
        for (const LineRow &row : rows)
            BM_TRY(insertLine(m_session, delivery.id, row));
        return {};
    });
}

Result<DeliveredLot> Deliveries::receive(const QString &number, const NewLot &lot)
{
    BM_TRY(required(lot.ingredientName, QStringLiteral("ingredient")));
    BM_TRY(readable({{lot.unit, "unit"}, {lot.supplierLotCode, "supplierLotCode"}}));
    return inTransaction(m_session.database, m_session.because(lot.kept), [&]() -> Result<DeliveredLot> {
        BM_TRY_ASSIGN(const DeliveryRow delivery, openDelivery(m_session, number));
        return bring(m_session, delivery, lot);
    });
}

Done Deliveries::reject(const QString &number, const Rejection &rejection)
{
    BM_TRY(requiredReason(rejection.reason));
    BM_TRY(readable({{rejection.unit, "unit"}, {rejection.supplierLotCode, "supplierLotCode"}}));
    if (rejection.paper)
        BM_TRY(checkPaper(*rejection.paper));
    return inTransaction(m_session.database, m_session.because(rejection.reason), [&]() -> Done {
        BM_TRY_ASSIGN(const DeliveryRow delivery, openDelivery(m_session, number));
        BM_TRY_ASSIGN(const Ingredient ingredient, known(m_session.database, rejection.ingredientName));
        BM_TRY_ASSIGN(const Measured amount, measuredAmount(ingredient, rejection.quantity, rejection.unit));
        LineRow row = rowOf(Kind::Rejected, amount, rejection.quantity);
        row.supplierLotCode = rejection.supplierLotCode;
        row.reason = rejection.reason;
        BM_TRY_ASSIGN(const qint64 line, insertLine(m_session, delivery.id, row));
        return rejection.paper ? insertPaper(m_session, *rejection.paper, std::nullopt, line) : Done();
    });
}

Done Deliveries::attach(const QString &number, const Paper &paper)
{
    BM_TRY(checkPaper(paper));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY_ASSIGN(const DeliveryRow delivery, openDelivery(m_session, number));
        return insertPaper(m_session, paper, delivery.id, std::nullopt);
    });
}

} // namespace bm
