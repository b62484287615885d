// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/traceplant.h"

#include "bench/timing.h"
#include "database/migration/definitions.h"

namespace bm::test
{
namespace
{
constexpr qint64 ingredients = 60;
constexpr qint64 runsOfLot = 200;     // that take from one lot of most ingredients
constexpr qint64 runsOfMadeLots = 6;  // every sixth run makes what the five after it take
constexpr qint64 runsOfRework = 60;   // every sixtieth run leaves something that is worked in again
constexpr qint64 reworkedAfter = 29;  // runs
constexpr qint64 chainOfMadeLots = 5; // so many doughs are made with some of the one before

const QString tables = QStringLiteral(
    "('customers', 'ingredients', 'recipes', 'production_runs', 'ingredient_lots', 'batch_ingredients', 'pallets', "
    "'pallet_items')");

// The numbers from one, as a table "counted (i)".
QString counted(const Database &database, qint64 last)
{
    return database.isSqlite() ? countedTo(last) : QStringLiteral("generate_series(1, %1) counted (i)").arg(last);
}

// A hundred years are 43 million rows: nobody looks up their keys, and a plant that is lost is made again.
void prepareForMany(Database &database)
{
    const QStringList sqlite{QStringLiteral("PRAGMA foreign_keys = OFF"), QStringLiteral("PRAGMA journal_mode = OFF"),
                             QStringLiteral("PRAGMA synchronous = OFF"),
                             QStringLiteral("PRAGMA cache_size = -1000000")};
    const QStringList postgresql{
        QStringLiteral("SET session_replication_role = replica"), QStringLiteral("SET synchronous_commit = off"),
        QStringLiteral("SET maintenance_work_mem = '1GB'"), QStringLiteral("ALTER SYSTEM SET max_wal_size = '16GB'"),
        QStringLiteral("ALTER SYSTEM SET checkpoint_timeout = '1h'")};
    for (const QString &setting : database.isSqlite() ? sqlite : postgresql)
        mustBe(database.execute(setting));
    if (!database.isSqlite())
        mustBe(database.run(QStringLiteral("SELECT pg_reload_conf()")));
}

// Takes the indexes away that no constraint needs, and says how they are made again, sorted, in a fraction of the time.
QStringList withoutIndexes(Database &database)
{
    const QString sqlite =
        QStringLiteral("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ");
    const QString postgresql = QStringLiteral(
        "SELECT indexname AS name, indexdef AS sql FROM pg_indexes i WHERE schemaname = current_schema() AND NOT "
        "EXISTS (SELECT 1 FROM pg_constraint c WHERE c.conname = i.indexname) AND tablename IN ");
    QStringList making;
    for (const Row &row : mustBe(database.run(database.pick(sqlite, postgresql) + tables))) {
        making << row.text(QStringLiteral("sql"));
        mustBe(database.execute(QStringLiteral("DROP INDEX ") + row.text(QStringLiteral("name"))));
    }
    return making;
}

// Writes with the guards away, as a migration does, because a year is half a million rows.
class Years
{
public:
    Years(Database &database, const TracePlant &plant) : m_database(database), m_plant(plant) {}

