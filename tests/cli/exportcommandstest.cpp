// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/breadplant.h"
#include "support/clirun.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class ExportCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer on(const TestPlant &plant, const QString &command) const
    {
        return m_cli(plant.settings(), QStringList{u"--json"_qs} + command.split(u'|'));
    }

private Q_SLOTS:
    void bothFilesOfACode_data() { forBothEngines(); }
    void bothFilesOfACode()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        bakeBread(plant);
        const QString book = plant.folder() + u"/out.xlsx"_qs;
        const CliAnswer fsma = on(plant, u"export|fsma204|P-1|--backward|--out|"_qs + book);
        QVERIFY2(fsma.status == 0, fsma.err.constData());
        QCOMPARE(fsma.json()[u"receiving"].toInt(), 2);
        QCOMPARE(fsma.json()[u"transformation"].toInt(), 4);
        QCOMPARE(fsma.json()[u"shipping"].toInt(), 1);
        QCOMPARE(fsma.json()[u"gaps"][u"previous_source"].toInt(), 2);
        QVERIFY(contentOf(book).startsWith("PK"));
        QVERIFY(contentOf(fsma.json()[u"gaps_file"].toString()).contains("Shipping,2,P-1,"));

        const QString events = plant.folder() + u"/out.jsonld"_qs;
        const CliAnswer epcis = on(plant, u"export|epcis|FLOUR-1|YEAST-1|--out|"_qs + events);
        QVERIFY2(epcis.status == 0, epcis.err.constData());
        QCOMPARE(epcis.json()[u"received"].toInt(), 2);
        QCOMPARE(epcis.json()[u"transformed"].toInt(), 2);
        QCOMPARE(epcis.json()[u"packed"].toInt(), 3);
        QCOMPARE(epcis.json()[u"prefix_chosen"].toBool(), false);
        const QByteArray first = contentOf(events);
        QVERIFY(on(plant, u"export|epcis|FLOUR-1|YEAST-1|--out|"_qs + events).status == 0);
        QCOMPARE(contentOf(events), first);
        const CliAnswer day = on(plant, u"export|epcis|--from|2020-01-01|--out|"_qs + events);
        QCOMPARE(day.json()[u"received"].toInt(), 3);
    }

    void whoThePlantIs()
    {
        const TestPlant plant(Engine::SQLite);
        bakeBread(plant);
        QVERIFY(on(plant, u"deliveries|place|Oak Bakery, 1 Mill Lane"_qs).status == 0);
        QCOMPARE(on(plant, u"export|plant"_qs).json()[u"name"].toString(), u"Oak Bakery, 1 Mill Lane"_qs);
        const CliAnswer said = on(plant, u"export|plant|--phone|1|--prefix|https://oak.example"_qs);
        QVERIFY2(said.status == 0, said.err.constData());
        QCOMPARE(said.json()[u"prefix"].toString(), u"https://oak.example"_qs);
        QCOMPARE(said.json()[u"phone"].toString(), u"1"_qs);
        QCOMPARE(on(plant, u"export|plant|--prefix|oak"_qs).status, 2);
        QCOMPARE(on(plant, u"export|plant|--gln|9506000134353"_qs).status, 2);
        QCOMPARE(on(plant, u"export|plant|--company-prefix|95"_qs).status, 2);
        QCOMPARE(on(plant, u"export|plant|--time-zone|Atlantis"_qs).status, 3);
        const CliAnswer there = on(plant, u"export|plant|--company-prefix|9506000|--time-zone|Asia/Tokyo"_qs);
        QCOMPARE(there.json()[u"company_prefix"].toString(), u"9506000"_qs);
        QCOMPARE(there.json()[u"time_zone"].toString(), u"Asia/Tokyo"_qs);
        const QString events = plant.folder() + u"/out.jsonld"_qs;
        QVERIFY(on(plant, u"export|epcis|P-1|--out|"_qs + events).json()[u"prefix_chosen"].toBool());
        QVERIFY(contentOf(events).contains("https://oak.example/pallet/P-1"));
    }

    // The first computer gives the plant its zone; the second one writes the same file.
    void twoComputersWriteTheSameFile_data() { forBothEngines(); }
    void twoComputersWriteTheSameFile()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        bakeBread(plant);
        QByteArray first;
        for (const char *zone : {"America/New_York", "Asia/Tokyo"}) {
            CliRun there;
            there.setVariable(u"TZ"_qs, QString::fromLatin1(zone));
            const QString events = plant.folder() + u"/zone.jsonld"_qs;
            const CliAnswer epcis = there(
                plant.settings(), {u"export"_qs, u"epcis"_qs, u"--from"_qs, u"2020-01-01"_qs, u"--out"_qs, events});
            QVERIFY2(epcis.status == 0, epcis.err.constData());
            QVERIFY(contentOf(events).contains("\"eventTimeZoneOffset\":\"-0"));
            QVERIFY(first.isEmpty() || first == contentOf(events));
            first = contentOf(events);
        }
        QCOMPARE(on(plant, u"export|plant"_qs).json()[u"time_zone"].toString(), u"America/New_York"_qs);
    }

    void whatIsWrongIsSaid_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *name, const QString &command, int status, const QString &reason) {
            QTest::newRow(name) << command << status << reason;
        };
        row("unknown", u"export|fsma204|NOBODY|--out|%1/a.xlsx"_qs, 3, u"not_found"_qs);
        row("ambiguous", u"export|epcis|A77|--out|%1/a.jsonld"_qs, 4, u"ambiguous"_qs);
        row("nothing", u"export|epcis|--to|1999-01-01|--out|%1/a.jsonld"_qs, 3, u"not_found"_qs);
        row("no scope", u"export|fsma204|--out|%1/a.xlsx"_qs, 2, u"required"_qs);
        row("no file", u"export|fsma204|P-1"_qs, 2, u"required"_qs);
        row("bad day", u"export|fsma204|--from|today|--out|%1/a.xlsx"_qs, 2, u"bad_date"_qs);
        row("no folder", u"export|epcis|P-1|--out|%1/no/a.jsonld"_qs, 3, u"folder_missing"_qs);
    }
    void whatIsWrongIsSaid()
    {
        QFETCH(QString, command);
        QFETCH(int, status);
        QFETCH(QString, reason);
        const TestPlant plant(Engine::SQLite);
        bakeBread(plant);
        const CliAnswer answer = on(plant, command.contains(u"%1") ? command.arg(plant.folder()) : command);
        QVERIFY2(answer.status == status, answer.err.constData());
        QCOMPARE(answer.reason(), reason);
        QVERIFY(QDir(plant.folder()).entryList({u"a.*"_qs}).isEmpty());
    }

    // All that is in the folder of a recall stands in its list with its sum.
    void theEvidenceHasBothAndASumOfEach()
    {
        const TestPlant plant(Engine::SQLite);
        bakeBread(plant);
        const QString folder = plant.folder() + u"/evidence"_qs;
        const CliAnswer drill = on(plant, u"recall|FLOUR-1|--reason|drill|--mock|--out|"_qs + folder);
        QVERIFY2(drill.status == 0, drill.err.constData());
        const QStringList names = QDir(folder).entryList(QDir::Files);
        QCOMPARE(drill.json()[u"files"].toArray().size(), names.size());
        QVERIFY(names.contains(u"drill-R-0001-fsma204.xlsx"_qs) && names.contains(u"drill-R-0001-epcis.jsonld"_qs));
        const QByteArray sums = contentOf(folder + u"/drill-R-0001-sha256.txt"_qs);
        for (const QString &name : names) {
            const QByteArray sum =
                QCryptographicHash::hash(contentOf(folder + u'/' + name), QCryptographicHash::Sha256).toHex();
            QVERIFY2(name.endsWith(u"sha256.txt") || sums.contains(QByteArray(sum + "  " + name.toUtf8() + '\n')),
                     qPrintable(name));
        }
    }
};

QTEST_GUILESS_MAIN(ExportCommandsTest)
#include "exportcommandstest.moc"
