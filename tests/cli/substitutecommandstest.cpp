// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class SubstituteCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer run(const Floor &floor, const QString &command, const QByteArray &lines = {}) const
    {
        const QStringList words{u"--database"_qs, CliRun::place(floor.plant.settings()), u"--json"_qs};
        return m_cli(words + command.split(u'|'), lines);
    }

private Q_SLOTS:
    void theRecipeAllowsIt_data() { forBothEngines(); }
    void theRecipeAllowsIt()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Fresh yeast"_qs});
        const QString dry = floor.released(u"Dry yeast"_qs, kilos(50));
        const QString allow = u"recipes|substitute|Bread|Fresh yeast|Dry yeast|--ratio|0.4"_qs;
        QCOMPARE(run(floor, allow).status, 0);
        const QJsonArray all = run(floor, u"recipes|substitutes|Bread"_qs).json()[u"substitutes"].toArray();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0][u"substitute"].toString() + u' ' + all[0][u"ratio"].toString(), u"Dry yeast 0.400"_qs);

        const QString batch = must(floor.production.run(floor.startedRun(u"Bread"_qs))).batchNumber;
        const QJsonObject looked = run(floor, u"run|check|%1|%2|2"_qs.arg(batch, dry)).json();
        QCOMPARE(looked[u"instead_of"].toString(), u"Fresh yeast"_qs);
        QCOMPARE(looked[u"stands_for"].toString(), u"5.000"_qs);
        QCOMPARE(run(floor, u"run|add|%1|%2|2"_qs.arg(batch, dry)).status, 0);
        QCOMPARE(floor.quantity(u"SELECT stands_for_quantity AS n FROM batch_ingredients"_qs), kilos(5));
        // A batch was made to it.
        QCOMPARE(run(floor, allow + u"|--remove"_qs).reason(), u"recipe_frozen"_qs);
    }

    // What is taken next, and what a recall would reach if its lot is opened.
    void theNextLotIsTold_data() { forBothEngines(); }
    void theNextLotIsTold()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Flour"_qs});
        const QString open = floor.released(u"Flour"_qs, kilos(50), QDate(2099, 8, 1));
        must(floor.production.add({floor.startedRun(u"Bread"_qs), open, kilos(10), {}}));
        const QString fresh = floor.released(u"Flour"_qs, kilos(50), QDate(2099, 7, 1));
        const QString batch = must(floor.production.run(floor.startedRun(u"Bread"_qs))).batchNumber;
        const QJsonObject next = run(floor, u"run|next|%1"_qs.arg(batch)).json();
        QCOMPARE(next[u"next"][u"lot"].toString() + u' ' + next[u"next"][u"missing"].toString(), fresh + u" 10.000");
        const QJsonValue opening = next[u"opening"];
        QVERIFY(!opening[u"is_open"].toBool());
        QCOMPARE(opening[u"after"][u"batches"].toInt(), 1);
        QCOMPARE(opening[u"together"][u"batches"].toInt(), 2);
        QCOMPARE(opening[u"open_lot"].toString(), open);
        QCOMPARE(opening[u"open_lot_first"][u"batches"].toInt(), 2);
        // Another lot is asked about by its code; in words for people.
        const CliAnswer words =
            m_cli({u"--database"_qs, CliRun::place(floor.plant.settings()), u"run"_qs, u"next"_qs, batch, open});
        QVERIFY2(
            words.out.contains((open + u" is open: with this batch it reaches 2 batches and 0 pallets."_qs).toUtf8()),
            words.out.constData());
        QCOMPARE(run(floor, u"run|next|%1|L-NONE"_qs.arg(batch)).reason(), u"not_found"_qs);
    }

    void qaSignsTheRest_data() { forBothEngines(); }
    void qaSignsTheRest()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Fresh yeast"_qs});
        const QString oil = floor.released(u"Oil"_qs, kilos(50));
        const QString batch = must(floor.production.run(floor.startedRun(u"Bread"_qs))).batchNumber;
        enrolStaff(*floor.database);
        const QString plain = u"--user|paul|run|add|%1|%2|2"_qs.arg(batch, oil);
        QCOMPARE(run(floor, plain, staffPin.toUtf8() + '\n').reason(), u"not_in_recipe"_qs);
        const QString instead = plain + u"|--instead-of|Fresh yeast|--notes|none came"_qs;
        QCOMPARE(run(floor, instead, staffPin.toUtf8() + '\n').reason(), u"signature_needed"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM batch_ingredients"_qs), 0);
        const QByteArray both = staffPin.toUtf8() + '\n' + staffPin.toUtf8() + '\n';
        const CliAnswer added = run(floor, instead + u"|--stands-for|1.5|--signer|quinn"_qs, both);
        QVERIFY2(added.status == 0, added.err.constData());
        QCOMPARE(added.json()[u"stands_for"].toString(), u"1.500"_qs);
        QCOMPARE(floor.text(u"SELECT signed_by AS n FROM signatures"_qs), u"quinn"_qs);
    }
};

QTEST_GUILESS_MAIN(SubstituteCommandsTest)
#include "substitutecommandstest.moc"
