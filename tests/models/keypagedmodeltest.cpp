// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/batchmodels.h"
#include "models/lotlistmodel.h"
#include "models/palletlistmodel.h"
#include "models/runlistmodel.h"
#include "models/stock/stockmodels.h"
#include "services/serviceworker.h"
#include "support/floor.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QtTest>

using namespace bm;
using bm::test::Floor;
using bm::test::kilos;
using bm::test::must;

class KeyPagedModelTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesComeInOrderAndEnd_data() { test::forBothEngines(); }
    void pagesComeInOrderAndEnd();
    void aPrefixFindsTheExactCodeFirst_data() { test::forBothEngines(); }
    void aPrefixFindsTheExactCodeFirst();
    void whatChangesComesInPlace_data() { test::forBothEngines(); }
    void whatChangesComesInPlace();
    void everyListShowsItsRows_data() { test::forBothEngines(); }
    void everyListShowsItsRows();
    void whatIsHeldThroughAnotherIsMarked_data() { test::forBothEngines(); }
    void whatIsHeldThroughAnotherIsMarked();
    void aFailureIsToldAndTriedAgain();
    void aModelMayEndBeforeItsAnswer();
    void needsSayWhatIsNext();
};

namespace
{

ServiceWorker *workerOf(Floor &floor, QObject *parent)
{
    auto *worker = new ServiceWorker(floor.plant.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"),
                                     [now = floor.now] { return now; });
    worker->setParent(parent);
    return worker;
}

QString codeAt(const QAbstractItemModel &model, int row)
{
    return model.index(row, 0).data(CodeRole).toString();
}

void fetchAll(KeyPagedModel &model)
{
    QTRY_VERIFY(!model.isLoading());
    while (model.canFetchMore({})) {
        model.fetchMore({});
        QTRY_VERIFY(!model.isLoading());
    }
}

} // namespace

void KeyPagedModelTest::pagesComeInOrderAndEnd()
{
    QFETCH(Engine, engine);
    Floor floor(engine);
    constexpr int lots = KeyPagedModel::pageSize * 2 + 5;
    floor.received(QStringLiteral("Rye"), kilos(1));
    floor.execute(QStringLiteral("WITH RECURSIVE n (i) AS (SELECT 2 UNION ALL SELECT i + 1 FROM n WHERE i < 205) "
                                 "INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, unit_of_measure, "
                                 "quantity_received, quantity_remaining) SELECT 1, 'X-' || i, 'kg', 0, 0 FROM n"));
    QObject owner;
    LotListModel model(*workerOf(floor, &owner));
    QTRY_COMPARE(model.rowCount(), KeyPagedModel::pageSize);
    QVERIFY(model.canFetchMore({}));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    fetchAll(model);
    QCOMPARE(model.rowCount(), lots);
    for (int i = 1; i < lots; ++i)
        QVERIFY(model.index(i, 0).data(IdRole).toLongLong() < model.index(i - 1, 0).data(IdRole).toLongLong());
}

void KeyPagedModelTest::aPrefixFindsTheExactCodeFirst()
{
    QFETCH(Engine, engine);
    Floor floor(engine);
    const auto lot = [&floor](const QString &code, const QString &supplierLot) {
        NewLot made;
        made.ingredientName = QStringLiteral("Rye");
        made.createIngredient = true;
        made.unit = QStringLiteral("kg");
        made.quantity = kilos(1);
        made.internalLotCode = code;
        made.supplierLotCode = supplierLot;
        must(floor.receiving.receive(made));
    };
    lot(QStringLiteral("AB-10"), {});
    lot(QStringLiteral("AB-1"), {});
    lot(QStringLiteral("AC-1"), QStringLiteral("AB-1"));
    lot(QStringLiteral("ab-1%"), {});
    lot(QStringLiteral("ZZ"), QStringLiteral("none"));
    QObject owner;
    LotListModel model(*workerOf(floor, &owner));
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const auto codes = [&model] {
        QStringList found;
        for (int i = 0; i < model.rowCount(); ++i)
            found += codeAt(model, i);
        return found.join(u' ');
    };
    model.setPrefix(QStringLiteral("AB-1"));
    QTRY_COMPARE(codes(), QStringLiteral("AB-1 AB-10 AC-1"));
    // Small letters also find capitals, after what is spelled so; a percent sign is a character.
    model.setPrefix(QStringLiteral("ab-1"));
    QTRY_COMPARE(codes(), QStringLiteral("ab-1% AB-1 AB-10 AC-1"));
    model.setPrefix(QStringLiteral("ab-1%"));
    QTRY_COMPARE(codes(), QStringLiteral("ab-1%"));
    model.setPrefix(QStringLiteral("rye"));
    QTRY_COMPARE(model.rowCount(), 5);
    model.setPrefix(QStringLiteral("'; DROP TABLE"));
    QTRY_COMPARE(model.rowCount(), 0);
    model.setPrefix({});
    QTRY_COMPARE(model.rowCount(), 5);
}

