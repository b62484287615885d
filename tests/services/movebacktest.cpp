// SPDX-License-Identifier: GPL-3.0-or-later
// A move that was a mistake is taken back: by a change of its own that names it, once, and only while the lot stands
// where the move put it.
#include "services/stock/stock.h"
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString why = QStringLiteral("the wrong rack");

struct Racks : Floor
{
    explicit Racks(Engine engine) : Floor(engine), stock(session) { lot = released(u"Rye"_qs, kilos(10)); }

    QString place() { return must(lots.find(lot)).storageLocation; }
    qint64 changes() { return count(u"SELECT count(*) FROM audit_log WHERE table_name = 'ingredient_lots'"_qs); }
    // What was refused changed nothing.
    QString refused(qint64 entry, const QString &reason = why)
    {
        const QString stood = place();
        const qint64 before = changes();
        const QString answer = told(stock.moveBack(entry, reason));
        return place() == stood && changes() == before ? answer : u"something changed: "_qs + answer;
    }

    Stock stock;
    QString lot;
};
} // namespace

class MoveBackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theLotStandsWhereItStood_data() { forBothEngines(); }
    void theLotStandsWhereItStood()
    {
        QFETCH(Engine, engine);
        Racks racks(engine);
        const Moved first = must(racks.stock.move(racks.lot, u"A-1"_qs));
        QCOMPARE(first.from, QString());
        const Moved second = must(racks.stock.move(racks.lot, u"B-7"_qs));
        QCOMPARE(second.from, u"A-1"_qs);
        QCOMPARE(must(racks.stock.lastMove(racks.lot)), second.entry);
        const qint64 before = racks.changes();
        const Moved back = must(racks.stock.moveBack(second.entry, u" the wrong rack "_qs));
        QCOMPARE(back.code, racks.lot);
        QCOMPARE(back.from, u"B-7"_qs);
        QCOMPARE(back.to, u"A-1"_qs);
        QCOMPARE(racks.place(), u"A-1"_qs);
        // The move stays in the history; what takes it back is a change of its own that names it.
        QCOMPARE(racks.changes(), before + 1);
        QCOMPARE(racks.text(u"SELECT reason FROM audit_log WHERE id = ?"_qs, {back.entry}),
                 u"takes back move %1: the wrong rack"_qs.arg(second.entry));
        QCOMPARE(racks.text(u"SELECT changed_by FROM audit_log WHERE id = ?"_qs, {back.entry}), racks.session.person);
        // No quantity was booked.
        QCOMPARE(racks.count(u"SELECT count(*) FROM lot_movements"_qs), 1);
    }

    void itHappensOnce_data() { forBothEngines(); }
    void itHappensOnce()
    {
        QFETCH(Engine, engine);
        Racks racks(engine);
        must(racks.stock.move(racks.lot, u"A-1"_qs));
        const Moved moved = must(racks.stock.move(racks.lot, u"B-7"_qs));
        const Moved back = must(racks.stock.moveBack(moved.entry, why));
        QCOMPARE(racks.refused(moved.entry), u"LotMovedSince|move|"_qs + racks.lot + u", A-1"_qs);
        // Nor is the taking back a move that is taken back.
        QCOMPARE(racks.refused(back.entry), u"NotFound|move|%1"_qs.arg(back.entry));
        QCOMPARE(told(racks.stock.lastMove(racks.lot)), u"NotFound|move|"_qs + racks.lot);
    }

    // Said again with its key, because nobody heard the answer, it is answered as the first time.
    void theLastMoveIsTakenBackOnceForARequest_data() { forBothEngines(); }
    void theLastMoveIsTakenBackOnceForARequest()
    {
        QFETCH(Engine, engine);
        Racks racks(engine);
        must(racks.stock.move(racks.lot, u"A-1"_qs));
        must(racks.stock.move(racks.lot, u"B-7"_qs));
        const auto ask = [&](const QString &key) {
            racks.session.requestKey = key;
            racks.session.savesOfRequest = 0;
            return racks.stock.moveBackLast(racks.lot, why);
        };
        const Moved first = must(ask(u"the wrong rack"_qs));
        QCOMPARE(first.to, u"A-1"_qs);
        const Moved again = must(ask(u"the wrong rack"_qs));
        QCOMPARE(again.entry, first.entry);
        QCOMPARE(again.to, u"A-1"_qs);
        QCOMPARE(racks.count(u"SELECT count(*) FROM audit_log WHERE reason LIKE 'takes back move%'"_qs), 1);
        QCOMPARE(told(ask(u"another"_qs)), u"NotFound|move|"_qs + racks.lot);
    }

    // A place that nobody had said is nowhere again.
    void aFirstMoveIsTakenBackToNowhere_data() { forBothEngines(); }
    void aFirstMoveIsTakenBackToNowhere()
    {
        QFETCH(Engine, engine);
        Racks racks(engine);
        const Moved moved = must(racks.stock.move(racks.lot, u"A-1"_qs));
        must(racks.stock.moveBack(moved.entry, why));
        QCOMPARE(racks.count(u"SELECT count(*) FROM ingredient_lots WHERE storage_location IS NULL"_qs), 1);
    }

    void whatIsNoLongerSoIsRefused_data() { forBothEngines(); }
    void whatIsNoLongerSoIsRefused()
    {
        QFETCH(Engine, engine);
        Racks racks(engine);
        const Moved first = must(racks.stock.move(racks.lot, u"A-1"_qs));
        QCOMPARE(must(racks.stock.move(racks.lot, u"A-1"_qs)).entry, 0); // it stood there
        QCOMPARE(racks.refused(first.entry, u"  "_qs).section(u'|', 0, 1), u"Required|reason"_qs);
        const Moved second = must(racks.stock.move(racks.lot, u"B-7"_qs));
        QCOMPARE(racks.refused(first.entry), u"LotMovedSince|move|"_qs + racks.lot + u", B-7"_qs);
        // Also when it came back to where the first move had put it.
        must(racks.stock.move(racks.lot, u"A-1"_qs));
        QCOMPARE(racks.refused(first.entry).section(u'|', 0, 0), u"LotMovedSince"_qs);
        QCOMPARE(racks.refused(second.entry).section(u'|', 0, 0), u"LotMovedSince"_qs);
        // What only counts, holds or releases it is no move, and in nobody's way.
        must(racks.stock.count(racks.lot, kilos(9), u"counted"_qs));
        const qint64 last = must(racks.stock.lastMove(racks.lot));
        QCOMPARE(racks.refused(last + 1000), u"NotFound|move|%1"_qs.arg(last + 1000));
        const qint64 counted =
            racks.count(u"SELECT max(id) AS n FROM audit_log WHERE table_name = 'ingredient_lots'"_qs);
        QCOMPARE(racks.refused(counted), u"NotFound|move|%1"_qs.arg(counted));
        must(racks.stock.waste(racks.lot, kilos(9), u"torn"_qs));
        QCOMPARE(racks.refused(last), u"LotDepleted|lotCode|"_qs + racks.lot);
    }
};

QTEST_GUILESS_MAIN(MoveBackTest)
#include "movebacktest.moc"
