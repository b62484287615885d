// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandtable.h"

#include "cli/commands/charts/chartcommands.h"
#include "cli/commands/commands.h"
#include "cli/commands/dock/receiptquestions.h"
#include "cli/commands/exporting/exportcommands.h"
#include "cli/commands/line/linecommands.h"
#include "cli/commands/line/nextcommand.h"
#include "cli/commands/line/plancommands.h"
#include "cli/commands/quality/suspectcommands.h"
#include "cli/commands/recipes/recipecommands.h"
#include "cli/commands/recipes/stepcommands.h"
#include "cli/commands/recipes/substitutecommands.h"
#include "cli/commands/vessels/vesselcommands.h"

#include <QSet>

namespace bm::cli
{
namespace
{
constexpr OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept with the change")};
constexpr OptionSpec notes{"notes", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "a remark that is kept")};
constexpr OptionSpec fix{"fix", "KIND=ACTION",
                         QT_TRANSLATE_NOOP("bm::Cli", "what is done about a kind of finding, see inspect; repeatable"),
                         true};
constexpr OptionSpec insteadOf{"instead-of", "INGREDIENT",
                               QT_TRANSLATE_NOOP("bm::Cli", "of the recipe, that it stands in for")};
constexpr OptionSpec standsFor{"stands-for", "QUANTITY",
                               QT_TRANSLATE_NOOP("bm::Cli", "of that ingredient, in its unit; else as much")};
constexpr OptionSpec signer{"signer", "LOGIN",
                            QT_TRANSLATE_NOOP("bm::Cli", "who signs it; that PIN is asked for after the own one")};
constexpr OptionSpec together{"all", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "all that CODE stands for, together")};
constexpr OptionSpec asOf{"as-of", "TIME", QT_TRANSLATE_NOOP("bm::Cli", "as it was known then, YYYY-MM-DDThh:mm[:ss]")};
constexpr OptionSpec location{"location", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "where it stands")};

std::vector<CommandSpec> plantCommands()
{
    return {
        {"inspect", "", QT_TRANSLATE_NOOP("bm::Cli", "what a database is; changes nothing"), 0, 0, inspectCommand},
        {"plan",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "the statements that migrate would run; changes nothing"),
         0,
         0,
         planCommand,
         {fix}},
        {"migrate",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "backs up, rehearses, migrates, validates and writes the log"),
         0,
         0,
         migrateCommand,
         {{"yes", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "asks nothing; needed where nobody can be asked")},
          {"create", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "makes an SQLite file that is not there")},
          {"backup-dir", "DIR", QT_TRANSLATE_NOOP("bm::Cli", "where the backup and the log go")},
          {"rehearse-on", "URL|PATH", QT_TRANSLATE_NOOP("bm::Cli", "an empty database for the rehearsal")},
          {"no-rehearsal", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "does not try it on a copy first")},
          fix}},
        {"verify",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "validates a plant: schema, links, balances, history"),
         0,
         0,
         verifyCommand,
         {{"accept-end", nullptr,
           QT_TRANSLATE_NOOP("bm::Cli", "forgets which seal was seen last here, e.g. after a backup was put back")}}},
        {"log",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "what migrations did to this database"),
         0,
         0,
         logCommand,
         {{"markdown", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "the documents instead of a list")}}},
        {"schema",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "the tables, their links and guarantees, as a document, a picture or SQL"),
         0,
         0,
         schemaCommand,
         {{"format", "FORMAT", QT_TRANSLATE_NOOP("bm::Cli", "markdown, dot (for Graphviz) or sql; default markdown")}}},
        {"demo",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "fills an empty database, or makes a new file, with a plant's life"),
         0,
         0,
         demoCommand,
         {{"scale", "N", QT_TRANSLATE_NOOP("bm::Cli", "1 is a year of a plant with 18000 runs; default 0.1")},
          {"seed", "N", QT_TRANSLATE_NOOP("bm::Cli", "another number is another plant; default 1")},
          {"until", "TIME", QT_TRANSLATE_NOOP("bm::Cli", "where that life ends, YYYY-MM-DDThh:mm; default now")}}},
    };
}

std::vector<CommandSpec> monitoringCommands()
{
    constexpr OptionSpec markdown{"markdown", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "a document instead of a list")};
    return {
        {"health",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "how the database is: size, backup, seal, what needs attention"),
         0,
         0,
         healthCommand,
         {{"integrity", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "also reads an SQLite file through for damage")},
          {"details", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "also what is good, and the figures behind it")},
          markdown}},
        {"analyze",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "plans and times of the program's own questions, slow ones marked"),
         0,
         0,
         analyzeCommand,
         {{"plans", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "also prints every plan")}, markdown}},
    };
}

