// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/services.h"
#include "support/clirun.h"
#include "support/testdatabases.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// Recipes are not made from the command line.
void addBread(const TestPlant &plant)
{
    const auto database = plant.open();
    Session session{*database, u"maria"_qs, u"office"_qs};
    Catalog catalog(session);
    for (const QString &name : {u"Flour"_qs, u"Dough"_qs}) {
        if (!catalog.addIngredient({name, u"OTHER"_qs, u"kg"_qs}))
            qFatal("ingredient");
    }
    const NewRecipe dough{
        u"Dough"_qs, Quantity::ofUnits(100), {}, u"Dough"_qs, {{u"Flour"_qs, Quantity::ofUnits(60), {}}}};
    const NewRecipe bread{
        u"Bread"_qs, Quantity::ofUnits(100), u"units"_qs, {}, {{u"Dough"_qs, Quantity::ofUnits(50), {}}}};
    if (!catalog.addRecipe(dough) || !catalog.addRecipe(bread))
        qFatal("recipe");
}
} // namespace

class FloorCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    // With --json, and the answer when it was done.
    QJsonObject done(const TestPlant &plant, const QString &words)
    {
        const CliAnswer answer = m_cli(plant.settings(), u"--json "_qs.append(words).split(u' '));
        if (answer.status != 0)
            qWarning("%s: %d %s", qPrintable(words), answer.status, answer.err.constData());
        return answer.status == 0 ? answer.json() : QJsonObject();
    }
    // "5 lot_on_hold"
    QString refused(const TestPlant &plant, const QString &words)
    {
        const CliAnswer answer = m_cli(plant.settings(), u"--json "_qs.append(words).split(u' '));
        if (answer.err.isEmpty())
            return u"nothing was said"_qs;
        return QString::number(answer.status) + u' ' + answer.reason();
    }

