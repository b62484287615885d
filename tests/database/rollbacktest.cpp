// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/takeover/rollback.h"
#include "database/introspection.h"
#include "database/migration/definitions.h"
#include "database/migration/migrationscript.h"
#include "database/migration/olderschema.h"
#include "database/migration/ourtables.h"
#include "support/besieged.h"
#include "support/privatecluster.h"
#include "support/seed.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bm;
using namespace bm::test;

// A plant goes back to an older schema, or to a backup, and nothing goes that was not counted and kept first.
class RollbackTest : public QObject
{
    Q_OBJECT

private:
    static RollbackOptions into(const TestPlant &plant, qint64 mayLose = 0)
    {
        RollbackOptions options;
        options.backupDir = QDir(plant.folder()).filePath(QStringLiteral("backups"));
        options.mayLose = mayLose;
        return options;
    }

    static Result<RollbackPlan> planned(const TestPlant &plant, int version)
    {
        const auto database = plant.open(Database::Mode::ReadOnly);
        return planRollback(*database, version);
    }

    // What stays at a version, row by row: the columns that both know, of the tables that a rollback does not write.
    static QStringList staying(const TestPlant &plant, int version)
    {
        QStringList rows;
        for (const TableShape &table : tablesOfVersion(version).value()) {
            if (table.name == u"audit_context" || table.name == u"schema_migrations" || table.name == u"migration_runs")
                continue;
            rows << table.name
                 << plant.lines(QStringLiteral("SELECT %1 FROM %2 ORDER BY 1")
                                    .arg(table.columnNames().join(QStringLiteral(", ")), table.name));
        }
        return rows;
    }

    static QStringList tableNames(const TestPlant &plant)
    {
        const auto database = plant.open(Database::Mode::ReadOnly);
        QStringList names;
        for (const TableShape &table : readTables(*database).value())
            names << table.name;
        return names;
    }

    static QStringList viewsOf(const TestPlant &plant)
    {
        return plant.lines(plant.engine() == Engine::SQLite
                               ? QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'view'")
                               : QStringLiteral("SELECT viewname FROM pg_views WHERE schemaname = 'public'"));
    }

    static QString migrateUp(const TestPlant &plant)
    {
        MigrationOptions options;
        options.backupDir = into(plant).backupDir;
        options.rehearse = false;
        const auto report = migratePlant(plant.settings(), testIdentity(), options, carryOn());
        if (!report)
            return report.error().detail + QStringLiteral(" (%1)").arg(int(report.error().reason));
        const auto checks = verifyPlant(*plant.open(Database::Mode::ReadOnly));
        for (const CheckResult &check : checks.value()) {
            if (!check.ok)
                return check.check + u": " + check.detail;
        }
        return {};
    }

    // A stranger's statement of each kind on each table: allowed, or refused by a rule, but no definition stumbles over
    // something that is not there any more.
    static QString stumbles(const Besieged &plant, int version)
    {
        for (const TableShape &table : tablesOfVersion(version).value()) {
            if (table.name == u"audit_context" || plant.lines(QStringLiteral("SELECT 1 FROM ") + table.name).isEmpty())
                continue;
            QStringList same;
            for (const QString &column : table.columnNames())
                same << column + u" = " + column;
            const QString key = table.columnNames().first();
            const QString where = QStringLiteral(" WHERE %1 = (SELECT max(%1) FROM %2)").arg(key, table.name);
            const QStringList statements{
                plant.copyOf(table.name, {}),
                QStringLiteral("UPDATE %1 SET %2").arg(table.name, same.join(QStringLiteral(", "))) + where,
                QStringLiteral("DELETE FROM ") + table.name + where};
            for (const QString &sql : statements) {
                const QString told = plant.allows(sql);
                for (const char *lost : {"no such", "does not exist", "has no column", "has no field"}) {
                    if (told.contains(QLatin1String(lost)))
                        return told;
                }
            }
        }
        return {};
    }

    // A flag that every new row has says nothing where it is that.
    static bool isFlagOfEveryRow(const LostColumn &column)
    {
        return QStringList{QStringLiteral("is_rework"), QStringLiteral("is_possible"), QStringLiteral("is_root"),
                           QStringLiteral("sent_back")}
            .contains(column.column);
    }

