// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/definitions.h"
#include "documents/epcis/epcisfile.h"
#include "documents/fsma/fsmacolumns.h"
#include "documents/fsma/fsmaworkbook.h"
#include "documents/tables/tablefile.h"
#include "documents/tables/zipparts.h"
#include "services/delivering/deliveries.h"
#include "services/demo.h"
#include "services/rework/rework.h"
#include "services/shipping/elements.h"
#include "services/shipping/shipments.h"
#include "services/stock/stock.h"
#include "support/mill.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <map>

using namespace bm;
using namespace bm::test;

namespace
{
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

struct Sheet
{
    QStringList titles;
    std::vector<QStringList> rows;
    std::vector<TableRow> cells;

    qsizetype column(const QString &title, int number = 0) const
    {
        qsizetype found = titles.indexOf(title);
        for (int i = 0; i < number; ++i)
            found = titles.indexOf(title, found + 1);
        return found;
    }
};

Sheet sheetOf(const QByteArray &workbook, const QString &name)
{
    TableLimits limits;
    limits.rows = 1'000'000;
    const TableRead read = readTable(workbook, name, limits);
    if (const auto *failure = std::get_if<TableFailure>(&read))
        qFatal("%s: %s", qPrintable(name), qPrintable(tableSentence(*failure)));
    const auto &file = std::get<TableFile>(read);
    if (file.mergedCells != 0)
        qFatal("merged cells");
    Sheet sheet{file.table.titles, {}, file.table.rows};
    for (const TableRow &row : file.table.rows) {
        QStringList texts;
        for (const TableCell &cell : row.cells)
            texts << cell.text;
        while (texts.size() < sheet.titles.size())
            texts << QString();
        sheet.rows.push_back(texts);
    }
    return sheet;
}

QString figure(const std::optional<Quantity> &quantity)
{
    return quantity ? quantity->toText() : QStringLiteral("?");
}

// A figure of a workbook as the books write it.
QString figure(const QString &cell)
{
    return cell.isEmpty() ? QStringLiteral("?") : Quantity::tryFromText(cell).valueOr(Quantity()).toText();
}

QStringList picked(const Sheet &sheet, const std::vector<qsizetype> &columns, qsizetype quantity)
{
    QStringList lines;
    for (const QStringList &row : sheet.rows) {
        QStringList cells;
        for (const qsizetype column : columns)
            cells << (column == quantity ? figure(row[column]) : row[column]);
        lines << cells.join(u'|');
    }
    lines.sort();
    return lines;
}

const QString code2 = QStringLiteral("Reference Document Number2");
const QString code1 = QStringLiteral("Reference Document Number");

QStringList receipts(const Sheet &sheet)
{
    return picked(sheet, {sheet.column(code2), 0, 1, 2, 3}, 1);
}
// What went from one into another, all of it together: of a batch with several outputs each has its share, or each row
// says that it is of the whole batch.
struct Uses
{
    std::map<QString, Quantity> sums = {};
    QStringList unknown = {};

