// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/asking.h"
#include "cli/commands/commands.h"
#include "cli/commands/importing/importanswer.h"
#include "cli/interrupt.h"
#include "cli/plantaccess.h"
#include "documents/importing/importwords.h"
#include "documents/importing/templates.h"

#include <QFileInfo>

namespace bm::cli
{
namespace
{
constexpr OptionSpec sheet{
    "sheet", "NAME", QT_TRANSLATE_NOOP("bm::Cli", "the sheet of a workbook; default the first that is not hidden")};
constexpr OptionSpec map{"map", "COLUMN=FIELD",
                         QT_TRANSLATE_NOOP("bm::Cli", "what a column holds, by its title or letter; =- leaves it out"),
                         true};
constexpr OptionSpec dates{"dates", "ORDER",
                           QT_TRANSLATE_NOOP("bm::Cli", "dmy, mdy or ymd: what 03/04/2026 means in this file")};
constexpr OptionSpec decimal{"decimal", "SIGN",
                             QT_TRANSLATE_NOOP("bm::Cli", "comma or point: what 1,250 means in this file")};
constexpr OptionSpec update{"update", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "changes what is there already")};
constexpr OptionSpec again{"again", nullptr,
                           QT_TRANSLATE_NOOP("bm::Cli", "receives lots once more that are in the plant already")};
constexpr OptionSpec dryRun{"dry-run", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "only says what would happen")};
constexpr OptionSpec yes{"yes", nullptr,
                         QT_TRANSLATE_NOOP("bm::Cli", "asks nothing; needed where nobody can be asked")};
constexpr OptionSpec templateFile{
    "template", "FILE", QT_TRANSLATE_NOOP("bm::Cli", "only writes an empty file with the titles, .csv or .xlsx")};

Exit usage(Invocation &run, const QString &message)
{
    return run.out.wrongUsage(message, usageLine(run.line.command));
}

// A title of the file, in any spelling, or the letter that spreadsheets have above the column; -1: neither.
int columnNamed(const QStringList &titles, const QString &name)
{
    for (int i = 0; i < titles.size(); ++i) {
        if (!foldedTitle(name).isEmpty() && foldedTitle(titles[i]) == foldedTitle(name))
            return i;
    }
    for (int i = 0; i < titles.size(); ++i) {
        if (columnLetter(i).compare(name.trimmed(), Qt::CaseInsensitive) == 0)
            return i;
    }
    return -1;
}

// By the name of the database's column, or as a template has it; nothing: neither.
std::optional<QString> fieldNamed(ImportKind kind, const QString &name)
{
    if (name.trimmed() == u"-" || name.trimmed().isEmpty())
        return QString();
    for (const ImportField &field : importFields(kind)) {
        const QString known = QString::fromLatin1(field.name);
        if (foldedTitle(known) == foldedTitle(name) || foldedTitle(fieldTitle(kind, known)) == foldedTitle(name))
            return known;
    }
    return std::nullopt;
}

QString fieldNames(ImportKind kind)
{
    QStringList names;
    for (const ImportField &field : importFields(kind))
        names << QString::fromLatin1(field.name);
    return names.join(QStringLiteral(", "));
}

// What is wrong with --map; empty: nothing.
QString takeMapping(const CommandLine &line, ImportRequest &request)
{
    for (const QString &said : line.values.value(QStringLiteral("map"))) {
        const qsizetype sign = said.lastIndexOf(u'=');
        const int column = sign < 0 ? -1 : columnNamed(request.table->titles, said.left(sign));
        if (column < 0)
            return Cli::tr("--map: the file has no column “%1”.").arg(sign < 0 ? said : said.left(sign));
        const auto field = fieldNamed(request.kind, said.mid(sign + 1));
        if (!field)
            return Cli::tr("--map: there is no field “%1”. There are: %2")
                .arg(said.mid(sign + 1), fieldNames(request.kind));
        // What was guessed for another column gives way to what is said.
        for (QString &other : request.mapping) {
            if (!field->isEmpty() && other == *field)
                other.clear();
        }
        request.mapping[column] = *field;
    }
    return {};
}

