// SPDX-License-Identifier: GPL-3.0-or-later
// Where a lot stands, and a move that was a mistake. A move is no booking: it is one change in the history of the lot,
// and that is what is taken back.
#include "services/authority.h"
#include "services/details/lotrefusal.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/stock/stock.h"
#include "services/vessels/vesselrows.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace bm
{
namespace
{
const QString lotTable = QStringLiteral("ingredient_lots");
// A change of place with such a reason takes a move back; a move itself has no reason.
const QString backPrefix = QStringLiteral("takes back move ");

Error unknownMove(const QString &which)
{
    return {Reason::NotFound, QStringLiteral("move"), which};
}

QString placeIn(const Row &row, const QString &column)
{
    const QJsonObject values = QJsonDocument::fromJson(row.text(column).toUtf8()).object();
    return values[QStringLiteral("storage_location")].toString();
}

// Empty: nowhere from now on. Answers the change's number in the history.
Result<qint64> stand(Session &session, const Lot &lot, const QString &place)
{
    static const QString sql =
        QStringLiteral("UPDATE ingredient_lots SET storage_location = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {orNull(place), session.now(), session.person, lot.id}));
    BM_TRY_ASSIGN(const SeenRecord now, seenNow(session.database, lotTable, QString::number(lot.id.value())));
    return now.version;
}

// A change of a lot's place.
struct PlaceChange
{
    qint64 entry = 0;
    QString lot; // ingredient_lots.id
    QString from;
    QString to;
    bool isMove = false; // not one that takes a move back
};

PlaceChange changeOf(const Row &row)
{
    return {row.integer(QStringLiteral("id")), row.text(QStringLiteral("record_id")),
            placeIn(row, QStringLiteral("old_values")), placeIn(row, QStringLiteral("new_values")),
            !row.text(QStringLiteral("reason")).startsWith(backPrefix)};
}

QString changesSql(Database &database)
{
    return QStringLiteral("SELECT id, record_id, old_values, new_values, reason FROM audit_log WHERE table_name = "
                          "'ingredient_lots' AND action = 'UPDATE' AND ") +
           database.pick(QStringLiteral("json_extract(old_values, '$.storage_location') IS NOT "
                                        "json_extract(new_values, '$.storage_location')"),
                         QStringLiteral("old_values ->> 'storage_location' IS DISTINCT FROM new_values ->> "
                                        "'storage_location'"));
}

Result<PlaceChange> moveNumbered(Database &database, qint64 entry)
{
    BM_TRY_ASSIGN(const auto row, database.first(changesSql(database) + QStringLiteral(" AND id = ?"), {entry}));
    if (!row || !changeOf(*row).isMove)
        return unknownMove(QString::number(entry));
    return changeOf(*row);
}

Result<std::optional<PlaceChange>> newestOf(Database &database, const QString &lot)
{
    BM_TRY_ASSIGN(
        const auto row,
        database.first(changesSql(database) + QStringLiteral(" AND record_id = ? ORDER BY id DESC LIMIT 1"), {lot}));
    return row ? std::optional(changeOf(*row)) : std::nullopt;
}

Result<Lot> lotNumbered(Session &session, const QString &id)
{
    static const QString sql = QStringLiteral("SELECT internal_lot_code FROM ingredient_lots WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, session.database.first(sql, {id.toLongLong()}));
    if (!row)
        return unknownMove(id);
    return Lots(session).find(row->text(QStringLiteral("internal_lot_code")));
}

Error movedSince(const Lot &lot)
{
    const QString place = lot.storageLocation.isEmpty() ? QStringLiteral("-") : lot.storageLocation;
    return {Reason::LotMovedSince, QStringLiteral("move"), lot.code + QStringLiteral(", ") + place};
}
} // namespace

Result<Moved> Stock::move(const QString &code, const QString &place)
{
    BM_TRY(required(place, QStringLiteral("place")));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Moved> {
        BM_TRY(authorized(m_session, Act::MoveLot));
        BM_TRY_ASSIGN(const Lot lot, Lots(m_session).find(code));
        if (lot.remaining && lot.remaining->isZero())
            return refusedLot(lot, Reason::LotDepleted);
        BM_TRY_ASSIGN(const QString vessel, vesselOf(m_session.database, lot.id));
        if (!vessel.isEmpty())
            return aboutVessel("lotInVessel", lot.code + QStringLiteral(", ") + vessel);
        Moved moved{lot.code, lot.storageLocation, place.trimmed(), 0};
        if (lot.storageLocation == moved.to)
            return moved;
        BM_TRY_ASSIGN(moved.entry, stand(m_session, lot, moved.to));
        return moved;
    });
}

Result<Moved> Stock::moveBack(qint64 entry, const QString &reason)
{
    return undo(entry, reason);
}

// Which move it is is looked up before; when the same request was saved already, that finds none, and the answer is
// that of the request.
Result<Moved> Stock::moveBackLast(const QString &code, const QString &reason)
{
    return undo(lastMove(code), reason);
}

Result<Moved> Stock::undo(const Result<qint64> &entry, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    const QString named = backPrefix + QString::number(entry.valueOr(0)) + QStringLiteral(": ") + reason.trimmed();
    return inTransaction(m_session.database, m_session.because(named), [&]() -> Result<Moved> {
        BM_TRY(authorized(m_session, Act::MoveLot));
        if (!entry)
            return entry.error();
        BM_TRY_ASSIGN(const PlaceChange move, moveNumbered(m_session.database, *entry));
        BM_TRY_ASSIGN(const Lot lot, lotNumbered(m_session, move.lot));
        BM_TRY_ASSIGN(const std::optional<PlaceChange> newest, newestOf(m_session.database, move.lot));
        if (newest->entry != *entry)
            return movedSince(lot);
        if (lot.remaining && lot.remaining->isZero())
            return refusedLot(lot, Reason::LotDepleted);
        Moved moved{lot.code, move.to, move.from, 0};
        BM_TRY_ASSIGN(moved.entry, stand(m_session, lot, move.from));
        return moved;
    });
}

Result<qint64> Stock::lastMove(const QString &code)
{
    return inSnapshot(m_session.database, [&]() -> Result<qint64> {
        BM_TRY_ASSIGN(const Lot lot, Lots(m_session).find(code));
        BM_TRY_ASSIGN(const std::optional<PlaceChange> newest,
                      newestOf(m_session.database, QString::number(lot.id.value())));
        if (!newest || !newest->isMove)
            return unknownMove(lot.code);
        return newest->entry;
    });
}

} // namespace bm
