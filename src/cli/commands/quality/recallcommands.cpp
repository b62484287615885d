// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/quality/recalltelling.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "documents/recall/recallevidence.h"
#include "documents/recall/recallletters.h"
#include "documents/recall/recallpack.h"
#include "documents/recall/recallwords.h"
#include "documents/savefile.h"
#include "services/trace.h"

#include <QJsonArray>
#include <QRandomGenerator>
#include <algorithm>

namespace bm::cli
{
namespace
{
constexpr OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept with the change")};
constexpr OptionSpec signer{"signer", "LOGIN",
                            QT_TRANSLATE_NOOP("bm::Cli", "who signs it; that PIN is asked for after the own one")};
constexpr OptionSpec widened{"with-carry-overs", nullptr,
                             QT_TRANSLATE_NOOP("bm::Cli", "also what something may have been carried over into")};
constexpr OptionSpec together{"all", nullptr,
                              QT_TRANSLATE_NOOP("bm::Cli", "all that each CODE stands for: a supplier's code, a name, "
                                                           "an order, days")};
constexpr OptionSpec outFolder{"out", "DIR", QT_TRANSLATE_NOOP("bm::Cli", "writes the evidence into this folder")};

// What the evidence tells, when there is to be one, and the paths of its files.
Result<RecallEvidence> evidenceOf(const CommandLine &line, Services &plant, const QString &number)
{
    if (line.has("out"))
        return writeRecallEvidence(plant, number, line.option("out"));
    BM_TRY_ASSIGN(RecallCase all, readRecallCase(plant, number));
    return RecallEvidence{std::move(all), {}};
}

Result<Exit> tell(Invocation &run, OpenPlant &plant, const QString &number)
{
    BM_TRY_ASSIGN(const RecallEvidence evidence, evidenceOf(run.line, plant.services(), number));
    const RecallCase &all = evidence.all;
    QJsonObject json = caseJson(all);
    const auto percent = accountedPercent(all.balances);
    QString text = recallText(all.recall) + balancesText(all.balances.lots) + batchesText(all.balances.batches) +
                   noticesText(all.recall.notices) + sourcesText(all.recall.sources) + gapsText(all.gaps) + u'\n' +
                   Cli::tr("Accounted for: %1").arg(percent ? percent->toText() + u" %"_qs : QStringLiteral("?")) +
                   u'\n' + figuresWords(all.recall) + u'\n' + clockWords(all.recall.summary, all.origin.writtenAt) +
                   u'\n';
    if (!evidence.files.isEmpty())
        json.insert(u"files"_qs, QJsonArray::fromStringList(evidence.files));
    for (const QString &file : evidence.files)
        text += Cli::tr("Written: %1").arg(file) + u'\n';
    run.out.result(json, text);
    return Exit::Done;
}

// As they were said, or all that they stand for.
Result<QStringList> rootsOf(const CommandLine &line, Recalls &recalls)
{
    if (!line.has("all") || line.arguments.isEmpty())
        return line.arguments;
    BM_TRY_ASSIGN(const RecallRoots named, recalls.named(line.arguments.join(u',')));
    return named.keys();
}

Result<Exit> recallCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Services &services = plant->services();
    BM_TRY_ASSIGN(const QStringList roots, rootsOf(run.line, services.recalls));
    const NewRecall recall{roots, run.line.option("reason"), run.line.has("mock"), run.line.has("with-carry-overs")};
    std::optional<Signature> signature;
    if (!recall.isDrill) {
        BM_TRY_ASSIGN(signature, signatureOf(services.people, run.line));
    }
    BM_TRY_ASSIGN(const OpenedRecall opened, services.recalls.open(recall, signature));
    return tell(run, *plant, opened.number);
}

Result<Exit> drillCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recalls &recalls = plant->services().recalls;
    BM_TRY_ASSIGN(const QStringList roots, rootsOf(run.line, recalls));
    NewRecall drill{roots, run.line.option("reason"), true, run.line.has("with-carry-overs")};
    if (drill.codes.isEmpty()) {
        // Nobody draws until a handy one comes.
        if (drill.reason.trimmed().isEmpty())
            return Error{Reason::Required, QStringLiteral("reason")};
        BM_TRY_ASSIGN(const QString drawn, recalls.anyUsedLot(QRandomGenerator::system()->generate64()));
        run.out.remark(Cli::tr("Drawn: %1").arg(drawn));
        drill.codes << drawn;
    }
    BM_TRY_ASSIGN(const OpenedRecall opened, recalls.open(drill));
    return tell(run, *plant, opened.number);
}

