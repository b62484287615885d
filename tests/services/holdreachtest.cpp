// SPDX-License-Identifier: GPL-3.0-or-later
// A hold stops what is held and all that was made of it, and nothing else: over random plants, by the services and in
// plain SQL, and after the release everything goes on.
#include "database/transaction.h"
#include "services/holding/holds.h"
#include "services/stock/stock.h"
#include "services/vessels/vessels.h"
#include "support/floor.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString why = QStringLiteral("a complaint");

struct Node
{
    NodeKey key;
    QString code;
    QSet<int> madeOf; // positions of the nodes
};

// Lots of flour, of which dough is made, of which more dough and loaves are made, some packed, some split, some taken
// back again; and one run that is under way and may take anything.
class Bakery
{
public:
    Bakery(Floor &floor, QRandomGenerator &random) : m_floor(floor), m_random(random)
    {
        floor.recipe(QStringLiteral("Dough"), {QStringLiteral("Flour"), QStringLiteral("Leaven")},
                     QStringLiteral("Leaven"));
        floor.recipe(QStringLiteral("Loaf"), {QStringLiteral("Flour"), QStringLiteral("Leaven")});
        for (int i = 0; i < 4; ++i)
            add(NodeKind::Lot, floor.released(QStringLiteral("Flour"), kilos(500)), {});
        for (int i = 0; i < 7; ++i)
            bake(i < 3);
        split(kilos(5));
        split(kilos(2)); // maybe of the first part, and not all of it
        for (int i = 0; i < 3; ++i)
            pack();
        m_mixer = floor.startedRun(QStringLiteral("Loaf"));
    }

    const std::vector<Node> &nodes() const { return m_nodes; }
    RunId mixer() const { return m_mixer; }

    // Everything that the node went into, and the node.
    QSet<int> below(int node) const
    {
        QSet<int> reached{node};
        // Whatever is made comes after what it is made of.
        for (int i = node + 1; i < int(m_nodes.size()); ++i) {
            if (m_nodes[size_t(i)].madeOf.intersects(reached))
                reached << i;
        }
        return reached;
    }

private:
    int add(NodeKind kind, const QString &code, const QSet<int> &madeOf)
    {
        static const QStringList questions{QStringLiteral("SELECT id FROM ingredient_lots WHERE internal_lot_code = ?"),
                                           QStringLiteral("SELECT id FROM production_runs WHERE batch_number = ?"),
                                           QStringLiteral("SELECT id FROM pallets WHERE pallet_number = ?")};
        m_nodes.push_back({{kind, m_floor.count(questions[int(kind)], {code})}, code, madeOf});
        return int(m_nodes.size()) - 1;
    }

    int some(NodeKind kind)
    {
        std::vector<int> all;
        for (int i = 0; i < int(m_nodes.size()); ++i) {
            if (m_nodes[size_t(i)].key.kind == kind)
                all.push_back(i);
        }
        return all[size_t(m_random.bounded(int(all.size())))];
    }

    void bake(bool loaf)
    {
        const RunId run = m_floor.startedRun(loaf ? QStringLiteral("Loaf") : QStringLiteral("Dough"));
        QSet<int> used;
        for (int i = m_random.bounded(1, 4); i > 0; --i) {
            const int lot = some(NodeKind::Lot);
            must(m_floor.production.add({run, m_nodes[size_t(lot)].code, kilos(2), {}}));
            used << lot;
        }
        // A mistake, taken back whole: what is in the batch is not in it any more.
        const int mistaken = some(NodeKind::Lot);
        const AddedLot mistake = must(m_floor.production.add({run, m_nodes[size_t(mistaken)].code, kilos(1), {}}));
        must(m_floor.production.takeBack(mistake.batchIngredientId, kilos(1), why));
        const FinishedRun made = must(m_floor.production.finish(run, kilos(60)));
        const int node = add(NodeKind::Run, made.run.batchNumber, used);
        if (!made.wipLotCode.isEmpty())
            add(NodeKind::Lot, made.wipLotCode, {node});
        else
            m_loaves << node;
    }

    void split(Quantity quantity)
    {
        const int from = some(NodeKind::Lot);
        const QString code = must(
            Stock(m_floor.session).split({m_nodes[size_t(from)].code, quantity, QStringLiteral("Shelf"), {}, why}));
        add(NodeKind::Lot, code, {from});
    }

