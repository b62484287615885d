// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/tracebyhand.h"

#include <QSet>
#include <array>
#include <libpq-fe.h>
#include <sqlite3.h>
#include <string>
#include <vector>

namespace bm::test
{
namespace
{
std::string listed(const std::vector<qint64> &ids, char open, char close)
{
    std::string text(1, open);
    for (const qint64 id : ids)
        text += std::to_string(id) + ',';
    if (ids.empty())
        text += ',';
    text.back() = close;
    return ids.empty() ? std::string{open, close} : text;
}

class SqliteByHand : public TraceByHand
{
public:
    explicit SqliteByHand(const QString &path)
    {
        mustBe(sqlite3_open_v2(path.toUtf8().constData(), &m_connection, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX,
                               nullptr));
        for (int i = 0; i < LastQuestion; ++i) {
            QByteArray sql = text(Question(i));
            sql.replace("{}", " IN (SELECT value FROM json_each(?))");
            mustBe(sqlite3_prepare_v2(m_connection, sql.constData(), -1, &m_questions.at(size_t(i)), nullptr));
        }
    }
    ~SqliteByHand() override
    {
        for (sqlite3_stmt *question : m_questions)
            sqlite3_finalize(question);
        sqlite3_close(m_connection);
    }

protected:
    void begin() override { mustBe(sqlite3_exec(m_connection, "BEGIN", nullptr, nullptr, nullptr)); }
    void end() override { mustBe(sqlite3_exec(m_connection, "COMMIT", nullptr, nullptr, nullptr)); }
    void ask(Question question, const std::vector<qint64> &ids) override
    {
        m_asked = m_questions.at(question);
        m_list = listed(ids, '[', ']');
        mustBe(sqlite3_reset(m_asked));
        mustBe(sqlite3_bind_text(m_asked, 1, m_list.data(), int(m_list.size()), SQLITE_STATIC));
    }
    bool next() override
    {
        if (sqlite3_step(m_asked) == SQLITE_ROW)
            return true;
        mustBe(sqlite3_reset(m_asked));
        return false;
    }
    qint64 integer(int column) override { return sqlite3_column_int64(m_asked, column); }
    void readRest(int from) override
    {
        const int columns = sqlite3_column_count(m_asked);
        for (int column = from; column < columns; ++column) {
            switch (sqlite3_column_type(m_asked, column)) {
            case SQLITE_INTEGER:
                m_bytes += sqlite3_column_int64(m_asked, column);
                break;
            case SQLITE_TEXT:
                sqlite3_column_text(m_asked, column);
                m_bytes += sqlite3_column_bytes(m_asked, column);
                break;
            default:
                break;
            }
        }
    }

private:
    void mustBe(int answer)
    {
        if (answer != SQLITE_OK)
            qFatal("%s", sqlite3_errmsg(m_connection));
    }

