// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tracing/idplaces.h"

#include <QTest>
#include <limits>

using namespace bm;

class IdPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatWasInserted_data();
    void knowsWhatWasInserted();
    void theFirstPlaceStays();
};

void IdPlacesTest::knowsWhatWasInserted_data()
{
    QTest::addColumn<int>("reserved");
    for (const int reserved : {-1, 0, 1, 7, 8, 10'000})
        QTest::newRow(qPrintable(QString::number(reserved))) << reserved;
}

// Also ids that no new plant has, neighbours, and such that differ in their upper bits only.
void IdPlacesTest::knowsWhatWasInserted()
{
    QFETCH(const int, reserved);
    std::vector<qint64> ids{std::numeric_limits<qint64>::min(), std::numeric_limits<qint64>::max(), 0, -1};
    for (qint64 id = 1; id < 3000; ++id)
        ids.push_back(id);
    for (qint64 upper = 1; upper < 60; ++upper)
        ids.push_back((1LL << 62) + (upper << 32));
    IdPlaces places;
    QCOMPARE(places.of(7), -1);
    if (reserved >= 0)
        places.reserve(size_t(reserved));
    QCOMPARE(places.of(7), -1);
    for (size_t i = 0; i < ids.size(); ++i) {
        QCOMPARE(places.of(ids[i]), -1);
        QCOMPARE(places.insert(ids[i], int(i)), std::pair(int(i), true));
    }
    for (size_t i = 0; i < ids.size(); ++i)
        QCOMPARE(places.of(ids[i]), int(i));
    QCOMPARE(places.of(3000), -1);
}

void IdPlacesTest::theFirstPlaceStays()
{
    IdPlaces places;
    QCOMPARE(places.insert(5, 3), std::pair(3, true));
    QCOMPARE(places.insert(5, 4), std::pair(3, false));
    QCOMPARE(places.of(5), 3);
    IdSet set;
    QVERIFY(!set.contains(5));
    QVERIFY(set.insert(5));
    QVERIFY(!set.insert(5));
    QVERIFY(set.contains(5) && !set.contains(6));
}

QTEST_GUILESS_MAIN(IdPlacesTest)
#include "idplacestest.moc"
