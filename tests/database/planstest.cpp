// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/holding/heldabove.h"
#include "services/stock/stocksums.h"
#include "services/tracing/queries.h"
#include "support/filledplant.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// A question of the program, and the indexes that answer it.
struct Question
{
    const char *name;
    QString sql;
    QStringList values; // SQL texts in place of the question marks
    QStringList indexes;
};

QString words(const char *text)
{
    return QString::fromLatin1(text);
}

// Some ids as one parameter.
QString ids(Engine engine)
{
    return engine == Engine::SQLite ? words("'[17,1234,4321,5005]'") : words("'{17,1234,4321,5005}'");
}

QString filledIn(QString sql, const QStringList &values)
{
    for (const QString &value : values)
        sql.replace(sql.indexOf(u'?'), 1, value);
    return sql;
}

std::vector<Question> questions(Engine engine)
{
    const QString some = ids(engine);
    const QString lotsOf = words("SELECT l.id, l.internal_lot_code FROM ingredient_lots l JOIN ingredients i ON i.id = "
                                 "l.ingredient_id WHERE ");
    StockFilter ofIngredient;
    ofIngredient.ingredient = IngredientId(7);
    StockFilter inPlace;
    inPlace.place = words("A-7");
    StockFilter ofStatus;
    ofStatus.status = words("QUARANTINED");
    const StockKey key{QDate(2026, 5, 4), 77};
    const QString day = words("'2026-05-04'");
    return {
        {"trace forward, one level",
         tracequeries::forwardLevel(engine),
         {some, some, some, some},
         {words("idx_batch_ingredients_forward"), words("idx_batch_ingredients_source_run"),
          words("idx_ingredient_lots_source_run"), words("idx_lot_transfers_from")}},
        {"trace backward, one level",
         tracequeries::backwardLevel(engine),
         {some, some, some},
         {words("idx_batch_ingredients_traceability"), words("idx_lot_transfers_to")}},
        {"what is held above lots",
         heldquestions::aboveLots(engine),
         {some},
         {words("idx_batch_ingredients_traceability"), words("idx_lot_transfers_to"), words("idx_holds_open_"),
          words("idx_vessel_acts_run"), words("idx_vessel_acts_vessel"), words("idx_vessel_acts_takes_back"),
          words("idx_batch_ingredients_vessel_act")}},
        {"what is held above runs",
         heldquestions::aboveRuns(engine),
         {some},
         {words("idx_batch_ingredients_traceability"), words("idx_lot_transfers_to"), words("idx_holds_open_"),
          words("idx_vessel_acts_run"), words("idx_vessel_acts_vessel"), words("idx_vessel_acts_takes_back"),
          words("idx_batch_ingredients_vessel_act")}},
        {"what stands on pallets of a list", heldquestions::onPallets(engine), {some}, {words("pallet_items")}},
        {"pallets of runs", tracequeries::palletsOfRuns(engine), {some}, {words("idx_pallet_items_run")}},
        {"items of a pallet", tracequeries::itemsOfPallet(), {words("77")}, {words("pallet_items")}},
        {"what runs took of lots", tracequeries::takenByRuns(engine), {some}, {words("idx_batch_ingredients_forward")}},
        {"what blends took of lots", tracequeries::takenByBlends(engine), {some}, {words("idx_lot_transfers_from")}},
        {"what was blended into lots", tracequeries::blendedInto(engine), {some}, {words("idx_lot_transfers_to")}},
        {"first expired, first out",
         lotsOf + words("l.ingredient_id = 7 AND l.status IN ('QUALITY_APPROVED', 'IN_USE') AND (l.expiration_date IS "
                        "NULL OR l.expiration_date >= '2026-05-04') ORDER BY CASE WHEN l.expiration_date IS NULL THEN "
                        "1 ELSE 0 END, l.expiration_date, l.id"),
         {},
         {words("idx_ingredient_lots_fefo")}},
        {"a lot by its code",
         lotsOf + words("l.internal_lot_code IN ('L-100007', 'l-100007') ORDER BY l.id"),
         {},
         {words("ingredient_lots_internal_lot_code")}},
        {"lots by the supplier's code",
         lotsOf +
             words("substr(l.supplier_lot_code, 1, 200) = substr('S77', 1, 200) AND l.supplier_lot_code || '' = 'S77'"),
         {},
         {words("idx_ingredient_lots_supplier_lot")}},
        {"lots of a supplier",
         lotsOf + words("l.supplier_name = 'Supplier 7'"),
         {},
         {words("idx_ingredient_lots_supplier")}},
        {"any code",
         words(
             "SELECT id FROM ingredient_lots WHERE internal_lot_code = 'X' UNION ALL SELECT id FROM production_runs "
             "WHERE batch_number = 'X' UNION ALL SELECT id FROM pallets WHERE pallet_number = 'X' UNION ALL SELECT id "
             "FROM pallets WHERE sscc = 'X'"),
         {},
         {words("ingredient_lots_internal_lot_code"), words("production_runs_batch_number"),
          words("pallets_pallet_number"), words("pallets_sscc")}},
        {"runs by what is printed on them",
         words(
             "SELECT id FROM production_runs WHERE (substr(daily_lot, 1, 200) = substr('D7', 1, 200) AND daily_lot = "
             "'D7') OR (substr(cake_lot, 1, 200) = substr('D7', 1, 200) AND cake_lot = 'D7') OR (substr(icing_lot, 1, "
             "200) = substr('D7', 1, 200) AND icing_lot = 'D7')"),
         {},
         {words("idx_production_runs_daily_lot"), words("idx_production_runs_cake_lot"),
          words("idx_production_runs_icing_lot")}},
        {"open runs",
         words("SELECT r.id FROM production_runs r JOIN recipes c ON c.id = r.recipe_id WHERE r.status IN ('PLANNED', "
               "'IN_PROGRESS') ORDER BY r.id DESC"),
         {},
         {words("idx_production_runs_open")}},
        {"runs of a week",
         words("SELECT id FROM production_runs WHERE actual_start_time >= '2024-03-04T00:00:00.000Z' AND "
               "actual_start_time < '2024-03-08T00:00:00.000Z'"),
         {},
         {words("idx_production_runs_date_range")}},
        {"runs of a recipe",
         words("SELECT id FROM production_runs WHERE recipe_id = 99"),
         {},
         {words("idx_production_runs_recipe")}},
        {"active pallets of a place",
         words("SELECT id FROM pallets WHERE status = 'ACTIVE' AND location = 'A-7'"),
         {},
         {words("idx_pallets_status_location")}},
        {"pallets opened for a run",
         words("SELECT id FROM pallets WHERE production_run_id = 77"),
         {},
         {words("idx_pallets_run")}},
        {"lots in quarantine",
         words("SELECT id FROM ingredient_lots WHERE status = 'QUARANTINED' AND quality_status = 'FAILED'"),
         {},
         {words("idx_ingredient_lots_status_quality")}},
        {"runs that failed their check",
         words("SELECT id FROM production_runs WHERE status = 'QUALITY_CHECK' AND quality_status = 'FAILED'"),
         {},
         {words("idx_production_runs_status_quality")}},
        {"recipes with an ingredient",
         words("SELECT recipe_id FROM recipe_ingredients WHERE ingredient_id = 7"),
         {},
         {words("idx_recipe_ingredients_ingredient")}},
        {"history of a record",
         words("SELECT id FROM audit_log WHERE table_name = 'pallets' AND record_id = '77' ORDER BY id"),
         {},
         {words("idx_audit_log_record")}},
        {"what one person did",
         words("SELECT id FROM audit_log WHERE id < 1000 AND changed_by = 'nobody' ORDER BY id DESC LIMIT 101"),
         {},
         {words("idx_audit_log_person")}},
        {"what happened on one day",
         words("SELECT id FROM audit_log WHERE changed_at >= '2024-03-04T00:00:00.000Z' AND changed_at < "
               "'2024-03-05T00:00:00.000Z'"),
         {},
         {words("idx_audit_log_moment")}},
        {"findings of a migration",
         words("SELECT id FROM migration_findings WHERE migration_run_id = 1 AND kind = 'kind 7'"),
         {},
         {words("idx_migration_findings_run")}},
        {"the newest movement of a lot",
         words("SELECT balance_after FROM lot_movements WHERE ingredient_lot_id = 77 ORDER BY id DESC LIMIT 1"),
         {},
         {words("idx_lot_movements_lot")}},
        {"whether a use is booked",
         words("SELECT 1 FROM lot_movements m WHERE m.batch_ingredient_id = 77"),
         {},
         {words("idx_lot_movements_use")}},
        {"whether a blend is booked",
         words("SELECT 1 FROM lot_movements m WHERE m.lot_transfer_id = 77"),
         {},
         {words("idx_lot_movements_transfer")}},
        {"corrections of a use",
         words("SELECT sum(quantity_used) FROM batch_ingredients WHERE corrects_id = 77"),
         {},
         {words("idx_batch_ingredients_corrects")}},
        {"whether a lot is held",
         words("SELECT id FROM holds WHERE ingredient_lot_id = 77 AND released_at IS NULL"),
         {},
         {words("idx_holds_open_lot")}},
        {"whether a run is held",
         words("SELECT id FROM holds WHERE production_run_id = 77 AND released_at IS NULL"),
         {},
         {words("idx_holds_open_run")}},
        {"whether a pallet is held",
         words("SELECT id FROM holds WHERE pallet_id = 77 AND released_at IS NULL"),
         {},
         {words("idx_holds_open_pallet")}},
        {"labels of a lot",
         words("SELECT id FROM label_prints WHERE ingredient_lot_id = 77"),
         {},
         {words("idx_label_prints_lot")}},
        {"labels of a pallet",
         words("SELECT id FROM label_prints WHERE pallet_id = 77"),
         {},
         {words("idx_label_prints_pallet")}},
        {"the scope of a recall",
         words("SELECT id FROM recall_items WHERE recall_id = 77 ORDER BY id"),
         {},
         {words("idx_recall_items_recall")}},
        {"what a signature let in",
         words("SELECT id FROM batch_ingredients WHERE signature_id = 77"),
         {},
         {words("idx_batch_ingredients_signature")}},
        {"what the customers of a recall were told",
         words("SELECT id FROM recall_notices WHERE recall_id = 77 ORDER BY customer_id, id"),
         {},
         {words("idx_recall_notices_recall")}},
        {"recalls of a lot",
         words("SELECT id FROM recall_items WHERE ingredient_lot_id = 77"),
         {},
         {words("idx_recall_items_lot")}},
        {"recalls of a run",
         words("SELECT id FROM recall_items WHERE production_run_id = 77"),
         {},
         {words("idx_recall_items_run")}},
        {"recalls of a pallet",
         words("SELECT id FROM recall_items WHERE pallet_id = 77"),
         {},
         {words("idx_recall_items_pallet")}},
        {"what is on hand", stockPage({}, {}, nullptr, 50).sql, {words("50")}, {words("idx_ingredient_lots_stock")}},
        {"what is on hand, further on",
         stockPage({}, {}, &key, 50).sql,
         {day, words("77"), words("50"), day, words("50"), words("50")},
         // Not only in its order, but from there on.
         engine == Engine::SQLite ? QStringList{words("idx_ingredient_lots_stock (<expr>=? AND id>?)"),
                                                words("idx_ingredient_lots_stock (<expr>>?)")}
                                  : QStringList{words("idx_ingredient_lots_stock")}},
        {"what is on hand of an ingredient",
         stockPage(ofIngredient, {}, &key, 50).sql,
         {words("7"), day, words("77"), words("50"), words("7"), day, words("50"), words("50")},
         {words("idx_ingredient_lots_stock_ingredient")}},
        {"what is on hand in sums",
         stockSums(),
         {day, day},
         {engine == Engine::SQLite ? words("COVERING INDEX idx_ingredient_lots_stock_sums")
                                   : words("ingredient_lots")}},
        {"what is in a place",
         stockPage(inPlace, {}, nullptr, 50).sql,
         {words("'A-7'"), words("50")},
         {words("idx_ingredient_lots_stock_place")}},
        {"what is on hand with a status",
         stockPage(ofStatus, {}, nullptr, 50).sql,
         {words("'QUARANTINED'"), words("50")},
         {words("idx_ingredient_lots_stock_status")}},
        {"open deliveries",
         words("SELECT id FROM deliveries WHERE status = 'OPEN' ORDER BY id"),
         {},
         {words("idx_deliveries_open")}},
        {"the lines of a delivery",
         words("SELECT id FROM delivery_lines WHERE delivery_id = 77 ORDER BY id"),
         {},
         {words("idx_delivery_lines_delivery")}},
        {"the papers of a delivery",
         words("SELECT id FROM attachments WHERE delivery_id = 77"),
         {},
         {words("idx_attachments_delivery")}},
        {"whether a receipt was taken back",
         words("SELECT id FROM lot_movements WHERE reverses_id = 77"),
         {},
         {words("idx_lot_movements_reverses")}},
        {"the newest answer to a point",
         words("SELECT max(id) FROM quality_checks WHERE ingredient_lot_id = 77 AND inspection_point_id = 3"),
         {},
         {words("idx_quality_checks_point")}},
        {"what waits for QA",
         words("SELECT id FROM ingredient_lots WHERE (quality_status = 'PENDING' OR release_ends_at IS NOT NULL) AND "
               "quantity_remaining > 0 ORDER BY received_at, id LIMIT 50"),
         {},
         {words("idx_ingredient_lots_undecided")}},
        {"the same lot of the same supplier",
         words("SELECT expiration_date FROM ingredient_lots WHERE substr(supplier_lot_code, 1, 200) = 'S77' AND "
               "supplier_lot_code || '' = 'S77' AND +ingredient_id = 7 AND supplier_id IS NOT DISTINCT FROM 7 "
               "ORDER BY id DESC"),
         {},
         {words("idx_ingredient_lots_supplier_lot")}},
        {"a lot that looks like another",
         words(
             "SELECT supplier_lot_code FROM ingredient_lots WHERE ingredient_id = 7 AND supplier_lot_code IS NOT NULL "
             "AND replace(replace(upper(substr(supplier_lot_code, 1, 200)), 'O', '0'), 'I', '1') = 'S77' AND "
             "supplier_lot_code <> 'S77' ORDER BY id DESC LIMIT 1"),
         {},
         {words("idx_ingredient_lots_alike")}},
        {"what a supplier usually brings",
         words("SELECT m.quantity, l.unit_of_measure FROM (SELECT id, unit_of_measure FROM ingredient_lots "
               "WHERE ingredient_id = 7 AND supplier_id = 7 ORDER BY id DESC LIMIT 9) l JOIN lot_movements m ON "
               "m.ingredient_lot_id = l.id AND m.type = 'RECEIVE' ORDER BY m.id DESC LIMIT 9"),
         {},
         {words("idx_ingredient_lots_usual")}},
        {"what was thrown away of a run",
         words("SELECT id FROM run_losses WHERE production_run_id = 77 ORDER BY id"),
         {},
         {words("idx_run_losses_run")}},
        {"whether waste was taken back",
         words("SELECT id FROM run_losses WHERE takes_back_id = 77"),
         {},
         {words("idx_run_losses_takes_back")}},
        {"when a line was cleaned last",
         words("SELECT id FROM line_cleanings WHERE substr(line, 1, 200) = 'Line 7' ORDER BY id DESC LIMIT 1"),
         {},
         {words("idx_line_cleanings_line")}},
        {"what ended on a line since then",
         words("SELECT id FROM production_runs WHERE line IS NOT NULL AND substr(line, 1, 200) = 'Line 7' AND "
               "COALESCE(actual_end_time, actual_start_time) > '2024-08-01T00:00:00.000Z'"),
         {},
         {words("idx_production_runs_line")}},
        {"what runs on a line, however long",
         words("SELECT id FROM production_runs WHERE line IS NOT NULL AND substr(line, 1, 200) = 'Line 7' AND "
               "actual_end_time IS NULL AND status NOT IN ('PLANNED', 'COMPLETED', 'FAILED', 'RECALLED')"),
         {},
         {words("idx_production_runs_running")}},
        {"what may have gone out of a batch",
         words("SELECT to_run_id FROM carry_overs WHERE from_run_id = 77"),
         {},
         {words("idx_carry_overs_from")}},
        {"the batches of a day",
         words("SELECT id FROM production_runs WHERE COALESCE(planned_start_time, actual_start_time, created_at) >= "
               "'2024-08-01T06:00:00.000Z' AND COALESCE(planned_start_time, actual_start_time, created_at) < "
               "'2024-08-02T06:00:00.000Z'"),
         {},
         {words("idx_production_runs_day")}},
        {"the batches that were started on a day",
         words("SELECT id FROM production_runs WHERE actual_start_time >= '2024-03-04T06:00:00.000Z' AND "
               "actual_start_time < '2024-03-05T06:00:00.000Z'"),
         {},
         {words("idx_production_runs_date_range")}},
        {"whether a batch is paused",
         words("SELECT id FROM run_events WHERE production_run_id = 77 ORDER BY id"),
         {},
         {words("idx_run_events_run")}},
        {"whether a pause has ended",
         words("SELECT id FROM run_events WHERE resumes_id = 77"),
         {},
         {words("idx_run_events_resumes")}},
        {"what happened to a vessel",
         words("SELECT id FROM vessel_acts WHERE vessel_id = 77 ORDER BY id"),
         {},
         {words("idx_vessel_acts_vessel")}},
        {"into which vessels a lot was loaded",
         words("SELECT id FROM vessel_acts WHERE ingredient_lot_id = 77"),
         {},
         {words("idx_vessel_acts_lot")}},
        {"as what a load stands in its vessel",
         words("SELECT id FROM vessel_acts WHERE filling_lot_id = 77"),
         {},
         {words("idx_vessel_acts_filling")}},
        {"what a batch drew from vessels",
         words("SELECT id FROM vessel_acts WHERE production_run_id = 77"),
         {},
         {words("idx_vessel_acts_run")}},
        {"whether a load or a draw was taken back",
         words("SELECT id FROM vessel_acts WHERE takes_back_id = 77"),
         {},
         {words("idx_vessel_acts_takes_back")}},
        {"what stands in a vessel",
         words("SELECT id FROM ingredient_lots WHERE vessel_id = 77"),
         {},
         {words("idx_ingredient_lots_vessel")}},
        {"what a draw took",
         words("SELECT id FROM batch_ingredients WHERE vessel_act_id = 77"),
         {},
         {words("idx_batch_ingredients_vessel_act")}},
        {"what may have gone into a batch",
         words("SELECT from_run_id FROM carry_overs WHERE to_run_id = 77"),
         {},
         {words("idx_carry_overs_to")}},
        {"what was read of a batch",
         words("SELECT id FROM run_readings WHERE production_run_id = 77 ORDER BY step_reading_id, id"),
         {},
         {words("idx_run_readings_run")}},
        {"whether a reading was taken back",
         words("SELECT id FROM run_readings WHERE takes_back_id = 77"),
         {},
         {words("idx_run_readings_takes_back")}},
        {"which steps of a batch are done",
         words("SELECT id FROM run_step_marks WHERE production_run_id = 77 ORDER BY recipe_step_id, id"),
         {},
         {words("idx_run_step_marks_run")}},
        {"whether a done step was taken back",
         words("SELECT id FROM run_step_marks WHERE takes_back_id = 77"),
         {},
         {words("idx_run_step_marks_takes_back")}},
        {"open shipments",
         words("SELECT id FROM shipments WHERE status = 'OPEN' ORDER BY id"),
         {},
         {words("idx_shipments_open")}},
        {"the shipment that a pallet is on",
         words("SELECT id FROM shipment_pallets WHERE pallet_id = 77 AND left_at IS NULL"),
         {},
         {words("idx_shipment_pallets_here")}},
        {"the pallets of a shipment",
         words("SELECT id FROM shipment_pallets WHERE shipment_id = 77 ORDER BY id"),
         {},
         {words("idx_shipment_pallets_shipment")}},
        {"what left with a pallet",
         words("SELECT id FROM shipment_lines WHERE pallet_id = 77 ORDER BY id"),
         {},
         {words("idx_shipment_lines_pallet")}},
        {"what left with a shipment",
         words("SELECT id FROM shipment_lines WHERE shipment_id = 77 ORDER BY id"),
         {},
         {words("idx_shipment_lines_shipment")}},
        {"whether a return was taken back",
         words("SELECT id FROM shipment_lines WHERE takes_back_id = 77"),
         {},
         {words("idx_shipment_lines_takes_back")}},
        {"labels that wait",
         words("SELECT id FROM label_prints WHERE finished_at IS NULL ORDER BY id"),
         {},
         {words("idx_label_prints_open")}},
    };
}

