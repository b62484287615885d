// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/firstrun/plaintable.h"

#include "models/wording.h"
#include "views/style/theme.h"

#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <algorithm>

namespace bm
{

namespace
{
constexpr int mostRowsSeen = 8;

QStandardItem *makeItem(const QString &text, bool isNumber)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    item->setTextAlignment(Qt::AlignVCenter | (isNumber ? Qt::AlignRight : Qt::AlignLeft));
    item->setToolTip(plainToolTip(text));
    return item;
}

void setHeight(QTableView *table, int rows)
{
    const int seen = std::clamp(rows, 2, mostRowsSeen);
    table->setMinimumHeight(table->horizontalHeader()->sizeHint().height() +
                            seen * table->verticalHeader()->defaultSectionSize() + 4);
}
} // namespace

void fillPlainTable(QTableView *table, const std::vector<PlainColumn> &columns, const std::vector<QStringList> &rows,
                    int wideColumn)
{
    auto *model = new QStandardItemModel(table);
    for (const PlainColumn &column : columns) {
        auto *header = new QStandardItem(column.title);
        header->setTextAlignment(Qt::AlignVCenter | (column.isNumber ? Qt::AlignRight : Qt::AlignLeft));
        model->setHorizontalHeaderItem(model->columnCount(), header);
    }
    for (const QStringList &texts : rows) {
        QList<QStandardItem *> items;
        for (size_t i = 0; i < columns.size(); ++i)
            items << makeItem(texts.value(qsizetype(i)), columns[i].isNumber);
        model->appendRow(items);
    }
    QAbstractItemModel *before = table->model();
    table->setModel(model);
    delete before;
    Theme::setUpTable(table);
    table->resizeColumnsToContents();
    table->horizontalHeader()->setSectionResizeMode(wideColumn, QHeaderView::Stretch);
    setHeight(table, int(rows.size()));
}

} // namespace bm
