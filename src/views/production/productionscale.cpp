// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/weighing/scalewords.h"
#include "models/wording.h"
#include "production/ui_productionview.h"
#include "views/floor/scanwords.h"
#include "views/production/productionview.h"
#include "views/weighing/scalestrip.h"

namespace bm
{

void ProductionView::setUpScale()
{
    m_scale = new ScaleStrip(this);
    m_ui->scaleRow->addWidget(m_scale);
    connect(m_scale, &ScaleStrip::taken, this, &ProductionView::takeWeight);
    connect(m_scale, &ScaleStrip::notTaken, this, [this](const QString &sentence, const QString &wayOut) {
        m_ui->feedback->showRefused(tr("Not taken over"), sentence, wayOut);
    });
    connect(m_scale, &ScaleStrip::commanded, this, &ProductionView::scaleCommanded);
}

void ProductionView::showScale(const ScaleState &state, const ScaleSetup &setup)
{
    m_scale->showState(state, setup);
}

// Into the field, where it is seen once more before Return adds it.
void ProductionView::takeWeight(const ScaleWeight &weight)
{
    if (!m_weighing)
        return m_ui->feedback->showRefused(tr("What is on the scale?"), tr("No lot was scanned yet."),
                                           tr("Scan the lot, then take the weight."));
    const AddedLot &lot = m_weighing->lot;
    const auto converted = weightIn(weight, lot.unit);
    if (!converted)
        return refuse(*m_ui->feedback, tr("Not taken over"), converted.error());
    if (!converted->quantity.isPositive())
        return m_ui->feedback->showRefused(
            tr("Not taken over"), tr("The scale shows %1.").arg(scaleFigure(weight)),
            tr("Put %1 on it; set it to zero or tare it first if it should show nothing.").arg(lot.ingredientName));
    m_ui->quantityEdit->setScan(typed(converted->quantity));
    m_ui->quantityEdit->setFocus(Qt::OtherFocusReason);
    m_ui->quantityEdit->selectAll();
    const QString rounded = converted->isExact ? QString() : tr(" Rounded to the nearest thousandth.");
    m_ui->feedback->showAsking(tr("%1 %2?").arg(shown(converted->quantity, lot.unit), lot.ingredientName),
                               tr("Lot %1, from the scale: %2.").arg(lot.lotCode, scaleFigure(weight)) % rounded,
                               tr("Return adds it."));
}

void ProductionView::showScaleAnswer(ScaleCommand command, ScaleOutcome outcome)
{
    const ScaleAnswer answer = scaleAnswer(command, outcome);
    // What is wanted next stays: the scale itself shows that it did it.
    if (outcome != ScaleOutcome::Obeyed)
        m_ui->feedback->showRefused(answer.headline, answer.sentence, answer.wayOut);
}

} // namespace bm