Result<Exit> previewCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    Recalls &recalls = plant->services().recalls;
    BM_TRY_ASSIGN(const QStringList roots, rootsOf(run.line, recalls));
    BM_TRY_ASSIGN(const RecallScope scope, recalls.preview(roots, run.line.has("with-carry-overs")));
    for (const QString &warning : scope.warnings)
        run.out.remark(warningWords(warning));
    if (!scope.possible.empty())
        run.out.remark(possibleWords(scope) % u' ' % Cli::tr("“--with-carry-overs” recalls that, too."));
    run.out.result(scopeJson(scope),
                   reachWords(scope) + QStringLiteral("\n\n") + itemsText(scope) + customersText(scope));
    return Exit::Done;
}

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto recalls, plant->services().recalls.list());
    QJsonArray array;
    TextTable table(
        {Cli::tr("Recall"), Cli::tr("State"), Cli::tr("Opened"), Cli::tr("By"), Cli::tr("Things"), Cli::tr("Reason")});
    for (const RecallSummary &recall : recalls) {
        table.add({recallName(recall), recall.isOpen ? Cli::tr("open") : Cli::tr("closed"),
                   recall.openedAt.toString(Qt::ISODate), recall.openedBy, QString::number(recall.items),
                   recall.reason});
        array << QJsonObject{{u"number"_qs, recall.number},
                             {u"reason"_qs, recall.reason},
                             {u"mock"_qs, recall.isDrill},
                             {u"open"_qs, recall.isOpen},
                             {u"opened_by"_qs, recall.openedBy},
                             {u"opened_at"_qs, timeJson(recall.openedAt)},
                             {u"closed_by"_qs, textOrNull(recall.closedBy)},
                             {u"closed_at"_qs, timeJson(recall.closedAt)},
                             {u"items"_qs, recall.items}};
    }
    run.out.result({{u"recalls"_qs, array}}, table.isEmpty() ? Cli::tr("No recall yet.") + u'\n' : table.toText());
    return Exit::Done;
}

Result<Exit> showCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    return tell(run, *plant, run.line.arguments[0]);
}

Result<RecallItem> itemNamed(const Recall &recall, const QString &code)
{
    const auto found = std::find_if(recall.scope.items.begin(), recall.scope.items.end(), [&](const RecallItem &item) {
        return item.code == code || toText(item.key) == code;
    });
    if (found == recall.scope.items.end())
        return Error{Reason::NotFound, QStringLiteral("item"), code};
    return *found;
}

Result<Settlement> typedSettlement(const CommandLine &line, const Recall &recall)
{
    Settlement settlement;
    BM_TRY_ASSIGN(const RecallItem item, itemNamed(recall, line.arguments[1]));
    settlement.item = item.key;
    const auto disposition = dispositionFromName(line.arguments[2].toUpper());
    if (!disposition || *disposition == Disposition::Pending)
        return Error{Reason::UnknownAction, QStringLiteral("disposition"), line.arguments[2]};
    settlement.disposition = *disposition;
    if (line.arguments.size() > 3) {
        BM_TRY_ASSIGN(settlement.quantity, Quantity::tryFromInput(line.arguments[3], u'.'));
    }
    settlement.notes = line.option("notes");
    settlement.batch = line.option("batch");
    return settlement;
}

Result<Exit> settleCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recalls &recalls = plant->services().recalls;
    BM_TRY_ASSIGN(const Recall recall, recalls.read(run.line.arguments[0]));
    BM_TRY_ASSIGN(const Settlement settlement, typedSettlement(run.line, recall));
    BM_TRY(recalls.settle(recall.summary.number, settlement));
    return tell(run, *plant, recall.summary.number);
}

Result<Exit> takeBackCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recalls &recalls = plant->services().recalls;
    BM_TRY_ASSIGN(const Recall recall, recalls.read(run.line.arguments[0]));
    BM_TRY_ASSIGN(const RecallItem item, itemNamed(recall, run.line.arguments[1]));
    BM_TRY(recalls.takeBack(recall.summary.number, item.key, run.line.option("reason")));
    return tell(run, *plant, recall.summary.number);
}

