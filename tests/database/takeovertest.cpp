// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "database/introspection.h"
#include "database/migration/migrationscript.h"
#include "database/migration/ourtables.h"
#include "database/migration/verification.h"
#include "database/takeover/rollback.h"
#include "database/takeover/tidying.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QTest>
#include <QThread>
#include <algorithm>

using namespace bm;
using namespace bm::test;

// An old plant becomes a new one: everything is still there, and until then nothing has changed.
class TakeoverTest : public QObject
{
    Q_OBJECT

private:
    static QString data(Engine engine)
    {
        return QStringLiteral(BM_SOURCE_DIR "/tests/data/legacy/basic.") + engineName(engine) + QStringLiteral(".sql");
    }

    static MigrationOptions into(const TestPlant &plant)
    {
        MigrationOptions options;
        options.backupDir = QDir(plant.folder()).filePath(QStringLiteral("backups"));
        return options;
    }

    // Everything a plain look at the old tables shows.
    static QStringList oldContent(const TestPlant &plant)
    {
        return plant.lines(QStringLiteral("SELECT * FROM \"Recipe\" ORDER BY id")) +
               plant.lines(QStringLiteral("SELECT * FROM \"ProductionRun\" ORDER BY id")) +
               plant.lines(QStringLiteral("SELECT * FROM \"Pallet\" ORDER BY id"));
    }

    static QStringList tableNames(const TestPlant &plant)
    {
        const auto database = plant.open(Database::Mode::ReadOnly);
        QStringList names;
        for (const TableShape &table : *readTables(*database))
            names << table.name;
        return names;
    }

