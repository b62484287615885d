// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "database/backups/content.h"
#include "database/backups/room.h"
#include "database/takeover/rollback.h"
#include "database/transaction.h"
#include "faults/victim.h"
#include "support/privatecluster.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QStorageInfo>
#include <QTest>
#include <unistd.h>

using namespace bm;
using namespace bm::test;

// What is missing is said before anything is written.
class BeforehandTest : public QObject
{
    Q_OBJECT

private:
    // The reason why a migration does not start; nothing of it may have begun.
    static std::optional<Error> refused(const OldPlant &plant, const ConnectionSettings &settings,
                                        const MigrationOptions &options)
    {
        bool begun = false;
        const auto report =
            migratePlant(settings, testIdentity(), options, [&begun](const MigrationProgress &progress) {
                begun = begun || progress.step != MigrationStep::Inspect;
                return true;
            });
        if (report.ok() || begun || QDir(plant.backups()).exists())
            return std::nullopt;
        return report.error();
    }

    // The old plant belongs to a user who has nothing else: no other database, no right to make one.
    static ConnectionSettings ownedByAMiller(const OldPlant &plant)
    {
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        cluster.run(QStringLiteral("DO $$ BEGIN CREATE ROLE miller LOGIN PASSWORD 'm'; EXCEPTION WHEN duplicate_object "
                                   "THEN NULL; END $$"));
        const QString database = plant.settings().database;
        cluster.run(QStringLiteral("ALTER DATABASE %1 OWNER TO miller").arg(database));
        cluster.run(QStringLiteral("DO $$ DECLARE t record; BEGIN FOR t IN SELECT relname, relkind FROM pg_class WHERE "
                                   "relnamespace = 'public'::regnamespace AND relkind = 'r' LOOP EXECUTE "
                                   "format('ALTER TABLE %I OWNER TO miller', t.relname); END LOOP; END $$"),
                    database);
        return asMiller(database);
    }

    static ConnectionSettings asMiller(const QString &database)
    {
        ConnectionSettings settings = PrivateCluster::ofThisProgram().overTcp(database);
        settings.user = QStringLiteral("miller");
        settings.password = QStringLiteral("m");
        return settings;
    }

    static QString urlOf(const ConnectionSettings &settings)
    {
        return QStringLiteral("postgresql://%1:%2@%3:%4/%5")
            .arg(settings.user, settings.password, settings.host, settings.port, settings.database);
    }

