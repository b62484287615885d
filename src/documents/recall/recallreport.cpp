// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recall/recallreport.h"

#include "documents/batchsheet/sheetpdf.h"
#include "documents/recall/recallwords.h"

#include <QCoreApplication>

namespace bm
{
namespace
{
struct Report
{
    Q_DECLARE_TR_FUNCTIONS(bm::RecallReport)
};

QString orDash(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("–") : text;
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? time.toUTC().toString(QStringLiteral("yyyy-MM-dd HH:mm")) : QString();
}

QString amountText(const std::optional<Quantity> &quantity, const QString &unit)
{
    if (!quantity)
        return QStringLiteral("?");
    return unit.isEmpty() ? quantity->toText() : QString(quantity->toText() + u' ' + unit);
}

std::vector<SheetFact> factsOf(const Recall &recall, const PackOrigin &origin)
{
    const RecallSummary &summary = recall.summary;
    const SettledCount count = settledCount(recall.scope.items);
    std::vector<SheetFact> facts{
        {Report::tr("Named"), recall.scope.roots.join(QStringLiteral(", "))},
        {Report::tr("Reason"), summary.reason},
        {Report::tr("In it"), reachWords(recall.scope)},
        {Report::tr("Opened (UTC)"), timeText(summary.openedAt) + u'\n' + summary.openedBy},
        {Report::tr("Closed (UTC)"),
         summary.isOpen ? QString() : QString(timeText(summary.closedAt) + u'\n' + summary.closedBy)},
        {Report::tr("Took"), clockWords(summary, origin.writtenAt)},
        {Report::tr("Settled"),
         summary.isDrill ? QString() : Report::tr("%1 of %2").arg(count.settled).arg(count.needed)},
        {Report::tr("Written (UTC)"), timeText(origin.writtenAt) + u'\n' + origin.writtenBy},
        {Report::tr("Newest seal of the history"),
         origin.sealHash.isEmpty() ? Report::tr("none yet") : origin.sealHash}};
    for (SheetFact &fact : facts)
        fact.value = orDash(fact.value.trimmed());
    return facts;
}

SheetSection customersOf(const Recall &recall)
{
    SheetSection section{Report::tr("Customers"), {}};
    section.columns = {{Report::tr("Customer"), 2},        {Report::tr("Contact"), 1.6},
                       {Report::tr("Phone"), 1.5},         {Report::tr("E-mail"), 2},
                       {Report::tr("Pallets"), 0.9, true}, {Report::tr("Items"), 1.1, true},
                       {Report::tr("Told (UTC)"), 1.6}};
    for (const RecallCustomer &customer : recall.scope.customers)
        section.rows.push_back({customer.name, customer.contact, customer.phone, customer.email,
                                QString::number(customer.pallets), amountText(customer.items, {}),
                                timeText(customer.notifiedAt)});
    return section;
}

QString becameText(const RecallItem &item, bool isDrill)
{
    if (isDrill || !needsDisposition(item))
        return {};
    const QString became = dispositionWords(item.disposition);
    return item.disposed ? QString(became + u' ' + amountText(item.disposed, item.unit)) : became;
}

QString customerText(const RecallItem &item)
{
    QStringList lines{item.customer, item.customerOrder, mayBeWords(item)};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

SheetSection thingsOf(const Recall &recall, NodeKind kind, const QString &title)
{
    const bool isPallet = kind == NodeKind::Pallet;
    SheetSection section{title, {}};
    section.columns = {{Report::tr("Code"), 1.6},           {isPallet ? Report::tr("Customer") : Report::tr("What"), 2},
                       {Report::tr("Status before"), 1.5},  {Report::tr("Status now"), 1.5},
                       {Report::tr("Quantity"), 1.6, true}, {Report::tr("Where"), 1.2},
                       {Report::tr("Became"), 1.5},         {Report::tr("Notes"), 1.5}};
    if (isPallet)
        section.columns.insert(section.columns.begin() + 2, {Report::tr("Shipped (UTC)"), 1.7});
    for (const RecallItem &item : recall.scope.items) {
        if (item.key.kind != kind)
            continue;
        QStringList row{item.isRoot ? Report::tr("%1 (named)").arg(item.code) : item.code,
                        isPallet ? customerText(item) : titleWords(item),
                        item.previousStatus,
                        standingOf(item.status, item.releaseEnded),
                        amountText(item.quantity, item.unit),
                        item.location,
                        becameText(item, recall.summary.isDrill),
                        item.notes};
        if (isPallet)
            row.insert(2, timeText(item.shippedAt));
        section.rows.push_back(row);
    }
    return section;
}

SheetSection balancesOf(const std::vector<RootBalance> &balances)
{
    SheetSection section{Report::tr("Where the named lots went"), {}};
    section.columns = {{Report::tr("Lot"), 1.5},
                       {Report::tr("Received"), 1.4, true},
                       {Report::tr("Used"), 1.4, true},
                       {Report::tr("Into other lots"), 1.3, true},
                       {Report::tr("Waste"), 1.2, true},
                       {Report::tr("Samples"), 1.2, true},
                       {Report::tr("Sent back"), 1.2, true},
                       {Report::tr("On hand"), 1.3, true},
                       {Report::tr("Unexplained"), 1.3, true},
                       {Report::tr("Accounted for"), 1.3, true}};
    for (const RootBalance &of : balances) {
        const auto percent = accountedPercent(of);
        section.rows.push_back({of.code + u'\n' + of.ingredient, amountText(of.received, of.unit), of.used.toText(),
                                of.passedOn.toText(), of.wasted.toText(), of.sampled.toText(), of.sentBack.toText(),
                                amountText(of.onHand, {}), of.unexplained.toText(),
                                percent ? percent->toText() + QStringLiteral(" %") : QStringLiteral("?")});
    }
    return section;
}

SheetSection gapsOf(const Recall &recall)
{
    SheetSection section{Report::tr("Gaps"), recallGaps(recall)};
    if (section.words.isEmpty())
        section.words << Report::tr("None: every quantity is known, and every customer can be reached.");
    return section;
}
} // namespace

Result<QByteArray> recallReportPdf(const Recall &recall, const std::vector<RootBalance> &balances,
                                   const PackOrigin &origin)
{
    SheetContent report;
    report.title = recall.summary.isDrill ? Report::tr("Drill: the whole case") : Report::tr("Recall: the whole case");
    report.batchNumber = recall.summary.number;
    report.recipe = recall.summary.isOpen ? Report::tr("open") : Report::tr("closed");
    report.facts = factsOf(recall, origin);
    report.sections.push_back(gapsOf(recall));
    if (!balances.empty())
        report.sections.push_back(balancesOf(balances));
    if (!recall.scope.customers.empty())
        report.sections.push_back(customersOf(recall));
    for (const auto &[kind, title] :
         {std::pair(NodeKind::Lot, Report::tr("Lots")), std::pair(NodeKind::Run, Report::tr("Batches")),
          std::pair(NodeKind::Pallet, Report::tr("Pallets"))}) {
        SheetSection section = thingsOf(recall, kind, title);
        if (!section.rows.empty())
            report.sections.push_back(std::move(section));
    }
    SheetSection signatures{Report::tr("Signatures"), {}};
    signatures.lines = {Report::tr("Led the recall"), Report::tr("Quality assurance"), Report::tr("Auditor")};
    report.sections.push_back(signatures);
    report.origin = recallName(recall.summary) + u' ' + timeText(origin.writtenAt);
    return sheetsPdf(recallName(recall.summary), {report});
}

} // namespace bm
