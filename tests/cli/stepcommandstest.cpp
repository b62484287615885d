// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class StepCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer run(const Floor &floor, const QString &command, bool json = true, const QByteArray &lines = {}) const
    {
        QStringList words{u"--database"_qs, CliRun::place(floor.plant.settings())};
        if (json)
            words << u"--json"_qs;
        return m_cli(words + command.split(u'|'), lines);
    }

    // A recipe with its steps, all of it by commands.
    void writeRecipe(Floor &floor) const
    {
        must(floor.catalog.addRecipe({u"Bread"_qs, kilos(90), u"kg"_qs, {}, {{u"Flour"_qs, kilos(100), {}}}}));
        for (const QString &command :
             {u"recipes|step-add|Bread|bake|Golden brown"_qs, u"recipes|step-add|Bread|mix|Smooth|--to|1"_qs,
              u"recipes|reading|Bread|1|--kind|temperature|--name|Dough|--unit|C|--low|24|--high|26"_qs,
              u"recipes|reading|Bread|2|--kind|core-temperature|--unit|C|--low|94"_qs,
              u"recipes|reading|Bread|2|--kind|time|--unit|min"_qs, u"recipes|reading|Bread|2|2|--optional"_qs}) {
            const CliAnswer answer = run(floor, command);
            QVERIFY2(answer.status == 0, answer.err.constData());
        }
    }

