// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/schema/schemadocument.h"

#include "database/legacy/legacyshape.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct SchemaDocument
{
    Q_DECLARE_TR_FUNCTIONS(bm::SchemaDocument)
};

QString heading(int level, const QString &text)
{
    return u'\n' % QString(level, u'#') % u' ' % text % u"\n\n";
}

QString row(QStringList cells)
{
    for (QString &cell : cells)
        cell = cell.simplified().replace(u'|', QStringLiteral("\\|"));
    return u"| " % cells.join(u" | ") % u" |\n";
}

QString tableHead(const QStringList &titles)
{
    return row(titles) % u'|' % QStringLiteral(" --- |").repeated(titles.size()) % u'\n';
}

QString code(const QString &text)
{
    return text.isEmpty() ? QString() : QString(u'`' % text.simplified() % u'`');
}

QString bullets(const QString &title, const QStringList &items)
{
    if (items.isEmpty())
        return {};
    QString text = u'\n' % title % u"\n\n";
    for (const QString &item : items)
        text += u"- " % code(item) % u'\n';
    return text;
}

QString indexes(const TableReference &table)
{
    if (table.indexes.empty())
        return {};
    QString text = u'\n' % SchemaDocument::tr("Indexes:") % u"\n\n";
    for (const IndexReference &index : table.indexes)
        text +=
            u"- " % code(index.definition) % (index.words.isEmpty() ? QString() : QString(u": " % index.words)) % u'\n';
    return text;
}

// All of a few; of the many that are written from the tables the first ones.
QString triggersOf(const Guarantee &guarantee)
{
    constexpr qsizetype shown = 8;
    const qsizetype more = guarantee.triggers.size() > 2 * shown ? guarantee.triggers.size() - shown : 0;
    QStringList triggers;
    for (const QString &trigger : guarantee.triggers.mid(0, guarantee.triggers.size() - more))
        triggers << code(trigger);
    if (more > 0)
        triggers << SchemaDocument::tr("and %n more", nullptr, static_cast<int>(more));
    return triggers.join(u", ");
}

QString keyOf(const ColumnReference &column, const QStringList &uniqueKeys)
{
    QStringList keys;
    if (column.primaryKey)
        keys << SchemaDocument::tr("primary key");
    if (uniqueKeys.contains(column.name))
        keys << SchemaDocument::tr("unique");
    if (!column.references.isEmpty())
        keys << u"→ " % code(column.references);
    return keys.join(u", ");
}

// The two conditions that stand behind every time and day on SQLite are said in words.
QString checkOf(const ColumnReference &column)
{
    if (column.checks.contains(QStringLiteral("GLOB '*Z'")))
        return SchemaDocument::tr("a moment in UTC, ISO 8601");
    if (column.checks.contains(QStringLiteral("IS date(")))
        return SchemaDocument::tr("a day of the calendar");
    return code(column.checks);
}

QString tableSection(const TableReference &table)
{
    QString text = heading(3, table.name);
    if (!table.comment.isEmpty())
        text += table.comment % u"\n\n";
    text += tableHead({SchemaDocument::tr("Column"), SchemaDocument::tr("Type"), SchemaDocument::tr("NULL"),
                       SchemaDocument::tr("Default"), SchemaDocument::tr("Key"), SchemaDocument::tr("Check")});
    for (const ColumnReference &column : table.columns)
        text += row({code(column.name), column.type,
                     column.notNull || column.primaryKey ? SchemaDocument::tr("no") : SchemaDocument::tr("yes"),
                     code(column.defaultValue), keyOf(column, table.uniqueKeys), checkOf(column)});
    QStringList together;
    for (const QString &key : table.uniqueKeys) {
        if (key.contains(u','))
            together << key;
    }
    return text % bullets(SchemaDocument::tr("Unique together:"), together) %
           bullets(SchemaDocument::tr("Checks of the whole row:"), table.checks) % indexes(table);
}

