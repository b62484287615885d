// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class DeliveryCommandsTest : public QObject
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

private Q_SLOTS:
    void fromTheTruckToTheClosedDelivery_data() { forBothEngines(); }
    void fromTheTruckToTheClosedDelivery()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        must(floor.catalog.addIngredient({u"Flour"_qs, u"FLOUR"_qs, u"kg"_qs}));
        enrolStaff(*floor.database);
        const auto dock = [&](const QString &command) { return as(floor, u"rita"_qs, command); };
        CliAnswer answer = dock(u"deliveries|open|Mill|--po|PO-9|--temperature|-18.5|--carrier|Fast Freight"_qs);
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json()[u"number"_qs].toString(), u"D-000001"_qs);
        QCOMPARE(answer.json()[u"truck_temperature"_qs].toString(), u"-18.500"_qs);
        QCOMPARE(dock(u"deliveries|expect|D-000001|Flour|100|--unit|lb"_qs).status, 0);
        answer = dock(u"deliveries|receive|D-000001|Flour|50|--unit|lb|--supplier-lot|M-1"_qs);
        QCOMPARE(answer.json()[u"quantity"_qs].toString(), u"22.680"_qs);
        QCOMPARE(answer.json()[u"exact"_qs].toBool(), false);
        QVERIFY(answer.err.contains("22.680"));
        QVERIFY(dock(u"deliveries|receive|D-000001|Flour|2|--supplier-lot|M-1"_qs).json()[u"added"_qs].toBool());
        const QString photo = m_cli.home() + u"/bags.jpg"_qs;
        QFile file(photo);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("photo");
        file.close();
        answer = dock(u"deliveries|reject|D-000001|Flour|10|--reason|torn|--file|"_qs + photo);
        QCOMPARE(answer.json()[u"papers"_qs].toArray(), QJsonArray{u"bags.jpg"_qs});
        QCOMPARE(dock(u"deliveries|reject|D-000001|Flour|10|--reason|torn|--file|/no/such"_qs).status, 3);
        answer = dock(u"deliveries|close|D-000001"_qs);
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), u"delivery_incomplete"_qs);
        QVERIFY(answer.err.contains("Flour 20.679 kg"));
        answer = dock(u"deliveries|close|D-000001|--reason|the rest comes on Friday"_qs);
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json()[u"open"_qs].toBool(), false);
        QCOMPARE(dock(u"deliveries|amend|D-000001|--invoice|I-1"_qs).reason(), u"delivery_closed"_qs);
        answer = dock(u"deliveries|show|D-000001"_qs);
        const QJsonObject line = answer.json()[u"lines"_qs].toArray()[0].toObject();
        QCOMPARE(line[u"expected"_qs].toString(), u"45.359"_qs);
        QCOMPARE(line[u"received"_qs].toString(), u"24.680"_qs);
        QCOMPARE(line[u"rejected"_qs].toString(), u"10.000"_qs);
        QCOMPARE(dock(u"deliveries|list"_qs).json()[u"deliveries"_qs].toArray().size(), 1);
        QCOMPARE(dock(u"deliveries|show|D-7"_qs).status, 3);
    }

    // Off, told, stopped: what the plant wants to know of suppliers that nobody has approved.
    void suppliersAreApproved()
    {
        Floor floor(Engine::SQLite);
        must(floor.catalog.addIngredient({u"Flour"_qs, u"FLOUR"_qs, u"kg"_qs}));
        enrolStaff(*floor.database);
        const QString receive = u"receive|Flour|5|--supplier|Mill"_qs;
        CliAnswer answer = as(floor, u"rita"_qs, receive);
        QCOMPARE(answer.status, 0);
        QVERIFY2(!answer.err.contains("Mill"), answer.err.constData());
        QCOMPARE(as(floor, u"quinn"_qs, u"suppliers|rule|warn"_qs).status, 5);
        QCOMPARE(as(floor, u"ada"_qs, u"suppliers|rule|often"_qs).status, 2);
        QCOMPARE(as(floor, u"ada"_qs, u"suppliers|rule|warn"_qs).json()[u"rule"_qs].toString(), u"warn"_qs);
        answer = as(floor, u"rita"_qs, receive);
        QCOMPARE(answer.status, 0);
        QVERIFY2(answer.err.contains("The supplier Mill is not approved (PENDING)."), answer.err.constData());
        QCOMPARE(as(floor, u"rita"_qs, u"deliveries|open|Mill"_qs).status, 0);
        answer = as(floor, u"rita"_qs, u"deliveries|receive|D-000001|Flour|5"_qs);
        QVERIFY2(answer.err.contains("The supplier Mill is not approved (PENDING)."), answer.err.constData());
        QCOMPARE(as(floor, u"ada"_qs, u"suppliers|rule|block"_qs).status, 0);
        answer = as(floor, u"rita"_qs, receive);
        QCOMPARE(answer.status, 5);
        QVERIFY2(answer.err.contains("The supplier Mill is not approved."), answer.err.constData());
        QCOMPARE(as(floor, u"rita"_qs, u"suppliers|approve|Mill|--reason|a friend"_qs).status, 5);
        QCOMPARE(as(floor, u"quinn"_qs, u"suppliers|approve|Mill"_qs).status, 2);
        QCOMPARE(as(floor, u"quinn"_qs, u"suppliers|approve|Mill|--reason|audited"_qs).status, 0);
        QCOMPARE(as(floor, u"rita"_qs, receive).status, 0);
        QCOMPARE(as(floor, u"quinn"_qs, u"suppliers|suspend|Mill|--reason|salmonella"_qs).status, 0);
        QCOMPARE(as(floor, u"rita"_qs, receive).status, 5);
        QCOMPARE(as(floor, u"quinn"_qs, u"suppliers|review|Mill|--reason|audit on Friday"_qs).status, 0);
        const QJsonArray all = as(floor, u"rita"_qs, u"suppliers|list"_qs).json()[u"suppliers"_qs].toArray();
        QCOMPARE(all.size(), 1);
        QCOMPARE(all[0].toObject()[u"approval_status"_qs].toString(), u"PENDING"_qs);
        QCOMPARE(as(floor, u"rita"_qs, u"suppliers|rule"_qs).json()[u"rule"_qs].toString(), u"block"_qs);
    }

    void whoMayNotReceiveMayNotOpenOne()
    {
        Floor floor(Engine::SQLite);
        enrolStaff(*floor.database);
        QCOMPARE(as(floor, u"otto"_qs, u"deliveries|list"_qs).status, 0);
        QCOMPARE(as(floor, u"paul"_qs, u"deliveries|open|Mill"_qs).status, 5);
        QCOMPARE(as(floor, u"rita"_qs, u"deliveries|place|Bakery, Salem"_qs).status, 5);
        QCOMPARE(as(floor, u"ada"_qs, u"deliveries|place|Bakery, Salem"_qs).status, 0);
    }
};

QTEST_GUILESS_MAIN(DeliveryCommandsTest)
#include "deliverycommandstest.moc"
