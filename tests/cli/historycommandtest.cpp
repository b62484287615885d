// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/testdatabases.h"

#include <QDateTime>
#include <QJsonArray>
#include <QTest>
#include <QThread>

using namespace bm;
using namespace bm::test;

namespace
{
QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u' ');
}

// The values of one field over all entries, the newest first.
QStringList valuesOf(const QJsonObject &history, const QString &field)
{
    QStringList values;
    for (const QJsonValue &entry : history[u"entries"].toArray())
        for (const QJsonValue &change : entry[u"changes"].toArray())
            if (change[u"field"].toString() == field)
                values << change[u"after"].toString();
    return values;
}

// A stranger who owns the tables.
void disarm(const TestPlant &plant)
{
    if (plant.engine() == Engine::PostgreSQL) {
        QCOMPARE(plant.attack(QStringLiteral("ALTER TABLE audit_log DISABLE TRIGGER guard_append_only")), QString());
        return;
    }
    QCOMPARE(plant.attack(QStringLiteral("CREATE TABLE keep AS SELECT sql FROM sqlite_master WHERE name = "
                                         "'guard_audit_log_update'; DROP TRIGGER guard_audit_log_update")),
             QString());
}

void rearm(const TestPlant &plant)
{
    if (plant.engine() == Engine::PostgreSQL) {
        QCOMPARE(plant.attack(QStringLiteral("ALTER TABLE audit_log ENABLE TRIGGER guard_append_only")), QString());
        return;
    }
    const QString trigger = plant.value(QStringLiteral("SELECT sql FROM keep"));
    QCOMPARE(plant.attack(QStringLiteral("DROP TABLE keep; ") + trigger), QString());
}
} // namespace

class HistoryCommandTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    void must(const TestPlant &plant, const QStringList &arguments)
    {
        const CliAnswer answer = m_cli(plant.settings(), arguments);
        QVERIFY2(answer.status == 0, answer.err.constData());
    }

    // A lot that was received, released and counted.
    void work(const TestPlant &plant)
    {
        must(plant, words("receive Flour 100 --unit kg --new-ingredient"));
        must(plant, words("--user ben lot release L-000001 --reason tested"));
        must(plant, words("--user ana lot adjust L-000001 -2.5 --reason counted"));
    }

