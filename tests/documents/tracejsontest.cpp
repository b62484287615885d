// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/tracejson.h"
#include "support/samplefamilies.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;

// The keys are a contract with other programs: they are compared as a whole.
class TraceJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysWhatWasTraced();
    void hasAllKeysOfTheContract();
    void writesQuantitiesWithThreePlaces();
    void writesNullForWhatIsUnknown();
    void writesEdgesWithTheirKinds();
    void addsUp();

private:
    QJsonObject m_json = traceJson(test::breadFamily());
    QJsonObject entry(const char *list, int index) const { return m_json[QLatin1String(list)][index].toObject(); }
};

void TraceJsonTest::saysWhatWasTraced()
{
    QCOMPARE(m_json[u"direction"], u"forward"_qs);
    QCOMPARE(m_json[u"as_of"], u"2026-05-01T10:00:00.000Z"_qs);
    QCOMPARE(m_json[u"complete"], true);
    QCOMPARE(m_json[u"elapsed_ms"], 1.9);
    QCOMPARE(m_json[u"root"], (QJsonObject{{u"kind"_qs, u"lot"_qs}, {u"code"_qs, u"L-000001"_qs}, {u"id"_qs, 1}}));
    QCOMPARE(traceJson(test::breadAncestors())[u"direction"], u"backward"_qs);
    QCOMPARE(m_json[u"warnings"], QJsonArray{u"quantity_unknown"_qs});
}

void TraceJsonTest::hasAllKeysOfTheContract()
{
    QCOMPARE(m_json.keys().join(u' '),
             u"as_of complete customers direction edges elapsed_ms lots pallets root runs totals warnings"_qs);
    QCOMPARE(entry("lots", 0).keys().join(u' '),
             u"code depth id ingredient provenance quantity_used source_batch_number status supplier "
             u"supplier_lot_code unit"_qs);
    QCOMPARE(entry("runs", 0).keys().join(u' '),
             u"actual_quantity batch_number depth id quantity_from_root recipe status unit"_qs);
    QCOMPARE(entry("pallets", 0).keys().join(u' '),
             u"customer customer_order depth dose dose_percent dose_unit id item_count location pallet_number "
             u"shipped_at sscc status"_qs);
    QCOMPARE(entry("customers", 0),
             (QJsonObject{{u"id"_qs, 7}, {u"name"_qs, u"Mercado Central"_qs}, {u"pallets"_qs, 2}}));
}

void TraceJsonTest::writesQuantitiesWithThreePlaces()
{
    QCOMPARE(entry("lots", 0)[u"quantity_used"], u"62.000"_qs);
    QCOMPARE(entry("runs", 0)[u"quantity_from_root"], u"12.500"_qs);
    QCOMPARE(entry("runs", 0)[u"actual_quantity"], u"480.000"_qs);
    QCOMPARE(entry("pallets", 0)[u"dose"], u"1.900"_qs);
    QCOMPARE(entry("pallets", 0)[u"dose_percent"], u"3.100"_qs);
    QCOMPARE(entry("pallets", 0)[u"item_count"], 96);
    QCOMPARE(entry("pallets", 0)[u"shipped_at"], u"2026-05-01T08:30:00.000Z"_qs);
}

void TraceJsonTest::writesNullForWhatIsUnknown()
{
    QVERIFY(entry("lots", 0)[u"source_batch_number"].isNull());
    QCOMPARE(entry("lots", 1)[u"source_batch_number"], u"B-2026-0001"_qs);
    QVERIFY(entry("runs", 2)[u"actual_quantity"].isNull());
    const QJsonObject unshipped = entry("pallets", 3);
    for (const QString &key : {u"customer"_qs, u"customer_order"_qs, u"shipped_at"_qs})
        QVERIFY2(unshipped[key].isNull(), qPrintable(key));
    QVERIFY(entry("pallets", 4)[u"dose"].isNull());
    QVERIFY(entry("edges", 4)[u"quantity"].isNull());
    Genealogy bare = test::breadFamily();
    bare.pallets[0].sscc.clear();
    bare.pallets[0].itemCount.reset();
    const QJsonValue pallet = traceJson(bare)[u"pallets"][0];
    QVERIFY(pallet[u"sscc"].isNull());
    QVERIFY(pallet[u"item_count"].isNull());
}

void TraceJsonTest::writesEdgesWithTheirKinds()
{
    QCOMPARE(entry("edges", 2), (QJsonObject{{u"from"_qs, u"run:1"_qs},
                                             {u"to"_qs, u"lot:2"_qs},
                                             {u"quantity"_qs, u"60.000"_qs},
                                             {u"unit"_qs, u"kg"_qs}}));
    QCOMPARE(entry("edges", 5)[u"to"], u"pallet:1"_qs);
}

void TraceJsonTest::addsUp()
{
    QCOMPARE(
        m_json[u"totals"],
        (QJsonObject{{u"lots"_qs, 2}, {u"runs"_qs, 3}, {u"pallets"_qs, 5}, {u"customers"_qs, 2}, {u"items"_qs, 480}}));
}

QTEST_APPLESS_MAIN(TraceJsonTest)
#include "tracejsontest.moc"
