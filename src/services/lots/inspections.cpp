// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lots/inspections.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/delivering/deliveryrows.h"
#include "services/details/ingredientrows.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/holding/heldabove.h"
#include "services/lots.h"

#include <QCryptographicHash>
#include <algorithm>
#include <array>

namespace bm
{
namespace
{
constexpr std::array kindNames{"VISUAL", "MEASUREMENT", "CERTIFICATE"};

QString kindName(InspectionKind kind)
{
    return QString::fromLatin1(kindNames[size_t(kind)]);
}

InspectionKind kindFrom(const QString &name)
{
    const auto found = std::find(kindNames.begin(), kindNames.end(), name);
    return found == kindNames.end() ? InspectionKind::Visual : InspectionKind(found - kindNames.begin());
}

InspectionPoint pointOf(const Row &row)
{
    InspectionPoint point;
    point.id = row.integer(QStringLiteral("id"));
    point.kind = kindFrom(row.text(QStringLiteral("kind")));
    point.name = row.text(QStringLiteral("name"));
    point.unit = row.text(QStringLiteral("measured_unit"));
    point.limits = {row.optionalQuantity(QStringLiteral("lower_limit")),
                    row.optionalQuantity(QStringLiteral("upper_limit"))};
    point.isRequired = row.flag(QStringLiteral("is_required"));
    point.isRetired = row.flag(QStringLiteral("is_retired"));
    return point;
}

WaitingLot waitingOf(const Row &row)
{
    WaitingLot lot;
    lot.code = row.text(QStringLiteral("code"));
    lot.ingredient = row.text(QStringLiteral("ingredient"));
    lot.supplier = row.text(QStringLiteral("supplier"));
    lot.remaining = row.optionalQuantity(QStringLiteral("quantity_remaining"));
    lot.unit = row.text(QStringLiteral("unit"));
    lot.place = row.text(QStringLiteral("storage_location"));
    lot.status = row.text(QStringLiteral("status"));
    lot.qualityStatus = row.text(QStringLiteral("quality_status"));
    lot.receivedAt = row.time(QStringLiteral("received_at"));
    lot.releaseEndedAt = row.time(QStringLiteral("release_ends_at"));
    lot.expirationDate = row.date(QStringLiteral("expiration_date"));
    lot.held = row.flag(QStringLiteral("held"));
    lot.required = row.integer(QStringLiteral("required"));
    lot.open = row.integer(QStringLiteral("open_points"));
    return lot;
}

Result<Ingredient> known(Database &database, const QString &name)
{
    BM_TRY(required(name, QStringLiteral("ingredient")));
    BM_TRY_ASSIGN(const std::optional<Ingredient> ingredient, ingredientNamed(database, name));
    if (!ingredient)
        return Error{Reason::NotFound, QStringLiteral("ingredient"), name.trimmed()};
    return *ingredient;
}

Done checkTyped(const NewInspectionPoint &point)
{
    BM_TRY(required(point.name, QStringLiteral("name")));
    const bool measures = point.kind == InspectionKind::Measurement;
    if (measures && point.limits.isOpen())
        return Error{Reason::Required, QStringLiteral("limits")};
    if (point.kind == InspectionKind::Visual && !point.limits.isOpen())
        return Error{Reason::UnknownAction, QStringLiteral("limits"), kindName(point.kind)};
    if (point.limits.lower && point.limits.upper && *point.limits.lower > *point.limits.upper)
        return Error{Reason::UnknownAction, QStringLiteral("limits"), point.limits.lower->toText()};
    return point.limits.isOpen() ? Done() : required(point.unit, QStringLiteral("unit"));
}

Result<InspectionPoint> livingPoint(Database &database, qint64 id, IngredientId ingredient)
{
    static const QString sql =
        QStringLiteral("SELECT id, kind, name, measured_unit, lower_limit, upper_limit, is_required, is_retired "
                       "FROM inspection_points WHERE id = ? AND ingredient_id = ? AND NOT is_retired");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {id, ingredient}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("point"), QString::number(id)};
    return pointOf(*row);
}

Result<QString> verdictOf(const InspectionPoint &point, const InspectionAnswer &answer)
{
    if (!point.limits.isOpen() && !answer.value)
        return Error{Reason::Required, QStringLiteral("value")};
    if (point.limits.isOpen() && !answer.isGood)
        return Error{Reason::Required, QStringLiteral("isGood")};
    const bool good = point.limits.isOpen() ? *answer.isGood : point.limits.holds(*answer.value);
    return good ? QStringLiteral("PASSED") : QStringLiteral("FAILED");
}

Done attachTo(Session &session, LotId lot, const Paper &paper)
{
    static const QString sql =
        QStringLiteral("INSERT INTO attachments (ingredient_lot_id, file_name, media_type, content, sha256, "
                       "created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?)");
    const QByteArray hash = QCryptographicHash::hash(paper.content, QCryptographicHash::Sha256).toHex();
    BM_TRY(session.database.run(sql, {lot, paper.fileName, paper.mediaType, paper.content, QString::fromLatin1(hash),
                                      session.now(), session.person}));
    return {};
}

Done certificateIsThere(Database &database, LotId lot)
{
    static const QString sql = QStringLiteral("SELECT id FROM attachments WHERE ingredient_lot_id = ? LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {lot}));
    return row ? Done() : Done(Error{Reason::Required, QStringLiteral("file")});
}

Done insertAnswer(Session &session, LotId lot, const InspectionPoint &point, const InspectionAnswer &answer,
                  const QString &verdict)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO quality_checks (ingredient_lot_id, inspection_point_id, check_type, result, measured_value, "
        "measured_unit, lower_limit, upper_limit, notes, checked_at, checked_by) "
        "VALUES (?, ?, 'inspection', ?, ?, ?, ?, ?, ?, ?, ?)");
    const Arg value = point.limits.isOpen() ? Arg(std::nullopt) : Arg(*answer.value);
    BM_TRY(session.database.run(sql, {lot, point.id, verdict, value, orNull(point.unit), point.limits.lower,
                                      point.limits.upper, orNull(answer.notes), session.now(), session.person}));
    return {};
}

// Every point with its newest answer; retired ones only when they have one. What a run made is judged with the run, so
// that nothing is required of it here.
Result<std::vector<InspectionState>> statesOf(Database &database, LotId lot)
{
    static const QString sql = QStringLiteral(
        "SELECT p.id, p.kind, p.name, p.measured_unit, p.lower_limit, p.upper_limit, p.is_retired, "
        "(p.is_required AND l.source_production_run_id IS NULL) AS is_required, c.result, c.measured_value, "
        "c.checked_by, c.checked_at FROM inspection_points p "
        "JOIN ingredient_lots l ON l.ingredient_id = p.ingredient_id LEFT JOIN quality_checks c ON c.id = "
        "(SELECT max(n.id) FROM quality_checks n WHERE n.ingredient_lot_id = l.id AND n.inspection_point_id = p.id) "
        "WHERE l.id = ? AND (NOT p.is_retired OR c.id IS NOT NULL) ORDER BY p.position, p.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {lot}));
    std::vector<InspectionState> states;
    for (const Row &row : rows)
        states.push_back({pointOf(row), row.text(QStringLiteral("result")),
                          row.optionalQuantity(QStringLiteral("measured_value")),
                          row.text(QStringLiteral("checked_by")), row.time(QStringLiteral("checked_at"))});
    return states;
}
struct PlacedPoint
{
    qint64 id = 0;
    qint64 position = 0;
};

// The points of the same ingredient that are asked, in order; without the point when it is retired.
Result<std::vector<PlacedPoint>> askedBeside(Database &database, qint64 point)
{
    static const QString sql =
        QStringLiteral("SELECT id, position FROM inspection_points WHERE ingredient_id = (SELECT o.ingredient_id FROM "
                       "inspection_points o WHERE o.id = ?) AND NOT is_retired ORDER BY position, id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {point}));
    std::vector<PlacedPoint> points;
    for (const Row &row : rows)
        points.push_back({row.integer(QStringLiteral("id")), row.integer(QStringLiteral("position"))});
    return points;
}

// From 1 on; only what stands elsewhere than before is written.
Done number(Session &session, const std::vector<PlacedPoint> &points)
{
    static const QString sql =
        QStringLiteral("UPDATE inspection_points SET position = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    for (size_t i = 0; i < points.size(); ++i) {
        const auto position = qint64(i) + 1;
        if (points[i].position != position)
            BM_TRY(session.database.run(sql, {position, session.now(), session.person, points[i].id}));
    }
    return {};
}
} // namespace

Result<std::vector<InspectionPoint>> Inspections::plan(const QString &ingredient)
{
    static const QString sql =
        QStringLiteral("SELECT id, kind, name, measured_unit, lower_limit, upper_limit, is_required, is_retired FROM "
                       "inspection_points WHERE ingredient_id = ? ORDER BY is_retired, position, id");
    return inSnapshot(m_session.database, [&]() -> Result<std::vector<InspectionPoint>> {
        BM_TRY_ASSIGN(const Ingredient of, known(m_session.database, ingredient));
        BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql, {of.id}));
        std::vector<InspectionPoint> points;
        for (const Row &row : rows)
            points.push_back(pointOf(row));
        return points;
    });
}