std::vector<CommandSpec> rightsCommands()
{
    return {
        {"rights install", "",
         QT_TRANSLATE_NOOP("bm::Cli", "makes a PostgreSQL server enforce who may do what; run as the owner"), 0, 0,
         rightsInstallCommand},
        {"rights check", "", QT_TRANSLATE_NOOP("bm::Cli", "whether the server's rights are those of this program"), 0,
         0, rightsCheckCommand},
        {"rights login",
         "LOGIN",
         QT_TRANSLATE_NOOP("bm::Cli", "gives a person a login on the server; the password comes by standard input"),
         1,
         1,
         rightsLoginCommand,
         {{"remove", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "takes the login away")}}},
    };
}

std::vector<CommandSpec> wayBackCommands()
{
    return {
        {"backup",
         "[DIR]",
         QT_TRANSLATE_NOOP("bm::Cli", "writes a backup and proves that it can be read back"),
         0,
         1,
         backupCommand,
         {{"plan", nullptr,
           QT_TRANSLATE_NOOP("bm::Cli", "does what the plant's plan says is due by now; for a timer")}}},
        {"restore",
         "BACKUP",
         QT_TRANSLATE_NOOP("bm::Cli", "puts a backup in place and keeps what was there aside"),
         1,
         1,
         restoreCommand,
         {{"into", "URL|PATH", QT_TRANSLATE_NOOP("bm::Cli", "where the backup goes; required")}}},
        {"rollback",
         "",
         QT_TRANSLATE_NOOP("bm::Cli", "goes back to an older schema version or to a backup; counts what is lost first"),
         0,
         0,
         rollbackCommand,
         {{"to", "VERSION", QT_TRANSLATE_NOOP("bm::Cli", "the schema version to go down to; backs up first")},
          {"backup", "BACKUP", QT_TRANSLATE_NOOP("bm::Cli", "puts this backup in place; keeps what is there aside")},
          {"dry-run", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "only says what would be lost; changes nothing")},
          {"yes", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "asks nothing; needed where nobody can be asked")},
          {"backup-dir", "DIR", QT_TRANSLATE_NOOP("bm::Cli", "where the backup and the log go")},
          {"remove-everything", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "version 0 removes the plant: say this, too")}}},
    };
}

std::vector<CommandSpec> scanCommands()
{
    return {
        {"scan",
         "TEXT|-",
         QT_TRANSLATE_NOOP("bm::Cli", "explains what a scanner read; - answers every line of standard input"),
         0,
         1,
         scanCommand,
         {{"jsonl", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "every line of standard input is a JSON request")}}},
        {"gs1-table",
         "[FILE]",
         QT_TRANSLATE_NOOP("bm::Cli", "the application identifiers scans are read with; takes over GS1's newer table"),
         0,
         1,
         gs1TableCommand,
         {}},
        {"trace forward",
         "CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "from a lot, run or pallet to the customers"),
         1,
         1,
         traceForwardCommand,
         {asOf, together}},
        {"trace backward",
         "CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "from a pallet, run or lot to the supplier lots"),
         1,
         1,
         traceBackwardCommand,
         {asOf, together}},
        {"history",
         "KIND CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "who changed a lot, run, pallet, supplier, customer, ingredient, recipe, "
                                      "person or vessel, when, from what to what, and why"),
         2,
         2,
         historyCommand,
         {asOf, {"csv", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "a table for a spreadsheet instead of a list")}}},
    };
}

std::vector<CommandSpec> dockCommands()
{
    return {
        {"receive",
         "INGREDIENT QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "books a delivery: a new lot"),
         2,
         2,
         receiveCommand,
         {{"unit", "UNIT", QT_TRANSLATE_NOOP("bm::Cli", "the unit, when the ingredient is new")},
          {"new-ingredient", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "makes an ingredient that is not known")},
          {"supplier", "NAME", QT_TRANSLATE_NOOP("bm::Cli", "who delivered it; made when new")},
          {"supplier-lot", "CODE", QT_TRANSLATE_NOOP("bm::Cli", "the lot code on the supplier's label")},
          {"expires", "DATE", QT_TRANSLATE_NOOP("bm::Cli", "the last day of use, YYYY-MM-DD")},
          {"best-by", "DATE", QT_TRANSLATE_NOOP("bm::Cli", "best before, YYYY-MM-DD")},
          {"made", "DATE", QT_TRANSLATE_NOOP("bm::Cli", "the day it was made, YYYY-MM-DD")},
          location,
          {"invoice", "NUMBER", QT_TRANSLATE_NOOP("bm::Cli", "the invoice")},
          {"order", "NUMBER", QT_TRANSLATE_NOOP("bm::Cli", "the purchase order")},
          {"code", "CODE", QT_TRANSLATE_NOOP("bm::Cli", "our lot code; default the next number")},
          keepQuestioned}},
        {"lot hold", "CODE", QT_TRANSLATE_NOOP("bm::Cli", "holds a lot"), 1, 1, lotHoldCommand, {reason}},
        {"lot release",
         "CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "releases a lot for use and closes its holds"),
         1,
         1,
         lotReleaseCommand,
         {reason,
          {"conditional", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "for a while only, whatever its inspection says")},
          {"until", "WHEN", QT_TRANSLATE_NOOP("bm::Cli", "when that ends: a day or YYYY-MM-DDThh:mm")},
          signer}},
        {"lot reject", "CODE", QT_TRANSLATE_NOOP("bm::Cli", "fails a lot"), 1, 1, lotRejectCommand, {reason}},
        {"lot adjust",
         "CODE DIFFERENCE",
         QT_TRANSLATE_NOOP("bm::Cli", "books a counted difference, e.g. -2.5"),
         2,
         2,
         lotAdjustCommand,
         {reason}},
        {"lot take-back",
         "CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "takes its last receipt back, which was a mistake"),
         1,
         1,
         lotTakeBackCommand,
         {reason}},
    };
}

