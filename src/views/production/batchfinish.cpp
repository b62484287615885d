// SPDX-License-Identifier: GPL-3.0-or-later
// The end of a batch: its yield, what was thrown away, and whether that is all of what went in.
#include "models/asking.h"
#include "models/wording.h"
#include "views/floor/input.h"
#include "views/floor/meanwhile.h"
#include "views/production/balancecard.h"
#include "views/production/batchpanel.h"

#include <QLineEdit>
#include <QPushButton>

namespace bm
{

void BatchPanel::askFinish()
{
    ask({tr("Finish %1").arg(m_run.batchNumber),
         tr("What went in stays as it is; the yield is what came out."),
         {{QStringLiteral("actualQuantity"),
           tr("&Yield in %1").arg(m_run.unit),
           {},
           tr("%1 planned").arg(shown(m_run.planned, m_run.unit))},
          {QStringLiteral("notes"), tr("&Notes"), {}, {}, {}, true}},
         tr("Finish")},
        [this](const Answers &answers) { finish(answers); });
    if (QLineEdit *yield = m_panel->edit(QStringLiteral("actualQuantity")))
        connect(yield, &QLineEdit::textChanged, this, &BatchPanel::showBalanceOf);
}

void BatchPanel::showBalanceOf(const QString &typedYield)
{
    const auto quantity = readQuantity(typedYield);
    if (!quantity)
        return m_preview->hide();
    askThen(
        m_worker, this,
        [id = m_run.id, amount = *quantity](Services &plant) { return RunBalances(plant.session).preview(id, amount); },
        [this, typedYield](const Result<RunBalance> &preview) { showPreview(preview, typedYield); });
}

void BatchPanel::showPreview(const Result<RunBalance> &preview, const QString &typedYield)
{
    // Something else was typed, or is asked, meanwhile.
    if (!preview || preview->run.id != m_run.id || m_panel->value(QStringLiteral("actualQuantity")) != typedYield)
        return;
    m_preview->show(*preview);
    m_preview->show();
    m_panel->setHelp(QStringLiteral("notes"), preview->isWithin()
                                                  ? QString()
                                                  : tr("Say why so much is unexplained: it is kept with the batch."));
}

void BatchPanel::finish(const Answers &answers)
{
    const auto quantity = readQuantity(answers.values[QStringLiteral("actualQuantity")]);
    if (!quantity)
        return m_panel->showError({quantity.error().reason, QStringLiteral("actualQuantity"), quantity.error().detail});
    askThen(m_worker, this,
            m_panel->meanwhile().guarded(
                [id = m_run.id, amount = *quantity, notes = answers.values[QStringLiteral("notes")]](Services &plant) {
                    return RunBalances(plant.session).finish(id, amount, notes);
                }),
            [this](const Result<FinishedRun> &finished) {
                if (finished)
                    showFinished(*finished);
                else
                    refuse(tr("Not finished"), finished.error());
            });
}

void BatchPanel::showFinished(const FinishedRun &finished)
{
    m_run = finished.run;
    m_panel->done();
    const QString made = shown(finished.run.actual, finished.run.unit) % u' ' % finished.run.recipeName;
    if (finished.wipLotCode.isEmpty())
        Q_EMIT accepted(tr("%1 finished").arg(finished.run.batchNumber), made);
    else
        Q_EMIT accepted(tr("WIP lot %1").arg(finished.wipLotCode),
                        tr("%1 from %2. Label it with the lot.").arg(made, finished.run.batchNumber));
    m_worker.announce();
}

void BatchPanel::showBalance(const RunBalance &balance)
{
    const bool says = isFinished(m_run) || !balance.losses.empty();
    if (says)
        m_balance->show(balance);
    m_balance->setVisible(says);
}

void BatchPanel::showWaste()
{
    m_waste->setVisible(m_mayRun && m_run.status != u"PLANNED");
    m_rework->setVisible(m_mayRun && m_run.status != u"PLANNED" && m_run.status != u"FAILED");
}

void BatchPanel::askWaste()
{
    if (!m_mayRun || m_run.status == u"PLANNED")
        return;
    ask({tr("Waste of %1").arg(m_run.batchNumber),
         tr("What was thrown away counts in the balance of the batch. A mistake is taken back with a reason."),
         {{QStringLiteral("quantity"), tr("&Quantity")},
          {QStringLiteral("unit"), tr("&Unit"), BalanceCard::wasteUnit(m_run.unit), {}, BalanceCard::wasteUnits()},
          {QStringLiteral("reason"), tr("&Reason"), {}, tr("What happened: burnt, on the floor, stuck to the bowl")}},
         tr("Book")},
        [this](const Answers &answers) { bookWaste(answers); });
}

void BatchPanel::bookWaste(const Answers &answers)
{
    const auto quantity = readQuantity(answers.values[QStringLiteral("quantity")]);
    if (!quantity)
        return m_panel->showError({quantity.error().reason, QStringLiteral("quantity"), quantity.error().detail});
    askThen(
        m_worker, this,
        m_panel->meanwhile().guarded([id = m_run.id, amount = *quantity, unit = answers.values[QStringLiteral("unit")],
                                      reason = answers.values[QStringLiteral("reason")]](Services &plant) {
            return RunBalances(plant.session).waste(id, amount, unit, reason);
        }),
        [this](const Result<RunLoss> &booked) {
            if (!booked)
                return refuse(tr("Not booked"), booked.error());
            m_panel->done();
            Q_EMIT accepted(tr("%1 thrown away").arg(shown(booked->quantity, booked->unit)),
                            m_run.batchNumber % u", " % booked->reason);
            offerWasteBack(*booked);
            m_worker.announce();
        });
}

void BatchPanel::offerWasteBack(const RunLoss &booked)
{
    Q_EMIT reversible({tr("%1 of %2 thrown away").arg(shown(booked.quantity, booked.unit), m_run.batchNumber),
                       tr("It counts in the balance of the batch no more; both lines stay."),
                       [loss = booked.id](Services &plant, const QString &reason) -> Done {
                           BM_TRY(RunBalances(plant.session).takeBackWaste(loss, reason));
                           return {};
                       }});
}

} // namespace bm