// Pages of the lists: never more of the large table than the page, whatever joins it.
std::vector<Question> pages(Engine engine)
{
    const QString prefix = engine == Engine::SQLite ? words("(%1 >= '%2' AND %1 < '%2~')") : words("%1 ^@ '%2'");
    const QString page = words("SELECT * FROM %1%2 LIMIT 50");
    std::vector<Question> all;
    for (const char *view : {"v_lot_list", "v_run_list", "v_pallet_list"}) {
        all.push_back({"first page", page.arg(words(view), words(" ORDER BY id DESC")), {}, {}});
        all.push_back({"a page further on", page.arg(words(view), words(" WHERE id < 2000 ORDER BY id DESC")), {}, {}});
    }
    const auto found = [&](const char *name, const char *view, const char *column, const char *text,
                           const char *index) {
        all.push_back({name,
                       page.arg(words(view), words(" WHERE ") + prefix.arg(words(column), words(text)) +
                                                 words(" ORDER BY ") + words(column) + words(", id")),
                       {},
                       {words(index)}});
    };
    found("lots by the beginning of a code", "v_lot_list", "code", "L-1001", "ingredient_lots_internal_lot_code");
    found("runs by the beginning of a number", "v_run_list", "batch_number", "B-1001", "production_runs_batch_number");
    found("pallets by the beginning of a number", "v_pallet_list", "pallet_number", "P-1001", "pallets_pallet_number");
    return all;
}

