// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recall/recallreport.h"

#include "documents/batchsheet/sheetpdf.h"
#include "documents/recall/recallwords.h"
#include "documents/wording/amounts.h"

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
    return asRead(*quantity, unit);
}

QString joined(QStringList lines)
{
    lines.removeAll(QString());
    return lines.join(u'\n');
}

std::vector<SheetFact> factsOf(const RecallCase &all)
{
    const Recall &recall = all.recall;
    const PackOrigin &origin = all.origin;
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
        {Report::tr("Accounted for"),
         joined({amountText(accountedPercent(all.balances), QStringLiteral("%")), figuresWords(recall)})},
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
    section.columns = {{Report::tr("Customer"), 2},
                       {Report::tr("Contact"), 1.6},
                       {Report::tr("Phone"), 1.5},
                       {Report::tr("E-mail"), 2},
                       {Report::tr("Pallets"), 0.9, true},
                       {Report::tr("Items"), 1.1, true},
                       {Report::tr("Of what was named"), 1.5},
                       {Report::tr("Told (UTC), checked"), 1.7}};
    for (const RecallCustomer &customer : recall.scope.customers)
        section.rows.push_back({customer.name, customer.contact, customer.phone, customer.email,
                                QString::number(customer.pallets), amountText(customer.items, {}), doseWords(customer),
                                joined({timeText(customer.notifiedAt), checkWords(customer.check)})});
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
    section.columns = {{Report::tr("Code"), 1.6},
                       {isPallet ? Report::tr("Customer") : Report::tr("What"), 2},
                       {Report::tr("Status before"), 1.5},
                       {Report::tr("Status now"), 1.5},
                       {Report::tr("Quantity, of what was named"), 1.8, true},
                       {Report::tr("Where"), 1.1},
                       {Report::tr("Became"), 1.5},
                       {Report::tr("Notes"), 1.5}};
    if (isPallet)
        section.columns.insert(section.columns.begin() + 2, {Report::tr("Shipped (UTC)"), 1.7});
    for (const RecallItem &item : recall.scope.items) {
        if (item.key.kind != kind)
            continue;
        QStringList row{
            item.isRoot ? Report::tr("%1 (named)").arg(item.code) : item.code,
            isPallet ? customerText(item) : titleWords(item),
            item.previousStatus,
            standingOf(item.status, item.releaseEnded),
            joined({amountText(item.quantity, item.unit), item.doses.empty() ? QString() : doseWords(item)}),
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
    section.columns = {{Report::tr("Lot"), 1.4},
                       {Report::tr("Received"), 1.5, true},
                       {Report::tr("Used"), 1.4, true},
                       {Report::tr("Into other lots"), 1.3, true},
                       {Report::tr("Waste"), 1.1, true},
                       {Report::tr("Samples"), 1.15, true},
                       {Report::tr("Sent back"), 1.15, true},
                       {Report::tr("On hand"), 1.3, true},
                       {Report::tr("Unexplained"), 1.5, true},
                       {Report::tr("Accounted for"), 1.3, true}};
    for (const RootBalance &of : balances) {
        const auto percent = accountedPercent(of);
        section.rows.push_back({of.code + u'\n' + of.ingredient, amountText(of.received, of.unit),
                                amountText(of.used, {}), asRead(of.passedOn), asRead(of.wasted), asRead(of.sampled),
                                asRead(of.sentBack), amountText(of.onHand, {}), asRead(of.unexplained),
                                percent ? asRead(*percent) + QStringLiteral(" %") : QStringLiteral("?")});
    }
    return section;
}

SheetSection batchesOf(const std::vector<ProductBalance> &balances)
{
    SheetSection section{Report::tr("Where the named batches went"), {}};
    section.columns = {
        {Report::tr("Batch"), 2},           {Report::tr("Made"), 1.4, true},         {Report::tr("On site"), 1.4, true},
        {Report::tr("Shipped"), 1.4, true}, {Report::tr("Into stock"), 1.4, true},   {Report::tr("Waste"), 1.4, true},
        {Report::tr("Nowhere"), 1.4, true}, {Report::tr("Accounted for"), 1.4, true}};
    for (const ProductBalance &of : balances)
        section.rows.push_back({of.batch + u'\n' + of.product, amountText(of.made, of.unit), asRead(of.here),
                                asRead(of.shipped), asRead(of.intoStock), asRead(of.wasted),
                                amountText(unplaced(of), {}), amountText(accountedPercent(of), QStringLiteral("%"))});
    return section;
}

// The way back, to the supplier and his papers.
SheetSection sourcesOf(const Recall &recall)
{
    SheetSection section{Report::tr("Where it came from"), {}};
    section.columns = {{Report::tr("Lot or batch"), 1.6},    {Report::tr("What"), 1.8},
                       {Report::tr("Behind"), 1.5},          {Report::tr("Went in"), 1.5, true},
                       {Report::tr("Supplier, his lot"), 2}, {Report::tr("Papers"), 1.6},
                       {Report::tr("Received (UTC)"), 1.5}};
    for (const RecallSource &source : recall.sources) {
        const QString maker = source.madeBy.isEmpty() ? QString() : Report::tr("batch %1").arg(source.madeBy);
        const QString possible = source.isPossible ? Report::tr("possibly") : QString();
        section.rows.push_back({source.code, joined({source.title, possible}), source.roots.join(QStringLiteral(", ")),
                                amountText(source.used, source.unit),
                                joined({maker, source.supplier, source.supplierLot}),
                                source.papers.join(QStringLiteral(", ")), timeText(source.receivedAt)});
    }
    return section;
}

SheetSection noticesOf(const Recall &recall)
{
    SheetSection section{Report::tr("Notices and checks of their effect"), {}};
    section.columns = {{Report::tr("When (UTC)"), 1.6},
                       {Report::tr("By"), 1.2},
                       {Report::tr("Customer"), 2},
                       {Report::tr("What"), 2.6},
                       {Report::tr("Notes"), 2.6}};
    for (const NoticeRow &notice : recall.notices)
        section.rows.push_back({timeText(notice.notedAt), notice.notedBy, notice.name, noticeWords(notice),
                                notice.check ? notice.check->notes : notice.how});
    return section;
}

SheetSection gapsOf(const std::vector<RecallGap> &gaps)
{
    SheetSection section{Report::tr("Gaps"), {}};
    for (const RecallGap &gap : gaps)
        section.words << gapWords(gap);
    if (section.words.isEmpty())
        section.words << Report::tr("None: every quantity is known, and every customer can be reached.");
    return section;
}
} // namespace

Result<QByteArray> recallReportPdf(const RecallCase &all)
{
    const Recall &recall = all.recall;
    SheetContent report;
    report.title = recall.summary.isDrill ? Report::tr("Drill: the whole case") : Report::tr("Recall: the whole case");
    report.batchNumber = recall.summary.number;
    report.recipe = recall.summary.isOpen ? Report::tr("open") : Report::tr("closed");
    report.facts = factsOf(all);
    report.sections.push_back(gapsOf(all.gaps));
    const auto add = [&report](SheetSection section) {
        if (!section.rows.empty())
            report.sections.push_back(std::move(section));
    };
    add(balancesOf(all.balances.lots));
    add(batchesOf(all.balances.batches));
    add(customersOf(recall));
    add(noticesOf(recall));
    for (const auto &[kind, title] :
         {std::pair(NodeKind::Lot, Report::tr("Lots")), std::pair(NodeKind::Run, Report::tr("Batches")),
          std::pair(NodeKind::Pallet, Report::tr("Pallets"))})
        add(thingsOf(recall, kind, title));
    add(sourcesOf(recall));
    SheetSection signatures{Report::tr("Signatures"), {}};
    signatures.lines = {Report::tr("Led the recall"), Report::tr("Quality assurance"), Report::tr("Auditor")};
    report.sections.push_back(signatures);
    report.origin = recallName(recall.summary) + u' ' + timeText(all.origin.writtenAt);
    return sheetsPdf(recallName(recall.summary), {report});
}

} // namespace bm
