// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/exporting/amendments.h"

#include "services/exporting/streams.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace bm
{
namespace
{
// One correction of a run before those of one moment are put together.
struct Correction
{
    Amendment amendment;
    std::function<void(RunAmendments &, size_t)> note;
};

using Corrections = std::map<qint64, std::vector<Correction>>; // by run

QJsonObject objectOf(const Row &row, const QString &column)
{
    return QJsonDocument::fromJson(row.text(column).toUtf8()).object();
}

std::optional<Quantity> quantityIn(const QJsonValue &value)
{
    return value.isDouble() ? std::optional(Quantity::ofThousandths(qRound64(value.toDouble() * 1000))) : std::nullopt;
}

// The history keeps of a change what it was and what it became. A run that is being finished gets its end with it.
Done readYields(Database &database, Corrections &found)
{
    static const QString sql = QStringLiteral(
        "SELECT a.id, a.record_id, a.changed_at, CAST(a.old_values AS text) AS was, CAST(a.new_values AS text) AS "
        "became FROM audit_log a WHERE a.table_name = 'production_runs' AND a.action = 'UPDATE' AND CAST(a.old_values "
        "AS text) LIKE '%\"actual_quantity\"%' ORDER BY a.id");
    return database.forEach(sql, {}, [&found](const Row &row) -> Done {
        const QJsonObject was = objectOf(row, QStringLiteral("was"));
        const QJsonObject became = objectOf(row, QStringLiteral("became"));
        if (became.contains(QStringLiteral("actual_end_time")) || became.contains(QStringLiteral("status")))
            return {};
        QDateTime at = QDateTime::fromString(became.value(QStringLiteral("updated_at")).toString(), Qt::ISODateWithMs);
        if (!at.isValid())
            at = row.time(QStringLiteral("changed_at"));
        const auto before = quantityIn(was.value(QStringLiteral("actual_quantity")));
        found[row.text(QStringLiteral("record_id")).toLongLong()].push_back(
            {{at.toUTC(), QStringLiteral("yield:") + row.text(QStringLiteral("id"))},
             [before](RunAmendments &run, size_t number) { run.yieldBefore.emplace(number, before); }});
        return {};
    });
}

Done readUses(Database &database, Corrections &found)
{
    static const QString sql =
        QStringLiteral("SELECT b.id, b.production_run_id AS run, b.added_at FROM batch_ingredients b JOIN "
                       "production_runs r ON r.id = b.production_run_id WHERE b.corrects_id IS NOT NULL AND b.added_at "
                       "> r.actual_end_time ORDER BY b.id");
    return database.forEach(sql, {}, [&found](const Row &row) -> Done {
        const qint64 id = row.integer(QStringLiteral("id"));
        found[row.integer(QStringLiteral("run"))].push_back(
            {{row.time(QStringLiteral("added_at")), QStringLiteral("use:") + QString::number(id)},
             [id](RunAmendments &run, size_t number) { run.uses.insert(id, number); }});
        return {};
    });
}

Done readLateRework(Database &database, Corrections &found)
{
    static const QString sql = QStringLiteral(
        "SELECT m.id, l.id AS lot, l.source_production_run_id AS run, m.quantity, m.moved_at FROM lot_movements m JOIN "
        "ingredient_lots l ON l.id = m.ingredient_lot_id JOIN production_runs r ON r.id = l.source_production_run_id "
        "WHERE l.is_rework AND m.type IN ('RECEIVE', 'ADJUST') AND m.moved_at > r.actual_end_time ORDER BY m.id");
    return database.forEach(sql, {}, [&found](const Row &row) -> Done {
        const qint64 lot = row.integer(QStringLiteral("lot"));
        const Quantity quantity = row.quantity(QStringLiteral("quantity"));
        found[row.integer(QStringLiteral("run"))].push_back(
            {{row.time(QStringLiteral("moved_at")), QStringLiteral("rework:") + row.text(QStringLiteral("id"))},
             [lot, quantity](RunAmendments &run, size_t number) { run.rework.emplace_back(number, lot, quantity); }});
        return {};
    });
}

RunAmendments gathered(std::vector<Correction> &corrections)
{
    std::stable_sort(corrections.begin(), corrections.end(), [](const Correction &one, const Correction &other) {
        return one.amendment.at < other.amendment.at;
    });
    RunAmendments run;
    for (const Correction &each : corrections) {
        if (run.all.empty() || run.all.back().at != each.amendment.at)
            run.all.push_back(each.amendment);
        each.note(run, run.all.size() - 1);
    }
    return run;
}

// Which of several receipts of one lot was wrong nobody can tell.
Done readReceiptAmendments(Database &database, Amendments &amendments)
{
    static const QString sql = QStringLiteral(
        "SELECT m.id, m.quantity, m.moved_at, (SELECT CASE WHEN count(*) = 1 THEN max(e.id) END FROM lot_movements e "
        "WHERE "
        "e.ingredient_lot_id = l.id AND e.type = 'RECEIVE' AND e.id < m.id AND NOT EXISTS (SELECT 1 FROM lot_movements "
        "u WHERE u.reverses_id = "
        "e.id AND u.id < m.id)) AS receipt FROM lot_movements m JOIN ingredient_lots l ON l.id = m.ingredient_lot_id "
        "WHERE m.type = 'ADJUST' AND m.reverses_id IS NULL AND l.source_production_run_id IS NULL AND l.vessel_id IS "
        "NULL AND NOT l.is_rework AND NOT EXISTS (SELECT 1 FROM lot_movements e WHERE e.ingredient_lot_id = l.id AND "
        "e.id < m.id AND e.type NOT IN ('RECEIVE', 'ADJUST')) ORDER BY m.id");
    return database.forEach(sql, {}, [&amendments](const Row &row) -> Done {
        if (!row.isNull(QStringLiteral("receipt")))
            amendments.receipts[row.integer(QStringLiteral("receipt"))].push_back(
                {{row.time(QStringLiteral("moved_at")), QStringLiteral("count:") + row.text(QStringLiteral("id"))},
                 row.quantity(QStringLiteral("quantity"))});
        return {};
    });
}

void noteDays(EventSource &source)
{
    Amendments &all = source.amendments;
    for (auto run = all.runs.constBegin(); run != all.runs.constEnd(); ++run)
        if (std::any_of(run->all.begin(), run->all.end(),
                        [&source](const Amendment &each) { return source.isDuring(each.at); }))
            all.runsOfDays.push_back(run.key());
    for (auto receipt = all.receipts.constBegin(); receipt != all.receipts.constEnd(); ++receipt)
        if (std::any_of(receipt->begin(), receipt->end(),
                        [&source](const ReceiptAmendment &each) { return source.isDuring(each.amendment.at); }))
            all.receiptsOfDays.push_back(receipt.key());
}
} // namespace

Telling RunAmendments::tellingOf(size_t version) const
{
    Telling telling;
    if (version > 0)
        telling.version = all[version - 1].row;
    if (version < all.size()) {
        telling.correctedAt = all[version].at;
        telling.correctedBy = all[version].row;
    }
    return telling;
}

Done readAmendments(EventSource &source)
{
    Corrections found;
    BM_TRY(readYields(source.database, found));
    BM_TRY(readUses(source.database, found));
    BM_TRY(readLateRework(source.database, found));
    for (auto &[run, corrections] : found)
        source.amendments.runs.insert(run, gathered(corrections));
    BM_TRY(readReceiptAmendments(source.database, source.amendments));
    noteDays(source);
    return {};
}

} // namespace bm
