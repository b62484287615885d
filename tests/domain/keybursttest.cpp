// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/scanning/keyburst.h"

#include <QtTest>

using namespace bm;
using Step = KeyBurst::Step;

namespace
{

const QString gs(QChar(0x1D));

// A keyboard with a clock of its own; nothing sleeps.
struct Keys
{
    explicit Keys(ScannerSetup setup = {}) : burst(std::move(setup)) {}

    KeyStroke stroke(int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        return {key, modifiers, text, time, false};
    }
    Step press(int key, const QString &text, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        time += pace;
        return burst.press(stroke(key, text, modifiers));
    }
    Step type(const QString &text)
    {
        Step last = Step::Typed;
        for (const QChar character : text)
            last = press(character.toUpper().unicode(), character);
        return last;
    }
    Step end() { return press(Qt::Key_Return, QStringLiteral("\r")); }
    void altCode(const QString &digits)
    {
        for (const QChar digit : digits)
            press(digit.unicode(), digit, Qt::AltModifier | Qt::KeypadModifier);
        burst.releaseAlt();
    }

    KeyBurst burst;
    qint64 time = 1000;
    qint64 pace = 5;
};

} // namespace

class KeyBurstTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theFirstKeyGoesItsWayAndTheRestIsHeld()
    {
        Keys keys;
        QCOMPARE(keys.type(u"L"_qs), Step::Started);
        QCOMPARE(keys.type(u"-000001"_qs), Step::Held);
        QCOMPARE(keys.end(), Step::Ended);
        QCOMPARE(keys.burst.text(), u"L-000001"_qs);
        QCOMPARE(keys.burst.longestPauseMs(), 5);
    }

    void everyPaceIsJudged_data()
    {
        QTest::addColumn<int>("pace");
        QTest::addColumn<bool>("isScan");
        for (const int pace : {1, 5, 10, 30, 40})
            QTest::addRow("%d ms", pace) << pace << true;
        for (const int pace : {41, 55, 80, 150, 400})
            QTest::addRow("%d ms", pace) << pace << false;
    }
    void everyPaceIsJudged()
    {
        QFETCH(int, pace);
        QFETCH(bool, isScan);
        Keys keys;
        keys.pace = pace;
        keys.type(u"4012345678901"_qs);
        QCOMPARE(keys.end() == Step::Ended, isScan);
    }

    void aRadioThatStumblesIsStillAScanner()
    {
        Keys keys;
        keys.type(u"40123456"_qs);
        keys.time += 120;
        QCOMPARE(keys.type(u"78"_qs), Step::Held);
        QCOMPARE(keys.end(), Step::Ended);
        QCOMPARE(keys.burst.text(), u"4012345678"_qs);
    }

    void aTabEndsItToo()
    {
        Keys keys;
        keys.type(u"L-000001"_qs);
        QCOMPARE(keys.press(Qt::Key_Tab, u"\t"_qs), Step::Ended);
    }

    // Fingers that roll over three keys and Return.
    void aFewQuickKeysAreTyping()
    {
        Keys keys;
        keys.type(u"the"_qs);
        QCOMPARE(keys.end(), Step::Typed);
        QVERIFY(!keys.burst.isActive());
    }

    void aKeyThatIsHeldDownIsTyping()
    {
        Keys keys;
        keys.pace = 30;
        for (int i = 0; i < 12; ++i) {
            keys.time += keys.pace;
            KeyStroke stroke = keys.stroke(Qt::Key_A, u"a"_qs);
            stroke.isRepeat = i > 0;
            keys.burst.press(stroke);
        }
        QCOMPARE(keys.end(), Step::Typed);
    }

    void keysWithoutATimeAreTyping()
    {
        KeyBurst burst;
        for (int i = 0; i < 10; ++i)
            QCOMPARE(burst.press({Qt::Key_1, Qt::NoModifier, u"1"_qs, 0, false}), Step::Typed);
        QCOMPARE(burst.press({Qt::Key_Return, Qt::NoModifier, u"\r"_qs, 0, false}), Step::Typed);
    }

    void anEditingKeyEndsTheSuspicion()
    {
        Keys keys;
        keys.type(u"40123"_qs);
        QCOMPARE(keys.press(Qt::Key_Left, {}), Step::Typed);
        QVERIFY(!keys.burst.isActive());
    }

    void everySeparatorIsUnderstood_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("way");
        QTest::newRow("Ctrl+]") << int(Qt::Key_BracketRight) << int(Qt::ControlModifier) << gs << u"GS"_qs;
        QTest::newRow("Ctrl+] without text")
            << int(Qt::Key_BracketRight) << int(Qt::ControlModifier) << QString() << u"GS"_qs;
        QTest::newRow("Ctrl+5 under X11") << int(Qt::Key_5) << int(Qt::ControlModifier) << gs << u"GS"_qs;
        QTest::newRow("U+001D") << int(Qt::Key_unknown) << 0 << gs << u"GS"_qs;
        QTest::newRow("F8") << int(Qt::Key_F8) << 0 << QString() << u"F8"_qs;
    }
    void everySeparatorIsUnderstood()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        QFETCH(QString, text);
        QFETCH(QString, way);
        Keys keys;
        keys.type(u"10AB"_qs);
        keys.time += 5;
        // It must not become the shortcut of a menu.
        QVERIFY(keys.burst.wouldHold(keys.stroke(key, text, Qt::KeyboardModifiers(modifiers))));
        keys.time -= 5;
        QCOMPARE(keys.press(key, text, Qt::KeyboardModifiers(modifiers)), Step::Held);
        keys.type(u"21X"_qs);
        QCOMPARE(keys.end(), Step::Ended);
        QCOMPARE(keys.burst.text(), QString(u"10AB" % gs % u"21X"));
        QCOMPARE(keys.burst.separatorWay(), way);
    }

    void numbersOnTheKeypadAreCharacters()
    {
        Keys keys;
        keys.type(u"10AB"_qs);
        keys.altCode(u"029"_qs);
        keys.type(u"21X"_qs);
        QCOMPARE(keys.end(), Step::Ended);
        QCOMPARE(keys.burst.text(), QString(u"10AB" % gs % u"21X"));
        QCOMPARE(keys.burst.separatorWay(), u"Alt+029"_qs);
        // Whole labels, too; nothing of the first digit is typed anywhere.
        Keys whole;
        QCOMPARE(whole.press(Qt::Key_0, u"0"_qs, Qt::AltModifier | Qt::KeypadModifier), Step::Held);
        whole.altCode(u"76"_qs);
        for (const QString &code : {u"045"_qs, u"049"_qs, u"050"_qs, u"051"_qs})
            whole.altCode(code);
        QCOMPARE(whole.end(), Step::Ended);
        QCOMPARE(whole.burst.text(), u"L-123"_qs);
    }

    void aDeadKeyIsItsCharacter_data()
    {
        QTest::addColumn<bool>("composed");
        QTest::newRow("as a dead key") << false;
        QTest::newRow("as what the input method made of it") << true;
    }
    void aDeadKeyIsItsCharacter()
    {
        QFETCH(bool, composed);
        Keys keys;
        keys.type(u"10AB"_qs);
        if (composed) {
            QCOMPARE(keys.burst.commit(u"²"_qs), Step::Held);
            QCOMPARE(keys.type(u"1"_qs), Step::Held);
        } else {
            QCOMPARE(keys.press(Qt::Key_Dead_Circumflex, {}), Step::Held);
            keys.type(u"21"_qs);
        }
        keys.end();
        QCOMPARE(keys.burst.text(), u"10AB^21"_qs);
        Keys letters;
        letters.type(u"10AB"_qs);
        letters.burst.commit(u"â"_qs);
        letters.end();
        QCOMPARE(letters.burst.text(), u"10AB^a"_qs);
    }

    void anotherKeyForTheSeparatorIsNamed()
    {
        Keys keys;
        keys.type(u"10AB"_qs);
        QCOMPARE(keys.press(Qt::Key_F7, {}), Step::Held);
        keys.type(u"21X"_qs);
        QCOMPARE(keys.end(), Step::Ended);
        QCOMPARE(keys.burst.text(), u"10AB<F7>21X"_qs);
        // Alone it is the key of a command.
        Keys alone;
        QCOMPARE(alone.press(Qt::Key_F7, {}), Step::Typed);
    }

    void aPrefixTellsASlowScanner()
    {
        ScannerSetup setup;
        setup.prefix = u"~#"_qs;
        Keys keys(setup);
        keys.pace = 35;
        QCOMPARE(keys.type(u"~"_qs), Step::Held);
        keys.type(u"#"_qs);
        keys.pace = 300;
        QCOMPARE(keys.type(u"L1"_qs), Step::Held);
        QCOMPARE(keys.end(), Step::Ended);
        QCOMPARE(withoutAdditions(keys.burst.text(), setup), u"L1"_qs);
    }

    void aControlCharacterMayBeThePrefix()
    {
        ScannerSetup setup;
        setup.prefix = QString(QChar(0x02));
        Keys keys(setup);
        QCOMPARE(keys.press(Qt::Key_B, QString(QChar(0x02)), Qt::ControlModifier), Step::Held);
        keys.type(u"4711"_qs);
        QCOMPARE(keys.end(), Step::Ended);
        QCOMPARE(withoutAdditions(keys.burst.text(), setup), u"4711"_qs);
    }

    void aScannerWithoutAnEndEndsByItself()
    {
        ScannerSetup setup;
        setup.endsByItself = true;
        Keys keys(setup);
        keys.type(u"L-000001"_qs);
        QCOMPARE(keys.burst.expire(), Step::Ended);
        QCOMPARE(keys.burst.text(), u"L-000001"_qs);
        Keys ordinary;
        ordinary.type(u"L-000001"_qs);
        QCOMPARE(ordinary.burst.expire(), Step::Typed);
    }

    void aMeasuredPauseIsAllowedFor()
    {
        ScannerSetup setup;
        setup.longestPauseMs = 28;
        Keys keys(setup);
        keys.pace = 50;
        keys.type(u"4711"_qs);
        QCOMPARE(keys.end(), Step::Ended);
    }
};

QTEST_GUILESS_MAIN(KeyBurstTest)
#include "keybursttest.moc"
