// SPDX-License-Identifier: GPL-3.0-or-later
// More comes out of a vessel than its books have: somebody says why, and it is drawn.
#include "models/asking.h"
#include "models/wording.h"
#include "services/vessels/vessels.h"
#include "views/floor/meanwhile.h"
#include "views/production/batchpanel.h"
#include "views/scanning/reversal.h"

namespace bm
{

std::function<Done(Services &, const QString &)> BatchPanel::backIntoVessel(const AddedLot &added)
{
    return [added](Services &plant, const QString &reason) -> Done {
        if (!added.isFromVessel)
            return plant.production.takeBack(added.batchIngredientId, added.quantity, reason);
        BM_TRY(Vessels(plant.session).undo(added.lotCode, reason));
        return {};
    };
}

void BatchPanel::askBeyondVessel(const AddLot &use)
{
    ask({tr("More than the books have in %1").arg(use.lotCode),
         tr("%1 are drawn all the same when somebody says why there was more in it.").arg(shown(use.quantity)),
         {{QStringLiteral("reason"), tr("&Reason")}},
         tr("Draw")},
        [this, use](const Answers &answers) {
            AddLot explained = use;
            explained.notes = answers.values[QStringLiteral("reason")];
            askThen(m_worker, this, m_panel->meanwhile().guarded([explained](Services &plant) {
                return plant.production.add(explained);
            }),
                    [this](const Result<AddedLot> &added) {
                        if (!added)
                            return refuse(tr("Not added"), added.error());
                        m_panel->done();
                        const QString what = shown(added->quantity, added->unit) % u' ' % added->ingredientName;
                        Q_EMIT accepted(what, tr("From vessel %1").arg(added->lotCode));
                        Q_EMIT reversible({m_run.batchNumber % u": " % what % u", " % added->lotCode,
                                           tr("It counts as not put into the batch, and is in the vessel again."),
                                           backIntoVessel(*added)});
                        m_worker.announce();
                    });
        });
}

} // namespace bm