    static QString emptyDatabaseOfTheMiller()
    {
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        const QString name = cluster.createDatabase();
        cluster.run(QStringLiteral("ALTER DATABASE %1 OWNER TO miller").arg(name));
        return name;
    }

private Q_SLOTS:
    void theBackupToolIsMissingOrTooOld()
    {
        const OldPlant plant(Engine::PostgreSQL);
        QDir(plant.folder()).mkdir(QStringLiteral("tools"));
        const QString tools = QDir(plant.folder()).filePath(QStringLiteral("tools"));
        qputenv("BAKERMAIDEN_PG_TOOLS", tools.toUtf8());
        const auto afterwards = qScopeGuard([] { qunsetenv("BAKERMAIDEN_PG_TOOLS"); });
        auto error = refused(plant, plant.settings(), plant.options());
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::BackupToolMissing);
        QFile old(QDir(tools).filePath(QStringLiteral("pg_dump")));
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("#!/bin/sh\necho 'pg_dump (PostgreSQL) 9.6.24'\n");
        old.close();
        QVERIFY(old.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        error = refused(plant, plant.settings(), plant.options());
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::BackupToolMissing);
        QVERIFY(error->detail.startsWith(QStringLiteral("pg_dump 1")));
        QCOMPARE(plant.stands(), QStringLiteral("old"));
    }

    void thereIsNoRoom()
    {
        const OldPlant plant(Engine::SQLite);
        // As large as half the room that is left, without taking any.
        const qint64 room = QStorageInfo(plant.folder()).bytesAvailable();
        QFile file(plant.settings().path);
        QVERIFY(file.resize(room / 2));
        const auto error = refused(plant, plant.settings(), plant.options());
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::DiskFull);
    }

    // Whoever goes back is told as well, and what is there stays.
    void thereIsNoRoomToGoBack()
    {
        const TestPlant plant(Engine::SQLite);
        const QString backups = QDir(plant.folder()).filePath(QStringLiteral("backups"));
        const auto backup = backUp(plant.settings(), backups, testIdentity(), carryOn());
        QVERIFY(backup.ok());
        const QByteArray before = [&plant] {
            QFile file(plant.settings().path);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        }();
        // What is kept aside is as large as what is there; a hole takes no room itself. Others may give room free
        // meanwhile.
        const qint64 room = QStorageInfo(plant.folder()).bytesAvailable();
        QFile file(plant.settings().path);
        QVERIFY(file.resize(2 * room));
        for (const auto &error :
             {restore(backup->path, plant.settings(), testIdentity(), carryOn()).error(),
              rollBackToBackup(plant.settings(), backup->path, testIdentity(), whateverIsLost, carryOn()).error()}) {
            QCOMPARE(error.reason, Reason::DiskFull);
            QCOMPARE(error.field, QStringLiteral("into"));
            QVERIFY2(error.detail.contains(u'<'), qPrintable(error.detail));
        }
        QCOMPARE(file.size(), 2 * room);
        // A rollback to a version makes a backup first, and then changes the file.
        QVERIFY(file.resize(room / 2));
        const auto down = rollBackTo(plant.settings(), 5, testIdentity(), {backups, whateverIsLost}, carryOn());
        QVERIFY(!down.ok());
        QCOMPARE(down.error().reason, Reason::DiskFull);
        QVERIFY(file.resize(before.size()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), before);
    }

    // On a server the copy that is put back lies on this computer's disk first; nothing is asked of the server before.
    void thereIsNoRoomToRestoreOnAServer()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const auto backup = backUp(plant.settings(), plant.backups(), testIdentity(), carryOn());
        QVERIFY(backup.ok());
        QFile file(backup->path);
        const qint64 size = file.size();
        QVERIFY(file.resize(QStorageInfo(plant.folder()).bytesAvailable() * 2)); // a hole
        bool begun = false;
        const auto restored = restore(backup->path, plant.settings(), testIdentity(), [&begun](const auto &) {
            begun = true;
            return true;
        });
        QVERIFY(!restored.ok() && !begun);
        QCOMPARE(restored.error().reason, Reason::DiskFull);
        QCOMPARE(restored.error().field, QStringLiteral("into"));
        // "folder (what is there < what is needed)"
        QVERIFY2(restored.error().detail.startsWith(plant.folder()), qPrintable(restored.error().detail));
        QVERIFY2(restored.error().detail.contains(QStringLiteral(" < ")), qPrintable(restored.error().detail));
        QCOMPARE(plant.untold(), QStringList());
        QCOMPARE(plant.stands(), QStringLiteral("old"));
        QVERIFY(file.resize(size));
        QVERIFY(restore(backup->path, plant.settings(), testIdentity(), carryOn()).ok());
    }

    // The number that is refused is the one that is shown, and a takeover needs more for many rows.
    void theRoomIsOfOneKind()
    {
        const QTemporaryDir folder;
        ConnectionSettings plant;
        plant.path = folder.filePath(QStringLiteral("plant.sqlite"));
        const qint64 megabyte = 1'000'000;
        RoomQuestion question{folder.path(), RoomFor::TakeOver, true};
        question.bytes = 10 * megabyte;
        const auto places = roomNeeded(plant, question);
        question.rows = 1'000'000;
        const auto crowded = roomNeeded(plant, question);
        QCOMPARE(crowded.front().bytes - places.front().bytes, 300 * megabyte);
        question.work = RoomFor::Change;
        QVERIFY(roomNeeded(plant, question).front().bytes < places.front().bytes);
        question.rehearses = false;
        question.work = RoomFor::Backup;
        QVERIFY(roomNeeded(plant, question).front().bytes >= 2 * question.bytes);
        QVERIFY(checkRoom(places, QStringLiteral("folder")).ok());
        question.bytes = std::numeric_limits<qint64>::max() / 2;
        QCOMPARE(checkRoom(roomNeeded(plant, question), QStringLiteral("folder")).error().reason, Reason::DiskFull);
    }

    void aUserWithoutRightsIsToldWhoseTheTablesAre()
    {
        const OldPlant plant(Engine::PostgreSQL);
        PrivateCluster::ofThisProgram().run(QStringLiteral("GRANT SELECT ON ALL TABLES IN SCHEMA public TO clerk"),
                                            plant.settings().database);
        const auto error =
            refused(plant, PrivateCluster::ofThisProgram().overTcp(plant.settings().database), plant.options());
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::PermissionDenied);
        QVERIFY2(error->detail.contains(QStringLiteral("Pallet (postgres)")), qPrintable(error->detail));
        QVERIFY2(!error->detail.contains(QStringLiteral("oven_log")), qPrintable(error->detail));
        QCOMPARE(plant.stands(), QStringLiteral("old"));
    }

    // What hangs on the old tables is taken away and made again: that, too, may be somebody else's.
    void whatHangsOnTheOldTablesAndIsSomebodyElsesIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named");
        QTest::newRow("a view") << QStringLiteral("CREATE VIEW names AS SELECT name FROM \"Recipe\"")
                                << QStringLiteral("names (postgres)");
        QTest::newRow("a view in another schema")
            << QStringLiteral("CREATE SCHEMA reports; CREATE VIEW reports.names AS SELECT name FROM \"Recipe\"")
            << QStringLiteral("reports.names (postgres)");
        QTest::newRow("a link") << QStringLiteral("CREATE TABLE shelf (recipe int REFERENCES \"Recipe\" (id))")
                                << QStringLiteral("shelf (postgres)");
        QTest::newRow("a name that is needed")
            << QStringLiteral("CREATE TABLE customers (id int)") << QStringLiteral("customers (postgres)");
    }
    void whatHangsOnTheOldTablesAndIsSomebodyElsesIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, named);
        const OldPlant plant(Engine::PostgreSQL);
        const ConnectionSettings miller = ownedByAMiller(plant);
        PrivateCluster::ofThisProgram().run(
            sql + QStringLiteral("; GRANT SELECT ON ALL TABLES IN SCHEMA public TO miller"), plant.settings().database);
        MigrationOptions options = plant.options();
        options.testDatabaseUrl = urlOf(asMiller(emptyDatabaseOfTheMiller()));
        const auto error = refused(plant, miller, options);
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::PermissionDenied);
        QCOMPARE(error->detail, named);
        QCOMPARE(plant.stands(), QStringLiteral("old"));
    }

    void whoMayMakeNoDatabaseIsAskedForOne()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const ConnectionSettings miller = ownedByAMiller(plant);
        const auto error = refused(plant, miller, plant.options());
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::NoScratchDatabase);
        QCOMPARE(error->field, QStringLiteral("TEST_DATABASE_URL"));
        // With one it works, although a killed program has left something in it.
        const QString scratch = emptyDatabaseOfTheMiller();
        PrivateCluster::ofThisProgram().run(QStringLiteral("SET ROLE miller; CREATE SCHEMA bm_scratch; CREATE TABLE "
                                                           "public.half (id int)"),
                                            scratch);
        MigrationOptions options = plant.options();
        options.testDatabaseUrl = urlOf(asMiller(scratch));
        const auto report = migratePlant(miller, testIdentity(), options, carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QVERIFY(report->backup && report->backup->verified && report->rehearsal);
        QCOMPARE(plant.stands(), QStringLiteral("new"));
        const auto database = *Database::open(asMiller(scratch), Database::Mode::ReadOnly);
        QVERIFY(!database
                     ->first(QStringLiteral("SELECT 1 AS present FROM pg_class WHERE relnamespace = "
                                            "'public'::regnamespace"))
                     ->has_value());
    }

    // The one place is where the backup is tried and where the rehearsal runs, one after the other.
    void theDatabaseOfTheRehearsalIsEnough()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const ConnectionSettings miller = ownedByAMiller(plant);
        const QString scratch = emptyDatabaseOfTheMiller();
        MigrationOptions options = plant.options();
        options.rehearseOn = urlOf(asMiller(scratch));
        const auto report = migratePlant(miller, testIdentity(), options, carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QVERIFY(report->backup && report->backup->verified && report->rehearsal);
        QVERIFY(report->rehearsal->where.contains(scratch));
        QCOMPARE(plant.stands(), QStringLiteral("new"));
        QCOMPARE(
            PrivateCluster::ofThisProgram().answer(
                QStringLiteral("SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"), scratch),
            QStringLiteral("0"));
    }

    // It could neither be filled nor emptied again: both would show only after the backup was made.
    void aTestDatabaseThatMayNotBeFilledIsNamed()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const ConnectionSettings miller = ownedByAMiller(plant);
        const QString foreign = PrivateCluster::ofThisProgram().createDatabase();
        MigrationOptions options = plant.options();
        options.testDatabaseUrl = urlOf(asMiller(foreign));
        const auto error = refused(plant, miller, options);
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::PermissionDenied);
        QCOMPARE(error->detail, foreign + QStringLiteral(" (postgres), public (pg_database_owner)"));
    }

    // On a file the place of the rehearsal is looked at first, too.
    void theFileOfTheRehearsalMustBeFree_data()
    {
        QTest::addColumn<QString>("where");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("somebody's file") << QStringLiteral("taken.sqlite") << Reason::FileExists;
        QTest::newRow("a link to the plant") << QStringLiteral("link.sqlite") << Reason::FileExists;
        QTest::newRow("the plant under another name") << QStringLiteral("hard.sqlite") << Reason::FileExists;
        QTest::newRow("a link that leads nowhere") << QStringLiteral("nowhere.sqlite") << Reason::FileExists;
        QTest::newRow("somebody's log beside it") << QStringLiteral("logged.sqlite") << Reason::FileExists;
        QTest::newRow("the plant's own log") << QStringLiteral("around/%1-wal") << Reason::FileExists;
        QTest::newRow("a folder") << QStringLiteral("around") << Reason::FileExists;
        QTest::newRow("no such folder") << QStringLiteral("none/a.sqlite") << Reason::FolderMissing;
        QTest::newRow("a server") << QStringLiteral("postgresql://a@b/c") << Reason::BadUrl;
    }
    void theFileOfTheRehearsalMustBeFree()
    {
        QFETCH(QString, where);
        QFETCH(Reason, reason);
        const OldPlant plant(Engine::SQLite);
        const QDir folder(plant.folder());
        const QString name = QFileInfo(plant.settings().path).fileName();
        for (const char *file : {"taken.sqlite", "logged.sqlite-wal"}) {
            QFile taken(folder.filePath(QString::fromLatin1(file)));
            QVERIFY(taken.open(QIODevice::WriteOnly) && taken.write("mine") == 4);
        }
        QVERIFY(QFile::link(plant.settings().path, folder.filePath(QStringLiteral("link.sqlite"))));
        QVERIFY(
            QFile::link(folder.filePath(QStringLiteral("gone")), folder.filePath(QStringLiteral("nowhere.sqlite"))));
        QVERIFY(QFile::link(plant.folder(), folder.filePath(QStringLiteral("around"))));
        QCOMPARE(::link(QFile::encodeName(plant.settings().path).constData(),
                        QFile::encodeName(folder.filePath(QStringLiteral("hard.sqlite"))).constData()),
                 0);
        MigrationOptions options = plant.options();
        options.rehearseOn =
            where.contains(u':') ? where : folder.filePath(where.contains(u'%') ? where.arg(name) : where);
        const auto error = refused(plant, plant.settings(), options);
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, reason);
        QCOMPARE(error->field, QStringLiteral("rehearse-on"));
        QCOMPARE(plant.stands(), QStringLiteral("old"));
    }

    void aFreeFileOfTheRehearsalIsGoneAfterwards()
    {
        const OldPlant plant(Engine::SQLite);
        MigrationOptions options = plant.options();
        options.rehearseOn = QDir(plant.folder()).filePath(QStringLiteral("rehearsal.sqlite"));
        const auto report = migratePlant(plant.settings(), testIdentity(), options, carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QVERIFY(report->rehearsal && report->rehearsal->where.contains(QStringLiteral("rehearsal.sqlite")));
        QVERIFY(QDir(plant.folder()).entryList({QStringLiteral("rehearsal*")}, QDir::Files).isEmpty());
        QCOMPARE(plant.stands(), QStringLiteral("new"));
    }

    void aTestDatabaseWithSomebodysRowsIsLeftAlone()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const ConnectionSettings miller = ownedByAMiller(plant);
        const QString taken = emptyDatabaseOfTheMiller();
        PrivateCluster::ofThisProgram().run(
            QStringLiteral("SET ROLE miller; CREATE SCHEMA mine; CREATE TABLE mine.rows "
                           "(id int)"),
            taken);
        MigrationOptions options = plant.options();
        options.testDatabaseUrl = urlOf(asMiller(taken));
        const auto error = refused(plant, miller, options);
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::NotEmpty);
        QVERIFY((*Database::open(asMiller(taken), Database::Mode::ReadOnly))
                    ->run(QStringLiteral("SELECT * FROM mine.rows"))
                    .ok());
    }

    // pg_dump reads the whole database, and stops at what this account may not read.
    void whatTheBackupMayNotReadIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("grants");
        const QString schema = QStringLiteral("CREATE SCHEMA reports; CREATE TABLE reports.sold (n serial, t text); ");
        QTest::newRow("another's schema")
            << schema
            << QStringLiteral("GRANT USAGE ON SCHEMA reports TO miller; GRANT SELECT ON reports.sold TO miller; GRANT "
                              "SELECT ON SEQUENCE reports.sold_n_seq TO miller");
        QTest::newRow("another's table")
            << schema + QStringLiteral("GRANT USAGE ON SCHEMA reports TO miller; GRANT USAGE ON SEQUENCE "
                                       "reports.sold_n_seq TO miller")
            << QStringLiteral("GRANT SELECT ON reports.sold TO miller; GRANT SELECT ON SEQUENCE reports.sold_n_seq TO "
                              "miller");
        QTest::newRow("a large object") << QStringLiteral("SELECT lo_create(4711)")
                                        << QStringLiteral("GRANT SELECT ON LARGE OBJECT 4711 TO miller");
    }
    void whatTheBackupMayNotReadIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, grants);
        const OldPlant plant(Engine::PostgreSQL);
        const ConnectionSettings miller = ownedByAMiller(plant);
        PrivateCluster &cluster = PrivateCluster::ofThisProgram();
        cluster.run(sql, plant.settings().database);
        MigrationOptions options = plant.options();
        options.testDatabaseUrl = urlOf(asMiller(emptyDatabaseOfTheMiller()));
        const auto error = refused(plant, miller, options);
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::PermissionDenied);
        QCOMPARE(error->field, QStringLiteral("backup"));
        QCOMPARE(error->detail, grants);
        // What is said mends it.
        cluster.run(grants, plant.settings().database);
        const auto report = migratePlant(miller, testIdentity(), options, carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
        QCOMPARE(plant.stands(), QStringLiteral("new"));
    }

    void whatAPolicyHidesFromTheBackupIsNamed()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const ConnectionSettings miller = ownedByAMiller(plant);
        PrivateCluster::ofThisProgram().run(
            QStringLiteral("CREATE SCHEMA reports; CREATE TABLE reports.sold (n int); GRANT USAGE ON SCHEMA reports TO "
                           "miller; GRANT SELECT ON reports.sold TO miller; ALTER TABLE reports.sold ENABLE ROW LEVEL "
                           "SECURITY"),
            plant.settings().database);
        MigrationOptions options = plant.options();
        options.testDatabaseUrl = urlOf(asMiller(emptyDatabaseOfTheMiller()));
        const auto error = refused(plant, miller, options);
        QVERIFY(error.has_value());
        QCOMPARE(error->detail, QStringLiteral("ALTER ROLE miller BYPASSRLS (reports.sold)"));
    }

    // The backup is restored by the same account, to be compared.
    void whatThisAccountCouldNotMakeAgainIsNamed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("named");
        QTest::newRow("an extension") << QStringLiteral("CREATE EXTENSION dblink")
                                      << QStringLiteral("permission denied to create extension \"dblink\"");
        QTest::newRow("an event trigger")
            << QStringLiteral("CREATE FUNCTION told() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE "
                              "EVENT TRIGGER tells ON ddl_command_end EXECUTE FUNCTION told()")
            << QStringLiteral("permission denied to create event trigger \"tells\"");
        QTest::newRow("an extension that everybody may make") << QStringLiteral("CREATE EXTENSION citext") << QString();
    }
    void whatThisAccountCouldNotMakeAgainIsNamed()
    {
        QFETCH(QString, sql);
        QFETCH(QString, named);
        const OldPlant plant(Engine::PostgreSQL);
        const ConnectionSettings miller = ownedByAMiller(plant);
        PrivateCluster::ofThisProgram().run(sql, plant.settings().database);
        MigrationOptions options = plant.options();
        options.testDatabaseUrl = urlOf(asMiller(emptyDatabaseOfTheMiller()));
        if (named.isEmpty()) {
            const auto report = migratePlant(miller, testIdentity(), options, carryOn());
            QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
            return;
        }
        const auto error = refused(plant, miller, options);
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::PermissionDenied);
        QCOMPARE(error->field, QStringLiteral("backup"));
        QVERIFY2(error->detail.startsWith(named), qPrintable(error->detail));
        QCOMPARE(plant.stands(), QStringLiteral("old"));
        // Whoever may everything is not held up.
        const auto report = migratePlant(plant.settings(), testIdentity(), plant.options(), carryOn());
        QVERIFY2(report.ok(), report.ok() ? "" : qPrintable(report.error().detail));
    }

    // The names under which a server and a database can be reached are many.
    void productionIsNoTestDatabaseWhateverItIsCalled_data()
    {
        QTest::addColumn<QString>("url");
        QTest::newRow("the address") << QStringLiteral("postgresql://miller:m@127.0.0.1:%1/%2");
        QTest::newRow("a host name") << QStringLiteral("postgresql://miller:m@localhost:%1/%2");
        QTest::newRow("several hosts") << QStringLiteral("postgresql://miller:m@127.0.0.1:1,127.0.0.1:%1/%2");
        QTest::newRow("another schema") << QStringLiteral("postgresql://miller:m@127.0.0.1:%1/%2?schema=test");
    }
    void productionIsNoTestDatabaseWhateverItIsCalled()
    {
        QFETCH(QString, url);
        const OldPlant plant(Engine::PostgreSQL);
        ownedByAMiller(plant);
        MigrationOptions options = plant.options();
        const QString other = url.arg(plant.settings().port, plant.settings().database);
        // Production through the socket.
        options.rehearseOn = other;
        auto error = refused(plant, plant.settings(), options);
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::BadUrl);
        options.rehearseOn.clear();
        options.testDatabaseUrl = other;
        error = refused(plant, asMiller(plant.settings().database), options);
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::BadUrl);
        QCOMPARE(plant.stands(), QStringLiteral("old"));
    }

    void hiddenRowsAreAnErrorAndNotMissing()
    {
        const OldPlant plant(Engine::PostgreSQL);
        const ConnectionSettings miller = ownedByAMiller(plant);
        PrivateCluster::ofThisProgram().run(
            QStringLiteral("ALTER TABLE \"Pallet\" ENABLE ROW LEVEL SECURITY; ALTER TABLE \"Pallet\" FORCE ROW LEVEL "
                           "SECURITY; CREATE POLICY half ON \"Pallet\" USING (id < 4)"),
            plant.settings().database);
        const auto error = refused(plant, miller, plant.options());
        QVERIFY(error.has_value());
        QCOMPARE(error->reason, Reason::PermissionDenied);
        QCOMPARE(plant.stands(), QStringLiteral("old"));
        // Whoever only looks is not shown half of it either, nor what a backup would bring back.
        const auto look = Database::open(miller, Database::Mode::ReadOnly);
        QVERIFY(look.ok());
        const auto seen = inReadTransaction(**look, [&] { return inspect(**look); });
        QVERIFY(!seen.ok());
        QCOMPARE(seen.error().reason, Reason::PermissionDenied);
        QVERIFY2(seen.error().detail.contains(QStringLiteral("Pallet")), qPrintable(seen.error().detail));
        const auto backup = backUp(plant.settings(), plant.backups(), testIdentity(), carryOn());
        QVERIFY(backup.ok());
        const auto compared = compareWithBackup(miller, backup->path);
        QVERIFY(!compared.ok());
        QCOMPARE(compared.error().reason, Reason::PermissionDenied);
    }

    void aFolderThatMayNotBeWritten()
    {
        const OldPlant plant(Engine::SQLite);
        const QDir folder(plant.folder());
        QVERIFY(folder.mkdir(QStringLiteral("locked")));
        QFile::setPermissions(folder.filePath(QStringLiteral("locked")), QFile::Permissions(0x5555));
        QFile::setPermissions(plant.settings().path, QFile::Permissions(0x6666));
        QFile::setPermissions(plant.folder(), QFile::Permissions(0x7777));
        const QString backups = folder.filePath(QStringLiteral("locked/backups"));
        End end = runVictim(QStringLiteral("migrate"), plant.settings(), backups, {QStringLiteral("nobody")});
        QCOMPARE(end.exitCode, 1);
        QCOMPARE(end.reason(), Reason::FolderReadOnly);
        QVERIFY2(end.words.contains(QStringLiteral("locked")), qPrintable(end.words));
        // The plant's own folder: the lock file and the journal belong there.
        QFile::setPermissions(plant.folder(), QFile::Permissions(0x5555));
        end = runVictim(QStringLiteral("migrate"), plant.settings(), backups, {QStringLiteral("nobody")});
        QFile::setPermissions(plant.folder(), QFile::Permissions(0x7777));
        QCOMPARE(end.exitCode, 1);
        QCOMPARE(end.reason(), Reason::FolderReadOnly);
        QCOMPARE(plant.stands(), QStringLiteral("old"));
    }

    // As many rows everywhere, and still not the same.
    void contentIsComparedAndNotOnlyCounted_data() { forBothEngines(); }
    void contentIsComparedAndNotOnlyCounted()
    {
        QFETCH(Engine, engine);
        const OldPlant plant(engine);
        const auto content = [&plant] {
            const auto database = plant.open(Database::Mode::ReadOnly);
            return *inReadTransaction(*database,
                                      [&] { return contentOf(*database, MigrationStep::Backup, carryOn()); });
        };
        const auto before = content();
        QCOMPARE(firstDifference(before, content()), QString());
        for (const char *change :
             {"UPDATE \"Recipe\" SET name = 'Rye, 2 kg' WHERE id = 1",
              "UPDATE \"ProductionRun\" SET \"dailyLot\" = \"cakeLot\", \"cakeLot\" = \"dailyLot\"",
              "UPDATE \"Pallet\" SET \"productionRunId\" = 2 WHERE id = 4"}) {
            const auto now = content();
            QCOMPARE(plant.attack(QString::fromLatin1(change)), QString());
            const QString table = QString::fromLatin1(change).section(u'"', 1, 1);
            QCOMPARE(firstDifference(now, content()), table);
        }
    }

    void theManifestKeepsTheChecksums_data() { forBothEngines(); }
    void theManifestKeepsTheChecksums()
    {
        QFETCH(Engine, engine);
        const OldPlant plant(engine);
        const auto backup = backUp(plant.settings(), plant.backups(), testIdentity(), carryOn());
        QVERIFY2(backup.ok(), backup.ok() ? "" : qPrintable(backup.error().detail));
        QFile file(backup->manifestPath);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QByteArray text = file.readAll();
        file.close();
        const QJsonArray tables = QJsonDocument::fromJson(text).object().value(QStringLiteral("tables")).toArray();
        QCOMPARE(tables.size(), 5);
        for (const QJsonValue &table : tables)
            QVERIFY(!table[QStringLiteral("checksum")].toString().isEmpty());
        // A backup that does not hold what its manifest says is not put back.
        text.replace(tables.at(0)[QStringLiteral("checksum")].toString().toUtf8(), "1234");
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(text) > 0);
        file.close();
        const auto refusedRestore = restore(backup->path, plant.settings(), testIdentity(), carryOn());
        QVERIFY(!refusedRestore.ok());
        QCOMPARE(refusedRestore.error().reason, Reason::Corrupt);
        QVERIFY(refusedRestore.error().field.startsWith(QLatin1String("backup")));
        QCOMPARE(plant.stands(), QStringLiteral("old"));
    }
};

QTEST_GUILESS_MAIN(BeforehandTest)
#include "beforehandtest.moc"
