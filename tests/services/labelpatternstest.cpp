// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/tutor/labelpatterns.h"
#include "support/floor.h"
#include "support/staff.h"

#include <QElapsedTimer>
#include <QTest>

using namespace bm;
using namespace bm::test;

namespace
{
const QString sample = u"FLR|20260115|LOT8831|EXP0127"_qs;
const QString next = u"FLR|20260228|LOT90412|EXP0228"_qs;

LabelMark mark(LabelField field, const QString &text, const QString &order = {})
{
    return {field, sample.indexOf(text), text.size(), dateOrderFrom(order)};
}

std::vector<LabelMark> marks()
{
    return {mark(LabelField::Lot, u"8831"_qs), mark(LabelField::Expiry, u"0127"_qs, u"MMYY"_qs),
            mark(LabelField::Made, u"20260115"_qs, u"YYYYMMDD"_qs)};
}

struct Dock : Floor
{
    explicit Dock(Engine engine) : Floor(engine) { received(u"Flour"_qs, kilos(5)); }

    Result<qint64> teach(const QString &supplier = u"Mill"_qs, std::vector<LabelMark> parts = marks())
    {
        return patterns.teach({supplier, u"flour"_qs, sample, std::move(parts), false});
    }
    QString read(const QString &text)
    {
        QStringList lines;
        for (const LabelReading &reading : must(patterns.read(text)))
            lines << QStringList{reading.supplierName,
                                 reading.ingredientName,
                                 reading.values.lot,
                                 reading.values.expiry.toString(Qt::ISODate),
                                 reading.values.made.toString(Qt::ISODate),
                                 reading.unit}
                         .join(u' ');
        return lines.join(u" / ");
    }
    LabelPatterns patterns{session};
};
} // namespace

class LabelPatternsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNextLabelIsRead_data() { forBothEngines(); }
    void theNextLabelIsRead()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        QCOMPARE(dock.read(next), QString());
        const qint64 id = must(dock.teach());
        QCOMPARE(dock.read(next), u"Mill Flour 90412 2028-02-29 2026-02-28 kg"_qs);
        QCOMPARE(dock.read(u"FLR|20260230|LOT90412|EXP0228"_qs), QString());
        // Who taught it, when, and from what.
        const auto list = must(dock.patterns.list());
        QCOMPARE(list.size(), size_t(1));
        QCOMPARE(list[0].id, id);
        QCOMPARE(list[0].sample, sample);
        QCOMPARE(list[0].taughtBy, dock.session.person);
        QCOMPARE(list[0].taughtAt, dock.session.now());
        QCOMPARE(list[0].shape, u"FLR|{made:YYYYMMDD}|LOT{lot:9+}|EXP{expiry:MMYY}"_qs);
        QCOMPARE(dock.count(u"SELECT count(*) FROM audit_log WHERE table_name = 'label_patterns' AND action = "
                            "'INSERT'"_qs),
                 1);
        QCOMPARE(dock.text(u"SELECT name FROM suppliers WHERE name = 'Mill'"_qs), u"Mill"_qs);
    }

    void everySupplierHasItsOwn_data() { forBothEngines(); }
    void everySupplierHasItsOwn()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.teach());
        must(dock.teach(u"Silo"_qs, {mark(LabelField::Lot, u"8831"_qs)}));
        QCOMPARE(dock.read(next), u"Mill Flour 90412 2028-02-29 2026-02-28 kg / Silo Flour 90412   kg"_qs);
    }

    void whatIsReadAlreadyIsToldAndTheFullerOneCounts_data() { forBothEngines(); }
    void whatIsReadAlreadyIsToldAndTheFullerOneCounts()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const qint64 first = must(dock.teach(u"Mill"_qs, {mark(LabelField::Lot, u"8831"_qs)}));
        QCOMPARE(told(dock.teach(u"mill"_qs, {mark(LabelField::Lot, u"8831"_qs)})),
                 u"Duplicate|sample|%1"_qs.arg(first));
        // The new one says more and nothing else: no doubt, and labels are read by it.
        must(dock.teach());
        QCOMPARE(dock.read(next), u"Mill Flour 90412 2028-02-29 2026-02-28 kg"_qs);
    }

    void whatReadsASampleOtherwiseIsPointedOut_data() { forBothEngines(); }
    void whatReadsASampleOtherwiseIsPointedOut()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const qint64 first = must(dock.teach());
        // The same label, but its month is taken for a year.
        NewLabelPattern other{u"Mill"_qs, u"Flour"_qs, u"FLR|20260115|LOT8831|EXP1127"_qs, {}, false};
        other.marks = {{LabelField::Lot, 16, 4, {}}, {LabelField::Expiry, 24, 4, DateOrder::YYMM}};
        QCOMPARE(told(dock.patterns.teach(other)), u"BadDate|expiry|1127"_qs);
        other.sample = u"FLR|20260115|LOT8831|EXP1112"_qs;
        QCOMPARE(told(dock.patterns.teach(other)), u"Ambiguous|sample|%1"_qs.arg(other.sample));
        const auto doubts = must(dock.patterns.doubts(other));
        QCOMPARE(doubts.size(), size_t(1));
        QCOMPARE(doubts[0].pattern, first);
        QCOMPARE(doubts[0].theirs.expiry, QDate(2012, 11, 30));
        QCOMPARE(doubts[0].ours.expiry, QDate(2011, 12, 31));
        QCOMPARE(dock.count(u"SELECT count(*) FROM label_patterns"_qs), 1);
        other.keepsDoubts = true;
        must(dock.patterns.teach(other));
        // Then the person is asked which of the two it is.
        QCOMPARE(must(dock.patterns.read(u"FLR|20260115|LOT8831|EXP1112"_qs)).size(), size_t(2));
        // Another supplier's pattern is no doubt.
        other.supplierName = u"Silo"_qs;
        QVERIFY(must(dock.patterns.doubts(other)).empty());
    }

    void whatIsRetiredReadsNothingAndStays_data() { forBothEngines(); }
    void whatIsRetiredReadsNothingAndStays()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        const qint64 id = must(dock.teach());
        QCOMPARE(told(dock.patterns.retire(id, u" "_qs)), u"Required|reason|"_qs);
        must(dock.patterns.retire(id, u"new labels"_qs));
        QCOMPARE(dock.read(next), QString());
        QCOMPARE(told(dock.patterns.retire(id, u"again"_qs)), u"NotFound|pattern|%1"_qs.arg(id));
        QVERIFY(must(dock.patterns.list()).empty());
        const auto all = must(dock.patterns.list(true));
        QCOMPARE(all.size(), size_t(1));
        QCOMPARE(all[0].retireReason, u"new labels"_qs);
        QCOMPARE(all[0].retiredBy, dock.session.person);
        QVERIFY(all[0].isRetired());
        // It may be taught anew.
        must(dock.teach());
    }

    void whatIsWrongIsTold_data() { forBothEngines(); }
    void whatIsWrongIsTold()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        QCOMPARE(told(dock.teach(u" "_qs)), u"Required|supplier|"_qs);
        QCOMPARE(told(dock.teach(u"Mill"_qs, {})), u"Required|lot|"_qs);
        QCOMPARE(told(dock.patterns.teach({u"Mill"_qs, u"Rye"_qs, sample, marks(), false})),
                 u"NotFound|ingredient|Rye"_qs);
        QCOMPARE(told(dock.patterns.teach({u"Mill"_qs, u"Flour"_qs, u" "_qs, marks(), false})), u"Required|sample|"_qs);
        QCOMPARE(dock.count(u"SELECT count(*) FROM suppliers WHERE name = 'Mill'"_qs), 0);
    }

    void receiversTeachAndQaRetires_data() { forBothEngines(); }
    void receiversTeachAndQaRetires()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        enrolStaff(*dock.database);
        dock.session.person = u"paul"_qs;
        QCOMPARE(told(dock.teach()), u"NotAllowed|person|PRODUCTION"_qs);
        dock.session.person = u"rita"_qs;
        const qint64 id = must(dock.teach());
        QCOMPARE(told(dock.patterns.retire(id, u"why"_qs)), u"NotAllowed|person|RECEIVING"_qs);
        dock.session.person = u"quinn"_qs;
        must(dock.patterns.retire(id, u"why"_qs));
    }

    void plainSqlChangesNothingThatWasTaught_data() { forBothEngines(); }
    void plainSqlChangesNothingThatWasTaught()
    {
        QFETCH(Engine, engine);
        Dock dock(engine);
        must(dock.teach());
        const auto tried = [&](const QString &sql) { return told(dock.database->run(sql)).section(u'|', 0, 0); };
        QCOMPARE(tried(u"DELETE FROM label_patterns"_qs), u"RefusedByDatabase"_qs);
        QCOMPARE(tried(u"UPDATE label_patterns SET marks = 'lot@0+3'"_qs), u"RefusedByDatabase"_qs);
        QCOMPARE(tried(u"UPDATE label_patterns SET created_by = 'eve'"_qs), u"RefusedByDatabase"_qs);
        QCOMPARE(tried(u"UPDATE label_patterns SET retired_at = '2026-01-01T00:00:00.000Z'"_qs),
                 u"RefusedByDatabase"_qs);
        QCOMPARE(tried(u"UPDATE label_patterns SET retired_at = '2026-01-01T00:00:00.000Z', retire_reason = 'x'"_qs),
                 u"ok"_qs);
        QCOMPARE(tried(u"UPDATE label_patterns SET retired_at = NULL, retire_reason = NULL"_qs),
                 u"RefusedByDatabase"_qs);
    }

    // Asked at every scan that is no GS1 label.
    void aThousandPatternsTakeNoTime()
    {
        Dock dock(Engine::SQLite);
        must(dock.teach());
        dock.execute(u"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 1000) "
                     "INSERT INTO label_patterns (supplier_id, ingredient_id, sample, marks, created_at) SELECT "
                     "supplier_id, ingredient_id, 'X' || (1000 + i) || sample, 'lot@21+4 expiry@29+4:MMYY', created_at "
                     "FROM label_patterns, n WHERE label_patterns.id = 1"_qs);
        QCOMPARE(dock.count(u"SELECT count(*) FROM label_patterns"_qs), 1001);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(dock.read(next), u"Mill Flour 90412 2028-02-29 2026-02-28 kg"_qs);
        qInfo("%lld ms for 1001 patterns", timer.elapsed());
        QVERIFY(timer.elapsed() < 500); // far above what it takes, so that a busy machine does not fail it
    }
};

QTEST_GUILESS_MAIN(LabelPatternsTest)
#include "labelpatternstest.moc"
