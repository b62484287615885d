// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/people/signin.h"

#include <QTest>

using namespace bm;

namespace
{
const QDateTime now(QDate(2026, 5, 4), QTime(9, 30), Qt::UTC);

// Words such as "ana- ana+ ?- ana-", oldest first, one second apart, the newest a second ago: "-" wrong, "+" right,
// "?" nobody's. "@600" sets the seconds ago of the tries after it.
std::vector<SignInTry> triesOf(const QString &words)
{
    std::vector<SignInTry> tries;
    const QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    qint64 ago = list.size();
    for (const QString &word : list) {
        if (word.startsWith(u'@')) {
            ago = word.mid(1).toLongLong();
            continue;
        }
        const QString login = word.startsWith(u'?') ? QString() : word.chopped(1);
        tries.insert(tries.begin(), {login, word.endsWith(u'+'), now.addSecs(-ago)});
        --ago;
    }
    return tries;
}
} // namespace

class SignInTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void howLongTheNextTryWaits_data()
    {
        QTest::addColumn<QString>("tries");
        QTest::addColumn<int>("seconds");
        QTest::newRow("never tried") << QString() << 0;
        QTest::newRow("wrong once") << u"ana-"_qs << 0;
        QTest::newRow("wrong twice") << u"ana- ana-"_qs << 0;
        QTest::newRow("wrong three times") << u"ana- ana- ana-"_qs << 1;
        QTest::newRow("after the pause") << u"ana- @4 ana- @2 ana-"_qs << 0;
        QTest::newRow("the fourth doubles it") << u"ana- ana- ana- ana-"_qs << 3;
        QTest::newRow("the fifth again") << u"ana- ana- ana- ana- ana-"_qs << 7;
        QTest::newRow("the ninth") << u"a- a- a- a- a- a- a- a- a-"_qs << 127;
        QTest::newRow("the tenth") << u"a- a- a- a- a- a- a- a- a- a-"_qs << 255;
        QTest::newRow("five minutes at most") << u"a- a- a- a- a- a- a- a- a- a- a-"_qs << 299;
        QTest::newRow("however many") << u"a- "_qs.repeated(61) << 299;
        QTest::newRow("a success ends the row") << u"ana- ana- ana- ana+"_qs << 0;
        QTest::newRow("which begins anew") << u"ana- ana- ana- ana+ ana- ana-"_qs << 0;
        QTest::newRow("and counts again") << u"ana- ana+ ana- ana- ana-"_qs << 1;
        QTest::newRow("different people at one workstation") << u"ana- ben- eve-"_qs << 1;
        QTest::newRow("somebody else's success") << u"@3 ana- ana- ana- ben+"_qs << 1;
        QTest::newRow("nobody's badge") << u"?- ?- ?-"_qs << 1;
        QTest::newRow("an own badge between guesses does not help") << u"?- ben+ ?- ben+ ?-"_qs << 1;
        QTest::newRow("an own PIN between guesses at another's") << u"ana- ben+ ana- ben+ ana-"_qs << 1;
        QTest::newRow("begun and right: written down twice") << u"ana- ana+ ben- ben+ eve- eve+"_qs << 0;
        QTest::newRow("forgotten after an hour") << u"@3602 ana- ana- ana-"_qs << 0;
        QTest::newRow("an hour ago and now") << u"@3602 ana- ana- @2 ana- ana-"_qs << 0;
        QTest::newRow("within the hour") << u"@3599 ana- ana- @1 ana-"_qs << 1;
        QTest::newRow("a clock that is ahead") << u"@-60 ana- ana- ana-"_qs << 2;
    }
    void howLongTheNextTryWaits()
    {
        QFETCH(QString, tries);
        QFETCH(int, seconds);
        QCOMPARE(secondsToWait(triesOf(tries), now), seconds);
    }

    void theWholePlantIsBrakedLaterAndLess()
    {
        const auto seconds = [](int wrong) {
            return secondsToWait(triesOf(u"?- "_qs.repeated(wrong)), now, wholePlantsBrake);
        };
        QCOMPARE(seconds(5), 0);
        QCOMPARE(seconds(6), 1);
        QCOMPARE(seconds(7), 3);
        QCOMPARE(seconds(11), 59);
        QCOMPARE(seconds(500), 59);
    }

    void whatIsTooEasyToGuess_data()
    {
        QTest::addColumn<QString>("secret");
        QTest::addColumn<bool>("weak");
        const auto row = [](const QString &secret, bool weak) {
            QTest::newRow(qPrintable(u"“%1”"_qs.arg(secret))) << secret << weak;
        };
        for (const QString &weak :
             {u""_qs, u"1"_qs, u"27182"_qs, u"aaaaaa"_qs, u"111111"_qs, u"123456"_qs, u"234567"_qs, u"987654"_qs,
              u"7890123"_qs, u"210987"_qs, u"abcdef"_qs, u"ZYXWVU"_qs, u"      "_qs, u"ana.bakes"_qs, u"ANA.Bakes"_qs,
              QString(u"e\u0301e\u0301e\u0301e\u0301e\u0301"_qs), u"\u00e9\u00e9\u00e9\u00e9\u00e9\u00e9"_qs})
            row(weak, true);
        for (const QString &good :
             {u"271828"_qs, u"112233"_qs, u"123457"_qs, u"abcdeg"_qs, u"ana.bakes1"_qs,
              u"\U0001F35E\U0001F370\U0001F35E\U0001F370\U0001F35E\U0001F370"_qs, u"p\u00e2tisserie"_qs, u"      x"_qs})
            row(good, false);
    }
    void whatIsTooEasyToGuess()
    {
        QFETCH(QString, secret);
        QFETCH(bool, weak);
        QCOMPARE(isWeakSecret(secret, u" ana.bakes "_qs), weak);
    }

    void anAccentIsTheSameHoweverItIsTyped()
    {
        QCOMPARE(asKept(u"cafe\u0301"_qs), asKept(u"caf\u00e9"_qs));
        QVERIFY(asKept(u"cafe"_qs) != asKept(u"caf\u00e9"_qs));
    }

    void badgesHaveSixCharacters()
    {
        QVERIFY(isFitBadge(u" 000123 "_qs));
        QVERIFY(!isFitBadge(u" 00012 "_qs));
        QVERIFY(!isFitBadge(QString()));
    }
};

QTEST_APPLESS_MAIN(SignInTest)
#include "signintest.moc"
