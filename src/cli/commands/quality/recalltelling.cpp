// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/quality/recalltelling.h"

#include "cli/commandtable.h"
#include "cli/texttable.h"
#include "documents/recall/recallwords.h"

namespace bm::cli
{
namespace
{
QString amount(const std::optional<Quantity> &quantity)
{
    return quantity ? quantity->toText() : QStringLiteral("?");
}
} // namespace

QString itemsText(const RecallScope &scope)
{
    TextTable table({Cli::tr("Kind"), Cli::tr("Code"), Cli::tr("What"), Cli::tr("Before"), Cli::tr("Now"),
                     Cli::tr("Quantity"), Cli::tr("Unit"), Cli::tr("Of what was named"), Cli::tr("Where"),
                     Cli::tr("Customer"), Cli::tr("Became"), Cli::tr("Accounted for")});
    for (const RecallItem &item : scope.items) {
        const bool isOver = standingOf(item.status, item.releaseEnded) != item.status;
        table.add({kindWords(item.key.kind), item.code, titleWords(item), item.previousStatus,
                   isOver ? Cli::tr("conditional release ended") : item.status, amount(item.quantity), item.unit,
                   doseWords(item), item.location, item.customer,
                   needsDisposition(item) ? dispositionWords(item.disposition) : QString(),
                   item.disposed ? item.disposed->toText() : QString()});
    }
    return table.toText();
}

QString customersText(const RecallScope &scope)
{
    TextTable table({Cli::tr("Customer"), Cli::tr("Phone"), Cli::tr("E-mail"), Cli::tr("Pallets"), Cli::tr("Items"),
                     Cli::tr("Of what was named"), Cli::tr("Returned"), Cli::tr("Told"), Cli::tr("Checked")});
    for (const RecallCustomer &customer : scope.customers)
        table.add({customer.name, customer.phone, customer.email, QString::number(customer.pallets),
                   amount(customer.items), doseWords(customer), QString::number(customer.returned),
                   customer.notifiedAt.isValid() ? customer.notifiedAt.toString(Qt::ISODate) : QString(),
                   checkWords(customer.check)});
    return table.isEmpty() ? QString() : QString(u'\n' + table.toText());
}

QString recallText(const Recall &recall)
{
    return recallName(recall.summary) + QStringLiteral(": ") + reachWords(recall.scope) + QStringLiteral("\n\n") +
           itemsText(recall.scope) + customersText(recall.scope);
}

// By the numbers under which they are withdrawn.
QString noticesText(const std::vector<NoticeRow> &notices)
{
    TextTable table(
        {Cli::tr("No."), Cli::tr("When"), Cli::tr("By"), Cli::tr("Customer"), Cli::tr("Noted"), Cli::tr("Notes")});
    int number = 0;
    for (const NoticeRow &notice : notices)
        table.add({QString::number(++number), notice.notedAt.toString(Qt::ISODate), notice.notedBy, notice.name,
                   noticeWords(notice), notice.check ? notice.check->notes : notice.how});
    return table.isEmpty() ? QString() : QString(u'\n' + table.toText());
}

QString balancesText(const std::vector<RootBalance> &balances)
{
    TextTable table({Cli::tr("Lot"), Cli::tr("Received"), Cli::tr("Used"), Cli::tr("Into other lots"), Cli::tr("Waste"),
                     Cli::tr("Samples"), Cli::tr("Sent back"), Cli::tr("On hand"), Cli::tr("Unexplained"),
                     Cli::tr("Unit"), Cli::tr("Accounted for (%)")});
    for (const RootBalance &of : balances)
        table.add({of.code, amount(of.received), amount(of.used), of.passedOn.toText(), of.wasted.toText(),
                   of.sampled.toText(), of.sentBack.toText(), amount(of.onHand), of.unexplained.toText(), of.unit,
                   amount(accountedPercent(of))});
    return table.isEmpty() ? QString() : QString(u'\n' + table.toText());
}

QString batchesText(const std::vector<ProductBalance> &balances)
{
    TextTable table({Cli::tr("Batch"), Cli::tr("Product"), Cli::tr("Made"), Cli::tr("On site"), Cli::tr("Shipped"),
                     Cli::tr("Into stock"), Cli::tr("Waste"), Cli::tr("Nowhere"), Cli::tr("Unit"),
                     Cli::tr("Accounted for (%)")});
    for (const ProductBalance &of : balances)
        table.add({of.batch, of.product, amount(of.made), of.here.toText(), of.shipped.toText(), of.intoStock.toText(),
                   of.wasted.toText(), amount(unplaced(of)), of.unit, amount(accountedPercent(of))});
    return table.isEmpty() ? QString() : QString(u'\n' + table.toText());
}

// The way back.
QString sourcesText(const std::vector<RecallSource> &sources)
{
    TextTable table({Cli::tr("Behind it"), Cli::tr("What"), Cli::tr("Went in"), Cli::tr("Unit"), Cli::tr("Made by"),
                     Cli::tr("Supplier"), Cli::tr("Supplier's lot"), Cli::tr("Papers")});
    for (const RecallSource &of : sources)
        table.add({of.code, of.isPossible ? Cli::tr("%1 (possibly)").arg(of.title) : of.title, amount(of.used), of.unit,
                   of.madeBy, of.supplier, of.supplierLot, of.papers.join(QStringLiteral(", "))});
    return table.isEmpty() ? QString() : QString(u'\n' + table.toText());
}

QString gapsText(const std::vector<RecallGap> &gaps)
{
    QString text;
    for (const RecallGap &gap : gaps)
        text += Cli::tr("Gap: %1").arg(gapWords(gap)) + u'\n';
    return text.isEmpty() ? QString() : QString(u'\n' + text);
}

} // namespace bm::cli
