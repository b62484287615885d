// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/epcis/epcisfile.h"
#include "documents/fsma/fsmaworkbook.h"
#include "services/production/balances.h"
#include "services/rework/rework.h"
#include "services/stock/stock.h"
#include "support/epcisreader.h"
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// A batch, and a second lot of which nothing was used yet.
struct Shop : Floor
{
    explicit Shop(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Rye"_qs});
        must(catalog.addIngredient({u"Crumbs"_qs, u"WIP"_qs, u"kg"_qs}));
        lot = released(u"Rye"_qs, kilos(100));
        untouched = received(u"Rye"_qs, kilos(50));
        run = startedRun(u"Bread"_qs);
        must(production.add({run, lot, kilos(10), {}}));
        later();
        batch = must(production.finish(run, kilos(90))).run.batchNumber;
        later();
    }

    void later() { now = now.addSecs(60); }
    qint64 newest(const QString &table) { return count(u"SELECT max(id) AS n FROM "_qs + table); }

    QString lot, untouched, batch;
    RunId run;
};

bool isDeclared(const QJsonObject &event)
{
    return event.contains(u"errorDeclaration"_qs);
}

QJsonObject withoutDeclaration(QJsonObject event)
{
    event.remove(u"errorDeclaration"_qs);
    return event;
}

// From an event to the one that is right, over what every declaration names.
QJsonObject rightOne(const QMap<QString, QJsonObject> &events, const QString &id, QStringList *way = nullptr)
{
    QString at = id;
    for (int steps = 0; steps < 10; ++steps) {
        if (way)
            *way << at;
        const QJsonValue next = events.value(at)[u"errorDeclaration"][u"correctiveEventIDs"][0];
        if (!next.isString())
            return events.value(at);
        at = next.toString();
    }
    return {};
}
} // namespace

class EpcisCorrectionsTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }

    // What the document says now; a second one is the same, byte for byte, and both are judged.
    QJsonArray told(Session &session, EpcisSummary *summary = nullptr, const ExportScope &scope = everything()) const
    {
        const QString path = pathOf(u"one.jsonld"_qs);
        const QString again = pathOf(u"two.jsonld"_qs);
        const EpcisSummary written = must(writeEpcis(session, scope, path));
        must(writeEpcis(session, scope, again));
        if (contentOf(path) != contentOf(again) || judged({path}) != QStringList{u"ok"_qs})
            qFatal("%s", qPrintable(judged({path}).join(u' ')));
        if (summary)
            *summary = written;
        return eventsOf(path);
    }

