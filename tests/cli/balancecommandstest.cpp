// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/balances.h"
#include "support/clirun.h"
#include "support/floor.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class BalanceCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer run(const Floor &floor, const QString &command, bool json = true) const
    {
        QStringList words{u"--database"_qs, CliRun::place(floor.plant.settings())};
        if (json)
            words << u"--json"_qs;
        return m_cli(words + command.split(u'|'));
    }

private Q_SLOTS:
    void aRunIsClosedByScript_data() { forBothEngines(); }
    void aRunIsClosedByScript()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.released(u"Flour"_qs, kilos(200));
        must(floor.catalog.addRecipe({u"Bread"_qs, kilos(100), u"kg"_qs, {}, {{u"Flour"_qs, kilos(100), {}}}}));
        const RunId id = floor.startedRun(u"Bread"_qs);
        must(floor.production.add({id, lot, kilos(100), {}}));
        const QString batch = must(floor.production.run(id)).batchNumber;
        const QJsonObject open = run(floor, u"run|balance|"_qs + batch).json();
        QVERIFY(!open[u"closes"].toBool());
        QVERIFY(open[u"unexplained"].isNull());
        QCOMPARE(open[u"in"].toString(), u"100.000"_qs);
        QCOMPARE(run(floor, u"run|balance|%1|--made|95"_qs.arg(batch)).json()[u"unexplained_percent"].toString(),
                 u"5.000"_qs);
        const CliAnswer refused = run(floor, u"run|finish|%1|95"_qs.arg(batch));
        QCOMPARE(refused.reason(), u"balance_unexplained"_qs);
        QCOMPARE(refused.status, 5);
        QCOMPARE(run(floor, u"run|waste|%1|4"_qs.arg(batch)).reason(), u"required"_qs);
        QCOMPARE(run(floor, u"run|waste|"_qs + batch).status, 2);
        const QJsonObject waste = run(floor, u"run|waste|%1|4|--reason|burnt"_qs.arg(batch)).json();
        QCOMPARE(waste[u"quantity"].toString(), u"4.000"_qs);
        QCOMPARE(waste[u"unit"].toString(), u"kg"_qs);
        const QString line = QString::number(waste[u"id"].toInt());
        QCOMPARE(run(floor, u"run|waste|%1|--take-back|%2|--reason|not burnt"_qs.arg(batch, line))
                     .json()[u"takes_back"]
                     .toInt(),
                 waste[u"id"].toInt());
        QCOMPARE(run(floor, u"run|waste|%1|--take-back|999|--reason|x"_qs.arg(batch)).status, 3);
        QCOMPARE(run(floor, u"run|waste|%1|3500|--unit|g|--reason|burnt"_qs.arg(batch)).status, 0);
        QCOMPARE(run(floor, u"run|finish|%1|95"_qs.arg(batch)).status, 0);
        const QJsonObject closed = run(floor, u"run|balance|"_qs + batch).json();
        QVERIFY(closed[u"closes"].toBool());
        QVERIFY(closed[u"within_tolerance"].toBool());
        QCOMPARE(closed[u"waste"].toString(), u"3.500"_qs);
        QCOMPARE(closed[u"unexplained"].toString(), u"1.500"_qs);
        QCOMPARE(closed[u"losses"].toArray().size(), 3);
        const QByteArray text = run(floor, u"run|balance|"_qs + batch, false).out;
        for (const char *words : {"Went in", "100.000 kg", "Unexplained", "1.500 kg", "1.500 %", "burnt"})
            QVERIFY2(text.contains(words), text.constData());
    }

    void theSheetIsAFile_data() { forBothEngines(); }
    void theSheetIsAFile()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch();
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"sheet.pdf"_qs);
        const CliAnswer made = run(floor, u"run|sheet|%1|%2"_qs.arg(batch, path));
        QCOMPARE(made.status, 0);
        QCOMPARE(made.json()[u"kind"].toString(), u"made"_qs);
        QCOMPARE(made.json()[u"file"].toString(), path);
        const auto text = [&path] {
            QProcess process;
            process.start(u"pdftotext"_qs, {u"-layout"_qs, path, u"-"_qs});
            return process.waitForFinished() ? process.readAllStandardOutput() : QByteArray();
        };
        QVERIFY2(text().contains("Batch sheet, as made") && text().contains(batch.toUtf8()), text().constData());
        QCOMPARE(run(floor, u"run|sheet|%1|%2|--planned"_qs.arg(batch, path)).json()[u"kind"].toString(),
                 u"planned"_qs);
        QVERIFY2(text().contains("Batch sheet, as planned") && text().contains("Lot used"), text().constData());
        QCOMPARE(run(floor, u"run|sheet|B-999999|"_qs + path).status, 3);
        QCOMPARE(run(floor, u"run|sheet|%1|%2"_qs.arg(batch, folder.filePath(u"sheet.png"_qs))).status, 2);
    }

    void theToleranceIsSetWithAReason_data() { forBothEngines(); }
    void theToleranceIsSetWithAReason()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        QCOMPARE(run(floor, u"run|tolerance"_qs).json()[u"tolerance_percent"].toString(), u"2.000"_qs);
        QCOMPARE(run(floor, u"run|tolerance|1.5"_qs).reason(), u"required"_qs);
        const auto tooMuch = run(floor, u"run|tolerance|101|--reason|new scales"_qs);
        QVERIFY2(tooMuch.err.contains("between 0 and 100"), tooMuch.err.constData());
        QCOMPARE(run(floor, u"run|tolerance|1.5|--reason|new scales"_qs).json()[u"tolerance_percent"].toString(),
                 u"1.500"_qs);
        QCOMPARE(floor.text(u"SELECT reason FROM audit_log WHERE table_name = 'settings'"_qs), u"new scales"_qs);
    }
};

QTEST_GUILESS_MAIN(BalanceCommandsTest)
#include "balancecommandstest.moc"