    sqlite3 *m_connection = nullptr;
    std::array<sqlite3_stmt *, LastQuestion> m_questions{};
    sqlite3_stmt *m_asked = nullptr;
    std::string m_list;
    qint64 m_bytes = 0;
};

class PostgresByHand : public TraceByHand
{
public:
    explicit PostgresByHand(const ConnectionSettings &plant)
    {
        const QByteArray host = plant.host.toUtf8();
        const QByteArray port = plant.port.toUtf8();
        const QByteArray user = plant.user.toUtf8();
        const QByteArray name = plant.database.toUtf8();
        const QByteArray path = plant.schema.isEmpty() ? QByteArray() : "-csearch_path=" + plant.schema.toUtf8();
        const char *keys[] = {"host", "port", "user", "dbname", "options", nullptr};
        const char *values[] = {host.constData(), port.constData(), user.constData(),
                                name.constData(), path.constData(), nullptr};
        m_connection = PQconnectdbParams(keys, values, 0);
        if (PQstatus(m_connection) != CONNECTION_OK)
            qFatal("%s", PQerrorMessage(m_connection));
        for (int i = 0; i < LastQuestion; ++i) {
            QByteArray sql = text(Question(i));
            sql.replace("{}", " = ANY (CAST($1 AS bigint[]))");
            take(PQprepare(m_connection, QByteArray::number(i).constData(), sql.constData(), 1, nullptr));
        }
    }
    ~PostgresByHand() override
    {
        PQclear(m_answer);
        PQfinish(m_connection);
    }

protected:
    void begin() override { take(PQexec(m_connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")); }
    void end() override { take(PQexec(m_connection, "COMMIT")); }
    void ask(Question question, const std::vector<qint64> &ids) override
    {
        const std::string list = listed(ids, '{', '}');
        const char *value = list.c_str();
        take(PQexecPrepared(m_connection, QByteArray::number(int(question)).constData(), 1, &value, nullptr, nullptr,
                            0));
    }
    bool next() override { return ++m_row < PQntuples(m_answer); }
    qint64 integer(int column) override { return std::strtoll(PQgetvalue(m_answer, m_row, column), nullptr, 10); }
    void readRest(int from) override
    {
        for (int column = from; column < PQnfields(m_answer); ++column)
            m_bytes += PQgetlength(m_answer, m_row, column);
    }

private:
    void take(PGresult *answer)
    {
        PQclear(m_answer);
        m_answer = answer;
        m_row = -1;
        if (PQresultStatus(answer) != PGRES_COMMAND_OK && PQresultStatus(answer) != PGRES_TUPLES_OK)
            qFatal("%s", PQerrorMessage(m_connection));
    }

    PGconn *m_connection = nullptr;
    PGresult *m_answer = nullptr;
    int m_row = -1;
    qint64 m_bytes = 0;
};
} // namespace

const char *TraceByHand::text(Question question)
{
    switch (question) {
    case UsesOfLots:
        return "SELECT ingredient_lot_id, production_run_id, quantity_used FROM batch_ingredients WHERE "
               "ingredient_lot_id{}";
    case UsesOfRuns:
        return "SELECT ingredient_lot_id, production_run_id, quantity_used FROM batch_ingredients WHERE "
               "source_run_id{}";
    case LotsOfRuns:
        return "SELECT id FROM ingredient_lots WHERE source_production_run_id{}";
    case RunsBehind:
        return "SELECT ingredient_lot_id, source_run_id, production_run_id, quantity_used FROM batch_ingredients WHERE "
               "production_run_id{}";
    case LotNames:
        return "SELECT l.id, l.internal_lot_code, i.name, COALESCE(l.supplier_name, s.name), l.supplier_lot_code, "
               "l.status, l.provenance, l.unit_of_measure, l.quantity_received, l.source_production_run_id, "
               "l.release_ends_at, r.batch_number FROM ingredient_lots l JOIN ingredients i ON i.id = l.ingredient_id "
               "LEFT JOIN suppliers s ON s.id = l.supplier_id LEFT JOIN production_runs r ON r.id = "
               "l.source_production_run_id WHERE l.id{}";
    case RunNames:
        return "SELECT r.id, r.batch_number, c.name, r.status, r.provenance, r.unit_of_measure, r.actual_quantity FROM "
               "production_runs r JOIN recipes c ON c.id = r.recipe_id WHERE r.id{}";
    case PalletsOfRuns:
        return "SELECT p.id, t.production_run_id, t.quantity, p.pallet_number, p.sscc, p.status, p.location, "
               "p.customer_id, p.customer_order, p.shipped_at, p.item_count, p.provenance FROM pallet_items t JOIN "
               "pallets p ON p.id = t.pallet_id WHERE t.production_run_id{}";
    case PalletNames:
        return "SELECT p.id, p.pallet_number, p.sscc, p.status, p.location, p.customer_id, p.customer_order, "
               "p.shipped_at, p.item_count, p.provenance, k.name FROM pallets p LEFT JOIN customers k ON k.id = "
               "p.customer_id WHERE p.id{}";
    case CustomerNames:
        return "SELECT id, name FROM customers WHERE id{}";
    case ItemsOfPallet:
        return "SELECT production_run_id, quantity FROM pallet_items WHERE pallet_id{}";
    case LastQuestion:
        break;
    }
    Q_UNREACHABLE();
}

std::unique_ptr<TraceByHand> TraceByHand::open(const ConnectionSettings &plant)
{
    if (plant.engine == Engine::SQLite)
        return std::make_unique<SqliteByHand>(plant.path);
    return std::make_unique<PostgresByHand>(plant);
}

qint64 TraceByHand::readNames(Question question, const std::vector<qint64> &ids, int columns)
{
    qint64 rows = 0;
    for (ask(question, ids); next(); ++rows)
        readRest(columns);
    return rows;
}

Reached TraceByHand::forward(qint64 lot)
{
    QSet<qint64> runs;
    QSet<qint64> lots{lot};
    Reached reached;
    begin();
    std::vector<qint64> level{lot};
    std::vector<qint64> all;
    for (Question question = UsesOfLots; !level.empty(); question = UsesOfRuns) {
        std::vector<qint64> found;
        for (ask(question, level); next(); ++reached.rows) {
            readRest(2);
            lots.insert(integer(0));
            const qint64 run = integer(1);
            if (runs.contains(run))
                continue;
            runs.insert(run);
            found.push_back(run);
        }
        for (ask(LotsOfRuns, found); next(); ++reached.rows)
            lots.insert(integer(0)); // also of those that nobody used
        all.insert(all.end(), found.begin(), found.end());
        level = std::move(found);
    }
    reached.rows += readNames(LotNames, {lots.begin(), lots.end()}, 1) + readNames(RunNames, all, 1);
    constexpr int customerOfPallet = 7;
    QSet<qint64> customers;
    for (ask(PalletsOfRuns, all); next(); ++reached.pallets) {
        readRest(0);
        if (const qint64 customer = integer(customerOfPallet); customer != 0)
            customers.insert(customer);
    }
    reached.rows += readNames(CustomerNames, {customers.begin(), customers.end()}, 1);
    end();
    reached.rows += reached.pallets;
    reached.runs = qint64(all.size());
    reached.lots = qint64(lots.size());
    return reached;
}

Reached TraceByHand::backward(qint64 pallet)
{
    QSet<qint64> runs;
    QSet<qint64> lots;
    Reached reached;
    begin();
    std::vector<qint64> level;
    for (ask(ItemsOfPallet, {pallet}); next(); ++reached.rows) {
        runs.insert(integer(0));
        level.push_back(integer(0));
    }
    std::vector<qint64> all = level;
    while (!level.empty()) {
        std::vector<qint64> found;
        for (ask(RunsBehind, level); next(); ++reached.rows) {
            readRest(2);
            lots.insert(integer(0));
            const qint64 run = integer(1);
            if (run == 0 || runs.contains(run))
                continue;
            runs.insert(run);
            found.push_back(run);
        }
        all.insert(all.end(), found.begin(), found.end());
        level = std::move(found);
    }
    reached.rows += readNames(LotNames, {lots.begin(), lots.end()}, 1) + readNames(RunNames, all, 1);
    reached.pallets = readNames(PalletNames, {pallet}, 1);
    end();
    reached.runs = qint64(all.size());
    reached.lots = qint64(lots.size());
    return reached;
}

} // namespace bm::test
