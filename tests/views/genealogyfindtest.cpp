// SPDX-License-Identifier: GPL-3.0-or-later
// Finding in a large genealogy, its map, and its pages on paper.
#include "documents/genealogy/genealogypages.h"
#include "services/serviceworker.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "support/samplefamilies.h"
#include "support/testdatabases.h"
#include "views/genealogy/exportdialog.h"
#include "views/genealogy/genealogycanvas.h"
#include "views/genealogy/genealogyscene.h"
#include "views/genealogy/genealogyview.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QTableView>
#include <QtTest>

using namespace bm;

namespace
{

QString wordsOf(const QString &pdf, const QStringList &options = {})
{
    QProcess reader;
    reader.start(u"pdftotext"_qs, options + QStringList{pdf, u"-"_qs});
    if (!reader.waitForFinished() || reader.exitCode() != 0)
        qFatal("pdftotext %s: %s", qPrintable(pdf), reader.readAllStandardError().constData());
    return QString::fromUtf8(reader.readAllStandardOutput());
}

int pagesOf(const QString &pdf)
{
    return int(wordsOf(pdf).count(u'\f'));
}

GenealogyPicture pictureOf(const Genealogy &family)
{
    PictureGraph graph = pictureGraph(family);
    GraphLayout layout = layOut(graph);
    return {std::move(graph), std::move(layout), plainLook()};
}

} // namespace

class GenealogyFindTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_plant = std::make_unique<test::TestPlant>(Engine::SQLite);
        m_worker = std::make_unique<ServiceWorker>(m_plant->settings(), u"lucia"_qs, u"ws-1"_qs);
        m_view = std::make_unique<GenealogyView>(*m_worker);
        m_view->resize(test::PageAudit::screenSize());
        m_view->show();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup()
    {
        m_view.reset();
        m_worker.reset();
        m_plant.reset();
    }

    void returnGoesFromOneToTheNext()
    {
        showFamily(test::meshFamily(4, 10));
        QTest::keyClick(m_view.get(), Qt::Key_F, Qt::ControlModifier);
        auto *edit = find<QLineEdit>("findEdit");
        QTRY_VERIFY(edit->hasFocus());
        const QString wanted = scene().picture()->graph().nodes.back().code;
        QTest::keyClicks(edit, wanted.toLower());
        QCOMPARE(find<QLabel>("findLabel")->text(), u"1 of 1"_qs);
        QCOMPARE(currentCode(), wanted);
        // It is in sight, and marked.
        QVERIFY(canvas().mapToScene(canvas().viewport()->rect()).boundingRect().contains(rectOf(scene().current())));
        QVERIFY(scene().isMatch(scene().current()));
        // More than one: there and back, round and round.
        edit->clear();
        QTest::keyClicks(edit, wanted.left(6));
        const int count = find<QLabel>("findLabel")->text().section(u' ', -1).toInt();
        QVERIFY(count > 2);
        const QString first = currentCode();
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(currentCode() != first);
        QCOMPARE(find<QLabel>("findLabel")->text(), u"2 of %1"_qs.arg(count));
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(currentCode(), first);
        QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(find<QLabel>("findLabel")->text(), u"%1 of %1"_qs.arg(count));
        QTest::keyClick(edit, Qt::Key_Escape);
        QVERIFY(edit->text().isEmpty() && canvas().hasFocus());
        QVERIFY(!scene().isMatch(scene().current()));
    }

    void whatIsInAGroupIsFoundInIt()
    {
        const Genealogy family = test::wideFamily(8, 37);
        showFamily(family);
        const PalletNode &pallet = family.pallets[family.pallets.size() / 2];
        find<QLineEdit>("findEdit")->setText(pallet.number);
        const PictureNode &node = scene().picture()->graph().nodes[size_t(scene().current())];
        QVERIFY(node.isGroup());
        QVERIFY(std::count(node.members.begin(), node.members.end(), NodeKey{NodeKind::Pallet, pallet.id.value()}) ==
                1);
        // The table stands on the pallet itself.
        find<QTabBar>("tabs")->setCurrentIndex(1);
        const auto *table = find<QTableView>("table");
        QCOMPARE(table->model()->index(table->currentIndex().row(), 1).data().toString(), pallet.number);
        find<QLineEdit>("findEdit")->setText(u"nowhere"_qs);
        QCOMPARE(find<QLabel>("findLabel")->text(), u"Not in this genealogy"_qs);
    }

    void theMapIsThereWhileAPartIsSeen()
    {
        showFamily(test::breadFamily());
        auto *map = find<QWidget>("pictureMap");
        find<QPushButton>("fitButton")->click();
        QTRY_VERIFY(!map->isVisible());
        showFamily(test::meshFamily(6, 14));
        QTRY_VERIFY(map->isVisible());
        QVERIFY(canvas().rect().contains(map->geometry()));
        // What is clicked in it is seen.
        const QPointF before = middleInSight();
        QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(map->width() - 8, map->height() / 2));
        QTRY_VERIFY(middleInSight().x() > before.x() + canvas().viewport()->width() / 4.0);
        QTest::mouseClick(map, Qt::LeftButton, {}, QPoint(8, map->height() / 2));
        QTRY_VERIFY(middleInSight().x() < before.x() + canvas().viewport()->width() / 4.0);
        find<QPushButton>("fitButton")->click();
        QTRY_VERIFY(!map->isVisible());
    }

    // Where it was not known yet the keys stay at the moment, and the next one is looked at by Return.
    void theDayBeforeItIsNotKnown()
    {
        test::Plant plant(Engine::SQLite);
        plant.recipe(u"Bread"_qs, {u"Flour"_qs});
        const QString lot = plant.released(u"Flour"_qs, test::kilos(5));
        GenealogyView view(plant.worker);
        const test::Hands hands(view);
        hands.type(u"codeEdit"_qs, lot, Qt::Key_Return);
        QTRY_VERIFY(hands.find<GenealogyCanvas>(u"canvas"_qs)->hasFocus());
        hands.find<QPushButton>(u"pastButton"_qs)->click();
        auto *moment = hands.find<QDateTimeEdit>(u"pastEdit"_qs);
        auto *banner = hands.find<Banner>(u"banner"_qs);
        moment->setDateTime(plant.now.addDays(-1).toLocalTime());
        hands.press(Qt::Key_Return);
        QTRY_COMPARE(banner->title(), u"It was not known yet at that moment"_qs);
        test::settle(plant.worker);
        QTRY_VERIFY(moment->hasFocus());
        // The history keeps the time of the machine.
        moment->setDateTime(QDateTime::currentDateTime().addDays(1));
        hands.press(Qt::Key_Return);
        QTRY_VERIFY(banner->title().startsWith(u"This is the past"_qs));
        // Whoever comes from another page sees the present.
        view.show(lot);
        QTRY_VERIFY(!banner->isVisible());
        QVERIFY(!moment->isVisible());
    }

    // Every code is looked for in turn: the map makes room for what is found.
    void theMapCoversNothingThatIsFound()
    {
        showFamily(test::meshFamily(6, 14));
        const auto *map = find<QWidget>("pictureMap");
        QTRY_VERIFY(map->isVisible());
        for (const PictureNode &node : scene().picture()->graph().nodes) {
            find<QLineEdit>("findEdit")->setText(node.code);
            const QRectF place = scene().picture()->layout().nodes[size_t(scene().current())];
            const QRect seen = canvas().mapFromScene(place).boundingRect();
            QVERIFY2(canvas().viewport()->rect().intersects(seen), qPrintable(node.code));
            QVERIFY2(!map->geometry().intersects(seen), qPrintable(node.code));
        }
    }

    // Whatever the size: each code is on some page, and the caption on each.
    void onPaperNothingIsLost_data()
    {
        QTest::addColumn<Genealogy>("family");
        QTest::addColumn<bool>("onePage");
        QTest::newRow("small") << test::breadFamily() << true;
        QTest::newRow("large") << test::meshFamily(6, 14) << false;
    }
    void onPaperNothingIsLost()
    {
        QFETCH(Genealogy, family);
        QFETCH(bool, onePage);
        const GenealogyPicture picture = pictureOf(family);
        const QString path = m_folder.filePath(u"pages-%1.pdf"_qs.arg(onePage));
        QVERIFY(writeGenealogyPdf(path, picture, {u"Forward from L-7"_qs, u"Complete"_qs}).ok());
        const int pages = pagesOf(path);
        QCOMPARE(pages == 1, onePage);
        const QString words = wordsOf(path).simplified();
        QCOMPARE(words.count(u"Forward from L-7"_qs), pages);
        QCOMPARE(words.count(u"of %1: column"_qs.arg(pages)), onePage ? 0 : pages);
        for (const PictureNode &node : picture.graph().nodes)
            QVERIFY2(node.isGroup() || words.contains(node.code), qPrintable(node.code));
    }

    void theDialogSavesPages()
    {
        showFamily(test::breadFamily());
        find<QPushButton>("exportButton")->click();
        auto *dialog = m_view->findChild<ExportDialog *>();
        QVERIFY(dialog != nullptr);
        dialog->setFormat(ExportFormat::Pdf);
        auto *edit = dialog->findChild<QLineEdit *>(u"pathEdit"_qs);
        QVERIFY(edit->text().endsWith(u".pdf"));
        edit->setText(m_folder.filePath(u"family.pdf"_qs));
        dialog->findChild<QPushButton *>(u"saveButton"_qs)->click();
        QTRY_COMPARE(find<Banner>("banner")->level(), Banner::Level::Success);
        QVERIFY(wordsOf(m_folder.filePath(u"family.pdf"_qs)).contains(m_view->genealogy()->root.code));
    }

private:
    template <typename T>
    T *find(const char *name) const
    {
        T *found = m_view->findChild<T *>(QLatin1String(name));
        if (found == nullptr)
            qFatal("There is no %s", name);
        return found;
    }
    GenealogyCanvas &canvas() const { return *find<GenealogyCanvas>("canvas"); }
    GenealogyScene &scene() const { return canvas().nodes(); }
    QRectF rectOf(int node) const { return scene().picture()->layout().nodes[size_t(node)]; }
    QString currentCode() const { return scene().picture()->graph().nodes[size_t(scene().current())].code; }
    QPointF middleInSight() const { return canvas().mapToScene(canvas().viewport()->rect().center()); }
    void showFamily(const Genealogy &family) const
    {
        QSignalSpy shown(m_view.get(), &GenealogyView::pictureShown);
        m_view->showGenealogy(family);
        QVERIFY(shown.wait(20'000));
    }

    QTemporaryDir m_folder;
    std::unique_ptr<test::TestPlant> m_plant;
    std::unique_ptr<ServiceWorker> m_worker;
    std::unique_ptr<GenealogyView> m_view;
};

BM_PAGE_TEST_MAIN(GenealogyFindTest)
#include "genealogyfindtest.moc"
