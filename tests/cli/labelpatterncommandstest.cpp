// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/services.h"
#include "support/clirun.h"
#include "support/testdatabases.h"

#include <QJsonArray>
#include <QTest>

using namespace bm;
using namespace bm::test;

// Labels that are taught from a script, and receipts with values that are questioned.
class LabelPatternCommandsTest : public QObject
{
    Q_OBJECT

private:
    CliRun m_cli;

    CliAnswer said(const TestPlant &plant, const QStringList &words)
    {
        return m_cli(plant.settings(), QStringList{u"--json"_qs} + words);
    }
    QJsonObject done(const TestPlant &plant, const QStringList &words)
    {
        const CliAnswer answer = said(plant, words);
        if (answer.status != 0)
            qWarning("%s: %d %s", qPrintable(words.join(u' ')), answer.status, answer.err.constData());
        return answer.status == 0 ? answer.json() : QJsonObject();
    }
    // "5 lot_on_hold"
    QString refused(const TestPlant &plant, const QStringList &words)
    {
        const CliAnswer answer = said(plant, words);
        return answer.err.isEmpty() ? u"nothing was said"_qs : QString::number(answer.status) + u' ' + answer.reason();
    }
    static void addFlour(const TestPlant &plant)
    {
        const auto database = plant.open();
        Session session{*database, u"maria"_qs, u"office"_qs};
        if (!Catalog(session).addIngredient({u"Flour"_qs, u"FLOUR"_qs, u"kg"_qs}))
            qFatal("ingredient");
    }
    static QStringList teach(const QString &sample)
    {
        return {u"label-pattern"_qs, u"teach"_qs, u"Mill"_qs, u"Flour"_qs, sample};
    }
    static QStringList words(const QString &text) { return text.split(u' '); }

private Q_SLOTS:
    void aLabelIsTaughtTriedAndRetired_data() { forBothEngines(); }
    void aLabelIsTaughtTriedAndRetired()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        addFlour(plant);
        const QString sample = u"L240917-B7 0927"_qs;
        const QJsonObject pattern = done(plant, teach(sample) + words(u"--lot 240917-B7 --expires 0927"_qs));
        QCOMPARE(pattern[u"shape"].toString(), u"L{lot} {expiry:MMYY}"_qs);
        QCOMPARE(pattern[u"marks"][1][u"order"].toString(), u"MMYY"_qs);
        QCOMPARE(pattern[u"marks"][0][u"from"].toInt(), 2);
        QCOMPARE(pattern[u"marks"][0][u"to"].toInt(), 10);
        const QString id = QString::number(pattern[u"id"].toInteger());
        const QStringList tried{u"label-pattern"_qs, u"try"_qs, u"L250102-C12 1128"_qs};
        const QJsonObject read = done(plant, tried);
        QCOMPARE(read[u"readings"].toArray().size(), 1);
        QCOMPARE(read[u"readings"][0][u"lot"].toString(), u"250102-C12"_qs);
        QCOMPARE(read[u"readings"][0][u"expiration_date"].toString(), u"2028-11-30"_qs);
        QCOMPARE(read[u"readings"][0][u"supplier"].toString(), u"Mill"_qs);
        QVERIFY(read[u"readings"][0][u"production_date"].isNull());
        QCOMPARE(refused(plant, {u"label-pattern"_qs, u"try"_qs, u"250102"_qs}), u"3 not_found"_qs);
        QCOMPARE(refused(plant, teach(sample) + words(u"--lot 240917-B7"_qs)), u"5 duplicate"_qs);
        // Several suppliers write alike: all readings are told, and the exit status says so.
        QVERIFY(!done(plant,
                      {u"label-pattern"_qs, u"teach"_qs, u"Silo"_qs, u"Flour"_qs, sample, u"--lot"_qs, u"240917-B7"_qs})
                     .isEmpty());
        const CliAnswer both = said(plant, tried);
        QCOMPARE(both.status, 4);
        QCOMPARE(both.json()[u"readings"].toArray().size(), 2);
        QCOMPARE(refused(plant, {u"label-pattern"_qs, u"retire"_qs, id}), u"2 required"_qs);
        QVERIFY(!done(plant, {u"label-pattern"_qs, u"retire"_qs, id, u"--reason"_qs, u"new labels"_qs}).isEmpty());
        QCOMPARE(refused(plant, {u"label-pattern"_qs, u"retire"_qs, id, u"--reason"_qs, u"x"_qs}), u"3 not_found"_qs);
        QCOMPARE(done(plant, words(u"label-pattern list"_qs))[u"patterns"].toArray().size(), 1);
        const QJsonObject all = done(plant, words(u"label-pattern list --all"_qs));
        QCOMPARE(all[u"patterns"].toArray().size(), 2);
        QCOMPARE(all[u"patterns"][0][u"retire_reason"].toString(), u"new labels"_qs);
        QCOMPARE(all[u"patterns"][0][u"sample"].toString(), sample);
    }

    void nothingIsGuessed_data() { forBothEngines(); }
    void nothingIsGuessed()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        addFlour(plant);
        const QString sample = u"A1 030427 A1"_qs;
        QCOMPARE(refused(plant, teach(sample) + words(u"--lot A1"_qs)), u"4 ambiguous"_qs);
        QCOMPARE(refused(plant, teach(sample) + words(u"--lot 1-20"_qs)), u"3 not_found"_qs);
        const QStringList lot = teach(sample) + words(u"--lot 1-2 --expires 030427"_qs);
        QCOMPARE(refused(plant, lot), u"4 ambiguous"_qs);
        QCOMPARE(refused(plant, lot + words(u"--expires-order DMY"_qs)), u"2 unknown_action"_qs);
        QCOMPARE(refused(plant, lot + words(u"--expires-order YDDD"_qs)), u"2 bad_date"_qs);
        QCOMPARE(refused(plant, teach(sample)), u"2 required"_qs);
        QVERIFY(!done(plant, lot + words(u"--expires-order DDMMYY"_qs)).isEmpty());
        // Another order for the same labels is pointed out, and kept when somebody says so.
        const QStringList other = lot + words(u"--expires-order MMDDYY"_qs);
        const CliAnswer doubt = said(plant, other);
        QCOMPARE(doubt.status, 4);
        QVERIFY2(doubt.out.contains("2027-04-03") && doubt.out.contains("2027-03-04"), doubt.out.constData());
        QCOMPARE(plant.value(u"SELECT count(*) FROM label_patterns"_qs), u"1"_qs);
        QVERIFY(!done(plant, other + QStringList{u"--keep-doubts"_qs}).isEmpty());
    }

    void whatIsQuestionedIsKeptByAnOption_data() { forBothEngines(); }
    void whatIsQuestionedIsKeptByAnOption()
    {
        QFETCH(Engine, engine);
        const TestPlant plant(engine);
        addFlour(plant);
        const QStringList past = words(u"receive Flour 25 --supplier Mill --supplier-lot AB-7 --expires 2020-01-31"_qs);
        const CliAnswer asked = said(plant, past);
        QCOMPARE(asked.status, 5);
        QCOMPARE(asked.reason(), u"questioned"_qs);
        QVERIFY2(asked.out.contains("expiry_past") && asked.out.contains("2020-01-31"), asked.out.constData());
        QCOMPARE(plant.value(u"SELECT count(*) FROM ingredient_lots"_qs), u"0"_qs);
        const QStringList kept = QStringList{u"--request"_qs, u"D1"_qs} + past + QStringList{u"--keep-questioned"_qs};
        const QString code = done(plant, kept)[u"code"].toString();
        QVERIFY(!code.isEmpty());
        QCOMPARE(done(plant, kept)[u"code"].toString(), code);
        QVERIFY(
            plant.value(u"SELECT reason FROM audit_log WHERE table_name = 'ingredient_lots' AND action = 'INSERT'"_qs)
                .startsWith(u"Asked and kept: "));
        // With a delivery it is asked for the supplier of the delivery.
        const QString number = done(plant, words(u"deliveries open Mill"_qs))[u"number"].toString();
        QVERIFY(!number.isEmpty());
        const QStringList line =
            words(u"deliveries receive %1 Flour 25 --supplier-lot AB-7 --expires 2035-01-31"_qs.arg(number));
        const CliAnswer other = said(plant, line);
        QCOMPARE(other.status, 5);
        QVERIFY2(other.out.contains("lot_other_expiry"), other.out.constData());
        QVERIFY(!done(plant, line + QStringList{u"--keep-questioned"_qs}).isEmpty());
        QCOMPARE(plant.value(u"SELECT count(*) FROM ingredient_lots"_qs), u"2"_qs);
    }
};

QTEST_GUILESS_MAIN(LabelPatternCommandsTest)
#include "labelpatterncommandstest.moc"