Result<qint64> Inspections::add(const NewInspectionPoint &point)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO inspection_points (ingredient_id, position, kind, name, measured_unit, lower_limit, upper_limit, "
        "is_required, created_at, created_by) VALUES (?, (SELECT COALESCE(max(position), 0) + 1 FROM "
        "inspection_points WHERE ingredient_id = ?), ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    BM_TRY(checkTyped(point));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<qint64> {
        BM_TRY(authorized(m_session, Act::ReleaseLot));
        BM_TRY_ASSIGN(const Ingredient of, known(m_session.database, point.ingredientName));
        const QString unit = point.limits.isOpen() ? QString() : orNull(point.unit);
        BM_TRY_ASSIGN(const std::optional<Row> row,
                      m_session.database.first(sql, {of.id, of.id, kindName(point.kind), point.name.trimmed(), unit,
                                                     point.limits.lower, point.limits.upper, point.isRequired,
                                                     m_session.now(), m_session.person}));
        return row->integer(QStringLiteral("id"));
    });
}

Result<QString> Inspections::ingredientOf(qint64 point)
{
    static const QString sql = QStringLiteral(
        "SELECT i.name FROM inspection_points p JOIN ingredients i ON i.id = p.ingredient_id WHERE p.id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, m_session.database.first(sql, {point}));
    if (!row)
        return Error{Reason::NotFound, QStringLiteral("point"), QString::number(point)};
    return row->text(QStringLiteral("name"));
}

Done Inspections::moveTo(qint64 point, qint64 place)
{
    if (place <= 0)
        return Error{Reason::NotPositive, QStringLiteral("place"), QString::number(place)};
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::ReleaseLot));
        BM_TRY_ASSIGN(std::vector<PlacedPoint> points, askedBeside(m_session.database, point));
        const auto found =
            std::find_if(points.begin(), points.end(), [point](const PlacedPoint &each) { return each.id == point; });
        if (found == points.end())
            return Error{Reason::NotFound, QStringLiteral("point"), QString::number(point)};
        const PlacedPoint moved = *found;
        points.erase(found);
        points.insert(points.begin() + std::min(place - 1, qint64(points.size())), moved);
        return number(m_session, points);
    });
}

