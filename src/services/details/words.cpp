// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/details/words.h"

#include "domain/text/readabletext.h"

namespace bm
{

Done readable(const QString &text, const QString &field, int longest)
{
    if (text.trimmed().size() > longest)
        return Error{Reason::TooLong, field};
    if (!isReadable(text))
        return Error{Reason::UnreadableText, field};
    return {};
}

Done readable(std::initializer_list<Typed> lines)
{
    for (const Typed &line : lines)
        BM_TRY(readable(line.text, QString::fromLatin1(line.field)));
    return {};
}

Done required(const QString &text, const QString &field, int longest)
{
    if (text.trimmed().isEmpty())
        return Error{Reason::Required, field};
    return readable(text, field, longest);
}

Done readableNote(const QString &note, const QString &field)
{
    return readable(note, field, longestNote);
}

Done requiredReason(const QString &reason)
{
    return required(reason, QStringLiteral("reason"), longestNote);
}

} // namespace bm
