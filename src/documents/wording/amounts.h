// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"

#include <QString>

namespace bm
{

// As a person reads it in the language of the program: 5.8 in English, 5,8 in Spanish, where 5.800 would be thousands.
// In the language of programs ("C") exact as in files: 5.800.
QString asRead(Quantity quantity);
QString asRead(Quantity quantity, const QString &unit);

// The same for every amount with a unit in a text: "L-000017, 5.800 kg".
QString amountsAsRead(const QString &text);

} // namespace bm
