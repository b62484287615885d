// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/history/statepanel.h"

#include "views/style/theme.h"
#include "views/widgets/card.h"

#include <QHeaderView>
#include <QLabel>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

namespace bm
{
namespace
{
QStandardItem *cell(const QString &text, bool isStrong)
{
    auto *item = new QStandardItem(text);
    item->setToolTip(text);
    QFont font = item->font();
    font.setBold(isStrong);
    item->setFont(font);
    return item;
}
} // namespace

StatePanel::StatePanel(QWidget *parent)
    : QWidget(parent), m_headline(new QLabel), m_model(new QStandardItemModel(this)), m_table(new QTableView)
{
    m_headline->setObjectName(QStringLiteral("stateHeadline"));
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setWordWrap(true);
    m_table->setObjectName(QStringLiteral("stateTable"));
    m_table->setAccessibleName(tr("Then and now"));
    Theme::setUpTable(m_table);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto *card = new Card;
    card->setObjectName(QStringLiteral("stateCard"));
    card->setFlush(true);
    auto *cardColumn = new QVBoxLayout(card);
    cardColumn->setContentsMargins(0, 0, 0, 0);
    cardColumn->addWidget(m_table);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(Space::s);
    column->addWidget(m_headline);
    column->addWidget(card, 1);
}

void StatePanel::show(const QString &headline, const std::vector<StateLine> &lines)
{
    m_headline->setText(headline);
    m_model->clear();
    m_model->setHorizontalHeaderLabels({tr("Field"), tr("Then"), tr("Now")});
    for (const StateLine &line : lines)
        m_model->appendRow({cell(line.field, false), cell(line.then, line.isChanged()),
                            cell(line.isChanged() ? line.now : tr("the same"), line.isChanged())});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->parentWidget()->show();
}

void StatePanel::showSentence(const QString &sentence)
{
    m_headline->setText(sentence);
    m_model->clear();
    m_table->parentWidget()->hide();
}

} // namespace bm
