// SPDX-License-Identifier: GPL-3.0-or-later
// What is left of a batch and kept for a later one; and rework that goes into a batch only when somebody signs.
#include "documents/sentences.h"
#include "documents/wording/reworkwords.h"
#include "models/asking.h"
#include "models/wording.h"
#include "services/rework/rework.h"
#include "views/floor/input.h"
#include "views/floor/meanwhile.h"
#include "views/production/batchpanel.h"
#include "views/signin/signaturedialog.h"

#include <QPushButton>
#include <memory>

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

// Beyond the limit, or with an allergen that the recipe does not have.
void BatchPanel::askReworkSigned(const AddLot &use, const QString &why)
{
    ask({tr("Rework with a signature"),
         why,
         {{QStringLiteral("lotCode"), tr("&Lot"), use.lotCode},
          {QStringLiteral("quantity"), tr("&Quantity"), use.quantity.isPositive() ? typed(use.quantity) : QString()},
          {QStringLiteral("reason"), tr("&Reason"), use.notes, tr("Why it is good in this batch")}},
         tr("Add")},
        [this](const Answers &answers) { putRework(answers); });
}

void BatchPanel::putRework(const Answers &answers)
{
    AddLot use;
    use.run = m_run.id;
    use.lotCode = answers.values[QStringLiteral("lotCode")];
    use.notes = answers.values[QStringLiteral("reason")];
    const auto quantity = readQuantity(answers.values[QStringLiteral("quantity")]);
    if (!quantity)
        return m_panel->showError({quantity.error().reason, QStringLiteral("quantity"), quantity.error().detail});
    use.quantity = *quantity;
    askThen(m_worker, this, m_panel->meanwhile().guarded([use](Services &plant) { return plant.production.add(use); }),
            [this, use](const Result<AddedLot> &added) {
                if (added)
                    return showReworkAdded(*added);
                if (added.error().reason == Reason::SignatureNeeded)
                    return signRework(use, sentence(added.error()));
                refuse(tr("Not added"), added.error());
            });
}

void BatchPanel::signRework(const AddLot &use, const QString &why)
{
    ToSign what{Act::CheckRunQuality,
                tr("Rework %1").arg(use.lotCode),
                tr("%1 of lot %2 go into %3 of %4. %5")
                    .arg(shown(use.quantity), use.lotCode, m_run.batchNumber, m_run.recipeName, why),
                tr("The signature means: I know what this rework is, and the batch may be made with it."),
                tr("Sign and add"),
                seen()};
    what.reason = use.notes;
    what.isApproval = true;
    const auto answer = std::make_shared<AddedLot>();
    auto *dialog = new SignatureDialog(
        m_worker, std::move(what),
        [use, answer](Services &plant, const Signing &signing) -> Done {
            AddLot signedUse = use;
            signedUse.notes = signing.reason;
            BM_TRY_ASSIGN(*answer, plant.production.add(signedUse, signing.signature));
            return {};
        },
        window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, answer] { showReworkAdded(*answer); });
    dialog->open();
}

void BatchPanel::showReworkAdded(const AddedLot &added)
{
    m_panel->done();
    const QString what = shown(added.quantity, added.unit) % u' ' % added.ingredientName;
    Q_EMIT accepted(what,
                    reworkShareWords(added, [](Quantity amount, const QString &unit) { return shown(amount, unit); }));
    Q_EMIT reversible({m_run.batchNumber % u": " % what % u", " % added.lotCode,
                       tr("It counts as not put into the batch, and is in the lot again."), backIntoVessel(added)});
    m_worker.announce();
}

} // namespace bm