void KeyPagedModelTest::whatChangesComesInPlace()
{
    QFETCH(Engine, engine);
    Floor floor(engine);
    const QString first = floor.received(QStringLiteral("Rye"), kilos(1));
    floor.received(QStringLiteral("Rye"), kilos(2));
    QObject owner;
    ServiceWorker *worker = workerOf(floor, &owner);
    LotListModel model(*worker);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QTRY_COMPARE(model.rowCount(), 2);
    const QPersistentModelIndex selected = model.index(model.rowOfCode(first), LotListModel::Status);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    must(floor.lots.release(first, {}));
    const QString third = floor.received(QStringLiteral("Rye"), kilos(3));
    worker->announce();
    QTRY_COMPARE(model.rowCount(), 3);
    QCOMPARE(codeAt(model, 0), third);
    QCOMPARE(selected.row(), 2);
    QCOMPARE(selected.data(CodeRole).toString(), first);
    QCOMPARE(selected.data(StatusRole).toString(), QStringLiteral("QUALITY_APPROVED"));
    QCOMPARE(reset.count(), 0);
}

void KeyPagedModelTest::everyListShowsItsRows()
{
    QFETCH(Engine, engine);
    Floor floor(engine);
    const QString batch = floor.finishedBatch(kilos(100));
    must(floor.palletizing.build({batch, kilos(40), QStringLiteral("Dock 2"), {}}));
    const QString held = floor.received(QStringLiteral("Rye"), Quantity::ofThousandths(1500), QDate(2026, 6, 1));
    must(floor.lots.hold(held, QStringLiteral("wet bag")));
    QObject owner;
    ServiceWorker *worker = workerOf(floor, &owner);
    LotListModel lots(*worker);
    RunListModel runs(*worker);
    PalletListModel pallets(*worker);
    for (KeyPagedModel *model : std::initializer_list<KeyPagedModel *>{&lots, &runs, &pallets}) {
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_VERIFY(model->rowCount() > 0);
        for (int column = 0; column < model->columnCount(); ++column)
            QVERIFY(!model->headerData(column, Qt::Horizontal).toString().isEmpty());
    }
    const auto cell = [](const KeyPagedModel &model, int column) { return model.index(0, column).data().toString(); };
    QCOMPARE(cell(lots, LotListModel::Code), held);
    QCOMPARE(cell(lots, LotListModel::Remaining), QStringLiteral("1.5 kg"));
    QVERIFY(lots.index(0, 0).data(HeldRole).toBool());
    QVERIFY(!lots.index(1, 0).data(HeldRole).toBool());
    QCOMPARE(cell(runs, RunListModel::Batch), batch);
    QCOMPARE(cell(runs, RunListModel::Made), QStringLiteral("100 units"));
    QCOMPARE(runs.index(0, 0).data(StatusRole).toString(), QStringLiteral("COMPLETED"));
    QCOMPARE(cell(pallets, PalletListModel::Quantity), QStringLiteral("40 units"));
    QCOMPARE(cell(pallets, PalletListModel::Location), QStringLiteral("Dock 2"));
    QCOMPARE(pallets.index(0, 0).data(KindRole).toString(), QStringLiteral("pallet"));
    floor.makeUnknown(floor.text(QStringLiteral("SELECT internal_lot_code FROM ingredient_lots WHERE id = 1")));
    worker->announce();
    const QModelIndex unknown = lots.index(1, LotListModel::Remaining);
    QTRY_COMPARE(unknown.data().toString(), QStringLiteral("unknown"));
    QVERIFY(unknown.data(MigratedRole).toBool());
}

