// SPDX-License-Identifier: GPL-3.0-or-later
// What a customer sends back: a whole pallet, or some of its cases onto a pallet of their own; and what never came.
#include "models/asking.h"
#include "models/wording.h"
#include "shipping/ui_shippingview.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/scanwords.h"
#include "views/shipping/shippingview.h"

namespace bm
{
namespace
{
QString palletId()
{
    return QStringLiteral("palletCode");
}

QString batchId()
{
    return QStringLiteral("batchNumber");
}

QString casesId()
{
    return QStringLiteral("onPallet");
}

QString locationId()
{
    return QStringLiteral("location");
}

QString reasonId()
{
    return QStringLiteral("reason");
}
} // namespace

void ShippingView::askReturn()
{
    const bool hasLeft = m_seen && m_seen->shipment.summary.status == ShipmentStatus::Shipped;
    m_facts->ask({tr("It comes back"),
                  tr("It is held until QA decides. A part of it stands on a pallet of its own: print its label. When a "
                     "whole pallet was booked back by mistake, its customer has it as before."),
                  {{palletId(), tr("&Pallet"), hasLeft ? selectedPallet() : QString()},
                   {reasonId(), tr("&Reason")},
                   {batchId(), tr("&Batch number"), {}, tr("Empty: the whole pallet"), {}, true},
                   {casesId(), tr("&Quantity"), {}, {}, {}, true},
                   {locationId(), tr("&Location"), {}, {}, m_choices.locations, true}},
                  tr("Take back"),
                  QStringLiteral("primary"),
                  tr("It never came")},
                 [this](const Answers &answers) { answers.other ? sayNotBack(answers) : bringBack(answers); });
}

bool ShippingView::takeReturned(const QString &code)
{
    ActionPanel &panel = m_facts->panel();
    if (!m_facts->isAsking() || panel.edit(palletId()) == nullptr)
        return false;
    panel.setValue(palletId(), code);
    panel.edit(reasonId())->setFocus(Qt::OtherFocusReason);
    return true;
}

void ShippingView::bringBack(const Answers &answers)
{
    const auto said = [&answers](const QString &id) { return answers.values[id]; };
    ActionPanel &panel = m_facts->panel();
    if (said(palletId()).isEmpty())
        return panel.showError({Reason::Required, palletId(), {}});
    const bool isPart = !said(batchId()).isEmpty() || !said(casesId()).isEmpty();
    NewPallet part;
    if (isPart) {
        if (said(batchId()).isEmpty())
            return panel.showError({Reason::Required, batchId(), {}});
        const auto quantity = readQuantity(said(casesId()));
        if (!quantity)
            return panel.showError({quantity.error().reason, casesId(), quantity.error().detail});
        part = {said(batchId()), *quantity, said(locationId()), {}};
    }
    askThen(
        m_worker, this,
        [isPart, part, pallet = said(palletId()), reason = said(reasonId())](Services &plant) {
            Shipments shipments(plant.session);
            return isPart ? shipments.returnCases(pallet, part, reason) : shipments.returnPallet(pallet, reason);
        },
        [this, isPart](const Result<Pallet> &pallet) {
            if (!pallet) {
                m_facts->panel().showError(pallet.error());
                return refuse(*m_ui->feedback, tr("Not taken back"), pallet.error());
            }
            m_facts->panel().done();
            m_ui->feedback->showAccepted(tr("%1 is back").arg(pallet->number),
                                         pallet->status == u"RECALLED"
                                             ? tr("It stays recalled; QA settles it in its recall.")
                                             : tr("It is held until QA decides."));
            if (!isPart)
                offerNotBack(pallet->number);
            m_worker.announce();
            readCurrent();
            focusScan();
        });
}

void ShippingView::offerNotBack(const QString &number)
{
    m_ui->feedback->offerReversal({tr("%1 is back").arg(number), tr("It never came; its customer has it as before."),
                                   [number](Services &plant, const QString &reason) -> Done {
                                       BM_TRY(Shipments(plant.session).takeReturnBack(number, reason));
                                       return {};
                                   }});
}

void ShippingView::sayNotBack(const Answers &answers)
{
    const QString number = answers.values[palletId()];
    if (number.isEmpty())
        return m_facts->panel().showError({Reason::Required, palletId(), {}});
    askThen(
        m_worker, this,
        [number, reason = answers.values[reasonId()]](Services &plant) {
            return Shipments(plant.session).takeReturnBack(number, reason);
        },
        [this](const Result<Pallet> &pallet) {
            if (!pallet) {
                m_facts->panel().showError(pallet.error());
                return refuse(*m_ui->feedback, tr("Not changed"), pallet.error());
            }
            m_facts->panel().done();
            m_ui->feedback->showAccepted(tr("%1 never came").arg(pallet->number),
                                         pallet->customerName.isEmpty()
                                             ? tr("Its customer has it as before.")
                                             : tr("%1 has it as before.").arg(pallet->customerName));
            m_worker.announce();
            readCurrent();
            focusScan();
        });
}

} // namespace bm
