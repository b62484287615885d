// SPDX-License-Identifier: GPL-3.0-or-later
// Brand and packaging of what is made: said of a recipe's version, told to whoever gets it.
#include "documents/fsma/fsmaworkbook.h"
#include "documents/sentences.h"
#include "documents/shipping/shippingpaper.h"
#include "documents/tables/tablefile.h"
#include "services/recipes/recipes.h"
#include "services/shipping/shipments.h"
#include "support/floor.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const ProductDescription oak{u"Oak"_qs, u"500 g"_qs, u"bag"_qs};

// A dough is made, and a bread of it, which is on a truck.
struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine)
    {
        must(catalog.addIngredient({u"Dough"_qs, u"WIP"_qs, u"kg"_qs}));
        recipe(u"Sponge"_qs, {u"Rye"_qs}, u"Dough"_qs);
        recipe(u"Bread"_qs, {u"Dough"_qs});
        const QString rye = released(u"Rye"_qs, kilos(50));
        const RunId sponge = startedRun(u"Sponge"_qs);
        must(production.add({sponge, rye, kilos(10), {}}));
        must(production.finish(sponge, kilos(10)));
        must(production.checkQuality(sponge, u"PASSED"_qs, {}));
        const RunId run = startedRun(u"Bread"_qs);
        must(production.add(
            {run,
             text(u"SELECT internal_lot_code FROM ingredient_lots WHERE source_production_run_id IS NOT NULL"_qs),
             kilos(10),
             {}}));
        batch = must(production.finish(run, kilos(90))).run.batchNumber;
        must(production.checkQuality(run, u"PASSED"_qs, {}));
        const QString pallet = must(palletizing.build({batch, kilos(90), {}, {}})).number;
        ShipmentPapers papers;
        papers.customerName = u"Cafe"_qs;
        shipment = must(shipments.open(papers));
        must(shipments.load(shipment, pallet));
    }
    QString says(const QString &recipe, const ProductDescription &product, const QString &reason = {})
    {
        return told(recipes.setProduct(recipe, product, reason));
    }
    // Every row's cells of the columns whose titles have this in them.
    QStringList cells(const QString &sheet, const QString &titles)
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"fsma.xlsx"_qs);
        ExportScope scope;
        scope.from = QDate(1990, 1, 1);
        const FsmaSummary summary = must(writeFsmaWorkbook(session, scope, path));
        gaps = summary.gaps.value(u"packaging"_qs);
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("no workbook");
        const TableRead read = readTable(file.readAll(), sheet, {});
        const auto &table = std::get<TableFile>(read).table;
        QStringList rows;
        for (const TableRow &row : table.rows) {
            QStringList all;
            for (qsizetype i = 0; i < table.titles.size(); ++i) {
                if (table.titles[i].contains(titles))
                    all << (size_t(i) < row.cells.size() ? row.cells[size_t(i)].text : QString());
            }
            rows << all.join(u'|');
        }
        rows.sort();
        return rows;
    }

    Recipes recipes{session};
    Shipments shipments{session};
    QString batch;
    QString shipment;
    qint64 gaps = 0;
};
} // namespace

class ProductDescriptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSaidOfAVersion_data() { forBothEngines(); }
    void isSaidOfAVersion()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString bread = u"Bread"_qs;
        // It was used already, which does not matter, and what was said goes into the next version.
        QVERIFY(must(plant.recipes.read(bread)).isUsed);
        QVERIFY(!must(plant.recipes.read(bread)).product.isSaid());
        QCOMPARE(plant.says(bread, {u" Oak "_qs, u"500 g"_qs, {}}), u"ok"_qs);
        QCOMPARE(must(plant.recipes.read(bread)).product, (ProductDescription{u"Oak"_qs, u"500 g"_qs, {}}));
        QCOMPARE(must(plant.recipes.read(must(plant.recipes.copy(bread)))).product.brand, u"Oak"_qs);
        QCOMPARE(plant.says(bread, {QString(5000, u'x'), {}, {}}).section(u'|', 0, 1), u"TooLong|brand"_qs);
        // As long as nothing left it is changed as one likes.
        QCOMPARE(plant.says(bread, {u"Elm"_qs, {}, {}}), u"ok"_qs);
        must(plant.shipments.ship(plant.shipment, u"no address"_qs));
        // More may be said, and the same; something else is a correction.
        QCOMPARE(plant.says(bread, {u"Elm"_qs, u"500 g"_qs, u"bag"_qs}), u"ok"_qs);
        QCOMPARE(plant.says(bread, {u"Elm"_qs, u"500 g"_qs, u"bag"_qs}), u"ok"_qs);
        const Done other = plant.recipes.setProduct(bread, oak);
        QCOMPARE(told(other), u"Required|productReason|Bread#1"_qs);
        QVERIFY(sentence(other.error()).contains(u"Bread#1") && wayOut(other.error()).contains(u"next version"));
        QCOMPARE(plant.says(bread, {u"Elm"_qs, {}, u"bag"_qs}), u"Required|productReason|Bread#1"_qs);
        QCOMPARE(plant.says(bread, oak, u"the old brand was typed"_qs), u"ok"_qs);
        QCOMPARE(must(plant.recipes.read(bread)).product, oak);
        QCOMPARE(
            plant.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'recipes' AND reason = 'the old brand was "
                        "typed' AND CAST(old_values AS text) LIKE '%Elm%'"_qs),
            1);
        // Nor is a blank a brand for anybody.
        QVERIFY(told(plant.database->run(u"UPDATE recipes SET brand = ''"_qs)) != u"ok");
    }

    // One form is saved whole or not at all, wherever its fault is.
    void isSaidWithTheRestOrNotAtAll_data() { forBothEngines(); }
    void isSaidWithTheRestOrNotAtAll()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const StorageLimits cold{kilos(2), kilos(8)};
        const StorageLimits upsideDown{kilos(8), kilos(2)};
        QCOMPARE(told(plant.recipes.setSaid(u"Bread"_qs, {{}, upsideDown, oak, {}})), u"OutOfLimits|high|2.000"_qs);
        const ProductDescription tooLong{QString(5000, u'x'), {}, {}};
        QVERIFY(!plant.recipes.setSaid(u"Bread"_qs, {{}, cold, tooLong, {}}));
        const RecipeBook before = must(plant.recipes.read(u"Bread"_qs));
        QVERIFY(before.product == ProductDescription() && before.storage == StorageLimits());
        must(plant.recipes.setSaid(u"Bread"_qs, {{}, cold, oak, {}}));
        const RecipeBook after = must(plant.recipes.read(u"Bread"_qs));
        QVERIFY(after.product == oak && after.storage == cold);
    }

    void isToldToWhoeverGetsIt_data() { forBothEngines(); }
    void isToldToWhoeverGetsIt()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        must(plant.shipments.ship(plant.shipment, u"no address"_qs));
        const QString brand = u"Brand Name"_qs;
        const QString packaging = u"Packaging"_qs;
        QCOMPARE(plant.cells(u"Shipping"_qs, packaging), QStringList{u"|"_qs});
        const qint64 before = plant.gaps;
        QVERIFY(!shippingKdeFile(must(plant.shipments.read(plant.shipment))).contains("Oak"));
        QCOMPARE(plant.says(u"Bread"_qs, oak), u"ok"_qs);
        QCOMPARE(plant.cells(u"Shipping"_qs, brand), QStringList{u"Oak"_qs});
        QCOMPARE(plant.cells(u"Shipping"_qs, packaging), QStringList{u"500 g|bag"_qs});
        // Of what goes into it as well as of what comes out.
        QCOMPARE(plant.says(u"Sponge"_qs, {{}, u"10 kg"_qs, u"tub"_qs}), u"ok"_qs);
        QCOMPARE(plant.cells(u"Transformation"_qs, packaging),
                 (QStringList{u"10 kg|tub|500 g|bag"_qs, u"||10 kg|tub"_qs}));
        QCOMPARE(plant.cells(u"Transformation"_qs, brand), (QStringList{u"|"_qs, u"|Oak"_qs}));
        QCOMPARE(plant.cells(u"Receiving"_qs, packaging), QStringList{u"|"_qs});
        // The rows of the rye alone lack it still.
        QCOMPARE(before, 4);
        QCOMPARE(plant.gaps, 2);
        QVERIFY(shippingKdeFile(must(plant.shipments.read(plant.shipment))).contains("\"Bread, Oak, 500 g, bag\""));
    }
};

QTEST_GUILESS_MAIN(ProductDescriptionTest)
#include "productdescriptiontest.moc"
