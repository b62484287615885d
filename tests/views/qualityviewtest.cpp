// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quality/qualityview.h"
#include "services/delivering/approvals.h"
#include "services/lots/inspections.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/mainwindow/mainwindow.h"
#include "views/quality/inspectdialog.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QApplication>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;

namespace
{
// A plant with two lots of flour that wait, and three points to look at.
struct Desk
{
    explicit Desk(Engine engine) : plant(engine), inspections(plant.session)
    {
        first = plant.received(u"Flour"_qs, kilos(50));
        second = plant.received(u"Flour"_qs, kilos(20));
        must(inspections.add({u"Flour"_qs, InspectionKind::Visual, u"bags whole"_qs, {}, {}, true}));
        must(inspections.add({u"Flour"_qs, InspectionKind::Measurement, u"moisture"_qs, u"%"_qs,
                              Limits{kilos(10), Quantity::ofThousandths(14'500)}, true}));
        must(inspections.add({u"Flour"_qs, InspectionKind::Certificate, u"analysis"_qs, {}, {}, true}));
        must(plant.catalog.addSupplier(u"Mill"_qs));
    }
    void open()
    {
        view = std::make_unique<QualityView>(plant.worker);
        hands = std::make_unique<Hands>(*view);
        settle(plant.worker);
        QTRY_COMPARE(hands->table(u"waitingTable"_qs)->model()->rowCount(), 2);
    }
    // By key from the list.
    void inspect()
    {
        hands->table(u"waitingTable"_qs)->setFocus();
        hands->press(Qt::Key_Return);
        QTRY_VERIFY(view->findChild<InspectDialog *>() != nullptr);
        dialog = view->findChild<InspectDialog *>();
        at = std::make_unique<Hands>(*dialog);
        settle(plant.worker);
        QTRY_COMPARE(at->table(u"pointsTable"_qs)->model()->rowCount(), 3);
        QVERIFY(at->table(u"pointsTable"_qs)->hasFocus());
    }
    QString point(int row) const { return at->row(u"pointsTable"_qs, row); }
    int currentPoint() const { return at->table(u"pointsTable"_qs)->currentIndex().row(); }
    QString banner() const
    {
        auto *found = dialog->findChild<Banner *>(u"inspectBanner"_qs);
        return found->isVisible() ? found->title() + u'|' + found->text() : QString();
    }
    QString standing(const QString &code) const
    {
        return must(plant.lots.find(code)).status + u'|' + must(plant.lots.find(code)).qualityStatus;
    }
    void drop(const QString &path)
    {
        QMimeData dragged;
        dragged.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent dropped({5, 5}, Qt::CopyAction, &dragged, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(dialog, &dropped);
    }
    void turnTo(int tab)
    {
        auto *tabs = hands->find<QTabBar>(u"qualityTabs"_qs);
        tabs->setFocus();
        for (int i = tabs->count(); i > 0; --i)
            QTest::keyClick(tabs, Qt::Key_Left);
        for (int i = 0; i < tab; ++i)
            QTest::keyClick(tabs, Qt::Key_Right);
        QCOMPARE(tabs->currentIndex(), tab);
        settle(plant.worker);
    }

    mutable Plant plant;
    Inspections inspections;
    QString first;
    QString second;
    std::unique_ptr<QualityView> view;
    std::unique_ptr<Hands> hands;
    QPointer<InspectDialog> dialog;
    std::unique_ptr<Hands> at;
};
} // namespace

class QualityViewTest : public QObject
{
    Q_OBJECT

private:
    QString certificate() const
    {
        const QString path = m_folder.filePath(u"analysis.pdf"_qs);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write("%PDF-1.4 the mill's own") < 0)
            qFatal("no certificate");
        return path;
    }
    QTemporaryDir m_folder;

private Q_SLOTS:
    void aLotIsInspectedAndReleasedByKeys_data() { forBothEngines(); }
    void aLotIsInspectedAndReleasedByKeys()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        QVERIFY(desk.hands->row(u"waitingTable"_qs, 0).startsWith(desk.first));
        // No code is cut, or it would look like its neighbours.
        const QTableView *waiting = desk.hands->table(u"waitingTable"_qs);
        QVERIFY(waiting->columnWidth(0) >= waiting->sizeHintForIndex(waiting->model()->index(0, 0)).width());
        QVERIFY(desk.hands->row(u"waitingTable"_qs, 0).contains(u"3 of 3"));
        desk.inspect();
        // Good by its key; the next open point is selected.
        QCOMPARE(desk.currentPoint(), 0);
        desk.at->press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(desk.point(0).contains(u"Good"));
        QTRY_COMPARE(desk.currentPoint(), 1);
        // What is out of limits is said while it is typed, and stays.
        desk.at->press(Qt::Key_Return);
        QTRY_VERIFY(desk.at->edit(u"ask_value"_qs)->isVisible());
        desk.at->type(u"ask_value"_qs, u"15"_qs);
        QCOMPARE(desk.at->errorOf(u"askField_value"_qs), u"Above the limit: not good"_qs);
        desk.at->type(u"ask_value"_qs, u"15.2"_qs, Qt::Key_Return);
        desk.at->press(Qt::Key_Return);
        QTRY_VERIFY2(desk.point(1).contains(u"Above the limit"), qPrintable(desk.point(1)));
        QVERIFY(desk.point(1).contains(u"15.2 %"));
        // It is refused with the names of what is missing.
        desk.at->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        desk.at->press(Qt::Key_Return);
        QTRY_VERIFY2(desk.banner().contains(u"moisture, analysis"), qPrintable(desk.banner()));
        QCOMPARE(desk.standing(desk.first), u"RECEIVED|PENDING"_qs);
        desk.at->press(Qt::Key_Escape);
        // Measured again, and the paper dropped onto the dialog.
        desk.at->table(u"pointsTable"_qs)->selectRow(1);
        desk.at->table(u"pointsTable"_qs)->setFocus();
        desk.at->press(Qt::Key_Return);
        desk.at->type(u"ask_value"_qs, u"12.5"_qs, Qt::Key_Return);
        QCOMPARE(desk.at->errorOf(u"askField_value"_qs), QString());
        desk.at->press(Qt::Key_Return);
        QTRY_VERIFY(desk.point(1).contains(u"12.5 %"));
        desk.drop(certificate());
        QTRY_COMPARE(desk.at->edit(u"ask_file"_qs)->text(), m_folder.filePath(u"analysis.pdf"_qs));
        desk.at->click(u"askConfirm"_qs);
        QTRY_VERIFY(desk.point(2).contains(u"Good"));
        QCOMPARE(desk.plant.text(u"SELECT file_name AS n FROM attachments"_qs), u"analysis.pdf"_qs);
        desk.at->press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
        desk.at->press(Qt::Key_Return);
        QTRY_COMPARE(desk.banner(), desk.first + u" released|"_qs);
        QCOMPARE(desk.standing(desk.first), u"QUALITY_APPROVED|PASSED"_qs);
        desk.at->press(Qt::Key_Escape);
        QTRY_COMPARE(desk.hands->table(u"waitingTable"_qs)->model()->rowCount(), 1);
    }

    void itIsLetGoForAWhileOrStopped_data() { forBothEngines(); }
    void itIsLetGoForAWhileOrStopped()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        desk.inspect();
        const auto keys = Qt::ControlModifier | Qt::ShiftModifier;
        desk.at->press(Qt::Key_U, keys);
        desk.at->type(u"ask_ends"_qs, u"2020-01-01"_qs, Qt::Key_Return);
        desk.at->type(u"ask_reason"_qs, u"the laboratory answers"_qs, Qt::Key_Return);
        QTRY_VERIFY(desk.at->errorOf(u"askField_ends"_qs).startsWith(u"This is over already"));
        desk.at->type(u"ask_ends"_qs, u"2099-01-31"_qs, Qt::Key_Return);
        desk.at->press(Qt::Key_Return);
        QTRY_VERIFY2(desk.banner().startsWith(desk.first + u" released until"), qPrintable(desk.banner()));
        QCOMPARE(desk.standing(desk.first), u"QUALITY_APPROVED|CONDITIONAL_PASS"_qs);
        QCOMPARE(must(desk.plant.lots.find(desk.first)).releaseEndsAt, QDate(2099, 2, 1).startOfDay().toUTC());
        desk.at->press(Qt::Key_H, keys);
        desk.at->type(u"ask_reason"_qs, u"a wet pallet"_qs, Qt::Key_Return);
        QTRY_COMPARE(desk.standing(desk.first), u"QUARANTINED|CONDITIONAL_PASS"_qs);
        QTRY_VERIFY(desk.banner().contains(u"in quarantine"));
        desk.at->press(Qt::Key_J, keys);
        desk.at->press(Qt::Key_Return);
        QTRY_VERIFY(!desk.at->errorOf(u"askField_reason"_qs).isEmpty());
        desk.at->type(u"ask_reason"_qs, u"mould"_qs, Qt::Key_Return);
        QTRY_COMPARE(desk.standing(desk.first), u"QUARANTINED|FAILED"_qs);
    }

    // One is about to stop the lot while another one, elsewhere, lets it go: who, and what, is said before it is done.
    void whatOthersDecidedMeanwhileIsSaidFirst_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<int>("key");
        QTest::addColumn<QString>("after");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            const char *name = engine == Engine::SQLite ? "sqlite" : "postgresql";
            QTest::addRow("%s hold", name) << engine << int(Qt::Key_H) << u"QUARANTINED|PASSED"_qs;
            QTest::addRow("%s reject", name) << engine << int(Qt::Key_J) << u"QUARANTINED|FAILED"_qs;
        }
    }
    void whatOthersDecidedMeanwhileIsSaidFirst()
    {
        QFETCH(Engine, engine);
        QFETCH(int, key);
        QFETCH(QString, after);
        Desk desk(engine);
        desk.plant.execute(u"UPDATE inspection_points SET is_required = FALSE"_qs);
        desk.open();
        desk.inspect();
        desk.at->press(Qt::Key(key), Qt::ControlModifier | Qt::ShiftModifier);
        desk.at->type(u"ask_reason"_qs, u"a wet pallet"_qs);
        const auto connection = desk.plant.plant.open();
        Session other{*connection, u"tom"_qs, u"qa-2"_qs, desk.plant.session.clock};
        must(Services(other).lots.release(desk.first, {}));
        // Nobody has told this window yet: the save finds out.
        desk.at->press(Qt::Key_Return);
        const auto *meanwhile = desk.at->find<QWidget>(u"meanwhile"_qs);
        QTRY_VERIFY(meanwhile->isVisible());
        QCOMPARE(desk.standing(desk.first), u"QUALITY_APPROVED|PASSED"_qs);
        const auto *banner = meanwhile->findChild<Banner *>();
        QVERIFY2(banner->title().contains(u"tom"), qPrintable(banner->title()));
        QVERIFY2(banner->text().contains(u"Status: Received → Released for use"), qPrintable(banner->text()));
        QCOMPARE(desk.at->edit(u"ask_reason"_qs)->text(), u"a wet pallet"_qs);
        QCOMPARE(PageAudit(*desk.dialog).complaints().join(u'\n'), QString());
        QVERIFY(PageAudit(*desk.dialog).grabTo(u"inspect-meanwhile"_qs));
        // Knowing that, it is stopped all the same.
        desk.at->click(u"keepMineButton"_qs);
        desk.at->click(u"askConfirm"_qs);
        QTRY_COMPARE(desk.standing(desk.first), after);
    }

