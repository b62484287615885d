// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/recalling/recallrows.h"
#include "services/recalling/returns.h"

#include <QSet>
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

// Of a batch all that was never packed is settled together: no rest of it is left to be packed.
Done checkLoose(const RecallItem &run, const Settlement &settlement)
{
    if (settlement.quantity && settlement.quantity != run.loose)
        return Error{Reason::NotEnoughLeft, QStringLiteral("neverPacked"),
                     QStringLiteral("%1, %2 %3").arg(run.code, run.loose->toText(), run.unit).trimmed()};
    return {};
}

Done checkQuantity(const RecallItem &item, const Settlement &settlement)
{
    const QString field = QStringLiteral("quantity");
    if (settlement.quantity && settlement.quantity->isNegative())
        return Error{Reason::NotPositive, field, settlement.quantity->toText()};
    if (settlement.quantity && item.quantity && *settlement.quantity > *item.quantity)
        return Error{Reason::NotEnoughLeft, field,
                     QStringLiteral("%1, %2 %3").arg(item.code, item.quantity->toText(), item.unit).trimmed()};
    return {};
}

Result<RecallItem> settledWhole(const RecallItem &item, const Settlement &settlement)
{
    RecallItem settled = item;
    if (item.key.kind == NodeKind::Run) {
        BM_TRY(checkLoose(item, settlement));
        settled.disposed = item.loose;
        return settled;
    }
    // Both may be unknown.
    BM_TRY(checkQuantity(item, settlement));
    settled.disposed = settlement.quantity;
    return settled;
}

// The thing as it is when that is said of it.
Result<RecallItem> settledItem(const RecallItem &item, const Settlement &settlement)
{
    if (!settlement.batch.isEmpty() && !settlement.quantity)
        return Error{Reason::Required, QStringLiteral("quantity")};
    const bool isPart = isReturnedInPart(item, settlement);
    if (!settlement.batch.isEmpty() && !isPart)
        return Error{Reason::StatusMoveNotAllowed, QStringLiteral("batchOfReturn"), item.code};
    BM_TRY_ASSIGN(RecallItem settled, isPart ? settledInPart(item, settlement) : settledWhole(item, settlement));
    settled.disposition = settlement.disposition;
    settled.notes = settlement.notes.trimmed();
    if (!isSettled(settled))
        return Error{Reason::Required, QStringLiteral("notes")};
    return settled;
}

