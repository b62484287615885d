// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history.h"

#include "database/history/recordvalues.h"
#include "database/transaction.h"
#include "services/details/snapshot.h"
#include "services/history/entries.h"
#include "services/history/relations.h"
#include "services/recipes/reciperows.h"

#include <algorithm>
#include <array>

namespace bm
{
namespace
{
struct Kind
{
    RecordKind kind;
    const char *name;
    const char *table;
    const char *code;
    const char *title; // SQL over t
};
constexpr std::array kinds{
    Kind{RecordKind::Lot, "lot", "ingredient_lots", "internal_lot_code",
         "(SELECT i.name FROM ingredients i WHERE i.id = t.ingredient_id)"},
    Kind{RecordKind::Run, "run", "production_runs", "batch_number",
         "(SELECT r.name FROM recipes r WHERE r.id = t.recipe_id)"},
    Kind{RecordKind::Pallet, "pallet", "pallets", "pallet_number",
         "(SELECT c.name FROM customers c WHERE c.id = t.customer_id)"},
    Kind{RecordKind::Supplier, "supplier", "suppliers", "name", "t.city"},
    Kind{RecordKind::Customer, "customer", "customers", "name", "t.city"},
    Kind{RecordKind::Ingredient, "ingredient", "ingredients", "name", "t.unit_of_measure"},
    Kind{RecordKind::Recipe, "recipe", "recipes", "name", "t.description"},
    Kind{RecordKind::Person, "person", "users", "login", "t.display_name"},
    Kind{RecordKind::Vessel, "vessel", "vessels", "code", "t.name"},
};

const Kind &kindOf(RecordKind kind)
{
    return kinds[size_t(kind)];
}

QString recordsOf(const Kind &kind)
{
    return QStringLiteral("SELECT t.id, t.%1 AS code, %2 AS title FROM %3 t WHERE ")
        .arg(QLatin1String(kind.code), QLatin1String(kind.title), QLatin1String(kind.table));
}

Record recordOf(RecordKind kind, const Row &row)
{
    return {kind, row.integer(QStringLiteral("id")), row.text(QStringLiteral("code")),
            row.text(QStringLiteral("title"))};
}

Result<Record> recordById(Database &database, RecordKind kind, qint64 id)
{
    BM_TRY_ASSIGN(const auto row, database.first(recordsOf(kindOf(kind)) + QLatin1String("t.id = ?"), {id}));
    if (!row)
        return Error{Reason::NotFound, nameOf(kind), QString::number(id)};
    return recordOf(kind, *row);
}

// Its newest active version, else its newest, or the one that is named.
Result<Record> recipeNamed(Database &database, const QString &typed)
{
    const Result<RecipeBook> book = recipeBook(database, typed);
    if (!book)
        return Error{book.error().reason, QStringLiteral("code"), book.error().detail};
    return recordById(database, RecordKind::Recipe, book.value().id.value());
}

Error ambiguous(const Rows &rows)
{
    QStringList codes;
    for (const Row &row : rows)
        codes << row.text(QStringLiteral("code"));
    return {Reason::Ambiguous, QStringLiteral("code"), codes.join(QStringLiteral(", "))};
}

Done addEntries(Database &database, const QString &table, const QStringList &records, const QDateTime &until,
                RecordHistory &history)
{
    const QString sql =
        QStringLiteral("SELECT ") + auditColumns(database.engine()) +
        database.pick(QStringLiteral(" FROM audit_log WHERE table_name = ? AND record_id IN (SELECT value FROM "
                                     "json_each(?)) AND changed_at <= ? ORDER BY id DESC LIMIT ?"),
                      QStringLiteral(" FROM audit_log WHERE table_name = ? AND record_id = ANY (CAST(? AS text[])) AND "
                                     "changed_at <= CAST(? AS timestamptz) ORDER BY id DESC LIMIT ?"));
    static const QDateTime ever(QDate(9999, 12, 31), QTime(0, 0), Qt::UTC);
    qint64 read = 0;
    BM_TRY(database.forEach(sql, {table, records, until.isValid() ? until : ever, History::mostEntries},
                            [&](const Row &row) -> Done {
                                history.entries.push_back(historyEntry(row));
                                ++read;
                                return {};
                            }));
    history.isCut = history.isCut || read == History::mostEntries;
    return {};
}

bool isNewer(const HistoryEntry &a, const HistoryEntry &b)
{
    if (a.at != b.at)
        return a.at > b.at;
    const bool isLedger = a.table == u"lot_movements";
    return isLedger == (b.table == u"lot_movements") ? a.id > b.id : isLedger;
}

Result<RecordHistory> readHistory(Database &database, RecordKind kind, qint64 id, const QDateTime &until)
{
    RecordHistory history;
    BM_TRY_ASSIGN(history.record, recordById(database, kind, id));
    BM_TRY_ASSIGN(const RelatedRows related, relatedRows(database, kind, id));
    for (const auto &[table, records] : related)
        BM_TRY(addEntries(database, table, records.values(), until, history));
    if (kind == RecordKind::Lot) {
        BM_TRY_ASSIGN(const auto movements, movementEntries(database, id, until));
        history.entries.insert(history.entries.end(), movements.begin(), movements.end());
    }
    std::stable_sort(history.entries.begin(), history.entries.end(), isNewer);
    if (history.entries.size() > size_t(History::mostEntries)) {
        history.entries.resize(size_t(History::mostEntries));
        history.isCut = true;
    }
    BM_TRY(nameEntries(database, history.entries));
    BM_TRY_ASSIGN(const auto present, presentValues(database, tableOf(kind), {QString::number(id)}));
    history.isTakenOver =
        present.value(QString::number(id)).value(QStringLiteral("provenance")).toString() == u"MIGRATED";
    BM_TRY_ASSIGN(history.knownSince, historyBegins(database));
    return history;
}

// A use or a blend counts from when it was written down, whatever day it was given.
Result<QJsonValue> remainingAt(Database &database, qint64 lot, const QDateTime &moment)
{
    static const QString text = QStringLiteral(
        "SELECT m.balance_after FROM lot_movements m WHERE m.ingredient_lot_id = ? AND COALESCE("
        "(SELECT h.changed_at FROM audit_log h WHERE h.table_name = 'batch_ingredients' AND h.record_id = "
        "CAST(m.batch_ingredient_id AS text) AND h.action = 'INSERT' ORDER BY h.id LIMIT 1), "
        "(SELECT h.changed_at FROM audit_log h WHERE h.table_name = 'lot_transfers' AND h.record_id = "
        "CAST(m.lot_transfer_id AS text) AND h.action = 'INSERT' ORDER BY h.id LIMIT 1), m.moved_at) <= %1 "
        "ORDER BY m.id DESC LIMIT 1");
    static const QString sqlite = text.arg(QStringLiteral("?"));
    static const QString postgresql = text.arg(QStringLiteral("CAST(? AS timestamptz)"));
    BM_TRY_ASSIGN(const auto row, database.first(database.pick(sqlite, postgresql), {lot, moment}));
    if (row)
        return jsonOf(row->optionalQuantity(QStringLiteral("balance_after")));
    // A lot of the old database of which nobody knew what is left holds something, until it is counted.
    BM_TRY_ASSIGN(const auto unknown,
                  database.first(QStringLiteral("SELECT 1 AS one FROM ingredient_lots WHERE id = ? AND "
                                                "quantity_received IS NULL"),
                                 {lot}));
    return unknown ? QJsonValue() : jsonOf(Quantity());
}

Result<RecordState> readState(Database &database, RecordKind kind, qint64 id, const QDateTime &moment)
{
    const Error unknown{Reason::NotFound, QStringLiteral("as_of"), toIsoUtc(moment)};
    RecordState state;
    state.asOf = moment;
    BM_TRY_ASSIGN(state.record, recordById(database, kind, id));
    BM_TRY_ASSIGN(const QDateTime beginning, historyBegins(database));
    if (moment < beginning)
        return unknown;
    const QString record = QString::number(id);
    BM_TRY_ASSIGN(const auto values, valuesAt(database, tableOf(kind), {record}, moment));
    if (!values.contains(record))
        return unknown;
    state.values = values.value(record);
    if (kind == RecordKind::Lot) {
        BM_TRY_ASSIGN(const QJsonValue remaining, remainingAt(database, id, moment));
        state.values.insert(QStringLiteral("quantity_remaining"), remaining);
    }
    BM_TRY_ASSIGN(state.names, namesIn(database, state.values));
    state.isTakenOver = state.values.value(QStringLiteral("provenance")).toString() == u"MIGRATED";
    return state;
}

QDateTime startOf(QDate day)
{
    return day.startOfDay().toUTC();
}

struct Question
{
    QString sql;
    Args args;
};

Question questionOf(Engine engine, const HistoryFilter &filter, std::optional<qint64> before, qint64 limit)
{
    const QString moment = engine == Engine::SQLite ? QStringLiteral("?") : QStringLiteral("CAST(? AS timestamptz)");
    Question question{QStringLiteral("SELECT ") + auditColumns(engine) + QLatin1String(" FROM audit_log WHERE id < ?"),
                      {before.value_or(std::numeric_limits<qint64>::max())}};
    const auto narrow = [&question](const QString &condition, const Arg &arg) {
        question.sql += condition;
        question.args.push_back(arg);
    };
    if (!filter.person.isEmpty())
        narrow(QStringLiteral(" AND changed_by = ?"), filter.person);
    if (!filter.table.isEmpty())
        narrow(QStringLiteral(" AND table_name = ?"), filter.table);
    if (filter.from.isValid())
        narrow(QStringLiteral(" AND changed_at >= ") + moment, startOf(filter.from));
    if (filter.to.isValid())
        narrow(QStringLiteral(" AND changed_at < ") + moment, startOf(filter.to.addDays(1)));
    narrow(QStringLiteral(" ORDER BY id DESC LIMIT ?"), limit + 1);
    return question;
}

Result<HistoryPage> readPage(Database &database, const Question &question, qint64 limit)
{
    HistoryPage page;
    BM_TRY(database.forEach(question.sql, question.args, [&page](const Row &row) -> Done {
        page.entries.push_back(historyEntry(row));
        return {};
    }));
    if (qint64(page.entries.size()) > limit) {
        page.entries.resize(size_t(limit));
        page.next = page.entries.back().id;
    }
    BM_TRY(nameEntries(database, page.entries));
    return page;
}
} // namespace

const std::vector<RecordKind> &allRecordKinds()
{
    static const std::vector<RecordKind> all = [] {
        std::vector<RecordKind> every;
        for (const Kind &kind : kinds)
            every.push_back(kind.kind);
        return every;
    }();
    return all;
}

QString tableOf(RecordKind kind)
{
    return QString::fromLatin1(kindOf(kind).table);
}

QString nameOf(RecordKind kind)
{
    return QString::fromLatin1(kindOf(kind).name);
}

std::optional<RecordKind> recordKindOf(const QString &name)
{
    for (const Kind &kind : kinds)
        if (name == QLatin1String(kind.name))
            return kind.kind;
    return std::nullopt;
}

Result<Record> History::find(RecordKind kind, const QString &code)
{
    const QString typed = code.trimmed();
    if (kind == RecordKind::Recipe)
        return inSnapshot(m_session.database, [&] { return recipeNamed(m_session.database, typed); });
    const QString records = recordsOf(kindOf(kind));
    const QString column = QStringLiteral("t.") + QLatin1String(kindOf(kind).code);
    BM_TRY_ASSIGN(Rows rows,
                  m_session.database.run(records + column + QLatin1String(" = ? ORDER BY t.id DESC"), {typed}));
    if (!rows.empty())
        return recordOf(kind, rows.front());
    BM_TRY_ASSIGN(rows, m_session.database.run(records + QStringLiteral("lower(%1) = lower(?)").arg(column), {typed}));
    if (rows.empty())
        return Error{Reason::NotFound, QStringLiteral("code"), typed};
    return rows.size() > 1 ? Result<Record>(ambiguous(rows)) : recordOf(kind, rows.front());
}

Result<RecordHistory> History::of(RecordKind kind, qint64 id, const QDateTime &until)
{
    return inReadTransaction(m_session.database, [&] { return readHistory(m_session.database, kind, id, until); });
}

Result<RecordState> History::asOf(RecordKind kind, qint64 id, const QDateTime &moment)
{
    return inReadTransaction(m_session.database, [&] { return readState(m_session.database, kind, id, moment); });
}

Result<HistoryPage> History::search(const HistoryFilter &filter, std::optional<qint64> before, qint64 limit)
{
    const Question question = questionOf(m_session.database.engine(), filter, before, limit);
    return inReadTransaction(m_session.database, [&] { return readPage(m_session.database, question, limit); });
}

Result<QStringList> History::people()
{
    // From name to name along the index, so that it costs what there are people, not what there are changes.
    static const QString sql = QStringLiteral(
        "WITH RECURSIVE p (name) AS (SELECT min(changed_by) FROM audit_log UNION ALL SELECT (SELECT min(changed_by) "
        "FROM audit_log WHERE changed_by > p.name) FROM p WHERE p.name IS NOT NULL) "
        "SELECT name FROM p WHERE name IS NOT NULL");
    QStringList names;
    BM_TRY(m_session.database.forEach(sql, {}, [&names](const Row &row) -> Done {
        names << row.text(QStringLiteral("name"));
        return {};
    }));
    return names;
}

Result<QStringList> History::tables()
{
    static const QString sql = QStringLiteral(
        "WITH RECURSIVE p (name) AS (SELECT min(table_name) FROM audit_log UNION ALL SELECT (SELECT min(table_name) "
        "FROM audit_log WHERE table_name > p.name) FROM p WHERE p.name IS NOT NULL) "
        "SELECT name FROM p WHERE name IS NOT NULL");
    QStringList names;
    BM_TRY(m_session.database.forEach(sql, {}, [&names](const Row &row) -> Done {
        names << row.text(QStringLiteral("name"));
        return {};
    }));
    return names;
}

} // namespace bm
