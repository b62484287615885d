// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/labels/labeltext.h"

#include <QFontMetricsF>
#include <algorithm>

namespace bm
{
namespace
{
constexpr int measured = 100;  // pixels of the font that widths are taken from
constexpr qreal step = 0.1;    // millimetres between two sizes that are tried
constexpr qreal leading = 1.0; // a line's height is the type's

// Made once for each thread: it is asked some hundred times for a label.
const QFontMetricsF &metrics(bool bold)
{
    thread_local const QFontMetricsF regular(labelFont(false));
    thread_local const QFontMetricsF strong(labelFont(true));
    return bold ? strong : regular;
}

// How much of the beginning of a text is no wider than that.
qsizetype fitting(const QString &text, qreal width, bool bold, const QString &behind = {})
{
    qsizetype fits = 0;
    for (qsizetype no = text.size() + 1; no - fits > 1;) {
        const qsizetype middle = (fits + no) / 2;
        (textWidth(text.left(middle) + behind, bold) <= width ? fits : no) = middle;
    }
    return fits;
}

// A word that is wider than the line is broken anywhere.
QString taken(QString &rest, qreal width, bool bold)
{
    qsizetype end = std::max<qsizetype>(1, fitting(rest, width, bold));
    if (end < rest.size()) {
        const qsizetype blank = rest.lastIndexOf(u' ', end);
        if (blank > 0)
            end = blank;
    }
    const QString line = rest.left(end).trimmed();
    rest = rest.mid(end).trimmed();
    return line;
}

// What does not go into the lines ends in an ellipsis.
QStringList broken(const QString &text, qreal width, int lines, bool bold, bool &whole)
{
    QStringList result;
    QString rest = text;
    while (!rest.isEmpty() && result.size() < lines)
        result << taken(rest, width, bold);
    whole = rest.isEmpty();
    if (!whole) {
        const QString last = result.back() + u' ' + rest;
        result.back() = last.left(fitting(last, width, bold, QStringLiteral("…"))).trimmed() + u'…';
    }
    return result;
}

bool isBrokenAtBlanks(const QStringList &lines, const QString &text)
{
    return lines.join(u' ') == text;
}
} // namespace

QFont labelFont(bool bold)
{
    QFont font;
    font.setFamilies({QStringLiteral("DejaVu Sans")});
    font.setPixelSize(measured);
    font.setBold(bold);
    font.setHintingPreference(QFont::PreferNoHinting);
    return font;
}

qreal textWidth(const QString &text, bool bold)
{
    const QFontMetricsF type = metrics(bold);
    return type.horizontalAdvance(text) / type.height();
}

qreal textAscent(bool bold)
{
    const QFontMetricsF type = metrics(bold);
    return type.ascent() / type.height();
}

qreal putText(LabelLayout &label, const QRectF &rect, const QString &text, const TextFit &fit)
{
    const QString plain = text.simplified();
    if (plain.isEmpty() || rect.width() <= 0)
        return 0;
    qreal size = std::min(fit.largest, rect.height());
    QStringList lines;
    for (;; size -= step) {
        const int room = std::clamp(int(rect.height() / (size * leading) + 0.001), 1, fit.lines);
        const bool isLast = size - step < fit.smallest;
        bool whole = false;
        lines = broken(plain, rect.width() / size, room, fit.isBold, whole);
        // A code is rather smaller than broken in its middle.
        if (isLast || (whole && isBrokenAtBlanks(lines, plain)))
            break;
    }
    for (qsizetype i = 0; i < lines.size(); ++i)
        label.texts.push_back({QRectF(rect.left(), rect.top() + qreal(i) * size * leading, rect.width(), size),
                               lines[i], size, fit.isBold, fit.isCentred});
    return qreal(lines.size()) * size * leading;
}

} // namespace bm
