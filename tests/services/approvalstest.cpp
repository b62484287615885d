// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/delivering/approvals.h"
#include "services/delivering/deliveries.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
struct Dock : Floor
{
    explicit Dock(Engine engine) : Floor(engine)
    {
        must(catalog.addIngredient({u"Flour"_qs, u"FLOUR"_qs, u"kg"_qs}));
        must(catalog.addSupplier(u"Mill"_qs));
    }
    Result<ReceivedLot> flourFrom(const QString &supplier)
    {
        NewLot lot;
        lot.ingredientName = u"Flour"_qs;
        lot.supplierName = supplier;
        lot.supplierLotCode = u"M-1"_qs;
        lot.quantity = kilos(5);
        return receiving.receive(lot);
    }
    QString doubt(LotId lot)
    {
        const auto answer = must(approvals.doubtAbout(lot));
        return answer ? answer->name + u' ' + answer->status : QString();
    }
    Approvals approvals{session};
    Deliveries deliveries{session};
};
} // namespace

class ApprovalsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nobodyAsksUntilThePlantWantsIt_data() { forBothEngines(); }
    void nobodyAsksUntilThePlantWantsIt()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        QCOMPARE(must(dock.approvals.rule()), UnapprovedRule::Off);
        QCOMPARE(dock.doubt(must(dock.flourFrom(u"Mill"_qs)).id), QString());
        must(dock.approvals.setRule(UnapprovedRule::Warn));
        QCOMPARE(dock.doubt(must(dock.flourFrom(u"mill"_qs)).id), u"Mill PENDING"_qs);
        QCOMPARE(dock.doubt(must(dock.flourFrom(u"Dairy"_qs)).id), u"Dairy PENDING"_qs);
        QCOMPARE(dock.doubt(must(dock.flourFrom({})).id), QString());
        must(dock.approvals.set(u"Mill"_qs, u"APPROVED"_qs, u"audited"_qs));
        QCOMPARE(dock.doubt(must(dock.flourFrom(u"Mill"_qs)).id), QString());
        must(dock.approvals.setRule(UnapprovedRule::Off));
        QCOMPARE(dock.count(u"SELECT count(*) FROM settings WHERE name = 'suppliers.unapproved'"_qs), 1);
    }

    void whatIsBlockedIsNotReceived_data() { forBothEngines(); }
    void whatIsBlockedIsNotReceived()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.approvals.setRule(UnapprovedRule::Block));
        QCOMPARE(told(dock.flourFrom(u"mill"_qs)), u"StatusMoveNotAllowed|supplier|Mill"_qs);
        QCOMPARE(told(dock.flourFrom(u" Dairy "_qs)), u"StatusMoveNotAllowed|supplier|Dairy"_qs);
        QCOMPARE(told(dock.flourFrom({})), u"Required|supplier|"_qs);
        QCOMPARE(dock.count(u"SELECT count(*) FROM ingredient_lots"_qs), 0);
        QCOMPARE(dock.count(u"SELECT count(*) FROM suppliers"_qs), 1); // the new one is not made either
        must(dock.approvals.set(u"Mill"_qs, u"APPROVED"_qs, u"audited"_qs));
        must(dock.flourFrom(u"Mill"_qs));
        must(dock.approvals.set(u"Mill"_qs, u"SUSPENDED"_qs, u"salmonella"_qs));
        QCOMPARE(told(dock.flourFrom(u"Mill"_qs)), u"StatusMoveNotAllowed|supplier|Mill"_qs);
    }

    // More of a lot that is in hand is a receipt like any other; what goes back with the driver is none.
    void aDeliveryUnderWayIsStopped_data() { forBothEngines(); }
    void aDeliveryUnderWayIsStopped()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.approvals.setRule(UnapprovedRule::Block));
        must(dock.approvals.set(u"Mill"_qs, u"APPROVED"_qs, u"audited"_qs));
        DeliveryPapers papers;
        papers.supplierName = u"Mill"_qs;
        const QString number = must(dock.deliveries.open(papers));
        NewLot lot;
        lot.ingredientName = u"Flour"_qs;
        lot.supplierLotCode = u"M-7"_qs;
        lot.quantity = kilos(5);
        must(dock.deliveries.receive(number, lot));
        must(dock.approvals.set(u"Mill"_qs, u"SUSPENDED"_qs, u"salmonella"_qs));
        QCOMPARE(told(dock.deliveries.receive(number, lot)), u"StatusMoveNotAllowed|supplier|Mill"_qs);
        lot.supplierLotCode = u"M-8"_qs;
        QCOMPARE(told(dock.deliveries.receive(number, lot)), u"StatusMoveNotAllowed|supplier|Mill"_qs);
        QCOMPARE(dock.quantity(u"SELECT sum(quantity_remaining) AS q FROM ingredient_lots"_qs), kilos(5));
        must(dock.deliveries.reject(number, {u"Flour"_qs, {}, kilos(5), {}, u"suspended"_qs, {}}));
    }

    void theDecisionStaysInTheHistory_data() { forBothEngines(); }
    void theDecisionStaysInTheHistory()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        enrolStaff(*dock.database);
        dock.session.person = u"rita"_qs;
        QCOMPARE(told(dock.approvals.set(u"Mill"_qs, u"APPROVED"_qs, u"a friend"_qs)),
                 u"NotAllowed|person|RECEIVING"_qs);
        dock.session.person = u"quinn"_qs;
        QCOMPARE(told(dock.approvals.setRule(UnapprovedRule::Warn)), u"NotAllowed|person|QA"_qs);
        QCOMPARE(told(dock.approvals.set(u"Mill"_qs, u"APPROVED"_qs, u" "_qs)), u"Required|reason|"_qs);
        QCOMPARE(told(dock.approvals.set(u"Mill"_qs, u"GOOD"_qs, u"x"_qs)), u"UnknownAction|status|GOOD"_qs);
        QCOMPARE(told(dock.approvals.set(u"Mell"_qs, u"APPROVED"_qs, u"x"_qs)), u"NotFound|supplier|Mell"_qs);
        QCOMPARE(told(dock.approvals.set(u"Mill"_qs, u"PENDING"_qs, u"x"_qs)),
                 u"StatusMoveNotAllowed|status|Mill PENDING"_qs);
        must(dock.approvals.set(u"Mill"_qs, u"APPROVED"_qs, u"audited in April"_qs));
        QCOMPARE(must(dock.approvals.list()).front().approvedOn, QDate(2026, 5, 4));
        must(dock.approvals.set(u"Mill"_qs, u"SUSPENDED"_qs, u"salmonella"_qs));
        QVERIFY(!must(dock.approvals.list()).front().approvedOn.isValid());
        QCOMPARE(dock.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'suppliers' AND changed_by = 'quinn' "
                            "AND reason IN ('audited in April', 'salmonella')"_qs),
                 2);
    }
};

QTEST_GUILESS_MAIN(ApprovalsTest)
#include "approvalstest.moc"
