// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "database/takeover/runnerlock.h"
#include "database/transaction.h"
#include "faults/victim.h"
#include "support/privatecluster.h"

#include <QDir>
#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace bm;
using namespace bm::test;

// Several programs at one plant while it is taken over: who waits, who is in the way, and whose rows are where.
class WaitingTest : public QObject
{
    Q_OBJECT

private:
    static ProgramIdentity anna()
    {
        return {QStringLiteral("0.1.0-test"), QStringLiteral("office"), QStringLiteral("anna")};
    }

    static QString newRecipe(const QString &name)
    {
        return QStringLiteral("INSERT INTO \"Recipe\" (name) VALUES ('%1')").arg(name);
    }

private Q_SLOTS:
    void whoWaitsIsToldForWhomAndThenFindsItDone_data() { forBothEngines(); }
    void whoWaitsIsToldForWhomAndThenFindsItDone()
    {
        QFETCH(Engine, engine);
        const OldPlant plant(engine);
        auto first = *RunnerLock::take(plant.settings(), anna(), carryOn());
        QStringList told;
        const auto waiting = [&](const MigrationProgress &progress) {
            if (!progress.waitingFor.isEmpty())
                told << progress.waitingFor;
            if (told.size() == 3)
                first.reset(); // the first one is done
            return true;
        };
        const auto report = migratePlant(plant.settings(), testIdentity(), plant.options(), waiting);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(told.size(), 3);
        QVERIFY2(told.first().contains(QStringLiteral("anna@office, process ")), qPrintable(told.first()));
        QCOMPARE(plant.stands(), QStringLiteral("new"));
        QVERIFY(!QDir(plant.folder()).exists(QStringLiteral("plant.sqlite.migrating")));
    }

    void whoWaitsMayGiveUp_data() { forBothEngines(); }
    void whoWaitsMayGiveUp()
    {
        QFETCH(Engine, engine);
        const OldPlant plant(engine);
        const auto first = *RunnerLock::take(plant.settings(), anna(), carryOn());
        const auto report =
            migratePlant(plant.settings(), testIdentity(), plant.options(),
                         [](const MigrationProgress &progress) { return progress.waitingFor.isEmpty(); });
        QVERIFY(!report.ok());
        QCOMPARE(report.error().reason, Reason::Cancelled);
        QCOMPARE(plant.stands(), QStringLiteral("old"));
        QVERIFY(!QDir(plant.backups()).exists());
    }

    // Somebody has written and not committed yet when the migration wants the tables.
    void anOpenTransactionIsWaitedForAndItsRowMoves_data() { forBothEngines(); }
    void anOpenTransactionIsWaitedForAndItsRowMoves()
    {
        QFETCH(Engine, engine);
        const OldPlant plant(engine);
        ConnectionSettings named = plant.settings();
        named.options.insert(QStringLiteral("application_name"), QStringLiteral("oven panel"));
        const auto panel = *Database::open(named, Database::Mode::ReadWrite);
        QString blocker;
        bool written = false;
        const auto progress = [&](const MigrationProgress &step) {
            if (step.step == MigrationStep::Migrate && !written) {
                written = panel->beginMigration().ok() && panel->execute(newRecipe(QStringLiteral("Late"))).ok();
            } else if (!step.waitingFor.isEmpty() && panel->inTransaction()) {
                blocker = step.waitingFor;
                return panel->commit().ok();
            }
            return true;
        };
        MigrationOptions options = plant.options();
        options.rehearse = false;
        const auto report = migratePlant(plant.settings(), testIdentity(), options, progress);
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QVERIFY(written);
        QCOMPARE(plant.lines(QStringLiteral("SELECT name FROM recipes WHERE name = 'Late'")),
                 QStringList{QStringLiteral("Late")});
        const QString expected = engine == Engine::SQLite ? QStringLiteral("another program")
                                                          : QStringLiteral("oven panel (postgres, session ");
        QVERIFY2(blocker.startsWith(expected), qPrintable(blocker));
    }

