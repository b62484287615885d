// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/zplprinter.h"
#include "support/labelprinter.h"

#include <QTest>

using namespace bm;
using Mood = bm::test::LabelPrinter::Mood;

Q_DECLARE_METATYPE(bm::PrinterProblem)

namespace
{
const QByteArray label = "^XA\n^FO0,0^FDrye^FS\n^PQ1\n^XZ";

ZplPrinter at(quint16 port)
{
    return {u"127.0.0.1"_qs, port, 5'000, 2'000, 10, 30'000};
}

// ~HS with flags set by their place.
QByteArray said(const QByteArray &first, const QByteArray &second)
{
    return "\x02" + first + "\x03\r\n\x02" + second + "\x03\r\n\x02" + "1234,0\x03\r\n";
}
} // namespace

// A real line to a printer that behaves as printers do.
class ZplPrinterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReadyPrinterPrints()
    {
        const test::LabelPrinter printer(Mood::Ready);
        const ZplAnswer answer = printZpl(at(printer.port()), label);
        QCOMPARE(answer.outcome, ZplOutcome::Printed);
        QCOMPARE(answer.problem, PrinterProblem::None);
        QCOMPARE(printer.printed(), label);
    }

    void nothingIsSentToOneWithoutPaper()
    {
        test::LabelPrinter printer(Mood::PaperOut);
        const ZplAnswer answer = printZpl(at(printer.port()), label);
        QCOMPARE(answer.outcome, ZplOutcome::NotSent);
        QCOMPARE(answer.problem, PrinterProblem::PaperOut);
        printer.refill();
        QCOMPARE(printer.printed(), QByteArray());
        QCOMPARE(printZpl(at(printer.port()), label).outcome, ZplOutcome::Printed);
        QCOMPARE(printer.printed(), label);
    }

    void oneThatRunsOutIsWaitedFor()
    {
        test::LabelPrinter printer(Mood::RunsOut);
        int asked = 0;
        const ZplAnswer answer = printZpl(at(printer.port()), label, [&](PrinterProblem problem) {
            if (problem == PrinterProblem::PaperOut && ++asked == 3)
                printer.refill();
            return true;
        });
        QVERIFY(asked >= 3);
        QCOMPARE(answer.outcome, ZplOutcome::Printed);
        QCOMPARE(printer.printed(), label);
    }

    void whoeverWaitsNoLongerDoesNotKnow()
    {
        const test::LabelPrinter printer(Mood::RunsOut);
        const ZplAnswer answer = printZpl(at(printer.port()), label, [](PrinterProblem) { return false; });
        QCOMPARE(answer.outcome, ZplOutcome::Unknown);
        QCOMPARE(answer.problem, PrinterProblem::PaperOut);
    }

    void oneThatResetsIsNotKnown()
    {
        const test::LabelPrinter printer(Mood::Resets);
        const ZplAnswer answer = printZpl(at(printer.port()), label);
        QCOMPARE(answer.outcome, ZplOutcome::Unknown);
        QCOMPARE(answer.problem, PrinterProblem::ConnectionLost);
        QCOMPARE(printer.printed(), QByteArray());
    }

    void whatAnswersNothingGetsNoLabel()
    {
        for (const Mood mood : {Mood::Closes, Mood::AnswersNothing}) {
            const test::LabelPrinter printer(mood);
            ZplPrinter there = at(printer.port());
            there.answerMs = 200;
            const ZplAnswer answer = printZpl(there, label);
            QCOMPARE(answer.outcome, ZplOutcome::NotSent);
            QCOMPARE(answer.problem, PrinterProblem::NoAnswer);
            QCOMPARE(printer.printed(), QByteArray());
        }
    }

    void nobodyThereIsSaid()
    {
        quint16 port = 0;
        {
            const test::LabelPrinter gone(Mood::Ready);
            port = gone.port();
        }
        const ZplAnswer answer = printZpl(at(port), label);
        QCOMPARE(answer.outcome, ZplOutcome::NotSent);
        QCOMPARE(answer.problem, PrinterProblem::Unreachable);
    }

    void flagsAreUnderstood_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<PrinterProblem>("problem");
        const QByteArray well = "030,0,0,0812,000,0,0,0,000,0,0,0";
        const QByteArray head = "000,0,0,0,0,2,0,0,00000000,1,000";
        QTest::newRow("ready") << said(well, head) << PrinterProblem::None;
        QTest::newRow("paper") << said("030,1,0,0812,000,0,0,0,000,0,0,0", head) << PrinterProblem::PaperOut;
        QTest::newRow("pause") << said("030,0,1,0812,000,0,0,0,000,0,0,0", head) << PrinterProblem::Paused;
        QTest::newRow("buffer") << said("030,0,0,0812,000,1,0,0,000,0,0,0", head) << PrinterProblem::BufferFull;
        QTest::newRow("memory") << said("030,0,0,0812,000,0,0,0,000,1,0,0", head) << PrinterProblem::MemoryLost;
        QTest::newRow("cold") << said("030,0,0,0812,000,0,0,0,000,0,1,0", head) << PrinterProblem::TooCold;
        QTest::newRow("hot") << said("030,0,0,0812,000,0,0,0,000,0,0,1", head) << PrinterProblem::TooHot;
        QTest::newRow("head") << said(well, "000,0,1,0,0,2,0,0,00000000,1,000") << PrinterProblem::HeadOpen;
        QTest::newRow("ribbon") << said(well, "000,0,0,1,0,2,0,0,00000000,1,000") << PrinterProblem::RibbonOut;
    }
    void flagsAreUnderstood()
    {
        QFETCH(QByteArray, answer);
        QFETCH(PrinterProblem, problem);
        const auto status = printerStatus(answer);
        QVERIFY(status.has_value());
        QCOMPARE(status->problem, problem);
        QCOMPARE(problemFromName(problemName(problem)), problem);
        // Half an answer is none.
        QVERIFY(!printerStatus(answer.left(answer.size() - 6)).has_value());
    }

    void addressesAreRead()
    {
        QCOMPARE(zplPrinterFromText(u" dock-printer "_qs)->port, quint16(9100));
        QCOMPARE(zplPrinterFromText(u"192.0.2.7:6101"_qs)->port, quint16(6101));
        QCOMPARE(zplPrinterFromText(u"192.0.2.7:6101"_qs)->host, u"192.0.2.7"_qs);
        QCOMPARE(zplPrinterFromText(u"[::1]:9100"_qs)->host, u"::1"_qs);
        for (const QString &bad : {u"a b"_qs, u"host:0"_qs, u"host:99999"_qs, u"host/path"_qs, u"me@host"_qs})
            QCOMPARE(zplPrinterFromText(bad).error().reason, Reason::BadUrl);
        QCOMPARE(zplPrinterFromText({}).error().reason, Reason::Required);
    }
};

QTEST_GUILESS_MAIN(ZplPrinterTest)
#include "zplprintertest.moc"
