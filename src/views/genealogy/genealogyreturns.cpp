// SPDX-License-Identifier: GPL-3.0-or-later
// Who had some of it although it is here again: a trace shows where things are, not where they were.
#include "genealogy/ui_genealogyview.h"
#include "models/asking.h"
#include "models/wording.h"
#include "services/shipping/shipments.h"
#include "views/genealogy/genealogyview.h"
#include "views/widgets/banner.h"

#include <algorithm>

namespace bm
{
namespace
{
QString returnWords(const std::vector<ShipmentEvent> &returned)
{
    constexpr size_t named = 5;
    QStringList words;
    for (size_t i = 0; i < std::min(named, returned.size()); ++i) {
        const ShipmentEvent &event = returned[i];
        const QString who = event.customerName.isEmpty() ? GenealogyView::tr("somebody") : event.customerName;
        words << GenealogyView::tr("%1 of %2 on %3 from %4 (%5)")
                     .arg(shown(event.quantity, event.unit), event.batchNumber,
                          event.ontoPallet.isEmpty() ? event.pallet : event.ontoPallet, who, event.reason);
    }
    QString text = words.join(QStringLiteral(", "));
    if (returned.size() > named)
        text = GenealogyView::tr("%1 and %n more", nullptr, int(returned.size() - named)).arg(text);
    return GenealogyView::tr("Came back: %1. Who had it may have used some of it.").arg(text);
}
} // namespace

void GenealogyView::readReturns()
{
    std::vector<qint64> pallets;
    for (const PalletNode &pallet : m_genealogy->pallets)
        pallets.push_back(pallet.id.value());
    if (pallets.empty())
        return;
    const QDateTime until = m_genealogy->isPast ? m_genealogy->asOf : QDateTime();
    askThen(
        m_worker, this,
        [pallets, until](Services &plant) { return Shipments(plant.session).eventsOfAll(pallets, until); },
        [this, layout = m_layout](const Result<std::vector<ShipmentEvent>> &events) {
            // Another trace is shown by now; that this one could not be read is told above the page.
            if (layout + 1 < m_layout || !m_genealogy || !events)
                return;
            std::vector<ShipmentEvent> returned = *events;
            std::erase_if(returned, [](const ShipmentEvent &event) {
                return event.kind != ShipmentEvent::Kind::Returned || event.isTakenBack;
            });
            if (!returned.empty())
                showReturns(returnWords(returned));
        });
}

// Behind what stands there already.
void GenealogyView::showReturns(const QString &words)
{
    Banner &banner = *m_ui->banner;
    if (banner.isHidden())
        return banner.showMessage(Banner::Level::Warning, tr("Some of it came back"), words);
    banner.showMessage(banner.level(), banner.title(), QString(banner.text() % u' ' % words).trimmed());
    if (m_genealogy->isPast)
        banner.setAction(tr("Show the present"));
}

} // namespace bm
