// SPDX-License-Identifier: GPL-3.0-or-later
// A lot that is held in front of a batch: whether it may go in, how much of it, and what was added.
#include "documents/production/linewords.h"
#include "documents/sentences.h"
#include "documents/wording/openingwords.h"
#include "documents/wording/reworkwords.h"
#include "models/asking.h"
#include "models/wording.h"
#include "production/ui_productionview.h"
#include "views/floor/input.h"
#include "views/floor/scanwords.h"
#include "views/production/batchpanel.h"
#include "views/production/productionview.h"
#include "views/widgets/busyoverlay.h"

namespace bm
{
namespace
{
QString shareWords(const AddedLot &lot)
{
    return reworkShareWords(lot, [](Quantity amount, const QString &unit) { return shown(amount, unit); });
}
} // namespace

void ProductionView::takeLot(const QString &code)
{
    m_ui->feedback->showWorking(tr("Checking %1").arg(code));
    forgetLot();
    askThen(
        m_worker, this, [run = m_batch->run().id, code](Services &plant) { return weigh(plant, run, code); },
        [this, code](const Result<Weighing> &weighing) {
            if (!weighing)
                refuse(*m_ui->feedback, tr("Not checked"), weighing.error());
            else if (weighing->refusal)
                showRefusal(*weighing, code);
            else
                showWeighing(*weighing);
        });
}

void ProductionView::showWeighing(const Weighing &weighing)
{
    const AddedLot &lot = weighing.lot;
    if (lot.isToApprove)
        return showToApprove(weighing);
    m_weighing = weighing;
    const bool isWanted = weighing.proposed.isPositive();
    m_ui->quantityEdit->setScan(isWanted ? typed(weighing.proposed) : QString());
    m_ui->unitLabel->setText(lot.unit);
    m_ui->unitLabel->show();
    QString detail = lot.isFromVessel ? tr("From vessel %1, %2 in it").arg(lot.lotCode, shown(lot.remaining, lot.unit))
                                      : tr("Lot %1, %2 left").arg(lot.lotCode, shown(lot.remaining, lot.unit));
    if (!weighing.betterLot.isEmpty())
        detail += tr(". %1 expires first.").arg(weighing.betterLot);
    const QString headline =
        isWanted ? tr("%1 %2?").arg(shown(weighing.proposed, lot.unit), lot.ingredientName) : lot.ingredientName;
    if (!lot.insteadOf.isEmpty())
        detail = tr("Instead of %1. %2").arg(lot.insteadOf, detail);
    if (lot.isRework)
        return showRework(lot, detail); // with how far the batch is, more would not fit above the tables
    if (weighing.opening && !weighing.opening->openLot.isEmpty())
        detail += (detail.endsWith(u'.') ? u" "_qs : u". "_qs) + openingWords(*weighing.opening);
    m_ui->feedback->showAsking(headline, detail,
                               isWanted ? tr("Return adds it. Change the quantity if the scale says so.")
                                        : tr("The recipe has enough of it. Type a quantity to add more."));
    m_ui->quantityEdit->setFocus(Qt::OtherFocusReason);
    m_ui->quantityEdit->selectAll();
}

// How much of it a person says; how much may be is told in large type.
void ProductionView::showRework(const AddedLot &lot, const QString &detail)
{
    const QString inside =
        lot.allergens.isEmpty() ? QString() : QString(tr(" contains %1").arg(allergenList(lot.allergens)));
    m_ui->feedback->showAsking(shareWords(lot), lot.ingredientName % inside % u". " % detail,
                               tr("Type how much of it goes in. Beyond the limit QA signs."));
    m_ui->quantityEdit->setFocus(Qt::OtherFocusReason);
}

// It is allowed there, and brings in something that the label of the product does not say.
void ProductionView::showToApprove(const Weighing &weighing)
{
    const AddedLot &lot = weighing.lot;
    m_ui->feedback->showAsking(
        tr("QA has to sign"),
        lot.reaches.isEmpty()
            ? tr("%1, lot %2, brings in %3.").arg(lot.ingredientName, lot.lotCode, allergenList(lot.newAllergens))
            : tr("%1, lot %2, brings in %3. Beside it runs %4, which must not meet it.")
                  .arg(lot.ingredientName, lot.lotCode, allergenList(lot.newAllergens), lot.reaches.join(u", ")),
        tr("Type how much, why, and let QA sign; or take another lot."));
    if (lot.isRework)
        return m_batch->askReworkSigned({m_batch->run().id, lot.lotCode, Quantity(), {}},
                                        tr("It brings in %1: QA signs it.").arg(allergenList(lot.newAllergens)));
    // What the recipe has stands for itself.
    m_batch->askInstead({lot.lotCode, lot.insteadOf.isEmpty() ? lot.ingredientName : lot.insteadOf,
                         weighing.proposed.isPositive() ? typed(weighing.proposed) : QString(), lot.newAllergens});
}

void ProductionView::showRefusal(const Weighing &weighing, const QString &code)
{
    const Error &error = *weighing.refusal;
    // Inside a batch another batch number is no lot; the person means to go there. A batch that takes nothing does not
    // look whether it is one.
    const bool isUnknown = error.reason == Reason::NotFound && error.field == u"lotCode";
    if (isUnknown || error.reason == Reason::RunNotInProgress) {
        askThen(
            m_worker, this, [code](Services &plant) { return plant.production.find(code); },
            [this, error, isUnknown](const Result<Run> &run) {
                if (run)
                    showBatch(*run);
                else
                    refuse(*m_ui->feedback, isUnknown ? tr("Unknown lot") : tr("Do not use it"), error);
            });
        return;
    }
    const bool isOther = error.reason == Reason::NotInRecipe && error.field != u"rework";
    m_batch->rememberRefused(isOther ? weighing.lot.lotCode : QString());
    QString way = isOther ? tr("Check the lot. “Instead of” puts it in for an ingredient of the recipe, with QA.")
                          : wayOut(error);
    if (!weighing.betterLot.isEmpty())
        way = weighing.betterLocation.isEmpty()
                  ? tr("Take lot %1.").arg(weighing.betterLot)
                  : tr("Take lot %1 from %2.").arg(weighing.betterLot, weighing.betterLocation);
    m_ui->feedback->showRefused(tr("Do not use it"), sentence(error), way);
    focusScan();
}

void ProductionView::takeQuantity(const QString &text)
{
    if (!m_weighing)
        return text.isEmpty() ? focusScan() : takeScan(text);
    if (text == confirmScan || text == m_weighing->lot.lotCode)
        return add(m_weighing->proposed); // the same label once more says yes
    const auto quantity = readQuantity(text);
    if (quantity)
        return add(*quantity);
    // A scanner does not know that a quantity is asked for: another label is another lot.
    if (quantity.error().reason == Reason::NotANumber)
        return takeScan(text);
    refuse(*m_ui->feedback, tr("How much?"), quantity.error());
}

void ProductionView::add(Quantity quantity)
{
    if (m_busy->isBusy() || !m_weighing)
        return;
    m_busy->start(tr("Adding"));
    const AddLot use{m_batch->run().id, m_weighing->lot.lotCode, quantity, {}};
    askThen(
        m_worker, this, [use](Services &plant) { return plant.production.add(use); },
        [this, use](const Result<AddedLot> &added) {
            m_busy->stop();
            if (added)
                return showAdded(*added);
            refuse(*m_ui->feedback, tr("Not added"), added.error());
            if (isAboutRework(added.error())) {
                forgetLot();
                return m_batch->askReworkSigned(use, sentence(added.error()));
            }
            if (added.error().reason == Reason::Required && added.error().field == u"overdraw") {
                forgetLot();
                return m_batch->askBeyondVessel(use);
            }
            m_ui->quantityEdit->setFocus(Qt::OtherFocusReason);
            m_ui->quantityEdit->selectAll();
        });
}

void ProductionView::showAdded(const AddedLot &added)
{
    m_added = shown(added.quantity, added.unit) % u' ' % added.ingredientName;
    if (added.isRework)
        m_added = m_added % u". " % shareWords(added);
    m_ui->feedback->offerReversal({m_batch->run().batchNumber % u": " % m_added % u", " % added.lotCode,
                                   added.isFromVessel
                                       ? tr("It counts as not put into the batch, and is in the vessel again.")
                                       : tr("It counts as not put into the batch, and is in the lot again."),
                                   BatchPanel::backIntoVessel(added)});
    m_saysNext = true;
    forgetLot();
    focusScan();
    m_batch->reload(); // now: the person waits for what comes next, everybody else for the announcement
    m_worker.announce();
}

} // namespace bm
