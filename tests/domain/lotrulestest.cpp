// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/lotrules.h"
#include "domain/status.h"

#include <QTest>

using namespace bm;

namespace
{
const QDate today(2026, 5, 4);

LotFacts good()
{
    return {QStringLiteral("QUALITY_APPROVED"), QStringLiteral("PASSED"), false, today, Quantity::ofUnits(12)};
}

// The same rule said once more the other way round: what must be true, all of it, for a lot to be used.
bool isGood(const LotFacts &lot, std::optional<Quantity> wanted)
{
    const bool rightStatus = lot.status == u"QUALITY_APPROVED" || lot.status == u"IN_USE";
    const bool rightQuality = lot.qualityStatus == u"PASSED" || lot.qualityStatus == u"CONDITIONAL_PASS";
    const bool fresh = !lot.expirationDate.isValid() || lot.expirationDate >= today;
    const bool enough = lot.remaining && lot.remaining->isPositive() && (!wanted || *wanted <= *lot.remaining);
    return rightStatus && rightQuality && fresh && enough && !lot.held;
}
} // namespace

class LotRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsTheGravestReason_data()
    {
        QTest::addColumn<LotFacts>("lot");
        QTest::addColumn<int>("reason");
        const auto add = [](const char *name, const LotFacts &lot, Reason reason) {
            QTest::newRow(name) << lot << static_cast<int>(reason);
        };
        // From the last reason to the first, each on top of those before it: the graver one must win every time.
        LotFacts lot = good();
        lot.remaining = Quantity::ofUnits(4);
        add("not enough", lot, Reason::NotEnoughLeft);
        lot.remaining = Quantity::zero();
        add("nothing left", lot, Reason::LotDepleted);
        lot.status = QStringLiteral("DEPLETED");
        add("depleted", lot, Reason::LotDepleted);
        lot.remaining = std::nullopt;
        add("unknown", lot, Reason::LotQuantityUnknown);
        lot.qualityStatus = QStringLiteral("PENDING");
        add("pending", lot, Reason::LotNotReleased);
        lot.qualityStatus = QStringLiteral("FAILED");
        add("failed", lot, Reason::LotFailedQuality);
        lot.expirationDate = today.addDays(-1);
        add("expired", lot, Reason::LotExpired);
        lot.held = true;
        add("held", lot, Reason::LotOnHold);
        lot.status = QStringLiteral("QUARANTINED");
        add("quarantined", lot, Reason::LotQuarantined);
        lot.status = QStringLiteral("RECALLED");
        add("recalled", lot, Reason::LotRecalled);
        LotFacts fresh = good();
        fresh.status = QStringLiteral("RECEIVED");
        add("passed but not approved", fresh, Reason::LotNotReleased);
        LotFacts expired = good();
        expired.status = QStringLiteral("EXPIRED");
        expired.expirationDate = {};
        add("expired by status", expired, Reason::LotExpired);
        LotFacts strange = good();
        strange.status = QStringLiteral("A_STATUS_OF_TOMORROW");
        add("a status nobody knows", strange, Reason::LotNotReleased);
    }
    void tellsTheGravestReason()
    {
        QFETCH(LotFacts, lot);
        QFETCH(int, reason);
        const auto refusal = refusalOf(lot, today, Quantity::ofUnits(5));
        QVERIFY(refusal.has_value());
        QCOMPARE(static_cast<int>(*refusal), reason);
    }

    void letsInWhatIsGood()
    {
        QVERIFY(!refusalOf(good(), today, Quantity::ofUnits(12)));
        QVERIFY(!refusalOf(good(), today, std::nullopt));
        LotFacts lot = good();
        lot.status = QStringLiteral("IN_USE");
        lot.qualityStatus = QStringLiteral("CONDITIONAL_PASS");
        lot.expirationDate = {};
        QVERIFY(!refusalOf(lot, today, Quantity::ofThousandths(1)));
    }

    // Every combination there is: nothing gets in that is not wholly good, and nothing good is kept out.
    void isAWhitelistInEveryCombination()
    {
        const std::vector<std::optional<Quantity>> amounts{std::nullopt, Quantity::zero(), Quantity::ofUnits(4),
                                                           Quantity::ofUnits(5)};
        int combinations = 0;
        for (const QString &status : lotStatuses())
            for (const QString &quality : qualityStatuses())
                for (const bool held : {false, true})
                    for (const QDate &expiry : {QDate(), today.addDays(-1), today, today.addDays(1)})
                        for (const auto &remaining : amounts)
                            for (const auto &wanted :
                                 {std::optional<Quantity>(), std::optional(Quantity::ofUnits(5))}) {
                                const LotFacts lot{status, quality, held, expiry, remaining};
                                QCOMPARE(!refusalOf(lot, today, wanted).has_value(), isGood(lot, wanted));
                                ++combinations;
                            }
        QCOMPARE(combinations, 7 * 4 * 2 * 4 * 4 * 2);
    }

    void theLastGoodDayIsGood()
    {
        QVERIFY(!isExpired(today, today));
        QVERIFY(isExpired(today.addDays(-1), today));
        QVERIFY(!isExpired({}, today));
    }
};

QTEST_GUILESS_MAIN(LotRulesTest)
#include "lotrulestest.moc"
