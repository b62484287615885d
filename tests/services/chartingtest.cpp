// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/charting/charting.h"

#include "documents/charts/chartwords.h"
#include "services/demo.h"
#include "services/production/balances.h"
#include "services/shipping/shipments.h"
#include "services/stock/stock.h"
#include "support/floor.h"
#include "support/seed.h"

#include <QTest>
#include <algorithm>
#include <map>

using namespace bm;
using namespace bm::test;

namespace
{
Result<ChartData> read(Floor &floor, ChartTopic topic, const QString &subject, int days = ChartQuestion::usualDays)
{
    return Charting(floor.session).read({topic, subject, days});
}

std::optional<Quantity> part(const ChartData &data, BalancePart wanted)
{
    for (const ChartMark &mark : data.marks) {
        if (mark.step == static_cast<int>(wanted))
            return mark.value;
    }
    return Quantity();
}

// Every mark is what its rows say, and every row stands behind a mark.
void checkRows(const ChartData &data)
{
    std::vector<Quantity> sums(data.marks.size());
    std::vector<int> counts(data.marks.size(), 0);
    for (const ChartRow &row : data.rows) {
        QVERIFY(row.mark >= 0 && row.mark < int(data.marks.size()));
        ++counts[size_t(row.mark)];
        if (data.measure != ChartMeasure::Amount || row.unit == data.unit)
            sums[size_t(row.mark)] += row.quantity.value_or(Quantity());
    }
    for (size_t i = 0; i < data.marks.size(); ++i) {
        QCOMPARE(data.marks[i].rows, counts[i]);
        const bool isCounted = data.measure == ChartMeasure::Lots || data.measure == ChartMeasure::Pallets;
        if (data.marks[i].value)
            QCOMPARE(*data.marks[i].value, isCounted ? kilos(counts[i]) : sums[i]);
    }
}
} // namespace

class ChartingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLotIsAccountedFor_data() { forBothEngines(); }
    void aLotIsAccountedFor()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.released(u"Flour"_qs, kilos(100));
        floor.recipe(u"Bread"_qs, {u"Flour"_qs});
        const RunId run = floor.startedRun(u"Bread"_qs);
        const QString batch = floor.text(u"SELECT batch_number FROM production_runs"_qs);
        must(floor.production.add({run, lot, kilos(30), {}}));
        Stock stock(floor.session);
        must(stock.waste(lot, kilos(4), u"wet"_qs));
        must(stock.sample(lot, kilos(1), u"for the laboratory"_qs));
        must(stock.count(lot, kilos(63), u"counted"_qs)); // two are missing
        const QString part2 = must(stock.split({lot, kilos(20), u"Bin 2"_qs, {}, {}}));
        const ChartData data = must(read(floor, ChartTopic::Balance, lot));
        checkRows(data);
        QCOMPARE(data.title, u"Flour"_qs);
        QCOMPARE(data.unit, u"kg"_qs);
        QCOMPARE(part(data, BalancePart::Received), kilos(100));
        QCOMPARE(part(data, BalancePart::Used), kilos(30));
        QCOMPARE(part(data, BalancePart::Wasted), kilos(4));
        QCOMPARE(part(data, BalancePart::Sampled), kilos(1));
        QCOMPARE(part(data, BalancePart::Unexplained), kilos(2));
        QCOMPARE(part(data, BalancePart::PassedOn), kilos(20));
        QCOMPARE(part(data, BalancePart::OnHand), kilos(43));
        QCOMPARE(balanceGap(data), Quantity());
        QVERIFY(data.remarks.empty());
        const auto leads = [&data](BalancePart to) {
            for (const ChartRow &row : data.rows) {
                if (data.marks[size_t(row.mark)].step == static_cast<int>(to))
                    return row.code;
            }
            return QString();
        };
        QCOMPARE(leads(BalancePart::Used), batch);
        QCOMPARE(leads(BalancePart::PassedOn), part2);
        QCOMPARE(leads(BalancePart::Wasted), lot);
        // The part has what came, from there.
        QCOMPARE(part(must(read(floor, ChartTopic::Balance, part2)), BalancePart::Received), kilos(20));
        QVERIFY(chartCsv(data).contains(u"Used,%1,"_qs.arg(batch)));
    }

    // A lot of an old program: nothing is invented.
    void whatNobodyKnowsStaysUnknown_data() { forBothEngines(); }
    void whatNobodyKnowsStaysUnknown()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.released(u"Flour"_qs, kilos(100));
        floor.makeUnknown(lot);
        ChartData data = must(read(floor, ChartTopic::Balance, lot));
        checkRows(data);
        QVERIFY(!part(data, BalancePart::OnHand));
        QVERIFY(data.has(ChartRemark::ReceivedUnknown));
        QVERIFY(!balanceGap(data));
        QVERIFY(chartSummary(data, plainFormat()).contains(u"cannot be said"_qs));
        data = must(read(floor, ChartTopic::Expiry, u"Flour"_qs));
        QCOMPARE(data.marks[size_t(ExpiryStep::NoDate)].unknown, 1);
        QVERIFY(!data.marks[size_t(ExpiryStep::NoDate)].value);
    }

    void whatIsNotThereIsSaid_data() { forBothEngines(); }
    void whatIsNotThereIsSaid()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        for (int topic = 0; topic < chartTopics; ++topic) {
            const auto wanted = static_cast<ChartTopic>(topic);
            QCOMPARE(told(read(floor, wanted, u"nowhere"_qs)), u"NotFound|code|nowhere"_qs);
            if (wanted != ChartTopic::Expiry)
                QCOMPARE(told(read(floor, wanted, u"  "_qs)), u"Required|subject|"_qs);
        }
        QVERIFY(must(read(floor, ChartTopic::Expiry, {})).rows.empty());
        QCOMPARE(told(read(floor, ChartTopic::Use, u"x"_qs, 0)), u"NotANumber|days|0"_qs);
        const QString lot = floor.released(u"Flour"_qs, kilos(1));
        QVERIFY(must(read(floor, ChartTopic::Use, lot)).rows.empty());
        QVERIFY(must(read(floor, ChartTopic::Customers, lot)).rows.empty());
        QVERIFY(must(read(floor, ChartTopic::Dose, lot)).rows.empty());
        floor.recipe(u"Bread"_qs, {u"Flour"_qs});
        QVERIFY(must(read(floor, ChartTopic::Yield, u"Bread"_qs)).rows.empty());
    }

    void exposureAndDoseAreTheTracesOwn_data() { forBothEngines(); }
    void exposureAndDoseAreTheTracesOwn()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch();
        const QString lot = floor.text(u"SELECT internal_lot_code FROM ingredient_lots ORDER BY id LIMIT 1"_qs);
        QStringList pallets;
        for (int i = 0; i < 3; ++i)
            pallets << must(floor.palletizing.build({batch, kilos(20), {}, {}})).number;
        for (int i = 0; i < 2; ++i)
            must(floor.palletizing.ship(pallets[i], i == 0 ? u"Shop A"_qs : u"Shop B"_qs, u"O-%1"_qs.arg(i)));
        const ChartData who = must(read(floor, ChartTopic::Customers, lot));
        checkRows(who);
        QCOMPARE(who.rows.size(), size_t(2));
        QCOMPARE(who.marks.size(), size_t(2));
        const ChartData days = must(read(floor, ChartTopic::Days, batch));
        checkRows(days);
        QCOMPARE(days.marks.size(), size_t(1));
        QCOMPARE(days.marks[0].day, plantDay(floor.now));
        const ChartData dose = must(read(floor, ChartTopic::Dose, lot));
        checkRows(dose);
        QCOMPARE(dose.rows.size(), size_t(3));
        Quantity sum;
        for (const ChartRow &row : dose.rows)
            sum += *row.quantity;
        const Genealogy family = must(floor.services.trace.trace(lot, TraceDirection::Forward));
        Quantity traced;
        for (const PalletNode &pallet : family.pallets)
            traced += *pallet.dose;
        QCOMPARE(sum, traced);
        // A recall of it has the same ones.
        const OpenedRecall drill = must(floor.services.recalls.open({{lot}, u"a drill"_qs, true}));
        const ChartData recalled = must(read(floor, ChartTopic::Customers, drill.number));
        QCOMPARE(recalled.rows.size(), size_t(2));
        // What is here again is not counted, and said.
        must(Shipments(floor.session).returnPallet(pallets[0], u"wet"_qs));
        const ChartData after = must(read(floor, ChartTopic::Customers, lot));
        QCOMPARE(after.rows.size(), size_t(1));
        QVERIFY(after.has(ChartRemark::CameBack));
    }

    void yieldsStandInTheOrderOfTheRuns_data() { forBothEngines(); }
    void yieldsStandInTheOrderOfTheRuns()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(u"Bread"_qs, {u"Flour"_qs});
        const QString lot = floor.released(u"Flour"_qs, kilos(1000));
        const std::vector<qint64> made{98, 97, 99, 96, 98, 97, 60};
        QString first;
        for (const qint64 amount : made) {
            const RunId run = floor.startedRun(u"Bread"_qs);
            must(floor.production.add({run, lot, kilos(10), {}}));
            must(floor.production.finish(run, kilos(amount), u"weighed"_qs));
            floor.now = floor.now.addSecs(3600);
            if (first.isEmpty())
                first = floor.text(u"SELECT batch_number FROM production_runs"_qs);
        }
        const ChartData data = must(read(floor, ChartTopic::Yield, u"Bread"_qs));
        checkRows(data);
        QCOMPARE(data.marks.size(), made.size());
        for (size_t i = 0; i < made.size(); ++i)
            QCOMPARE(*data.marks[i].value, kilos(made[i])); // of 100 planned
        QVERIFY(data.has(ChartRemark::FewPoints));
        QCOMPARE(data.control->ranges.size(), made.size());
        QCOMPARE(data.rows.front().code, first);
        const ChartData ranges = must(read(floor, ChartTopic::YieldRange, first));
        QCOMPARE(ranges.marks.size(), made.size() - 1);
        QCOMPARE(*ranges.marks.back().value, kilos(37));
        QCOMPARE(ranges.marks.back().rules, std::vector{ControlRule::RangeTooWide});
        QCOMPARE(must(read(floor, ChartTopic::Yield, u"Bread#1"_qs)).marks.size(), made.size());
    }

    // The life of a whole plant against plain SQL: every balance closes, every sum is the database's own.
    void aPlantsYearAddsUp_data() { forBothEngines(); }
    void aPlantsYearAddsUp()
    {
        QFETCH(Engine, engine);
        TestPlant plant(engine);
        qInfo("BM_SEED=%d", seedOfToday());
        const QDateTime now(QDate(2026, 5, 4), QTime(12, 0), Qt::UTC);
        const auto database = must(Database::open(plant.settings(), Database::Mode::ReadWrite));
        Session session{*database, u"somebody"_qs, u"test"_qs, [now] { return now; }};
        must(fillDemo(session, 0.01, quint64(seedOfToday()), {}));
        Charting charting(session);
        const auto sums = [&](const QString &sql, const Args &args = {}) {
            std::map<QString, Quantity> all;
            for (const Row &row : must(database->run(sql, args)))
                all[row.text(u"name"_qs)] = row.quantity(u"total"_qs);
            return all;
        };
        const Rows lots = must(database->run(u"SELECT id, internal_lot_code AS code, quantity_remaining FROM "
                                             "ingredient_lots ORDER BY id"_qs));
        QVERIFY(lots.size() > 50);
        for (const Row &lot : lots) {
            const ChartData data = must(charting.read({ChartTopic::Balance, lot.text(u"code"_qs)}));
            checkRows(data);
            QCOMPARE(balanceGap(data), Quantity());
            QCOMPARE(part(data, BalancePart::OnHand), lot.quantity(u"quantity_remaining"_qs));
            const auto booked =
                sums(u"SELECT CAST(type AS text) AS name, sum(quantity) AS total FROM lot_movements WHERE "
                     "ingredient_lot_id = ? GROUP BY type"_qs,
                     {lot.integer(u"id"_qs)});
            const auto of = [&booked](const QString &type) {
                return booked.contains(type) ? booked.at(type) : Quantity();
            };
            QCOMPARE(part(data, BalancePart::Used), -(of(u"CONSUME"_qs) + of(u"RETURN"_qs)));
            QCOMPARE(part(data, BalancePart::Sampled), -of(u"SAMPLE"_qs));
        }
        const auto used = sums(u"SELECT i.name, sum(b.quantity_used) AS total FROM batch_ingredients b JOIN "
                               "ingredient_lots l ON l.id = b.ingredient_lot_id JOIN ingredients i ON i.id = "
                               "l.ingredient_id GROUP BY i.name"_qs);
        const auto onHand = sums(u"SELECT i.name, sum(l.quantity_remaining) AS total FROM ingredient_lots l JOIN "
                                 "ingredients i ON i.id = l.ingredient_id GROUP BY i.name"_qs);
        for (const auto &[ingredient, total] : used) {
            Quantity all;
            const ChartData use = must(charting.read({ChartTopic::Use, ingredient, ChartQuestion::mostDays}));
            checkRows(use);
            for (const ChartMark &mark : use.marks)
                all += *mark.value;
            QCOMPARE(all, total);
            Quantity there;
            for (const ChartMark &mark : must(charting.read({ChartTopic::Expiry, ingredient})).marks)
                there += *mark.value;
            QCOMPARE(there, onHand.at(ingredient));
        }
        checkOut(charting, *database);
        checkYields(charting, *database);
    }

