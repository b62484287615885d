// SPDX-License-Identifier: GPL-3.0-or-later
// Cases leave a pallet: back to the line, onto a pallet of their own, or all of them onto another one.
#include "models/asking.h"
#include "models/wording.h"
#include "pallets/ui_palletsview.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/listcard.h"
#include "views/floor/scanwords.h"
#include "views/pallets/palletsview.h"

namespace bm
{
namespace
{
QString casesId()
{
    return QStringLiteral("onPallet");
}

QString reasonId()
{
    return QStringLiteral("reason");
}
} // namespace

QString PalletsView::ontoId()
{
    return QStringLiteral("onto");
}

bool PalletsView::takeAnswer(const QString &code)
{
    ActionPanel &panel = m_facts->panel();
    if (!m_facts->isAsking())
        return false;
    for (const QString &id : {batchId(), ontoId()}) {
        if (panel.edit(id) == nullptr)
            continue;
        panel.setValue(id, code);
        if (id == ontoId() || !m_casesOf.isEmpty()) {
            QLineEdit *next = panel.edit(id == ontoId() ? reasonId() : casesId());
            next->setFocus(Qt::OtherFocusReason);
            next->selectAll();
        } else {
            showUnpacked(code);
        }
        return true;
    }
    return false;
}

void PalletsView::askCases(const QString &pallet, const Question &question, std::function<void(const Answers &)> answer)
{
    m_casesOf = pallet;
    askAbout(question, std::move(answer));
    showOnPallet(pallet);
}

// The one batch that is on it need not be typed.
void PalletsView::showOnPallet(const QString &pallet)
{
    askThen(
        m_worker, this, [pallet](Services &plant) { return plant.palletizing.find(pallet); },
        [this, pallet](const Result<Pallet> &found) {
            ActionPanel &panel = m_facts->panel();
            if (!panel.isOpen() || panel.edit(casesId()) == nullptr || m_casesOf != pallet)
                return;
            if (!found)
                return refuse(*m_ui->feedback, tr("Not looked up"), found.error());
            QStringList batches;
            for (const PalletItem &item : found->items)
                batches << tr("%1: %2").arg(item.batchNumber, shown(item.quantity, item.unit));
            panel.setHelp(batchId(), batches.join(u", "));
            if (found->items.size() != 1 || !panel.value(batchId()).isEmpty())
                return;
            panel.setValue(batchId(), found->items.front().batchNumber);
            if (panel.edit(batchId())->hasFocus())
                panel.edit(casesId())->setFocus(Qt::OtherFocusReason);
        });
}

void PalletsView::askTakeOff()
{
    const QString pallet = m_facts->code();
    askCases(pallet,
             {tr("Take cases off %1").arg(pallet),
              tr("They count as not packed again."),
              {{batchId(), tr("&Batch number")}, {casesId(), tr("&Quantity")}, {reasonId(), tr("&Reason")}},
              tr("Take off")},
             [this, pallet](const Answers &answers) {
                 const auto quantity = readQuantity(answers.values[casesId()]);
                 if (!quantity)
                     return m_facts->panel().showError({quantity.error().reason, casesId(), quantity.error().detail});
                 run(
                     [pallet, answers, amount = *quantity](Services &plant) {
                         return plant.palletizing.takeOff(pallet, answers.values[batchId()], amount,
                                                          answers.values[reasonId()]);
                     },
                     [](const Pallet &less) { return tr("Taken off %1").arg(less.number); }, tr("Not taken off"));
             });
}

void PalletsView::askSplit()
{
    const QString pallet = m_facts->code();
    askCases(
        pallet,
        {tr("Split %1").arg(pallet),
         tr("The cases get a pallet of their own: print its label, and that of %1 again.").arg(pallet),
         {{batchId(), tr("&Batch number")},
          {casesId(), tr("&Quantity")},
          {QStringLiteral("location"), tr("&Location"), {}, tr("Empty: the same place"), m_choices.locations, true},
          {reasonId(), tr("&Reason")}},
         tr("Split")},
        [this, pallet](const Answers &answers) {
            const auto quantity = readQuantity(answers.values[casesId()]);
            if (!quantity)
                return m_facts->panel().showError({quantity.error().reason, casesId(), quantity.error().detail});
            const NewPallet part{answers.values[batchId()], *quantity, answers.values[QStringLiteral("location")], {}};
            run([pallet, part, why = answers.values[reasonId()]](
                    Services &plant) { return plant.palletizing.split(pallet, part, why); },
                [this, pallet](const Pallet &own) {
                    m_ui->feedback->offerReversal(
                        {own.number % u": " % contentsOf(own), tr("Its cases stand on %1 again.").arg(pallet),
                         [pallet, number = own.number](Services &plant, const QString &reason) -> Done {
                             BM_TRY(plant.palletizing.merge(number, pallet, reason));
                             return {};
                         }});
                    return own.number;
                },
                tr("Not split"));
        });
}

void PalletsView::askMerge()
{
    const QString pallet = m_facts->code();
    m_casesOf.clear();
    askAbout({tr("Merge %1").arg(pallet),
              tr("All its cases are put on another pallet; %1 is void then, and its label goes.").arg(pallet),
              {{ontoId(), tr("&Onto pallet")}, {reasonId(), tr("&Reason")}},
              tr("Merge")},
             [this, pallet](const Answers &answers) {
                 run(
                     [pallet, answers](Services &plant) {
                         return plant.palletizing.merge(pallet, answers.values[ontoId()], answers.values[reasonId()]);
                     },
                     [pallet](const Pallet &all) { return tr("%1 is on %2").arg(pallet, all.number); },
                     tr("Not merged"));
             });
    m_ui->feedback->showAsking(tr("Onto which pallet?"), tr("All cases of %1 go there.").arg(pallet),
                               tr("Scan or type it."));
}

// What was added by mistake.
void PalletsView::offerTakeOff(const QString &pallet, const QString &batch, Quantity quantity)
{
    m_ui->feedback->offerReversal({tr("%1 of %2 on %3").arg(typed(quantity), batch, pallet),
                                   tr("It counts as not packed again."),
                                   [pallet, batch, quantity](Services &plant, const QString &reason) -> Done {
                                       BM_TRY(plant.palletizing.takeOff(pallet, batch, quantity, reason));
                                       return {};
                                   }});
}

} // namespace bm
