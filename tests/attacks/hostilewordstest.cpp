// SPDX-License-Identifier: GPL-3.0-or-later
#include "attacks/hostilewords.h"
#include "database/migration/verification.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

// Whatever somebody types or scans is a word and nothing else: it stands in its row as it was written or it is refused
// in a plain sentence, and the plant around it is untouched.
class HostileWordsTest : public QObject
{
    Q_OBJECT

private:
    // A refusal that a person can act on; anything else would be the database's own complaint.
    static bool isFriendly(Reason reason)
    {
        return reason < Reason::FileMissing && reason != Reason::RefusedByDatabase;
    }

    template <typename T>
    static QString trouble(const char *what, const Result<T> &result)
    {
        if (result || isFriendly(result.error().reason))
            return {};
        return QLatin1String(what) + u": "_qs + told(result.error());
    }

    // Everything that a person may write of a delivery, one field after the other.
    static QStringList receiveWith(Floor &floor, const QString &word)
    {
        QStringList troubles;
        for (QString NewLot::*field :
             {&NewLot::supplierName, &NewLot::supplierLotCode, &NewLot::storageLocation, &NewLot::invoiceNumber,
              &NewLot::purchaseOrder, &NewLot::internalLotCode, &NewLot::unit, &NewLot::ingredientName}) {
            NewLot lot;
            lot.ingredientName = u"Rye"_qs;
            lot.quantity = kilos(1);
            lot.createIngredient = true;
            lot.*field = word;
            const auto received = floor.receiving.receive(lot);
            troubles << trouble("receive", received);
            // As it was written, on both engines.
            if (received && field == &NewLot::supplierLotCode &&
                floor.text(u"SELECT supplier_lot_code FROM ingredient_lots WHERE id = ?"_qs, {received->id.value()}) !=
                    word.trimmed())
                troubles << u"supplier lot code is not as it was written"_qs;
        }
        return troubles;
    }

    static QStringList catalogWith(Floor &floor, const QString &word)
    {
        return {trouble("supplier", floor.catalog.addSupplier(word + u" mill"_qs)),
                trouble("customer", floor.catalog.addCustomer(word)),
                trouble("ingredient", floor.catalog.addIngredient({word + u" flour"_qs, u"OTHER"_qs, word})),
                trouble("recipe", floor.catalog.addRecipe({word, kilos(1), word, {}, {}})),
                trouble("recipe line", floor.catalog.addRecipe(
                                           {word + u" 2"_qs, kilos(1), u"units"_qs, {}, {{word, kilos(1), word}}}))};
    }

    static QStringList produceWith(Floor &floor, const QString &word)
    {
        QStringList troubles;
        for (QString NewRun::*field : {&NewRun::recipeName, &NewRun::unit, &NewRun::line, &NewRun::shift,
                                       &NewRun::batchNumber, &NewRun::dailyLot, &NewRun::cakeLot, &NewRun::icingLot}) {
            NewRun run;
            run.recipeName = u"Bun"_qs;
            run.plannedQuantity = kilos(1);
            run.*field = word;
            troubles << trouble("run", floor.production.plan(run));
        }
        const RunId run = floor.startedRun(u"Bun"_qs);
        troubles << trouble("use", floor.production.add({run, word, kilos(1), {}}))
                 << trouble("use's notes",
                            floor.production.add({run, floor.released(u"Rye"_qs, kilos(5)), kilos(1), word}));
        return troubles;
    }

    static QStringList decideWith(Floor &floor, const QString &word)
    {
        const QString lot = floor.released(u"Rye"_qs, kilos(5));
        QStringList troubles{trouble("adjust", floor.lots.adjust(lot, kilos(1), word)),
                             trouble("hold", floor.lots.hold(lot, word)),
                             trouble("release", floor.lots.release(lot, word, Signature{u"quinn"_qs, staffPin})),
                             trouble("reject", floor.lots.reject(lot, word)), trouble("find", floor.lots.find(word))};
        return troubles;
    }

    static QStringList packWith(Floor &floor, const QString &word)
    {
        const QString batch = floor.finishedBatch();
        Palletizing &packing = floor.palletizing;
        QStringList troubles{trouble("pallet", packing.build({batch, kilos(1), word, {}})),
                             trouble("pallet number", packing.build({batch, kilos(1), {}, word})),
                             trouble("pallet of", packing.build({word, kilos(1), {}, {}}))};
        const QString pallet = must(packing.build({batch, kilos(1), {}, {}})).number;
        troubles << trouble("move", packing.move(pallet, word)) << trouble("ship", packing.ship(pallet, word, word))
                 << trouble("void", packing.voidPallet(must(packing.build({batch, kilos(1), {}, {}})).number, word));
        return troubles;
    }

    static QStringList peopleWith(Floor &floor, const QString &word)
    {
        People &people = floor.services.people;
        return {trouble("login", people.add({word, {}, Role::Receiving, {}, {}})),
                trouble("display name", people.add({u"x"_qs + word.left(3), word, Role::Receiving, {}, {}})),
                trouble("sign in", people.signIn(word, word)), trouble("badge", people.signInByBadge(word))};
    }

    static QStringList traceWith(Floor &floor, const QString &word)
    {
        Trace trace(floor.session);
        return {trouble("trace forward", trace.trace(word, TraceDirection::Forward)),
                trouble("trace backward", trace.trace(word, TraceDirection::Backward))};
    }

private Q_SLOTS:
    void aWordIsAWord_data()
    {
        QTest::addColumn<Engine>("engine");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL})
            QTest::newRow(qPrintable(engineName(engine))) << engine;
    }
    void aWordIsAWord()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        floor.session.person = u"ada"_qs;
        floor.received(u"Rye"_qs, kilos(100));
        floor.recipe(u"Bun"_qs, {u"Rye"_qs});
        QStringList troubles;
        const auto words = hostileWords();
        for (auto word = words.begin(); word != words.end(); ++word) {
            for (const auto &with :
                 {receiveWith, catalogWith, produceWith, decideWith, packWith, traceWith, peopleWith}) {
                QStringList found = with(floor, word.value());
                found.removeAll(QString());
                for (const QString &each : std::as_const(found))
                    troubles << word.key() + u" in "_qs + each.left(300);
            }
        }
        QVERIFY2(troubles.isEmpty(), qPrintable(troubles.join(u'\n')));
        const auto checks = verifyPlant(*floor.database);
        QVERIFY(checks.ok());
        for (const CheckResult &check : *checks)
            QVERIFY2(check.ok, qPrintable(check.check + u": "_qs + check.detail));
    }

    // A search for a pattern finds the lots that are called so, and not every lot.
    void aPatternIsNoPattern_data() { aWordIsAWord_data(); }
    void aPatternIsNoPattern()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.received(u"Rye"_qs, kilos(1));
        QCOMPARE(told(floor.lots.find(u"%"_qs)), u"NotFound|lotCode|%"_qs);
        Trace trace(floor.session);
        QCOMPARE(trace.trace(u"%"_qs, TraceDirection::Forward).error().reason, Reason::NotFound);
        QCOMPARE(trace.trace(u"' OR 1=1 --"_qs, TraceDirection::Forward).error().reason, Reason::NotFound);
    }
};

QTEST_GUILESS_MAIN(HostileWordsTest)
#include "hostilewordstest.moc"
