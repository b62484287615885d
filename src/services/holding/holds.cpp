// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/holding/holds.h"

#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/palletrows.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/lots.h"
#include "services/production/runrows.h"
#include "services/trace.h"

#include <QHash>
#include <QSet>

namespace bm
{
namespace
{
// A run or a pallet, as far as a hold cares.
struct Held
{
    NodeKey key;
    QString code;
    QString status;
    bool held = false;

    bool isRun() const { return key.kind == NodeKind::Run; }
    QString field() const { return isRun() ? QStringLiteral("batchNumber") : QStringLiteral("palletCode"); }
    QString table() const { return isRun() ? QStringLiteral("production_runs") : QStringLiteral("pallets"); }
    Error refusal(Reason reason) const { return {reason, field(), code}; }
    Error refusal(Reason reason, const char *why) const { return {reason, QString::fromLatin1(why), code}; }
};

Result<Held> named(Database &database, NodeKind kind, const QString &code)
{
    if (kind == NodeKind::Run) {
        BM_TRY_ASSIGN(const Run run, runNumbered(database, code));
        return Held{{kind, run.id.value()}, run.batchNumber, run.status, run.held};
    }
    BM_TRY_ASSIGN(const Pallet pallet, palletNamed(database, code));
    return Held{{kind, pallet.id.value()}, pallet.number, pallet.status, pallet.held};
}

Done mayBeHeld(const Held &thing)
{
    if (thing.held)
        return thing.refusal(Reason::AlreadyHeld);
    if (thing.status == u"RECALLED")
        return thing.refusal(Reason::StatusMoveNotAllowed, "heldRecalled");
    if (thing.status == u"PLANNED")
        return thing.refusal(Reason::RunNotInProgress, "heldPlanned");
    if (thing.status == u"SHIPPED" || thing.status == u"VOID")
        return thing.refusal(Reason::PalletNotActive, "heldAway");
    return {};
}

Done open(Session &session, const Held &thing, const QString &reason)
{
    static const QString onRun =
        QStringLiteral("INSERT INTO holds (production_run_id, reason, held_at, held_by) VALUES (?, ?, ?, ?)");
    static const QString onPallet =
        QStringLiteral("INSERT INTO holds (pallet_id, reason, held_at, held_by) VALUES (?, ?, ?, ?)");
    BM_TRY(session.database.run(thing.isRun() ? onRun : onPallet,
                                {thing.key.id, reason.trimmed(), session.now(), session.person}));
    return {};
}

Done close(Session &session, const Held &thing, const QString &reason)
{
    static const QString ofRun = QStringLiteral("UPDATE holds SET released_at = ?, released_by = ?, release_reason = ? "
                                                "WHERE production_run_id = ? AND released_at IS NULL");
    static const QString ofPallet = QStringLiteral("UPDATE holds SET released_at = ?, released_by = ?, release_reason "
                                                   "= ? WHERE pallet_id = ? AND released_at IS NULL");
    BM_TRY(session.database.run(thing.isRun() ? ofRun : ofPallet,
                                {session.now(), session.person, reason.trimmed(), thing.key.id}));
    return {};
}

// A pallet that is recalled stays so; a run has no such status.
Done movePallet(Session &session, const Held &thing, const QString &from, const QString &to)
{
    static const QString sql =
        QStringLiteral("UPDATE pallets SET status = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    if (!thing.isRun() && thing.status == from)
        BM_TRY(session.database.run(sql, {to, session.now(), session.person, thing.key.id}));
    return {};
}

// A taken over pallet may be ON_HOLD without anybody knowing why.
Result<Held> toRelease(Session &session, NodeKind kind, const QString &code)
{
    BM_TRY(authorized(session, Act::ReleaseHeldLot));
    BM_TRY_ASSIGN(const Held thing, named(session.database, kind, code));
    if (!thing.held && thing.status != u"ON_HOLD")
        return thing.refusal(Reason::NotHeld);
    return thing;
}

Signed released(const Held &thing, const QString &reason)
{
    const QString what =
        thing.isRun() ? QStringLiteral("released the held run ") : QStringLiteral("released the held pallet ");
    return {Act::ReleaseHeldLot, what + thing.code, thing.table(), QString::number(thing.key.id), reason};
}

NodeKey keyOf(const Row &row)
{
    if (!row.isNull(QStringLiteral("ingredient_lot_id")))
        return {NodeKind::Lot, row.integer(QStringLiteral("ingredient_lot_id"))};
    if (!row.isNull(QStringLiteral("production_run_id")))
        return {NodeKind::Run, row.integer(QStringLiteral("production_run_id"))};
    return {NodeKind::Pallet, row.integer(QStringLiteral("pallet_id"))};
}

Hold holdFrom(const Row &row)
{
    Hold hold;
    hold.id = row.integer(QStringLiteral("id"));
    hold.on = keyOf(row);
    hold.code = row.text(QStringLiteral("code"));
    hold.whatIs = row.text(QStringLiteral("what_is"));
    hold.status = row.text(QStringLiteral("status"));
    hold.reason = row.text(QStringLiteral("reason"));
    hold.heldAt = row.time(QStringLiteral("held_at"));
    hold.heldBy = row.text(QStringLiteral("held_by"));
    hold.releasedAt = row.time(QStringLiteral("released_at"));
    hold.releasedBy = row.text(QStringLiteral("released_by"));
    hold.releaseReason = row.text(QStringLiteral("release_reason"));
    return hold;
}

// Each once, also what a vessel brought in by several ways.
struct Reached
{
    QSet<qint64> lots;
    QSet<qint64> runs;
    QHash<qint64, QString> pallets; // with their status

    void add(const Genealogy &family)
    {
        for (const LotNode &lot : family.lots)
            lots.insert(lot.id.value());
        for (const RunNode &run : family.runs)
            runs.insert(run.id.value());
        for (const PalletNode &pallet : family.pallets)
            pallets.insert(pallet.id.value(), pallet.status);
    }
};

// Joined by the compiler, so that every statement stays one constant text.
#define BM_SELECT_HOLDS                                                                                                \
    "SELECT h.id, h.ingredient_lot_id, h.production_run_id, h.pallet_id, COALESCE(l.internal_lot_code, "               \
    "r.batch_number, p.pallet_number) AS code, COALESCE(i.name, c.name, pc.name) AS what_is, COALESCE(CAST(l.status "  \
    "AS text), CAST(r.status AS text), CAST(p.status AS text)) AS status, h.reason, h.held_at, h.held_by, "            \
    "h.released_at, h.released_by, h.release_reason FROM holds h "                                                     \
    "LEFT JOIN ingredient_lots l ON l.id = h.ingredient_lot_id LEFT JOIN ingredients i ON i.id = l.ingredient_id "     \
    "LEFT JOIN production_runs r ON r.id = h.production_run_id LEFT JOIN recipes c ON c.id = r.recipe_id "             \
    "LEFT JOIN pallets p ON p.id = h.pallet_id LEFT JOIN production_runs pr ON pr.id = p.production_run_id "           \
    "LEFT JOIN recipes pc ON pc.id = pr.recipe_id "
} // namespace

Done Holds::hold(NodeKind kind, const QString &code, const QString &reason)
{
    if (kind == NodeKind::Lot)
        return Lots(m_session).hold(code, reason);
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::HoldLot));
        BM_TRY_ASSIGN(const Held thing, named(m_session.database, kind, code));
        BM_TRY(mayBeHeld(thing));
        BM_TRY(open(m_session, thing, reason));
        return movePallet(m_session, thing, QStringLiteral("ACTIVE"), QStringLiteral("ON_HOLD"));
    });
}

