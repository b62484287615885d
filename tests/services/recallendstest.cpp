// SPDX-License-Identifier: GPL-3.0-or-later
// What a recall shows after its end, and what was noted by mistake or cannot be.
#include "documents/recall/recallpack.h"
#include "documents/recall/recallwords.h"
#include "documents/sentences.h"
#include "services/recalling/figures.h"
#include "services/shipping/shipments.h"
#include "services/stock/stock.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QJsonDocument>
#include <QTest>
#include <algorithm>

using namespace bm;
using namespace bm::test;

namespace
{
const Signature ada{u"ada"_qs, staffPin};
const Signature otto{u"otto"_qs, staffPin};

// Twenty of sixty kilos of rye went into bread, of which thirty loaves are with a shop and sixty are here.
struct Plant : Floor
{
    explicit Plant(Engine engine) : Floor(engine)
    {
        recipe(u"Bread"_qs, {u"Rye"_qs});
        lot = released(u"Rye"_qs, kilos(60));
        const RunId run = startedRun(u"Bread"_qs);
        must(production.add({run, lot, kilos(20), {}}));
        batch = must(production.finish(run, kilos(90))).run.batchNumber;
        away = must(palletizing.build({batch, kilos(30), {}, {}})).number;
        must(palletizing.ship(away, u"Corner shop"_qs, {}));
        here = must(palletizing.build({batch, kilos(60), {}, {}})).number;
        enrolStaff(*database);
        session.person = u"ada"_qs; // who may do everything
    }

    QString opened(const QStringList &codes) { return must(recalls.open({codes, u"metal"_qs, false}, ada)).number; }
    void settle(const QString &number, const QString &code, Disposition became)
    {
        for (const RecallItem &item : must(recalls.read(number)).scope.items) {
            if (item.code == code)
                must(recalls.settle(number, {item.key, became, item.quantity, u"seen"_qs}));
        }
    }
    void close(const QString &number) { must(recalls.close(number, u"all of it is back"_qs, otto)); }
    qint64 customer(const QString &name) { return count(u"SELECT id FROM customers WHERE name = ?"_qs, {name}); }
    QString refused(const QString &sql) { return told(database->run(sql)); }

    Recalls &recalls = services.recalls;
    Shipments shipments{session};
    Stock stock{session};
    QString lot;
    QString batch;
    QString away;
    QString here;
};

QJsonObject figuresIn(const RecallCase &all)
{
    QJsonObject figures;
    const QJsonObject json = caseJson(all);
    for (const char *key : {"balances", "batch_balances", "accounted_percent", "gaps", "customers", "figures_of"})
        figures.insert(QLatin1String(key), json.value(QLatin1String(key)));
    return figures;
}

QString shown(const QJsonObject &json)
{
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}
} // namespace

class RecallEndsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // While it is open the figures are those of now; what is booked after its end does not change them.
    void aClosedRecallShowsItsEnd_data() { forBothEngines(); }
    void aClosedRecallShowsItsEnd()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString number = plant.opened({plant.lot});
        const auto all = [&] { return must(readRecallCase(plant.services, number)); };
        QCOMPARE(accountedPercent(all().balances), kilos(100));
        QCOMPARE(figuresWords(all().recall), u"Figures as of now"_qs);
        must(plant.stock.count(plant.lot, kilos(30), u"ten are missing"_qs));
        QCOMPARE(accountedPercent(all().balances), Quantity::ofThousandths(83'333));
        plant.settle(number, plant.lot, Disposition::Destroyed);
        plant.settle(number, plant.away, Disposition::Destroyed);
        plant.settle(number, plant.here, Disposition::Released);
        plant.now = plant.now.addSecs(60);
        plant.close(number);
        const RecallCase end = all();
        QCOMPARE(figuresWords(end.recall), u"Figures as they were when it was closed"_qs);
        QCOMPARE(end.balances.lots.at(0).wasted, kilos(30)); // destroyed by closing it
        QCOMPARE(end.balances.lots.at(0).onHand, Quantity());
        QCOMPARE(end.recall.scope.customers.size(), size_t(1));
        QVERIFY(recallMarkdown(end).contains(u"when it was closed"));
        // What was left of the lot when it was settled, not what there was when the recall began.
        QCOMPARE(end.recall.scope.items.at(0).quantity, kilos(30));
        const SettledCount settled = settledCount(end.recall.scope.items);
        QCOMPARE(settled.settled, settled.needed);
        const QString before = shown(figuresIn(end));
        plant.now = plant.now.addSecs(60);
        must(plant.palletizing.ship(plant.here, u"Late shop"_qs, {}));
        must(plant.stock.count(plant.lot, kilos(5), u"found behind the shelf"_qs));
        plant.execute(u"UPDATE customers SET email = 'shop@example.org'"_qs);
        QCOMPARE(shown(figuresIn(all())).remove(u"\"shop@example.org\""_qs),
                 QString(before).replace(u"\"email\":null"_qs, u"\"email\":"_qs));
        QCOMPARE(all().notices.customers.size(), size_t(1)); // the late shop is not told
        // Nobody rewrites them, and nobody writes them before the end.
        QVERIFY(plant.refused(u"UPDATE recalls SET closed_figures = '{}'"_qs) != u"ok");
        const QString next = plant.opened({plant.here});
        QVERIFY(plant.refused(u"UPDATE recalls SET closed_figures = '{}' WHERE status = 'OPEN'"_qs)
                    .startsWith(u"RefusedByDatabase"));
        QVERIFY(!must(figuresShown(plant.session, next)).kept);
    }

    // From before figures were kept: they are of now, and say so.
    void anOlderOneSaysThatItIsOfNow()
    {
        Plant plant(Engine::SQLite);
        const QString number = plant.opened({plant.batch});
        plant.execute(u"UPDATE recalls SET status = 'CLOSED', closed_at = opened_at, closed_by = 'otto'"_qs);
        const Recall recall = must(plant.recalls.read(number));
        QVERIFY(recall.figures == FiguresOf::Now);
        QCOMPARE(figuresWords(recall), u"Figures as of now; those of its end were not kept"_qs);
    }

    // A pallet that came back was with a customer whom the ledger knows.
    void whatCameBackHadItsCustomer_data() { forBothEngines(); }
    void whatCameBackHadItsCustomer()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString number = plant.opened({plant.lot});
        plant.settle(number, plant.away, Disposition::Returned);
        const RecallCase all = must(readRecallCase(plant.services, number));
        QVERIFY(std::none_of(all.gaps.begin(), all.gaps.end(),
                             [](const RecallGap &gap) { return gap.kind == GapKind::NoCustomer; }));
    }

    void aMistakeIsWithdrawn_data() { forBothEngines(); }
    void aMistakeIsWithdrawn()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString number = plant.opened({plant.lot});
        const qint64 shop = plant.customer(u"Corner shop"_qs);
        plant.session.clock = [&plant] { return plant.now = plant.now.addMSecs(1); }; // as a real one
        const auto read = [&] { return must(plant.recalls.read(number)); };
        const auto isTold = [&] { return read().scope.customers.at(0).notifiedAt; };
        must(plant.recalls.markNotified(number, shop, u"phoned Ana"_qs));
        const QDateTime first = isTold();
        QVERIFY(first.isValid());
        plant.now = plant.now.addSecs(60);
        must(plant.recalls.markNotified(number, shop, u"phoned the wrong shop"_qs));
        QVERIFY(isTold() > first);
        const auto withdraw = [&](int place, const QString &why) {
            return told(plant.recalls.withdrawNotice(number, read().notices.at(size_t(place)).id, why));
        };
        QCOMPARE(withdraw(1, {}), u"Required|reason|"_qs);
        QCOMPARE(withdraw(1, u"another shop"_qs), u"ok"_qs);
        QCOMPARE(isTold(), first); // as before it
        QCOMPARE(withdraw(1, u"again"_qs), u"Duplicate|notice|Corner shop"_qs);
        QCOMPARE(told(plant.recalls.withdrawNotice(number, 4711, u"x"_qs)), u"NotFound|notice|R-0001"_qs);
        QCOMPARE(withdraw(0, u"nobody was there"_qs), u"ok"_qs);
        QVERIFY(!isTold().isValid());
        QVERIFY(!must(plant.recalls.notices(number)).customers.at(0).customer.notifiedAt.isValid());
        must(plant.recalls.noteCheck(number, shop, {true, true, kilos(9), {}, u"by mail"_qs}));
        must(plant.recalls.noteCheck(number, shop, {true, true, kilos(8), {}, u"the other shop"_qs}));
        QCOMPARE(withdraw(3, u"the other shop's"_qs), u"ok"_qs);
        const Recall after = read();
        QCOMPARE(after.scope.customers.at(0).check->found, kilos(9));
        QCOMPARE(after.notices.size(), size_t(4)); // nothing is deleted
        QVERIFY2(noticeWords(after.notices[1]).contains(u"withdrawn by ada: another shop"),
                 qPrintable(noticeWords(after.notices[1])));
        const QJsonValue line = recallJson(after)[u"notices"][1];
        QCOMPARE(line[u"withdrawn"][u"reason"].toString(), u"another shop"_qs);
        QCOMPARE(line[u"no"].toInt(), 2);
    }

    // Also what others write past the program.
    void plainSqlWithdrawsOnce_data() { forBothEngines(); }
    void plainSqlWithdrawsOnce()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString number = plant.opened({plant.lot});
        must(plant.recalls.markNotified(number, plant.customer(u"Corner shop"_qs), u"phoned"_qs));
        const QString moment = u"'"_qs + plant.now.toUTC().toString(Qt::ISODateWithMs) + u"'"_qs;
        const auto added = [&](const QString &values) {
            return plant.refused(
                u"INSERT INTO recall_withdrawals (recall_notice_id, reason, withdrawn_at, withdrawn_by) VALUES "
                "((SELECT min(id) FROM recall_notices), "_qs +
                values + u")"_qs);
        };
        QVERIFY(added(u"'', "_qs + moment + u", NULL"_qs) != u"ok");
        QVERIFY(added(u"'x', '1970-01-01T00:00:00.000Z', NULL"_qs).startsWith(u"RefusedByDatabase"));
        QVERIFY(added(u"'x', '2999-01-01T00:00:00.000Z', NULL"_qs).startsWith(u"RefusedByDatabase"));
        QVERIFY(added(u"'x', "_qs + moment + u", 'otto'"_qs).startsWith(u"RefusedByDatabase"));
        QCOMPARE(added(u"'x', "_qs + moment + u", NULL"_qs), u"ok"_qs);
        QVERIFY(added(u"'x', "_qs + moment + u", NULL"_qs).startsWith(u"Duplicate"));
        QVERIFY(plant.refused(u"UPDATE recall_withdrawals SET reason = 'y'"_qs).startsWith(u"RefusedByDatabase"));
        QVERIFY(plant.refused(u"DELETE FROM recall_withdrawals"_qs).startsWith(u"RefusedByDatabase"));
        plant.execute(u"INSERT INTO recall_notices (recall_id, customer_id, kind, noted_at) SELECT recall_id, "
                      "customer_id, 'TOLD', noted_at FROM recall_notices"_qs);
        plant.execute(u"UPDATE recalls SET status = 'CLOSED', closed_at = opened_at, closed_by = 'quinn'"_qs);
        QVERIFY(plant
                    .refused(u"INSERT INTO recall_withdrawals (recall_notice_id, reason, withdrawn_at) SELECT max(id), "
                             "'x', max(noted_at) FROM recall_notices"_qs)
                    .startsWith(u"RecallClosed"));
    }

    void nobodyFindsMoreThanHeGot_data() { forBothEngines(); }
    void nobodyFindsMoreThanHeGot()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        must(plant.shipments.returnCases(plant.away, {plant.batch, kilos(12), {}, {}}, u"crushed"_qs));
        const QString number = plant.opened({plant.lot});
        const qint64 shop = plant.customer(u"Corner shop"_qs);
        const auto check = [&](Quantity found, const QString &notes = {}) {
            return plant.recalls.noteCheck(number, shop, {true, true, found, {}, notes});
        };
        // Nobody told it: asked first.
        QCOMPARE(told(check(kilos(18))), u"Required|notTold|Corner shop"_qs);
        QCOMPARE(sentence(check(kilos(18)).error()), u"Nobody has told Corner shop yet."_qs);
        must(check(kilos(18), u"they called us"_qs));
        must(plant.recalls.markNotified(number, shop, u"phoned"_qs));
        QCOMPARE(told(check(kilos(19))), u"NotEnoughLeft|found|18.000"_qs);
        QCOMPARE(told(check(kilos(19), u"really"_qs)), u"NotEnoughLeft|found|18.000"_qs);
        QCOMPARE(sentence(check(kilos(19)).error()), u"This customer has at most 18.000 items of it."_qs);
        must(check(kilos(18)));
        const QString rows =
            u"INSERT INTO recall_notices (recall_id, customer_id, kind, was_reached, has_answered, "
            "found_quantity, noted_at) SELECT min(recall_id), min(customer_id), 'CHECKED', TRUE, TRUE, "
            "%1, max(noted_at) FROM recall_notices"_qs;
        const auto planted = [&](int found) {
            return plant.refused(rows.arg(engine == Engine::SQLite ? found * 1000 : found));
        };
        QVERIFY2(planted(19).startsWith(u"NotEnoughLeft"), qPrintable(planted(19)));
        QCOMPARE(planted(18), u"ok"_qs);
        // In two units there is no sum: asked, and taken with a word.
        plant.recipe(u"Rolls"_qs, {u"Rye"_qs});
        plant.execute(u"UPDATE recipes SET yield_unit = 'kg' WHERE name = 'Rolls'"_qs);
        const RunId run = plant.startedRun(u"Rolls"_qs);
        const QString more = plant.released(u"Rye"_qs, kilos(5));
        must(plant.production.add({run, more, kilos(5), {}}));
        const QString batch = must(plant.production.finish(run, kilos(7))).run.batchNumber;
        must(plant.palletizing.ship(must(plant.palletizing.build({batch, kilos(7), {}, {}})).number, u"Corner shop"_qs,
                                    {}));
        const QString both = plant.opened({plant.batch, batch});
        must(plant.recalls.markNotified(both, shop, u"phoned"_qs));
        QCOMPARE(told(plant.recalls.noteCheck(both, shop, {true, true, kilos(24)})),
                 u"Required|deliveredUnknown|Corner shop"_qs);
        must(plant.recalls.noteCheck(both, shop, {true, true, kilos(24), {}, u"18 loaves and 6 kg"_qs}));
    }

    // Who is named by plain SQL acts, and nothing is of a time to come.
    void plainSqlNamesNobodyElse_data() { forBothEngines(); }
    void plainSqlNamesNobodyElse()
    {
        QFETCH(Engine, engine);
        Plant plant(engine);
        const QString number = plant.opened({plant.lot});
        const QString moment = u"'"_qs + plant.now.toUTC().toString(Qt::ISODateWithMs) + u"'"_qs;
        const auto noted = [&](const QString &at, const QString &by) {
            return plant.refused(
                u"INSERT INTO recall_notices (recall_id, customer_id, kind, noted_at, noted_by) SELECT "
                "r.id, k.id, 'TOLD', "_qs +
                at + u", "_qs + by + u" FROM recalls r, customers k WHERE k.name = 'Corner shop'"_qs);
        };
        QVERIFY(noted(u"'2999-01-01T00:00:00.000Z'"_qs, u"NULL"_qs).startsWith(u"RefusedByDatabase"));
        QVERIFY(noted(moment, u"'otto'"_qs).startsWith(u"RefusedByDatabase"));
        QCOMPARE(noted(moment, u"NULL"_qs), u"ok"_qs);
        const auto drilled = [&](const QString &night, const QString &at, const QString &by) {
            return plant.refused(u"INSERT INTO drill_results (night, ingredient_lot_id, lot_count, run_count, "
                                 "pallet_count, customer_count, source_count, milliseconds, gaps, verdict, done_at, "
                                 "done_by) SELECT "_qs +
                                 night + u", min(id), 1, 1, 1, 1, 1, 1, '[]', 'GOOD', "_qs + at + u", "_qs + by +
                                 u" FROM ingredient_lots"_qs);
        };
        const QString night = u"'"_qs + plant.now.toUTC().date().toString(Qt::ISODate) + u"'"_qs;
        QVERIFY(
            drilled(u"'2099-01-01'"_qs, u"'2099-01-01T02:00:00.000Z'"_qs, u"NULL"_qs).startsWith(u"RefusedByDatabase"));
        QVERIFY(drilled(u"'2026-01-01'"_qs, moment, u"NULL"_qs).startsWith(u"RefusedByDatabase"));
        QVERIFY(drilled(night, moment, u"'otto'"_qs).startsWith(u"RefusedByDatabase"));
        QCOMPARE(drilled(night, moment, u"'(the program)'"_qs), u"ok"_qs);
        const auto marked = [&](const QString &at) {
            return plant.refused(u"UPDATE recall_items SET notified_at = '%1'"_qs.arg(at));
        };
        QVERIFY(marked(u"2020-01-01T00:00:00.000Z"_qs).startsWith(u"RefusedByDatabase"));
        QVERIFY(marked(u"2999-01-01T00:00:00.000Z"_qs).startsWith(u"RefusedByDatabase"));
        QVERIFY(!must(plant.recalls.read(number)).notices.empty());
    }
};

QTEST_GUILESS_MAIN(RecallEndsTest)
#include "recallendstest.moc"
