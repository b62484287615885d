// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/weighing/scale.h"
#include "support/simulatedscale.h"

#include <QSignalSpy>
#include <QTest>

using namespace bm;
using bm::test::SimulatedScale;
using Is = bm::ScaleState::Is;
using Plug = bm::test::SimulatedScale::Plug;

namespace
{
QString figure(const Scale &scale)
{
    return scale.state().weight ? scale.state().weight->text() : QString();
}
} // namespace

// Real bytes, over a terminal device and over TCP.
class ScaleTest : public QObject
{
    Q_OBJECT

    void plugs()
    {
        QTest::addColumn<Plug>("plug");
        QTest::newRow("serial") << Plug::Serial;
        QTest::newRow("network") << Plug::Network;
    }

private Q_SLOTS:
    void theWeightIsTold_data() { plugs(); }
    void theWeightIsTold()
    {
        QFETCH(Plug, plug);
        SimulatedScale simulated(plug);
        Scale scale;
        scale.use(simulated.setup());
        QCOMPARE(int(scale.state().is), int(Is::Connecting));
        QTRY_COMPARE(int(scale.state().is), int(Is::Stable));
        simulated.move("7.350 kg");
        QTRY_COMPARE(figure(scale), QStringLiteral("7.350 kg"));
        QCOMPARE(int(scale.state().is), int(Is::Moving));
        QVERIFY(!scale.state().isStable());
        simulated.put("12.340 kg");
        QTRY_VERIFY(scale.state().isStable());
        QCOMPARE(figure(scale), QStringLiteral("12.340 kg"));
        for (const auto &[line, is] :
             {std::pair{"S +", Is::Over}, {"S -", Is::Under}, {"S I", Is::Busy}, {"S S Error 10b", Is::Broken}}) {
            simulated.show(line);
            QTRY_COMPARE(int(scale.state().is), int(is));
            QVERIFY(!scale.state().weight);
        }
        QCOMPARE(scale.state().detail, QStringLiteral("10b"));
        scale.use({});
        QTRY_COMPARE(simulated.heard().last(), QByteArray("SI")); // it is told to be quiet
    }

    void linesComeInPiecesAndAmongRubbish_data() { plugs(); }
    void linesComeInPiecesAndAmongRubbish()
    {
        QFETCH(Plug, plug);
        SimulatedScale simulated(plug);
        simulated.setSplit(true);
        Scale scale;
        scale.use(simulated.setup());
        QSignalSpy changes(&scale, &Scale::changed);
        simulated.put("12.340 kg");
        QTRY_COMPARE(figure(scale), QStringLiteral("12.340 kg"));
        simulated.say("\xff\x00S S 99 g\x01garbage\r\n");
        simulated.put("12.341 kg");
        QTRY_COMPARE(figure(scale), QStringLiteral("12.341 kg"));
        for (const QList<QVariant> &change : changes) {
            const auto state = change.first().value<ScaleState>();
            QVERIFY(!state.weight || state.weight->text().startsWith(u"12.34") || state.weight->digits == 0);
        }
    }

    void itComesBackByItself_data() { plugs(); }
    void itComesBackByItself()
    {
        QFETCH(Plug, plug);
        SimulatedScale simulated(plug);
        simulated.put("3.000 kg");
        Scale scale;
        scale.use(simulated.setup());
        QTRY_VERIFY(scale.state().isStable());
        simulated.unplug();
        QTRY_COMPARE(int(scale.state().is), int(Is::Away));
        QVERIFY(!scale.state().weight);
        simulated.plugIn();
        QTRY_VERIFY(scale.state().isStable());
        // Switched off with the plug in: what it said last is no weight any more.
        simulated.setSilent(true);
        QTRY_COMPARE(int(scale.state().is), int(Is::Silent));
        QVERIFY(!scale.state().weight);
        simulated.setSilent(false);
        QTRY_VERIFY(scale.state().isStable());
    }

    void zeroAndTare_data() { plugs(); }
    void zeroAndTare()
    {
        QFETCH(Plug, plug);
        SimulatedScale simulated(plug);
        simulated.put("1.250 kg");
        Scale scale;
        QSignalSpy answers(&scale, &Scale::done);
        const auto outcome = [&answers] { return int(answers.takeLast()[1].value<ScaleOutcome>()); };
        scale.use(simulated.setup());
        QTRY_VERIFY(scale.state().isStable());
        scale.command(ScaleCommand::Tare);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(outcome(), int(ScaleOutcome::Obeyed));
        QTRY_COMPARE(figure(scale), QStringLiteral("0.000 kg"));
        QTRY_VERIFY(scale.state().tare);
        QCOMPARE(scale.state().tare->text(), QStringLiteral("1.250 kg"));
        simulated.put("0.004 kg");
        QTRY_COMPARE(figure(scale), QStringLiteral("0.004 kg"));
        scale.command(ScaleCommand::Zero);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(outcome(), int(ScaleOutcome::Obeyed));
        QTRY_COMPARE(figure(scale), QStringLiteral("0.000 kg"));
        simulated.move("5.000 kg");
        QTRY_COMPARE(int(scale.state().is), int(Is::Moving));
        scale.command(ScaleCommand::Zero);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(outcome(), int(ScaleOutcome::NotAtRest));
        simulated.unplug();
        QTRY_COMPARE(int(scale.state().is), int(Is::Away));
        scale.command(ScaleCommand::Zero);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(outcome(), int(ScaleOutcome::NoAnswer));
    }

    // One that does not go on by itself is asked each time, and one without commands says so.
    void simpleScalesAreAskedEachTime()
    {
        SimulatedScale simulated(Plug::Network);
        simulated.forget({"SIR", "TA", "T"});
        simulated.put("2.000 kg");
        Scale scale;
        QSignalSpy answers(&scale, &Scale::done);
        scale.use(simulated.setup());
        QTRY_COMPARE(figure(scale), QStringLiteral("2.000 kg"));
        simulated.put("2.500 kg");
        QTRY_COMPARE(figure(scale), QStringLiteral("2.500 kg"));
        scale.command(ScaleCommand::Tare);
        QTRY_COMPARE(answers.size(), 1);
        QCOMPARE(int(answers.first()[1].value<ScaleOutcome>()), int(ScaleOutcome::NotKnown));
        simulated.put("2.750 kg");
        QTRY_COMPARE(figure(scale), QStringLiteral("2.750 kg"));
    }

    void anotherLanguageIsNotUnderstood()
    {
        SimulatedScale simulated(Plug::Serial);
        simulated.show("ST,GS,+  12.340kg");
        Scale scale;
        scale.use(simulated.setup());
        QTRY_COMPARE(int(scale.state().is), int(Is::Foreign));
        QVERIFY(!scale.state().weight);
    }

    // What the one before still said is not taken for the new one's.
    void anotherScaleIsUsedFromNowOn()
    {
        SimulatedScale first(Plug::Network);
        SimulatedScale second(Plug::Serial);
        first.put("1.000 kg");
        second.put("2.000 kg");
        Scale scale;
        scale.use(first.setup());
        QTRY_COMPARE(figure(scale), QStringLiteral("1.000 kg"));
        QSignalSpy changes(&scale, &Scale::changed);
        scale.use(second.setup());
        QTRY_COMPARE(figure(scale), QStringLiteral("2.000 kg"));
        for (const QList<QVariant> &change : changes) {
            const auto state = change.first().value<ScaleState>();
            QVERIFY(!state.weight || state.weight->text() == u"2.000 kg");
        }
    }
};

QTEST_GUILESS_MAIN(ScaleTest)
#include "scaletest.moc"
