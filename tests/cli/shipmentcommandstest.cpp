// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class ShipmentCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer as(const Floor &floor, const QString &login, const QString &command, int secrets = 1) const
    {
        const QStringList words{u"--database"_qs, CliRun::place(floor.plant.settings()), u"--json"_qs, u"--user"_qs,
                                login};
        return m_cli(words + command.split(u'|'), QString(staffPin + u'\n').repeated(secrets).toUtf8());
    }

private Q_SLOTS:
    // Something is kept colder than the truck is: QA answers for it.
    void aWarmTruckLeavesSigned_data() { forBothEngines(); }
    void aWarmTruckLeavesSigned()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString pallet = must(floor.palletizing.build({floor.finishedBatch(), kilos(20), {}, {}})).number;
        const QString recipe = floor.text(u"SELECT name FROM recipes"_qs);
        enrolStaff(*floor.database);
        const CliAnswer kept = as(floor, u"paul"_qs, u"recipes|storage|%1|--to|-15"_qs.arg(recipe));
        QVERIFY2(kept.status == 0, kept.err.constData());
        QCOMPARE(kept.json()[u"storage_to"_qs].toString(), u"-15.000"_qs);
        QCOMPARE(as(floor, u"rita"_qs, u"shipments|open|Cafe|--temperature|4"_qs).status, 0);
        QCOMPARE(as(floor, u"rita"_qs, u"shipments|load|S-000001|"_qs + pallet).status, 0);
        const QString ship = u"shipments|ship|S-000001|--reason|near"_qs;
        QCOMPARE(as(floor, u"rita"_qs, ship).reason(), u"out_of_limits"_qs);
        const QString accepted = ship + u"|--temperature-reason|an hour|--signer|quinn"_qs;
        const CliAnswer left = as(floor, u"rita"_qs, accepted, 2);
        QVERIFY2(left.status == 0, left.err.constData());
        QCOMPARE(left.json()[u"temperature_reason"_qs].toString(), u"an hour"_qs);
        QCOMPARE(left.json()[u"temperature_accepted_by"_qs].toString(), u"quinn"_qs);
    }

    void fromTheOpenTruckToTheReturn_data() { forBothEngines(); }
    void fromTheOpenTruckToTheReturn()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch();
        for (int i = 0; i < 2; ++i)
            must(floor.palletizing.build({batch, kilos(20), {}, {}}));
        enrolStaff(*floor.database);
        const auto dock = [&](const QString &command) { return as(floor, u"rita"_qs, command); };
        QCOMPARE(dock(u"customers|add|Cafe Nord|--city|Salem|--minimum-shelf-life|3"_qs).status, 0);
        QCOMPARE(dock(u"customers|add|cafe nord"_qs).status, 5);
        QCOMPARE(dock(u"customers|amend|Cafe Nord|--gln|123"_qs).status, 2);
        QCOMPARE(dock(u"customers|amend|Nobody"_qs).status, 3);
        CliAnswer answer = dock(u"shipments|open|Cafe Nord|--order|PO-1|--seal|S-9|--temperature|-18"_qs);
        QCOMPARE(answer.json()[u"number"_qs].toString(), u"S-000001"_qs);
        QCOMPARE(answer.json()[u"truck_temperature"_qs].toString(), u"-18.000"_qs);
        answer = dock(u"shipments|load|S-000001|P-000001"_qs);
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), u"expiry_unknown"_qs);
        const QString recipe = floor.text(u"SELECT name FROM recipes"_qs);
        QCOMPARE(dock(u"recipes|shelf-life|%1|5"_qs.arg(recipe)).status, 5);
        QCOMPARE(as(floor, u"paul"_qs, u"recipes|shelf-life|%1|4000"_qs.arg(recipe)).status, 0);
        QCOMPARE(dock(u"shipments|load|S-000001|P-000001"_qs).status, 0);
        QCOMPARE(dock(u"shipments|load|S-000001|P-000002"_qs).status, 0);
        QCOMPARE(dock(u"shipments|load|S-000001|P-000002"_qs).reason(), u"pallet_loaded"_qs);
        // One is stopped meanwhile: nothing leaves, and it is named with its reason.
        floor.execute(u"INSERT INTO holds (pallet_id, reason, held_by) VALUES (2, 'wet', 'qa')"_qs);
        answer = dock(u"shipments|ship|S-000001"_qs);
        QCOMPARE(answer.status, 5);
        QCOMPARE(answer.reason(), u"pallets_refused"_qs);
        QVERIFY2(answer.err.contains("P-000002: "), answer.err.constData());
        QVERIFY(!answer.err.contains("P-000001: "));
        QCOMPARE(dock(u"shipments|unload|S-000001|P-000002"_qs).status, 0);
        answer = dock(u"shipments|ship|S-000001"_qs);
        QCOMPARE(answer.status, 0);
        QCOMPARE(answer.json()[u"status"_qs].toString(), u"SHIPPED"_qs);
        QCOMPARE(answer.json()[u"pallets"_qs].toArray().size(), 1);
        const QJsonObject item =
            answer.json()[u"pallets"_qs].toArray()[0].toObject()[u"items"_qs].toArray()[0].toObject();
        QCOMPARE(item[u"batch_number"_qs].toString() + item[u"quantity"_qs].toString(), batch + u"20.000");
        QCOMPARE(dock(u"shipments|unship|S-000001"_qs).status, 2);
        QCOMPARE(dock(u"shipments|unship|S-000001|--reason|flat tyre"_qs).json()[u"status"_qs].toString(), u"OPEN"_qs);
        QCOMPARE(dock(u"shipments|ship|S-000001"_qs).status, 0);
        const QString paper = m_cli.home() + u"/papers.pdf"_qs;
        QCOMPARE(dock(u"shipments|papers|S-000001|"_qs + paper).status, 0);
        QFile pdf(paper);
        QVERIFY(pdf.open(QIODevice::ReadOnly) && pdf.readAll().startsWith("%PDF"));
        QCOMPARE(dock(u"shipments|papers|S-000001|papers.doc"_qs).status, 2);
        QFile csv(m_cli.home() + u"/kdes.csv"_qs);
        QCOMPARE(dock(u"shipments|fsma204|S-000001|"_qs + csv.fileName()).status, 0);
        QVERIFY(csv.open(QIODevice::ReadOnly) && csv.readAll().contains(batch.toUtf8()));
        answer = as(floor, u"ada"_qs, u"pallet|return|P-000001|%1|5|--reason|moldy"_qs.arg(batch));
        QCOMPARE(answer.json()[u"pallet_number"_qs].toString() + answer.json()[u"status"_qs].toString(),
                 u"P-000003ON_HOLD"_qs);
        QCOMPARE(dock(u"pallet|return|P-000001|%1"_qs.arg(batch)).status, 2);
        answer = dock(u"pallet|return|P-000001|--reason|moldy"_qs);
        QCOMPARE(answer.json()[u"status"_qs].toString(), u"ON_HOLD"_qs);
        QCOMPARE(answer.json()[u"events"_qs].toArray().size(), 5);
        // A trace tells who had it, although it is here again.
        answer = dock(u"trace|forward|"_qs + batch);
        QCOMPARE(answer.json()[u"customers"_qs].toArray().size(), 0);
        QCOMPARE(answer.json()[u"shipments"_qs].toArray().size(), 5);
        const QJsonObject back = answer.json()[u"shipments"_qs].toArray()[3].toObject();
        QCOMPARE(back[u"kind"_qs].toString() + back[u"customer"_qs].toString() + back[u"onto_pallet"_qs].toString(),
                 u"returnedCafe NordP-000003"_qs);
        answer = dock(u"pallet|return|P-000001|--take-back|--reason|another label"_qs);
        QCOMPARE(answer.json()[u"status"_qs].toString(), u"SHIPPED"_qs);
        QCOMPARE(answer.json()[u"events"_qs].toArray().last()[u"kind"_qs].toString(), u"return_taken_back"_qs);
        QCOMPARE(dock(u"shipments|list"_qs).json()[u"shipments"_qs].toArray()[0][u"pallet_count"_qs].toInt(), 1);
        answer = dock(u"pallet|return|P-000001|--take-back|--reason|once more"_qs);
        QVERIFY2(answer.status == 5 && answer.err.contains("was not booked back"), answer.err.constData());
        QCOMPARE(dock(u"pallet|unship|P-000001|--reason|no"_qs).status, 5);
        QCOMPARE(dock(u"shipments|list"_qs).json()[u"shipments"_qs].toArray().size(), 1);
        QCOMPARE(dock(u"shipments|show|S-7"_qs).status, 3);
        QCOMPARE(dock(u"shipments|cancel|S-000001|--reason|no"_qs).reason(), u"shipment_closed"_qs);
        // Told as what was typed, not as an item number or a long text.
        answer = as(floor, u"ada"_qs, u"customers|amend|Cafe Nord|--gln|1234567890123"_qs);
        QVERIFY2(answer.err.contains("1234567890123 is no number of a place (GLN)"), answer.err.constData());
        answer = as(floor, u"ada"_qs, u"customers|amend|Cafe Nord|--minimum-shelf-life|40000"_qs);
        QVERIFY2(answer.err.contains("40000 days are no shelf life"), answer.err.constData());
        QVERIFY2(answer.err.contains("36500 days"), answer.err.constData());
        QCOMPARE(as(floor, u"quinn"_qs, u"shipments|open|Hotel"_qs).reason(), u"not_allowed"_qs);
    }
};

QTEST_GUILESS_MAIN(ShipmentCommandsTest)
#include "shipmentcommandstest.moc"
