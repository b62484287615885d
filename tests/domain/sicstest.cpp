// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/weighing/sics.h"
#include "domain/weighing/scalesetup.h"

#include <QTest>

using namespace bm;
using sics::Kind;

namespace
{
struct Sample
{
    const char *line;
    Kind kind;
    const char *weight; // as the display has it, "" for none
};

// As scales of several makers send them; what no scale sends is rubbish.
const Sample samples[]{
    {"S S     100.00 g", Kind::Stable, "100.00 g"},
    {"S S      12.340 kg", Kind::Stable, "12.340 kg"},
    {"S S     -12.34 g", Kind::Stable, "-12.34 g"},
    {"S S   -   0.02 g", Kind::Stable, "-0.02 g"},
    {"S S     +12.34 g", Kind::Stable, "12.34 g"},
    {"S S          5 lb", Kind::Stable, "5 lb"},
    {"S S     0.0001 g", Kind::Stable, "0.0001 g"},
    {"SI S    100.00 g", Kind::Stable, "100.00 g"},
    {"S D     129.07 g", Kind::Moving, "129.07 g"},
    {"S S  1.5 \xFF\xFE", Kind::Rubbish, ""},
    {"S S  1.5 furlong", Kind::Rubbish, ""},
    {"S I", Kind::Busy, ""},
    {"S +", Kind::Over, ""},
    {"S -", Kind::Under, ""},
    {"S L", Kind::NotNow, ""},
    {"S S Error 10b", Kind::Fault, ""},
    {"Z A", Kind::Zeroed, ""},
    {"ZI D", Kind::Zeroed, ""},
    {"ZI S", Kind::Zeroed, ""},
    {"Z I", Kind::NotZeroed, ""},
    {"Z +", Kind::NotZeroed, ""},
    {"Z -", Kind::NotZeroed, ""},
    {"T S     10.00 g", Kind::Tared, "10.00 g"},
    {"TI D     10.00 g", Kind::Tared, "10.00 g"},
    {"T I", Kind::NotTared, ""},
    {"T +", Kind::NotTared, ""},
    {"T -", Kind::NotTared, ""},
    {"TA A     10.00 g", Kind::Tare, "10.00 g"},
    {"TA I", Kind::NotNow, ""},
    {"TAC A", Kind::TareGone, ""},
    {"ES", Kind::Unknown, ""},
    {"ET", Kind::Garbled, ""},
    {"EL", Kind::NotNow, ""},
    {"I4 A \"0123456789\"", Kind::Announced, ""},
    {"", Kind::Rubbish, ""},
    {"S", Kind::Rubbish, ""},
    {"S S", Kind::Rubbish, ""},
    {"S S 100.00", Kind::Rubbish, ""},
    {"S S 1OO.00 g", Kind::Rubbish, ""},
    {"S S 1.2.3 g", Kind::Rubbish, ""},
    {"S S . g", Kind::Rubbish, ""},
    {"S S --5 g", Kind::Rubbish, ""},
    {"S S 100.00 g 7", Kind::Rubbish, ""},
    {"S S 0.0000001 g", Kind::Rubbish, ""},
    {"S S 9999999999999999999 g", Kind::Rubbish, ""},
    {"S X 100.00 g", Kind::Rubbish, ""},
    {"S + 5", Kind::Rubbish, ""},
    {"ST,GS,  100.00 g", Kind::Rubbish, ""},
    {"\xff\xfe\x01", Kind::Rubbish, ""},
};
} // namespace

class SicsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineIsRead_data()
    {
        QTest::addColumn<int>("sample");
        for (int i = 0; i < int(std::size(samples)); ++i)
            QTest::addRow("%d: %s", i, samples[i].line) << i;
    }
    void aLineIsRead()
    {
        QFETCH(int, sample);
        const sics::Answer answer = sics::answerFrom(samples[sample].line);
        QCOMPARE(int(answer.kind), int(samples[sample].kind));
        QCOMPARE(answer.weight ? answer.weight->text() : QString(), QString::fromLatin1(samples[sample].weight));
    }

    void aFaultIsNamed() { QCOMPARE(sics::answerFrom("S S Error 10b").detail, QStringLiteral("10b")); }

    // Wherever a stream is cut, the same lines come out.
    void piecesArePutTogether()
    {
        const QByteArray stream = "S S     100.00 g\r\n\r\nS D      99.9 g\rZ A\n";
        const QByteArrayList whole{"S S     100.00 g", "S D      99.9 g", "Z A"};
        for (qsizetype first = 0; first <= stream.size(); ++first) {
            for (qsizetype second = first; second <= stream.size(); ++second) {
                sics::Lines lines;
                QByteArrayList told = lines.take(stream.left(first));
                told += lines.take(stream.mid(first, second - first));
                told += lines.take(stream.mid(second));
                QCOMPARE(told, whole);
            }
        }
    }

    void whatNeverEndsIsDropped()
    {
        sics::Lines lines;
        const QByteArrayList told = lines.take(QByteArray(100'000, 'x') + "\nS S 1 g\n");
        QCOMPARE(told.last(), QByteArray("S S 1 g"));
        for (const QByteArray &line : told)
            QVERIFY(line.size() <= sics::Lines::longest + 1);
    }

    void aWeightIsConvertedExactly_data()
    {
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *number, const char *from, const char *to, const char *expected) {
            QTest::addRow("%s %s in %s", number, from, to) << QByteArray(number) << QString::fromLatin1(from)
                                                           << QString::fromLatin1(to) << QString::fromLatin1(expected);
        };
        row("12.340", "kg", "kg", "12.340");
        row("12.340", "kg", "g", "12340.000");
        row("12340", "g", "kg", "12.340");
        row("12340.5", "g", "kg", "12.340 rounded"); // a tie: to the even thousandth
        row("0.4", "g", "kg", "0.000 rounded");
        row("0.00012", "kg", "g", "0.120");
        row("50", "lb", "kg", "22.680 rounded");
        row("100000", "lb", "kg", "45359.237");
        row("-0.02", "kg", "g", "-20.000");
        row("999999999999", "kg", "g", "refused");
        row("1", "kg", "L", "refused");
        row("1", "stone", "kg", "refused");
    }
    void aWeightIsConvertedExactly()
    {
        QFETCH(QByteArray, number);
        QFETCH(QString, from);
        QFETCH(QString, to);
        const auto weight = scaleWeightFrom(number, from);
        QVERIFY(weight);
        const auto answer = weightIn(*weight, to);
        QTEST(answer ? answer->quantity.toText() + (answer->isExact ? QString() : QStringLiteral(" rounded"))
                     : QStringLiteral("refused"),
              "expected");
    }

    void aPlaceIsReadAsItIsWritten_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("kept"); // "!" when it is no place
        const auto row = [](const char *written, const char *kept) {
            QTest::newRow(written) << QString::fromLatin1(written) << QString::fromLatin1(kept);
        };
        row("", "");
        row("  ", "");
        row("/dev/ttyUSB0", "/dev/ttyUSB0");
        row("/dev/ttyS0@9600", "/dev/ttyS0");
        row("/dev/ttyS0@2400,7e1", "/dev/ttyS0@2400,7E1");
        row("/dev/ttyS0@9600,7O1", "/dev/ttyS0@9600,7O1");
        row("COM3@19200", "COM3@19200");
        row("tcp://scale-3", "tcp://scale-3");
        row("tcp://10.0.0.7:4305", "tcp://10.0.0.7");
        row("tcp://10.0.0.7:8000", "tcp://10.0.0.7:8000");
        row("TCP://scale-3", "tcp://scale-3");
        row("tcp://[::1]:8000", "tcp://[::1]:8000");
        row("/dev/ttyS0@", "/dev/ttyS0");
        row("/dev/ttyS0@fast", "!");
        row("/dev/ttyS0@-1", "!");
        row("/dev/ttyS0@9600,9X9", "!");
        row("@9600", "!");
        row("tcp://", "!");
        row("tcp://host:0", "!");
        row("tcp://user@host", "!");
        row("tcp://host/path", "!");
        row("tcp://ho st", "!");
    }
    void aPlaceIsReadAsItIsWritten()
    {
        QFETCH(QString, written);
        const auto setup = scaleFromText(written);
        QTEST(setup ? scaleToText(*setup) : QStringLiteral("!"), "kept");
        if (setup)
            QCOMPARE(*scaleFromText(scaleToText(*setup)), *setup);
    }
};

QTEST_APPLESS_MAIN(SicsTest)
#include "sicstest.moc"