// By name, in any case. Errors: NotFound (customerOfRecall).
Result<qint64> customerNamed(const Recall &recall, const QString &name)
{
    const auto &customers = recall.scope.customers;
    const QString wanted = name.trimmed();
    const auto found = std::find_if(customers.begin(), customers.end(), [&](const RecallCustomer &customer) {
        return customer.name.compare(wanted, Qt::CaseInsensitive) == 0;
    });
    if (found == customers.end())
        return Error{Reason::NotFound, QStringLiteral("customerOfRecall"), wanted};
    return found->id;
}

Result<Exit> notifiedCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recalls &recalls = plant->services().recalls;
    BM_TRY_ASSIGN(const Recall recall, recalls.read(run.line.arguments[0]));
    BM_TRY_ASSIGN(const qint64 customer, customerNamed(recall, run.line.arguments[1]));
    BM_TRY(recalls.markNotified(recall.summary.number, customer, run.line.option("how")));
    return tell(run, *plant, recall.summary.number);
}

Result<std::optional<Quantity>> typedItems(const CommandLine &line, const char *option)
{
    if (!line.has(option))
        return std::optional<Quantity>();
    BM_TRY_ASSIGN(const Quantity items, Quantity::tryFromText(line.option(option)));
    return std::optional(items);
}

Result<Exit> checkedCommand(Invocation &run)
{
    NoticeCheck check;
    check.hasAnswered = run.line.has("answered");
    check.wasReached = check.hasAnswered || run.line.has("reached");
    check.notes = run.line.option("notes");
    BM_TRY_ASSIGN(check.found, typedItems(run.line, "found"));
    BM_TRY_ASSIGN(check.destroyed, typedItems(run.line, "destroyed"));
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recalls &recalls = plant->services().recalls;
    BM_TRY_ASSIGN(const Recall recall, recalls.read(run.line.arguments[0]));
    BM_TRY_ASSIGN(const qint64 customer, customerNamed(recall, run.line.arguments[1]));
    BM_TRY(recalls.noteCheck(recall.summary.number, customer, check));
    return tell(run, *plant, recall.summary.number);
}

// By its number in the list. Errors: NotFound (notice).
Result<qint64> noticeNamed(const Recall &recall, const QString &number)
{
    bool isNumber = false;
    const int place = number.trimmed().toInt(&isNumber);
    if (!isNumber || place < 1 || size_t(place) > recall.notices.size())
        return Error{Reason::NotFound, QStringLiteral("notice"), recall.summary.number};
    return recall.notices[size_t(place - 1)].id;
}

Result<Exit> withdrawCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Recalls &recalls = plant->services().recalls;
    BM_TRY_ASSIGN(const Recall recall, recalls.read(run.line.arguments[0]));
    BM_TRY_ASSIGN(const qint64 notice, noticeNamed(recall, run.line.arguments[1]));
    BM_TRY(recalls.withdrawNotice(recall.summary.number, notice, run.line.option("reason")));
    return tell(run, *plant, recall.summary.number);
}

// One PDF for each customer and the list of them.
Result<Exit> lettersInto(Invocation &run, const QString &folder)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const RecallCase all, readRecallCase(plant->services(), run.line.arguments[0]));
    BM_TRY_ASSIGN(const QStringList files, writeRecallLetters(all, folder));
    QString text;
    for (const QString &file : files)
        text += Cli::tr("Written: %1").arg(file) + u'\n';
    run.out.result({{u"recall"_qs, all.recall.summary.number}, {u"files"_qs, QJsonArray::fromStringList(files)}}, text);
    return Exit::Done;
}

Result<Exit> lettersCommand(Invocation &run)
{
    if (run.line.has("folder"))
        return lettersInto(run, run.line.option("folder"));
    const QString path = run.line.option("out");
    if (path.isEmpty())
        return Error{Reason::Required, QStringLiteral("out")};
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const RecallNotices notices, plant->services().recalls.notices(run.line.arguments[0]));
    BM_TRY_ASSIGN(const QByteArray letters, recallLettersPdf(notices, run.line.option("customer")));
    BM_TRY(saveFile(path, letters));
    run.out.result({{u"recall"_qs, notices.recall.number}, {u"file"_qs, path}},
                   Cli::tr("Written: %1").arg(path) + u'\n');
    return Exit::Done;
}

Result<Exit> closeCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    Services &services = plant->services();
    BM_TRY_ASSIGN(const auto signature, signatureOf(services.people, run.line));
    BM_TRY(services.recalls.close(run.line.arguments[0], run.line.option("reason"), signature));
    return tell(run, *plant, run.line.arguments[0]);
}

