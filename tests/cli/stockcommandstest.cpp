// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/clirun.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

class StockCommandsTest : public QObject
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
    QStringList lots(const Floor &floor, const QString &command) const
    {
        QStringList codes;
        for (const QJsonValue &lot : as(floor, u"rita"_qs, command, 0).json()[u"lots"].toArray())
            codes << lot[u"code"].toString();
        return codes;
    }

private Q_SLOTS:
    void listsAndSums_data() { forBothEngines(); }
    void listsAndSums()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QDate today = QDate::currentDate();
        const QString later = floor.released(u"Rye"_qs, kilos(50), today.addDays(90));
        const QString soon = floor.released(u"Rye"_qs, kilos(20), today.addDays(2));
        const QString salt = floor.received(u"Salt"_qs, kilos(5));
        floor.execute(u"UPDATE ingredients SET reorder_point = ? WHERE name = 'Salt'"_qs, {kilos(1)});
        QCOMPARE(lots(floor, u"stock|list"_qs), (QStringList{soon, later, salt}));
        QCOMPARE(lots(floor, u"stock|list|--ingredient|rye"_qs), (QStringList{soon, later}));
        QCOMPARE(lots(floor, u"stock|list|--expiring|7"_qs), QStringList{soon});
        QCOMPARE(lots(floor, u"stock|list|--status|received"_qs), QStringList{salt});
        QCOMPARE(lots(floor, u"stock|find|"_qs + salt), QStringList{salt});
        QCOMPARE(as(floor, u"rita"_qs, u"stock|find|L-999"_qs, 0).status, 3);
        QCOMPARE(as(floor, u"rita"_qs, u"stock|list|--ingredient|Gold"_qs, 0).status, 3);
        QCOMPARE(as(floor, u"rita"_qs, u"stock|list|--expiring|soon"_qs, 0).reason(), u"not_a_number"_qs);
        const QJsonArray sums = as(floor, u"rita"_qs, u"stock|summary"_qs, 0).json()[u"ingredients"].toArray();
        QCOMPARE(sums.size(), 2);
        QCOMPARE(sums[0][u"usable"].toString(), u"70.000"_qs);
        QCOMPARE(sums[0][u"earliest_expiration_date"].toString(), today.addDays(2).toString(Qt::ISODate));
        QCOMPARE(sums[1][u"pending"].toString(), u"5.000"_qs);
        QVERIFY(sums[1][u"below_reorder_point"].toBool());
        const auto levels = [&](const QString &arguments) {
            return as(floor, u"rita"_qs, u"stock|levels|"_qs + arguments, 0);
        };
        const auto raised = levels(u"rye|--reorder-point|70.001|--minimum|0"_qs);
        QCOMPARE(raised.json()[u"reorder_point"].toString(), u"70.001"_qs);
        QVERIFY(raised.json()[u"below_reorder_point"].toBool());
        // What is not said stays.
        QVERIFY(!levels(u"rye|--reorder-point|none"_qs).json()[u"below_reorder_point"].toBool());
        QCOMPARE(floor
                     .text(u"SELECT minimum_stock IS NOT NULL AND reorder_point IS NULL AS n FROM ingredients WHERE "
                           "name = 'Rye'"_qs)
                     .left(1)
                     .replace(u't', u'1'),
                 u"1"_qs);
        QCOMPARE(levels(u"Gold|--minimum|1"_qs).status, 3);
        QCOMPARE(levels(u"rye|--minimum|-1"_qs).reason(), u"not_positive"_qs);
    }

    void whatIsKnownOfAnIngredient_data() { forBothEngines(); }
    void whatIsKnownOfAnIngredient()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.received(u"Rye"_qs, kilos(5));
        floor.received(u"Salt"_qs, kilos(5));
        const auto amend = [&](const QString &arguments) {
            return as(floor, u"rita"_qs, u"ingredients|amend|"_qs + arguments, 0);
        };
        const CliAnswer amended =
            amend(u"rye|--name|Rye flour|--type|flour|--gtin|4006381333931|--shelf-life|180|--allergens|wheat,"
                  "gluten|--ftl|yes|--storage|dry"_qs);
        QVERIFY2(amended.status == 0, amended.err.constData());
        const QJsonObject card = amended.json();
        QCOMPARE(card[u"name"].toString(), u"Rye flour"_qs);
        QCOMPARE(card[u"type"].toString(), u"FLOUR"_qs);
        QCOMPARE(card[u"gtin"].toString(), u"04006381333931"_qs);
        QCOMPARE(card[u"shelf_life_days"].toInt(), 180);
        QCOMPARE(card[u"allergens"].toArray(), (QJsonArray{u"wheat"_qs, u"gluten"_qs}));
        QVERIFY(card[u"on_food_traceability_list"].toBool());
        // What it was called stands in its history.
        const CliAnswer history = as(floor, u"rita"_qs, u"history|ingredient|Rye flour"_qs, 0);
        QVERIFY2(history.out.contains("\"Rye\""), history.out.constData());
        QVERIFY(amend(u"Rye flour|--shelf-life|none"_qs).json()[u"shelf_life_days"].isNull());
        QCOMPARE(as(floor, u"rita"_qs, u"ingredients|show|rye flour"_qs, 0).json()[u"storage_requirements"].toString(),
                 u"dry"_qs);
        QCOMPARE(as(floor, u"rita"_qs, u"ingredients|list"_qs, 0).json()[u"ingredients"].toArray().size(), 2);
        const CliAnswer unit = amend(u"Rye flour|--unit|lb"_qs);
        QCOMPARE(unit.reason(), u"unit_in_use"_qs);
        QCOMPARE(unit.status, 5);
        QVERIFY2(unit.out.contains(lot.toUtf8()), unit.out.constData());
        const CliAnswer taken = amend(u"Salt|--gtin|04006381333931"_qs);
        QCOMPARE(taken.reason(), u"gtin_taken"_qs);
        QVERIFY(taken.out.contains("Rye flour"));
        QCOMPARE(amend(u"Salt|--gtin|4006381333932"_qs).reason(), u"not_a_gtin"_qs);
        QCOMPARE(amend(u"Salt|--ftl|perhaps"_qs).status, 2);
        QCOMPARE(as(floor, u"rita"_qs, u"ingredients|show|Gold"_qs, 0).status, 3);
    }

    void whatHappensToALot_data() { forBothEngines(); }
    void whatHappensToALot()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.released(u"Rye"_qs, kilos(50), QDate::currentDate().addDays(90));
        const QString old = floor.released(u"Rye"_qs, kilos(5), QDate(2026, 5, 5));
        enrolStaff(*floor.database);
        const auto done = [&](const QString &login, const QString &command) {
            const CliAnswer answer = as(floor, login, command.arg(lot));
            return answer.status == 0 ? answer.json()[u"quantity_remaining"].toString() : answer.reason();
        };
        const auto place = [&] {
            return floor.text(u"SELECT storage_location FROM ingredient_lots WHERE internal_lot_code = ?"_qs, {lot});
        };
        QCOMPARE(done(u"paul"_qs, u"stock|move|%1|A-1"_qs), u"50.000"_qs);
        QCOMPARE(done(u"paul"_qs, u"stock|move|%1|B-7"_qs), u"50.000"_qs);
        QCOMPARE(done(u"paul"_qs, u"stock|move-back|%1"_qs), u"required"_qs);
        QCOMPARE(place(), u"B-7"_qs);
        QCOMPARE(done(u"paul"_qs, u"stock|move-back|%1|--reason|the wrong rack"_qs), u"50.000"_qs);
        QCOMPARE(place(), u"A-1"_qs);
        QCOMPARE(done(u"paul"_qs, u"stock|move-back|%1|--reason|again"_qs), u"not_found"_qs);
        QCOMPARE(done(u"paul"_qs, u"stock|count|%1|50"_qs), u"not_allowed"_qs);
        QCOMPARE(done(u"rita"_qs, u"stock|count|%1|50"_qs), u"50.000"_qs);
        QCOMPARE(done(u"rita"_qs, u"stock|count|%1|48"_qs), u"required"_qs);
        QCOMPARE(done(u"rita"_qs, u"stock|count|%1|48|--reason|spilled"_qs), u"48.000"_qs);
        QCOMPARE(done(u"rita"_qs, u"stock|sample|%1|1|--reason|laboratory"_qs), u"47.000"_qs);
        QCOMPARE(done(u"rita"_qs, u"stock|waste|%1|1|--reason|wet"_qs), u"not_allowed"_qs);
        QCOMPARE(done(u"quinn"_qs, u"stock|waste|%1|2|--reason|wet"_qs), u"45.000"_qs);
        QCOMPARE(done(u"quinn"_qs, u"stock|send-back|%1|2|--reason|wet"_qs), u"required"_qs); // it has no supplier
        QCOMPARE(done(u"rita"_qs, u"stock|split|%1|5|B-3|--code|PART"_qs), u"5.000"_qs);
        QCOMPARE(floor.text(u"SELECT storage_location FROM ingredient_lots WHERE internal_lot_code = 'PART'"_qs),
                 u"B-3"_qs);

        // Nobody signs in for what the day itself does.
        const CliAnswer expired = m_cli(floor.plant.settings(), {u"--json"_qs, u"stock"_qs, u"expire"_qs});
        QVERIFY2(expired.status == 0, expired.err.constData());
        QCOMPARE(expired.json()[u"expired"].toArray(), QJsonArray{old});
        const CliAnswer sampled = as(floor, u"rita"_qs, u"stock|sample|%1|1|--reason|look"_qs.arg(old));
        QCOMPARE(sampled.reason(), u"expired_only_leaves"_qs);
        QCOMPARE(sampled.status, 5);
    }
};

QTEST_GUILESS_MAIN(StockCommandsTest)
#include "stockcommandstest.moc"
