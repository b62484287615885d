// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/flow.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bm;

namespace
{
Quantity q(const char *text)
{
    return Quantity::tryFromText(QLatin1String(text)).value();
}

const QString kg = QStringLiteral("kg");

FlowNode node(std::optional<Quantity> whole, const QString &unit = kg)
{
    return {whole, unit};
}

FlowEdge edge(int from, int to, std::optional<Quantity> quantity, const QString &unit = kg)
{
    return {from, to, quantity, unit};
}

// Layers of nodes with edges to later ones, where no node gives away more than it holds: what a plant's rows look like.
FlowGraph randomPlant(QRandomGenerator &random)
{
    FlowGraph graph;
    const int count = random.bounded(2, 40);
    for (int i = 0; i < count; ++i) {
        graph.nodes.push_back(node(Quantity::ofThousandths(random.bounded(1, 2'000'000))));
        qint64 left = graph.nodes.back().whole->thousandths();
        for (int to = i + 1; to < count && left > 0; to += random.bounded(1, 8)) {
            const qint64 part = random.bounded(qint64{1}, left + 1);
            graph.edges.push_back(edge(i, to, Quantity::ofThousandths(part)));
            left -= part;
        }
    }
    return graph;
}

Quantity sum(const FlowGraph &graph, const FlowAmounts &amounts, int FlowEdge::*end, int position)
{
    Quantity total;
    for (size_t i = 0; i < graph.edges.size(); ++i)
        if (graph.edges[i].*end == position)
            total += amounts.edges[i].value();
    return total;
}

quint32 seed()
{
    const quint32 given = qEnvironmentVariableIntValue("BM_SEED") != 0
                              ? static_cast<quint32>(qEnvironmentVariableIntValue("BM_SEED"))
                              : QRandomGenerator::global()->generate();
    qInfo("BM_SEED=%u", given);
    return given;
}
} // namespace

class GenealogyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesItsNodes()
    {
        QCOMPARE(toText({NodeKind::Lot, 123}), QStringLiteral("lot:123"));
        QCOMPARE(toText({NodeKind::Run, 5}), QStringLiteral("run:5"));
        QCOMPARE(toText({NodeKind::Pallet, 9}), QStringLiteral("pallet:9"));
        for (const NodeKind kind : {NodeKind::Lot, NodeKind::Run, NodeKind::Pallet})
            QVERIFY(keyFromText(toText({kind, 12})) == NodeKey({kind, 12}));
        for (const char *other : {"", "L-1", "lot:", "lot:1x", "Lot:1", "lot:1234567890123456789", "silo:1"})
            QVERIFY2(!keyFromText(QLatin1String(other)), other);
    }

    // 100 kg lot; 12.5 kg of it in a run of 98 units; 40 and 30 of them on two pallets, 28 still stand there.
    void sharesOutWhatARunMade()
    {
        const QString units = QStringLiteral("units");
        const FlowGraph graph{{node(q("100")), node(q("98"), units), node({}, {}), node({}, {})},
                              {edge(0, 1, q("12.5")), edge(1, 2, q("40"), units), edge(1, 3, q("30"), units)},
                              {0}};
        const auto amounts = spreadFromRoot(graph);
        QCOMPARE(amounts.nodes[0], q("100"));
        QCOMPARE(amounts.nodes[1], q("12.5"));
        QCOMPARE(amounts.nodes[2], q("5.102"));
        QCOMPARE(amounts.nodes[3], q("3.827"));
        QCOMPARE(amounts.warnings(), QStringList());
        QCOMPARE(depths(graph, TraceDirection::Forward), (std::vector<int>{0, 1, 2, 2}));
    }

    // The same pallet asked the other way: the part of the yield that stands on it, times what went into the run.
    void gathersWhatWentIntoAPallet()
    {
        const QString units = QStringLiteral("units");
        const FlowGraph graph{{node(q("100")), node(q("98"), units), node({}, {})},
                              {edge(0, 1, q("12.5")), edge(1, 2, q("40"), units)},
                              {2}};
        const auto amounts = gatherIntoRoot(graph);
        QCOMPARE(amounts.nodes[0], q("5.102"));
        QCOMPARE(amounts.nodes[1], q("40"));
        QCOMPARE(depths(graph, TraceDirection::Backward), (std::vector<int>{2, 1, 0}));
    }

    // flour -> dough lot -> two runs -> one mixed pallet: both ways add up.
    void addsUpBothWaysOfADiamond()
    {
        const FlowGraph graph{
            {node(q("10")), node(q("10")), node(q("6")), node(q("4")), node({}, {})},
            {edge(0, 1, q("10")), edge(1, 2, q("6")), edge(1, 3, q("4")), edge(2, 4, q("3")), edge(3, 4, q("4"))},
            {0}};
        QCOMPARE(spreadFromRoot(graph).nodes[4], q("7"));
    }

    // Two roots, one of which went into the other one, and a leaf of both.
    void ofSeveralRootsNothingCountsTwice()
    {
        FlowGraph graph{{node(q("10")), node(q("20")), node(q("5")), node(q("8"))},
                        {edge(0, 1, q("6")), edge(1, 3, q("4")), edge(0, 2, q("2")), edge(2, 3, q("5"))},
                        {0, 1}};
        const auto amounts = spreadFromRoot(graph);
        QCOMPARE(amounts.nodes[1], q("20"));
        QCOMPARE(amounts.nodes[3], q("6")); // 4 of the second root, and the 2 of the first that went another way
        QCOMPARE(depths(graph, TraceDirection::Forward), (std::vector<int>{0, 0, 1, 1}));
        graph.nodes[1].unit = QStringLiteral("units");
        QCOMPARE(spreadFromRoot(graph).nodes[3], std::nullopt);
        QCOMPARE(spreadFromRoot(graph).warnings(), QStringList{QStringLiteral("unit_mixed")});

        FlowGraph back{{node(q("10")), node(q("8")), node({}, {}), node({}, {})},
                       {edge(0, 1, q("8")), edge(1, 2, q("3")), edge(1, 3, q("5"))},
                       {2, 3}};
        QCOMPARE(gatherIntoRoot(back).nodes[0], q("8"));
        back.roots = {1, 3};
        QCOMPARE(gatherIntoRoot(back).nodes[0], q("8"));
        back.roots = {2};
        QCOMPARE(gatherIntoRoot(back).nodes[0], q("3"));
    }

    void carriesNothingToAVoidedPallet()
    {
        FlowGraph graph{{node(q("10")), node(q("10")), node({}, {}), node({}, {})},
                        {edge(0, 1, q("10")), edge(1, 2, q("10")), edge(1, 3, q("10"))},
                        {0}};
        graph.edges[1].carries = false;
        const auto amounts = spreadFromRoot(graph);
        QCOMPARE(amounts.nodes[2], Quantity());
        QCOMPARE(amounts.nodes[3], q("10"));
    }

    void inventsNoNumber()
    {
        const FlowGraph graph{{node({}), node(q("10")), node(q("5")), node({}, {})},
                              {edge(0, 1, {}), edge(0, 2, q("2")), edge(1, 3, q("1")), edge(2, 3, q("1"))},
                              {0}};
        const auto forward = spreadFromRoot(graph);
        QCOMPARE(forward.nodes[0], std::nullopt);
        QCOMPARE(forward.nodes[1], std::nullopt);
        QCOMPARE(forward.nodes[2], q("2")); // written on the edge itself
        QCOMPARE(forward.nodes[3], std::nullopt);
        QCOMPARE(forward.warnings(), QStringList{QStringLiteral("quantity_unknown")});

        FlowGraph back = graph;
        back.roots = {3};
        const auto backward = gatherIntoRoot(back);
        QCOMPARE(backward.nodes[0], std::nullopt);
        QCOMPARE(backward.nodes[1], q("1"));
        QCOMPARE(backward.warnings(), QStringList{QStringLiteral("quantity_unknown")});
    }

    void knowsNothingOfARunWithoutYield()
    {
        const FlowGraph graph{{node(q("10")), node({}), node({}, {})}, {edge(0, 1, q("4")), edge(1, 2, q("1"))}, {0}};
        const auto amounts = spreadFromRoot(graph);
        QCOMPARE(amounts.nodes[1], q("4"));
        QCOMPARE(amounts.nodes[2], std::nullopt);
        QCOMPARE(amounts.warnings(), QStringList{QStringLiteral("quantity_unknown")});
    }

    void convertsNoUnit()
    {
        const FlowGraph graph{{node(q("10")), node(q("5"), QStringLiteral("units")), node(q("3"))},
                              {edge(0, 1, q("4")), edge(1, 2, q("3"), kg)},
                              {0}};
        const auto forward = spreadFromRoot(graph);
        QCOMPARE(forward.nodes[1], q("4"));
        QCOMPARE(forward.nodes[2], std::nullopt);
        QCOMPARE(forward.warnings(), QStringList{QStringLiteral("unit_mixed")});
        FlowGraph back = graph;
        back.roots = {2};
        QCOMPARE(gatherIntoRoot(back).warnings(), QStringList{QStringLiteral("unit_mixed")});
        QCOMPARE(gatherIntoRoot(back).nodes[0], std::nullopt);
        QCOMPARE(leaving(graph).nodes[0], q("4"));
        QCOMPARE(leaving(graph).nodes[1], std::nullopt);
    }

    void endsWhateverTheRowsSay()
    {
        const FlowGraph circle{{node(q("10")), node(q("10")), node(q("10")), node(q("10"))},
                               {edge(0, 1, q("4")), edge(1, 2, q("1")), edge(2, 1, q("1")), edge(2, 3, q("1"))},
                               {0}};
        const auto amounts = spreadFromRoot(circle);
        QCOMPARE(amounts.nodes[1], std::nullopt);
        QCOMPARE(amounts.nodes[3], std::nullopt);
        QVERIFY(amounts.quantityUnknown);
        QCOMPARE(depths(circle, TraceDirection::Forward), (std::vector<int>{0, 1, 2, 3}));
        FlowGraph back = circle;
        back.roots = {3};
        QCOMPARE(gatherIntoRoot(back).nodes[0], std::nullopt);
    }

    // A count found more than was received: the lot is as large as what was taken from it.
    void neverSharesOutMoreThanThereIs()
    {
        const FlowGraph graph{{node(q("10")), node(q("4")), node({}, {}), node({}, {})},
                              {edge(0, 1, q("12")), edge(1, 2, q("4")), edge(1, 3, q("4"))},
                              {0}};
        const auto amounts = spreadFromRoot(graph);
        QCOMPARE(amounts.nodes[0], q("12"));
        QCOMPARE(*amounts.nodes[2] + *amounts.nodes[3], q("12"));
    }

    void closesToTheLastThousandth()
    {
        QRandomGenerator random(seed());
        for (int round = 0; round < 300; ++round) {
            const FlowGraph graph = randomPlant(random);
            const auto amounts = spreadFromRoot(graph);
            QVERIFY(!amounts.quantityUnknown && !amounts.unitMixed);
            Quantity stays;
            for (int i = 0; i < static_cast<int>(graph.nodes.size()); ++i) {
                const Quantity held = amounts.nodes[static_cast<size_t>(i)].value();
                const Quantity left = sum(graph, amounts, &FlowEdge::from, i);
                if (i != graph.roots.front())
                    QCOMPARE(sum(graph, amounts, &FlowEdge::to, i), held);
                QVERIFY(left <= held);
                stays += held - left;
            }
            QCOMPARE(stays, *graph.nodes[0].whole);
        }
    }

    // What of the root is on a leaf is the same asked from either end, up to a thousandth for each edge in between.
    void forwardAndBackwardAgree()
    {
        QRandomGenerator random(seed());
        for (int round = 0; round < 300; ++round) {
            FlowGraph graph = randomPlant(random);
            const auto forward = spreadFromRoot(graph);
            graph.roots = {random.bounded(1, static_cast<int>(graph.nodes.size()))};
            const auto leaf = static_cast<size_t>(graph.roots.front());
            const qint64 asked = forward.nodes[leaf]->thousandths();
            const qint64 answered = gatherIntoRoot(graph).nodes[0]->thousandths();
            QVERIFY2(std::abs(asked - answered) <= static_cast<qint64>(graph.edges.size()) + 1,
                     qPrintable(QStringLiteral("round %1: %2 and %3").arg(round).arg(asked).arg(answered)));
        }
    }
};

QTEST_GUILESS_MAIN(GenealogyTest)
#include "genealogytest.moc"
