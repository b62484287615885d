// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/tables/zipparts.h"

#include <QXmlStreamReader>

namespace bm
{

struct WorkbookSheet
{
    QString name;
    QString part; // its name in the zip
    bool isHidden = false;
};

// What the sheets of a workbook share.
struct Workbook
{
    std::vector<WorkbookSheet> sheets;
    bool since1904 = false;
    QStringList texts;           // shared strings
    std::vector<bool> showsDate; // by the style's number
};

// Walks an XML part; a document that defines anything of its own is refused, so that nothing can be blown up by it.
// visit() is called at every start of an element. Nothing: all of it was read.
std::optional<TableFailure> walkXml(const QByteArray &xml, const QString &part,
                                    const std::function<std::optional<TableFailure>(QXmlStreamReader &)> &visit);

// The text of the <si> or <is> that the reader stands at: plain or rich, without the readings above signs.
QString richText(QXmlStreamReader &xml);

std::variant<Workbook, TableFailure> readWorkbook(const QByteArray &zip, const TableLimits &limits);

} // namespace bm
