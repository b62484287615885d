// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1.h"
#include "cli/scananswer.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QTest>

using namespace bm;

namespace
{
const QDate today(2026, 11, 22);

QList<QByteArray> linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll(QByteArray());
    return lines;
}

// What an expected object says must be in the answer; what it does not mention may be anything.
QStringList differences(const QJsonObject &expected, const QJsonObject &answer)
{
    // Of the request, or about the sample
    static const QStringList metadata = {
        QStringLiteral("group"), QStringLiteral("tier"),  QStringLiteral("note"),        QStringLiteral("of"),
        QStringLiteral("raw"),   QStringLiteral("wedge"), QStringLiteral("review_only"), QStringLiteral("ref_date")};
    QStringList different;
    for (auto it = expected.begin(); it != expected.end(); ++it) {
        if (!metadata.contains(it.key()) && answer.value(it.key()) != it.value())
            different.append(it.key());
    }
    return different;
}

QString describe(const QByteArray &line, const QByteArray &answer, const QStringList &different)
{
    return QStringLiteral("%1 differ\n  asked  %2\n  answer %3")
        .arg(different.join(u", "), QString::fromUtf8(line), QString::fromUtf8(answer));
}

// Every line of a sample file that is not answered as it says.
QStringList failuresIn(const QString &path)
{
    QStringList failures;
    for (const QByteArray &line : linesOf(path)) {
        const QByteArray answer = cli::answerScanRequest(line, today);
        const QStringList different =
            differences(QJsonDocument::fromJson(line).object(), QJsonDocument::fromJson(answer).object());
        if (!different.isEmpty())
            failures.append(describe(line, answer, different));
    }
    return failures;
}

gs1::ScanAnswer scan(const QString &text)
{
    return gs1::readScan(text, today);
}

// What a broken or hostile scanner may send: anything, or something near to a real label.
QString randomText(QRandomGenerator &random)
{
    static const QStringList starts = {QStringLiteral("]C1"),
                                       QStringLiteral("]d2"),
                                       QStringLiteral("]Q1https://a/"),
                                       QStringLiteral("]E0"),
                                       QStringLiteral("("),
                                       QStringLiteral("https://id.gs1.org/"),
                                       QString(),
                                       QStringLiteral("]C10104012345123456")};
    static const QString near =
        QStringLiteral("0123456789012345678901234567890123456789()\\/%?&=#^|]\x1d AZaz\u00e9\u4e2d");
    QString text = starts[random.bounded(starts.size())];
    const int size = random.bounded(60);
    const bool anything = random.bounded(4) == 0;
    for (int i = 0; i < size; ++i)
        text += anything ? QChar(static_cast<char16_t>(random.bounded(0x10000))) : near[random.bounded(near.size())];
    return text;
}
} // namespace