std::vector<CommandSpec> intoBatchCommands()
{
    return {
        {"run check",
         "BATCH LOT QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "whether a lot could be added; changes nothing"),
         3,
         3,
         runCheckCommand,
         {insteadOf, standsFor}},
        {"run add",
         "BATCH LOT QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "adds a quantity of a lot to a run"),
         3,
         3,
         runAddCommand,
         {notes, insteadOf, standsFor, signer}},
    };
}

std::vector<CommandSpec> lineCommands()
{
    return {
        {"run new",
         "RECIPE QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "plans a production run"),
         2,
         2,
         runNewCommand,
         {{"start", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "starts it at once")},
          {"unit", "UNIT", QT_TRANSLATE_NOOP("bm::Cli", "the unit, when the recipe has none")},
          {"batch", "CODE",
           QT_TRANSLATE_NOOP("bm::Cli", "the batch number; default by the plant's pattern, else the next number")},
          {"line", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the production line")},
          {"shift", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the shift")},
          {"daily-lot", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the daily lot, as a text")},
          {"cake-lot", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the cake lot, as a text")},
          {"icing-lot", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "the icing lot, as a text")},
          {"planned", "TIME", QT_TRANSLATE_NOOP("bm::Cli", "when it is to start, YYYY-MM-DDThh:mm")}}},
        {"run start",
         "BATCH",
         QT_TRANSLATE_NOOP("bm::Cli", "starts a planned run"),
         1,
         1,
         runStartCommand,
         {{"skip-clean", "REASON", QT_TRANSLATE_NOOP("bm::Cli", "although the line was not cleaned; it is signed")},
          signer}},
        {"run finish",
         "BATCH QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "closes a run with its yield"),
         2,
         2,
         runFinishCommand,
         {notes}},
        {"run amend",
         "BATCH QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "corrects the yield of a finished run; a second person signs"),
         2,
         2,
         runAmendCommand,
         {reason, signer}},
        {"run quality",
         "BATCH VERDICT",
         QT_TRANSLATE_NOOP("bm::Cli",
                           "QA's verdict on a run: PASSED, CONDITIONAL_PASS or FAILED; notes unless it passed"),
         2,
         2,
         runQualityCommand,
         {notes}},
    };
}

std::vector<CommandSpec> packingCommands()
{
    static const OptionSpec number{"number", "CODE",
                                   QT_TRANSLATE_NOOP("bm::Cli", "the pallet number; default the next number")};
    return {
        {"pallet new",
         "BATCH QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "begins a pallet"),
         2,
         2,
         palletNewCommand,
         {location, number}},
        {"pallet add", "PALLET BATCH QUANTITY", QT_TRANSLATE_NOOP("bm::Cli", "puts more on a pallet"), 3, 3,
         palletAddCommand},
        {"pallet show", "PALLET", QT_TRANSLATE_NOOP("bm::Cli", "what is on a pallet, by its number or SSCC"), 1, 1,
         palletShowCommand},
        {"pallet take-off",
         "PALLET BATCH QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "takes cases of a run off a pallet"),
         3,
         3,
         palletTakeOffCommand,
         {reason}},
        {"pallet split",
         "PALLET BATCH QUANTITY",
         QT_TRANSLATE_NOOP("bm::Cli", "puts cases of a run on a pallet of their own"),
         3,
         3,
         palletSplitCommand,
         {reason, location, number}},
        {"pallet merge",
         "PALLET ONTO",
         QT_TRANSLATE_NOOP("bm::Cli", "puts all cases of a pallet on another one; the first is void"),
         2,
         2,
         palletMergeCommand,
         {reason}},
        {"pallet weigh", "PALLET KILOGRAMS", QT_TRANSLATE_NOOP("bm::Cli", "what a pallet weighs"), 2, 2,
         palletWeighCommand},
        {"pallet move", "PALLET PLACE", QT_TRANSLATE_NOOP("bm::Cli", "a pallet stands in another place now"), 2, 2,
         palletMoveCommand},
        {"pallet ship",
         "PALLET CUSTOMER",
         QT_TRANSLATE_NOOP("bm::Cli", "ships a pallet; the customer is made when new"),
         2,
         2,
         palletShipCommand,
         {{"order", "NUMBER", QT_TRANSLATE_NOOP("bm::Cli", "the customer's order")}, reason}},
        {"pallet close", "PALLET LABEL",
         QT_TRANSLATE_NOOP("bm::Cli", "closes a pallet by what was scanned from the label that hangs on it"), 2, 2,
         palletCloseCommand},
        {"pallet closing", "[ask|off]",
         QT_TRANSLATE_NOOP("bm::Cli", "whether a pallet leaves only after its label was scanned back"), 0, 1,
         palletClosingCommand},
        {"pallet void", "PALLET", QT_TRANSLATE_NOOP("bm::Cli", "voids a pallet"), 1, 1, palletVoidCommand, {reason}},
    };
}

QString optionText(const OptionSpec &option)
{
    const QString name = u"--" + QString::fromLatin1(option.name);
    return option.value ? QString(name + u' ' + QString::fromLatin1(option.value)) : name;
}

QString optionLines(const std::vector<OptionSpec> &options)
{
    QString text;
    for (const OptionSpec &option : options)
        text += u"  " + optionText(option).leftJustified(24) + u' ' + Cli::tr(option.help) + u'\n';
    return text;
}

QString nameAndArguments(const CommandSpec &command)
{
    return QStringLiteral("%1 %2")
        .arg(QString::fromLatin1(command.name), QString::fromLatin1(command.arguments))
        .trimmed();
}
} // namespace

const std::vector<CommandSpec> &allCommands()
{
    static const std::vector<CommandSpec> commands = [] {
        std::vector<CommandSpec> all;
        for (const auto &group :
             {plantCommands(),   wayBackCommands(),   rightsCommands(),   monitoringCommands(), scanCommands(),
              importCommands(),  dockCommands(),      deliveryCommands(), supplierCommands(),   inspectionCommands(),
              holdCommands(),    stockCommands(),     recipeCommands(),   recipeStepCommands(), substituteCommands(),
              lineCommands(),    intoBatchCommands(), balanceCommands(),  reworkCommands(),     runStepCommands(),
              packingCommands(), shipmentCommands(),  customerCommands(), labelCommands(),      labelPatternCommands(),
              recallCommands(),  readinessCommands(), peopleCommands(),   scaleCommands(),      lineMemoryCommands(),
              suspectCommands(), chartCommands(),     planCommands(),     vesselCommands(),     nextCommands(),
              exportCommands()})
            all.insert(all.end(), group.begin(), group.end());
        return all;
    }();
    return commands;
}

QString unknownCommand(const QString &typed)
{
    static const QSet<QString> later{QStringLiteral("bench")};
    if (later.contains(typed))
        return Cli::tr("This version does not have the command “%1”.").arg(typed);
    return Cli::tr("There is no command “%1”.").arg(typed);
}

QString usageLine(const CommandSpec *command)
{
    if (!command)
        return Cli::tr("Usage: %1")
            .arg(QStringLiteral("bakermaidenctl [--database URL|PATH] [--user LOGIN] [--json] [--quiet] COMMAND ..."));
    QString text = QStringLiteral("bakermaidenctl ") + nameAndArguments(*command);
    for (const OptionSpec &option : command->options)
        text += u" [" + optionText(option) + (option.mayRepeat ? u"]..." : u"]");
    return Cli::tr("Usage: %1").arg(text);
}

QString helpText()
{
    QString text = usageLine(nullptr) + u"\n\n" + Cli::tr("Commands:") + u'\n';
    for (const CommandSpec &command : allCommands())
        text += u"  " + nameAndArguments(command).leftJustified(33) + u' ' + Cli::tr(command.help) + u'\n';
    text += u'\n' + Cli::tr("Options:") + u'\n' + optionLines(globalOptions());
    return text + u'\n' +
           Cli::tr("Exit status: 0 done, 1 failed, 2 wrong usage, 3 not found, 4 ambiguous, 5 refused by a rule,\n"
                   "6 database cannot be reached or is busy, 130 interrupted.") +
           u'\n';
}

QString helpText(const CommandSpec &command)
{
    QString text = Cli::tr("Usage: %1").arg(QString(u"bakermaidenctl " + nameAndArguments(command)));
    text += u"\n\n" + Cli::tr(command.help) + u'\n';
    if (!command.options.empty())
        text += u'\n' + Cli::tr("Options:") + u'\n' + optionLines(command.options);
    return text;
}

} // namespace bm::cli
