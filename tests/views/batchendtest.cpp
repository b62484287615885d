// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a batch in front of the window: its balance before and after, its waste, its paper.
#include "services/production/balances.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "support/printqueue.h"
#include "support/scannereye.h"
#include "views/production/productionview.h"
#include "views/style/theme.h"
#include "views/widgets/formfield.h"
#include "views/widgets/pageheader.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTranslator>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::kilos;
using bm::test::must;
using bm::test::Plant;
using bm::test::PrintQueue;
using State = bm::ScanFeedback::State;

namespace
{
struct Bakery : Plant
{
    explicit Bakery(Engine engine) : Plant(engine)
    {
        flour = released(u"Flour"_qs, kilos(500));
        sugar = released(u"Sugar"_qs, kilos(500));
        must(catalog.addRecipe(
            {u"Bread"_qs, kilos(100), u"kg"_qs, {}, {{u"Flour"_qs, kilos(60), {}}, {u"Sugar"_qs, kilos(40), {}}}}));
        run = startedRun(u"Bread"_qs);
        must(production.add({run, flour, kilos(50), {}}));
        must(production.add({run, sugar, kilos(50), {}}));
        number = must(production.run(run)).batchNumber;
    }
    QString flour;
    QString sugar;
    RunId run;
    QString number;
};

void open(const Hands &hands, const Bakery &plant)
{
    hands.scan(plant.number);
    QTRY_VERIFY(hands.find<PageHeader>(u"header"_qs)->title().startsWith(plant.number));
    QTRY_COMPARE(hands.table(u"usesTable"_qs)->model()->rowCount(), 2);
}

QString helpUnder(const Hands &hands, const QString &field)
{
    for (QWidget *widget = hands.edit(field); widget; widget = widget->parentWidget()) {
        if (const auto *form = qobject_cast<FormField *>(widget))
            return form->help();
    }
    return {};
}

QString previewOf(const Hands &hands)
{
    const auto *card = hands.find<QWidget>(u"balancePreview"_qs);
    return card->isVisible() ? card->accessibleDescription() : QString();
}

QString balanceOf(const Hands &hands)
{
    return hands.find<QWidget>(u"balanceCard"_qs)->accessibleDescription();
}

QStringList textOf(const QByteArray &document, QImage *picture)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"sheet.pdf"_qs));
    if (!file.open(QIODevice::WriteOnly) || file.write(document) < 0)
        return {};
    file.close();
    QProcess process;
    process.start(u"pdftotext"_qs, {u"-layout"_qs, file.fileName(), u"-"_qs});
    if (!process.waitForFinished())
        return {};
    const QStringList lines = QString::fromUtf8(process.readAllStandardOutput()).split(u'\n');
    process.start(u"pdftoppm"_qs,
                  {u"-r"_qs, u"200"_qs, u"-png"_qs, u"-singlefile"_qs, file.fileName(), folder.filePath(u"page"_qs)});
    if (process.waitForFinished())
        *picture = QImage(folder.filePath(u"page.png"_qs));
    return lines;
}

QString symbolOn(const QImage &page)
{
    return test::seen(page, QRect(page.width() * 2 / 3, 0, page.width() / 3, page.height() / 5)).text;
}
} // namespace

class BatchEndTest : public QObject
{
    Q_OBJECT

