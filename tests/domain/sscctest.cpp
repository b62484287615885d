// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/sscc.h"

#include <QTest>

using namespace bm;

class SsccTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The worked example of the General Specifications and well-known numbers.
    void checkDigits_data()
    {
        QTest::addColumn<QString>("digits");
        QTest::addColumn<QChar>("digit");
        QTest::newRow("SSCC") << "37610425002123456" << QChar(u'9');
        QTest::newRow("GTIN-13") << "629104150021" << QChar(u'3');
        QTest::newRow("GTIN-12") << "03600029145" << QChar(u'2');
        QTest::newRow("GTIN-8") << "9638507" << QChar(u'4');
        QTest::newRow("a sum that ends in zero") << "0000000" << QChar(u'0');
    }
    void checkDigits()
    {
        QFETCH(QString, digits);
        QFETCH(QChar, digit);
        QCOMPARE(gs1CheckDigit(digits).value(), digit);
    }

    void checkDigitOfNoDigits()
    {
        QCOMPARE(gs1CheckDigit(u"").error().reason, Reason::NotANumber);
        QCOMPARE(gs1CheckDigit(u"12A").error().reason, Reason::NotANumber);
        QCOMPARE(gs1CheckDigit(QStringLiteral("١٢٣")).error().reason, Reason::NotANumber);
    }

    void isBuiltFromItsParts()
    {
        QCOMPARE(Sscc::tryFromParts(3, QStringLiteral("7610425"), 2123456).value().digits(),
                 QStringLiteral("376104250021234569"));
        QCOMPARE(Sscc::tryFromParts(0, QStringLiteral("0614141"), 0).value().digits().left(17),
                 QStringLiteral("00614141000000000"));
        QCOMPARE(Sscc::tryFromParts(9, QStringLiteral("123456789012"), 9999).value().digits().left(17),
                 QStringLiteral("91234567890129999"));
    }

    void refusesPartsThatDoNotFit_data()
    {
        QTest::addColumn<int>("extension");
        QTest::addColumn<QString>("prefix");
        QTest::addColumn<qint64>("serial");
        QTest::addColumn<Reason>("reason");
        QTest::addColumn<QString>("field");
        QTest::newRow("extension") << 10 << "0614141" << qint64(1) << Reason::NotANumber << "extension_digit";
        QTest::newRow("negative extension") << -1 << "0614141" << qint64(1) << Reason::NotANumber << "extension_digit";
        QTest::newRow("no prefix") << 0 << "" << qint64(1) << Reason::NotANumber << "company_prefix";
        QTest::newRow("short prefix") << 0 << "061" << qint64(1) << Reason::NotANumber << "company_prefix";
        QTest::newRow("long prefix") << 0 << "1234567890123" << qint64(1) << Reason::NotANumber << "company_prefix";
        QTest::newRow("letters") << 0 << "06141A1" << qint64(1) << Reason::NotANumber << "company_prefix";
        QTest::newRow("negative serial") << 0 << "0614141" << qint64(-1) << Reason::NotANumber << "serial";
        QTest::newRow("used up") << 0 << "123456789012" << qint64(10'000) << Reason::TooLong << "serial";
    }
    void refusesPartsThatDoNotFit()
    {
        QFETCH(int, extension);
        QFETCH(QString, prefix);
        QFETCH(qint64, serial);
        QFETCH(Reason, reason);
        QFETCH(QString, field);
        const auto sscc = Sscc::tryFromParts(extension, prefix, serial);
        QVERIFY(!sscc.ok());
        QCOMPARE(sscc.error().reason, reason);
        QCOMPARE(sscc.error().field, field);
    }

    void countsItsSerials()
    {
        QCOMPARE(Sscc::capacity(QStringLiteral("0614141")).value(), qint64(1'000'000'000));
        QCOMPARE(Sscc::capacity(QStringLiteral("123456789012")).value(), qint64(10'000));
        QVERIFY(!Sscc::capacity(QStringLiteral("12x4567")).ok());
    }

    void isReadFromText()
    {
        for (const QString &text : {QStringLiteral("376104250021234569"), QStringLiteral("(00)376104250021234569"),
                                    QStringLiteral("(00) 3 7610425 002123456 9")})
            QCOMPARE(Sscc::tryFromText(text).value().digits(), QStringLiteral("376104250021234569"));
        QCOMPARE(Sscc::tryFromText(QStringLiteral("376104250021234569")).value().readable(),
                 QStringLiteral("(00) 376104250021234569"));
    }

    void saysWhatIsWrongWithText()
    {
        QCOMPARE(Sscc::tryFromText(QStringLiteral(" ")).error().reason, Reason::Required);
        QCOMPARE(Sscc::tryFromText(QStringLiteral("37610425002123456")).error().field, QStringLiteral("sscc"));
        QCOMPARE(Sscc::tryFromText(QStringLiteral("37610425002123456X")).error().reason, Reason::NotANumber);
        const Error wrongDigit = Sscc::tryFromText(QStringLiteral("376104250021234568")).error();
        QCOMPARE(wrongDigit, (Error{Reason::NotANumber, QStringLiteral("check_digit"), QStringLiteral("9")}));
    }

    // Any single wrong digit is found.
    void everySingleMistakeIsFound()
    {
        const QString right = QStringLiteral("376104250021234569");
        for (qsizetype place = 0; place < right.size(); ++place) {
            for (char16_t digit = u'0'; digit <= u'9'; ++digit) {
                QString other = right;
                other[place] = digit;
                QCOMPARE(Sscc::tryFromText(other).ok(), other == right);
            }
        }
    }
};

QTEST_APPLESS_MAIN(SsccTest)
#include "sscctest.moc"
