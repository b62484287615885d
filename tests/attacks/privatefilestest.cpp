// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/savefile.h"
#include "services/history/headmemory.h"
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QDir>
#include <QDirIterator>
#include <QTest>
#include <sys/stat.h>

using namespace bm;
using namespace bm::test;

namespace
{
// Every file below the folder that anybody but its owner may read or write.
QStringList openToOthers(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::System, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        struct stat status = {};
        if (::lstat(QFile::encodeName(path).constData(), &status) != 0 || (status.st_mode & 0077) != 0)
            found << u"%1 %2"_qs.arg(path.mid(folder.size() + 1)).arg(status.st_mode & 07777, 0, 8);
    }
    found.sort();
    return found;
}

void makeReadable(const QString &path)
{
    QVERIFY(::chmod(QFile::encodeName(path).constData(), 0644) == 0);
}
} // namespace

// Plants hold names, customers and hashes of PINs: whatever the program writes of them is its owner's alone, also where
// the account lets everybody read new files.
class PrivateFilesTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    QString run(const ConnectionSettings &plant, const QStringList &words) const
    {
        const CliAnswer answer = m_cli(plant, QStringList{u"--json"_qs} + words);
        return answer.status == 0 ? QString() : QString::number(answer.status) + u' ' + QString::fromUtf8(answer.err);
    }
    QString backupIn(const QString &folder) const
    {
        const QStringList names = QDir(folder).entryList({u"*.sqlite"_qs, u"*.dump"_qs}, QDir::Files, QDir::Name);
        return names.isEmpty() ? QString() : folder + u'/' + names.last();
    }

private Q_SLOTS:
    void initTestCase() { ::umask(022); }

    void aNewPlantAndItsJournals()
    {
        Floor floor(Engine::SQLite);
        floor.received(u"Rye"_qs, kilos(5));
        const QString path = floor.plant.settings().path;
        QVERIFY(QFile::exists(path + u"-wal") && QFile::exists(path + u"-shm"));
        QCOMPARE(openToOthers(floor.plant.folder()).join(u' '), QString());
    }

    void aTakenOverPlant_data() { forBothEngines(); }
    void aTakenOverPlant()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine, TestPlant::Content::Empty);
        plant.load(u"" BM_SOURCE_DIR "/tests/data/legacy/basic.%1.sql"_qs.arg(engineName(engine)));
        if (engine == Engine::SQLite)
            makeReadable(plant.settings().path);
        const QString kept = plant.folder() + u"/kept"_qs;
        QCOMPARE(run(plant.settings(), {u"migrate"_qs, u"--yes"_qs, u"--backup-dir"_qs, kept}), QString());
        QVERIFY(!backupIn(kept).isEmpty());
        QVERIFY(QDir(kept).entryList(QDir::Files).size() >= 3); // the backup, its manifest, the log
        QCOMPARE(openToOthers(plant.folder()).join(u' '), QString());
        // The way back brings the old plant back; what the program writes for it is private, too.
        QCOMPARE(run(plant.settings(), {u"rollback"_qs, u"--yes"_qs, u"--backup"_qs, backupIn(kept)}), QString());
        QCOMPARE(openToOthers(plant.folder()).join(u' '), QString());
    }

    void backupsAndWhatIsRestored_data() { forBothEngines(); }
    void backupsAndWhatIsRestored()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.received(u"Rye"_qs, kilos(5));
        enrolStaff(*floor.database);
        const ConnectionSettings plant = floor.plant.settings();
        const QString kept = floor.plant.folder() + u"/kept"_qs;
        QCOMPARE(run(plant, {u"backup"_qs, kept}), QString());
        floor.execute(u"INSERT INTO settings (name, value) VALUES ('backup.folder', ?)"_qs, {kept});
        QCOMPARE(run(plant, {u"backup"_qs, u"--plan"_qs}), QString());
        QCOMPARE(openToOthers(floor.plant.folder()).join(u' '), QString());
        floor.database.reset();
        // Also over a file that was open to everybody, from a backup that somebody made readable.
        const QString backup = backupIn(kept);
        makeReadable(backup);
        if (engine == Engine::SQLite)
            makeReadable(plant.path);
        QCOMPARE(run(plant, {u"restore"_qs, backup, u"--into"_qs, CliRun::place(plant)}), QString());
        if (engine == Engine::SQLite) {
            const QString fresh = floor.plant.folder() + u"/fresh.sqlite"_qs;
            QCOMPARE(run(plant, {u"restore"_qs, backup, u"--into"_qs, fresh}), QString());
            QVERIFY(QFile::exists(fresh));
        }
        QVERIFY(::chmod(QFile::encodeName(backup).constData(), 0600) == 0);
        QCOMPARE(openToOthers(floor.plant.folder()).join(u' '), QString());
    }

    // What an account remembers, and what a person saves from a page.
    void whatIsSavedBesides()
    {
        Floor floor(Engine::SQLite);
        floor.received(u"Rye"_qs, kilos(5));
        QCOMPARE(run(floor.plant.settings(), {u"verify"_qs}), QString());
        QVERIFY(QDirIterator(m_cli.home(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories).hasNext());
        QCOMPARE(openToOthers(m_cli.home()), QStringList());
        const QString path = floor.plant.folder() + u"/history.csv"_qs;
        must(saveFile(path, "who;what\n"));
        QCOMPARE(openToOthers(floor.plant.folder()).join(u' '), QString());
        // A file that is there already keeps what its owner decided.
        makeReadable(path);
        must(saveFile(path, "who;what;when\n"));
        QCOMPARE(openToOthers(floor.plant.folder()), QStringList{u"history.csv 644"_qs});
    }
};

QTEST_GUILESS_MAIN(PrivateFilesTest)
#include "privatefilestest.moc"
