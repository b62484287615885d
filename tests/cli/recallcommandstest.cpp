// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
// A lot in a batch, of which a pallet was shipped and one is in house; and another lot of the same.
struct Goods
{
    explicit Goods(Floor &floor)
    {
        floor.recipe(u"Bread"_qs, {u"Rye"_qs});
        lot = floor.released(u"Rye"_qs, kilos(10));
        const RunId run = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({run, lot, kilos(10), {}}));
        batch = must(floor.production.finish(run, kilos(90))).run.batchNumber;
        shipped = must(floor.palletizing.build({batch, kilos(30), {}, {}})).number;
        must(floor.palletizing.ship(shipped, u"=Corner shop"_qs, {}));
        inHouse = must(floor.palletizing.build({batch, kilos(30), {}, {}})).number;
        other = floor.released(u"Rye"_qs, kilos(5));
        enrolStaff(*floor.database);
    }
    QString lot;
    QString other;
    QString batch;
    QString shipped;
    QString inHouse;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class RecallCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer as(const Floor &floor, const QString &login, const QString &command, int secrets = 1) const
    {
        const QStringList words{u"--database"_qs, CliRun::place(floor.plant.settings()), u"--json"_qs, u"--user"_qs,
                                login};
        return m_cli(words + command.split(u'|'), QString(staffPin + u'\n').repeated(secrets).toUtf8());
    }

