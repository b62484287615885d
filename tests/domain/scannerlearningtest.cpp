// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scanning/scannerlearning.h"
#include "domain/scanning/scanreader.h"

#include <QtTest>

using namespace bm;

namespace
{

const QString gs(QChar(0x1D));
const QDate today(2026, 11, 28);

QString sheet(const QString &separator, const QString &before = {}, const QString &after = {})
{
    return before + TestSymbol::beforeSeparator() + separator + TestSymbol::afterSeparator() + after;
}

LearnedScanner learned(const QString &typed, bool endsByKey = true)
{
    const auto result = learnScanner(typed, endsByKey, 8);
    return result ? *result : LearnedScanner();
}

} // namespace

class ScannerLearningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theTestSymbolIsAGoodLabel()
    {
        const gs1::ScanAnswer answer = gs1::readScan(u"]C1"_qs + sheet(gs), today);
        QVERIFY(answer.valid);
        QCOMPARE(answer.ais, TestSymbol::elements());
    }

    // What it teaches is enough to read with.
    void everyScannerIsLearned_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("endsByKey");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<QString>("aim");
        QTest::addColumn<QString>("gs");
        QTest::addColumn<QString>("suffix");
        const auto row = [](const char *name, const QString &typed, bool ends, const QString &prefix, const char *aim,
                            const QString &sent, const QString &suffix) {
            QTest::newRow(name) << typed << ends << prefix << QString::fromLatin1(aim) << sent << suffix;
        };
        row("as delivered", sheet(gs), true, {}, "", {}, {});
        row("with identifiers", sheet(gs, u"]C1"_qs), true, {}, "]C1", {}, {});
        row("the matrix symbol", sheet(gs, u"]d2"_qs), true, {}, "]d2", {}, {});
        row("a tilde for GS", sheet(u"~"_qs, u"]C1"_qs), true, {}, "]C1", u"~"_qs, {});
        row("a circumflex for GS", sheet(u"^"_qs), true, {}, "", u"^"_qs, {});
        row("words for GS", sheet(u"<GS>"_qs), true, {}, "", u"<GS>"_qs, {});
        row("another function key", sheet(u"<F7>"_qs, u"]C1"_qs), true, {}, "]C1", u"<F7>"_qs, {});
        row("prefix and suffix", sheet(gs, u"##]C1"_qs, u"#"_qs), true, u"##"_qs, "]C1", {}, u"#"_qs);
        row("STX before everything", sheet(gs, QString(QChar(2)) + u"]d2"_qs), true, QString(QChar(2)), "]d2", {}, {});
        row("nothing at the end", sheet(gs, u"]C1"_qs), false, {}, "]C1", {}, {});
    }
    void everyScannerIsLearned()
    {
        QFETCH(QString, typed);
        QFETCH(bool, endsByKey);
        const LearnedScanner scanner = learned(typed, endsByKey);
        QVERIFY(scanner.isUsable());
        QTEST(scanner.setup.prefix, "prefix");
        QTEST(scanner.aim, "aim");
        QTEST(scanner.setup.wedge.gs, "gs");
        QTEST(scanner.setup.wedge.suffix, "suffix");
        QCOMPARE(scanner.setup.endsByItself, !endsByKey);
        QCOMPARE(scanner.setup.longestPauseMs, 8);
        QCOMPARE(scanner.setup.sendsAim, std::optional(!scanner.aim.isEmpty()));
        ScanReader reader;
        reader.setWedge(scanner.setup.wedge);
        const gs1::ScanAnswer answer = reader.read(withoutAdditions(typed, scanner.setup), today);
        QVERIFY2(answer.valid, gs1::scanErrorCode(answer.error).data());
        QCOMPARE(answer.ais, TestSymbol::elements());
        // What somebody types by hand is still read.
        QVERIFY(reader.read(u"S-77"_qs, today).valid);
    }

    void aWrongKeyboardIsNamed_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<LayoutFault>("fault");
        QTest::newRow("German") << u"+C1010950600013435210BmZyßQa-W?7"_qs + u"21TEST9"_qs << LayoutFault::German;
        QTest::newRow("French") << u"$C&à&àç(à§àààà&è'\"(é&à"_qs << LayoutFault::None;
        QTest::newRow("French, whole") << u"à&àç(à-ààà&\"'\"(é&àB,Yw)Aq!Z°èé&TEST9"_qs << LayoutFault::French;
        QTest::newRow("Spanish") << u"+C1010950600013435210BmYz'Qa-W?721TEST9"_qs << LayoutFault::Spanish;
        QTest::newRow("caps lock") << u"]C1010950600013435210bMyZ-qA/w_721test9"_qs << LayoutFault::CapsLock;
        QTest::newRow("another one") << u"]C1010950600013435210BmYz=Qa*W+721TEST9"_qs << LayoutFault::Unknown;
    }
    void aWrongKeyboardIsNamed()
    {
        QFETCH(QString, typed);
        QFETCH(LayoutFault, fault);
        const auto scanner = learnScanner(typed, true, 8);
        if (fault == LayoutFault::None) {
            QVERIFY(!scanner);
            return;
        }
        QVERIFY(scanner.ok());
        QCOMPARE(scanner->fault, fault);
        QVERIFY(!scanner->isUsable());
    }

    void aLostSeparatorIsTold()
    {
        const LearnedScanner scanner = learned(sheet({}, u"]C1"_qs));
        QVERIFY(scanner.separatorLost);
        QVERIFY(!scanner.isUsable());
    }

    void aCharacterOfLotsIsNoSeparator_data()
    {
        QTest::addColumn<QString>("sent");
        for (const char *sent : {"+", "A", "7", "%", "-", "GS"})
            QTest::newRow(sent) << QString::fromLatin1(sent);
    }
    void aCharacterOfLotsIsNoSeparator()
    {
        QFETCH(QString, sent);
        const LearnedScanner scanner = learned(sheet(sent));
        QVERIFY(scanner.separatorIsOrdinary);
        QVERIFY(!scanner.isUsable());
    }

    void anotherCodeTeachesNothing()
    {
        for (const QString &typed : {u"L-000001"_qs, QString(), u"]C101095060001343522190123"_qs}) {
            const auto result = learnScanner(typed, true, 8);
            QVERIFY2(!result, qPrintable(typed));
            QCOMPARE(result.error().reason, Reason::NotFound);
        }
    }
};

QTEST_GUILESS_MAIN(ScannerLearningTest)
#include "scannerlearningtest.moc"
