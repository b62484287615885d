// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/tutor/labelpattern.h"

#include <QRandomGenerator>
#include <QStringBuilder>
#include <QTest>

using namespace bm;

namespace
{
const QDate today(2026, 11, 29);

LabelMark mark(LabelField field, const QString &sample, const QString &text, const QString &order = {})
{
    return {field, sample.indexOf(text), text.size(), dateOrderFrom(order)};
}

LabelPattern must(Result<LabelPattern> pattern)
{
    if (!pattern)
        qFatal("%s", qPrintable(pattern.error().field + u' ' + pattern.error().detail));
    return *pattern;
}

QString told(const Result<LabelPattern> &pattern)
{
    return pattern ? QStringLiteral("ok") : QString::number(int(pattern.error().reason)) % u' ' % pattern.error().field;
}

QString told(Reason reason, const char *field)
{
    return QString::number(int(reason)) % u' ' % QLatin1String(field);
}

QString shown(const std::optional<LabelValues> &values)
{
    if (!values)
        return QStringLiteral("not read");
    QStringList words{values->lot};
    for (const QDate &date : {values->expiry, values->bestBefore, values->made})
        words << date.toString(Qt::ISODate);
    words << (values->quantity ? values->quantity->toText() : QString()) << values->item;
    while (words.last().isEmpty())
        words.removeLast();
    return words.join(u' ');
}

// L240917-B7 0926
LabelPattern mill()
{
    const QString sample = QStringLiteral("L240917-B7 0926");
    return must(
        LabelPattern::tryFrom(sample,
                              {mark(LabelField::Lot, sample, QStringLiteral("240917-B7")),
                               mark(LabelField::Expiry, sample, QStringLiteral("0926"), QStringLiteral("MMYY"))},
                              today));
}

const QString pipes = QStringLiteral("FLR|20260115|LOT8831|EXP0127");

LabelPattern piped()
{
    return must(
        LabelPattern::tryFrom(pipes,
                              {mark(LabelField::Item, pipes, QStringLiteral("FLR")),
                               mark(LabelField::Made, pipes, QStringLiteral("20260115"), QStringLiteral("YYYYMMDD")),
                               mark(LabelField::Lot, pipes, QStringLiteral("8831")),
                               mark(LabelField::Expiry, pipes, QStringLiteral("0127"), QStringLiteral("MMYY"))},
                              today));
}

// Labels as a machine might write them: pieces with separators, in any order.
class Machine
{
public:
    explicit Machine(quint32 seed) : m_random(seed)
    {
        m_kinds = {LabelField::Lot, LabelField::Expiry};
        for (const LabelField field : {LabelField::Made, LabelField::BestBefore, LabelField::Quantity}) {
            if (m_random.bounded(2) == 0)
                m_kinds.push_back(field);
        }
        std::shuffle(m_kinds.begin(), m_kinds.end(), m_random);
        for (size_t i = 0; i < m_kinds.size(); ++i) {
            m_separators += QStringLiteral("|;/ _#").at(m_random.bounded(6));
            m_words << QStringList{QString(), QStringLiteral("LOT"), QStringLiteral("EXP: "), QStringLiteral("A7-")}.at(
                m_random.bounded(4));
            m_orders.push_back(allDateOrders().at(m_random.bounded(quint32(allDateOrders().size()))));
        }
        m_lotForm = m_random.bounded(3);
    }

