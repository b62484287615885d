// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recall/recallpack.h"

#include "documents/migration/markdown.h"
#include "documents/recall/recallletters.h"
#include "documents/recall/recallreport.h"
#include "documents/recall/recallwords.h"
#include "documents/savefile.h"
#include "documents/tables/spreadsheet.h"
#include "documents/vessels/vesselwords.h"
#include "domain/text/csvcell.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace bm
{
namespace
{
struct RecallPack
{
    Q_DECLARE_TR_FUNCTIONS(bm::RecallPack)
};

SheetCell cellOf(const std::optional<Quantity> &quantity)
{
    return quantity ? SheetCell(*quantity) : SheetCell(QStringLiteral("?"));
}

// One table for all forms of the pack, so that they cannot say different things.
Sheet itemSheet(const Recall &recall)
{
    Sheet sheet{RecallPack::tr("Things"),
                {RecallPack::tr("Kind"), RecallPack::tr("Code"), RecallPack::tr("What"), RecallPack::tr("Named"),
                 RecallPack::tr("Status before"), RecallPack::tr("Status now"), RecallPack::tr("Quantity"),
                 RecallPack::tr("Unit"), RecallPack::tr("Where"), RecallPack::tr("Customer"), RecallPack::tr("Order"),
                 RecallPack::tr("Shipped (UTC)"), RecallPack::tr("Customer told (UTC)"), RecallPack::tr("Became"),
                 RecallPack::tr("Accounted for"), RecallPack::tr("Notes")},
                {}};
    for (const RecallItem &item : recall.scope.items) {
        const bool needs = needsDisposition(item) && !recall.summary.isDrill;
        sheet.rows.push_back({kindWords(item.key.kind), item.code, titleWords(item),
                              item.isRoot ? RecallPack::tr("yes") : QString(), item.previousStatus,
                              standingOf(item.status, item.releaseEnded), cellOf(item.quantity), item.unit,
                              item.location, item.customer, item.customerOrder, item.shippedAt, item.notifiedAt,
                              needs ? dispositionWords(item.disposition) : QString(),
                              item.disposed ? SheetCell(*item.disposed) : SheetCell(QString()), item.notes});
    }
    return sheet;
}

Sheet customerSheet(const Recall &recall)
{
    Sheet sheet{RecallPack::tr("Customers"),
                {RecallPack::tr("Customer"), RecallPack::tr("Contact"), RecallPack::tr("Phone"),
                 RecallPack::tr("E-mail"), RecallPack::tr("Address"), RecallPack::tr("Pallets"),
                 RecallPack::tr("Items"), RecallPack::tr("Told (UTC)")},
                {}};
    for (const RecallCustomer &customer : recall.scope.customers)
        sheet.rows.push_back({customer.name, customer.contact, customer.phone, customer.email, customer.place,
                              QString::number(customer.pallets), cellOf(customer.items), customer.notifiedAt});
    return sheet;
}

QString textOf(const SheetCell &cell)
{
    if (const auto *text = std::get_if<QString>(&cell))
        return *text;
    if (const auto *quantity = std::get_if<Quantity>(&cell))
        return quantity->toText();
    const QDateTime moment = std::get<QDateTime>(cell);
    return moment.isValid() ? moment.toUTC().toString(Qt::ISODate) : QString();
}

QStringList textsOf(const std::vector<SheetCell> &cells)
{
    QStringList texts;
    for (const SheetCell &cell : cells)
        texts << textOf(cell);
    return texts;
}

QByteArray csvOf(const Sheet &sheet)
{
    const auto line = [](QStringList cells) {
        for (QString &cell : cells)
            cell = csvCell(cell);
        return cells.join(u',').toUtf8() + "\r\n";
    };
    QByteArray csv = line(sheet.titles);
    for (const auto &row : sheet.rows)
        csv += line(textsOf(row));
    return csv;
}

// Without the columns that are empty in every row.
QString markdownOf(const Sheet &sheet)
{
    QList<int> shown;
    for (int column = 0; column < sheet.titles.size(); ++column) {
        for (const auto &row : sheet.rows) {
            if (!textOf(row[size_t(column)]).isEmpty()) {
                shown << column;
                break;
            }
        }
    }
    const auto picked = [&shown](const QStringList &cells) {
        QStringList some;
        for (const int column : shown)
            some << cells[column];
        return some;
    };
    QString text = markdownTableHead(picked(sheet.titles));
    for (const auto &row : sheet.rows)
        text += markdownRow(picked(textsOf(row)));
    return text;
}

QString listOf(const QStringList &lines)
{
    QString text;
    for (const QString &line : lines)
        text += QStringLiteral("- ") + line + u'\n';
    return text;
}

QString headOf(const Recall &recall, const PackOrigin &origin)
{
    const RecallSummary &summary = recall.summary;
    QString text = QStringLiteral("# ") + recallName(summary) + QStringLiteral("\n\n");
    QStringList lines{RecallPack::tr("Named: %1").arg(recall.scope.roots.join(QStringLiteral(", "))),
                      RecallPack::tr("Reason: %1").arg(QString(summary.reason).replace(u'\n', u' ')),
                      RecallPack::tr("Opened %1 by %2").arg(markdownTime(summary.openedAt), summary.openedBy),
                      RecallPack::tr("In it: %1").arg(reachWords(recall.scope))};
    if (!summary.isOpen)
        lines << RecallPack::tr("Closed %1 by %2").arg(markdownTime(summary.closedAt), summary.closedBy);
    if (!summary.isDrill) {
        const SettledCount count = settledCount(recall.scope.items);
        lines << RecallPack::tr("Settled: %1 of %2").arg(count.settled).arg(count.needed);
    }
    lines << RecallPack::tr("Written %1 by %2").arg(markdownTime(origin.writtenAt), origin.writtenBy)
          << (origin.sealHash.isEmpty() ? RecallPack::tr("The history has no seal yet.")
                                        : RecallPack::tr("Newest seal of the history: %1").arg(origin.sealHash));
    return text + listOf(lines);
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue orNull(const std::optional<Quantity> &quantity)
{
    return quantity ? QJsonValue(quantity->toText()) : QJsonValue();
}

QJsonValue orNull(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(toIsoUtc(time)) : QJsonValue();
}

QJsonObject itemJson(const RecallItem &item)
{
    QJsonObject json{{u"key"_qs, toText(item.key)},
                     {u"code"_qs, item.code},
                     {u"title"_qs, orNull(item.title)},
                     {u"named"_qs, item.isRoot},
                     {u"previous_status"_qs, item.previousStatus},
                     {u"status"_qs, item.status},
                     {u"release_ended"_qs, item.releaseEnded},
                     {u"quantity"_qs, orNull(item.quantity)},
                     {u"unit"_qs, orNull(item.unit)},
                     {u"location"_qs, orNull(item.location)},
                     {u"customer"_qs, orNull(item.customer)},
                     {u"customer_order"_qs, orNull(item.customerOrder)},
                     {u"shipped_at"_qs, orNull(item.shippedAt)},
                     {u"notified_at"_qs, orNull(item.notifiedAt)},
                     {u"needs_disposition"_qs, needsDisposition(item)},
                     {u"disposition"_qs, dispositionName(item.disposition)},
                     {u"disposed_quantity"_qs, orNull(item.disposed)},
                     {u"notes"_qs, orNull(item.notes)}};
    if (item.isPossible)
        json.insert(u"possible"_qs, true);
    if (!item.vessel.isEmpty())
        json.insert(u"through_vessel"_qs, item.vessel);
    return json;
}

QJsonObject customerJson(const RecallCustomer &customer)
{
    return {{u"id"_qs, customer.id},
            {u"name"_qs, customer.name},
            {u"contact"_qs, orNull(customer.contact)},
            {u"phone"_qs, orNull(customer.phone)},
            {u"email"_qs, orNull(customer.email)},
            {u"address"_qs, orNull(customer.place)},
            {u"pallets"_qs, customer.pallets},
            {u"returned"_qs, customer.returned},
            {u"items"_qs, orNull(customer.items)},
            {u"notified_at"_qs, orNull(customer.notifiedAt)}};
}

template <typename Things, typename Json>
QJsonArray arrayOf(const Things &things, Json json)
{
    QJsonArray array;
    for (const auto &thing : things)
        array << json(thing);
    return array;
}

// Where none of the files is there yet.
QString freeBase(const QString &folder, const Recall &recall, const PackOrigin &origin)
{
    const QString name =
        fileNameOf(recall.summary.isDrill ? QStringLiteral("drill") : QStringLiteral("recall"), recall.summary.number);
    const QString plain = QDir(folder).filePath(name);
    if (!QFileInfo::exists(plain + QStringLiteral(".md")) && !QFileInfo::exists(plain + QStringLiteral(".pdf")))
        return plain;
    return plain + origin.writtenAt.toUTC().toString(QStringLiteral("-yyyyMMdd'T'HHmmsszzz'Z'"));
}
} // namespace

QStringList recallGaps(const Recall &recall)
{
    QStringList gaps;
    for (const RecallCustomer &customer : recall.scope.customers) {
        if (customer.phone.isEmpty() && customer.email.isEmpty())
            gaps << RecallPack::tr("%1 has neither phone nor e-mail.").arg(customer.name);
    }
    int unknown = 0;
    int homeless = 0;
    for (const RecallItem &item : recall.scope.items) {
        unknown += !item.quantity;
        homeless += item.key.kind == NodeKind::Pallet && item.previousStatus == u"SHIPPED" && !item.customerId;
    }
    if (unknown > 0)
        gaps << RecallPack::tr("Of %n thing(s) the quantity is unknown.", nullptr, unknown);
    if (homeless > 0)
        gaps << RecallPack::tr("Of %n shipped pallet(s) the customer is unknown.", nullptr, homeless);
    return gaps;
}

QJsonObject scopeJson(const RecallScope &scope)
{
    QJsonObject json{{u"as_of"_qs, orNull(scope.asOf)},
                     {u"roots"_qs, QJsonArray::fromStringList(scope.roots)},
                     {u"items"_qs, arrayOf(scope.items, itemJson)},
                     {u"customers"_qs, arrayOf(scope.customers, customerJson)},
                     {u"warnings"_qs, QJsonArray::fromStringList(scope.warnings)}};
    insertVesselDraws(json, scope.draws);
    // The keys are promised to other programs: this one is there only when there is something to say.
    if (!scope.possible.empty())
        json.insert(u"possible"_qs, arrayOf(scope.possible, itemJson));
    return json;
}

QJsonObject recallJson(const Recall &recall)
{
    QJsonObject json = scopeJson(recall.scope);
    const RecallSummary &summary = recall.summary;
    json.insert(u"number"_qs, summary.number);
    json.insert(u"reason"_qs, summary.reason);
    json.insert(u"mock"_qs, summary.isDrill);
    json.insert(u"status"_qs, summary.isOpen ? u"OPEN"_qs : u"CLOSED"_qs);
    json.insert(u"opened_at"_qs, orNull(summary.openedAt));
    json.insert(u"opened_by"_qs, summary.openedBy);
    json.insert(u"closed_at"_qs, orNull(summary.closedAt));
    json.insert(u"closed_by"_qs, orNull(summary.closedBy));
    return json;
}

QJsonArray balancesJson(const std::vector<RootBalance> &balances)
{
    return arrayOf(balances, [](const RootBalance &balance) {
        return QJsonObject{{u"lot"_qs, balance.code},
                           {u"ingredient"_qs, balance.ingredient},
                           {u"unit"_qs, balance.unit},
                           {u"received"_qs, orNull(balance.received)},
                           {u"used"_qs, balance.used.toText()},
                           {u"passed_on"_qs, balance.passedOn.toText()},
                           {u"wasted"_qs, balance.wasted.toText()},
                           {u"sampled"_qs, balance.sampled.toText()},
                           {u"sent_back"_qs, balance.sentBack.toText()},
                           {u"on_hand"_qs, orNull(balance.onHand)},
                           {u"unexplained"_qs, balance.unexplained.toText()},
                           {u"accounted_percent"_qs, orNull(accountedPercent(balance))}};
    });
}

QString recallMarkdown(const Recall &recall, const PackOrigin &origin)
{
    QString text = headOf(recall, origin);
    const QStringList gaps = recallGaps(recall);
    if (!gaps.isEmpty())
        text += markdownHeading(RecallPack::tr("Gaps")) + listOf(gaps);
    if (!recall.scope.customers.empty())
        text += markdownHeading(RecallPack::tr("Customers")) + markdownOf(customerSheet(recall));
    return text + markdownHeading(RecallPack::tr("Everything in it")) + markdownOf(itemSheet(recall));
}

Result<RecallCase> readRecallCase(Services &plant, const QString &number)
{
    BM_TRY_ASSIGN(Recall recall, plant.recalls.read(number));
    BM_TRY_ASSIGN(RecallNotices notices, plant.recalls.notices(number));
    BM_TRY_ASSIGN(std::vector<RootBalance> balances, plant.recalls.rootBalances(number));
    BM_TRY_ASSIGN(const auto seal, plant.sealing.head());
    return RecallCase{std::move(recall),
                      std::move(notices),
                      std::move(balances),
                      {plant.session.person, plant.session.now(), seal ? seal->hash : QString()}};
}

Result<QStringList> writeRecallPack(const RecallCase &all, const QString &folder)
{
    const auto &[recall, notices, balances, origin] = all;
    if (!QDir().mkpath(folder))
        return Error{Reason::FolderReadOnly, QStringLiteral("folder"), folder};
    const QString base = freeBase(folder, recall, origin);
    const std::vector<Sheet> sheets{itemSheet(recall), customerSheet(recall)};
    BM_TRY_ASSIGN(const QByteArray workbook, spreadsheet(sheets));
    QJsonObject json = recallJson(recall);
    json.insert(u"balances"_qs, balancesJson(balances));
    BM_TRY_ASSIGN(const QByteArray report, recallReportPdf(recall, balances, origin));
    std::vector<std::pair<QString, QByteArray>> files{{QStringLiteral(".pdf"), report},
                                                      {QStringLiteral(".md"), recallMarkdown(recall, origin).toUtf8()},
                                                      {QStringLiteral(".xlsx"), workbook},
                                                      {QStringLiteral("-things.csv"), csvOf(sheets[0])},
                                                      {QStringLiteral("-customers.csv"), csvOf(sheets[1])},
                                                      {QStringLiteral(".json"), QJsonDocument(json).toJson()}};
    if (!notices.customers.empty()) {
        BM_TRY_ASSIGN(const QByteArray letters, recallLettersPdf(notices));
        files.emplace_back(QStringLiteral("-letters.pdf"), letters);
    }
    QStringList written;
    for (const auto &[ending, content] : files) {
        BM_TRY(saveFile(base + ending, content));
        written << base + ending;
    }
    return written;
}

} // namespace bm
