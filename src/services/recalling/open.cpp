// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/numbers.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/recalling/figures.h"
#include "services/recalling/recallrows.h"

#include <algorithm>

namespace bm
{
namespace
{
constexpr Act act = Act::OpenRecall;

Result<RecallScope> judge(Session &session, const NewRecall &recall)
{
    BM_TRY(authorized(session, act));
    BM_TRY_ASSIGN(RecallScope scope, loadScope(session, recall.codes, recall.isWidened));
    const bool anything = std::any_of(scope.items.begin(), scope.items.end(), [](const RecallItem &item) {
        return isTakenByRecall(item.key.kind, item.status);
    });
    if (!anything && !recall.isDrill)
        return Error{Reason::LotRecalled, QStringLiteral("codes"), scope.roots.join(QStringLiteral(", "))};
    return scope;
}

Result<RecallRow> insertRecall(Session &session, const NewRecall &recall, const RecallScope &scope)
{
    static const QString taken = QStringLiteral("SELECT id FROM recalls WHERE recall_number = ?");
    static const QString sql =
        QStringLiteral("INSERT INTO recalls (recall_number, reason, is_mock, opened_at, opened_by, as_of, "
                       "sources, figures) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id");
    RecallRow row;
    BM_TRY_ASSIGN(row.summary.number, unusedNumber(session.database, QStringLiteral("recall"), taken));
    std::vector<NodeKey> roots;
    for (const RecallItem &item : scope.items) {
        if (item.isRoot)
            roots.push_back(item.key);
    }
    BM_TRY_ASSIGN(const std::vector<RecallSource> sources, sourcesBehind(session, roots));
    BM_TRY_ASSIGN(const RecallBalances balances, balancesOf(session.database, roots));
    BM_TRY_ASSIGN(const auto inserted,
                  session.database.first(sql, {row.summary.number, recall.reason.trimmed(), recall.isDrill,
                                               session.now(), session.person, scope.asOf, sourcesToText(sources),
                                               figuresToText(figuresOf(scope, sources, balances))}));
    row.id = inserted->integer(QStringLiteral("id"));
    return row;
}

Done freeze(Session &session, qint64 recall, const RecallItem &item)
{
    const auto idOf = [&item](NodeKind kind) { return item.key.kind == kind ? Arg(item.key.id) : Arg(std::nullopt); };
    static const QString sql = QStringLiteral(
        "INSERT INTO recall_items (recall_id, ingredient_lot_id, production_run_id, pallet_id, previous_status, "
        "is_root, quantity, unit_of_measure, created_at, created_by, is_possible, doses) VALUES (?, ?, ?, ?, ?, ?, ?, "
        "?, ?, ?, ?, ?)");
    BM_TRY(session.database.run(sql,
                                {recall, idOf(NodeKind::Lot), idOf(NodeKind::Run), idOf(NodeKind::Pallet), item.status,
                                 item.isRoot, item.quantity, orNull(item.unit), session.now(), session.person,
                                 item.isPossible, orNull(item.doses.empty() ? QString() : dosesToText(item.doses))}));
    return {};
}

Done takeOutOfUse(Session &session, const RecallItem &item)
{
    if (!isTakenByRecall(item.key.kind, item.status))
        return {};
    BM_TRY(session.database.run(QStringLiteral("UPDATE ") + tableOf(item.key.kind) +
                                    QStringLiteral(" SET status = 'RECALLED', updated_at = ?, updated_by = ? "
                                                   "WHERE id = ?"),
                                {session.now(), session.person, item.key.id}));
    return {};
}

OpenedRecall answerOf(const QString &number, const RecallScope &scope)
{
    OpenedRecall answer;
    answer.number = number;
    for (const RecallItem &item : scope.items) {
        answer.lots += item.key.kind == NodeKind::Lot;
        answer.runs += item.key.kind == NodeKind::Run;
        answer.pallets += item.key.kind == NodeKind::Pallet;
        answer.shipped += item.key.kind == NodeKind::Pallet && item.status == u"SHIPPED";
    }
    return answer;
}

Done sign(Session &session, const QString &signer, const RecallRow &recall, const RecallScope &scope,
          const QString &reason)
{
    QString meaning =
        QStringLiteral("opened recall %1 of %2").arg(recall.summary.number, scope.roots.join(QStringLiteral(", ")));
    if (std::any_of(scope.items.begin(), scope.items.end(), [](const RecallItem &item) { return item.isCarriedOver; }))
        meaning += QStringLiteral(", with what may have been carried over");
    return keepSignature(session, signer,
                         {act, meaning, QStringLiteral("recalls"), QString::number(recall.id), reason});
}

void addChecks(Recall &recall)
{
    for (const NoticeRow &notice : recall.notices) {
        for (RecallCustomer &customer : recall.scope.customers) {
            if (notice.check && !notice.withdrawal && customer.id == notice.customer)
                customer.check = notice.check;
        }
    }
}

Result<std::vector<RecallSource>> sourcesKept(Database &database, qint64 recall)
{
    static const QString sql = QStringLiteral("SELECT sources FROM recalls WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {recall}));
    return sourcesFromText(row->text(QStringLiteral("sources")));
}
} // namespace

Result<RecallScope> Recalls::preview(const QStringList &codes, bool isWidened)
{
    return inSnapshot(m_session.database, [&] { return loadScope(m_session, codes, isWidened); });
}

Result<OpenedRecall> Recalls::open(const NewRecall &recall, const std::optional<Signature> &signature)
{
    BM_TRY(requiredReason(recall.reason));
    // Nobody is asked to sign what is refused anyway.
    BM_TRY(inSnapshot(m_session.database, [&] { return judge(m_session, recall); }));
    QString signer;
    if (!recall.isDrill) {
        BM_TRY_ASSIGN(signer, signerOf(m_session, act, signature, recall.reason));
    }
    return inTransaction(m_session.database, m_session.because(recall.reason), [&]() -> Result<OpenedRecall> {
        BM_TRY_ASSIGN(const RecallScope scope, judge(m_session, recall));
        BM_TRY_ASSIGN(const RecallRow row, insertRecall(m_session, recall, scope));
        for (const RecallItem &item : scope.items) {
            BM_TRY(freeze(m_session, row.id, item));
            if (!recall.isDrill)
                BM_TRY(takeOutOfUse(m_session, item));
        }
        if (!recall.isDrill)
            BM_TRY(sign(m_session, signer, row, scope, recall.reason));
        return answerOf(row.summary.number, scope);
    });
}

Result<std::vector<RecallSummary>> Recalls::list()
{
    return recallSummaries(m_session.database);
}

Result<Recall> readRecall(Session &session, const RecallRow &row, const ShownFigures &figures)
{
    Recall recall;
    recall.summary = row.summary;
    recall.figures = figures.of;
    recall.scope.asOf = row.summary.openedAt;
    BM_TRY_ASSIGN(recall.scope.items, recallItems(session.database, row.id, session.now()));
    BM_TRY(addWays(session, recall.scope.items));
    if (figures.kept)
        setBack(recall.scope.items, *figures.kept);
    BM_TRY_ASSIGN(recall.scope.customers, customersOf(session.database, recall.scope.items));
    BM_TRY_ASSIGN(recall.notices, noticeRows(session.database, row.id));
    BM_TRY(addReturned(session.database, recall.scope.items, recall.notices, recall.scope.customers, figures.until));
    addChecks(recall);
    BM_TRY_ASSIGN(recall.sources, sourcesKept(session.database, row.id));
    for (const RecallItem &item : recall.scope.items) {
        if (item.isRoot)
            recall.scope.roots << item.code;
    }
    tellRootsApart(recall.scope);
    return recall;
}

Result<Recall> Recalls::read(const QString &number)
{
    return inSnapshot(m_session.database, [&]() -> Result<Recall> {
        BM_TRY_ASSIGN(const RecallRow row, recallNamed(m_session.database, number));
        BM_TRY_ASSIGN(const ShownFigures figures, figuresShown(m_session.database, row));
        return readRecall(m_session, row, figures);
    });
}

} // namespace bm
