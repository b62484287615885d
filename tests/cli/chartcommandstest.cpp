// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/charts/chartwords.h"
#include "services/charting/charting.h"
#include "support/clirun.h"
#include "support/floor.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class ChartCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer run(const Floor &floor, const QString &command, bool json = true) const
    {
        QStringList words{u"--database"_qs, CliRun::place(floor.plant.settings())};
        if (json)
            words << u"--json"_qs;
        return m_cli(words + command.split(u' '));
    }

private Q_SLOTS:
    void everyChartHasItsCommand_data() { forBothEngines(); }
    void everyChartHasItsCommand()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch();
        floor.finishedBatch();
        const QString pallet = must(floor.palletizing.build({batch, kilos(20), {}, {}})).number;
        must(floor.palletizing.ship(pallet, u"Shop A"_qs, {}));
        const QString lot = floor.text(u"SELECT internal_lot_code FROM ingredient_lots ORDER BY id LIMIT 1"_qs);
        const QList<std::pair<ChartTopic, QString>> asked{
            {ChartTopic::Balance, lot}, {ChartTopic::Use, lot},         {ChartTopic::Customers, lot},
            {ChartTopic::Days, batch},  {ChartTopic::Dose, lot},        {ChartTopic::Expiry, lot},
            {ChartTopic::Yield, batch}, {ChartTopic::YieldRange, batch}};
        for (const auto &[topic, subject] : asked) {
            const QString command = u"charts %1 %2"_qs.arg(topicWord(topic), subject);
            const ChartData data = must(Charting(floor.session).read({topic, subject}));
            const CliAnswer answer = run(floor, command);
            QVERIFY2(answer.status == 0, answer.err.constData());
            const QJsonObject json = answer.json();
            QCOMPARE(json[u"chart"].toString(), topicWord(topic));
            QCOMPARE(json[u"marks"].toArray().size(), qsizetype(data.marks.size()));
            QCOMPARE(json[u"rows"].toArray().size(), qsizetype(data.rows.size()));
            for (size_t i = 0; i < data.marks.size(); ++i) {
                QCOMPARE(json[u"marks"][qsizetype(i)][u"value"].toString(), data.marks[i].value->toText());
            }
            const CliAnswer text = run(floor, command, false);
            QVERIFY2(text.out.startsWith(chartTitle(data).toUtf8()), text.out.constData());
            // The clock of the program is another one than the plant's.
            if (topic != ChartTopic::Expiry)
                QCOMPARE(QString::fromUtf8(run(floor, command + u" --csv"_qs, false).out), chartCsv(data));
        }
        const QJsonObject balance = run(floor, u"charts balance "_qs + lot).json();
        QCOMPARE(balance[u"gap"].toString(), u"0.000"_qs);
        QCOMPARE(balance[u"marks"][0][u"part"].toString(), u"received"_qs);
        QCOMPARE(run(floor, u"charts exposure "_qs + lot).json()[u"marks"][0][u"name"].toString(), u"Shop A"_qs);
        QVERIFY(!run(floor, u"charts yield "_qs + batch).json()[u"limits"].isNull() ||
                must(Charting(floor.session).read({ChartTopic::Yield, batch})).marks.size() < 2);
        QCOMPARE(run(floor, u"charts expiry"_qs).status, 0);
        QCOMPARE(run(floor, u"charts balance nowhere"_qs).status, 3);
        QCOMPARE(run(floor, u"charts use %1 --days 0"_qs.arg(lot)).status, 2);
        QCOMPARE(run(floor, u"charts balance"_qs).status, 2);
    }
};

QTEST_GUILESS_MAIN(ChartCommandsTest)
#include "chartcommandstest.moc"
