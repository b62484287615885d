// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "database/backups/scratchdatabases.h"
#include "database/takeover/rollback.h"
#include "support/privatecluster.h"
#include "support/testdatabases.h"

#include <QScopeGuard>
#include <QTemporaryDir>
#include <QTest>

using namespace bm;
using namespace bm::test;

// What only a server has: databases beside the plant's, and what belongs to a database and not to its tables.
class ServerRestoreTest : public QObject
{
    Q_OBJECT

private:
    PrivateCluster &m_cluster = PrivateCluster::ofThisProgram();
    const QString m_template = QStringLiteral("template1");

    static MigrationOptions into(const QTemporaryDir &folder)
    {
        MigrationOptions options;
        options.backupDir = folder.filePath(QStringLiteral("backups"));
        options.rehearse = false;
        return options;
    }

    static QString oldPlant() { return QStringLiteral(BM_SOURCE_DIR "/tests/data/legacy/basic.postgresql.sql"); }

    QString pallets(const QString &database) const
    {
        return m_cluster.answer(QStringLiteral("SELECT count(*) FROM \"Pallet\""), database);
    }

private Q_SLOTS:
    void nobodyNeedsToBeLetIntoTheDatabasePostgres()
    {
        const TestPlant plant(Engine::PostgreSQL);
        m_cluster.run(QStringLiteral("ALTER DATABASE postgres ALLOW_CONNECTIONS false"), m_template);
        const auto afterwards = qScopeGuard(
            [this] { m_cluster.run(QStringLiteral("ALTER DATABASE postgres ALLOW_CONNECTIONS true"), m_template); });
        const QTemporaryDir folder;
        const auto backup = backUp(plant.settings(), folder.path(), testIdentity(), carryOn());
        QVERIFY2(backup.ok(), backup.ok() ? "" : qPrintable(backup.error().detail));
        const auto back = restore(backup->path, plant.settings(), testIdentity(), carryOn());
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().detail));
        QVERIFY(!back->keptAside.isEmpty());
    }

    // Programs come by from several databases of the server: what one of them uses is left over for none.
    void whatIsUsedFromAnotherDatabaseIsNotLeftOver()
    {
        const QString name = scratchPrefix + QStringLiteral("of_another");
        ConnectionSettings plant = m_cluster.database(QStringLiteral("postgres"));
        auto there = openBesidePlant(plant);
        QVERIFY(there.ok());
        QCOMPARE((*there)->settings().database, m_template);
        QVERIFY(createScratchDatabase(**there, name).ok());
        plant.database = QStringLiteral("elsewhere");
        const auto here = openBesidePlant(plant);
        QVERIFY(here.ok());
        QCOMPARE((*here)->settings().database, QStringLiteral("postgres"));
        QVERIFY(!abandonedDatabases(**here)->contains(name));
        there->reset();
        QTRY_VERIFY(abandonedDatabases(**here)->contains(name));
        QCOMPARE(*dropAbandonedDatabases(**here), QStringList{name});
    }

    // What belongs to the database and not to its tables, and whose the tables are.
    void theRestoredDatabaseIsLikeTheOneItReplaces()
    {
        const QString name = QStringLiteral("alike");
        m_cluster.run(QStringLiteral("CREATE ROLE baker LOGIN; CREATE ROLE reader"));
        m_cluster.run(QStringLiteral("CREATE DATABASE alike TEMPLATE template0 ENCODING 'SQL_ASCII' LC_COLLATE 'C' "
                                     "LC_CTYPE 'POSIX' OWNER baker CONNECTION LIMIT 50"));
        for (const char *sql :
             {"ALTER DATABASE alike SET search_path TO bakery, public", "ALTER DATABASE alike SET work_mem TO '7MB'",
              "ALTER DATABASE alike SET my.note TO 'it''s \\ mine'",
              "ALTER ROLE reader IN DATABASE alike SET work_mem TO '8MB'",
              "REVOKE CONNECT ON DATABASE alike FROM PUBLIC", "GRANT CONNECT ON DATABASE alike TO reader",
              "COMMENT ON DATABASE alike IS 'the bakery''s'"})
            m_cluster.run(QString::fromLatin1(sql));
        m_cluster.run(QStringLiteral("SET ROLE baker; CREATE SCHEMA bakery"), name);
        ConnectionSettings plant = m_cluster.database(name);
        plant.schema = QStringLiteral("bakery");
        const QTemporaryDir folder;
        m_cluster.run(
            QStringLiteral("SET ROLE baker; CREATE TABLE bakery.\"Recipe\" (id serial PRIMARY KEY, name text); "
                           "INSERT INTO bakery.\"Recipe\" (name) VALUES ('Rye'); GRANT SELECT ON "
                           "bakery.\"Recipe\" TO reader; CREATE FUNCTION bakery.said() RETURNS text LANGUAGE "
                           "sql AS $$SELECT 'GRANT'::text$$"),
            name);
        const QString facts = QStringLiteral(
            "SELECT pg_encoding_to_char(encoding), datcollate, datctype, datdba::regrole, datconnlimit, (SELECT "
            "array_agg(a::text ORDER BY a::text) FROM unnest(datacl) a), "
            "shobj_description(oid, 'pg_database'), (SELECT array_agg(setrole::regrole || ' ' || setconfig::text ORDER "
            "BY "
            "setrole) FROM pg_db_role_setting WHERE setdatabase = d.oid) FROM pg_database d WHERE datname = 'alike'");
        const QString tables =
            QStringLiteral("SELECT string_agg(relname || relowner::regrole || COALESCE(relacl::text, "
                           "'-'), ',' ORDER BY relname) FROM pg_class WHERE relnamespace = "
                           "'bakery'::regnamespace");
        const QString before = m_cluster.answer(facts);
        const QString tablesBefore = m_cluster.answer(tables, name);
        QVERIFY2(before.contains(QStringLiteral("bakery, public")) && tablesBefore.contains(QStringLiteral("reader")),
                 qPrintable(before + tablesBefore));
        const auto backup = backUp(plant, folder.path(), testIdentity(), carryOn());
        QVERIFY2(backup.ok(), backup.ok() ? "" : qPrintable(backup.error().detail));
        const auto back = restore(backup->path, plant, testIdentity(), carryOn());
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().detail));
        QCOMPARE(back->notKept, QStringList());
        QCOMPARE(m_cluster.answer(facts), before);
        QCOMPARE(m_cluster.answer(tables, name), tablesBefore);

        // On a server that knows none of these people everything is the account's, and that is told.
        m_cluster.run(QStringLiteral("DROP DATABASE ") + back->keptAside);
        m_cluster.run(QStringLiteral("DROP DATABASE alike"));
        m_cluster.run(QStringLiteral("DROP ROLE baker; DROP ROLE reader"));
        const auto again = restore(backup->path, plant, testIdentity(), carryOn());
        QVERIFY2(again.ok(), again.ok() ? "" : qPrintable(again.error().detail));
        const QString told = again->notKept.join(u'\n');
        QVERIFY2(told.contains(QStringLiteral("OWNER TO baker; role \"baker\" does not exist")) &&
                     told.contains(QStringLiteral("GRANT SELECT ON TABLE bakery.\"Recipe\" TO reader")),
                 qPrintable(told));
        QCOMPARE(
            m_cluster.answer(QStringLiteral("SELECT relowner::regrole FROM pg_class WHERE relname = 'Recipe'"), name),
            QStringLiteral("postgres"));
    }

    // An account that is not the owner's and may not act for it gets everything as its own.
    void whoMayNotActForTheOwnerStillRestores()
    {
        const TestPlant plant(Engine::PostgreSQL);
        const QTemporaryDir folder;
        const auto backup = backUp(plant.settings(), folder.path(), testIdentity(), carryOn());
        QVERIFY2(backup.ok(), backup.ok() ? "" : qPrintable(backup.error().detail));
        ConnectionSettings clerk = m_cluster.overTcp(QStringLiteral("of_the_clerk"));
        const auto back = restore(backup->path, clerk, testIdentity(), carryOn());
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().detail));
        QVERIFY(!back->notKept.isEmpty());
        QVERIFY2(back->notKept.first().contains(QStringLiteral("OWNER TO postgres")),
                 qPrintable(back->notKept.first()));
        QCOMPARE(m_cluster.answer(QStringLiteral("SELECT relowner::regrole FROM pg_class WHERE relname = 'pallets'"),
                                  clerk.database),
                 QStringLiteral("clerk"));
    }

    // The last of these, because what stood there is another database afterwards.
    void aPlantInTheDatabasePostgresComesBack()
    {
        const QString name = QStringLiteral("postgres");
        m_cluster.runFile(oldPlant(), name);
        const QString before = pallets(name);
        const QTemporaryDir folder;
        const auto migrated = migratePlant(m_cluster.database(name), testIdentity(), into(folder), carryOn());
        QVERIFY2(migrated.ok(), migrated.ok() ? "" : qPrintable(migrated.error().detail));
        const auto back = rollBackToBackup(m_cluster.database(name), migrated->backup->path, testIdentity(),
                                           whateverIsLost, carryOn());
        QVERIFY2(back.ok(), back.ok() ? "" : qPrintable(back.error().detail));
        QCOMPARE(pallets(name), before);
        QCOMPARE(m_cluster.answer(QStringLiteral("SELECT count(*) FROM schema_migrations"), back->restored.keptAside)
                         .toInt() > 0,
                 true);
    }
};

QTEST_GUILESS_MAIN(ServerRestoreTest)
#include "serverrestoretest.moc"
