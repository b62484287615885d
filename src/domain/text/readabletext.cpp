// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/text/readabletext.h"

namespace bm
{
namespace
{
bool isReadableSign(char32_t sign)
{
    const bool isLayout = sign == U'\t' || sign == U'\n' || sign == U'\r';
    return isLayout || (QChar::category(sign) != QChar::Other_Control && !QChar::isNonCharacter(sign));
}
} // namespace

bool isReadable(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar sign = text[i];
        if (!sign.isSurrogate()) {
            if (!isReadableSign(sign.unicode()))
                return false;
            continue;
        }
        const bool isPair = sign.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (!isPair || !isReadableSign(QChar::surrogateToUcs4(sign, text[i + 1])))
            return false;
        ++i;
    }
    return true;
}

} // namespace bm