    // One statement takes longer than anybody wants to wait: who cancels does not wait for its end.
    void aStatementThatTakesLongIsCancelled_data()
    {
        QTest::addColumn<QString>("tag");
        QTest::newRow("in the middle") << QStringLiteral("CREATE TABLE");
        QTest::newRow("at the end") << QStringLiteral("CREATE VIEW");
    }
    void aStatementThatTakesLongIsCancelled()
    {
        QFETCH(QString, tag);
        const OldPlant plant(Engine::PostgreSQL);
        PrivateCluster::ofThisProgram().run(
            QStringLiteral("CREATE FUNCTION public.doze() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN IF "
                           "current_database() = '%1' AND tg_tag = '%2' THEN PERFORM pg_sleep(60); END IF; END $$; "
                           "CREATE EVENT TRIGGER dozing ON ddl_command_start EXECUTE FUNCTION public.doze()")
                .arg(plant.settings().database, tag),
            plant.settings().database);
        MigrationOptions options = plant.options();
        options.rehearse = false;
        int askedInside = 0;
        const auto report =
            migratePlant(plant.settings(), testIdentity(), options, [&askedInside](const MigrationProgress &progress) {
                askedInside += progress.step == MigrationStep::Migrate && progress.done == -1 ? 1 : 0;
                return askedInside < 2;
            });
        QVERIFY(!report.ok());
        QCOMPARE(report.error().reason, Reason::Cancelled);
        QCOMPARE(plant.stands(), QStringLiteral("old"));
        // Nothing goes on at the server either.
        QTRY_COMPARE(PrivateCluster::ofThisProgram().answer(
                         QStringLiteral("SELECT count(*) FROM pg_stat_activity WHERE datname = '%1' AND query LIKE "
                                        "'CREATE%'")
                             .arg(plant.settings().database)),
                     QStringLiteral("0"));
    }

