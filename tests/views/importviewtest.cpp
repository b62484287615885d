// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/importing/importwords.h"
#include "documents/tables/spreadsheet.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/importing/spreadsheetimport.h"
#include "views/mainwindow/mainwindow.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"
#include "views/widgets/busyoverlay.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::must;
using bm::test::PageAudit;
using bm::test::Plant;

namespace
{

struct Desk
{
    explicit Desk(Engine engine) : plant(engine), window(plant.worker, u"dock-1"_qs), hands(window) {}

    QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("%s", qPrintable(file.errorString()));
        return file.fileName();
    }
    // By its key, and the file by its path.
    void open(const QString &path)
    {
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        hands.press(Qt::Key_F7, Qt::ControlModifier);
        dialog = window.findChild<SpreadsheetImport *>();
        QVERIFY(dialog != nullptr && QTest::qWaitForWindowActive(dialog));
        choose(path);
    }
    void choose(const QString &path) const
    {
        auto *edit = find<QLineEdit>(u"importPathEdit"_qs);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, path);
        QTRY_VERIFY(find<QPushButton>(u"lookButton"_qs)->isEnabled());
        QTRY_VERIFY(find<QTableView>(u"importColumns"_qs)->model()->rowCount() > 0);
    }
    // The first one that begins with what is typed, as a person does in a box.
    void pick(const QString &box, const QString &begin) const
    {
        find<QComboBox>(box)->setFocus();
        QTest::keyClicks(find<QComboBox>(box), begin);
    }
    void key(Qt::Key key, Qt::KeyboardModifiers held = Qt::AltModifier) const
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : dialog, key, held);
    }
    void look() const
    {
        key(Qt::Key_S);
        QTRY_VERIFY(find<QTableView>(u"importRows"_qs)->isVisible());
        QTRY_VERIFY(!find<BusyOverlay>(u"importBusy"_qs)->isBusy());
    }
    void back() const
    {
        key(Qt::Key_B);
        QTRY_VERIFY(find<QTableView>(u"importColumns"_qs)->isVisible());
    }
    QString told(const QString &banner) const
    {
        auto *shown = find<Banner>(banner);
        return shown->isVisible() ? QString(shown->title() % u" | " % shown->text()) : QString();
    }
    QString row(int number) const
    {
        const QAbstractItemModel *model = find<QTableView>(u"importRows"_qs)->model();
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column)
            cells << model->index(number, column).data().toString();
        return cells.join(u'|');
    }
    template <typename T>
    T *find(const QString &name) const
    {
        auto *found = dialog->findChild<T *>(name);
        if (!found)
            qFatal("%s is not there", qPrintable(name));
        return found;
    }

    Plant plant;
    QTemporaryDir folder;
    MainWindow window;
    Hands hands;
    QPointer<SpreadsheetImport> dialog;
};

