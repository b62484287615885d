// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lots/decisions.h"

#include "database/transaction.h"
#include "domain/lotrules.h"
#include "domain/status.h"
#include "services/authority.h"
#include "services/details/lotrefusal.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/lots.h"
#include "services/lots/inspections.h"
#include "services/rework/reworkrows.h"

namespace bm
{
namespace
{
// On the lot itself; a hold on the run that made it is closed with the run.
Result<bool> hasOpenHold(Database &database, LotId lot)
{
    static const QString sql =
        QStringLiteral("SELECT id FROM holds WHERE ingredient_lot_id = ? AND released_at IS NULL LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {lot}));
    return row.has_value();
}

Done openHold(Session &session, LotId lot, const QString &reason)
{
    static const QString sql =
        QStringLiteral("INSERT INTO holds (ingredient_lot_id, reason, held_at, held_by) VALUES (?, ?, ?, ?)");
    BM_TRY(session.database.run(sql, {lot, reason.trimmed(), session.now(), session.person}));
    return {};
}

Done closeHolds(Session &session, LotId lot, const QString &reason)
{
    static const QString sql = QStringLiteral("UPDATE holds SET released_at = ?, released_by = ?, release_reason = ? "
                                              "WHERE ingredient_lot_id = ? AND released_at IS NULL");
    BM_TRY(session.database.run(sql, {session.now(), session.person, reason.trimmed(), lot}));
    return {};
}

// Where a lot stands, and until when it is let go when that has an end.
struct Standing
{
    QString status;
    QString quality;
    QDateTime releaseEndsAt = {};
};

Done setStanding(Session &session, LotId lot, const Standing &standing)
{
    static const QString sql = QStringLiteral("UPDATE ingredient_lots SET status = ?, quality_status = ?, "
                                              "release_ends_at = ?, updated_at = ?, updated_by = ? WHERE id = ?");
    const Arg ends = standing.releaseEndsAt.isValid() ? Arg(standing.releaseEndsAt) : Arg(std::nullopt);
    BM_TRY(session.database.run(sql, {standing.status, standing.quality, ends, session.now(), session.person, lot}));
    return {};
}

// QA's word about a lot stays readable beside the status it led to.
Done recordDecision(Session &session, LotId lot, const QString &result, const QString &reason)
{
    static const QString sql =
        QStringLiteral("INSERT INTO quality_checks (ingredient_lot_id, check_type, result, notes, "
                       "checked_at, checked_by) VALUES (?, 'lot decision', ?, ?, ?, ?)");
    BM_TRY(session.database.run(sql, {lot, result, orNull(reason), session.now(), session.person}));
    return {};
}

const QString passed = QStringLiteral("PASSED");
const QString conditional = QStringLiteral("CONDITIONAL_PASS");

// What QA says that lets a lot go.
struct Verdict
{
    QString quality = passed;
    QDateTime ends = {};

    bool isConditional() const { return quality == conditional; }
};

// Where a release takes the lot, or nothing when it is released already or has nothing left to release.
std::optional<QString> releasedStatus(const Lot &lot, bool held, const Verdict &verdict)
{
    const bool empty = lot.remaining && lot.remaining->isZero();
    if (lot.status == u"DEPLETED" && !empty)
        return QStringLiteral("IN_USE");
    if (lot.status == u"DEPLETED")
        return held || lot.qualityStatus == u"FAILED" ? std::optional(lot.status) : std::nullopt;
    if (lot.status == u"QUARANTINED" && empty)
        return QStringLiteral("DEPLETED");
    if (lot.status == u"RECEIVED" || lot.status == u"QUARANTINED")
        return QStringLiteral("QUALITY_APPROVED");
    if (held || verdict.isConditional() || lot.qualityStatus != passed)
        return lot.status;
    return std::nullopt;
}

// The hold of an expired lot ends, so that what was made of it goes on; the lot itself is not used any more.
QString expiredStatus(const Lot &lot)
{
    const bool empty = lot.remaining && lot.remaining->isZero();
    const QString end = empty ? QStringLiteral("DEPLETED") : QStringLiteral("EXPIRED");
    return lotMayMove(lot.status, end) ? end : lot.status;
}

QString quarantinedStatus(const Lot &lot)
{
    // What is used up stays used up; its hold still stops what a count may bring back.
    const QString quarantined = QStringLiteral("QUARANTINED");
    return lotMayMove(lot.status, quarantined) ? quarantined : lot.status;
}

// Somebody stopped it: that is undone with a signature. What only waits for its first release is not.
bool isStopped(const Lot &lot, bool held)
{
    return held || lot.status == u"QUARANTINED" || lot.qualityStatus == u"FAILED";
}

struct Release
{
    Lot lot;
    Act act = Act::ReleaseLot;
    QString status; // where it takes the lot
    LotBehind behind;
};

Result<Release> judgeRelease(Session &session, const QString &code, const QString &reason, const Verdict &verdict)
{
    BM_TRY_ASSIGN(const Lot lot, Lots(session).find(code));
    BM_TRY_ASSIGN(const bool held, hasOpenHold(session.database, lot.id));
    BM_TRY_ASSIGN(LotBehind behind, behindOf(session.database, lot));
    const bool isSigned = isStopped(lot, held) || behind.isDoubtful();
    const Act act = isSigned ? Act::ReleaseHeldLot : Act::ReleaseLot;
    BM_TRY(authorized(session, act));
    if (lot.status == u"RECALLED")
        return refusedLot(lot, Reason::LotRecalled);
    const bool expired = lot.status == u"EXPIRED" || isExpired(lot.expirationDate, session.today());
    if (expired && !held)
        return refusedLot(lot, Reason::LotExpired);
    // Which batch failed comes before that any reason is missing.
    if (behind.isDoubtful() && reason.trimmed().isEmpty())
        return behind.doubt(Reason::Required);
    if (held)
        BM_TRY(requiredReason(reason));
    const std::optional<QString> status = expired ? expiredStatus(lot) : releasedStatus(lot, held, verdict);
    if (!status)
        return refusedLot(lot, Reason::StatusMoveNotAllowed);
    if (!verdict.isConditional())
        BM_TRY(inspectionsPassed(session, lot.id));
    return Release{lot, act, *status, std::move(behind)};
}

// Nothing when this lot needs no signature.
Result<std::optional<QString>> releaseSigner(Session &session, const QString &code, const QString &reason,
                                             const std::optional<Signature> &signature, const Verdict &verdict)
{
    BM_TRY_ASSIGN(const Release release,
                  inSnapshot(session.database, [&] { return judgeRelease(session, code, reason, verdict); }));
    if (signatureRule(release.act) == SignatureRule::None)
        return std::optional<QString>();
    const Result<QString> signer = signerOf(session, release.act, signature, reason);
    if (!signer)
        return release.behind.isDoubtful() && signer.error().reason == Reason::SignatureNeeded
                   ? release.behind.doubt(Reason::SignatureNeeded)
                   : signer.error();
    return std::optional(*signer);
}

QString meaningOf(const Release &release)
{
    QString what = QStringLiteral("released the stopped lot ") + release.lot.code;
    if (!release.behind.failed.isEmpty())
        what += QStringLiteral(", from failed ") + release.behind.failed.join(QStringLiteral(", "));
    if (!release.behind.stopped.isEmpty())
        what += QStringLiteral(", with stopped ") + release.behind.stopped.join(QStringLiteral(", "));
    return what;
}

Done sign(Session &session, const Release &release, const std::optional<QString> &signer, const QString &reason)
{
    if (signatureRule(release.act) == SignatureRule::None)
        return {};
    // Somebody stopped the lot after the question whether it needs one.
    if (!signer)
        return Error{Reason::SignatureNeeded, QStringLiteral("signature")};
    return keepSignature(session, *signer,
                         {release.act, meaningOf(release), QStringLiteral("ingredient_lots"),
                          QString::number(release.lot.id.value()), reason});
}

Done letGo(Session &session, const QString &code, const QString &reason, const std::optional<Signature> &signature,
           const Verdict &verdict)
{
    BM_TRY_ASSIGN(const std::optional<QString> signer, releaseSigner(session, code, reason, signature, verdict));
    return inTransaction(session.database, session.because(reason), [&]() -> Done {
        BM_TRY_ASSIGN(const Release release, judgeRelease(session, code, reason, verdict));
        BM_TRY(sign(session, release, signer, reason));
        BM_TRY(closeHolds(session, release.lot.id, reason));
        BM_TRY(setStanding(session, release.lot.id, {release.status, verdict.quality, verdict.ends}));
        return recordDecision(session, release.lot.id, verdict.quality, reason);
    });
}
} // namespace

Done Lots::release(const QString &code, const QString &reason, const std::optional<Signature> &signature)
{
    BM_TRY(readableNote(reason, QStringLiteral("reason")));
    return letGo(m_session, code, reason, signature, {});
}

Done Lots::releaseUntil(const QString &code, const QDateTime &ends, const QString &reason,
                        const std::optional<Signature> &signature)
{
    BM_TRY(requiredReason(reason));
    if (!ends.isValid())
        return Error{Reason::Required, QStringLiteral("ends")};
    // The database keeps it to the second.
    const QDateTime whole = QDateTime::fromSecsSinceEpoch(ends.toSecsSinceEpoch(), Qt::UTC);
    if (whole <= m_session.now())
        return Error{Reason::BadDate, QStringLiteral("ends"), ends.toLocalTime().toString(Qt::ISODate)};
    return letGo(m_session, code, reason, signature, {conditional, whole});
}

Done releaseNewLot(Session &session, LotId lot, const QString &reason)
{
    BM_TRY(authorized(session, Act::ReleaseLot));
    BM_TRY(inspectionsPassed(session, lot));
    BM_TRY(setStanding(session, lot, {QStringLiteral("QUALITY_APPROVED"), passed}));
    return recordDecision(session, lot, passed, reason);
}

QDateTime endOfPlantDay(QDate day)
{
    return day.isValid() ? day.addDays(1).startOfDay().toUTC() : QDateTime();
}

Done Lots::hold(const QString &code, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::HoldLot));
        BM_TRY_ASSIGN(const Lot lot, find(code));
        if (lot.status == u"RECALLED")
            return refusedLot(lot, Reason::LotRecalled);
        BM_TRY_ASSIGN(const bool held, hasOpenHold(m_session.database, lot.id));
        if (held)
            return refusedLot(lot, Reason::AlreadyHeld);
        BM_TRY(openHold(m_session, lot.id, reason));
        return setStanding(m_session, lot.id, {quarantinedStatus(lot), lot.qualityStatus, lot.releaseEndsAt});
    });
}

Done Lots::reject(const QString &code, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY(authorized(m_session, Act::RejectLot));
        BM_TRY_ASSIGN(const Lot lot, find(code));
        if (lot.status == u"RECALLED")
            return refusedLot(lot, Reason::LotRecalled);
        BM_TRY_ASSIGN(const bool held, hasOpenHold(m_session.database, lot.id));
        if (held && lot.qualityStatus == u"FAILED")
            return refusedLot(lot, Reason::AlreadyHeld);
        if (!held)
            BM_TRY(openHold(m_session, lot.id, reason));
        BM_TRY(setStanding(m_session, lot.id, {quarantinedStatus(lot), QStringLiteral("FAILED")}));
        return recordDecision(m_session, lot.id, QStringLiteral("FAILED"), reason);
    });
}

} // namespace bm
