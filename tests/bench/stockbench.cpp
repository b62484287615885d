// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/timing.h"
#include "database/migration/definitions.h"
#include "models/stock/stockmodels.h"

#include <QCoreApplication>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr int ingredients = 200;
constexpr int places = 500;

// So many lots, every one of them on hand, over three years of days; every tenth has none.
void fillLots(const TestPlant &plant, int lots)
{
    const auto database = plant.open();
    const bool sqlite = database->isSqlite();
    const QString day = sqlite ? QStringLiteral("date('2026-01-01', (i % 1100) || ' days')")
                               : QStringLiteral("date '2026-01-01' + (i % 1100)");
    const QString cast = sqlite ? QString() : QStringLiteral("::lot_status");
    const QString quality = sqlite ? QString() : QStringLiteral("::quality_status");
    mustBe(database->beginMigration());
    mustBe(dropDefinitions(*database));
    mustBe(database->execute(
        QStringLiteral("INSERT INTO ingredients (id, name, unit_of_measure) SELECT i, 'Ingredient ' || i, 'kg' FROM ") +
        countedTo(ingredients)));
    mustBe(database->execute(
        QStringLiteral(
            "INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, supplier_name, supplier_lot_code, "
            "quantity_received, quantity_remaining, unit_of_measure, expiration_date, status, quality_status, "
            "storage_location) SELECT i, i % %1 + 1, 'L-' || (10000000 + i), 'Supplier ' || (i % 50), 'S' || i, "
            "5000, 4000, 'kg', CASE WHEN i % 10 > 0 THEN %2 END, CASE WHEN i % 50 = 0 THEN 'QUARANTINED' ELSE "
            "'IN_USE' END%3, 'PASSED'%4, 'A-' || (i % %5) FROM ")
            .arg(QString::number(ingredients), day, cast, quality, QString::number(places)) +
        countedTo(lots)));
    mustBe(createDefinitions(*database));
    mustBe(database->commit());
    mustBe(database->execute(QStringLiteral("ANALYZE")));
}

void measure(Engine engine, int lots)
{
    const TestPlant plant(engine);
    fillLots(plant, lots);
    const auto database = plant.open();
    Session session{*database, QStringLiteral("bench"), QStringLiteral("bench")};
    Stock stock(session);
    const auto page = [&stock](const StockFilter &filter, const std::optional<StockKey> &after) {
        return milliseconds([&] { mustBe(stock.lots(filter, after, KeyPagedModel::pageSize)); });
    };
    tell(engine, lots, "the list opens", openList<StockListModel>(plant));
    tell(engine, lots, "the list scrolls by a page of 100", scrollList<StockListModel>(plant));
    const StockKey middle{QDate(2027, 7, 4), lots / 2};
    tell(engine, lots, "a page in the middle", page({}, middle));
    // Among those without a date, which all stand on one day.
    tell(engine, lots, "the last page", page({}, StockKey{{}, lots - 1000}));
    StockFilter one;
    one.ingredient = IngredientId(7);
    tell(engine, lots, "a page of one ingredient, in the middle", page(one, middle));
    StockFilter place;
    place.place = QStringLiteral("A-7");
    tell(engine, lots, "a page of one place", page(place, {}));
    StockFilter held;
    held.status = QStringLiteral("QUARANTINED");
    tell(engine, lots, "a page of one status", page(held, {}));
    tell(engine, lots, "a lot by its code", milliseconds([&] { mustBe(stock.search(QStringLiteral("L-10000777"))); }));
    tell(engine, lots, "lots by the supplier's code",
         milliseconds([&] { mustBe(stock.search(QStringLiteral("S777"))); }));
    tell(engine, lots, "which places there are", milliseconds([&] { mustBe(stock.places()); }, 3));
    tell(engine, lots, "sums by ingredient (beside the window)", milliseconds([&] { mustBe(stock.onHand()); }, 3));
}
} // namespace

// The stock's questions over few and over many lots on hand, both engines; medians of nine. Other sizes as arguments.
int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    std::vector<int> sizes;
    for (const QString &argument : program.arguments().mid(1))
        sizes.push_back(argument.toInt());
    if (sizes.empty())
        sizes = {2'000, 2'000'000};
    for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
        for (const int lots : sizes)
            measure(engine, lots);
    }
    return 0;
}
