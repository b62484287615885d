// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/verification/rowchecks.h"
#include "database/verification/rowrules.h"
#include "support/besieged.h"
#include "support/clirun.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

// Rows that came in past the database's own rules: verify asks every row and names what it finds.
class RowChecksTest : public QObject
{
    Q_OBJECT

private:
    static CheckResult named(const std::vector<CheckResult> &results, const QString &check)
    {
        for (const CheckResult &result : results) {
            if (result.check == check)
                return result;
        }
        return {check, false, QStringLiteral("was not asked")};
    }

    static CheckResult found(const TestPlant &plant, const QString &check)
    {
        const auto results = verifyPlant(*plant.open(Database::Mode::ReadOnly));
        return results ? named(*results, check)
                       : CheckResult{check, false, QStringLiteral("no answer: ") + results.error().detail};
    }

    // What the guards and the history would say is not the question here.
    static void withoutGuards(const Besieged &plant)
    {
        QStringList statements;
        if (plant.engine() == Engine::SQLite) {
            for (const QString &name :
                 plant.lines(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'trigger'")))
                statements << QStringLiteral("DROP TRIGGER ") + name;
        } else {
            for (const QString &table : plant.tables())
                statements << QStringLiteral("ALTER TABLE %1 DISABLE TRIGGER USER").arg(table);
        }
        plant.must(statements.join(QStringLiteral("; ")));
    }

    // SQLite: the rules of a table as its text says them, changed as somebody with the file at hand can.
    static QString rewritten(const QString &table, const QString &from, const QString &to)
    {
        return QStringLiteral("PRAGMA writable_schema = ON; UPDATE sqlite_master SET sql = replace(sql, '%2', '%3') "
                              "WHERE type = 'table' AND name = '%1'; PRAGMA writable_schema = RESET; ")
            .arg(table, QString(from).replace(u'\'', QLatin1String("''")),
                 QString(to).replace(u'\'', QLatin1String("''")));
    }

private Q_SLOTS:
    void everyRuleOfTheSchemaIsAsked_data() { forBothEngines(); }
    void everyRuleOfTheSchemaIsAsked()
    {
        QFETCH(Engine, engine);
        const auto rules = rowRules(engine);
        QVERIFY2(rules.ok(), rules.ok() ? "" : qPrintable(rules.error().detail));
        size_t rows = 0;
        size_t keys = 0;
        size_t links = 0;
        for (const TableRules &table : *rules) {
            QVERIFY2(!table.key.isEmpty(), qPrintable(table.table));
            rows += table.rows.size();
            keys += table.uniqueKeys.size();
            links += table.links.size();
        }
        QFile file(QStringLiteral(BM_SOURCE_DIR "/migrations/verify/schema.%1.txt").arg(engineName(engine)));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        // Counted in the text by what each of them is introduced with there, and not by what reads it.
        const auto times = [&text](const char *words) { return static_cast<size_t>(text.count(QLatin1String(words))); };
        QVERIFY(times("CHECK (") > 60);
        if (engine == Engine::SQLite) {
            QCOMPARE(rows, times("CHECK ("));
            QCOMPARE(links, times(" REFERENCES "));
        } else {
            // Identities and keys have a value, too.
            QVERIFY(rows >= times("CHECK (") + times(" NOT NULL") - times("IS NOT NULL"));
            QCOMPARE(links, times("FOREIGN KEY"));
            QCOMPARE(keys, times("CREATE UNIQUE INDEX"));
        }
        QVERIFY(keys >= 15);
    }

    void aPlantAtWorkKeepsThem_data() { forBothEngines(); }
    void aPlantAtWorkKeepsThem()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const auto database = plant.open(Database::Mode::ReadOnly);
        for (const Kinds kinds : {Kinds::AreKnown, Kinds::AreInDoubt}) {
            const auto results = checkRows(*database, kinds);
            QVERIFY2(results.ok(), results.ok() ? "" : qPrintable(results.error().detail));
            for (const CheckResult &result : *results)
                QVERIFY2(result.ok, qPrintable(result.check + u": " + result.detail));
        }
        // Nothing of how it was asked stays, and the guards that SQLite was told to leave alone are back.
        if (engine == Engine::PostgreSQL) {
            const auto set = database->first(QStringLiteral("SELECT current_setting('enable_indexscan') AS found"));
            QVERIFY2(set.ok() && set->has_value(), set.ok() ? "" : qPrintable(set.error().detail));
            QCOMPARE((*set)->text(QStringLiteral("found")), QStringLiteral("on"));
        }
        const auto writing = plant.open();
        QVERIFY(verifyPlant(*writing).ok());
        QVERIFY(!writing->execute(QStringLiteral("UPDATE suppliers SET name = ''")).ok());
    }

    void twoOfOneKey_data() { forBothEngines(); }
    void twoOfOneKey()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        withoutGuards(plant);
        plant.must(plant.pick(
            QStringLiteral(
                "PRAGMA writable_schema = ON; DELETE FROM sqlite_master WHERE type = 'index' AND sql IS NULL "
                "AND tbl_name = 'pallets'; UPDATE sqlite_master SET sql = replace(sql, ' UNIQUE', '') WHERE "
                "name = 'pallets'; PRAGMA writable_schema = RESET"),
            QStringLiteral("ALTER TABLE pallets DROP CONSTRAINT pallets_pallet_number_key")));
        plant.must(QStringLiteral("UPDATE pallets SET pallet_number = 'P-1' WHERE id = 3"));
        const CheckResult result = found(plant, QStringLiteral("unique_keys"));
        QVERIFY(!result.ok);
        QCOMPARE(result.detail, QStringLiteral("pallets (pallet_number): 1 and 3"));
    }