    // Already the first look: somebody keeps a table to himself, and the server lets the question for its rows wait.
    void theFirstLookIsCancelled_data()
    {
        QTest::addColumn<bool>("isOurs");
        QTest::newRow("an old plant") << false;
        QTest::newRow("a plant of ours") << true;
    }
    void theFirstLookIsCancelled()
    {
        QFETCH(bool, isOurs);
        const OldPlant plant(Engine::PostgreSQL);
        if (isOurs)
            QVERIFY(migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn()).ok());
        const auto other = plant.open();
        QVERIFY(other->beginMigration().ok());
        QVERIFY(other
                    ->execute(QStringLiteral("LOCK TABLE %1 IN ACCESS EXCLUSIVE MODE")
                                  .arg(isOurs ? QStringLiteral("recipes") : QStringLiteral("\"Recipe\"")))
                    .ok());
        int askedInside = 0;
        const auto report = migratePlant(plant.settings(), testIdentity(), plant.options(),
                                         [&askedInside](const MigrationProgress &progress) {
                                             const bool isLooking = progress.step == MigrationStep::Inspect;
                                             askedInside += isLooking && progress.done == -1 ? 1 : 0;
                                             return askedInside < 2;
                                         });
        other->rollBack();
        QVERIFY(!report.ok());
        QCOMPARE(report.error().reason, Reason::Cancelled);
        QCOMPARE(plant.stands(), isOurs ? QStringLiteral("new") : QStringLiteral("old"));
    }

    void anIdleReaderIsNamedAndNothingHappens()
    {
        const OldPlant plant(Engine::PostgreSQL);
        ConnectionSettings named = plant.settings();
        named.options.insert(QStringLiteral("application_name"), QStringLiteral("forgotten report"));
        const auto reader = *Database::open(named, Database::Mode::ReadWrite);
        QVERIFY(reader->begin(true).ok());
        QVERIFY(reader->run(QStringLiteral("SELECT count(*) FROM \"Pallet\"")).ok());
        MigrationOptions options = plant.options();
        options.rehearse = false;
        bool othersGetThrough = true;
        const auto progress = [&](const MigrationProgress &step) {
            // Between two tries the plant is not frozen.
            if (!step.waitingFor.isEmpty() && othersGetThrough) {
                const auto other = plant.open();
                othersGetThrough = other->execute(QStringLiteral("SET lock_timeout = '1s'")).ok() &&
                                   other->execute(QStringLiteral("UPDATE \"Pallet\" SET id = id")).ok();
            }
            return true;
        };
        const auto report = migratePlant(plant.settings(), testIdentity(), options, progress);
        QVERIFY(!report.ok());
        QCOMPARE(report.error().reason, Reason::Busy);
        QVERIFY2(report.error().detail.contains(QStringLiteral("forgotten report (postgres, session ")),
                 qPrintable(report.error().detail));
        QVERIFY2(report.error().detail.contains(QStringLiteral("idle in transaction")),
                 qPrintable(report.error().detail));
        QVERIFY(othersGetThrough);
        reader->rollBack();
        QCOMPARE(plant.stands(), QStringLiteral("old"));
    }

    // What the other workstation was told is written is in the new database; the rest was an error to it.
    void nothingWrittenMeanwhileIsLost_data() { forBothEngines(); }
    void nothingWrittenMeanwhileIsLost()
    {
        QFETCH(Engine, engine);
        const OldPlant plant(engine);
        QStringList acknowledged;
        QSemaphore permits;
        std::atomic<bool> stop = false;
        const std::unique_ptr<QThread> writer(QThread::create([&] {
            const auto database = Database::open(plant.settings(), Database::Mode::ReadWrite);
            for (int i = 0; database && !stop; ++i) {
                permits.acquire();
                const QString name = QStringLiteral("W%1").arg(i);
                if ((*database)->execute(newRecipe(name)).ok())
                    acknowledged << name;
            }
        }));
        writer->start();
        // The other one writes about as often as the migration gets on.
        const auto progress = [&permits](const MigrationProgress &) {
            if (permits.available() < 2)
                permits.release();
            return true;
        };
        MigrationOptions options = plant.options();
        options.rehearse = false;
        const auto report = migratePlant(plant.settings(), testIdentity(), options, progress);
        stop = true;
        permits.release();
        QVERIFY(writer->wait(60'000));
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QVERIFY(acknowledged.size() > 2);
        QStringList moved = plant.lines(QStringLiteral("SELECT name FROM recipes WHERE name LIKE 'W%'"));
        moved.sort();
        acknowledged.sort();
        QCOMPARE(moved, acknowledged);
    }

    void restoreOverAnOpenFileIsRefused()
    {
        const OldPlant plant(Engine::SQLite);
        const auto migrated = migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn());
        QVERIFY(migrated.ok());
        const QStringList before = QDir(plant.folder()).entryList(QDir::Files);
        {
            // Idle: it holds no lock of the engine on a file without a write-ahead log, and still it has it open.
            QFile other(plant.settings().path);
            QVERIFY(other.open(QIODevice::ReadOnly));
            const auto refused = restore(migrated->backup->path, plant.settings(), testIdentity(), carryOn());
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().reason, Reason::Busy);
            QCOMPARE(QDir(plant.folder()).entryList(QDir::Files), before);
        }
        QCOMPARE(plant.stands(), QStringLiteral("new"));
        QVERIFY(restore(migrated->backup->path, plant.settings(), testIdentity(), carryOn()).ok());
        QCOMPARE(plant.stands(), QStringLiteral("old"));
    }

    void restoreOverAConnectedDatabaseIsRefused()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const auto backup = backUp(plant.settings(), plant.backups(), testIdentity(), carryOn());
        QVERIFY(backup.ok());
        {
            const auto other = plant.open();
            const auto refused = restore(backup->path, plant.settings(), testIdentity(), carryOn());
            QVERIFY(!refused.ok());
            QCOMPARE(refused.error().reason, Reason::Busy);
            QVERIFY(refused.error().detail.contains(QStringLiteral("BakerMaiden")));
        }
        QCOMPARE(plant.stands(), QStringLiteral("old"));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM pg_database WHERE datname LIKE 'bm\\_restore%'")),
                 QStringLiteral("0"));
    }
};

QTEST_GUILESS_MAIN(WaitingTest)
#include "waitingtest.moc"