    void write()
    {
        writeCatalog();
        writeRuns();
        writeLots();
        writeUses();
        writePallets();
    }

private:
    // When the i-th of so many in a year was made; the last of all is of the end of 2023.
    QString moment(qint64 ofYear) const
    {
        constexpr qint64 secondsOfYear = 31'536'000;
        const QString second = QStringLiteral("%1 + CAST(i AS bigint) * %2")
                                   .arg(1'704'067'200 - m_plant.years * secondsOfYear)
                                   .arg(secondsOfYear / ofYear);
        return m_database.pick(QStringLiteral("strftime('%Y-%m-%dT%H:%M:%fZ', "), QStringLiteral("to_timestamp(")) +
               second + m_database.pick(QStringLiteral(", 'unixepoch')"), QStringLiteral(")"));
    }

    // A {name} stands for the number of the plant that has it, KG( for kilograms in the engine's form.
    void run(QString sql)
    {
        sql.replace(QLatin1String("{when}"), moment(TracePlant::runsOfYear))
            .replace(QLatin1String("{at}"), moment(TracePlant::palletsOfYear));
        const std::pair<const char *, qint64> numbers[] = {{"{runs}", m_plant.runs()},
                                                           {"{pallets}", m_plant.pallets()},
                                                           {"{raw}", m_plant.rawLots()},
                                                           {"{hot}", m_plant.runs() / 20},
                                                           {"{life}", runsOfLot},
                                                           {"{ingredients}", ingredients},
                                                           {"{chain}", chainOfMadeLots},
                                                           {"{made}", runsOfMadeLots},
                                                           {"{rework}", runsOfRework},
                                                           {"{later}", reworkedAfter},
                                                           {"{perlot}", m_plant.runs() / runsOfLot}};
        for (const auto &[name, number] : numbers)
            sql.replace(QLatin1String(name), QString::number(number));
        for (const char *type : {"lot_status", "quality_status", "batch_status", "pallet_status", "ingredient_type"})
            sql.replace(QLatin1String("::") + QLatin1String(type),
                        m_database.isSqlite() ? QString() : QLatin1String("::") + QLatin1String(type));
        sql.replace(QLatin1String("KG("), m_database.isSqlite() ? QStringLiteral("1000 * (") : QStringLiteral("("));
        mustBe(m_database.execute(sql));
    }

    void writeCatalog()
    {
        run(QStringLiteral("INSERT INTO customers (id, name) SELECT i, 'Customer ' || i FROM ") +
            counted(m_database, 200));
        run(QStringLiteral(
                "INSERT INTO ingredients (id, name, unit_of_measure) SELECT i, 'Ingredient ' || i, 'kg' FROM ") +
            counted(m_database, ingredients));
        run(QStringLiteral("INSERT INTO ingredients (id, name, type, unit_of_measure) VALUES (1001, 'Dough', "
                           "'WIP'::ingredient_type, 'kg'), (1002, 'Rework', 'WIP'::ingredient_type, 'kg')"));
        run(QStringLiteral("INSERT INTO recipes (id, name) SELECT i, 'Recipe ' || i FROM ") + counted(m_database, 60));
    }

    void writeRuns()
    {
        run(QStringLiteral(
                "INSERT INTO production_runs (id, recipe_id, batch_number, status, quality_status, planned_quantity, "
                "actual_quantity, unit_of_measure, actual_start_time, actual_end_time, line, shift) SELECT i, i % 60 + "
                "1, "
                "'B-' || (10000000 + i), 'COMPLETED'::batch_status, 'PASSED'::quality_status, KG(120), KG(120), 'kg', "
                "{when}, {when}, 'Line ' || (i % 4), 'Shift ' || (i % 3) FROM ") +
            counted(m_database, m_plant.runs()));
    }

    // Raw lots first: the hottest ingredient's twenty, then those of the others, one after the other.
    void writeLots()
    {
        const QString lot = QStringLiteral(
            "INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, supplier_name, supplier_lot_code, "
            "quantity_received, quantity_remaining, unit_of_measure, status, quality_status, received_at, "
            "source_production_run_id) ");
        run(lot +
            QStringLiteral("SELECT i, CASE WHEN i <= 20 THEN 1 ELSE 2 + (i - 21) / {perlot} END, "
                           "'L-' || (10000000 + i), 'Supplier ' || (i % 50), 'S' || i, "
                           "KG(9000000), KG(0), 'kg', 'DEPLETED'::lot_status, 'PASSED'::quality_status, "
                           "{when}, NULL FROM ") +
            counted(m_database, m_plant.rawLots()));
        run(lot +
            QStringLiteral("SELECT {raw} + i, 1001, 'W-' || (10000000 + i), NULL, NULL, KG(120), KG(0), 'kg', "
                           "'DEPLETED'::lot_status, 'PASSED'::quality_status, {when}, i * {made} FROM ") +
            counted(m_database, m_plant.runs() / runsOfMadeLots));
        run(lot +
            QStringLiteral("SELECT {raw} + {runs} / {made} + i, 1002, 'R-' || (10000000 + i), NULL, NULL, KG(2), "
                           "KG(0), 'kg', 'DEPLETED'::lot_status, 'PASSED'::quality_status, {when}, "
                           "(i - 1) * {rework} + 1 FROM ") +
            counted(m_database, m_plant.runs() / runsOfRework));
    }

    void writeUses()
    {
        const QString use = QStringLiteral("INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, "
                                           "quantity_used, unit_of_measure, source_run_id, added_at) ");
        run(use + QStringLiteral("SELECT i, 1 + (i - 1) / {hot}, KG(2), 'kg', NULL, {when} FROM ") +
            counted(m_database, m_plant.runs()));
        for (int place = 0; place < 10; ++place) {
            const QString lot = QStringLiteral("21 + ((i * 7 + %1 * 5) % ({ingredients} - 1)) * {perlot} + (i - 1) / "
                                               "{life}")
                                    .arg(place);
            run(use + QStringLiteral("SELECT i, ") + lot + QStringLiteral(", KG(8), 'kg', NULL, {when} FROM ") +
                counted(m_database, m_plant.runs()));
        }
        // The dough that was made last; a run that makes one takes from the one before, a few times in a row.
        run(use + QStringLiteral("SELECT i, {raw} + i / {made}, KG(20), 'kg', (i / {made}) * {made}, {when} FROM ") +
            counted(m_database, m_plant.runs()) + QStringLiteral(" WHERE i % {made} <> 0 AND i > {made}"));
        run(use + QStringLiteral("SELECT i, {raw} + i / {made} - 1, KG(20), 'kg', i - {made}, {when} FROM ") +
            counted(m_database, m_plant.runs()) +
            QStringLiteral(" WHERE i % {made} = 0 AND (i / {made}) % {chain} <> 0 AND i > {made}"));
        run(use +
            QStringLiteral("SELECT (i - 1) * {rework} + 1 + {later}, {raw} + {runs} / {made} + i, KG(2), 'kg', "
                           "(i - 1) * {rework} + 1, {when} FROM ") +
            counted(m_database, m_plant.runs() / runsOfRework));
    }

    // Of the runs that make no dough, one after the other.
    void writePallets()
    {
        run(QStringLiteral(
                "INSERT INTO pallets (id, pallet_number, sscc, production_run_id, location, status, customer_id, "
                "packed_at, shipped_at) SELECT i, 'P-' || (10000000 + i), CAST(395060001000000000 + i AS text), "
                "m / 5 * 6 + m % 5 + 1, 'R-' || (i % 300), CASE WHEN i % 100 < 95 THEN 'SHIPPED'::pallet_status ELSE "
                "'ACTIVE'::pallet_status END, CASE WHEN i % 100 < 95 THEN i % 200 + 1 END, {at}, CASE WHEN i % 100 < "
                "95 "
                "THEN {at} END FROM (SELECT i, CAST(i - 1 AS bigint) * ({runs} / 6 * 5) / {pallets} AS m FROM ") +
            counted(m_database, m_plant.pallets()) + QStringLiteral(") placed"));
        run(QStringLiteral("INSERT INTO pallet_items (pallet_id, production_run_id, quantity) SELECT id, "
                           "production_run_id, KG(12) FROM pallets"));
    }

    Database &m_database;
    const TracePlant &m_plant;
};
} // namespace

qint64 TracePlant::rawLots() const
{
    return 20 + (ingredients - 1) * (runs() / runsOfLot);
}

void fillYears(const TestPlant &plant, const TracePlant &size)
{
    const auto database = plant.open();
    prepareForMany(*database);
    mustBe(database->beginMigration());
    mustBe(dropDefinitions(*database));
    const QStringList indexes = withoutIndexes(*database);
    Years(*database, size).write();
    for (const QString &index : indexes)
        mustBe(database->execute(index));
    mustBe(createDefinitions(*database));
    mustBe(database->commit());
    if (database->isSqlite())
        mustBe(database->run(QStringLiteral("PRAGMA journal_mode = WAL")));
    mustBe(database->execute(database->pick(QStringLiteral("ANALYZE"), QStringLiteral("VACUUM ANALYZE"))));
}

} // namespace bm::test
