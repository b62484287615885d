// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/labels/labels.h"
#include "support/floor.h"

#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
LabelWish wishFor(const QString &lot, qint64 copies = 1)
{
    return {LabelKind::Lot, lot, copies, u"dock"_qs, {}};
}
} // namespace

// The queue of labels: none is lost, none is printed twice without being counted.
class LabelsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsAreTheLots_data() { forBothEngines(); }
    void factsAreTheLots()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString code = floor.received(u"Rye"_qs, kilos(25), QDate(2026, 12, 24));
        floor.execute(floor.database->pick(u"UPDATE ingredients SET gtin = '09506000134376', allergens = "
                                           "'[\"rye\",\"gluten\"]'"_qs,
                                           u"UPDATE ingredients SET gtin = '09506000134376', allergens = "
                                           "'{rye,gluten}'"_qs));
        Labels labels(floor.session);
        const LotLabelFacts facts = must(labels.lotFacts(code));
        QCOMPARE(facts.lotCode, code);
        QCOMPARE(facts.ingredient, u"Rye"_qs);
        QCOMPARE(facts.gtin, u"09506000134376"_qs);
        QCOMPARE(facts.useBy, QDate(2026, 12, 24));
        QCOMPARE(facts.received, std::optional(kilos(25)));
        QCOMPARE(facts.unit, u"kg"_qs);
        QCOMPARE(facts.allergens, QStringList({u"rye"_qs, u"gluten"_qs}));
        QCOMPARE(facts.receivedOn, QDate(2026, 5, 4));
        QCOMPARE(told(labels.lotFacts(u"nobody's"_qs)), u"NotFound|lotCode|nobody's"_qs);
    }

    void factsOfAPallet_data() { forBothEngines(); }
    void factsOfAPallet()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        const QString batch = floor.finishedBatch();
        const Pallet pallet = must(floor.palletizing.build({batch, kilos(5), {}, {}}));
        const PalletLabelFacts facts = must(Labels(floor.session).palletFacts(pallet.number));
        QCOMPARE(facts.number, pallet.number);
        QCOMPARE(facts.sscc, pallet.sscc);
        QCOMPARE(facts.packedOn, QDate(2026, 5, 4));
        QCOMPARE(facts.items.size(), size_t{1});
        QCOMPARE(facts.items[0].batchNumber, batch);
        QCOMPARE(facts.items[0].quantity, std::optional(kilos(5)));
        QCOMPARE(told(Labels(floor.session).palletFacts(u"P-9"_qs)), u"NotFound|palletCode|P-9"_qs);
    }

    void aLabelWaitsUntilSomebodyKnows_data() { forBothEngines(); }
    void aLabelWaitsUntilSomebodyKnows()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        Labels labels(floor.session);
        const QString code = floor.received(u"Rye"_qs, kilos(25));
        LabelPrint print = must(labels.ask(wishFor(code, 3)));
        QCOMPARE(print.status, u"QUEUED"_qs);
        QCOMPARE(print.code, code);
        QCOMPARE(print.subject, u"Rye"_qs);
        QVERIFY(!print.isReprint);
        const auto waiting = [&] {
            QStringList lines;
            for (const LabelPrint &one : must(labels.waiting()))
                lines << one.code + u' ' + one.status + u' ' + one.problem + u' ' + QString::number(one.attempts);
            return lines;
        };
        QCOMPARE(waiting(), QStringList{code + u" QUEUED  0"});
        print = must(labels.begin(print, u"dock"_qs));
        must(labels.record(print.id, LabelOutcome::Failed, u"paper_out"_qs));
        QCOMPARE(waiting(), QStringList{code + u" FAILED paper_out 1"});
        // It was surely not printed: the next try counts as the first.
        QCOMPARE(must(labels.count(LabelKind::Lot, code)).labels, 0);
        print = must(labels.begin(print, u"dock"_qs));
        must(labels.record(print.id, LabelOutcome::Unknown, u"lost"_qs));
        QCOMPARE(waiting(), QStringList{code + u" UNKNOWN lost 2"});
        QCOMPARE(must(labels.count(LabelKind::Lot, code)).labels, 3);
        must(labels.record(print.id, LabelOutcome::Printed));
        QVERIFY(waiting().isEmpty());
        QCOMPARE(labels.record(print.id, LabelOutcome::Failed).error().reason, Reason::ChangedMeanwhile);
        QCOMPARE(labels.begin(print, u"dock"_qs).error().reason, Reason::ChangedMeanwhile);
    }

    void reprintsAreCounted_data() { forBothEngines(); }
    void reprintsAreCounted()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        Labels labels(floor.session);
        const QString code = floor.received(u"Rye"_qs, kilos(25));
        const auto print = [&](qint64 copies) {
            const LabelPrint asked = must(labels.ask(wishFor(code, copies)));
            must(labels.begin(asked, u"office"_qs));
            must(labels.record(asked.id, LabelOutcome::Sent));
            return asked.isReprint;
        };
        QVERIFY(!print(1));
        QVERIFY(print(2));
        QVERIFY(print(4));
        const LabelCount count = must(labels.count(LabelKind::Lot, code));
        QCOMPARE(count.labels, 7);
        QCOMPARE(count.reprints, 2);
        QCOMPARE(floor.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'label_prints'"_qs), 9);
        // Another lot has its own first label.
        const QString other = floor.received(u"Oats"_qs, kilos(25));
        QVERIFY(!must(labels.ask(wishFor(other))).isReprint);
    }

    // Two stations that press "Print again" at the same moment print once.
    void oneStationSendsIt_data() { forBothEngines(); }
    void oneStationSendsIt()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        Labels labels(floor.session);
        const LabelPrint seen = must(labels.ask(wishFor(floor.received(u"Rye"_qs, kilos(25)))));
        must(labels.begin(seen, u"dock"_qs));
        QCOMPARE(labels.begin(seen, u"office"_qs).error().reason, Reason::ChangedMeanwhile);
    }

    void whatWasBeingSentIsNotKnownAfterwards_data() { forBothEngines(); }
    void whatWasBeingSentIsNotKnownAfterwards()
    {
        QFETCH(Engine, engine);
        Floor floor(engine);
        Labels labels(floor.session);
        const LabelPrint mine = must(labels.ask(wishFor(floor.received(u"Rye"_qs, kilos(25)))));
        must(labels.begin(mine, u"dock"_qs));
        const LabelPrint queued = must(labels.ask(wishFor(mine.code)));
        const QString station = floor.session.workstation;
        floor.session.workstation = u"another"_qs;
        QCOMPARE(must(labels.forgetSending()), 0);
        floor.session.workstation = station;
        QCOMPARE(must(labels.forgetSending()), 1);
        QCOMPARE(floor.text(u"SELECT status FROM label_prints WHERE id = ?"_qs, {mine.id}), u"UNKNOWN"_qs);
        QCOMPARE(floor.text(u"SELECT status FROM label_prints WHERE id = ?"_qs, {queued.id}), u"QUEUED"_qs);
    }

    void wishesAreChecked()
    {
        Floor floor(Engine::SQLite);
        Labels labels(floor.session);
        const QString code = floor.received(u"Rye"_qs, kilos(25));
        QCOMPARE(told(labels.ask(wishFor(code, 0))), u"NotPositive|copies|0"_qs);
        QCOMPARE(told(labels.ask(wishFor(code, 1001))), u"TooLong|copies|1000"_qs);
        QCOMPARE(told(labels.ask(wishFor(u"nobody's"_qs))), u"NotFound|lotCode|nobody's"_qs);
        QCOMPARE(floor.count(u"SELECT count(*) FROM label_prints"_qs), 0);
    }
};

QTEST_GUILESS_MAIN(LabelsTest)
#include "labelstest.moc"
