// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class VesselCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer run(const Floor &floor, const QString &command) const
    {
        return m_cli(QStringList{u"--database"_qs, CliRun::place(floor.plant.settings()), u"--json"_qs} +
                     command.split(u'|'));
    }
    QByteArray words(const Floor &floor, const QString &command) const
    {
        return m_cli(QStringList{u"--database"_qs, CliRun::place(floor.plant.settings())} + command.split(u'|')).out;
    }

private Q_SLOTS:
    void aVesselIsFilledDrawnFromAndProvenEmpty_data() { forBothEngines(); }
    void aVesselIsFilledDrawnFromAndProvenEmpty()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Flour"_qs});
        const QString a = floor.released(u"Flour"_qs, kilos(50));
        const QString b = floor.released(u"Flour"_qs, kilos(50));
        const QString batch = must(floor.production.run(floor.startedRun(u"Bread"_qs))).batchNumber;
        QCOMPARE(run(floor, u"vessel|new|SILO-1|In the yard|Flour|--capacity|90"_qs).status, 0);
        QCOMPARE(run(floor, u"vessel|new|silo-1|Again|Flour"_qs).reason(), u"duplicate"_qs);
        QCOMPARE(run(floor, u"vessel|load|SILO-1|%1|50"_qs.arg(a)).status, 0);
        QCOMPARE(run(floor, u"vessel|load|SILO-1|%1|45"_qs.arg(b)).reason(), u"status_move_not_allowed"_qs);
        const QJsonObject loaded = run(floor, u"vessel|load|silo-1|%1|30"_qs.arg(b)).json();
        QCOMPARE(loaded[u"left"].toString() + u' ' + loaded[u"vessel"][u"content"].toString(), u"20.000 80.000"_qs);
        QCOMPARE(run(floor, u"vessel|draw|SILO-1|%1|16"_qs.arg(batch)).status, 0);
        const QJsonObject state = run(floor, u"vessel|show|SILO-1"_qs).json();
        const QJsonArray contents = state[u"contents"].toArray();
        QCOMPARE(contents[0][u"lot"].toString() + u' ' + contents[0][u"quantity"].toString(), QString(a + u" 40.000"));
        QCOMPARE(contents[1][u"lot"].toString() + u' ' + contents[1][u"quantity"].toString(), QString(b + u" 24.000"));
        const QByteArray trace = words(floor, u"trace|forward|%1"_qs.arg(a));
        const QString mark =
            u"%1 through vessel SILO-1 into %2: POSSIBLE, at least 0.000, at most 16.000 kg; by the books 10.000"_qs
                .arg(a, batch);
        QVERIFY2(trace.contains(mark.toUtf8()), trace.constData());
        // From the vessel's code: what stands in it, load by load, to choose from.
        QCOMPARE(run(floor, u"trace|forward|SILO-1"_qs).reason(), u"ambiguous"_qs);
        const QByteArray preview = words(floor, u"recalls|preview|%1"_qs.arg(a));
        QVERIFY2(preview.contains("Through vessel SILO-1: 0 batches for certain, 1 possibly"), preview.constData());
        // Nor does a list show what the books say as if it were there for certain.
        const QByteArray possible = "up to 16.000 kg (possible; by the books 10.000 kg)";
        QVERIFY2(preview.contains(possible), preview.constData());
        const QString drill = run(floor, u"recalls|drill|%1|--reason|trying"_qs.arg(a)).json()[u"number"].toString();
        const QByteArray shown = words(floor, u"recalls|show|%1"_qs.arg(drill));
        QVERIFY2(shown.contains(possible), shown.constData());

        QCOMPARE(run(floor, u"vessel|draw|SILO-1|%1|70"_qs.arg(batch)).reason(), u"required"_qs);
        QCOMPARE(run(floor, u"vessel|empty|SILO-1"_qs).reason(), u"required"_qs);
        QCOMPARE(run(floor, u"vessel|empty|SILO-1|--reason|crust"_qs).json()[u"content"].toString(), u"0.000"_qs);
        QCOMPARE(run(floor, u"vessel|undo|SILO-1|--reason|not all of it"_qs).json()[u"content"].toString(),
                 u"64.000"_qs);
        QCOMPARE(run(floor, u"vessel|retire|SILO-1"_qs).reason(), u"status_move_not_allowed"_qs);
        QCOMPARE(run(floor, u"vessel|empty|SILO-1|--reason|crust"_qs).status, 0);
        QVERIFY(run(floor, u"vessel|retire|SILO-1"_qs).json()[u"retired"].toBool());
        QCOMPARE(run(floor, u"vessel|amend|SILO-1|--name|Gone"_qs).reason(), u"status_move_not_allowed"_qs);
        const QByteArray list = words(floor, u"vessel|list"_qs);
        QVERIFY2(list.contains("SILO-1") && list.contains("retired"), list.constData());
    }

    void itsNameAndCapacityChangeAndItsHistoryIsTold_data() { forBothEngines(); }
    void itsNameAndCapacityChangeAndItsHistoryIsTold()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString a = floor.released(u"Flour"_qs, kilos(50));
        QCOMPARE(run(floor, u"vessel|new|SILO-1|In the yard|Flour"_qs).status, 0);
        QCOMPARE(run(floor, u"vessel|load|SILO-1|%1|20"_qs.arg(a)).status, 0);
        QCOMPARE(run(floor, u"vessel|amend|SILO-1"_qs).status, 2);
        QCOMPARE(run(floor, u"vessel|amend|SILO-1|--name| "_qs).reason(), u"required"_qs);
        QCOMPARE(run(floor, u"vessel|amend|SILO-1|--capacity|0"_qs).reason(), u"not_positive"_qs);
        QCOMPARE(run(floor, u"vessel|amend|SILO-1|--capacity|19.999"_qs).reason(), u"status_move_not_allowed"_qs);
        QJsonObject vessel = run(floor, u"vessel|amend|silo-1|--name|At the gate|--capacity|30"_qs).json();
        QCOMPARE(vessel[u"name"].toString() + u' ' + vessel[u"capacity"].toString(), u"At the gate 30.000"_qs);
        QCOMPARE(run(floor, u"vessel|load|SILO-1|%1|11"_qs.arg(a)).reason(), u"status_move_not_allowed"_qs);
        vessel = run(floor, u"vessel|amend|SILO-1|--capacity|none"_qs).json();
        QVERIFY(vessel[u"capacity"].isNull());
        QCOMPARE(vessel[u"name"].toString(), u"At the gate"_qs);
        QCOMPARE(run(floor, u"vessel|load|SILO-1|%1|11"_qs.arg(a)).status, 0);

        const QJsonObject history = run(floor, u"history|vessel|silo-1"_qs).json();
        QCOMPARE(history[u"record"][u"code"].toString() + u' ' + history[u"record"][u"title"].toString(),
                 u"SILO-1 At the gate"_qs);
        QStringList told;
        for (const QJsonValue &entry : history[u"entries"].toArray())
            told << entry[u"table"].toString() + u' ' + entry[u"subject"].toString() + u' ' +
                        entry[u"action"].toString();
        QCOMPARE(told,
                 QStringList({u"vessel_acts SILO-1 INSERT"_qs, u"vessels SILO-1 UPDATE"_qs, u"vessels SILO-1 UPDATE"_qs,
                              u"vessel_acts SILO-1 INSERT"_qs, u"vessels SILO-1 INSERT"_qs}));
        const QByteArray lines = words(floor, u"history|vessel|SILO-1"_qs);
        for (const char *line : {"Name: In the yard", "At the gate", "Capacity: 30 kg",
                                 "Load or draw of a vessel SILO-1", "Quantity: 11 kg", "Is drawn: Mixed"})
            QVERIFY2(lines.contains(line), lines.constData());
        QCOMPARE(run(floor, u"history|vessel|SILO-2"_qs).status, 3);
    }
};

QTEST_GUILESS_MAIN(VesselCommandsTest)
#include "vesselcommandstest.moc"
