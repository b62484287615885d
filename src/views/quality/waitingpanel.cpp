// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/quality/waitingpanel.h"

#include "models/asking.h"
#include "models/wording.h"
#include "views/floor/factcard.h"
#include "views/quality/inspectdialog.h"

#include <QStringBuilder>
#include <QTableView>

namespace bm
{

WaitingPanel::WaitingPanel(ServiceWorker &worker) : QualityPanel(QStringLiteral("waiting"), worker)
{
    table()->setAccessibleName(tr("Lots that wait"));
    setColumns({{tr("Lot"), 96},
                {tr("Ingredient"), 110, true},
                {tr("Waits for"), 186},
                {tr("Open"), 90, false, true},
                {tr("Received"), 114}});
    setEmpty(QStringLiteral("clipboard-check"), tr("No lot waits"),
             tr("What is received stands here until QA has decided, and again when a conditional release ends."));
    showChips(2, [this](int row) { return lookOf(row); });
    m_facts->setHint(tr("No lot is selected"), tr("Choose the oldest one and press Return."));
    m_facts->addAction(this, CommandId::InspectWaiting, QStringLiteral("inspectButton"), [this] { inspect(); });
    connect(table(), &QTableView::activated, this, &WaitingPanel::inspect);
    showCurrent();
}

void WaitingPanel::load()
{
    askThen(
        m_worker, this, [](Services &plant) { return Inspections(plant.session).waiting(); },
        [this](const Result<std::vector<WaitingLot>> &lots) {
            if (!lots)
                return tellNotRead(lots.error());
            m_lots = *lots;
            std::vector<QStringList> rows;
            for (size_t i = 0; i < m_lots.size(); ++i) {
                const WaitingLot &lot = m_lots[i];
                const QString open = lot.required == 0 ? tr("none") : tr("%1 of %2").arg(lot.open).arg(lot.required);
                rows.push_back(
                    {lot.code, lot.ingredient, lookOf(int(i)).word, open, shown(lot.receivedAt.toLocalTime().date())});
            }
            fill(rows);
        });
}

StatusLook WaitingPanel::lookOf(int row) const
{
    if (row < 0 || size_t(row) >= m_lots.size())
        return {};
    const WaitingLot &lot = m_lots[size_t(row)];
    if (lot.releaseEndedAt.isValid())
        return statusLook(StatusKind::Quality, QStringLiteral("RELEASE_ENDED"));
    return lot.held ? StatusLook{Tone::Warning, QStringLiteral("lock"), tr("On hold")}
                    : statusLook(Tone::Waiting, tr("First decision"));
}

void WaitingPanel::showCurrent()
{
    const int row = currentRow();
    if (row < 0 || size_t(row) >= m_lots.size())
        return m_facts->showNothing();
    const WaitingLot &lot = m_lots[size_t(row)];
    m_facts->show(lot.code, {lookOf(row)},
                  {lot.ingredient % (lot.supplier.isEmpty() ? QString() : tr(", from %1").arg(lot.supplier)),
                   tr("%1 left").arg(shown(lot.remaining, lot.unit)) %
                       (lot.expirationDate.isValid() ? tr(", expires %1").arg(shown(lot.expirationDate)) : QString()),
                   lot.place.isEmpty() ? QString() : tr("At %1").arg(lot.place),
                   lot.releaseEndedAt.isValid() ? tr("Released until %1").arg(shown(lot.releaseEndedAt)) : QString(),
                   lot.open == 0 ? tr("Nothing that is required is missing")
                                 : tr("%n required point(s) open", nullptr, int(lot.open))});
}

void WaitingPanel::inspect()
{
    const int row = currentRow();
    if (row >= 0)
        InspectDialog::showFor(m_worker, m_lots[size_t(row)].code, window());
}

} // namespace bm
