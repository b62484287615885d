// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/recalling/recallrows.h"

#include <algorithm>

namespace bm
{
namespace
{
Result<RecallItem> itemOf(const std::vector<RecallItem> &items, const NodeKey &key)
{
    const auto found =
        std::find_if(items.begin(), items.end(), [&key](const RecallItem &item) { return item.key == key; });
    if (found == items.end())
        return Error{Reason::NotFound, QStringLiteral("item"), toText(key)};
    return *found;
}

// Both may be unknown.
Done checkQuantity(const RecallItem &item, const Settlement &settlement)
{
    const QString field = QStringLiteral("quantity");
    if (settlement.quantity && settlement.quantity->isNegative())
        return Error{Reason::NotPositive, field, settlement.quantity->toText()};
    if (settlement.quantity && item.quantity && *settlement.quantity > *item.quantity)
        return Error{Reason::NotEnoughLeft, field,
                     QStringLiteral("%1, %2 %3").arg(item.code, item.quantity->toText(), item.unit).trimmed()};
    RecallItem settled = item;
    settled.disposition = settlement.disposition;
    settled.disposed = settlement.quantity;
    settled.notes = settlement.notes.trimmed();
    if (!isSettled(settled))
        return Error{Reason::Required, QStringLiteral("notes")};
    return {};
}

Done writeSettlement(Session &session, qint64 recall, const Settlement &settlement)
{
    BM_TRY(session.database.run(
        QStringLiteral("UPDATE recall_items SET disposition = ?, disposed_quantity = ?, notes = ?, updated_at = ?, "
                       "updated_by = ? WHERE recall_id = ? AND ") +
            columnOf(settlement.item.kind) + QStringLiteral(" = ?"),
        {dispositionName(settlement.disposition), settlement.quantity, orNull(settlement.notes), session.now(),
         session.person, recall, settlement.item.id}));
    return {};
}

QStringList unsettled(const std::vector<RecallItem> &items)
{
    constexpr qsizetype told = 5;
    QStringList codes;
    qsizetype more = 0;
    for (const RecallItem &item : items) {
        if (isSettled(item))
            continue;
        if (codes.size() < told)
            codes << item.code;
        else
            ++more;
    }
    if (more > 0)
        codes << QStringLiteral("+%1").arg(more);
    return codes;
}

struct Closing
{
    RecallRow recall;
    std::vector<RecallItem> items;
};

Result<Closing> judgeClosing(Session &session, const QString &number)
{
    Closing closing;
    BM_TRY_ASSIGN(closing.recall, openRecall(session, Act::CloseRecall, number));
    BM_TRY_ASSIGN(closing.items, recallItems(session.database, closing.recall.id, session.now()));
    if (closing.recall.summary.isDrill)
        return closing;
    const QStringList open = unsettled(closing.items);
    if (!open.isEmpty())
        return Error{Reason::RecallUnsettled, QStringLiteral("recall"), open.join(QStringLiteral(", "))};
    return closing;
}

// What was destroyed or sent back is no longer in stock.
Done bookAway(Session &session, const RecallItem &item, const QString &number)
{
    static const QString sql =
        QStringLiteral("INSERT INTO lot_movements (ingredient_lot_id, type, quantity, sent_back, "
                       "reason, moved_at, moved_by) VALUES (?, 'WASTE', ?, ?, ?, ?, ?)");
    const bool leaves = item.disposition == Disposition::Destroyed || item.disposition == Disposition::Returned;
    // Nobody could say how much it was, but that it is gone: then nothing of it is left.
    const std::optional<Quantity> away = item.disposed ? item.disposed : item.quantity;
    if (item.key.kind != NodeKind::Lot || !leaves || !item.quantity || !away || away->isZero())
        return {};
    const bool sentBack = item.disposition == Disposition::Returned;
    const QString words = sentBack ? QStringLiteral("sent back in recall ") : QStringLiteral("destroyed in recall ");
    BM_TRY(session.database.run(
        sql, {item.key.id, -*away, sentBack, QString(words + number), session.now(), session.person}));
    return {};
}

Done bringBack(Session &session, const RecallItem &item)
{
    for (const QString &status : wayBack(item))
        BM_TRY(session.database.run(QStringLiteral("UPDATE ") + tableOf(item.key.kind) +
                                        QStringLiteral(" SET status = ?, updated_at = ?, updated_by = ? WHERE id = ?"),
                                    {status, session.now(), session.person, item.key.id}));
    return {};
}

Done writeClosed(Session &session, qint64 recall)
{
    static const QString sql =
        QStringLiteral("UPDATE recalls SET status = 'CLOSED', closed_at = ?, closed_by = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {session.now(), session.person, recall}));
    return {};
}
} // namespace

Result<RecallRow> openRecall(Session &session, Act act, const QString &number)
{
    BM_TRY(authorized(session, act));
    BM_TRY_ASSIGN(RecallRow recall, recallNamed(session.database, number));
    if (!recall.summary.isOpen)
        return Error{Reason::RecallClosed, QStringLiteral("recall"), recall.summary.number};
    return recall;
}

Done Recalls::settle(const QString &number, const Settlement &settlement)
{
    return settleAll(number, {settlement});
}

Done Recalls::settleAll(const QString &number, const std::vector<Settlement> &settlements)
{
    for (const Settlement &settlement : settlements) {
        BM_TRY(readableNote(settlement.notes));
        if (settlement.disposition == Disposition::Pending)
            return Error{Reason::Required, QStringLiteral("disposition")};
    }
    return inTransaction(m_session.database, m_session.because(), [&]() -> Done {
        BM_TRY_ASSIGN(const RecallRow recall, openRecall(m_session, Act::OpenRecall, number));
        BM_TRY_ASSIGN(const std::vector<RecallItem> items, recallItems(m_session.database, recall.id, m_session.now()));
        for (const Settlement &settlement : settlements) {
            BM_TRY_ASSIGN(const RecallItem item, itemOf(items, settlement.item));
            if (recall.summary.isDrill || !needsDisposition(item))
                return Error{Reason::StatusMoveNotAllowed, QStringLiteral("item"), item.code};
            BM_TRY(checkQuantity(item, settlement));
            BM_TRY(writeSettlement(m_session, recall.id, settlement));
        }
        return {};
    });
}

Done Recalls::close(const QString &number, const QString &reason, const std::optional<Signature> &signature)
{
    BM_TRY(requiredReason(reason));
    // Nobody is asked to sign what is refused anyway.
    BM_TRY_ASSIGN(const Closing before,
                  inSnapshot(m_session.database, [&] { return judgeClosing(m_session, number); }));
    const bool isDrill = before.recall.summary.isDrill;
    QString signer;
    if (!isDrill) {
        BM_TRY_ASSIGN(signer, signerOf(m_session, Act::CloseRecall, signature, reason));
    }
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY_ASSIGN(const Closing closing, judgeClosing(m_session, number));
        BM_TRY(writeClosed(m_session, closing.recall.id));
        if (isDrill)
            return {};
        for (const RecallItem &item : closing.items) {
            BM_TRY(bookAway(m_session, item, closing.recall.summary.number));
            BM_TRY(bringBack(m_session, item));
        }
        return keepSignature(m_session, signer,
                             {Act::CloseRecall, QStringLiteral("closed recall ") + closing.recall.summary.number,
                              QStringLiteral("recalls"), QString::number(closing.recall.id), reason});
    });
}

} // namespace bm
