// SPDX-License-Identifier: GPL-3.0-or-later
// What customers were told, and what came of it.
#include "database/transaction.h"
#include "services/details/words.h"
#include "services/recalling/recallrows.h"

#include <QRegularExpression>
#include <algorithm>

namespace bm
{
namespace
{
NoticeRow noticeFrom(const Row &row)
{
    NoticeRow notice;
    notice.id = row.integer(QStringLiteral("id"));
    notice.customer = row.integer(QStringLiteral("customer_id"));
    notice.name = row.text(QStringLiteral("name"));
    notice.notedAt = row.time(QStringLiteral("noted_at"));
    notice.notedBy = row.text(QStringLiteral("noted_by"));
    if (!row.isNull(QStringLiteral("withdrawn_at")))
        notice.withdrawal =
            NoticeWithdrawal{row.text(QStringLiteral("withdrawn_why")), row.time(QStringLiteral("withdrawn_at")),
                             row.text(QStringLiteral("withdrawn_by"))};
    const QString words = row.text(QStringLiteral("how"));
    if (row.text(QStringLiteral("kind")) == u"TOLD") {
        notice.how = words;
        return notice;
    }
    notice.check = NoticeCheck{row.flag(QStringLiteral("was_reached")),
                               row.flag(QStringLiteral("has_answered")),
                               row.optionalQuantity(QStringLiteral("found_quantity")),
                               row.optionalQuantity(QStringLiteral("destroyed_quantity")),
                               words,
                               notice.notedAt,
                               notice.notedBy};
    return notice;
}

using Told = QHash<qint64, QDateTime>;

// Older recalls keep it in the notes of the batches, a line of its own each.
void addTold(Told &told, const QString &notesOfRun)
{
    static const QRegularExpression note(QStringLiteral("^Customer (\\d+) told at (\\S+): "),
                                         QRegularExpression::MultilineOption);
    if (notesOfRun.isEmpty())
        return;
    for (auto notes = note.globalMatch(notesOfRun); notes.hasNext();) {
        const QRegularExpressionMatch match = notes.next();
        QDateTime &last = told[match.captured(1).toLongLong()];
        const QDateTime at = QDateTime::fromString(match.captured(2), Qt::ISODateWithMs);
        last = last.isValid() ? std::max(last, at) : at;
    }
}

void addTold(Told &told, const std::vector<NoticeRow> &notices)
{
    for (const NoticeRow &notice : notices) {
        if (!notice.check && !notice.withdrawal)
            told[notice.customer] = notice.notedAt;
    }
}

Result<QString> nameOf(Database &database, qint64 customer)
{
    static const QString sql = QStringLiteral("SELECT name FROM customers WHERE id = ?");
    BM_TRY_ASSIGN(const std::optional<Row> row, database.first(sql, {customer}));
    return row ? row->text(QStringLiteral("name")) : QString::number(customer);
}

// It has one of the pallets, or had one and sent it back. The name is for whoever is refused.
Done concerned(Database &database, qint64 recall, qint64 customer)
{
    static const QString sql = QStringLiteral(
        "SELECT x.id FROM recall_items x JOIN pallets p ON p.id = x.pallet_id WHERE x.recall_id = ? AND (p.customer_id "
        "= ? OR EXISTS (SELECT 1 FROM shipment_lines s WHERE s.pallet_id = p.id AND s.customer_id = ? AND s.kind = "
        "'RETURNED')) LIMIT 1");
    BM_TRY_ASSIGN(const std::optional<Row> any, database.first(sql, {recall, customer, customer}));
    if (any)
        return {};
    BM_TRY_ASSIGN(const QString name, nameOf(database, customer));
    return Error{Reason::NotFound, QStringLiteral("customerOfRecall"), name};
}

Done insertNotice(Session &session, const QDateTime &at, qint64 recall, qint64 customer, const QString &words,
                  const NoticeCheck *check)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO recall_notices (recall_id, customer_id, kind, how, was_reached, has_answered, found_quantity, "
        "destroyed_quantity, noted_at, noted_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    const Arg nothing = std::nullopt;
    BM_TRY(session.database.run(sql, {recall, customer, check ? QStringLiteral("CHECKED") : QStringLiteral("TOLD"),
                                      orNull(words.trimmed()), check ? Arg(check->wasReached) : nothing,
                                      check ? Arg(check->hasAnswered) : nothing, check ? Arg(check->found) : nothing,
                                      check ? Arg(check->destroyed) : nothing, at, session.person}));
    return {};
}

Done plausible(const NoticeCheck &check)
{
    const QString destroyed = QStringLiteral("destroyed");
    if (check.hasAnswered && !check.wasReached)
        return Error{Reason::Required, QStringLiteral("reached")};
    // Who was not reached has said nothing of what he found.
    if ((check.found || check.destroyed) && !check.wasReached)
        return Error{Reason::Required, QStringLiteral("reached")};
    if (check.found && check.found->isNegative())
        return Error{Reason::NotPositive, QStringLiteral("found"), check.found->toText()};
    if (check.destroyed && check.destroyed->isNegative())
        return Error{Reason::NotPositive, destroyed, check.destroyed->toText()};
    if (check.destroyed && check.found && *check.destroyed > *check.found)
        return Error{Reason::NotEnoughLeft, destroyed, check.found->toText()};
    return {};
}

// No more than it has. What only somebody there can know is asked: a note answers it.
Done fits(Session &session, const RecallRow &recall, qint64 customer, const NoticeCheck &check)
{
    Database &database = session.database;
    BM_TRY_ASSIGN(const std::optional<Quantity> left, leftWith(database, recall, customer));
    if (check.found && left && *check.found > *left)
        return Error{Reason::NotEnoughLeft, QStringLiteral("found"), left->toText()};
    if (!check.notes.trimmed().isEmpty())
        return {};
    BM_TRY_ASSIGN(const QString name, nameOf(database, customer));
    BM_TRY_ASSIGN(const std::vector<NoticeRow> notices, noticeRows(database, recall.id));
    BM_TRY_ASSIGN(const Told told, toldIn(database, recall.id, notices));
    if (!told.contains(customer))
        return Error{Reason::Required, QStringLiteral("notTold"), name};
    if (check.found && !left)
        return Error{Reason::Required, QStringLiteral("deliveredUnknown"), name};
    return {};
}

// The pallets are as told as they were before that notice, by the newest one that still counts. Older programs marked
// them some milliseconds before they wrote the notice: a mark is of the first notice that is not older.
Done takeMarksBack(Session &session, qint64 recall, qint64 notice, qint64 customer)
{
    static const QString sql = QStringLiteral(
        "UPDATE recall_items SET notified_at = (SELECT max(n.noted_at) FROM recall_notices n WHERE n.recall_id = ? AND "
        "n.customer_id = ? AND n.kind = 'TOLD' AND n.id < ? AND NOT EXISTS (SELECT 1 FROM recall_withdrawals w WHERE "
        "w.recall_notice_id = n.id)), updated_at = ?, updated_by = ? WHERE recall_id = ? AND ? = (SELECT min(s.id) "
        "FROM recall_notices s WHERE s.recall_id = recall_items.recall_id AND s.customer_id = ? AND s.kind = 'TOLD' "
        "AND s.noted_at >= recall_items.notified_at) AND pallet_id IN (SELECT id FROM pallets WHERE customer_id = ?) "
        "AND NOT EXISTS (SELECT 1 FROM recall_notices s WHERE s.recall_id = ? AND s.customer_id = ? AND s.kind = "
        "'TOLD' AND s.noted_at = recall_items.notified_at AND NOT EXISTS (SELECT 1 FROM recall_withdrawals w WHERE "
        "w.recall_notice_id = s.id))");
    BM_TRY(session.database.run(sql, {recall, customer, notice, session.now(), session.person, recall, notice, customer,
                                      customer, recall, customer}));
    return {};
}
} // namespace

Result<std::vector<NoticeRow>> noticeRows(Database &database, qint64 recall)
{
    static const QString sql = QStringLiteral(
        "SELECT n.id, n.customer_id, k.name, n.kind, n.how, n.was_reached, n.has_answered, n.found_quantity, "
        "n.destroyed_quantity, n.noted_at, n.noted_by, w.reason AS withdrawn_why, w.withdrawn_at, w.withdrawn_by FROM "
        "recall_notices n JOIN customers k ON k.id = n.customer_id LEFT JOIN recall_withdrawals w ON "
        "w.recall_notice_id = n.id WHERE n.recall_id = ? ORDER BY n.id");
    BM_TRY_ASSIGN(const Rows rows, database.run(sql, {recall}));
    std::vector<NoticeRow> notices;
    for (const Row &row : rows)
        notices.push_back(noticeFrom(row));
    return notices;
}

QHash<qint64, QDateTime> toldBy(const std::vector<NoticeRow> &notices, const std::vector<RecallItem> &items)
{
    Told told;
    for (const RecallItem &item : items) {
        if (item.key.kind == NodeKind::Run)
            addTold(told, item.notes);
    }
    addTold(told, notices);
    return told;
}

Result<QHash<qint64, QDateTime>> toldIn(Database &database, qint64 recall, const std::vector<NoticeRow> &notices)
{
    static const QString sql = QStringLiteral("SELECT notes FROM recall_items WHERE recall_id = ? AND "
                                              "production_run_id IS NOT NULL AND notes IS NOT NULL ORDER BY id");
    Told told;
    BM_TRY(database.forEach(sql, {recall}, [&told](const Row &row) -> Done {
        addTold(told, row.text(QStringLiteral("notes")));
        return {};
    }));
    addTold(told, notices);
    return told;
}

Done Recalls::markNotified(const QString &number, qint64 customer, const QString &how)
{
    static const QString sql = QStringLiteral(
        "UPDATE recall_items SET notified_at = ?, updated_at = ?, updated_by = ? WHERE recall_id = ? AND pallet_id IN "
        "(SELECT id FROM pallets WHERE customer_id = ?)");
    BM_TRY(readableNote(how, QStringLiteral("how")));
    return inTransaction(m_session.database, m_session.because(how), [&]() -> Done {
        BM_TRY_ASSIGN(const RecallRow recall, openRecall(m_session, Act::OpenRecall, number));
        BM_TRY(concerned(m_session.database, recall.id, customer));
        const QDateTime now = m_session.now();
        BM_TRY(m_session.database.run(sql, {now, now, m_session.person, recall.id, customer}));
        return insertNotice(m_session, now, recall.id, customer, how, nullptr);
    });
}

Done Recalls::noteCheck(const QString &number, qint64 customer, const NoticeCheck &check)
{
    BM_TRY(readableNote(check.notes));
    BM_TRY(plausible(check));
    return inTransaction(m_session.database, m_session.because(check.notes), [&]() -> Done {
        BM_TRY_ASSIGN(const RecallRow recall, openRecall(m_session, Act::OpenRecall, number));
        BM_TRY(concerned(m_session.database, recall.id, customer));
        BM_TRY(fits(m_session, recall, customer, check));
        return insertNotice(m_session, m_session.now(), recall.id, customer, check.notes, &check);
    });
}

Done Recalls::withdrawNotice(const QString &number, qint64 notice, const QString &reason)
{
    static const QString sql = QStringLiteral(
        "INSERT INTO recall_withdrawals (recall_notice_id, reason, withdrawn_at, withdrawn_by) VALUES (?, ?, ?, ?)");
    const QString field = QStringLiteral("notice");
    BM_TRY(requiredReason(reason));
    return inTransaction(m_session.database, m_session.because(reason), [&]() -> Done {
        BM_TRY_ASSIGN(const RecallRow recall, openRecall(m_session, Act::OpenRecall, number));
        BM_TRY_ASSIGN(const std::vector<NoticeRow> notices, noticeRows(m_session.database, recall.id));
        const auto of =
            std::find_if(notices.begin(), notices.end(), [notice](const NoticeRow &each) { return each.id == notice; });
        if (of == notices.end())
            return Error{Reason::NotFound, field, recall.summary.number};
        if (of->withdrawal)
            return Error{Reason::Duplicate, field, of->name};
        BM_TRY(m_session.database.run(sql, {notice, reason.trimmed(), m_session.now(), m_session.person}));
        return of->check ? Done() : takeMarksBack(m_session, recall.id, notice, of->customer);
    });
}

} // namespace bm
