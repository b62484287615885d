// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Receiving asks before a receipt with values that may be wrong. Nothing is accepted by the key that
// receives, or by Return: whoever presses them twice has not read the question.
#include "documents/delivery/doubtwords.h"
#include "receiving/ui_receivingview.h"
#include "views/commands.h"
#include "views/receiving/deliveryform.h"
#include "views/receiving/receivingview.h"

namespace bm
{

void ReceivingView::askDoubts(const NewLot &lot, const std::vector<ReceiptDoubt> &doubts)
{
    m_doubted = {lot, doubts, 0};
    m_form->lockUntilAnswered(true);
    showDoubt();
}

bool ReceivingView::isAskingDoubt() const
{
    return m_doubted.next < m_doubted.doubts.size();
}

void ReceivingView::showDoubt()
{
    const ReceiptDoubt &doubt = m_doubted.doubts[m_doubted.next];
    const size_t count = m_doubted.doubts.size();
    const QString place = count > 1 ? tr("Question %1 of %2").arg(m_doubted.next + 1).arg(count) : tr("Is this right?");
    const QString keep = commandKeys(CommandId::KeepDoubted).toString(QKeySequence::NativeText);
    m_ui->feedback->showAsking(place, doubtWords(doubt, m_form->unitName()),
                               tr("Return corrects it, %1 keeps it as it is.").arg(keep));
    m_ui->choiceRow->offer({{QStringLiteral("correct"), tr("Correct"), [this] { correctDoubt(); }},
                            {QStringLiteral("keep"), tr("Keep as it is (%1)").arg(keep), [this] { keepDoubt(); }}});
}

// All of them have to be kept before anything is received.
void ReceivingView::keepDoubt()
{
    if (!isAskingDoubt())
        return;
    ++m_doubted.next;
    if (isAskingDoubt())
        return showDoubt();
    NewLot lot = m_doubted.lot;
    lot.kept = keptWords(m_doubted.doubts, m_form->unitName());
    forgetDoubts();
    m_ui->choiceRow->clear();
    receiveLot(lot);
}

void ReceivingView::correctDoubt()
{
    if (!isAskingDoubt())
        return;
    const QString field = m_doubted.doubts[m_doubted.next].field;
    const QString words = doubtWords(m_doubted.doubts[m_doubted.next], m_form->unitName());
    forgetDoubts();
    m_ui->choiceRow->clear();
    m_ui->feedback->showReady(tr("Correct it, then receive"), words);
    m_form->focusField(field);
}

void ReceivingView::forgetDoubts()
{
    m_doubted = {};
    m_form->lockUntilAnswered(false);
}

} // namespace bm