    void whatHasEndedWaitsAgain_data() { forBothEngines(); }
    void whatHasEndedWaitsAgain()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        must(desk.plant.lots.releaseUntil(desk.second, desk.plant.now.addSecs(60), u"laboratory"_qs));
        desk.plant.execute(u"UPDATE ingredient_lots SET release_ends_at = ? WHERE internal_lot_code = ?"_qs,
                           {desk.plant.now.addSecs(-60), desk.second});
        desk.open();
        const QString row = desk.hands->row(u"waitingTable"_qs, 1);
        QVERIFY2(row.startsWith(desk.second) && row.contains(u"Conditional release ended"), qPrintable(row));
    }

    void thePlanIsEdited_data() { forBothEngines(); }
    void thePlanIsEdited()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        desk.turnTo(1);
        auto *table = desk.hands->table(u"planTable"_qs);
        QTRY_COMPARE(table->model()->rowCount(), 3);
        QVERIFY(desk.hands->row(u"planTable"_qs, 1).contains(u"10 to 14.5 %"));
        desk.hands->press(Qt::Key_N, Qt::ControlModifier);
        desk.hands->type(u"ask_name"_qs, u"temperature"_qs);
        desk.hands->find<QComboBox>(u"askBox_kind"_qs)->setFocus();
        desk.hands->press(Qt::Key_Down);
        desk.hands->click(u"askConfirm"_qs);
        QTRY_VERIFY(!desk.hands->errorOf(u"askField_lower"_qs).isEmpty()); // a measurement has limits
        desk.hands->type(u"ask_upper"_qs, u"7"_qs);
        desk.hands->type(u"ask_unit"_qs, u"°C"_qs);
        desk.hands->click(u"askConfirm"_qs);
        QTRY_COMPARE(table->model()->rowCount(), 4);
        QVERIFY(desk.hands->row(u"planTable"_qs, 3).contains(u"at most 7 °C"));
        QTRY_COMPARE(table->currentIndex().row(), 3);
        table->setFocus();
        // Asked earlier, by keys; what is first stays first.
        for (int i = 0; i < 2; ++i)
            desk.hands->press(Qt::Key_Up, Qt::ControlModifier | Qt::ShiftModifier);
        const auto order = [&desk] {
            QStringList names;
            for (const InspectionPoint &point : must(desk.inspections.plan(u"Flour"_qs)))
                names << point.name;
            return names.join(u", "_qs);
        };
        QTRY_COMPARE(order(), u"bags whole, temperature, moisture, analysis"_qs);
        QTRY_VERIFY(desk.hands->row(u"planTable"_qs, 1).startsWith(u"temperature"));
        QTRY_COMPARE(table->currentIndex().row(), 1);
        desk.hands->click(u"pointDownButton"_qs);
        QTRY_COMPARE(order(), u"bags whole, moisture, temperature, analysis"_qs);
        QTRY_VERIFY(desk.hands->row(u"planTable"_qs, 2).startsWith(u"temperature"));
        QTRY_COMPARE(table->currentIndex().row(), 2);
        table->setFocus();
        desk.hands->press(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        desk.hands->press(Qt::Key_Return);
        QTRY_VERIFY(!desk.hands->errorOf(u"askField_reason"_qs).isEmpty());
        desk.hands->type(u"ask_reason"_qs, u"the truck measures it"_qs, Qt::Key_Return);
        QTRY_VERIFY(desk.hands->row(u"planTable"_qs, 3).contains(u"Retired"));
        QCOMPARE(desk.plant.count(u"SELECT count(*) FROM inspection_points WHERE is_retired"_qs), 1);
    }