Done writeSettlement(Session &session, qint64 recall, const RecallItem &settled)
{
    BM_TRY(session.database.run(
        QStringLiteral("UPDATE recall_items SET disposition = ?, disposed_quantity = ?, notes = ?, updated_at = ?, "
                       "updated_by = ? WHERE recall_id = ? AND ") +
            columnOf(settled.key.kind) + QStringLiteral(" = ?"),
        {dispositionName(settled.disposition), settled.disposed, orNull(settled.notes), session.now(), session.person,
         recall, settled.key.id}));
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

Done holdWhatCameBack(Session &session, const RecallItem &pallet, const QString &number)
{
    static const QString sql =
        QStringLiteral("INSERT INTO holds (pallet_id, reason, held_at, held_by) VALUES (?, ?, ?, ?)");
    BM_TRY(session.database.run(
        sql, {pallet.key.id, QString(QStringLiteral("came back in recall ") + number), session.now(), session.person}));
    return {};
}

Done bringBack(Session &session, const RecallItem &item, const QString &number)
{
    const QStringList way = wayBack(item);
    if (!way.isEmpty() && comesFromCustomer(item))
        BM_TRY(holdWhatCameBack(session, item, number));
    for (const QString &status : way)
        BM_TRY(session.database.run(QStringLiteral("UPDATE ") + tableOf(item.key.kind) +
                                        QStringLiteral(" SET status = ?, updated_at = ?, updated_by = ? WHERE id = ?"),
                                    {status, session.now(), session.person, item.key.id}));
    return {};
}

// figures: of a drill nothing, it keeps those of its beginning.
Done writeClosed(Session &session, qint64 recall, const QString &figures)
{
    static const QString sql = QStringLiteral(
        "UPDATE recalls SET status = 'CLOSED', closed_at = ?, closed_by = ?, closed_figures = ? WHERE id = ?");
    BM_TRY(session.database.run(sql, {session.now(), session.person, orNull(figures), recall}));
    return {};
}

// Of a batch whose rest was wasted after somebody had said what became of it there is nothing to say any more.
Done dropEmptyWord(Session &session, qint64 recall, const RecallItem &item)
{
    static const QString sql =
        QStringLiteral("UPDATE recall_items SET disposition = 'PENDING', disposed_quantity = NULL, updated_at = ?, "
                       "updated_by = ? WHERE recall_id = ? AND production_run_id = ?");
    if (item.key.kind == NodeKind::Run && item.disposition != Disposition::Pending && !needsDisposition(item))
        BM_TRY(session.database.run(sql, {session.now(), session.person, recall, item.key.id}));
    return {};
}

// Of which some was destroyed, returned or reworked and nothing released, on its pallets, in the lots that it made or
// loose: it stays recalled.
Result<QSet<qint64>> goneRuns(Database &database, qint64 recall)
{
    static const QString sql = QStringLiteral(
        "SELECT q.run FROM (SELECT i.production_run_id AS run, x.disposition FROM recall_items x JOIN pallet_items i "
        "ON i.pallet_id = x.pallet_id WHERE x.recall_id = ? UNION ALL "
        "SELECT x.production_run_id, x.disposition FROM recall_items x WHERE x.recall_id = ? AND x.production_run_id "
        "IS NOT NULL UNION ALL "
        "SELECT l.source_production_run_id, x.disposition FROM recall_items x JOIN ingredient_lots l ON l.id = "
        "x.ingredient_lot_id WHERE x.recall_id = ? AND l.source_production_run_id IS NOT NULL) q "
        "WHERE q.disposition <> 'PENDING' GROUP BY q.run HAVING sum(CASE WHEN q.disposition = 'RELEASED' THEN 1 ELSE "
        "0 END) = 0");
    QSet<qint64> runs;
    BM_TRY(database.forEach(sql, {recall, recall, recall}, [&runs](const Row &row) -> Done {
        runs.insert(row.integer(QStringLiteral("run")));
        return {};
    }));
    return runs;
}

// The things as they were settled, the sums with what has left the stock.
Done closeForGood(Session &session, const Closing &closing)
{
    BM_TRY_ASSIGN(const Recall recall, readRecall(session, closing.recall, {}));
    for (const RecallItem &item : closing.items) {
        BM_TRY(bookAway(session, item, closing.recall.summary.number));
        BM_TRY(dropEmptyWord(session, closing.recall.id, item));
    }
    BM_TRY_ASSIGN(const RecallBalances balances, balancesOfRecall(session.database, closing.recall.id));
    BM_TRY(writeClosed(session, closing.recall.id, figuresToText(figuresOf(recall.scope, recall.sources, balances))));
    BM_TRY_ASSIGN(const QSet<qint64> gone, goneRuns(session.database, closing.recall.id));
    for (const RecallItem &item : closing.items) {
        if (item.key.kind != NodeKind::Run || !gone.contains(item.key.id))
            BM_TRY(bringBack(session, item, closing.recall.summary.number));
    }
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
            if (recall.summary.isDrill)
                return Error{Reason::StatusMoveNotAllowed, QStringLiteral("itemOfDrill"), item.code};
            if (!needsDisposition(item))
                return Error{Reason::StatusMoveNotAllowed, QStringLiteral("item"), item.code};
            BM_TRY_ASSIGN(const RecallItem settled, settledItem(item, settlement));
            BM_TRY(bookReturn(m_session, item, settled, recall.summary.number));
            BM_TRY(writeSettlement(m_session, recall.id, settled));
        }
        return {};
    });
}

Done Recalls::takeBack(const QString &number, const NodeKey &item, const QString &reason)
{
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY_ASSIGN(const RecallRow recall, openRecall(m_session, Act::OpenRecall, number));
        BM_TRY_ASSIGN(const std::vector<RecallItem> items, recallItems(m_session.database, recall.id, m_session.now()));
        BM_TRY_ASSIGN(RecallItem open, itemOf(items, item));
        if (open.disposition == Disposition::Pending)
            return Error{Reason::StatusMoveNotAllowed, QStringLiteral("nothingSaid"), open.code};
        BM_TRY(takeReturnBack(m_session, open, recall.id, reason));
        open.disposition = Disposition::Pending;
        open.disposed.reset();
        // Of a batch they may say which customers an older program told.
        if (open.key.kind != NodeKind::Run)
            open.notes.clear();
        return writeSettlement(m_session, recall.id, open);
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
        if (isDrill)
            return writeClosed(m_session, closing.recall.id, {});
        BM_TRY(closeForGood(m_session, closing));
        return keepSignature(m_session, signer,
                             {Act::CloseRecall, QStringLiteral("closed recall ") + closing.recall.summary.number,
                              QStringLiteral("recalls"), QString::number(closing.recall.id), reason});
    });
}

} // namespace bm
