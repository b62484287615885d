// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lots.h"

#include "database/transaction.h"
#include "domain/lotrules.h"
#include "services/authority.h"
#include "services/details/lotquestions.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/holding/heldabove.h"
#include "services/stock/booking.h"

// Joined by the compiler, so that every statement stays one constant text.
#define BM_SELECT_LOTS                                                                                                 \
    "SELECT l.id, l.internal_lot_code, l.ingredient_id, i.name AS ingredient_name, l.supplier_name, "                  \
    "l.supplier_lot_code, l.quantity_received, l.quantity_remaining, l.unit_of_measure, l.expiration_date, l.status, " \
    "l.quality_status, l.release_ends_at, l.storage_location, l.provenance, l.source_production_run_id, "              \
    "l.is_rework, "                                                                                                    \
    "(EXISTS (SELECT 1 FROM holds h WHERE h.ingredient_lot_id = l.id AND h.released_at IS NULL) "                      \
    "OR EXISTS (SELECT 1 FROM holds h WHERE h.production_run_id = l.source_production_run_id "                         \
    "AND h.released_at IS NULL)) AS held "                                                                             \
    "FROM ingredient_lots l JOIN ingredients i ON i.id = l.ingredient_id "

namespace bm
{
namespace lotquestions
{
const QString &byCode()
{
    static const QString sql = QStringLiteral(BM_SELECT_LOTS "WHERE l.internal_lot_code IN (?, ?, ?) ORDER BY l.id");
    return sql;
}

const QString &bySupplierCode()
{
    static const QString sql = QStringLiteral(BM_SELECT_LOTS "WHERE substr(l.supplier_lot_code, 1, 200) = substr(?, 1, "
                                                             "200) AND l.supplier_lot_code || '' = ? ORDER BY l.id");
    return sql;
}

const QString &usable()
{
    static const QString sql = QStringLiteral(
        BM_SELECT_LOTS "WHERE l.ingredient_id = ? AND l.status IN ('QUALITY_APPROVED', 'IN_USE') "
                       "AND (l.expiration_date IS NULL OR l.expiration_date >= ?) "
                       "ORDER BY CASE WHEN l.expiration_date IS NULL THEN 1 ELSE 0 END, l.expiration_date, l.id");
    return sql;
}
} // namespace lotquestions

namespace
{
Lot lotFrom(const Row &row)
{
    Lot lot;
    lot.id = row.id<LotId>(QStringLiteral("id"));
    lot.code = row.text(QStringLiteral("internal_lot_code"));
    lot.ingredientName = row.text(QStringLiteral("ingredient_name"));
    lot.ingredient = row.id<IngredientId>(QStringLiteral("ingredient_id"));
    lot.supplierName = row.text(QStringLiteral("supplier_name"));
    lot.supplierLotCode = row.text(QStringLiteral("supplier_lot_code"));
    lot.received = row.optionalQuantity(QStringLiteral("quantity_received"));
    lot.remaining = row.optionalQuantity(QStringLiteral("quantity_remaining"));
    lot.unit = row.text(QStringLiteral("unit_of_measure"));
    lot.expirationDate = row.date(QStringLiteral("expiration_date"));
    lot.status = row.text(QStringLiteral("status"));
    lot.qualityStatus = row.text(QStringLiteral("quality_status"));
    lot.releaseEndsAt = row.time(QStringLiteral("release_ends_at"));
    lot.storageLocation = row.text(QStringLiteral("storage_location"));
    lot.held = row.flag(QStringLiteral("held"));
    lot.migrated = row.text(QStringLiteral("provenance")) == u"MIGRATED";
    lot.sourceRun = row.optionalId<RunId>(QStringLiteral("source_production_run_id"));
    lot.isRework = row.flag(QStringLiteral("is_rework"));
    return lot;
}

Result<std::vector<Lot>> lots(Database &database, const QString &sql, const Args &args)
{
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, args));
    std::vector<Lot> found;
    for (const Row &row : rows)
        found.push_back(lotFrom(row));
    std::vector<qint64> ids;
    for (const Lot &lot : found)
        ids.push_back(lot.id.value());
    BM_TRY_ASSIGN(const HeldAbove above, lotsHeldThrough(database, ids));
    for (Lot &lot : found) {
        lot.heldThrough = above.value(lot.id.value());
        lot.held = lot.held || !lot.heldThrough.isEmpty();
    }
    return found;
}

