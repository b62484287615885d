// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/authority.h"
#include "services/demo.h"
#include "services/labels/labels.h"
#include "services/stock/stock.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
QString loginOf(Role role)
{
    switch (role) {
    case Role::Receiving:
        return u"rita"_qs;
    case Role::Production:
        return u"paul"_qs;
    case Role::Qa:
        return u"quinn"_qs;
    case Role::Admin:
        return u"ada"_qs;
    }
    Q_UNREACHABLE();
}

template <typename T>
Done only(const Result<T> &result)
{
    return result ? Done() : Done(result.error());
}

// Everything that an act needs is made by the administrator; then somebody tries the act itself.
class Acts
{
public:
    explicit Acts(Floor &floor) : m_floor(floor) {}

    Done as(const QString &login, Act act)
    {
        m_floor.session.person = u"ada"_qs;
        m_next = u"%1"_qs.arg(++m_count);
        prepare(act);
        m_before = traces();
        m_floor.session.person = login;
        return act < Act::RunBatch ? onLot(act) : onTheRest(act);
    }
    // Whether the last act left anything in the history.
    bool leftTraces() { return traces() != m_before; }

private:
    qint64 traces()
    {
        return m_floor.count(u"SELECT (SELECT count(*) FROM audit_log) + (SELECT count(*) FROM lot_movements)"_qs);
    }

    void prepare(Act act)
    {
        if (act == Act::ReleaseLot)
            m_lot = m_floor.received(u"Rye"_qs, kilos(5));
        else if (act < Act::RunBatch)
            m_lot = m_floor.released(u"Rye"_qs, kilos(5));
        if (act == Act::ReleaseHeldLot)
            must(m_floor.lots.hold(m_lot, u"smells"_qs));
        if (act == Act::RunBatch)
            m_floor.recipe(u"Bun "_qs + m_next, {u"Rye"_qs});
        if (act >= Act::CheckRunQuality && act <= Act::CloseRecall)
            m_batch = m_floor.finishedBatch();
        if (act == Act::CloseRecall)
            m_recall = must(m_floor.services.recalls.open({{m_batch}, u"metal"_qs, true})).number;
        if (act == Act::ShipPallet || act == Act::VoidPallet)
            m_pallet = must(m_floor.palletizing.build({m_batch, kilos(10), {}, {}})).number;
    }

    Done onLot(Act act)
    {
        NewLot lot;
        lot.ingredientName = u"Rye"_qs;
        lot.quantity = kilos(1);
        switch (act) {
        case Act::ReceiveLot:
            return only(m_floor.receiving.receive(lot));
        case Act::AdjustLot:
            return m_floor.lots.adjust(m_lot, kilos(1), u"counted"_qs);
        case Act::MoveLot:
            return only(Stock(m_floor.session).move(m_lot, u"A-1"_qs));
        case Act::WasteLot:
            return Stock(m_floor.session).waste(m_lot, kilos(1), u"torn"_qs);
        case Act::HoldLot:
            return m_floor.lots.hold(m_lot, u"smells"_qs);
        case Act::RejectLot:
            return m_floor.lots.reject(m_lot, u"smells"_qs);
        default:
            return m_floor.lots.release(m_lot, u"looked at"_qs, Signature{m_floor.session.person, staffPin});
        }
    }

    Done onTheRest(Act act)
    {
        const RunId run = m_batch.isEmpty() ? RunId() : must(m_floor.production.find(m_batch)).id;
        switch (act) {
        case Act::RunBatch:
            return only(
                m_floor.production.plan({u"Bun "_qs + m_next, kilos(100), {}, {}, {}, {}, {}, {}, {}, {}, true}));
        case Act::CheckRunQuality:
            return m_floor.production.checkQuality(run, u"PASSED"_qs, u"looked at"_qs);
        case Act::AmendRun:
            return only(m_floor.production.amend(run, kilos(99), u"counted again"_qs, Signature{u"otto"_qs, staffPin}));
        case Act::BuildPallet:
            return only(m_floor.palletizing.build({m_batch, kilos(10), {}, {}}));
        case Act::ShipPallet:
            return only(m_floor.palletizing.ship(m_pallet, u"Corner shop"_qs, {}));
        case Act::VoidPallet:
            return only(m_floor.palletizing.voidPallet(m_pallet, u"fell"_qs));
        case Act::OpenRecall:
            return only(m_floor.services.recalls.open({{m_batch}, u"metal"_qs, true}));
        case Act::CloseRecall:
            return m_floor.services.recalls.close(m_recall, u"over"_qs);
        case Act::PrintLabel:
            return only(Labels(m_floor.session)
                            .ask({LabelKind::Lot,
                                  m_floor.text(u"SELECT min(internal_lot_code) FROM ingredient_lots"_qs),
                                  1,
                                  u"dock"_qs,
                                  {}}));
        case Act::EditCatalog:
            return only(m_floor.catalog.addSupplier(u"Mill "_qs + m_next));
        case Act::EditRecipes:
            return only(m_floor.catalog.addRecipe({u"Cake "_qs + m_next, kilos(1), u"units"_qs, {}, {}}));
        case Act::ManagePeople:
            return m_floor.services.people.rename(PersonId(1), u"Rita "_qs + m_next);
        default:
            return only(fillDemo(m_floor.session, 0.01, 1, {}));
        }
    }

