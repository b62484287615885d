// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/vessels/vesselrows.h"

#include "services/tracing/queries.h"

#include <QSet>
#include <algorithm>

// Joined by the compiler, so that every statement stays one constant text.
#define BM_SELECT_VESSELS                                                                                              \
    "SELECT v.id, v.code, v.name, v.kind, v.drawing, v.ingredient_id, i.name AS ingredient_name, v.unit_of_measure, "  \
    "v.capacity, v.tolerance, v.is_retired, (SELECT sum(l.quantity_remaining) FROM vessel_acts a JOIN "                \
    "ingredient_lots l ON l.id = a.filling_lot_id WHERE a.vessel_id = v.id AND a.kind = 'LOAD' AND "                   \
    "l.quantity_remaining > 0 AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id) AND a.id > "   \
    "COALESCE((SELECT max(e.id) FROM vessel_acts e WHERE e.vessel_id = v.id AND e.kind = 'EMPTY' AND NOT EXISTS "      \
    "(SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = e.id)), 0)) AS content FROM vessels v JOIN ingredients i "   \
    "ON "                                                                                                              \
    "i.id = v.ingredient_id "

namespace bm
{
namespace
{
Vessel vesselFrom(const Row &row)
{
    return {row.integer(QStringLiteral("id")),
            row.text(QStringLiteral("code")),
            row.text(QStringLiteral("name")),
            row.text(QStringLiteral("kind")),
            row.text(QStringLiteral("drawing")),
            row.id<IngredientId>(QStringLiteral("ingredient_id")),
            row.text(QStringLiteral("ingredient_name")),
            row.text(QStringLiteral("unit_of_measure")),
            row.optionalQuantity(QStringLiteral("capacity")),
            row.quantity(QStringLiteral("tolerance")),
            row.flag(QStringLiteral("is_retired")),
            row.quantity(QStringLiteral("content"))};
}

std::vector<Vessel> vesselsFrom(const Rows &rows)
{
    std::vector<Vessel> vessels;
    for (const Row &row : rows)
        vessels.push_back(vesselFrom(row));
    return vessels;
}

// What was done after the moment was not done yet.
std::vector<BookAct> actsBy(std::vector<BookAct> acts, const QDateTime &moment)
{
    std::erase_if(acts, [&moment](const BookAct &act) { return act.act.doneAt > moment; });
    QSet<qint64> takenBack;
    for (const BookAct &act : acts)
        takenBack.insert(act.act.takesBack);
    for (BookAct &act : acts) {
        act.act.isTakenBack = takenBack.contains(act.act.id);
        act.stands = act.act.kind != u"UNDO" && !act.act.isTakenBack;
    }
    return acts;
}

Result<std::vector<BookAct>> actsOf(Database &database, qint64 vessel)
{
    static const QString sql = QStringLiteral(
        "SELECT a.id, a.kind, a.ingredient_lot_id, l.internal_lot_code, a.filling_lot_id, a.production_run_id, "
        "r.batch_number, a.first_load_id, a.last_load_id, a.takes_back_id, a.quantity, a.reason, a.done_at, a.done_by, "
        "EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = a.id) AS taken_back FROM vessel_acts a LEFT JOIN "
        "ingredient_lots l ON l.id = a.ingredient_lot_id LEFT JOIN production_runs r ON r.id = a.production_run_id "
        "WHERE a.vessel_id = ? ORDER BY a.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {vessel}));
    std::vector<BookAct> acts;
    for (const Row &row : rows) {
        BookAct act;
        act.act.id = row.integer(QStringLiteral("id"));
        act.act.kind = row.text(QStringLiteral("kind"));
        act.act.lotCode = row.text(QStringLiteral("internal_lot_code"));
        act.act.batchNumber = row.text(QStringLiteral("batch_number"));
        act.act.quantity = row.quantity(QStringLiteral("quantity"));
        act.act.reason = row.text(QStringLiteral("reason"));
        act.act.doneAt = row.time(QStringLiteral("done_at"));
        act.act.doneBy = row.text(QStringLiteral("done_by"));
        act.act.isTakenBack = row.flag(QStringLiteral("taken_back"));
        act.act.takesBack = row.integer(QStringLiteral("takes_back_id"));
        act.lot = row.integer(QStringLiteral("ingredient_lot_id"));
        act.filling = row.integer(QStringLiteral("filling_lot_id"));
        act.run = row.integer(QStringLiteral("production_run_id"));
        act.firstLoad = row.integer(QStringLiteral("first_load_id"));
        act.lastLoad = row.integer(QStringLiteral("last_load_id"));
        act.stands = act.act.kind != u"UNDO" && !act.act.isTakenBack;
        acts.push_back(std::move(act));
    }
    return acts;
}

// A movement of what stands in a vessel, by what caused it. A transfer between two fillings comes twice; the side that
// receives is told.
void follow(const Row &row, Fillings &fillings, QHash<qint64, QHash<qint64, LotShares>> &draws)
{
    const qint64 filling = row.integer(QStringLiteral("ingredient_lot_id"));
    const Quantity quantity = row.quantity(QStringLiteral("quantity"));
    if (!row.isNull(QStringLiteral("from_lot_id"))) {
        const qint64 from = row.integer(QStringLiteral("from_lot_id"));
        if (from == filling)
            return;
        if (row.isNull(QStringLiteral("from_vessel")))
            fillings.load(filling, from, quantity);
        else
            fillings.pass(from, filling, quantity);
        return;
    }
    const LotShares moved = fillings.change(filling, quantity);
    if (row.isNull(QStringLiteral("draw")))
        return;
    LotShares &drawn = draws[row.integer(QStringLiteral("draw"))][filling];
    if (quantity.isNegative())
        addShares(drawn, moved);
    else
        drawn = lessened(drawn, quantity);
}
} // namespace

Error aboutVessel(const char *field, const QString &detail)
{
    return {Reason::StatusMoveNotAllowed, QString::fromLatin1(field), detail};
}

QStringList vesselKinds()
{
    return {QStringLiteral("SILO"), QStringLiteral("BIN"), QStringLiteral("HOPPER"), QStringLiteral("STARTER")};
}

QStringList vesselDrawings()
{
    return {QStringLiteral("MIXED"), QStringLiteral("FIFO")};
}

Result<std::vector<Vessel>> Vessels::all()
{
    static const QString sql = QStringLiteral(BM_SELECT_VESSELS "ORDER BY v.is_retired, v.code");
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql));
    return vesselsFrom(rows);
}

