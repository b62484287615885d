// SPDX-License-Identifier: GPL-3.0-or-later
// From a change to the whole history of what it belongs to, whatever that is.
#include "support/pageaudit.h"
#include "support/pagehands.h"
#include "views/history/historydialog.h"
#include "views/history/historyview.h"
#include "views/style/theme.h"
#include "views/widgets/banner.h"

#include <QApplication>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QPointer>
#include <QTableView>

using namespace bm;
using namespace bm::test;

constexpr int patience = 30'000;

namespace
{
HistoryDialog *openDialog()
{
    for (QWidget *window : QApplication::topLevelWidgets()) {
        if (auto *found = qobject_cast<HistoryDialog *>(window); found && found->isVisible())
            return found;
    }
    return nullptr;
}

// Shows only changes of one kind of record, and chooses the newest.
void narrow(const Hands &hands, const QString &kind)
{
    auto *tables = hands.find<QComboBox>(QStringLiteral("tableBox"));
    QTRY_VERIFY_WITH_TIMEOUT(tables->findText(kind) >= 0, patience);
    tables->setFocus();
    tables->setCurrentText(kind);
    auto *table = hands.table(QStringLiteral("changeTable"));
    QTRY_VERIFY_WITH_TIMEOUT(
        table->model()->rowCount() > 0 &&
            hands.find<QPlainTextEdit>(QStringLiteral("changeDetail"))->toPlainText().contains(kind),
        patience);
    table->setFocus();
}
} // namespace

class RecordHistoryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyObjectHasOne_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("subject");
        QTest::newRow("supplier") << QStringLiteral("Supplier") << QStringLiteral("Mill");
        QTest::newRow("customer") << QStringLiteral("Customer") << QStringLiteral("Shop");
        QTest::newRow("ingredient") << QStringLiteral("Ingredient") << QStringLiteral("Rye");
        QTest::newRow("recipe") << QStringLiteral("Recipe") << QStringLiteral("Bread");
        QTest::newRow("lot") << QStringLiteral("Lot") << QStringLiteral("L-000001");
    }
    void everyObjectHasOne()
    {
        QFETCH(QString, kind);
        QFETCH(QString, subject);
        Plant plant(Engine::SQLite);
        must(plant.catalog.addSupplier(QStringLiteral("Mill")));
        must(plant.catalog.addCustomer(QStringLiteral("Shop")));
        plant.recipe(QStringLiteral("Bread"), {QStringLiteral("Rye")});
        plant.received(QStringLiteral("Rye"), kilos(5));
        HistoryView view(plant.worker);
        const Hands hands(view);
        narrow(hands, kind);
        hands.press(Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(openDialog() != nullptr, patience);
        QPointer<HistoryDialog> dialog = openDialog();
        auto *detail = dialog->findChild<QPlainTextEdit *>(QStringLiteral("changeDetail"));
        QTRY_VERIFY2_WITH_TIMEOUT(detail->toPlainText().contains(subject), qPrintable(detail->toPlainText()), patience);
        dialog->reject();
        QTRY_VERIFY_WITH_TIMEOUT(dialog == nullptr, patience);
    }

    void aChangeWithoutARecordSaysSo()
    {
        Plant plant(Engine::SQLite);
        plant.released(QStringLiteral("Rye"), kilos(5)); // with QA's word about it
        HistoryView view(plant.worker);
        const Hands hands(view);
        narrow(hands, QStringLiteral("Quality check"));
        hands.click(QStringLiteral("recordButton"));
        QVERIFY(openDialog() == nullptr);
        QVERIFY(hands.find<Banner>(QStringLiteral("banner"))->isVisible());
    }
};

BM_PAGE_TEST_MAIN(RecordHistoryTest)
#include "recordhistorytest.moc"
