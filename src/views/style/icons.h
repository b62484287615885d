// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/tokens.h"

#include <QIcon>
#include <QString>

class QAbstractButton;
class QPainter;
class QRectF;
class QWidget;

namespace bm
{

// Icons are named as their file in resources/icons, without ".svg". They are drawn from the SVG at the size and scale
// asked for, in the colour that the token has at that moment, so a change of the theme needs no new icons.
namespace Icons
{

QIcon icon(const QString &name, Colour colour = Colour::Text);

void paint(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour);

// The same as lines instead of pixels, slower: for a file that is a drawing itself.
void paintLines(QPainter &painter, const QRectF &rect, const QString &name, const QColor &colour);

// True when resources/icons has it.
bool has(const QString &name);

// Gives a button an icon in the colour of its text (which depends on its property role).
void setOn(QAbstractButton *button, const QString &name);

// Gives every button below root that has a dynamic property iconName (set in the .ui file) that icon. Call it once
// after setupUi().
void decorate(QWidget *root);

} // namespace Icons

} // namespace bm
