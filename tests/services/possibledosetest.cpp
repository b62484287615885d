// SPDX-License-Identifier: GPL-3.0-or-later
// Where a vessel makes it only possible that something has some of what is recalled, no list of the recall shows how
// much that is by the books as if it were certain.
#include "documents/recall/recallpack.h"
#include "documents/recall/recallwords.h"
#include "support/mill.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

namespace
{
// Half of the silo is of one flour and half of another; ten of it went into a dough, and half of that into rolls.
struct Bakery : Mill
{
    explicit Bakery(Engine engine) : Mill(engine)
    {
        recipe(u"Dough"_qs, {u"Flour"_qs}, u"Dough made"_qs);
        recipe(u"Rolls"_qs, {u"Dough made"_qs, u"Flour"_qs});
    }
    void fill(const QString &drawing, Quantity tolerance = {})
    {
        vessel(silo, drawing, tolerance);
        must(load(silo, flour[0], kilos(20)));
        must(load(silo, flour[1], kilos(20)));
    }
    QString dough(Quantity drawn)
    {
        const RunId made = startedRun(u"Dough"_qs);
        must(draw(silo, drawn, {}, made));
        lot = must(production.finish(made, kilos(50))).wipLotCode;
        return must(production.run(made)).batchNumber;
    }
    // Of fifty rolls ten.
    QString rolls(Quantity ofDough, Quantity ofFlour = {})
    {
        const RunId made = startedRun(u"Rolls"_qs);
        must(production.add({made, lot, ofDough, {}}));
        if (ofFlour.isPositive())
            must(production.add({made, flour[0], ofFlour, {}}));
        const QString batch = must(production.finish(made, kilos(50))).run.batchNumber;
        return must(palletizing.build({batch, kilos(10), {}, {}})).number;
    }
    QString lot;
};

const RecallItem &itemOf(const RecallScope &scope, const QString &code)
{
    const auto found = std::find_if(scope.items.begin(), scope.items.end(),
                                    [&code](const RecallItem &item) { return item.code == code; });
    if (found == scope.items.end())
        qFatal("%s", qPrintable(code));
    return *found;
}

QJsonObject jsonOf(const QJsonObject &scope, const QString &code)
{
    for (const QJsonValue item : scope[u"items"].toArray()) {
        if (item[u"code"].toString() == code)
            return item[u"dose"].toArray().first().toObject();
    }
    return {};
}
} // namespace

class PossibleDoseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // On every step behind the draw, in a preview and in what is kept, in words, in JSON and in the files.
    void aMixedSiloMakesADosePossible_data() { forBothEngines(); }
    void aMixedSiloMakesADosePossible()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        plant.fill(u"MIXED"_qs);
        const QString dough = plant.dough(kilos(10));
        const QString pallet = plant.rolls(kilos(25));
        must(plant.palletizing.ship(pallet, u"Cafe"_qs, {}));
        Recalls &recalls = plant.services.recalls;
        const QString inDough = u"up to 10.000 kg (possible; by the books 5.000 kg)"_qs;
        const QString onPallet = u"up to 1.000 kg (possible; by the books 0.500 kg)"_qs;
        const RecallScope scope = must(recalls.preview({plant.flour[0]}));
        QCOMPARE(doseWords(itemOf(scope, dough)), inDough);
        QCOMPARE(doseWords(itemOf(scope, pallet)), onPallet);
        QCOMPARE(doseWords(scope.customers.front()), onPallet);
        const QJsonObject json = jsonOf(scopeJson(scope), pallet);
        QCOMPARE(json[u"possible"].toBool(), true);
        QCOMPARE(json[u"at_most"].toString(), u"1.000"_qs);
        QCOMPARE(json[u"quantity"].toString(), u"0.500"_qs);
        const QString number = must(recalls.open({{plant.flour[0]}, u"metal"_qs, true})).number;
        const Recall read = must(recalls.read(number));
        QCOMPARE(doseWords(itemOf(read.scope, dough)), inDough);
        QCOMPARE(doseWords(itemOf(read.scope, pallet)), onPallet);
        QCOMPARE(doseWords(read.scope.customers.front()), onPallet);
        QTemporaryDir folder;
        const RecallCase all = must(readRecallCase(plant.services, number));
        for (const QString &path : must(writeRecallPack(all, folder.path()))) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            if (path.endsWith(u"-things.csv") || path.endsWith(u"-customers.csv") || path.endsWith(u".md"))
                QVERIFY2(file.readAll().contains(onPallet.toUtf8()), qPrintable(path));
        }
    }

    // What the books have nothing of may be there all the same, and no more of it than was drawn or loaded.
    void whatTheBooksDoNotHaveIsAtMost_data() { forBothEngines(); }
    void whatTheBooksDoNotHaveIsAtMost()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        plant.vessel(silo, u"MIXED"_qs);
        must(plant.load(silo, plant.flour[0], kilos(4)));
        must(plant.draw(silo, kilos(4)));
        must(plant.load(silo, plant.flour[1], kilos(20)));
        const QString dough = plant.dough(kilos(10));
        const QString pallet = plant.rolls(kilos(25));
        const RecallScope scope = must(plant.services.recalls.preview({plant.flour[0]}));
        QVERIFY(itemOf(scope, pallet).isPossible);
        QCOMPARE(doseWords(itemOf(scope, dough)), u"up to 4.000 kg (possible)"_qs);
        QCOMPARE(doseWords(itemOf(scope, pallet)), u"up to 0.400 kg (possible)"_qs);
        // The first draw had nothing else to give.
        const QString certain = must(plant.production.run(plant.run)).batchNumber;
        QCOMPARE(doseWords(itemOf(scope, certain)), u"4.000 kg"_qs);
    }

    // Some is there for certain: what went in beside the silo, or what the order of its loads tells.
    void whatIsCertainSaysWhatItIsAtMost_data() { forBothEngines(); }
    void whatIsCertainSaysWhatItIsAtMost()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        plant.fill(u"FIFO"_qs, kilos(2));
        const QString first = plant.dough(kilos(10));
        const QString second = plant.dough(kilos(15));
        const QString third = plant.dough(kilos(10));
        const QString pallet = plant.rolls(kilos(25), kilos(5));
        const RecallScope scope = must(plant.services.recalls.preview({plant.flour[0]}));
        QCOMPARE(doseWords(itemOf(scope, first)), u"10.000 kg (20.000 %)"_qs);
        QCOMPARE(doseWords(itemOf(scope, second)), u"10.000 kg (20.000 %), up to 12.000 kg"_qs);
        // By the books the third dough is of the other flour alone, and no tolerance reaches it.
        QVERIFY(std::none_of(scope.items.begin(), scope.items.end(),
                             [&third](const RecallItem &item) { return item.code == third; }));
        QCOMPARE(doseWords(itemOf(scope, pallet)), u"1.000 kg"_qs);
        QVERIFY(!jsonOf(scopeJson(scope), pallet).contains(u"at_most"_qs));
    }

    // What is possible is no part of the sum of what is certain.
    void aCustomerHasBoth_data() { forBothEngines(); }
    void aCustomerHasBoth()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        plant.fill(u"MIXED"_qs);
        plant.dough(kilos(10));
        const QString possible = plant.rolls(kilos(25));
        const QString both = plant.rolls(kilos(5), kilos(5));
        for (const QString &pallet : {possible, both})
            must(plant.palletizing.ship(pallet, u"Cafe"_qs, {}));
        const RecallScope scope = must(plant.services.recalls.preview({plant.flour[0]}));
        QCOMPARE(doseWords(itemOf(scope, both)), u"1.100 kg, up to 1.200 kg"_qs);
        QCOMPARE(doseWords(scope.customers.front()),
                 u"1.100 kg, up to 1.200 kg; up to 1.000 kg (possible; by the books 0.500 kg)"_qs);
    }
};

QTEST_MAIN(PossibleDoseTest)
#include "possibledosetest.moc"
