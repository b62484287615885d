// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/suspects/suspectsview.h"

#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/genealogy/comparisondialog.h"
#include "views/genealogy/genealogyview.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/suspects/suspectschart.h"
#include "views/widgets/banner.h"

#include <QClipboard>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QtTest>

using namespace bm;
using namespace bm::test;

namespace
{
// Two batches of one recipe with four pallets each; all of the first are complained about.
struct Desk
{
    explicit Desk(Engine engine) : plant(engine)
    {
        for (QStringList *pallets : {&bad, &good}) {
            batches << plant.finishedBatch();
            for (int i = 0; i < 4; ++i)
                *pallets << must(plant.palletizing.build({batches.last(), kilos(10), {}, {}})).number;
        }
        lot = plant.text(u"SELECT internal_lot_code FROM ingredient_lots ORDER BY id LIMIT 1"_qs);
    }
    void open()
    {
        view = std::make_unique<SuspectsView>(plant.worker);
        hands = std::make_unique<Hands>(*view);
    }
    void paste(const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        hands->find<QPlainTextEdit>(u"complaintEdit"_qs)->setFocus();
        hands->press(Qt::Key_A, Qt::ControlModifier);
        hands->press(Qt::Key_V, Qt::ControlModifier);
        hands->press(Qt::Key_Return, Qt::ControlModifier);
        settle(plantWorker());
    }
    ServiceWorker &plantWorker() const { return const_cast<Plant &>(plant).worker; }
    SuspectsChart *chart() const { return view->findChild<SuspectsChart *>(); }
    Banner *banner() const { return view->findChild<Banner *>(); }

    Plant plant;
    QStringList batches;
    QStringList bad;
    QStringList good;
    QString lot;
    std::unique_ptr<SuspectsView> view;
    std::unique_ptr<Hands> hands;
};
} // namespace

class SuspectsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pastedComplaintsAreRanked_data() { forBothEngines(); }
    void pastedComplaintsAreRanked()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        desk.paste(u"%1; nowhere,\n%2"_qs.arg(desk.bad.join(u' '), desk.bad.first()));
        QTableView *codes = desk.hands->table(u"codesTable"_qs);
        QTRY_COMPARE(codes->model()->rowCount(), 6);
        QVERIFY(desk.hands->row(u"codesTable"_qs, 0).contains(u"Pallet %1"_qs.arg(desk.bad.first())));
        QVERIFY(desk.hands->row(u"codesTable"_qs, 4).contains(u"No pallet, batch or lot"_qs));
        QVERIFY(desk.hands->row(u"codesTable"_qs, 5).contains(u"Counted already"_qs));
        QVERIFY(desk.banner()->isVisible());
        QTableView *table = desk.hands->table(u"suspectsTable"_qs);
        QVERIFY(table->model()->rowCount() > 0);
        const QString first = desk.hands->row(u"suspectsTable"_qs, 0);
        const QStringList told{u"Lot "_qs + desk.lot, u"4 of 4"_qs, u"0 of 4"_qs, u"0.0143"_qs};
        for (const QString &words : told)
            QVERIFY2(first.contains(words), qPrintable(first));
        QVERIFY(desk.chart()->textOf(0).contains(u"explains 4 of 4"_qs));
        QVERIFY(desk.view->findChild<QLabel *>(u"causeLabel"_qs)->text().contains(u"not what caused"_qs));

        // By keys to the genealogy, and as data into a spreadsheet.
        QSignalSpy traced(desk.view.get(), &SuspectsView::traceAsked);
        QVERIFY(table->hasFocus());
        desk.hands->press(Qt::Key_Return);
        QCOMPARE(traced.count(), 1);
        QCOMPARE(traced.first().first().toString(), desk.lot);
        desk.hands->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QString csv = QGuiApplication::clipboard()->text();
        QVERIFY2(csv.startsWith(u"Place,Suspect,Explains,Others"_qs), qPrintable(csv));
        QCOMPARE(csv.count(u'\n'), table->model()->rowCount() + 1);
    }

    // Where there is nothing to be said, it is said; the bars follow the keys.
    void theBarsAreWalkedByKeys()
    {
        Desk desk(Engine::SQLite);
        desk.open();
        desk.paste(u"nowhere"_qs);
        QTRY_COMPARE(desk.hands->table(u"codesTable"_qs)->model()->rowCount(), 1);
        QVERIFY(!desk.chart()->isVisible());
        desk.paste(u"%1|%2"_qs.arg(desk.bad[0], desk.good[0]));
        QTRY_VERIFY(desk.chart()->isVisible());
        QVERIFY(desk.chart()->count() >= 2);
        // In a low window there are fewer bars, not bars whose names have no room.
        const int line = desk.chart()->fontMetrics().height();
        for (const int height : {170, 400}) {
            desk.chart()->setFixedHeight(height);
            QTRY_COMPARE(desk.chart()->height(), height);
            QTRY_VERIFY(desk.chart()->count() == 3 || desk.chart()->areaOf(0).height() > 0.7 * line);
        }
        desk.chart()->setFocus();
        desk.hands->press(Qt::Key_Down);
        QCOMPARE(desk.chart()->current(), 1);
        QCOMPARE(desk.hands->table(u"suspectsTable"_qs)->currentIndex().row(), 1);
        // The chosen bar stays hatched: it is not drawn as one that stands out, and has a frame instead.
        const QImage seen = desk.chart()->grab().toImage();
        const auto shareOf = [&seen](const QRect &area, const QColor &colour) {
            int same = 0;
            for (int y = area.top(); y <= area.bottom(); ++y) {
                for (int x = area.left(); x <= area.right(); ++x)
                    same += seen.pixelColor(x, y) == colour;
            }
            return double(same) / (area.width() * area.height());
        };
        const QRect bar = desk.chart()->areaOf(1).toRect();
        QVERIFY(bar.width() > 40 && bar.height() > 6);
        QVERIFY(shareOf(bar.adjusted(3, 3, -3, -3), Theme::colour(Colour::Surface)) > 0.3);
        QVERIFY(shareOf(QRect(bar.left(), bar.top() - 3, bar.width(), 1), Theme::colour(Colour::Focus)) > 0.9);
        QVERIFY(shareOf(QRect(bar.left(), desk.chart()->areaOf(0).toRect().top() - 3, bar.width(), 1),
                        Theme::colour(Colour::Focus)) < 0.1);
        desk.hands->press(Qt::Key_Up);
        QCOMPARE(desk.hands->table(u"suspectsTable"_qs)->currentIndex().row(), 0);
        QSignalSpy traced(desk.view.get(), &SuspectsView::traceAsked);
        desk.hands->press(Qt::Key_Return);
        QCOMPARE(traced.count(), 1);
        desk.view->takeScan(desk.good[1]);
        QVERIFY(desk.hands->find<QPlainTextEdit>(u"complaintEdit"_qs)
                    ->toPlainText()
                    .endsWith(u"\n%1"_qs.arg(desk.good[1])));
    }

    void theWindowLeadsToTheGenealogyAndCompares()
    {
        Desk desk(Engine::SQLite);
        MainWindow window(desk.plant.worker, u"dock-1"_qs);
        desk.hands = std::make_unique<Hands>(window);
        settle(desk.plant.worker);
        desk.hands->press(Qt::Key_F4, Qt::ControlModifier);
        QCOMPARE(window.currentPage(), u"suspects"_qs);
        desk.paste(desk.batches[0]);
        QTRY_VERIFY(desk.hands->table(u"suspectsTable"_qs)->model()->rowCount() > 0);
        desk.hands->press(Qt::Key_T, Qt::ControlModifier | Qt::ShiftModifier);
        auto *genealogy = window.findChild<GenealogyView *>();
        QTRY_VERIFY(genealogy->genealogy() && genealogy->genealogy()->root.code == desk.lot);
        QCOMPARE(window.currentPage(), u"genealogy"_qs);

        genealogy->show(desk.bad[0]);
        QTRY_COMPARE(genealogy->genealogy()->root.code, desk.bad[0]);
        settle(desk.plant.worker);
        QTRY_VERIFY(genealogy->findChild<QPushButton *>(u"compareButton"_qs)->isEnabled());
        desk.hands->press(Qt::Key_M, Qt::AltModifier);
        QTRY_VERIFY(window.findChild<ComparisonDialog *>() != nullptr);
        auto *dialog = window.findChild<ComparisonDialog *>();
        QTRY_VERIFY(QApplication::focusWidget() != nullptr && QApplication::focusWidget()->window() == dialog);
        QTest::keyClicks(QApplication::focusWidget(), desk.good[0]);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        auto *table = dialog->findChild<QTableView *>(u"table"_qs);
        QTRY_VERIFY(table->model()->rowCount() >= 4);
        QStringList rows;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            rows << table->model()->index(row, 0).data().toString() + u' ' +
                        table->model()->index(row, 2).data().toString();
        QVERIFY2(rows.contains(u"Only %1 %2"_qs.arg(desk.bad[0], desk.lot)), qPrintable(rows.join(u'\n')));
        QVERIFY2(rows.contains(u"Only %1 %2"_qs.arg(desk.good[0], desk.batches[1])), qPrintable(rows.join(u'\n')));
        QVERIFY(PageAudit(*dialog).grabTo(u"genealogy-compare"_qs));
        QCOMPARE(PageAudit(*dialog).complaints().join(u'\n'), QString());
        dialog->reject();
    }

    void everyStateKeepsTheHouseRules()
    {
        Desk desk(Engine::SQLite);
        desk.open();
        const auto rules = [&desk] { return PageAudit(*desk.view).complaints().join(u'\n'); };
        QVERIFY(PageAudit(*desk.view).grabTo(u"suspects-empty"_qs));
        QCOMPARE(rules(), QString());
        desk.paste(desk.bad.join(u','));
        QTRY_VERIFY(desk.chart()->isVisible());
        QVERIFY(PageAudit(*desk.view).grabTo(u"suspects"_qs));
        QCOMPARE(rules(), QString());
        desk.paste(u"%1,nowhere"_qs.arg(desk.bad.join(u',')));
        QTRY_VERIFY(desk.banner()->isVisible());
        QVERIFY(PageAudit(*desk.view).grabTo(u"suspects-odd"_qs));
        QCOMPARE(rules(), QString());
    }
};

BM_PAGE_TEST_MAIN(SuspectsViewTest)
#include "suspectsviewtest.moc"
