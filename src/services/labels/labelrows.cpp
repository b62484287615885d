// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/labels/labelrows.h"

#include "services/rework/reworkrows.h"

// Joined by the compiler, so that every statement stays one constant text.
#define BM_SELECT_LABELS                                                                                               \
    "SELECT p.id, p.pallet_id, COALESCE(l.internal_lot_code, t.pallet_number) AS code, "                               \
    "COALESCE(i.name, c.name) AS subject, p.copies, p.is_reprint, p.reason, p.printer, p.status, p.problem, "          \
    "p.attempts, p.workstation, p.requested_by, p.requested_at FROM label_prints p "                                   \
    "LEFT JOIN ingredient_lots l ON l.id = p.ingredient_lot_id LEFT JOIN ingredients i ON i.id = l.ingredient_id "     \
    "LEFT JOIN pallets t ON t.id = p.pallet_id LEFT JOIN production_runs r ON r.id = t.production_run_id "             \
    "LEFT JOIN recipes c ON c.id = r.recipe_id "

namespace bm
{
namespace
{
LabelPrint printFrom(const Row &row)
{
    LabelPrint print;
    print.id = row.integer(QStringLiteral("id"));
    print.isPallet = !row.isNull(QStringLiteral("pallet_id"));
    print.code = row.text(QStringLiteral("code"));
    print.subject = row.text(QStringLiteral("subject"));
    print.copies = row.integer(QStringLiteral("copies"));
    print.isReprint = row.flag(QStringLiteral("is_reprint"));
    print.reason = row.text(QStringLiteral("reason"));
    print.printer = row.text(QStringLiteral("printer"));
    print.status = row.text(QStringLiteral("status"));
    print.problem = row.text(QStringLiteral("problem"));
    print.attempts = row.integer(QStringLiteral("attempts"));
    print.workstation = row.text(QStringLiteral("workstation"));
    print.requestedBy = row.text(QStringLiteral("requested_by"));
    print.requestedAt = row.time(QStringLiteral("requested_at"));
    return print;
}

// Nobody fills in the allergens of trimmings: they have those of what they were made of.
Done addReworkFacts(Database &database, const Lot &lot, LotLabelFacts &facts)
{
    BM_TRY_ASSIGN(const LotBehind behind, behindOf(database, lot));
    facts.fromBatch = behind.batches.join(QStringLiteral(", "));
    for (const QString &name : behind.allergens) {
        if (!facts.allergens.contains(name, Qt::CaseInsensitive))
            facts.allergens << name;
    }
    return {};
}
} // namespace

Result<LotLabelFacts> lotLabelFacts(Database &database, const Lot &lot)
{
    static const QString sql = QStringLiteral(
        "SELECT i.gtin, i.allergens, l.best_by_date, l.received_at, r.batch_number FROM ingredient_lots l "
        "JOIN ingredients i ON i.id = l.ingredient_id LEFT JOIN production_runs r ON r.id = "
        "l.source_production_run_id WHERE l.id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {lot.id}));
    LotLabelFacts facts;
    facts.lotCode = lot.code;
    facts.ingredient = lot.ingredientName;
    facts.gtin = row->text(QStringLiteral("gtin"));
    facts.supplier = lot.supplierName;
    facts.supplierLot = lot.supplierLotCode;
    facts.useBy = lot.expirationDate;
    facts.bestBefore = row->date(QStringLiteral("best_by_date"));
    facts.received = lot.received;
    facts.unit = lot.unit;
    facts.allergens = row->texts(QStringLiteral("allergens"));
    const QDateTime received = row->time(QStringLiteral("received_at"));
    facts.receivedOn = received.isValid() ? plantDay(received) : QDate();
    facts.storageLocation = lot.storageLocation;
    facts.isRework = lot.isRework;
    facts.fromBatch = row->text(QStringLiteral("batch_number"));
    if (lot.isRework)
        BM_TRY(addReworkFacts(database, lot, facts));
    return facts;
}

Result<PalletLabelFacts> palletLabelFacts(Database &database, const Pallet &pallet)
{
    static const QString packed = QStringLiteral("SELECT packed_at FROM pallets WHERE id = ?");
    // What a run put into stock says until when it is good.
    static const QString items = QStringLiteral(
        "SELECT r.batch_number, c.name AS product, i.gtin, t.quantity, r.unit_of_measure, "
        "(SELECT min(l.best_by_date) FROM ingredient_lots l WHERE l.source_production_run_id = r.id AND NOT "
        "l.is_rework) AS best_by_date "
        "FROM pallet_items t JOIN production_runs r ON r.id = t.production_run_id JOIN recipes c ON c.id = r.recipe_id "
        "LEFT JOIN ingredients i ON i.id = c.output_ingredient_id WHERE t.pallet_id = ? ORDER BY t.id");
    PalletLabelFacts facts;
    facts.number = pallet.number;
    facts.sscc = pallet.sscc;
    facts.customer = pallet.customerName;
    facts.customerOrder = pallet.customerOrder;
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(packed, {pallet.id}));
    const QDateTime at = row->time(QStringLiteral("packed_at"));
    facts.packedOn = at.isValid() ? plantDay(at) : QDate();
    BM_TRY_ASSIGN(const Rows rows, database.run(items, {pallet.id}));
    for (const Row &item : rows)
        facts.items.push_back({item.text(QStringLiteral("batch_number")), item.text(QStringLiteral("product")),
                               item.text(QStringLiteral("gtin")), item.optionalQuantity(QStringLiteral("quantity")),
                               item.text(QStringLiteral("unit_of_measure")),
                               item.date(QStringLiteral("best_by_date"))});
    return facts;
}

Result<VesselLabelFacts> vesselLabelFacts(Database &database, const QString &code)
{
    static const QString sql = QStringLiteral(
        "SELECT v.code, v.name, v.kind, v.drawing, v.capacity, v.unit_of_measure, i.name AS ingredient, i.allergens "
        "FROM vessels v JOIN ingredients i ON i.id = v.ingredient_id WHERE lower(v.code) = lower(?)");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {code.trimmed()}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("vessel"), code.trimmed()};
    return VesselLabelFacts{row->text(QStringLiteral("code")),
                            row->text(QStringLiteral("name")),
                            row->text(QStringLiteral("kind")),
                            row->text(QStringLiteral("drawing")),
                            row->text(QStringLiteral("ingredient")),
                            row->texts(QStringLiteral("allergens")),
                            row->optionalQuantity(QStringLiteral("capacity")),
                            row->text(QStringLiteral("unit_of_measure"))};
}

Result<LabelPrint> printOf(Database &database, qint64 id)
{
    static const QString sql = QStringLiteral(BM_SELECT_LABELS "WHERE p.id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {id}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("label"), QString::number(id)};
    return printFrom(*row);
}

Result<std::vector<LabelPrint>> waitingPrints(Database &database)
{
    static const QString sql = QStringLiteral(BM_SELECT_LABELS "WHERE p.finished_at IS NULL ORDER BY p.id LIMIT 500");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql));
    std::vector<LabelPrint> prints;
    for (const Row &row : rows)
        prints.push_back(printFrom(row));
    return prints;
}

} // namespace bm
