// SPDX-License-Identifier: GPL-3.0-or-later
#include "database/legacy/oldvalue.h"

#include <QTest>

using namespace bm;

// "kind|action|value", "fits|value" for what needs no finding; "-" is unknown.
static QString told(const Reading &reading)
{
    const QString value = reading.value.value_or(QStringLiteral("-"));
    if (reading.kind.isEmpty())
        return QStringLiteral("fits|") + value;
    return reading.kind + u'|' + reading.action + u'|' + value;
}

// What people typed where a number, a time or a list was meant.
class OldValueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const char16_t *text, const char *expected) {
            QTest::newRow(name) << QString::fromUtf16(text) << QString::fromLatin1(expected);
        };
        row("plain", u"12", "fits|12");
        row("places", u"12.5", "fits|12.5");
        row("zero", u"0", "fits|0");
        row("nothing", u"", "fits|-");
        row("blanks", u" \t\u00a0", "fits|-");
        row("blanks around", u" 12 ", "rewritten_number|use_number|12");
        row("line end", u"12\n", "rewritten_number|use_number|12");
        row("leading zero", u"012", "rewritten_number|use_number|12");
        row("trailing zero", u"12.50", "rewritten_number|use_number|12.5");
        row("plus", u"+7", "rewritten_number|use_number|7");
        row("no whole", u".5", "rewritten_number|use_number|0.5");
        row("below zero", u"-5", "negative_number|unknown|-");
        row("minus sign", u"\u22125", "negative_number|unknown|-");
        row("minus nothing", u"-0", "rewritten_number|use_number|0");
        row("decimal comma", u"12,5", "rewritten_number|use_number|12.5");
        row("two places", u"0,25", "rewritten_number|use_number|0.25");
        row("comma after zero", u"0,125", "rewritten_number|use_number|0.125");
        row("either way", u"1,200", "ambiguous_number|unknown|-");
        row("either way with unit", u"1,200 kg", "ambiguous_number|unknown|-");
        row("four before the comma", u"1234,567", "rewritten_number|use_number|1234.567");
        row("point and comma", u"1.200,5", "rewritten_number|use_number|1200.5");
        row("comma and point", u"1,250.5", "rewritten_number|use_number|1250.5");
        row("millions", u"1,234,567", "rewritten_number|use_number|1234567");
        row("millions with points", u"1.234.567", "rewritten_number|use_number|1234567");
        row("blank groups", u"1 200", "rewritten_number|use_number|1200");
        row("thin blank groups", u"1\u202f200,5", "rewritten_number|use_number|1200.5");
        row("Swiss groups", u"1'200.50", "rewritten_number|use_number|1200.5");
        row("curly Swiss groups", u"1\u2019200", "rewritten_number|use_number|1200");
        row("crooked groups", u"12 34", "unreadable_number|unknown|-");
        row("mixed groups", u"1.200 300", "unreadable_number|unknown|-");
        row("unit", u"12 kg", "number_with_unit|use_number|12");
        row("unit without blank", u"12kg", "number_with_unit|use_number|12");
        row("percent", u"3.25%", "number_with_unit|use_number|3.25");
        row("unit with point", u"12 lbs.", "number_with_unit|use_number|12");
        row("about", u"approx 30", "unreadable_number|unknown|-");
        row("word", u"thirty", "unreadable_number|unknown|-");
        row("exponent", u"1e3", "rewritten_number|use_number|1000");
        row("small exponent", u"25e-1", "rewritten_number|use_number|2.5");
        row("huge exponent", u"1e300", "unreadable_number|unknown|-");
        row("hexadecimal", u"0x10", "unreadable_number|unknown|-");
        row("largest", u"99999999999", "fits|99999999999");
        row("largest with places", u"99999999999.999", "fits|99999999999.999");
        row("rounds beyond", u"99999999999.9999", "unreadable_number|unknown|-");
        row("too large", u"100000000000", "unreadable_number|unknown|-");
        row("beyond 32 bits", u"2147483648", "fits|2147483648");
        row("below 32 bits", u"-2147483649", "negative_number|unknown|-");
        row("absurd", u"99999999999999999999999999999999999", "unreadable_number|unknown|-");
        row("no number", u"NaN", "unreadable_number|unknown|-");
        row("infinite", u"Infinity", "unreadable_number|unknown|-");
        row("half sign", u"\u00bd", "unreadable_number|unknown|-");
        row("fraction", u"1/2", "unreadable_number|unknown|-");
        row("wide digits", u"\uff13\uff14", "rewritten_number|use_number|34");
        row("Arabic digits", u"\u0663\u0664", "rewritten_number|use_number|34");
        row("dashes", u"--", "unreadable_number|unknown|-");
        row("minus only", u"-", "unreadable_number|unknown|-");
        row("two points", u"1.2.3", "unreadable_number|unknown|-");
        row("range", u"10-12", "unreadable_number|unknown|-");
        row("four places", u"1.2345", "rounded_number|round|1.235");
        row("rounds down", u"1.2344", "rounded_number|round|1.234");
        row("rounds over", u"9.9996", "rounded_number|round|10");
        row("four places of nothing", u"1.2000", "rewritten_number|use_number|1.2");
        row("nearly nothing", u"0.0004", "rounded_number|round|0");
        row("currency", u"$12", "unreadable_number|unknown|-");
    }
    void numbers()
    {
        QFETCH(QString, text);
        QTEST(told(readOldNumber(text, false, true, {})), "expected");
    }

    void numbersByChoice_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("action");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *kind, const char *action, const char *expected) {
            QTest::addRow("%s %s", text, action) << QString::fromLatin1(text) << QString::fromLatin1(kind)
                                                 << QString::fromLatin1(action) << QString::fromLatin1(expected);
        };
        row("1,200", "ambiguous_number", "decimal_comma", "ambiguous_number|decimal_comma|1.2");
        row("1,200", "ambiguous_number", "thousands_comma", "rewritten_number|use_number|1200");
        row("12,5", "ambiguous_number", "thousands_comma", "rewritten_number|use_number|12.5");
        row("1,200", "ambiguous_number", "resolve_first", "ambiguous_number|resolve_first|1.2");
        row("12 kg", "number_with_unit", "unknown", "number_with_unit|unknown|-");
        row("12 kg", "number_with_unit", "resolve_first", "number_with_unit|resolve_first|12");
        row("1 200", "rewritten_number", "unknown", "rewritten_number|unknown|-");
        row("1.2345", "rounded_number", "unknown", "rounded_number|unknown|-");
        row("x", "unreadable_number", "resolve_first", "unreadable_number|resolve_first|-");
        row("12 kg", "number_with_unit", "no such thing", "number_with_unit|use_number|12");
    }
    void numbersByChoice()
    {
        QFETCH(QString, text);
        QFETCH(QString, kind);
        QFETCH(QString, action);
        QTEST(told(readOldNumber(text, false, true, {{kind, action}})), "expected");
    }

    void whatMayBeBelowOrZero()
    {
        QCOMPARE(told(readOldNumber(QStringLiteral("-5"), true, true, {})), QStringLiteral("fits|-5"));
        QCOMPARE(told(readOldNumber(QStringLiteral("\u22125,5"), true, true, {})),
                 QStringLiteral("rewritten_number|use_number|-5.5"));
        QCOMPARE(told(readOldNumber(QStringLiteral("0"), false, false, {})),
                 QStringLiteral("negative_number|unknown|-"));
        QCOMPARE(told(readOldNumber(QStringLiteral("0.0004"), false, false, {})),
                 QStringLiteral("negative_number|unknown|-"));
    }

    void times_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *expected) {
            QTest::newRow(text) << QString::fromLatin1(text) << QString::fromLatin1(expected);
        };
        const auto same = [&row](const char *text, const char *time) {
            row(text, QByteArray(QByteArray("rewritten_time|use_time|") + time).constData());
        };
        same("2024-03-01", "2024-03-01T00:00:00.000Z");
        same("2024-03-01 05:07:44", "2024-03-01T05:07:44.000Z");
        same("2024-03-01T05:07:44Z", "2024-03-01T05:07:44.000Z");
        same("2024-03-01 05:07:44.5", "2024-03-01T05:07:44.500Z");
        same("2024-03-01 05:07:44.123456+00", "2024-03-01T05:07:44.123456Z");
        same("2024-03-01T05:07:44+02:00", "2024-03-01T03:07:44.000Z");
        same("2024-03-01T05:07:44-0530", "2024-03-01T10:37:44.000Z");
        same("2024-03-01T23:59:59.999-10:00", "2024-03-02T09:59:59.999Z");
        same(" 2024-03-01 05:07:44 ", "2024-03-01T05:07:44.000Z");
        same("0001-01-01 00:00:00", "0001-01-01T00:00:00.000Z");
        same("9999-12-31 23:59:59.999", "9999-12-31T23:59:59.999Z");
        same("2024-02-29 10:00:00", "2024-02-29T10:00:00.000Z");
        for (const char *text : {"infinity", "-infinity", "0044-03-15 12:00:00 BC", "294275-01-01 00:00:00",
                                 "9999-12-31T23:59:59-10:00", "0001-01-01T00:00:00+10:00"})
            row(text, "time_out_of_range|unknown|-");
        for (const char *text : {"0000-06-01", "last Tuesday", "", "2023-02-29", "2024-13-01", "2024-03-01 25:00:00",
                                 "2024-03-01 10:60:00", "01.03.2024", "3/1/2024", "2024-03-01T10:00", "1740807840274",
                                 "2024-03-01 10:00:00.1234567", "2024-03-01 10:00:00 CET"})
            row(text, "unreadable_time|unknown|-");
    }
    void times()
    {
        QFETCH(QString, text);
        QTEST(told(readOldTime(text, {})), "expected");
    }

    void lists_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *text, const char *list) {
            QTest::newRow(text) << QString::fromUtf8(text)
                                << QStringLiteral("rewritten_list|use_list|") + QString::fromUtf8(list);
        };
        row("milk, eggs", R"(["milk","eggs"])");
        row("milk;eggs;", R"(["milk","eggs"])");
        row("{milk,\"tree nuts\"}", R"(["milk","tree nuts"])");
        row("{}", "[]");
        row("milk", R"(["milk"])");
        row("blé dur", R"(["blé dur"])");
        row("", "[]");
    }
    void lists()
    {
        QFETCH(QString, text);
        QTEST(told(readOldWords(text, {})), "expected");
    }

    void textsLoseOnlyTheirNulCharacters()
    {
        const QString text = QStringLiteral("a") + QChar(0) + QStringLiteral("b 🎂");
        QCOMPARE(told(readOldText(text, {})), QStringLiteral("bad_text|replace|a\ufffdb 🎂"));
    }

    // Every kind offers its proposal first, and whoever asks for something else gets the proposal.
    void everyKindCanBeResolvedFirst()
    {
        for (const char *kind : {"duplicate_code",
                                 "duplicate_name",
                                 "twin_code",
                                 "missing_code",
                                 "missing_name",
                                 "long_text",
                                 "bad_text",
                                 "orphan",
                                 "unreadable_time",
                                 "time_out_of_range",
                                 "end_before_start",
                                 "rewritten_time",
                                 "time_of_day",
                                 "unreadable_number",
                                 "number_with_unit",
                                 "rewritten_number",
                                 "ambiguous_number",
                                 "negative_number",
                                 "rounded_number",
                                 "unknown_word",
                                 "mapped_word",
                                 "rewritten_list",
                                 "temperature_without_unit",
                                 "kept_value",
                                 "table_name_taken",
                                 "enum_conflict",
                                 "dependent_object",
                                 "duplicate_id"}) {
            const QString name = QString::fromLatin1(kind);
            QVERIFY2(actionsFor(name).contains(resolveFirst), kind);
            QCOMPARE(actionFor(name, {}), actionsFor(name).front());
            QCOMPARE(actionFor(name, {{name, resolveFirst}}), resolveFirst);
            QCOMPARE(actionFor(name, {{name, QStringLiteral("guess")}}), actionsFor(name).front());
        }
        QCOMPARE(actionsFor(QStringLiteral("no such kind")), QStringList{resolveFirst});
    }
};

QTEST_GUILESS_MAIN(OldValueTest)
#include "oldvaluetest.moc"
