// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/epcis/epcisfile.h"
#include "documents/fsma/fsmacolumns.h"
#include "documents/fsma/fsmaworkbook.h"
#include "documents/recall/recallevidence.h"
#include "documents/savefile.h"
#include "documents/tables/tablefile.h"
#include "services/delivering/deliveries.h"
#include "services/rework/rework.h"
#include "services/shipping/elements.h"
#include "services/shipping/shipments.h"
#include "support/epcisreader.h"
#include "support/floor.h"

#include <QDir>
#include <QTest>
#include <ctime>

using namespace bm;
using namespace bm::test;

namespace
{
// One batch on one pallet that left.
struct Shop : Floor
{
    explicit Shop(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Rye"_qs});
        lot = released(u"Rye"_qs, kilos(100));
        run = startedRun(u"Bread"_qs);
        must(production.add({run, lot, kilos(10), {}}));
        now = now.addSecs(60);
        batch = must(production.finish(run, kilos(90))).run.batchNumber;
        must(production.checkQuality(run, u"PASSED"_qs, {}));
        pallet = must(palletizing.build({batch, kilos(30), {}, {}})).number;
        now = now.addSecs(60);
        must(palletizing.ship(pallet, u"Shop"_qs, u"O-1"_qs));
        now = now.addSecs(60);
    }

    void liveIn(const QString &zone)
    {
        PlantIdentity identity = must(Exports(session).plant());
        identity.timeZone = zone;
        must(Exports(session).describePlant(identity));
    }

    QString lot, batch, pallet;
    RunId run;
};

// For as long as it lives this computer is somewhere else.
class Elsewhere
{
public:
    explicit Elsewhere(const char *zone) { goTo(zone); }
    ~Elsewhere() { goTo("UTC"); }

private:
    static void goTo(const char *zone)
    {
        qputenv("TZ", zone);
        tzset();
    }
};

// The cells of one column.
QStringList column(const QByteArray &workbook, const QString &sheet, const QString &title)
{
    const TableRead read = readTable(workbook, sheet, {});
    if (const auto *failure = std::get_if<TableFailure>(&read))
        qFatal("%s", qPrintable(tableSentence(*failure)));
    const auto &table = std::get<TableFile>(read).table;
    const auto place = size_t(table.titles.indexOf(title));
    QStringList cells;
    for (const TableRow &row : table.rows)
        cells << (place < row.cells.size() ? row.cells[place].text : QString());
    return cells;
}

const QString received = QStringLiteral("Date you Received the Food");
const QString size = QStringLiteral("Product Description - Packaging Size");
const QString style = QStringLiteral("Product Description - Packaging Style");
} // namespace

class ExportAgreementTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    // Two computers in two places write the same file: hours and days are the plant's.
    void thePlantHasTheZone_data() { forBothEngines(); }
    void thePlantHasTheZone()
    {
        QFETCH(Engine, engine);
        Shop shop(engine);
        // Half an hour after midnight in UTC; in New York it is still the day before.
        shop.now = QDateTime({2026, 5, 5}, {0, 30}, Qt::UTC);
        const QString night = shop.received(u"Rye"_qs, kilos(5));
        const QString events = pathOf(u"zone.jsonld"_qs);
        const QString book = pathOf(u"zone.xlsx"_qs);
        EpcisSummary summary = must(writeEpcis(shop.session, everything(), events));
        QVERIFY(!summary.isZoneKnown && epcisWords(summary).last().contains(u"UTC"));
        QVERIFY(contentOf(events).contains("\"eventTimeZoneOffset\":\"+00:00\""));

        // Whoever opens the plant first says where it is; whoever comes later does not.
        Exports exports(shop.session);
        QCOMPARE(must(exports.keepTimeZone(u"America/New_York"_qs)), u"America/New_York"_qs);
        QCOMPARE(must(exports.keepTimeZone(u"Asia/Tokyo"_qs)), u"America/New_York"_qs);
        QCOMPARE(told(exports.keepTimeZone(u"Atlantis/Town"_qs)), u"NotFound|time_zone|Atlantis/Town"_qs);

        QByteArray first;
        for (const char *place : {"UTC", "Asia/Tokyo", "America/New_York"}) {
            const Elsewhere elsewhere(place);
            summary = must(writeEpcis(shop.session, everything(), events));
            QVERIFY(summary.isZoneKnown);
            const QByteArray content = contentOf(events);
            QVERIFY(content.contains("\"eventTimeZoneOffset\":\"-04:00\"") && !content.contains("+09:00"));
            QVERIFY(first.isEmpty() || first == content);
            first = content;
            must(writeFsmaWorkbook(shop.session, everything(), book));
            QCOMPARE(column(contentOf(book), u"Receiving"_qs, received),
                     (QStringList{u"2026-05-04"_qs, u"2026-05-04"_qs}));
            // A day of the scope is one of the plant.
            ExportScope day;
            day.from = day.to = QDate(2026, 5, 5);
            QCOMPARE(told(writeEpcis(shop.session, day, events)), u"NotFound|scope|"_qs);
            day.from = day.to = QDate(2026, 5, 4);
            QCOMPARE(must(writeEpcis(shop.session, day, events)).received, 2);
        }
        shop.liveIn(u"Asia/Tokyo"_qs);
        must(writeFsmaWorkbook(shop.session, everything(), book));
        QCOMPARE(column(contentOf(book), u"Receiving"_qs, received).last(), u"2026-05-05"_qs);
        Q_UNUSED(night)
    }

    // While the evidence is written the plant goes on: none of it is in some of the files only.
    void theEvidenceIsOfOneMoment_data() { forBothEngines(); }
    void theEvidenceIsOfOneMoment()
    {
        QFETCH(Engine, engine);
        Shop shop(engine);
        const QString number = must(shop.services.recalls.open({{shop.lot}, u"drill"_qs, true})).number;
        const auto otherDatabase = shop.plant.open();
        Session other{*otherDatabase, u"other"_qs, u"office"_qs, shop.session.clock};
        int asked = 0;
        QString written;
        ExportControl control;
        control.isCancelled = [&] {
            if (++asked == 1)
                written = told(Shipments(other).returnPallet(shop.pallet, u"wet"_qs));
            return false;
        };
        const RecallEvidence evidence =
            must(writeRecallEvidence(shop.services, number, pathOf(u"one-%1"_qs.arg(int(engine))), control));
        QCOMPARE(written, u"ok"_qs);
        const QString events = evidence.files.filter(u"-epcis.jsonld"_qs).first();
        QCOMPARE(ofStep(eventsOf(events), u"receiving"_qs, u"returned"_qs).size(), size_t{0});
        const RecallEvidence later =
            must(writeRecallEvidence(shop.services, number, pathOf(u"two-%1"_qs.arg(int(engine)))));
        QCOMPARE(
            ofStep(eventsOf(later.files.filter(u"-epcis.jsonld"_qs).first()), u"receiving"_qs, u"returned"_qs).size(),
            size_t{1});
        QVERIFY(!shop.database->inTransaction());
    }

    void theWorkbookAndItsGapsAreBothThereOrNeither()
    {
        Shop shop(Engine::SQLite);
        const QString book = pathOf(u"both.xlsx"_qs);
        QVERIFY(QDir(m_folder.path()).mkdir(u"both-gaps.csv"_qs));
        QVERIFY(writeFsmaWorkbook(shop.session, everything(), book).error().reason == Reason::IsDirectory);
        QVERIFY(!QFile::exists(book));
        must(saveFile(book, QByteArray("older")));
        QVERIFY(!writeFsmaWorkbook(shop.session, everything(), book));
        QCOMPARE(contentOf(book), QByteArray("older"));
        QCOMPARE(QDir(m_folder.path()).entryList({u"both*"_qs}, QDir::AllEntries).size(), 2);
    }

    // A listed food that was scanned by mistake and taken back does not put the batch on the list.
    void whatWasTakenBackIsNotOnTheList_data() { forBothEngines(); }
    void whatWasTakenBackIsNotOnTheList()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Rye"_qs, u"Egg"_qs});
        const QString flour = floor.released(u"Rye"_qs, kilos(100));
        const QString eggs = floor.released(u"Egg"_qs, kilos(100));
        floor.execute(u"UPDATE ingredients SET on_food_traceability_list = TRUE WHERE name = 'Egg'"_qs);
        floor.execute(u"UPDATE recipe_ingredients SET after_kill_step = TRUE"_qs);
        const RunId run = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({run, flour, kilos(10), {}}));
        must(floor.production.add({run, eggs, kilos(1), {}}));
        const qint64 use = floor.count(u"SELECT max(id) AS n FROM batch_ingredients"_qs);
        floor.now = floor.now.addSecs(60);
        const QString batch = must(floor.production.finish(run, kilos(90))).run.batchNumber;
        ExportScope listed = everything();
        listed.onlyListed = true;
        const QString path = pathOf(u"listed.jsonld"_qs);
        QCOMPARE(must(writeEpcis(floor.session, listed, path)).transformed, 1);
        QVERIFY(must(isRegulated(*floor.database, {batch})));
        must(floor.production.takeBack(use, kilos(1), u"wrong lot"_qs));
        QCOMPARE(must(writeEpcis(floor.session, listed, path)).transformed, 0);
        QVERIFY(!must(isRegulated(*floor.database, {batch})));
    }

    // What stands with a customer was not seen here when it was recalled.
    void whatIsAwayIsNotSeenHere_data() { forBothEngines(); }
    void whatIsAwayIsNotSeenHere()
    {
        QFETCH(Engine, engine);
        Shop shop(engine);
        must(shop.services.recalls.open({{shop.pallet}, u"glass"_qs, false}));
        const QString here = must(shop.palletizing.build({shop.batch, kilos(20), {}, {}})).number;
        must(shop.services.recalls.open({{here}, u"glass"_qs, false}));
        const QString path = pathOf(u"away.jsonld"_qs);
        must(writeEpcis(shop.session, everything(), path));
        const auto recalled = ofStep(eventsOf(path), u"holding"_qs, u"recalled"_qs);
        QCOMPARE(recalled.size(), size_t{2});
        QVERIFY(!recalled[0].contains(u"readPoint"_qs));
        QVERIFY(recalled[1].contains(u"readPoint"_qs));
        QCOMPARE(judged({path}), QStringList{u"ok"_qs});
    }

    // No workbook has a day of the nineteenth century.
    void anImpossibleDayIsText()
    {
        Shop shop(Engine::SQLite);
        shop.execute(u"UPDATE ingredient_lots SET received_at = '1850-01-01T00:00:00.000Z'"_qs);
        const QString path = pathOf(u"old.xlsx"_qs);
        const FsmaSummary summary =
            must(writeFsmaWorkbook(shop.session, {{shop.lot}, TraceDirection::Forward, {}, {}, false}, path));
        QCOMPARE(column(contentOf(path), u"Receiving"_qs, received), QStringList{u"1850-01-01"_qs});
        QCOMPARE(summary.gaps.value(u"date"_qs), 1);
    }

    // Scraps of bread that keeps for three days do not keep for thirty, also while the batch still runs.
    void reworkIsNoBetterThanItsBatch_data() { forBothEngines(); }
    void reworkIsNoBetterThanItsBatch()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Rye"_qs});
        floor.execute(u"UPDATE recipes SET shelf_life_days = 3"_qs);
        const QString lot = floor.released(u"Rye"_qs, kilos(100));
        must(floor.catalog.addIngredient({u"Scraps"_qs, u"WIP"_qs, u"kg"_qs}));
        floor.execute(u"UPDATE ingredients SET shelf_life_days = 30 WHERE name = 'Scraps'"_qs);
        must(floor.catalog.addIngredient({u"Crumbs"_qs, u"WIP"_qs, u"kg"_qs}));
        const RunId run = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({run, lot, kilos(10), {}}));
        const auto lastDay = [&](const QString &ingredient) {
            const QString code =
                must(Rework(floor.session).book(run, {ingredient, kilos(1), u"broken"_qs, {}})).lotCode;
            return must(floor.lots.find(code)).expirationDate;
        };
        QCOMPARE(lastDay(u"Scraps"_qs), QDate(2026, 5, 7));
        QCOMPARE(lastDay(u"Crumbs"_qs), QDate(2026, 5, 7));
        floor.execute(u"UPDATE ingredients SET shelf_life_days = 1 WHERE name = 'Scraps'"_qs);
        QCOMPARE(lastDay(u"Scraps"_qs), QDate(2026, 5, 5));
    }

    // What the driver's papers say of the packaging is told; else it is missing, for the rule asks for it.
    void packagingIsWhatTheUnitSays_data() { forBothEngines(); }
    void packagingIsWhatTheUnitSays()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(floor.catalog.addIngredient({u"Egg"_qs, u"EGGS"_qs, u"each"_qs}));
        Deliveries deliveries(floor.session);
        DeliveryPapers papers;
        papers.supplierName = u"Farm"_qs;
        const QString number = must(deliveries.open(papers));
        for (const auto &[quantity, unit] : {std::pair{5, u"case of 12"_qs}, {7, u"each"_qs}}) {
            NewLot lot;
            lot.ingredientName = u"Egg"_qs;
            lot.supplierLotCode = unit;
            lot.quantity = kilos(quantity);
            lot.unit = unit;
            must(deliveries.receive(number, lot));
        }
        const QString path = pathOf(u"packed.xlsx"_qs);
        const FsmaSummary summary = must(writeFsmaWorkbook(floor.session, everything(), path));
        const QByteArray book = contentOf(path);
        QCOMPARE(column(book, u"Receiving"_qs, u"Quantity"_qs), (QStringList{u"60"_qs, u"7"_qs}));
        QCOMPARE(column(book, u"Receiving"_qs, size), (QStringList{u"12"_qs, QString()}));
        QCOMPARE(column(book, u"Receiving"_qs, style), (QStringList{u"case"_qs, QString()}));
        QCOMPARE(summary.gaps.value(u"packaging"_qs), 1);
        QVERIFY(fsmaWords(summary).join(u' ').contains(u"packaging size and style (1)"));
    }

    void whoThePlantIsIsChecked()
    {
        Floor floor(Engine::SQLite);
        Exports exports(floor.session);
        PlantIdentity plant;
        plant.place.name = u"Oak"_qs;
        plant.companyPrefix = u"9506000"_qs;
        plant.timeZone = u"Europe/Madrid"_qs;
        must(exports.describePlant(plant));
        QCOMPARE(must(exports.plant()).companyPrefix, u"9506000"_qs);
        QCOMPARE(must(exports.plant()).timeZone, u"Europe/Madrid"_qs);
        for (const QString &wrong : {u"95"_qs, u"95060O0"_qs, u"9506000134376"_qs}) {
            plant.companyPrefix = wrong;
            QCOMPARE(told(exports.describePlant(plant)), u"NotANumber|company_prefix|"_qs + wrong);
        }
        plant.companyPrefix.clear();
        plant.timeZone = u"Madrid"_qs;
        QCOMPARE(told(exports.describePlant(plant)), u"NotFound|time_zone|Madrid"_qs);
    }
};

QTEST_MAIN(ExportAgreementTest)
#include "exportagreementtest.moc"
