// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/victim.h"
#include "services/backups/backups.h"
#include "support/floor.h"

#include <QCryptographicHash>
#include <QDir>
#include <QRandomGenerator>
#include <QTest>

using namespace bm;
using namespace bm::test;

// Killed at any instant of a planned backup or of taking old ones away: no good backup is lost, what is called a backup
// is one, and the next run gets through and cleans up.
class PlannedBackupTest : public QObject
{
    Q_OBJECT

private:
    // Every backup in the folder that calls itself sound, with what its manifest says it is.
    static QMap<QString, QString> soundOnes(Floor &plant)
    {
        QMap<QString, QString> sound;
        for (const KeptBackup &backup : must(Backups(plant.session).list())) {
            if (backup.isSound())
                sound.insert(backup.name, backup.manifest.sha256);
        }
        return sound;
    }

    static QString sha256Of(const QString &path)
    {
        QFile file(path);
        QCryptographicHash hash(QCryptographicHash::Sha256);
        if (!file.open(QIODevice::ReadOnly) || !hash.addData(&file))
            return {};
        return QString::fromLatin1(hash.result().toHex());
    }

    // It says "done REPORTS DEEDS" at its end.
    static int limitOf(const QString &words, bool deeds)
    {
        return words.section(u' ', deeds ? 2 : 1, deeds ? 2 : 1).toInt();
    }

private Q_SLOTS:
    void killedAnywhere_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("at");
        QTest::addColumn<int>("kills");
        QTest::newRow("SQLite, reports") << Engine::SQLite << QStringLiteral("reports") << 12;
        QTest::newRow("SQLite, deeds") << Engine::SQLite << QStringLiteral("deeds") << 25;
        QTest::newRow("PostgreSQL, reports") << Engine::PostgreSQL << QStringLiteral("reports") << 6;
    }
    void killedAnywhere()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, at);
        QFETCH(int, kills);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Floor plant(engine);
        Backups backups(plant.session);
        const QString folder = plant.plant.folder() + u"/kept";
        BackupPlan plan;
        plan.folder = folder;
        plan.onStart = false;
        plan.keepDaily = 2;
        plan.keepWeekly = plan.keepMonthly = plan.testEveryDays = 0;
        must(backups.setPlan(plan));
        const auto run = [&](int killAt) {
            plant.now = plant.now.addDays(1);
            return runVictim(QStringLiteral("plan"), plant.plant.settings(), plant.now.toString(Qt::ISODate),
                             killAt > 0 ? QStringList{at, QString::number(killAt)} : QStringList());
        };
        // Two that stand, and how long one takes.
        QVERIFY(!run(0).killed);
        const End whole = run(0);
        QVERIFY2(whole.exitCode == 0, qPrintable(whole.words));
        const int most = limitOf(whole.words, at == u"deeds");
        QVERIFY(most > 2);
        int killed = 0;
        for (int i = 0; i < kills; ++i) {
            const QMap<QString, QString> before = soundOnes(plant);
            QVERIFY(before.size() >= 2);
            killed += run(1 + random.bounded(most)).killed ? 1 : 0;
            const QMap<QString, QString> after = soundOnes(plant);
            // The newest one before is still there, at least two are, and every one is what it says.
            QVERIFY(after.contains(before.lastKey()));
            QVERIFY(after.size() >= 2);
            for (auto each = after.begin(); each != after.end(); ++each)
                QCOMPARE(sha256Of(folder + u'/' + each.key()), each.value());
        }
        QVERIFY(killed > 0);
        const End last = run(0);
        QVERIFY2(last.exitCode == 0, qPrintable(last.words));
        // Cleaned up: two backups, each with its manifest and nothing else.
        QCOMPARE(QDir(folder).entryList(QDir::Files | QDir::Hidden).size(), 4);
        QCOMPARE(soundOnes(plant).size(), 2);
    }

    // Between the removal of a backup and of its manifest.
    void aManifestThatIsLeftGoesWithTheNext()
    {
        Floor plant(Engine::SQLite);
        Backups backups(plant.session);
        BackupPlan plan;
        plan.folder = plant.plant.folder() + u"/kept";
        must(backups.setPlan(plan));
        PlannedHow how;
        how.who = testIdentity();
        const BackupInfo made = *must(backups.followPlan(how, carryOn())).made;
        QVERIFY(QFile::remove(made.path));
        QCOMPARE(must(backups.list()).size(), size_t(0));
        plant.now = plant.now.addDays(1);
        QVERIFY(must(backups.followPlan(how, carryOn())).made);
        QVERIFY(!QFile::exists(made.manifestPath));
        QCOMPARE(must(backups.list()).size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(PlannedBackupTest)
#include "plannedbackuptest.moc"
