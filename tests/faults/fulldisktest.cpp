// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "database/takeover/rehearsal.h"
#include "database/takeover/rollback.h"
#include "faults/victim.h"
#include "support/privatecluster.h"

#include <QTest>
#include <utility>

using namespace bm;
using namespace bm::test;

// The server's own disk is full in one phase after the other: everybody is told so, what stood there stands there with
// every row, nothing is left over, and as soon as there is room the same work is done.
class FullDiskTest : public QObject
{
    Q_OBJECT

private:
    enum class Way { Backup, Rehearse, Migrate, Restore, BackToBackup, Down };
    static constexpr int older = 4;

    static PrivateCluster &cluster() { return PrivateCluster::ofThisProgram(); }

    // The room looked enough at the beginning; when that phase begins, somebody else has used it up.
    struct Filler
    {
        MigrationStep step;
        qint64 bytes;
        bool filled = false;
        ProgressReport report()
        {
            return [this](const MigrationProgress &progress) {
                if (progress.step == step && !std::exchange(filled, true))
                    cluster().limitDisk(bytes);
                return true;
            };
        }
    };

    static Done go(Way way, const OldPlant &plant, const QString &backup, const ProgressReport &progress)
    {
        const ConnectionSettings &settings = plant.settings();
        switch (way) {
        case Way::Backup:
            BM_TRY(backUp(settings, plant.backups(), testIdentity(), progress));
            return {};
        case Way::Rehearse:
            BM_TRY(rehearse(settings, backup, plant.options(), testIdentity(), progress));
            return {};
        case Way::Migrate:
            BM_TRY(migratePlant(settings, testIdentity(), plant.options(), progress));
            return {};
        case Way::Restore:
            BM_TRY(restore(backup, settings, testIdentity(), progress));
            return {};
        case Way::BackToBackup:
            BM_TRY(rollBackToBackup(settings, backup, testIdentity(), whateverIsLost, progress));
            return {};
        case Way::Down:
            BM_TRY(rollBackTo(settings, older, testIdentity(), {plant.backups(), whateverIsLost}, progress));
            return {};
        }
        return Error{Reason::Internal};
    }

private Q_SLOTS:
    void init() { cluster().limitDisk(-1); }
    void cleanup() { cluster().limitDisk(-1); }

    void theServersDiskIsFull_data()
    {
        QTest::addColumn<int>("version"); // of ours; 0: of the first web program
        QTest::addColumn<int>("way");
        QTest::addColumn<MigrationStep>("step");
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("finish");
        const QString old = QStringLiteral("old");
        const QString fresh = QStringLiteral("new");
        const auto row = [](const char *name, int version, Way way, MigrationStep step, const QString &start,
                            const QString &finish) {
            QTest::newRow(name) << version << static_cast<int>(way) << step << start << finish;
        };
        row("a backup's check-copy", 0, Way::Backup, MigrationStep::VerifyBackup, old, old);
        row("a rehearsal", 0, Way::Rehearse, MigrationStep::Rehearse, old, old);
        row("a takeover", 0, Way::Migrate, MigrationStep::Migrate, old, fresh);
        row("an upgrade", older, Way::Migrate, MigrationStep::Migrate, old, fresh);
        row("a rollback to a version", older, Way::Down, MigrationStep::Migrate, fresh, old);
        row("a restore", 0, Way::Restore, MigrationStep::VerifyBackup, fresh, old);
        row("a rollback to the backup", 0, Way::BackToBackup, MigrationStep::VerifyBackup, fresh, old);
    }
    void theServersDiskIsFull()
    {
        QFETCH(int, version);
        QFETCH(int, way);
        QFETCH(MigrationStep, step);
        QFETCH(QString, start);
        QFETCH(QString, finish);
        const auto plant = version > 0 ? std::make_unique<OldPlant>(Engine::PostgreSQL, version)
                                       : std::make_unique<OldPlant>(Engine::PostgreSQL);
        QString backup;
        if (start == u"new") {
            const auto migrated = migratePlant(plant->settings(), testIdentity(), plant->options(), carryOn());
            QVERIFY2(migrated.ok(), migrated.ok() ? "" : qPrintable(migrated.error().detail));
            backup = migrated->backup->path;
        } else if (Way(way) == Way::Rehearse) {
            const auto made = backUp(plant->settings(), plant->backups(), testIdentity(), carryOn());
            QVERIFY(made.ok());
            backup = made->path;
        }
        // Each time the disk is full a little later.
        int refused = 0;
        for (qint64 bytes = 0;; bytes = bytes * 8 + 65'536) {
            Filler filler{step, bytes};
            // pg_restore of a restore is not told of before it runs.
            if (start == u"new" && step == MigrationStep::VerifyBackup && Way(way) != Way::Down)
                cluster().limitDisk(bytes);
            const Done done = go(Way(way), *plant, backup, filler.report());
            cluster().limitDisk(-1);
            if (done)
                break;
            ++refused;
            QVERIFY2(done.error().reason == Reason::DiskFull, qPrintable(QStringLiteral("%1: %2 %3")
                                                                             .arg(bytes)
                                                                             .arg(static_cast<int>(done.error().reason))
                                                                             .arg(done.error().detail)));
            QVERIFY2(!done.error().detail.isEmpty(), "no word about which disk");
            QCOMPARE(plant->stands(), start);
            QCOMPARE(plant->untold(), QStringList());
            QCOMPARE(plant->lines(QStringLiteral("SELECT datname FROM pg_database WHERE datname LIKE 'bm\\_%'")),
                     QStringList());
        }
        QVERIFY2(refused > 1, qPrintable(QString::number(refused)));
        QCOMPARE(plant->stands(), finish);
    }
};

QTEST_GUILESS_MAIN(FullDiskTest)
#include "fulldisktest.moc"
