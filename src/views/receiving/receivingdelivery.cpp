// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Receiving does with the delivery in hand.
#include "documents/delivery/deliverywords.h"
#include "models/asking.h"
#include "models/wording.h"
#include "receiving/ui_receivingview.h"
#include "services/delivering/approvals.h"
#include "views/floor/scanwords.h"
#include "views/receiving/deliveryform.h"
#include "views/receiving/deliverypanel.h"
#include "views/receiving/receivingview.h"
#include "views/widgets/busyoverlay.h"

namespace bm
{

void ReceivingView::setUpDelivery()
{
    m_delivery->setGoods([this] {
        const NewLot lot = m_form->goods();
        return Rejection{lot.ingredientName, lot.supplierLotCode, lot.quantity, lot.unit, {}, {}};
    });
    connect(m_ui->handBanner, &Banner::actionTriggered, this, [this] { showTab(LinesTab); });
    connect(m_delivery, &DeliveryPanel::changed, this, &ReceivingView::showHand);
    connect(m_delivery, &DeliveryPanel::asks, this, [this] { showTab(LinesTab); });
    connect(m_delivery, &DeliveryPanel::accepted, this, [this](const QString &headline, const QString &detail) {
        m_ui->feedback->showAccepted(headline, detail);
        showTab(ItemTab);
        focusScan();
    });
    connect(m_delivery, &DeliveryPanel::refused, this,
            [this](const QString &headline, const Error &error) { refuse(*m_ui->feedback, headline, error); });
    showHand();
}

// The delivery in hand is seen wherever the page stands: whose it is, how far it came, what is missing.
void ReceivingView::showHand()
{
    const Delivery &delivery = m_delivery->delivery();
    m_form->setInDelivery(m_delivery->isInHand());
    layOutBody();
    if (!m_delivery->isInHand())
        return;
    const DeliveryPapers &papers = delivery.summary.papers;
    QStringList title{m_delivery->number(), papers.supplierName};
    if (!papers.purchaseOrder.isEmpty())
        title << papers.purchaseOrder;
    title << m_delivery->progress();
    const QStringList lack = m_delivery->lack();
    const QString advice = kdeWords(delivery.missing(true));
    const QString words = !lack.isEmpty()    ? tr("Missing: %1").arg(lack.join(u", "))
                          : advice.isEmpty() ? QString()
                                             : tr("Good to have: %1").arg(advice);
    m_ui->handBanner->showMessage(lack.isEmpty() ? Banner::Level::Info : Banner::Level::Warning,
                                  title.join(QStringLiteral(" · ")), words);
    m_ui->handBanner->setAction(tr("Lines"));
}

void ReceivingView::receiveIntoDelivery(const NewLot &lot)
{
    using Answer = Result<ReceivedOrAsked<DeliveredLot>>;
    askThen(
        m_worker, this,
        [lot, number = m_delivery->number(), supplier = supplierHere()](Services &plant) -> Answer {
            return receiveOrAsk(plant.session, lot, supplier,
                                [&] { return Deliveries(plant.session).receive(number, lot); });
        },
        [this, lot](const Answer &answer) {
            m_busy->stop();
            if (!answer)
                return showNotReceived(answer.error());
            if (!answer->received)
                return askDoubts(lot, answer->doubts);
            showDelivered(lot, *answer->received);
        });
}

void ReceivingView::showDelivered(const NewLot &lot, const DeliveredLot &delivered)
{
    QString detail = shown(delivered.quantity, delivered.lot.unit) % u' ' % lot.ingredientName;
    if (!lot.unit.isEmpty() && lot.unit.compare(delivered.lot.unit, Qt::CaseInsensitive) != 0)
        detail += tr(", from %1").arg(shown(lot.quantity, lot.unit));
    if (!delivered.isExact)
        detail += tr(", rounded");
    if (delivered.isAdded)
        detail += tr(", added to the lot");
    showReceived(lot, delivered.lot, detail);
    m_delivery->reload();
}

void ReceivingView::warnOfSupplier(LotId lot)
{
    askThen(
        m_worker, this, [lot](Services &plant) { return Approvals(plant.session).doubtAbout(lot); },
        [this](const Result<std::optional<SupplierApproval>> &doubt) {
            if (!doubt || !*doubt)
                return;
            const SupplierApproval &supplier = **doubt;
            // What the labels say of the lot goes first: it is about what is in the hand.
            if (!m_ui->deliveryBanner->isHidden())
                return;
            m_ui->deliveryBanner->showMessage(
                Banner::Level::Warning, tr("The supplier %1 is not approved").arg(supplier.name),
                supplier.status == u"SUSPENDED" ? tr("It is suspended. The lot was received; tell QA.")
                                                : tr("Its approval is pending. The lot was received; tell QA."));
            m_ui->deliveryBanner->setClosable(true);
        });
}

} // namespace bm