private:
    // Of the ten lots that went farthest.
    static void checkOut(Charting &charting, Database &database)
    {
        const Rows lots = must(database.run(
            u"SELECT l.internal_lot_code AS code FROM ingredient_lots l JOIN batch_ingredients b ON "
            "b.ingredient_lot_id = l.id GROUP BY l.internal_lot_code ORDER BY count(*) DESC, l.internal_lot_code LIMIT 10"_qs));
        for (const Row &lot : lots) {
            const QString code = lot.text(u"code"_qs);
            const ChartData who = must(charting.read({ChartTopic::Customers, code}));
            const ChartData days = must(charting.read({ChartTopic::Days, code}));
            const ChartData dose = must(charting.read({ChartTopic::Dose, code}));
            for (const ChartData &data : {who, days, dose})
                checkRows(data);
            QCOMPARE(who.rows.size(), days.rows.size());
            QVERIFY(dose.rows.size() >= who.rows.size());
            QVERIFY(!who.rows.empty());
            for (const ChartRow &row : who.rows) {
                const auto pallet = must(database.first(u"SELECT c.name AS customer, p.item_count FROM pallets p LEFT "
                                                        u"JOIN customers c ON c.id = p.customer_id "
                                                        "WHERE p.pallet_number = ? AND p.shipped_at IS NOT NULL"_qs,
                                                        {row.code}));
                QVERIFY(pallet.has_value());
                QCOMPARE(row.name, pallet->text(u"customer"_qs));
                QCOMPARE(who.marks[size_t(row.mark)].name, row.name);
            }
        }
    }
    static void checkYields(Charting &charting, Database &database)
    {
        const Rows recipes = must(database.run(u"SELECT DISTINCT name FROM recipes"_qs));
        for (const Row &recipe : recipes) {
            const QString name = recipe.text(u"name"_qs);
            const ChartData data = must(charting.read({ChartTopic::Yield, name}));
            const auto count = must(database.first(
                u"SELECT count(*) AS runs FROM production_runs r JOIN recipes c ON c.id = r.recipe_id WHERE c.name = ? "
                "AND r.actual_quantity IS NOT NULL AND r.planned_quantity > 0 AND r.status NOT IN ('PLANNED', "
                "'IN_PROGRESS')"_qs,
                {name}));
            QCOMPARE(qint64(data.marks.size()), std::min(qint64{ChartQuestion::mostRuns}, count->integer(u"runs"_qs)));
            QVERIFY(std::is_sorted(data.rows.begin(), data.rows.end(),
                                   [](const ChartRow &a, const ChartRow &b) { return a.at < b.at; }));
            for (const ChartRow &row : data.rows)
                QCOMPARE(*row.quantity, scaled(kilos(100), *row.second, *row.third));
        }
    }
};

QTEST_GUILESS_MAIN(ChartingTest)
#include "chartingtest.moc"
