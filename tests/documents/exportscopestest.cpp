// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/epcis/epcisfile.h"
#include "documents/fsma/fsmaworkbook.h"
#include "documents/tables/tablefile.h"
#include "services/holding/holds.h"
#include "services/recipes/recipes.h"
#include "services/rework/rework.h"
#include "services/shipping/shipments.h"
#include "support/epcisreader.h"
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// Cake of rye and eggs, of which eggs are on the list and are baked; what it left went into rolls. Both stand on one
// pallet that left.
struct Cakes : Floor
{
    explicit Cakes(Engine engine) : Floor(engine)
    {
        recipe(u"Cake"_qs, {u"Rye"_qs, u"Egg"_qs});
        recipe(u"Roll"_qs, {u"Rye"_qs});
        ExpectedChange change;
        change.reworkPercent = kilos(20);
        must(Recipes(session).setExpected(u"Roll"_qs, change));
        must(catalog.addIngredient({u"Scraps"_qs, u"WIP"_qs, u"kg"_qs}));
        execute(u"UPDATE ingredients SET on_food_traceability_list = TRUE WHERE name = 'Egg'"_qs);
        rye = released(u"Rye"_qs, kilos(100));
        egg = released(u"Egg"_qs, kilos(100));
        execute(u"UPDATE ingredient_lots SET supplier_name = 'Farm', supplier_lot_code = 'S-' || internal_lot_code"_qs);
        const RunId run = startedRun(u"Cake"_qs);
        must(production.add({run, rye, kilos(50), {}}));
        must(production.add({run, egg, kilos(10), {}}));
        rework = must(Rework(session).book(run, {u"Scraps"_qs, kilos(8), u"broken"_qs, {}})).lotCode;
        cake = done(run);
        const RunId next = startedRun(u"Roll"_qs);
        must(production.add({next, rye, kilos(40), {}}));
        must(production.add({next, rework, kilos(1), u"broken cake"_qs}));
        roll = done(next);
        pallet = must(palletizing.build({cake, kilos(30), {}, {}})).number;
        must(palletizing.add(pallet, roll, kilos(20)));
        now = now.addSecs(60);
        must(palletizing.ship(pallet, u"Shop"_qs, u"O-1"_qs, u"papers follow"_qs));
        now = now.addSecs(60);
    }

    QString done(RunId run)
    {
        now = now.addSecs(60);
        const QString batch = must(production.finish(run, kilos(80))).run.batchNumber;
        must(production.checkQuality(run, u"PASSED"_qs, {}));
        now = now.addSecs(60);
        return batch;
    }

    QString rye, egg, rework, cake, roll, pallet;
};

QList<QStringList> rowsOf(const QString &path, const QString &sheet)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s", qPrintable(path));
    const TableRead read = readTable(file.readAll(), sheet, {});
    if (const auto *failure = std::get_if<TableFailure>(&read))
        qFatal("%s", qPrintable(tableSentence(*failure)));
    QList<QStringList> rows;
    for (const TableRow &row : std::get<TableFile>(read).table.rows) {
        QStringList texts;
        for (const TableCell &cell : row.cells)
            texts << cell.text;
        rows << texts;
    }
    return rows;
}

ExportScope of(const QStringList &codes, TraceDirection direction = TraceDirection::Forward, bool onlyListed = false)
{
    return {codes, direction, {}, {}, onlyListed};
}
} // namespace

class ExportScopesTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }

    QMap<QString, QJsonObject> told(Session &session, const ExportScope &scope) const
    {
        const QString path = pathOf(u"scope.jsonld"_qs);
        must(writeEpcis(session, scope, path));
        if (judged({path}) != QStringList{u"ok"_qs})
            qFatal("%s", qPrintable(judged({path}).join(u' ')));
        return byId(eventsOf(path));
    }

