// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recall/recallletters.h"

#include "documents/batchsheet/sheetpdf.h"
#include "documents/recall/recallwords.h"
#include "documents/wording/amounts.h"

#include <QCoreApplication>
#include <QLocale>

namespace bm
{
namespace
{
struct Letter
{
    Q_DECLARE_TR_FUNCTIONS(bm::RecallLetters)
};

QString amountText(const std::optional<Quantity> &quantity)
{
    return quantity ? asRead(*quantity) : QStringLiteral("?");
}

QString dayText(QDate day)
{
    return day.isValid() ? QLocale().toString(day, QLocale::ShortFormat) : QString();
}

QString dayText(const QDateTime &time)
{
    return time.isValid() ? dayText(time.toLocalTime().date()) : QString();
}

QString joined(const QString &above, const QString &below)
{
    return below.isEmpty() ? above : QString(above + u'\n' + below);
}

QString recipientText(const RecallCustomer &customer)
{
    QStringList lines{customer.name, customer.contact, customer.place, customer.phone, customer.email};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

std::vector<SheetFact> factsOf(const RecallNotices &notices, const RecallCustomer &customer)
{
    std::vector<SheetFact> facts{{Letter::tr("From"), notices.plantPlace},
                                 {Letter::tr("To"), recipientText(customer)},
                                 {Letter::tr("Written"), dayText(notices.asOf)},
                                 {Letter::tr("Reason"), notices.recall.reason},
                                 {Letter::tr("Recalled on"), dayText(notices.recall.openedAt)},
                                 {Letter::tr("Pallets"), QString::number(customer.pallets)}};
    for (SheetFact &fact : facts) {
        if (fact.value.isEmpty())
            fact.value = QStringLiteral("–");
    }
    return facts;
}

SheetSection concernedOf(const CustomerNotice &notice)
{
    SheetSection section{Letter::tr("What you received of it"), {}};
    section.columns = {{Letter::tr("Product"), 2.1},
                       {Letter::tr("Batch (lot code)"), 1.7},
                       {Letter::tr("Good until"), 1.5},
                       {Letter::tr("Pallet, SSCC"), 2.9},
                       {Letter::tr("Shipped, your order"), 1.6},
                       {Letter::tr("Delivered"), 1.6, true},
                       {Letter::tr("Came back to us"), 1.6, true},
                       {Letter::tr("Unit"), 1.1}};
    for (const NoticeLine &line : notice.lines)
        section.rows.push_back(
            {line.product, line.batchNumber, dayText(line.lastDay), joined(line.palletNumber, line.sscc),
             joined(dayText(line.shippedAt), line.customerOrder), amountText(line.delivered),
             line.cameBack && line.cameBack->isZero() ? QString() : amountText(line.cameBack), line.unit});
    return section;
}

SheetSection whatToDo(const RecallNotices &notices)
{
    SheetSection section{Letter::tr("What we ask you to do"), {}};
    if (notices.recall.isDrill) {
        section.words = {Letter::tr("Nothing with the goods. Please tell us when and how this letter reached you, and "
                                    "how many of these goods you could still find.")};
        return section;
    }
    section.words = {
        Letter::tr("1. Stop selling, using and passing on these goods at once, and keep them apart from all others."),
        Letter::tr("2. Tell everybody to whom you passed some of them on, in the same words."),
        Letter::tr("3. Keep what you have until we say whether it is fetched or destroyed. Destroy nothing before, so "
                   "that it can be counted."),
        Letter::tr("4. Fill in the slip below and send it back today, also when you have none of these goods left.")};
    return section;
}

// By batch: what somebody counts on a shelf does not tell from which pallet it is.
SheetSection slipOf(const CustomerNotice &notice)
{
    SheetSection section{Letter::tr("Your answer"), {}};
    section.columns = {{Letter::tr("Batch (lot code)"), 2},
                       {Letter::tr("Still here"), 1.5},
                       {Letter::tr("Passed on to others"), 2},
                       {Letter::tr("Sold to consumers"), 1.6},
                       {Letter::tr("Destroyed"), 1.5}};
    section.hasRoom = true;
    QStringList batches;
    for (const NoticeLine &line : notice.lines) {
        if (!batches.contains(line.batchNumber))
            batches << line.batchNumber;
    }
    for (const QString &batch : batches)
        section.rows.push_back({batch, {}, {}, {}, {}});
    section.lines = {Letter::tr("Date"), Letter::tr("Name"), Letter::tr("Signature")};
    return section;
}

SheetContent letterTo(const CustomerNotice &notice, const RecallNotices &notices)
{
    SheetContent letter;
    letter.title = Letter::tr("To %1").arg(notice.customer.name);
    letter.batchNumber = notices.recall.number;
    letter.recipe =
        notices.recall.isDrill ? Letter::tr("EXERCISE: nothing is recalled") : Letter::tr("URGENT: FOOD RECALL");
    letter.facts = factsOf(notices, notice.customer);
    letter.sections = {concernedOf(notice), whatToDo(notices), slipOf(notice)};
    letter.origin = letter.recipe + QStringLiteral(" · ") + recallName(notices.recall);
    return letter;
}
} // namespace

Result<QByteArray> recallLettersPdf(const RecallNotices &notices, const QString &customer)
{
    if (notices.customers.empty())
        return Error{Reason::NotFound, QStringLiteral("customers"), notices.recall.number};
    const QString wanted = customer.trimmed();
    std::vector<SheetContent> letters;
    for (const CustomerNotice &notice : notices.customers) {
        if (wanted.isEmpty() || notice.customer.name.compare(wanted, Qt::CaseInsensitive) == 0)
            letters.push_back(letterTo(notice, notices));
    }
    if (letters.empty())
        return Error{Reason::NotFound, QStringLiteral("customer"), wanted};
    return sheetsPdf(recallName(notices.recall), letters);
}

} // namespace bm
