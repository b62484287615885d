// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "services/holding/holds.h"
#include "views/quality/qualitypanel.h"

namespace bm
{

// What is on hold, the newest first, and what is stopped with it.
class HoldsPanel : public QualityPanel
{
    Q_OBJECT

public:
    explicit HoldsPanel(ServiceWorker &worker);

    void load() override;

private:
    void showCurrent() override;
    const Hold *current() const;
    void askRelease();

    std::vector<Hold> m_holds; // the newest ones
};

} // namespace bm