private Q_SLOTS:
    void aNamedSaveHappensOnce_data() { forBothEngines(); }
    void aNamedSaveHappensOnce()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        addBread(plant);
        const auto receive = [&](const QString &who, const QString &quantity) {
            return done(plant, u"--request D4711 --user "_qs + who + u" receive Flour " + quantity)[u"code"].toString();
        };
        const QString first = receive(u"ana"_qs, u"100"_qs);
        QVERIFY(!first.isEmpty());
        QCOMPARE(receive(u"ana"_qs, u"100"_qs), first);
        QCOMPARE(plant.value(u"SELECT count(*) FROM ingredient_lots"_qs), u"1"_qs);
        // Another quantity, person or command under the same name is never told that it was done.
        const QString other = receive(u"ana"_qs, u"50"_qs);
        QVERIFY(!other.isEmpty() && other != first);
        const QString theirs = receive(u"ben"_qs, u"100"_qs);
        QVERIFY(!theirs.isEmpty() && theirs != first && theirs != other);
        QCOMPARE(done(plant, u"--request D4711 lot release "_qs + first)[u"status"].toString(), u"QUALITY_APPROVED"_qs);
        QCOMPARE(plant.value(u"SELECT count(*) FROM ingredient_lots"_qs), u"3"_qs);
    }

    void fromTheDockToTheCustomer_data() { forBothEngines(); }
    void fromTheDockToTheCustomer()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        addBread(plant);
        const QJsonObject lot = done(plant, u"--user ana receive Flour 100 --supplier Mill --supplier-lot S1 "
                                            "--expires 2099-01-31 --keep-questioned --location A-1 --code L-A"_qs);
        QCOMPARE(lot[u"code"].toString(), u"L-A"_qs);
        QCOMPARE(lot[u"quantity"].toString(), u"100.000"_qs);
        QCOMPARE(plant.value(u"SELECT created_by FROM ingredient_lots"_qs), u"ana"_qs);
        QCOMPARE(refused(plant, u"run new Bread 0"_qs), u"2 not_positive"_qs);
        QCOMPARE(done(plant, u"run new Dough 100 --batch B-D"_qs)[u"status"].toString(), u"PLANNED"_qs);
        QCOMPARE(done(plant, u"run start B-D"_qs)[u"status"].toString(), u"IN_PROGRESS"_qs);
        QCOMPARE(refused(plant, u"run start B-D"_qs), u"5 run_already_started"_qs);
        QCOMPARE(refused(plant, u"run check B-D L-A 60"_qs), u"5 lot_not_released"_qs);
        QCOMPARE(done(plant, u"lot release L-A"_qs)[u"status"].toString(), u"QUALITY_APPROVED"_qs);
        QCOMPARE(done(plant, u"run check B-D L-A 60"_qs)[u"remaining"].toString(), u"40.000"_qs);
        QCOMPARE(plant.value(u"SELECT count(*) FROM batch_ingredients"_qs), u"0"_qs);
        QCOMPARE(done(plant, u"run add B-D L-A 60"_qs)[u"remaining"].toString(), u"40.000"_qs);
        QCOMPARE(refused(plant, u"run add B-D L-A 60"_qs), u"5 not_enough_left"_qs);
        const QString wip = done(plant, u"run finish B-D 98.5 --notes water"_qs)[u"wip_lot"].toString();
        QVERIFY(!wip.isEmpty());
        QCOMPARE(done(plant, u"run new Bread 100 --batch B-B --start"_qs)[u"status"].toString(), u"IN_PROGRESS"_qs);
        QVERIFY(!done(plant, u"run add B-B %1 50"_qs.arg(wip)).isEmpty());
        QCOMPARE(done(plant, u"run finish B-B 90"_qs)[u"actual_quantity"].toString(), u"90.000"_qs);
        QCOMPARE(done(plant, u"pallet new B-B 40 --number P-1 --location Dock"_qs)[u"item_count"].toInt(), 40);
        QCOMPARE(done(plant, u"pallet add P-1 B-B 10"_qs)[u"item_count"].toInt(), 50);
        QCOMPARE(refused(plant, u"pallet add P-1 B-B 50"_qs), u"5 more_than_made"_qs);
        QCOMPARE(done(plant, u"pallet new B-B 40 --number P-2"_qs)[u"status"].toString(), u"ACTIVE"_qs);
        QCOMPARE(done(plant, u"pallet closing"_qs)[u"rule"].toString(), u"off"_qs);
        QCOMPARE(done(plant, u"pallet closing ask"_qs)[u"rule"].toString(), u"ask"_qs);
        QCOMPARE(done(plant, u"pallet show P-2"_qs)[u"waits_for_scan"].toBool(), true);
        QCOMPARE(refused(plant, u"pallet close P-1 P-2"_qs), u"5 status_move_not_allowed"_qs);
        QCOMPARE(refused(plant, u"pallet ship P-2 Bistro"_qs), u"5 status_move_not_allowed"_qs);
        QCOMPARE(done(plant, u"pallet close P-2 P-2"_qs)[u"closed"].toBool(), true);
        QCOMPARE(done(plant, u"pallet show P-2"_qs)[u"waits_for_scan"].toBool(), false);
        QCOMPARE(done(plant, u"pallet closing off"_qs)[u"rule"].toString(), u"off"_qs);
        QCOMPARE(refused(plant, u"pallet closing soon"_qs), u"2 unknown_action"_qs);
        QCOMPARE(done(plant, u"pallet weigh P-1 312.5"_qs)[u"weight_kg"].toString(), u"312.500"_qs);
        QCOMPARE(done(plant, u"pallet split P-1 B-B 20 --number P-3 --reason leaning"_qs)[u"item_count"].toInt(), 20);
        QCOMPARE(done(plant, u"pallet take-off P-1 B-B 5 --reason torn"_qs)[u"item_count"].toInt(), 25);
        QCOMPARE(refused(plant, u"pallet take-off P-1 B-B 26 --reason torn"_qs), u"5 not_enough_left"_qs);
        QCOMPARE(refused(plant, u"pallet take-off P-1 B-B 1"_qs), u"2 required"_qs);
        QCOMPARE(done(plant, u"pallet merge P-3 P-1 --reason together"_qs)[u"item_count"].toInt(), 45);
        QCOMPARE(done(plant, u"pallet show P-3"_qs)[u"status"].toString(), u"VOID"_qs);
        QCOMPARE(done(plant, u"pallet move P-1 Bay-9"_qs)[u"location"].toString(), u"Bay-9"_qs);
        QVERIFY(done(plant, u"pallet show P-1"_qs)[u"weight_kg"].isNull()); // its cases changed since
        QCOMPARE(done(plant, u"pallet ship P-1 Hotel --order SO-1"_qs)[u"customer"].toString(), u"Hotel"_qs);
        QCOMPARE(done(plant, u"pallet void P-2 --reason fell"_qs)[u"status"].toString(), u"VOID"_qs);
        QCOMPARE(refused(plant, u"pallet void P-1"_qs), u"2 required"_qs);

        const QJsonObject forward = done(plant, u"trace forward L-A"_qs);
        QCOMPARE(forward[u"direction"].toString(), u"forward"_qs);
        QCOMPARE(forward[u"root"][u"code"].toString(), u"L-A"_qs);
        QCOMPARE(forward[u"customers"][0][u"name"].toString(), u"Hotel"_qs);
        QCOMPARE(forward[u"totals"][u"runs"].toInt(), 2);
        QCOMPARE(forward[u"complete"].toBool(), true);
        const QJsonObject backward = done(plant, u"trace backward P-1"_qs);
        QCOMPARE(backward[u"totals"][u"lots"].toInt(), 2);
        const CliAnswer text = m_cli(plant.settings(), {u"trace"_qs, u"backward"_qs, u"P-1"_qs});
        QCOMPARE(text.status, 0);
        QVERIFY(text.out.contains("Mill"));
        QVERIFY(text.out.contains("The trace is complete."));
    }

    void whatComesIsInspected_data() { forBothEngines(); }
    void whatComesIsInspected()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        addBread(plant);
        QVERIFY(!done(plant, u"receive Flour 10.5 --code L-A"_qs).isEmpty());
        QCOMPARE(refused(plant, u"inspection add Flour Smell --kind taste"_qs), u"2 unknown_action"_qs);
        QVERIFY(!done(plant, u"inspection add Flour Smell"_qs).isEmpty());
        const QJsonObject plan =
            done(plant, u"inspection add Flour Temperature --kind measurement --unit C --lower 2 --upper 7.5"_qs);
        QCOMPARE(plan[u"points"].toArray().size(), 2);
        const QString smell = QString::number(plan[u"points"][0][u"id"].toInteger());
        const QString warmth = QString::number(plan[u"points"][1][u"id"].toInteger());
        QCOMPARE(plan[u"points"][1][u"upper_limit"].toString(), u"7.500"_qs);
        QCOMPARE(refused(plant, u"lot release L-A"_qs).section(u' ', 1), u"status_move_not_allowed"_qs);
        QCOMPARE(refused(plant, u"inspection answer L-A %1"_qs.arg(warmth)), u"2 required"_qs);
        QVERIFY(!done(plant, u"inspection answer L-A %1 --good"_qs.arg(smell)).isEmpty());
        QJsonObject found = done(plant, u"inspection answer L-A %1 --value 9"_qs.arg(warmth));
        QCOMPARE(found[u"points"][1][u"result"].toString(), u"FAILED"_qs);
        QCOMPARE(found[u"releasable"].toBool(), false);
        QCOMPARE(refused(plant, u"lot release L-A"_qs).section(u' ', 1), u"status_move_not_allowed"_qs);
        found = done(plant, u"inspection answer L-A %1 --value 7.5 --notes again"_qs.arg(warmth));
        QCOMPARE(found[u"releasable"].toBool(), true);
        QCOMPARE(done(plant, u"lot release L-A"_qs)[u"status"].toString(), u"QUALITY_APPROVED"_qs);
        const QJsonObject ordered = done(plant, u"inspection order %1 1"_qs.arg(warmth));
        QCOMPARE(QString::number(ordered[u"points"][0][u"id"].toInteger()), warmth);
        QCOMPARE(refused(plant, u"inspection order %1 first"_qs.arg(warmth)), u"2 not_a_number"_qs);
        QCOMPARE(refused(plant, u"inspection retire %1"_qs.arg(smell)), u"2 required"_qs);
        QVERIFY(!done(plant, u"inspection retire %1 --reason never"_qs.arg(smell)).isEmpty());
        QCOMPARE(done(plant, u"inspection waiting"_qs)[u"lots"].toArray().size(), 0);
        QCOMPARE(refused(plant, u"lot release L-A --conditional --reason rye"_qs), u"2 required"_qs);
        QCOMPARE(refused(plant, u"lot release L-A --until 2020-01-01 --reason rye"_qs), u"2 bad_date"_qs);
        QCOMPARE(refused(plant, u"lot release L-A --until soon --reason rye"_qs), u"2 bad_date"_qs);
        found = done(plant, u"lot release L-A --conditional --until 2099-01-31 --reason rye"_qs);
        QCOMPARE(found[u"quality_status"].toString(), u"CONDITIONAL_PASS"_qs);
        QVERIFY(found[u"release_ends_at"].toString().startsWith(u"2099-0"_qs));
        QCOMPARE(plant.attack(u"UPDATE ingredient_lots SET release_ends_at = '2020-01-01T00:00:00.000Z'"_qs),
                 QString());
        QCOMPARE(done(plant, u"inspection waiting"_qs)[u"lots"][0][u"code"].toString(), u"L-A"_qs);
        QCOMPARE(done(plant, u"inspection plan Flour"_qs)[u"points"][1][u"retired"].toBool(), true);
        QCOMPARE(done(plant, u"inspection show L-A"_qs)[u"points"].toArray().size(), 2);
    }

    void lotsAreHeldCountedAndFailed_data() { forBothEngines(); }
    void lotsAreHeldCountedAndFailed()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        addBread(plant);
        QVERIFY(!done(plant, u"receive Flour 10.5 --code L-A"_qs).isEmpty());
        QCOMPARE(refused(plant, u"lot hold L-A"_qs), u"2 required"_qs);
        QCOMPARE(done(plant, u"lot hold L-A --reason smell"_qs)[u"held"].toBool(), true);
        QCOMPARE(refused(plant, u"lot hold L-A --reason smell"_qs), u"5 already_held"_qs);
        QCOMPARE(done(plant, u"lot release L-A --reason fine"_qs)[u"held"].toBool(), false);
        QVERIFY(!done(plant, u"receive Flour 4 --code L-B"_qs).isEmpty());
        QCOMPARE(refused(plant, u"lot take-back L-B"_qs), u"2 required"_qs);
        const QJsonObject back = done(plant, u"lot take-back L-B --reason twice"_qs);
        QCOMPARE(back[u"taken_back"].toString(), u"4.000"_qs);
        QCOMPARE(back[u"quantity_remaining"].toString(), u"0.000"_qs);
        QCOMPARE(refused(plant, u"lot take-back L-B --reason twice"_qs), u"3 not_found"_qs);
        QCOMPARE(done(plant, u"lot adjust L-A -2.5 --reason counted"_qs)[u"quantity_remaining"].toString(),
                 u"8.000"_qs);
        QCOMPARE(done(plant, u"lot adjust L-A +1 --reason counted"_qs)[u"quantity_remaining"].toString(), u"9.000"_qs);
        QCOMPARE(refused(plant, u"lot adjust L-A -100 --reason counted"_qs), u"5 not_enough_left"_qs);
        QCOMPARE(refused(plant, u"lot adjust L-A 1,5 --reason counted"_qs), u"2 not_a_number"_qs);
        QCOMPARE(done(plant, u"lot reject L-A --reason mould"_qs)[u"quality_status"].toString(), u"FAILED"_qs);
        QCOMPARE(refused(plant, u"lot release L-9"_qs), u"3 not_found"_qs);
        QCOMPARE(refused(plant, u"receive Sugar 10"_qs), u"3 not_found"_qs);
        QCOMPARE(refused(plant, u"receive Flour 10 --code L-A"_qs), u"5 duplicate"_qs);
        QCOMPARE(refused(plant, u"receive Flour 10 --expires 31.12.2026"_qs), u"2 bad_date"_qs);
        QCOMPARE(refused(plant, u"receive Flour ten"_qs), u"2 not_a_number"_qs);
        QVERIFY(!done(plant, u"receive Sugar 10 --new-ingredient --unit kg"_qs).isEmpty());
    }

    void anAmbiguousCodeListsEveryMatch_data() { forBothEngines(); }
    void anAmbiguousCodeListsEveryMatch()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        addBread(plant);
        QVERIFY(!done(plant, u"receive Flour 10 --supplier A --supplier-lot S1 --code L-A"_qs).isEmpty());
        QVERIFY(!done(plant, u"receive Flour 10 --supplier B --supplier-lot S1 --code L-B"_qs).isEmpty());
        QCOMPARE(refused(plant, u"lot release S1"_qs), u"4 ambiguous"_qs);
        const CliAnswer answer = m_cli(plant.settings(), u"--json trace forward S1"_qs.split(u' '));
        QCOMPARE(answer.status, 4);
        const QJsonArray matches = answer.json()[u"matches"].toArray();
        QCOMPARE(matches.size(), 2);
        QCOMPARE(matches[1][u"code"].toString(), u"L-B"_qs);
        QVERIFY(answer.err.contains("L-A") && answer.err.contains("L-B"));
        const QString key = u"lot:%1"_qs.arg(matches[1][u"id"].toInt());
        QCOMPARE(done(plant, u"trace forward "_qs + key)[u"root"][u"code"].toString(), u"L-B"_qs);
        const QJsonObject both = done(plant, u"trace forward S1 --all"_qs);
        QCOMPARE(both[u"root"][u"code"].toString() + both[u"root"][u"kind"].toString(), u"S1several"_qs);
        QCOMPARE(both[u"roots"].toArray().size(), 2);
        QCOMPARE(both[u"lots"].toArray().size(), 2);
        QVERIFY(
            m_cli(plant.settings(), u"trace forward S1 --all"_qs.split(u' ')).out.contains("S1 (2 things together)"));
        QCOMPARE(done(plant, u"trace forward L-A --all"_qs)[u"root"][u"kind"].toString(), u"lot"_qs);
        QCOMPARE(refused(plant, u"trace forward nowhere"_qs), u"3 not_found"_qs);
        QCOMPARE(refused(plant, u"trace forward nowhere --all"_qs), u"3 not_found"_qs);
        QCOMPARE(refused(plant, u"trace forward lot:999999"_qs), u"3 not_found"_qs);
        QCOMPARE(refused(plant, u"run add B-9 L-A 1"_qs), u"3 not_found"_qs);
    }

    void theUsualPlantComesFromTheEnvironment()
    {
        CliRun cli;
        const TestPlant plant(Engine::SQLite);
        cli.setVariable(u"DATABASE_URL"_qs, u"sqlite:"_qs + plant.settings().path);
        QCOMPARE(cli({u"--json"_qs, u"inspect"_qs}).json()[u"variant"].toString(), u"bakermaiden"_qs);
        CliRun other;
        const CliAnswer missing = other({u"inspect"_qs, u"--json"_qs});
        QCOMPARE(missing.status, 6);
        QCOMPARE(missing.reason(), u"file_missing"_qs);
        QVERIFY(missing.err.contains("plant.sqlite"));
        QVERIFY(fingerprints(other.home()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(FloorCommandsTest)
#include "floorcommandstest.moc"