Result<std::optional<Vessel>> vesselNamed(Database &database, const QString &code)
{
    static const QString sql = QStringLiteral(BM_SELECT_VESSELS "WHERE lower(v.code) = lower(?)");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {code.trimmed()}));
    return row ? std::optional(vesselFrom(*row)) : std::nullopt;
}

Result<Vessel> vesselInUse(Database &database, const QString &code)
{
    BM_TRY_ASSIGN(const std::optional<Vessel> vessel, vesselNamed(database, code));
    if (!vessel)
        return Error{Reason::NotFound, QStringLiteral("vessel"), code.trimmed()};
    if (vessel->isRetired)
        return aboutVessel("vesselRetired", vessel->code);
    return *vessel;
}

Result<QString> vesselOf(Database &database, LotId lot)
{
    static const QString sql =
        QStringLiteral("SELECT v.code FROM ingredient_lots l JOIN vessels v ON v.id = l.vessel_id WHERE l.id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {lot}));
    return row ? row->text(QStringLiteral("code")) : QString();
}

Result<QString> newestFilling(Database &database, qint64 vessel)
{
    static const QString sql =
        QStringLiteral("SELECT internal_lot_code FROM ingredient_lots WHERE vessel_id = ? ORDER BY id DESC LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {vessel}));
    return row ? row->text(QStringLiteral("internal_lot_code")) : QString();
}

Result<std::vector<Vessel>> vesselsWith(Database &database, const QString &column, const std::vector<qint64> &ids)
{
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral(BM_SELECT_VESSELS) +
                                   QStringLiteral("WHERE v.id IN (SELECT a.vessel_id FROM vessel_acts a WHERE ") +
                                   tracequeries::among(QStringLiteral("a.") + column, database.engine()) +
                                   QStringLiteral(") ORDER BY v.id"),
                               {ids}));
    return vesselsFrom(rows);
}

