// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/legacyshape.h"
#include "database/migration/verification.h"
#include "support/legacy/oldplant.h"
#include "support/testdatabases.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace bm;
using namespace bm::test;

// Small old databases with what is known to become of them.
class OldVariantsTest : public QObject
{
    Q_OBJECT

private:
    static MigrationOptions into(const TestPlant &plant, const FindingChoices &fixes = {})
    {
        MigrationOptions options;
        options.backupDir = QDir(plant.folder()).filePath(QStringLiteral("backups"));
        options.rehearse = false;
        options.fixes = fixes;
        return options;
    }

    static void fill(TestPlant &plant, const QString &sql)
    {
        const QString path = QDir(plant.folder()).filePath(QStringLiteral("old.sql"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(sql.toUtf8());
        file.close();
        plant.load(path);
    }

    // The plain snake_case database, the way both engines read it.
    static QString snake(Engine engine)
    {
        const QString key = engine == Engine::SQLite ? QStringLiteral("INTEGER PRIMARY KEY AUTOINCREMENT")
                                                     : QStringLiteral("serial PRIMARY KEY");
        return QStringLiteral("CREATE TABLE recipes (id %1, name TEXT NOT NULL);"
                              "CREATE TABLE production_runs (id %1, daily_lot TEXT, cake_lot TEXT, icing_lot TEXT, "
                              "recipe_id INTEGER, batch_number TEXT, actual_quantity TEXT);"
                              "CREATE TABLE pallets (id %1, production_run_id INTEGER);"
                              "INSERT INTO recipes VALUES (1, 'Rye'), (2, 'Stollen');"
                              "INSERT INTO production_runs VALUES (1, 'D-1', 'C-1', 'I-1', 1, 'B-1', '12 kg'), "
                              "(2, 'D-1', 'C-2', 'I-1', 404, 'B-1', '1,200');"
                              "INSERT INTO pallets VALUES (1, 1), (2, 77);")
            .arg(key);
    }

private Q_SLOTS:
    void findingsAreMendedAndKept_data() { forBothEngines(); }
    void findingsAreMendedAndKept()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        fill(plant, snake(engine));
        const auto report = migratePlant(plant.settings(), testIdentity(), into(plant), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, batch_number, recipe_id FROM production_runs ORDER BY id")),
                 (QStringList{QStringLiteral("1|B-1-1|1"), QStringLiteral("2|B-1-2|404"),
                              QStringLiteral("77|UNKNOWN-77|404")}));
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, name, created_by FROM recipes WHERE created_by IS NOT NULL")),
                 QStringList{QStringLiteral("404|Unknown Recipe|system")});
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, production_run_id FROM pallets ORDER BY id")),
                 (QStringList{QStringLiteral("1|1"), QStringLiteral("2|77")}));
        QCOMPARE(plant.lines(QStringLiteral("SELECT kind, record_id, original_value, action FROM migration_findings "
                                            "WHERE column_name = 'actual_quantity' ORDER BY record_id")),
                 (QStringList{QStringLiteral("number_with_unit|1|12 kg|use_number"),
                              QStringLiteral("ambiguous_number|2|1,200|unknown")}));
        QCOMPARE(plant.lines(QStringLiteral("SELECT record_id, original_value, new_value FROM migration_findings WHERE "
                                            "kind = 'orphan' ORDER BY table_name")),
                 (QStringList{QStringLiteral("2|77|77"), QStringLiteral("2|404|404")}));
    }

    void aPersonMayChoose_data() { forBothEngines(); }
    void aPersonMayChoose()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        fill(plant, snake(engine));
        const QString runs = QStringLiteral("SELECT * FROM production_runs ORDER BY id");
        const QStringList before = plant.lines(runs);
        const auto with = [&plant](const char *kind, const char *action) {
            return migratePlant(plant.settings(), testIdentity(),
                                into(plant, {{QString::fromLatin1(kind), QString::fromLatin1(action)}}), carryOn());
        };
        for (const auto &[kind, action] : {std::pair{"duplicate_code", "guess"}, {"no_such_kind", "keep"}}) {
            const auto refused = with(kind, action);
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().reason, Reason::UnknownAction);
        }
        for (const char *kind : {"duplicate_code", "orphan", "number_with_unit", "ambiguous_number"}) {
            const auto refused = with(kind, "resolve_first");
            QVERIFY2(!refused.ok(), kind);
            QCOMPARE(refused.error().reason, Reason::FindingsUnresolved);
        }
        QCOMPARE(plant.lines(runs), before);
        QVERIFY(!QDir(into(plant).backupDir).exists());
        const FindingChoices choices{{QStringLiteral("duplicate_code"), QStringLiteral("keep_first_suffix_rest")},
                                     {QStringLiteral("number_with_unit"), QStringLiteral("unknown")},
                                     {QStringLiteral("ambiguous_number"), QStringLiteral("decimal_comma")}};
        QVERIFY(migratePlant(plant.settings(), testIdentity(), into(plant, choices), carryOn()).ok());
        const QString quantity = engine == Engine::SQLite ? QStringLiteral("1200") : QStringLiteral("1.200");
        QCOMPARE(plant.lines(QStringLiteral("SELECT batch_number, COALESCE(CAST(actual_quantity AS TEXT), '-') FROM "
                                            "production_runs WHERE id < 3 ORDER BY id")),
                 (QStringList{QStringLiteral("B-1|-"), QStringLiteral("B-1-2|") + quantity}));
    }

    void whatHangsOnOldTablesIsPutBack_data() { forBothEngines(); }
    void whatHangsOnOldTablesIsPutBack()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        fill(plant,
             snake(engine) + QStringLiteral("CREATE TABLE oven_log (id INTEGER PRIMARY KEY, run INTEGER REFERENCES "
                                            "production_runs (id) ON DELETE CASCADE, note TEXT);"
                                            "INSERT INTO oven_log VALUES (1, 1, 'hot'), (2, 2, 'cold');"
                                            "CREATE VIEW rye AS SELECT id, name FROM recipes WHERE name = 'Rye';"
                                            "CREATE TABLE suppliers (code TEXT PRIMARY KEY, town TEXT);"
                                            "INSERT INTO suppliers VALUES ('M', 'Milltown');"));
        const auto report = migratePlant(plant.settings(), testIdentity(), into(plant), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.lines(QStringLiteral("SELECT * FROM oven_log ORDER BY id")),
                 (QStringList{QStringLiteral("1|1|hot"), QStringLiteral("2|2|cold")}));
        QCOMPARE(plant.lines(QStringLiteral("SELECT * FROM rye")), QStringList{QStringLiteral("1|Rye")});
        QCOMPARE(plant.lines(QStringLiteral("SELECT * FROM suppliers_before_bakermaiden")),
                 QStringList{QStringLiteral("M|Milltown")});
        // The key holds again, and points to ours.
        const QString keys = engine == Engine::SQLite ? QStringLiteral("PRAGMA foreign_keys = ON; ") : QString();
        QVERIFY(!plant.attack(keys + QStringLiteral("INSERT INTO oven_log VALUES (3, 555, 'no such run')")).isEmpty());
        QCOMPARE(plant.attack(keys + QStringLiteral("INSERT INTO oven_log VALUES (3, 77, 'that run')")), QString());
    }

    // Each place that an old column is said to go to is a column of ours.
    void everyOldColumnGoesToAPlaceThatExists()
    {
        // PostgreSQL's description names every column; both engines have the same ones.
        const auto ours = expectedSchema(Engine::PostgreSQL);
        QVERIFY(ours.ok());
        for (const OldEntity &entity : oldEntities()) {
            for (const OldColumn &column : entity.columns) {
                QString target = QString::fromLatin1(column.target).section(u' ', 0, 0).remove(u',');
                if (column.value == OldValue::Ref)
                    target += QLatin1String(".id");
                else if (column.value == OldValue::Kept)
                    target += QLatin1String(".original_value");
                QVERIFY2(ours->contains(QLatin1String("column ") + target), column.target);
            }
        }
    }
};

QTEST_GUILESS_MAIN(OldVariantsTest)
#include "oldvariantstest.moc"