    QString write(LabelValues *values, std::vector<LabelMark> *marks)
    {
        QString text;
        for (size_t i = 0; i < m_kinds.size(); ++i) {
            text += m_words.at(qsizetype(i));
            const QString part = partOf(i, values);
            const bool isDate = isDateField(m_kinds[i]);
            marks->push_back(
                {m_kinds[i], text.size(), part.size(), isDate ? std::optional(m_orders[i]) : std::nullopt});
            text += part % m_separators.at(qsizetype(i));
        }
        return text;
    }

private:
    QString partOf(size_t i, LabelValues *values)
    {
        if (m_kinds[i] == LabelField::Lot)
            return values->lot = lot();
        if (m_kinds[i] == LabelField::Quantity) {
            values->quantity = Quantity::ofUnits(1 + m_random.bounded(9999));
            return QString::number(values->quantity->thousandths() / 1000);
        }
        const QString order = dateOrderName(m_orders[i]);
        QDate date = QDate(2026, 1, 1).addDays(-m_random.bounded(330));
        if (!order.contains(u'D'))
            date = QDate(date.year(), date.month(), date.daysInMonth());
        (m_kinds[i] == LabelField::Expiry ? values->expiry
         : m_kinds[i] == LabelField::Made ? values->made
                                          : values->bestBefore) = date;
        QString text = order;
        const auto put = [&text](const char *letters, int number) {
            const QString run = QString::fromLatin1(letters);
            text.replace(run, QStringLiteral("%1").arg(number, int(run.size()), 10, QChar(u'0')));
        };
        put("DDD", date.dayOfYear());
        put("DD", date.day());
        put("MM", date.month());
        put("YYYY", date.year());
        put("YY", date.year() % 100);
        put("Y", date.year() % 10);
        return text;
    }

    QString lot()
    {
        QString lot;
        const int length = 1 + m_random.bounded(12);
        for (int i = 0; i < length; ++i)
            lot += m_lotForm == 0 || (m_lotForm == 2 && i % 2 == 1) ? QChar(u'0' + m_random.bounded(10))
                                                                    : QChar(u'A' + m_random.bounded(26));
        return m_lotForm == 2 ? lot % u"K9" : lot; // letters and digits, whatever its length
    }

    QRandomGenerator m_random;
    std::vector<LabelField> m_kinds;
    QString m_separators;
    QStringList m_words;
    std::vector<DateOrder> m_orders;
    quint32 m_lotForm = 0;
};
} // namespace

class LabelPatternTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextLabelIsReadAsTheFirstWasTaught()
    {
        QCOMPARE(shown(mill().read(QStringLiteral("L240917-B7 0926"), today)), QStringLiteral("240917-B7 2026-09-30"));
        QCOMPARE(shown(mill().read(QStringLiteral("L250101-C12 0227"), today)),
                 QStringLiteral("250101-C12 2027-02-28"));
        QCOMPARE(shown(piped().read(QStringLiteral("FLR|20260228|LOT90412|EXP0228"), today)),
                 QStringLiteral("90412 2028-02-29  2026-02-28  FLR"));
        QCOMPARE(mill().shape(), QStringLiteral("L{lot} {expiry:MMYY}"));
        QCOMPARE(piped().shape(), QStringLiteral("FLR|{made:YYYYMMDD}|LOT{lot:9+}|EXP{expiry:MMYY}"));
    }

    void whatIsBuiltOtherwiseIsNotRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("another item") << QStringLiteral("RYE|20260115|LOT8831|EXP0127");
        QTest::newRow("another word") << QStringLiteral("FLR|20260115|LOT8831|BBD0127");
        QTest::newRow("no such day") << QStringLiteral("FLR|20260230|LOT8831|EXP0127");
        QTest::newRow("no such month") << QStringLiteral("FLR|20260115|LOT8831|EXP1327");
        QTest::newRow("no lot") << QStringLiteral("FLR|20260115|LOT|EXP0127");
        QTest::newRow("letters in a lot of digits") << QStringLiteral("FLR|20260115|LOT88A1|EXP0127");
        QTest::newRow("a longer lot than any") << QStringLiteral("FLR|20260115|LOT123456789012345678901|EXP0127");
        QTest::newRow("something behind it") << QStringLiteral("FLR|20260115|LOT8831|EXP0127 ");
        QTest::newRow("something before it") << QStringLiteral(" FLR|20260115|LOT8831|EXP0127");
        QTest::newRow("cut off") << QStringLiteral("FLR|20260115|LOT8831|EXP01");
        QTest::newRow("nothing") << QString();
        QTest::newRow("another separator") << QStringLiteral("FLR|20260115|LOT8831/EXP0127");
    }
    void whatIsBuiltOtherwiseIsNotRead()
    {
        QFETCH(QString, text);
        QCOMPARE(shown(piped().read(text, today)), QStringLiteral("not read"));
    }

    // Where nothing tells its end, a lot is as long as the sample's, class by class.
    void aLotWithoutAnEndHasTheLengthOfTheSample()
    {
        const QString sample = QStringLiteral("AB12260930X");
        const LabelPattern pattern = must(LabelPattern::tryFrom(
            sample,
            {mark(LabelField::Lot, sample, QStringLiteral("AB12")),
             mark(LabelField::Expiry, sample, QStringLiteral("260930"), QStringLiteral("YYMMDD"))},
            today));
        QCOMPARE(shown(pattern.read(QStringLiteral("CD98270131Y"), today)), QStringLiteral("CD98 2027-01-31"));
        QCOMPARE(shown(pattern.read(QStringLiteral("CD987270131Y"), today)), QStringLiteral("not read"));
        QCOMPARE(shown(pattern.read(QStringLiteral("9D98270131Y"), today)), QStringLiteral("not read"));
        QCOMPARE(pattern.shape(), QStringLiteral("{lot:AA99}{expiry:YYMMDD}A"));
        // Behind a digit that counts something nobody knows where it begins.
        const LabelPattern counted =
            must(LabelPattern::tryFrom(QStringLiteral("77AB1;"), {{LabelField::Lot, 2, 3, {}}}, today));
        QCOMPARE(shown(counted.read(QStringLiteral("12XY9;"), today)), QStringLiteral("XY9"));
        QCOMPARE(shown(counted.read(QStringLiteral("12XY98;"), today)), QStringLiteral("not read"));
        // The separator behind it is also in it: it tells nothing.
        const QString twice = QStringLiteral("A-12-0926");
        const LabelPattern same =
            must(LabelPattern::tryFrom(twice, {mark(LabelField::Lot, twice, QStringLiteral("A-12"))}, today));
        QCOMPARE(shown(same.read(QStringLiteral("B-77-1299"), today)), QStringLiteral("B-77"));
        QCOMPARE(shown(same.read(QStringLiteral("B-777-1299"), today)), QStringLiteral("not read"));
    }

    void aQuantityIsAFigure()
    {
        const QString sample = QStringLiteral("LOT A1 NET 25.5 KG");
        const LabelPattern pattern =
            must(LabelPattern::tryFrom(sample,
                                       {mark(LabelField::Lot, sample, QStringLiteral("A1")),
                                        mark(LabelField::Quantity, sample, QStringLiteral("25.5"))},
                                       today));
        QCOMPARE(shown(pattern.read(QStringLiteral("LOT B22 NET 1000 KG"), today)), QStringLiteral("B22    1000.000"));
        QCOMPARE(shown(pattern.read(QStringLiteral("LOT B22 NET 0 KG"), today)), QStringLiteral("not read"));
        QCOMPARE(shown(pattern.read(QStringLiteral("LOT B22 NET 1.2.3 KG"), today)), QStringLiteral("not read"));
        QCOMPARE(shown(pattern.read(QStringLiteral("LOT B22 NET 1.2345 KG"), today)), QStringLiteral("not read"));
    }

    void onlyWhatTheTextCanBeIsOffered_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("readings");
        QTest::newRow("one of three") << u"240917"_qs << u"YYMMDD 2024-09-17, DDMMYY 2017-09-24"_qs;
        QTest::newRow("all that six digits are")
            << u"010203"_qs << u"YYMMDD 2001-02-03, DDMMYY 2003-02-01, MMDDYY 2003-01-02"_qs;
        QTest::newRow("eight") << u"20260115"_qs << u"YYYYMMDD 2026-01-15"_qs;
        QTest::newRow("eight, two ways") << u"03042027"_qs << u"DDMMYYYY 2027-04-03, MMDDYYYY 2027-03-04"_qs;
        QTest::newRow("four") << u"0926"_qs << u"MMYY 2026-09-30"_qs;
        QTest::newRow("four, two ways") << u"1112"_qs << u"MMYY 2012-11-30, YYMM 2011-12-31, YDDD 2031-04-22"_qs;
        QTest::newRow("day of the year") << u"27060"_qs << u"YYDDD 2027-03-01"_qs;
        QTest::newRow("day 366") << u"28366"_qs << u"YYDDD 2028-12-31"_qs;
        QTest::newRow("no day 366") << u"27366"_qs << QString();
        QTest::newRow("seven") << u"2026365"_qs << u"YYYYDDD 2026-12-31"_qs;
        QTest::newRow("groups") << u"2026-01-15"_qs << u"YYYYMMDD 2026-01-15"_qs;
        QTest::newRow("groups of another order") << u"15/01/26"_qs << u"YYMMDD 2015-01-26, DDMMYY 2026-01-15"_qs;
        QTest::newRow("odd groups") << u"2-0-26"_qs << QString();
        QTest::newRow("month") << u"09/2026"_qs << u"MMYYYY 2026-09-30"_qs;
        QTest::newRow("letters") << u"15JAN26"_qs << QString();
        QTest::newRow("leap day") << u"290228"_qs << u"YYMMDD 2029-02-28, DDMMYY 2028-02-29"_qs;
        QTest::newRow("last century") << u"19990115"_qs << QString();
        QTest::newRow("separator at the end") << u"0926-"_qs << QString();
    }
    void onlyWhatTheTextCanBeIsOffered()
    {
        QFETCH(QString, text);
        QFETCH(QString, readings);
        QStringList said;
        for (const DateReading &reading : dateReadings(text, today))
            said << dateOrderName(reading.order) % u' ' % reading.date.toString(Qt::ISODate);
        QCOMPARE(said.join(u", "), readings);
    }

    // One digit of a year: what was made, was made before.
    void oneDigitIsTheYearNextToToday()
    {
        const auto year = [](const QString &text, bool isPast) {
            return dateBy(DateOrder::YDDD, text, today, isPast).value_or(QDate()).year();
        };
        QCOMPARE(year(QStringLiteral("6001"), true), 2026);
        QCOMPARE(year(QStringLiteral("7001"), true), 2017);
        QCOMPARE(year(QStringLiteral("7001"), false), 2027);
        QCOMPARE(year(QStringLiteral("1001"), false), 2031);
        QCOMPARE(year(QStringLiteral("2001"), false), 2022);
        const LabelPattern both = must(LabelPattern::tryFrom(QStringLiteral("A1/6001/6001"),
                                                             {{LabelField::Lot, 0, 2, {}},
                                                              {LabelField::Made, 3, 4, DateOrder::YDDD},
                                                              {LabelField::Expiry, 8, 4, DateOrder::YDDD}},
                                                             today));
        QCOMPARE(shown(both.read(QStringLiteral("A1/8001/8001"), today)), QStringLiteral("A1 2028-01-01  2018-01-01"));
    }

    void aWrongMarkIsTold()
    {
        const auto tryIt = [](const std::vector<LabelMark> &marks) {
            return told(LabelPattern::tryFrom(pipes, marks, today));
        };
        const LabelMark lot = mark(LabelField::Lot, pipes, QStringLiteral("8831"));
        QCOMPARE(tryIt({}), told(Reason::Required, "lot"));
        QCOMPARE(tryIt({lot, mark(LabelField::Expiry, pipes, QStringLiteral("0127"))}),
                 told(Reason::Required, "expiry"));
        QCOMPARE(tryIt({lot, mark(LabelField::Expiry, pipes, QStringLiteral("0127"), QStringLiteral("YYMMDD"))}),
                 told(Reason::BadDate, "expiry"));
        QCOMPARE(tryIt({lot, lot}), told(Reason::Duplicate, "lot"));
        QCOMPARE(tryIt({lot, mark(LabelField::Item, pipes, QStringLiteral("LOT8"))}), told(Reason::Duplicate, "lot"));
        QCOMPARE(tryIt({{LabelField::Lot, 20, 20, {}}}), told(Reason::NotFound, "lot"));
        QCOMPARE(tryIt({{LabelField::Lot, -1, 2, {}}}), told(Reason::NotFound, "lot"));
        QCOMPARE(tryIt({{LabelField::Lot, 3, 0, {}}}), told(Reason::NotFound, "lot"));
        QCOMPARE(tryIt({mark(LabelField::Lot, pipes, QStringLiteral("8831|"))}), told(Reason::UnreadableText, "lot"));
        QCOMPARE(tryIt({lot, mark(LabelField::Quantity, pipes, QStringLiteral("FLR"))}),
                 told(Reason::NotANumber, "quantity"));
    }

    void aFullerReadingAgrees()
    {
        LabelValues both = *piped().read(pipes, today);
        LabelValues less = both;
        less.made = {};
        QVERIFY(agree(less, both) && agree(both, less) && isWithin(less, both) && !isWithin(both, less));
        LabelValues otherDay = both;
        otherDay.made = today;
        QVERIFY(!agree(otherDay, both));
        less.expiry = today;
        QVERIFY(!agree(less, both) && !agree(both, less) && !isWithin(less, both));
        both.lot += u'A';
        QVERIFY(!agree(both, *piped().read(pipes, today)));
    }

    void marksAreKeptAsText()
    {
        const LabelPattern pattern = piped();
        const QString text = marksText(pattern.marks());
        QCOMPARE(text, QStringLiteral("item@0+3 made@4+8:YYYYMMDD lot@16+4 expiry@24+4:MMYY"));
        QVERIFY(marksFrom(text) == pattern.marks());
        for (const char *bad : {"lot", "lot@1", "lot@a+2", "weight@1+2", "lot@1+2:XYZ", "expiry@1+2:YYMM lot@1+2 x"})
            QVERIFY2(!marksFrom(QLatin1String(bad)), bad);
    }

    // Whatever a machine writes: taught once, its next labels are read, and give what they were written from.
    void anyLabelIsReadAfterItsFirst()
    {
        const quint32 seed = qEnvironmentVariableIsSet("BM_SEED") ? quint32(qEnvironmentVariableIntValue("BM_SEED"))
                                                                  : QRandomGenerator::global()->generate();
        qInfo("BM_SEED=%u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 2000; ++round) {
            Machine machine(random.generate());
            LabelValues first;
            std::vector<LabelMark> marks;
            const QString sample = machine.write(&first, &marks);
            const auto pattern = LabelPattern::tryFrom(sample, marks, today);
            QVERIFY2(pattern, qPrintable(sample % u' ' % marksText(marks)));
            QCOMPARE(shown(pattern->read(sample, today)), shown(first));
            for (int next = 0; next < 5; ++next) {
                LabelValues values;
                marks.clear();
                const QString text = machine.write(&values, &marks);
                QVERIFY2(shown(pattern->read(text, today)) == shown(values),
                         qPrintable(pattern->shape() % u" <- " % text % u": " % shown(pattern->read(text, today))));
                // What is left out of it or put to it is never read as something else that looks whole.
                const auto cut = pattern->read(text.chopped(1), today);
                QVERIFY2(!cut, qPrintable(text));
            }
        }
    }
};

QTEST_APPLESS_MAIN(LabelPatternTest)
#include "labelpatterntest.moc"
