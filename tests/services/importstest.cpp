// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/importing/imports.h"
#include "services/delivering/approvals.h"
#include "support/floor.h"
#include "support/serverplant.h"
#include "support/staff.h"

#include <QElapsedTimer>
#include <QTest>

using namespace bm;
using namespace bm::test;
using State = ImportRow::State;

namespace
{
// "Name|Unit / Flour|kg / Eggs|each": rows by " / ", cells by bars.
ImportRequest requestOf(ImportKind kind, const QString &text)
{
    auto table = std::make_shared<ImportTable>();
    int number = 0;
    for (const QString &line : text.split(u" / "_qs)) {
        TableRow row{++number, {}};
        for (const QString &cell : line.split(u'|'))
            row.cells.push_back({cell, TableCell::Kind::Text});
        if (number == 1)
            table->titles = line.split(u'|');
        else
            table->rows.push_back(std::move(row));
    }
    ImportRequest request;
    request.kind = kind;
    request.mapping = guessedMapping(kind, table->titles);
    request.table = std::move(table);
    request.reading = {ImportReading::Dates::YearFirst, ImportReading::Figures::Point};
    request.source = u"plant.csv"_qs;
    return request;
}

// "2 New", "3 Wrong Missing@0": the row, its state and what is said of it.
QString shown(const ImportPreview &preview)
{
    static const QStringList states{u"New"_qs, u"Changes"_qs, u"Differs"_qs, u"Same"_qs, u"Wrong"_qs};
    QStringList rows;
    for (const ImportRow &row : preview.rows) {
        QString text = u"%1 %2"_qs.arg(row.number).arg(states[int(row.state)]);
        for (const ImportNote &note : row.notes)
            text += u" %1@%2"_qs.arg(int(note.problem)).arg(note.column) + (note.detail.isEmpty() ? u""_qs : u":"_qs) +
                    note.detail;
        for (const ImportChange &change : row.changes)
            text += u" %1=%2>%3"_qs.arg(change.field, change.before, change.after);
        rows << text;
    }
    return rows.join(u"; "_qs);
}

QString said(ImportProblem problem, int column, const QString &detail = {})
{
    return u"%1@%2"_qs.arg(int(problem)).arg(column) + (detail.isEmpty() ? detail : QString(u':' + detail));
}

const QString wholeCatalogue =
    u"Name|Type|Unit|Allergens|GTIN|FTL|Shelf life|Minimum|Reorder|Cost|Storage / "
    "Flour|flour|kg|wheat, rye|9506000134376|no|180|100|250.5|0.85|dry / Eggs|eggs|each|egg||yes|28|||0.21|cool"_qs;

struct Desk : Floor
{
    explicit Desk(Engine engine) : Floor(engine) {}
    qint64 rowsOfAll()
    {
        return count(u"SELECT (SELECT count(*) FROM suppliers) + (SELECT count(*) FROM ingredients) + (SELECT count(*) "
                     "FROM ingredient_lots) + (SELECT count(*) FROM lot_movements) + (SELECT count(*) FROM audit_log) "
                     "+ (SELECT count(*) FROM saved_requests)"_qs);
    }
    ImportPreview written(const ImportRequest &request)
    {
        const ImportOutcome outcome = must(imports.write(request));
        if (!outcome.isWritten)
            qFatal("not written: %s", qPrintable(shown(outcome.preview)));
        return outcome.preview;
    }
    Imports imports{session};
};
} // namespace

class ImportsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCatalogueIsWrittenOnceAndChangedWhenAsked_data() { forBothEngines(); }
    void aCatalogueIsWrittenOnceAndChangedWhenAsked()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        ImportRequest request = requestOf(ImportKind::Ingredients, wholeCatalogue);
        const qint64 before = desk.rowsOfAll();
        QCOMPARE(shown(must(desk.imports.preview(request))), u"2 New; 3 New"_qs);
        QCOMPARE(desk.rowsOfAll(), before); // a look writes nothing
        desk.written(request);
        QCOMPARE(desk.text(u"SELECT type FROM ingredients WHERE name = 'Flour'"_qs), u"FLOUR"_qs);
        QCOMPARE(desk.text(u"SELECT gtin FROM ingredients WHERE name = 'Flour'"_qs), u"09506000134376"_qs);
        QCOMPARE(desk.quantity(u"SELECT reorder_point AS quantity FROM ingredients WHERE name = 'Flour'"_qs).toText(),
                 u"250.500"_qs);
        QCOMPARE(desk.count(u"SELECT count(*) FROM ingredients WHERE on_food_traceability_list"_qs), 1);
        const QString audit = desk.text(u"SELECT reason FROM audit_log WHERE table_name = 'ingredients' LIMIT 1"_qs);
        QCOMPARE(audit, u"Import of ingredients from plant.csv"_qs);
        // The same file again: nothing to do, and nothing is done.
        const qint64 after = desk.count(u"SELECT count(*) FROM audit_log"_qs);
        QCOMPARE(shown(desk.written(request)), u"2 Same; 3 Same"_qs);
        QCOMPARE(desk.count(u"SELECT count(*) FROM audit_log"_qs), after);
        // A change is shown, left alone, and made when it is asked for.
        request = requestOf(ImportKind::Ingredients, u"Name|Unit|Minimum|Allergens / fl OUR|kg|12| / FLOUR|KG|120|"_qs);
        request.table = requestOf(ImportKind::Ingredients, u"Name|Unit|Minimum|Allergens / FLOUR|KG|120|"_qs).table;
        const QString change =
            said(ImportProblem::SpelledOtherwise, 0, u"Flour"_qs) + u" minimum_stock=100.000>120.000"_qs;
        QCOMPARE(shown(desk.written(request)), u"2 Differs "_qs + change);
        QCOMPARE(desk.quantity(u"SELECT minimum_stock AS quantity FROM ingredients WHERE name = 'Flour'"_qs),
                 kilos(100));
        request.updatesExisting = true;
        QCOMPARE(shown(desk.written(request)), u"2 Changes "_qs + change);
        QCOMPARE(desk.quantity(u"SELECT minimum_stock AS quantity FROM ingredients WHERE name = 'Flour'"_qs),
                 kilos(120));
        QCOMPARE(desk.count(u"SELECT count(*) FROM ingredients"_qs), 2);
        QCOMPARE(desk.count(u"SELECT count(*) FROM audit_log"_qs), after + 1);
    }

    void everyMistakeIsNamedAndNothingIsWritten_data() { forBothEngines(); }
    void everyMistakeIsNamedAndNothingIsWritten()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        must(desk.catalog.addIngredient({u"Sugar"_qs, u"SUGAR"_qs, u"kg"_qs}));
        ImportRequest request =
            requestOf(ImportKind::Ingredients, u"Name|Type|Unit|GTIN|Minimum / Rye|flour|kg|| / |stones||123|x / "
                                               "rYE ||kg|9506000134377| / Sugar||lb||1|more"_qs);
        const qint64 before = desk.rowsOfAll();
        const ImportOutcome outcome = must(desk.imports.write(request));
        QVERIFY(!outcome.isWritten);
        QCOMPARE(
            shown(outcome.preview),
            QStringList({u"2 New"_qs,
                         u"3 Wrong"_qs % u' ' % said(ImportProblem::Missing, 0) % u' ' %
                             said(ImportProblem::UnknownWord, 1, u"stones"_qs) % u' ' %
                             said(ImportProblem::Missing, 2) % u' ' % said(ImportProblem::NotADigitCode, 3, u"123"_qs) %
                             u' ' % said(ImportProblem::NotANumber, 4, u"x"_qs),
                         u"4 Wrong "_qs % said(ImportProblem::WrongCheckDigit, 3, u"9506000134377"_qs) % u' ' %
                             said(ImportProblem::TwiceInFile, 0, u"2"_qs),
                         u"5 Wrong "_qs % said(ImportProblem::ExtraCell, 5, u"more"_qs) % u' ' %
                             said(ImportProblem::UnitStays, 2, u"kg"_qs) % u" minimum_stock=>1.000"_qs})
                .join(u"; "_qs));
        QCOMPARE(desk.rowsOfAll(), before);
        // A barcode means one ingredient.
        must(desk.imports.write(requestOf(ImportKind::Ingredients, u"Name|Unit|GTIN / Milk|L|96385074"_qs)));
        const ImportRequest codes = requestOf(
            ImportKind::Ingredients,
            u"Name|Unit|GTIN / Cream|L|96385074 / Milk|L|96385074 / Oil|L|9506000134376 / Ghee|kg|9506000134376"_qs);
        QCOMPARE(shown(must(desk.imports.preview(codes))),
                 QStringList({u"2 Wrong "_qs % said(ImportProblem::CodeTaken, 2, u"00000096385074"_qs), u"3 Same"_qs,
                              u"4 New"_qs, u"5 Wrong "_qs % said(ImportProblem::TwiceInFile, 2, u"4"_qs)})
                     .join(u"; "_qs));
        request.mapping = {u"type"_qs, u"type"_qs};
        QCOMPARE(told(desk.imports.preview(request)), u"Required|mapping|name, unit_of_measure"_qs);
        request.mapping = {u"name"_qs, u"unit_of_measure"_qs, u"name"_qs};
        QCOMPARE(told(desk.imports.preview(request)), u"Duplicate|mapping|name"_qs);
    }

    void suppliersAreJudgedAndKept_data() { forBothEngines(); }
    void suppliersAreJudgedAndKept()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        ImportRequest request = requestOf(ImportKind::Suppliers,
                                          u"Vendor|Contact|Phone|Email|Address|City|State|ZIP|Country|GLN|Approved / "
                                          "Mill & Sons|Ann|555-1|a@b.c|Main St 2|Salem|OR|97301|US|9506000134376|yes / "
                                          "Dairy||||||||||"_qs);
        desk.written(request);
        QCOMPARE(desk.text(u"SELECT postal_code FROM suppliers WHERE name = 'Mill & Sons'"_qs), u"97301"_qs);
        QCOMPARE(desk.text(u"SELECT approval_status FROM suppliers WHERE name = 'Dairy'"_qs), u"PENDING"_qs);
        QCOMPARE(desk.count(u"SELECT count(*) FROM suppliers WHERE approval_status = 'APPROVED' AND approved_on IS "
                            "NOT NULL"_qs),
                 1);
        request = requestOf(ImportKind::Suppliers, u"Vendor|Approved|Phone / Mill & Sons|suspended| / Dairy||1"_qs);
        request.updatesExisting = true;
        QCOMPARE(shown(desk.written(request)), u"2 Changes approval_status=APPROVED>SUSPENDED; 3 Changes phone=>1"_qs);
        QCOMPARE(desk.count(u"SELECT count(*) FROM suppliers WHERE approved_on IS NOT NULL"_qs), 0);
        QCOMPARE(desk.text(u"SELECT phone FROM suppliers WHERE name = 'Mill & Sons'"_qs), u"555-1"_qs);
    }

    // A file is no way around QA.
    void onlyQaApprovesSuppliersByFile_data() { forBothEngines(); }
    void onlyQaApprovesSuppliersByFile()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        must(desk.catalog.addSupplier(u"Mill"_qs));
        enrolStaff(*desk.database);
        desk.session.person = u"rita"_qs;
        ImportRequest known = requestOf(ImportKind::Suppliers, u"Vendor|Approved|Phone / Mill|yes|555-1"_qs);
        known.updatesExisting = true;
        const ImportRequest fresh = requestOf(ImportKind::Suppliers, u"Vendor|Approved / Dairy|yes"_qs);
        QCOMPARE(told(desk.imports.write(known)), u"NotAllowed|person|RECEIVING"_qs);
        QCOMPARE(told(desk.imports.write(fresh)), u"NotAllowed|person|RECEIVING"_qs);
        QCOMPARE(desk.count(u"SELECT count(*) FROM suppliers WHERE approval_status = 'PENDING'"_qs), 1);
        desk.written(requestOf(ImportKind::Suppliers, u"Vendor|Phone / Farm|555-2"_qs));
        desk.session.person = u"quinn"_qs;
        desk.written(known);
        desk.written(fresh);
        QCOMPARE(desk.count(u"SELECT count(*) FROM suppliers WHERE approval_status = 'APPROVED'"_qs), 2);
    }

    void openingLotsComeThroughTheLedger_data() { forBothEngines(); }
    void openingLotsComeThroughTheLedger()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.written(requestOf(ImportKind::Ingredients, u"Name|Unit / Flour|kg / Milk|L"_qs));
        const QString file = u"Item|Vendor|Lot No|Qty|UoM|Exp|Made|Bin|Received|Quality|Own lot code / "
                             "Flour|Mill|M-1|100|lb|2026-12-01|2026-01-01|A-1|2026-04-30||L-000001 / "
                             "flour|MILL|M-2|25|kg|||A-2||released| / Milk|||12.5||2026-05-01|||||"_qs;
        ImportRequest request = requestOf(ImportKind::Lots, file);
        const QString newMill = said(ImportProblem::NewSupplier, 1, u"Mill"_qs);
        QCOMPARE(shown(must(desk.imports.preview(request))),
                 QStringList(
                     {u"2 New "_qs % newMill % u' ' % said(ImportProblem::Rounded, 3, u"45.359 kg"_qs),
                      u"3 New "_qs % said(ImportProblem::SpelledOtherwise, 0, u"Flour"_qs), // the supplier is told once
                      u"4 New "_qs % said(ImportProblem::PastItsDay, 5, u"2026-05-01"_qs)})
                     .join(u"; "_qs));
        desk.written(request);
        QCOMPARE(desk.count(u"SELECT count(*) FROM suppliers"_qs), 1);
        QCOMPARE(desk.count(u"SELECT count(*) FROM lot_movements WHERE type = 'RECEIVE'"_qs), 3);
        QCOMPARE(desk.count(u"SELECT count(DISTINCT internal_lot_code) FROM ingredient_lots"_qs), 3);
        const Lot first = must(desk.lots.find(u"L-000001"_qs));
        QCOMPARE(first.remaining->toText(), u"45.359"_qs);
        QCOMPARE(first.unit, u"kg"_qs);
        QCOMPARE(first.status, u"RECEIVED"_qs);
        const Lot released = must(desk.lots.find(u"M-2"_qs));
        QCOMPARE(released.status, u"QUALITY_APPROVED"_qs);
        QCOMPARE(released.supplierName, u"Mill"_qs);
        QCOMPARE(desk.count(u"SELECT count(*) FROM quality_checks"_qs), 1);
        // The same file once more does not double the stock, whatever it says or does not say of a lot.
        const qint64 stock = desk.rowsOfAll();
        const ImportPreview again = desk.written(request);
        QCOMPARE(again.counts().same, 3);
        QVERIFY(shown(again).contains(said(ImportProblem::AlreadyInStock, 2, u"L-000001"_qs)));
        QCOMPARE(desk.count(u"SELECT count(*) FROM ingredient_lots"_qs), 3);
        QCOMPARE(desk.rowsOfAll(), stock + 1); // the request itself
        // Asked for, it comes again; only a code of ours is never given twice.
        request.receivesAgain = true;
        QVERIFY(
            shown(must(desk.imports.preview(request))).contains(said(ImportProblem::CodeTaken, 10, u"L-000001"_qs)));
        request = requestOf(ImportKind::Lots, u"Item|Vendor|Lot No|Qty / Flour|Mill|M-1|1"_qs);
        request.receivesAgain = true;
        QCOMPARE(desk.written(request).counts().created, 1);
        QCOMPARE(desk.count(u"SELECT count(*) FROM ingredient_lots"_qs), 4);
    }

    void lotsThatCannotBeAreNamed_data() { forBothEngines(); }
    void lotsThatCannotBeAreNamed()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.written(requestOf(ImportKind::Ingredients, u"Name|Unit / Flour|kg"_qs));
        const QString ours = desk.received(u"Flour"_qs, kilos(1));
        enrolStaff(*desk.database);
        desk.session.person = u"rita"_qs;
        const ImportRequest request = requestOf(
            ImportKind::Lots, u"Item|Lot No|Qty|UoM|Exp|Made|Received|Quality|Own lot code / "
                              "Salt|1|1|||||| / Flour|2|1|L||||| / Flour|3|1||2026-01-01|2026-02-01||| / "
                              "Flour|4|1||||2026-06-01|ok| / Flour|5|1|||||failed|%1 / Flour|6|0.0001|kg|||||C-1 / "
                              "Flour|7|0.001|g|||||C-1"_qs.arg(ours));
        const qint64 before = desk.rowsOfAll();
        const ImportOutcome outcome = must(desk.imports.write(request));
        QCOMPARE(shown(outcome.preview),
                 QStringList({u"2 Wrong "_qs % said(ImportProblem::UnknownIngredient, 0, u"Salt"_qs),
                              u"3 Wrong "_qs % said(ImportProblem::UnitMismatch, 3, u"kg"_qs),
                              u"4 Wrong "_qs % said(ImportProblem::BeforeMade, 4, u"2026-01-01"_qs) % u' ' %
                                  said(ImportProblem::PastItsDay, 4, u"2026-01-01"_qs),
                              u"5 Wrong "_qs % said(ImportProblem::InFuture, 6, u"2026-06-01"_qs) % u' ' %
                                  said(ImportProblem::MayNotRelease, 7),
                              u"6 Wrong "_qs % said(ImportProblem::NotAllowedHere, 7, u"FAILED"_qs) % u' ' %
                                  said(ImportProblem::CodeTaken, 8, ours),
                              u"7 Wrong "_qs % said(ImportProblem::TooPrecise, 2, u"0.0001"_qs),
                              u"8 Wrong "_qs % said(ImportProblem::OutOfRange, 2, u"0.001"_qs) % u' ' %
                                  said(ImportProblem::TwiceInFile, 8, u"7"_qs)})
                     .join(u"; "_qs));
        QCOMPARE(desk.rowsOfAll(), before);
        // Who may not receive is not shown anything either.
        desk.session.person = u"paul"_qs;
        QCOMPARE(told(desk.imports.preview(request)), u"NotAllowed|person|PRODUCTION"_qs);
        QCOMPARE(told(desk.imports.write(request)), u"NotAllowed|person|PRODUCTION"_qs);
        QCOMPARE(desk.rowsOfAll(), before);
    }

    void stoppedInTheMiddleNothingIsThere_data() { forBothEngines(); }
    void stoppedInTheMiddleNothingIsThere()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        QString file = u"Name"_qs;
        for (int i = 0; i < 400; ++i)
            file += u" / Supplier %1"_qs.arg(i);
        const ImportRequest request = requestOf(ImportKind::Suppliers, file);
        const qint64 before = desk.rowsOfAll();
        QList<qint64> heard;
        const auto watch = [&](qint64 done, qint64 total) {
            heard << done;
            return total == 1200 && done < 1000; // in the middle of the writing
        };
        QVERIFY(desk.imports.write(request, watch).error().reason == Reason::Cancelled);
        QVERIFY(heard.size() > 5 && std::is_sorted(heard.begin(), heard.end()));
        QCOMPARE(desk.rowsOfAll(), before);
        QCOMPARE(desk.written(request).counts().created, 400);
    }

    // On a server that knows its people: a clerk's own login, and the workstation's with the clerk at it.
    void theServerLetsAClerkImport()
    {
        ServerPlant server;
        const QString clerk = ServerPlant::loginOf(Role::Receiving);
        int lot = 0;
        for (const QString &login : {clerk, server.addStation()}) {
            const auto database = server.connect(login);
            Session session{*database, clerk, u"dock-1"_qs, [now = server.floor.now] { return now; }};
            Imports imports(session);
            ImportRequest request =
                requestOf(ImportKind::Ingredients, u"Name|Unit|Minimum / Salt|kg|%1"_qs.arg(lot + 1));
            request.updatesExisting = true;
            QVERIFY(must(imports.write(request)).isWritten);
            request = requestOf(ImportKind::Suppliers, u"Vendor|Phone|Approved / Pans %1|555|no"_qs.arg(lot + 1));
            QVERIFY(must(imports.write(request)).isWritten);
            const QString file = u"Item|Vendor|Lot|Qty|UoM / Salt|Sea %1|S-%1|5|lb / Salt|Sea %1|S-%1b|7|kg"_qs;
            request = requestOf(ImportKind::Lots, file.arg(++lot));
            QVERIFY(must(imports.write(request)).isWritten);
        }
        QCOMPARE(server.floor.count(u"SELECT count(*) FROM ingredient_lots WHERE supplier_lot_code LIKE 'S-%'"_qs), 4);
        QCOMPARE(server.floor.count(u"SELECT count(*) FROM audit_log WHERE changed_by = '%1' AND table_name = "
                                    "'ingredient_lots' AND action = 'INSERT'"_qs.arg(clerk)),
                 4);
    }

    // The database cannot tell what is in stock already from what is received.
    void openingStockKeepsToTheRuleForSuppliers_data() { forBothEngines(); }
    void openingStockKeepsToTheRuleForSuppliers()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        must(desk.catalog.addIngredient({u"Rye"_qs, u"FLOUR"_qs, u"kg"_qs}));
        must(desk.catalog.addSupplier(u"Mill"_qs));
        Approvals approvals(desk.session);
        must(approvals.setRule(UnapprovedRule::Block));
        const ImportRequest request =
            requestOf(ImportKind::Lots, u"Ingredient|Supplier|Quantity|Unit / Rye|Mill|5|kg"_qs);
        QVERIFY(shown(must(desk.imports.preview(request))).contains(said(ImportProblem::NotApproved, 1, u"Mill"_qs)));
        QVERIFY(!must(desk.imports.write(request)).isWritten);
        QCOMPARE(desk.count(u"SELECT count(*) FROM ingredient_lots"_qs), 0);
        must(approvals.set(u"Mill"_qs, u"APPROVED"_qs, u"audited"_qs));
        QVERIFY(must(desk.imports.write(request)).isWritten);
        QCOMPARE(desk.count(u"SELECT count(*) FROM ingredient_lots"_qs), 1);
    }

    void tenThousandRowsTakeSeconds_data() { forBothEngines(); }
    void tenThousandRowsTakeSeconds()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        QString things = u"Name|Unit"_qs;
        for (int i = 0; i < 200; ++i)
            things += u" / Thing %1|kg"_qs.arg(i);
        desk.written(requestOf(ImportKind::Ingredients, things));
        const int rows =
            qEnvironmentVariableIntValue("BM_IMPORT_ROWS") > 0 ? qEnvironmentVariableIntValue("BM_IMPORT_ROWS") : 1000;
        QString lots = u"Item|Vendor|Lot|Qty|UoM|Exp"_qs;
        for (int i = 0; i < rows; ++i)
            lots += u" / Thing %1|Mill %2|M-%3|%4|kg|2026-12-01"_qs.arg(i % 200).arg(i % 20).arg(i).arg(i + 1);
        const ImportRequest request = requestOf(ImportKind::Lots, lots);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(desk.written(request).counts().created, rows);
        qInfo("%d lots: %lld ms", rows, clock.elapsed());
        // Not a measurement but a fence: a thousand rows must not need a minute.
        QVERIFY(clock.elapsed() < 10'000 + rows * 10);
        QCOMPARE(desk.count(u"SELECT count(*) FROM lot_movements"_qs), rows);
    }
};

QTEST_GUILESS_MAIN(ImportsTest)
#include "importstest.moc"
