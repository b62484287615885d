// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/history/history.h"

#include "database/history/recordvalues.h"
#include "documents/history/historywords.h"
#include "documents/rightwords.h"
#include "documents/tracejson.h"
#include "domain/text/csvcell.h"
#include "support/floor.h"

#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>
#include <QThread>

using namespace bm;
using namespace bm::test;

namespace
{
// "Lot L-000001 Changed: Status: Received → Quarantined", as a person reads it.
QStringList told(const RecordHistory &history)
{
    QStringList lines;
    for (const HistoryEntry &entry : history.entries)
        lines << subjectWord(entry) + u' ' + actionWord(entry.table, entry.action) + QStringLiteral(": ") +
                     changeLines(entry, QLocale::c()).join(QStringLiteral("; "));
    return lines;
}

bool contains(const QStringList &lines, const QString &text)
{
    return std::any_of(lines.begin(), lines.end(), [&text](const QString &line) { return line.contains(text); });
}

// The moment up to which everything so far counts and nothing that comes.
QDateTime momentNow()
{
    const QDateTime moment = QDateTime::currentDateTimeUtc().addMSecs(1);
    while (QDateTime::currentDateTimeUtc() <= moment)
        QThread::yieldCurrentThread();
    return moment;
}

QStringList textsOf(Floor &floor, const QString &sql)
{
    QStringList texts;
    for (const Row &row : must(floor.database->run(sql)))
        texts << row.joined(u'|');
    return texts;
}

// A plant in which anything may happen, from one seed.
class Life
{
public:
    Life(Engine engine, quint32 seed) : floor(engine), random(seed)
    {
        floor.session.clock = systemClock();
        floor.recipe(QStringLiteral("Filling"), {QStringLiteral("Sugar")}, QStringLiteral("Cream"));
        floor.recipe(QStringLiteral("Cake"), {QStringLiteral("Flour"), QStringLiteral("Cream")});
        must(floor.catalog.addCustomer(QStringLiteral("Corner Market")));
        must(floor.catalog.addSupplier(QStringLiteral("Mill")));
    }

    // What is refused is refused: the plant stays as it is.
    void step()
    {
        switch (random.bounded(14)) {
        case 0:
            lots << floor.released(pick({QStringLiteral("Flour"), QStringLiteral("Sugar")}), amount(20, 90));
            break;
        case 1:
            lots << floor.received(QStringLiteral("Flour"), amount(20, 90));
            break;
        case 2:
            (void)floor.lots.hold(pick(lots), QStringLiteral("smell"));
            break;
        case 3:
            (void)floor.lots.release(pick(lots), QStringLiteral("looked at"));
            break;
        case 4:
            (void)floor.lots.adjust(pick(lots), amount(-3, 4), QStringLiteral("counted"));
            break;
        case 5:
            runs.push_back(floor.startedRun(pick({QStringLiteral("Filling"), QStringLiteral("Cake")})));
            break;
        case 6:
        case 7:
            use();
            break;
        case 8:
            takeBack();
            break;
        case 9:
            finish();
            break;
        case 10:
            build();
            break;
        case 11:
            addToPallet();
            break;
        case 12:
            leave();
            break;
        default:
            byHand();
        }
    }

    Floor floor;

private:
    Quantity amount(int least, int most) { return kilos(random.bounded(least, most)); }
    QString pick(const QStringList &texts)
    {
        return texts.isEmpty() ? QStringLiteral("nothing") : texts[random.bounded(int(texts.size()))];
    }
    QString any(const QString &sql) { return pick(textsOf(floor, sql)); }

