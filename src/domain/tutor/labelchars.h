// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QChar>

namespace bm
{

// Everything on a label is a digit, a letter, or stands between them.
inline bool isLabelDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

inline bool isLabelLetter(QChar c)
{
    return c.isLetter();
}

inline bool isLabelSeparator(QChar c)
{
    return !isLabelDigit(c) && !isLabelLetter(c);
}

} // namespace bm
