// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/trace.h"

#include "support/floor.h"
#include "support/traceoracle.h"

#include <QTest>
#include <algorithm>
#include <cmath>
#include <functional>
#include <set>

using namespace bm;
using namespace bm::test;

namespace
{
QString text(const std::optional<Quantity> &quantity)
{
    return quantity ? quantity->toText() : QStringLiteral("?");
}

// Everything of an answer but when and how fast it came.
QString told(const Genealogy &g)
{
    QStringList lines{toText(g.root.key) + u' ' + g.root.code + u' ' + g.root.title, g.warnings.join(u',')};
    for (const LotNode &lot : g.lots)
        lines << QStringLiteral("lot %1 %2 %3 %4 %5")
                     .arg(lot.id.value())
                     .arg(lot.depth)
                     .arg(lot.code, lot.sourceBatchNumber, text(lot.quantityUsed));
    for (const RunNode &run : g.runs)
        lines << QStringLiteral("run %1 %2 %3 %4")
                     .arg(run.id.value())
                     .arg(run.depth)
                     .arg(run.batchNumber, text(run.quantityFromRoot));
    for (const PalletNode &pallet : g.pallets)
        lines << QStringLiteral("pallet %1 %2 %3 %4 %5 %6")
                     .arg(pallet.id.value())
                     .arg(pallet.depth)
                     .arg(pallet.number, pallet.status, text(pallet.dose), text(pallet.dosePercent));
    for (const GenealogyEdge &edge : g.edges)
        lines << QStringLiteral("%1 %2 %3 %4").arg(toText(edge.from), toText(edge.to), text(edge.quantity), edge.unit);
    return lines.join(u'\n');
}

std::map<NodeKey, int> depthsOf(const Genealogy &g)
{
    std::map<NodeKey, int> depths;
    for (const LotNode &lot : g.lots)
        depths[{NodeKind::Lot, lot.id.value()}] = lot.depth;
    for (const RunNode &run : g.runs)
        depths[{NodeKind::Run, run.id.value()}] = run.depth;
    for (const PalletNode &pallet : g.pallets)
        depths[{NodeKind::Pallet, pallet.id.value()}] = pallet.depth;
    return depths;
}

QStringList edgesOf(const Genealogy &g)
{
    QStringList lines;
    for (const GenealogyEdge &edge : g.edges)
        lines << QStringLiteral("%1 %2 %3 %4").arg(toText(edge.from), toText(edge.to), text(edge.quantity), edge.unit);
    lines.sort();
    return lines;
}

// Nothing when they agree up to a thousandth for each edge.
QString difference(const QString &what, const std::optional<Quantity> &answer, const std::optional<double> &oracle,
                   size_t edges)
{
    const bool agree =
        answer.has_value() == oracle.has_value() &&
        (!answer || std::abs(static_cast<double>(answer->thousandths()) - *oracle) <= static_cast<double>(edges) + 1);
    return agree ? QString()
                 : QStringLiteral("%1: %2, expected %3")
                       .arg(what, text(answer), oracle ? QString::number(*oracle / 1000) : QStringLiteral("?"));
}

QString difference(const Genealogy &g, TraceOracle &oracle)
{
    if (depthsOf(g) != oracle.depths())
        return QStringLiteral("other nodes or depths");
    if (edgesOf(g) != oracle.edges())
        return QStringLiteral("other edges:\n%1\nexpected\n%2").arg(edgesOf(g).join(u'\n'), oracle.edges().join(u'\n'));
    QStringList found;
    const bool forward = g.direction == TraceDirection::Forward;
    if (forward && g.root.key.kind != NodeKind::Pallet) {
        for (const RunNode &run : g.runs)
            found << difference(run.batchNumber, run.quantityFromRoot, oracle.amount({NodeKind::Run, run.id.value()}),
                                g.edges.size());
        for (const PalletNode &pallet : g.pallets)
            found << difference(pallet.number, pallet.dose, oracle.amount({NodeKind::Pallet, pallet.id.value()}),
                                g.edges.size());
    }
    if (!forward)
        for (const LotNode &lot : g.lots)
            found << difference(lot.code, lot.quantityUsed, oracle.amount({NodeKind::Lot, lot.id.value()}), 1);
    found.removeAll(QString());
    return found.join(u'\n');
}

// A plant without guards that random rows are written into.
struct OpenPlant
{
    explicit OpenPlant(Engine engine)
        : plant(engine), database(plant.open()), session{*database, QStringLiteral("maria"), QStringLiteral("office")},
          trace(session)
    {
        dropGuards(*database);
        must(database->run(
            QStringLiteral("INSERT INTO ingredients (id, name, unit_of_measure) VALUES (1, 'Flour', 'kg')")));
        must(database->run(QStringLiteral("INSERT INTO recipes (id, name) VALUES (1, 'Bread')")));
    }
    TestPlant plant;
    std::unique_ptr<Database> database;
    Session session;
    Trace trace;
};

std::vector<NodeKey> nodesOf(const PlantRows &rows)
{
    std::vector<NodeKey> nodes;
    for (const auto &lot : rows.lots)
        nodes.push_back({NodeKind::Lot, lot.id});
    for (const auto &run : rows.runs)
        nodes.push_back({NodeKind::Run, run.id});
    for (const qint64 pallet : rows.pallets)
        nodes.push_back({NodeKind::Pallet, pallet});
    return nodes;
}

// Two to four of them, each once.
std::vector<NodeKey> someOf(QRandomGenerator &random, std::vector<NodeKey> nodes)
{
    std::vector<NodeKey> some;
    for (int wanted = random.bounded(2, 5); wanted > 0 && !nodes.empty(); --wanted) {
        const auto at = nodes.begin() + random.bounded(int(nodes.size()));
        some.push_back(*at);
        nodes.erase(at);
    }
    return some;
}

template <typename Nodes, typename Amount>
std::optional<Quantity> amountIn(const Nodes &nodes, qint64 id, Amount amount)
{
    for (const auto &node : nodes)
        if (node.id.value() == id)
            return amount(node);
    return Quantity();
}

// Nothing when it is within the bounds, up to a thousandth for each edge. A lot of which its uses take more than it
// had is shared out whole, and no more.
QString outside(const QString &what, const std::optional<Quantity> &answer, const std::vector<Genealogy> &each,
                const std::function<std::optional<Quantity>(const Genealogy &)> &amount, size_t edges)
{
    Quantity sum;
    Quantity most;
    for (const Genealogy &one : each) {
        const std::optional<Quantity> part = amount(one);
        if (!part)
            return answer ? QStringLiteral("%1: known only together").arg(what) : QString();
        sum += *part;
        most = std::max(most, *part);
    }
    const qint64 slack = qint64(edges) + 1;
    const bool isWithin = answer && answer->thousandths() <= sum.thousandths() + slack &&
                          answer->thousandths() >= most.thousandths() - slack;
    return isWithin ? QString()
                    : QStringLiteral("%1: %2, sum %3, most %4").arg(what, text(answer), text(sum), text(most));
}

QString differenceOfAmounts(const Genealogy &answer, const std::vector<Genealogy> &each)
{
    QStringList found;
    const bool forward = answer.direction == TraceDirection::Forward;
    for (const PalletNode &pallet : forward ? answer.pallets : std::vector<PalletNode>()) {
        const auto dose = [&pallet](const Genealogy &one) {
            return amountIn(one.pallets, pallet.id.value(), [](const PalletNode &node) { return node.dose; });
        };
        found << outside(pallet.number, pallet.dose, each, dose, answer.edges.size() * each.size());
    }
    for (const LotNode &lot : forward ? std::vector<LotNode>() : answer.lots) {
        const auto used = [&lot](const Genealogy &one) {
            return amountIn(one.lots, lot.id.value(), [](const LotNode &node) { return node.quantityUsed; });
        };
        found << outside(lot.code, lot.quantityUsed, each, used, each.size());
    }
    found.removeAll(QString());
    return found.join(u'\n');
}

QString differenceOfUnion(const Genealogy &answer, const std::vector<Genealogy> &each)
{
    std::map<NodeKey, int> depths;
    QStringList edges;
    std::set<NodeKey> roots;
    for (const Genealogy &one : each) {
        roots.insert(one.root.key);
        edges << edgesOf(one);
        for (const auto &[key, depth] : depthsOf(one)) {
            const auto [known, isNew] = depths.try_emplace(key, depth);
            known->second = std::min(known->second, depth);
        }
    }
    edges.sort();
    edges.removeDuplicates();
    if (depthsOf(answer) != depths)
        return QStringLiteral("other nodes or depths");
    if (edgesOf(answer) != edges)
        return QStringLiteral("other edges");
    // Together they have no more than each of them added up, and no less than the most of one of them; where none of
    // them is in another one, and all are counted alike.
    const bool isNested = std::any_of(answer.edges.begin(), answer.edges.end(), [&](const GenealogyEdge &edge) {
        return roots.contains(answer.direction == TraceDirection::Forward ? edge.to : edge.from);
    });
    const bool isForward = answer.direction == TraceDirection::Forward;
    if (isNested || (isForward && rootUnit(answer).isEmpty()))
        return {};
    return differenceOfAmounts(answer, each);
}
} // namespace

class TraceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // 12.5 kg of 100 kg flour make 98 units; 40 and 30 of them are on two pallets, one of them with a customer.
    void followsALotToItsPallets_data() { forBothEngines(); }
    void followsALotToItsPallets()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
        const QString flour = floor.released(QStringLiteral("Flour"), kilos(100));
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        must(floor.production.add({run, flour, Quantity::ofThousandths(12'500), {}}));
        const QString batch = must(floor.production.finish(run, kilos(98))).run.batchNumber;
        const Pallet first = must(floor.palletizing.build({batch, kilos(40), {}, {}}));
        must(floor.palletizing.build({batch, kilos(30), {}, {}}));
        must(floor.catalog.addCustomer(QStringLiteral("Corner Market")));
        must(floor.palletizing.ship(first.number, QStringLiteral("Corner Market"), QStringLiteral("SO-1")));

        const Genealogy down = must(floor.services.trace.trace(flour, TraceDirection::Forward));
        QCOMPARE(down.root.code, flour);
        QCOMPARE(down.root.title, QStringLiteral("Flour"));
        QCOMPARE(down.asOf, floor.now);
        QVERIFY(down.complete);
        QCOMPARE(down.warnings, QStringList());
        QCOMPARE(down.lots.size(), 1);
        QCOMPARE(down.lots.front().quantityUsed, Quantity::ofThousandths(12'500));
        QCOMPARE(down.runs.size(), 1);
        QCOMPARE(down.runs.front().quantityFromRoot, Quantity::ofThousandths(12'500));
        QCOMPARE(down.pallets.size(), 2);
        QCOMPARE(down.pallets.front().dose, Quantity::ofThousandths(5'102));
        QCOMPARE(down.pallets.front().doseUnit, QStringLiteral("kg"));
        QCOMPARE(down.pallets.front().dosePercent, Quantity::ofThousandths(5'102));
        QCOMPARE(down.pallets.front().customer, QStringLiteral("Corner Market"));
        QCOMPARE(down.pallets.front().shippedAt, floor.now);
        QCOMPARE(down.customers.size(), 1);
        QCOMPARE(down.customers.front().pallets, 1);
        QCOMPARE(down.edges.size(), 3);

        const Genealogy up = must(floor.services.trace.trace(first.number, TraceDirection::Backward));
        QCOMPARE(up.root.title, QStringLiteral("Corner Market"));
        QCOMPARE(up.pallets.size(), 1);
        QCOMPARE(up.lots.size(), 1);
        QCOMPARE(up.lots.front().quantityUsed, Quantity::ofThousandths(5'102));
        QCOMPARE(up.lots.front().depth, 2);
    }

    // What was taken back as a whole was never in the run.
    void forgetsWhatWasTakenBack_data() { forBothEngines(); }
    void forgetsWhatWasTakenBack()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
        const QString flour = floor.released(QStringLiteral("Flour"), kilos(100));
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        const qint64 part = must(floor.production.add({run, flour, kilos(10), {}})).batchIngredientId;
        must(floor.production.takeBack(part, kilos(4), QStringLiteral("typed 10 for 6")));
        QCOMPARE(must(floor.services.trace.trace(flour, TraceDirection::Forward)).runs.front().quantityFromRoot,
                 kilos(6));
        must(floor.production.takeBack(part, kilos(6), QStringLiteral("wrong lot")));
        const Genealogy gone = must(floor.services.trace.trace(flour, TraceDirection::Forward));
        QCOMPARE(gone.runs.size(), 0);
        QCOMPARE(gone.lots.size(), 1);
        QCOMPARE(
            must(floor.services.trace.trace(NodeKey{NodeKind::Run, run.value()}, TraceDirection::Backward)).lots.size(),
            0);
    }

    void namesWhatACodeMeans_data() { forBothEngines(); }
    void namesWhatACodeMeans()
    {
        QFETCH(Engine, engine);
        OpenPlant open(engine);
        Database &db = *open.database;
        const QString lot =
            QStringLiteral("INSERT INTO ingredient_lots (id, ingredient_id, internal_lot_code, supplier_lot_code, "
                           "quantity_received, quantity_remaining, unit_of_measure) VALUES (?, 1, ?, ?, ?, ?, 'kg')");
        must(db.run(lot, {1, QStringLiteral("L-000001"), QStringLiteral("S-7"), kilos(1), kilos(1)}));
        must(db.run(lot, {2, QStringLiteral("L-000002"), QStringLiteral("S-7"), kilos(1), kilos(1)}));
        must(db.run(lot, {3, QStringLiteral("l-000002"), QStringLiteral("icing 5153"), kilos(1), kilos(1)}));
        must(db.run(lot, {4, QStringLiteral("S-8"), QString(300, u'x'), kilos(1), kilos(1)}));
        must(db.run(lot, {5, QStringLiteral("L-000005"), QStringLiteral("S-8"), kilos(1), kilos(1)}));
        must(db.run(QStringLiteral("INSERT INTO production_runs (id, batch_number, recipe_id, unit_of_measure, "
                                   "daily_lot) VALUES (1, 'B-000001', 1, 'kg', 'D261103')")));
        must(db.run(QStringLiteral("INSERT INTO pallets (id, pallet_number, sscc, production_run_id) VALUES (1, "
                                   "'P-000001', '095212340000000019', 1)")));

        const auto named = [&open](const QString &code) {
            QStringList texts;
            for (const TraceRoot &root : must(open.trace.resolve(code)))
                texts << toText(root.key);
            return texts.join(u' ');
        };
        QCOMPARE(named(QStringLiteral("L-000001")), QStringLiteral("lot:1"));
        QCOMPARE(named(QStringLiteral(" L-000001 ")), QStringLiteral("lot:1"));
        QCOMPARE(named(QStringLiteral("l-000001")), QStringLiteral("lot:1"));
        QCOMPARE(named(QStringLiteral("L-000002")), QStringLiteral("lot:2"));
        QCOMPARE(named(QStringLiteral("l-000002")), QStringLiteral("lot:3"));
        QCOMPARE(named(QStringLiteral("B-000001")), QStringLiteral("run:1"));
        QCOMPARE(named(QStringLiteral("P-000001")), QStringLiteral("pallet:1"));
        QCOMPARE(named(QStringLiteral("095212340000000019")), QStringLiteral("pallet:1"));
        QCOMPARE(named(QStringLiteral("S-7")), QStringLiteral("lot:1 lot:2"));
        QCOMPARE(named(QStringLiteral("s-7")), QStringLiteral("lot:1 lot:2"));
        QCOMPARE(named(QStringLiteral("S-8")), QStringLiteral("lot:4"));
        QCOMPARE(named(QStringLiteral("Icing 5153")), QStringLiteral("lot:3"));
        QCOMPARE(named(QStringLiteral("D261103")), QStringLiteral("run:1"));
        QCOMPARE(named(QString(300, u'x')), QStringLiteral("lot:4"));
        QCOMPARE(named(QString(301, u'x')), QString());
        QCOMPARE(named(QStringLiteral("nothing")), QString());
        QCOMPARE(named(QStringLiteral("  ")), QString());
        QCOMPARE(named(QStringLiteral("%' OR 1=1 --")), QString());

        QCOMPARE(bm::test::told(open.trace.trace(QStringLiteral("S-7"), TraceDirection::Forward)),
                 QStringLiteral("Ambiguous|code|lot:1 L-000001, lot:2 L-000002"));
        QCOMPARE(bm::test::told(open.trace.trace(QStringLiteral("nothing"), TraceDirection::Forward)),
                 QStringLiteral("NotFound|code|nothing"));
        QCOMPARE(bm::test::told(open.trace.trace(NodeKey{NodeKind::Pallet, 77}, TraceDirection::Backward)),
                 QStringLiteral("NotFound|code|pallet:77"));
        QCOMPARE(bm::test::told(open.trace.trace(NodeKey{NodeKind::Lot, 77}, TraceDirection::Forward)),
                 QStringLiteral("NotFound|code|lot:77"));
        QCOMPARE(must(open.trace.trace(QStringLiteral("P-000001"), TraceDirection::Forward)).pallets.size(), 1);
        QCOMPARE(must(open.trace.trace(QStringLiteral("P-000001"), TraceDirection::Backward)).runs.size(), 0);
    }

    // Every node of many small plants, both ways, on both engines, against the simple answer.
    void agreesWithTheSimpleAnswer()
    {
        const quint32 given = static_cast<quint32>(qEnvironmentVariableIntValue("BM_SEED"));
        const quint32 seed = given != 0 ? given : QRandomGenerator::global()->generate();
        qInfo("BM_SEED=%u", seed);
        QRandomGenerator random(seed);
        OpenPlant sqlite(Engine::SQLite);
        OpenPlant postgresql(Engine::PostgreSQL);
        for (int round = 0; round < 30; ++round) {
            const PlantRows rows = randomPlant(random, round * 1000, round % 2 == 1);
            write(*sqlite.database, rows);
            write(*postgresql.database, rows);
            for (const NodeKey &root : nodesOf(rows))
                for (const auto direction : {TraceDirection::Forward, TraceDirection::Backward}) {
                    const Genealogy answer = must(sqlite.trace.trace(root, direction));
                    QCOMPARE(::told(must(postgresql.trace.trace(root, direction))), ::told(answer));
                    TraceOracle oracle(rows, root, direction);
                    const QString differs = difference(answer, oracle);
                    QVERIFY2(differs.isEmpty(), qPrintable(toText(root) + u' ' + differs + u'\n' + ::told(answer)));
                }
        }
    }

    // Several together have the parts of each of them, every one once and on its shortest way.
    void severalAreWhatEachOfThemIs()
    {
        const quint32 given = static_cast<quint32>(qEnvironmentVariableIntValue("BM_SEED"));
        const quint32 seed = given != 0 ? given : QRandomGenerator::global()->generate();
        qInfo("BM_SEED=%u", seed);
        QRandomGenerator random(seed);
        OpenPlant sqlite(Engine::SQLite);
        OpenPlant postgresql(Engine::PostgreSQL);
        for (int round = 0; round < 20; ++round) {
            const PlantRows rows = randomPlant(random, round * 1000, round % 2 == 1);
            write(*sqlite.database, rows);
            write(*postgresql.database, rows);
            for (int turn = 0; turn < 8; ++turn) {
                const auto direction = turn % 2 == 0 ? TraceDirection::Forward : TraceDirection::Backward;
                const std::vector<NodeKey> roots = someOf(random, nodesOf(rows));
                const Genealogy answer = must(sqlite.trace.traceAll(u"some"_qs, roots, direction));
                QCOMPARE(::told(must(postgresql.trace.traceAll(u"some"_qs, roots, direction))), ::told(answer));
                std::vector<Genealogy> each;
                for (const NodeKey &root : roots)
                    each.push_back(must(sqlite.trace.trace(root, direction)));
                const QString differs = differenceOfUnion(answer, each);
                QVERIFY2(differs.isEmpty(), qPrintable(differs + u'\n' + ::told(answer)));
            }
        }
    }

    void endsWhateverTheRowsSay_data() { forBothEngines(); }
    void endsWhateverTheRowsSay()
    {
        QFETCH(Engine, engine);
        OpenPlant open(engine);
        PlantRows circle;
        const QString kg = QStringLiteral("kg");
        circle.lots = {{1, kg, kilos(10), {}}, {2, kg, kilos(10), 5}, {3, kg, kilos(10), {}}, {4, kg, kilos(10), 6}};
        circle.runs = {{5, kg, kilos(10)}, {6, kg, kilos(10)}};
        circle.uses = {{1, 5, kilos(5), kg}, {3, 5, kilos(5), kg}, {2, 6, kilos(5), kg}};
        circle.transfers = {{4, 3, kilos(2)}, {2, 3, kilos(2)}};
        write(*open.database, circle);
        const Genealogy down = must(open.trace.trace(NodeKey{NodeKind::Lot, 1}, TraceDirection::Forward));
        QCOMPARE(down.runs.size(), 2);
        QCOMPARE(down.lots.size(), 4);
        QCOMPARE(down.warnings, QStringList{QStringLiteral("quantity_unknown")});
        const Genealogy up = must(open.trace.trace(NodeKey{NodeKind::Lot, 2}, TraceDirection::Backward));
        QCOMPARE(up.runs.size(), 2);
        QCOMPARE(up.lots.size(), 4);
    }
};

QTEST_GUILESS_MAIN(TraceTest)
#include "tracetest.moc"
