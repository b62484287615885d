// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/genealogy/graphlayout.h"
#include "documents/genealogy/layeredlayout.h"
#include "support/samplefamilies.h"

#include <QTest>

using namespace bm;

namespace
{

// What a layout must keep, as sentences about what it does not.
QStringList faultsOf(const PictureGraph &graph, const GraphLayout &layout)
{
    QStringList faults;
    if (layout.nodes.size() != graph.nodes.size() || layout.edges.size() != graph.edges.size())
        return {u"not everything has a place"_qs};
    std::vector<size_t> byLeft(layout.nodes.size());
    for (size_t i = 0; i < byLeft.size(); ++i) {
        byLeft[i] = i;
        if (!layout.bounds.contains(layout.nodes[i]))
            faults << QStringLiteral("node %1 is out of bounds").arg(i);
    }
    std::sort(byLeft.begin(), byLeft.end(),
              [&](size_t a, size_t b) { return layout.nodes[a].left() < layout.nodes[b].left(); });
    for (size_t i = 0; i < byLeft.size(); ++i) {
        const QRectF &rect = layout.nodes[byLeft[i]];
        for (size_t j = i + 1; j < byLeft.size() && layout.nodes[byLeft[j]].left() < rect.right(); ++j) {
            if (rect.intersects(layout.nodes[byLeft[j]]))
                faults << QStringLiteral("nodes %1 and %2 overlap").arg(byLeft[i]).arg(byLeft[j]);
        }
    }
    for (size_t i = 0; i < graph.edges.size(); ++i) {
        const QRectF &from = layout.nodes[size_t(graph.edges[i].from)];
        const QRectF &to = layout.nodes[size_t(graph.edges[i].to)];
        if (from.right() >= to.left())
            faults << QStringLiteral("edge %1 leads backwards").arg(i);
        const QPainterPath &path = layout.edges[i];
        const QPointF begin = path.elementAt(0);
        if (path.isEmpty() || !from.adjusted(-2, -2, 2, 2).contains(begin) ||
            !to.adjusted(-2, -2, 2, 2).contains(path.currentPosition()))
            faults << QStringLiteral("edge %1 does not join its nodes").arg(i);
    }
    return faults;
}

bool isSame(const GraphLayout &a, const GraphLayout &b)
{
    return a.engine == b.engine && a.nodes == b.nodes && a.edges == b.edges && a.bounds == b.bounds;
}

} // namespace

class GraphLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void placesEverythingWithoutOverlaps_data();
    void placesEverythingWithoutOverlaps();
    void isTheSameEachTime_data() { placesEverythingWithoutOverlaps_data(); }
    void isTheSameEachTime();
    void takesGraphvizForWhatIsSmall();
    void survivesACircle();
    void drawsALotBesideItsFirstUse();
    void groupsTooManyBrothers();
    void groupsFiveThousandNodes();
    void opensAGroup();
    void keepsTheQuantitiesOfAGroup();
    void doesNotAddWhatIsUnknown();
    void keepsSmallFamiliesApart();
    void findsTheWayToTheRoot();
    void answersForAnEmptyFamily();
};

void GraphLayoutTest::placesEverythingWithoutOverlaps_data()
{
    QTest::addColumn<bool>("graphviz");
    QTest::addColumn<PictureGraph>("graph");
    const std::vector<std::pair<const char *, Genealogy>> families{{"bread", test::breadFamily()},
                                                                   {"ancestors", test::breadAncestors()},
                                                                   {"wide", test::wideFamily(20, 5)},
                                                                   {"mesh of 121", test::meshFamily(6, 20)},
                                                                   {"mesh of 5001", test::meshFamily(10, 500)}};
    for (const auto &[name, family] : families) {
        const PictureGraph graph = pictureGraph(family);
        QTest::addRow("%s, layered", name) << false << graph;
        if (int(graph.nodes.size()) <= graphvizNodes)
            QTest::addRow("%s, graphviz", name) << true << graph;
    }
}

void GraphLayoutTest::placesEverythingWithoutOverlaps()
{
    QFETCH(bool, graphviz);
    QFETCH(PictureGraph, graph);
    const std::optional<GraphLayout> layout = graphviz ? layOutWithGraphviz(graph) : layOutInLayers(graph);
    QVERIFY(layout.has_value());
    const QStringList faults = faultsOf(graph, *layout);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 10).join(u'\n')));
}

void GraphLayoutTest::isTheSameEachTime()
{
    QFETCH(bool, graphviz);
    QFETCH(PictureGraph, graph);
    const auto layOutAgain = [&] { return graphviz ? *layOutWithGraphviz(graph) : layOutInLayers(graph); };
    QVERIFY(isSame(layOutAgain(), layOutAgain()));
}

void GraphLayoutTest::takesGraphvizForWhatIsSmall()
{
    QCOMPARE(layOut(pictureGraph(test::breadFamily())).engine, LayoutEngine::Graphviz);
    const PictureGraph large = pictureGraph(test::meshFamily(10, 60));
    QVERIFY(int(large.nodes.size()) > graphvizNodes);
    QCOMPARE(layOut(large).engine, LayoutEngine::Layered);
}

