// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class ReworkCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer run(const Floor &floor, const QString &command) const
    {
        const QStringList words{u"--database"_qs, CliRun::place(floor.plant.settings()), u"--json"_qs};
        return m_cli(words + command.split(u'|'));
    }

private Q_SLOTS:
    void fromOneBatchIntoAnother_data() { forBothEngines(); }
    void fromOneBatchIntoAnother()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Sponge"_qs, {u"Flour"_qs, u"Egg"_qs}, u"Sponge"_qs);
        floor.recipe(u"Cake"_qs, {u"Flour"_qs, u"Sugar"_qs});
        const QJsonObject recipe = run(floor, u"recipes|yield|Cake|--rework|10"_qs).json();
        QCOMPARE(recipe[u"rework_percent"].toString(), u"10.000"_qs);
        const RunId made = floor.startedRun(u"Sponge"_qs);
        must(floor.production.add({made, floor.released(u"Flour"_qs, kilos(50)), kilos(10), {}}));
        const QString sponge = must(floor.production.run(made)).batchNumber;
        // As what the recipe makes.
        const QJsonObject left = run(floor, u"run|rework|%1|4|--reason|crumbs|--location|Shelf"_qs.arg(sponge)).json();
        const QString lot = left[u"lot"].toString();
        QCOMPARE(left[u"ingredient"].toString(), u"Sponge"_qs);
        QCOMPARE(run(floor, u"run|finish|%1|6"_qs.arg(sponge)).status, 0);
        QCOMPARE(run(floor, u"run|balance|%1"_qs.arg(sponge)).json()[u"rework"].toString(), u"4.000"_qs);
        QCOMPARE(run(floor, u"run|rework|%1"_qs.arg(sponge)).json()[u"lots"].toArray().size(), 1);

        const QString cake = must(floor.production.run(floor.startedRun(u"Cake"_qs))).batchNumber;
        const QJsonValue looked = run(floor, u"run|check|%1|%2|1.5"_qs.arg(cake, lot)).json()[u"rework"];
        QCOMPARE(looked[u"used_kg"].toString() + u'/' + looked[u"most_kg"].toString(), u"1.500/2.000"_qs);
        QCOMPARE(looked[u"percent"].toString() + u'/' + looked[u"limit_percent"].toString(), u"7.500/10.000"_qs);
        const CliAnswer added = m_cli(
            {u"--database"_qs, CliRun::place(floor.plant.settings()), u"run"_qs, u"add"_qs, cake, lot, u"1.5"_qs});
        QVERIFY2(added.out.contains("Rework: 1.500 kg of 2.000 kg (7.500 % of 10.000 %)"), added.out.constData());
        const CliAnswer refused = run(floor, u"run|add|%1|%2|1"_qs.arg(cake, lot));
        QCOMPARE(refused.reason(), u"required"_qs);
        QCOMPARE(run(floor, u"run|add|%1|%2|1|--notes|fresh"_qs.arg(cake, lot)).status, 0);
        QCOMPARE(run(floor, u"run|rework|%1"_qs.arg(cake)).json()[u"rework_percent"].toString(), u"12.500"_qs);
        // Whose it is and what is in it, where a lot is looked up.
        floor.execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Egg'"_qs, {QStringList{u"eggs"_qs}});
        const QJsonObject found = run(floor, u"stock|find|%1"_qs.arg(lot)).json()[u"lots"][0].toObject();
        QCOMPARE(found[u"rework_of"][0].toString(), sponge);
        QCOMPARE(found[u"allergens"][0].toString(), u"eggs"_qs);
        const CliAnswer words =
            m_cli({u"--database"_qs, CliRun::place(floor.plant.settings()), u"stock"_qs, u"find"_qs, lot});
        QVERIFY2(words.out.contains(QString(lot % u": Contains eggs").toUtf8()), words.out.constData());
        QCOMPARE(run(floor, u"run|check|%1|%2|0.1"_qs.arg(cake, lot)).json()[u"allergens"][0].toString(), u"eggs"_qs);
        // Of a batch that failed a release needs a reason, and says which one it was.
        QCOMPARE(run(floor, u"run|quality|%1|FAILED|--notes|metal"_qs.arg(sponge)).status, 0);
        const CliAnswer doubted =
            m_cli({u"--database"_qs, CliRun::place(floor.plant.settings()), u"lot"_qs, u"release"_qs, lot});
        QVERIFY2(doubted.status != 0 && doubted.err.contains(QString(u"batch that failed: " % sponge).toUtf8()),
                 doubted.err.constData());
        QCOMPARE(
            run(floor, u"lot|release|%1|--reason|sieved"_qs.arg(lot)).json()[u"failed_batches_in_it"][0].toString(),
            sponge);
        // What changed with the next version.
        QCOMPARE(run(floor, u"recipes|copy|Cake"_qs).status, 0);
        QCOMPARE(run(floor, u"recipes|yield|Cake#2|--rework|"_qs).status, 0);
        const QJsonObject compared = run(floor, u"recipes|compare|Cake#1|Cake#2"_qs).json();
        QCOMPARE(compared[u"rework_percent_before"].toString(), u"10.000"_qs);
        QVERIFY(compared[u"rework_percent_after"].isNull());
        const QString plain = must(floor.production.run(floor.startedRun(u"Sponge"_qs))).batchNumber;
        QCOMPARE(run(floor, u"run|add|%1|%2|0.1"_qs.arg(plain, lot)).reason(), u"not_in_recipe"_qs);
    }
};

QTEST_GUILESS_MAIN(ReworkCommandsTest)
#include "reworkcommandstest.moc"
