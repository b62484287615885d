// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/schema/schemadocument.h"

#include <algorithm>

namespace bm
{
namespace
{
// Steps of the schema in colours that print in grey, too.
QString colourOf(int version)
{
    static const QStringList colours{QStringLiteral("#dbeafe"), QStringLiteral("#dcfce7"), QStringLiteral("#fef3c7"),
                                     QStringLiteral("#fae8ff"), QStringLiteral("#ffe4e6"), QStringLiteral("#e5e7eb")};
    return colours[std::max(0, version - 1) % colours.size()];
}

QString keyMark(const ColumnReference &column, const QStringList &uniqueKeys)
{
    if (column.primaryKey)
        return QStringLiteral("PK");
    if (!column.references.isEmpty())
        return QStringLiteral("FK");
    return uniqueKeys.contains(column.name) ? QStringLiteral("U") : QString();
}

QString cell(const QString &text, const QString &attributes = {})
{
    return u"<TD ALIGN=\"LEFT\"" % attributes % u'>' % (text.isEmpty() ? QStringLiteral(" ") : text.toHtmlEscaped()) %
           u"</TD>";
}

QString node(const TableReference &table)
{
    QString text = u"    \"" % table.name % u"\" [label=<<TABLE BORDER=\"0\" CELLBORDER=\"1\" CELLSPACING=\"0\">\n";
    text += u"        <TR><TD COLSPAN=\"3\" BGCOLOR=\"" % colourOf(table.version) % u"\"><B>" %
            table.name.toHtmlEscaped() % u"</B></TD></TR>\n";
    for (const ColumnReference &column : table.columns) {
        const QString name = column.notNull || column.primaryKey ? column.name : QString(column.name % u" ?");
        text += u"        <TR>" % cell(keyMark(column, table.uniqueKeys)) %
                cell(name, u" PORT=\"" % column.name % u'"') % cell(column.type) % u"</TR>\n";
    }
    return text % u"    </TABLE>>];\n";
}

QString edges(const TableReference &table)
{
    QString text;
    for (const ColumnReference &column : table.columns) {
        if (column.references.isEmpty())
            continue;
        text += u"    \"" % table.name % u"\":\"" % column.name % u"\" -> \"" % column.references.section(u'.', 0, 0) %
                u"\":\"" % column.references.section(u'.', 1) % u'"';
        // An open circle where there may be none.
        text += column.notNull ? QStringLiteral(";\n") : QStringLiteral(" [arrowhead=odot];\n");
    }
    return text;
}
} // namespace

QString schemaDot(const SchemaReference &schema)
{
    QString text = u"// BakerMaiden, schema version " % QString::number(schema.version) % u", " %
                   engineName(schema.engine) % u"\ndigraph schema {\n";
    text += u"    rankdir=LR;\n    nodesep=0.3;\n    ranksep=1.2;\n"
            u"    node [shape=plaintext, fontname=\"DejaVu Sans\", fontsize=10];\n"
            u"    edge [dir=both, arrowhead=tee, arrowtail=crow, color=\"#475569\"];\n";
    for (const TableReference &table : schema.tables)
        text += node(table);
    for (const TableReference &table : schema.tables)
        text += edges(table);
    return text % u"}\n";
}

} // namespace bm
