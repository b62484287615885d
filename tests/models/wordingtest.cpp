// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/wording.h"
#include "documents/sentences.h"
#include "documents/wording/amounts.h"

#include <QtTest>

using namespace bm;

class WordingTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void quantitiesAreExact();
    void datesHaveFourDigitsOfTheYear();
    void everyReasonHasASentenceAndAWayOut();
    void aDetailIsQuoted();
    void anAmountInASentenceIsReadInTheLanguageOfThePerson();
};

void WordingTest::quantitiesAreExact()
{
    const QLocale english(QLocale::English, QLocale::UnitedStates);
    const QLocale german(QLocale::German, QLocale::Germany);
    QCOMPARE(shown(Quantity::ofThousandths(1'250'500), english), QStringLiteral("1,250.5"));
    QCOMPARE(shown(Quantity::ofThousandths(1'250'500), german), QStringLiteral("1.250,5"));
    QCOMPARE(shown(Quantity::ofThousandths(-500), english), QStringLiteral("-0.5"));
    QCOMPARE(shown(Quantity::ofThousandths(7), english), QStringLiteral("0.007"));
    QCOMPARE(shown(Quantity::ofThousandths(Quantity::maximumThousandths), english),
             QStringLiteral("99,999,999,999.999"));
    QCOMPARE(shown(std::nullopt, QStringLiteral("kg"), english), QStringLiteral("unknown"));
    QCOMPARE(shown(Quantity::ofUnits(25), QStringLiteral("kg"), english), QStringLiteral("25 kg"));
    QCOMPARE(typed(Quantity::ofThousandths(1'250'500), german), QStringLiteral("1250,5"));
    // What is put into a field is understood when it comes out of it.
    QCOMPARE(Quantity::tryFromInput(typed(Quantity::ofThousandths(1'250'500), german), decimalPoint(german)).value(),
             Quantity::ofThousandths(1'250'500));
}

void WordingTest::datesHaveFourDigitsOfTheYear()
{
    const QLocale american(QLocale::English, QLocale::UnitedStates);
    QCOMPARE(shown(QDate(2027, 3, 31), american), QStringLiteral("3/31/2027"));
    QCOMPARE(shown(QDate(), american), QString());
    QCOMPARE(shown(QDateTime(), american), QString());
}

void WordingTest::everyReasonHasASentenceAndAWayOut()
{
    QSet<QString> sentences;
    for (int i = 0; i <= int(Reason::Internal); ++i) {
        const Error plain{Reason(i), {}, {}};
        QVERIFY2(sentence(plain).endsWith(u'.'), qPrintable(sentence(plain)));
        QVERIFY2(wayOut(plain).endsWith(u'.'), qPrintable(wayOut(plain)));
        QVERIFY2(!sentences.contains(sentence(plain)), qPrintable(sentence(plain)));
        sentences.insert(sentence(plain));
        QVERIFY(!sentence({Reason(i), {}, QStringLiteral("XYZ")}).contains(u"%1"));
    }
}

void WordingTest::anAmountInASentenceIsReadInTheLanguageOfThePerson()
{
    const Error left{Reason::NotEnoughLeft, {}, QStringLiteral("L-000017, 1.000 kg")};
    const Error missing{Reason::BalanceUnexplained, {}, QStringLiteral("5.800 kg, 9.539 %")};
    const QLocale before;
    QVERIFY(sentence(left).contains(u"L-000017, 1.000 kg"));
    // There 1.000 is a thousand.
    QLocale::setDefault(QLocale(QLocale::Spanish, QLocale::Spain));
    const QString spanish = sentence(left);
    const QString both = sentence(missing);
    const QString limits = sentence({Reason::OutOfLimits, QStringLiteral("storage"),
                                     QStringLiteral("7.500 °C: Cake (0.000 - 5.000 °C), Ice (... - -15.000 °C)")});
    const QString code = sentence({Reason::NotFound, {}, QStringLiteral("12.345")});
    const QStringList plain{asRead(Quantity::ofThousandths(-12'500), QStringLiteral("kg")),
                            asRead(Quantity::ofUnits(4))};
    QLocale::setDefault(before);
    QVERIFY2(spanish.contains(u"L-000017, 1 kg"), qPrintable(spanish));
    QVERIFY2(both.contains(u"5,8 kg, 9,539 %"), qPrintable(both));
    QVERIFY2(limits.contains(u"7,5 °C: Cake (0 - 5 °C), Ice (... - -15 °C)"), qPrintable(limits));
    QVERIFY2(code.contains(u"12.345"), qPrintable(code));
    QCOMPARE(plain, QStringList({QStringLiteral("-12,5 kg"), QStringLiteral("4")}));
}

void WordingTest::aDetailIsQuoted()
{
    QCOMPARE(sentence({Reason::NotFound, {}, QStringLiteral("L-7")}), QStringLiteral("L-7 is not known here."));
    // A detail is never a pattern.
    QVERIFY(sentence({Reason::CannotOpen, {}, QStringLiteral("%1 %n 100%")}).contains(u"%1 %n 100%"));
}

QTEST_GUILESS_MAIN(WordingTest)
#include "wordingtest.moc"