Result<std::vector<StandingLoad>> standingLoads(Database &database, qint64 vessel)
{
    static const QString sql = QStringLiteral(
        "SELECT a.id, a.ingredient_lot_id, l.internal_lot_code, a.filling_lot_id, a.quantity, f.quantity_remaining, "
        "f.expiration_date, "
        "f.release_ends_at, (SELECT -sum(c.quantity_used) FROM batch_ingredients c JOIN batch_ingredients o ON o.id = "
        "c.corrects_id WHERE c.ingredient_lot_id = a.filling_lot_id AND o.vessel_act_id IS NOT NULL AND NOT EXISTS "
        "(SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = o.vessel_act_id)) AS came_back FROM vessel_acts a JOIN "
        "ingredient_lots l ON l.id = a.ingredient_lot_id JOIN "
        "ingredient_lots "
        "f ON f.id = a.filling_lot_id WHERE a.vessel_id = ? AND a.kind = 'LOAD' AND NOT EXISTS (SELECT 1 FROM "
        "vessel_acts u WHERE u.takes_back_id = a.id) AND a.id > COALESCE((SELECT max(e.id) FROM vessel_acts e WHERE "
        "e.vessel_id = ? AND e.kind = 'EMPTY' AND NOT EXISTS (SELECT 1 FROM vessel_acts u WHERE u.takes_back_id = "
        "e.id)), 0) ORDER BY a.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {vessel, vessel}));
    std::vector<StandingLoad> loads;
    for (const Row &row : rows)
        loads.push_back({row.integer(QStringLiteral("id")), row.id<LotId>(QStringLiteral("ingredient_lot_id")),
                         row.text(QStringLiteral("internal_lot_code")), row.id<LotId>(QStringLiteral("filling_lot_id")),
                         row.quantity(QStringLiteral("quantity")), row.quantity(QStringLiteral("quantity_remaining")),
                         row.date(QStringLiteral("expiration_date")), row.time(QStringLiteral("release_ends_at")),
                         row.quantity(QStringLiteral("came_back"))});
    return loads;
}

Result<VesselBook> VesselBook::read(Database &database, const Vessel &vessel, const QDateTime &moment)
{
    static const QString sql = QStringLiteral(
        "SELECT m.ingredient_lot_id, m.quantity, m.moved_at, t.from_lot_id, f.vessel_id AS from_vessel, "
        "COALESCE(b.vessel_act_id, "
        "o.vessel_act_id) AS draw FROM ingredient_lots l JOIN lot_movements m ON m.ingredient_lot_id = l.id LEFT JOIN "
        "lot_transfers t ON t.id = m.lot_transfer_id LEFT JOIN ingredient_lots f ON f.id = t.from_lot_id LEFT JOIN "
        "batch_ingredients b ON b.id = m.batch_ingredient_id LEFT JOIN batch_ingredients o ON o.id = b.corrects_id "
        "WHERE l.vessel_id = ? ORDER BY m.id");
    VesselBook book;
    book.m_vessel = vessel;
    BM_TRY_ASSIGN(book.m_acts, actsOf(database, vessel.id));
    if (moment.isValid())
        book.m_acts = actsBy(std::move(book.m_acts), moment);
    for (size_t i = 0; i < book.m_acts.size(); ++i) {
        if (book.m_acts[i].stands && book.m_acts[i].act.kind == u"LOAD")
            book.m_loads.push_back(i);
    }
    BM_TRY(database.forEach(sql, {vessel.id}, [&book, &moment](const Row &row) -> Done {
        if (!moment.isValid() || row.time(QStringLiteral("moved_at")) <= moment) {
            follow(row, book.m_fillings, book.m_draws);
            book.noteReturn(row);
        }
        return {};
    }));
    return book;
}

// What was taken back lies on top of what stood there, whatever the books say of its place; what was taken back as an
// act was never drawn.
void VesselBook::noteReturn(const Row &row)
{
    const qint64 draw = row.integer(QStringLiteral("draw"));
    const auto act = std::lower_bound(m_acts.begin(), m_acts.end(), draw,
                                      [](const BookAct &each, qint64 id) { return each.act.id < id; });
    if (draw == 0 || act == m_acts.end() || act->act.id != draw || act->act.isTakenBack)
        return;
    if (row.quantity(QStringLiteral("quantity")).isNegative())
        m_refilledBefore[draw] = m_refilled;
    else
        m_refilled << row.integer(QStringLiteral("ingredient_lot_id"));
}

std::vector<LotInVessel> VesselBook::contents() const
{
    std::vector<const BookAct *> loads;
    LotShares mixed;
    for (const BookAct &act : m_acts) {
        if (act.stands && act.act.kind == u"EMPTY") {
            loads.clear();
            mixed.clear();
        }
        if (act.stands && act.act.kind == u"LOAD") {
            loads.push_back(&act);
            addShares(mixed, m_fillings.in(act.filling));
        }
    }
    std::vector<LotInVessel> contents;
    for (const BookAct *load : loads) {
        const LotShares shares = m_vessel.isMixed() ? mixed : m_fillings.in(load->filling);
        Quantity there;
        for (const LotShare &share : shares) {
            if (share.lot == load->lot)
                there += share.quantity;
        }
        const auto known = std::find_if(contents.begin(), contents.end(), [&](const LotInVessel &lot) {
            return m_vessel.isMixed() && lot.lotCode == load->act.lotCode;
        });
        if (known != contents.end())
            known->loaded += load->act.quantity;
        else
            contents.push_back({load->act.lotCode, there, load->act.quantity, load->act.doneAt});
    }
    return contents;
}

Quantity VesselBook::drawnBy(qint64 draw) const
{
    Quantity drawn;
    for (const LotShares &shares : m_draws.value(draw)) {
        for (const LotShare &share : shares)
            drawn += share.quantity;
    }
    return drawn;
}

std::vector<LotInDraw> VesselBook::lotsIn(const BookAct &draw) const
{
    const Quantity drawn = drawnBy(draw.act.id);
    if (!draw.stands || !drawn.isPositive())
        return {};
    LotShares mixed;
    for (const LotShares &shares : m_draws.value(draw.act.id))
        addShares(mixed, shares);
    std::vector<LoadInReach> loads;
    std::vector<LotInDraw> named;
    const auto first = std::lower_bound(m_loads.begin(), m_loads.end(), draw.firstLoad,
                                        [this](size_t load, qint64 id) { return m_acts[load].act.id < id; });
    for (auto load = first; load != m_loads.end() && m_acts[*load].act.id <= draw.lastLoad; ++load) {
        const BookAct &act = m_acts[*load];
        // In a mixed vessel a lot that was loaded twice is told once, with all of it.
        const LotShares shares = m_vessel.isMixed() ? mixed : m_draws.value(draw.act.id).value(act.filling);
        Quantity byBooks;
        for (const LotShare &share : shares) {
            if (share.lot == act.lot)
                byBooks += share.quantity;
        }
        if (m_vessel.isMixed())
            std::erase_if(mixed, [&act](const LotShare &share) { return share.lot == act.lot; });
        loads.push_back({act.lot, act.act.quantity, byBooks});
        const auto known = std::find_if(named.begin(), named.end(),
                                        [&act](const LotInDraw &lot) { return lot.lot.value() == act.lot; });
        if (known != named.end())
            known->loaded += act.act.quantity;
        else
            named.push_back({LotId(act.lot), act.act.lotCode, false, {}, {}, {}, act.act.quantity});
    }
    const QSet<qint64> refilled = m_refilledBefore.value(draw.act.id);
    const bool isUnsure = std::any_of(first, m_loads.end(), [&](size_t load) {
        return m_acts[load].act.id <= draw.lastLoad && refilled.contains(m_acts[load].filling);
    });
    const DrawRule rule{m_vessel.isMixed(), drawn, m_vessel.tolerance, isUnsure || !draw.act.reason.isEmpty()};
    const std::vector<DrawnLot> lots = drawnLots(rule, loads);
    for (size_t i = 0; i < lots.size(); ++i) {
        named[i].isCertain = lots[i].isCertain;
        named[i].share = lots[i].share;
        named[i].low = lots[i].low;
        named[i].high = lots[i].high;
    }
    return named;
}

} // namespace bm
