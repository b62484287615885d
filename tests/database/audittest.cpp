// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/introspection.h"
#include "database/migration/definitions.h"
#include "database/migration/migrationscript.h"
#include "database/transaction.h"
#include "support/besieged.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// One change of one row, and what its history must say. {2.5} is a quantity, [sqlite|postgresql] a choice.
struct Act
{
    const char *sql;
    const char *table;
    const char *record;
    const char *action;
    const char *before;
    const char *after;
};

// An update of every table in which one is allowed, then a removal where that is.
const Act acts[] = {
    {"UPDATE users SET role = 'ADMIN', is_active = [0|false] WHERE id = 1", "users", "1", "UPDATE",
     R"({"role":"QA","is_active":true})", R"({"role":"ADMIN","is_active":false})"},
    {"UPDATE users SET secret = 'hidden' WHERE id = 1", "users", "1", "UPDATE", "{}", "{}"},
    {"UPDATE suppliers SET approval_status = 'APPROVED', approved_on = '2026-05-04' WHERE id = 1", "suppliers", "1",
     "UPDATE", R"({"approved_on":null,"approval_status":"PENDING"})",
     R"({"approved_on":"2026-05-04","approval_status":"APPROVED"})"},
    {"UPDATE customers SET name = 'Corner \"shop\"' WHERE id = 1", "customers", "1", "UPDATE", R"({"name":"Shop"})",
     R"({"name":"Corner \"shop\""})"},
    {"UPDATE ingredients SET allergens = '[[\"milk\",\"wheat\"]|{milk,wheat}]', minimum_stock = {0.125} WHERE id = 1",
     "ingredients", "1", "UPDATE", R"({"allergens":["wheat"],"minimum_stock":null})",
     R"({"allergens":["milk","wheat"],"minimum_stock":0.125})"},
    {"UPDATE recipes SET description = 'dark' WHERE id = 1", "recipes", "1", "UPDATE", R"({"description":null})",
     R"({"description":"dark"})"},
    {"UPDATE recipe_ingredients SET quantity = {2.5}, after_kill_step = [1|true] WHERE id = 2", "recipe_ingredients",
     "2", "UPDATE", R"({"quantity":10.000,"after_kill_step":false})", R"({"quantity":2.500,"after_kill_step":true})"},
    {"UPDATE recipe_substitutes SET ratio = {2.5} WHERE id = 2", "recipe_substitutes", "2", "UPDATE",
     R"({"ratio":10.000})", R"({"ratio":2.500})"},
    {"UPDATE ingredient_lots SET storage_location = 'B-3' WHERE id = 1", "ingredient_lots", "1", "UPDATE",
     R"({"storage_location":null})", R"({"storage_location":"B-3"})"},
    {"UPDATE production_runs SET temperature = -{18.5}, actual_end_time = '2026-05-04T11:00:00.250Z' WHERE id = 1",
     "production_runs", "1", "UPDATE", R"({"temperature":null,"actual_end_time":null})",
     R"({"temperature":-18.500,"actual_end_time":"2026-05-04T11:00:00.250Z"})"},
    {"UPDATE pallets SET location = 'Z-9', item_count = 4 WHERE id = 1", "pallets", "1", "UPDATE",
     R"({"location":"A-1","item_count":null})", R"({"location":"Z-9","item_count":4})"},
    {"UPDATE pallet_items SET quantity = {7} WHERE id = 1", "pallet_items", "1", "UPDATE", R"({"quantity":10.000})",
     R"({"quantity":7.000})"},
    {"UPDATE attachments SET updated_by = 'ben' WHERE id = 1", "attachments", "1", "UPDATE", R"({"updated_by":null})",
     R"({"updated_by":"ben"})"},
    {"UPDATE recalls SET reason = 'metal', is_mock = [1|true] WHERE id = 1", "recalls", "1", "UPDATE",
     R"({"reason":"glass","is_mock":false})", R"({"reason":"metal","is_mock":true})"},
    {"UPDATE recall_items SET disposition = 'DESTROYED', disposed_quantity = {80} WHERE id = 1", "recall_items", "1",
     "UPDATE", R"({"disposition":"PENDING","disposed_quantity":null})",
     R"({"disposition":"DESTROYED","disposed_quantity":80.000})"},
    {"UPDATE deliveries SET truck_temperature = -{18.5}, invoice_number = 'INV-9' WHERE id = 2", "deliveries", "2",
     "UPDATE", R"({"invoice_number":"INV-2","truck_temperature":5.000})",
     R"({"invoice_number":"INV-9","truck_temperature":-18.500})"},
    {"UPDATE shipments SET truck_temperature = -{18.5}, seal = 'S-7' WHERE id = 2", "shipments", "2", "UPDATE",
     R"({"seal":"S-8","truck_temperature":5.000})", R"({"seal":"S-7","truck_temperature":-18.500})"},
    {"UPDATE inspection_points SET upper_limit = {80}, is_required = [1|true] WHERE id = 1", "inspection_points", "1",
     "UPDATE", R"({"is_required":false,"upper_limit":20.000})", R"({"is_required":true,"upper_limit":80.000})"},
    {"UPDATE label_patterns SET retired_at = '2026-05-04T09:00:00.000Z', retired_by = 'ben', retire_reason = 'new "
     "labels' "
     "WHERE id = 1",
     "label_patterns", "1", "UPDATE", R"({"retired_at":null,"retired_by":null,"retire_reason":null})",
     R"({"retired_at":"2026-05-04T09:00:00.000Z","retired_by":"ben","retire_reason":"new labels"})"},
    {"UPDATE settings SET value = 'es' WHERE name = 'language'", "settings", "language", "UPDATE", R"({"value":"en"})",
     R"({"value":"es"})"},
    {"DELETE FROM settings WHERE name = 'zone'", "settings", "zone", "DELETE",
     R"({"name":"zone","value":"UTC","updated_at":null,"updated_by":null})", nullptr},
    {"DELETE FROM pallet_items WHERE id = 1", "pallet_items", "1", "DELETE", nullptr, nullptr},
    {"DELETE FROM recipe_ingredients WHERE id = 2", "recipe_ingredients", "2", "DELETE", nullptr, nullptr},
    {"DELETE FROM recipes WHERE id = 3", "recipes", "3", "DELETE", nullptr, nullptr},
    {"DELETE FROM suppliers WHERE id = 2", "suppliers", "2", "DELETE", nullptr, nullptr},
    {"DELETE FROM customers WHERE id = 2", "customers", "2", "DELETE", nullptr, nullptr},
    {"DELETE FROM attachments WHERE id = 3", "attachments", "3", "DELETE", nullptr, nullptr},
    {"DELETE FROM users WHERE id = 2", "users", "2", "DELETE", nullptr, nullptr},
};

