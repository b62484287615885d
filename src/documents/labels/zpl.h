// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/labels/labellayout.h"

namespace bm
{

// The label in the language of Zebra's printers, for its dots per inch. Whatever a name contains is text: it is written
// so that no sign of it begins a command.
QByteArray labelZpl(const LabelLayout &label, int copies = 1);

} // namespace bm
