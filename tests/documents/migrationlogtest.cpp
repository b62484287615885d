// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/migrationlog.h"

#include "database/migration/reportjson.h"
#include "documents/migration/checklist.h"
#include "documents/migration/findingwords.h"
#include "documents/migrationjson.h"
#include "documents/migrationwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtTest>

using namespace bm;

class MigrationLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theJsonHasTheContractsNames();
    void whatDidNotTakePlaceIsNull();
    void theLogTellsEverything();
    void theLogIsWrittenAgainFromItsRow();
    void anOlderRowGivesAnOlderLog();
    void aBarInATextDoesNotEndItsCell();
    void noLogIsWrittenOverAnother();
    void aFolderThatTakesNoFileIsTold();
    void theChecklistIsTickedByWhatWasMeasured();
    void oldTextsCanBeSeen();
    void aSlowerQuestionIsNotTicked();
    void everyKindAndActionHasWords();
    void unknownNamesAreShownReadably();
    void waitingIsSaidInASentence();
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
    made.before.findings = {{QStringLiteral("orphan"),
                             QStringLiteral("Pallet"),
                             QStringLiteral("productionRunId"),
                             2,
                             {QStringLiteral("a|b"), QStringLiteral("17")},
                             QStringLiteral("unknown_parent"),
                             {QStringLiteral("unknown_parent"), resolveFirst}}};
    made.versionAfter = 6;
    made.backup = BackupInfo{QStringLiteral("/b/plant.sqlite"), QStringLiteral("/b/plant.json"),
                             QStringLiteral("abcdef0123456789"), true, made.before.tables};
    made.rehearsal = Rehearsal{QStringLiteral("/tmp/copy.sqlite"), 740, true};
    made.applied = {1, 2};
    made.fixes = {{QStringLiteral("duplicate_code"), 5, QStringLiteral("suffix_id")}};
    made.timings = {{QStringLiteral("pallets_of_run"), 3.5, 0.25}, {QStringLiteral("runs_of_lot"), -1, 0.75}};
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
    QCOMPARE(finding.keys(),
             sorted({QStringLiteral("kind"), QStringLiteral("table"), QStringLiteral("column"), QStringLiteral("count"),
                     QStringLiteral("sample"), QStringLiteral("action"), QStringLiteral("actions")}));
    QCOMPARE(finding.value(QStringLiteral("actions")).toArray(),
             (QJsonArray{QStringLiteral("unknown_parent"), QStringLiteral("resolve_first")}));
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
    const QJsonArray timings = migration.value(QStringLiteral("timings")).toArray();
    QCOMPARE(timings[0][u"before_ms"].toDouble(), 3.5);
    QVERIFY(timings[1][u"before_ms"].isNull());
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
                             "Links to something that is not there | Pallet.productionRunId | 2",
                             "Codes used more than once | 5 | Made unique", "lots 4 -> recipes",
                             "The pallets of a run | 3.50 ms | 0.25 ms", "The runs that share a lot text | – | 0.75 ms",
                             "the old three-table web database", "version 6"})
        QVERIFY2(log.contains(QLatin1String(fact)) || log.contains(QString::fromUtf8(fact)), fact);
    // What a migration log has to document, each under its own heading.
    for (const char *title : {"Date and time", "Version before and after", "Data transformations", "Performance impact",
                              "Issues and resolutions", "Checklist"})
        QVERIFY2(log.contains(u"\n## " + QLatin1String(title) + u"\n\n"), title);
    QVERIFY(log.contains(u"- [x] "));
    QVERIFY(log.contains(u"- [ ] "));
}

