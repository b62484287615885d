// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "faults/killing.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

// kill -9 before every statement of a backup and a restore, before every one of a rehearsal and a migration that others
// can see and every so many-th of the rest, and before many of an upgrade, a rollback and the takeover of a larger
// plant: what the next start finds is the untouched old plant or the finished new one. BM_EVERY_STATEMENT=1 leaves out
// none; it takes an hour.
class StatementKillTest : public QObject
{
    Q_OBJECT

private:
    static QString backupOf(const OldPlant &plant)
    {
        const auto backup = backUp(plant.settings(), plant.backups(), testIdentity(), carryOn());
        return backup ? backup->path : QString();
    }

    // PostgreSQL makes every table and function anew for each of them, which takes most of a second.
    static int strideWithin(Engine engine) { return engine == Engine::SQLite ? 1 : 23; }
    // Every migration script makes the way longer, and the deaths on it as many more: within one transaction they are
    // all alike to who comes after.
    static int strideOnTheWay(Engine engine) { return engine == Engine::SQLite ? 7 : 29; }

    static void march(OldPlant &plant, const QString &verb, const QString &place, const QString &start,
                      const QString &finish, int stride)
    {
        march(plant, verb, place, start, finish,
              [stride](const std::vector<Victims::Deed> &deeds) { return chosen(deeds, stride); });
    }

    // A server takes most of a second for each.
    static void sampledMarch(OldPlant &plant, const QString &verb, const QString &place, const QString &start,
                             const QString &finish)
    {
        const int wanted = plant.engine() == Engine::SQLite ? 40 : 12;
        march(plant, verb, place, start, finish,
              [wanted](const std::vector<Victims::Deed> &deeds) { return sampled(deeds, wanted); });
    }

    template <typename Choose>
        static void march(OldPlant &plant, const QString &verb, const QString &place, const QString &start,
                          const QString &finish, Choose choose) requires std::is_invocable_v < Choose,
        const std::vector<Victims::Deed>
    & >
    {
        plant.keepStart();
        Victims victims(verb, plant.settings(), place);
        const auto deeds = victims.deeds();
        QCOMPARE(plant.stands(), finish);
        plant.startAgain();
        QCOMPARE(plant.stands(), start);
        const Killing killing = killBeforeEach(plant, victims, deeds, choose(deeds), start);
        QCOMPARE(killing.wrong, QString());
        QVERIFY(killing.kills > 10);
        // The instant in which the one becomes the other was among them. A file takes the other's name without any
        // statement: everyStepOnTheDisk().
        const bool isRenamed = (verb == u"restore" || verb == u"back") && plant.engine() == Engine::SQLite;
        QVERIFY2(killing.stood.contains(start) && (isRenamed || killing.stood.contains(finish)),
                 qPrintable(killing.stood.join(u' ')));
        // And then somebody does it without being killed.
        QCOMPARE(victims.killedBefore(0).exitCode, 0);
        QCOMPARE(plant.stands(), finish);
    }

    // Syncs, renames and removals are all taken, of the writes every so many-th, and the first and the last between two
    // of the others.
    static std::vector<int> onDisk(const std::vector<Victims::Deed> &deeds)
    {
        const auto isWrite = [&deeds](size_t i) { return deeds[i].kind == 'd' && deeds[i].text == u"pwrite"; };
        const int stride = qEnvironmentVariableIsSet("BM_EVERY_STATEMENT") ? 1 : 31;
        std::vector<int> which;
        for (size_t i = 0; i < deeds.size(); ++i) {
            const bool atAnEdge = i == 0 || i + 1 == deeds.size() || !isWrite(i - 1) || !isWrite(i + 1);
            if (deeds[i].kind == 'd' && (!isWrite(i) || atAnEdge || i % stride == 0))
                which.push_back(static_cast<int>(i) + 1);
        }
        return which;
    }

private Q_SLOTS:
    void backup_data() { forBothEngines(); }
    void backup()
    {
        QFETCH(Engine, engine);
        OldPlant plant(engine);
        march(plant, QStringLiteral("backup"), plant.backups(), QStringLiteral("old"), QStringLiteral("old"),
              strideWithin(engine));
    }