    void use()
    {
        if (runs.empty())
            return;
        const RunId run = runs[size_t(random.bounded(int(runs.size())))];
        const QString lot = any(QStringLiteral("SELECT internal_lot_code FROM ingredient_lots"));
        if (const auto added = floor.production.add({run, lot, amount(1, 12), {}}))
            uses.push_back(added->batchIngredientId);
    }
    void takeBack()
    {
        if (!uses.empty())
            (void)floor.production.takeBack(uses[size_t(random.bounded(int(uses.size())))], amount(1, 4),
                                            QStringLiteral("typed wrong"));
    }
    void finish()
    {
        if (!runs.empty())
            (void)floor.production.finish(runs[size_t(random.bounded(int(runs.size())))], amount(40, 100));
    }
    QString batch() { return any(QStringLiteral("SELECT batch_number FROM production_runs")); }
    QString pallet() { return any(QStringLiteral("SELECT pallet_number FROM pallets")); }
    void build() { (void)floor.palletizing.build({batch(), amount(1, 20), QStringLiteral("A-1"), {}}); }
    void addToPallet() { (void)floor.palletizing.add(pallet(), batch(), amount(1, 5)); }
    void leave()
    {
        if (random.bounded(2) == 0)
            (void)floor.palletizing.ship(pallet(), QStringLiteral("Corner Market"), QStringLiteral("SO-1"));
        else
            (void)floor.palletizing.voidPallet(pallet(), QStringLiteral("fell"));
    }
    // What no window offers: items come off a pallet, things get other names.
    void byHand()
    {
        const QString number = QString::number(random.bounded(1000));
        const QString item = any(QStringLiteral("SELECT CAST(id AS text) FROM pallet_items"));
        const QString lot = any(QStringLiteral("SELECT CAST(id AS text) FROM ingredient_lots"));
        const QStringList statements{
            QStringLiteral("DELETE FROM pallet_items WHERE CAST(id AS text) = '%1'").arg(item),
            QStringLiteral("UPDATE pallet_items SET quantity = 1000 WHERE CAST(id AS text) = '%1'")
                .replace(QStringLiteral("1000"),
                         floor.plant.engine() == Engine::SQLite ? QStringLiteral("1000") : QStringLiteral("1"))
                .arg(item),
            QStringLiteral("UPDATE customers SET name = 'Market %1'").arg(number),
            QStringLiteral("UPDATE ingredients SET name = 'Flour ' || '%1' WHERE name LIKE 'Flour%'").arg(number),
            QStringLiteral("UPDATE ingredient_lots SET supplier_name = 'Mill %1', supplier_lot_code = 'S-%1' WHERE "
                           "CAST(id AS text) = '%2'")
                .arg(number, lot),
            QStringLiteral("UPDATE pallets SET location = 'B-%1' WHERE status = 'ACTIVE'").arg(number)};
        (void)floor.database->run(pick(statements));
    }

    QRandomGenerator random;
    QStringList lots;
    std::vector<RunId> runs;
    std::vector<qint64> uses;
};

const std::pair<RecordKind, NodeKind> kinds[]{
    {RecordKind::Lot, NodeKind::Lot}, {RecordKind::Run, NodeKind::Run}, {RecordKind::Pallet, NodeKind::Pallet}};

QString key(const QString &what, RecordKind kind, qint64 id)
{
    return what + u' ' + nameOf(kind) + u' ' + QString::number(id);
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson());
}

QString textOf(Genealogy genealogy)
{
    genealogy.asOf = {};
    genealogy.elapsedMs = 0;
    return textOf(traceJson(genealogy));
}

using Snapshot = QMap<QString, QString>;

std::vector<qint64> idsOf(Floor &floor, RecordKind kind)
{
    std::vector<qint64> ids;
    for (const QString &id : textsOf(floor, QStringLiteral("SELECT id FROM %1 ORDER BY id").arg(tableOf(kind))))
        ids.push_back(id.toLongLong());
    return ids;
}

