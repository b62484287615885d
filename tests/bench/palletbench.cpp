// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/timing.h"
#include "database/migration/definitions.h"
#include "models/palletlistmodel.h"
#include "models/runlistmodel.h"
#include "services/palletizing.h"

#include <QCoreApplication>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr int palletsOfRun = 50;

// So many pallets of a fiftieth of the runs; most have left, as in a plant of many years.
void fillPallets(const TestPlant &plant, qint64 pallets)
{
    const auto database = plant.open();
    const bool sqlite = database->isSqlite();
    const auto typed = [sqlite](const QString &value, const char *type) {
        return sqlite ? value : QString(value + QLatin1String("::") + QLatin1String(type));
    };
    const QString made =
        sqlite ? QStringLiteral("'2026-01-01T06:00:00.000Z'") : QStringLiteral("timestamptz '2026-01-01 06:00:00+00'");
    const qint64 runs = std::max<qint64>(1, pallets / palletsOfRun);
    mustBe(database->beginMigration());
    mustBe(dropDefinitions(*database));
    mustBe(database->execute(QStringLiteral("INSERT INTO customers (id, name) SELECT i, 'Customer ' || i FROM ") +
                             countedTo(200)));
    mustBe(database->execute(QStringLiteral("INSERT INTO recipes (id, name) SELECT i, 'Recipe ' || i FROM ") +
                             countedTo(60)));
    mustBe(database->execute(
        QStringLiteral("INSERT INTO production_runs (id, recipe_id, batch_number, status, quality_status, "
                       "planned_quantity, actual_quantity, unit_of_measure, actual_start_time, actual_end_time) "
                       "SELECT i, i % 60 + 1, 'B-' || (10000000 + i), %1, %2, 9000000, 9000000, 'units', %3, %3 FROM ")
            .arg(typed(QStringLiteral("'COMPLETED'"), "batch_status"),
                 typed(QStringLiteral("'PASSED'"), "quality_status"), made) +
        countedTo(runs)));
    mustBe(database->execute(
        QStringLiteral(
            "INSERT INTO pallets (id, pallet_number, sscc, production_run_id, location, status, customer_id, "
            "packed_at, shipped_at) SELECT i, 'P-' || (10000000 + i), CAST(395060001000000000 + i AS text), "
            "(i - 1) / %1 + 1, 'R-' || (i % 300), CASE WHEN i % 100 < 95 THEN %2 ELSE %3 END, CASE WHEN "
            "i % 100 < 95 THEN i % 200 + 1 END, %4, CASE WHEN i % 100 < 95 THEN %4 END FROM ")
            .arg(QString::number(palletsOfRun), typed(QStringLiteral("'SHIPPED'"), "pallet_status"),
                 typed(QStringLiteral("'ACTIVE'"), "pallet_status"), made) +
        countedTo(runs * palletsOfRun)));
    mustBe(database->execute(QStringLiteral("INSERT INTO pallet_items (pallet_id, production_run_id, quantity) "
                                            "SELECT id, production_run_id, 400000 FROM pallets")));
    mustBe(createDefinitions(*database));
    mustBe(database->commit());
    mustBe(database->execute(QStringLiteral("ANALYZE")));
}

void measure(Engine engine, qint64 pallets)
{
    const TestPlant plant(engine);
    fillPallets(plant, pallets);
    const auto database = plant.open();
    Session session{*database, QStringLiteral("bench"), QStringLiteral("bench")};
    Palletizing palletizing(session);
    const QString middle = QString::number(10'000'000 + pallets / 2);
    const auto page = [&](const char *view, const PrefixSearch *search, const PageStart *after) {
        const Statement rows = listPage(engine, QString::fromLatin1(view), search, after, KeyPagedModel::pageSize);
        return milliseconds([&] { mustBe(database->run(rows.sql, rows.args)); });
    };
    const PageStart half{pallets / 2, {}};
    const PageStart last{KeyPagedModel::pageSize, {}};
    const PrefixSearch number{QStringLiteral("pallet_number"), QStringLiteral("P-") + middle.left(6)};
    const PrefixSearch sscc{QStringLiteral("sscc"), QString::number(395'060'001'000'000'000 + pallets / 2)};
    tell(engine, pallets, "the list opens", openList<PalletListModel>(plant));
    tell(engine, pallets, "the list scrolls by a page of 100", scrollList<PalletListModel>(plant));
    tell(engine, pallets, "a page in the middle", page("v_pallet_list", nullptr, &half));
    tell(engine, pallets, "the last page", page("v_pallet_list", nullptr, &last));
    tell(engine, pallets, "pallets whose number begins so", page("v_pallet_list", &number, nullptr));
    tell(engine, pallets, "a pallet by its SSCC in the list", page("v_pallet_list", &sscc, nullptr));
    tell(engine, pallets, "a pallet scanned",
         milliseconds([&] { mustBe(palletizing.find(QStringLiteral("P-") + middle)); }));
    tell(engine, pallets, "the list of batches opens", openList<RunListModel>(plant));
}
} // namespace

// The pallets' questions over few and over many pallets, both engines; medians of nine. Other sizes as arguments.
int main(int argc, char **argv)
{
    const QCoreApplication program(argc, argv);
    std::vector<qint64> sizes;
    for (const QString &argument : program.arguments().mid(1))
        sizes.push_back(argument.toLongLong());
    if (sizes.empty())
        sizes = {9'000, 9'000'000};
    for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
        for (const qint64 pallets : sizes)
            measure(engine, pallets);
    }
    return 0;
}