Done Inspections::retire(qint64 point, const QString &reason)
{
    static const QString sql = QStringLiteral("UPDATE inspection_points SET is_retired = TRUE, updated_at = ?, "
                                              "updated_by = ? WHERE id = ? AND NOT is_retired RETURNING id");
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::ReleaseLot));
        BM_TRY_ASSIGN(const std::optional<Row> row,
                      m_session.database.first(sql, {m_session.now(), m_session.person, point}));
        return row ? Done() : Done(Error{Reason::NotFound, QStringLiteral("point"), QString::number(point)});
    });
}

Result<QString> Inspections::answer(const InspectionAnswer &answer)
{
    BM_TRY(readableNote(answer.notes));
    if (answer.paper)
        BM_TRY(checkPaper(*answer.paper));
    return inTransaction(m_session.database, m_session.because(answer.notes), [&]() -> Result<QString> {
        BM_TRY(authorized(m_session, Act::ReleaseLot));
        BM_TRY_ASSIGN(const Lot lot, Lots(m_session).find(answer.lotCode));
        BM_TRY_ASSIGN(const InspectionPoint point, livingPoint(m_session.database, answer.point, lot.ingredient));
        BM_TRY_ASSIGN(const QString verdict, verdictOf(point, answer));
        if (answer.paper)
            BM_TRY(attachTo(m_session, lot.id, *answer.paper));
        if (point.kind == InspectionKind::Certificate)
            BM_TRY(certificateIsThere(m_session.database, lot.id));
        BM_TRY(insertAnswer(m_session, lot.id, point, answer, verdict));
        return verdict;
    });
}

