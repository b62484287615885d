// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/timing.h"
#include "database/migration/definitions.h"
#include "documents/epcis/epcisfile.h"
#include "documents/fsma/fsmaworkbook.h"
#include "support/filledplant.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <sys/resource.h>

using namespace bm;
using namespace bm::test;

namespace
{
constexpr int morePallets = 40'000;

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return double(usage.ru_maxrss) / 1024;
}

// The filled plant and so many shipped pallets more.
void fillMore(const TestPlant &plant)
{
    fill(plant);
    const auto database = plant.open();
    const bool sqlite = database->isSqlite();
    // Twenty on a truck.
    const QString left = sqlite
                             ? QStringLiteral("strftime('%Y-%m-%dT%H:%M:%fZ', '2026-01-02', (i / 20) || ' minutes')")
                             : QStringLiteral("timestamptz '2026-01-02 00:00:00+00' + (i / 20) * interval '1 minute'");
    const QString status = sqlite ? QStringLiteral("'SHIPPED'") : QStringLiteral("'SHIPPED'::pallet_status");
    mustBe(database->beginMigration());
    mustBe(dropDefinitions(*database));
    mustBe(database->execute(QStringLiteral("INSERT INTO pallets (id, pallet_number, production_run_id, status, "
                                            "customer_id, packed_at, shipped_at) SELECT 1000000 + i, 'X-' || i, i % "
                                            "5000 + 1, %1, (SELECT min(id) FROM customers), %2, %2 FROM ")
                                 .arg(status, left) +
                             countedTo(morePallets)));
    mustBe(database->execute(QStringLiteral("INSERT INTO pallet_items (pallet_id, production_run_id, quantity) SELECT "
                                            "id, production_run_id, 40 FROM pallets WHERE id > 1000000")));
    mustBe(createDefinitions(*database));
    mustBe(database->commit());
}

template <typename Write>
void measure(Engine engine, const char *what, const QString &path, Write write)
{
    const double before = peakMegabytes();
    QElapsedTimer timer;
    timer.start();
    const qint64 rows = write();
    std::printf("%-11s %9lld  %-24s %8.1f s, peak %.0f MB (%.0f MB before), file %.1f MB\n",
                qPrintable(engineName(engine)), static_cast<long long>(rows), what, double(timer.elapsed()) / 1000,
                peakMegabytes(), before, double(QFileInfo(path).size()) / 1e6);
    std::fflush(stdout);
}

void measureBoth(Engine engine)
{
    const TestPlant plant(engine);
    fillMore(plant);
    const auto database = plant.open(Database::Mode::ReadOnly);
    Session session{*database, QStringLiteral("bench"), QStringLiteral("bench")};
    ExportScope scope;
    scope.from = QDate(1990, 1, 1);
    const QString events = plant.folder() + QStringLiteral("/bench.jsonld");
    measure(engine, "EPCIS events", events, [&] { return mustBe(writeEpcis(session, scope, events)).events(); });
    const QString book = plant.folder() + QStringLiteral("/bench.xlsx");
    measure(engine, "rows of the workbook", book,
            [&] { return mustBe(writeFsmaWorkbook(session, scope, book)).rows(); });
}
} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL})
        measureBoth(engine);
    return 0;
}
