// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/palletizing/closing.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/palletrows.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/palletizing/filling.h"

namespace bm
{
namespace
{
Result<bool> askedFor(Database &database)
{
    static const QString sql = QStringLiteral("SELECT value FROM settings WHERE name = 'pallets.scan_back'");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql));
    return row && row->text(QStringLiteral("value")).trimmed().toLower() == u"ask";
}

bool isHere(const Pallet &pallet)
{
    return pallet.status != u"SHIPPED" && pallet.status != u"VOID";
}

Result<PalletClosure> closureOf(Database &database, const Pallet &pallet)
{
    static const QString sql = QStringLiteral(
        "SELECT p.closed_at, p.closed_by, p.closed_after_print, "
        "(SELECT max(l.id) FROM label_prints l WHERE l.pallet_id = p.id) AS newest FROM pallets p WHERE p.id = ?");
    PalletClosure closure;
    closure.pallet = pallet.number;
    closure.isHere = isHere(pallet);
    BM_TRY_ASSIGN(closure.isAsked, askedFor(database));
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {pallet.id}));
    const auto newest = row->optionalInteger(QStringLiteral("newest"));
    const auto known = row->optionalInteger(QStringLiteral("closed_after_print"));
    closure.isLabelled = newest.has_value();
    closure.isClosed = known && newest.value_or(0) <= *known;
    if (closure.isClosed) {
        closure.closedAt = row->time(QStringLiteral("closed_at"));
        closure.closedBy = row->text(QStringLiteral("closed_by"));
    }
    return closure;
}

Done setClosed(Session &session, PalletId pallet)
{
    static const QString sql = QStringLiteral(
        "UPDATE pallets SET closed_at = ?, closed_by = ?, closed_after_print = COALESCE((SELECT max(l.id) FROM "
        "label_prints l WHERE l.pallet_id = pallets.id), 0), updated_at = ?, updated_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {session.now(), session.person, session.now(), session.person, pallet}));
    return {};
}

// The pallet whose label it is.
Result<Pallet> labelled(Database &database, const QString &scanned)
{
    auto pallet = palletNamed(database, scanned);
    if (!pallet && pallet.error().reason == Reason::NotFound)
        return Error{Reason::NotFound, QStringLiteral("scanned"), pallet.error().detail};
    return pallet;
}
} // namespace

Result<PalletClosure> PalletClosing::read(const QString &palletCode)
{
    return inSnapshot(m_session.database, [&]() -> Result<PalletClosure> {
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        return closureOf(m_session.database, pallet);
    });
}

Result<Pallet> PalletClosing::close(const QString &palletCode, const QString &scanned)
{
    BM_TRY(required(scanned, QStringLiteral("scanned")));
    return inTransaction(m_session.database, m_session.because(), [&]() -> Result<Pallet> {
        BM_TRY(authorized(m_session, Act::BuildPallet));
        BM_TRY_ASSIGN(const Pallet pallet, palletNamed(m_session.database, palletCode));
        BM_TRY_ASSIGN(const Pallet other, labelled(m_session.database, scanned));
        if (other.id != pallet.id)
            return Error{Reason::StatusMoveNotAllowed, QStringLiteral("scanned"),
                         other.number + QStringLiteral(", ") + pallet.number};
        // What is held is closed all the same: the label says what waits there.
        if (!isHere(pallet))
            return palletRefusal(Reason::PalletNotActive, pallet);
        BM_TRY(setClosed(m_session, pallet.id));
        return palletOf(m_session.database, pallet.id);
    });
}

Result<bool> PalletClosing::isAsked()
{
    return askedFor(m_session.database);
}

Done PalletClosing::setAsked(bool asked)
{
    static const QString change = QStringLiteral("UPDATE settings SET value = ?, updated_at = ?, updated_by = ? WHERE "
                                                 "name = 'pallets.scan_back' RETURNING name");
    static const QString insert = QStringLiteral(
        "INSERT INTO settings (name, value, updated_at, updated_by) VALUES ('pallets.scan_back', ?, ?, ?)");
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::ManageDatabase));
        const Args args{asked ? QStringLiteral("ask") : QStringLiteral("off"), m_session.now(), m_session.person};
        BM_TRY_ASSIGN(const std::optional<Row> changed, m_session.database.first(change, args));
        if (!changed)
            BM_TRY(m_session.database.run(insert, args));
        return {};
    });
}

Done checkClosed(Database &database, const Pallet &pallet)
{
    BM_TRY_ASSIGN(const PalletClosure closure, closureOf(database, pallet));
    if (closure.waits())
        return Error{Reason::StatusMoveNotAllowed, QStringLiteral("labelScan"), pallet.number};
    return {};
}

} // namespace bm
