// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "database/takeover/leftovers.h"
#include "database/takeover/runnerlock.h"
#include "faults/victim.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace bm;
using namespace bm::test;

// Somebody sets the wall clock of the workstation, by a year, while it takes a plant over.
class ClockTest : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 hourMs = 3'600'000;

    static QStringList backupsOf(const OldPlant &plant)
    {
        return QDir(plant.backups())
            .entryList({QStringLiteral("bakermaiden-*.sqlite"), QStringLiteral("bakermaiden-*.dump")}, QDir::Files);
    }

private Q_SLOTS:
    void theClockIsSet_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("turns");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            const QByteArray name = engineName(engine).toUtf8();
            // Before the backup, within the rehearsal, within the migration, and twice.
            QTest::addRow("%s a year on at once", name.constData()) << engine << "clock 365 2";
            QTest::addRow("%s a year back at once", name.constData()) << engine << "clock -365 2";
            QTest::addRow("%s a year on, later", name.constData()) << engine << "clock 365 40";
            QTest::addRow("%s a year back, later", name.constData()) << engine << "clock -365 40";
            QTest::addRow("%s on and then back", name.constData()) << engine << "clock 365 4 clock -365 120";
        }
    }
    void theClockIsSet()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, turns);
        const OldPlant plant(engine);
        const End end = runVictim(QStringLiteral("migrate"), plant.settings(), plant.backups(), turns.split(u' '));
        QVERIFY2(end.exitCode == 0 && !end.killed, qPrintable(end.words));
        // So many reports there were that each turn had its turn.
        QVERIFY2(end.words.section(u' ', 1, 1).toInt() > 130, qPrintable(end.words));
        QCOMPARE(plant.stands(), QStringLiteral("new"));
        QCOMPARE(*leftoversOf(plant.settings(), plant.backups()), QStringList());
        QVERIFY(!QDir(plant.folder()).exists(QStringLiteral("plant.sqlite.migrating")));

        const auto database = plant.open(Database::Mode::ReadOnly);
        const auto log = migrationLog(*database);
        QVERIFY(log.ok() && log->size() == 1);
        const qint64 took = log->front().startedAt.msecsTo(log->front().finishedAt);
        QVERIFY2(took >= 0 && took < hourMs, qPrintable(QString::number(took)));
        const QJsonObject report = QJsonDocument::fromJson(log->front().reportJson.toUtf8()).object();
        const double migration = report[QStringLiteral("duration_ms")].toDouble(-1);
        QVERIFY2(migration >= 0 && migration < hourMs, qPrintable(log->front().reportJson));
        const double rehearsal =
            report[QStringLiteral("rehearsal")].toObject()[QStringLiteral("duration_ms")].toDouble(-1);
        QVERIFY2(rehearsal >= 0 && rehearsal < hourMs, qPrintable(log->front().reportJson));
        const auto steps = database->run(
            QStringLiteral("SELECT version, applied_at, duration_ms FROM schema_migrations ORDER BY version"));
        QDateTime last = log->front().startedAt;
        for (const Row &step : *steps) {
            QVERIFY(step.time(QStringLiteral("applied_at")) >= last);
            QVERIFY(step.integer(QStringLiteral("duration_ms")) >= 0);
            last = step.time(QStringLiteral("applied_at"));
        }
        QVERIFY(last <= log->front().finishedAt);
        // What was taken over is neither of the past year nor of the next one.
        const QStringList backups = backupsOf(plant);
        QCOMPARE(backups.size(), 1);
        QCOMPARE(log->front().backupPath, QDir(plant.backups()).absoluteFilePath(backups.first()));
    }

    // The names hold the moment; two of them may be the same when the clock is set back.
    void noBackupTakesTheNameOfAnother_data() { forBothEngines(); }
    void noBackupTakesTheNameOfAnother()
    {
        QFETCH(Engine, engine);
        const OldPlant plant(engine);
        const QStringList sameMoment{QStringLiteral("clock-stands"), QStringLiteral("1780000000")};
        for (int i = 1; i <= 3; ++i) {
            const End end = runVictim(QStringLiteral("backup"), plant.settings(), plant.backups(), sameMoment);
            QVERIFY2(end.exitCode == 0, qPrintable(end.words));
            QCOMPARE(backupsOf(plant).size(), i);
        }
        // Each has the manifest that belongs to it, and each is put back; what stood there is kept every time.
        QVERIFY(migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn()).ok());
        for (const QString &backup : backupsOf(plant).mid(0, 3)) {
            const End end = runVictim(QStringLiteral("restore"), plant.settings(),
                                      QDir(plant.backups()).absoluteFilePath(backup), sameMoment);
            QVERIFY2(end.exitCode == 0, qPrintable(end.words));
            QCOMPARE(plant.stands(), QStringLiteral("old"));
        }
        const QString kept =
            engine == Engine::SQLite
                ? QString::number(
                      QDir(plant.folder()).entryList({QStringLiteral("plant.sqlite.before-restore-*")}).size())
                : plant.value(QStringLiteral("SELECT count(*) FROM pg_database WHERE datname LIKE ?"),
                              {QString(plant.settings().database + QStringLiteral("\\_before\\_restore\\_%"))});
        QCOMPARE(kept, QStringLiteral("3"));
    }

    // Who holds the plant holds it for as long as he lives, whatever the newcomer's clock says about his age.
    void nobodysLockIsTooOld_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("days");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (const char *days : {"365", "-365"})
                QTest::addRow("%s %s days", qPrintable(engineName(engine)), days)
                    << engine << QString::fromLatin1(days);
        }
    }
    void nobodysLockIsTooOld()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, days);
        const OldPlant plant(engine);
        const auto first = *RunnerLock::take(plant.settings(), testIdentity(), carryOn());
        // The first report is the look at the plant, all others say for whom it waits; killed when it has waited.
        const End end = runVictim(
            QStringLiteral("migrate"), plant.settings(), plant.backups(),
            {QStringLiteral("clock"), days, QStringLiteral("1"), QStringLiteral("reports"), QStringLiteral("5")});
        QVERIFY2(end.killed, qPrintable(end.words));
        QCOMPARE(plant.stands(), QStringLiteral("old"));
        QVERIFY(!QDir(plant.backups()).exists());
    }
};

QTEST_GUILESS_MAIN(ClockTest)
#include "clocktest.moc"
