// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/schema/schemareference.h"
#include "database/introspection.h"
#include "database/migration/migrationscript.h"
#include "database/migration/ourtables.h"
#include "database/migration/verification.h"
#include "database/schema/queryexamples.h"
#include "database/schema/tablereader.h"
#include "database/takeover/rollback.h"
#include "support/besieged.h"

#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

// What people read about the schema is what the database has, and the questions in it have answers.
class SchemaReferenceTest : public QObject
{
    Q_OBJECT

private:
    static const TableReference &tableOf(const SchemaReference &schema, const QString &name)
    {
        const auto found = std::find_if(schema.tables.begin(), schema.tables.end(),
                                        [&name](const TableReference &table) { return table.name == name; });
        if (found == schema.tables.end())
            qFatal("no table %s", qPrintable(name));
        return *found;
    }

    static ColumnReference columnOf(const SchemaReference &schema, const QString &table, const QString &name)
    {
        for (const ColumnReference &column : tableOf(schema, table).columns) {
            if (column.name == name)
                return column;
        }
        qFatal("no column %s", qPrintable(name));
    }

    // The answer of the example whose question has this word in it.
    static QStringList answer(const TestPlant &plant, const QString &word)
    {
        for (const QueryExample &example : queryExamples()) {
            if (example.question.contains(word))
                return plant.lines(example.sql);
        }
        return {QStringLiteral("no such question")};
    }

private Q_SLOTS:
    void everythingIsInIt_data() { forBothEngines(); }
    void everythingIsInIt()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const auto database = plant.open(Database::Mode::ReadOnly);
        const auto read = readSchemaReference(*database);
        QVERIFY2(read.ok(), read.ok() ? "" : qPrintable(read.error().detail));
        const SchemaReference &schema = *read;
        QCOMPARE(schema.version, programSchemaVersion());
        const auto shapes = readTables(*database);
        QCOMPARE(schema.tables.size(), shapes->size());
        for (const TableShape &shape : *shapes) {
            const TableReference &table = tableOf(schema, shape.name);
            QStringList names;
            for (const ColumnReference &column : table.columns)
                names << column.name;
            QCOMPARE(names, shape.columnNames());
            QVERIFY2(table.version > 0, qPrintable(shape.name));
        }
        QStringList promised;
        for (const Guarantee &guarantee : schema.guarantees) {
            QVERIFY(!guarantee.words.isEmpty());
            promised << guarantee.triggers;
        }
        const QStringList triggers = readTriggers(*database).value();
        QVERIFY(triggers.size() > 60);
        for (const QString &trigger : triggers)
            QVERIFY2(promised.contains(trigger), qPrintable(trigger));
        QVERIFY(schema.views.size() >= 3);
        for (const ViewReference &view : schema.views)
            QVERIFY2(!view.comment.isEmpty() && view.columns.size() > 1, qPrintable(view.name));
    }

    void aTableIsToldAsItIs_data() { forBothEngines(); }
    void aTableIsToldAsItIs()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const auto schema = readSchemaReference(*plant.open(Database::Mode::ReadOnly));
        QVERIFY(schema.ok());
        QVERIFY(columnOf(*schema, QStringLiteral("pallets"), QStringLiteral("id")).primaryKey);
        const ColumnReference run = columnOf(*schema, QStringLiteral("pallets"), QStringLiteral("production_run_id"));
        QCOMPARE(run.references, QStringLiteral("production_runs.id"));
        QVERIFY(run.notNull);
        QVERIFY(!columnOf(*schema, QStringLiteral("pallets"), QStringLiteral("customer_id")).notNull);
        const ColumnReference status = columnOf(*schema, QStringLiteral("pallets"), QStringLiteral("status"));
        QVERIFY(status.defaultValue.contains(QStringLiteral("ACTIVE")));
        QVERIFY((engine == Engine::SQLite ? status.checks : status.type)
                    .contains(engine == Engine::SQLite ? QStringLiteral("SHIPPED") : QStringLiteral("pallet_status")));
        QVERIFY(tableOf(*schema, QStringLiteral("pallets")).uniqueKeys.contains(QStringLiteral("sscc")));
        const TableReference &lines = tableOf(*schema, QStringLiteral("recipe_ingredients"));
        QVERIFY(lines.uniqueKeys.contains(QStringLiteral("recipe_id, position")));
        QVERIFY(lines.comment.startsWith(QStringLiteral("Frozen once a run used the recipe.")));
        QCOMPARE(lines.version, 2);
        QVERIFY(!tableOf(*schema, QStringLiteral("production_runs")).checks.isEmpty());
        const auto &holds = tableOf(*schema, QStringLiteral("holds")).indexes;
        QVERIFY(holds.size() >= 3);
        QVERIFY(std::any_of(holds.begin(), holds.end(), [](const IndexReference &index) {
            return index.words == u"Open holds are few and asked for at every scan.";
        }));
    }

    void checksAreFoundByTheirParentheses()
    {
        QCOMPARE(checksIn(QStringLiteral("CREATE TABLE a (b TEXT CHECK (b <> ')('), c INTEGER CHECK (c IN (1, 2)), "
                                         "CHECK ((b IS NULL) = (c IS NULL)))")),
                 (QStringList{QStringLiteral("b <> ')('"), QStringLiteral("c IN (1, 2)"),
                              QStringLiteral("(b IS NULL) = (c IS NULL)")}));
    }

    void theQuestionsHaveAnswers_data() { forBothEngines(); }
    void theQuestionsHaveAnswers()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        plant.must(QStringLiteral("INSERT INTO holds (ingredient_lot_id, reason, held_by, held_at) VALUES "
                                  "(2, 'glass', 'ana', '2026-05-07T08:00:00.000Z')"));
        QCOMPARE(answer(plant, QStringLiteral("went into a batch")),
                 QStringList{QStringLiteral("L-1|Flour||%1|kg").arg(plant.amount(15))});
        QCOMPARE(answer(plant, QStringLiteral("Which batches")),
                 (QStringList{QStringLiteral("B-1|Bread|IN_PROGRESS"), QStringLiteral("B-2|Filling|COMPLETED")}));
        const QStringList pallets = answer(plant, QStringLiteral("Where are the pallets"));
        QCOMPARE(pallets.size(), 3);
        QVERIFY(pallets[0].startsWith(QStringLiteral("P-1|ACTIVE|A-1||")));
        QVERIFY(pallets[1].startsWith(QStringLiteral("P-2|SHIPPED|A-2|")));
        QVERIFY(pallets[2].startsWith(QStringLiteral("P-4|RECALLED|A-4|")));
        // Lot 2 is held.
        const QStringList stock = answer(plant, QStringLiteral("in stock"));
        QCOMPARE(stock.size(), 1);
        QVERIFY(stock[0].startsWith(QStringLiteral("L-1|%1|kg|").arg(plant.amount(80))));
        const QStringList holds = answer(plant, QStringLiteral("on hold"));
        QCOMPARE(holds.size(), 1);
        QVERIFY(holds[0].startsWith(QStringLiteral("L-2|||glass|ana|")));
        const QStringList movements = answer(plant, QStringLiteral("what remains"));
        QCOMPARE(movements.size(), 4); // received, used, taken back, blended
        QVERIFY(movements[1].contains(QStringLiteral("CONSUME")) && movements[1].contains(QStringLiteral("B-2")));
        QVERIFY(answer(plant, QStringLiteral("Who changed")).size() >= 2);
        QCOMPARE(answer(plant, QStringLiteral("sum of its movements")), QStringList());
        QVERIFY(!answer(plant, QStringLiteral("migrations and rollbacks")).isEmpty());
        QCOMPARE(queryExamples().size(), size_t(9)); // each is asked above
    }

    void theStatementsMakeTheSameSchema_data() { forBothEngines(); }
    void theStatementsMakeTheSameSchema()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const QStringList statements = schemaStatements(*plant.open(Database::Mode::ReadOnly)).value();
        const TestPlant empty(engine, TestPlant::Content::Empty);
        const auto database = empty.open(engine == Engine::SQLite ? Database::Mode::Create : Database::Mode::ReadWrite);
        for (const QString &statement : statements) {
            const Done done = database->execute(statement);
            QVERIFY2(done.ok(), qPrintable(statement.left(200)));
        }
        const QStringList differences = drift(*expectedSchema(engine), *describeSchema(*database, ourTables()));
        QVERIFY2(differences.isEmpty(), qPrintable(differences.join(u'\n')));
    }

    void anOlderPlantIsToldAsItIs_data() { forBothEngines(); }
    void anOlderPlantIsToldAsItIs()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        RollbackOptions options;
        options.backupDir = plant.folder() + QStringLiteral("/backups");
        options.mayLose = whateverIsLost;
        QVERIFY(rollBackTo(plant.settings(), 3, testIdentity(), options, carryOn()).ok());
        const auto schema = readSchemaReference(*plant.open(Database::Mode::ReadOnly));
        QVERIFY2(schema.ok(), schema.ok() ? "" : qPrintable(schema.error().detail));
        QCOMPARE(schema->version, 3);
        QCOMPARE(schema->steps.size(), size_t(3));
        for (const TableReference &table : schema->tables)
            QVERIFY(table.name != u"pallets" && table.version <= 3);
    }

    void whatIsNoPlantIsRefused_data() { forBothEngines(); }
    void whatIsNoPlantIsRefused()
    {
        QFETCH(Engine, engine);
        TestPlant old(engine, TestPlant::Content::Empty);
        old.load(QStringLiteral(BM_SOURCE_DIR "/tests/data/legacy/basic.") + engineName(engine) +
                 QStringLiteral(".sql"));
        QCOMPARE(readSchemaReference(*old.open(Database::Mode::ReadOnly)).error().reason, Reason::NeedsMigration);
    }
};

QTEST_GUILESS_MAIN(SchemaReferenceTest)
#include "schemareferencetest.moc"
