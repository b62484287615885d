// SPDX-License-Identifier: GPL-3.0-or-later
// What is read past QtSql is what QtSql reads.
#include "database/connection/fastrow.h"
#include "support/testdatabases.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

class FastRowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void quantitiesAreExact_data() { forBothEngines(); }
    void quantitiesAreExact();
    void valuesAreThoseOfRow_data() { forBothEngines(); }
    void valuesAreThoseOfRow();
    void idsAreSearchedFor_data() { forBothEngines(); }
    void idsAreSearchedFor();
    void troubleIsTold_data() { forBothEngines(); }
    void troubleIsTold();
    void wordsAreTheirOwn_data() { forBothEngines(); }
    void wordsAreTheirOwn();
};

void FastRowTest::quantitiesAreExact()
{
    QFETCH(const Engine, engine);
    const TestPlant plant(engine, engine == Engine::SQLite ? TestPlant::Content::Plant : TestPlant::Content::Empty);
    const auto database = plant.open();
    const QString sql = engine == Engine::SQLite ? QStringLiteral("SELECT CAST(? AS integer)")
                                                 : QStringLiteral("SELECT CAST(CAST(? AS text) AS numeric(14,3))");
    for (const qint64 thousandths :
         {0LL, 1LL, -1LL, 10LL, 100LL, 999LL, 1'000LL, -1'000LL, 9'999'999LL, 10'000'000LL, -10'000'001LL, 12'345'678LL,
          100'000'000'000LL, 100'000'000'001LL, Quantity::maximumThousandths, -Quantity::maximumThousandths}) {
        const Quantity wanted = Quantity::ofThousandths(thousandths);
        std::optional<Quantity> found;
        QVERIFY(database->forEachFast(sql, {wanted}, [&found](const FastRow &row) -> Done {
            found = row.optionalQuantity(0);
            return {};
        }));
        QVERIFY2(found == wanted, qPrintable(wanted.toText()));
    }
    bool isNothing = false;
    QVERIFY(database->forEachFast(sql, {std::nullopt}, [&isNothing](const FastRow &row) -> Done {
        isNothing = row.isNull(0) && !row.optionalQuantity(0) && row.quantity(0).isZero();
        return {};
    }));
    QVERIFY(isNothing);
}

