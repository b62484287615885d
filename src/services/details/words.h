// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/result.h"

#include <QString>

namespace bm
{

// What was typed, without the blanks around it; a null string, which is NULL in the database, when nothing is left.
inline QString orNull(const QString &text)
{
    const QString trimmed = text.trimmed();
    return trimmed.isEmpty() ? QString() : trimmed;
}

// Required when there is nothing but blanks.
inline Done required(const QString &text, const QString &field)
{
    if (text.trimmed().isEmpty())
        return Error{Reason::Required, field};
    return {};
}

} // namespace bm