    void pack()
    {
        const int first = m_loaves[m_random.bounded(int(m_loaves.size()))];
        const int second = m_loaves[m_random.bounded(int(m_loaves.size()))];
        const QString number = must(m_floor.palletizing.build({m_nodes[size_t(first)].code, kilos(5), {}, {}})).number;
        must(m_floor.palletizing.add(number, m_nodes[size_t(second)].code, kilos(2)));
        add(NodeKind::Pallet, number, {first, second});
    }

    Floor &m_floor;
    QRandomGenerator &m_random;
    std::vector<Node> m_nodes;
    QList<int> m_loaves;
    RunId m_mixer;
};

#define BM_A_USE                                                                                                       \
    "SELECT COALESCE(max(b.id), 0) FROM batch_ingredients b WHERE b.ingredient_lot_id = ? AND b.corrects_id IS NULL "  \
    "AND NOT EXISTS (SELECT 1 FROM batch_ingredients c WHERE c.corrects_id = b.id)"

// What the database itself says to a statement; nothing stays.
QString tried(Floor &floor, const QString &sql, const Args &args)
{
    return told(inTransaction(*floor.database, floor.session.because(), [&]() -> Done {
        BM_TRY(floor.database->run(sql, args));
        return Error{Reason::Cancelled};
    }));
}

bool isStopped(const QString &answer)
{
    return answer.startsWith(u"LotOnHold") || answer.startsWith(u"LotQuarantined") ||
           answer.startsWith(u"PalletNotActive") ||
           answer == u"StatusMoveNotAllowed||who had it has it again"; // plain SQL ships a held pallet
}

// In plain SQL and by the service whether the node can be used; "goes on" or "stopped", else what is odd.
QString stateOf(Floor &floor, RunId mixer, const Node &node)
{
    const Args id{node.key.id};
    QStringList answers;
    switch (node.key.kind) {
    case NodeKind::Lot:
        answers << tried(floor,
                         QStringLiteral("INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, "
                                        "quantity_used, unit_of_measure, source_run_id, added_at, added_by) SELECT ?, "
                                        "id, 1, unit_of_measure, source_production_run_id, ?, 'sql' FROM "
                                        "ingredient_lots WHERE id = ?"),
                         {mixer, floor.now, node.key.id})
                << told(floor.production.check({mixer, node.code, {}, {}}));
        // What went into a batch stays there, too: else all that was made of it would go on.
        if (const qint64 use = floor.count(QStringLiteral(BM_A_USE), id); use > 0)
            answers << tried(floor,
                             QStringLiteral("INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, "
                                            "quantity_used, unit_of_measure, source_run_id, corrects_id, added_at, "
                                            "added_by) SELECT production_run_id, ingredient_lot_id, -1, "
                                            "unit_of_measure, source_run_id, id, ?, 'sql' FROM batch_ingredients "
                                            "WHERE id = ?"),
                             {floor.now, use});
        break;
    case NodeKind::Run: {
        answers << tried(floor,
                         QStringLiteral("INSERT INTO pallet_items (pallet_id, production_run_id, quantity) SELECT "
                                        "p.id, ?, 1 FROM pallets p WHERE p.pallet_number = 'FREE'"),
                         id);
        const auto built = floor.palletizing.build({node.code, kilos(1), {}, {}});
        answers << told(built);
        if (built)
            must(floor.palletizing.voidPallet(built->number, why));
        break;
    }
    case NodeKind::Pallet: {
        for (const char *sql : {"UPDATE pallets SET status = 'SHIPPED', shipped_at = packed_at WHERE id = ?",
                                "UPDATE pallet_items SET quantity = quantity - 1 WHERE pallet_id = ?",
                                "DELETE FROM pallet_items WHERE pallet_id = ?"})
            answers << tried(floor, QString::fromLatin1(sql), id);
        const QString batch = must(floor.palletizing.find(node.code)).items.front().batchNumber;
        const auto fewer = floor.palletizing.takeOff(node.code, batch, Quantity::ofThousandths(1), why);
        answers << told(fewer);
        if (fewer)
            must(floor.palletizing.add(node.code, batch, Quantity::ofThousandths(1)));
        else
            answers << told(floor.palletizing.ship(node.code, QStringLiteral("Cafe"), {}));
        break;
    }
    }
    const auto stopped = std::count_if(answers.begin(), answers.end(), isStopped);
    if (stopped == answers.size())
        return QStringLiteral("stopped");
    const bool goesOn = std::all_of(answers.begin(), answers.end(), [](const QString &answer) {
        return answer == u"ok" || answer.section(u'|', 0, 0) == told(Error{Reason::Cancelled}).section(u'|', 0, 0);
    });
    return goesOn ? QStringLiteral("goes on") : answers.join(u" / ");
}