QString takeReading(const CommandLine &line, ImportReading &reading)
{
    using Dates = ImportReading::Dates;
    using Figures = ImportReading::Figures;
    static const QHash<QString, Dates> orders{
        {u"dmy"_qs, Dates::DayFirst}, {u"mdy"_qs, Dates::MonthFirst}, {u"ymd"_qs, Dates::YearFirst}};
    static const QHash<QString, Figures> signs{{u"comma"_qs, Figures::Comma}, {u"point"_qs, Figures::Point}};
    if (line.has("dates") && !orders.contains(line.option("dates")))
        return Cli::tr("--dates is dmy, mdy or ymd.");
    if (line.has("decimal") && !signs.contains(line.option("decimal")))
        return Cli::tr("--decimal is comma or point.");
    reading.dates = orders.value(line.option("dates"), Dates::NotSaid);
    reading.figures = signs.value(line.option("decimal"), Figures::NotSaid);
    return {};
}

QString titlesOf(ImportKind kind, const QStringList &fields)
{
    QStringList titles;
    for (const QString &field : fields)
        titles << fieldTitle(kind, field);
    return titles.join(QStringLiteral(", "));
}

QString mappingProblem(const ImportRequest &request)
{
    const QStringList missing = missingFields(request.kind, request.mapping);
    if (!missing.isEmpty())
        return Cli::tr("No column holds: %1. Say which with --map COLUMN=FIELD; the file has: %2")
            .arg(titlesOf(request.kind, missing), request.table->titles.join(QStringLiteral(", ")));
    const QStringList repeated = repeatedFields(request.mapping);
    return repeated.isEmpty() ? QString() : Cli::tr("Several columns hold: %1").arg(titlesOf(request.kind, repeated));
}

Exit tellWrong(Invocation &run, const ImportRequest &request, const TableFile &file, const ImportPreview &preview)
{
    if (!run.out.isJson())
        run.out.result({}, importText(request, preview));
    return run.out.refusal(u"rows_with_errors"_qs,
                           Cli::tr("%n row(s) have errors; nothing was written.", nullptr, int(preview.counts().wrong)),
                           Cli::tr("Correct them in the file, then import it again."), Exit::Refused,
                           importJson(request, file, preview, false));
}

void tell(Invocation &run, const ImportRequest &request, const TableFile &file, const ImportPreview &preview,
          bool isWritten)
{
    const QString last = isWritten ? Cli::tr("Imported.") : Cli::tr("Nothing was written.");
    run.out.result(importJson(request, file, preview, isWritten), importText(request, preview) + last + u'\n');
}

// Looking is quick and told of nothing; writing of many rows says how far it is.
ImportWatch watchOf(Output &out, bool tells)
{
    return [&out, tells, told = 0](qint64 done, qint64 total) mutable {
        const int tenth = int(done * 10 / std::max<qint64>(total, 1));
        if (tells && total > 3000 && tenth > told) {
            told = tenth;
            out.remark(QString::number(tenth * 10) + QStringLiteral(" %"));
        }
        return !InterruptGuard::wasInterrupted();
    };
}

Result<Exit> importRead(Invocation &run, const ImportRequest &request, const TableFile &file)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Imports imports(plant->services().session);
    const InterruptGuard guard;
    BM_TRY_ASSIGN(const ImportPreview preview, imports.preview(request, watchOf(run.out, false)));
    if (!preview.isClean())
        return tellWrong(run, request, file, preview);
    if (run.line.has("dry-run")) {
        tell(run, request, file, preview, false);
        return Exit::Done;
    }
    if (!run.line.has("yes")) {
        run.out.warning(importText(request, preview).trimmed());
        if (!personAgrees(run.out)) {
            tell(run, request, file, preview, false);
            return Exit::Failed;
        }
    }
    BM_TRY_ASSIGN(const ImportOutcome outcome, imports.write(request, watchOf(run.out, true)));
    if (!outcome.isWritten)
        return tellWrong(run, request, file, outcome.preview);
    tell(run, request, file, outcome.preview, true);
    return Exit::Done;
}