void MigrationLogTest::theLogIsWrittenAgainFromItsRow()
{
    const MigrationReport made = report();
    MigrationLogEntry entry;
    entry.startedAt = made.startedAt;
    entry.finishedAt = made.finishedAt;
    entry.variant = made.before.variant;
    entry.versionBefore = made.before.schemaVersion;
    entry.versionAfter = made.versionAfter;
    entry.person = made.who.person;
    entry.host = made.who.host;
    entry.appVersion = made.who.appVersion;
    entry.backupPath = made.backup->path;
    entry.backupSha256 = made.backup->sha256;
    entry.reportJson = QString::fromUtf8(QJsonDocument(reportJson(made)).toJson());
    const MigrationReport again = reportFromLog(entry, made.before.engine);
    QCOMPARE(migrationMarkdown(again), migrationMarkdown(made));
    QCOMPARE(toJson(again).value(QStringLiteral("findings")), toJson(made).value(QStringLiteral("findings")));
    QCOMPARE(toJson(again).value(QStringLiteral("timings")), toJson(made).value(QStringLiteral("timings")));
}

// Written before findings, actions and timings were kept.
void MigrationLogTest::anOlderRowGivesAnOlderLog()
{
    MigrationLogEntry entry;
    entry.variant = QStringLiteral("basic");
    entry.versionAfter = 6;
    entry.reportJson = QStringLiteral(R"({"applied":[1],"fixes":[{"kind":"batch_number_given","count":48}],)"
                                      R"("rows":[{"table":"Recipe -> recipes","before":6,"after":6}]})");
    const QString log = migrationMarkdown(reportFromLog(entry, Engine::SQLite));
    QVERIFY(log.contains(u"Runs got a batch number | 48"));
    QVERIFY(log.contains(u"Recipe -> recipes | 6 | 6"));
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
    const auto stateOf = [](const MigrationReport &of, const QString &text) {
        for (const ChecklistLine &line : checklistOf(of)) {
            if (line.text == text)
                return line;
        }
        return ChecklistLine{State::NotNeeded, QStringLiteral("no such line"), {}};
    };
    const QString backup = QStringLiteral("Backup made and verified");
    const QString rows = QStringLiteral("No row was lost");
    QCOMPARE(stateOf(report(), backup).state, State::Passed);
    QCOMPARE(stateOf(report(), rows).state, State::Passed);
    QCOMPARE(stateOf(report(), QStringLiteral("Tables are exactly as the migrations say")).state, State::Passed);
    QCOMPARE(stateOf(report(), QStringLiteral("Every link points to a row")).state, State::Failed);
    QVERIFY(stateOf(report(), QStringLiteral("Every check of the data passed")).measured.contains(u"lots 4"));
    QCOMPARE(stateOf(report(), QStringLiteral("Every finding has an answer")).state, State::Passed);
    QCOMPARE(stateOf(report(), QStringLiteral("The way back was tried")).state, State::Passed);
    MigrationReport lossy = report();
    lossy.rows.push_back({QStringLiteral("ProductionRun -> production_runs"), 10, 9});
    lossy.backup->verified = false;
    lossy.rehearsal.reset();
    lossy.before.findings.front().action = resolveFirst;
    QCOMPARE(stateOf(lossy, backup).state, State::Failed);
    QCOMPARE(stateOf(lossy, QStringLiteral("Rehearsed on a copy")).state, State::NotNeeded);
    QCOMPARE(stateOf(lossy, rows).state, State::Failed);
    QVERIFY(stateOf(lossy, rows).measured.contains(u"ProductionRun"));
    QCOMPARE(stateOf(lossy, QStringLiteral("Every finding has an answer")).state, State::Failed);
    QCOMPARE(stateOf(lossy, QStringLiteral("The way back was tried")).state, State::Failed);
}

// Blanks, commas and nothing at all are told apart, and a long row of them does not fill the screen.
void MigrationLogTest::oldTextsCanBeSeen()
{
    const QStringList sample{QStringLiteral("12 kg"), QString(), QStringLiteral(" 7"), QStringLiteral("1,200")};
    QCOMPARE(exampleWords(sample, 60), QStringLiteral("12 kg · “” · “ 7” · 1,200"));
    QCOMPARE(exampleWords(sample, 17), QStringLiteral("12 kg · “” · “ 7” · …"));
    QCOMPARE(exampleWords(sample, 1), QStringLiteral("12 kg · …"));
    QCOMPARE(exampleWords({}, 60), QString());
}