    void add(const QString &key, const std::optional<Quantity> &quantity)
    {
        if (quantity)
            sums[key] += *quantity;
        else
            unknown << key;
    }
    QStringList lines() const
    {
        QStringList all = unknown;
        for (const auto &[key, sum] : sums)
            all << key + u'|' + sum.toText();
        all.sort();
        return all;
    }
};

QStringList transformations(const Sheet &sheet)
{
    Uses uses;
    QHash<QString, QString> wholes;
    for (const QStringList &row : sheet.rows) {
        const QString key = QStringList{row[sheet.column(code1)], row[sheet.column(code2)], row[8]}.join(u'|');
        if (row[sheet.column(u"Reference Document Type"_qs)].contains(u"whole batch")) {
            if (wholes.contains(key) && wholes.value(key) != row[7])
                qFatal("%s", qPrintable(key));
            if (wholes.contains(key))
                continue;
            wholes.insert(key, row[7]);
        }
        uses.add(key, row[7].isEmpty() ? std::nullopt : std::optional(must(Quantity::tryFromText(row[7]))));
    }
    return uses.lines();
}
QStringList shippings(const Sheet &sheet)
{
    return picked(sheet, {sheet.column(code2), 0, 1}, 1);
}

ExportScope everything()
{
    ExportScope scope;
    scope.from = QDate(1990, 1, 1);
    return scope;
}

// What the books say, asked in another way than the export asks.
QStringList bookedReceipts(Database &database)
{
    QStringList lines;
    for (const Row &row : must(database.run(QStringLiteral(
             "SELECT l.internal_lot_code AS code, l.supplier_lot_code, m.quantity, l.unit_of_measure, i.name "
             "FROM lot_movements m JOIN ingredient_lots l ON l.id = m.ingredient_lot_id JOIN ingredients i ON i.id = "
             "l.ingredient_id WHERE m.type = 'RECEIVE' AND l.source_production_run_id IS NULL AND m.id NOT IN (SELECT "
             "reverses_id FROM lot_movements WHERE reverses_id IS NOT NULL)"))))
        lines << QStringList{row.text(QStringLiteral("code")), row.text(QStringLiteral("supplier_lot_code")),
                             figure(row.optionalQuantity(QStringLiteral("quantity"))),
                             row.text(QStringLiteral("unit_of_measure")), row.text(QStringLiteral("name"))}
                     .join(u'|');
    lines.sort();
    return lines;
}

QStringList bookedUses(Database &database)
{
    std::map<QString, Quantity> sums;
    for (const Row &row : must(database.run(QStringLiteral(
             "SELECT r.batch_number, l.internal_lot_code, b.quantity_used, b.unit_of_measure FROM batch_ingredients b "
             "JOIN production_runs r ON r.id = b.production_run_id JOIN ingredient_lots l ON l.id = "
             "b.ingredient_lot_id WHERE r.actual_end_time IS NOT NULL AND (r.status <> 'FAILED' OR r.actual_quantity "
             "IS NOT NULL OR EXISTS (SELECT 1 FROM ingredient_lots w WHERE w.source_production_run_id = r.id AND "
             "w.is_rework))"))))
        sums[row.text(QStringLiteral("batch_number")) + u'|' + row.text(QStringLiteral("internal_lot_code")) + u'|' +
             row.text(QStringLiteral("unit_of_measure"))] += row.quantity(QStringLiteral("quantity_used"));
    Uses uses;
    for (const auto &[key, sum] : sums) {
        if (!sum.isZero())
            uses.add(key, sum);
    }
    for (const Row &row : must(database.run(
             QStringLiteral("SELECT t.internal_lot_code AS into_code, f.internal_lot_code AS from_code, x.quantity, "
                            "f.unit_of_measure FROM lot_transfers x JOIN ingredient_lots t ON t.id = x.to_lot_id JOIN "
                            "ingredient_lots f ON f.id = x.from_lot_id WHERE t.supplier_lot_code IS DISTINCT FROM "
                            "f.supplier_lot_code OR t.ingredient_id <> f.ingredient_id OR t.vessel_id IS NOT NULL"))))
        uses.add(QStringList{row.text(QStringLiteral("into_code")), row.text(QStringLiteral("from_code")),
                             row.text(QStringLiteral("unit_of_measure"))}
                     .join(u'|'),
                 row.optionalQuantity(QStringLiteral("quantity")));
    return uses.lines();
}

QStringList bookedShippings(Database &database)
{
    QStringList lines;
    for (const Row &row : must(database.run(QStringLiteral(
             "SELECT p.pallet_number, r.batch_number, y.quantity FROM pallets p JOIN pallet_items y ON y.pallet_id = "
             "p.id JOIN production_runs r ON r.id = y.production_run_id WHERE p.shipped_at IS NOT NULL"))))
        lines << QStringList{row.text(QStringLiteral("pallet_number")), row.text(QStringLiteral("batch_number")),
                             figure(row.optionalQuantity(QStringLiteral("quantity")))}
                     .join(u'|');
    lines.sort();
    return lines;
}

// The second line of every third recipe, which is frozen: past the guards.
void addAfterTheOven(Database &database)
{
    must(database.beginMigration());
    must(dropDefinitions(database));
    must(database.run(QStringLiteral("UPDATE recipe_ingredients SET after_kill_step = TRUE WHERE position = 2 AND "
                                     "recipe_id % 3 = 0")));
    must(database.run(QStringLiteral("UPDATE ingredients SET on_food_traceability_list = TRUE WHERE id IN (SELECT "
                                     "ingredient_id FROM recipe_ingredients WHERE position = 2)")));
    must(createDefinitions(database));
    must(database.commit());
}

void describe(Floor &floor)
{
    PlantIdentity plant;
    plant.place = {
        0, u"Oak Bakery"_qs, u"+1 555 0100"_qs, u"1 Mill Lane"_qs, u"Springfield"_qs, u"OR"_qs, u"01234"_qs, u"US"_qs,
        {}};
    must(Exports(floor.session).describePlant(plant));
}
} // namespace

class FsmaTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    void theColumnsAreFdas()
    {
        const QJsonObject sheets =
            QJsonDocument::fromJson(
                contentOf(QStringLiteral(BM_SOURCE_DIR "/../shared/fsma/fda_template_columns.json")))
                .object()[u"sheets"]
                .toObject();
        const std::map<QString, QStringList> ours{{u"Receiving"_qs, fsmaReceivingTitles()},
                                                  {u"Transformation"_qs, fsmaTransformationTitles()},
                                                  {u"Shipping"_qs, fsmaShippingTitles()}};
        for (const auto &[name, titles] : ours) {
            QStringList theirs;
            for (const QJsonValue title : sheets[name].toArray())
                theirs << title.toString();
            QVERIFY(theirs.size() > 30);
            QCOMPARE(titles, theirs);
        }
    }

    // What a batch made and what it left: the rows add up to what went in, or say that they do not.
    void eachOutputHasItsShare_data() { forBothEngines(); }
    void eachOutputHasItsShare()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(floor.catalog.addIngredient({u"Scraps"_qs, u"WIP"_qs, u"g"_qs}));
        const QString lot = floor.released(u"Flour"_qs, kilos(300));
        QStringList batches;
        for (const QString &unit : {u"kg"_qs, u"loaves"_qs}) {
            const QString name = u"Bread in "_qs + unit;
            must(floor.catalog.addRecipe({name, kilos(90), unit, {}, {{u"Flour"_qs, kilos(100), {}}}}));
            NewRun planned;
            planned.recipeName = name;
            planned.plannedQuantity = kilos(90);
            planned.startNow = true;
            const Run run = must(floor.production.plan(planned));
            must(floor.production.add({run.id, lot, Quantity::ofThousandths(100'001), {}}));
            must(Rework(floor.session).book(run.id, {u"Scraps"_qs, kilos(10'000), u"broken"_qs, {}}));
            must(floor.production.finish(run.id, kilos(90)));
            batches << run.batchNumber;
        }
        const QString path = pathOf(u"shares.xlsx"_qs);
        must(writeFsmaWorkbook(floor.session, everything(), path));
        const Sheet sheet = sheetOf(contentOf(path), u"Transformation"_qs);
        QStringList told;
        for (const QStringList &row : sheet.rows)
            told << QStringList{row[sheet.column(code1)], figure(row[7]), row[8],
                                row[sheet.column(u"Reference Document Type"_qs)]}
                        .join(u' ');
        const QString whole = u" 100.001 kg Batch record (quantity used is of the whole batch)"_qs;
        QCOMPARE(told,
                 (QStringList{batches[0] + u" 90.001 kg Batch record"_qs, batches[0] + u" 10.000 kg Batch record"_qs,
                              batches[1] + whole, batches[1] + whole}));
    }

    // Every receipt, every thing that went in and every pallet that left is there once, with the quantity of the books.
    void aPlantsLifeIsToldOnceAndWhole_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1, 2, 3})
            QTest::addRow("sqlite %d", int(seed)) << Engine::SQLite << seed;
        QTest::newRow("postgresql 4") << Engine::PostgreSQL << quint64{4};
    }
    void aPlantsLifeIsToldOnceAndWhole()
    {
        QFETCH(Engine, engine);
        QFETCH(quint64, seed);
        Floor floor(engine);
        must(fillDemo(floor.session, 0.01, seed, {}));
        const QString path = pathOf(u"all.xlsx"_qs);
        const FsmaSummary summary = must(writeFsmaWorkbook(floor.session, everything(), path));
        const QByteArray workbook = contentOf(path);
        const Sheet receiving = sheetOf(workbook, u"Receiving"_qs);
        const Sheet transformation = sheetOf(workbook, u"Transformation"_qs);
        const Sheet shipping = sheetOf(workbook, u"Shipping"_qs);
        QVERIFY(receiving.rows.size() > 50 && transformation.rows.size() > 500 && shipping.rows.size() > 100);
        QCOMPARE(receipts(receiving), bookedReceipts(*floor.database));
        QStringList unbooked = transformations(transformation);
        for (const QString &line : bookedUses(*floor.database))
            unbooked.removeOne(line);
        QVERIFY2(unbooked.isEmpty(), qPrintable(unbooked.join(u' ')));
        QCOMPARE(transformations(transformation), bookedUses(*floor.database));
        QCOMPARE(shippings(shipping), bookedShippings(*floor.database));
        QCOMPARE(summary.receiving, qint64(receiving.rows.size()));
        QCOMPARE(summary.transformation, qint64(transformation.rows.size()));
        QCOMPARE(summary.shipping, qint64(shipping.rows.size()));
        const qint64 open = floor.count(u"SELECT count(*) AS n FROM production_runs WHERE status = 'IN_PROGRESS'"_qs);
        QCOMPARE(summary.unfinished, open);
        // What was used under a code is what was received or made under it.
        QSet<QString> known;
        for (const QStringList &row : receiving.rows)
            known.insert(row[0]);
        for (const QStringList &row : transformation.rows)
            known.insert(row[9]);
        for (const QStringList &row : transformation.rows)
            QVERIFY2(known.contains(row[0]), qPrintable(row.join(u'|')));
    }

    void cellsAreWhatOtherProgramsSort()
    {
        Floor floor(Engine::SQLite);
        describe(floor);
        floor.recipe(u"Bread"_qs, {u"Rye"_qs});
        const QString lot = floor.released(u"Rye"_qs, kilos(10));
        floor.execute(u"UPDATE ingredient_lots SET supplier_lot_code = '000123', invoice_number = '=1+1'"_qs);
        const RunId run = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({run, lot, kilos(10), {}}));
        must(floor.production.finish(run, kilos(90)));
        const QString path = pathOf(u"cells.xlsx"_qs);
        must(writeFsmaWorkbook(floor.session, everything(), path));
        const QByteArray workbook = contentOf(path);
        const Sheet receiving = sheetOf(workbook, u"Receiving"_qs);
        QCOMPARE(receiving.rows.size(), size_t{1});
        const std::vector<TableCell> &cells = receiving.cells[0].cells;
        QCOMPARE(cells[0], (TableCell{u"000123"_qs, TableCell::Kind::Text}));
        QCOMPARE(cells[1].kind, TableCell::Kind::Number);
        const auto day = size_t(receiving.column(u"Date you Received the Food"_qs));
        QCOMPARE(cells[day], (TableCell{u"2026-05-04"_qs, TableCell::Kind::Date}));
        const auto zip =
            size_t(receiving.column(u"Location Description for where the Food was Received - ZIP or Postal "
                                    "Code"_qs));
        QCOMPARE(cells[zip], (TableCell{u"01234"_qs, TableCell::Kind::Text}));
        QCOMPARE(receiving.rows[0][receiving.column(code1)], u"=1+1"_qs);

        const auto parts = std::get<ZipParts>(zipParts(
            workbook, [](const QString &) { return true; }, 1 << 26));
        QVERIFY(parts[u"xl/styles.xml"_qs].contains("mm/dd/yyyy"));
        int sheets = 0;
        for (auto part = parts.constBegin(); part != parts.constEnd(); ++part) {
            if (!part.key().startsWith(u"xl/worksheets/sheet"))
                continue;
            ++sheets;
            QVERIFY2(!part->contains("<f>") && !part->contains("mergeCell") && !part->contains("hyperlink"),
                     qPrintable(part.key()));
            QVERIFY(part->contains("state=\"frozen\"") && part->contains("<autoFilter ref=\"A1:"));
        }
        QCOMPARE(sheets, 3);
    }

    // Taken back, split off, sent back, returned, mixed.
    void whatDidNotHappenIsNotTold_data() { forBothEngines(); }
    void whatDidNotHappenIsNotTold()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Rye"_qs});
        const QString lot = floor.released(u"Rye"_qs, kilos(100));
        const QString wrong = floor.received(u"Rye"_qs, kilos(7));
        const qint64 receipt = floor.count(u"SELECT max(id) AS n FROM lot_movements"_qs);
        must(floor.receiving.takeBack(receipt, u"typed twice"_qs));
        const QString part = must(Stock(floor.session).split({lot, kilos(40), u"Shelf 2"_qs, u"PART-1"_qs, {}}));
        floor.execute(u"UPDATE ingredient_lots SET supplier_lot_code = 'A77' WHERE internal_lot_code IN (?, ?)"_qs,
                      {lot, part});
        const RunId first = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({first, part, kilos(10), {}}));
        const QString batch = must(floor.production.finish(first, kilos(90))).run.batchNumber;
        must(floor.production.checkQuality(first, u"PASSED"_qs, {}));
        const QString stays = must(floor.palletizing.build({batch, kilos(30), {}, {}})).number;
        const QString back = must(floor.palletizing.build({batch, kilos(20), {}, {}})).number;
        must(floor.palletizing.ship(stays, u"Shop"_qs, {}));
        must(Shipments(floor.session).unshipPallet(stays, u"wrong truck"_qs));
        must(floor.palletizing.ship(stays, u"Other shop"_qs, u"PO-9"_qs));
        must(floor.palletizing.ship(back, u"Shop"_qs, {}));
        must(Shipments(floor.session).returnPallet(back, u"wet"_qs));

        const QString path = pathOf(u"facts.xlsx"_qs);
        must(writeFsmaWorkbook(floor.session, everything(), path));
        const QByteArray workbook = contentOf(path);
        QCOMPARE(receipts(sheetOf(workbook, u"Receiving"_qs)), QStringList{lot + u"|A77|100.000|kg|Rye"_qs});
        const Sheet transformation = sheetOf(workbook, u"Transformation"_qs);
        QCOMPARE(transformations(transformation), QStringList{batch + u'|' + part + u"|kg|10.000"_qs});
        QCOMPARE(transformation.rows[0][0], u"A77"_qs);
        const Sheet shipping = sheetOf(workbook, u"Shipping"_qs);
        QStringList expected{stays + u'|' + batch + u"|30.000"_qs, back + u'|' + batch + u"|20.000"_qs};
        expected.sort();
        QCOMPARE(shippings(shipping), expected);
        for (const QStringList &row : shipping.rows)
            QCOMPARE(row[9], row[shipping.column(code2)] == stays ? u"Other shop"_qs : u"Shop"_qs);
        Q_UNUSED(wrong)
    }

    // From the flour through the silo to the bread without a gap; what was not loaded after all is nowhere.
    void aSiloIsPartOfTheChain_data() { forBothEngines(); }
    void aSiloIsPartOfTheChain()
    {
        QFETCH(Engine, engine);
        Mill mill(engine);
        mill.execute(u"UPDATE ingredient_lots SET supplier_lot_code = 'S-' || internal_lot_code"_qs);
        mill.vessel(u"SILO"_qs, u"MIXED"_qs);
        must(mill.load(u"SILO"_qs, mill.flour[0], kilos(100)));
        must(mill.load(u"SILO"_qs, mill.flour[1], kilos(100)));
        must(mill.undo(u"SILO"_qs));
        must(mill.load(u"SILO"_qs, mill.flour[2], kilos(50)));
        must(mill.draw(u"SILO"_qs, kilos(30)));
        const QString batch = must(mill.production.finish(mill.run, kilos(40))).run.batchNumber;
        must(mill.empty(u"SILO"_qs, u"measured"_qs));
        const QString path = pathOf(u"silo.xlsx"_qs);
        must(writeFsmaWorkbook(mill.session, everything(), path));
        const QByteArray workbook = contentOf(path);
        QMap<QString, QStringList> madeOf;
        const Sheet transformation = sheetOf(workbook, u"Transformation"_qs);
        for (const QStringList &row : transformation.rows) {
            madeOf[row[9]] << row[0];
            QVERIFY2(row[0] != u"S-"_qs + mill.flour[1], qPrintable(row.join(u'|')));
        }
        QCOMPARE(madeOf[batch].size(), 1);
        QSet<QString> origins;
        QStringList open{batch};
        while (!open.isEmpty()) {
            const QString code = open.takeFirst();
            if (madeOf.contains(code))
                open += madeOf[code];
            else
                origins.insert(code);
        }
        QCOMPARE(origins, (QSet<QString>{u"S-"_qs + mill.flour[0], u"S-"_qs + mill.flour[2]}));
        const QString events = pathOf(u"silo.jsonld"_qs);
        must(writeEpcis(mill.session, everything(), events));
        const QByteArray told = contentOf(events);
        QVERIFY(told.contains("\"TransformationEvent\"") && !told.contains("\"destroying\""));
    }

    void whatIsMissingIsCountedAndListed()
    {
        Floor floor(Engine::SQLite);
        floor.recipe(u"Bread"_qs, {u"Rye"_qs});
        const QString lot = floor.released(u"Rye"_qs, kilos(10));
        const QString path = pathOf(u"gaps.xlsx"_qs);
        FsmaSummary summary =
            must(writeFsmaWorkbook(floor.session, {{lot}, TraceDirection::Forward, {}, {}, false}, path));
        QCOMPARE(summary.incomplete, 1);
        for (const QString &gap :
             {u"lot_code"_qs, u"previous_source"_qs, u"place_received"_qs, u"lot_code_source"_qs, u"document"_qs})
            QCOMPARE(summary.gaps.value(gap), 1);
        QCOMPARE(contentOf(summary.gapsFile),
                 "Sheet,Row,Code,Missing\r\nReceiving,2," + lot.toUtf8() +
                     ",lot_code; previous_source; place_received; lot_code_source; document; packaging\r\n");
        QVERIFY(fsmaWords(summary).join(u' ').contains(u"1 row"));

        describe(floor);
        floor.execute(u"UPDATE ingredient_lots SET supplier_lot_code = 'A77', tlc_source = 'mill.example', "
                      "invoice_number = 'I-1', supplier_id = (SELECT max(id) FROM suppliers)"_qs);
        floor.execute(u"INSERT INTO suppliers (name, phone, street, city, region, postal_code) VALUES ('Mill', '1', "
                      "'2', '3', '4', '5')"_qs);
        floor.execute(u"UPDATE ingredient_lots SET supplier_id = (SELECT max(id) FROM suppliers)"_qs);
        summary = must(writeFsmaWorkbook(floor.session, {{lot}, TraceDirection::Forward, {}, {}, false}, path));
        QCOMPARE(summary.gaps.keys(), QStringList{u"packaging"_qs});
        floor.execute(u"INSERT INTO deliveries (delivery_number, supplier_id) SELECT 'D-1', max(id) FROM suppliers"_qs);
        floor.execute(u"INSERT INTO delivery_lines (delivery_id, kind, ingredient_id, lot_movement_id, "
                      "delivered_quantity, delivered_unit, quantity, unit_of_measure) SELECT d.id, 'RECEIVED', "
                      "l.ingredient_id, m.id, 1000, 'case of 10', m.quantity, 'kg' FROM deliveries d, ingredient_lots "
                      "l, lot_movements m"_qs);
        summary = must(writeFsmaWorkbook(floor.session, {{lot}, TraceDirection::Forward, {}, {}, false}, path));
        QCOMPARE(summary.incomplete, 0);
        QVERIFY(summary.gapsFile.isEmpty());
        // The older list does not go on saying what is no longer so.
        QCOMPARE(contentOf(pathOf(u"gaps-gaps.csv"_qs)), QByteArray("Sheet,Row,Code,Missing\r\n"));
    }

    // The same batches as the bill of lading takes for regulated.
    void onlyWhatIsOnTheListWhenAskedFor_data() { forBothEngines(); }
    void onlyWhatIsOnTheListWhenAskedFor()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(fillDemo(floor.session, 0.01, 5, {}));
        addAfterTheOven(*floor.database);
        ExportScope scope = everything();
        scope.onlyListed = true;
        const QString path = pathOf(u"listed.xlsx"_qs);
        must(writeFsmaWorkbook(floor.session, scope, path));
        const QByteArray workbook = contentOf(path);
        QSet<QString> told;
        const Sheet shipping = sheetOf(workbook, u"Shipping"_qs);
        for (const QStringList &row : shipping.rows)
            told.insert(row[0]);
        int regulated = 0;
        int others = 0;
        for (const Row &row : must(floor.database->run(QStringLiteral(
                 "SELECT DISTINCT r.batch_number FROM pallets p JOIN pallet_items y ON y.pallet_id = p.id JOIN "
                 "production_runs r ON r.id = y.production_run_id WHERE p.shipped_at IS NOT NULL")))) {
            const QString batch = row.text(QStringLiteral("batch_number"));
            const bool isOne = must(isRegulated(*floor.database, {batch}));
            QVERIFY2(told.contains(batch) == isOne, qPrintable(batch));
            ++(isOne ? regulated : others);
        }
        QVERIFY2(regulated > 0 && others > 0, qPrintable(u"%1 %2"_qs.arg(regulated).arg(others)));
        const Sheet receiving = sheetOf(workbook, u"Receiving"_qs);
        QCOMPARE(qint64(receiving.rows.size()),
                 floor.count(u"SELECT count(*) AS n FROM lot_movements m JOIN ingredient_lots l ON l.id = "
                             "m.ingredient_lot_id JOIN ingredients i ON i.id = l.ingredient_id WHERE m.type = "
                             "'RECEIVE' AND l.source_production_run_id IS NULL AND i.on_food_traceability_list"_qs));
    }

    void aCancelledOrRefusedExportLeavesNoFile()
    {
        Floor floor(Engine::SQLite);
        must(fillDemo(floor.session, 0.01, 1, {}));
        const QString path = pathOf(u"cancelled.xlsx"_qs);
        int asked = 0;
        ExportControl control;
        control.isCancelled = [&asked] { return ++asked > 50; };
        QVERIFY(writeFsmaWorkbook(floor.session, everything(), path, control).error().reason == Reason::Cancelled);
        QVERIFY(!QFile::exists(path) && !QFile::exists(pathOf(u"cancelled-gaps.csv"_qs)));
        ExportScope nothing;
        nothing.to = QDate(1991, 1, 1);
        QCOMPARE(told(writeFsmaWorkbook(floor.session, nothing, path)), u"NotFound|scope|"_qs);
        QCOMPARE(told(writeFsmaWorkbook(floor.session, {{u"NOBODY"_qs}, TraceDirection::Forward, {}, {}, false}, path)),
                 u"NotFound|code|NOBODY"_qs);
        QCOMPARE(told(writeFsmaWorkbook(floor.session, {}, path)), u"Required|codes|"_qs);
        QVERIFY(!QFile::exists(path));
    }
};

QTEST_GUILESS_MAIN(FsmaTest)
#include "fsmatest.moc"
