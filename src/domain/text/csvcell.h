// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

namespace bm
{

// A spreadsheet takes a cell for a formula that begins with one of these, and does what it says; an apostrophe in front
// makes it text. A plain number stays one.
inline QString withoutFormula(const QString &text)
{
    static const QString formula = QStringLiteral("=+-@\t\r");
    static const QRegularExpression number(QStringLiteral("^[+-]?[0-9]+(?:[.,][0-9]+)*$"));
    const bool isOne = !text.isEmpty() && formula.contains(text.front()) && !number.match(text).hasMatch();
    return isOne ? QString(u'\'' + text) : text;
}

// RFC 4180, section 2.
inline QString csvCell(const QString &text)
{
    QString cell = withoutFormula(text);
    const bool needsQuotes = cell.contains(u',') || cell.contains(u'"') || cell.contains(u'\n') || cell.contains(u'\r');
    return needsQuotes ? QString(u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"') : cell;
}

} // namespace bm
