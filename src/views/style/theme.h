// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "views/style/tokens.h"

#include <QFont>
#include <QPalette>
#include <QStringList>

class QApplication;
class QLabel;
class QTableView;
class QWidget;

namespace bm
{

// What a person chooses in the preferences. System follows the desktop: dark when its window colour is darker than
// its text.
enum class ThemeMode { System, Light, Dark, HighContrast };

// The one place that turns tokens into fonts, palette and style sheet. The state lives in the QApplication (as a
// property), so there is nothing to pass around and nothing that outlives it.
class Theme
{
public:
    // Sets style, font, palette and style sheet of the whole program; may be called again at any time. Windows that
    // are open are restyled; icons and painted widgets take the new colours with their next paint event.
    static void apply(QApplication &app, ThemeMode mode);

    static ThemeMode mode();
    static Look look();

    static QColor colour(Colour colour);
    static QFont font(Type type);

    // Gives a label a step of the type scale; the same as the property type="title" in a .ui file, where the values
    // are caption, body, strong, subtitle, title, headline, figure, distance.
    static void setType(QLabel *label, Type type);

    // Sets a dynamic property that the style sheet asks for (role, target, card ...) and restyles the widget.
    static void setProperty(QWidget *widget, const char *name, const QVariant &value);

    // The manners of every table of the house: 48 px rows, no grid, whole rows selected, Tab leaves the table.
    static void setUpTable(QTableView *table);

    static QPalette paletteOf(Look look);

    // The style sheet of a look. unknownNames receives every $name that no token has.
    static QString styleSheetOf(Look look, QStringList *unknownNames = nullptr);
};

} // namespace bm