    void rehearsal_data() { forBothEngines(); }
    void rehearsal()
    {
        QFETCH(Engine, engine);
        OldPlant plant(engine);
        march(plant, QStringLiteral("rehearse"), backupOf(plant), QStringLiteral("old"), QStringLiteral("old"),
              strideOnTheWay(engine));
    }

    void migration_data() { forBothEngines(); }
    void migration()
    {
        QFETCH(Engine, engine);
        OldPlant plant(engine);
        march(plant, QStringLiteral("transform"), {}, QStringLiteral("old"), QStringLiteral("new"),
              strideOnTheWay(engine));
    }

    void restoring_data() { forBothEngines(); }
    void restoring()
    {
        QFETCH(Engine, engine);
        OldPlant plant(engine);
        const auto migrated = migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn());
        QVERIFY2(migrated.ok(), migrated.ok() ? "" : qPrintable(migrated.error().detail));
        march(plant, QStringLiteral("restore"), migrated->backup->path, QStringLiteral("new"), QStringLiteral("old"),
              strideWithin(engine));
    }

    // The other ways from one state to another, a sample of their statements each.
    void otherWays_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("way");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (const char *way : {"web-v2", "upgrade", "down", "back"})
                QTest::addRow("%s_%s", qPrintable(engineName(engine)), way) << engine << QString::fromLatin1(way);
        }
    }
    void otherWays()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, way);
        constexpr int older = 4;
        const QString old = QStringLiteral("old");
        const QString young = QStringLiteral("new");
        if (way == u"web-v2") {
            OldPlant plant(engine, way);
            QCOMPARE(plant.stands(), old);
            sampledMarch(plant, QStringLiteral("transform"), {}, old, young);
            return;
        }
        OldPlant plant(engine, older);
        QCOMPARE(plant.stands(), old);
        if (way == u"upgrade") {
            sampledMarch(plant, QStringLiteral("transform"), {}, old, young);
            return;
        }
        const auto migrated = migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn());
        QVERIFY2(migrated.ok(), migrated.ok() ? "" : qPrintable(migrated.error().detail));
        sampledMarch(plant, way,
                     way == u"back" ? migrated->backup->path : QStringLiteral("%1 %2").arg(older).arg(plant.backups()),
                     young, old);
    }

    // COMMIT and the swap of files are one statement each and many writes: of a file that is half written the engine's
    // journal makes the old one again.
    void everyStepOnTheDisk_data()
    {
        QTest::addColumn<QString>("verb");
        for (const char *verb : {"backup", "transform", "restore"})
            QTest::newRow(verb) << QString::fromLatin1(verb);
    }
    void everyStepOnTheDisk()
    {
        QFETCH(QString, verb);
        OldPlant plant(Engine::SQLite);
        QString place = plant.backups();
        QString start = QStringLiteral("old");
        if (verb == u"restore") {
            const auto migrated = migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn());
            QVERIFY2(migrated.ok(), migrated.ok() ? "" : qPrintable(migrated.error().detail));
            place = migrated->backup->path;
            start = QStringLiteral("new");
        }
        plant.keepStart();
        Victims victims(verb, plant.settings(), place);
        const auto deeds = victims.deeds(true);
        plant.startAgain();
        const Killing killing = killBeforeEach(plant, victims, deeds, onDisk(deeds), start, true);
        QCOMPARE(killing.wrong, QString());
        QVERIFY2(killing.kills > 5, qPrintable(QString::number(killing.kills)));
        QCOMPARE(killing.stood.size(), verb == u"backup" ? 1 : 2);
    }
};

QTEST_GUILESS_MAIN(StatementKillTest)
#include "statementkilltest.moc"