Result<Exit> writeTemplate(Invocation &run, ImportKind kind)
{
    const QString path = run.line.option("template");
    if (path.isEmpty() || !run.line.arguments.isEmpty())
        return usage(run, Cli::tr("--template writes a file of its own and imports none."));
    if (QFileInfo::exists(path))
        return Error{Reason::FileExists, QStringLiteral("template"), path};
    BM_TRY(saveImportTemplate(kind, path));
    run.out.result({{u"template"_qs, path}}, path + u'\n');
    return Exit::Done;
}

Result<Exit> importFile(Invocation &run, ImportKind kind)
{
    const CommandLine &line = run.line;
    if (line.has("template"))
        return writeTemplate(run, kind);
    if (line.arguments.isEmpty())
        return usage(run, Cli::tr("Which file?"));
    if (!line.has("yes") && !line.has("dry-run") && !somebodyCanBeAsked())
        return usage(run, Cli::tr("Nobody can be asked here: say --yes or --dry-run."));
    ImportRequest request;
    request.kind = kind;
    request.updatesExisting = line.has("update");
    request.receivesAgain = line.has("again");
    request.source = QFileInfo(line.arguments[0]).fileName();
    if (const QString problem = takeReading(line, request.reading); !problem.isEmpty())
        return usage(run, problem);
    const TableRead read = readTableFile(line.arguments[0], line.option("sheet"));
    if (const auto *failure = std::get_if<TableFailure>(&read)) {
        const bool isNotThere =
            failure->problem == TableProblem::Missing || failure->problem == TableProblem::NoSuchSheet;
        return run.out.refusal(isNotThere ? u"not_found"_qs : u"not_a_table"_qs, tableSentence(*failure),
                               tableWayOut(*failure), isNotThere ? Exit::NotFound : Exit::Failed);
    }
    const auto &file = std::get<TableFile>(read);
    run.out.remark(tableRemark(file));
    request.table = std::make_shared<ImportTable>(file.table);
    request.mapping = guessedMapping(kind, file.table.titles);
    if (const QString problem = takeMapping(line, request); !problem.isEmpty())
        return usage(run, problem);
    if (const QString problem = mappingProblem(request); !problem.isEmpty())
        return usage(run, problem);
    return importRead(run, request, file);
}

Result<Exit> suppliersCommand(Invocation &run)
{
    return importFile(run, ImportKind::Suppliers);
}

Result<Exit> ingredientsCommand(Invocation &run)
{
    return importFile(run, ImportKind::Ingredients);
}

Result<Exit> lotsCommand(Invocation &run)
{
    return importFile(run, ImportKind::Lots);
}
} // namespace

std::vector<CommandSpec> importCommands()
{
    return {
        {"import suppliers",
         "FILE",
         QT_TRANSLATE_NOOP("bm::Cli", "suppliers from a CSV or XLSX file: all rows or none"),
         0,
         1,
         suppliersCommand,
         {sheet, map, dates, decimal, update, dryRun, yes, templateFile}},
        {"import ingredients",
         "FILE",
         QT_TRANSLATE_NOOP("bm::Cli", "ingredients from a CSV or XLSX file: all rows or none"),
         0,
         1,
         ingredientsCommand,
         {sheet, map, dates, decimal, update, dryRun, yes, templateFile}},
        {"import lots",
         "FILE",
         QT_TRANSLATE_NOOP("bm::Cli", "the lots that a plant begins with, received into stock: all rows or none"),
         0,
         1,
         lotsCommand,
         {sheet, map, dates, decimal, again, dryRun, yes, templateFile}},
    };
}

} // namespace bm::cli
