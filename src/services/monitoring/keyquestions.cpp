// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/monitoring/keyquestions.h"

#include "services/details/lotquestions.h"
#include "services/details/snapshot.h"
#include "services/tracing/codes.h"
#include "services/tracing/queries.h"

namespace bm
{
namespace
{
constexpr int fewIds = 20; // about what one level of a trace asks for
constexpr qint64 pageSize = 100;

// What stands in the plant; zero and "" where nothing does.
struct Samples
{
    std::vector<qint64> lots;
    std::vector<qint64> runs;
    qint64 pallet = 0;
    qint64 ingredient = 0;
    QString lotCode;
    QString supplierCode;
    QString batchNumber;
    QString dailyLot;
    QString palletNumber;
};

Result<std::vector<qint64>> newest(Database &database, const QString &column, const QString &table)
{
    BM_TRY_ASSIGN(const Rows rows,
                  database.run(QStringLiteral("SELECT %1 AS id FROM %2 ORDER BY %2.id DESC LIMIT ?").arg(column, table),
                               {fewIds}));
    std::vector<qint64> ids;
    for (const Row &row : rows)
        ids.push_back(row.integer(QStringLiteral("id")));
    return ids;
}

QString text(const std::optional<Row> &row, const char *column)
{
    const QString value = row ? row->text(QLatin1String(column)) : QString();
    return value.isNull() ? QLatin1String("") : value;
}

Result<Samples> samplesOf(Database &database)
{
    Samples samples;
    BM_TRY_ASSIGN(samples.lots, newest(database, QStringLiteral("id"), QStringLiteral("ingredient_lots")));
    // The newest batches are not packed yet and would make every answer empty.
    BM_TRY_ASSIGN(samples.runs, newest(database, QStringLiteral("production_run_id"), QStringLiteral("pallets")));
    if (samples.runs.empty()) {
        BM_TRY_ASSIGN(samples.runs, newest(database, QStringLiteral("id"), QStringLiteral("production_runs")));
    }
    BM_TRY_ASSIGN(const auto lot,
                  database.first(QStringLiteral("SELECT internal_lot_code, supplier_lot_code, ingredient_id FROM "
                                                "ingredient_lots ORDER BY id DESC LIMIT 1")));
    BM_TRY_ASSIGN(const auto run, database.first(QStringLiteral("SELECT batch_number, daily_lot FROM production_runs "
                                                                "ORDER BY id DESC LIMIT 1")));
    BM_TRY_ASSIGN(const auto pallet,
                  database.first(QStringLiteral("SELECT id, pallet_number FROM pallets ORDER BY id DESC LIMIT 1")));
    samples.ingredient = lot ? lot->integer(QStringLiteral("ingredient_id")) : 0;
    samples.lotCode = text(lot, "internal_lot_code");
    samples.supplierCode = text(lot, "supplier_lot_code");
    samples.batchNumber = text(run, "batch_number");
    samples.dailyLot = text(run, "daily_lot");
    samples.pallet = pallet ? pallet->integer(QStringLiteral("id")) : 0;
    samples.palletNumber = text(pallet, "pallet_number");
    return samples;
}

Statement same(const QString &sql, const Arg &value)
{
    return {sql, Args(static_cast<size_t>(sql.count(u'?')), value)};
}

std::vector<AskedQuestion> traces(Engine engine, const Samples &samples)
{
    using enum KeyQuestion;
    const Arg lots(samples.lots);
    const Arg runs(samples.runs);
    return {{TraceForward, {tracequeries::forwardLevel(engine), {lots, runs, runs, lots}}},
            {TraceBackward, {tracequeries::backwardLevel(engine), {runs, lots, lots}}},
            {PalletsOfRuns, {tracequeries::palletsOfRuns(engine), {runs}}},
            {ItemsOfPallet, {tracequeries::itemsOfPallet(), {samples.pallet}}},
            {AnyCode, same(tracequeries::ownCodes(), samples.palletNumber)},
            {SupplierCode, same(tracequeries::supplierCodes(), samples.supplierCode)},
            {LotTextOfRun, same(tracequeries::lotTextsOfRuns(), samples.dailyLot)}};
}

std::vector<AskedQuestion> lists(Engine engine, const Samples &samples)
{
    using enum KeyQuestion;
    const QString lots = QStringLiteral("v_lot_list");
    const QString runs = QStringLiteral("v_run_list");
    const QString pallets = QStringLiteral("v_pallet_list");
    const auto page = [engine](const QString &view) { return listPage(engine, view, nullptr, nullptr, pageSize); };
    const auto found = [engine](const QString &view, const QString &column, const QString &code) {
        const PrefixSearch search{column, code};
        return listPage(engine, view, &search, nullptr, pageSize);
    };
    return {{LotPage, page(lots)},
            {RunPage, page(runs)},
            {PalletPage, page(pallets)},
            {FindLot, found(lots, QStringLiteral("code"), samples.lotCode)},
            {FindRun, found(runs, QStringLiteral("batch_number"), samples.batchNumber)},
            {FindPallet, found(pallets, QStringLiteral("pallet_number"), samples.palletNumber)}};
}
} // namespace

Result<std::vector<AskedQuestion>> keyQuestions(Session &session)
{
    using enum KeyQuestion;
    Database &database = session.database;
    BM_TRY_ASSIGN(const Samples samples, inSnapshot(database, [&] { return samplesOf(database); }));
    std::vector<AskedQuestion> all = traces(database.engine(), samples);
    const QString &code = samples.lotCode;
    all.push_back({LotByCode, {lotquestions::byCode(), {code, code.toUpper(), code.toLower()}}});
    all.push_back({UsableLots, {lotquestions::usable(), {samples.ingredient, session.today()}}});
    for (AskedQuestion &question : lists(database.engine(), samples))
        all.push_back(std::move(question));
    return all;
}

} // namespace bm