// Old data may say that a lot went into its own making.
void GraphLayoutTest::survivesACircle()
{
    Genealogy family = test::breadFamily();
    family.edges.push_back({{NodeKind::Run, 3}, {NodeKind::Lot, 2}, Quantity::ofUnits(1), u"kg"_qs});
    const PictureGraph graph = pictureGraph(family);
    QCOMPARE(graph.nodes.size(), size_t(10));
    QCOMPARE(layOutInLayers(graph).nodes.size(), graph.nodes.size());
    QCOMPARE(layOutWithGraphviz(graph)->nodes.size(), graph.nodes.size());
}

void GraphLayoutTest::drawsALotBesideItsFirstUse()
{
    const PictureGraph graph = pictureGraph(test::breadAncestors());
    const GraphLayout layout = layOutInLayers(graph);
    const qreal salt = layout.nodes[size_t(graph.indexOf({NodeKind::Lot, 3}))].left();
    const qreal sponge = layout.nodes[size_t(graph.indexOf({NodeKind::Lot, 2}))].left();
    QCOMPARE(salt, sponge);
}

void GraphLayoutTest::groupsTooManyBrothers()
{
    const PictureGraph graph = pictureGraph(test::wideFamily(1, 37));
    QCOMPARE(graph.nodes.size(), size_t(3));
    const PictureNode &group = graph.nodes[2];
    QVERIFY(group.isGroup());
    QCOMPARE(group.count(), 37);
    QCOMPARE(group.statuses.at(u"ON_HOLD"_qs), 10);
    QCOMPARE(group.statuses.at(u"SHIPPED"_qs), 27);
    QCOMPARE(graph.indexOf({NodeKind::Pallet, 30}), 2);
}

void GraphLayoutTest::groupsFiveThousandNodes()
{
    const Genealogy family = test::wideFamily(40, 125);
    const PictureGraph graph = pictureGraph(family);
    QVERIFY(int(graph.nodes.size()) <= readableNodes);
    int shown = 0;
    for (const PictureNode &node : graph.nodes)
        shown += node.count();
    QCOMPARE(shown, 1 + 40 + 5000);
    QVERIFY(faultsOf(graph, layOut(graph)).isEmpty());
}

void GraphLayoutTest::opensAGroup()
{
    const Genealogy family = test::wideFamily(40, 125);
    const NodeKey group = pictureGraph(family).nodes[1].key;
    const PictureGraph opened = pictureGraph(family, {group});
    QCOMPARE(opened.nodes.size(), size_t(1 + 40 + 40));
    const NodeKey pallets = opened.nodes.back().key;
    const PictureGraph both = pictureGraph(family, {group, pallets});
    QCOMPARE(both.nodes.size(), size_t(1 + 40 + 39 + 125));
    QVERIFY(faultsOf(both, layOut(both)).isEmpty());
}

void GraphLayoutTest::keepsTheQuantitiesOfAGroup()
{
    const PictureGraph graph = pictureGraph(test::wideFamily(40, 2));
    QCOMPARE(graph.edges.size(), size_t(2));
    QCOMPARE(graph.edges[0].quantity, Quantity::ofUnits(400));
    QCOMPARE(graph.edges[1].quantity, Quantity::ofUnits(96 * 80));
    QCOMPARE(graph.edges[1].unit, u"units"_qs);
    QCOMPARE(graph.nodes[2].quantity, Quantity::ofThousandths(1'900 * 80));
}

void GraphLayoutTest::doesNotAddWhatIsUnknown()
{
    Genealogy family = test::wideFamily(1, 37);
    family.edges[20].quantity.reset();
    QVERIFY(!pictureGraph(family).edges[1].quantity.has_value());
    family = test::wideFamily(1, 37);
    family.edges[20].unit = u"cases"_qs;
    QVERIFY(!pictureGraph(family).edges[1].quantity.has_value());
}

void GraphLayoutTest::keepsSmallFamiliesApart()
{
    const PictureGraph graph = pictureGraph(test::breadFamily());
    QCOMPARE(graph.nodes.size(), size_t(10));
    QCOMPARE(graph.edges.size(), size_t(10));
    QVERIFY(std::none_of(graph.nodes.begin(), graph.nodes.end(), [](const auto &node) { return node.isGroup(); }));
}

void GraphLayoutTest::findsTheWayToTheRoot()
{
    const PictureGraph forward = pictureGraph(test::breadFamily());
    QCOMPARE(forward.edgesToRoot(forward.indexOf({NodeKind::Pallet, 4})), (std::vector{0, 2, 4, 8}));
    // Both ways, directly and by the sponge.
    QCOMPARE(forward.edgesToRoot(forward.indexOf({NodeKind::Pallet, 1})), (std::vector{0, 1, 2, 3, 5}));
    QVERIFY(forward.edgesToRoot(forward.root).empty());
    const PictureGraph backward = pictureGraph(test::breadAncestors());
    QCOMPARE(backward.edgesToRoot(backward.indexOf({NodeKind::Lot, 4})), (std::vector{0, 2, 4, 6}));
}

void GraphLayoutTest::answersForAnEmptyFamily()
{
    const GraphLayout layout = layOut(pictureGraph({}));
    QVERIFY(layout.nodes.empty());
    QVERIFY(layOutInLayers({}).nodes.empty());
}

QTEST_GUILESS_MAIN(GraphLayoutTest)
#include "graphlayouttest.moc"
