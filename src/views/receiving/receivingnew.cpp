// SPDX-License-Identifier: GPL-3.0-or-later
// What the plant did not know before a label was scanned: an ingredient, or the item number of one. Both are added only
// when the clerk says so, together with the receipt.
#include "documents/catalog/ingredientwords.h"
#include "receiving/ui_receivingview.h"
#include "views/receiving/deliveryform.h"
#include "views/receiving/receivingview.h"

namespace bm
{

void ReceivingView::setUpNewThings()
{
    m_ui->typeBox->addItems(ingredientTypeWords());
    m_ui->typeField->hide();
    connect(m_form, &DeliveryForm::ingredientEdited, this, [this] {
        m_ui->typeField->hide();
        m_ui->deliveryBanner->hide();
        offerItemNumber();
    });
    connect(m_ui->deliveryBanner, &Banner::actionTriggered, this, [this] {
        if (m_form->newItemNumber().isEmpty())
            receive(true);
        else
            receive(false, true);
    });
}

void ReceivingView::offerNewIngredient()
{
    const QString name = m_form->ingredientName();
    if (m_ui->unitBox->currentText().trimmed().isEmpty()) {
        m_form->showError({Reason::Required, QStringLiteral("unit")});
        return m_ui->feedback->showAsking(tr("In which unit?"), tr("“%1” is a new ingredient.").arg(name),
                                          tr("Type its unit, for example kg."));
    }
    if (m_ui->typeField->isHidden())
        m_ui->typeBox->setCurrentText(ingredientTypeWord(QStringLiteral("OTHER")));
    m_ui->typeField->show();
    m_ui->deliveryBanner->showMessage(
        Banner::Level::Warning, tr("“%1” is a new ingredient").arg(name),
        tr("Check the spelling. It will be counted in %1.").arg(m_ui->unitBox->currentText().trimmed()));
    m_ui->deliveryBanner->setAction(tr("&Add it and receive"));
    m_ui->feedback->showAsking(tr("New ingredient?"), tr("“%1” is not known here yet.").arg(name),
                               tr("Confirm it below, or correct the name."));
}

// The label in hand names an item, and the ingredient that was chosen has no item number.
void ReceivingView::offerItemNumber()
{
    const QString gtin = m_form->newItemNumber();
    if (gtin.isEmpty() || !m_ui->deliveryBanner->isHidden())
        return;
    const QString name = m_form->ingredientName();
    m_ui->deliveryBanner->showMessage(
        Banner::Level::Info, tr("%1 has no item number yet").arg(name),
        tr("The label says %1. When it is added, the next scan of it means %2.").arg(gtin, name));
    m_ui->deliveryBanner->setAction(tr("&Add the number and receive"));
}

} // namespace bm
