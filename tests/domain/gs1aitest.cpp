// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/gs1ai.h"
#include "domain/gs1.h"

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace bm;

namespace
{
QString dictionary(const QString &rows)
{
    return QStringLiteral("# A dictionary\n\n") + rows;
}
} // namespace

class Gs1AiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheApplicationIdentifiers()
    {
        const gs1::AiTable &table = gs1::AiTable::builtIn();
        QCOMPARE(table.entries().size(), size_t(541));
        QVERIFY(!table.find(u"01")->needsSeparator);
        QVERIFY(table.find(u"10")->needsSeparator);
        QCOMPARE(table.find(u"10")->maximumLength(), 20);
        QCOMPARE(table.find(u"8008")->minimumLength(), 8);
        QCOMPARE(table.find(u"8008")->maximumLength(), 12);
        QCOMPARE(table.find(u"3105")->title, QStringLiteral("NET WEIGHT (kg)"));
        for (const QStringView none : {u"3106", u"04", u"1", u"", u"00000", u"0x", u"310", u"8", u"803"})
            QVERIFY2(table.find(none) == nullptr, qPrintable(none.toString()));
    }

    // Only these prefixes may go without a separator (General Specifications, figure 7.8.5-2).
    void onlyPredefinedLengthsNeedNoSeparator()
    {
        for (const gs1::AiEntry &entry : gs1::AiTable::builtIn().entries()) {
            const int start = entry.number.aligned() / 100;
            const bool isPredefined =
                start <= 4 || (start >= 11 && start <= 20) || (start >= 31 && start <= 36) || start == 41;
            QVERIFY2(entry.needsSeparator != isPredefined, qPrintable(entry.number.toText()));
            QVERIFY2(entry.needsSeparator || entry.minimumLength() == entry.maximumLength(),
                     qPrintable(entry.number.toText()));
        }
    }

    void findsTheIdentifierThatBeginsATextByItsFirstTwoDigits()
    {
        const gs1::AiTable &table = gs1::AiTable::builtIn();
        QCOMPARE(table.findPrefix(u"0104012345123456")->number.toText(), QStringLiteral("01"));
        QCOMPARE(table.findPrefix(u"3103000001")->number.toText(), QStringLiteral("3103"));
        for (const QStringView none : {u"", u"0", u"31", u"310", u"3106000001", u"AB", u"0A",
                                       u"\x1d"
                                       u"10",
                                       u"89"})
            QVERIFY2(table.findPrefix(none) == nullptr, qPrintable(none.toString()));
    }

    void orderOfLinkQualifiers()
    {
        const gs1::AiTable &table = gs1::AiTable::builtIn();
        const auto isPath = [&](const QStringList &ais) {
            std::vector<gs1::AiNumber> path;
            for (const QString &ai : ais)
                path.push_back(gs1::AiNumber::fromDigits(ai).value());
            return table.isLinkPath(path);
        };
        const auto split = [](const char *text) { return QString::fromLatin1(text).split(u' '); };
        for (const char *right :
             {"01", "01 22 10 21", "01 22 21", "01 10", "01 235", "00", "414 254", "414 7040", "415 8020"})
            QVERIFY2(isPath(split(right)), right);
        for (const char *wrong :
             {"10", "01 21 10", "01 10 22", "01 10 10", "01 22 235", "00 10", "414 254 7040", "01 01"})
            QVERIFY2(!isPath(split(wrong)), wrong);
    }

    void aDictionaryReplacesTheTable()
    {
        const auto table = gs1::AiTable::fromDictionary(
            dictionary(QStringLiteral("01  *?  N14,csum,gcppos2   ex=02 dlpkey=10|21,22   # GTIN\r\n"
                                      "\t3100-3101 *?\tN6  req=01,02+37 req=80nn # WEIGHT # of it\n"
                                      "96      N3,iso3166 [N3],iso3166 X..9,brandnewcheck\n")));
        QVERIFY(table.ok());
        QCOMPARE(table->entries().size(), size_t(4));
        const gs1::AiEntry *gtin = table->find(u"01");
        QVERIFY(gtin->linkKey && gtin->linkAttribute && !gtin->needsSeparator);
        QCOMPARE(gtin->linkQualifiers.size(), size_t(2));
        QCOMPARE(gtin->excludes.size(), size_t(1));
        const gs1::AiEntry *weight = table->find(u"3101");
        QCOMPARE(weight->title, QStringLiteral("WEIGHT # of it"));
        QCOMPARE(weight->needs.size(), size_t(2));
        QCOMPARE(weight->needs[0].size(), size_t(2));
        QCOMPARE(weight->needs[0][1].size(), size_t(2));
        const gs1::AiEntry *own = table->find(u"96");
        QVERIFY(own->needsSeparator && !own->linkAttribute);
        QCOMPARE(own->components.size(), size_t(3));
        QVERIFY(own->components[1].optional);
        QVERIFY(own->components[2].checks.empty());
        QVERIFY(table->find(u"10") == nullptr);
    }

    void aDictionaryExtendsTheTable()
    {
        const auto table = gs1::AiTable::builtIn().extendedBy(
            dictionary(QStringLiteral("10  ?  X..5  # SHORT LOT\n7099  ?  N2  # NEW\n")));
        QVERIFY(table.ok());
        QCOMPARE(table->entries().size(), gs1::AiTable::builtIn().entries().size() + 1);
        QCOMPARE(table->find(u"10")->maximumLength(), 5);
        const gs1::ScanRequest request{{QStringLiteral("]C1709912\x1d"
                                                       "10ABC")},
                                       QDate(2026, 11, 22),
                                       {}};
        QCOMPARE(gs1::parse(request).error, gs1::ScanError::UnknownAi);
        const auto answer = gs1::parse(request, *table);
        QVERIFY(answer.valid);
        QCOMPARE(answer.element(u"7099"), QStringLiteral("12"));
    }

    void aBrokenDictionaryIsRefused_data()
    {
        QTest::addColumn<QString>("rows");
        QTest::addColumn<Reason>("reason");
        QTest::newRow("nothing") << "" << Reason::EmptyFile;
        QTest::newRow("words") << "hello world\n" << Reason::Corrupt;
        QTest::newRow("no format") << "01 *? req=02 # GTIN\n" << Reason::Corrupt;
        QTest::newRow("no such character set") << "01 *? Q14\n" << Reason::Corrupt;
        QTest::newRow("no length") << "01 *? N\n" << Reason::Corrupt;
        QTest::newRow("length out of range") << "01 *? N100\n" << Reason::Corrupt;
        QTest::newRow("a letter in the AI") << "0A *? N14\n" << Reason::Corrupt;
        QTest::newRow("backward range") << "99-91 X..90\n" << Reason::Corrupt;
        QTest::newRow("range of two lengths") << "91-100 X..90\n" << Reason::Corrupt;
        QTest::newRow("bad companion") << "01 N14 req=1\n" << Reason::Corrupt;
        QTest::newRow("bad exclusion") << "01 N14 ex=\n" << Reason::Corrupt;
        QTest::newRow("bad qualifier") << "01 N14 dlpkey=x\n" << Reason::Corrupt;
        QTest::newRow("twice") << "01 N14\n01 N14\n" << Reason::Corrupt;
        QTest::newRow("one begins the other") << "310 N6\n3101 N6\n" << Reason::Corrupt;
    }
    void aBrokenDictionaryIsRefused()
    {
        QFETCH(QString, rows);
        QFETCH(Reason, reason);
        const auto table = gs1::AiTable::fromDictionary(dictionary(rows));
        QVERIFY(!table.ok());
        QCOMPARE(table.error().reason, reason);
        QVERIFY(!gs1::AiTable::builtIn().extendedBy(dictionary(rows)).ok());
        // The line is named, so that somebody finds it in a file of five hundred.
        const auto second = gs1::AiTable::fromDictionary(u"# comment\n\n01 *? N14,csum\n"_qs + dictionary(rows));
        if (reason == Reason::Corrupt)
            QVERIFY2(QRegularExpression(u"^[67]: "_qs).match(second.error().detail).hasMatch(),
                     qPrintable(second.error().detail));
    }

    // GS1's own file may stand beside the source tree: then it says what the built-in table says.
    void agreesWithTheOfficialDictionary()
    {
        QFile file(QStringLiteral(BM_SOURCE_DIR "/../shared/gs1/gs1-syntax-dictionary-2026-01-27.txt"));
        if (!file.open(QIODevice::ReadOnly))
            return;
        const auto official = gs1::AiTable::fromDictionary(QString::fromUtf8(file.readAll()));
        QVERIFY(official.ok());
        const auto &own = gs1::AiTable::builtIn().entries();
        QCOMPARE(official->entries().size(), own.size());
        for (size_t i = 0; i < own.size(); ++i) {
            const gs1::AiEntry &a = own[i];
            const gs1::AiEntry &b = official->entries()[i];
            QVERIFY(a.number == b.number);
            QVERIFY2(a.needsSeparator == b.needsSeparator && a.linkAttribute == b.linkAttribute &&
                         a.linkKey == b.linkKey && a.linkQualifiers == b.linkQualifiers && a.title == b.title &&
                         a.needs.size() == b.needs.size() && a.excludes.size() == b.excludes.size(),
                     qPrintable(a.number.toText()));
            QCOMPARE(a.components.size(), b.components.size());
            for (size_t c = 0; c < a.components.size(); ++c) {
                QVERIFY(a.components[c].characters == b.components[c].characters);
                QVERIFY(a.components[c].checks == b.components[c].checks);
                QCOMPARE(a.components[c].minimum, b.components[c].minimum);
                QCOMPARE(a.components[c].maximum, b.components[c].maximum);
                QCOMPARE(a.components[c].optional, b.components[c].optional);
            }
        }
    }
};

QTEST_APPLESS_MAIN(Gs1AiTest)
#include "gs1aitest.moc"
