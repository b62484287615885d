// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/schema/schemadocument.h"
#include "database/migration/ourtables.h"
#include "support/testdatabases.h"

#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>
#include <graphviz/gvc.h>

using namespace bm;
using namespace bm::test;

class SchemaDocumentTest : public QObject
{
    Q_OBJECT

private:
    static SchemaReference schemaOf(Engine engine)
    {
        const TestPlant plant(engine);
        const auto schema = readSchemaReference(*plant.open(Database::Mode::ReadOnly));
        return schema.ok() ? *schema : SchemaReference();
    }

    // As `dot -Tsvg` draws it; empty when Graphviz cannot read it.
    static QByteArray drawn(const QString &dot)
    {
        GVC_t *context = gvContext();
        graph_t *graph = agmemread(dot.toUtf8().constData());
        QByteArray svg;
        char *data = nullptr;
        unsigned int length = 0;
        if (graph && gvLayout(context, graph, "dot") == 0) {
            if (gvRenderData(context, graph, "svg", &data, &length) == 0)
                svg = QByteArray(data, length);
            gvFreeRenderData(data);
            gvFreeLayout(context, graph);
        }
        if (graph)
            agclose(graph);
        gvFreeContext(context);
        return svg;
    }

private Q_SLOTS:
    void theReferenceNamesEverything_data() { forBothEngines(); }
    void theReferenceNamesEverything()
    {
        QFETCH(Engine, engine);
        const SchemaReference schema = schemaOf(engine);
        QVERIFY(schema.tables.size() >= 25);
        const QString text = schemaMarkdown(schema, queryExamples());
        QVERIFY(text.startsWith(u"# "));
        const QStringList lines = text.split(u'\n');
        for (const TableReference &table : schema.tables) {
            const qsizetype at = lines.indexOf(u"### " + table.name);
            QVERIFY2(at >= 0, qPrintable(table.name));
            const qsizetype end = lines.indexOf(QRegularExpression(QStringLiteral("##.*")), at + 1);
            const QString section = lines.mid(at, end - at).join(u'\n');
            for (const ColumnReference &column : table.columns)
                QVERIFY2(section.contains(u"| `" + column.name + u"` | " + column.type), qPrintable(column.name));
            for (const IndexReference &index : table.indexes)
                QVERIFY2(section.contains(index.definition), qPrintable(index.definition));
        }
        for (const ViewReference &view : schema.views)
            QVERIFY(text.contains(u"| `" + view.name + u"` |"));
        for (const QueryExample &example : queryExamples())
            QVERIFY(text.contains(u"```sql\n" + example.sql + u";\n```"));
        QVERIFY(text.contains(QStringLiteral("schema --format dot")));
        QVERIFY(
            text.contains(QStringLiteral("| Pallet, pallets | pallet_number | pallet_code | pallets.pallet_number |")));
        // Every row of a table of the document has as many cells as its head.
        qsizetype cells = 0;
        for (const QString &line : lines) {
            const qsizetype bars = QString(line).remove(QStringLiteral("\\|")).count(u'|');
            if (cells > 0 && bars > 0)
                QVERIFY2(bars == cells, qPrintable(line));
            cells = bars;
        }
    }

    void thePictureShowsEveryTableAndLink_data() { forBothEngines(); }
    void thePictureShowsEveryTableAndLink()
    {
        QFETCH(Engine, engine);
        const SchemaReference schema = schemaOf(engine);
        const QByteArray svg = drawn(schemaDot(schema));
        QVERIFY(svg.contains("<svg"));
        QStringList texts;
        int links = 0;
        QXmlStreamReader reader(svg);
        while (!reader.atEnd()) {
            if (reader.readNext() != QXmlStreamReader::StartElement)
                continue;
            if (reader.name() == u"g" && reader.attributes().value(QStringLiteral("class")) == u"edge")
                ++links;
            if (reader.name() == u"text")
                texts << reader.readElementText();
        }
        QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        int wanted = 0;
        for (const TableReference &table : schema.tables) {
            QVERIFY2(texts.contains(table.name), qPrintable(table.name));
            for (const ColumnReference &column : table.columns) {
                QVERIFY2(texts.contains(column.name) || texts.contains(column.name + u" ?"), qPrintable(column.name));
                wanted += column.references.isEmpty() ? 0 : 1;
            }
        }
        QVERIFY(wanted > 30);
        QCOMPARE(links, wanted);
    }
};

QTEST_GUILESS_MAIN(SchemaDocumentTest)
#include "schemadocumenttest.moc"