QString sqlOf(const Besieged &plant, const char *text)
{
    static const QRegularExpression quantity(QStringLiteral("\\{([0-9.]+)\\}"));
    static const QRegularExpression choice(QStringLiteral("\\[(\\[.*?\\]|[^\\[|]*)\\|([^\\]]*)\\]"));
    QString sql = QString::fromLatin1(text);
    for (auto match = choice.match(sql); match.hasMatch(); match = choice.match(sql)) {
        sql.replace(match.capturedStart(), match.capturedLength(), plant.pick(match.captured(1), match.captured(2)));
        if (plant.engine() == Engine::SQLite && match.captured(1).startsWith(u'['))
            break;
    }
    for (auto match = quantity.match(sql); match.hasMatch(); match = quantity.match(sql))
        sql.replace(match.capturedStart(), match.capturedLength(), plant.amount(match.captured(1).toDouble()));
    return sql;
}

// PostgreSQL puts a blank behind colons and commas; no text in here has one in such a place.
QString withoutBlanks(QString json)
{
    return json.replace(QStringLiteral("\": "), QStringLiteral("\":"))
        .replace(QStringLiteral(", \""), QStringLiteral(",\""));
}

// The moment of writing differs; that it is one does not.
QString withoutMoments(QString json)
{
    static const QRegularExpression moment(QStringLiteral(
        "(\"(?:created|held|checked|opened)_at\"):\"\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z\""));
    return json.replace(moment, QStringLiteral("\\1:now"));
}

