// SPDX-License-Identifier: GPL-3.0-or-later
#include "attacks/hostilewords.h"
#include "documents/savefile.h"
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/genealogy/genealogyview.h"
#include "views/pallets/palletsview.h"
#include "views/production/productionview.h"
#include "views/receiving/receivingview.h"
#include "views/style/theme.h"
#include "views/widgets/scanedit.h"
#include "views/widgets/scanfeedback.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QtTest>

using namespace bm;
using bm::test::Hands;
using bm::test::Plant;

// A code that somebody printed to do harm, scanned or pasted at every station: it is looked for, not found, and said
// so; nothing is written and nothing is drawn from it.
class HostileScansTest : public QObject
{
    Q_OBJECT

private:
    static QStringList counts(const Plant &plant)
    {
        QStringList all;
        for (const char *table : {"ingredient_lots", "lot_movements", "production_runs", "batch_ingredients", "pallets",
                                  "recipes", "suppliers", "audit_log"})
            all << QLatin1String(table) + u' ' + plant.plant.value(u"SELECT count(*) FROM "_qs + QLatin1String(table));
        return all;
    }

    // As a label that was copied from somewhere and pasted; a scanner cannot type all of these.
    static void paste(QWidget &page, const QString &field, const QString &word, ServiceWorker &worker)
    {
        auto *edit = page.findChild<QLineEdit *>(field);
        QVERIFY(edit);
        edit->clear();
        edit->setFocus();
        QGuiApplication::clipboard()->setText(word);
        edit->paste();
        QTest::keyClick(edit, Qt::Key_Return);
        test::settle(worker);
    }

private Q_SLOTS:
    void nothingComesOfIt_data()
    {
        QTest::addColumn<Engine>("engine");
        QTest::addColumn<QString>("page");
        for (const Engine engine : {Engine::SQLite, Engine::PostgreSQL}) {
            for (const QString &page : {u"receiving"_qs, u"production"_qs, u"pallets"_qs, u"genealogy"_qs})
                QTest::addRow("%s, %s", qPrintable(engineName(engine)), qPrintable(page)) << engine << page;
        }
    }
    void nothingComesOfIt()
    {
        QFETCH(Engine, engine);
        QFETCH(QString, page);
        Plant plant(engine);
        plant.finishedBatch();
        const QStringList before = counts(plant);
        std::unique_ptr<QWidget> view;
        if (page == u"receiving")
            view = std::make_unique<ReceivingView>(plant.worker);
        else if (page == u"production")
            view = std::make_unique<ProductionView>(plant.worker);
        else if (page == u"pallets")
            view = std::make_unique<PalletsView>(plant.worker);
        else
            view = std::make_unique<GenealogyView>(plant.worker);
        const Hands hands(*view);
        const QString field = page == u"genealogy" ? u"codeEdit"_qs : u"scanEdit"_qs;
        const auto words = test::hostileWords();
        for (auto word = words.begin(); word != words.end(); ++word) {
            paste(*view, field, word.value(), plant.worker);
            QVERIFY2(view->isVisible(), qPrintable(word.key()));
            const auto labels = view->findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                const bool drawn = label->textFormat() != Qt::PlainText && label->text().contains(u"<img");
                QVERIFY2(!drawn, qPrintable(label->objectName() + u": "_qs + label->text()));
            }
        }
        QCOMPARE(counts(plant), before);
    }

    void aCodeIsNoPath_data()
    {
        QTest::addColumn<QString>("code");
        const auto words = test::hostileWords();
        for (auto word = words.begin(); word != words.end(); ++word)
            QTest::newRow(qPrintable(word.key())) << word.value();
        QTest::newRow("a device") << u"/dev/null"_qs;
        QTest::newRow("another drive") << u"C:\\lots\\x"_qs;
    }
    // What is saved under a code lies in the folder that was chosen, and nowhere else.
    void aCodeIsNoPath()
    {
        QFETCH(QString, code);
        QTemporaryDir top;
        QVERIFY(QDir(top.path()).mkpath(u"chosen/deep"_qs));
        const QDir folder(top.filePath(u"chosen/deep"_qs));
        const QString name = fileNameOf(u"history"_qs, code) + u".csv"_qs;
        const Done saved = saveFile(folder.filePath(name), "rows\n");
        QVERIFY2(saved.ok(), qPrintable(name + u": "_qs + (saved ? QString() : saved.error().detail)));
        QCOMPARE(folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{name});
        QVERIFY(name.startsWith(u"history-"));
        QCOMPARE(QDir(top.filePath(u"chosen"_qs)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{u"deep"_qs});
    }
};

BM_PAGE_TEST_MAIN(HostileScansTest)
#include "hostilescanstest.moc"