// Everything about every lot, run and pallet: its row, and where it came from and went.
Snapshot snapshot(Floor &floor)
{
    Snapshot all;
    for (const auto &[kind, node] : kinds) {
        for (const qint64 id : idsOf(floor, kind)) {
            const auto rows = must(presentValues(*floor.database, tableOf(kind), {QString::number(id)}));
            all[key(QStringLiteral("row"), kind, id)] = textOf(rows.value(QString::number(id)));
            for (const auto direction : {TraceDirection::Forward, TraceDirection::Backward})
                all[key(QStringLiteral("trace %1").arg(int(direction)), kind, id)] =
                    textOf(must(floor.services.trace.trace(NodeKey{node, id}, direction)));
        }
    }
    return all;
}

// The same, asked later. What was not known then is not in it.
Snapshot answers(Floor &floor, const QDateTime &moment)
{
    Snapshot all;
    for (const auto &[kind, node] : kinds) {
        for (const qint64 id : idsOf(floor, kind)) {
            const auto state = floor.services.history.asOf(kind, id, moment);
            if (state)
                all[key(QStringLiteral("row"), kind, id)] = textOf(state->values);
            for (const auto direction : {TraceDirection::Forward, TraceDirection::Backward}) {
                const auto genealogy = floor.services.trace.trace(NodeKey{node, id}, direction, moment);
                if (genealogy.ok() != state.ok())
                    qFatal("row and trace do not agree whether %s was there", qPrintable(nameOf(kind)));
                if (genealogy)
                    all[key(QStringLiteral("trace %1").arg(int(direction)), kind, id)] = textOf(*genealogy);
            }
        }
    }
    return all;
}

// The first difference, or nothing.
QString difference(const Snapshot &then, const Snapshot &answer)
{
    if (then.keys() != answer.keys())
        return QStringLiteral("other things: ") + then.keys().join(u',') + QStringLiteral(" / ") +
               answer.keys().join(u',');
    for (auto it = then.begin(); it != then.end(); ++it) {
        if (answer.value(it.key()) != it.value())
            return it.key() + QStringLiteral("\nwas ") + it.value() + QStringLiteral("\nanswered ") +
                   answer.value(it.key());
    }
    return {};
}
} // namespace

class HistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLotTellsEverything_data() { forBothEngines(); }
    void aLotTellsEverything()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
        const QString flour = floor.released(QStringLiteral("Flour"), kilos(100));
        must(floor.lots.hold(flour, QStringLiteral("beetles seen")));
        must(floor.lots.release(flour, QStringLiteral("none found")));
        const RunId run = floor.startedRun(QStringLiteral("Bread"));
        must(floor.production.add({run, flour, Quantity::ofThousandths(12'500), {}}));
        must(floor.lots.adjust(flour, kilos(-2), QStringLiteral("counted")));
        floor.execute(
            QStringLiteral("INSERT INTO signatures (act, meaning, table_name, record_id, reason, signed_by) "
                           "VALUES ('release_held_lot', 'released it', 'ingredient_lots', '1', 'none found', 'ben')"));

        const Record record = must(floor.services.history.find(RecordKind::Lot, flour.toLower()));
        QCOMPARE(record.title, QStringLiteral("Flour"));
        const RecordHistory history = must(floor.services.history.of(RecordKind::Lot, record.id));
        const QStringList lines = told(history);
        const QString all = lines.join(u'\n');
        QVERIFY2(contains(lines, QStringLiteral("Lot L-000001 New: ")), qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Status: In use → Quarantined")) ||
                     contains(lines, QStringLiteral("Status: Released for use → Quarantined")),
                 qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Hold L-000001 New: ")), qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Reason: beetles seen")), qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Released because: – → none found")), qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Use B-000001 New: ")), qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Used: 12.5 kg")), qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Lot: L-000001")), qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Movement L-000001 Booked: Kind: Count corrected; Quantity: -2 kg; "
                                                "Left: 85.5 kg")),
                 qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Act: ") + actWords(Act::ReleaseHeldLot)), qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Signed: ")) && contains(lines, QStringLiteral("Signed by: ben")),
                 qPrintable(all));
        for (const HistoryEntry &entry : history.entries) {
            QVERIFY(!entry.person.isEmpty());
            QVERIFY(entry.at.isValid());
        }
        QVERIFY(!history.isTakenOver && !history.isCut);
        // Why stands beside what.
        QVERIFY(std::any_of(history.entries.begin(), history.entries.end(), [](const HistoryEntry &entry) {
            return entry.person == u"maria" && entry.workstation == u"dock-1" && entry.reason == u"beetles seen";
        }));
    }

    void aPalletRemembersWhatWasTakenOff_data() { forBothEngines(); }
    void aPalletRemembersWhatWasTakenOff()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch();
        const QString other = floor.finishedBatch();
        const Pallet pallet = must(floor.palletizing.build({batch, kilos(10), {}, {}}));
        must(floor.palletizing.add(pallet.number, other, kilos(5)));
        floor.execute(QStringLiteral("DELETE FROM pallet_items WHERE id = 2"));
        const QStringList lines = told(must(floor.services.history.of(RecordKind::Pallet, pallet.id.value())));
        const QString all = lines.join(u'\n');
        QVERIFY2(contains(lines, QStringLiteral("On the pallet %1 Removed: ").arg(pallet.number)), qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Batch: ") + other), qPrintable(all));
        QVERIFY2(contains(lines, QStringLiteral("Quantity: 5 units")), qPrintable(all));
        const Record run = must(floor.services.history.find(RecordKind::Run, other));
        QVERIFY(contains(told(must(floor.services.history.of(RecordKind::Run, run.id))),
                         QStringLiteral("On the pallet %1 Removed: ").arg(pallet.number)));
    }

    void everythingElseHasAHistory_data() { forBothEngines(); }
    void everythingElseHasAHistory()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
        must(floor.catalog.addSupplier(QStringLiteral("Mill")));
        must(floor.catalog.addCustomer(QStringLiteral("Shop")));
        floor.execute(QStringLiteral("INSERT INTO users (login, display_name, role) VALUES ('ben', 'Ben', 'QA')"));
        floor.execute(QStringLiteral("UPDATE users SET secret = 'hidden'"));
        floor.execute(QStringLiteral("DELETE FROM recipe_ingredients"));
        const std::pair<RecordKind, QString> expected[]{{RecordKind::Supplier, QStringLiteral("Mill")},
                                                        {RecordKind::Customer, QStringLiteral("Shop")},
                                                        {RecordKind::Ingredient, QStringLiteral("Flour")},
                                                        {RecordKind::Recipe, QStringLiteral("Bread")},
                                                        {RecordKind::Person, QStringLiteral("ben")}};
        for (const auto &[kind, code] : expected) {
            const Record record = must(floor.services.history.find(kind, code));
            const QStringList lines = told(must(floor.services.history.of(kind, record.id)));
            QVERIFY2(contains(lines, code + QStringLiteral(" New: ")), qPrintable(lines.join(u'\n')));
            QVERIFY(!contains(lines, QStringLiteral("hidden")));
        }
        QVERIFY(contains(told(must(floor.services.history.of(RecordKind::Recipe, 1))),
                         QStringLiteral("Recipe line Bread Removed: ")));
        QVERIFY(contains(told(must(floor.services.history.of(RecordKind::Person, 1))),
                         QStringLiteral("A new PIN or password")));
        QCOMPARE(bm::test::told(floor.services.history.find(RecordKind::Lot, QStringLiteral("L-9"))),
                 QStringLiteral("NotFound|code|L-9"));
        QCOMPARE(bm::test::told(floor.services.history.of(RecordKind::Lot, 99)), QStringLiteral("NotFound|lot|99"));
    }

    void aVersionOfARecipeHasItsOwn_data() { forBothEngines(); }
    void aVersionOfARecipeHasItsOwn()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
        floor.recipe(QStringLiteral("Bread"), {QStringLiteral("Flour")});
        const auto found = [&floor](const char *code) {
            return must(floor.services.history.find(RecordKind::Recipe, QString::fromLatin1(code))).id;
        };
        QCOMPARE(found("Bread#1"), 1);
        QCOMPARE(found("bread#2"), 2);
        QCOMPARE(found("Bread"), 2);
        floor.execute(QStringLiteral("UPDATE recipes SET is_active = ? WHERE id = 2"), {false});
        QCOMPARE(found("Bread"), 1); // the newest active one, as everywhere
        QCOMPARE(bm::test::told(floor.services.history.find(RecordKind::Recipe, QStringLiteral("Bread#3"))),
                 QStringLiteral("NotFound|code|Bread#3"));
    }

    void everyChangeIsFoundPageByPage_data() { forBothEngines(); }
    void everyChangeIsFoundPageByPage()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        for (int i = 0; i < 25; ++i)
            must(floor.catalog.addCustomer(QStringLiteral("Shop %1").arg(i)));
        floor.session.person = QStringLiteral("ben");
        for (int i = 0; i < 5; ++i)
            must(floor.catalog.addSupplier(QStringLiteral("Mill %1").arg(i)));
        History &service = floor.services.history;
        const auto walk = [&service](const HistoryFilter &filter) {
            QStringList seen;
            std::optional<qint64> before;
            do {
                const HistoryPage page = must(service.search(filter, before, 10));
                for (const HistoryEntry &entry : page.entries)
                    seen << entry.subject;
                before = page.next;
            } while (before);
            return seen;
        };
        QCOMPARE(walk({}).size(), 30);
        QCOMPARE(walk({}).first(), QStringLiteral("Mill 4"));
        QCOMPARE(walk({}).last(), QStringLiteral("Shop 0"));
        QCOMPARE(walk({.person = QStringLiteral("ben")}).size(), 5);
        QCOMPARE(walk({.person = QStringLiteral("maria")}).size(), 25);
        QCOMPARE(walk({.table = QStringLiteral("suppliers")}).size(), 5);
        QCOMPARE(walk({.person = QStringLiteral("maria"), .table = QStringLiteral("suppliers")}).size(), 0);
        const QDate today = QDate::currentDate();
        QCOMPARE(walk({.from = today.addDays(-1), .to = today.addDays(1)}).size(), 30);
        QCOMPARE(walk({.to = today.addDays(-2)}).size(), 0);
        QCOMPARE(walk({.from = today.addDays(2)}).size(), 0);
        QCOMPARE(walk({.person = QStringLiteral("x' OR '1'='1")}).size(), 0);
        QCOMPARE(must(service.people()), QStringList({QStringLiteral("ben"), QStringLiteral("maria")}));
        QCOMPARE(must(service.tables()), QStringList({QStringLiteral("customers"), QStringLiteral("suppliers")}));
    }

    // A past that was lived is the past that is told.
    void thePastIsToldAsItWas_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<quint32>("seed");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            const auto fixed = quint32(20261127);
            const quint32 fresh = QRandomGenerator::global()->generate();
            QTest::addRow("%s fixed", qPrintable(engineName(engine))) << engine << fixed;
            QTest::addRow("%s seed %u", qPrintable(engineName(engine)), fresh) << engine << fresh;
        }
    }
    void thePastIsToldAsItWas()
    {
        QFETCH(Engine, engine);
        QFETCH(quint32, seed);
        Life life(engine, seed);
        std::vector<std::pair<QDateTime, Snapshot>> past;
        for (int i = 0; i < 5; ++i) {
            for (int step = 0; step < 14; ++step)
                life.step();
            past.emplace_back(momentNow(), snapshot(life.floor));
        }
        QVERIFY(past.back().second.size() >= 20);
        for (const auto &[moment, then] : past) {
            const QString different = difference(then, answers(life.floor, moment));
            QVERIFY2(different.isEmpty(), qPrintable(QStringLiteral("seed %1: ").arg(seed) + different));
        }
    }

    // What came from an old program is known since then, and not before.
    void nothingIsKnownBeforeTheBeginning_data() { forBothEngines(); }
    void nothingIsKnownBeforeTheBeginning()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString flour = floor.released(QStringLiteral("Flour"), kilos(100));
        const QDateTime began = must(historyBegins(*floor.database));
        const QDateTime before = began.addSecs(-1);
        QCOMPARE(bm::test::told(floor.services.history.asOf(RecordKind::Lot, 1, before)),
                 QStringLiteral("NotFound|as_of|") + toIsoUtc(before));
        QCOMPARE(bm::test::told(floor.services.trace.trace(NodeKey{NodeKind::Lot, 1}, TraceDirection::Forward, before)),
                 QStringLiteral("NotFound|as_of|") + toIsoUtc(before));
        // A row without a beginning in the history was there when the history began.
        const QStringList triggers =
            engine == Engine::SQLite ? QStringList{QStringLiteral("DROP TRIGGER audit_ingredient_lots_insert"),
                                                   QStringLiteral("DROP TRIGGER guard_ingredient_lots_origin")}
                                     : QStringList{QStringLiteral("ALTER TABLE ingredient_lots DISABLE TRIGGER USER")};
        for (const QString &trigger : triggers)
            must(floor.database->execute(trigger));
        floor.execute(QStringLiteral("INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, "
                                     "quantity_received, quantity_remaining, unit_of_measure, provenance) VALUES "
                                     "(1, 'OLD-1', 0, 0, 'kg', 'MIGRATED')"));
        const Record old = must(floor.services.history.find(RecordKind::Lot, QStringLiteral("OLD-1")));
        const RecordState state = must(floor.services.history.asOf(RecordKind::Lot, old.id, began.addMSecs(1)));
        QVERIFY(state.isTakenOver);
        QCOMPARE(state.values.value(QStringLiteral("status")).toString(), QStringLiteral("RECEIVED"));
        QVERIFY(must(floor.services.history.of(RecordKind::Lot, old.id)).isTakenOver);
        QVERIFY(!floor.services.history.asOf(RecordKind::Lot, old.id, before));
    }

    void noCellIsAFormula()
    {
        QCOMPARE(csvCell(QStringLiteral("=HYPERLINK(\"x\")")), QStringLiteral("\"'=HYPERLINK(\"\"x\"\")\""));
        for (const QString &start : {QStringLiteral("="), QStringLiteral("+"), QStringLiteral("-"), QStringLiteral("@"),
                                     QStringLiteral("\t"), QStringLiteral("\r")})
            QVERIFY(csvCell(start + QStringLiteral("1+1")).remove(u'"').startsWith(u'\''));
        for (const QString &number : {QStringLiteral("-1"), QStringLiteral("+12.5"), QStringLiteral("-1.000")})
            QCOMPARE(csvCell(number), number);
        QCOMPARE(csvCell(QStringLiteral("a,b")), QStringLiteral("\"a,b\""));
        QCOMPARE(csvCell(QStringLiteral("a=b")), QStringLiteral("a=b"));
        HistoryEntry entry{.id = 1,
                           .table = QStringLiteral("pallets"),
                           .record = QStringLiteral("1"),
                           .subject = QStringLiteral("@SUM(1)"),
                           .action = QStringLiteral("UPDATE"),
                           .person = QStringLiteral("=cmd"),
                           .at = QDateTime(QDate(2026, 5, 4), QTime(9, 30), Qt::UTC),
                           .reason = QStringLiteral("-2+3")};
        entry.fields = {{QStringLiteral("location"), QJsonValue(), QStringLiteral("+A1")}};
        const QString csv = QString::fromUtf8(historyCsv({entry}));
        QCOMPARE(csv.section(QStringLiteral("\r\n"), 1, 1),
                 QStringLiteral("2026-05-04T09:30:00.000Z,'=cmd,,Pallet,'@SUM(1),Changed,Place,–,'+A1,'-2+3"));
    }
};

QTEST_GUILESS_MAIN(HistoryTest)
#include "historytest.moc"
