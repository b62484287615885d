// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/charts/chartsview.h"

#include "documents/charts/chartwords.h"
#include "services/charting/charting.h"
#include "services/stock/stock.h"
#include "support/crew.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/charts/markschart.h"
#include "views/genealogy/genealogyview.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/emptystate.h"

#include <QClipboard>
#include <QComboBox>
#include <QHelpEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QToolTip>
#include <QtTest>

using namespace bm;
using namespace bm::test;

namespace
{
// A lot that was used, wasted and counted, in bread of which two customers have pallets; twelve runs of the recipe.
struct Desk
{
    explicit Desk(Engine engine) : plant(engine)
    {
        lot = plant.released(u"Flour"_qs, kilos(1000), plant.session.today().addDays(20));
        plant.received(u"Flour"_qs, kilos(80), plant.session.today().addDays(200));
        plant.received(u"Flour"_qs, kilos(5));
        plant.recipe(u"Bread"_qs, {u"Flour"_qs});
        for (const qint64 made : {98, 97, 99, 98, 97, 98, 99, 98, 97, 98, 99, 70})
            bake(made);
        Stock stock(plant.session);
        must(stock.waste(lot, kilos(14), u"wet"_qs));
        must(stock.sample(lot, kilos(1), u"for the laboratory"_qs));
        must(stock.count(lot, kilos(850), u"counted"_qs)); // 15 are missing
    }
    void bake(qint64 made)
    {
        const RunId run = plant.startedRun(u"Bread"_qs);
        batches << plant.text(u"SELECT batch_number FROM production_runs ORDER BY id DESC LIMIT 1"_qs);
        must(plant.production.add({run, lot, kilos(10), {}}));
        must(plant.production.finish(run, kilos(made), u"weighed"_qs));
        plant.now = plant.now.addSecs(3600);
    }
    void ship()
    {
        const QString batch = plant.finishedBatch();
        shipped = plant.text(u"SELECT internal_lot_code FROM ingredient_lots ORDER BY id DESC LIMIT 1"_qs);
        for (const char *customer : {"Shop A", "Shop B", "Shop B"}) {
            pallets << must(plant.palletizing.build({batch, kilos(20), {}, {}})).number;
            must(plant.palletizing.ship(pallets.last(), QString::fromLatin1(customer), u"O-1"_qs));
        }
    }
    void open()
    {
        view = std::make_unique<ChartsView>(plant.worker);
        hands = std::make_unique<Hands>(*view);
    }
    // As a person does: the chart by key, the code by scanner.
    void draw(ChartTopic topic, const QString &subject) const
    {
        auto *box = hands->find<QComboBox>(u"topicBox"_qs);
        box->setFocus();
        hands->press(Qt::Key_Home);
        for (int i = 0; i < static_cast<int>(topic); ++i)
            hands->press(Qt::Key_Down);
        settle(const_cast<Plant &>(plant).worker);
        hands->type(u"codeEdit"_qs, subject, Qt::Key_Return);
        settle(const_cast<Plant &>(plant).worker);
    }
    MarksChart *chart() const { return hands->find<MarksChart>(u"chart"_qs); }
    QTableView *table() const { return hands->table(u"rowsTable"_qs); }
    QString words(const QString &label) const { return hands->find<QLabel>(label)->text(); }

    Plant plant;
    QString lot;
    QString shipped;
    QStringList batches;
    QStringList pallets;
    std::unique_ptr<ChartsView> view;
    std::unique_ptr<Hands> hands;
};

// How much of an area is not the ground, and how many changes from light to dark a line through it has.
struct Grain
{
    double ink = 0;
    int changes = 0;
};

Grain grainOf(const QImage &picture, const QRectF &area)
{
    const QRect inside = QRectF(area.topLeft() * 2, area.size() * 2).toRect().adjusted(6, 6, -6, -6);
    const int ground = qGray(Theme::colour(Colour::Surface).rgb());
    Grain grain;
    int inked = 0;
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        bool before = false;
        for (int x = inside.left(); x <= inside.right(); ++x) {
            const bool isInk = std::abs(qGray(picture.pixel(x, y)) - ground) > 30;
            inked += isInk ? 1 : 0;
            if (y == inside.center().y() && x > inside.left() && isInk != before)
                ++grain.changes;
            before = isInk;
        }
    }
    grain.ink = double(inked) / std::max(1, inside.width() * inside.height());
    return grain;
}
} // namespace

class ChartsViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBarLeadsToItsRows_data() { forBothEngines(); }
    void aBarLeadsToItsRows()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open();
        desk.draw(ChartTopic::Balance, desk.lot);
        QTRY_COMPARE(desk.chart()->count(), 6);
        QVERIFY(desk.words(u"summaryLabel"_qs).contains(u"closes"_qs));
        QCOMPARE(desk.table()->model()->rowCount(), 1 + 12 + 1 + 1 + 1 + 1);
        // Received, unexplained, used: the arrows walk, the rows follow.
        QVERIFY(desk.chart()->hasFocus());
        QCOMPARE(desk.chart()->current(), 0);
        desk.hands->press(Qt::Key_Down);
        QVERIFY(desk.hands->row(u"rowsTable"_qs, desk.table()->currentIndex().row()).contains(u"Unexplained"_qs));
        desk.hands->press(Qt::Key_Right);
        QVERIFY(desk.chart()->textOf(2).startsWith(u"Used\n120 kg"_qs));
        QVERIFY(desk.hands->row(u"rowsTable"_qs, desk.table()->currentIndex().row()).contains(desk.batches[0]));
        // Twelve uses: Return goes to them, the next one opens the chosen one.
        QSignalSpy traced(desk.view.get(), &ChartsView::traceAsked);
        desk.hands->press(Qt::Key_Return);
        QVERIFY(desk.table()->hasFocus());
        desk.hands->press(Qt::Key_Down);
        QCOMPARE(desk.chart()->current(), 2);
        desk.hands->press(Qt::Key_Return);
        QCOMPARE(traced.count(), 1);
        QCOMPARE(traced.first().first().toString(), desk.batches[1]);
        // Others go on working: the figures follow, what is chosen stays.
        must(Stock(desk.plant.session).waste(desk.lot, kilos(6), u"wet again"_qs));
        desk.plant.worker.announce();
        QTRY_VERIFY(desk.chart()->textOf(3).contains(u"20 kg"_qs));
        QCOMPARE(desk.chart()->current(), 2);
        QVERIFY(desk.hands->row(u"rowsTable"_qs, desk.table()->currentIndex().row()).contains(desk.batches[1]));
        // By mouse: a click chooses, a double click opens what stands alone.
        const QPoint bar = desk.chart()->areaOf(0).center().toPoint();
        QTest::mouseClick(desk.chart()->viewport(), Qt::LeftButton, {}, bar);
        QCOMPARE(desk.chart()->current(), 0);
        QCOMPARE(desk.table()->currentIndex().row(), 0);
        QTest::mouseDClick(desk.chart()->viewport(), Qt::LeftButton, {}, bar);
        QCOMPARE(traced.count(), 2);
        QCOMPARE(traced.last().first().toString(), desk.lot);
        QHelpEvent help(QEvent::ToolTip, bar, desk.chart()->viewport()->mapToGlobal(bar));
        QApplication::sendEvent(desk.chart()->viewport(), &help);
        QVERIFY2(QToolTip::text().contains(u"Received"_qs) && QToolTip::text().contains(u"1,000 kg"_qs),
                 qPrintable(QToolTip::text()));
        QToolTip::hideText();
    }

    void itIsTakenAlongAsPictureAndAsData()
    {
        Desk desk(Engine::SQLite);
        desk.open();
        desk.draw(ChartTopic::Balance, desk.lot);
        QTRY_COMPARE(desk.chart()->count(), 6);
        const ChartData data = must(Charting(desk.plant.session).read({ChartTopic::Balance, desk.lot}));
        desk.hands->press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
        const QStringList lines = QGuiApplication::clipboard()->text().split(u'\n', Qt::SkipEmptyParts);
        QCOMPARE(lines.size(), qsizetype(data.rows.size()) + 1);
        for (size_t i = 0; i < data.rows.size(); ++i)
            QCOMPARE(lines[qsizetype(i) + 1], rowCells(data, data.rows[i], plainFormat()).join(u'\t'));
        QVERIFY(lines[1].startsWith(u"Received\t%1\t"_qs.arg(desk.lot)) && lines[1].endsWith(u"\t1000.000\tkg"_qs));

        // In grey: a solid bar, a lined and a latticed one are three different things.
        desk.hands->press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        const QImage picture = QGuiApplication::clipboard()->image();
        QCOMPARE(picture.size(), desk.chart()->viewport()->size() * 2);
        const Grain received = grainOf(picture, desk.chart()->areaOf(0));
        const Grain unexplained = grainOf(picture, desk.chart()->areaOf(1));
        const Grain used = grainOf(picture, desk.chart()->areaOf(2));
        QVERIFY(received.ink > 0.95);
        QVERIFY(used.ink > 0.05 && used.ink < 0.8);
        QVERIFY(unexplained.ink > used.ink + 0.05 && unexplained.ink < 0.9);
        QVERIFY(received.changes <= 2 && used.changes > 5);

        const QTemporaryDir folder;
        must(desk.chart()->writePng(folder.filePath(u"a.png"_qs)));
        must(desk.chart()->writeSvg(folder.filePath(u"a.svg"_qs)));
        QCOMPARE(QImage(folder.filePath(u"a.png"_qs)).size(), picture.size());
        QFile svg(folder.filePath(u"a.svg"_qs));
        QVERIFY(svg.open(QIODevice::ReadOnly));
        const QByteArray drawn = svg.readAll();
        QVERIFY(drawn.contains("What became of") && drawn.contains("Unexplained"));
        QVERIFY(drawn.contains("<pattern")); // lined, not filled

        // By keys into a file.
        desk.hands->press(Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(desk.view->findChild<ExportDialog *>() != nullptr);
        auto *dialog = desk.view->findChild<ExportDialog *>();
        dialog->setFormat(ExportFormat::Csv);
        auto *path = dialog->findChild<QLineEdit *>(u"pathEdit"_qs);
        path->setFocus();
        path->selectAll();
        QTest::keyClicks(path, folder.filePath(u"rows.csv"_qs));
        QTest::keyClick(path, Qt::Key_Return);
        QFile csv(folder.filePath(u"rows.csv"_qs));
        QTRY_COMPARE(desk.hands->find<Banner>(u"banner"_qs)->title(), u"Saved"_qs);
        QVERIFY(csv.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(csv.readAll()), chartCsv(data));
    }

    void everyChartIsDrawn_data() { forBothEngines(); }
    void everyChartIsDrawn()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.ship();
        desk.open();
        const std::vector<std::pair<ChartTopic, QString>> asked{
            {ChartTopic::Balance, desk.lot},       {ChartTopic::Use, desk.lot},
            {ChartTopic::Customers, desk.shipped}, {ChartTopic::Days, desk.shipped},
            {ChartTopic::Dose, desk.shipped},      {ChartTopic::Expiry, u"Flour"_qs},
            {ChartTopic::Yield, u"Bread"_qs},      {ChartTopic::YieldRange, desk.batches[0]}};
        for (const auto &[topic, subject] : asked) {
            desk.draw(topic, subject);
            const ChartData data = must(Charting(desk.plant.session).read({topic, subject}));
            QTRY_COMPARE(desk.table()->model()->rowCount(), int(data.rows.size()));
            QCOMPARE(desk.chart()->count(), int(data.marks.size()));
            QVERIFY(desk.table()->isVisible());
            for (int row = 0; row < desk.table()->model()->rowCount(); ++row)
                QVERIFY(!desk.table()->model()->index(row, 0).data().toString().isEmpty());
            // No mark is outside of the picture; a bar of nothing has no width.
            for (int mark = 0; mark < desk.chart()->count(); ++mark) {
                const QRectF area = desk.chart()->areaOf(mark);
                QVERIFY(QRectF(desk.chart()->rect()).contains(area.topLeft()));
                QVERIFY(QRectF(desk.chart()->rect()).contains(area.bottomRight()));
            }
        }
        // The odd run at the end is marked, with its rule; Home and End jump.
        desk.draw(ChartTopic::Yield, u"Bread"_qs);
        QTRY_COMPARE(desk.chart()->count(), 12);
        desk.hands->press(Qt::Key_End);
        QVERIFY2(desk.chart()->textOf(desk.chart()->current()).contains(u"Rule 1"_qs),
                 qPrintable(desk.chart()->textOf(desk.chart()->current())));
        QSignalSpy traced(desk.view.get(), &ChartsView::traceAsked);
        desk.hands->press(Qt::Key_Return);
        QCOMPARE(traced.count(), 1);
        QCOMPARE(traced.first().first().toString(), desk.batches.last());
        // What is not there is said in words.
        desk.draw(ChartTopic::Dose, u"nowhere"_qs);
        QTRY_VERIFY(!desk.chart()->isVisible());
        QVERIFY(desk.hands->find<EmptyState>(u"emptyState"_qs)->headline().contains(u"nowhere"_qs));
    }

    void theWindowLeadsThereAndBack()
    {
        Desk desk(Engine::SQLite);
        MainWindow window(desk.plant.worker, u"dock-1"_qs);
        desk.hands = std::make_unique<Hands>(window);
        settle(desk.plant.worker);
        desk.hands->press(Qt::Key_F5, Qt::ControlModifier);
        QCOMPARE(window.currentPage(), u"charts"_qs);
        // The stock: of everything, then of the lot that was scanned.
        desk.hands->press(Qt::Key_F7);
        settle(desk.plant.worker);
        desk.hands->scan(desk.lot);
        settle(desk.plant.worker);
        desk.hands->press(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(window.currentPage(), u"charts"_qs);
        settle(desk.plant.worker);
        QTRY_COMPARE(desk.chart()->count(), 6);
        desk.chart()->setFocus();
        desk.hands->press(Qt::Key_Return);
        QCOMPARE(window.currentPage(), u"genealogy"_qs);
        auto *genealogy = window.findChild<GenealogyView *>();
        QTRY_VERIFY(genealogy->genealogy() && genealogy->genealogy()->root.code == desk.lot);
        settle(desk.plant.worker);
        desk.hands->press(Qt::Key_H, Qt::AltModifier);
        QTRY_COMPARE(window.currentPage(), u"charts"_qs);
        QCOMPARE(desk.hands->find<QComboBox>(u"topicBox"_qs)->currentIndex(), int(ChartTopic::Customers));
        // A recipe's yield.
        desk.hands->press(Qt::Key_F2, Qt::ControlModifier);
        settle(desk.plant.worker);
        QTRY_VERIFY(desk.hands->find<QTableView>(u"recipeTable"_qs)->model()->rowCount() > 0);
        desk.hands->press(Qt::Key_G, Qt::ControlModifier);
        settle(desk.plant.worker);
        QTRY_COMPARE(desk.chart()->count(), 12);
    }

    void everyStateKeepsTheHouseRules()
    {
        Desk desk(Engine::SQLite);
        desk.ship();
        desk.open();
        const auto rules = [&desk] { return PageAudit(*desk.view).complaints().join(u'\n'); };
        QVERIFY(PageAudit(*desk.view).grabTo(u"charts-empty"_qs));
        QCOMPARE(rules(), QString());
        const std::vector<std::pair<ChartTopic, QString>> asked{
            {ChartTopic::Balance, desk.lot},       {ChartTopic::Use, desk.lot},
            {ChartTopic::Customers, desk.shipped}, {ChartTopic::Days, desk.shipped},
            {ChartTopic::Dose, desk.shipped},      {ChartTopic::Expiry, u"Flour"_qs},
            {ChartTopic::Yield, u"Bread"_qs},      {ChartTopic::YieldRange, u"Bread"_qs}};
        for (const auto &[topic, subject] : asked) {
            desk.draw(topic, subject);
            QTRY_VERIFY(desk.chart()->count() > 0 && desk.chart()->isVisible());
            QVERIFY(PageAudit(*desk.view).grabTo(u"charts-"_qs + topicWord(topic)));
            QCOMPARE(rules(), QString());
        }
    }
};

BM_PAGE_TEST_MAIN(ChartsViewTest)
#include "chartsviewtest.moc"
