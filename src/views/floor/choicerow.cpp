// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/floor/choicerow.h"

#include "views/style/theme.h"

#include <QBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStringBuilder>

namespace bm
{

ChoiceRow::ChoiceRow(QWidget *parent) : QWidget(parent), m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(Space::m);
    hide();
}

void ChoiceRow::offer(const std::vector<Choice> &choices)
{
    clear();
    for (const Choice &choice : choices)
        addButton(choice);
    m_row->setDirection(QBoxLayout::LeftToRight);
    m_row->setSpacing(Space::m);
    m_row->addStretch();
    begin();
}

void ChoiceRow::offerList(const std::vector<Choice> &choices)
{
    clear();
    int number = 0;
    for (Choice choice : choices) {
        choice.text = QString::number(++number) % u"   " % choice.text;
        addButton(choice);
    }
    m_row->setDirection(QBoxLayout::TopToBottom);
    m_row->setSpacing(Space::s);
    begin();
}

void ChoiceRow::begin()
{
    show();
    if (QWidget *first = m_row->count() > 0 ? m_row->itemAt(0)->widget() : nullptr)
        first->setFocus(Qt::OtherFocusReason);
}

void ChoiceRow::keyPressEvent(QKeyEvent *event)
{
    const int position = event->key() - Qt::Key_1;
    const QLayoutItem *item = m_row->direction() == QBoxLayout::TopToBottom ? m_row->itemAt(position) : nullptr;
    auto *button = item != nullptr ? qobject_cast<QPushButton *>(item->widget()) : nullptr;
    if (button == nullptr || event->modifiers().testFlag(Qt::ControlModifier))
        return QWidget::keyPressEvent(event);
    button->click();
}

void ChoiceRow::addButton(const Choice &choice)
{
    auto *button = new QPushButton(choice.text, this);
    button->setObjectName(u"choice_" % choice.id);
    button->setAutoDefault(true); // Return takes the one that has the focus
    m_row->addWidget(button);
    connect(button, &QPushButton::clicked, this, [this, take = choice.take] {
        clear();
        take();
    });
}

void ChoiceRow::clear()
{
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater(); // it may be the one that was pressed
        }
        delete item;
    }
    hide();
}

} // namespace bm