    void aRowThatBreaksACheck_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("sqlite");
        QTest::addColumn<QString>("postgres");
        QTest::addColumn<QString>("told");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            const auto row = [engine](const char *name, const QString &sqlite, const QString &postgres,
                                      const QString &told) {
                QTest::addRow("%s, %s", name, qPrintable(engineName(engine))) << engine << sqlite << postgres << told;
            };
            const QString unchecked = QStringLiteral("PRAGMA ignore_check_constraints = ON; ");
            row("check", unchecked + QStringLiteral("UPDATE pallets SET item_count = -4 WHERE id IN (1, 2)"),
                QStringLiteral("ALTER TABLE pallets DROP CONSTRAINT pallets_item_count_check; UPDATE pallets SET "
                               "item_count = -4 WHERE id IN (1, 2); ALTER TABLE pallets ADD CONSTRAINT "
                               "pallets_item_count_check CHECK (item_count >= 0) NOT VALID"),
                QStringLiteral("pallets not item_count >= 0: 1, 2"));
            row("words", unchecked + QStringLiteral("UPDATE pallets SET status = 'EATEN' WHERE id = 2"),
                QStringLiteral("ALTER TYPE pallet_status ADD VALUE 'EATEN'; UPDATE pallets SET status = 'EATEN' WHERE "
                               "id = 2"),
                engine == Engine::SQLite
                    ? QStringLiteral("pallets not status IN ('ACTIVE', 'ON_HOLD', 'SHIPPED', 'RECALLED', 'VOID'): 2")
                    : QStringLiteral("pallets not status is one of ACTIVE ON_HOLD SHIPPED RECALLED VOID: 2"));
            row("missing",
                rewritten(QStringLiteral("pallets"), QStringLiteral("pallet_number TEXT NOT NULL UNIQUE"),
                          QStringLiteral("pallet_number TEXT UNIQUE")) +
                    QStringLiteral("UPDATE pallets SET pallet_number = NULL WHERE id = 3"),
                QStringLiteral("ALTER TABLE pallets ALTER COLUMN pallet_number DROP NOT NULL; UPDATE pallets SET "
                               "pallet_number = NULL WHERE id = 3; UPDATE pg_attribute SET attnotnull = true WHERE "
                               "attrelid = 'pallets'::regclass AND attname = 'pallet_number'"),
                engine == Engine::SQLite ? QStringLiteral("pallets not pallet_number is TEXT and not missing: 3")
                                         : QStringLiteral("pallets not pallet_number is not missing: 3"));
            row("rule of two columns",
                unchecked + QStringLiteral("UPDATE pallets SET status = 'SHIPPED', shipped_at = NULL, provenance = "
                                           "'NATIVE' WHERE id = 1"),
                QStringLiteral("ALTER TABLE pallets DROP CONSTRAINT pallets_check; UPDATE pallets SET status = "
                               "'SHIPPED', shipped_at = NULL, provenance = 'NATIVE' WHERE id = 1"),
                engine == Engine::SQLite ? QStringLiteral("pallets not status <> 'SHIPPED' OR shipped_at IS NOT NULL "
                                                          "OR provenance = 'MIGRATED': 1")
                                         : QStringLiteral("pallets not (status <> 'SHIPPED'::pallet_status) OR "
                                                          "(shipped_at IS NOT NULL) OR (provenance = "
                                                          "'MIGRATED'::provenance): 1"));
        }
    }
    void aRowThatBreaksACheck()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, sqlite);
        QFETCH(QString, postgres);
        QFETCH(QString, told);
        const Besieged plant(engine);
        withoutGuards(plant);
        // A new word of a type cannot be used in the transaction that makes it.
        for (const QString &statement : engine == Engine::SQLite ? QStringList{sqlite} : postgres.split(u';'))
            plant.must(statement);
        const CheckResult result = found(plant, QStringLiteral("row_rules"));
        QVERIFY(!result.ok);
        QCOMPARE(result.detail, told);
    }

    void aRowThatPointsNowhere_data() { forBothEngines(); }
    void aRowThatPointsNowhere()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        withoutGuards(plant);
        const QString astray = QStringLiteral("UPDATE pallets SET production_run_id = 99 WHERE id IN (1, 3)");
        plant.must(plant.pick(astray, QStringLiteral("SET session_replication_role = replica; ") + astray));
        const CheckResult result = found(plant, QStringLiteral("foreign_keys"));
        QVERIFY(!result.ok);
        QCOMPARE(result.detail, QStringLiteral("pallets.production_run_id -> production_runs: 1, 3"));
        // The same when the key itself is gone.
        plant.must(plant.pick(
            rewritten(QStringLiteral("pallets"), QStringLiteral(" REFERENCES production_runs (id)"), QString()) +
                QStringLiteral("SELECT 1"),
            QStringLiteral("ALTER TABLE pallets DROP CONSTRAINT pallets_production_run_id_fkey")));
        QCOMPARE(found(plant, QStringLiteral("foreign_keys")).detail, result.detail);
    }

    // More than fit are not all told, and a rule that the table as it is cannot answer is told with the server's words.
    void manyAndUnanswerable_data() { forBothEngines(); }
    void manyAndUnanswerable()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        withoutGuards(plant);
        plant.must(
            QStringLiteral("INSERT INTO suppliers (name) VALUES ('A'), ('B'), ('C'), ('D'), ('E'), ('F'), ('G')"));
        plant.must(plant.pick(QStringLiteral("PRAGMA ignore_check_constraints = ON; UPDATE suppliers SET gln = '1'"),
                              QStringLiteral("ALTER TABLE suppliers DROP CONSTRAINT suppliers_gln_check; UPDATE "
                                             "suppliers SET gln = '1'")));
        const CheckResult many = found(plant, QStringLiteral("row_rules"));
        QVERIFY2(many.detail.startsWith(QStringLiteral("suppliers not length(gln) = 13: ")) &&
                     many.detail.endsWith(QStringLiteral(", ...")) && many.detail.count(u',') == 5,
                 qPrintable(many.detail));
        plant.must(QStringLiteral("ALTER TABLE suppliers RENAME COLUMN gln TO house_number"));
        const CheckResult unanswerable = found(plant, QStringLiteral("row_rules"));
        QVERIFY(!unanswerable.ok);
        QVERIFY2(unanswerable.detail.startsWith(QStringLiteral("suppliers not length(gln) = 13: ")) &&
                     unanswerable.detail.contains(QStringLiteral("gln")),
                 qPrintable(unanswerable.detail));
        QVERIFY(!found(plant, QStringLiteral("schema")).ok);
        QVERIFY(found(plant, QStringLiteral("foreign_keys")).ok);
    }

    // Rows that a policy hides are not taken for rows that are not there.
    void hiddenRowsAreNotPassedOver()
    {
        const Besieged plant(Engine::PostgreSQL);
        plant.must(
            QStringLiteral("DO $$ BEGIN CREATE ROLE reader LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END "
                           "$$; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader; GRANT EXECUTE ON ALL FUNCTIONS "
                           "IN SCHEMA public TO reader"));
        ConnectionSettings reader = plant.settings();
        reader.user = QStringLiteral("reader");
        const CliRun cli;
        const CliAnswer open = cli(reader, {QStringLiteral("--json"), QStringLiteral("verify")});
        QVERIFY2(open.status == 0, open.err.constData());
        plant.must(
            QStringLiteral("ALTER TABLE pallets ENABLE ROW LEVEL SECURITY; CREATE POLICY few ON pallets TO reader "
                           "USING (id > 1)"));
        const auto database = *Database::open(reader, Database::Mode::ReadOnly);
        const auto results = verifyPlant(*database);
        QVERIFY(!results.ok());
        QCOMPARE(results.error().reason, Reason::PermissionDenied);
        QVERIFY2(results.error().detail.contains(QStringLiteral("pallets")), qPrintable(results.error().detail));
        const CliAnswer hidden = cli(reader, {QStringLiteral("--json"), QStringLiteral("verify")});
        QCOMPARE(hidden.status, 5);
        QCOMPARE(hidden.reason(), QStringLiteral("permission_denied"));
        // The owner sees all of them.
        const CliAnswer owner = cli(plant.settings(), {QStringLiteral("--json"), QStringLiteral("verify")});
        QVERIFY(owner.reason() != QStringLiteral("permission_denied"));
    }

    void theCommandSaysSo_data() { forBothEngines(); }
    void theCommandSaysSo()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const CliRun cli;
        const CliAnswer sound = cli(plant.settings(), {QStringLiteral("--json"), QStringLiteral("verify")});
        QVERIFY2(sound.status == 0, sound.err.constData());
        QStringList asked;
        for (const QJsonValue &check : sound.json()[QStringLiteral("checks")].toArray())
            asked << check[QStringLiteral("check")].toString();
        QVERIFY2(asked.contains(QStringLiteral("unique_keys")) && asked.contains(QStringLiteral("row_rules")),
                 qPrintable(asked.join(u' ')));
        // Only the rows are wrong: everything that the schema says of itself is as released.
        plant.must(plant.pick(
            QStringLiteral("PRAGMA ignore_check_constraints = ON; UPDATE pallets SET item_count = -4 WHERE id = 3"),
            QStringLiteral(
                "BEGIN; ALTER TABLE pallets DROP CONSTRAINT pallets_item_count_check; UPDATE pallets SET "
                "item_count = -4 WHERE id = 3; SET CONSTRAINTS ALL IMMEDIATE; ALTER TABLE pallets ADD "
                "CONSTRAINT pallets_item_count_check CHECK (item_count >= 0) NOT VALID; UPDATE "
                "pg_constraint SET convalidated = true WHERE conname = 'pallets_item_count_check'; COMMIT")));
        const CliAnswer broken = cli(plant.settings(), {QStringLiteral("--json"), QStringLiteral("verify")});
        QCOMPARE(broken.status, 1);
        QCOMPARE(broken.reason(), QStringLiteral("validation_failed"));
        const CliAnswer read = cli(plant.settings(), {QStringLiteral("verify")});
        QCOMPARE(read.status, 1);
        QVERIFY2(read.out.contains("pallets not item_count >= 0: 3"), read.out.constData());
        QVERIFY2(read.err.contains("pallets not item_count >= 0: 3"), read.err.constData());
    }
};

QTEST_GUILESS_MAIN(RowChecksTest)
#include "rowcheckstest.moc"
