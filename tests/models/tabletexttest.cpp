// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tabletext.h"

#include <QStandardItemModel>
#include <QTest>

using namespace bm;

// What leaves a table for a spreadsheet or a mail.
class TableTextTest : public QObject
{
    Q_OBJECT

private:
    static void fill(QStandardItemModel &model)
    {
        model.setHorizontalHeaderLabels({QStringLiteral("Code"), QStringLiteral("Change")});
        const auto row = [&model](const QString &code, const QString &change) {
            model.appendRow({new QStandardItem(code), new QStandardItem(change)});
        };
        row(QStringLiteral("=HYPERLINK(\"http://x\")"), QStringLiteral("-2.5"));
        row(QStringLiteral("@SUM(A1)"), QStringLiteral("-2+3"));
        row(QStringLiteral("two\nlines, \"quoted\""), QStringLiteral("12.5 kg"));
    }

private Q_SLOTS:
    void noCellOfAFileIsAFormula()
    {
        QStandardItemModel model;
        fill(model);
        QCOMPARE(csvOf(model), QStringLiteral("Code,Change\r\n"
                                              "\"'=HYPERLINK(\"\"http://x\"\")\",-2.5\r\n"
                                              "'@SUM(A1),'-2+3\r\n"
                                              "\"two\nlines, \"\"quoted\"\"\",12.5 kg\r\n"));
    }

    void noCellOfTheClipboardIsAFormula()
    {
        QStandardItemModel model;
        fill(model);
        QCOMPARE(clipboardText(model, {model.index(0, 0), model.index(1, 0), model.index(2, 0)}),
                 QStringLiteral("Code\tChange\n"
                                "'=HYPERLINK(\"http://x\")\t-2.5\n"
                                "'@SUM(A1)\t'-2+3\n"
                                "two lines, \"quoted\"\t12.5 kg\n"));
    }
};

QTEST_GUILESS_MAIN(TableTextTest)
#include "tabletexttest.moc"
