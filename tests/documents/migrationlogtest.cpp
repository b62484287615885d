// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migrationlog.h"

#include "documents/migrationjson.h"
#include "documents/migrationwords.h"

#include <QJsonArray>
#include <QtTest>

using namespace bm;

class MigrationLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theJsonHasTheContractsNames();
    void whatDidNotTakePlaceIsNull();
    void theLogTellsEverything();
    void aBarInATextDoesNotEndItsCell();
    void noLogIsWrittenOverAnother();
    void aFolderThatTakesNoFileIsTold();
    void theChecklistIsTickedByWhatWasMeasured();
    void unknownNamesAreShownReadably();
    void durationsAreShort_data();
    void durationsAreShort();
};

namespace
{
MigrationReport report()
{
    MigrationReport made;
    made.before.serverVersion = QStringLiteral("3.40.1");
    made.before.variant = QStringLiteral("basic");
    made.before.programVersion = 6;
    made.before.tables = {{QStringLiteral("Pallet"), 4}, {QStringLiteral("Recipe"), 3}};
    made.before.findings = {{QStringLiteral("orphan_pallet"),
                             QStringLiteral("Pallet"),
                             2,
                             {QStringLiteral("a|b")},
                             QStringLiteral("resolve_first")}};
    made.versionAfter = 6;
    made.backup = BackupInfo{QStringLiteral("/b/plant.sqlite"), QStringLiteral("/b/plant.json"),
                             QStringLiteral("abcdef0123456789"), true, made.before.tables};
    made.rehearsal = Rehearsal{QStringLiteral("/tmp/copy.sqlite"), 740, true};
    made.applied = {1, 2};
    made.fixes = {{QStringLiteral("duplicate_batch_number"), 5}};
    made.validation = {{QStringLiteral("schema"), true, {}},
                       {QStringLiteral("foreign_keys"), false, QStringLiteral("lots 4 -> recipes")}};
    made.rows = {{QStringLiteral("Recipe -> recipes"), 3, 3}, {QStringLiteral("Pallet -> pallets"), 4, 4}};
    made.who = {QStringLiteral("0.1.0"), QStringLiteral("line-1"), QStringLiteral("erika")};
    made.startedAt = QDateTime(QDate(2026, 11, 22), QTime(10, 14, 58), Qt::UTC);
    made.finishedAt = made.startedAt.addMSecs(2400);
    made.migrationMs = 820;
    return made;
}

QStringList sorted(QStringList names)
{
    names.sort();
    return names;
}
} // namespace

void MigrationLogTest::theJsonHasTheContractsNames()
{
    const QJsonObject inspection = toJson(report().before);
    QCOMPARE(inspection.keys(),
             sorted({QStringLiteral("engine"), QStringLiteral("server_version"), QStringLiteral("variant"),
                     QStringLiteral("schema_version"), QStringLiteral("program_version"), QStringLiteral("tables"),
                     QStringLiteral("findings")}));
    QCOMPARE(inspection.value(QStringLiteral("engine")).toString(), QStringLiteral("sqlite"));
    const QJsonObject finding = inspection.value(QStringLiteral("findings")).toArray().first().toObject();
    QCOMPARE(finding.keys(), sorted({QStringLiteral("kind"), QStringLiteral("table"), QStringLiteral("count"),
                                     QStringLiteral("sample"), QStringLiteral("action")}));
    QVERIFY(finding.value(QStringLiteral("sample")).isArray());
    const QJsonObject migration = toJson(report());
    for (const QString &name : inspection.keys())
        QCOMPARE(migration.value(name), inspection.value(name));
    QCOMPARE(migration.value(QStringLiteral("backup")).toObject().keys(),
             sorted({QStringLiteral("path"), QStringLiteral("sha256"), QStringLiteral("verified")}));
    QCOMPARE(migration.value(QStringLiteral("rehearsal")).toObject().keys(),
             sorted({QStringLiteral("where"), QStringLiteral("duration_ms"), QStringLiteral("ok")}));
    QCOMPARE(migration.value(QStringLiteral("applied")).toArray(), (QJsonArray{1, 2}));
    QCOMPARE(
        migration.value(QStringLiteral("fixes")).toArray().first().toObject().value(QStringLiteral("count")).toInt(),
        5);
    QCOMPARE(
        migration.value(QStringLiteral("validation")).toArray().last().toObject().value(QStringLiteral("ok")).toBool(),
        false);
    QCOMPARE(migration.value(QStringLiteral("rows")).toArray().size(), 2);
}

