// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/simulatedscale.h"

#include <QTest>

using namespace bm::test;
using Plug = SimulatedScale::Plug;

class ScaleCommandTest : public QObject
{
    Q_OBJECT

    CliRun m_cli;

    CliAnswer read(const SimulatedScale &scale, const QStringList &more = {})
    {
        return m_cli(QStringList{u"--json"_qs, u"scale"_qs, u"read"_qs, scale.place()} + more);
    }

private Q_SLOTS:
    void theStableWeight_data()
    {
        QTest::addColumn<Plug>("plug");
        QTest::newRow("serial") << Plug::Serial;
        QTest::newRow("network") << Plug::Network;
    }
    void theStableWeight()
    {
        QFETCH(Plug, plug);
        SimulatedScale scale(plug);
        scale.put("9876.5 g");
        CliAnswer answer = read(scale);
        QVERIFY2(answer.status == 0, answer.err.constData());
        QCOMPARE(answer.json()[u"weight"].toString(), u"9876.5"_qs);
        QCOMPARE(answer.json()[u"unit"].toString(), u"g"_qs);
        QCOMPARE(answer.json()[u"state"].toString(), u"stable"_qs);
        answer = read(scale, {u"--unit"_qs, u"kg"_qs});
        QCOMPARE(answer.json()[u"quantity"].toString(), u"9.876"_qs);
        QCOMPARE(answer.json()[u"exact"].toBool(true), false);
        QCOMPARE(m_cli({u"scale"_qs, u"read"_qs, scale.place()}).out, QByteArray("9876.5 g\n"));
        answer = read(scale, {u"--unit"_qs, u"L"_qs});
        QCOMPARE(answer.reason(), u"unit_mismatch"_qs);
    }

    void aMovingWeightOnlyWhenAskedFor()
    {
        SimulatedScale scale(Plug::Network);
        scale.move("3.000 kg");
        CliAnswer answer = read(scale, {u"--wait"_qs, u"1"_qs});
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), u"moving"_qs);
        answer = read(scale, {u"--now"_qs});
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json()[u"state"].toString(), u"moving"_qs);
        scale.show("S +");
        answer = read(scale, {u"--now"_qs, u"--wait"_qs, u"1"_qs});
        QCOMPARE(answer.reason(), u"overload"_qs);
    }

    void zeroAndTare()
    {
        SimulatedScale scale(Plug::Network);
        scale.put("0.750 kg");
        CliAnswer answer = read(scale, {u"--tare"_qs});
        QVERIFY2(answer.status == 0, answer.err.constData());
        QVERIFY(scale.heard().contains("T"));
        scale.move("0.750 kg");
        answer = read(scale, {u"--zero"_qs});
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), u"scale_refused"_qs);
    }

    void whereNothingIsNothingIsRead()
    {
        SimulatedScale scale(Plug::Serial);
        scale.unplug();
        CliAnswer answer = read(scale, {u"--wait"_qs, u"1"_qs});
        QCOMPARE(answer.status, 6);
        QCOMPARE(answer.reason(), u"not_connected"_qs);
        answer = m_cli({u"--json"_qs, u"scale"_qs, u"read"_qs, u"tcp://"_qs});
        QCOMPARE(answer.reason(), u"bad_url"_qs);
        answer = m_cli({u"scale"_qs, u"read"_qs, scale.place(), u"--wait"_qs, u"soon"_qs});
        QCOMPARE(answer.status, 2);
    }
};

QTEST_GUILESS_MAIN(ScaleCommandTest)
#include "scalecommandtest.moc"
