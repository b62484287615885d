// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of a batch and kept for a later one; and rework that goes into a batch only when somebody signs.
#include "models/asking.h"
#include "models/wording.h"
#include "services/rework/rework.h"
#include "views/floor/input.h"
#include "views/floor/meanwhile.h"
#include "views/production/batchpanel.h"

#include <QPushButton>

namespace bm
{

void BatchPanel::askRework()
{
    if (!m_mayRun || m_run.status == u"PLANNED")
        return;
    AskedField ingredient{QStringLiteral("ingredient"), tr("&Kept as"), {}, tr("Empty: what the recipe makes")};
    ingredient.optional = true;
    AskedField place{QStringLiteral("location"), tr("&Place")};
    place.optional = true;
    AskedField reason{QStringLiteral("reason"), tr("&Reason"), {}, tr("What it is: trimmings, off-shape, left dough")};
    reason.optional = true;
    ask({tr("Rework of %1").arg(m_run.batchNumber),
         tr("What is left and goes into a later batch becomes a lot of its own, with its label."),
         {{QStringLiteral("quantity"), tr("&Quantity"), {}, tr("In the unit of that ingredient")},
          ingredient,
          place,
          reason},
         tr("Keep")},
        [this](const Answers &answers) { bookRework(answers); });
}

void BatchPanel::bookRework(const Answers &answers)
{
    const auto quantity = readQuantity(answers.values[QStringLiteral("quantity")]);
    if (!quantity)
        return m_panel->showError({quantity.error().reason, QStringLiteral("quantity"), quantity.error().detail});
    NewRework rework;
    rework.quantity = *quantity;
    rework.ingredient = answers.values[QStringLiteral("ingredient")];
    rework.location = answers.values[QStringLiteral("location")];
    rework.reason = answers.values[QStringLiteral("reason")];
    askThen(m_worker, this, m_panel->meanwhile().guarded([id = m_run.id, rework](Services &plant) {
        return Rework(plant.session).book(id, rework);
    }),
            [this](const Result<ReworkLot> &lot) {
                if (!lot)
                    return refuse(tr("Not kept"), lot.error());
                m_panel->done();
                Q_EMIT accepted(tr("Rework lot %1").arg(lot->lotCode),
                                tr("%1 %2 from %3. Label it with the lot.")
                                    .arg(shown(lot->quantity, lot->unit), lot->ingredientName, m_run.batchNumber));
                m_worker.announce();
            });
}

// Beyond the limit, or with an allergen that the recipe does not have. It stands for itself, or for an ingredient.
void BatchPanel::askReworkSigned(const AddLot &use, const QString &why)
{
    AskedField ingredient = insteadOfField(use.insteadOf);
    ingredient.optional = true;
    ingredient.help = tr("Empty: it is in the place of nothing");
    ask({tr("Rework with a signature"),
         why,
         {{QStringLiteral("lotCode"), tr("&Lot"), use.lotCode},
          {QStringLiteral("quantity"), tr("&Quantity"), use.quantity.isPositive() ? typed(use.quantity) : QString()},
          ingredient,
          standsForField(use.standsFor),
          {QStringLiteral("reason"), tr("&Reason"), use.notes, tr("Why it is good in this batch")}},
         tr("Add")},
        [this](const Answers &answers) { putApproved(answers); });
}

} // namespace bm