QStringList history(const Besieged &plant)
{
    QStringList lines;
    for (const QString &line : plant.lines(QStringLiteral(
             "SELECT table_name, record_id, action, COALESCE(CAST(old_values AS text), 'none') AS before, "
             "COALESCE(CAST(new_values AS text), 'none') AS after FROM audit_log ORDER BY id")))
        lines << withoutMoments(withoutBlanks(line));
    return lines;
}

QString newest(const Besieged &plant, const char *columns)
{
    return plant.lines(QStringLiteral("SELECT %1 FROM audit_log ORDER BY id DESC LIMIT 1").arg(QLatin1String(columns)))
        .first();
}
} // namespace

// Every change of a regulated table has its row in the history, and the history is nobody's to write.
class AuditTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyChangeLeavesOneRow_data() { forBothEngines(); }
    void everyChangeLeavesOneRow()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        for (const Act &act : acts) {
            const int before = plant.value(QStringLiteral("SELECT count(*) FROM audit_log")).toInt();
            const QString words = plant.attack(sqlOf(plant, act.sql));
            QVERIFY2(words.isEmpty(), qPrintable(words));
            QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM audit_log")).toInt(), before + 1);
            QCOMPARE(newest(plant, "table_name, record_id, action"),
                     QStringList({QString::fromLatin1(act.table), QString::fromLatin1(act.record),
                                  QString::fromLatin1(act.action)})
                         .join(u'|'));
            const QString old = withoutBlanks(newest(plant, "CAST(old_values AS text)"));
            const QString now = withoutBlanks(newest(plant, "CAST(new_values AS text)"));
            if (act.before != nullptr)
                QCOMPARE(old, QString::fromLatin1(act.before));
            QCOMPARE(now, QString::fromLatin1(act.after));
            QCOMPARE(newest(plant, "changed_by"),
                     plant.pick(QStringLiteral("(outside the program)"),
                                plant.settings().user + QStringLiteral(" (outside the program)")));
        }
    }

    void everyRegulatedTableIsWatched_data() { forBothEngines(); }
    void everyRegulatedTableIsWatched()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const auto regulated = regulatedTables();
        QCOMPARE(regulated->size(), size_t{42});
        for (const RegulatedTable &table : *regulated) {
            const QString rows = plant.value(QStringLiteral("SELECT count(*) FROM ") + table.name);
            QVERIFY(rows != u"0");
            QCOMPARE(
                plant.value(QStringLiteral("SELECT count(*) FROM audit_log WHERE action = 'INSERT' AND table_name = ?"),
                            {table.name}),
                rows);
            // The record that it names is there.
            QCOMPARE(plant.value(QStringLiteral(
                                     "SELECT count(*) FROM audit_log a JOIN %1 t ON CAST(t.%2 AS text) = a.record_id "
                                     "WHERE a.action = 'INSERT' AND a.table_name = ?")
                                     .arg(table.name, table.key),
                                 {table.name}),
                     rows);
        }
        // What did not change leaves nothing.
        const QString before = plant.value(QStringLiteral("SELECT count(*) FROM audit_log"));
        plant.must(QStringLiteral("UPDATE suppliers SET name = name; UPDATE pallets SET location = location"));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM audit_log")), before);
    }

    void bothEnginesWriteTheSameHistory()
    {
        const Besieged sqlite(Engine::SQLite);
        const Besieged postgres(Engine::PostgreSQL);
        for (const Act &act : acts) {
            sqlite.must(sqlOf(sqlite, act.sql));
            // In another zone of time and with other habits of writing.
            postgres.must(QStringLiteral("SET TIME ZONE 'Asia/Kolkata'; SET datestyle = 'SQL, DMY'; ") +
                          sqlOf(postgres, act.sql));
        }
        // Rows that one statement leaves in several tables come in the engine's own order.
        QStringList one = history(sqlite);
        QStringList other = history(postgres);
        one.sort();
        other.sort();
        QCOMPARE(one, other);
        QVERIFY(one.size() > 60);
        for (const QString &line : one)
            QVERIFY2(!line.contains(QStringLiteral("hidden")) && !line.contains(QStringLiteral("quantity_remaining")),
                     qPrintable(line));
    }

    // A recall changes ten thousands of rows with one statement, of which PostgreSQL writes the history in another way.
    void manyRowsLeaveWhatEachWouldLeave_data() { forBothEngines(); }
    void manyRowsLeaveWhatEachWouldLeave()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        plant.must(
            QStringLiteral("INSERT INTO pallets (pallet_number, production_run_id) WITH RECURSIVE n (i) AS (SELECT "
                           "1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) SELECT 'M-' || i, 4 FROM n"));
        const QString change = QStringLiteral("UPDATE pallets SET location = 'Q \"5\"', item_count = 4, updated_at = "
                                              "'2026-05-04T11:00:00.250Z' WHERE pallet_number ");
        const QString before = plant.value(QStringLiteral("SELECT max(id) FROM audit_log"));
        plant.must(change + QStringLiteral("LIKE 'M-%' AND pallet_number <> 'M-50'"));
        plant.must(change + QStringLiteral("= 'M-50'"));
        plant.must(QStringLiteral("UPDATE pallets SET location = location"));
        const QString since =
            QStringLiteral(" FROM audit_log WHERE table_name = 'pallets' AND action = 'UPDATE' AND id > ") + before;
        const QStringList told =
            plant.lines(QStringLiteral("SELECT DISTINCT CAST(old_values AS text) AS was, CAST(new_values AS "
                                       "text) AS now, changed_by") +
                        since);
        QCOMPARE(told.size(), 1);
        const QString was = QStringLiteral("{'location':null,'item_count':null,'updated_at':null}");
        const QString now =
            QStringLiteral("{'location':'Q \\'5\\'','item_count':4,'updated_at':'2026-05-04T11:00:00.250Z'}");
        QCOMPARE(withoutBlanks(told.first()).section(u'|', 0, 1).replace(u'"', u'\''), QString(was + u'|' + now));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*)") + since), QStringLiteral("50"));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(DISTINCT record_id)") + since), QStringLiteral("50"));
    }

    // What SQLite keeps as a plain integer or text is said by its kind, so the list of kinds must be complete.
    void kindsOfColumnsAreThoseOfPostgres()
    {
        const Besieged plant(Engine::PostgreSQL);
        QStringList written;
        for (const QString &line : migrationText(QStringLiteral("column_kinds"))->split(u'\n', Qt::SkipEmptyParts)) {
            const QStringList words = line.split(u' ');
            for (const QString &column : words.mid(1)) {
                if (words.first() != u"#")
                    written << words.first() + u' ' + column;
            }
        }
        QStringList real;
        const auto database = plant.open(Database::Mode::ReadOnly);
        const auto shapes = readTables(*database);
        for (const TableShape &shape : *shapes) {
            for (const ColumnInfo &column : shape.columns) {
                const QString kind = column.type.startsWith(QLatin1String("numeric")) ? QStringLiteral("quantity")
                                     : column.type == QLatin1String("boolean")        ? QStringLiteral("flag")
                                     : column.type == QLatin1String("text[]")         ? QStringLiteral("list")
                                                                                      : QString();
                const QString name = kind + u' ' + column.name;
                // One name, one kind, in every table.
                QCOMPARE(written.filter(u' ' + column.name).contains(name), !kind.isEmpty());
                if (!kind.isEmpty() && !real.contains(name))
                    real << name;
            }
        }
        real.sort();
        written.sort();
        QCOMPARE(written, real);
    }

    void theProgramSaysWhoWhereAndWhy_data() { forBothEngines(); }
    void theProgramSaysWhoWhereAndWhy()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const QString sql = QStringLiteral("UPDATE pallets SET location = ? WHERE id = 1");
        {
            const auto database = plant.open();
            const AuditContext who{QStringLiteral("maria"), QStringLiteral("dock-1"),
                                   QStringLiteral("moved, \"fast\"")};
            const Done moved = inTransaction(*database, who, [&]() -> Done {
                BM_TRY(database->run(sql, {QStringLiteral("Q-1")}));
                return {};
            });
            QVERIFY(moved.ok());
            QCOMPARE(newest(plant, "changed_by, workstation, reason"), QStringLiteral("maria|dock-1|moved, \"fast\""));
            // Taken back with everything else.
            const QString before = plant.value(QStringLiteral("SELECT count(*) FROM audit_log"));
            const Done failed = inTransaction(*database, who, [&]() -> Done {
                BM_TRY(database->run(sql, {QStringLiteral("Q-2")}));
                return Error{Reason::NotFound};
            });
            QVERIFY(!failed.ok());
            QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM audit_log")), before);
            // On the same connection, but nobody is acting.
            QVERIFY(database->run(sql, {QStringLiteral("Q-3")}).ok());
            QVERIFY(
                newest(plant, "changed_by, workstation, reason").endsWith(QStringLiteral("(outside the program)||")));
        }
        plant.must(QStringLiteral("UPDATE pallets SET location = 'Q-4' WHERE id = 1"));
        QVERIFY(newest(plant, "changed_by, workstation, reason").endsWith(QStringLiteral("(outside the program)||")));
    }

    void nobodyWritesTheHistory_data() { forBothEngines(); }
    void nobodyWritesTheHistory()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const QString only = QStringLiteral("only the database writes its history");
        const QString append = QStringLiteral("append-only table audit_log");
        const QString forged = QStringLiteral("INSERT INTO audit_log (table_name, record_id, action, changed_by%1) "
                                              "VALUES ('pallets', '1', 'UPDATE', 'maria'%2)");
        WITHSTANDS(plant, forged.arg(QString(), QString()), only);
        WITHSTANDS(plant, forged.arg(QStringLiteral(", changed_at"), QStringLiteral(", '2026-01-01T00:00:00.000Z'")),
                   only);
        WITHSTANDS(plant, forged.arg(QStringLiteral(", id"), QStringLiteral(", 9223372036854775807")), only);
        WITHSTANDS(plant, QStringLiteral("UPDATE audit_log SET changed_by = 'ben'"), append);
        WITHSTANDS(plant, QStringLiteral("UPDATE audit_log SET old_values = NULL WHERE id = 1"), append);
        WITHSTANDS(plant, QStringLiteral("DELETE FROM audit_log WHERE id = 1"), append);
        WITHSTANDS(plant, QStringLiteral("UPDATE audit_seals SET hash = 'bb'"),
                   QStringLiteral("append-only table audit_seals"));
        if (engine == Engine::SQLite)
            WITHSTANDS(plant, QStringLiteral("REPLACE INTO audit_log SELECT * FROM audit_log WHERE id = 1"),
                       (QStringList{only, QStringLiteral("bm:Duplicate:id")}));
        else
            WITHSTANDS(plant, QStringLiteral("TRUNCATE audit_log"), append);
    }

    // Another table of that name in front of the true one, or an insert that shrugs at errors.
    void noTrickKeepsAChangeOutOfTheHistory_data() { forBothEngines(); }
    void noTrickKeepsAChangeOutOfTheHistory()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const auto count = [&] { return plant.value(QStringLiteral("SELECT count(*) FROM audit_log")).toInt(); };
        int before = count();
        plant.must(QStringLiteral("CREATE TEMP TABLE audit_log AS SELECT * FROM audit_log WHERE 1 = 0; "
                                  "UPDATE pallets SET location = 'Q-5' WHERE id = 1"));
        QCOMPARE(count(), before + 1);
        QVERIFY(newest(plant, "CAST(new_values AS text)").contains(QStringLiteral("Q-5")));
        if (engine == Engine::PostgreSQL)
            return;
        before = count();
        for (const char *verb : {"INSERT OR IGNORE", "INSERT OR FAIL", "INSERT OR REPLACE", "INSERT OR ROLLBACK"})
            plant.must(QStringLiteral("%1 INTO suppliers (name) VALUES ('by %1')").arg(QLatin1String(verb)));
        plant.must(QStringLiteral("UPDATE OR IGNORE suppliers SET city = 'Bern' WHERE id = 1"));
        QCOMPARE(count(), before + 5);
        // A session that holds the history back cannot change anything either.
        WITHSTANDS(plant,
                   QStringLiteral(
                       "CREATE TEMP TRIGGER silence BEFORE INSERT ON main.audit_log BEGIN SELECT RAISE(IGNORE); END; "
                       "UPDATE suppliers SET city = 'Rome' WHERE id = 1"),
                   QStringLiteral("a change without history"));
    }
};

QTEST_GUILESS_MAIN(AuditTest)
#include "audittest.moc"
