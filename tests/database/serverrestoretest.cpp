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
