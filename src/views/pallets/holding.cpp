// SPDX-License-Identifier: GPL-3.0-or-later
// A pallet is stopped, and QA lets it go on.
#include "models/asking.h"
#include "models/palletlistmodel.h"
#include "pallets/ui_palletsview.h"
#include "views/floor/factcard.h"
#include "views/floor/listcard.h"
#include "views/holding/holdsteps.h"
#include "views/pallets/palletsview.h"

namespace bm
{
namespace
{
Result<Pallet> held(Services &plant, const QString &pallet, const QString &reason)
{
    BM_TRY(Holds(plant.session).hold(NodeKind::Pallet, pallet, reason));
    return plant.palletizing.find(pallet);
}

Result<Pallet> released(Services &plant, const QString &pallet, const QString &reason)
{
    BM_TRY(Holds(plant.session).release(NodeKind::Pallet, pallet, reason));
    return plant.palletizing.find(pallet);
}
} // namespace

void PalletsView::setUpHolding()
{
    m_holding = new HoldButtons(m_ui->header, this);
    m_holding->bind(
        CommandId::HoldPallet, [this] { askHold(); }, CommandId::ReleasePallet, [this] { askRelease(); });
}

void PalletsView::showHolding()
{
    const QModelIndex current = m_list->current();
    const QString status = current.isValid() ? current.data(StatusRole).toString() : QString();
    const bool mayRelease = !m_worker.role() || mayDo(*m_worker.role(), Act::ReleaseHeldLot);
    m_holding->show(status == u"ACTIVE", status == u"ON_HOLD" && mayRelease);
    const QString through = current.data(HeldThroughRole).toString();
    if (!through.isEmpty())
        m_facts->addFact(tr("Held through %1").arg(through));
}

void PalletsView::askHold()
{
    const QString pallet = m_facts->code();
    askAbout(holdQuestion(pallet), [this, pallet](const Answers &answers) {
        run([pallet, reason = answers.values[QStringLiteral("reason")]](
                Services &plant) { return held(plant, pallet, reason); },
            [](const Pallet &stopped) { return tr("%1 is on hold").arg(stopped.number); }, tr("Not held"));
    });
}

void PalletsView::askRelease()
{
    const QString pallet = m_facts->code();
    if (isReleaseSigned(m_worker)) {
        const QString contents = m_list->current().siblingAtColumn(PalletListModel::Contents).data().toString();
        return signRelease(m_worker,
                           {NodeKind::Pallet, pallet, tr("Pallet %1, %2, was stopped.").arg(pallet, contents),
                            m_list->currentSeen(QStringLiteral("pallets"))},
                           this, [this, pallet, contents] {
                               m_ui->feedback->showAccepted(tr("%1 released").arg(pallet), contents);
                               m_worker.announce();
                           });
    }
    askAbout(releaseQuestion(pallet), [this, pallet](const Answers &answers) {
        run([pallet, reason = answers.values[QStringLiteral("reason")]](
                Services &plant) { return released(plant, pallet, reason); },
            [](const Pallet &free) { return tr("%1 released").arg(free.number); }, tr("Not released"));
    });
}

} // namespace bm
