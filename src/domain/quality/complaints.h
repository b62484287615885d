// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace bm
{

// What somebody pasted, taken apart: one code on a line, or parted by commas, semicolons, bars or tabs; quotes around a
// code are taken off. Blanks and slashes may belong to a code, so they part nothing yet.
QStringList complaintPieces(const QString &pasted);

// A piece that is no code as a whole, taken apart further: at blanks, else at whatever is no letter, digit, hyphen, dot
// or underscore. One piece: there is nothing to part.
QStringList smallerPieces(const QString &piece);

// The 18 digits of an SSCC, also with "(00)", "00", blanks or a scanner's "]C1" about it; else the piece as it is.
QString complaintCode(const QString &piece);

} // namespace bm
