// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/migration/definitions.h"
#include "models/stock/stockmodels.h"
#include "support/testdatabases.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <algorithm>
#include <cstdio>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr int rounds = 9;
constexpr int ingredients = 200;
constexpr int places = 500;

void must(const Done &done)
{
    if (!done)
        qFatal("%s", qPrintable(done.error().detail));
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().detail));
    return std::move(result).value();
}

// So many lots, every one of them on hand, over three years of days; every tenth has none.
void fillLots(const TestPlant &plant, int lots)
{
    const auto database = plant.open();
    const bool sqlite = database->isSqlite();
    const auto count = [](int to) {
        return QStringLiteral("(WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < %1) SELECT i "
                              "FROM c) counted")
            .arg(to);
    };
    const QString day = sqlite ? QStringLiteral("date('2026-01-01', (i % 1100) || ' days')")
                               : QStringLiteral("date '2026-01-01' + (i % 1100)");
    const QString cast = sqlite ? QString() : QStringLiteral("::lot_status");
    const QString quality = sqlite ? QString() : QStringLiteral("::quality_status");
    must(database->beginMigration());
    must(dropDefinitions(*database));
    must(database->execute(
        QStringLiteral("INSERT INTO ingredients (id, name, unit_of_measure) SELECT i, 'Ingredient ' || i, 'kg' FROM ") +
        count(ingredients)));
    must(database->execute(
        QStringLiteral(
            "INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, supplier_name, supplier_lot_code, "
            "quantity_received, quantity_remaining, unit_of_measure, expiration_date, status, quality_status, "
            "storage_location) SELECT i, i % %1 + 1, 'L-' || (10000000 + i), 'Supplier ' || (i % 50), 'S' || i, "
            "5000, 4000, 'kg', CASE WHEN i % 10 > 0 THEN %2 END, CASE WHEN i % 50 = 0 THEN 'QUARANTINED' ELSE "
            "'IN_USE' END%3, 'PASSED'%4, 'A-' || (i % %5) FROM ")
            .arg(QString::number(ingredients), day, cast, quality, QString::number(places)) +
        count(lots)));
    must(createDefinitions(*database));
    must(database->commit());
    must(database->execute(QStringLiteral("ANALYZE")));
}

double median(std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return times[times.size() / 2];
}

template <typename Task>
double milliseconds(Task task, int times = rounds)
{
    std::vector<double> all;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        task();
        all.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return median(all);
}

void waitFor(const KeyPagedModel &model)
{
    QEventLoop loop;
    QObject::connect(&model, &KeyPagedModel::loaded, &loop, &QEventLoop::quit);
    QObject::connect(&model, &KeyPagedModel::failed, &loop,
                     [](const Error &error) { qFatal("%s", qPrintable(error.detail)); });
    if (model.isLoading())
        loop.exec();
}

double openList(const TestPlant &plant)
{
    ServiceWorker worker(plant.settings(), QStringLiteral("bench"), QStringLiteral("bench"));
    waitFor(StockListModel(worker)); // connects
    return milliseconds([&worker] {
        const StockListModel model(worker);
        waitFor(model);
    });
}

// The list as a person scrolls it: a page more, and a page more.
double scrollList(const TestPlant &plant)
{
    ServiceWorker worker(plant.settings(), QStringLiteral("bench"), QStringLiteral("bench"));
    StockListModel model(worker);
    waitFor(model);
    return milliseconds([&model] {
        model.fetchMore({});
        waitFor(model);
    });
}

void measure(Engine engine, int lots)
{
    const TestPlant plant(engine);
    fillLots(plant, lots);
    const auto database = plant.open();
    Session session{*database, QStringLiteral("bench"), QStringLiteral("bench")};
    Stock stock(session);
    const auto tell = [&](const char *what, double ms) {
        std::printf("%-11s %9d  %-44s %9.2f ms\n", qPrintable(engineName(engine)), lots, what, ms);
        std::fflush(stdout);
    };
    const auto page = [&stock](const StockFilter &filter, const std::optional<StockKey> &after) {
        return milliseconds([&] { must(stock.lots(filter, after, KeyPagedModel::pageSize)); });
    };
    tell("the list opens", openList(plant));
    tell("the list scrolls by a page of 100", scrollList(plant));
    const StockKey middle{QDate(2027, 7, 4), lots / 2};
    tell("a page in the middle", page({}, middle));
    // Among those without a date, which all stand on one day.
    tell("the last page", page({}, StockKey{{}, lots - 1000}));
    StockFilter one;
    one.ingredient = IngredientId(7);
    tell("a page of one ingredient, in the middle", page(one, middle));
    StockFilter place;
    place.place = QStringLiteral("A-7");
    tell("a page of one place", page(place, {}));
    StockFilter held;
    held.status = QStringLiteral("QUARANTINED");
    tell("a page of one status", page(held, {}));
    tell("a lot by its code", milliseconds([&] { must(stock.search(QStringLiteral("L-10000777"))); }));
    tell("lots by the supplier's code", milliseconds([&] { must(stock.search(QStringLiteral("S777"))); }));
    tell("which places there are", milliseconds([&] { must(stock.places()); }, 3));
    tell("sums by ingredient (beside the window)", milliseconds([&] { must(stock.onHand()); }, 3));
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