QString tables(const SchemaReference &schema)
{
    QString text;
    for (const StepReference &step : schema.steps) {
        QString inside;
        for (const TableReference &table : schema.tables) {
            if (table.version == step.version)
                inside += tableSection(table);
        }
        text += heading(2, SchemaDocument::tr("Version %1: %2").arg(step.version).arg(step.name));
        text += step.words % u'\n' % inside;
    }
    return text;
}

QString views(const SchemaReference &schema)
{
    QString text = heading(2, SchemaDocument::tr("Views"));
    text += tableHead({SchemaDocument::tr("View"), SchemaDocument::tr("Shows"), SchemaDocument::tr("Columns")});
    for (const ViewReference &view : schema.views)
        text += row({code(view.name), view.comment, view.columns.join(u", ")});
    return text;
}

QString guarantees(const SchemaReference &schema)
{
    QString text = heading(2, SchemaDocument::tr("What the database guarantees"));
    text += SchemaDocument::tr("By triggers in the database itself, so that no other program can break it either.") %
            u"\n\n";
    text += tableHead({SchemaDocument::tr("Guarantee"), SchemaDocument::tr("Triggers")});
    for (const Guarantee &guarantee : schema.guarantees)
        text += row({guarantee.words, triggersOf(guarantee)});
    return text;
}

QString questions(const SchemaReference &schema, const std::vector<QueryExample> &examples)
{
    QString text = heading(2, SchemaDocument::tr("Questions to ask it"));
    text += SchemaDocument::tr("Each runs as it stands on SQLite and on PostgreSQL; put your own code in its place.");
    if (schema.engine == Engine::SQLite)
        text += u' ' % SchemaDocument::tr("SQLite keeps quantities in thousandths: 12.5 kg is 12500.");
    text += u'\n';
    for (const QueryExample &example : examples)
        text += heading(3, example.question) % u"```sql\n" % example.sql % u";\n```\n";
    return text;
}
} // namespace

namespace
{
// Every column that an old program could have, and its place now.
QString oldDatabases()
{
    QString text = u"\n## " % SchemaDocument::tr("Old databases: which column goes where") % u"\n\n" %
                   SchemaDocument::tr(
                       "Names in both spellings of the old programs count (createdAt, created_at). A column that is "
                       "not listed keeps its values in migration_findings.") %
                   u"\n\n" %
                   tableHead({SchemaDocument::tr("Old table"), SchemaDocument::tr("Column"),
                              SchemaDocument::tr("Also called"), SchemaDocument::tr("Becomes")});
    for (const OldEntity &entity : oldEntities()) {
        QStringList tables;
        for (const char *name : {entity.camelTable, entity.snakeTable}) {
            if (name && !tables.contains(QLatin1String(name)))
                tables << QString::fromLatin1(name);
        }
        for (const OldColumn &column : entity.columns)
            text += row({tables.join(QLatin1String(", ")), QString::fromLatin1(column.name),
                         QString::fromLatin1(column.aliases).replace(u' ', QLatin1String(", ")),
                         QString::fromLatin1(column.target)});
    }
    return text;
}
} // namespace

QString schemaMarkdown(const SchemaReference &schema, const std::vector<QueryExample> &examples)
{
    const QString engine = schema.engine == Engine::SQLite ? QStringLiteral("SQLite") : QStringLiteral("PostgreSQL");
    QString text = u"# " % SchemaDocument::tr("The schema of a BakerMaiden plant") % u"\n\n";
    text += SchemaDocument::tr("Version %1 on %2 %3. %4 tables, %5 views.")
                .arg(QString::number(schema.version), engine, schema.serverVersion,
                     QString::number(schema.tables.size()), QString::number(schema.views.size())) %
            u'\n';
    text += u'\n' %
            SchemaDocument::tr("The picture of the tables and their links: %1")
                .arg(QStringLiteral("`bakermaidenctl schema --format dot | dot -Tsvg > schema.svg`")) %
            u'\n';
    return text % tables(schema) % views(schema) % guarantees(schema) % questions(schema, examples) % oldDatabases();
}

} // namespace bm