// Else a person would weigh in what the program then refuses.
void KeyPagedModelTest::whatIsHeldThroughAnotherIsMarked()
{
    QFETCH(Engine, engine);
    Floor floor(engine);
    floor.recipe(QStringLiteral("Leaven"), {QStringLiteral("Flour")}, QStringLiteral("Leaven"));
    floor.recipe(QStringLiteral("Bread"), {QStringLiteral("Leaven")});
    const QString flour = floor.released(QStringLiteral("Flour"), kilos(100));
    const RunId leaven = floor.startedRun(QStringLiteral("Leaven"));
    must(floor.production.add({leaven, flour, kilos(60), {}}));
    const QString dough = must(floor.production.finish(leaven, kilos(60))).wipLotCode;
    const RunId baking = floor.startedRun(QStringLiteral("Bread"));
    must(floor.production.add({baking, dough, kilos(40), {}}));
    const QString bread = must(floor.production.finish(baking, kilos(40))).run.batchNumber;
    must(floor.palletizing.build({bread, kilos(10), {}, {}}));

    QObject owner;
    ServiceWorker &worker = *workerOf(floor, &owner);
    LotListModel lots(worker);
    StockListModel stock(worker);
    RunListModel runs(worker);
    PalletListModel pallets(worker);
    const auto marked = [](const KeyPagedModel &model) {
        QStringList codes;
        for (int row = 0; row < model.rowCount(); ++row) {
            const QModelIndex index = model.index(row, 0);
            if (index.data(HeldRole).toBool())
                codes << index.data(CodeRole).toString() + u' ' + index.data(HeldThroughRole).toString();
        }
        codes.sort();
        return codes.join(u", ");
    };
    const auto all = [&] {
        return QStringList{marked(lots), marked(stock), marked(runs), marked(pallets)}.join(u"; ");
    };
    QTRY_VERIFY(lots.rowCount() == 2 && stock.rowCount() == 2 && runs.rowCount() == 2 && pallets.rowCount() == 1);
    QCOMPARE(all(), QStringLiteral("; ; ; "));

    must(floor.lots.hold(flour, QStringLiteral("a complaint")));
    for (KeyPagedModel *model : std::initializer_list<KeyPagedModel *>{&lots, &stock, &runs, &pallets})
        model->reload();
    const QString both = flour + u" , " + dough + u' ' + flour;
    const QString batches =
        must(floor.production.run(leaven)).batchNumber + u' ' + flour + u", " + bread + u' ' + flour;
    QTRY_COMPARE(all(), QStringList({both, both, batches, QStringLiteral("P-000001 ") + flour}).join(u"; "));
    must(floor.lots.release(flour, QStringLiteral("nothing found")));
    for (KeyPagedModel *model : std::initializer_list<KeyPagedModel *>{&lots, &stock, &runs, &pallets})
        model->reload();
    QTRY_COMPARE(all(), QStringLiteral("; ; ; "));
}

void KeyPagedModelTest::aFailureIsToldAndTriedAgain()
{
    Floor floor(Engine::SQLite);
    floor.received(QStringLiteral("Rye"), kilos(1));
    const QString view = floor.text(QStringLiteral("SELECT sql FROM sqlite_master WHERE name = 'v_lot_list'"));
    must(floor.database->execute(QStringLiteral("DROP VIEW v_lot_list")));
    QObject owner;
    LotListModel model(*workerOf(floor, &owner));
    QSignalSpy failed(&model, &KeyPagedModel::failed);
    QTRY_COMPARE(failed.count(), 1);
    must(floor.database->execute(view));
    model.reload();
    QTRY_COMPARE(model.rowCount(), 1);
}

void KeyPagedModelTest::aModelMayEndBeforeItsAnswer()
{
    Floor floor(Engine::SQLite);
    QObject owner;
    ServiceWorker *worker = workerOf(floor, &owner);
    for (int i = 0; i < 20; ++i)
        LotListModel(*worker).reload();
    LotListModel last(*worker);
    QSignalSpy loaded(&last, &KeyPagedModel::loaded);
    QTRY_COMPARE(loaded.count(), 1);
}

void KeyPagedModelTest::needsSayWhatIsNext()
{
    const auto need = [](const QString &name, qint64 wanted, qint64 used, const QString &lot) {
        return BatchNeed{IngredientId(1), name, kilos(wanted), kilos(used), QStringLiteral("kg"), lot, {}};
    };
    NeedsModel needs;
    QAbstractItemModelTester tester(&needs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    needs.setNeeds({need(QStringLiteral("Flour"), 10, 10, QStringLiteral("L-1")),
                    need(QStringLiteral("Sugar"), 10, 4, QStringLiteral("L-2")), need(QStringLiteral("Salt"), 1, 0, {}),
                    need(QStringLiteral("Milk"), 0, 2, {})});
    QCOMPARE(needs.next(), 1);
    QCOMPARE(needs.stateOf(0), NeedsModel::NeedState::Complete);
    QCOMPARE(needs.stateOf(1), NeedsModel::NeedState::Next);
    QCOMPARE(needs.stateOf(2), NeedsModel::NeedState::NoLot);
    QCOMPARE(needs.stateOf(3), NeedsModel::NeedState::Extra);
    QCOMPARE(needs.index(1, NeedsModel::Progress).data().toString(), QStringLiteral("4 of 10 kg"));
    UsesModel uses;
    QAbstractItemModelTester usesTester(&uses, QAbstractItemModelTester::FailureReportingMode::QtTest);
    uses.setUses({{1, QStringLiteral("L-1"), QStringLiteral("Flour"), kilos(10), QStringLiteral("kg"), {}, {}},
                  {2, QStringLiteral("L-2"), QStringLiteral("Sugar"), {}, QStringLiteral("kg"), {}, {}}});
    QCOMPARE(uses.index(0, UsesModel::Lot).data().toString(), QStringLiteral("L-2"));
    QCOMPARE(uses.index(0, UsesModel::Quantity).data().toString(), QStringLiteral("unknown"));
}

QTEST_GUILESS_MAIN(KeyPagedModelTest)
#include "keypagedmodeltest.moc"
