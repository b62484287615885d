// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/filledplant.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
QJsonObject entryOf(const QJsonArray &entries, const QString &key, const QString &name)
{
    for (const QJsonValue &entry : entries) {
        if (entry[key].toString() == name)
            return entry.toObject();
    }
    return {};
}
} // namespace

class HealthCommandTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

private Q_SLOTS:
    void healthTellsOfTheBackup_data() { forBothEngines(); }
    void healthTellsOfTheBackup()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const QStringList health{QStringLiteral("--json"), QStringLiteral("health")};
        CliAnswer answer = m_cli(plant.settings(), health);
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"engine"].toString(), engineName(engine));
        QCOMPARE(answer.json()[u"verdict"].toString(), QStringLiteral("attention"));
        QVERIFY(answer.json()[u"backup"].isNull());
        QJsonObject backup =
            entryOf(answer.json()[u"checks"].toArray(), QStringLiteral("check"), QStringLiteral("backup"));
        QCOMPARE(backup[u"verdict"].toString(), QStringLiteral("attention"));
        QVERIFY(backup[u"way_out"].toString().contains(u"bakermaidenctl backup"));

        QCOMPARE(m_cli(plant.settings(), {QStringLiteral("backup")}).status, 0);
        answer = m_cli(plant.settings(), health);
        backup = entryOf(answer.json()[u"checks"].toArray(), QStringLiteral("check"), QStringLiteral("backup"));
        QCOMPARE(backup[u"verdict"].toString(), QStringLiteral("ok"));
        QVERIFY(QFile::exists(answer.json()[u"backup"][u"path"].toString()));
    }

    void healthIsReadByPeople_data() { forBothEngines(); }
    void healthIsReadByPeople()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const CliAnswer list = m_cli(plant.settings(), {QStringLiteral("health")});
        QCOMPARE(list.status, 0);
        QVERIFY(list.out.contains("Backup") && list.out.contains("none found"));
        QVERIFY(list.out.contains("Attention"));
        const CliAnswer document = m_cli(
            plant.settings(), {QStringLiteral("health"), QStringLiteral("--markdown"), QStringLiteral("--integrity")});
        QVERIFY(document.out.startsWith("# "));
        QVERIFY(document.out.contains("sound"));
        QVERIFY(document.out.contains("pg_stat_statements") == (engine == Engine::PostgreSQL));
    }

    // So that a paper shows later whether the history before it was written anew.
    void theHeadOfTheChainStandsInTheReport_data() { forBothEngines(); }
    void theHeadOfTheChainStandsInTheReport()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        const QString hash = QStringLiteral("8c1f03a977d04b2e").repeated(4);
        QVERIFY(plant.open()
                    ->run(QStringLiteral("INSERT INTO audit_seals (first_audit_id, last_audit_id, previous_hash, hash) "
                                         "VALUES (1, 1, '', ?)"),
                          {hash})
                    .ok());
        const CliAnswer document = m_cli(plant.settings(), {QStringLiteral("health"), QStringLiteral("--markdown")});
        const QString head = QStringLiteral("History sealed: no. %1 of ")
                                 .arg(plant.value(QStringLiteral("SELECT max(id) FROM audit_seals")));
        QVERIFY2(document.out.contains(head.toUtf8()), document.out.constData());
        QVERIFY2(document.out.contains("8C1F 03A9 77D0 4B2E"), document.out.constData());
        const CliAnswer json = m_cli(plant.settings(), {QStringLiteral("--json"), QStringLiteral("health")});
        QCOMPARE(json.json()[u"seal"][u"hash"].toString(), hash);
    }

    void healthChangesNothing()
    {
        const TestPlant plant(Engine::SQLite);
        const QStringList before = fingerprints(plant.folder());
        QCOMPARE(m_cli(plant.settings(), {QStringLiteral("health"), QStringLiteral("--integrity")}).status, 0);
        QCOMPARE(m_cli(plant.settings(), {QStringLiteral("analyze")}).status, 0);
        QCOMPARE(fingerprints(plant.folder()), before);
    }

    void analyzeMarksAMissingIndex_data() { forBothEngines(); }
    void analyzeMarksAMissingIndex()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        fill(plant);
        QCOMPARE(plant.attack(QStringLiteral("DROP INDEX idx_pallet_items_run")), QString());
        const CliAnswer answer = m_cli(plant.settings(), {QStringLiteral("--json"), QStringLiteral("analyze")});
        QVERIFY2(answer.status == 0, answer.err.constData());
        const QJsonArray questions = answer.json()[u"questions"].toArray();
        const QJsonObject pallets = entryOf(questions, QStringLiteral("question"), QStringLiteral("pallets_of_runs"));
        QVERIFY(pallets[u"scanned_rows"].toInteger() >= 20'000);
        QVERIFY(pallets[u"verdict"].toString() != u"ok");
        QVERIFY(!pallets[u"plan"].toArray().isEmpty());
        const QJsonObject forward =
            entryOf(questions, QStringLiteral("question"), QStringLiteral("trace_forward_level"));
        QVERIFY(forward[u"scanned_rows"].toInteger() < 5000);
        const CliAnswer plans = m_cli(plant.settings(), {QStringLiteral("analyze"), QStringLiteral("--plans")});
        QVERIFY(plans.out.contains(engine == Engine::SQLite ? "SCAN" : "Seq Scan"));
        QVERIFY(plans.out.contains("walking through whole tables"));
    }

    void aDatabaseThatIsNoPlantIsRefused()
    {
        const TestPlant plant(Engine::SQLite, TestPlant::Content::Empty);
        QCOMPARE(m_cli(plant.settings(), {QStringLiteral("health")}).status, 6);
        QCOMPARE(m_cli(plant.settings(), {QStringLiteral("analyze"), QStringLiteral("--nonsense")}).status, 2);
    }
};

QTEST_GUILESS_MAIN(HealthCommandTest)
#include "healthcommandtest.moc"
