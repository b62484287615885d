// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/production/lines.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/lines/linesandcleans.h"
#include "views/production/productionview.h"
#include "views/signin/signaturedialog.h"
#include "views/style/theme.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;
using State = ScanFeedback::State;

namespace
{
constexpr auto held = Qt::ControlModifier | Qt::ShiftModifier;

// Brioche with butter ran on the line; bread is planned there.
struct Bakery : test::Plant
{
    explicit Bakery(Engine engine) : test::Plant(engine)
    {
        recipe(u"Brioche"_qs, {u"Butter"_qs});
        recipe(u"Bread"_qs, {u"Flour"_qs});
        execute(u"UPDATE ingredients SET allergens = ? WHERE name = 'Butter'"_qs, {QStringList{u"milk"_qs}});
        brioche = planned(u"Brioche"_qs);
        now = now.addSecs(-3600); // the worker has its own clock
        must(production.start(must(production.find(brioche)).id));
        now = now.addSecs(3600);
        bread = planned(u"Bread"_qs);
    }
    QString planned(const QString &what)
    {
        NewRun run;
        run.recipeName = what;
        run.plannedQuantity = kilos(100);
        run.line = u"Line 1"_qs;
        return must(production.plan(run)).batchNumber;
    }
    QString status() { return text(u"SELECT status FROM production_runs WHERE batch_number = ?"_qs, {bread}); }
    QString brioche;
    QString bread;
};

void refusedStart(const Hands &hands, const QString &batch)
{
    hands.scan(batch);
    QTRY_VERIFY(hands.find<QPushButton>(u"startButton"_qs)->isVisible());
    hands.press(Qt::Key_S, held);
    QTRY_COMPARE(hands.answer().headline(), u"Milk on Line 1"_qs);
}
} // namespace

class LineViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCleanIsRecordedAndTheBatchStarts_data() { forBothEngines(); }
    void aCleanIsRecordedAndTheBatchStarts()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        ProductionView view(plant.worker);
        const Hands hands(view);
        refusedStart(hands, plant.bread);
        QVERIFY2(hands.answer().detail().contains(plant.brioche), qPrintable(hands.answer().detail()));
        QCOMPARE(plant.status(), u"PLANNED"_qs);
        // Still running: cleaning does not help yet. Finished, it does.
        plant.execute(
            u"UPDATE production_runs SET status = 'COMPLETED', actual_quantity = ?, actual_end_time = ? WHERE "
            "batch_number = ?"_qs,
            {kilos(1), plant.now.addSecs(-60), plant.brioche});
        hands.type(u"ask_notes"_qs, u"by the book"_qs, Qt::Key_Return);
        QTRY_COMPARE(plant.status(), u"IN_PROGRESS"_qs);
        QTRY_COMPARE(hands.answer().headline(), u"10 kg Flour"_qs);
        QCOMPARE(plant.plant.lines(u"SELECT line, kind, notes, cleaned_by FROM line_cleanings"_qs),
                 QStringList{u"Line 1|WET|by the book|maria"_qs});
        QCOMPARE(plant.count(u"SELECT count(*) FROM carry_overs"_qs), 0);
    }

    void skippingAsksForAReason()
    {
        Bakery plant(Engine::SQLite);
        ProductionView view(plant.worker);
        const Hands hands(view);
        refusedStart(hands, plant.bread);
        hands.click(u"askOther"_qs);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_reason"_qs) != nullptr);
        hands.type(u"ask_reason"_qs, u"no water"_qs, Qt::Key_Return);
        QTRY_COMPARE(plant.status(), u"IN_PROGRESS"_qs);
        QCOMPARE(plant.plant.lines(u"SELECT reason, skipped_by FROM carry_overs"_qs),
                 QStringList{u"no water|maria"_qs});
    }

    // Where people sign in, QA signs beside whoever makes the batch.
    void skippingIsSignedByQa()
    {
        Bakery plant(Engine::SQLite);
        enrolCrew(plant);
        plant.worker.setSignedIn(personOf(plant, Role::Production));
        ProductionView view(plant.worker);
        const Hands hands(view);
        refusedStart(hands, plant.bread);
        hands.click(u"askOther"_qs);
        QTRY_VERIFY(view.findChild<SignatureDialog *>() != nullptr);
        auto *dialog = view.findChild<SignatureDialog *>();
        const Hands form(*dialog);
        auto *signer = form.find<QComboBox>(u"signerBox"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(signer->findText(member(Role::Qa).name) >= 0, 30'000);
        form.type(u"reasonEdit"_qs, u"no water"_qs);
        signer->setFocus();
        QTest::keyClicks(signer, member(Role::Qa).name);
        QCOMPARE(signer->currentText(), member(Role::Qa).name);
        form.type(u"secretEdit"_qs, member(Role::Qa).secret(), Qt::Key_Return);
        QTRY_COMPARE_WITH_TIMEOUT(plant.status(), u"IN_PROGRESS"_qs, 30'000);
        QCOMPARE(plant.plant.lines(u"SELECT signed_by, reason FROM signatures"_qs),
                 QStringList{member(Role::Qa).login % u"|no water"});
    }

    // Nothing is left on the line that brioche must not meet, but bread runs there and must not meet its milk.
    void whoRunsBesideItIsNamed()
    {
        Bakery plant(Engine::SQLite);
        must(Lines(plant.session).startUncleaned(must(plant.production.find(plant.bread)).id, u"hurry"_qs));
        ProductionView view(plant.worker);
        const Hands hands(view);
        const QString second = plant.planned(u"Brioche"_qs);
        refusedStart(hands, second);
        QVERIFY2(hands.answer().detail().contains(plant.bread), qPrintable(hands.answer().detail()));
        savePictures(view, u"line-beside"_qs);
        // No clean helps: the reason is asked for at once.
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_reason"_qs) != nullptr);
        hands.type(u"ask_reason"_qs, u"both go today"_qs, Qt::Key_Return);
        QTRY_COMPARE(must(plant.production.find(second)).status, u"IN_PROGRESS"_qs);
        QCOMPARE(plant.plant.lines(u"SELECT reason FROM carry_overs ORDER BY id"_qs),
                 (QStringList{u"hurry"_qs, u"both go today"_qs}));
    }

    // At any time, not only before a batch.
    void aCleanIsRecordedWithoutABatch_data() { forBothEngines(); }
    void aCleanIsRecordedWithoutABatch()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        ProductionView view(plant.worker);
        const Hands hands(view);
        hands.press(Qt::Key_L, Qt::AltModifier);
        QTRY_VERIFY(view.findChild<LinesDialog *>() != nullptr);
        auto *dialog = view.findChild<LinesDialog *>();
        const Hands form(*dialog);
        QTRY_COMPARE(form.table(u"linesTable"_qs)->model()->rowCount(), 1);
        QCOMPARE(form.row(u"linesTable"_qs, 0),
                 QString(u"Line 1|milk|" % plant.brioche % u"|never; the last thirty days count"));
        form.type(u"remarkEdit"_qs, u"after the shift"_qs);
        // A scan ends with Return: that is no clean.
        form.press(Qt::Key_Return);
        settle(plant.worker);
        QVERIFY(plant.plant.lines(u"SELECT line FROM line_cleanings"_qs).isEmpty());
        form.press(Qt::Key_R, Qt::AltModifier);
        QTRY_COMPARE(form.table(u"cleansTable"_qs)->model()->rowCount(), 1);
        QVERIFY2(form.row(u"cleansTable"_qs, 0).endsWith(u"|Wet|maria|after the shift"),
                 qPrintable(form.row(u"cleansTable"_qs, 0)));
        QCOMPARE(plant.plant.lines(u"SELECT line, kind, notes, cleaned_by FROM line_cleanings"_qs),
                 QStringList{u"Line 1|WET|after the shift|maria"_qs});
        settle(plant.worker);
        PageAudit audit(*dialog);
        QCOMPARE(audit.complaints().join(u'\n'), QString());
        savePictures(*dialog, u"lines"_qs);
        form.press(Qt::Key_Escape);
        QTRY_VERIFY(view.findChild<LinesDialog *>() == nullptr);
    }

    void theQuestionKeepsTheHouseRules()
    {
        Bakery plant(Engine::SQLite);
        ProductionView view(plant.worker);
        const Hands hands(view);
        refusedStart(hands, plant.bread);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_notes"_qs) != nullptr);
        PageAudit audit(view);
        QCOMPARE(audit.complaints().join(u'\n'), QString());
        savePictures(view, u"line-clean"_qs);
    }
};

BM_PAGE_TEST_MAIN(LineViewTest)
#include "lineviewtest.moc"
