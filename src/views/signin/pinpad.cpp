// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/signin/pinpad.h"

#include "views/style/theme.h"

#include <QGridLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QStringBuilder>

namespace bm
{

PinPad::PinPad(QWidget *parent) : QWidget(parent)
{
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(Space::s);
    for (int digit = 0; digit <= 9; ++digit) {
        const QString text = QString::number(digit);
        const int place = digit == 0 ? 10 : digit - 1;
        QPushButton *key = addKey(*grid, u"pin" % text, text, place / 3, place % 3);
        connect(key, &QPushButton::clicked, this, [this, text] { type(text); });
    }
    QPushButton *clear = addKey(*grid, QStringLiteral("pinClear"), tr("Clear"), 3, 0);
    connect(clear, &QPushButton::clicked, this, [this] {
        if (m_field != nullptr)
            m_field->clear();
    });
    QPushButton *back = addKey(*grid, QStringLiteral("pinBack"), QStringLiteral("⌫"), 3, 2);
    back->setAccessibleName(tr("Delete the last digit"));
    connect(back, &QPushButton::clicked, this, [this] {
        if (m_field != nullptr)
            m_field->backspace();
    });
}

QPushButton *PinPad::addKey(QGridLayout &grid, const QString &name, const QString &text, int row, int column)
{
    auto *key = new QPushButton(text, this);
    key->setObjectName(name);
    key->setAutoDefault(false);
    key->setFocusPolicy(Qt::TabFocus); // a finger leaves the keyboard with the field
    key->setProperty("target", QStringLiteral("floor"));
    key->setProperty("pad", true);
    key->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    grid.addWidget(key, row, column);
    return key;
}

void PinPad::type(const QString &digit)
{
    if (m_field != nullptr)
        m_field->insert(digit);
}

} // namespace bm