private Q_SLOTS:
    void fromThePreviewToTheEnd_data() { forBothEngines(); }
    void fromThePreviewToTheEnd()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const Goods goods(floor);
        const CliAnswer preview =
            m_cli(floor.plant.settings(), {u"--json"_qs, u"recalls"_qs, u"preview"_qs, goods.lot});
        QVERIFY2(preview.status == 0, preview.err.constData());
        QCOMPARE(preview.json()[u"items"].toArray().size(), 4);
        QCOMPARE(floor.count(u"SELECT count(*) FROM recalls"_qs), 0);
        // A name stands for its lots, which are recalled together when that is said.
        const QStringList ofName{u"--json"_qs, u"recalls"_qs, u"preview"_qs, u"rye"_qs};
        QCOMPARE(m_cli(floor.plant.settings(), ofName).reason(), u"ambiguous"_qs);
        QCOMPARE(m_cli(floor.plant.settings(), ofName + QStringList{u"--all"_qs}).json()[u"items"].toArray().size(), 5);

        const CliAnswer unsigned_ = as(floor, u"quinn"_qs, u"recall|%1|--reason|metal"_qs.arg(goods.lot));
        QCOMPARE(unsigned_.reason(), u"signature_needed"_qs);
        QCOMPARE(unsigned_.status, 5);
        const CliAnswer opened =
            as(floor, u"quinn"_qs, u"recall|%1|--reason|metal|--signer|quinn"_qs.arg(goods.lot), 2);
        QVERIFY2(opened.status == 0, opened.err.constData());
        QCOMPARE(opened.json()[u"number"].toString(), u"R-0001"_qs);
        QCOMPARE(floor.text(u"SELECT status FROM pallets WHERE pallet_number = ?"_qs, {goods.shipped}), u"RECALLED"_qs);

        const QString close = u"recalls|close|R-0001|--reason|over|--signer|otto"_qs;
        const CliAnswer early = as(floor, u"quinn"_qs, close, 2);
        QCOMPARE(early.reason(), u"recall_unsettled"_qs);
        QCOMPARE(early.status, 5);
        const QString settle = u"recalls|settle|R-0001|%1|%2|30"_qs;
        QCOMPARE(as(floor, u"quinn"_qs, settle.arg(goods.shipped, u"destroyed"_qs)).status, 0);
        QCOMPARE(as(floor, u"quinn"_qs, settle.arg(goods.inHouse, u"eaten"_qs)).reason(), u"unknown_action"_qs);
        QCOMPARE(as(floor, u"quinn"_qs, settle.arg(goods.inHouse, u"released"_qs)).status, 0);
        // Thirty of the batch are on no pallet.
        QCOMPARE(as(floor, u"quinn"_qs, close, 2).reason(), u"recall_unsettled"_qs);
        QCOMPARE(as(floor, u"quinn"_qs, settle.arg(goods.batch, u"released"_qs)).status, 0);
        const CliAnswer told = as(floor, u"quinn"_qs, u"recalls|notified|R-0001|=corner SHOP|--how|phoned"_qs);
        QVERIFY2(told.status == 0, told.err.constData());
        QVERIFY(!told.json()[u"customers"].toArray()[0].toObject()[u"notified_at"].isNull());
        const CliAnswer closed = as(floor, u"quinn"_qs, close, 2);
        QVERIFY2(closed.status == 0, closed.err.constData());
        QCOMPARE(closed.json()[u"status"].toString(), u"CLOSED"_qs);
        QCOMPARE(floor.text(u"SELECT status FROM pallets WHERE pallet_number = ?"_qs, {goods.inHouse}), u"ACTIVE"_qs);
    }

    // Of a pallet with two batches some of one come back; it was another pallet.
    void casesOfABatchComeBack_data() { forBothEngines(); }
    void casesOfABatchComeBack()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch();
        const QString other = floor.finishedBatch();
        const QString pallet = must(floor.palletizing.build({batch, kilos(40), {}, {}})).number;
        must(floor.palletizing.add(pallet, other, kilos(60)));
        must(floor.palletizing.ship(pallet, u"Cafe"_qs, {}));
        floor.now = floor.now.addSecs(60);
        enrolStaff(*floor.database);
        QCOMPARE(as(floor, u"quinn"_qs, u"recall|%1|--reason|metal|--signer|quinn"_qs.arg(batch), 2).status, 0);
        const auto cases = [](const CliAnswer &answer, const QString &number) {
            for (const QJsonValue &item : answer.json()[u"items"].toArray()) {
                for (const QJsonValue &each : item[u"cases"].toArray()) {
                    if (each[u"batch"].toString() == number)
                        return each[u"came_back"].toString();
                }
            }
            return QString();
        };
        const QString settle = u"recalls|settle|R-0001|%1|returned|30|--notes|seen"_qs.arg(pallet);
        QCOMPARE(as(floor, u"quinn"_qs, settle).reason(), u"required"_qs);
        const CliAnswer some = as(floor, u"quinn"_qs, settle + u"|--batch|"_qs + batch);
        QVERIFY2(some.status == 0, some.err.constData());
        QCOMPARE(cases(some, batch), u"30.000"_qs);
        QCOMPARE(cases(some, other), u"0.000"_qs);
        const CliAnswer back =
            as(floor, u"quinn"_qs, u"recalls|unsettle|R-0001|%1|--reason|another one"_qs.arg(pallet));
        QVERIFY2(back.status == 0, back.err.constData());
        QCOMPARE(cases(back, batch), u"0.000"_qs);
        QCOMPARE(floor.text(u"SELECT takes_back_reason FROM shipment_lines WHERE takes_back_id IS NOT NULL"_qs),
                 u"another one"_qs);
    }

    // No name becomes a formula, and a second pack does not take the place of the first.
    void theEvidence()
    {
        Floor floor(Engine::SQLite);
        const Goods goods(floor);
        const QTemporaryDir folder;
        const QString command = u"recall|%1|--reason|drill of <b>May</b>|--mock|--out|"_qs.arg(goods.lot);
        const CliAnswer drill = as(floor, u"quinn"_qs, command + folder.path());
        QVERIFY2(drill.status == 0, drill.err.constData());
        const QJsonArray files = drill.json()[u"files"].toArray();
        QCOMPARE(files.size(), 12);
        const QString base = folder.filePath(u"drill-R-0001"_qs);
        const QByteArray report = contentOf(base + u".md"_qs);
        QVERIFY(report.contains("R-0001") && report.contains(goods.shipped.toUtf8()));
        QVERIFY2(report.contains("ship-to(s) with neither phone nor e-mail: =Corner shop") ||
                     report.contains("neither phone nor e-mail"),
                 report.constData());
        const QByteArray customers = contentOf(base + u"-customers.csv"_qs);
        QVERIFY2(customers.contains("\n'=Corner shop,"), customers.constData());
        QCOMPARE(contentOf(base + u"-things.csv"_qs).count("\r\n"), 5);
        QVERIFY(contentOf(base + u".xlsx"_qs).startsWith("PK"));
        QVERIFY(contentOf(base + u".pdf"_qs).startsWith("%PDF"));
        QVERIFY(contentOf(base + u"-letters.pdf"_qs).startsWith("%PDF"));
        QCOMPARE(QFile(base + u".json"_qs).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QCOMPARE(floor.text(u"SELECT status FROM pallets WHERE pallet_number = ?"_qs, {goods.shipped}), u"SHIPPED"_qs);

        const CliAnswer again = as(floor, u"quinn"_qs, u"recalls|show|R-0001|--out|"_qs + folder.path(), 0);
        QVERIFY2(again.status == 0, again.err.constData());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 24);
        QCOMPARE(contentOf(base + u".md"_qs), report);
    }

    void aDrillDrawsItsLot()
    {
        Floor floor(Engine::SQLite);
        const CliAnswer nothing =
            m_cli(floor.plant.settings(), {u"--json"_qs, u"recalls"_qs, u"drill"_qs, u"--reason"_qs, u"yearly"_qs});
        QCOMPARE(nothing.status, 3);
        const Goods goods(floor);
        const CliAnswer drill = as(floor, u"quinn"_qs, u"recalls|drill|--reason|yearly"_qs);
        QVERIFY2(drill.status == 0, drill.err.constData());
        QCOMPARE(drill.json()[u"mock"].toBool(), true);
        QCOMPARE(drill.json()[u"roots"].toArray().at(0).toString(), goods.lot);
        QVERIFY2(drill.err.contains(goods.lot.toUtf8()), drill.err.constData()); // which one was drawn
        const QJsonObject balance = drill.json()[u"balances"].toArray().at(0).toObject();
        QCOMPARE(balance[u"received"].toString(), u"10.000"_qs);
        QCOMPARE(balance[u"used"].toString(), u"10.000"_qs);
        QCOMPARE(balance[u"accounted_percent"].toString(), u"100.000"_qs);
        QCOMPARE(floor.text(u"SELECT status FROM pallets WHERE pallet_number = ?"_qs, {goods.shipped}), u"SHIPPED"_qs);
    }

    void theLettersAreWritten()
    {
        Floor floor(Engine::SQLite);
        const Goods goods(floor);
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"letters.pdf"_qs);
        QVERIFY(as(floor, u"quinn"_qs, u"recall|%1|--reason|x|--mock"_qs.arg(goods.lot)).status == 0);
        const CliAnswer written =
            as(floor, u"quinn"_qs, u"recalls|letters|r-0001|--customer|=corner SHOP|--out|"_qs + path, 0);
        QVERIFY2(written.status == 0, written.err.constData());
        QCOMPARE(written.json()[u"file"].toString(), path);
        QVERIFY(contentOf(path).startsWith("%PDF"));
        QVERIFY(QFile::remove(path));
        const CliAnswer nobody =
            as(floor, u"quinn"_qs, u"recalls|letters|R-0001|--customer|Nobody|--out|"_qs + path, 0);
        QCOMPARE(nobody.status, 3);
        QCOMPARE(as(floor, u"quinn"_qs, u"recalls|letters|R-0009|--out|"_qs + path, 0).status, 3);
        QVERIFY(as(floor, u"quinn"_qs, u"recalls|letters|R-0001"_qs, 0).reason() == u"required");
        QVERIFY(!QFile::exists(path));
    }

    // Of a pallet the way back goes to every lot, and its batch is accounted for.
    void aDrillMayBeginWithAProduct()
    {
        Floor floor(Engine::SQLite);
        const Goods goods(floor);
        const CliAnswer drill =
            as(floor, u"quinn"_qs, u"recalls|drill|%1|--reason|from the shop"_qs.arg(goods.shipped));
        QVERIFY2(drill.status == 0, drill.err.constData());
        QStringList behind;
        for (const QJsonValue &source : drill.json()[u"sources"].toArray())
            behind << source[u"code"].toString() + u' ' + source[u"used"].toString();
        QVERIFY2(behind.contains(goods.lot + u" 3.333"_qs), qPrintable(behind.join(u", ")));
        const QJsonObject batch = drill.json()[u"batch_balances"].toArray().at(0).toObject();
        QCOMPARE(batch[u"made"].toString(), u"90.000"_qs);
        QCOMPARE(batch[u"shipped"].toString(), u"30.000"_qs);
        QCOMPARE(batch[u"unplaced"].toString(), u"30.000"_qs);
        QCOMPARE(drill.json()[u"accounted_percent"].toString(), u"66.667"_qs);
        QStringList gaps;
        for (const QJsonValue &gap : drill.json()[u"gaps"].toArray())
            gaps << gap[u"kind"].toString() + u' ' + QString::number(gap[u"count"].toInt());
        QVERIFY2(gaps.contains(u"no_contact 1") && gaps.contains(u"not_accounted 1"), qPrintable(gaps.join(u", ")));
    }

    void aPreviewSaysHowMuchOfItIsInThings()
    {
        Floor floor(Engine::SQLite);
        const Goods goods(floor);
        const CliAnswer preview =
            m_cli(floor.plant.settings(), {u"--json"_qs, u"recalls"_qs, u"preview"_qs, goods.lot});
        QVERIFY2(preview.status == 0, preview.err.constData());
        for (const QJsonValue &item : preview.json()[u"items"].toArray()) {
            if (item[u"code"] == goods.shipped) {
                QCOMPARE(item[u"group"].toString(), u"shipped"_qs);
                QCOMPARE(item[u"dose"][0][u"quantity"].toString(), u"3.334"_qs); // the last gram is somewhere
            }
        }
        const QJsonValue customer = preview.json()[u"customers"][0];
        QCOMPARE(customer[u"dose"][0][u"quantity"].toString(), u"3.334"_qs);
        const CliAnswer table = m_cli(floor.plant.settings(), {u"recalls"_qs, u"preview"_qs, goods.lot});
        QVERIFY2(table.out.contains("3.334"), table.out.constData());
    }

    void lettersGoIntoAFolder()
    {
        Floor floor(Engine::SQLite);
        const Goods goods(floor);
        const QTemporaryDir folder;
        QVERIFY(as(floor, u"quinn"_qs, u"recall|%1|--reason|x|--mock"_qs.arg(goods.lot)).status == 0);
        const CliAnswer written = as(floor, u"quinn"_qs, u"recalls|letters|R-0001|--folder|"_qs + folder.path(), 0);
        QVERIFY2(written.status == 0, written.err.constData());
        const QJsonArray files = written.json()[u"files"].toArray();
        QCOMPARE(files.size(), 2);
        QVERIFY(contentOf(files[0].toString()).startsWith("%PDF"));
        const QByteArray customers = contentOf(files[1].toString());
        QVERIFY2(customers.contains("'=Corner shop"), customers.constData());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 2);
    }

    void whatCameOfTellingIsKept_data() { forBothEngines(); }
    void whatCameOfTellingIsKept()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const Goods goods(floor);
        QVERIFY(as(floor, u"quinn"_qs, u"recall|%1|--reason|x|--mock"_qs.arg(goods.lot)).status == 0);
        const QString check = u"recalls|checked|R-0001|=corner shop|--answered|--found|12|--destroyed|"_qs;
        QCOMPARE(as(floor, u"quinn"_qs, check + u"13").reason(), u"not_enough_left"_qs);
        const CliAnswer kept = as(floor, u"quinn"_qs, check + u"12|--notes|by phone");
        QVERIFY2(kept.status == 0, kept.err.constData());
        const QJsonValue said = kept.json()[u"customers"][0][u"check"];
        QCOMPARE(said[u"reached"].toBool(), true);
        QCOMPARE(said[u"found"].toString(), u"12.000"_qs);
        QCOMPARE(kept.json()[u"notices"].toArray().size(), 1);
        QCOMPARE(as(floor, u"quinn"_qs, u"recalls|checked|R-0001|Nobody|--reached"_qs).status, 3);
        // Noted by mistake: it stays, and does not count.
        QCOMPARE(kept.json()[u"figures_of"].toString(), u"opening"_qs);
        QCOMPARE(as(floor, u"quinn"_qs, u"recalls|withdraw|R-0001|2|--reason|x"_qs).status, 3);
        const CliAnswer withdrawn = as(floor, u"quinn"_qs, u"recalls|withdraw|R-0001|1|--reason|another shop"_qs);
        QVERIFY2(withdrawn.status == 0, withdrawn.err.constData());
        QVERIFY(withdrawn.json()[u"customers"][0][u"check"].isNull());
        QCOMPARE(withdrawn.json()[u"notices"][0][u"withdrawn"][u"reason"].toString(), u"another shop"_qs);
        QCOMPARE(as(floor, u"quinn"_qs, u"recalls|withdraw|R-0001|1|--reason|x"_qs).reason(), u"duplicate"_qs);
        const QString shown =
            QString::fromUtf8(m_cli(floor.plant.settings(), {u"recalls"_qs, u"show"_qs, u"R-0001"_qs}).out);
        QVERIFY2(shown.contains(u"withdrawn by quinn: another shop"), qPrintable(shown));
        QVERIFY2(shown.contains(u"Figures as they were when the drill began"), qPrintable(shown));
        QCOMPARE(as(floor, u"paul"_qs, check + u"1").reason(), u"not_allowed"_qs);
    }

    void readinessIsAskedAndDone_data() { forBothEngines(); }
    void readinessIsAskedAndDone()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString show = u"recalls|readiness"_qs;
        QCOMPARE(
            m_cli(floor.plant.settings(), {u"--json"_qs, u"recalls"_qs, u"readiness"_qs}).json()[u"verdict"].toString(),
            u"never"_qs);
        const Goods goods(floor);
        QCOMPARE(as(floor, u"paul"_qs, show + u"|--run").reason(), u"not_allowed"_qs);
        const CliAnswer drilled = as(floor, u"quinn"_qs, show + u"|--run");
        QVERIFY2(drilled.status == 0, drilled.err.constData());
        QCOMPARE(drilled.json()[u"verdict"].toString(), u"gaps"_qs);
        const QJsonValue result = drilled.json()[u"results"][0];
        QCOMPARE(result[u"lot"].toString(), goods.lot);
        QCOMPARE(result[u"accounted_percent"].toString(), u"100.000"_qs);
        QCOMPARE(result[u"pallets"].toInt(), 2);
        // The night has its drill: what is due is done already.
        QCOMPARE(as(floor, u"quinn"_qs, show + u"|--due").json()[u"results"].toArray().size(), 1);
        QCOMPARE(as(floor, u"quinn"_qs, show + u"|--run").json()[u"results"].toArray().size(), 2);
        QCOMPARE(as(floor, u"quinn"_qs, show + u"|--at|26:00").status, 2);
        QCOMPARE(as(floor, u"ada"_qs, show + u"|--at|03:30").json()[u"daily_at"].toString(), u"03:30"_qs);
        QVERIFY(as(floor, u"ada"_qs, show + u"|--at|off").json()[u"daily_at"].isNull());
    }

    void whatIsNotThereAndWhoMayNot()
    {
        Floor floor(Engine::SQLite);
        const Goods goods(floor);
        QCOMPARE(as(floor, u"quinn"_qs, u"recall|L-999|--reason|x|--mock"_qs).status, 3);
        QCOMPARE(as(floor, u"quinn"_qs, u"recalls|show|R-0009"_qs, 0).status, 3);
        const CliAnswer paul = as(floor, u"paul"_qs, u"recall|%1|--reason|x|--mock"_qs.arg(goods.lot));
        QCOMPARE(paul.reason(), u"not_allowed"_qs);
        // Nobody draws who may not begin with it.
        const CliAnswer drawn = as(floor, u"paul"_qs, u"recalls|drill|--reason|x"_qs);
        QCOMPARE(drawn.reason(), u"not_allowed"_qs);
        QVERIFY2(!drawn.err.contains("Drawn"), drawn.err.constData());
        QCOMPARE(as(floor, u"quinn"_qs, u"recalls|list"_qs, 0).json()[u"recalls"].toArray().size(), 0);
    }
};

QTEST_GUILESS_MAIN(RecallCommandsTest)
#include "recallcommandstest.moc"