    Floor &m_floor;
    int m_count = 0;
    QString m_next;
    QString m_lot;
    QString m_batch;
    QString m_pallet;
    QString m_recall;
    qint64 m_before = 0;
};
} // namespace

class RightsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCellOfTheMatrix_data() { forBothEngines(); }
    void everyCellOfTheMatrix()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.received(u"Rye"_qs, kilos(1));
        enrolStaff(*floor.database);
        Acts acts(floor);
        for (const Role role : allRoles()) {
            for (const Act act : allActs()) {
                const Done done = acts.as(loginOf(role), act);
                const QString cell = roleName(role) + u' ' + actName(act) + u": "_qs + told(done);
                // A plant with something in it takes no demo, whoever asks.
                const bool allowed = done || (act == Act::ManageDatabase && done.error().reason == Reason::NotEmpty);
                QVERIFY2(allowed == mayDo(role, act), qPrintable(cell));
                if (!allowed)
                    QVERIFY2(told(done).startsWith(u"NotAllowed|person|"_qs + roleName(role)), qPrintable(cell));
                if (!allowed || act == Act::ManageDatabase)
                    QVERIFY2(!acts.leftTraces(), qPrintable(cell));
                else
                    QVERIFY2(acts.leftTraces(), qPrintable(cell));
            }
        }
    }

    void aRoleIsWhatTheDatabaseSaysNow_data() { forBothEngines(); }
    void aRoleIsWhatTheDatabaseSaysNow()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString lot = floor.received(u"Rye"_qs, kilos(5));
        enrolStaff(*floor.database);
        floor.session.person = u"quinn"_qs;
        QVERIFY(floor.lots.reject(lot, u"smells"_qs).ok());
        // Somebody else takes the role away while she is at work.
        const auto office = floor.plant.open();
        Session admin{*office, u"ada"_qs, u"office"_qs, [&floor] { return floor.now; }};
        must(People(admin).setRole(PersonId(3), Role::Receiving));
        QCOMPARE(told(floor.lots.release(lot, u"fine"_qs, Signature{u"quinn"_qs, staffPin})),
                 u"NotAllowed|person|RECEIVING"_qs);
        QVERIFY(floor.lots.adjust(lot, kilos(1), u"counted"_qs).ok());
        must(People(admin).setActive(PersonId(3), false));
        QCOMPARE(told(floor.lots.adjust(lot, kilos(1), u"counted"_qs)), u"NotSignedIn|person|quinn"_qs);
        // A person made up in this program's memory, and the right one in the wrong spelling.
        floor.session.person = u"ADMIN"_qs;
        QCOMPARE(told(floor.lots.hold(lot, u"x"_qs)), u"NotSignedIn|person|ADMIN"_qs);
        floor.session.person = u"ADA"_qs;
        QCOMPARE(told(floor.lots.hold(lot, u"x"_qs)), u"NotSignedIn|person|ADA"_qs);
        floor.session.person = u"ada' OR '1'='1"_qs;
        QCOMPARE(told(floor.lots.hold(lot, u"x"_qs)), u"NotSignedIn|person|ada' OR '1'='1"_qs);
        // Looking stays open.
        QVERIFY(floor.lots.find(lot).ok());
    }

    void whereNobodyCanSignInEverythingIsAllowed_data() { forBothEngines(); }
    void whereNobodyCanSignInEverythingIsAllowed()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.execute(u"INSERT INTO users (login, display_name, role) VALUES ('old', 'Old', 'RECEIVING')"_qs);
        for (const Act act : allActs())
            QVERIFY(authorized(floor.session, act).ok());
    }
};

QTEST_GUILESS_MAIN(RightsTest)
#include "rightstest.moc"
