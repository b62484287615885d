// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bm
{

// "Flour" for FLOUR, in the person's language; a type that is not known stays as it is written.
QString ingredientTypeWord(const QString &type);
// All of them, in the order of ingredientTypes(); no type has the word of another.
QStringList ingredientTypeWords();
// The type that has that word; OTHER for any other text.
QString ingredientTypeOf(const QString &word);

} // namespace bm
