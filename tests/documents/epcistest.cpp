// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/epcis/epcisfile.h"
#include "documents/epcis/epcisnames.h"
#include "services/demo.h"
#include "services/holding/holds.h"
#include "services/shipping/shipments.h"
#include "support/floor.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>
#include <map>

using namespace bm;
using namespace bm::test;

namespace
{
const QString standards = QStringLiteral(BM_SOURCE_DIR "/../shared/epcis");

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// What the official schema says of each document: "ok", or what is wrong. Debian's ajv (node-ajv) reads it.
QStringList judged(const QStringList &paths)
{
    QProcess node;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("NODE_PATH"), QStringLiteral("/usr/share/nodejs:/usr/lib/nodejs"));
    node.setProcessEnvironment(environment);
    node.start(QStringLiteral("node"), QStringList{QStringLiteral(BM_SOURCE_DIR "/tests/data/epcis/validate.js"),
                                                   standards + QStringLiteral("/schema/EPCIS-JSON-Schema.json")} +
                                           paths);
    if (!node.waitForFinished(120'000) || node.exitCode() != 0)
        qFatal("node: %s %s", qPrintable(node.errorString()), node.readAllStandardError().constData());
    return QString::fromUtf8(node.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
}

QJsonArray eventsOf(const QString &path)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(contentOf(path), &error);
    if (error.error != QJsonParseError::NoError)
        qFatal("%s", qPrintable(error.errorString()));
    return document.object()[u"epcisBody"][u"eventList"].toArray();
}

std::vector<QJsonObject> ofStep(const QJsonArray &events, const QString &step, const QString &disposition = {})
{
    std::vector<QJsonObject> found;
    for (const QJsonValue event : events)
        if (event[u"bizStep"] == step && (disposition.isEmpty() || event[u"disposition"] == disposition))
            found.push_back(event.toObject());
    return found;
}

qint64 thousandths(const QJsonValue &element)
{
    return qRound64(element[u"quantity"].toDouble() * 1000);
}

ExportScope everything()
{
    ExportScope scope;
    scope.from = QDate(1990, 1, 1);
    return scope;
}

// A GTIN, a lot with signs that a path may not hold, a pallet with an SSCC, papers, a hold and a recall.
struct Story
{
    explicit Story(Engine engine) : floor(engine)
    {
        floor.execute(u"INSERT INTO settings (name, value) VALUES ('gs1_company_prefix', '9506000')"_qs);
        floor.recipe(u"Bread"_qs, {u"Rye"_qs});
        floor.execute(u"UPDATE ingredients SET gtin = '09506000134376' WHERE name = 'Rye'"_qs);
        lot = floor.released(u"Rye"_qs, kilos(100), QDate(2026, 6, 1));
        floor.execute(u"UPDATE ingredient_lots SET supplier_lot_code = 'A/7%1', purchase_order = 'PO 1', supplier_id "
                      "= NULL, supplier_name = 'Mill'"_qs);
        const RunId run = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({run, lot, Quantity::ofThousandths(10'125), {}}));
        batch = must(floor.production.finish(run, kilos(90))).run.batchNumber;
        must(floor.production.checkQuality(run, u"PASSED"_qs, {}));
        pallet = must(floor.palletizing.build({batch, kilos(30), {}, {}})).number;
        must(floor.palletizing.ship(pallet, u"Shop"_qs, u"C-1"_qs));
    }
    Floor floor;
    QString lot;
    QString batch;
    QString pallet;
};
} // namespace

class EpcisTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString pathOf(const QString &name) const { return m_folder.filePath(name); }

private Q_SLOTS:
    // The judge knows right from wrong before anything of ours is brought before it.
    void theSchemaTakesTheOfficialExamplesAndNothingBroken()
    {
        QStringList paths;
        const QDir examples(standards + u"/examples-official"_qs);
        for (const QString &name : examples.entryList({u"*.jsonld"_qs}))
            paths << examples.filePath(name);
        QVERIFY(paths.size() > 40);
        const QStringList verdicts = judged(paths);
        QCOMPARE(verdicts.size(), paths.size());
        for (qsizetype i = 0; i < paths.size(); ++i)
            QVERIFY2(verdicts[i] == u"ok", qPrintable(paths[i] + verdicts[i]));

        Story story(Engine::SQLite);
        const QString good = pathOf(u"good.jsonld"_qs);
        must(writeEpcis(story.floor.session, everything(), good));
        QCOMPARE(judged({good}), QStringList{u"ok"_qs});
        for (const auto &[right, wrong] : std::initializer_list<std::pair<QByteArray, QByteArray>>{
                 {"\"eventTimeZoneOffset\":\"+00:00\"", "\"eventTimeZoneOffset\":\"UTC\""},
                 {"\"bizStep\":\"shipping\"", "\"bizStep\":\"sending\""},
                 {"\"uom\":\"KGM\"", "\"uom\":\"kilos\""},
                 {"\"action\":\"OBSERVE\"", "\"action\":\"LOOK\""},
                 {"https://id.gs1.org/00/", "no address "}}) {
            QByteArray broken = contentOf(good);
            QVERIFY2(broken.contains(right), right.constData());
            broken.replace(right, wrong);
            QFile file(pathOf(u"broken.jsonld"_qs));
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(broken) == broken.size());
            file.close();
            QVERIFY2(judged({file.fileName()}) != QStringList{u"ok"_qs}, wrong.constData());
        }
    }

    void whatHappenedIsSaidInTheStandardsWords_data() { forBothEngines(); }
    void whatHappenedIsSaidInTheStandardsWords()
    {
        QFETCH(Engine, engine);
        Story story(engine);
        const QString path = pathOf(u"story.jsonld"_qs);
        const EpcisSummary summary = must(writeEpcis(story.floor.session, everything(), path));
        QCOMPARE(judged({path}), QStringList{u"ok"_qs});
        QCOMPARE(summary.events(), 4);
        QVERIFY(!summary.isPrefixChosen);
        QVERIFY(epcisWords(summary).join(u' ').contains(u"--prefix"));
        const QJsonArray events = eventsOf(path);

        const QString rye = u"https://id.gs1.org/01/09506000134376/10/A%2F7%251"_qs;
        const QJsonObject received = ofStep(events, u"receiving"_qs).at(0);
        QCOMPARE(received[u"quantityList"][0][u"epcClass"].toString(), rye);
        QCOMPARE(received[u"quantityList"][0][u"uom"].toString(), u"KGM"_qs);
        QCOMPARE(thousandths(received[u"quantityList"][0]), 100'000);
        QCOMPARE(received[u"eventTime"].toString(), u"2026-05-04T"_qs + received[u"eventTime"].toString().mid(11));
        QVERIFY(received[u"eventTime"].toString().endsWith(u'Z'));
        QCOMPARE(received[u"bizTransactionList"][0][u"bizTransaction"].toString(),
                 EpcisNames::defaultPrefix() + u"/order/PO%201"_qs);

        const QJsonObject made = ofStep(events, u"creating_class_instance"_qs).at(0);
        QCOMPARE(made[u"type"].toString(), u"TransformationEvent"_qs);
        QCOMPARE(made[u"inputQuantityList"][0][u"epcClass"].toString(), rye);
        QCOMPARE(thousandths(made[u"inputQuantityList"][0]), 10'125);
        const QString bread = made[u"outputQuantityList"][0][u"epcClass"].toString();
        QCOMPARE(bread, EpcisNames::defaultPrefix() + u"/batch/"_qs + story.batch);
        QVERIFY(!made[u"outputQuantityList"][0].toObject().contains(u"uom"_qs));
        QCOMPARE(made[u"ilmd"][u"cbvmda:lotNumber"].toString(), story.batch);

        const QString sscc = u"https://id.gs1.org/00/"_qs + story.floor.text(u"SELECT sscc FROM pallets"_qs);
        const QJsonObject packed = ofStep(events, u"packing"_qs).at(0);
        QCOMPARE(packed[u"parentID"].toString(), sscc);
        QCOMPARE(packed[u"childQuantityList"][0][u"epcClass"].toString(), bread);
        const QJsonObject shipped = ofStep(events, u"shipping"_qs).at(0);
        QCOMPARE(shipped[u"epcList"].toArray(), QJsonArray{sscc});
        QCOMPARE(shipped[u"bizTransactionList"][0][u"type"].toString(), u"po"_qs);
        QCOMPARE(shipped[u"destinationList"][0][u"destination"].toString(),
                 EpcisNames::defaultPrefix() + u"/customer/Shop"_qs);
    }

    void holdsAndRecallsAndReturnsAreTold_data() { forBothEngines(); }
    void holdsAndRecallsAndReturnsAreTold()
    {
        QFETCH(Engine, engine);
        Story story(engine);
        Floor &floor = story.floor;
        must(floor.lots.hold(story.lot, u"smells"_qs));
        must(floor.lots.release(story.lot, u"clean"_qs));
        must(Shipments(floor.session).returnPallet(story.pallet, u"wet"_qs));
        must(floor.services.recalls.open({{story.lot}, u"glass"_qs, true}));
        must(floor.services.recalls.open({{story.lot}, u"glass"_qs, false}));
        const QString path = pathOf(u"stops.jsonld"_qs);
        const EpcisSummary summary = must(writeEpcis(floor.session, everything(), path));
        QCOMPARE(judged({path}), QStringList{u"ok"_qs});
        const QJsonArray events = eventsOf(path);
        QCOMPARE(ofStep(events, u"receiving"_qs, u"returned"_qs).size(), size_t{1});
        QVERIFY(!ofStep(events, u"holding"_qs, u"non_sellable_other"_qs).empty());
        QVERIFY(!ofStep(events, u"storing"_qs).empty());
        // One for the recall with all that is in it, none for the drill.
        const auto recalled = ofStep(events, u"holding"_qs, u"recalled"_qs);
        QCOMPARE(recalled.size(), size_t{1});
        QCOMPARE(recalled[0][u"quantityList"].toArray().size(), 2);
        QCOMPARE(recalled[0][u"epcList"].toArray().size(), 1);
        QCOMPARE(summary.returned, 1);

        ExportScope recall;
        recall.codes << u"R-0002"_qs;
        const EpcisSummary frozen = must(writeEpcis(floor.session, recall, path));
        QCOMPARE(frozen.received, 1);
        QCOMPARE(frozen.transformed, 1);
        QCOMPARE(frozen.shipped, 1);
    }

    // Sums of what the events say against the books, and nothing twice.
    void aPlantsLifeIsTold_data() { forBothEngines(); }
    void aPlantsLifeIsTold()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(fillDemo(floor.session, 0.01, 9, {}));
        const QString path = pathOf(u"life.jsonld"_qs);
        const QString again = pathOf(u"again.jsonld"_qs);
        const EpcisSummary summary = must(writeEpcis(floor.session, everything(), path));
        floor.now = floor.now.addDays(1);
        must(writeEpcis(floor.session, everything(), again));
        QVERIFY(contentOf(path) == contentOf(again));
        QCOMPARE(judged({path}), QStringList{u"ok"_qs});
        const QJsonArray events = eventsOf(path);
        QCOMPARE(qint64(events.size()), summary.events());
        QSet<QString> ids;
        QSet<QString> pallets;
        qint64 received = 0;
        qint64 packed = 0;
        for (const QJsonValue event : events) {
            ids.insert(event[u"eventID"].toString());
            if (event[u"bizStep"] == u"receiving"_qs)
                received += thousandths(event[u"quantityList"][0]);
            if (event[u"type"] == u"AggregationEvent"_qs)
                for (const QJsonValue child : event[u"childQuantityList"].toArray())
                    packed += thousandths(child);
            if (event[u"bizStep"] != u"shipping"_qs)
                continue;
            for (const QJsonValue pallet : event[u"epcList"].toArray()) {
                QVERIFY(!pallets.contains(pallet.toString()));
                pallets.insert(pallet.toString());
            }
        }
        QCOMPARE(ids.size(), events.size());
        QCOMPARE(received, floor
                               .quantity(u"SELECT sum(m.quantity) AS q FROM lot_movements m JOIN ingredient_lots l ON "
                                         "l.id = m.ingredient_lot_id WHERE m.type = 'RECEIVE' AND "
                                         "l.source_production_run_id IS NULL"_qs)
                               .thousandths());
        QCOMPARE(packed, floor
                             .quantity(u"SELECT sum(y.quantity) AS q FROM pallet_items y JOIN pallets p ON p.id = "
                                       "y.pallet_id WHERE p.status <> 'VOID'"_qs)
                             .thousandths());
        QCOMPARE(qint64(pallets.size()),
                 floor.count(u"SELECT count(*) AS n FROM pallets WHERE shipped_at IS NOT NULL"_qs));
        QCOMPARE(summary.timeless, 0);
    }

    // What a code names: where it went, or where it came from; only these days.
    void theScopeIsKept_data() { forBothEngines(); }
    void theScopeIsKept()
    {
        QFETCH(Engine, engine);
        Story story(engine);
        Floor &floor = story.floor;
        const QString other = floor.released(u"Rye"_qs, kilos(5));
        const QString path = pathOf(u"scope.jsonld"_qs);
        const auto told = [&](const QString &code, TraceDirection direction) {
            const EpcisSummary summary = must(writeEpcis(floor.session, {{code}, direction, {}, {}, false}, path));
            return QStringLiteral("%1 %2 %3 %4")
                .arg(summary.received)
                .arg(summary.transformed)
                .arg(summary.packed)
                .arg(summary.shipped);
        };
        QCOMPARE(told(story.lot, TraceDirection::Forward), u"1 1 1 1"_qs);
        QCOMPARE(told(other, TraceDirection::Forward), u"1 0 0 0"_qs);
        QCOMPARE(told(story.pallet, TraceDirection::Backward), u"1 1 1 1"_qs);
        QCOMPARE(told(story.batch, TraceDirection::Backward), u"1 1 0 0"_qs);
        QCOMPARE(told(floor.text(u"SELECT sscc FROM pallets"_qs), TraceDirection::Forward), u"0 0 1 1"_qs);
        ExportScope today;
        today.from = today.to = QDate(2026, 5, 4);
        QCOMPARE(must(writeEpcis(floor.session, today, path)).events(), 5);
        today.from = today.to = QDate(2026, 5, 3);
        QCOMPARE(told(story.lot, TraceDirection::Forward), u"1 1 1 1"_qs);
        const QByteArray before = contentOf(path);
        QCOMPARE(bm::test::told(writeEpcis(floor.session, today, path)), u"NotFound|scope|"_qs);
        ExportControl control;
        control.isCancelled = [] { return true; };
        QVERIFY(writeEpcis(floor.session, everything(), path, control).error().reason == Reason::Cancelled);
        // The older file is as it was.
        QCOMPARE(contentOf(path), before);
        QVERIFY(writeEpcis(floor.session, everything(), pathOf(u"no/such/folder"_qs)).error().reason ==
                Reason::FolderMissing);
    }

    void thePlantsOwnNames()
    {
        Floor floor(Engine::SQLite);
        Exports exports(floor.session);
        PlantIdentity plant;
        plant.place.name = u"Oak"_qs;
        plant.prefix = u"https://oak.example/id/"_qs;
        must(exports.describePlant(plant));
        QCOMPARE(must(exports.plant()).prefix, u"https://oak.example/id"_qs);
        EpcisNames names(must(exports.plant()));
        QCOMPARE(names.pallet(u"P 1/2"_qs, {}), u"https://oak.example/id/pallet/P%201%2F2"_qs);
        QCOMPARE(names.goods({u"L-1"_qs, u"caf\u00e9"_qs, {}, u"09506000134376"_qs, {}}),
                 u"https://oak.example/id/lot/L-1"_qs);
        QCOMPARE(names.own(), 2);
        for (const QString &wrong : {u"oak"_qs, u"ftp://oak.example"_qs, u"https://oak.example/a b"_qs,
                                     u"https://oak.example/?q=1"_qs, u"javascript:alert(1)"_qs}) {
            plant.prefix = wrong;
            QCOMPARE(told(exports.describePlant(plant)).section(u'|', 1), u"prefix|"_qs + wrong);
        }
        plant.prefix.clear();
        plant.place.gln = u"9506000134377"_qs;
        QCOMPARE(told(exports.describePlant(plant)), u"NotAGtin|gln|9506000134377"_qs);
    }
};

QTEST_GUILESS_MAIN(EpcisTest)
#include "epcistest.moc"