private Q_SLOTS:
    void whoDidWhatIsTold_data() { forBothEngines(); }
    void whoDidWhatIsTold()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        work(plant);
        const CliAnswer told = m_cli(plant.settings(), words("--json history lot l-000001"));
        QVERIFY2(told.status == 0, told.err.constData());
        const QJsonObject json = told.json();
        QCOMPARE(json[u"record"][u"code"].toString(), QStringLiteral("L-000001"));
        QCOMPARE(json[u"complete"].toBool(), true);
        QVERIFY(valuesOf(json, QStringLiteral("status")).contains(QStringLiteral("QUALITY_APPROVED")));
        QVERIFY(valuesOf(json, QStringLiteral("balance_after")).contains(QStringLiteral("97.500")));
        QStringList people;
        for (const QJsonValue &entry : json[u"entries"].toArray())
            people << entry[u"person"].toString();
        QVERIFY(people.contains(QStringLiteral("ben")) && people.contains(QStringLiteral("ana")));

        const CliAnswer table = m_cli(plant.settings(), words("history lot L-000001"));
        QVERIFY2(table.out.contains("Released for use"), table.out.constData());
        QVERIFY(table.out.contains("counted"));
        const CliAnswer csv = m_cli(plant.settings(), words("history lot L-000001 --csv"));
        QVERIFY(csv.out.startsWith("When (UTC),Who,") && csv.out.endsWith("\r\n") && !csv.out.endsWith("\n\r\n"));
        QVERIFY2(csv.out.contains(",'-2.5 kg,") || csv.out.contains(",'-2.5,"), csv.out.constData());
        QCOMPARE(m_cli(plant.settings(), words("history lot L-7")).status, 3);
        const CliAnswer unknown = m_cli(plant.settings(), words("history oven L-7"));
        QCOMPARE(unknown.status, 2);
        QVERIFY(unknown.err.contains("lot, run, pallet"));
    }

    void thePastIsTold_data() { forBothEngines(); }
    void thePastIsTold()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        must(plant, words("receive Flour 100 --unit kg --new-ingredient"));
        const QString moment = QDateTime::currentDateTimeUtc().addMSecs(1).toString(Qt::ISODateWithMs);
        while (QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs) <= moment)
            QThread::yieldCurrentThread();
        must(plant, words("lot release L-000001"));
        const QStringList asOf{QStringLiteral("--as-of"), moment};
        const CliAnswer then = m_cli(plant.settings(), words("--json history lot L-000001") + asOf);
        QVERIFY2(then.status == 0, then.err.constData());
        QCOMPARE(then.json()[u"state"][u"status"].toString(), QStringLiteral("RECEIVED"));
        QCOMPARE(then.json()[u"state"][u"quantity_remaining"].toString(), QStringLiteral("100.000"));
        QCOMPARE(then.json()[u"as_of"].toString(), moment);
        const CliAnswer trace = m_cli(plant.settings(), words("--json trace forward L-000001") + asOf);
        QVERIFY2(trace.status == 0, trace.err.constData());
        QCOMPARE(trace.json()[u"as_of"].toString(), moment);
        QCOMPARE(trace.json()[u"lots"][0][u"status"].toString(), QStringLiteral("RECEIVED"));
        QCOMPARE(
            m_cli(plant.settings(), words("--json trace forward L-000001")).json()[u"lots"][0][u"status"].toString(),
            QStringLiteral("QUALITY_APPROVED"));
        QVERIFY(m_cli(plant.settings(), words("trace forward L-000001") + asOf).out.contains("may be different now"));
        QCOMPARE(m_cli(plant.settings(), words("history lot L-000001 --as-of 2001-01-01T00:00")).status, 3);
        QCOMPARE(m_cli(plant.settings(), words("history lot L-000001 --as-of yesterday")).status, 2);
    }

    // Each command that wrote leaves nothing unsealed, and verify finds what was changed behind its back.
    void verifyKeepsAndChecksTheSeals_data() { forBothEngines(); }
    void verifyKeepsAndChecksTheSeals()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        work(plant);
        QCOMPARE(plant.value(QStringLiteral("SELECT max(last_audit_id) FROM audit_seals")),
                 plant.value(QStringLiteral("SELECT max(id) FROM audit_log")));
        const QStringList verify = words("--json verify");
        CliAnswer answer = m_cli(plant.settings(), verify);
        QVERIFY2(answer.status == 0, answer.out.constData());
        const QString head = plant.value(QStringLiteral("SELECT hash FROM audit_seals ORDER BY id DESC LIMIT 1"));
        QCOMPARE(answer.json()[u"history"][u"hash"].toString(), head);
        QCOMPARE(answer.json()[u"history"][u"short"].toString().remove(u' ').toLower(), head.left(16));
        QVERIFY(m_cli(plant.settings(), words("verify")).out.contains("The history ends with seal"));
        // What was done outside of the program is sealed, too.
        QCOMPARE(plant.attack(QStringLiteral("UPDATE ingredient_lots SET storage_location = 'A-1'")), QString());
        QCOMPARE(m_cli(plant.settings(), verify).status, 0);
        QCOMPARE(plant.value(QStringLiteral("SELECT max(last_audit_id) FROM audit_seals")),
                 plant.value(QStringLiteral("SELECT max(id) FROM audit_log")));

        disarm(plant);
        QCOMPARE(plant.attack(QStringLiteral("UPDATE audit_log SET changed_by = 'nobody' WHERE id = 2")), QString());
        rearm(plant);
        answer = m_cli(plant.settings(), verify);
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), QStringLiteral("history_broken"));
        QVERIFY2(answer.out.contains("row 2 was changed"), answer.out.constData());
        QVERIFY(answer.out.contains("nobody"));
    }

    // A plant that ends earlier than this account has seen it end.
    void anEndThatWasSeenIsMissed_data() { forBothEngines(); }
    void anEndThatWasSeenIsMissed()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        work(plant);
        QCOMPARE(m_cli(plant.settings(), words("verify")).status, 0);
        const QString guards = engine == Engine::PostgreSQL
                                   ? QStringLiteral("ALTER TABLE audit_seals %1 TRIGGER guard_append_only; ")
                                   : QString();
        if (engine == Engine::PostgreSQL) {
            QCOMPARE(plant.attack(guards.arg(QStringLiteral("DISABLE")) +
                                  QStringLiteral("UPDATE audit_seals SET hash = 'x' || hash, previous_hash = 'x' || "
                                                 "previous_hash WHERE id = (SELECT max(id) FROM audit_seals); ") +
                                  guards.arg(QStringLiteral("ENABLE"))),
                     QString());
            QCOMPARE(m_cli(plant.settings(), words("verify")).status, 5);
            return;
        }
        // The file as it was before the last command, as somebody puts it back.
        const QString copy = plant.folder() + QStringLiteral("/before.sqlite");
        QCOMPARE(plant.attack(QStringLiteral("VACUUM INTO '%1'").arg(copy)), QString());
        must(plant, words("lot hold L-000001 --reason beetles"));
        for (const char *suffix : {"", "-wal", "-shm"})
            QFile::remove(plant.settings().path + QLatin1String(suffix));
        QVERIFY(QFile::rename(copy, plant.settings().path));
        CliAnswer answer = m_cli(plant.settings(), words("--json verify"));
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), QStringLiteral("history_broken"));
        QVERIFY2(answer.out.contains("is gone"), answer.out.constData());
        QCOMPARE(m_cli(plant.settings(), words("verify --accept-end")).status, 0);
        QCOMPARE(m_cli(plant.settings(), words("verify")).status, 0);
    }
};

QTEST_GUILESS_MAIN(HistoryCommandTest)
#include "historycommandtest.moc"
