// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lots/inspections.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
struct Dock : Floor
{
    explicit Dock(Engine engine) : Floor(engine), lot(received(u"Flour"_qs, kilos(5))) {}

    qint64 moisture()
    {
        return must(inspections.add({u"flour"_qs, InspectionKind::Measurement, u"moisture"_qs, u"%"_qs,
                                     Limits{kilos(10), Quantity::ofThousandths(14'500)}, true}));
    }
    qint64 visual(bool required = true)
    {
        return must(inspections.add({u"Flour"_qs, InspectionKind::Visual, u"bags whole"_qs, {}, {}, required}));
    }
    QString measured(qint64 point, qint64 thousandths)
    {
        return must(inspections.answer({lot, point, {}, Quantity::ofThousandths(thousandths), {}, {}}));
    }
    Inspections inspections{session};
    QString lot;
};
} // namespace

class InspectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLotPassesWhenItsPointsHave_data() { forBothEngines(); }
    void aLotPassesWhenItsPointsHave()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const qint64 moisture = dock.moisture();
        const qint64 bags = dock.visual();
        const QString both = u"StatusMoveNotAllowed|inspection|moisture, bags whole"_qs;
        QCOMPARE(told(dock.lots.release(dock.lot, u"looked at"_qs)), both);
        QCOMPARE(dock.measured(moisture, 14'501), u"FAILED"_qs);
        QCOMPARE(must(dock.inspections.answer({dock.lot, bags, true, {}, {}, {}})), u"PASSED"_qs);
        QCOMPARE(told(dock.lots.release(dock.lot, u"looked at"_qs)), u"StatusMoveNotAllowed|inspection|moisture"_qs);
        // A limit is within, and the newest answer counts.
        QCOMPARE(dock.measured(moisture, 14'500), u"PASSED"_qs);
        QCOMPARE(dock.measured(moisture, 9'999), u"FAILED"_qs);
        QCOMPARE(told(dock.lots.release(dock.lot, u"looked at"_qs)), u"StatusMoveNotAllowed|inspection|moisture"_qs);
        QCOMPARE(dock.measured(moisture, 10'000), u"PASSED"_qs);
        must(dock.lots.release(dock.lot, u"looked at"_qs));
        QCOMPARE(must(dock.lots.find(dock.lot)).qualityStatus, u"PASSED"_qs);
        QCOMPARE(dock.quantity(u"SELECT max(upper_limit) AS q FROM quality_checks"_qs).toText(), u"14.500"_qs);
        // Another ingredient has no plan.
        must(dock.lots.release(dock.received(u"Salt"_qs, kilos(1)), u"looked at"_qs));
    }

    void whatIsNotRequiredOrRetiredIsNotInTheWay_data() { forBothEngines(); }
    void whatIsNotRequiredOrRetiredIsNotInTheWay()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        dock.visual(false);
        const qint64 moisture = dock.moisture();
        QCOMPARE(told(dock.lots.release(dock.lot, u"x"_qs)), u"StatusMoveNotAllowed|inspection|moisture"_qs);
        QCOMPARE(told(dock.inspections.retire(moisture, u" "_qs)), u"Required|reason|"_qs);
        must(dock.inspections.retire(moisture, u"the mill measures it"_qs));
        QCOMPARE(told(dock.inspections.retire(moisture, u"again"_qs)), u"NotFound|point|%1"_qs.arg(moisture));
        QCOMPARE(told(dock.inspections.answer({dock.lot, moisture, {}, kilos(12), {}, {}})),
                 u"NotFound|point|%1"_qs.arg(moisture));
        must(dock.lots.release(dock.lot, u"x"_qs));
        const auto plan = must(dock.inspections.plan(u"Flour"_qs));
        QCOMPARE(plan.size(), size_t(2));
        QVERIFY(!plan[0].isRetired && plan[1].isRetired);
        QCOMPARE(must(dock.inspections.of(dock.lot)).size(), size_t(1));
    }

    void theOrderIsChanged_data() { forBothEngines(); }
    void theOrderIsChanged()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        Inspections inspections(floor.session);
        must(floor.catalog.addIngredient({u"Oats"_qs, u"OTHER"_qs, u"kg"_qs}));
        std::vector<qint64> points;
        for (const char *name : {"a", "b", "c", "d"})
            points.push_back(
                must(inspections.add({u"Oats"_qs, InspectionKind::Visual, QString::fromLatin1(name), {}, {}, true})));
        const auto order = [&] {
            QString names;
            for (const InspectionPoint &point : must(inspections.plan(u"Oats"_qs)))
                names += point.name;
            return names;
        };
        must(inspections.moveTo(points[3], 2));
        QCOMPARE(order(), u"adbc"_qs);
        must(inspections.moveTo(points[0], 99)); // past the last one is the last one
        QCOMPARE(order(), u"dbca"_qs);
        must(inspections.retire(points[1], u"no more"_qs));
        must(inspections.moveTo(points[0], 1));
        QCOMPARE(order(), u"adcb"_qs); // what is retired stands last
        QCOMPARE(must(inspections.ingredientOf(points[0])), u"Oats"_qs);
        // In this order it is asked of a lot.
        const QString lot = floor.received(u"Oats"_qs, kilos(5));
        QString asked;
        for (const InspectionState &state : must(inspections.of(lot)))
            asked += state.point.name;
        QCOMPARE(asked, u"adc"_qs);
        const qint64 before = floor.count(u"SELECT count(*) FROM audit_log"_qs);
        must(inspections.moveTo(points[0], 1)); // it is there
        QCOMPARE(told(inspections.moveTo(points[1], 1)), u"NotFound|point|%1"_qs.arg(points[1]));
        QCOMPARE(told(inspections.moveTo(points[0], 0)), u"NotPositive|place|0"_qs);
        QCOMPARE(told(inspections.moveTo(4711, 1)), u"NotFound|point|4711"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM audit_log"_qs), before);
    }

    void aCertificateIsAttached_data() { forBothEngines(); }
    void aCertificateIsAttached()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const qint64 paper =
            must(dock.inspections.add({u"Flour"_qs, InspectionKind::Certificate, u"analysis"_qs, {}, {}, true}));
        QCOMPARE(told(dock.inspections.answer({dock.lot, paper, true, {}, {}, {}})), u"Required|file|"_qs);
        QCOMPARE(must(dock.inspections.answer(
                     {dock.lot, paper, true, {}, Paper{u"coa.pdf"_qs, u"application/pdf"_qs, "x"}, {}})),
                 u"PASSED"_qs);
        QCOMPARE(dock.text(u"SELECT sha256 FROM attachments"_qs),
                 u"2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881"_qs);
        must(dock.lots.release(dock.lot, u"x"_qs));
        // The next lot needs a paper of its own.
        const QString next = dock.received(u"Flour"_qs, kilos(1));
        QCOMPARE(told(dock.inspections.answer({next, paper, true, {}, {}, {}})), u"Required|file|"_qs);
    }

    void whatIsTypedWrongIsTold_data() { forBothEngines(); }
    void whatIsTypedWrongIsTold()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        using Kind = InspectionKind;
        const auto add = [&](Kind kind, const QString &name, const QString &unit, Limits limits) {
            return told(dock.inspections.add({u"Flour"_qs, kind, name, unit, limits, true}));
        };
        QCOMPARE(add(Kind::Visual, {}, {}, {}), u"Required|name|"_qs);
        QCOMPARE(add(Kind::Measurement, u"a"_qs, u"%"_qs, {}), u"Required|limits|"_qs);
        QCOMPARE(add(Kind::Measurement, u"a"_qs, {}, {kilos(1), {}}), u"Required|unit|"_qs);
        QCOMPARE(add(Kind::Measurement, u"a"_qs, u"%"_qs, {kilos(2), kilos(1)}), u"UnknownAction|limits|2.000"_qs);
        QCOMPARE(add(Kind::Visual, u"a"_qs, u"%"_qs, {kilos(1), {}}), u"UnknownAction|limits|VISUAL"_qs);
        const qint64 moisture = dock.moisture();
        QCOMPARE(told(dock.inspections.answer({dock.lot, moisture, true, {}, {}, {}})), u"Required|value|"_qs);
        QCOMPARE(told(dock.inspections.answer({dock.lot, dock.visual(), {}, {}, {}, {}})), u"Required|isGood|"_qs);
        const QString salt = dock.received(u"Salt"_qs, kilos(1));
        QCOMPARE(told(dock.inspections.answer({salt, moisture, {}, kilos(12), {}, {}})),
                 u"NotFound|point|%1"_qs.arg(moisture));
        enrolStaff(*dock.database);
        dock.session.person = u"rita"_qs;
        QCOMPARE(told(dock.inspections.add({u"Flour"_qs, Kind::Visual, u"a"_qs, {}, {}, true})),
                 u"NotAllowed|person|RECEIVING"_qs);
        QCOMPARE(told(dock.inspections.answer({dock.lot, moisture, {}, kilos(12), {}, {}})),
                 u"NotAllowed|person|RECEIVING"_qs);
    }

    // Plain SQL goes no other way.
    void theDatabaseKnowsTheRule_data() { forBothEngines(); }
    void theDatabaseKnowsTheRule()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        dock.moisture();
        const auto tried = [&](const QString &sql) { return told(dock.database->run(sql)); };
        QCOMPARE(tried(u"UPDATE ingredient_lots SET status = 'QUALITY_APPROVED', quality_status = 'PASSED'"_qs)
                     .section(u'|', 0, 0),
                 u"StatusMoveNotAllowed"_qs);
        const bool server = engine == Engine::PostgreSQL;
        const QString answer =
            u"INSERT INTO quality_checks (ingredient_lot_id, inspection_point_id, check_type, result, measured_value, "
            "measured_unit, lower_limit, upper_limit, checked_by) VALUES (1, 1, 'inspection', 'PASSED', %1, '%', %2, "
            "%3, 'x')"_qs;
        const auto with = [&](const char *value, const char *upper) {
            const auto number = [&](const QString &text) {
                return server ? text : QString::number(qRound64(text.toDouble() * 1000));
            };
            QString sql = answer;
            return sql.replace(u"%1"_qs, number(QString::fromLatin1(value)))
                .replace(u"%2"_qs, number(u"10"_qs))
                .replace(u"%3"_qs, number(QString::fromLatin1(upper)));
        };
        QCOMPARE(tried(with("15", "14.5")).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        QCOMPARE(tried(with("15", "16")).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        QCOMPARE(tried(u"DELETE FROM inspection_points"_qs).section(u'|', 0, 0), u"RefusedByDatabase"_qs);
        QCOMPARE(dock.count(u"SELECT count(*) FROM quality_checks"_qs), 0);
        QCOMPARE(tried(with("14", "14.5")), u"ok"_qs);
    }

    // What the plant made itself is judged with its run.
    void whatARunMadeIsJudgedWithTheRun_data() { forBothEngines(); }
    void whatARunMadeIsJudgedWithTheRun()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        (void)floor.released(u"Rye"_qs, kilos(100));
        must(floor.catalog.addIngredient({u"Dough"_qs, u"WIP"_qs, u"kg"_qs}));
        NewInspectionPoint smell;
        smell.ingredientName = u"Dough"_qs;
        smell.name = u"Smell"_qs;
        must(Inspections(floor.session).add(smell));
        floor.recipe(u"Sponge"_qs, {u"Rye"_qs}, u"Dough"_qs);
        const RunId run = floor.startedRun(u"Sponge"_qs);
        must(floor.production.add({run, u"L-000001"_qs, kilos(1), {}}));
        const FinishedRun made = must(floor.production.finish(run, kilos(9)));
        must(floor.production.checkQuality(run, u"PASSED"_qs, {}));
        QCOMPARE(must(floor.lots.find(made.wipLotCode)).qualityStatus, u"PASSED"_qs);
    }

    // Nobody comes around it by writing the lot as passed in the first place.
    void aLotThatWasBornPassedIsNotApproved_data() { forBothEngines(); }
    void aLotThatWasBornPassedIsNotApproved()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        (void)floor.received(u"Rye"_qs, kilos(5));
        NewInspectionPoint smell;
        smell.ingredientName = u"Rye"_qs;
        smell.name = u"Smell"_qs;
        must(Inspections(floor.session).add(smell));
        floor.execute(u"INSERT INTO ingredient_lots (ingredient_id, internal_lot_code, quantity_received, "
                      "quantity_remaining, unit_of_measure, quality_status) SELECT id, 'X-1', 0, 0, 'kg', 'PASSED' "
                      "FROM ingredients WHERE name = 'Rye'"_qs);
        const auto approved = floor.database->run(
            u"UPDATE ingredient_lots SET status = 'QUALITY_APPROVED' WHERE internal_lot_code = 'X-1'"_qs);
        QVERIFY(!approved);
        QCOMPARE(approved.error().reason, Reason::StatusMoveNotAllowed);
    }
};

QTEST_GUILESS_MAIN(InspectionsTest)
#include "inspectionstest.moc"