    // One for the program: what asks a spooler remembers which one it asked.
    PrintQueue spooler;

private Q_SLOTS:
    void theBalanceIsShownBeforeItIsConfirmed_data() { test::forBothEngines(); }
    void theBalanceIsShownBeforeItIsConfirmed()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        ProductionView view(plant.worker);
        const Hands hands(view);
        open(hands, plant);
        QVERIFY(!hands.find<QWidget>(u"balanceCard"_qs)->isVisible());
        hands.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        hands.type(u"ask_actualQuantity"_qs, u"95"_qs);
        QTRY_VERIFY2(previewOf(hands).contains(u"Unexplained: 5 kg (5 %)"_qs), qPrintable(previewOf(hands)));
        QVERIFY(previewOf(hands).contains(
            u"Probably swapped: lot %1 (Sugar) for lot %2 (Flour)."_qs.arg(plant.sugar, plant.flour)));
        QVERIFY(!helpUnder(hands, u"ask_notes"_qs).isEmpty());
        test::savePictures(view, u"batch-finish"_qs);
        QTRY_COMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
        // Without a word about the missing five it is not finished, and nothing that was typed is lost.
        hands.press(Qt::Key_Return);
        hands.press(Qt::Key_Return);
        QTRY_COMPARE(hands.answer().state(), State::Refused);
        QVERIFY2(hands.errorOf(u"askField_notes"_qs).contains(u"5.000 kg, 5.000 %"_qs),
                 qPrintable(hands.errorOf(u"askField_notes"_qs)));
        QCOMPARE(plant.text(u"SELECT status FROM production_runs"_qs), u"IN_PROGRESS"_qs);
        QCOMPARE(hands.edit(u"ask_actualQuantity"_qs)->text(), u"95"_qs);
        hands.type(u"ask_notes"_qs, u"the bowl fell"_qs, Qt::Key_Return);
        QTRY_COMPARE(plant.text(u"SELECT status FROM production_runs"_qs), u"COMPLETED"_qs);
        QCOMPARE(plant.text(u"SELECT notes FROM production_runs"_qs), u"the bowl fell"_qs);
        QTRY_VERIFY(hands.find<QWidget>(u"balanceCard"_qs)->isVisible());
        QTRY_VERIFY(balanceOf(hands).contains(u"Unexplained: 5 kg (5 %)"_qs));
        QTRY_COMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
        test::savePictures(view, u"batch-finished"_qs);
    }

    void wasteIsBookedByKeyboard_data() { test::forBothEngines(); }
    void wasteIsBookedByKeyboard()
    {
        QFETCH(Engine, engine);
        Bakery plant(engine);
        ProductionView view(plant.worker);
        const Hands hands(view);
        open(hands, plant);
        QSignalSpy offered(&hands.answer(), &ScanFeedback::reversalOffered);
        hands.press(Qt::Key_W, Qt::ControlModifier | Qt::ShiftModifier);
        hands.type(u"ask_quantity"_qs, u"4"_qs, Qt::Key_Return);
        QCOMPARE(hands.edit(u"ask_unit"_qs)->text(), u"kg"_qs);
        test::savePictures(view, u"batch-waste"_qs);
        hands.type(u"ask_unit"_qs, u"kg"_qs, Qt::Key_Return);
        hands.press(Qt::Key_Return);
        QTRY_COMPARE(hands.answer().state(), State::Refused); // no reason
        QVERIFY(!hands.errorOf(u"askField_reason"_qs).isEmpty());
        hands.type(u"ask_reason"_qs, u"burnt"_qs, Qt::Key_Return);
        QTRY_COMPARE(hands.answer().state(), State::Accepted);
        QCOMPARE(plant.plant.lines(u"SELECT reason, unit_of_measure, lost_by FROM run_losses"_qs),
                 QStringList{u"burnt|kg|maria"_qs});
        QTRY_VERIFY(balanceOf(hands).contains(u"Waste: 4 kg"_qs));
        // It is among the last scans, from where it is taken back by a line of its own.
        QCOMPARE(offered.size(), 1);
        const auto reversal = offered.first().first().value<Reversal>();
        QVERIFY(reversal.done.contains(u"4 kg"_qs) && reversal.done.contains(plant.number));
        must(reversal.takeBack(plant.services, u"other batch"_qs));
        plant.worker.announce();
        QTRY_VERIFY(!balanceOf(hands).contains(u"Waste: 4 kg"_qs));
        QCOMPARE(plant.plant.lines(u"SELECT reason FROM run_losses ORDER BY id"_qs),
                 (QStringList{u"burnt"_qs, u"other batch"_qs}));
    }

    void theLimitIsSetWithAReason()
    {
        Bakery plant(Engine::SQLite);
        ProductionView view(plant.worker);
        const Hands hands(view);
        hands.press(Qt::Key_U, Qt::ControlModifier | Qt::ShiftModifier);
        QTRY_VERIFY(view.findChild<QLineEdit *>(u"ask_percent"_qs));
        QCOMPARE(hands.edit(u"ask_percent"_qs)->text(), u"2"_qs);
        QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
        hands.type(u"ask_percent"_qs, u"7.5"_qs, Qt::Key_Return);
        hands.type(u"ask_reason"_qs, u"old ovens"_qs, Qt::Key_Return);
        QTRY_COMPARE(
            plant.text(u"SELECT COALESCE(max(value), '') FROM settings WHERE name = 'runs.unexplained_percent'"_qs),
            u"7.500"_qs);
        QTRY_COMPARE(hands.answer().state(), State::Accepted);
    }

    void theSheetIsPrintedAndItsCodeOpensTheBatch()
    {
        spooler.add(u"Office"_qs);
        Bakery plant(Engine::SQLite);
        ProductionView view(plant.worker);
        const Hands hands(view);
        open(hands, plant);
        hands.press(Qt::Key_P, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(view.findChild<QWidget *>(u"ask_printer"_qs), 30'000);
        QCOMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
        test::savePictures(view, u"batch-sheet-asked"_qs);
        QPushButton *print = nullptr;
        for (QPushButton *button : view.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().remove(u'&') == u"Print")
                print = button;
        }
        QVERIFY(print);
        print->click();
        QTRY_COMPARE_WITH_TIMEOUT(spooler.printed().size(), 1, 30'000);
        QTRY_COMPARE(hands.answer().state(), State::Accepted);
        QImage page;
        const QString text = textOf(spooler.printed().front(), &page).join(u'\n').simplified();
        QVERIFY2(text.contains(u"Batch sheet, as made"_qs) && text.contains(plant.flour), qPrintable(text));
        const QString code = symbolOn(page);
        QCOMPARE(code, plant.number);
        hands.press(Qt::Key_Left, Qt::AltModifier);
        QTRY_VERIFY(hands.table(u"runTable"_qs)->isVisible());
        hands.scan(code);
        QTRY_VERIFY(hands.find<PageHeader>(u"header"_qs)->title().startsWith(plant.number));
    }

    void theSheetIsSavedAsPlanned()
    {
        Bakery plant(Engine::SQLite);
        ProductionView view(plant.worker);
        const Hands hands(view);
        open(hands, plant);
        QVERIFY(hands.find<QPushButton>(u"sheetButton"_qs)->isVisible());
        hands.click(u"sheetButton"_qs);
        QTRY_VERIFY_WITH_TIMEOUT(view.findChild<QComboBox *>(u"askBox_kind"_qs), 30'000);
        view.findChild<QComboBox *>(u"askBox_kind"_qs)->setCurrentIndex(0);
        QPushButton *save = nullptr;
        for (QPushButton *button : view.findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text().remove(u'&') == u"Save as PDF")
                save = button;
        }
        QVERIFY(save);
        save->click();
        QTRY_VERIFY(view.findChild<QFileDialog *>());
        const QTemporaryDir folder;
        auto *dialog = view.findChild<QFileDialog *>();
        const QString path = folder.filePath(u"batch.pdf"_qs);
        Q_EMIT dialog->fileSelected(path);
        dialog->close();
        QTRY_COMPARE(hands.answer().state(), State::Accepted);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QImage page;
        const QString text = textOf(file.readAll(), &page).join(u'\n').simplified();
        QVERIFY2(text.contains(u"Batch sheet, as planned"_qs) && text.contains(u"Lot used"_qs), qPrintable(text));
        QCOMPARE(symbolOn(page), plant.number);
    }

    void itSpeaksSpanish()
    {
        QTranslator spanish;
        QVERIFY(spanish.load(u":/i18n/bakermaiden_es.qm"_qs));
        QCoreApplication::installTranslator(&spanish);
        QLocale::setDefault(QLocale(QLocale::Spanish));
        {
            Bakery plant(Engine::SQLite);
            ProductionView view(plant.worker);
            const Hands hands(view);
            open(hands, plant);
            hands.press(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
            hands.type(u"ask_actualQuantity"_qs, u"95,5"_qs);
            QTRY_VERIFY2(previewOf(hands).contains(u"Sin explicar: 4,5 kg (4,5 %)"_qs), qPrintable(previewOf(hands)));
            QTRY_COMPARE(test::PageAudit(view).complaints().join(u'\n'), QString());
            test::savePictures(view, u"batch-finish-es"_qs);
            must(RunBalances(plant.session).finish(plant.run, kilos(95), u"al suelo"_qs));
        }
        QLocale::setDefault(QLocale::c());
        QCoreApplication::removeTranslator(&spanish);
    }
};

BM_PAGE_TEST_MAIN(BatchEndTest)
#include "batchendtest.moc"