private Q_SLOTS:
    // A scope chooses events; what one says is the same in all of them.
    void anEventSaysTheSameInEveryScope_data() { forBothEngines(); }
    void anEventSaysTheSameInEveryScope()
    {
        QFETCH(Engine, engine);
        Cakes plant(engine);
        must(plant.services.recalls.open({{plant.egg}, u"glass"_qs, false}));
        const QString recall = plant.text(u"SELECT max(recall_number) AS n FROM recalls"_qs);
        const auto all = told(plant.session, everything());
        ExportScope listed = everything();
        listed.onlyListed = true;
        std::vector<ExportScope> scopes{listed, of({recall}), of({plant.roll}, TraceDirection::Forward, true)};
        for (const QString &code : {plant.rye, plant.egg, plant.rework, plant.cake, plant.roll, plant.pallet})
            for (const TraceDirection direction : {TraceDirection::Forward, TraceDirection::Backward})
                scopes.push_back(of({code}, direction));
        for (const ExportScope &scope : scopes) {
            const auto some = told(plant.session, scope);
            QVERIFY(!some.isEmpty());
            for (auto event = some.begin(); event != some.end(); ++event)
                QVERIFY2(all.value(event.key()) == *event, qPrintable(scope.codes.join(u' ') + u' ' + event.key()));
        }
    }

    // From a listed food through rework to what is in scope: each link is there, and no more rows than that.
    void theListIsAChain_data() { forBothEngines(); }
    void theListIsAChain()
    {
        QFETCH(Engine, engine);
        Cakes plant(engine);
        ExportScope listed = everything();
        listed.onlyListed = true;
        const QString book = pathOf(u"chain.xlsx"_qs);
        must(writeFsmaWorkbook(plant.session, listed, book));
        QStringList links;
        for (const QStringList &row : rowsOf(book, u"Transformation"_qs))
            links << row[0] + u" > "_qs + row[9];
        links.sort();
        QStringList expected{plant.rework + u" > "_qs + plant.roll, u"S-"_qs + plant.egg + u" > "_qs + plant.rework};
        expected.sort();
        QVERIFY2(links == expected, qPrintable(links.join(u'\n')));
        QCOMPARE(rowsOf(book, u"Receiving"_qs).size(), 1);
        const auto shipped = rowsOf(book, u"Shipping"_qs);
        QCOMPARE(shipped.size(), 1);
        QCOMPARE(shipped[0][0], plant.roll);
    }

    // Forward from what was made here begins where it was made.
    void whatWasMadeHereHasItsBatch_data() { forBothEngines(); }
    void whatWasMadeHereHasItsBatch()
    {
        QFETCH(Engine, engine);
        Cakes plant(engine);
        const QString path = pathOf(u"made.jsonld"_qs);
        const EpcisSummary summary = must(writeEpcis(plant.session, of({plant.rework}), path));
        QCOMPARE(summary.received, 0);
        QCOMPARE(summary.transformed, 2);
        QCOMPARE(rowsOfTransformation(plant), 5);
    }

    // What a partner has after adding and taking off is what left, each time.
    void aPalletThatLeavesAgainIsToldAsItIs_data() { forBothEngines(); }
    void aPalletThatLeavesAgainIsToldAsItIs()
    {
        QFETCH(Engine, engine);
        Cakes plant(engine);
        const auto before = told(plant.session, everything());
        must(Shipments(plant.session).returnPallet(plant.pallet, u"stale"_qs));
        plant.execute(
            u"UPDATE holds SET released_at = ?, released_by = 'qa', release_reason = 'dry' WHERE released_at IS "
            "NULL"_qs,
            {plant.now});
        plant.execute(u"UPDATE pallets SET status = 'ACTIVE' WHERE status = 'ON_HOLD'"_qs);
        must(plant.palletizing.takeOff(plant.pallet, plant.cake, kilos(10), u"crumbled"_qs));
        must(plant.palletizing.add(plant.pallet, plant.roll, kilos(5)));
        plant.now = plant.now.addSecs(60);
        must(plant.palletizing.ship(plant.pallet, u"Other"_qs, u"O-2"_qs, u"papers follow"_qs));
        const auto after = told(plant.session, everything());
        for (auto event = before.begin(); event != before.end(); ++event)
            QCOMPARE(after.value(event.key()), *event);
        QMap<QString, qint64> stands;
        for (const QJsonObject &event : after)
            if (event[u"type"] == u"AggregationEvent"_qs)
                for (const QJsonValue child : event[u"childQuantityList"].toArray())
                    stands[child[u"epcClass"].toString().section(u'/', -1)] +=
                        event[u"action"] == u"ADD"_qs ? thousandths(child) : -thousandths(child);
        QCOMPARE(stands.value(plant.cake), 20'000);
        QCOMPARE(stands.value(plant.roll), 25'000);
    }

    // Whoever voids a pallet that is held ends its hold: it was not let go.
    void aVoidPalletIsNotLetGo_data() { forBothEngines(); }
    void aVoidPalletIsNotLetGo()
    {
        QFETCH(Engine, engine);
        Cakes plant(engine);
        Holds holds(plant.session);
        QStringList pallets;
        for (int i = 0; i < 2; ++i) {
            pallets << must(plant.palletizing.build({plant.roll, kilos(5), {}, {}})).number;
            must(holds.hold(NodeKind::Pallet, pallets.last(), u"smells"_qs));
        }
        plant.now = plant.now.addSecs(60);
        must(plant.palletizing.voidPallet(pallets[0], u"rotten"_qs));
        must(holds.release(NodeKind::Pallet, pallets[1], u"clean"_qs));
        const auto events = told(plant.session, everything());
        QStringList steps;
        for (const QJsonObject &event : events)
            steps << event[u"bizStep"].toString();
        QCOMPARE(steps.count(u"holding"_qs), 2);
        QCOMPARE(steps.count(u"storing"_qs), 1);
        QCOMPARE(steps.count(u"unpacking"_qs), 1);
    }

private:
    // Cake: two inputs, each for the cake and the rework; roll: one row for the rework that went in.
    int rowsOfTransformation(Cakes &plant) const
    {
        const QString book = pathOf(u"made.xlsx"_qs);
        must(writeFsmaWorkbook(plant.session, of({plant.rework}), book));
        int rows = 0;
        for (const QStringList &row : rowsOf(book, u"Transformation"_qs))
            rows += row[9] == plant.cake || row[9] == plant.rework || row[0] == plant.rework ? 1 : 0;
        return rows;
    }
};

QTEST_GUILESS_MAIN(ExportScopesTest)
#include "exportscopestest.moc"