// SQLite names the index behind UNIQUE by a number; PostgreSQL by table and columns.
QString sqliteName(const TestPlant &plant, const QString &index)
{
    if (index.startsWith(u"idx_"))
        return index;
    return plant.value(
        words("SELECT l.name FROM sqlite_master m, pragma_index_list(m.name) l, pragma_index_info(l.name) i "
              "WHERE l.\"unique\" = 1 AND i.seqno = 0 AND m.name || '_' || i.name = ?"),
        {index});
}

QString planOf(Database &database, const QString &sql)
{
    // PostgreSQL prepares no EXPLAIN; a function asks for it.
    const auto rows = database.isSqlite() ? database.run(words("EXPLAIN QUERY PLAN ") + sql)
                                          : database.run(words("SELECT plan_of(?) AS detail"), {sql});
    if (!rows)
        return rows.error().detail;
    QStringList lines;
    for (const Row &row : *rows)
        lines << row.text(words("detail"));
    return lines.join(u'\n');
}

void prepareToExplain(Database &database)
{
    const QString function = words("CREATE FUNCTION plan_of(question text) RETURNS SETOF text LANGUAGE plpgsql AS "
                                   "'BEGIN RETURN QUERY EXECUTE ''EXPLAIN (COSTS OFF) '' || question; END'");
    if (!database.isSqlite() && !database.execute(function))
        qFatal("cannot explain");
}
} // namespace

