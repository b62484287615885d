// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class ImportCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer as(const Floor &floor, const QString &login, const QString &command) const
    {
        const QStringList words{u"--database"_qs, CliRun::place(floor.plant.settings()), u"--json"_qs, u"--user"_qs,
                                login};
        return m_cli(words + command.split(u'|'), QString(staffPin + u'\n').toUtf8());
    }

    QString fileOf(const QString &name, const QByteArray &content) const
    {
        const QString path = m_cli.home() + u'/' + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s", qPrintable(file.errorString()));
        return path;
    }

private Q_SLOTS:
    void aPlantIsFilledFromItsFiles_data() { forBothEngines(); }
    void aPlantIsFilledFromItsFiles()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        enrolStaff(*floor.database);
        const QString things = fileOf(u"things.csv"_qs, "Art\xED"
                                                        "culo;Unidad;M\xED"
                                                        "nimo\r\nHarina;kg;1.250\r\nLeche;L;12,5\r\n");
        // What may be two figures is asked for, and nothing is written meanwhile.
        CliAnswer answer = as(floor, u"rita"_qs, u"import|ingredients|--yes|"_qs + things);
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), u"rows_with_errors"_qs);
        QVERIFY(answer.err.contains("Windows-1252"));
        QJsonArray rows = answer.json()[u"rows"_qs].toArray();
        QCOMPARE(rows[0].toObject()[u"notes"_qs].toArray()[0].toObject()[u"problem"_qs].toString(),
                 u"doubtful_number"_qs);
        QCOMPARE(rows[0].toObject()[u"notes"_qs].toArray()[0].toObject()[u"column"_qs].toString(), u"C"_qs);
        QCOMPARE(rows[1].toObject()[u"state"_qs].toString(), u"new"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM ingredients"_qs), 0);
        answer = as(floor, u"rita"_qs, u"import|ingredients|--decimal|comma|--dry-run|"_qs + things);
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json()[u"written"_qs].toBool(), false);
        QCOMPARE(floor.count(u"SELECT count(*) FROM ingredients"_qs), 0);
        answer = as(floor, u"rita"_qs, u"import|ingredients|--decimal|comma|--yes|"_qs + things);
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json()[u"counts"_qs].toObject()[u"new"_qs].toInt(), 2);
        QCOMPARE(floor.quantity(u"SELECT minimum_stock AS quantity FROM ingredients WHERE name = 'Harina'"_qs),
                 kilos(1250));
        // Lots of the same file: a column by its letter, a date that is said, and not twice.
        const QString lots = fileOf(u"lots.csv"_qs, "Item,Count,Vendor,Lot No,Exp\nHarina,5,Molino,M-1,03/12/2099\n");
        answer = as(floor, u"rita"_qs, u"import|lots|--dates|dmy|--yes|"_qs + lots);
        QCOMPARE(answer.status, 2);
        QVERIFY(answer.err.contains("Quantity"));
        const QString command = u"import|lots|--map|b=quantity|--yes|"_qs + lots;
        QCOMPARE(as(floor, u"rita"_qs, command).status, 5);
        answer = as(floor, u"rita"_qs, command + u"|--dates|dmy"_qs);
        QCOMPARE(answer.status, 0);
        QCOMPARE(floor.text(u"SELECT CAST(expiration_date AS text) AS d FROM ingredient_lots"_qs), u"2099-12-03"_qs);
        answer = as(floor, u"rita"_qs, command + u"|--dates|dmy"_qs);
        QCOMPARE(answer.json()[u"counts"_qs].toObject()[u"same"_qs].toInt(), 1);
        QCOMPARE(floor.count(u"SELECT count(*) FROM lot_movements"_qs), 1);
        QCOMPARE(as(floor, u"rita"_qs, command + u"|--dates|dmy|--again"_qs).status, 0);
        QCOMPARE(floor.count(u"SELECT count(*) FROM lot_movements"_qs), 2);
        // Who may not.
        QCOMPARE(as(floor, u"paul"_qs, command + u"|--dates|dmy"_qs).reason(), u"not_allowed"_qs);
    }

    void everyWrongUseHasItsStatus()
    {
        Floor floor(Engine::SQLite);
        const QString names = fileOf(u"names.csv"_qs, "Vendor,Phone\nMill,1\n");
        const auto run = [&](const QString &command) { return as(floor, u"maria"_qs, command); };
        QCOMPARE(run(u"import|suppliers"_qs).status, 2);
        QCOMPARE(run(u"import|suppliers|"_qs + names).status, 2); // nobody to ask
        QCOMPARE(run(u"import|suppliers|--yes|/no/such.csv"_qs).status, 3);
        QCOMPARE(run(u"import|suppliers|--yes|--sheet|One|"_qs + names).status, 3);
        QCOMPARE(run(u"import|suppliers|--yes|"_qs + fileOf(u"a.png"_qs, "\x89PNG\x1A\r\n\x01")).status, 1);
        QCOMPARE(run(u"import|suppliers|--yes|--dates|often|"_qs + names).status, 2);
        QCOMPARE(run(u"import|suppliers|--yes|--map|Fax=phone|"_qs + names).status, 2);
        QCOMPARE(run(u"import|suppliers|--yes|--map|Phone=fax|"_qs + names).status, 2);
        QCOMPARE(run(u"import|recipes|"_qs + names).status, 2);
        QCOMPARE(floor.count(u"SELECT count(*) FROM suppliers"_qs), 0);
        const CliAnswer told = m_cli({u"--database"_qs, CliRun::place(floor.plant.settings()), u"import"_qs,
                                      u"suppliers"_qs, names, u"--yes"_qs, u"--map"_qs, u"Phone=-"_qs});
        QCOMPARE(told.status, 0);
        QVERIFY2(told.out.contains("1 new") && told.out.contains("Imported."), told.out.constData());
        QCOMPARE(floor.count(u"SELECT count(*) FROM suppliers WHERE phone IS NULL"_qs), 1);
        const QString path = m_cli.home() + u"/lots.xlsx"_qs;
        QCOMPARE(run(u"import|lots|--template|"_qs + path).status, 0);
        QVERIFY(QFile::exists(path));
        QCOMPARE(run(u"import|lots|--template|"_qs + path).status, 5);
        QCOMPARE(run(u"import|lots|--dry-run|"_qs + path).json()[u"rows"_qs].toArray().size(), 0);
    }
};

QTEST_GUILESS_MAIN(ImportCommandsTest)
#include "importcommandstest.moc"