// A scanner with caps lock on changes the case of a whole code, which the index finds; anything more mixed waits for
// the last resort of withoutCase().
Result<std::vector<Lot>> byOwnCode(Database &database, const QString &code)
{
    BM_TRY_ASSIGN(std::vector<Lot> found,
                  lots(database, lotquestions::byCode(), {code, code.toUpper(), code.toLower()}));
    for (const Lot &lot : found) {
        if (lot.code == code)
            return std::vector<Lot>{lot};
    }
    return found;
}

// Beside a plain "column = ?" SQLite would put the parameter into substr() as well and read the whole table.
Result<std::vector<Lot>> bySupplierCode(Database &database, const QString &code)
{
    return lots(database, lotquestions::bySupplierCode(), {code, code});
}

// Reads every lot, so only when nothing is spelled like this.
Result<std::vector<Lot>> withoutCase(Database &database, const QString &code)
{
    static const QString sql = QStringLiteral(
        BM_SELECT_LOTS
        "WHERE lower(l.internal_lot_code) = lower(?) OR lower(l.supplier_lot_code) = lower(?) ORDER BY l.id");
    BM_TRY_ASSIGN(std::vector<Lot> found, lots(database, sql, {code, code}));
    std::vector<Lot> own;
    for (const Lot &lot : found) {
        if (lot.code.compare(code, Qt::CaseInsensitive) == 0)
            own.push_back(lot);
    }
    return own.empty() ? found : own;
}

Result<Lot> theOnly(const std::vector<Lot> &found, const QString &code)
{
    if (found.empty())
        return Error{Reason::NotFound, QStringLiteral("lotCode"), code};
    if (found.size() == 1)
        return found.front();
    QStringList codes;
    for (const Lot &lot : found)
        codes << lot.code;
    return Error{Reason::Ambiguous, QStringLiteral("lotCode"), codes.join(QStringLiteral(", "))};
}

} // namespace

Result<Lot> Lots::find(const QString &code)
{
    const QString wanted = code.trimmed();
    if (wanted.isEmpty())
        return Error{Reason::NotFound, QStringLiteral("lotCode")};
    BM_TRY_ASSIGN(std::vector<Lot> found, byOwnCode(m_session.database, wanted));
    if (found.empty()) {
        BM_TRY_ASSIGN(found, bySupplierCode(m_session.database, wanted));
    }
    if (found.empty()) {
        BM_TRY_ASSIGN(found, withoutCase(m_session.database, wanted));
    }
    return theOnly(found, wanted);
}

std::optional<Reason> Lots::refusal(const Lot &lot, std::optional<Quantity> wanted) const
{
    const LotFacts facts{lot.status,         lot.qualityStatus, lot.held,
                         lot.expirationDate, lot.remaining,     lot.isReleaseEnded(m_session.now())};
    return refusalOf(facts, m_session.today(), wanted);
}

Result<std::vector<Lot>> Lots::usable(IngredientId ingredient)
{
    BM_TRY_ASSIGN(std::vector<Lot> found,
                  lots(m_session.database, lotquestions::usable(), {ingredient, m_session.today()}));
    // The statement only narrows; the rule itself is written once.
    std::erase_if(found, [this](const Lot &lot) { return refusal(lot, std::nullopt).has_value(); });
    return found;
}

Done Lots::adjust(const QString &code, Quantity difference, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    if (difference.isZero())
        return Error{Reason::Required, QStringLiteral("difference")};
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::AdjustLot));
        BM_TRY_ASSIGN(const Lot lot, find(code));
        return book(m_session, lot, Booking::Adjust, difference, reason);
    });
}

} // namespace bm
