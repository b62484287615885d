// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/recall/recallpack.h"

#include "documents/migration/markdown.h"
#include "documents/recall/recallwords.h"
#include "documents/sentences.h"
#include "documents/vessels/vesselwords.h"

#include <array>

namespace bm
{
namespace
{
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

template <typename Things, typename Json>
QJsonArray arrayOf(const Things &things, Json json)
{
    QJsonArray array;
    for (const auto &thing : things)
        array << json(thing);
    return array;
}

QString groupName(RecallGroup group)
{
    static constexpr std::array names{"lots", "wip", "batches", "on_site", "shipped"};
    return QString::fromLatin1(names[size_t(group)]);
}

QJsonObject doseJson(const RootDose &dose)
{
    QJsonObject json{{u"of"_qs, QJsonArray::fromStringList(dose.roots)},
                     {u"quantity"_qs, orNull(dose.quantity)},
                     {u"unit"_qs, dose.unit},
                     {u"percent_of_it"_qs, orNull(dose.share)}};
    // There is some of it, and less than can be written.
    if (dose.isLess)
        json.insert(u"less_than"_qs, Quantity::ofThousandths(1).toText());
    // A vessel may have given more or less than its books say, which the quantity is: these keys only there.
    if (dose.isPossible)
        json.insert(u"possible"_qs, true);
    if (dose.most)
        json.insert(u"at_most"_qs, dose.most->toText());
    return json;
}

QJsonValue checkJson(const std::optional<NoticeCheck> &check)
{
    if (!check)
        return {};
    return QJsonObject{{u"reached"_qs, check->wasReached},          {u"answered"_qs, check->hasAnswered},
                       {u"found"_qs, orNull(check->found)},         {u"destroyed"_qs, orNull(check->destroyed)},
                       {u"notes"_qs, orNull(check->notes)},         {u"checked_at"_qs, orNull(check->checkedAt)},
                       {u"checked_by"_qs, orNull(check->checkedBy)}};
}

QJsonObject casesJson(const RecalledCases &cases)
{
    return {{u"batch"_qs, cases.batch},
            {u"quantity"_qs, orNull(cases.quantity)},
            {u"unit"_qs, orNull(cases.unit)},
            {u"recalled"_qs, cases.isRecalled},
            {u"came_back"_qs, cases.cameBack.toText()}};
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
    json.insert(u"group"_qs, groupName(groupOf(item)));
    if (item.cases.size() > 1)
        json.insert(u"cases"_qs, arrayOf(item.cases, casesJson));
    if (needsDisposition(item) && item.loose)
        json.insert(u"on_no_pallet"_qs, item.loose->toText());
    // Of a lot nothing is said; unknown is a null.
    if (!item.doses.empty())
        json.insert(u"dose"_qs, arrayOf(item.doses, doseJson));
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
            {u"dose"_qs, arrayOf(customer.doses, doseJson)},
            {u"possible"_qs, customer.possible},
            {u"check"_qs, checkJson(customer.check)},
            {u"notified_at"_qs, orNull(customer.notifiedAt)}};
}

QJsonObject sourceJson(const RecallSource &source)
{
    return {{u"key"_qs, toText(source.key)},
            {u"code"_qs, source.code},
            {u"title"_qs, orNull(source.title)},
            {u"behind"_qs, QJsonArray::fromStringList(source.roots)},
            {u"used"_qs, orNull(source.used)},
            {u"unit"_qs, orNull(source.unit)},
            {u"made_by"_qs, orNull(source.madeBy)},
            {u"supplier"_qs, orNull(source.supplier)},
            {u"supplier_lot"_qs, orNull(source.supplierLot)},
            {u"papers"_qs, QJsonArray::fromStringList(source.papers)},
            {u"received_at"_qs, orNull(source.receivedAt)},
            {u"possible"_qs, source.isPossible}};
}

QJsonValue withdrawalJson(const std::optional<NoticeWithdrawal> &withdrawal)
{
    if (!withdrawal)
        return {};
    return QJsonObject{{u"reason"_qs, withdrawal->reason},
                       {u"withdrawn_at"_qs, orNull(withdrawal->withdrawnAt)},
                       {u"withdrawn_by"_qs, orNull(withdrawal->withdrawnBy)}};
}

QJsonObject noticeJson(const NoticeRow &notice)
{
    return {{u"customer"_qs, notice.name},
            {u"withdrawn"_qs, withdrawalJson(notice.withdrawal)},
            {u"how"_qs, orNull(notice.how)},
            {u"check"_qs, checkJson(notice.check)},
            {u"noted_at"_qs, orNull(notice.notedAt)},
            {u"noted_by"_qs, orNull(notice.notedBy)}};
}

QJsonObject batchJson(const ProductBalance &balance)
{
    return {{u"batch"_qs, balance.batch},
            {u"product"_qs, balance.product},
            {u"unit"_qs, balance.unit},
            {u"made"_qs, orNull(balance.made)},
            {u"on_site"_qs, balance.here.toText()},
            {u"shipped"_qs, balance.shipped.toText()},
            {u"into_stock"_qs, balance.intoStock.toText()},
            {u"wasted"_qs, balance.wasted.toText()},
            {u"unplaced"_qs, orNull(unplaced(balance))},
            {u"accounted_percent"_qs, orNull(accountedPercent(balance))}};
}
} // namespace

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
    json.insert(u"figures_of"_qs, figuresName(recall.figures));
    json.insert(u"sources"_qs, arrayOf(recall.sources, sourceJson));
    QJsonArray notices = arrayOf(recall.notices, noticeJson);
    for (int place = 0; place < notices.size(); ++place) {
        QJsonObject notice = notices[place].toObject();
        notice.insert(u"no"_qs, place + 1);
        notices[place] = notice;
    }
    json.insert(u"notices"_qs, notices);
    return json;
}

QJsonArray gapsJson(const std::vector<RecallGap> &gaps)
{
    return arrayOf(gaps, [](const RecallGap &gap) {
        return QJsonObject{{u"kind"_qs, gapName(gap.kind)},
                           {u"count"_qs, gap.count},
                           {u"names"_qs, QJsonArray::fromStringList(gap.names)}};
    });
}

QJsonObject caseJson(const RecallCase &all)
{
    QJsonObject json = recallJson(all.recall);
    json.insert(u"balances"_qs, balancesJson(all.balances.lots));
    json.insert(u"batch_balances"_qs, arrayOf(all.balances.batches, batchJson));
    json.insert(u"accounted_percent"_qs, orNull(accountedPercent(all.balances)));
    json.insert(u"gaps"_qs, gapsJson(all.gaps));
    json.insert(u"history_seal"_qs, orNull(all.origin.sealHash));
    return json;
}

QJsonArray balancesJson(const std::vector<RootBalance> &balances)
{
    return arrayOf(balances, [](const RootBalance &balance) {
        return QJsonObject{{u"lot"_qs, balance.code},
                           {u"ingredient"_qs, balance.ingredient},
                           {u"unit"_qs, balance.unit},
                           {u"received"_qs, orNull(balance.received)},
                           {u"used"_qs, orNull(balance.used)},
                           {u"passed_on"_qs, balance.passedOn.toText()},
                           {u"wasted"_qs, balance.wasted.toText()},
                           {u"sampled"_qs, balance.sampled.toText()},
                           {u"sent_back"_qs, balance.sentBack.toText()},
                           {u"on_hand"_qs, orNull(balance.onHand)},
                           {u"unexplained"_qs, balance.unexplained.toText()},
                           {u"accounted_percent"_qs, orNull(accountedPercent(balance))}};
    });
}

} // namespace bm
