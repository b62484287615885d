// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class SuspectCommandsTest : public QObject
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
    // Two batches with three pallets each.
    static QStringList twoBatches(Floor &floor)
    {
        QStringList pallets;
        for (const QString &batch : {floor.finishedBatch(), floor.finishedBatch()}) {
            for (int i = 0; i < 3; ++i)
                pallets << must(floor.palletizing.build({batch, kilos(10), {}, {}})).number;
        }
        return pallets;
    }

private Q_SLOTS:
    void complaintsAreRanked_data() { forBothEngines(); }
    void complaintsAreRanked()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QStringList pallets = twoBatches(floor);
        const QString lot = floor.text(u"SELECT internal_lot_code FROM ingredient_lots ORDER BY id LIMIT 1"_qs);
        QFile file(m_cli.home() + u"/complaints.txt"_qs);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QString(pallets[1] + u";"_qs + pallets[2] + u"\nnowhere\n"_qs).toUtf8());
        file.close();
        const CliAnswer answer = run(floor, u"suspects %1 %1 --days 3 --file %2"_qs.arg(pallets[0], file.fileName()));
        QVERIFY2(answer.status == 0, answer.err.constData());
        const QJsonObject json = answer.json();
        QCOMPARE(json[u"bad"].toInt(), 3);
        QCOMPARE(json[u"good"].toInt(), 3);
        QCOMPARE(json[u"days"].toInt(), 3);
        QCOMPARE(json[u"is_a_cause"], QJsonValue(false));
        QCOMPARE(json[u"codes"].toArray().size(), 5);
        QCOMPARE(json[u"codes"][1][u"state"].toString(), u"again"_qs);
        QCOMPARE(json[u"codes"][4][u"state"].toString(), u"unknown"_qs);
        QVERIFY(answer.err.contains("nowhere: No pallet, batch or lot"));
        const QJsonObject first = json[u"suspects"][0].toObject();
        QCOMPARE(first[u"bad_with"].toInt(), 3);
        QCOMPARE(first[u"good_with"].toInt(), 0);
        QCOMPARE(first[u"p"].toDouble(), 0.05); // 1 of the 20 ways to take three of six
        QVERIFY(first[u"p_corrected"].toDouble() > 0.05);
        QCOMPARE(first[u"factors"][0][u"code"].toString(), lot);

        const QByteArray text = run(floor, u"suspects "_qs + pallets.mid(0, 3).join(u' '), false).out;
        for (const char *words : {"3 complained pallets, and 3 others", "Nothing stands out", "3 of 3", "0.0500",
                                  "Holm", "not what caused them"})
            QVERIFY2(text.contains(words), text.constData());
        QCOMPARE(run(floor, u"suspects nowhere"_qs).status, 3);
        QCOMPARE(run(floor, u"suspects"_qs).status, 2);
        QCOMPARE(run(floor, u"suspects x --days many"_qs).status, 2);
        QCOMPARE(run(floor, u"suspects x --file /no/such"_qs).reason(), u"file_missing"_qs);
    }

    void twoThingsAreCompared_data() { forBothEngines(); }
    void twoThingsAreCompared()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QStringList pallets = twoBatches(floor);
        const QJsonObject one = run(floor, u"trace compare %1 %2"_qs.arg(pallets[0], pallets[1])).json();
        QCOMPARE(one[u"only_first"].toInt(), 0);
        QCOMPARE(one[u"only_second"].toInt(), 0);
        QVERIFY(one[u"shared"].toInt() >= 2);
        const QJsonObject two = run(floor, u"trace compare %1 %2"_qs.arg(pallets[0], pallets[3])).json();
        QVERIFY(two[u"only_first"].toInt() >= 2);
        QCOMPARE(two[u"first"][u"code"].toString(), pallets[0]);
        const QByteArray text = run(floor, u"trace compare %1 %2"_qs.arg(pallets[0], pallets[3]), false).out;
        QVERIFY2(text.contains(u"Only %1"_qs.arg(pallets[3]).toUtf8()), text.constData());

        const QString code = pallets[0];
        const QString now = QDateTime::currentDateTimeUtc().addSecs(60).toString(Qt::ISODate);
        const QJsonObject moments = run(floor, u"trace compare %1 --as-of %2"_qs.arg(code, now)).json();
        QCOMPARE(moments[u"only_second"].toInt(), 0);
        QVERIFY(!moments[u"first_as_of"].isNull());
        QCOMPARE(run(floor, u"trace compare %1 --as-of 1990-01-01T00:00"_qs.arg(code)).status, 3);
        QCOMPARE(run(floor, u"trace compare %1 nowhere"_qs.arg(code)).status, 3);
        const QByteArray twice = run(floor, u"trace compare %1 %1"_qs.arg(code), false).err;
        QVERIFY2(twice.contains(u"second: %1 is the first one again.\nSay another one"_qs.arg(code).toUtf8()),
                 twice.constData());
        QVERIFY(!one[u"first"][u"code"].isNull());
        QCOMPARE(one[u"possible"].toInt(), 0);
        QCOMPARE(run(floor, u"trace compare "_qs + code).status, 2);
        QCOMPARE(run(floor, u"trace compare %1 %2 --as-of %3"_qs.arg(code, pallets[1], now)).status, 2);
    }
};

QTEST_GUILESS_MAIN(SuspectCommandsTest)
#include "suspectcommandstest.moc"
