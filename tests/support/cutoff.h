// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace bm::test
{

// What of the words of this one widget (label, button, placeholder, current text of a combo box, header, tabs) does
// not fit into it: "needs 120x19, has 60x19"; empty when everything is seen or the widget has no words.
QString cutOffText(const QWidget &widget);

} // namespace bm::test