    static QByteArray bytesOf(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256)
                                              : QByteArray();
    }

    // UTC text with microseconds on both engines.
    static QStringList times(const TestPlant &plant, const QString &table)
    {
        if (plant.engine() == Engine::SQLite)
            return plant.lines(QStringLiteral("SELECT id, created_at FROM ") + table + QStringLiteral(" ORDER BY id"));
        return plant.lines(
            QStringLiteral(
                "SELECT id, to_char(created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"') FROM ") +
            table + QStringLiteral(" ORDER BY id"));
    }

private Q_SLOTS:
    void everythingIsStillThere_data() { forBothEngines(); }
    void everythingIsStillThere()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(data(engine));
        const auto report = migratePlant(plant.settings(), testIdentity(), into(plant), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));

        QCOMPARE(report->before.variant, QStringLiteral("basic"));
        QCOMPARE(report->versionAfter, programSchemaVersion());
        QCOMPARE(static_cast<int>(report->applied.size()), programSchemaVersion());
        for (const RowConservation &row : report->rows)
            QCOMPARE(row.after, row.before);
        for (const CheckResult &check : report->validation)
            QVERIFY2(check.ok, qPrintable(check.check));

        QCOMPARE(
            plant.lines(QStringLiteral("SELECT id, name, version, provenance FROM recipes ORDER BY id")),
            (QStringList{QStringLiteral("1|Rye, 1 kg|1|MIGRATED"), QStringLiteral("2|Sheet cake — \"grün\"|1|MIGRATED"),
                         QStringLiteral("7|Tarte aux pommes 🍎|1|MIGRATED")}));
        QCOMPARE(plant.lines(QStringLiteral("SELECT id, batch_number, recipe_id, daily_lot, cake_lot, icing_lot, "
                                            "status, quality_status, unit_of_measure, provenance "
                                            "FROM production_runs ORDER BY id")),
                 (QStringList{QStringLiteral("1|MIGRATED-1|1|D-1|C-1|I-1|COMPLETED|PASSED|units|MIGRATED"),
                              QStringLiteral("2|MIGRATED-2|2|D-1|C-2|I-1|COMPLETED|PASSED|units|MIGRATED"),
                              QStringLiteral("3|MIGRATED-3|2|D-2|C-2|I-2|COMPLETED|PASSED|units|MIGRATED"),
                              QStringLiteral("5|MIGRATED-5|7|D-2|I-1||COMPLETED|PASSED|units|MIGRATED"),
                              QStringLiteral("6|MIGRATED-6|7|D'3|C-3|I-3|COMPLETED|PASSED|units|MIGRATED")}));
        QCOMPARE(plant.lines(QStringLiteral(
                     "SELECT id, pallet_number, production_run_id, provenance FROM pallets ORDER BY id")),
                 (QStringList{
                     QStringLiteral("1|PAL-1-MIGRATED|1|MIGRATED"), QStringLiteral("2|PAL-2-MIGRATED|2|MIGRATED"),
                     QStringLiteral("3|PAL-3-MIGRATED|2|MIGRATED"), QStringLiteral("4|PAL-4-MIGRATED|3|MIGRATED"),
                     QStringLiteral("8|PAL-8-MIGRATED|5|MIGRATED"), QStringLiteral("9|PAL-9-MIGRATED|6|MIGRATED")}));
        // A yield that nobody wrote down stays unknown.
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM production_runs WHERE actual_quantity IS NOT NULL")),
                 QStringLiteral("0"));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM pallet_items WHERE quantity IS NULL")),
                 QStringLiteral("6"));
    }

    void timesAreTheSameInstant_data() { forBothEngines(); }
    void timesAreTheSameInstant()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(data(engine));
        QVERIFY(migratePlant(plant.settings(), testIdentity(), into(plant), carryOn()).ok());
        const QString micro = engine == Engine::SQLite ? QStringLiteral("123456") : QStringLiteral("123");
        QCOMPARE(
            times(plant, QStringLiteral("production_runs")),
            (QStringList{QStringLiteral("1|2024-02-29T23:59:59.999Z"), QStringLiteral("2|2024-03-01T05:07:00.000Z"),
                         QStringLiteral("3|2024-03-01T05:07:44.274Z"),
                         QStringLiteral("5|2024-03-02T05:08:09.%1Z").arg(micro),
                         QStringLiteral("6|1969-12-31T23:59:59.999Z")}));
        QCOMPARE(
            times(plant, QStringLiteral("pallets")),
            (QStringList{QStringLiteral("1|2024-03-01T00:00:00.000Z"), QStringLiteral("2|2024-03-01T05:30:00.000Z"),
                         QStringLiteral("3|2024-03-01T05:07:44.275Z"), QStringLiteral("4|2024-03-02T12:00:00.500Z"),
                         QStringLiteral("8|2024-03-02T12:00:00.250Z"), QStringLiteral("9|2024-03-02T12:00:00.000Z")}));
    }

    void lotTextsBecomeLotsWithUnknownQuantities_data() { forBothEngines(); }
    void lotTextsBecomeLotsWithUnknownQuantities()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(data(engine));
        QVERIFY(migratePlant(plant.settings(), testIdentity(), into(plant), carryOn()).ok());
        const QString runsOf = QStringLiteral(
            "SELECT b.production_run_id FROM batch_ingredients b JOIN ingredient_lots l ON l.id = b.ingredient_lot_id "
            "WHERE l.internal_lot_code = ? AND b.quantity_used IS NULL ORDER BY 1");
        QCOMPARE(plant.lines(runsOf, {QStringLiteral("MIGRATED-ICING-I-1")}),
                 (QStringList{QStringLiteral("1"), QStringLiteral("2")}));
        // The same text in another field is another lot.
        QCOMPARE(plant.lines(runsOf, {QStringLiteral("MIGRATED-CAKE-I-1")}), QStringList{QStringLiteral("5")});
        QCOMPARE(plant.lines(runsOf, {QStringLiteral("MIGRATED-DAILY-D'3")}), QStringList{QStringLiteral("6")});
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM ingredient_lots WHERE supplier_lot_code = ''")),
                 QStringLiteral("0"));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM batch_ingredients")), QStringLiteral("14"));
    }

    void whatIsNotOursStaysAndIdsGoOn_data() { forBothEngines(); }
    void whatIsNotOursStaysAndIdsGoOn()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(data(engine));
        QVERIFY(migratePlant(plant.settings(), testIdentity(), into(plant), carryOn()).ok());
        QCOMPARE(plant.lines(QStringLiteral("SELECT * FROM oven_log")), QStringList{QStringLiteral("1|hot")});
        QCOMPARE(plant.lines(QStringLiteral("SELECT * FROM \"_prisma_migrations\"")),
                 QStringList{QStringLiteral("a|b|init")});
        QVERIFY(!tableNames(plant).contains(QStringLiteral("Recipe")));
        // Run 9 and pallet 20 were deleted long ago; their ids are not given again.
        const auto database = plant.open();
        const auto run = database->run(QStringLiteral("INSERT INTO production_runs (batch_number, recipe_id, "
                                                      "unit_of_measure) VALUES ('B-1', 1, 'units') RETURNING id"));
        QVERIFY2(run.ok(), run.ok() ? "" : qPrintable(run.error().detail));
        QCOMPARE(run->front().integer(QStringLiteral("id")), 10);
        const auto pallet = database->run(
            QStringLiteral("INSERT INTO pallets (pallet_number, production_run_id) VALUES ('P-1', 1) RETURNING id"));
        QVERIFY(pallet.ok());
        QCOMPARE(pallet->front().integer(QStringLiteral("id")), 21);
    }

    void aMigratedSchemaIsAFreshOne_data() { forBothEngines(); }
    void aMigratedSchemaIsAFreshOne()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(data(engine));
        QVERIFY(migratePlant(plant.settings(), testIdentity(), into(plant), carryOn()).ok());
        const TestPlant fresh(engine);
        const auto migratedSchema = describeSchema(*plant.open(Database::Mode::ReadOnly), ourTables());
        const auto freshSchema = describeSchema(*fresh.open(Database::Mode::ReadOnly), ourTables());
        QVERIFY(migratedSchema.ok() && freshSchema.ok());
        QCOMPARE(drift(*freshSchema, *migratedSchema), QStringList());
    }

    void theBackupHoldsTheOldDatabase_data() { forBothEngines(); }
    void theBackupHoldsTheOldDatabase()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(data(engine));
        const QStringList before = oldContent(plant);
        const auto report = migratePlant(plant.settings(), testIdentity(), into(plant), carryOn());
        QVERIFY(report.ok());
        QVERIFY(report->backup.has_value() && report->backup->verified);
        QVERIFY(QFile::exists(report->backup->manifestPath));
        QVERIFY(report->rehearsal.has_value() && report->rehearsal->ok);
        QCOMPARE(plant.value(QStringLiteral("SELECT backup_sha256 FROM migration_runs")), report->backup->sha256);
        // Nothing of the rehearsal is left over.
        QCOMPARE(QDir(into(plant).backupDir).entryList(QDir::Files).size(), 2);
        if (engine == Engine::PostgreSQL)
            QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM pg_database WHERE datname LIKE 'bm_scratch%'")),
                     QStringLiteral("0"));

        const auto restored = restore(report->backup->path, plant.settings(), testIdentity(), carryOn());
        QVERIFY2(restored.ok(), restored.ok() ? "" : qPrintable(restored.error().detail));
        QCOMPARE(oldContent(plant), before);
        QVERIFY(!restored->keptAside.isEmpty());
        // And it can be taken over again.
        QVERIFY(migratePlant(plant.settings(), testIdentity(), into(plant), carryOn()).ok());
    }

    void aSecondRunChangesNothing_data() { forBothEngines(); }
    void aSecondRunChangesNothing()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(data(engine));
        QVERIFY(migratePlant(plant.settings(), testIdentity(), into(plant), carryOn()).ok());
        const qsizetype backups = QDir(into(plant).backupDir).entryList(QDir::Files).size();
        const auto again = migratePlant(plant.settings(), testIdentity(), into(plant), carryOn());
        QVERIFY(again.ok());
        QVERIFY(again->applied.empty() && !again->backup.has_value());
        QCOMPARE(QDir(into(plant).backupDir).entryList(QDir::Files).size(), backups);
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM migration_runs")), QStringLiteral("1"));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM production_runs")), QStringLiteral("5"));
    }

    void cancelAtAnyStepLeavesTheOldDatabase_data() { forBothEngines(); }
    void cancelAtAnyStepLeavesTheOldDatabase()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(data(engine));
        const QStringList before = oldContent(plant);
        const QStringList tables = tableNames(plant);
        // Cancelled at every report of a whole migration, one after the other; on PostgreSQL, where each try makes and
        // drops two databases, at every eleventh.
        int reports = 0;
        for (int stopAt = 1;; stopAt += engine == Engine::SQLite ? 1 : 11) {
            reports = 0;
            const auto stopping = [&reports, stopAt, engine](const MigrationProgress &progress) {
                // What comes after the commit cannot be taken back and does not ask. How often a server's long
                // statement is asked into depends on how busy this computer is.
                const bool isUncounted = engine == Engine::PostgreSQL && progress.done < 0;
                return progress.step == MigrationStep::Log || isUncounted || ++reports != stopAt;
            };
            const auto report = migratePlant(plant.settings(), testIdentity(), into(plant), stopping);
            if (report.ok())
                break;
            QCOMPARE(report.error().reason, Reason::Cancelled);
            QCOMPARE(tableNames(plant), tables);
            QCOMPARE(oldContent(plant), before);
            QVERIFY(stopAt < 500);
        }
        QVERIFY(reports > 30);
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM migration_runs")), QStringLiteral("1"));
    }

    void lookingChangesNothing()
    {
        TestPlant plant(Engine::SQLite, TestPlant::Content::Empty);
        plant.load(data(Engine::SQLite));
        const QByteArray before = bytesOf(plant.settings().path);
        {
            const auto database = plant.open(Database::Mode::ReadOnly);
            const auto seen = inspect(*database);
            QVERIFY(seen.ok());
            QCOMPARE(decideStartup(*seen), Startup::TakeOver);
            const auto plan = planMigration(*database);
            QVERIFY(plan.ok());
            QVERIFY(plan->join(u'\n').contains(QStringLiteral("INSERT INTO production_runs")));
            QVERIFY(plan->join(u'\n').contains(QStringLiteral("CREATE TRIGGER audit_pallets_insert")));
        }
        QCOMPARE(bytesOf(plant.settings().path), before);
        QCOMPARE(QDir(plant.folder()).entryList(QDir::Files), QStringList{QStringLiteral("plant.sqlite")});
    }

    void manyWorkstationsMigrateOnce_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("stations");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (const int stations : {2, 8})
                QTest::addRow("%s, %d", qPrintable(engineName(engine)), stations) << engine << stations;
        }
    }
    void manyWorkstationsMigrateOnce()
    {
        QFETCH(Engine, engine);
        QFETCH(int, stations);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(data(engine));
        std::atomic<int> migrated = 0;
        QStringList failures;
        QMutex guard;
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < stations; ++i) {
            threads.emplace_back(QThread::create([&] {
                const auto report = migratePlant(plant.settings(), testIdentity(), into(plant), carryOn());
                if (report && !report->applied.empty())
                    ++migrated;
                const QMutexLocker locked(&guard);
                if (!report)
                    failures << QString::number(int(report.error().reason)) + u' ' + report.error().detail;
                else if (report->versionAfter != programSchemaVersion())
                    failures << QStringLiteral("does not know that the plant is ready");
            }));
            threads.back()->start();
        }
        for (const auto &thread : threads)
            QVERIFY(thread->wait(120'000));
        QCOMPARE(failures, QStringList());
        QCOMPARE(migrated.load(), 1);
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM production_runs")), QStringLiteral("5"));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM migration_runs")), QStringLiteral("1"));
        // The others waited instead of backing up what was being migrated.
        QCOMPARE(QDir(into(plant).backupDir).entryList(QDir::Files).size(), 2);
    }

    void dirtyDataIsMendedUnlessItIsToBeResolvedFirst_data() { forBothEngines(); }
    void dirtyDataIsMendedUnlessItIsToBeResolvedFirst()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(data(engine));
        if (engine == Engine::PostgreSQL)
            QCOMPARE(
                plant.attack(QStringLiteral("ALTER TABLE \"Pallet\" DROP CONSTRAINT \"Pallet_productionRunId_fkey\"")),
                QString());
        QCOMPARE(plant.attack(QStringLiteral("INSERT INTO \"Pallet\" VALUES (30, '2024-03-02 12:00:00', 404)")),
                 QString());
        const QStringList before = oldContent(plant);
        MigrationOptions stop = into(plant);
        stop.fixes.insert(QStringLiteral("orphan"), resolveFirst);
        const auto refused = migratePlant(plant.settings(), testIdentity(), stop, carryOn());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().reason, Reason::FindingsUnresolved);
        QCOMPARE(refused.error().detail, QStringLiteral("orphan (1)"));
        QCOMPARE(oldContent(plant), before);
        QVERIFY(!QDir(into(plant).backupDir).exists());

        QVERIFY(migratePlant(plant.settings(), testIdentity(), into(plant), carryOn()).ok());
        QCOMPARE(plant.value(QStringLiteral("SELECT production_run_id FROM pallets WHERE id = 30")),
                 QStringLiteral("404"));
        QCOMPARE(
            plant.lines(QStringLiteral("SELECT r.batch_number, r.notes, c.name, c.created_by FROM production_runs r "
                                       "JOIN recipes c ON c.id = r.recipe_id WHERE r.id = 404")),
            QStringList{QStringLiteral("UNKNOWN-404|Unknown run|Unknown Recipe|system")});
        QCOMPARE(
            plant.lines(QStringLiteral("SELECT kind, table_name, record_id, original_value, new_value, action FROM "
                                       "migration_findings")),
            QStringList{QStringLiteral("orphan|Pallet|30|404|404|unknown_parent")});
    }

    void unreadableTimesAreToldOnSqlite()
    {
        TestPlant plant(Engine::SQLite, TestPlant::Content::Empty);
        plant.load(data(Engine::SQLite));
        QCOMPARE(
            plant.attack(QStringLiteral("UPDATE \"ProductionRun\" SET \"createdAt\" = 'last Tuesday' WHERE id = 3")),
            QString());
        const auto seen = inspect(*plant.open(Database::Mode::ReadOnly));
        QVERIFY(seen.ok());
        QCOMPARE(static_cast<int>(seen->findings.size()), 1);
        QCOMPARE(seen->findings.front().kind, QStringLiteral("unreadable_time"));
        QCOMPARE(seen->findings.front().sample, QStringList{QStringLiteral("last Tuesday")});
    }

    // An upgrade makes views and functions anew: somebody else's are named before a backup is begun.
    void somebodyElsesViewsAndFunctionsAreNamed_data()
    {
        QTest::addColumn<QString>("theft");
        QTest::addColumn<QString>("named");
        QTest::newRow("a view") << QStringLiteral("ALTER VIEW v_pallet_list OWNER TO stranger")
                                << QStringLiteral("v_pallet_list (stranger)");
        QTest::newRow("a function") << QStringLiteral("ALTER FUNCTION bm_tell() OWNER TO stranger")
                                    << QStringLiteral("bm_tell (stranger)");
    }
    void somebodyElsesViewsAndFunctionsAreNamed()
    {
        QFETCH(QString, theft);
        QFETCH(QString, named);
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        cluster.run(
            QStringLiteral("DO $$ BEGIN CREATE ROLE stranger; CREATE ROLE keeper LOGIN CREATEDB; EXCEPTION WHEN "
                           "duplicate_object THEN NULL; END $$"));
        const TestPlant place(Engine::SQLite, TestPlant::Content::Empty); // for its folder
        ConnectionSettings keeper = cluster.database(cluster.createDatabase());
        cluster.run(QStringLiteral("ALTER DATABASE %1 OWNER TO keeper").arg(keeper.database));
        keeper.user = QStringLiteral("keeper");
        const auto made = migratePlant(keeper, testIdentity(), into(place), carryOn());
        QVERIFY2(made.ok(), made.ok() ? "" : qPrintable(made.error().detail));
        RollbackOptions down;
        down.backupDir = into(place).backupDir;
        down.mayLose = whateverIsLost;
        const auto lowered = rollBackTo(keeper, programSchemaVersion() - 1, testIdentity(), down, carryOn());
        QVERIFY2(lowered.ok(), lowered.ok() ? "" : qPrintable(lowered.error().detail));
        cluster.run(theft, keeper.database);
        const QStringList before = QDir(down.backupDir).entryList(QDir::Files);
        const auto refused = migratePlant(keeper, testIdentity(), into(place), carryOn());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().reason, Reason::PermissionDenied);
        QCOMPARE(refused.error().detail, named);
        QCOMPARE(QDir(down.backupDir).entryList(QDir::Files), before);
        cluster.run(QStringLiteral("REASSIGN OWNED BY stranger TO keeper"), keeper.database);
        const auto upgraded = migratePlant(keeper, testIdentity(), into(place), carryOn());
        QVERIFY2(upgraded.ok(), upgraded.ok() ? "" : qPrintable(upgraded.error().detail));
    }

    // The planner knows the new tables, and on a server what the move left behind is cleared away after the commit.
    void theServerIsLeftTidy_data() { forBothEngines(); }
    void theServerIsLeftTidy()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(data(engine));
        const auto report = migratePlant(plant.settings(), testIdentity(), into(plant), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        const auto told = std::find_if(report->validation.begin(), report->validation.end(),
                                       [](const CheckResult &check) { return check.check == u"tidying"; });
        QVERIFY2(told == report->validation.end(),
                 qPrintable(told == report->validation.end() ? QString() : told->detail));
        if (engine == Engine::SQLite) {
            QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM sqlite_stat1 WHERE tbl = 'pallets'")).toInt() > 0,
                     true);
            return;
        }
        QCOMPARE(plant.value(QStringLiteral("SELECT reltuples::int FROM pg_class WHERE oid = 'pallets'::regclass")),
                 QStringLiteral("6"));
        // All pages are known to be seen by everybody: only VACUUM writes that down.
        QCOMPARE(
            plant.value(QStringLiteral("SELECT relallvisible = relpages AND relpages > 0 FROM pg_class WHERE oid = "
                                       "'pallets'::regclass")),
            QStringLiteral("true"));
    }

    void whatCannotBeTidiedIsANote()
    {
        const TestPlant plant(Engine::PostgreSQL);
        const auto database = plant.open();
        QVERIFY(database->beginMigration().ok());
        const auto note = tidyUp(*database); // never within a transaction
        database->rollBack();
        QVERIFY(note.has_value());
        QVERIFY(note->ok && !note->asked);
        QVERIFY2(note->detail.contains(QStringLiteral("VACUUM")), qPrintable(note->detail));
        QVERIFY(!tidyUp(*database).has_value());
    }

    void theSamplePlantMovesWhole_data() { forBothEngines(); }
    void theSamplePlantMovesWhole()
    {
        QFETCH(Engine, engine);
        const QString sample =
            QStringLiteral(BM_SOURCE_DIR "/../shared/legacy/basic.") + engineName(engine) + QStringLiteral(".sql");
        const QString file = QFile::exists(sample) ? sample : data(engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(file);
        const QString runs = plant.value(QStringLiteral("SELECT count(*) FROM \"ProductionRun\""));
        const QString pallets = plant.value(QStringLiteral("SELECT count(*) FROM \"Pallet\""));
        const auto report = migratePlant(plant.settings(), testIdentity(), into(plant), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM production_runs WHERE provenance = 'MIGRATED'")),
                 runs);
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM pallets WHERE provenance = 'MIGRATED'")), pallets);
        for (const CheckResult &check : *verifyPlant(*plant.open(Database::Mode::ReadOnly)))
            QVERIFY2(check.ok, qPrintable(check.check + check.detail));
    }
};

QTEST_GUILESS_MAIN(TakeoverTest)
#include "takeovertest.moc"
