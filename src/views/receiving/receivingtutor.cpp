// SPDX-License-Identifier: GPL-3.0-or-later
// What the page Receiving does with labels that were taught.
#include "documents/tutor/tutorwords.h"
#include "models/asking.h"
#include "receiving/ui_receivingview.h"
#include "views/commands.h"
#include "views/receiving/deliveryform.h"
#include "views/receiving/deliverypanel.h"
#include "views/receiving/receivingview.h"
#include "views/tutor/labelpatternlist.h"
#include "views/tutor/labeltutor.h"

#include <algorithm>

namespace bm
{
namespace
{
// More would not be seen at once.
constexpr size_t longestList = 4;
} // namespace

QString ReceivingView::supplierHere() const
{
    return m_delivery->isInHand() ? m_delivery->delivery().summary.papers.supplierName : m_form->supplierName();
}

// Read at once when it can be meant in one way only: by a pattern of the supplier in hand, or by the only one at all
// when nobody said whose goods these are.
void ReceivingView::takeReadings(const QString &label, const std::vector<LabelReading> &readings)
{
    const QString supplier = supplierHere();
    const QString ingredient = m_form->ingredientName();
    std::vector<LabelReading> here;
    for (const LabelReading &reading : readings) {
        if (supplier.isEmpty() || reading.supplierName.compare(supplier, Qt::CaseInsensitive) == 0)
            here.push_back(reading);
    }
    if (here.size() > 1 && !ingredient.isEmpty() && label != m_readLabel) {
        const auto others = std::stable_partition(here.begin(), here.end(), [&ingredient](const LabelReading &reading) {
            return reading.ingredientName == ingredient;
        });
        if (others == here.begin() + 1)
            here.erase(others, here.end());
    }
    if (here.size() == 1)
        return takeTaught(label, here.front());
    askWhichLabel(label, here.empty() ? readings : here);
}

void ReceivingView::askWhichLabel(const QString &label, const std::vector<LabelReading> &readings)
{
    std::vector<ChoiceRow::Choice> choices;
    for (const LabelReading &reading : readings) {
        if (choices.size() == longestList)
            break;
        choices.push_back(
            {QString::number(reading.pattern),
             tr("%1 of %2: %3")
                 .arg(reading.ingredientName, reading.supplierName, labelValueWords(reading.values).join(u", ")),
             [this, label, reading] { takeTaught(label, reading); }});
    }
    choices.push_back(
        {QStringLiteral("lot"), tr("None of these: it is the lot"), [this, label] { takeSupplierLot(label, {}); }});
    m_ui->feedback->showAsking(tr("Whose label is it?"), tr("%1 can be read in several ways.").arg(label),
                               choices.size() > longestList
                                   ? tr("Press its number, or say the supplier first and scan it again.")
                                   : tr("Press its number."));
    m_ui->choiceRow->offerList(choices);
}

void ReceivingView::takeTaught(const QString &label, const LabelReading &reading)
{
    setShowsLots(false);
    m_readLabel = label;
    QStringList said = m_form->fill(reading, !m_delivery->isInHand());
    said << tr("read by the pattern of %1").arg(reading.supplierName);
    m_ui->feedback->showAccepted(reading.ingredientName, said.join(u", "));
    m_form->focusNextNeeded();
}

// Offered, not asked: a plain code may well be the lot.
void ReceivingView::offerTeaching()
{
    if (mayReceive())
        m_ui->choiceRow->offer({{QStringLiteral("teach"), tr("Teach this label…"), [this] { teachLabel(); }}});
}

void ReceivingView::teachLabel()
{
    if (!mayReceive())
        return;
    if (m_plainLabel.isEmpty())
        return m_ui->feedback->showRefused(
            tr("Which label?"), tr("No label was scanned here that is not understood by itself."),
            tr("Scan it, then press %1.").arg(commandKeys(CommandId::TeachLabel).toString(QKeySequence::NativeText)));
    m_ui->choiceRow->clear();
    NewLabelPattern begun;
    begun.supplierName = supplierHere();
    begun.ingredientName = m_form->ingredientName();
    begun.sample = m_plainLabel;
    auto *dialog = new LabelTutor(m_worker, begun, m_choices, window());
    connect(dialog, &LabelTutor::taught, this, [this, label = begun.sample] {
        if (m_form->lotCode() == label)
            m_form->setLot({});
        takeScan(label);
    });
    connect(dialog, &LabelTutor::patternsWanted, this, &ReceivingView::showPatterns);
    dialog->open();
}

void ReceivingView::showPatterns()
{
    auto *dialog = new LabelPatternList(m_worker, m_plainLabel, window());
    dialog->open();
}

} // namespace bm