class Gs1Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersItsOwnCases_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(BM_SOURCE_DIR "/tests/data/gs1"));
        for (const QString &name : folder.entryList({QStringLiteral("*.jsonl")}))
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
    void answersItsOwnCases()
    {
        QFETCH(QString, path);
        QVERIFY(!linesOf(path).isEmpty());
        const QStringList failures = failuresIn(path);
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    }

    // A larger set that may stand beside the source tree.
    void answersTheSharedSamples()
    {
        const QStringList failures = failuresIn(QStringLiteral(BM_SOURCE_DIR "/../shared/gs1/samples.jsonl"));
        QVERIFY2(failures.isEmpty(), qPrintable(failures.join(u'\n')));
    }

    void everyReadLabelIsReadAgainFromItsBrackets()
    {
        for (const QString &name : {QStringLiteral("values.jsonl"), QStringLiteral("lengths.jsonl")}) {
            for (const QByteArray &line : linesOf(QStringLiteral(BM_SOURCE_DIR "/tests/data/gs1/") + name)) {
                const gs1::ScanAnswer first = scan(QJsonDocument::fromJson(line).object().value(u"input").toString());
                if (!first.valid)
                    continue;
                QString bracketed;
                for (const gs1::ScanElement &element : first.ais)
                    bracketed += u'(' + element.ai + u')' + QString(element.value).replace(u'(', QStringLiteral("\\("));
                const gs1::ScanAnswer second = scan(bracketed);
                QVERIFY2(second.valid, qPrintable(bracketed));
                QCOMPARE(second.ais, first.ais);
                QCOMPARE(second.derived, first.derived);
            }
        }
    }

    void aViewAsksForWhatItNeeds()
    {
        const auto answer = scan(QStringLiteral("]C1010401234512345631030125001727123110A/7"));
        QVERIFY(answer.valid);
        QCOMPARE(answer.kind, gs1::ScanKind::Gs1);
        QCOMPARE(answer.symbology, QStringLiteral("GS1-128"));
        QCOMPARE(answer.gtin(), QStringLiteral("04012345123456"));
        QCOMPARE(answer.lot(), QStringLiteral("A/7"));
        QCOMPARE(answer.date(u"expiration_date"), QDate(2027, 12, 31));
        QCOMPARE(answer.element(u"17"), QStringLiteral("271231"));
        QCOMPARE(answer.measure(u"net_weight")->value, QStringLiteral("12.500"));
        QCOMPARE(answer.measure(u"net_weight")->unit, QStringLiteral("KGM"));
        QVERIFY(!answer.measure(u"gross_weight"));
        QVERIFY(answer.sscc().isEmpty());
        QVERIFY(!answer.date(u"production_date").isValid());
    }

    void aBoxIsKnownByWhatIsInIt()
    {
        const auto answer = scan(QStringLiteral("]C102040123451234563712\x1d"
                                                "00340123450000000178"));
        QCOMPARE(gs1::scanErrorCode(answer.error), QLatin1String());
        QCOMPARE(answer.gtin(), QStringLiteral("04012345123456"));
        QCOMPARE(answer.sscc(), QStringLiteral("340123450000000178"));
        QCOMPARE(answer.text(u"count"), QStringLiteral("12"));
    }

    // The next symbol of the label may bring what is missing, so what was read is kept.
    void anIncompleteLabelKeepsWhatItSaid()
    {
        const auto answer = scan(QStringLiteral("]C110LOT"));
        QVERIFY(!answer.valid);
        QCOMPARE(answer.error, gs1::ScanError::AiRequisite);
        QCOMPARE(answer.errorAi, QStringLiteral("10"));
        QCOMPARE(answer.lot(), QStringLiteral("LOT"));
        const auto whole = gs1::parse({{QStringLiteral("]C110LOT"), QStringLiteral("]E04012345123456")}, today, {}});
        QVERIFY(whole.valid);
        QCOMPARE(whole.lot(), QStringLiteral("LOT"));
        QCOMPARE(whole.gtin(), QStringLiteral("04012345123456"));
    }

    void aSwallowedElementIsWarnedAboutAndNeverSplit()
    {
        const auto answer = scan(QStringLiteral("]C1010401234512345610A117271231"));
        QVERIFY(answer.valid);
        QCOMPARE(answer.lot(), QStringLiteral("A117271231"));
        QVERIFY(answer.date(u"expiration_date").isNull());
        QCOMPARE(answer.warnings.size(), 1);
        QCOMPARE(answer.warnings.front(), (gs1::ScanWarning{gs1::ScanWarningKind::SeparatorMissing,
                                                            QStringLiteral("10"), QStringLiteral("A1|17|271231")}));
        // No date, a date far away, and nothing left for the lot
        for (const QString &lot :
             {QStringLiteral("A117271331"), QStringLiteral("A117751231"), QStringLiteral("17271231")})
            QVERIFY2(scan(QStringLiteral("]C1010401234512345610") + lot).warnings.isEmpty(), qPrintable(lot));
    }

    void anAmbiguousTextOffersItsReadings()
    {
        const auto answer = scan(QStringLiteral("10614141123459"));
        QVERIFY(answer.valid);
        QCOMPARE(answer.kind, gs1::ScanKind::Ambiguous);
        QCOMPARE(answer.plain, QStringLiteral("10614141123459"));
        QCOMPARE(answer.readings.size(), 3);
        QCOMPARE(answer.readings[0].kind, gs1::ReadingKind::Gtin);
        QCOMPARE(answer.readings[0].ais,
                 (QList<gs1::ScanElement>{{QStringLiteral("01"), QStringLiteral("10614141123459")}}));
        QCOMPARE(answer.readings[1].kind, gs1::ReadingKind::ElementString);
        QCOMPARE(answer.readings[1].ais,
                 (QList<gs1::ScanElement>{{QStringLiteral("10"), QStringLiteral("614141123459")}}));
        QCOMPARE(answer.readings[2].kind, gs1::ReadingKind::Text);
    }

    void aSpoiledPrefixHintsAtTheKeyboardLayout_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("german") << "+C10104012345123456";
        QTest::newRow("caps lock") << "]c10104012345123456";
        QTest::newRow("french, no shift") << QStringLiteral("]C1à&à'à&é\"'(&é\"'(-");
        QTest::newRow("french") << QStringLiteral("$C&à&à'à&é\"'(&é\"'(-");
        QTest::newRow("shift stuck") << "}C!)!)$)!@#$%!@#$%^";
        QTest::newRow("bracket lost") << "C10104012345123456";
    }
    void aSpoiledPrefixHintsAtTheKeyboardLayout()
    {
        QFETCH(QString, text);
        const auto answer = scan(text);
        QVERIFY(!answer.valid);
        QCOMPARE(answer.error, gs1::ScanError::Symbology);
        QCOMPARE(answer.warnings.size(), 1);
        QCOMPARE(answer.warnings.front().kind, gs1::ScanWarningKind::KeyboardLayout);
    }

    void centuriesFollowTheInjectedDay()
    {
        const auto expiry = [](int year) {
            return gs1::readScan(QStringLiteral("]C1010401234512345617500101"), QDate(year, 6, 1))
                .date(u"expiration_date");
        };
        QCOMPARE(expiry(2026), QDate(2050, 1, 1));
        QCOMPARE(expiry(2098), QDate(2050, 1, 1));
        QCOMPARE(expiry(2099), QDate(2050, 1, 1));
        QCOMPARE(expiry(2100), QDate(2150, 1, 1));
        QCOMPARE(expiry(1999), QDate(1950, 1, 1));
        QCOMPARE(expiry(2000), QDate(2050, 1, 1));
    }

    void aLineThatIsNoRequestIsAnsweredToo()
    {
        for (const QByteArray line :
             {"", "nonsense", "[]", "{}", "{\"id\":\"1\"}", "{\"input\":\"]C1\",\"ref_date\":\"never\"}"}) {
            const QJsonObject answer = QJsonDocument::fromJson(cli::answerScanRequest(line, today)).object();
            QCOMPARE(answer.value(u"valid"), QJsonValue(false));
            QCOMPARE(answer.value(u"error"), QJsonValue(QStringLiteral("MALFORMED")));
        }
        const QJsonObject named = QJsonDocument::fromJson(cli::answerScanRequest("{\"id\":7}", today)).object();
        QCOMPARE(named.value(u"id"), QJsonValue(7));
    }

    void answersAnythingAtAll()
    {
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        for (int round = 0; round < 30'000; ++round) {
            const QString text = randomText(random);
            const gs1::ScanAnswer answer = scan(text);
            QVERIFY2(answer.valid == (answer.error == gs1::ScanError::None), qPrintable(text));
            QVERIFY2(answer.valid || !gs1::scanErrorCode(answer.error).isEmpty(), qPrintable(text));
            QVERIFY2(!QJsonDocument::fromJson(cli::answerScanText(text, today)).isEmpty(), qPrintable(text));
        }
    }
};

QTEST_APPLESS_MAIN(Gs1Test)
#include "gs1test.moc"
