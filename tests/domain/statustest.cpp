// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/status.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <functional>

using namespace bm;

namespace
{
using MayMove = std::function<bool(const QString &, const QString &)>;

QString guardText(const QString &engine)
{
    QFile file(QStringLiteral(BM_SOURCE_DIR "/migrations/guards/2_status.%1.sql").arg(engine));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// The arrows between the table's name and the end of its guard's list.
QSet<QString> arrowsOf(const QString &sql, const QString &table)
{
    static const QRegularExpression arrow(QStringLiteral(R"(\('([A-Z_]+)', '([A-Z_]+)'\))"));
    const qsizetype start =
        sql.indexOf(QStringLiteral("NOT IN ("), sql.indexOf(QStringLiteral("starts as"), sql.indexOf(table)));
    // What stands behind the list is judged by another guard: what is booked back and never came, by the ledger.
    const QString list = sql.mid(start, sql.indexOf(QStringLiteral("'))"), start) - start + 2);
    QSet<QString> arrows;
    for (auto matches = arrow.globalMatch(list); matches.hasNext();) {
        const auto match = matches.next();
        arrows << match.captured(1) + u'>' + match.captured(2);
    }
    return arrows;
}

QSet<QString> arrowsOf(const QStringList &statuses, const MayMove &mayMove)
{
    QSet<QString> arrows;
    for (const QString &from : statuses)
        for (const QString &to : statuses)
            if (mayMove(from, to))
                arrows << from + u'>' + to;
    return arrows;
}
} // namespace

class StatusTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void arrowsAreThoseOfTheDatabase_data()
    {
        QTest::addColumn<QString>("engine");
        QTest::newRow("sqlite") << "sqlite";
        QTest::newRow("postgresql") << "postgresql";
    }
    void arrowsAreThoseOfTheDatabase()
    {
        QFETCH(QString, engine);
        const QString sql = guardText(engine);
        const auto lots = arrowsOf(sql, QStringLiteral("ingredient_lots"));
        QCOMPARE(lots.size(), 25);
        QCOMPARE(arrowsOf(lotStatuses(), lotMayMove), lots);
        const auto runs = arrowsOf(sql, QStringLiteral("production_runs"));
        QCOMPARE(runs.size(), 14);
        QCOMPARE(arrowsOf(batchStatuses(), batchMayMove), runs);
        const auto pallets = arrowsOf(sql, QStringLiteral("pallets"));
        QCOMPARE(pallets.size(), 12);
        QCOMPARE(arrowsOf(palletStatuses(), palletMayMove), pallets);
    }

    void listsAreThoseOfTheDatabase()
    {
        QFile catalog(QStringLiteral(BM_SOURCE_DIR "/migrations/0002_catalog.postgresql.sql"));
        QFile genealogy(QStringLiteral(BM_SOURCE_DIR "/migrations/0003_genealogy.postgresql.sql"));
        QFile pallets(QStringLiteral(BM_SOURCE_DIR "/migrations/0004_pallets.postgresql.sql"));
        QVERIFY(catalog.open(QIODevice::ReadOnly) && genealogy.open(QIODevice::ReadOnly) &&
                pallets.open(QIODevice::ReadOnly));
        const QString sql = QString::fromUtf8(catalog.readAll() + genealogy.readAll() + pallets.readAll());
        const auto enumOf = [&sql](const QString &type, const QStringList &values) {
            return sql.contains(
                QStringLiteral("CREATE TYPE %1 AS ENUM ('%2')").arg(type, values.join(QStringLiteral("', '"))));
        };
        QVERIFY(enumOf(QStringLiteral("lot_status"), lotStatuses()));
        QVERIFY(enumOf(QStringLiteral("quality_status"), qualityStatuses()));
        QVERIFY(enumOf(QStringLiteral("batch_status"), batchStatuses()));
        QVERIFY(enumOf(QStringLiteral("pallet_status"), palletStatuses()));
        QVERIFY(enumOf(QStringLiteral("ingredient_type"), ingredientTypes()));
    }

    void whatIsNoStatusMovesNowhere()
    {
        QVERIFY(!lotMayMove({}, QStringLiteral("RECALLED")));
        QVERIFY(!batchMayMove(QStringLiteral("PLANNED"), QStringLiteral("planned")));
        QVERIFY(!palletMayMove(QStringLiteral("SHIPPED"), QStringLiteral("VOID")));
    }
};

QTEST_GUILESS_MAIN(StatusTest)
#include "statustest.moc"