void FastRowTest::valuesAreThoseOfRow()
{
    QFETCH(const Engine, engine);
    const TestPlant plant(engine);
    const auto database = plant.open();
    const QDateTime moments[] = {QDateTime::fromString(QStringLiteral("2026-05-04T09:30:00.250Z"), Qt::ISODateWithMs),
                                 QDateTime::fromString(QStringLiteral("1999-12-31T23:59:59.999Z"), Qt::ISODateWithMs),
                                 QDateTime::fromString(QStringLiteral("2000-01-01T00:00:00.000Z"), Qt::ISODateWithMs)};
    const QString sql = database->pick(
        QStringLiteral(
            "SELECT ? AS number, ? AS words, ? AS moment, NULL AS none, '' AS empty, 'ein ? bleibt' AS asked"),
        QStringLiteral(
            "SELECT CAST(? AS bigint) AS number, CAST(? AS text) AS words, CAST(? AS timestamptz) AS moment, "
            "CAST(NULL AS text) AS none, '' AS empty, 'ein ? bleibt' AS asked"));
    for (const QDateTime &moment : moments) {
        const QString words = QStringLiteral("Brötchen 🍞 \"x\" ' {1}");
        QVERIFY(database->forEachFast(sql, {qint64{-7'000'000'000}, words, moment}, [&](const FastRow &row) -> Done {
            [&] {
                QCOMPARE(row.integer(0), -7'000'000'000);
                QCOMPARE(row.optionalInteger(0), std::optional<qint64>(-7'000'000'000));
                QCOMPARE(row.text(1), words);
                QCOMPARE(row.word(1), words);
                QCOMPARE(row.time(2), moment);
                QVERIFY(row.isNull(3) && row.text(3).isNull() && row.word(3).isNull() && !row.time(3).isValid());
                QVERIFY(row.text(4).isEmpty() && !row.text(4).isNull() && !row.word(4).isNull());
                QCOMPARE(row.text(5), QStringLiteral("ein ? bleibt"));
            }();
            return {};
        }));
    }
    bool isYes = false;
    QVERIFY(database->forEachFast(QStringLiteral("SELECT 1 = 1, 1 = 2"), {}, [&isYes](const FastRow &row) -> Done {
        isYes = row.integer(0) == 1 && row.integer(1) == 0;
        return {};
    }));
    QVERIFY(isYes);
}

void FastRowTest::idsAreSearchedFor()
{
    QFETCH(const Engine, engine);
    const TestPlant plant(engine);
    const auto database = plant.open();
    const QString sql =
        database->pick(QStringLiteral("SELECT value FROM json_each(?) ORDER BY 1"),
                       QStringLiteral("SELECT id FROM unnest(CAST(? AS bigint[])) AS given (id) ORDER BY 1"));
    const std::vector<qint64> lists[] = {
        {}, {7}, {-9'223'372'036'854'775'807LL - 1, -1, 0, 1, 9'223'372'036'854'775'807LL}};
    for (const std::vector<qint64> &ids : lists) {
        std::vector<qint64> found;
        QVERIFY(database->forEachFast(sql, {ids}, [&found](const FastRow &row) -> Done {
            found.push_back(row.integer(0));
            return {};
        }));
        QVERIFY(found == ids);
        const auto rows = database->run(sql, {ids}); // the same text, as QtSql asks it
        QVERIFY(rows && rows->size() == ids.size());
    }
}

void FastRowTest::troubleIsTold()
{
    QFETCH(const Engine, engine);
    const TestPlant plant(engine);
    const auto database = plant.open();
    const auto nothing = [](const FastRow &) -> Done { return {}; };
    QVERIFY(!database->forEachFast(QStringLiteral("SELECT 1 FROM no_such_table"), {}, nothing));
    // It prepares, and fails when it is asked.
    const QString fails = database->pick(QStringLiteral("SELECT json_extract(?, '$')"),
                                         QStringLiteral("SELECT CAST(CAST(? AS text) AS bigint)"));
    const auto refused = database->forEachFast(fails, {QStringLiteral("nothing like it")}, nothing);
    QVERIFY(!refused && !refused.error().detail.isEmpty());
    // The visitor's own word ends it, and the statement can be asked again.
    const QString three = QStringLiteral("SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3");
    int visited = 0;
    const auto ended = database->forEachFast(three, {}, [&visited](const FastRow &) -> Done {
        return ++visited == 2 ? Done(Error{Reason::Cancelled}) : Done();
    });
    QVERIFY(!ended && ended.error().reason == Reason::Cancelled);
    QCOMPARE(visited, 2);
    QVERIFY(database->forEachFast(three, {}, [&visited](const FastRow &) -> Done {
        ++visited;
        return {};
    }));
    QCOMPARE(visited, 5);
    // Another table of the same name with other columns, and another connection.
    QVERIFY(database->execute(QStringLiteral("CREATE TABLE shelf (id integer)")));
    const QString all = QStringLiteral("SELECT * FROM shelf");
    QVERIFY(database->forEachFast(all, {}, nothing));
    QVERIFY(database->execute(QStringLiteral("ALTER TABLE shelf ADD COLUMN name text")));
    QVERIFY(database->forEachFast(all, {}, nothing));
    QVERIFY(database->reopen());
    QVERIFY(database->forEachFast(all, {}, nothing));
}

// More words than are kept at once, and some that begin alike.
void FastRowTest::wordsAreTheirOwn()
{
    QFETCH(const Engine, engine);
    const TestPlant plant(engine);
    const auto database = plant.open();
    const QString sql = QStringLiteral("WITH RECURSIVE c (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM c WHERE i < "
                                       "20000) SELECT i, 'Place ' || i, '', NULL FROM c");
    int wrong = 0;
    QVERIFY(database->forEachFast(sql, {}, [&wrong](const FastRow &row) -> Done {
        const QString wanted = QStringLiteral("Place %1").arg(row.integer(0));
        if (row.word(1) != wanted || row.word(1) != wanted || row.word(2).isNull() || !row.word(3).isNull())
            ++wrong;
        return {};
    }));
    QCOMPARE(wrong, 0);
}

QTEST_GUILESS_MAIN(FastRowTest)
#include "fastrowtest.moc"