// The plans behind migrations/README.md. With BM_SHOW_PLANS set they are printed.
class PlansTest : public QObject
{
    Q_OBJECT

private:
    static void show(const char *name, const QString &plan)
    {
        if (qEnvironmentVariableIsSet("BM_SHOW_PLANS"))
            qInfo().noquote() << "\n##" << name << '\n' + plan;
    }

private Q_SLOTS:
    void everyQuestionHasItsIndex_data() { forBothEngines(); }
    void everyQuestionHasItsIndex()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        fill(plant);
        const auto database = plant.open();
        prepareToExplain(*database);
        QStringList without;
        for (const Question &question : questions(engine)) {
            const QString plan = planOf(*database, filledIn(question.sql, question.values));
            show(question.name, plan);
            for (const QString &index : question.indexes) {
                if (!plan.contains(engine == Engine::SQLite ? sqliteName(plant, index) : index))
                    without << words(question.name) + words(" does not use ") + index + u'\n' + plan;
            }
        }
        for (const Question &question : pages(engine)) {
            const QString plan = planOf(*database, question.sql);
            show(question.name, plan);
            static const QRegularExpression wholeTable(
                words("Seq Scan on (ingredient_lots|production_runs|pallets|pallet_items|holds)|SCAN (i|h)\\b|USE TEMP "
                      "B-TREE FOR ORDER BY"));
            if (plan.contains(wholeTable))
                without << words(question.name) + words(" reads a whole table\n") + plan;
            for (const QString &index : question.indexes) {
                if (!plan.contains(engine == Engine::SQLite ? sqliteName(plant, index) : index))
                    without << words(question.name) + words(" does not use ") + index + u'\n' + plan;
            }
        }
        QVERIFY2(without.isEmpty(), qPrintable(without.join(words("\n\n"))));
    }

    void everyIndexHasItsQuestion()
    {
        QFile steps(words(BM_SOURCE_DIR "/migrations/0006_indexes.sql"));
        QFile readme(words(BM_SOURCE_DIR "/migrations/README.md"));
        QVERIFY(steps.open(QIODevice::ReadOnly) && readme.open(QIODevice::ReadOnly));
        const QString told = QString::fromUtf8(readme.readAll());
        QStringList used;
        for (const Question &question : questions(Engine::SQLite))
            used << question.indexes;
        static const QRegularExpression creation(words("CREATE INDEX (\\w+)"));
        int count = 0;
        for (auto found = creation.globalMatch(QString::fromUtf8(steps.readAll())); found.hasNext(); ++count) {
            const QString index = found.next().captured(1);
            QVERIFY2(used.contains(index), qPrintable(index + words(" answers nothing")));
            QVERIFY2(told.contains(u'`' + index + u'`'), qPrintable(index + words(" is not justified in README.md")));
        }
        QCOMPARE(count, 30);
    }
};

QTEST_GUILESS_MAIN(PlansTest)
#include "planstest.moc"
