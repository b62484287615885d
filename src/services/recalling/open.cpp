// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "services/authority.h"
#include "services/details/jsonwords.h"
#include "services/details/numbers.h"
#include "services/details/snapshot.h"
#include "services/details/words.h"
#include "services/recalling/figures.h"
#include "services/recalling/recallrows.h"
#include "services/tracing/queries.h"

#include <algorithm>

namespace bm
{
namespace
{
constexpr Act act = Act::OpenRecall;

using Load = Result<RecallScope> (*)(Session &, const QStringList &, bool);

Result<RecallScope> judge(Session &session, const NewRecall &recall, Load load)
{
    BM_TRY(authorized(session, act));
    BM_TRY_ASSIGN(RecallScope scope, load(session, recall.codes, recall.isWidened));
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
                  session.database.first(sql, {row.summary.number, recall.reason.trimmed(), recall.isDrill, scope.asOf,
                                               session.person, scope.asOf, sourcesToText(sources),
                                               figuresToText(figuresOf(scope, sources, balances))}));
    row.id = inserted->integer(QStringLiteral("id"));
    return row;
}

// One statement writes so many rows: each statement costs more than the row it writes, on SQLite a journal of its own.
constexpr size_t rowsAtOnce = 5000;

// The rows of recall_items as one JSON array each, in the order in which the columns stand in freeze().
class FrozenRows
{
public:
    explicit FrozenRows(Engine engine) : m_engine(engine) {}

    void add(const RecallItem &item)
    {
        const auto idOf = [&item](NodeKind kind) {
            return item.key.kind == kind ? QByteArray::number(item.key.id) : QByteArray("null");
        };
        const auto flag = [](bool is) { return is ? QByteArray("true") : QByteArray("false"); };
        m_rows += (m_rows.isEmpty() ? "[[" : ",[") + idOf(NodeKind::Lot) + ',' + idOf(NodeKind::Run) + ',' +
                  idOf(NodeKind::Pallet) + ',' + m_words.orNull(item.status) + ',' + flag(item.isRoot) + ',' +
                  quantityOf(item) + ',' + m_words.orNull(item.unit) + ',' + flag(item.isPossible) + ',' +
                  dosesOf(item) + ']';
    }
    // And begins anew.
    QString taken() { return QString::fromUtf8(std::exchange(m_rows, {}) + ']'); }

private:
    QByteArray quantityOf(const RecallItem &item) const
    {
        if (!item.quantity)
            return "null";
        if (m_engine == Engine::SQLite)
            return QByteArray::number(item.quantity->thousandths());
        return '"' + item.quantity->toText().toLatin1() + '"';
    }
    // Pallets of one batch stand one after the other and have the same.
    QByteArray dosesOf(const RecallItem &item)
    {
        if (m_dosesText.isNull() || m_doses != item.doses)
            m_dosesText = item.doses.empty() ? "null" : JsonWords::quoted(dosesToText(item.doses));
        m_doses = item.doses;
        return m_dosesText;
    }

    Engine m_engine;
    JsonWords m_words;
    RootDoses m_doses;
    QByteArray m_dosesText;
    QByteArray m_rows;
};

Done freeze(Session &session, qint64 recall, const std::vector<RecallItem> &items)
{
    static const QString columns = QStringLiteral(
        "INSERT INTO recall_items (recall_id, created_at, created_by, ingredient_lot_id, production_run_id, pallet_id, "
        "previous_status, is_root, quantity, unit_of_measure, is_possible, doses) ");
    static const QString sqlite =
        columns + QStringLiteral("SELECT ?, ?, ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, "
                                 "value ->> 5, value ->> 6, value ->> 7, value ->> 8 FROM json_each(?) ORDER BY key");
    static const QString postgresql =
        columns + QStringLiteral(
                      "SELECT CAST(? AS bigint), CAST(? AS timestamptz), CAST(? AS text), CAST(value ->> 0 AS bigint), "
                      "CAST(value ->> 1 AS bigint), CAST(value ->> 2 AS bigint), value ->> 3, "
                      "CAST(value ->> 4 AS boolean), CAST(value ->> 5 AS numeric), value ->> 6, "
                      "CAST(value ->> 7 AS boolean), value ->> 8 FROM jsonb_array_elements(CAST(? AS jsonb))");
    Database &database = session.database;
    FrozenRows rows(database.engine());
    for (size_t from = 0; from < items.size(); from += rowsAtOnce) {
        for (size_t i = from; i < std::min(items.size(), from + rowsAtOnce); ++i)
            rows.add(items[i]);
        BM_TRY(database.run(database.pick(sqlite, postgresql), {recall, session.now(), session.person, rows.taken()}));
    }
    return {};
}

Done takeOutOfUse(Session &session, NodeKind kind, const std::vector<RecallItem> &items)
{
    const QString sql = QStringLiteral("UPDATE ") + tableOf(kind) +
                        QStringLiteral(" SET status = 'RECALLED', updated_at = ?, updated_by = ? WHERE ") +
                        tracequeries::among(QStringLiteral("id"), session.database.engine());
    std::vector<qint64> ids;
    for (const RecallItem &item : items) {
        if (item.key.kind == kind && isTakenByRecall(kind, item.status))
            ids.push_back(item.key.id);
    }
    for (size_t from = 0; from < ids.size(); from += rowsAtOnce) {
        const auto first = ids.begin() + qptrdiff(from);
        const std::vector<qint64> some(first, first + qptrdiff(std::min(rowsAtOnce, ids.size() - from)));
        BM_TRY(session.database.run(sql, {session.now(), session.person, some}));
    }
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
    QString signer;
    if (!recall.isDrill) {
        // Nobody is asked to sign what is refused anyway.
        BM_TRY(inSnapshot(m_session.database, [&] { return judge(m_session, recall, loadReached); }));
        BM_TRY_ASSIGN(signer, signerOf(m_session, act, signature, recall.reason));
    }
    return inTransaction(m_session.database, m_session.because(recall.reason), [&]() -> Result<OpenedRecall> {
        // The minutes of whoever has to have an answer run from here, however long it takes to read and to write it
        // all.
        const QDateTime begun = m_session.now();
        BM_TRY_ASSIGN(RecallScope scope, judge(m_session, recall, loadScope));
        scope.asOf = begun;
        BM_TRY_ASSIGN(const RecallRow row, insertRecall(m_session, recall, scope));
        BM_TRY(freeze(m_session, row.id, scope.items));
        if (!recall.isDrill) {
            for (const NodeKind kind : {NodeKind::Lot, NodeKind::Run, NodeKind::Pallet})
                BM_TRY(takeOutOfUse(m_session, kind, scope.items));
            BM_TRY(sign(m_session, signer, row, scope, recall.reason));
        }
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