// The stock says the same: which lots are held, and how much of them there is.
QString stockComplaint(Floor &floor, const Bakery &bakery, const QSet<int> &below)
{
    Stock stocks(floor.session);
    QHash<QString, int> positions;
    for (int i = 0; i < int(bakery.nodes().size()); ++i)
        positions.insert(bakery.nodes()[size_t(i)].code, i);
    Quantity held;
    Quantity heldOrUsable;
    for (const StockLot &lot : must(stocks.lots({}, {}, 1000))) {
        if (!positions.contains(lot.code))
            continue;
        const bool isBelow = below.contains(positions.value(lot.code));
        if (lot.held != isBelow)
            return lot.code + (lot.held ? QStringLiteral(" is shown held") : QStringLiteral(" is not shown held"));
        if (isBelow)
            held += lot.remaining.value();
        heldOrUsable += lot.remaining.value();
    }
    Quantity told;
    Quantity usable;
    for (const IngredientStock &stock : must(stocks.onHand())) {
        if (stock.name != u"Flour" && stock.name != u"Leaven")
            continue;
        told += stock.held;
        usable += stock.usable;
    }
    if (told == held && told + usable == heldOrUsable)
        return {};
    return QStringLiteral("%1 held and %2 usable of %3 and %4")
        .arg(told.toText(), usable.toText(), held.toText(), heldOrUsable.toText());
}

// Flour A was drawn out of a mixed silo to the last by the books, flour B was filled on top: in what was drawn then A
// is only possible.
struct Silo : Floor
{
    explicit Silo(Engine engine) : Floor(engine)
    {
        recipe(QStringLiteral("Dough"), {QStringLiteral("Flour")}, QStringLiteral("Leaven"));
        recipe(QStringLiteral("Loaf"), {QStringLiteral("Flour"), QStringLiteral("Leaven")});
        flourA = released(QStringLiteral("Flour"), kilos(20));
        flourB = released(QStringLiteral("Flour"), kilos(50));
        must(vessels.add({silo, silo, {}, QStringLiteral("MIXED"), QStringLiteral("Flour")}));
        load(flourA);
        drawn(QStringLiteral("Loaf"), kilos(20));
        load(flourB);
        const FinishedRun loaf = drawn(QStringLiteral("Loaf"), kilos(5));
        const FinishedRun dough = drawn(QStringLiteral("Dough"), kilos(5));
        const QString pallet = must(palletizing.build({loaf.run.batchNumber, kilos(5), {}, {}})).number;
        const QString half = must(Stock(session).split({dough.wipLotCode, kilos(5), QStringLiteral("Shelf"), {}, why}));
        // Drawn by mistake and put back: nothing of it is in there.
        const RunId spared = startedRun(QStringLiteral("Loaf"));
        tick();
        must(production.add({spared, silo, kilos(5), {}}));
        tick();
        must(vessels.undo(silo, why));
        must(production.add({spared, flourB, kilos(5), {}}));
        const QString free = must(production.finish(spared, kilos(60))).run.batchNumber;
        mixer = startedRun(QStringLiteral("Loaf"));
        made = {run(loaf.run.batchNumber),
                lot(dough.wipLotCode),
                lot(half),
                {{NodeKind::Pallet, count(QStringLiteral("SELECT id FROM pallets WHERE pallet_number = ?"), {pallet})},
                 pallet,
                 {}}};
        others = {run(free), lot(flourB)};
        must(palletizing.build({finishedBatch(), kilos(10), {}, QStringLiteral("FREE")}));
    }
    void tick() { now = now.addSecs(60); }
    void load(const QString &flour)
    {
        tick();
        must(vessels.load(silo, flour, kilos(20)));
    }
    FinishedRun drawn(const QString &recipe, Quantity quantity)
    {
        const RunId run = startedRun(recipe);
        tick();
        must(production.add({run, silo, quantity, {}}));
        return must(production.finish(run, kilos(60)));
    }
    Node run(const QString &batch)
    {
        return {
            {NodeKind::Run, count(QStringLiteral("SELECT id FROM production_runs WHERE batch_number = ?"), {batch})},
            batch,
            {}};
    }
    Node lot(const QString &code)
    {
        return {{NodeKind::Lot,
                 count(QStringLiteral("SELECT id FROM ingredient_lots WHERE internal_lot_code = ?"), {code})},
                code,
                {}};
    }

