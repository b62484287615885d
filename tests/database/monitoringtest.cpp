// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/backup.h"
#include "services/monitoring/health.h"
#include "support/filledplant.h"

#include <QFile>
#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

namespace
{
const QString neverAsked = QStringLiteral("idx_never_asked");

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%d %s", int(result.error().reason), qPrintable(result.error().detail));
    return std::move(result).value();
}

// Somebody who looks at a plant, on a day that can be chosen.
struct Looking
{
    explicit Looking(const TestPlant &plant)
        : database(plant.open()), session{*database, QStringLiteral("maria"), QStringLiteral("office"),
                                          [this] { return now; }},
          health(session)
    {
    }
    HealthFacts look(bool integrity = false) { return must(health.look({.checkIntegrity = integrity})); }

    QDateTime now = QDateTime::currentDateTimeUtc();
    std::unique_ptr<Database> database;
    Session session;
    Health health;
};

const ObjectSize *objectNamed(const HealthFacts &facts, const QString &name)
{
    const auto found = std::find_if(facts.space.objects.begin(), facts.space.objects.end(),
                                    [&name](const ObjectSize &object) { return object.name == name; });
    return found == facts.space.objects.end() ? nullptr : &*found;
}

bool isUnused(const HealthFacts &facts, const QString &name)
{
    return std::any_of(facts.indexes.unused.begin(), facts.indexes.unused.end(),
                       [&name](const IndexUse &index) { return index.name == name; });
}

const AnalyzedQuestion &questionOf(const Analysis &analysis, KeyQuestion id)
{
    return *std::find_if(analysis.questions.begin(), analysis.questions.end(),
                         [id](const AnalyzedQuestion &question) { return question.id == id; });
}
} // namespace

class MonitoringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTableHasItsSizeAndRows_data() { forBothEngines(); }
    void everyTableHasItsSizeAndRows()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        fill(plant);
        Looking person(plant);
        const HealthFacts facts = person.look();
        QVERIFY(facts.space.bytes > 1'000'000);
        QVERIFY(facts.space.partsAreMeasured);
        for (const QString &table : {QStringLiteral("pallets"), QStringLiteral("holds"), QStringLiteral("recipes")}) {
            const ObjectSize *object = objectNamed(facts, table);
            QVERIFY2(object && !object->isIndex, qPrintable(table));
            QVERIFY(object->bytes.value_or(0) > 0);
            QVERIFY(object->rowsAreExact);
            QCOMPARE(*object->rows, plant.value(QStringLiteral("SELECT count(*) FROM ") + table).toLongLong());
        }
        const ObjectSize *index = objectNamed(facts, QStringLiteral("idx_pallets_run"));
        QVERIFY(index && index->isIndex && index->bytes.value_or(0) > 0);
        QCOMPARE(index->table, QStringLiteral("pallets"));
    }

    void anIndexThatNobodyReadsShowsUp_data() { forBothEngines(); }
    void anIndexThatNobodyReadsShowsUp()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        QCOMPARE(plant.attack(u"CREATE INDEX " + neverAsked + u" ON pallets (customer_order)"), QString());
        Looking person(plant);
        if (engine == Engine::SQLite) {
            const HealthFacts facts = person.look();
            QVERIFY(!facts.indexes.isMeasured);
            QCOMPARE(verdictOf(HealthCheck::UnusedIndexes, facts), Verdict::Unknown);
            return;
        }
        QVERIFY(isUnused(person.look(), neverAsked));
        QVERIFY(person.database->execute(QStringLiteral("SET enable_seqscan = off")).ok());
        QVERIFY(person.database->run(QStringLiteral("SELECT id FROM pallets WHERE customer_order = 'O-1'")).ok());
        QVERIFY(person.database->run(QStringLiteral("SELECT pg_stat_force_next_flush()")).ok());
        QVERIFY(!isUnused(person.look(), neverAsked));
        QVERIFY(!isUnused(person.look(), QStringLiteral("pallets_pkey")));
    }

    void aBackupGrowsOld_data() { forBothEngines(); }
    void aBackupGrowsOld()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        Looking person(plant);
        HealthFacts facts = person.look();
        QCOMPARE(facts.backup.path, QString());
        QCOMPARE(verdictOf(HealthCheck::Backup, facts), Verdict::Attention);

        // In a folder of its own, as somebody says to a migration; the log leads there.
        const BackupInfo made = must(backUp(plant.settings(), plant.folder() + u"/kept", testIdentity(), carryOn()));
        const QString logged =
            QStringLiteral("INSERT INTO migration_runs (started_at, status, variant, version_before, version_after, "
                           "person, host, app_version, backup_path) VALUES ('2026-01-01T00:00:00.000Z', 'DONE', "
                           "'basic', 0, 1, 'maria', 'office', '1', '%1')")
                .arg(made.path);
        QCOMPARE(plant.attack(logged), QString());
        facts = person.look();
        QCOMPARE(facts.backup.path, made.path);
        QVERIFY(facts.backup.isThere);
        QCOMPARE(verdictOf(HealthCheck::Backup, facts), Verdict::Ok);
        const QDateTime madeAt = facts.backup.madeAt;
        person.now = madeAt.addDays(10);
        facts = person.look();
        QCOMPARE(facts.backup.madeAt, madeAt);
        QCOMPARE(verdictOf(HealthCheck::Backup, facts), Verdict::Attention);
        person.now = madeAt.addDays(31);
        QCOMPARE(verdictOf(HealthCheck::Backup, person.look()), Verdict::Bad);
        person.now = madeAt.addSecs(60);
        QVERIFY(QFile::remove(made.path));
        QCOMPARE(verdictOf(HealthCheck::Backup, person.look()), Verdict::Bad);

        // Another plant's backup is none of this one.
        const TestPlant other(engine);
        QCOMPARE(other.attack(logged), QString());
        QCOMPARE(Looking(other).look().backup.path, QString());
    }

    void whatTheDatabaseRefusesIsCounted_data() { forBothEngines(); }
    void whatTheDatabaseRefusesIsCounted()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        Looking person(plant);
        QCOMPARE(person.look().refusals.onThisConnection, 0);
        const QString twice = QStringLiteral("INSERT INTO suppliers (id, name) VALUES (1, 'Mill')");
        QVERIFY(person.database->run(twice).ok());
        QVERIFY(!person.database->run(twice).ok());
        QVERIFY(!person.database->run(QStringLiteral("INSERT INTO suppliers (id, name) VALUES (2, NULL)")).ok());
        const HealthFacts facts = person.look();
        QCOMPARE(facts.refusals.onThisConnection, 2);
        QCOMPARE(facts.refusals.serverCounts, engine == Engine::PostgreSQL);
        QCOMPARE(verdictOf(HealthCheck::Refusals, facts),
                 engine == Engine::PostgreSQL ? Verdict::Ok : Verdict::Unknown);
    }

    void theSealIsComparedWithTheHistory_data() { forBothEngines(); }
    void theSealIsComparedWithTheHistory()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        Looking person(plant);
        for (int i = 1; i <= 3; ++i)
            QVERIFY(person.database
                        ->run(QStringLiteral("INSERT INTO suppliers (id, name) VALUES (?, ?)"), {i, QString::number(i)})
                        .ok());
        const qint64 newest = plant.value(QStringLiteral("SELECT max(id) FROM audit_log")).toLongLong();
        HealthFacts facts = person.look();
        QVERIFY(!facts.seal.lastSealed);
        QCOMPARE(facts.seal.unsealed, plant.value(QStringLiteral("SELECT count(*) FROM audit_log")).toLongLong());
        QCOMPARE(verdictOf(HealthCheck::Seal, facts), Verdict::Attention);
        QVERIFY(person.database
                    ->run(QStringLiteral("INSERT INTO audit_seals (first_audit_id, last_audit_id, previous_hash, hash) "
                                         "VALUES (1, ?, '', 'h')"),
                          {newest - 1})
                    .ok());
        facts = person.look();
        QCOMPARE(*facts.seal.lastSealed, newest - 1);
        QCOMPARE(facts.seal.unsealed, 1);
        QCOMPARE(facts.seal.hash, QStringLiteral("h"));
        QCOMPARE(QString::number(facts.seal.head), plant.value(QStringLiteral("SELECT max(id) FROM audit_seals")));
    }

    void theSlowestStatementsAreTold()
    {
        const TestPlant plant(Engine::PostgreSQL);
        Looking person(plant);
        HealthFacts facts = person.look();
        QCOMPARE(facts.statements.state, StatementFacts::State::NotInstalled);
        QCOMPARE(verdictOf(HealthCheck::SlowStatements, facts), Verdict::Unknown);
        QCOMPARE(plant.attack(QStringLiteral("CREATE EXTENSION pg_stat_statements")), QString());
        QVERIFY(person.database->run(QStringLiteral("SELECT pg_sleep(1.1)")).ok());
        facts = person.look();
        QCOMPARE(facts.statements.state, StatementFacts::State::Read);
        QVERIFY(facts.statements.slowest.front().text.contains(u"pg_sleep"));
        QCOMPARE(verdictOf(HealthCheck::SlowStatements, facts), Verdict::Attention);
        QCOMPARE(Looking(TestPlant(Engine::SQLite)).look().statements.state, StatementFacts::State::NotOffered);
    }

    void connectionsAreCounted()
    {
        const TestPlant plant(Engine::PostgreSQL);
        Looking person(plant);
        const qint64 alone = person.look().connections.connections;
        const auto second = plant.open();
        const auto third = plant.open();
        const HealthFacts facts = person.look();
        QCOMPARE(facts.connections.connections, alone + 2);
        QCOMPARE(facts.connections.most, 80);
        QCOMPARE(verdictOf(HealthCheck::Connections, facts), Verdict::Ok);
    }

    void damageIsFound()
    {
        const TestPlant plant(Engine::SQLite);
        fill(plant);
        HealthFacts facts = Looking(plant).look();
        QCOMPARE(facts.integrity.state, IntegrityFacts::State::NotAsked);
        QCOMPARE(facts.journal.mode, QStringLiteral("WAL"));
        QCOMPARE(Looking(plant).look(true).integrity.state, IntegrityFacts::State::Sound);
        const qint64 page = plant
                                .value(QStringLiteral("SELECT max(pageno) FROM dbstat WHERE name = 'pallet_items' AND "
                                                      "pagetype = 'leaf'"))
                                .toLongLong();
        QVERIFY(page > 1);
        const qint64 pageSize = plant.value(QStringLiteral("PRAGMA page_size")).toLongLong();
        QFile file(plant.settings().path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((page - 1) * pageSize));
        QCOMPARE(file.write(QByteArray(pageSize, '\xA5')), pageSize);
        file.close();
        facts = Looking(plant).look(true);
        QCOMPARE(facts.integrity.state, IntegrityFacts::State::Damaged);
        QVERIFY(!facts.integrity.problems.isEmpty());
        QCOMPARE(verdictOf(HealthCheck::Integrity, facts), Verdict::Bad);
    }

    void aMissingIndexMarksItsQuestion_data() { forBothEngines(); }
    void aMissingIndexMarksItsQuestion()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        fill(plant);
        Looking person(plant);
        const Analysis sound = must(person.health.analyze());
        QCOMPARE(sound.questions.size(), size_t(KeyQuestion::FindPallet) + 1);
        for (const AnalyzedQuestion &question : sound.questions) {
            const QByteArray name = QByteArray::number(int(question.id)) + question.plan.lines.join(u'\n').toUtf8();
            QVERIFY2(question.plan.scannedRows < manyScannedRows, name.constData());
            QVERIFY2(question.plan.runs >= 1 && !question.plan.lines.isEmpty(), name.constData());
            QVERIFY2(question.plan.rows > 0, name.constData());
        }
        QCOMPARE(questionOf(sound, KeyQuestion::PalletPage).plan.rows, 100);
        QCOMPARE(plant.attack(QStringLiteral("DROP INDEX idx_pallet_items_run")), QString());
        QCOMPARE(plant.attack(QStringLiteral("DROP INDEX idx_pallets_run")), QString());
        const Analysis broken = must(person.health.analyze());
        const MeasuredPlan &plan = questionOf(broken, KeyQuestion::PalletsOfRuns).plan;
        QVERIFY2(plan.scannedRows >= 20'000, qPrintable(plan.lines.join(u'\n')));
        QVERIFY2(!plan.scanned.isEmpty(), qPrintable(plan.lines.join(u'\n')));
        QVERIFY(verdictOf(plan) >= Verdict::Attention);
        QVERIFY(questionOf(broken, KeyQuestion::TraceBackward).plan.scannedRows < manyScannedRows);
    }

    void anEmptyPlantIsAnalyzed_data() { forBothEngines(); }
    void anEmptyPlantIsAnalyzed()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const Analysis analysis = must(Looking(plant).health.analyze());
        for (const AnalyzedQuestion &question : analysis.questions)
            QCOMPARE(question.plan.scannedRows, 0);
    }

    void itCanBeCancelled_data() { forBothEngines(); }
    void itCanBeCancelled()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        Looking person(plant);
        const auto cancelled = std::make_shared<std::atomic<bool>>(true);
        QCOMPARE(person.health.analyze(cancelled).error().reason, Reason::Cancelled);
        QCOMPARE(person.health.look({.checkIntegrity = true, .cancel = cancelled}).error().reason, Reason::Cancelled);
        // The connection is as good as before.
        QVERIFY(!person.database->inTransaction());
        QVERIFY(person.look().space.bytes > 0);
    }
};

QTEST_GUILESS_MAIN(MonitoringTest)
#include "monitoringtest.moc"