Done Holds::release(NodeKind kind, const QString &code, const QString &reason,
                    const std::optional<Signature> &signature)
{
    if (kind == NodeKind::Lot)
        return Lots(m_session).release(code, reason, signature);
    BM_TRY(requiredReason(reason));
    // Nobody is asked to sign what cannot be done.
    BM_TRY(inSnapshot(m_session.database, [&] { return toRelease(m_session, kind, code); }));
    BM_TRY_ASSIGN(const QString signer, signerOf(m_session, Act::ReleaseHeldLot, signature, reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY_ASSIGN(const Held thing, toRelease(m_session, kind, code));
        BM_TRY(keepSignature(m_session, signer, released(thing, reason)));
        BM_TRY(close(m_session, thing, reason));
        return movePallet(m_session, thing, QStringLiteral("ON_HOLD"), QStringLiteral("ACTIVE"));
    });
}

Result<std::vector<Hold>> Holds::list(bool alsoEnded, qint64 limit)
{
    static const QString open =
        QStringLiteral(BM_SELECT_HOLDS "WHERE h.released_at IS NULL ORDER BY h.id DESC LIMIT ?");
    static const QString all = QStringLiteral(BM_SELECT_HOLDS "ORDER BY h.id DESC LIMIT ?");
    BM_TRY_ASSIGN(const Rows rows, m_session.database.run(alsoEnded ? all : open, {limit}));
    std::vector<Hold> holds;
    for (const Row &row : rows)
        holds.push_back(holdFrom(row));
    return holds;
}

Result<qint64> Holds::count(bool alsoEnded)
{
    static const QString open = QStringLiteral("SELECT count(*) AS holds FROM holds WHERE released_at IS NULL");
    static const QString all = QStringLiteral("SELECT count(*) AS holds FROM holds");
    BM_TRY_ASSIGN(const std::optional<Row> row, m_session.database.first(alsoEnded ? all : open));
    return row->integer(QStringLiteral("holds"));
}

Result<HeldBelow> Holds::below(const NodeKey &on)
{
    HeldBelow below;
    if (on.kind == NodeKind::Pallet)
        return below;
    BM_TRY_ASSIGN(const Genealogy reached, Trace(m_session).trace(on, TraceDirection::Forward));
    Reached all;
    all.add(reached);
    for (const Genealogy &drawn : reached.drawn)
        all.add(drawn);
    below.lots = all.lots.size() - (on.kind == NodeKind::Lot ? 1 : 0);
    below.runs = all.runs.size() - (on.kind == NodeKind::Run ? 1 : 0);
    for (const QString &status : std::as_const(all.pallets)) {
        below.shipped += status == u"SHIPPED" ? 1 : 0;
        below.pallets += status == u"SHIPPED" || status == u"VOID" ? 0 : 1;
    }
    return below;
}

} // namespace bm