private Q_SLOTS:
    void aRecipeGetsItsStepsByScript_data() { forBothEngines(); }
    void aRecipeGetsItsStepsByScript()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.released(u"Flour"_qs, kilos(200));
        writeRecipe(floor);
        const QJsonArray steps = run(floor, u"recipes|steps|Bread"_qs).json()[u"steps"].toArray();
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps[0][u"kind"].toString(), u"MIX"_qs);
        const QJsonArray readings = steps[1][u"readings"].toArray();
        QCOMPARE(readings[0][u"low"].toString(), u"94.000"_qs);
        QVERIFY(readings[0][u"high"].isNull());
        QVERIFY(!readings[1][u"required"].toBool());
        QCOMPARE(run(floor, u"recipes|step-add|Bread|fry|Hot"_qs).reason(), u"unknown_action"_qs);
        // What is wrong is told as what it is.
        const CliAnswer below =
            run(floor, u"recipes|reading|Bread|1|--kind|time|--unit|min|--low|9|--high|8"_qs, false);
        QVERIFY2(below.err.contains("8.000 is below the lowest value."), below.err.constData());
        const CliAnswer loss = run(floor, u"recipes|yield|Bread|90|--unit|kg|--loss|150"_qs, false);
        QVERIFY2(loss.err.contains("150.000 is no share in percent."), loss.err.constData());
        run(floor, u"recipes|copy|Bread"_qs);
        QCOMPARE(run(floor, u"recipes|step|Bread#2|2|--instruction|Dark brown"_qs).status, 0);
        QCOMPARE(run(floor, u"recipes|reading-remove|Bread#2|2|2"_qs).status, 0);
        const QJsonArray changed = run(floor, u"recipes|compare|Bread#1|Bread#2"_qs).json()[u"steps"].toArray();
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][u"after"][u"instruction"].toString(), u"Dark brown"_qs);
        QCOMPARE(run(floor, u"recipes|step-remove|Bread#2|1"_qs).json()[u"steps"].toArray().size(), 1);
        // The mixer and what comes out of it.
        QCOMPARE(run(floor, u"recipes|mixer|Spiral|60"_qs).status, 0);
        QCOMPARE(run(floor, u"recipes|mixer|Spiral"_qs).status, 2);
        const QJsonObject scaled = run(floor, u"recipes|show|Bread#1|--mixer|spiral"_qs).json();
        QCOMPARE(scaled[u"lines"][0][u"quantity"].toString(), u"60.000"_qs);
        QCOMPARE(scaled[u"expected"][u"yield"].toString(), u"54.000"_qs);
        QCOMPARE(scaled[u"expected"][u"lost"].toString(), u"6.000"_qs);
        QCOMPARE(run(floor, u"recipes|show|Bread#1|--mixer|Fork"_qs).status, 3);
        const QJsonObject product =
            run(floor, u"recipes|product|Bread#2|--brand|Oak|--packaging-size|500 g|--packaging-style|bag"_qs).json();
        QCOMPARE(product[u"brand"_qs].toString() + product[u"packaging_size"_qs].toString() +
                     product[u"packaging_style"_qs].toString(),
                 u"Oak500 gbag"_qs);
        QVERIFY(run(floor, u"recipes|product|Bread#2|--brand|"_qs).json()[u"brand"_qs].isNull());
        QCOMPARE(
            run(floor, u"recipes|yield|Bread#2|200|--unit|loaves|--loss|12.5"_qs).json()[u"loss_percent"].toString(),
            u"12.500"_qs);
        QCOMPARE(run(floor, u"recipes|mixer|Spiral|--retire"_qs).json()[u"mixers"][0][u"active"].toBool(), false);
    }

    void aBatchIsMadeStepByStep_data() { forBothEngines(); }
    void aBatchIsMadeStepByStep()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.released(u"Flour"_qs, kilos(200));
        writeRecipe(floor);
        const RunId id = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({id, lot, kilos(100), {}}));
        const QString batch = must(floor.production.run(id)).batchNumber;
        const CliAnswer early = run(floor, u"run|finish|%1|90|--notes|steam"_qs.arg(batch));
        QCOMPARE(early.reason(), u"steps_undone"_qs);
        QCOMPARE(early.status, 5);
        QVERIFY2(early.err.contains("1 Smooth, 2 Golden brown"), early.err.constData());
        QCOMPARE(run(floor, u"run|step-done|%1|1"_qs.arg(batch)).reason(), u"reading_missing"_qs);
        QCOMPARE(run(floor, u"run|read|%1|1|25"_qs.arg(batch)).json()[u"next"].toInt(), 1);
        QCOMPARE(run(floor, u"run|step-done|%1|1"_qs.arg(batch)).json()[u"next"].toInt(), 2);
        // What was done is not told to exist, and no code is asked for where there is none.
        for (const auto &[command, words] :
             {std::pair(u"run|step-done|%1|1"_qs, "Step 1 is done already.\nGo on with the next one."),
              std::pair(u"run|step-done|%1|9"_qs, "There is no step 9."),
              std::pair(u"run|read|%1|1|25"_qs, "25.000 is what was read already.")}) {
            const CliAnswer again = run(floor, command.arg(batch), false);
            QVERIFY2(again.status != 0 && again.err.contains(words), again.err.constData());
        }
        QCOMPARE(run(floor, u"run|read|%1|2"_qs.arg(batch)).status, 2);
        QCOMPARE(run(floor, u"run|read|%1|2|90"_qs.arg(batch)).reason(), u"out_of_limits"_qs);
        enrolStaff(*floor.database);
        const QString paul = u"--user|paul|"_qs;
        const QByteArray pin = staffPin.toUtf8() + '\n';
        const QString low = paul + u"run|read|%1|2|90|--reason|oven door"_qs.arg(batch);
        QCOMPARE(run(floor, low, true, pin).reason(), u"signature_needed"_qs);
        const CliAnswer signedOne = run(floor, low + u"|--signer|quinn"_qs, true, pin + pin);
        QVERIFY2(signedOne.status == 0, signedOne.err.constData());
        const QJsonValue reading = signedOne.json()[u"steps"][1][u"readings"][0];
        QCOMPARE(reading[u"signed_by"].toString(), u"quinn"_qs);
        QVERIFY(!reading[u"within"].toBool());
        QCOMPARE(run(floor, paul + u"run|step-done|%1|2"_qs.arg(batch), true, pin).status, 0);
        QCOMPARE(run(floor, paul + u"run|step-done|%1|2|--take-back|--reason|pale"_qs.arg(batch), true, pin)
                     .json()[u"next"]
                     .toInt(),
                 2);
        // What was signed is replaced with a signature only.
        const QString again = paul + u"run|read|%1|2|95|--reason|baked on"_qs.arg(batch);
        QCOMPARE(run(floor, again, true, pin).reason(), u"signature_needed"_qs);
        QCOMPARE(run(floor, again + u"|--signer|quinn"_qs, true, pin + pin).status, 0);
        QCOMPARE(run(floor, paul + u"run|step-done|%1|2"_qs.arg(batch), true, pin).status, 0);
        const QByteArray text = run(floor, paul + u"run|steps|"_qs + batch, false, pin).out;
        for (const char *words : {"Golden brown", "95.000 C", "94.000 - ... C", "yes"})
            QVERIFY2(text.contains(words), text.constData());
        QCOMPARE(run(floor, paul + u"run|finish|%1|90|--notes|steam"_qs.arg(batch), true, pin).status, 0);
    }
};

QTEST_GUILESS_MAIN(StepCommandsTest)
#include "stepcommandstest.moc"
