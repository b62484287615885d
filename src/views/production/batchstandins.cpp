// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a batch instead of an ingredient of its recipe: for which, how much of it, and who signs.
#include "models/asking.h"
#include "models/wording.h"
#include "views/floor/input.h"
#include "views/floor/meanwhile.h"
#include "views/production/batchpanel.h"
#include "views/signin/signaturedialog.h"

#include <memory>

namespace bm
{
namespace
{
// What the recipe wants, what is missing first.
QStringList wantedNames(const std::vector<BatchNeed> &needs)
{
    QStringList lacking;
    QStringList others;
    for (const BatchNeed &need : needs) {
        if (need.wanted.isPositive())
            (missing(need).isPositive() ? lacking : others) << need.ingredientName;
    }
    return lacking + others;
}
} // namespace

void BatchPanel::askInstead(const InsteadOf &known)
{
    if (!m_mayRun || m_run.status != u"IN_PROGRESS")
        return;
    const QStringList wanted = wantedNames(m_needs->needs());
    AskedField ingredient{QStringLiteral("insteadOf"), tr("&Instead of"), known.ingredient, {}, wanted};
    ingredient.closed = true;
    AskedField standsFor{QStringLiteral("standsFor"),
                         tr("It re&places"),
                         {},
                         tr("Of that ingredient, in its unit. Empty: as much, or as the recipe says")};
    standsFor.optional = true;
    ask({tr("Instead of an ingredient"),
         known.allergens.isEmpty() ? tr("What the recipe does not allow QA signs, and the batch says so.")
                                   : tr("It brings in %1: QA signs it.").arg(known.allergens.join(u", ")),
         {{QStringLiteral("lotCode"), tr("&Lot"), known.lotCode.isEmpty() ? m_refusedLot : known.lotCode,
           tr("Scan or type it.")},
          ingredient,
          {QStringLiteral("quantity"), tr("&Quantity"), known.quantity, tr("Of the lot")},
          standsFor,
          {QStringLiteral("reason"), tr("&Reason")}},
         tr("Add")},
        [this](const Answers &answers) { putInstead(answers); });
}

void BatchPanel::putInstead(const Answers &answers)
{
    AddLot use;
    use.run = m_run.id;
    use.lotCode = answers.values[QStringLiteral("lotCode")];
    use.insteadOf = answers.values[QStringLiteral("insteadOf")];
    use.notes = answers.values[QStringLiteral("reason")];
    const auto quantity = readQuantity(answers.values[QStringLiteral("quantity")]);
    if (!quantity)
        return m_panel->showError({quantity.error().reason, QStringLiteral("quantity"), quantity.error().detail});
    use.quantity = *quantity;
    const QString replaced = answers.values[QStringLiteral("standsFor")];
    if (!replaced.trimmed().isEmpty()) {
        const auto amount = readQuantity(replaced);
        if (!amount)
            return m_panel->showError({amount.error().reason, QStringLiteral("standsFor"), amount.error().detail});
        use.standsFor = *amount;
    }
    askThen(m_worker, this, m_panel->meanwhile().guarded([use](Services &plant) { return plant.production.add(use); }),
            [this, use](const Result<AddedLot> &added) {
                if (added)
                    return showInsteadAdded(*added);
                if (added.error().reason == Reason::SignatureNeeded)
                    return signInstead(use);
                refuse(tr("Not added"), added.error());
            });
}

// Whoever may check the quality of a batch lets it go in.
void BatchPanel::signInstead(const AddLot &use)
{
    ToSign what{Act::CheckRunQuality,
                tr("%1 instead of %2").arg(use.lotCode, use.insteadOf),
                tr("%1 of lot %2 go into %3 of %4 instead of %5.")
                    .arg(shown(use.quantity), use.lotCode, m_run.batchNumber, m_run.recipeName, use.insteadOf),
                tr("The signature means: I know what this lot is, and the batch may be made with it."),
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
    connect(dialog, &QDialog::accepted, this, [this, answer] { showInsteadAdded(*answer); });
    dialog->open();
}

void BatchPanel::showInsteadAdded(const AddedLot &added)
{
    m_panel->done();
    m_refusedLot.clear();
    const QString what = shown(added.quantity, added.unit) % u' ' % added.ingredientName;
    Q_EMIT accepted(what, tr("Instead of %1 %2").arg(shown(added.standsFor, added.standsForUnit), added.insteadOf));
    Q_EMIT reversible({m_run.batchNumber % u": " % what % u", " % added.lotCode,
                       tr("It counts as not put into the batch, and is in the lot again."),
                       [id = added.batchIngredientId, amount = added.quantity](Services &plant, const QString &reason) {
                           return plant.production.takeBack(id, amount, reason);
                       }});
    m_worker.announce();
}

} // namespace bm
