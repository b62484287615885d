// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/transaction.h"
#include "services/serviceworker.h"
#include "stations/cuttingline.h"
#include "support/floor.h"

#include <QSignalSpy>
#include <QTest>

using namespace bm;
using namespace bm::test;
using Cut = bm::test::CuttingLine::Cut;

Q_DECLARE_METATYPE(bm::test::CuttingLine::Cut)

namespace
{
NewLot flour(const QString &supplierLot)
{
    NewLot lot;
    lot.ingredientName = QStringLiteral("Flour");
    lot.createIngredient = true;
    lot.unit = QStringLiteral("kg");
    lot.supplierLotCode = supplierLot;
    lot.quantity = kilos(1);
    return lot;
}

auto receiving(const NewLot &lot)
{
    return [lot](Services &plant) { return plant.receiving.receive(lot); };
}

QString codeOf(const TestPlant &plant, const QString &supplierLot)
{
    return plant
        .lines(QStringLiteral("SELECT internal_lot_code FROM ingredient_lots WHERE supplier_lot_code = ?"),
               {supplierLot})
        .join(u' ');
}

void addPlaces()
{
    QTest::addColumn<Cut>("cut");
    QTest::newRow("before the commit") << Cut::BeforeCommit;
    QTest::newRow("in the commit") << Cut::InCommit;
    QTest::newRow("after the commit") << Cut::AfterCommit;
    QTest::newRow("before the answer") << Cut::BeforeAnswer;
    QTest::newRow("in the answer") << Cut::InAnswer;
    QTest::newRow("after the answer") << Cut::AfterAnswer;
}
} // namespace

