// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/lots/decisions.h"
#include "services/lots/inspections.h"
#include "services/stock/stock.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString why = QStringLiteral("the laboratory answers on Friday");

struct Dock : Floor
{
    explicit Dock(Engine engine) : Floor(engine), lot(received(u"Flour"_qs, kilos(50))) {}

    QDateTime in(int hours) const { return now.addSecs(hours * 3600); }
    QString standing(const QString &code)
    {
        const Lot found = must(lots.find(code));
        return found.status + u'|' + found.qualityStatus + (found.releaseEndsAt.isValid() ? u"|ends"_qs : QString());
    }
    QString use(RunId run, const QString &code) { return told(production.add({run, code, kilos(1), {}})); }
    Inspections inspections{session};
    Stock stock{session};
    QString lot;
};
} // namespace

// A lot is let go for a while, and then waits for QA again.
class ConditionalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void itEndsByItself_data() { forBothEngines(); }
    void itEndsByItself()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.inspections.add({u"Flour"_qs, InspectionKind::Visual, u"bags whole"_qs, {}, {}, true}));
        dock.recipe(u"Bread"_qs, {u"Flour"_qs});
        const RunId run = dock.startedRun(u"Bread"_qs);
        QCOMPARE(dock.use(run, dock.lot), u"LotNotReleased|lotCode|"_qs + dock.lot);
        QCOMPARE(told(dock.lots.release(dock.lot, why)).section(u'|', 0, 0), u"StatusMoveNotAllowed"_qs);
        must(dock.lots.releaseUntil(dock.lot, dock.in(2), why));
        QCOMPARE(dock.standing(dock.lot), u"QUALITY_APPROVED|CONDITIONAL_PASS|ends"_qs);
        QCOMPARE(dock.use(run, dock.lot), u"ok"_qs);
        QVERIFY(must(dock.inspections.waiting()).empty());
        const QString part = must(dock.stock.split({dock.lot, kilos(5), u"B-1"_qs, {}, {}}));
        QCOMPARE(dock.standing(part), u"QUALITY_APPROVED|CONDITIONAL_PASS|ends"_qs);
        QCOMPARE(must(dock.stock.onHand()).front().usable, kilos(49));

        dock.now = dock.in(2);
        QCOMPARE(dock.use(run, dock.lot), u"ReleaseEnded|lotCode|"_qs + dock.lot);
        QCOMPARE(dock.use(run, part), u"ReleaseEnded|lotCode|"_qs + part);
        QVERIFY(must(dock.lots.usable(must(dock.lots.find(part)).ingredient)).empty());
        QCOMPARE(must(dock.stock.onHand()).front().usable, Quantity());
        QCOMPARE(must(dock.stock.onHand()).front().pending, kilos(49));
        QVERIFY(told(dock.stock.split({dock.lot, kilos(5), u"B-2"_qs, {}, {}})).startsWith(u"ReleaseEnded|"));
        StockFilter waits;
        waits.waitsForQa = true;
        QCOMPARE(must(dock.stock.lots(waits, {}, 10)).size(), size_t(2));
        const auto waiting = must(dock.inspections.waiting());
        QCOMPARE(waiting.size(), size_t(2));
        QCOMPARE(waiting[0].code, dock.lot);
        QCOMPARE(waiting[0].releaseEndedAt, dock.now);
        QCOMPARE(waiting[0].open, 1);

        // QA decides again: longer, for good, or not at all.
        must(dock.lots.releaseUntil(dock.lot, dock.in(2), why));
        QCOMPARE(dock.use(run, dock.lot), u"ok"_qs);
        must(dock.lots.reject(part, why));
        QCOMPARE(dock.standing(part), u"QUARANTINED|FAILED"_qs);
        must(dock.inspections.answer({dock.lot, 1, true, {}, {}, {}}));
        must(dock.lots.release(dock.lot, why));
        QCOMPARE(dock.standing(dock.lot), u"IN_USE|PASSED"_qs);
        dock.now = dock.in(1000);
        QCOMPARE(dock.use(run, dock.lot), u"ok"_qs);
        QCOMPARE(dock.text(u"SELECT count(*) || ' by ' || min(COALESCE(checked_by, '')) AS n FROM quality_checks WHERE "
                           "result = 'CONDITIONAL_PASS' AND notes LIKE 'the laboratory%'"_qs)
                     .section(u' ', 0, 0),
                 u"2"_qs);
    }

    // Whoever traces or recalls sees it, too: then, and not before.
    void tracesAndRecallsSaySo_data() { forBothEngines(); }
    void tracesAndRecallsSaySo()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.lots.releaseUntil(dock.lot, dock.in(2), why));
        const auto traced = [&](const QDateTime &moment = {}) {
            const Genealogy family = must(dock.services.trace.trace(
                {NodeKind::Lot, must(dock.lots.find(dock.lot)).id.value()}, TraceDirection::Forward, moment));
            return standingOf(family.lots.front().status, family.lots.front().releaseEnded);
        };
        QCOMPARE(traced(), u"QUALITY_APPROVED"_qs);
        const OpenedRecall drill = must(dock.services.recalls.open({{dock.lot}, u"a drill"_qs, true}));
        const auto recalled = [&] {
            const RecallItem item = must(dock.services.recalls.read(drill.number)).scope.items.front();
            return standingOf(item.status, item.releaseEnded);
        };
        QCOMPARE(recalled(), u"QUALITY_APPROVED"_qs);
        dock.now = dock.in(2);
        QCOMPARE(traced(), u"RELEASE_ENDED"_qs);
        QCOMPARE(recalled(), u"RELEASE_ENDED"_qs);
        QCOMPARE(standingOf(must(dock.services.recalls.preview({dock.lot})).items.front().status,
                            must(dock.services.recalls.preview({dock.lot})).items.front().releaseEnded),
                 u"RELEASE_ENDED"_qs);
        // What somebody stopped is that.
        must(dock.lots.hold(dock.lot, why));
        QCOMPARE(traced(), u"QUARANTINED"_qs);
    }

    void itNeedsAnEndAndAReason_data() { forBothEngines(); }
    void itNeedsAnEndAndAReason()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        QCOMPARE(told(dock.lots.releaseUntil(dock.lot, dock.in(1), u" "_qs)), u"Required|reason|"_qs);
        QCOMPARE(told(dock.lots.releaseUntil(dock.lot, {}, why)), u"Required|ends|"_qs);
        QVERIFY(told(dock.lots.releaseUntil(dock.lot, dock.now, why)).startsWith(u"BadDate|ends|"));
        QCOMPARE(dock.standing(dock.lot), u"RECEIVED|PENDING"_qs);
        // A day is over at its midnight.
        QCOMPARE(endOfPlantDay(QDate(2026, 5, 4)).toLocalTime(), QDate(2026, 5, 5).startOfDay());
        const QString old = dock.received(u"Flour"_qs, kilos(1), QDate(2026, 5, 3));
        QVERIFY(told(dock.lots.releaseUntil(old, dock.in(1), why)).startsWith(u"LotExpired|"));
        // A hold keeps the end, and what was stopped is let go with a reason.
        must(dock.lots.releaseUntil(dock.lot, dock.in(1), why));
        must(dock.lots.hold(dock.lot, u"a hole in a bag"_qs));
        QCOMPARE(dock.standing(dock.lot), u"QUARANTINED|CONDITIONAL_PASS|ends"_qs);
        must(dock.lots.releaseUntil(dock.lot, dock.in(3), u"only that bag"_qs));
        QCOMPARE(dock.standing(dock.lot), u"QUALITY_APPROVED|CONDITIONAL_PASS|ends"_qs);
        QVERIFY(!must(dock.lots.find(dock.lot)).held);
    }

    void itIsQasWord_data() { forBothEngines(); }
    void itIsQasWord()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        enrolStaff(*dock.database);
        dock.session.person = u"rita"_qs;
        QCOMPARE(told(dock.lots.releaseUntil(dock.lot, dock.in(1), why)), u"NotAllowed|person|RECEIVING"_qs);
        dock.session.person = u"quinn"_qs;
        must(dock.lots.releaseUntil(dock.lot, dock.in(1), why));
        must(dock.lots.hold(dock.lot, u"a hole"_qs));
        QVERIFY(told(dock.lots.releaseUntil(dock.lot, dock.in(2), why)).startsWith(u"SignatureNeeded|"));
        must(dock.lots.releaseUntil(dock.lot, dock.in(2), why, Signature{u"quinn"_qs, staffPin}));
        QCOMPARE(dock.count(u"SELECT count(*) FROM signatures"_qs), 1);
    }
};

QTEST_GUILESS_MAIN(ConditionalTest)
#include "conditionaltest.moc"
