// SPDX-License-Identifier: GPL-3.0-or-later
// What goes into a batch instead of an ingredient of its recipe: for which, how much of it, and who signs.
#include "documents/production/linewords.h"
#include "documents/sentences.h"
#include "documents/wording/reworkwords.h"
#include "models/asking.h"
#include "models/wording.h"
#include "services/vessels/vessels.h"
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

// Of a lot, or of what stands in a vessel.
Result<QString> unitOf(Services &plant, const QString &code)
{
    if (const auto lot = plant.lots.find(code))
        return lot->unit;
    BM_TRY_ASSIGN(const Vessel vessel, Vessels(plant.session).find(code));
    return vessel.unit;
}
} // namespace

AskedField BatchPanel::insteadOfField(const QString &ingredient) const
{
    AskedField field{QStringLiteral("insteadOf"), tr("&Instead of"), ingredient, {}, wantedNames(m_needs->needs())};
    field.closed = true;
    return field;
}

AskedField BatchPanel::standsForField(const std::optional<Quantity> &replaced) const
{
    AskedField field{QStringLiteral("standsFor"), tr("It re&places"), replaced ? typed(*replaced) : QString(),
                     tr("Of that ingredient, in its unit. Empty: as much, or as the recipe says")};
    field.optional = true;
    return field;
}

void BatchPanel::askInstead(const InsteadOf &known)
{
    if (!m_mayRun || m_run.status != u"IN_PROGRESS")
        return;
    ask({tr("Instead of an ingredient"),
         known.allergens.isEmpty() ? tr("What the recipe does not allow QA signs, and the batch says so.")
                                   : tr("It brings in %1: QA signs it.").arg(allergenList(known.allergens)),
         {{QStringLiteral("lotCode"), tr("&Lot"), known.lotCode.isEmpty() ? m_refusedLot : known.lotCode,
           tr("Scan or type it.")},
          insteadOfField(known.ingredient),
          {QStringLiteral("quantity"), tr("&Quantity"), known.quantity, tr("Of the lot")},
          standsForField({}),
          {QStringLiteral("reason"), tr("&Reason")}},
         tr("Add")},
        [this](const Answers &answers) { putApproved(answers); });
}

// What was typed; nothing: the field that is wrong says so.
std::optional<AddLot> BatchPanel::typedUse(const Answers &answers)
{
    AddLot use;
    use.run = m_run.id;
    use.lotCode = answers.values[QStringLiteral("lotCode")];
    use.insteadOf = answers.values[QStringLiteral("insteadOf")];
    use.notes = answers.values[QStringLiteral("reason")];
    const auto quantity = readQuantity(answers.values[QStringLiteral("quantity")]);
    if (!quantity) {
        m_panel->showError({quantity.error().reason, QStringLiteral("quantity"), quantity.error().detail});
        return std::nullopt;
    }
    use.quantity = *quantity;
    const QString replaced = answers.values[QStringLiteral("standsFor")];
    if (replaced.trimmed().isEmpty())
        return use;
    const auto amount = readQuantity(replaced);
    if (!amount) {
        m_panel->showError({amount.error().reason, QStringLiteral("standsFor"), amount.error().detail});
        return std::nullopt;
    }
    use.standsFor = *amount;
    return use;
}

void BatchPanel::putApproved(const Answers &answers)
{
    const std::optional<AddLot> use = typedUse(answers);
    if (!use)
        return;
    askThen(m_worker, this,
            m_panel->meanwhile().guarded([use = *use](Services &plant) { return plant.production.add(use); }),
            [this, use = *use](const Result<AddedLot> &added) {
                if (added)
                    return showApproved(*added);
                if (added.error().reason == Reason::SignatureNeeded)
                    return signUse(use, added.error());
                refuse(tr("Not added"), added.error());
            });
}

// Whoever may check the quality of a batch lets it go in, as it was asked for.
void BatchPanel::signUse(const AddLot &use, const Error &why)
{
    askThen(
        m_worker, this, [code = use.lotCode](Services &plant) { return unitOf(plant, code); },
        [this, use, why](const Result<QString> &unit) {
            if (!unit)
                return refuse(tr("Not added"), unit.error());
            signAmount(use, *unit, why);
        });
}

void BatchPanel::signAmount(const AddLot &use, const QString &unit, const Error &why)
{
    const QString amount = shown(use.quantity, unit);
    const bool isRework = isAboutRework(why);
    const QString record =
        use.insteadOf.isEmpty()
            ? tr("%1 of lot %2 go into %3 of %4.").arg(amount, use.lotCode, m_run.batchNumber, m_run.recipeName)
            : tr("%1 of lot %2 go into %3 of %4 instead of %5.")
                  .arg(amount, use.lotCode, m_run.batchNumber, m_run.recipeName, use.insteadOf);
    ToSign what{Act::CheckRunQuality,
                use.insteadOf.isEmpty() ? tr("Rework %1").arg(use.lotCode)
                                        : tr("%1 instead of %2").arg(use.lotCode, use.insteadOf),
                isRework ? QString(record % u' ' % sentence(why)) : record,
                isRework ? tr("The signature means: I know what this rework is, and the batch may be made with it.")
                         : tr("The signature means: I know what this lot is, and the batch may be made with it."),
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
    connect(dialog, &QDialog::accepted, this, [this, answer] { showApproved(*answer); });
    dialog->open();
}

void BatchPanel::showApproved(const AddedLot &added)
{
    m_panel->done();
    m_refusedLot.clear();
    const QString what = shown(added.quantity, added.unit) % u' ' % added.ingredientName;
    QStringList detail;
    if (!added.insteadOf.isEmpty())
        detail << tr("Instead of %1 %2").arg(shown(added.standsFor, added.standsForUnit), added.insteadOf);
    if (added.isRework)
        detail << reworkShareWords(added, [](Quantity amount, const QString &unit) { return shown(amount, unit); });
    Q_EMIT accepted(what, detail.join(u". "));
    Q_EMIT reversible({m_run.batchNumber % u": " % what % u", " % added.lotCode,
                       added.isFromVessel ? tr("It counts as not put into the batch, and is in the vessel again.")
                                          : tr("It counts as not put into the batch, and is in the lot again."),
                       backIntoVessel(added)});
    m_worker.announce();
}

} // namespace bm
