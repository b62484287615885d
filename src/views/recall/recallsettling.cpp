// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the things of a recall.
#include "documents/recall/recallwords.h"
#include "models/recall/recallmodels.h"
#include "models/wording.h"
#include "recall/ui_recallview.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/recall/recallview.h"

namespace bm
{
namespace
{
const QString quantityField = QStringLiteral("quantity");

QStringList dispositionChoices()
{
    QStringList words;
    for (const Disposition disposition : finalDispositions())
        words << dispositionWords(disposition);
    return words;
}

AskedField becameField(const RecallItem &item)
{
    AskedField field{
        QStringLiteral("disposition"),
        RecallView::tr("What became of it"),
        dispositionWords(item.disposition == Disposition::Pending ? Disposition::Destroyed : item.disposition),
        {},
        dispositionChoices()};
    field.closed = true;
    return field;
}

AskedField notesField(const QString &notes)
{
    return {QStringLiteral("notes"),
            RecallView::tr("&Notes"),
            notes,
            RecallView::tr("Needed when something is missing"),
            {},
            true};
}

QString shownAmount(Quantity quantity, const QString &unit)
{
    return shown(std::optional(quantity), unit);
}

// Errors: UnknownAction (disposition).
Result<Disposition> dispositionOf(const QString &words)
{
    for (const Disposition disposition : finalDispositions()) {
        if (dispositionWords(disposition).compare(words, Qt::CaseInsensitive) == 0)
            return disposition;
    }
    return Error{Reason::UnknownAction, QStringLiteral("disposition"), words};
}
} // namespace

QString RecallView::batchField()
{
    return QStringLiteral("ofBatch");
}

void RecallView::askSettlement()
{
    std::vector<RecallItem> open = selectedItems();
    std::erase_if(open, [](const RecallItem &item) { return !needsDisposition(item); });
    if (!isShownOpen() || m_shown.isDrill || open.empty())
        return m_ui->recallBanner->showMessage(Banner::Level::Info, tr("Nothing has to be settled here"),
                                               tr("Choose lots or pallets of an open recall, or a batch of "
                                                  "which some is on no pallet."));
    if (open.size() == 1)
        return askOneSettlement(open.front());
    AskedField notes = notesField({});
    notes.help = tr("The same for each");
    m_facts->ask({tr("Settle %n thing(s)", nullptr, int(open.size())),
                  tr("All of each is accounted for."),
                  {becameField(open.front()), notes},
                  tr("Settle")},
                 [this, open](const Answers &answers) { settle(open, answers); });
}

void RecallView::askOneSettlement(const RecallItem &item)
{
    const auto quantity = item.disposed ? item.disposed : toSettle(item);
    const bool isByBatch = comesBackByBatch(item);
    QString sentence = item.key.kind == NodeKind::Run ? tr("On no pallet: %1").arg(shown(item.loose, item.unit))
                                                      : tr("Quantity: %1").arg(shown(item.quantity, item.unit));
    std::vector<AskedField> fields{becameField(item)};
    if (isByBatch) {
        sentence = tr("On it: %1").arg(casesWords(item, shownAmount));
        QStringList batches;
        for (const RecalledCases &cases : item.cases)
            batches << cases.batch;
        fields.push_back(
            {batchField(), tr("&Batch"), {}, tr("Of some that came back; empty: the whole pallet"), batches, true});
    }
    fields.push_back({quantityField,
                      tr("&Quantity accounted for"),
                      quantity ? typed(*quantity) : QString(),
                      isByBatch ? tr("With a batch: all that came back of it") : tr("Empty when nobody can say"),
                      {},
                      true});
    fields.push_back(notesField(item.notes));
    Question question{tr("Settle %1").arg(item.code), sentence, fields, tr("Settle")};
    if (item.disposition != Disposition::Pending)
        question.otherText = tr("Settled by mistake…");
    m_facts->ask(question, [this, item](const Answers &answers) {
        if (answers.other)
            return askTakingBack(item);
        settle({item}, answers);
    });
}

void RecallView::askTakingBack(const RecallItem &item)
{
    m_facts->panel().done();
    const bool isReturned = item.key.kind == NodeKind::Pallet && item.disposition == Disposition::Returned;
    m_facts->ask({tr("Settled %1 by mistake").arg(item.code),
                  isReturned ? tr("It has to be settled anew; what was booked as returned with it did not come back.")
                             : tr("It has to be settled anew."),
                  {{QStringLiteral("reason"), tr("&Reason"), {}, tr("What was wrong")}},
                  tr("Take it back"),
                  QStringLiteral("danger")},
                 [this, item](const Answers &answers) {
                     m_selected = item.code;
                     run([number = m_shown.number, key = item.key, reason = answers.values[QStringLiteral("reason")]](
                             Services &plant) { return plant.recalls.takeBack(number, key, reason); },
                         tr("%1 is open again").arg(item.code));
                 });
}

void RecallView::settle(const std::vector<RecallItem> &items, const Answers &answers)
{
    const auto disposition = dispositionOf(answers.values[QStringLiteral("disposition")]);
    if (!disposition)
        return m_facts->panel().showError(disposition.error());
    std::vector<Settlement> settlements;
    for (const RecallItem &item : items)
        settlements.push_back({item.key, *disposition, toSettle(item), answers.values[QStringLiteral("notes")]});
    if (items.size() == 1) {
        const QString written = answers.values[quantityField];
        const auto quantity = readFigure(written);
        if (!written.isEmpty() && !quantity)
            return m_facts->panel().showError({quantity.error().reason, quantityField, written});
        settlements.front().quantity = quantity ? std::optional(*quantity) : std::nullopt;
        settlements.front().batch = answers.values.value(batchField());
    }
    // The next one is selected when these are done.
    const int next = m_items->nextUnsettled(m_items->rowOf(items.back().code) + 1);
    m_selected = next >= 0 ? m_items->items()[size_t(next)].code : items.back().code;
    const QString what = items.size() == 1 ? items.front().code : tr("%n thing(s)", "settled", int(items.size()));
    run([number = m_shown.number,
         settlements](Services &plant) { return plant.recalls.settleAll(number, settlements); },
        tr("%1: %2").arg(what, dispositionWords(*disposition)));
}

} // namespace bm
