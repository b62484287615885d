// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "database/takeover/leftovers.h"
#include "faults/deadlytools.h"
#include "faults/victim.h"

#include <QDir>
#include <QTest>

using namespace bm;
using namespace bm::test;

// Killed at any instant: the untouched old database or the finished new one, and the next start gets through.
class KillTest : public QObject
{
    Q_OBJECT

private:
    static QString number(int value) { return QString::number(value); }

private Q_SLOTS:
    // Each run finds what the one before has left.
    void takeoverAtEveryReport_data() { forBothEngines(); }
    void takeoverAtEveryReport()
    {
        QFETCH(Engine, engine);
        const OldPlant plant(engine);
        // On PostgreSQL, where each run makes and drops databases, in longer steps.
        const int stride = engine == Engine::SQLite ? 1 : 11;
        int kills = 0;
        for (int at = 1;; at += stride) {
            const End end = runVictim(QStringLiteral("migrate"), plant.settings(), plant.backups(),
                                      {QStringLiteral("reports"), number(at)});
            if (!end.killed) {
                QVERIFY2(end.exitCode == 0, qPrintable(end.words));
                break;
            }
            ++kills;
            const QString stands = plant.stands();
            QVERIFY2(stands == u"old" || stands == u"new", qPrintable(stands));
        }
        QVERIFY(kills > 5);
        QCOMPARE(plant.stands(), QStringLiteral("new"));
        // The last run cleaned up after all those before it.
        const auto left = leftoversOf(plant.settings(), plant.backups());
        QVERIFY(left.ok());
        QCOMPARE(*left, QStringList());
        QVERIFY(!QDir(plant.folder()).exists(QStringLiteral("plant.sqlite.migrating")));
    }

