// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/lots/inspections.h"
#include "views/quality/qualitypanel.h"

namespace bm
{

// Lots that wait for QA, oldest first; Return inspects one.
class WaitingPanel : public QualityPanel
{
    Q_OBJECT

public:
    explicit WaitingPanel(ServiceWorker &worker);

    void load() override;

private:
    void showCurrent() override;
    void inspect();
    StatusLook lookOf(int row) const;

    std::vector<WaitingLot> m_lots;
};

} // namespace bm