std::vector<CommandSpec> beginningCommands()
{
    constexpr int many = 1000;
    return {
        {"recall",
         "CODE...",
         QT_TRANSLATE_NOOP("bm::Cli", "takes out of use everything that these went into"),
         1,
         many,
         recallCommand,
         {reason,
          {"mock", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "a drill: freezes the scope and changes nothing else")},
          widened,
          together,
          signer,
          outFolder}},
        {"recalls drill",
         "[CODE...]",
         QT_TRANSLATE_NOOP("bm::Cli", "begins a drill, of a lot that is drawn when none is named"),
         0,
         many,
         drillCommand,
         {reason, widened, together, outFolder}},
        {"recalls preview",
         "CODE...",
         QT_TRANSLATE_NOOP("bm::Cli", "what a recall of these would reach; changes nothing"),
         1,
         many,
         previewCommand,
         {widened, together}},
    };
}
// What customers were told, and what came of it.
std::vector<CommandSpec> tellingCommands()
{
    return {{"recalls notified",
             "NUMBER CUSTOMER",
             QT_TRANSLATE_NOOP("bm::Cli", "the customer was told of all its pallets"),
             2,
             2,
             notifiedCommand,
             {{"how", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "who was told and how; it is kept")}}},
            {"recalls checked",
             "NUMBER CUSTOMER",
             QT_TRANSLATE_NOOP("bm::Cli", "what came of telling a customer"),
             2,
             2,
             checkedCommand,
             {{"reached", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "the customer was reached")},
              {"answered", nullptr, QT_TRANSLATE_NOOP("bm::Cli", "the customer answered")},
              {"found", "ITEMS", QT_TRANSLATE_NOOP("bm::Cli", "items that were still there")},
              {"destroyed", "ITEMS", QT_TRANSLATE_NOOP("bm::Cli", "items of those that were destroyed")},
              {"notes", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "a remark that is kept")}}},
            {"recalls withdraw",
             "NUMBER NOTICE",
             QT_TRANSLATE_NOOP("bm::Cli", "a notice or a check was noted by mistake; it stays and does not count"),
             2,
             2,
             withdrawCommand,
             {reason}},
            {"recalls letters",
             "NUMBER",
             QT_TRANSLATE_NOOP("bm::Cli", "letters to the customers of a recall, each with what it received"),
             1,
             1,
             lettersCommand,
             {{"out", "FILE", QT_TRANSLATE_NOOP("bm::Cli", "the PDF file to write")},
              {"folder", "DIR",
               QT_TRANSLATE_NOOP("bm::Cli", "a PDF for each customer and the list of them as CSV into this folder")},
              {"customer", "NAME", QT_TRANSLATE_NOOP("bm::Cli", "only the letter to this customer")}}}};
}
} // namespace

std::vector<CommandSpec> recallCommands()
{
    std::vector<CommandSpec> commands = beginningCommands();
    const std::vector<CommandSpec> others{
        {"recalls list", "", QT_TRANSLATE_NOOP("bm::Cli", "every recall and drill, open ones first"), 0, 0,
         listCommand},
        {"recalls show",
         "NUMBER",
         QT_TRANSLATE_NOOP("bm::Cli", "a recall with all that is in it"),
         1,
         1,
         showCommand,
         {outFolder}},
        {"recalls settle",
         "NUMBER CODE BECAME [QUANTITY]",
         QT_TRANSLATE_NOOP("bm::Cli", "what a thing became: returned, destroyed, reworked or released"),
         3,
         4,
         settleCommand,
         {{"notes", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "a remark that is kept")},
          {"batch", "NUMBER",
           QT_TRANSLATE_NOOP("bm::Cli", "of which batch the cases are that came back of a pallet with several")}}},
        {"recalls unsettle",
         "NUMBER CODE",
         QT_TRANSLATE_NOOP("bm::Cli", "that was settled by mistake; what was booked as returned is taken back"),
         2,
         2,
         takeBackCommand,
         {reason}},
        {"recalls close",
         "NUMBER",
         QT_TRANSLATE_NOOP("bm::Cli", "ends a recall in which everything is settled"),
         1,
         1,
         closeCommand,
         {reason, signer}},
    };
    for (const std::vector<CommandSpec> &more : {others, tellingCommands()})
        commands.insert(commands.end(), more.begin(), more.end());
    return commands;
}

} // namespace bm::cli
