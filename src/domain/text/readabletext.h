// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace bm
{

// Whether every sign of it is a character that a page can show: no control characters but tabs and new lines (a
// terminal or a printer obeys them), no halves of characters, nothing that Unicode says is no character.
bool isReadable(const QString &text);

} // namespace bm
