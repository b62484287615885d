// SPDX-License-Identifier: GPL-3.0-or-later
// What is asked on the page, step by step.
#include "documents/sentences.h"
#include "models/asking.h"
#include "models/wording.h"
#include "pallets/ui_palletsview.h"
#include "views/floor/factcard.h"
#include "views/floor/input.h"
#include "views/floor/listcard.h"
#include "views/floor/meanwhile.h"
#include "views/floor/scanwords.h"
#include "views/pallets/palletsview.h"

namespace bm
{
namespace
{
QString quantityId()
{
    return QStringLiteral("quantity");
}

QString reasonId()
{
    return QStringLiteral("reason");
}

} // namespace

QString PalletsView::batchId()
{
    return QStringLiteral("batchNumber");
}

void PalletsView::askBuild(const QString &batchNumber)
{
    m_casesOf.clear();
    m_facts->ask({tr("Build a pallet"),
                  {},
                  {{batchId(), tr("&Batch number"), batchNumber},
                   {quantityId(), tr("&Quantity")},
                   {QStringLiteral("location"), tr("&Location"), {}, {}, m_choices.locations, true},
                   {QStringLiteral("palletNumber"), tr("&Pallet number"), {}, tr("Empty: the next number"), {}, true}},
                  tr("Build")},
                 [this](const Answers &answers) { build(answers); });
    watchBatch();
    if (!batchNumber.isEmpty())
        showUnpacked(batchNumber);
    else
        m_ui->feedback->showAsking(tr("Which batch?"), tr("A pallet is built from a batch."),
                                   tr("Scan or type its number."));
}

void PalletsView::watchBatch()
{
    QLineEdit *batch = m_facts->panel().edit(batchId());
    connect(batch, &QLineEdit::editingFinished, this, [this, batch] {
        if (!batch->text().trimmed().isEmpty() && m_casesOf.isEmpty())
            showUnpacked(batch->text().trimmed());
    });
}

void PalletsView::showUnpacked(const QString &batchNumber)
{
    struct Answer
    {
        Run run;
        std::optional<Quantity> unpacked;
    };
    askThen(
        m_worker, this,
        [batchNumber](Services &plant) -> Result<Answer> {
            BM_TRY_ASSIGN(const Run run, plant.production.find(batchNumber));
            BM_TRY_ASSIGN(const auto unpacked, plant.palletizing.unpacked(batchNumber));
            return Answer{run, unpacked};
        },
        [this, batchNumber](const Result<Answer> &answer) {
            ActionPanel &panel = m_facts->panel();
            if (!panel.isOpen() || panel.value(batchId()) != batchNumber)
                return;
            if (!answer) {
                panel.showError({answer.error().reason, batchId(), answer.error().detail});
                return refuse(*m_ui->feedback, tr("Unknown code"), answer.error());
            }
            const Run &run = answer->run;
            if (!answer->unpacked) {
                panel.setHelp(quantityId(), tr("In %1; what was made is not known").arg(run.unit));
                return m_ui->feedback->showAccepted(run.batchNumber, run.recipeName);
            }
            if (answer->unpacked->isZero()) {
                panel.setHelp(quantityId(), tr("All of it is on pallets"));
                return m_ui->feedback->showAsking(
                    run.batchNumber, tr("%1: all of it is on pallets.").arg(run.recipeName), tr("Scan another batch."));
            }
            const QString left = shown(*answer->unpacked, run.unit);
            panel.setHelp(quantityId(), tr("%1 not on a pallet yet").arg(left));
            if (panel.value(quantityId()).isEmpty())
                panel.setValue(quantityId(), typed(*answer->unpacked));
            m_ui->feedback->showAccepted(run.batchNumber, tr("%1, %2 not on a pallet yet").arg(run.recipeName, left));
            if (QLineEdit *quantity = panel.edit(quantityId()); !quantity->hasFocus()) {
                quantity->setFocus(Qt::OtherFocusReason);
                quantity->selectAll();
            }
        });
}

void PalletsView::build(const Answers &answers)
{
    const auto quantity = readQuantity(answers.values[quantityId()]);
    if (answers.values[batchId()].isEmpty())
        return m_facts->panel().showError({Reason::Required, batchId(), {}});
    if (!quantity)
        return m_facts->panel().showError({quantity.error().reason, quantityId(), quantity.error().detail});
    const NewPallet pallet{answers.values[batchId()], *quantity, answers.values[QStringLiteral("location")],
                           answers.values[QStringLiteral("palletNumber")]};
    run([pallet](Services &plant) { return plant.palletizing.build(pallet); },
        [this](const Pallet &built) {
            offerVoid(built);
            return built.number;
        },
        tr("Not built"));
}

void PalletsView::offerVoid(const Pallet &built)
{
    m_ui->feedback->offerReversal({built.number % u": " % contentsOf(built),
                                   tr("The pallet is void; what is on it counts as not packed again."),
                                   [number = built.number](Services &plant, const QString &reason) -> Done {
                                       BM_TRY(plant.palletizing.voidPallet(number, reason));
                                       return {};
                                   }});
}

void PalletsView::askAdd()
{
    const QString pallet = m_facts->code();
    m_casesOf.clear();
    askAbout({tr("Add a batch to %1").arg(pallet),
              {},
              {{batchId(), tr("&Batch number")}, {quantityId(), tr("&Quantity")}},
              tr("Add")},
             [this, pallet](const Answers &answers) { addBatch(pallet, answers); });
    watchBatch();
}

void PalletsView::addBatch(const QString &pallet, const Answers &answers)
{
    const auto quantity = readQuantity(answers.values[quantityId()]);
    if (answers.values[batchId()].isEmpty())
        return m_facts->panel().showError({Reason::Required, batchId(), {}});
    if (!quantity)
        return m_facts->panel().showError({quantity.error().reason, quantityId(), quantity.error().detail});
    const QString batch = answers.values[batchId()];
    run([pallet, batch, amount = *quantity](Services &plant) { return plant.palletizing.add(pallet, batch, amount); },
        [this, batch, amount = *quantity](const Pallet &mixed) {
            offerTakeOff(mixed.number, batch, amount);
            return tr("Added to %1").arg(mixed.number);
        },
        tr("Not added"));
}

// A pallet that is there already.
void PalletsView::askAbout(const Question &question, std::function<void(const Answers &)> answer)
{
    m_facts->ask(question, m_worker, m_list->currentSeen(QStringLiteral("pallets")), std::move(answer));
}

void PalletsView::askShip(const Answers &said, const QString &missing)
{
    const QString pallet = m_facts->code();
    Question question{
        tr("Ship %1").arg(pallet),
        missing,
        {{QStringLiteral("customer"),
          tr("&Customer"),
          said.values[QStringLiteral("customer")],
          {},
          m_choices.customers},
         {QStringLiteral("customerOrder"), tr("&Order"), said.values[QStringLiteral("customerOrder")], {}, {}, true}},
        tr("Ship")};
    if (!missing.isEmpty())
        question.fields.push_back(
            {reasonId(), tr("&Reason"), {}, tr("Why it leaves although the customer must be told.")});
    askAbout(question, [this, pallet](const Answers &answers) { ship(pallet, answers); });
}

// A reason is asked for only when the plant wants one.
void PalletsView::ship(const QString &pallet, const Answers &answers)
{
    const auto task = [pallet, answers](Services &plant) {
        return plant.palletizing.ship(pallet, answers.values[QStringLiteral("customer")],
                                      answers.values[QStringLiteral("customerOrder")], answers.values[reasonId()]);
    };
    askThen(m_worker, this, m_facts->panel().meanwhile().guarded(task),
            [this, pallet, answers](const Result<Pallet> &shipped) {
                ActionPanel &panel = m_facts->panel();
                if (!shipped) {
                    panel.showError(shipped.error());
                    if (shipped.error().reason == Reason::ShipmentIncomplete && panel.edit(reasonId()) == nullptr &&
                        m_facts->code() == pallet)
                        askShip(answers, sentence(shipped.error()));
                    return refuse(*m_ui->feedback, tr("Do not ship"), shipped.error());
                }
                panel.done();
                m_ui->feedback->showAccepted(tr("%1 shipped").arg(shipped->number),
                                             contentsOf(*shipped) % tr(" for %1").arg(shipped->customerName));
                m_list->select(shipped->number);
                m_worker.announce();
                focusScan();
            });
}

void PalletsView::askVoid()
{
    const QString pallet = m_facts->code();
    askAbout({tr("Void %1").arg(pallet),
              tr("What is on it counts as not packed again."),
              {{QStringLiteral("reason"), tr("&Reason")}},
              tr("Void"),
              QStringLiteral("danger")},
             [this, pallet](const Answers &answers) {
                 run(
                     [pallet, answers](Services &plant) {
                         return plant.palletizing.voidPallet(pallet, answers.values[QStringLiteral("reason")]);
                     },
                     [](const Pallet &voided) { return tr("%1 is void").arg(voided.number); }, tr("Not voided"));
             });
}

} // namespace bm