// The line to the server breaks around the commit of a save, before and after every byte of the question and of the
// answer: the save has happened once, and the person is told what it made.
class LostAnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLotIsReceivedOnce_data() { addPlaces(); }
    void aLotIsReceivedOnce()
    {
        QFETCH(Cut, cut);
        const TestPlant plant(Engine::PostgreSQL);
        CuttingLine line(plant.settings());
        ServiceWorker worker(line.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"));
        constexpr int tries = 17; // of each of the places: a hundred in all
        for (int i = 0; i < tries; ++i) {
            const QString supplierLot = QStringLiteral("S-%1").arg(i);
            // The question has 12 bytes, the answer more.
            line.cutNext(cut, 1 + i);
            const auto received = worker.ask(receiving(flour(supplierLot))).result();
            QVERIFY2(received.ok(), received ? "" : qPrintable(told(received)));
            QVERIFY(!line.isArmed());
            QCOMPARE(codeOf(plant, supplierLot), received->internalLotCode);
            QCOMPARE(received->unit, QStringLiteral("kg"));
        }
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM ingredient_lots")), QString::number(tries));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM saved_requests")), QString::number(tries));
        QCOMPARE(plant.value(QStringLiteral("SELECT count(DISTINCT internal_lot_code) FROM ingredient_lots")),
                 QString::number(tries));
    }

    // A plain transaction knows what it does not know.
    void withoutAKeyTheOutcomeIsUnknown()
    {
        const TestPlant plant(Engine::PostgreSQL);
        CuttingLine line(plant.settings());
        const auto database = *Database::open(line.settings(), Database::Mode::ReadWrite);
        const auto write = [&] {
            return inTransaction(*database, AuditContext{QStringLiteral("maria"), {}, {}}, [&]() -> Done {
                BM_TRY(database->run(QStringLiteral("INSERT INTO suppliers (name) VALUES ('Mill')")));
                return {};
            });
        };
        line.cutNext(Cut::BeforeAnswer, 0);
        QCOMPARE(write().error().reason, Reason::OutcomeUnknown);
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM suppliers")), QStringLiteral("1"));
        QVERIFY(database->reopen().ok());
        QVERIFY(database->ping().ok());
    }

    void thePersonIsToldWhileItIsNotKnown()
    {
        const TestPlant plant(Engine::PostgreSQL);
        CuttingLine line(plant.settings());
        ServiceWorker worker(line.settings(), QStringLiteral("maria"), QStringLiteral("dock-1"));
        QSignalSpy lost(&worker, &ServiceWorker::connectionLost);
        QSignalSpy back(&worker, &ServiceWorker::connectionBack);
        line.cutNext(Cut::BeforeAnswer, 0);
        QVERIFY(worker.ask(receiving(flour(QStringLiteral("S")))).result().ok());
        QTRY_COMPARE_WITH_TIMEOUT(back.count(), 1, 20'000);
        QCOMPARE(lost.count(), 1);
        QVERIFY(lost.first().at(0).toDateTime().isValid());
        QCOMPARE(lost.first().at(1).toBool(), true);
    }

    // It is refused when it is tried again, and the look for what became of the first try fails, too: nobody is told
    // that it was refused before the look has come through.
    void aRefusalIsNotToldBeforeItIsLookedAt()
    {
        const TestPlant plant(Engine::PostgreSQL);
        CuttingLine line(plant.settings());
        const auto database = *Database::open(line.settings(), Database::Mode::ReadWrite);
        Session session{*database, QStringLiteral("maria"), QStringLiteral("dock-1")};
        int tries = 0;
        const auto save = [&](bool refusesAlways) {
            tries = 0;
            line.cutNext(Cut::BeforeCommit, 0);
            return inTransaction(*database, session.because(), [&]() -> Done {
                ++tries;
                if (tries == 2)
                    line.cutNext(Cut::AfterCommit, 0, QByteArrayLiteral("ROLLBACK"));
                if (tries == 2 || (tries > 2 && refusesAlways))
                    return Error{Reason::Duplicate, QStringLiteral("name"), {}};
                BM_TRY(database->run(QStringLiteral("INSERT INTO suppliers (name) VALUES ('Mill')")));
                return {};
            });
        };
        const Done refused = save(true);
        QCOMPARE(tries, 3);
        QCOMPARE(refused.error().reason, Reason::Duplicate);
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM suppliers")), QStringLiteral("0"));
        QVERIFY(save(false).ok());
        QCOMPARE(tries, 3);
        QCOMPARE(plant.value(QStringLiteral("SELECT count(*) FROM suppliers")), QStringLiteral("1"));
    }

    // What every kind of save answers survives being kept and read again.
    void everyAnswerIsGivenAgain_data() { forBothEngines(); }
    void everyAnswerIsGivenAgain()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")}, QStringLiteral("Dough"));
        const QString lot = floor.released(QStringLiteral("Flour"), kilos(60), QDate(2026, 12, 31));
        const auto twice = [&floor](auto call) {
            floor.session.requestKey = QStringLiteral("key %1").arg(++m_key);
            floor.session.savesOfRequest = 0;
            const auto first = must(call());
            floor.session.savesOfRequest = 0;
            const auto second = must(call());
            return std::pair(answerJson(first), answerJson(second));
        };
#define BM_SAME(CALL)                                                                                                  \
    {                                                                                                                  \
        const auto [first, second] = twice([&] { return CALL; });                                                      \
        QCOMPARE(second, first);                                                                                       \
        QVERIFY(!first.isNull());                                                                                      \
    }
        NewRun run;
        run.recipeName = QStringLiteral("Bread");
        run.plannedQuantity = kilos(100);
        run.startNow = true;
        BM_SAME(floor.production.plan(run));
        const RunId id = must(floor.production.find(QStringLiteral("B-000001"))).id;
        BM_SAME(floor.receiving.receive(flour(QStringLiteral("S-9"))));
        BM_SAME(floor.production.add({id, lot, kilos(10), QStringLiteral("by hand")}));
        BM_SAME(floor.production.finish(id, kilos(90)));
        BM_SAME(floor.palletizing.build({QStringLiteral("B-000001"), kilos(12), QStringLiteral("A-1"), {}}));
        BM_SAME(floor.catalog.addSupplier(QStringLiteral("Mill")));
#undef BM_SAME
        floor.session.requestKey = QStringLiteral("a hold");
        for (int i = 0; i < 2; ++i) {
            floor.session.savesOfRequest = 0;
            QVERIFY(floor.lots.hold(lot, QStringLiteral("smell")).ok());
        }
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM production_runs")), 1);
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM pallets")), 1);
        QCOMPARE(floor.quantity(QStringLiteral("SELECT sum(quantity_used) FROM batch_ingredients")), kilos(10));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM holds")), 1);
    }

private:
    inline static int m_key = 0;
};

QTEST_GUILESS_MAIN(LostAnswerTest)
#include "lostanswertest.moc"