QByteArray lotsBook()
{
    Sheet notes{u"Notes"_qs, {u"Nothing here"_qs}, {}};
    Sheet lots{u"Lots"_qs, {u"Item"_qs, u"Vendor"_qs, u"Batch"_qs, u"Counted"_qs, u"Exp"_qs}, {}};
    lots.rows.push_back({u"Flour"_qs, u"Mill"_qs, u"M-1"_qs, Quantity::ofThousandths(12'500), u"03/12/2027"_qs});
    lots.rows.push_back({u"flour"_qs, u"Mill"_qs, u"M-2"_qs, Quantity::ofUnits(40), u"31/12/2027"_qs});
    return must(spreadsheet({notes, lots}));
}

} // namespace

class ImportViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCatalogueComesInByTheKeyboard_data() { test::forBothEngines(); }
    void aCatalogueComesInByTheKeyboard()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        desk.open(
            desk.file(u"cosas.csv"_qs, "Ingrediente;Clase;Unidad;M\xC3\xADnimo\nHarina;harina;kg;1.250\nSal;;kg;5\n"));
        QVERIFY(desk.find<QLabel>(u"importRemark"_qs)->text().contains(u"UTF-8"));
        desk.pick(u"importKind"_qs, u"Ing"_qs);
        QCOMPARE(desk.find<QComboBox>(u"importField0"_qs)->currentData().toString(), u"name"_qs);
        QCOMPARE(desk.find<QComboBox>(u"importField3"_qs)->currentData().toString(), u"minimum_stock"_qs);
        desk.look();
        // What may be two figures is named by row and column, and cannot be written.
        QCOMPARE(desk.told(u"previewBanner"_qs).section(u'|', 0, 0).trimmed(), u"1 row(s) have errors"_qs);
        QVERIFY2(desk.row(0).startsWith(u"2|Error|Harina|Column D (Mínimo): “1.250”"), qPrintable(desk.row(0)));
        QVERIFY(!desk.find<QPushButton>(u"importButton"_qs)->isVisible());
        QVERIFY(desk.find<QPlainTextEdit>(u"importDetail"_qs)->toPlainText().contains(u"comma or a point"));
        QCOMPARE(desk.plant.count(u"SELECT count(*) FROM ingredients"_qs), 0);
        desk.back();
        desk.pick(u"importFigures"_qs, u"Com"_qs);
        desk.look();
        QCOMPARE(desk.told(u"previewBanner"_qs), u"This would happen | 2 new"_qs);
        QCOMPARE(desk.row(1), u"3|New|Sal|"_qs);
        QCOMPARE(desk.plant.count(u"SELECT count(*) FROM ingredients"_qs), 0);
        desk.key(Qt::Key_I);
        QTRY_COMPARE(desk.told(u"previewBanner"_qs), u"Imported | 2 new"_qs);
        QCOMPARE(desk.plant.quantity(u"SELECT minimum_stock AS quantity FROM ingredients WHERE name = 'Harina'"_qs),
                 kilos(1250));
        // Return closes it; the same file again has nothing to write.
        desk.key(Qt::Key_Space, Qt::NoModifier);
        QTRY_VERIFY(desk.dialog.isNull());
    }

    void lotsOfAWorkbookAndTheirColumns_data() { test::forBothEngines(); }
    void lotsOfAWorkbookAndTheirColumns()
    {
        QFETCH(Engine, engine);
        Desk desk(engine);
        must(desk.plant.catalog.addIngredient({u"Flour"_qs, u"FLOUR"_qs, u"kg"_qs}));
        desk.open(desk.file(u"lots.xlsx"_qs, lotsBook()));
        desk.pick(u"importSheet"_qs, u"Lo"_qs);
        QTRY_COMPARE(desk.find<QTableView>(u"importColumns"_qs)->model()->rowCount(), 5);
        desk.pick(u"importKind"_qs, u"Open"_qs);
        desk.key(Qt::Key_S);
        QTRY_COMPARE(desk.told(u"importBanner"_qs).section(u'|', 0, 0).trimmed(), u"No column holds: Quantity"_qs);
        QVERIFY(desk.find<QTableView>(u"importColumns"_qs)->isVisible());
        desk.pick(u"importField3"_qs, u"Quan"_qs);
        desk.pick(u"importDates"_qs, u"Day"_qs);
        desk.look();
        QCOMPARE(desk.told(u"previewBanner"_qs), u"This would happen | 2 new, 2 with a remark"_qs);
        desk.key(Qt::Key_I);
        QTRY_VERIFY(desk.told(u"previewBanner"_qs).startsWith(u"Imported"));
        QCOMPARE(desk.plant.count(u"SELECT count(*) FROM lot_movements WHERE type = 'RECEIVE'"_qs), 2);
        desk.key(Qt::Key_Escape, Qt::NoModifier);
        QTRY_VERIFY(desk.dialog.isNull());
        // Once more: it is there already, and only who asks for it gets it twice.
        desk.open(desk.folder.filePath(u"lots.xlsx"_qs));
        desk.pick(u"importSheet"_qs, u"Lo"_qs);
        QTRY_COMPARE(desk.find<QTableView>(u"importColumns"_qs)->model()->rowCount(), 5);
        desk.pick(u"importKind"_qs, u"Open"_qs);
        desk.pick(u"importField3"_qs, u"Quan"_qs);
        desk.pick(u"importDates"_qs, u"Day"_qs);
        desk.look();
        QVERIFY(desk.told(u"previewBanner"_qs).startsWith(u"There is nothing to write"));
        QVERIFY(desk.row(0).startsWith(u"2|There already|Flour"));
        QVERIFY(!desk.find<QPushButton>(u"importButton"_qs)->isVisible());
        desk.key(Qt::Key_R);
        QTRY_VERIFY(desk.told(u"previewBanner"_qs).startsWith(u"This would happen"));
        QTRY_VERIFY(desk.find<QPushButton>(u"importButton"_qs)->isVisible());
        QCOMPARE(desk.plant.count(u"SELECT count(*) FROM ingredient_lots"_qs), 2);
    }

    void whatIsNoTableIsSaidAndATemplateHelps()
    {
        Desk desk(Engine::SQLite);
        desk.open(desk.file(u"good.csv"_qs, "Name\nMill\n"));
        auto *edit = desk.find<QLineEdit>(u"importPathEdit"_qs);
        edit->selectAll();
        QTest::keyClicks(edit, desk.file(u"old.xls"_qs, "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"));
        QTRY_VERIFY(desk.told(u"importBanner"_qs).contains(u"password"));
        QVERIFY(!desk.find<QPushButton>(u"lookButton"_qs)->isEnabled());
        // Dropped instead.
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(desk.folder.filePath(u"good.csv"_qs))});
        QDragEnterEvent enter({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop({5, 5}, Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(desk.dialog, &drop);
        QTRY_VERIFY(desk.find<QPushButton>(u"lookButton"_qs)->isEnabled());
        QCOMPARE(desk.find<QLineEdit>(u"importPathEdit"_qs)->text(), desk.folder.filePath(u"good.csv"_qs));
        const QString path = desk.folder.filePath(u"template.xlsx"_qs);
        QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
        desk.key(Qt::Key_T);
        QTimer chooser;
        connect(&chooser, &QTimer::timeout, this, [&path] {
            auto *asking = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            if (!asking)
                return;
            auto *name = asking->findChild<QLineEdit *>(u"fileNameEdit"_qs);
            name->setText(path);
            QTest::keyClick(name, Qt::Key_Return);
        });
        chooser.start(50);
        QTRY_VERIFY(QFile::exists(path));
    }

    void aLongImportIsStoppedByEscape()
    {
        Desk desk(Engine::SQLite);
        QByteArray many = "Name\n";
        for (int i = 0; i < 20'000; ++i)
            many += "Supplier " + QByteArray::number(i) + "\n";
        desk.open(desk.file(u"many.csv"_qs, many));
        desk.look();
        desk.key(Qt::Key_I);
        auto *busy = desk.find<BusyOverlay>(u"importBusy"_qs);
        QTRY_VERIFY(busy->isBusy());
        QTest::keyClick(desk.dialog, Qt::Key_Escape);
        QTRY_COMPARE(desk.told(u"previewBanner"_qs), u"Stopped | Nothing was written."_qs);
        QCOMPARE(desk.plant.count(u"SELECT count(*) FROM suppliers"_qs), 0);
        QVERIFY(!busy->isBusy() && desk.dialog->isVisible());
    }

    void whoMayNotReceiveIsNotOfferedLots()
    {
        using Kinds = std::vector<ImportKind>;
        const Kinds all{ImportKind::Suppliers, ImportKind::Ingredients, ImportKind::Lots};
        QVERIFY(SpreadsheetImport::kindsFor(std::nullopt) == all);
        QVERIFY(SpreadsheetImport::kindsFor(Role::Receiving) == all);
        QVERIFY(SpreadsheetImport::kindsFor(Role::Production) ==
                Kinds({ImportKind::Suppliers, ImportKind::Ingredients}));
    }

    void everyStateKeepsTheHouseRules()
    {
        Desk desk(Engine::SQLite);
        must(desk.plant.catalog.addIngredient({u"Flour"_qs, u"FLOUR"_qs, u"kg"_qs}));
        desk.hands.press(Qt::Key_F7);
        QCOMPARE(PageAudit(desk.window).complaints().join(u'\n'), QString()); // its button fits
        desk.open(desk.file(u"opening lots.csv"_qs,
                            "Item,Vendor,Lot No,Qty,UoM,Exp,Bin,Remarks\nFlour,Mill & Sons,M-1,50,lb,2027-12-01,A-1,\n"
                            "Flour,Mill & Sons,M-2,25,kg,03/04/2027,A-1,\nSalt,Mill & Sons,S-1,\"1,250\",g,,,\n"
                            "FLOUR,,M-3,25,kg,2027-12-01,A-2,\n"));
        desk.pick(u"importKind"_qs, u"Open"_qs);
        const auto rules = [&desk] { return PageAudit(*desk.dialog).complaints().join(u'\n'); };
        QVERIFY(PageAudit(*desk.dialog).grabTo(u"import-file"_qs));
        QCOMPARE(rules(), QString());
        desk.look();
        QVERIFY(PageAudit(*desk.dialog).grabTo(u"import-errors"_qs));
        QCOMPARE(rules(), QString());
        desk.back();
        desk.choose(
            desk.file(u"good lots.csv"_qs, "Item,Vendor,Lot No,Qty,UoM\nFlour,Mill,M-1,50,lb\nFlour,Mill,M-2,5,kg\n"));
        desk.look();
        QVERIFY(PageAudit(*desk.dialog).grabTo(u"import-preview"_qs));
        QCOMPARE(rules(), QString());
        desk.key(Qt::Key_I);
        QTRY_VERIFY(desk.told(u"previewBanner"_qs).startsWith(u"Imported"));
        QVERIFY(PageAudit(*desk.dialog).grabTo(u"import-done"_qs));
        QCOMPARE(rules(), QString());
    }
};

BM_PAGE_TEST_MAIN(ImportViewTest)
#include "importviewtest.moc"
