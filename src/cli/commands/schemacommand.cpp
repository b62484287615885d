// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/plantaccess.h"
#include "database/transaction.h"
#include "documents/schema/schemadocument.h"

namespace bm::cli
{
namespace
{
// The one that is named, else the newest schema as SQLite has it: the documents need no plant.
Result<std::unique_ptr<Database>> described(const CommandLine &line)
{
    if (line.database.isEmpty())
        return newestSchemaInMemory();
    BM_TRY_ASSIGN(const ConnectionSettings settings, ConnectionSettings::tryFromText(line.database));
    return Database::open(settings, Database::Mode::ReadOnly);
}

QString asScript(const QStringList &statements)
{
    QString text;
    for (const QString &statement : statements)
        text += statement + (statement.endsWith(u';') ? QStringLiteral("\n--;\n") : QStringLiteral(";\n--;\n"));
    return text;
}

Result<QString> written(Database &database, const QString &format, const SchemaReference &schema)
{
    if (format == u"dot")
        return schemaDot(schema);
    if (format == u"markdown")
        return schemaMarkdown(schema, queryExamples());
    BM_TRY_ASSIGN(const QStringList statements, schemaStatements(database));
    return asScript(statements);
}
} // namespace

Result<Exit> schemaCommand(Invocation &run)
{
    const QString format = run.line.has("format") ? run.line.option("format") : QStringLiteral("markdown");
    if (format != u"markdown" && format != u"dot" && format != u"sql")
        return run.out.wrongUsage(Cli::tr("“%1” is no format: markdown, dot or sql.").arg(format),
                                  usageLine(run.line.command));
    BM_TRY_ASSIGN(const auto database, described(run.line));
    return inReadTransaction(*database, [&]() -> Result<Exit> {
        BM_TRY_ASSIGN(const SchemaReference schema, readSchemaReference(*database));
        BM_TRY_ASSIGN(const QString text, written(*database, format, schema));
        run.out.result({{QStringLiteral("engine"), engineName(schema.engine)},
                        {QStringLiteral("schema_version"), schema.version},
                        {QStringLiteral("format"), format},
                        {QStringLiteral("text"), text}},
                       text);
        return Exit::Done;
    });
}

} // namespace bm::cli
