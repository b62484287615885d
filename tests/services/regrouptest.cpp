// SPDX-License-Identifier: GPL-3.0-or-later
// Cases leave a pallet: back to the line, onto a pallet of their own, or all of them onto another one.
#include "database/migration/definitions.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QRandomGenerator>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString why = QStringLiteral("leaning");

QString heldPallet(Floor &floor, const QString &batch, Quantity quantity)
{
    const Pallet pallet = must(floor.palletizing.build({batch, quantity, {}, {}}));
    floor.execute(QStringLiteral("INSERT INTO holds (pallet_id, reason, held_by) VALUES (?, 'wet', 'qa')"),
                  {pallet.id});
    return pallet.number;
}

QString contents(Floor &floor, const QString &number)
{
    QStringList parts;
    for (const PalletItem &item : must(floor.palletizing.find(number)).items)
        parts << item.batchNumber + u' ' + (item.quantity ? item.quantity->toText() : QStringLiteral("?"));
    return parts.join(u", ");
}
} // namespace

class RegroupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesCasesOff_data() { forBothEngines(); }
    void takesCasesOff()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString first = floor.finishedBatch(kilos(100));
        const QString second = floor.finishedBatch(kilos(30));
        const QString number = must(floor.palletizing.build({first, kilos(40), {}, {}})).number;
        must(floor.palletizing.add(number, second, kilos(30)));
        must(floor.palletizing.weigh(number, kilos(512)));
        const Pallet less = must(floor.palletizing.takeOff(number, first, kilos(15), why));
        QCOMPARE(contents(floor, number), first + u" 25.000, " + second + u" 30.000");
        QCOMPARE(less.itemCount, std::optional<qint64>(55));
        QVERIFY(!less.weight); // what was weighed was another pallet
        QCOMPARE(must(floor.palletizing.unpacked(first)), std::optional(kilos(75)));
        // All of a batch: it stands on the pallet no more.
        must(floor.palletizing.takeOff(number, second, kilos(30), why));
        QCOMPARE(contents(floor, number), first + u" 25.000");
        QCOMPARE(must(floor.palletizing.unpacked(second)), std::optional(kilos(30)));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM audit_log WHERE table_name = 'pallet_items' AND "
                                            "reason = 'leaning' AND changed_by = 'maria' AND action IN ('UPDATE', "
                                            "'DELETE')")),
                 2);
        // The last ones stay, also of a mixed pallet: the lists and the label name it by the batch it was built from.
        must(floor.palletizing.add(number, second, kilos(5)));
        QCOMPARE(told(floor.palletizing.takeOff(number, first, kilos(25), why)),
                 QStringLiteral("PalletEmpty|onPallet|P-000001, ") + first);
        QCOMPARE(contents(floor, number), first + u" 25.000, " + second + u" 5.000");
    }

    void refusesToTakeOff_data() { forBothEngines(); }
    void refusesToTakeOff()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch(kilos(100));
        const QString other = floor.finishedBatch(kilos(30));
        const QString number = must(floor.palletizing.build({batch, kilos(40), {}, {}})).number;
        const auto off = [&](const QString &pallet, const QString &run, Quantity quantity, const QString &reason) {
            return told(floor.palletizing.takeOff(pallet, run, quantity, reason));
        };
        QCOMPARE(off(number, batch, {}, why), QStringLiteral("NotPositive|onPallet|0.000"));
        QCOMPARE(off(number, batch, kilos(1), {}), QStringLiteral("Required|reason|"));
        QCOMPARE(off(QStringLiteral("no"), batch, kilos(1), why), QStringLiteral("NotFound|palletCode|no"));
        QCOMPARE(off(number, other, kilos(1), why), QStringLiteral("NotFound|onPallet|") + other);
        QCOMPARE(off(number, QStringLiteral("none"), kilos(1), why), QStringLiteral("NotFound|batchNumber|none"));
        QCOMPARE(off(number, batch, kilos(41), why), QStringLiteral("NotEnoughLeft|onPallet|P-000001, 40.000 units"));
        must(floor.palletizing.ship(number, QStringLiteral("Airport"), {}));
        QCOMPARE(off(number, batch, kilos(1), why), QStringLiteral("PalletNotActive|palletCode|P-000001"));
        QCOMPARE(contents(floor, number), batch + u" 40.000");
    }

    // Also behind the program's back: neither a service nor plain SQL takes a case out of a hold.
    void aHeldPalletKeepsItsCases_data() { forBothEngines(); }
    void aHeldPalletKeepsItsCases()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch(kilos(100));
        const QString held = heldPallet(floor, batch, kilos(40));
        const QString other = floor.finishedBatch(kilos(30));
        const QString free = must(floor.palletizing.build({other, kilos(20), {}, {}})).number;
        const QString refused = QStringLiteral("LotOnHold|palletCode|") + held;
        QCOMPARE(told(floor.palletizing.takeOff(held, batch, kilos(1), why)), refused);
        QCOMPARE(told(floor.palletizing.split(held, {batch, kilos(1), {}, {}}, why)), refused);
        QCOMPARE(told(floor.palletizing.merge(held, free, why)), refused);
        QCOMPARE(told(floor.palletizing.merge(free, held, why)), QStringLiteral("LotOnHold|onto|") + held);
        QCOMPARE(told(floor.palletizing.add(held, batch, kilos(1))), refused);
        const PalletId id = must(floor.palletizing.find(held)).id;
        for (const char *sql :
             {"UPDATE pallet_items SET quantity = quantity - 1 WHERE pallet_id = ?",
              "UPDATE pallet_items SET pallet_id = 2 WHERE pallet_id = ?",
              "UPDATE pallet_items SET quantity = quantity + 1 WHERE pallet_id = ?",
              "INSERT INTO pallet_items (pallet_id, production_run_id, quantity) SELECT ?, "
              "max(id), 1 FROM production_runs",
              "UPDATE pallets SET status = 'VOID' WHERE id = ?", "DELETE FROM pallet_items WHERE pallet_id = ?"})
            QCOMPARE(told(floor.database->run(QString::fromLatin1(sql), {id})).section(u'|', 0, 0),
                     QStringLiteral("LotOnHold"));
        QCOMPARE(contents(floor, held), batch + u" 40.000");
        QCOMPARE(contents(floor, free), other + u" 20.000");
        floor.execute(QStringLiteral("UPDATE holds SET released_at = ?, released_by = 'qa', release_reason = 'dry'"),
                      {floor.now});
        must(floor.palletizing.takeOff(held, batch, kilos(1), why));
    }

    // Voiding gives the cases free, so it lets go what was stopped: QA's, and the hold ends with it.
    void onlyQaVoidsAHeldPallet_data() { forBothEngines(); }
    void onlyQaVoidsAHeldPallet()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch(kilos(100));
        const QString held = heldPallet(floor, batch, kilos(40));
        enrolStaff(*floor.database);
        floor.session.person = QStringLiteral("paul");
        QCOMPARE(told(floor.palletizing.voidPallet(held, why)).section(u'|', 0, 0), QStringLiteral("NotAllowed"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM holds WHERE released_at IS NULL")), 1);
        floor.session.person = QStringLiteral("quinn");
        QCOMPARE(must(floor.palletizing.voidPallet(held, why)).status, QStringLiteral("VOID"));
        QCOMPARE(floor.count(QStringLiteral("SELECT count(*) FROM holds WHERE released_by = 'quinn' AND release_reason "
                                            "= 'leaning'")),
                 1);
    }

    void splits_data() { forBothEngines(); }
    void splits()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        floor.execute(QStringLiteral("INSERT INTO settings (name, value) VALUES ('gs1_company_prefix', '0614141')"));
        const QString batch = floor.finishedBatch(kilos(100));
        const Pallet whole = must(floor.palletizing.build({batch, kilos(100), QStringLiteral("Bay 3"), {}}));
        const Pallet part = must(floor.palletizing.split(whole.number, {batch, kilos(35), {}, {}}, why));
        QCOMPARE(part.number, QStringLiteral("P-000002"));
        QVERIFY(!part.sscc.isEmpty() && part.sscc != whole.sscc);
        QCOMPARE(part.location, QStringLiteral("Bay 3"));
        QCOMPARE(part.itemCount, std::optional<qint64>(35));
        QCOMPARE(contents(floor, whole.number), batch + u" 65.000");
        QCOMPARE(contents(floor, part.number), batch + u" 35.000");
        QCOMPARE(must(floor.palletizing.unpacked(batch)), std::optional(Quantity()));
        const Pallet named = must(floor.palletizing.split(
            whole.number, {batch, kilos(5), QStringLiteral("Cage"), QStringLiteral("P-X")}, why));
        QCOMPARE(named.number + u' ' + named.location, QStringLiteral("P-X Cage"));
        QCOMPARE(told(floor.palletizing.split(whole.number, {batch, kilos(1), {}, QStringLiteral("P-X")}, why)),
                 QStringLiteral("Duplicate|palletNumber|P-X"));
        // Nothing went anywhere by what was refused.
        QCOMPARE(contents(floor, whole.number), batch + u" 60.000");
        QCOMPARE(told(floor.palletizing.split(whole.number, {batch, kilos(60), {}, {}}, why)),
                 QStringLiteral("PalletEmpty|onPallet|P-000001, ") + batch);
    }

    void merges_data() { forBothEngines(); }
    void merges()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch(kilos(100));
        const QString other = floor.finishedBatch(kilos(30));
        const QString from = must(floor.palletizing.build({batch, kilos(60), {}, {}})).number;
        must(floor.palletizing.add(from, other, kilos(30)));
        const QString onto = must(floor.palletizing.build({batch, kilos(40), {}, {}})).number;
        QCOMPARE(told(floor.palletizing.merge(from, from, why)), QStringLiteral("Duplicate|onto|") + from);
        QCOMPARE(told(floor.palletizing.merge(from, QStringLiteral("no"), why)), QStringLiteral("NotFound|onto|no"));
        QCOMPARE(told(floor.palletizing.merge(from, onto, {})), QStringLiteral("Required|reason|"));
        // All that was made stands on the two: nothing may count twice on the way.
        const Pallet all = must(floor.palletizing.merge(from, onto, why));
        QCOMPARE(all.number, onto);
        QCOMPARE(contents(floor, onto), batch + u" 100.000, " + other + u" 30.000");
        QCOMPARE(all.itemCount, std::optional<qint64>(130));
        QCOMPARE(must(floor.palletizing.find(from)).status, QStringLiteral("VOID"));
        QCOMPARE(must(floor.palletizing.unpacked(batch)), std::optional(Quantity()));
        QCOMPARE(told(floor.palletizing.merge(from, onto, why)), QStringLiteral("PalletNotActive|palletCode|") + from);
    }

    void nothingIsMadeUpOfAnUnknownQuantity_data() { forBothEngines(); }
    void nothingIsMadeUpOfAnUnknownQuantity()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch(kilos(100));
        const QString old = must(floor.palletizing.build({batch, kilos(60), {}, {}})).number;
        const QString onto = must(floor.palletizing.build({batch, kilos(40), {}, {}})).number;
        const QString migrated = floor.finishedBatch(kilos(30));
        must(dropDefinitions(*floor.database)); // migrations run before the guards exist
        floor.execute(QStringLiteral("INSERT INTO pallet_items (pallet_id, production_run_id, provenance) "
                                     "SELECT p.id, r.id, 'MIGRATED' FROM pallets p, production_runs r "
                                     "WHERE p.pallet_number = ? AND r.batch_number = ?"),
                      {old, migrated});
        must(createDefinitions(*floor.database));
        const QString unknown = QStringLiteral("LotQuantityUnknown|onPallet|") + old;
        QCOMPARE(told(floor.palletizing.takeOff(old, migrated, kilos(1), why)), unknown);
        QCOMPARE(told(floor.palletizing.merge(old, onto, why)), unknown);
        QCOMPARE(must(floor.palletizing.find(old)).status, QStringLiteral("ACTIVE"));
        QCOMPARE(contents(floor, onto), batch + u" 40.000");
    }

    void weighs_data() { forBothEngines(); }
    void weighs()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString number = must(floor.palletizing.build({floor.finishedBatch(), kilos(10), {}, {}})).number;
        QVERIFY(!must(floor.palletizing.find(number)).weight);
        QCOMPARE(must(floor.palletizing.weigh(number, Quantity::ofThousandths(512'250))).weight->toText(),
                 QStringLiteral("512.250"));
        QCOMPARE(told(floor.palletizing.weigh(number, {})), QStringLiteral("NotPositive|weight|0.000"));
        must(floor.palletizing.voidPallet(number, why));
        QCOMPARE(told(floor.palletizing.weigh(number, kilos(1))),
                 QStringLiteral("PalletNotActive|palletCode|P-000001"));
    }

    // Whatever is regrouped, in whatever order: what was packed and what was not is what was made.
    void whatWasMadeStaysWhatWasMade_data() { forBothEngines(); }
    void whatWasMadeStaysWhatWasMade()
    {
        QFETCH(Engine, engine);
        const quint32 seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", seed);
        QRandomGenerator random(seed);
        Floor floor(engine);
        const QStringList batches{floor.finishedBatch(kilos(90)), floor.finishedBatch(kilos(60))};
        QStringList pallets{must(floor.palletizing.build({batches[0], kilos(50), {}, {}})).number};
        int done = 0;
        for (int step = 0; step < 60; ++step) {
            const QString pallet = pallets[random.bounded(pallets.size())];
            const QString batch = batches[random.bounded(batches.size())];
            const Quantity some = Quantity::ofThousandths(random.bounded(1, 30'000));
            Result<Pallet> answer = Error{};
            switch (random.bounded(4)) {
            case 0:
                answer = floor.palletizing.add(pallet, batch, some);
                break;
            case 1:
                answer = floor.palletizing.takeOff(pallet, batch, some, why);
                break;
            case 2:
                answer = floor.palletizing.split(pallet, {batch, some, {}, {}}, why);
                break;
            default:
                answer = floor.palletizing.merge(pallet, pallets[random.bounded(pallets.size())], why);
            }
            if (!answer)
                continue;
            ++done;
            if (!pallets.contains(answer->number))
                pallets << answer->number;
            QCOMPARE(madeMinusPacked(floor, batches[0], kilos(90)), QString());
            QCOMPARE(madeMinusPacked(floor, batches[1], kilos(60)), QString());
        }
        QVERIFY2(done > 5, qPrintable(QString::number(done)));
    }

private:
    // Counted by hand from the rows; nothing when it adds up.
    static QString madeMinusPacked(Floor &floor, const QString &batch, Quantity made)
    {
        const auto row = must(floor.database->first(
            QStringLiteral("SELECT sum(i.quantity) AS packed FROM pallet_items i JOIN pallets p ON p.id = i.pallet_id "
                           "JOIN production_runs r ON r.id = i.production_run_id WHERE r.batch_number = ? AND "
                           "p.status <> 'VOID'"),
            {batch}));
        const Quantity packed = row->optionalQuantity(QStringLiteral("packed")).value_or(Quantity());
        const Quantity unpacked = must(floor.palletizing.unpacked(batch)).value();
        return packed + unpacked == made && !unpacked.isNegative()
                   ? QString()
                   : packed.toText() + u" packed, " + unpacked.toText() + u" not";
    }
};

QTEST_GUILESS_MAIN(RegroupTest)
#include "regrouptest.moc"