    const QString silo = QStringLiteral("SILO-1");
    Vessels vessels{session};
    QString flourA;
    QString flourB;
    RunId mixer;
    std::vector<Node> made;
    std::vector<Node> others;
};
} // namespace

class HoldReachTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reachesWhatWasMadeOfIt_data() { forBothEngines(); }
    void reachesWhatWasMadeOfIt()
    {
        QFETCH(Engine, engine);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Floor floor(engine);
        Bakery bakery(floor, random);
        must(floor.palletizing.build({floor.finishedBatch(), kilos(10), {}, QStringLiteral("FREE")}));
        Holds holds(floor.session);
        const int count = int(bakery.nodes().size());
        for (int round = 0; round < 8; ++round) {
            const int held = random.bounded(count);
            const Node &node = bakery.nodes()[size_t(held)];
            must(holds.hold(node.key.kind, node.code, why));
            const QSet<int> below = bakery.below(held);
            for (int i = 0; i < count; ++i) {
                const Node &other = bakery.nodes()[size_t(i)];
                const QString state = stateOf(floor, bakery.mixer(), other);
                QVERIFY2(state == (below.contains(i) ? QStringLiteral("stopped") : QStringLiteral("goes on")),
                         qPrintable(QStringLiteral("held %1, %2: %3").arg(node.code, other.code, state)));
            }
            const QString complaint = stockComplaint(floor, bakery, below);
            QVERIFY2(complaint.isEmpty(), qPrintable(QStringLiteral("held %1: %2").arg(node.code, complaint)));
            must(holds.release(node.key.kind, node.code, why));
            QVERIFY(must(holds.list()).empty());
        }
        for (const Node &node : bakery.nodes())
            QCOMPARE(stateOf(floor, bakery.mixer(), node), QStringLiteral("goes on"));
        QCOMPARE(int(must(holds.list(true)).size()), 8);
    }

    void reachesWhatMayHaveComeThroughAVessel_data() { forBothEngines(); }
    void reachesWhatMayHaveComeThroughAVessel()
    {
        QFETCH(Engine, engine);
        Silo floor(engine);
        Holds holds(floor.session);
        must(holds.hold(NodeKind::Lot, floor.flourA, why));
        for (const Node &node : floor.made)
            QVERIFY2(stateOf(floor, floor.mixer, node) == u"stopped",
                     qPrintable(node.code + u": "_qs + stateOf(floor, floor.mixer, node)));
        for (const Node &node : floor.others)
            QCOMPARE(stateOf(floor, floor.mixer, node), QStringLiteral("goes on"));
        // What was drawn stays in its batch, else the batch would go on.
        QVERIFY(
            isStopped(tried(floor,
                            QStringLiteral("INSERT INTO batch_ingredients (production_run_id, ingredient_lot_id, "
                                           "quantity_used, unit_of_measure, corrects_id, added_at, added_by) SELECT "
                                           "production_run_id, ingredient_lot_id, -1, unit_of_measure, id, ?, "
                                           "'sql' FROM batch_ingredients WHERE production_run_id = ?"),
                            {floor.now, floor.made[0].key.id})));
        for (const StockLot &lot : must(Stock(floor.session).lots({}, {}, 1000)))
            QCOMPARE(lot.held,
                     lot.code == floor.flourA || lot.code == floor.made[1].code || lot.code == floor.made[2].code);
        const HeldBelow below = must(holds.below(floor.lot(floor.flourA).key));
        QCOMPARE(below.runs, 3);
        QCOMPARE(below.pallets, 1);
        must(holds.release(NodeKind::Lot, floor.flourA, why));
        for (const Node &node : floor.made)
            QCOMPARE(stateOf(floor, floor.mixer, node), QStringLiteral("goes on"));
    }
};

QTEST_GUILESS_MAIN(HoldReachTest)
#include "holdreachtest.moc"