void MigrationLogTest::whatDidNotTakePlaceIsNull()
{
    MigrationReport nothing;
    const QJsonObject json = toJson(nothing);
    QVERIFY(json.contains(QStringLiteral("backup")) && json.value(QStringLiteral("backup")).isNull());
    QVERIFY(json.contains(QStringLiteral("rehearsal")) && json.value(QStringLiteral("rehearsal")).isNull());
    QVERIFY(json.value(QStringLiteral("applied")).isArray());
}

void MigrationLogTest::theLogTellsEverything()
{
    const QString log = migrationMarkdown(report());
    for (const char *fact : {"2026-11-22 10:14:58 UTC", "erika", "line-1", "BakerMaiden 0.1.0", "/b/plant.sqlite",
                             "abcdef0123456789", "Recipe -> recipes | 3 | 3", "1, 2", "740 ms", "820 ms", "2.4 s",
                             "Pallets whose run is missing", "Batch numbers used more than once", "lots 4 -> recipes"})
        QVERIFY2(log.contains(QLatin1String(fact)), fact);
    QCOMPARE(log.count(u"\n## "_qs), 5);
    QVERIFY(log.contains(u"- [x] "));
    QVERIFY(log.contains(u"- [ ] "));
}

void MigrationLogTest::aBarInATextDoesNotEndItsCell()
{
    QVERIFY(migrationMarkdown(report()).contains(u"a\\|b"));
}

void MigrationLogTest::noLogIsWrittenOverAnother()
{
    QTemporaryDir folder;
    const QString place = folder.filePath(QStringLiteral("new/backups"));
    const auto first = writeMigrationLog(report(), place);
    const auto second = writeMigrationLog(report(), place);
    QVERIFY(first.ok() && second.ok());
    QVERIFY(*first != *second);
    QCOMPARE(QDir(place).entryList(QDir::Files).size(), 2);
    QFile file(*first);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(file.readAll()), migrationMarkdown(report()));
}

void MigrationLogTest::aFolderThatTakesNoFileIsTold()
{
    const auto written = writeMigrationLog(report(), QStringLiteral("/proc/none/backups"));
    QVERIFY(!written);
    QCOMPARE(written.error().reason, Reason::FolderReadOnly);
}

void MigrationLogTest::theChecklistIsTickedByWhatWasMeasured()
{
    using State = ChecklistLine::State;
    const auto all = checklistOf(report());
    QCOMPARE(all.size(), size_t(7));
    QCOMPARE(all[1].state, State::Passed);
    QCOMPARE(all[6].state, State::Failed);
    MigrationReport lossy = report();
    lossy.rows.push_back({QStringLiteral("ProductionRun -> production_runs"), 10, 9});
    lossy.backup->verified = false;
    lossy.rehearsal.reset();
    QCOMPARE(checklistOf(lossy)[1].state, State::Failed);
    QCOMPARE(checklistOf(lossy)[2].state, State::NotNeeded);
    QCOMPARE(checklistOf(lossy)[4].state, State::Failed);
    QVERIFY(checklistOf(lossy)[4].measured.contains(u"ProductionRun"));
}

void MigrationLogTest::unknownNamesAreShownReadably()
{
    QCOMPARE(findingWords(QStringLiteral("strange_new_thing")), QStringLiteral("strange new thing"));
    QCOMPARE(checkWords(QStringLiteral("lots keep weight")), QStringLiteral("lots keep weight"));
    QVERIFY(variantWords(QStringLiteral("basic")) != QStringLiteral("basic"));
}

void MigrationLogTest::durationsAreShort_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("none") << qint64(0) << "0 ms";
    QTest::newRow("short") << qint64(999) << "999 ms";
    QTest::newRow("seconds") << qint64(4210) << "4.2 s";
    QTest::newRow("minutes") << qint64(200'000) << "3 min 20 s";
}

void MigrationLogTest::durationsAreShort()
{
    QFETCH(qint64, milliseconds);
    QFETCH(QString, words);
    QCOMPARE(durationWords(milliseconds), words);
}

QTEST_GUILESS_MAIN(MigrationLogTest)
#include "migrationlogtest.moc"
