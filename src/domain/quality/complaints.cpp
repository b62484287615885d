// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quality/complaints.h"

#include <QRegularExpression>
#include <algorithm>

namespace bm
{
namespace
{
QStringList parted(const QString &text, const QRegularExpression &at)
{
    QStringList pieces;
    const QStringList raw = text.split(at, Qt::SkipEmptyParts);
    for (const QString &each : raw) {
        QString piece = each.trimmed();
        while (piece.size() > 1 && QStringView(u"\"'`").contains(piece.front()) && piece.front() == piece.back())
            piece = piece.mid(1, piece.size() - 2).trimmed();
        if (std::any_of(piece.begin(), piece.end(), [](QChar c) { return c.isLetterOrNumber(); }))
            pieces << piece;
    }
    return pieces;
}
} // namespace

QStringList complaintPieces(const QString &pasted)
{
    static const QRegularExpression separators(QStringLiteral("[\\x{00}-\\x{1f},;|\\x{2028}\\x{2029}]+"));
    return parted(pasted, separators);
}

QStringList smallerPieces(const QString &piece)
{
    static const QRegularExpression blanks(QStringLiteral("\\s+"));
    static const QRegularExpression signs(QStringLiteral("[^\\p{L}\\p{N}._-]+"));
    const QStringList words = parted(piece, blanks);
    return words.size() > 1 ? words : parted(piece, signs);
}

QString complaintCode(const QString &piece)
{
    QString digits = piece;
    digits.remove(QStringLiteral("]C1"));
    digits.remove(QRegularExpression(QStringLiteral("[\\s()]")));
    if (digits.size() == 20 && digits.startsWith(u"00"))
        digits = digits.mid(2);
    static const QRegularExpression sscc(QStringLiteral("^[0-9]{18}$"));
    return sscc.match(digits).hasMatch() ? digits : piece;
}

} // namespace bm