Result<std::vector<WaitingLot>> Inspections::waiting(qint64 limit)
{
    // What it is not, so that only the index of what is undecided fits. What a batch makes is decided with the batch;
    // what was left of one may wait for a word of its own.
    static const QString sql = QStringLiteral(
        "SELECT v.*, (SELECT count(*) FROM inspection_points p WHERE p.ingredient_id = v.ingredient_id AND "
        "p.is_required AND NOT p.is_retired AND l.source_production_run_id IS NULL) AS required, (SELECT count(*) FROM "
        "inspection_points p WHERE p.ingredient_id = v.ingredient_id AND p.is_required AND NOT p.is_retired AND "
        "l.source_production_run_id IS NULL AND (SELECT c.result FROM "
        "quality_checks c WHERE c.ingredient_lot_id = v.id AND c.inspection_point_id = p.id ORDER BY c.id DESC LIMIT "
        "1) IS DISTINCT FROM 'PASSED') AS open_points FROM v_stock_list v JOIN ingredient_lots l ON l.id = v.id "
        "WHERE (l.quality_status = 'PENDING' OR l.release_ends_at IS NOT NULL) AND v.on_hand "
        "AND (l.release_ends_at IS NULL OR l.release_ends_at <= ?) AND (l.source_production_run_id IS NULL OR "
        "l.is_rework) "
        "AND l.status NOT IN ('DEPLETED', 'EXPIRED', 'RECALLED') "
        "AND (l.expiration_date IS NULL OR l.expiration_date >= ?) ORDER BY l.received_at, l.id LIMIT ?");
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(sql, {m_session.now(), m_session.today(), limit}));
    std::vector<qint64> ids;
    for (const Row &row : rows)
        ids.push_back(row.integer(QStringLiteral("id")));
    BM_TRY_ASSIGN(const HeldAbove above, lotsHeldThrough(m_session.database, ids));
    std::vector<WaitingLot> lots;
    for (const Row &row : rows) {
        lots.push_back(waitingOf(row));
        lots.back().held = lots.back().held || above.contains(row.integer(QStringLiteral("id")));
    }
    return lots;
}

Result<std::vector<InspectionState>> Inspections::of(const QString &lotCode)
{
    return inSnapshot(m_session.database, [&]() -> Result<std::vector<InspectionState>> {
        BM_TRY_ASSIGN(const Lot lot, Lots(m_session).find(lotCode));
        return statesOf(m_session.database, lot.id);
    });
}

Done inspectionsPassed(Session &session, LotId lot)
{
    BM_TRY_ASSIGN(const std::vector<InspectionState> states, statesOf(session.database, lot));
    QStringList names;
    for (const InspectionState &state : states) {
        if (state.isInTheWay())
            names << state.point.name;
    }
    if (names.isEmpty())
        return {};
    return Error{Reason::StatusMoveNotAllowed, QStringLiteral("inspection"), names.join(QStringLiteral(", "))};
}

} // namespace bm
