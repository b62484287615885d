// SPDX-License-Identifier: GPL-3.0-or-later
// What is saved of a genealogy: the picture, the table, and what happened as files for others.
#include "support/breadplant.h"
#include "support/genealogypage.h"
#include "support/samplefamilies.h"
#include "views/genealogy/exportdialog.h"
#include "views/widgets/banner.h"
#include "views/widgets/formfield.h"

#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>

using namespace bm;
using Page = test::GenealogyPage;
using test::nowhere;

class GenealogySaveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void savesEveryFormat_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("begin");
        QTest::newRow("svg") << int(ExportFormat::Svg) << u"family.svg"_qs << QByteArray("<?xml");
        QTest::newRow("png") << int(ExportFormat::Png) << u"family.png"_qs << QByteArray("\x89PNG");
        QTest::newRow("csv") << int(ExportFormat::Csv) << u"family.csv"_qs << QByteArray("Kind,Code,What,");
    }

    void savesEveryFormat()
    {
        QFETCH(int, format);
        QFETCH(QString, name);
        QFETCH(QByteArray, begin);
        QTemporaryDir folder;
        Page page(nowhere());
        page.view.showGenealogy(test::breadFamily());
        QVERIFY(page.waitForPicture());
        page.find<QPushButton>("exportButton")->click();
        auto *dialog = page.find<ExportDialog>("ExportDialog");
        auto *box = dialog->findChild<QComboBox *>(u"formatBox"_qs);
        box->setCurrentIndex(box->findData(format));
        auto *path = dialog->findChild<QLineEdit *>(u"pathEdit"_qs);
        QVERIFY(path->text().endsWith(name.mid(name.indexOf(u'.'))));
        path->setText(folder.filePath(name));
        QTest::keyClick(path, Qt::Key_Return);
        QTRY_COMPARE(page.find<Banner>("banner")->level(), Banner::Level::Success);

        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY2(content.startsWith(begin), content.left(40).constData());
        if (format == int(ExportFormat::Csv)) {
            QCOMPARE(content.count("\r\n"), 11);
            QVERIFY(content.contains("Lot,L-000001,Wheat flour T55"));
            QVERIFY(content.contains("IN_USE,0,62.000,kg"));
        }
        if (format == int(ExportFormat::Svg))
            QVERIFY(content.contains("P-000005") && content.contains("<title>"));
        QDir().mkpath(QStringLiteral(BM_BINARY_DIR "/screenshots"));
        QFile::remove(QStringLiteral(BM_BINARY_DIR "/screenshots/genealogy-export-") + name);
        QVERIFY(file.copy(QStringLiteral(BM_BINARY_DIR "/screenshots/genealogy-export-") + name));
    }

    void savesWhatHappened_data() { test::forBothEngines(); }
    // Of what is shown, and of some days when nothing is.
    void savesWhatHappened()
    {
        QFETCH(Engine, engine);
        const test::TestPlant plant(engine);
        test::bakeBread(plant);
        QTemporaryDir folder;
        Page page(plant.settings());
        page.find<QPushButton>("exportButton")->click();
        auto *dialog = page.find<ExportDialog>("ExportDialog");
        auto *formats = dialog->findChild<QComboBox *>(u"formatBox"_qs);
        QCOMPARE(formats->count(), 2);
        QVERIFY(dialog->findChild<QDateEdit *>(u"fromEdit"_qs)->isVisible());
        const QStringList complaints = test::PageAudit(*dialog).complaints();
        QVERIFY(test::PageAudit(*dialog).grabTo(u"genealogy-export-days"_qs));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
        dialog->findChild<QLineEdit *>(u"pathEdit"_qs)->setText(folder.filePath(u"days.xlsx"_qs));
        dialog->findChild<QDateEdit *>(u"toEdit"_qs)->setDate(QDate(2001, 1, 1));
        dialog->findChild<QPushButton *>(u"saveButton"_qs)->click();
        QTRY_VERIFY(dialog->findChild<FormField *>(u"toField"_qs)->hasError());
        QVERIFY(!QFile::exists(folder.filePath(u"days.xlsx"_qs)));
        dialog->findChild<QDateEdit *>(u"toEdit"_qs)->setDate(QDate::currentDate());
        dialog->findChild<QPushButton *>(u"saveButton"_qs)->click();
        QTRY_COMPARE(page.find<Banner>("banner")->level(), Banner::Level::Success);
        QVERIFY2(page.find<Banner>("banner")->text().contains(u"3 received"),
                 qPrintable(page.find<Banner>("banner")->text()));
        QVERIFY(QFile::exists(folder.filePath(u"days.xlsx"_qs)));

        page.type(u"P-1"_qs);
        QVERIFY(page.waitForPicture());
        page.find<QPushButton>("exportButton")->click();
        dialog = page.find<ExportDialog>("ExportDialog");
        dialog->setFormat(EventFormat::Epcis);
        QVERIFY(!dialog->findChild<QDateEdit *>(u"fromEdit"_qs)->isVisible());
        dialog->findChild<QLineEdit *>(u"pathEdit"_qs)->setText(folder.filePath(u"shown.jsonld"_qs));
        dialog->findChild<QPushButton *>(u"saveButton"_qs)->click();
        QTRY_VERIFY(page.find<Banner>("banner")->text().contains(u"2 received, 2 transformed, 1 packed, 1 shipped"));
        QVERIFY(QFile::exists(folder.filePath(u"shown.jsonld"_qs)));
    }

    void asksBeforeItReplacesAFile()
    {
        QTemporaryDir folder;
        QFile old(folder.filePath(u"old.svg"_qs));
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("mine") == 4);
        old.close();
        int written = 0;
        ExportDialog dialog(folder.filePath(u"old"_qs), true,
                            [&](ExportFormat, const QString &) -> ExportDialog::Writing {
                                ++written;
                                return [] { return Done(); };
                            });
        dialog.show();
        auto *save = dialog.findChild<QPushButton *>(u"saveButton"_qs);
        save->click();
        QCOMPARE(written, 0);
        QVERIFY(dialog.isVisible());
        save->click();
        QCOMPARE(written, 1);
        QTRY_VERIFY(!dialog.isVisible());
    }

    void saysWhyItCouldNotSave()
    {
        QTemporaryDir folder;
        Page page(nowhere());
        page.view.showGenealogy(test::breadFamily());
        QVERIFY(page.waitForPicture());
        page.find<QPushButton>("exportButton")->click();
        auto *dialog = page.find<ExportDialog>("ExportDialog");
        auto *path = dialog->findChild<QLineEdit *>(u"pathEdit"_qs);
        path->setText(folder.filePath(u"no/such/folder.svg"_qs));
        dialog->findChild<QPushButton *>(u"saveButton"_qs)->click();
        QTRY_VERIFY(dialog->findChild<FormField *>(u"pathField"_qs)->hasError());
        QVERIFY(dialog->isVisible());
        const QStringList complaints = test::PageAudit(*dialog).complaints();
        QVERIFY(test::PageAudit(*dialog).grabTo(u"genealogy-export"_qs));
        QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
    }
};

BM_PAGE_TEST_MAIN(GenealogySaveTest)
#include "genealogysavetest.moc"
