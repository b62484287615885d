// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lotrules.h"
#include "domain/units/conversion.h"
#include "services/authority.h"
#include "services/delivering/approvals.h"
#include "services/details/ingredientrows.h"
#include "services/details/lotrows.h"
#include "services/details/receipt.h"
#include "services/details/words.h"
#include "services/importing/importplan.h"
#include "services/lots/decisions.h"

#include <QSet>
#include <algorithm>

namespace bm
{
namespace
{
// By the exact spelling, else without case and blanks.
template <typename Thing>
class ByName
{
public:
    void add(const Thing &thing)
    {
        m_exact.insert(thing.name, thing);
        const QString folded = foldedName(thing.name);
        if (!m_folded.contains(folded))
            m_folded.insert(folded, thing);
    }
    const Thing *find(const QString &name) const
    {
        if (const auto exact = m_exact.constFind(name); exact != m_exact.constEnd())
            return &*exact;
        const auto folded = m_folded.constFind(foldedName(name));
        return folded == m_folded.constEnd() ? nullptr : &*folded;
    }

private:
    QHash<QString, Thing> m_exact;
    QHash<QString, Thing> m_folded;
};

// What is asked of the plant once, and what the file had so far.
struct Facts
{
    ByName<Ingredient> ingredients;
    ByName<Named> suppliers;
    QSet<qint64> approved; // suppliers
    bool blocks = false;   // goods of others are not received
    bool mayRelease = false;
    QDate today;
    QHash<QString, int> rowOfLot;
    QHash<QString, int> rowOfCode;
    QSet<QString> newSuppliers; // told once, and not in every row
};

Result<Facts> factsOf(Session &session)
{
    static const QString ingredients =
        QStringLiteral("SELECT id, name, type, unit_of_measure FROM ingredients ORDER BY id");
    static const QString suppliers = QStringLiteral("SELECT id, name, approval_status FROM suppliers ORDER BY id");
    Facts facts;
    facts.today = session.today();
    facts.mayRelease = authorized(session, Act::ReleaseLot).ok();
    BM_TRY_ASSIGN(const Rows known, session.database.run(ingredients));
    for (const Row &row : known)
        facts.ingredients.add({row.id<IngredientId>(QStringLiteral("id")), row.text(QStringLiteral("name")),
                               row.text(QStringLiteral("type")), row.text(QStringLiteral("unit_of_measure"))});
    BM_TRY_ASSIGN(const Rows partners, session.database.run(suppliers));
    for (const Row &row : partners) {
        facts.suppliers.add({row.integer(QStringLiteral("id")), row.text(QStringLiteral("name"))});
        if (row.text(QStringLiteral("approval_status")) == u"APPROVED")
            facts.approved.insert(row.integer(QStringLiteral("id")));
    }
    BM_TRY_ASSIGN(const UnapprovedRule rule, Approvals(session).rule());
    facts.blocks = rule == UnapprovedRule::Block;
    return facts;
}

QDate dayOf(const PlannedRow &row, const char *field)
{
    return QDate::fromString(row.value(field), Qt::ISODate);
}

// The database cannot tell what is in stock already from what is received: the plant's rule holds for both.
void judgeApproval(PlannedRow &row, const ImportRequest &request, const Facts &facts)
{
    if (!facts.blocks || (row.lot.supplier && facts.approved.contains(row.lot.supplier->id)))
        return;
    if (row.has("supplier_name"))
        addNote(row, request, ImportProblem::NotApproved, "supplier_name", row.value("supplier_name"));
    else
        addNote(row, request, ImportProblem::Missing, "supplier_name");
}

void judgePartners(PlannedRow &row, const ImportRequest &request, Facts &facts)
{
    if (row.has("ingredient")) {
        const Ingredient *ingredient = facts.ingredients.find(row.value("ingredient"));
        if (!ingredient)
            addNote(row, request, ImportProblem::UnknownIngredient, "ingredient", row.value("ingredient"));
        else if (ingredient->name != row.value("ingredient"))
            addNote(row, request, ImportProblem::SpelledOtherwise, "ingredient", ingredient->name);
        if (ingredient)
            row.lot.ingredient = *ingredient;
    }
    if (row.has("supplier_name")) {
        const QString folded = foldedName(row.value("supplier_name"));
        const Named *supplier = facts.suppliers.find(row.value("supplier_name"));
        if (!supplier && !facts.newSuppliers.contains(folded))
            addNote(row, request, ImportProblem::NewSupplier, "supplier_name", row.value("supplier_name"));
        else if (supplier && supplier->name != row.value("supplier_name"))
            addNote(row, request, ImportProblem::SpelledOtherwise, "supplier_name", supplier->name);
        if (!supplier)
            facts.newSuppliers.insert(folded);
        if (supplier)
            row.lot.supplier = *supplier;
    }
    judgeApproval(row, request, facts);
}

void judgeAmount(PlannedRow &row, const ImportRequest &request)
{
    const QString &wanted = row.lot.ingredient.unit;
    if (!row.has("quantity") || wanted.isEmpty())
        return;
    const Quantity written = Quantity::tryFromText(row.value("quantity")).valueOr({});
    const QString unit = row.has("unit_of_measure") ? row.value("unit_of_measure") : wanted;
    const auto conversion = converted(written, unit, wanted);
    if (!conversion && conversion.error().reason == Reason::UnitMismatch)
        return addNote(row, request, ImportProblem::UnitMismatch, "unit_of_measure", wanted);
    if (!conversion || !conversion->quantity.isPositive())
        return addNote(row, request, ImportProblem::OutOfRange, "quantity", row.value("quantity"));
    row.lot.quantity = conversion->quantity;
    if (!conversion->isExact)
        addNote(row, request, ImportProblem::Rounded, "quantity", conversion->quantity.toText() + u' ' + wanted);
}

void judgeDays(PlannedRow &row, const ImportRequest &request, const Facts &facts)
{
    const QDate made = dayOf(row, "manufacture_date");
    const QDate expires = dayOf(row, "expiration_date");
    if (made.isValid() && expires.isValid() && expires < made)
        addNote(row, request, ImportProblem::BeforeMade, "expiration_date", expires.toString(Qt::ISODate));
    if (made > facts.today)
        addNote(row, request, ImportProblem::InFuture, "manufacture_date", made.toString(Qt::ISODate));
    if (dayOf(row, "received_at") > facts.today)
        addNote(row, request, ImportProblem::InFuture, "received_at", row.value("received_at"));
    const bool isPast = isExpired(expires, facts.today);
    const QString quality = row.value("quality_status");
    if (quality == u"FAILED" || quality == u"CONDITIONAL_PASS")
        addNote(row, request, ImportProblem::NotAllowedHere, "quality_status", quality);
    else if (quality == u"PASSED" && !facts.mayRelease)
        addNote(row, request, ImportProblem::MayNotRelease, "quality_status");
    else if (quality == u"PASSED" && isPast)
        addNote(row, request, ImportProblem::ExpiredRelease, "expiration_date", expires.toString(Qt::ISODate));
    else if (isPast)
        addNote(row, request, ImportProblem::PastItsDay, "expiration_date", expires.toString(Qt::ISODate));
}

// One lot in two places is two rows: told, because it may also be one row that is there twice.
void lookInFile(PlannedRow &row, const ImportRequest &request, Facts &facts)
{
    const int number = row.verdict.number;
    if (row.has("supplier_lot_code")) {
        const QString lot = QStringList{foldedName(row.value("ingredient")), foldedName(row.value("supplier_name")),
                                        row.value("supplier_lot_code")}
                                .join(u'\n');
        if (facts.rowOfLot.contains(lot))
            addNote(row, request, ImportProblem::SameLotInFile, "supplier_lot_code",
                    QString::number(facts.rowOfLot.value(lot)));
        else
            facts.rowOfLot.insert(lot, number);
    }
    if (!row.has("internal_lot_code"))
        return;
    const QString code = row.value("internal_lot_code");
    if (facts.rowOfCode.contains(code))
        addNote(row, request, ImportProblem::TwiceInFile, "internal_lot_code",
                QString::number(facts.rowOfCode.value(code)));
    else
        facts.rowOfCode.insert(code, number);
}

// Our codes of what looks like the same lot: by the supplier's code, or, where it has none, by everything that is said.
Result<QStringList> sameLots(Database &database, const PlannedRow &row)
{
    static const QString byCode =
        QStringLiteral("SELECT internal_lot_code FROM ingredient_lots WHERE substr(supplier_lot_code, 1, 200) = "
                       "substr(?, 1, 200) AND supplier_lot_code || '' = ? AND ingredient_id = ? AND supplier_id IS NOT "
                       "DISTINCT FROM ? ORDER BY id");
    static const QString byLook =
        QStringLiteral("SELECT internal_lot_code FROM ingredient_lots WHERE ingredient_id = ? AND supplier_lot_code IS "
                       "NULL AND supplier_id IS NOT DISTINCT FROM ? AND quantity_received = ? AND expiration_date IS "
                       "NOT DISTINCT FROM ? AND source_production_run_id IS NULL ORDER BY id");
    QStringList codes;
    const bool isOfNewSupplier = row.has("supplier_name") && !row.lot.supplier;
    if (row.lot.ingredient.name.isEmpty() || isOfNewSupplier)
        return codes;
    const Arg supplier = row.lot.supplier ? Arg(row.lot.supplier->id) : Arg(std::nullopt);
    const QString code = row.value("supplier_lot_code");
    const auto rows =
        code.isEmpty()
            ? database.run(byLook, {row.lot.ingredient.id, supplier, row.lot.quantity, dayOf(row, "expiration_date")})
            : database.run(byCode, {code, code, row.lot.ingredient.id, supplier});
    if (!rows)
        return rows.error();
    for (const Row &each : *rows)
        codes << each.text(QStringLiteral("internal_lot_code"));
    return codes;
}

// The same file a second time must not double the stock.
Done lookInStock(Session &session, PlannedRow &row, const ImportRequest &request)
{
    BM_TRY_ASSIGN(const QStringList codes, sameLots(session.database, row));
    const QString own = row.value("internal_lot_code");
    if (!codes.isEmpty() && (own.isEmpty() || codes.contains(own))) {
        addNote(row, request, ImportProblem::AlreadyInStock,
                row.has("supplier_lot_code") ? "supplier_lot_code" : "ingredient", codes.join(QStringLiteral(", ")));
        if (!request.receivesAgain) {
            row.verdict.state = ImportRow::State::Same;
            return {};
        }
    }
    if (own.isEmpty())
        return {};
    BM_TRY_ASSIGN(const bool isTaken, isLotCodeTaken(session.database, own));
    if (isTaken)
        addNote(row, request, ImportProblem::CodeTaken, "internal_lot_code", own);
    return {};
}

NewLot newLotOf(const PlannedRow &row)
{
    NewLot lot;
    lot.ingredientName = row.lot.ingredient.name;
    lot.supplierName = row.value("supplier_name");
    lot.supplierLotCode = row.value("supplier_lot_code");
    lot.quantity = row.lot.quantity;
    lot.expirationDate = dayOf(row, "expiration_date");
    lot.bestByDate = dayOf(row, "best_by_date");
    lot.manufactureDate = dayOf(row, "manufacture_date");
    lot.storageLocation = row.value("storage_location");
    lot.invoiceNumber = row.value("invoice_number");
    lot.purchaseOrder = row.value("purchase_order");
    return lot;
}

// Noon of the day that is said, so that it is that day in the plant; today is now.
QDateTime receivedAt(const Session &session, const PlannedRow &row)
{
    const QDate day = dayOf(row, "received_at");
    const bool isToday = !day.isValid() || day == session.today();
    return isToday ? session.now() : QDateTime(day, QTime(12, 0), Qt::LocalTime).toUTC();
}

Result<std::optional<Named>> supplierOf(Session &session, const PlannedRow &row, QHash<QString, Named> &made)
{
    const QString name = row.value("supplier_name");
    if (name.isEmpty() || row.lot.supplier)
        return row.lot.supplier;
    const QString folded = foldedName(name);
    if (!made.contains(folded)) {
        BM_TRY_ASSIGN(const Named supplier, insertSupplier(session, name));
        made.insert(folded, supplier);
    }
    return std::optional(made.value(folded));
}

// What writing the rows needs and adds to.
struct Writing
{
    QHash<QString, Named> made; // suppliers, by their names without case and blanks
    QStringList codes;          // numbers of the plant, the next one last
};

Done receiveOne(Session &session, const ImportRequest &request, const PlannedRow &row, Writing &writing)
{
    const Ingredient &ingredient = row.lot.ingredient;
    LotPlace place{ingredient.id, {}, row.value("internal_lot_code"), ingredient.unit, receivedAt(session, row)};
    BM_TRY_ASSIGN(place.supplier, supplierOf(session, row, writing.made));
    if (place.code.isEmpty())
        place.code = writing.codes.takeLast();
    BM_TRY(mayReceiveFrom(session, place.supplier ? place.supplier->name : QString()));
    BM_TRY_ASSIGN(const LotId lot, insertLot(session, newLotOf(row), place));
    BM_TRY(bookReceipt(session, lot, row.lot.quantity));
    if (row.value("quality_status") != u"PASSED")
        return {};
    return releaseNewLot(session, lot, QStringLiteral("Import of lots from ") + request.source.left(300));
}

bool isNew(const PlannedRow &row)
{
    return row.verdict.state == ImportRow::State::New;
}

bool hasOwnCode(const PlannedRow &row)
{
    return !row.value("internal_lot_code").isEmpty();
}
} // namespace

Done judgeLots(Session &session, const ImportRequest &request, ImportPlan &plan, ImportSteps &steps)
{
    BM_TRY_ASSIGN(Facts facts, factsOf(session));
    for (PlannedRow &row : plan.rows) {
        BM_TRY(steps.step());
        judgePartners(row, request, facts);
        judgeAmount(row, request);
        judgeDays(row, request, facts);
        lookInFile(row, request, facts);
        BM_TRY(lookInStock(session, row, request));
        settle(row);
    }
    return {};
}

Done writeLots(Session &session, const ImportRequest &request, const ImportPlan &plan, ImportSteps &steps)
{
    Writing writing;
    const auto write = [&](bool withCode) -> Done {
        for (const PlannedRow &row : plan.rows) {
            if (hasOwnCode(row) != withCode)
                continue;
            BM_TRY(steps.step());
            if (isNew(row))
                BM_TRY(receiveOne(session, request, row, writing));
        }
        return {};
    };
    // Codes of the file first, so that none of the plant's next numbers is one of them.
    BM_TRY(write(true));
    const auto unnumbered = std::count_if(plan.rows.begin(), plan.rows.end(),
                                          [](const PlannedRow &row) { return isNew(row) && !hasOwnCode(row); });
    BM_TRY_ASSIGN(writing.codes, newLotCodes(session.database, unnumbered));
    std::reverse(writing.codes.begin(), writing.codes.end());
    return write(false);
}

} // namespace bm