void MigrationLogTest::aSlowerQuestionIsNotTicked()
{
    const auto quick = [](double before, double after) {
        MigrationReport made = report();
        made.timings = {{QStringLiteral("newest_runs"), before, after}};
        const auto all = checklistOf(made);
        const auto line = std::find_if(all.begin(), all.end(), [](const ChecklistLine &each) {
            return each.text == QStringLiteral("Key questions are as quick as before");
        });
        return line->state;
    };
    using State = ChecklistLine::State;
    QCOMPARE(quick(120, 4), State::Passed);
    QCOMPARE(quick(0.2, 0.9), State::Passed); // nobody feels it
    QCOMPARE(quick(120, 400), State::Failed);
    QCOMPARE(quick(-1, 400), State::NotNeeded);
}

void MigrationLogTest::everyKindAndActionHasWords()
{
    for (const char *kind : {"duplicate_code",
                             "duplicate_name",
                             "twin_code",
                             "missing_code",
                             "missing_name",
                             "long_text",
                             "bad_text",
                             "orphan",
                             "unreadable_time",
                             "time_out_of_range",
                             "unreadable_number",
                             "number_with_unit",
                             "ambiguous_number",
                             "negative_number",
                             "rounded_number",
                             "unknown_word",
                             "mapped_word",
                             "temperature_without_unit",
                             "kept_value",
                             "table_name_taken",
                             "enum_conflict",
                             "dependent_object",
                             "duplicate_id",
                             "end_before_start",
                             "rewritten_time",
                             "time_of_day",
                             "rewritten_number",
                             "rewritten_list",
                             "kept_definition",
                             "blocking_object",
                             "drift"})
        QVERIFY2(findingWords(QLatin1String(kind)) != QString::fromLatin1(kind).replace(u'_', u' '), kind);
    for (const char *action : {"suffix_id",     "keep_first_suffix_rest",
                               "report",        "give_number",
                               "give_name",     "shorten",
                               "replace",       "unknown_parent",
                               "unknown",       "use_number",
                               "decimal_comma", "thousands_comma",
                               "round",         "map_default",
                               "map",           "celsius",
                               "fahrenheit",    "keep",
                               "rename_aside",  "adopt",
                               "recreate",      "resolve_first"}) {
        const QString bare = QString::fromLatin1(action).replace(u'_', u' ');
        QVERIFY2(actionWords(QLatin1String(action)) != bare, action);
        QVERIFY2(choiceWords(QLatin1String(action)) != bare, action);
    }
}

void MigrationLogTest::unknownNamesAreShownReadably()
{
    QCOMPARE(findingWords(QStringLiteral("strange_new_thing")), QStringLiteral("strange new thing"));
    QCOMPARE(checkWords(QStringLiteral("lots keep weight")), QStringLiteral("lots keep weight"));
    QCOMPARE(checkWords(QStringLiteral("Recipe keeps name")), QStringLiteral("Recipe keeps name"));
    QVERIFY(variantWords(QStringLiteral("basic")) != QStringLiteral("basic"));
}

void MigrationLogTest::waitingIsSaidInASentence()
{
    MigrationProgress progress{MigrationStep::Migrate, 1, 9, QStringLiteral("pallets")};
    QCOMPARE(progressWords(progress), QStringLiteral("pallets"));
    progress.waitingFor = QStringLiteral("erika on line-2");
    QVERIFY(progressWords(progress).startsWith(QStringLiteral("erika on line-2 is still working")));
    progress.step = MigrationStep::Inspect;
    QVERIFY(progressWords(progress).startsWith(QStringLiteral("erika on line-2 is taking this database over")));
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