    void suppliersAreJudged_data() { forBothEngines(); }
    void suppliersAreJudged()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        enrolCrew(desk.plant);
        desk.plant.worker.setSignedIn(personOf(desk.plant, Role::Qa));
        desk.open();
        desk.turnTo(2);
        auto *table = desk.hands->table(u"suppliersTable"_qs);
        QTRY_VERIFY(table->model()->rowCount() > 0);
        QVERIFY(desk.hands->find<QPushButton>(u"ruleButton"_qs)->isHidden()); // an administrator's
        const auto keys = Qt::ControlModifier | Qt::ShiftModifier;
        const auto status = [&] {
            return desk.plant.text(u"SELECT approval_status AS n FROM suppliers WHERE name = 'Mill'"_qs);
        };
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (desk.hands->row(u"suppliersTable"_qs, row).startsWith(u"Mill"))
                table->selectRow(row);
        }
        table->setFocus();
        desk.hands->press(Qt::Key_A, keys);
        desk.hands->press(Qt::Key_Return);
        QTRY_VERIFY(!desk.hands->errorOf(u"askField_reason"_qs).isEmpty());
        desk.hands->type(u"ask_reason"_qs, u"audited"_qs, Qt::Key_Return);
        QTRY_COMPARE(status(), u"APPROVED"_qs);
        settle(desk.plant.worker);
        table->setFocus();
        desk.hands->press(Qt::Key_S, keys);
        desk.hands->type(u"ask_reason"_qs, u"salmonella"_qs, Qt::Key_Return);
        QTRY_COMPARE(status(), u"SUSPENDED"_qs);
        settle(desk.plant.worker);
        desk.plant.worker.setSignedIn(personOf(desk.plant, Role::Admin));
        settle(desk.plant.worker);
        desk.hands->press(Qt::Key_P, keys);
        auto *rule = desk.hands->find<QComboBox>(u"askBox_rule"_qs);
        rule->setFocus();
        QTest::keyClick(rule, Qt::Key_Down);
        QTest::keyClick(rule, Qt::Key_Down);
        desk.hands->click(u"askConfirm"_qs);
        QTRY_COMPARE(desk.plant.count(u"SELECT count(*) FROM settings WHERE name = 'suppliers.unapproved' AND value = "
                                      "'block'"_qs),
                     1);
        QTRY_COMPARE(desk.hands->find<QLabel>(u"ruleLabel"_qs)->text(), u"Goods of others are not received"_qs);
    }

    void whoMayNotIsToldWhoMay()
    {
        Desk desk(Engine::SQLite);
        enrolCrew(desk.plant);
        desk.plant.worker.setSignedIn(personOf(desk.plant, Role::Receiving));
        desk.open();
        desk.inspect();
        QVERIFY(desk.at->find<QPushButton>(u"releaseButton"_qs)->isHidden());
        QVERIFY(desk.at->find<QLabel>(u"inspectFactsRefusals"_qs)->isVisible());
        desk.at->press(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(!desk.banner().isEmpty());
        QCOMPARE(desk.plant.count(u"SELECT count(*) FROM quality_checks"_qs), 0);
    }

    void theWindowLeadsThere()
    {
        Desk desk(Engine::SQLite);
        MainWindow window(desk.plant.worker, u"dock-1"_qs);
        Hands hands(window);
        settle(desk.plant.worker);
        hands.press(Qt::Key_F10);
        QTRY_VERIFY(hands.table(u"waitingTable"_qs)->isVisible());
        hands.press(Qt::Key_F7);
        settle(desk.plant.worker);
        QTRY_VERIFY(hands.table(u"stockTable"_qs)->model()->rowCount() == 2);
        hands.table(u"stockTable"_qs)->selectRow(0);
        hands.table(u"stockTable"_qs)->setFocus();
        hands.press(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(window.findChild<InspectDialog *>() != nullptr);
        QVERIFY(PageAudit(window).complaints().filter(u"tooBig"_qs).isEmpty());
    }

    void everyStateKeepsTheHouseRules()
    {
        Desk desk(Engine::SQLite);
        desk.open();
        const auto rules = [](QWidget &page) { return PageAudit(page).complaints().join(u'\n'); };
        QVERIFY(PageAudit(*desk.view).grabTo(u"quality-waiting"_qs));
        QCOMPARE(rules(*desk.view), QString());
        desk.turnTo(1);
        QVERIFY(PageAudit(*desk.view).grabTo(u"quality-plan"_qs));
        QCOMPARE(rules(*desk.view), QString());
        desk.hands->press(Qt::Key_N, Qt::ControlModifier);
        QVERIFY(PageAudit(*desk.view).grabTo(u"quality-plan-add"_qs));
        QCOMPARE(rules(*desk.view), QString());
        desk.hands->press(Qt::Key_Escape);
        desk.turnTo(2);
        QVERIFY(PageAudit(*desk.view).grabTo(u"quality-suppliers"_qs));
        QCOMPARE(rules(*desk.view), QString());
        must(desk.inspections.answer({desk.first, 1, true, {}, {}, {}}));
        must(desk.inspections.answer({desk.first, 2, {}, kilos(15), {}, {}}));
        InspectDialog dialog(desk.plant.worker, desk.first);
        Hands at(dialog);
        settle(desk.plant.worker);
        QVERIFY(PageAudit(dialog).grabTo(u"inspect"_qs));
        QCOMPARE(rules(dialog), QString());
        at.table(u"pointsTable"_qs)->selectRow(1);
        at.table(u"pointsTable"_qs)->setFocus();
        at.press(Qt::Key_Return);
        at.type(u"ask_value"_qs, u"9"_qs);
        QVERIFY(PageAudit(dialog).grabTo(u"inspect-value"_qs));
        QCOMPARE(rules(dialog), QString());
        at.press(Qt::Key_Escape);
        at.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(PageAudit(dialog).grabTo(u"inspect-until"_qs));
        QCOMPARE(rules(dialog), QString());
    }
};

BM_PAGE_TEST_MAIN(QualityViewTest)
#include "qualityviewtest.moc"
