// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/texttable.h"

#include <algorithm>

namespace bm::cli
{
namespace
{
bool isNumber(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(),
                                          [](QChar c) { return c.isDigit() || c == u'.' || c == u'-' || c == u'%'; });
}

// A column is one of numbers when every row says so; "?" and "" stand for an unknown one.
bool isNumeric(const QList<QStringList> &rows, qsizetype column)
{
    bool any = false;
    for (qsizetype row = 1; row < rows.size(); ++row) {
        const QString cell = rows[row].value(column);
        if (isNumber(cell))
            any = true;
        else if (!cell.isEmpty() && cell != u"?")
            return false;
    }
    return any;
}
} // namespace

QString TextTable::toText() const
{
    const qsizetype columns = m_rows.first().size();
    QList<qsizetype> widths;
    QList<bool> right;
    for (qsizetype column = 0; column < columns; ++column) {
        qsizetype width = 0;
        for (const QStringList &row : m_rows)
            width = std::max(width, printable(row.value(column)).size());
        widths << width;
        right << isNumeric(m_rows, column);
    }
    QString text;
    for (const QStringList &row : m_rows) {
        QString line;
        for (qsizetype column = 0; column < columns; ++column) {
            const QString cell = printable(row.value(column));
            line += (column > 0 ? QStringLiteral("  ") : QString()) +
                    (right[column] ? cell.rightJustified(widths[column]) : cell.leftJustified(widths[column]));
        }
        while (line.endsWith(u' '))
            line.chop(1);
        text += line + u'\n';
    }
    return text;
}

QString printable(QString text)
{
    for (QChar &c : text) {
        if (c.unicode() < 0x20)
            c = QChar(0x2400 + c.unicode());
        else if (c.category() == QChar::Other_Control || c.category() == QChar::Other_Format)
            c = QChar(0xfffd);
    }
    return text;
}

} // namespace bm::cli