    void whatIsLeftIsToldAndGoesAway_data() { forBothEngines(); }
    void whatIsLeftIsToldAndGoesAway()
    {
        QFETCH(Engine, engine);
        const OldPlant plant(engine);
        // Killed while the backup is verified: there is a file that is no backup yet, and a scratch copy.
        QStringList told;
        for (int at = 4; told.size() < 2 && at < 60; ++at) {
            const End end = runVictim(QStringLiteral("migrate"), plant.settings(), plant.backups(),
                                      {QStringLiteral("reports"), number(at)});
            QVERIFY(end.killed);
            QCOMPARE(plant.stands(), QStringLiteral("old"));
            told = *leftoversOf(plant.settings(), plant.backups());
        }
        QVERIFY(told.join(u' ').contains(QStringLiteral(".part")));
        QVERIFY(told.join(u' ').contains(QStringLiteral("bm_scratch_")));
        const auto report = migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->leftovers, told);
        QCOMPARE(*leftoversOf(plant.settings(), plant.backups()), QStringList());
        QCOMPARE(plant.stands(), QStringLiteral("new"));
    }

    void restoreAtEveryReport_data() { forBothEngines(); }
    void restoreAtEveryReport()
    {
        QFETCH(Engine, engine);
        const OldPlant plant(engine);
        const auto migrated = migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn());
        QVERIFY(migrated.ok());
        int kills = 0;
        for (int at = 1;; ++at) {
            const End end = runVictim(QStringLiteral("restore"), plant.settings(), migrated->backup->path,
                                      {QStringLiteral("reports"), number(at)});
            if (!end.killed) {
                QVERIFY2(end.exitCode == 0, qPrintable(end.words));
                break;
            }
            ++kills;
            const QString stands = plant.stands();
            QVERIFY2(stands == u"old" || stands == u"new", qPrintable(stands));
        }
        // How often a server's tool lets itself be asked depends on how quick it is.
        QVERIFY(kills > (engine == Engine::SQLite ? 3 : 0));
        QCOMPARE(plant.stands(), QStringLiteral("old"));
    }

    // The server's own tools are programs, too: killed is who started them, right before, while they are connected, and
    // when they are done.
    void whileTheToolsRun_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<int>("tool");
        QTest::addColumn<QString>("stands");
        const QString migrate = QStringLiteral("migrate");
        const QString old = QStringLiteral("old");
        QTest::newRow("the backup") << migrate << 1 << old;
        QTest::newRow("its verification") << migrate << 2 << old;
        QTest::newRow("the rehearsal's copy") << migrate << 3 << old;
        QTest::newRow("the restore") << QStringLiteral("restore") << 1 << QStringLiteral("new");
    }
    void whileTheToolsRun()
    {
        QFETCH(QString, verb);
        QFETCH(int, tool);
        QFETCH(QString, stands);
        const OldPlant plant(Engine::PostgreSQL);
        QString place = plant.backups();
        if (verb == u"restore") {
            const auto migrated = migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn());
            QVERIFY(migrated.ok());
            place = migrated->backup->path;
        }
        const DeadlyTools tools(plant.folder());
        for (const char *moment : {"start", "during", "end"}) {
            tools.killAt(tool, QString::fromLatin1(moment));
            QVERIFY2(runVictim(verb, plant.settings(), place).killed, moment);
            QCOMPARE(plant.stands(), stands);
            QTRY_VERIFY_WITH_TIMEOUT(plant.untold().isEmpty(), 30'000);
        }
        tools.killAt(0, {});
        const End end = runVictim(verb, plant.settings(), place);
        QVERIFY2(end.exitCode == 0 && !end.killed, qPrintable(end.words));
        QCOMPARE(plant.stands(), stands == u"old" ? QStringLiteral("new") : QStringLiteral("old"));
        QTRY_COMPARE_WITH_TIMEOUT(*leftoversOf(plant.settings(), plant.backups()), QStringList(), 30'000);
    }

    void diskFullForTheDump()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const End end = runVictim(QStringLiteral("migrate"), plant.settings(), plant.backups(),
                                  {QStringLiteral("limit"), QStringLiteral("1024")});
        QCOMPARE(end.exitCode, 1);
        QCOMPARE(end.reason(), Reason::DiskFull);
        QCOMPARE(plant.stands(), QStringLiteral("old"));
        QCOMPARE(QDir(plant.backups()).entryList(QDir::Files), QStringList());
    }

    // No write past a certain size: the disk is full in one phase after the other.
    void diskFullInEveryPhase()
    {
        const OldPlant plant(Engine::SQLite);
        int refused = 0;
        for (qint64 bytes = 512;; bytes += bytes < 16'384 ? 4'096 : bytes / 2) {
            const End end = runVictim(QStringLiteral("migrate"), plant.settings(), plant.backups(),
                                      {QStringLiteral("limit"), QString::number(bytes)});
            QVERIFY(!end.killed);
            if (end.exitCode == 0)
                break;
            ++refused;
            QVERIFY2(end.reason() != Reason::Internal, qPrintable(end.words));
            QCOMPARE(plant.stands(), QStringLiteral("old"));
        }
        QVERIFY(refused > 5);
        QCOMPARE(plant.stands(), QStringLiteral("new"));
    }

    // The same for everything else that writes: a backup with its verification, a rehearsal, a restore, and both ways
    // back. What was there before is there until it is done.
    void diskFullForEveryWay_data()
    {
        QTest::addColumn<QString>("verb");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("finish");
        QTest::newRow("backup") << QStringLiteral("backup") << QStringLiteral("old") << QStringLiteral("old");
        QTest::newRow("rehearsal") << QStringLiteral("rehearse") << QStringLiteral("old") << QStringLiteral("old");
        QTest::newRow("restore") << QStringLiteral("restore") << QStringLiteral("new") << QStringLiteral("old");
        QTest::newRow("back") << QStringLiteral("back") << QStringLiteral("new") << QStringLiteral("old");
        QTest::newRow("down") << QStringLiteral("down") << QStringLiteral("new") << QStringLiteral("old");
    }
    void diskFullForEveryWay()
    {
        QFETCH(QString, verb);
        QFETCH(QString, start);
        QFETCH(QString, finish);
        constexpr int older = 4;
        const OldPlant plant(Engine::SQLite, older);
        QString place = plant.backups();
        if (start == u"new") {
            const auto migrated = migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn());
            QVERIFY2(migrated.ok(), migrated.ok() ? "" : qPrintable(migrated.error().detail));
            place = verb == u"down" ? QStringLiteral("%1 %2").arg(older).arg(plant.backups()) : migrated->backup->path;
        } else if (verb == u"rehearse") {
            const auto backup = backUp(plant.settings(), plant.backups(), testIdentity(), carryOn());
            QVERIFY(backup.ok());
            place = backup->path;
        }
        // Without the log that SQLite keeps beside the file until somebody opens it.
        const auto filesBeside = [&plant] {
            QStringList names = QDir(plant.folder()).entryList(QDir::Files);
            names.removeIf([](const QString &name) {
                return name.endsWith(QLatin1String("-wal")) || name.endsWith(QLatin1String("-shm"));
            });
            return names;
        };
        const QStringList lying = filesBeside();
        const QStringList kept = QDir(plant.backups()).entryList(QDir::Files);
        int refused = 0;
        for (qint64 bytes = 512;; bytes += bytes < 16'384 ? 4'096 : bytes / 2) {
            const End end = runVictim(verb, plant.settings(), place, {QStringLiteral("limit"), QString::number(bytes)});
            QVERIFY(!end.killed);
            if (end.exitCode == 0)
                break;
            ++refused;
            // A file that may not grow is told by the system as an error of the disk, and no full one.
            QVERIFY2(end.reason() != Reason::Internal, qPrintable(end.words));
            QCOMPARE(plant.stands(), start);
            QCOMPARE(filesBeside(), lying);
            // A backup that was done before the room was used up counts, and nothing else is left.
            QCOMPARE(plant.untold(), QStringList());
            if (verb != u"down")
                QCOMPARE(QDir(plant.backups()).entryList(QDir::Files), kept);
        }
        QVERIFY2(refused > 3, qPrintable(QString::number(refused)));
        QCOMPARE(plant.stands(), finish);
    }
};

QTEST_GUILESS_MAIN(KillTest)
#include "killtest.moc"
