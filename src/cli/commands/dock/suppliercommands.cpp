// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/commands.h"
#include "cli/commands/typed.h"
#include "cli/plantaccess.h"
#include "cli/texttable.h"
#include "services/delivering/approvals.h"

#include <QJsonArray>

namespace bm::cli
{
namespace
{
constexpr OptionSpec reason{"reason", "TEXT", QT_TRANSLATE_NOOP("bm::Cli", "why; it is kept with the change")};

Result<Exit> listCommand(Invocation &run)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadOnly));
    BM_TRY_ASSIGN(const auto suppliers, Approvals(plant->services().session).list());
    QJsonArray array;
    TextTable table({Cli::tr("Supplier"), Cli::tr("Approval"), Cli::tr("Approved on")});
    for (const SupplierApproval &supplier : suppliers) {
        table.add({supplier.name, supplier.status, supplier.approvedOn.toString(Qt::ISODate)});
        array << QJsonObject{{u"name"_qs, supplier.name},
                             {u"approval_status"_qs, supplier.status},
                             {u"approved_on"_qs, dateJson(supplier.approvedOn)}};
    }
    run.out.result({{u"suppliers"_qs, array}}, table.isEmpty() ? Cli::tr("No supplier yet.") + u'\n' : table.toText());
    return Exit::Done;
}

Result<Exit> judge(Invocation &run, const QString &status)
{
    BM_TRY_ASSIGN(const auto plant, OpenPlant::open(run.line, Database::Mode::ReadWrite));
    const QString name = run.line.arguments[0];
    BM_TRY(Approvals(plant->services().session).set(name, status, run.line.option("reason")));
    run.out.result({{u"name"_qs, name.trimmed()}, {u"approval_status"_qs, status}},
                   name.trimmed() + u' ' + status + u'\n');
    return Exit::Done;
}

Result<Exit> approveCommand(Invocation &run)
{
    return judge(run, QStringLiteral("APPROVED"));
}

Result<Exit> suspendCommand(Invocation &run)
{
    return judge(run, QStringLiteral("SUSPENDED"));
}

Result<Exit> reviewCommand(Invocation &run)
{
    return judge(run, QStringLiteral("PENDING"));
}

Result<Exit> ruleCommand(Invocation &run)
{
    const bool changes = !run.line.arguments.isEmpty();
    std::optional<UnapprovedRule> wanted;
    if (changes) {
        wanted = ruleFromName(run.line.arguments[0]);
        if (!wanted)
            return Error{Reason::UnknownAction, QStringLiteral("rule"), run.line.arguments[0]};
    }
    BM_TRY_ASSIGN(const auto plant,
                  OpenPlant::open(run.line, changes ? Database::Mode::ReadWrite : Database::Mode::ReadOnly));
    Approvals approvals(plant->services().session);
    if (wanted)
        BM_TRY(approvals.setRule(*wanted));
    BM_TRY_ASSIGN(const UnapprovedRule rule, approvals.rule());
    run.out.result({{u"rule"_qs, ruleName(rule)}}, ruleName(rule) + u'\n');
    return Exit::Done;
}
} // namespace

Done remarkOnSupplier(Session &session, LotId lot, Output &out)
{
    BM_TRY_ASSIGN(const auto doubt, Approvals(session).doubtAbout(lot));
    if (doubt)
        out.remark(Cli::tr("The supplier %1 is not approved (%2).").arg(doubt->name, doubt->status));
    return {};
}

std::vector<CommandSpec> supplierCommands()
{
    return {
        {"suppliers list", "", QT_TRANSLATE_NOOP("bm::Cli", "which are approved, and since when"), 0, 0, listCommand},
        {"suppliers approve",
         "SUPPLIER",
         QT_TRANSLATE_NOOP("bm::Cli", "goods of it may be received"),
         1,
         1,
         approveCommand,
         {reason}},
        {"suppliers suspend",
         "SUPPLIER",
         QT_TRANSLATE_NOOP("bm::Cli", "it is approved no more"),
         1,
         1,
         suspendCommand,
         {reason}},
        {"suppliers review",
         "SUPPLIER",
         QT_TRANSLATE_NOOP("bm::Cli", "its approval waits for a new decision"),
         1,
         1,
         reviewCommand,
         {reason}},
        {"suppliers rule", "[off|warn|block]",
         QT_TRANSLATE_NOOP("bm::Cli", "what happens when goods come from a supplier that is not approved"), 0, 1,
         ruleCommand},
    };
}

} // namespace bm::cli