    // Something in every column that goes: the plant wrote it before these guards, as a takeover does.
    static void fillLostColumns(const TestPlant &plant, const RollbackPlan &plan)
    {
        const auto database = plant.open();
        QVERIFY(database->beginMigration().ok());
        QVERIFY(dropDefinitions(*database).ok());
        for (const LostColumn &column : plan.lostColumns) {
            // The besieged plant has something there, and its history says so; a flag is one or the other.
            if (column.values > 0 || isFlagOfEveryRow(column))
                continue;
            const bool isDocument = column.column == u"closed_figures";
            const Done done =
                database->execute(QStringLiteral("UPDATE %1 SET %2 = %3")
                                      .arg(column.table, column.column,
                                           isDocument ? QStringLiteral("'{}'") : QStringLiteral("'old-' || id")));
            QVERIFY2(done.ok(), qPrintable(column.table + u'.' + column.column));
        }
        QVERIFY(createDefinitions(*database).ok());
        QVERIFY(database->commit().ok());
    }

    static QString oldPlant(Engine engine)
    {
        return QStringLiteral(BM_SOURCE_DIR "/tests/data/legacy/basic.") + engineName(engine) + QStringLiteral(".sql");
    }

    static QStringList oldContent(const TestPlant &plant)
    {
        return plant.lines(QStringLiteral("SELECT * FROM \"Recipe\" ORDER BY id")) +
               plant.lines(QStringLiteral("SELECT * FROM \"ProductionRun\" ORDER BY id")) +
               plant.lines(QStringLiteral("SELECT * FROM \"Pallet\" ORDER BY id"));
    }

private Q_SLOTS:
    void downToEveryVersionAndUpAgain_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("version");
        const bool everyOne = qEnvironmentVariableIsSet("BM_EVERY_VERSION");
        const int turn = everyOne ? 0 : seedOfToday() % 3;
        if (!everyOne)
            qInfo("every third version on each engine, another one on each; BM_SEED=%d", seedOfToday());
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (int version = programSchemaVersion() - 1; version > 0; --version) {
                // The last step is what a plant would take back, and the versions up to 7 are those that plants have.
                const bool isInUse = version == programSchemaVersion() - 1 || version == 7 || version == 1;
                if (everyOne || isInUse || (version + turn + (engine == Engine::SQLite ? 0 : 1)) % 3 == 0)
                    QTest::addRow("%s to %d", qPrintable(engineName(engine)), version) << engine << version;
            }
        }
    }
    void downToEveryVersionAndUpAgain()
    {
        QFETCH(Engine, engine);
        QFETCH(int, version);
        const Besieged plant(engine);
        fillLostColumns(plant, planned(plant, version).value());

        // Counted and said before anything is touched.
        const RollbackPlan plan = planned(plant, version).value();
        QCOMPARE(plan.fromVersion, programSchemaVersion());
        QCOMPARE(static_cast<int>(plan.undone.size()), programSchemaVersion() - version);
        for (const TableCount &table : plan.lostTables)
            QCOMPARE(QString::number(table.rows), plant.value(QStringLiteral("SELECT count(*) FROM ") + table.name));
        for (const LostColumn &column : plan.lostColumns)
            QCOMPARE(QString::number(column.values),
                     plant.value((isFlagOfEveryRow(column)
                                      ? QStringLiteral("SELECT count(*) FROM %2 WHERE %1")
                                      : QStringLiteral("SELECT count(NULLIF(CAST(%1 AS text), '')) FROM %2"))
                                     .arg(column.column, column.table)));
        const QString before = plant.everything();
        if (plan.lost() > 0) {
            const auto refused =
                rollBackTo(plant.settings(), version, testIdentity(), into(plant, plan.lost() - 1), carryOn());
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().reason, Reason::WouldLoseData);
            QVERIFY(!QDir(into(plant).backupDir).exists());
        }
        QCOMPARE(plant.everything(), before);

        const QStringList kept = staying(plant, version);
        const auto report = rollBackTo(plant.settings(), version, testIdentity(), into(plant, plan.lost()), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(staying(plant, version), kept);
        QCOMPARE(plant.value(QStringLiteral("SELECT max(version) FROM schema_migrations")).toInt(), version);
        QVERIFY(report->log.backup->verified);
        QVERIFY(QFile::exists(report->log.backup->path));
        for (const CheckResult &check : report->log.validation)
            QVERIFY2(check.ok, qPrintable(check.check + check.detail));
        QCOMPARE(plant.lines(QStringLiteral("SELECT version_before, version_after, status, person, backup_sha256 FROM "
                                            "migration_runs ORDER BY id DESC LIMIT 1")),
                 QStringList{QStringLiteral("%1|%2|DONE|tester|%3")
                                 .arg(programSchemaVersion())
                                 .arg(version)
                                 .arg(report->log.backup->sha256)});
        for (const QString &view : viewsOf(plant))
            QVERIFY(plant.open(Database::Mode::ReadOnly)->run(QStringLiteral("SELECT * FROM ") + view).ok());
        const QString stumbled = stumbles(plant, version);
        QVERIFY2(stumbled.isEmpty(), qPrintable(stumbled));

        const QString wrong = migrateUp(plant);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(staying(plant, version), kept);
    }

    void anOlderProgramWorksWithIt_data() { forBothEngines(); }
    void anOlderProgramWorksWithIt()
    {
        QFETCH(Engine, engine);
        // Pallets and the genealogy, but no holds, checks, recalls: what the floor did before there were any.
        const Besieged plant(engine);
        const qint64 lost = planned(plant, 4)->lost();
        const auto report = rollBackTo(plant.settings(), 4, testIdentity(), into(plant, lost), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        plant.must(plant.releasedLot(50, QStringLiteral("L-50"), 10) + plant.use(1, 50, 5));
        QCOMPARE(plant.value(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots WHERE id = 50")),
                 plant.amount(5));
        // What a batch took stays, and the history tells who.
        QVERIFY(!plant.allows(QStringLiteral("DELETE FROM batch_ingredients")).isEmpty());
        QVERIFY(!plant.allows(QStringLiteral("UPDATE ingredient_lots SET internal_lot_code = 'x'")).isEmpty());
        QVERIFY(!plant.allows(QStringLiteral("UPDATE pallets SET pallet_number = 'x' WHERE id = 1")).isEmpty());
        QVERIFY(plant
                    .value(QStringLiteral("SELECT count(*) FROM audit_log WHERE table_name = 'ingredient_lots' AND "
                                          "record_id = '50'"))
                    .toInt() >= 2);
        // The lists spoke of holds: they are named, as are the guards.
        QVERIFY(report->leftOut.contains(QStringLiteral("view v_lot_list")));
        QVERIFY(!report->leftOut.filter(QStringLiteral(" of batch_ingredients")).isEmpty());
        for (const QString &each : report->leftOut)
            QVERIFY2(!each.contains(QStringLiteral("append_only")) && !each.contains(QStringLiteral("identity")),
                     qPrintable(each));
        const QString wrong = migrateUp(plant);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(plant.value(QStringLiteral("SELECT quantity_remaining FROM ingredient_lots WHERE id = 50")),
                 plant.amount(5));
    }

    void theBackupHoldsEverythingThatWent_data() { forBothEngines(); }
    void theBackupHoldsEverythingThatWent()
    {
        QFETCH(Engine, engine);
        QStringList content;
        QString backup;
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(oldPlant(engine));
        QCOMPARE(migrateUp(plant), QString());
        content = staying(plant, programSchemaVersion());
        const auto report = rollBackTo(plant.settings(), 2, testIdentity(), into(plant, whateverIsLost), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QVERIFY(!tableNames(plant).contains(QStringLiteral("pallets")));
        // Somebody else's table is not touched.
        QCOMPARE(plant.lines(QStringLiteral("SELECT * FROM oven_log")), QStringList{QStringLiteral("1|hot")});
        const auto back =
            rollBackToBackup(plant.settings(), report->log.backup->path, testIdentity(), whateverIsLost, carryOn());
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().detail));
        QCOMPARE(staying(plant, programSchemaVersion()), content);
        QVERIFY(back->logged);
        QCOMPARE(plant.lines(QStringLiteral(
                     "SELECT version_before, version_after FROM migration_runs ORDER BY id DESC LIMIT 1")),
                 QStringList{QStringLiteral("2|%1").arg(programSchemaVersion())});
    }

    void versionZeroIsSaidTwice_data() { forBothEngines(); }
    void versionZeroIsSaidTwice()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        RollbackOptions options = into(plant, whateverIsLost);
        const auto refused = rollBackTo(plant.settings(), 0, testIdentity(), options, carryOn());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().reason, Reason::Required);
        QVERIFY(tableNames(plant).contains(QStringLiteral("pallets")));
        options.removeEverything = true;
        const auto report = rollBackTo(plant.settings(), 0, testIdentity(), options, carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(tableNames(plant), QStringList());
        if (engine == Engine::PostgreSQL)
            QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM pg_proc WHERE proname LIKE 'bm\\_%'")),
                     QStringLiteral("0"));
        QCOMPARE(migrateUp(plant), QString());
    }

    void whatIsNotAWayBackIsRefused_data() { forBothEngines(); }
    void whatIsNotAWayBackIsRefused()
    {
        QFETCH(Engine, engine);
        const auto reasonAt = [](const TestPlant &plant, int version) {
            const auto report =
                rollBackTo(plant.settings(), version, testIdentity(), into(plant, whateverIsLost), carryOn());
            return report.ok() ? Reason::Internal : report.error().reason;
        };
        const TestPlant ours(engine);
        QCOMPARE(reasonAt(ours, programSchemaVersion() + 1), Reason::NotAnOlderVersion);
        QCOMPARE(reasonAt(ours, -1), Reason::NotAnOlderVersion);
        const auto same = rollBackTo(ours.settings(), programSchemaVersion(), testIdentity(), into(ours), carryOn());
        QVERIFY(same.ok() && same->plan.undone.empty() && !same->log.backup);
        QCOMPARE(ours.value(QStringLiteral("SELECT count(*) FROM migration_runs")), QStringLiteral("1"));

        TestPlant old(engine, TestPlant::Content::Empty);
        old.load(oldPlant(engine));
        QCOMPARE(reasonAt(old, 1), Reason::NotAnOlderVersion);
        TestPlant foreign(engine, TestPlant::Content::Empty);
        foreign.load(oldPlant(engine));
        QCOMPARE(foreign.attack(QStringLiteral("DROP TABLE \"Pallet\"")), QString());
        QCOMPARE(reasonAt(foreign, 0), Reason::ForeignDatabase);

        QCOMPARE(ours.attack(QStringLiteral("ALTER TABLE suppliers ADD COLUMN fax text")), QString());
        QCOMPARE(reasonAt(ours, 3), Reason::Drift);
        QVERIFY(tableNames(ours).contains(QStringLiteral("pallets")));
        const TestPlant newer(engine);
        QCOMPARE(
            newer.attack(QStringLiteral("INSERT INTO schema_migrations (version, name, checksum, applied_by, "
                                        "duration_ms, app_version, host) VALUES (999, 'x', 'x', 'x', 0, 'x', 'x')")),
            QString());
        QCOMPARE(reasonAt(newer, 3), Reason::NewerSchema);
        QVERIFY(!QDir(into(newer).backupDir).exists());
    }

    void cancelAtAnyStepLeavesThePlant_data() { forBothEngines(); }
    void cancelAtAnyStepLeavesThePlant()
    {
        QFETCH(Engine, engine);
        const Besieged plant(engine);
        const QString before = plant.everything();
        // On PostgreSQL, where each try makes and drops a database, at every third report.
        int stopAt = 1;
        for (;; stopAt += engine == Engine::SQLite ? 1 : 3) {
            int reports = 0;
            const auto stopping = [&reports, stopAt](const MigrationProgress &) { return ++reports != stopAt; };
            const auto report = rollBackTo(plant.settings(), 2, testIdentity(), into(plant, whateverIsLost), stopping);
            if (report.ok())
                break;
            QCOMPARE(report.error().reason, Reason::Cancelled);
            QCOMPARE(plant.everything(), before);
            QVERIFY(stopAt < 200);
        }
        QVERIFY(stopAt > 5);
        QVERIFY(!tableNames(plant).contains(QStringLiteral("pallets")));
    }

    // What else lies in the database is neither looked at nor remarked on.
    void onlyOurTablesAreTidied()
    {
        const Besieged plant(Engine::PostgreSQL);
        plant.must(QStringLiteral("CREATE TABLE oven_log (id int); INSERT INTO oven_log VALUES (1)"));
        const auto report = rollBackTo(plant.settings(), 7, testIdentity(), into(plant, whateverIsLost), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(
            plant.lines(QStringLiteral("SELECT relname FROM pg_stat_user_tables WHERE last_analyze IS NOT NULL AND "
                                       "relname IN ('oven_log', 'recipes', 'pallets') ORDER BY relname")),
            QStringList({QStringLiteral("pallets"), QStringLiteral("recipes")}));
    }

    void somebodyAtWorkIsNotCutOff()
    {
        const Besieged plant(Engine::PostgreSQL);
        const QString before = plant.everything();
        const auto other = plant.open();
        QVERIFY(other->execute(QStringLiteral("BEGIN")).ok());
        QVERIFY(other->execute(QStringLiteral("UPDATE pallets SET location = 'A-9' WHERE id = 1")).ok());
        const auto report = rollBackTo(plant.settings(), 2, testIdentity(), into(plant, whateverIsLost), carryOn());
        QVERIFY(!report.ok());
        QCOMPARE(report.error().reason, Reason::Busy);
        QVERIFY2(report.error().detail.contains(QStringLiteral("session")), qPrintable(report.error().detail));
        QVERIFY(other->execute(QStringLiteral("ROLLBACK")).ok());
        QCOMPARE(plant.everything(), before);
    }

    void toTheBackupAtOnce_data() { forBothEngines(); }
    void toTheBackupAtOnce()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(oldPlant(engine));
        const QStringList old = oldContent(plant);
        MigrationOptions migration;
        migration.backupDir = into(plant).backupDir;
        const auto migrated = migratePlant(plant.settings(), testIdentity(), migration, carryOn());
        QVERIFY(migrated.ok());
        QCOMPARE(plant.attack(QStringLiteral("INSERT INTO suppliers (name) VALUES ('Mill')")), QString());

        const auto comparison = compareWithBackup(plant.settings(), migrated->backup->path);
        QVERIFY(comparison.ok());
        QCOMPARE(comparison->presentVersion, programSchemaVersion());
        qint64 lost = 0;
        for (const RowConservation &table : comparison->tables) {
            if (table.table == u"suppliers")
                QCOMPARE(table.before, 1);
            if (table.table == u"ProductionRun")
                QCOMPARE(table.after, 5);
            lost += table.table == u"oven_log" || table.table == u"_prisma_migrations" || table.after > 0
                        ? 0
                        : table.before;
        }
        QCOMPARE(comparison->lost(), lost);
        const auto refused =
            rollBackToBackup(plant.settings(), migrated->backup->path, testIdentity(), lost - 1, carryOn());
        QVERIFY(!refused.ok());
        QCOMPARE(refused.error().reason, Reason::WouldLoseData);
        QVERIFY(refused.error().detail.contains(QStringLiteral("suppliers (1)")));

        const auto back = rollBackToBackup(plant.settings(), migrated->backup->path, testIdentity(), lost, carryOn());
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().detail));
        QCOMPARE(oldContent(plant), old);
        QVERIFY(!back->logged); // the old database has no log
        ConnectionSettings aside = plant.settings();
        (engine == Engine::SQLite ? aside.path : aside.database) = back->restored.keptAside;
        const auto kept = Database::open(aside, Database::Mode::ReadOnly);
        QVERIFY(kept.ok());
        const auto mill = (*kept)->run(QStringLiteral("SELECT name FROM suppliers"));
        QCOMPARE(mill->front().text(QStringLiteral("name")), QStringLiteral("Mill"));
    }

    void aBackupThatWasTouchedIsNoWayBack_data() { forBothEngines(); }
    void aBackupThatWasTouchedIsNoWayBack()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const auto backup = backUp(plant.settings(), into(plant).backupDir, testIdentity(), carryOn());
        QVERIFY(backup.ok());
        const auto missing = rollBackToBackup(plant.settings(), backup->path + QStringLiteral(".old"), testIdentity(),
                                              whateverIsLost, carryOn());
        QCOMPARE(missing.error().reason, Reason::FileMissing);
        {
            QFile file(backup->path);
            QVERIFY(file.open(QIODevice::Append));
            QVERIFY(file.write("x") == 1);
        }
        const auto touched =
            rollBackToBackup(plant.settings(), backup->path, testIdentity(), whateverIsLost, carryOn());
        QCOMPARE(touched.error().reason, Reason::Corrupt);
        QVERIFY(tableNames(plant).contains(QStringLiteral("pallets")));
    }

    void aDamagedPlantHasToBeAgreedTo()
    {
        const TestPlant plant(Engine::SQLite);
        const auto backup = backUp(plant.settings(), into(plant).backupDir, testIdentity(), carryOn());
        QVERIFY(backup.ok());
        {
            QFile file(plant.settings().path);
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            QVERIFY(file.write("this was a plant") > 0);
        }
        QCOMPARE(compareWithBackup(plant.settings(), backup->path)->present, BackupComparison::Present::Damaged);
        const auto refused = rollBackToBackup(plant.settings(), backup->path, testIdentity(), 1'000'000, carryOn());
        QCOMPARE(refused.error().reason, Reason::WouldLoseData);
        const auto back = rollBackToBackup(plant.settings(), backup->path, testIdentity(), whateverIsLost, carryOn());
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().detail));
        QVERIFY(QFile::exists(back->restored.keptAside));
        QCOMPARE(migrateUp(plant), QString());
    }
};

QTEST_GUILESS_MAIN(RollbackTest)
#include "rollbacktest.moc"
