// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/backups/backups.h"
#include "database/backups/kept/backupclaim.h"
#include "support/floor.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QTest>
#include <thread>

using namespace bm;
using namespace bm::test;

namespace
{
struct Backed : Floor
{
    explicit Backed(Engine engine) : Floor(engine), backups(session), folder(this->plant.folder() + u"/kept")
    {
        how.who = testIdentity();
        how.who.host = QSysInfo::machineHostName();
        how.zone = QTimeZone::utc();
        BackupPlan plan;
        plan.folder = folder;
        plan.testEveryDays = 0;
        must(backups.setPlan(plan));
    }

    PlannedWork follow(bool starting = false)
    {
        how.starting = starting;
        return must(backups.followPlan(how, carryOn()));
    }
    QStringList files() const { return QDir(folder).entryList(QDir::Files, QDir::Name); }
    void change(const std::function<void(BackupPlan &)> &edit)
    {
        BackupPlan plan = must(backups.overview()).record.plan.plan;
        edit(plan);
        must(backups.setPlan(plan));
    }
    QStringList settings() const
    {
        return plant.lines(QStringLiteral("SELECT name FROM settings WHERE name LIKE 'backup.made/%' ORDER BY name"));
    }

    Backups backups;
    PlannedHow how;
    QString folder;
};
} // namespace

class BackupsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePlanIsSharedAndItsChangesAreHistory_data() { forBothEngines(); }
    void thePlanIsSharedAndItsChangesAreHistory()
    {
        QFETCH(Engine, engine);
        Backed plant(engine);
        plant.change([](BackupPlan &plan) { plan.keepWeekly = 8; });
        const auto elsewhere = plant.plant.open();
        Session session{*elsewhere, QStringLiteral("olaf"), QStringLiteral("dock"), plant.session.clock};
        const BackupOverview seen = must(Backups(session).overview());
        QCOMPARE(seen.record.plan.plan.keepWeekly, 8);
        QCOMPARE(seen.record.plan.plan.folder, plant.folder);
        QCOMPARE(seen.folder, plant.folder);
        const QStringList history =
            plant.plant.lines(QStringLiteral("SELECT record_id, action, reason FROM audit_log WHERE table_name = "
                                             "'settings' AND record_id = 'backup.keep_weekly' ORDER BY id"));
        QCOMPARE(history, (QStringList{QStringLiteral("backup.keep_weekly|INSERT|backup plan changed"),
                                       QStringLiteral("backup.keep_weekly|UPDATE|backup plan changed")}));
        // A value that somebody wrote by hand.
        plant.execute(QStringLiteral("UPDATE settings SET value = 'many' WHERE name = 'backup.keep_weekly'"));
        const BackupOverview broken = must(Backups(session).overview());
        QCOMPARE(broken.record.plan.plan.keepWeekly, BackupPlan().keepWeekly);
        QCOMPARE(broken.record.plan.wrong, QStringList{QStringLiteral("backup.keep_weekly = many")});
    }

    void aFolderThatCannotBeIsRefused()
    {
        Backed plant(Engine::SQLite);
        QFile file(plant.plant.folder() + u"/file");
        QVERIFY(file.open(QIODevice::WriteOnly));
        BackupPlan plan;
        plan.folder = file.fileName() + u"/below";
        QCOMPARE(plant.backups.setPlan(plan).error().reason, Reason::FolderMissing);
        QCOMPARE(must(plant.backups.overview()).folder, plant.folder);
    }

    void whatIsDueIsDoneOnce_data() { forBothEngines(); }
    void whatIsDueIsDoneOnce()
    {
        QFETCH(Engine, engine);
        Backed plant(engine);
        QVERIFY(must(plant.backups.overview()).isOverdue);
        QVERIFY(must(plant.backups.isAnythingDue(plant.how)));
        const PlannedWork first = plant.follow();
        QCOMPARE(first.due, BackupDue::Daily);
        QVERIFY(first.made && first.made->verified);
        QCOMPARE(plant.files().size(), 2);
        QVERIFY(!must(plant.backups.isAnythingDue(plant.how)));
        QCOMPARE(plant.follow().due, BackupDue::NotYet);
        QCOMPARE(plant.follow(true).due, BackupDue::NotYet);
        const BackupOverview view = must(plant.backups.overview());
        QVERIFY(!view.isOverdue);
        QCOMPARE(view.newest, plant.now);
        // Noted under its name, in the name of whoever made it.
        QCOMPARE(plant.settings(), QStringList{u"backup.made/" + QFileInfo(first.made->path).fileName()});
        const auto list = must(plant.backups.list());
        QCOMPARE(list.size(), size_t(1));
        QVERIFY(list.front().isSound() && list.front().isNoted);
        QCOMPARE(list.front().manifest.why, std::optional(BackupWhy::Plan));
        QVERIFY(!list.front().manifest.plantId.isEmpty());
        QVERIFY(list.front().manifest.schemaVersion > 0);
        // A day later again, three days later once.
        plant.now = plant.now.addDays(1);
        QVERIFY(plant.follow().made);
        plant.now = plant.now.addDays(3);
        QCOMPARE(plant.follow(true).due, BackupDue::OnStart);
        QVERIFY(!plant.follow().made);
        QCOMPARE(plant.files().size(), 6);
    }

    void aPlanThatIsOffDoesNothing()
    {
        Backed plant(Engine::SQLite);
        plant.change([](BackupPlan &plan) {
            plan.onStart = false;
            plan.dailyAt.reset();
            plan.testEveryDays = 1;
        });
        QCOMPARE(plant.follow(true).due, BackupDue::PlanIsOff);
        QVERIFY(!QDir(plant.folder).exists() || plant.files().isEmpty());
    }

    void oldOnesGo_data() { forBothEngines(); }
    void oldOnesGo()
    {
        QFETCH(Engine, engine);
        Backed plant(engine);
        plant.change([](BackupPlan &plan) {
            plan.keepDaily = 2;
            plan.keepWeekly = 0;
            plan.keepMonthly = 0;
        });
        const PlannedWork first = plant.follow();
        // What a stranger put there, and one that a migration made.
        QFile note(plant.folder + u"/read me.txt");
        QVERIFY(note.open(QIODevice::WriteOnly));
        const BackupInfo migration = must(backUp(plant.plant.settings(), plant.folder, testIdentity(), carryOn(),
                                                 {{}, BackupWhy::Migration, plant.now.addSecs(-60)}));
        QStringList removed;
        for (int day = 1; day <= 3; ++day) {
            plant.now = plant.now.addDays(1);
            const PlannedWork work = plant.follow();
            QVERIFY(work.made);
            removed << work.removed;
        }
        QCOMPARE(removed.size(), 2);
        QCOMPARE(removed.first(), QFileInfo(first.made->path).fileName());
        QVERIFY(!QFile::exists(first.made->path));
        QVERIFY(!QFile::exists(first.made->manifestPath));
        QVERIFY(QFile::exists(migration.path));
        QVERIFY(note.exists());
        QCOMPARE(plant.files().size(), 1 + 2 + 4);
        QCOMPARE(plant.settings().size(), 2);
        for (const KeptBackup &backup : must(plant.backups.list()))
            QVERIFY(backup.isSound());
    }

    void aRestoreTestComesByPlan_data() { forBothEngines(); }
    void aRestoreTestComesByPlan()
    {
        QFETCH(Engine, engine);
        Backed plant(engine);
        plant.change([](BackupPlan &plan) { plan.testEveryDays = 10; });
        const PlannedWork first = plant.follow();
        QVERIFY(first.tested);
        QCOMPARE(must(plant.backups.overview()).record.proof.at, plant.now);
        plant.now = plant.now.addDays(9);
        QVERIFY(!plant.follow().tested);
        plant.now = plant.now.addDays(1);
        const PlannedWork later = plant.follow();
        QVERIFY(later.made && later.tested);
        // One that has lain there for a while, not the one of this minute.
        QVERIFY(later.tested->name != QFileInfo(later.made->path).fileName());
        // Nothing of the test is left, and the plant knows which one was proven.
        QCOMPARE(plant.files().filter(QStringLiteral("scratch")), QStringList());
        QCOMPARE(must(plant.backups.overview()).record.proof.name, later.tested->name);
    }

    void aTestThatFailsIsToldAndTriedAgain_data() { forBothEngines(); }
    void aTestThatFailsIsToldAndTriedAgain()
    {
        QFETCH(Engine, engine);
        Backed plant(engine);
        const PlannedWork first = plant.follow();
        plant.change([](BackupPlan &plan) { plan.testEveryDays = 10; });
        QFile file(first.made->path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(1000) && file.write("XXXX") == 4);
        file.close();
        const PlannedWork work = plant.follow();
        QVERIFY(work.testFailure);
        QCOMPARE(faultOf(*work.testFailure), BackupFault::OtherBytes);
        const NotedFailure failure = must(plant.backups.overview()).record.failure;
        QVERIFY(failure.ofTest && failure.at == plant.now);
        QCOMPARE(faultOf(failure.error), BackupFault::OtherBytes);
        QVERIFY(!must(plant.backups.isAnythingDue(plant.how)));
        plant.now = plant.now.addSecs(retrySeconds);
        QVERIFY(must(plant.backups.isAnythingDue(plant.how)));
    }

    void whatFailsIsNotedAndTriedAgain_data() { forBothEngines(); }
    void whatFailsIsNotedAndTriedAgain()
    {
        QFETCH(Engine, engine);
        Backed plant(engine);
        // A file in place of the folder.
        QDir(plant.folder).removeRecursively();
        QFile file(plant.folder);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto failed = plant.backups.followPlan(plant.how, carryOn());
        QVERIFY(!failed);
        const NotedFailure failure = must(plant.backups.overview()).record.failure;
        QCOMPARE(failure.at, plant.now);
        QCOMPARE(failure.host, plant.how.who.host);
        QCOMPARE(failure.error, failed.error());
        QCOMPARE(plant.follow().due, BackupDue::WaitForRetry);
        file.remove();
        plant.now = plant.now.addSecs(retrySeconds);
        QVERIFY(plant.follow().made);
        QVERIFY(!must(plant.backups.overview()).record.failure.at.isValid());
    }

    void aMissingToolIsToldBeforeAnyFile()
    {
        Backed plant(Engine::PostgreSQL);
        qputenv("BAKERMAIDEN_PG_TOOLS", "/nowhere");
        const auto failed = plant.backups.followPlan(plant.how, carryOn());
        qunsetenv("BAKERMAIDEN_PG_TOOLS");
        QVERIFY(!failed);
        QCOMPARE(failed.error().reason, Reason::BackupToolMissing);
        QCOMPARE(must(plant.backups.overview()).record.failure.error.reason, Reason::BackupToolMissing);
        QCOMPARE(plant.files(), QStringList());
    }

    void cancelledIsNoFailure_data() { forBothEngines(); }
    void cancelledIsNoFailure()
    {
        QFETCH(Engine, engine);
        Backed plant(engine);
        int reports = 0;
        const auto outcome =
            plant.backups.followPlan(plant.how, [&](const MigrationProgress &) { return ++reports < 3; });
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().reason, Reason::Cancelled);
        QVERIFY(!must(plant.backups.overview()).record.failure.at.isValid());
        QCOMPARE(plant.files(), QStringList());
        QVERIFY(plant.follow().made);
    }

    void oneWorkstationAtATime_data() { forBothEngines(); }
    void oneWorkstationAtATime()
    {
        QFETCH(Engine, engine);
        Backed plant(engine);
        {
            const auto attempt = must(BackupClaim::tryTake(plant.plant.settings(), testIdentity()));
            QVERIFY(attempt.claim);
            const PlannedWork work = plant.follow();
            QCOMPARE(work.due, BackupDue::Running);
            QVERIFY2(!work.holder.isEmpty() && work.holder != u"?", qPrintable(work.holder));
            QVERIFY(!work.made);
            const auto byHand = plant.backups.makeNow(plant.how, carryOn());
            QCOMPARE(byHand.error().reason, Reason::Busy);
        }
        // It is gone with whoever held it.
        QVERIFY(plant.follow().made);
    }

    void manyStationsMakeOne_data() { forBothEngines(); }
    void manyStationsMakeOne()
    {
        QFETCH(Engine, engine);
        Backed plant(engine);
        std::atomic<int> made = 0;
        std::atomic<int> failed = 0;
        std::vector<std::thread> stations;
        for (int i = 0; i < 8; ++i) {
            stations.emplace_back([&, i] {
                const auto database = plant.plant.open();
                Session session{*database, QStringLiteral("person %1").arg(i), QStringLiteral("station %1").arg(i),
                                plant.session.clock};
                for (int round = 0; round < 3; ++round) {
                    const auto work = Backups(session).followPlan(plant.how, carryOn());
                    made += work && work->made ? 1 : 0;
                    failed += work ? 0 : 1;
                }
            });
        }
        for (std::thread &station : stations)
            station.join();
        QCOMPARE(made.load(), 1);
        QCOMPARE(failed.load(), 0);
        QCOMPARE(plant.files().size(), 2);
    }
};

QTEST_GUILESS_MAIN(BackupsTest)
#include "backupstest.moc"
