// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace bm::test
{

// A zip of these parts, by name; what a test needs that no spreadsheet program would write.
QByteArray zipOf(const QList<QPair<QString, QByteArray>> &parts);

// A workbook of one sheet "Sheet1" with these rows of XML and, if wanted, more about the book, styles and shared texts.
struct HandBook
{
    QByteArray rows;
    QByteArray bookProperties = {}; // <workbookPr .../>
    QByteArray sheets = R"(<sheet name="Sheet1" sheetId="1" r:id="rId1"/>)";
    QByteArray styles = {};
    QByteArray texts = {};
    QByteArray prolog = {};    // before the sheet's root
    QByteArray afterRows = {}; // e.g. <mergeCells>
};
QByteArray handMade(const HandBook &book);

} // namespace bm::test