private Q_SLOTS:
    // What was sent before is declared, unchanged, under its number, and names what came instead.
    void whatWasCorrectedIsDeclared_data() { forBothEngines(); }
    void whatWasCorrectedIsDeclared()
    {
        QFETCH(Engine, engine);
        Shop shop(engine);
        const auto first = byId(told(shop.session));
        QCOMPARE(first.size(), 3);
        must(shop.production.amend(shop.run, kilos(85), u"counted again"_qs));
        shop.later();
        EpcisSummary summary;
        const auto second = byId(told(shop.session, &summary));
        QCOMPARE(summary.corrected, 1);
        QCOMPARE(summary.undone, 0);
        must(shop.production.takeBack(shop.newest(u"batch_ingredients"_qs), kilos(2), u"weighed back"_qs));
        shop.later();
        must(Stock(shop.session).count(shop.untouched, kilos(45), u"the scale was wrong"_qs));
        const auto third = byId(told(shop.session, &summary));
        QCOMPARE(summary.corrected, 3);
        QCOMPARE(third.size(), 6);
        for (const auto &before : {first, second})
            for (const QJsonObject &event : before)
                QCOMPARE(withoutDeclaration(third.value(event[u"eventID"].toString())), withoutDeclaration(event));
        for (const QJsonObject &event : third)
            if (isDeclared(event))
                QCOMPARE(event[u"errorDeclaration"][u"reason"].toString(), u"incorrect_data"_qs);
        int batches = 0;
        for (const QJsonObject &event : first) {
            QStringList way;
            const QJsonObject right = rightOne(third, event[u"eventID"].toString(), &way);
            QVERIFY(!isDeclared(right) && right[u"eventTime"] == event[u"eventTime"]);
            if (event[u"type"] == u"TransformationEvent"_qs) {
                ++batches;
                QCOMPARE(way.size(), 3);
                QCOMPARE(amounts(right[u"outputQuantityList"]), QStringList{u"batch/"_qs + shop.batch + u" 85000"_qs});
                QCOMPARE(amounts(right[u"inputQuantityList"]), QStringList{u"lot/"_qs + shop.lot + u" 8000"_qs});
            } else if (amounts(event[u"quantityList"])[0].startsWith(u"lot/"_qs + shop.untouched)) {
                QCOMPARE(way.size(), 2);
                QCOMPARE(amounts(right[u"quantityList"]), QStringList{u"lot/"_qs + shop.untouched + u" 45000"_qs});
            }
        }
        QCOMPARE(batches, 1);
        // Never the same again, and the workbook has only what is right.
        const FsmaSummary book = must(writeFsmaWorkbook(shop.session, everything(), pathOf(u"book.xlsx"_qs)));
        QCOMPARE(book.receiving, 2);
        QCOMPARE(book.transformation, 1);
    }

    // What a count says of a lot that is in use is no receipt; a lot that was never there never came.
    void onlyWhatCameIsCorrected_data() { forBothEngines(); }
    void onlyWhatCameIsCorrected()
    {
        QFETCH(Engine, engine);
        Shop shop(engine);
        const auto before = byId(told(shop.session));
        must(Stock(shop.session).count(shop.lot, kilos(60), u"mice"_qs));
        QCOMPARE(byId(told(shop.session)), before);
        must(shop.lots.adjust(shop.untouched, kilos(-50), u"there was none"_qs));
        EpcisSummary summary;
        const QJsonArray none = told(shop.session, &summary);
        QCOMPARE(summary.undone, 1);
        QCOMPARE(byId(none).keys(), before.keys());
        QCOMPARE(must(writeFsmaWorkbook(shop.session, everything(), pathOf(u"none.xlsx"_qs))).receiving, 1);
        // And then there was some.
        shop.later();
        must(shop.lots.adjust(shop.untouched, kilos(7), u"behind the door"_qs));
        const auto some = byId(told(shop.session, &summary));
        QCOMPARE(summary.undone, 0);
        QCOMPARE(summary.corrected, 1);
        QCOMPARE(some.size(), before.size() + 1);
        for (const QJsonObject &event : some)
            if (isDeclared(event))
                QCOMPARE(amounts(rightOne(some, event[u"eventID"].toString())[u"quantityList"]),
                         QStringList{u"lot/"_qs + shop.untouched + u" 7000"_qs});
    }

    // Rework that is booked when the batch is done already, and a waste that was none.
    void whatComesLateIsACorrection_data() { forBothEngines(); }
    void whatComesLateIsACorrection()
    {
        QFETCH(Engine, engine);
        Shop shop(engine);
        const auto before = byId(told(shop.session));
        const QString rework =
            must(Rework(shop.session).book(shop.run, {u"Crumbs"_qs, kilos(3), u"left"_qs, {}})).lotCode;
        shop.later();
        RunBalances balances(shop.session);
        must(balances.waste(shop.run, kilos(2), u"units"_qs, u"fell down"_qs));
        EpcisSummary summary;
        const QJsonArray late = told(shop.session, &summary);
        QCOMPARE(summary.corrected, 1);
        QCOMPARE(ofStep(late, u"destroying"_qs).size(), size_t{1});
        for (const QJsonObject &event : ofStep(late, u"creating_class_instance"_qs))
            QCOMPARE(amounts(event[u"outputQuantityList"]).size(), isDeclared(event) ? 1 : 2);
        shop.later();
        must(balances.takeBackWaste(shop.newest(u"run_losses"_qs), u"it was another batch"_qs));
        const QJsonArray taken = told(shop.session, &summary);
        QCOMPARE(summary.undone, 1);
        QCOMPARE(byId(taken).keys(), byId(late).keys());
        QCOMPARE(ofStep(taken, u"destroying"_qs)[0][u"errorDeclaration"][u"reason"].toString(), u"did_not_occur"_qs);
        QVERIFY(byId(taken).contains(before.firstKey()));
        Q_UNUSED(rework)
    }

    // Who hears of one day hears of what was corrected on it; the workbook of that day does not have the older batch.
    void theDayOfTheCorrectionTellsIt_data() { forBothEngines(); }
    void theDayOfTheCorrectionTellsIt()
    {
        QFETCH(Engine, engine);
        Shop shop(engine);
        const auto before = byId(told(shop.session));
        shop.now = shop.now.addDays(3);
        must(shop.production.amend(shop.run, kilos(85), u"counted again"_qs));
        must(Stock(shop.session).count(shop.untouched, kilos(45), u"the scale was wrong"_qs));
        ExportScope day;
        day.from = day.to = shop.now.date();
        EpcisSummary summary;
        const auto corrected = byId(told(shop.session, &summary, day));
        QCOMPARE(summary.corrected, 2);
        QCOMPARE(summary.events(), 4);
        for (const QJsonObject &event : corrected)
            QVERIFY(!isDeclared(event) || before.contains(event[u"eventID"].toString()));
        QCOMPARE(bm::test::told(writeFsmaWorkbook(shop.session, day, pathOf(u"day.xlsx"_qs))), u"NotFound|scope|"_qs);
    }
};

QTEST_GUILESS_MAIN(EpcisCorrectionsTest)
#include "epciscorrectionstest.moc"
